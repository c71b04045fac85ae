"""Cut an mbox into its mails as it is read, never holding more than one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from deskapp.channels.mail.recognise import starts_mail

MAX_MAIL = 256 * 1024 * 1024
"""Bytes of one mail that are read at most."""

_CHUNK = 1024 * 1024
_ESCAPED = re.compile(rb"^>(>*From )", re.M)
_BOM = b"\xef\xbb\xbf"


class BoxedMail(NamedTuple):
    """One mail of an mbox and the offset in the file where it ends; `raw` is None for one over `MAX_MAIL`."""

    raw: bytes | None
    end: int


def split_mbox(stream: BinaryIO) -> Iterator[BoxedMail]:
    """The mails of an mbox in their order, without their "From " lines and the ">" that guards such lines in them."""
    held: list[bytes] = []
    size = pos = 0
    after_blank, inside = True, False
    line = stream.readline(_CHUNK)
    while line:
        following = stream.readline(_CHUNK)
        if after_blank and _separates(line, following, at_start=pos == 0):
            if inside:
                yield _boxed(held, size, pos)
            held, size, inside = [], 0, True
        elif inside:
            size += len(line)
            if size <= MAX_MAIL:
                held.append(line)
        pos += len(line)
        after_blank = line in (b"\n", b"\r\n") or (not inside and not line.strip())
        line = following
    if inside:
        yield _boxed(held, size, pos)


def _separates(line: bytes, following: bytes, *, at_start: bool) -> bool:
    if at_start:
        line = line.removeprefix(_BOM)
    return line.startswith(b"From ") and starts_mail(line.rstrip(b"\r\n"), following)


def _boxed(lines: list[bytes], size: int, end: int) -> BoxedMail:
    if size > MAX_MAIL:
        return BoxedMail(None, end)
    if lines and lines[-1] in (b"\n", b"\r\n"):
        lines = lines[:-1]
    raw = b"".join(lines)
    return BoxedMail(_ESCAPED.sub(rb"\1", raw) if b">From " in raw else raw, end)
