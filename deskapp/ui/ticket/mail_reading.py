"""What of a mail is read in a worker: its formatting with pictures, what its files are, its head.

The readers are loaded with the first mail that needs them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QImage, QImageReader

from deskapp.domain.access import Viewer
from deskapp.domain.file_names import ending_of
from deskapp.domain.invitations import Invitation
from deskapp.domain.mail import Hop, MailPart
from deskapp.domain.pictures import picture_form
from deskapp.domain.thread import AttachedFile
from deskapp.services.desk import Desk

#: Of one message: calendars and the like, and the bytes of one of them.
_MOST_PARTS, _LARGEST_PART = 5, 40_000_000
_WINMAIL = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
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


@dataclass(frozen=True, slots=True)
class Winmail:
    """A file in Outlook's own format, with the files in it; None where it could not be read."""

    name: str
    files: tuple[MailPart, ...] | None


@dataclass(frozen=True, slots=True)
class MailSource:
    """A mail as it came: its bytes, the fields of its head decoded, when it says it was sent, the way it took."""

    raw: bytes
    headers: tuple[tuple[str, str], ...] = ()
    sent_at: datetime | None = None
    way: tuple[Hop, ...] = ()


def is_calendar(file: AttachedFile) -> bool:
    """Whether a file is a calendar that can be shown as what it says."""
    return file.content_type == "text/calendar" or ending_of(file.name) == "ics"


def is_winmail(file: AttachedFile) -> bool:
    """Whether a file is in Outlook's own format."""
    return file.content_type in _WINMAIL or file.name.lower() == "winmail.dat"


def read_parts(desk: Desk, who: Viewer, files: Sequence[AttachedFile]) -> tuple[Invitation | Winmail, ...]:
    """What calendars and files in Outlook's own format say, each once; what is no calendar is left out."""
    found: list[Invitation | Winmail] = []
    for file in files[:_MOST_PARTS]:
        part = _part(desk, who, file) if file.size <= _LARGEST_PART else None
        if part is not None and part not in found:
            found.append(part)
    return tuple(found)


def read_source(desk: Desk, who: Viewer, message_id: int) -> MailSource:
    """The source of a message; empty for one that was no mail."""
    return read_head(desk.threads.source(who, message_id))


def read_head(raw: bytes) -> MailSource:
    """The bytes of a mail with the fields of its head, without those where it cannot be read."""
    try:
        mail = import_module("deskapp.channels.mail.parse").parse_mail(raw)
    except Exception:  # whatever is wrong with its inside, the bytes are shown
        return MailSource(raw)
    return MailSource(
        raw, mail.headers, mail.sent_at, import_module("deskapp.channels.mail.way").read_way(mail.headers)
    )


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


def _part(desk: Desk, who: Viewer, file: AttachedFile) -> Invitation | Winmail | None:
    try:
        content = desk.threads.file_path(who, file.sha256).read_bytes()
    except OSError:
        return None
    if is_calendar(file):
        found: Invitation | None = import_module("deskapp.channels.mail.invitation").read_invitation(content)
        return found
    tnef = import_module("deskapp.channels.mail.tnef")
    return Winmail(file.name, tnef.read_tnef(content) if tnef.is_tnef(content) else None)


def _pictures(contents: Mapping[str, bytes]) -> dict[str, QImage]:
    read = {name: picture(content) for name, content in contents.items()}
    return {name: image for name, image in read.items() if not image.isNull()}
