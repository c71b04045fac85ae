"""Takes the files out of a winmail.dat, Outlook's own format (TNEF, MS-OXTNEF); all else in it stays where it is."""

from __future__ import annotations

from collections.abc import Iterator
from struct import error, unpack_from

from deskapp.channels.mail.charset import decode_text
from deskapp.channels.mail.names import safe_name
from deskapp.domain.mail import MailPart

MAX_FILES = 200
_MAX_STEPS = 100_000
_SIGNATURE = 0x223E9F78
_CODE_PAGE, _BEGIN, _TITLE, _DATA, _PROPERTIES = 0x9007, 0x9002, 0x8010, 0x800F, 0x9005
_OF_FILE = 2
_LONG_NAME, _NAME, _BYTES, _TYPE = 0x3707, 0x3704, 0x3701, 0x370E
_BYTE_TEXT, _WIDE_TEXT, _OBJECT, _BINARY = 0x1E, 0x1F, 0x0D, 0x102
_SIZES = {0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8, 0x48: 16}
_MANY = 0x1000


def is_tnef(content: bytes) -> bool:
    """Whether bytes begin as this format does."""
    return len(content) >= 6 and unpack_from("<I", content)[0] == _SIGNATURE


def read_tnef(content: bytes) -> tuple[MailPart, ...]:
    """The files within, in their order, as far as they can be read. Raises nothing."""
    files: list[_File] = []
    page = ""
    for level, name, at, end in _attributes(content):
        if name == _CODE_PAGE and end - at >= 4:
            page = f"cp{unpack_from('<I', content, at)[0]}"
        elif level == _OF_FILE and name == _BEGIN and len(files) < MAX_FILES:
            files.append(_File())
        elif level == _OF_FILE and files:
            files[-1].take(name, content, at, end)
    return tuple(file.part(number, page) for number, file in enumerate(files, 1) if file.content)


class _File:
    """What is known of a file so far."""

    def __init__(self) -> None:
        self.content = b""
        self._title, self._found = b"", dict[int, tuple[int, bytes]]()

    def take(self, name: int, source: bytes, at: int, end: int) -> None:
        if name == _TITLE:
            self._title = source[at:end]
        elif name == _DATA:
            self.content = source[at:end]
        elif name == _PROPERTIES:
            self._found |= {id_: (kind, value) for kind, id_, value in _properties(source[at:end])}
            self.content = self.content or self._found.get(_BYTES, (0, b""))[1]

    def part(self, number: int, page: str) -> MailPart:
        said = (_words(*self._found.get(wanted, (0, b"")), page) for wanted in (_LONG_NAME, _NAME))
        name = next(filter(None, map(safe_name, [*said, _words(_BYTE_TEXT, self._title, page)])), f"file-{number}.bin")
        kind = _words(*self._found.get(_TYPE, (0, b"")), page)
        return MailPart(str(number), kind or "application/octet-stream", name, self.content)


def _attributes(content: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Level, name, begin and end of each attribute, up to the first that does not fit."""
    at = 6 if is_tnef(content) else len(content)
    while at + 9 <= len(content):
        level, name, length = unpack_from("<BH2xI", content, at)
        at += 9
        if at + length > len(content):
            return
        yield level, name, at, at + length
        at += length + 2  # a sum of the bytes, which some programs write wrongly


def _properties(source: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Kind, id and value of each property, up to the first that cannot be read."""
    try:
        yield from _read_properties(source)
    except (error, OverflowError):
        return


def _read_properties(source: bytes) -> Iterator[tuple[int, int, bytes]]:
    count, at = unpack_from("<I", source)[0], 4
    for _ in range(min(count, _MAX_STEPS)):
        kind, id_ = unpack_from("<HH", source, at)
        at += 4
        if id_ >= 0x8000:
            at = _after_name(source, at)
        single = kind & ~_MANY
        if single in _SIZES:
            values, at = (unpack_from("<I", source, at)[0], at + 4) if kind & _MANY else (1, at)
            at += _SIZES[single] * values
            continue
        if single not in (_BYTE_TEXT, _WIDE_TEXT, _OBJECT, _BINARY):
            return
        values, at = unpack_from("<I", source, at)[0], at + 4
        for _ in range(min(values, _MAX_STEPS)):
            length, at = unpack_from("<I", source, at)[0], at + 4
            if at + length > len(source):
                return
            yield single, id_, source[at + (16 if single == _OBJECT else 0) : at + length]
            at += _padded(length)


def _after_name(source: bytes, at: int) -> int:
    """Past the name of a property that has one: a set, and a number or words in it."""
    by_words = unpack_from("<I", source, at + 16)[0]
    if not by_words:
        return at + 24
    return at + 24 + _padded(unpack_from("<I", source, at + 20)[0])


def _padded(length: int) -> int:
    return length + -length % 4


def _words(kind: int, value: bytes, page: str) -> str:
    if kind == _WIDE_TEXT:
        return value.decode("utf-16-le", "replace").partition("\0")[0]
    return decode_text(value.partition(b"\0")[0], page)[0] if kind == _BYTE_TEXT else ""
