"""Cut an mbox into its mails as it is read, never holding much more than one."""

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
    before, inside = b"", False
    block = _lines(stream)
    while block:
        following = _lines(stream)
        begin = 0
        for place in _places(block):
            end = _line_end(block, place)
            above = block[block.rfind(b"\n", 0, max(place - 1, 0)) + 1 : place] or before
            line = block[place:end].removeprefix(_BOM if pos + place == 0 else b"")
            below = block[end : _line_end(block, end)] or following[: _line_end(following, 0)]
            if not (
                _is_blank(above, inside) and line.startswith(b"From ") and starts_mail(line.rstrip(b"\r\n"), below)
            ):
                continue
            if inside:
                yield _boxed([*held, block[begin:place]], size + place - begin, pos + place)
            held, size, inside, begin = [], 0, True, end
        if inside:
            size += len(block) - begin
            if size <= MAX_MAIL:
                held.append(block[begin:])
        pos += len(block)
        before, block = block[block.rfind(b"\n", 0, len(block) - 1) + 1 :], following
    if inside:
        yield _boxed(held, size, pos)


def _lines(stream: BinaryIO) -> bytes:
    """The next lines of a stream, about a chunk of them."""
    block = stream.read(_CHUNK)
    return block if block.endswith(b"\n") else block + stream.readline(_CHUNK)


def _places(block: bytes) -> Iterator[int]:
    """Where lines begin that may part two mails."""
    if block.startswith((b"From ", _BOM)):
        yield 0
    at = block.find(b"\nFrom ")
    while at >= 0:
        yield at + 1
        at = block.find(b"\nFrom ", at + 1)


def _line_end(block: bytes, at: int) -> int:
    return block.find(b"\n", at) + 1 or len(block)


def _is_blank(line: bytes, inside: bool) -> bool:
    """Whether what stands above lets a mail begin: a blank line; before the first mail white space or nothing, too."""
    return line in (b"\n", b"\r\n") or (not inside and not line.strip())


def _boxed(pieces: list[bytes], size: int, end: int) -> BoxedMail:
    if size > MAX_MAIL:
        return BoxedMail(None, end)
    raw = b"".join(pieces)
    last = raw[raw.rfind(b"\n", 0, len(raw) - 1) + 1 :]
    if last in (b"\n", b"\r\n"):
        raw = raw[: len(raw) - len(last)]
    return BoxedMail(_ESCAPED.sub(rb"\1", raw) if b">From " in raw else raw, end)
