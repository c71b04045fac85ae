"""Find the mails of a file, an mbox, a Maildir or a folder of all of these, in a stable order."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from deskapp.channels.mail.mbox import MAX_MAIL, split_mbox
from deskapp.channels.mail.recognise import HEAD, Kind, recognise

_FOLDER_DATA = b"FOLDER INTERNAL DATA"


@dataclass(frozen=True, slots=True)
class FoundMail:
    """A mail as it lay: `where` is a readable place relative to what was searched ("old/inbox.mbox#17").

    `done` is the number of bytes read up to here, out of `total_bytes` of the same path.
    """

    where: str
    raw: bytes
    done: int = 0


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A file, or a mail in one, that was not read, and the reason in English."""

    where: str
    reason: str
    done: int = 0


class MissingSource(Exception):
    """There is nothing to read at the path that was named; the message is one clear sentence."""


def iter_mails(path: Path) -> Iterator[FoundMail | SkippedFile]:
    """The mails below `path` in sorted order, with what was skipped in between. One mail is in memory at a time.

    Raises MissingSource when there is no such file or folder.
    """
    if not path.exists():
        raise MissingSource(f"There is no file or folder {_readable(path)}.")
    done = 0
    for file, where in _walk(path):
        if isinstance(file, SkippedFile):
            yield SkippedFile(file.where, file.reason, done)
            continue
        yield from _read_file(file, where, done)
        done += _size(file)


def total_bytes(path: Path) -> int:
    """The bytes of all files below `path`, to tell how far `iter_mails` has come; 0 for what is not there."""
    return sum(_size(file) for file, _ in _walk(path) if isinstance(file, Path)) if path.exists() else 0


def _walk(path: Path) -> Iterator[tuple[Path | SkippedFile, str]]:
    """Files with their places, folders in sorted order; a folder reached twice through links is entered once."""
    if not path.is_dir():
        yield path, _readable(Path(path.name))
        return
    entered: set[tuple[int, int]] = set()
    waiting = [path]
    while waiting:
        here = waiting.pop()
        where = _readable(here.relative_to(path)) if here != path else "."
        if not here.is_dir():
            yield here, where
            continue
        try:
            status = here.stat()
            if (status.st_dev, status.st_ino) in entered:
                yield SkippedFile(where, "a link to a folder that was read already"), where
                continue
            entered.add((status.st_dev, status.st_ino))
            waiting.extend(reversed(_entries(here)))
        except OSError as error:
            yield SkippedFile(where, _reason(error)), where


def _entries(folder: Path) -> list[Path]:
    """What lies in a folder, sorted; the unfinished deliveries of a Maildir (tmp) are left alone."""
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    if {"cur", "new"} <= {entry.name for entry in entries}:
        return [entry for entry in entries if entry.name != "tmp"]
    return entries


def _read_file(file: Path, where: str, before: int) -> Iterator[FoundMail | SkippedFile]:
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            yield SkippedFile(where, "not a regular file", before)
            return
        with file.open("rb") as stream:
            yield from _read_stream(stream, where, before, status.st_size)
    except OSError as error:
        yield SkippedFile(where, _reason(error), before)


def _read_stream(stream: BinaryIO, where: str, before: int, size: int) -> Iterator[FoundMail | SkippedFile]:
    head = stream.read(HEAD)
    verdict = recognise(head)
    if verdict.kind is Kind.MBOX:
        stream.seek(0)
        yield from _read_mbox(stream, where, before)
    elif verdict.kind is Kind.OTHER:
        yield SkippedFile(where, verdict.reason, before + size)
    elif size > MAX_MAIL:
        yield SkippedFile(where, f"larger than {MAX_MAIL // 1024 // 1024} MB", before + size)
    else:
        yield FoundMail(where, head + stream.read(), before + size)


def _read_mbox(stream: BinaryIO, where: str, before: int) -> Iterator[FoundMail | SkippedFile]:
    for number, mail in enumerate(split_mbox(stream), 1):
        place = f"{where}#{number}"
        if mail.raw is None:
            yield SkippedFile(place, f"larger than {MAX_MAIL // 1024 // 1024} MB", before + mail.end)
        elif _FOLDER_DATA in mail.raw[:2048]:
            yield SkippedFile(place, "notes of a mail server about the folder", before + mail.end)
        elif not mail.raw.strip():
            yield SkippedFile(place, "an empty mail", before + mail.end)
        else:
            yield FoundMail(place, mail.raw, before + mail.end)


def _size(file: Path) -> int:
    try:
        status = file.stat()
    except OSError:
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else 0


def _readable(path: Path) -> str:
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def _reason(error: OSError) -> str:
    return f"cannot be read: {(error.strerror or 'unknown error').lower()}"
