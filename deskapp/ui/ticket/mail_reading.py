"""What of a mail is read in a worker: its formatting with pictures. What that needs is loaded with the first one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QImage, QImageReader

from deskapp.domain.access import Viewer
from deskapp.domain.pictures import picture_form
from deskapp.services.desk import Desk

_WIDEST, _MOST_PIXELS = 4096, 50_000_000

#: Fetches remote pictures: their bytes by address, as far as they are to be had.
LoadPictures = Callable[[Sequence[str]], Mapping[str, bytes]]


@dataclass(frozen=True, slots=True)
class FormattedMail:
    """Clean HTML and the pictures for it: by Content-ID those that came with the mail, by "picture:n" remote ones.

    `remote` is how many remote pictures it names, `loaded` how many of them are here, None where nobody asked for any.
    """

    html: str
    pictures: Mapping[str, QImage]
    remote: int
    loaded: int | None = None


def read_formatted(desk: Desk, who: Viewer, message_id: int, load: LoadPictures | None = None) -> FormattedMail:
    """Read and clean a mail's HTML; its remote pictures are left out, or with `load` fetched."""
    clean_html = import_module("deskapp.channels.mail.sanitise").clean_html
    html = desk.threads.html(who, message_id)
    cleaned, own = clean_html(html), _pictures(desk.threads.inline_files(who, message_id))
    if load is None:
        return FormattedMail(cleaned.html, own, len(cleaned.remote))
    remote = _pictures(load(cleaned.remote))
    cleaned = clean_html(html, remote.keys())
    placed = {f"picture:{n}": remote[address] for n, address in enumerate(cleaned.remote) if address in remote}
    return FormattedMail(cleaned.html, own | placed, len(cleaned.remote), len(remote))


def load_pictures(addresses: Sequence[str]) -> Mapping[str, bytes]:
    """Fetch the pictures of a mail over the network, within limits."""
    found: Mapping[str, bytes] = import_module("deskapp.channels.http.pictures").load_pictures(addresses)
    return found


def picture(content: bytes) -> QImage:
    """The picture that bytes are, null where they are none or too large. Their own form alone is tried."""
    form = picture_form(content)
    if not form:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS:
        return QImage()
    if size.width() > _WIDEST:
        reader.setScaledSize(size.scaled(_WIDEST, size.height(), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _pictures(contents: Mapping[str, bytes]) -> dict[str, QImage]:
    read = {name: picture(content) for name, content in contents.items()}
    return {name: image for name, image in read.items() if not image.isNull()}
