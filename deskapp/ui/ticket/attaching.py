"""Files on their way out: read from disk or pasted, counted against the limit, kept in a draft."""

from __future__ import annotations

import base64
import mimetypes
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from deskapp.domain.mail import OutgoingFile
from deskapp.ui.ticket.opening import safe_name

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


def read_file(path: str) -> Attached:
    """Reads a file to attach. Raises OSError when it cannot be read."""
    place = Path(path)
    kind = mimetypes.guess_type(place.name)[0] or "application/octet-stream"
    return Attached(safe_name(place.name), kind, place.read_bytes(), str(place))


def file_size(path: str) -> int:
    """Bytes of a file on disk, so that a huge one is refused before it is read. Raises OSError."""
    return Path(path).stat().st_size


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
        if not path or file_size(path) > MOST_BYTES:
            return None
        return Attached(safe_name(name), kind, Path(path).read_bytes(), path)
    except (OSError, ValueError):
        return None
