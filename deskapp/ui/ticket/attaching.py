"""Files on their way out: read from disk or pasted, counted against the limit, kept in a draft."""

from __future__ import annotations

import base64
import mimetypes
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from deskapp.domain.errors import DeskError
from deskapp.domain.file_names import safe_name
from deskapp.domain.mail import OutgoingFile
from deskapp.ui import words

MOST_BYTES = 25_000_000
_MOST_IN_DRAFT = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Attached:
    """A file the composer holds. `path` is where it was read, "" for a pasted picture."""

    name: str
    content_type: str
    content: bytes
    path: str = ""

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.content)

    def outgoing(self) -> OutgoingFile:
        """The file as services take it."""
        return OutgoingFile(self.name, self.content_type, self.content)


def read_file(path: Path, taken: int, most: int) -> Attached:
    """Reads a file to attach beside `taken` bytes of others; a huge one is refused before it is read.

    Raises `DeskError` with a sentence in the language of the interface.
    """
    if path.is_dir():
        told = QCoreApplication.translate("Attaching", "“{name}” is a folder; attach files.")
        raise DeskError(told.format(name=path.name))
    try:
        check_size(path.name, path.stat().st_size, taken, most)
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return Attached(safe_name(path.name), kind, path.read_bytes(), str(path))
    except OSError as error:
        told = QCoreApplication.translate("Attaching", "“{name}” cannot be read: {reason}.")
        raise DeskError(told.format(name=path.name, reason=error.strerror or error)) from error


def read_files(paths: Sequence[str], taken: int, most: int) -> list[Attached]:
    """Reads files to attach, all of them or none. Raises as `read_file` does."""
    found: list[Attached] = []
    for path in paths:
        found.append(read_file(Path(path), taken + sum(file.size for file in found), most))
    return found


def picture_file(picture: QImage, name: str, taken: int, most: int) -> Attached:
    """A pasted picture as a PNG. Raises `DeskError` where it does not fit."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    check_size(name, content.size(), taken, most)
    return Attached(name, "image/png", bytes(content.data()))


def picture_name(number: int) -> str:
    """What the pasted picture of this number is called."""
    return QCoreApplication.translate("Attaching", "picture-{number}.png").format(number=number)


def check_size(name: str, size: int, taken: int, most: int) -> None:
    """Raises `DeskError` where a file of `size` bytes does not fit beside `taken` bytes of others."""
    if taken + size > most:
        told = QCoreApplication.translate(
            "Attaching", "“{name}” does not fit: all files together may have {limit} at most."
        )
        raise DeskError(told.format(name=name, limit=words.file_size(most)))


def as_data(files: Iterable[Attached]) -> list[dict[str, str]]:
    """What a draft keeps: the place of a file on disk, the bytes of a pasted picture that is not too large."""
    rows = []
    for file in files:
        row = {"name": file.name, "type": file.content_type, "path": file.path}
        if not file.path and file.size <= _MOST_IN_DRAFT:
            row["content"] = base64.b64encode(file.content).decode("ascii")
        rows.append(row)
    return rows


def from_data(rows: object) -> list[Attached]:
    """The files of a draft that can still be had."""
    found = []
    for row in rows if isinstance(rows, list) else []:
        file = _from_row(row) if isinstance(row, dict) else None
        if file is not None:
            found.append(file)
    return found


def _from_row(row: dict[str, object]) -> Attached | None:
    name, kind = str(row.get("name", "")), str(row.get("type", ""))
    content, path = row.get("content"), str(row.get("path", ""))
    try:
        if isinstance(content, str):
            return Attached(safe_name(name), kind, base64.b64decode(content, validate=True))
        if not path or Path(path).stat().st_size > MOST_BYTES:
            return None
        return Attached(safe_name(name), kind, Path(path).read_bytes(), path)
    except (OSError, ValueError):
        return None
