"""Header fields as bytes: where the head of a mail ends and what its lines say, however damaged."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

MAX_HEAD = 64 * 1024
"""Bytes of one head that are read; what lies beyond is not looked at."""

_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:[ \t]*([^\n]*(?:\n[ \t][^\n]*)*)(?:\n|\Z)")
_STRAY = re.compile(rb"[^\n]*(?:\n[ \t][^\n]*)*(?:\n|\Z)")
_BLANK = re.compile(rb"\n\r?\n")
_ENVELOPE = re.compile(rb">?From [^\n]*\n")


class Field(NamedTuple):
    """One header field: its name as written and its value, line ends as LF, still encoded."""

    name: str
    value: bytes


class Fields(list[Field]):
    """The fields of one head in their order; `named` holds their values by name in lower case. None is added later."""

    __slots__ = ("named",)

    def __init__(self, fields: Iterable[Field] = ()) -> None:
        super().__init__(fields)
        self.named: dict[str, list[bytes]] = {}
        for name, value in self:
            self.named.setdefault(name.lower(), []).append(value)


class Head(NamedTuple):
    """The fields of a mail or part, the offset of its body, and what was odd about them."""

    fields: Fields
    body_at: int
    defects: list[str]


def read_head(raw: bytes, start: int = 0, end: int | None = None) -> Head:
    """Read the fields of the mail or part that lies in `raw[start:end]`; `body_at` counts from the start of `raw`.

    Never raises. A stray line among the fields is passed over when another field follows; otherwise the body
    begins there.
    """
    end = len(raw) if end is None else end
    for line_end in (b"\n", b"\r\n"):
        if raw.startswith(line_end, start, end):
            return Head(Fields(), start + len(line_end), [])
    blank = _BLANK.search(raw, start, end)
    head_end, body_at = (blank.start() + 1, blank.end()) if blank else (end, end)
    if head_end - start <= MAX_HEAD:
        return _read_block(raw[start:head_end], start, body_at)
    cut = raw.rfind(b"\n", start, start + MAX_HEAD) + 1 or start + MAX_HEAD
    head = _read_block(raw[start:cut], start, body_at if blank else cut)
    head.defects.append(f"only the first {MAX_HEAD} bytes of the header were read")
    return head


def _read_block(block: bytes, start: int, body_at: int) -> Head:
    text = block.replace(b"\r\n", b"\n") if b"\r" in block else block
    fields: list[Field] = []
    defects: list[str] = []
    envelope = _ENVELOPE.match(text)
    pos = envelope.end() if envelope else 0
    stray_at = -1
    while pos < len(text):
        match = _FIELD.match(text, pos)
        if match:
            if stray_at >= 0:
                defects.append("a line that is no header field was passed over")
                stray_at = -1
            fields.append(Field(match[1].decode("ascii"), match[2]))
        elif stray_at < 0:
            stray_at = pos
        match = match or _STRAY.match(text, pos)
        assert match is not None
        pos = match.end()
    if stray_at < 0:
        return Head(Fields(fields), body_at, defects)
    defects.append("the body follows the header without a blank line")
    return Head(Fields(fields), start + _offset(block, text, stray_at), defects)


def _offset(block: bytes, text: bytes, at: int) -> int:
    """Where the place `at` of the text with LF line ends lies in the block as it came."""
    if len(block) == len(text):
        return at
    lines = text.count(b"\n", 0, at)
    pos = 0
    for _ in range(lines):
        pos = block.index(b"\n", pos) + 1
    return pos


def find_all(fields: Fields, name: str) -> list[bytes]:
    """The values of all fields of that name, in their order; `name` in lower case."""
    return fields.named.get(name, [])


def find_first(fields: Fields, name: str) -> bytes:
    """The value of the first field of that name, b"" when there is none; `name` in lower case."""
    found = fields.named.get(name)
    return found[0] if found else b""
