"""Files in Outlook's own format are found, by their long names, and no bytes break the reader."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail.tnef import MAX_FILES, read_tnef
from deskapp.domain.mail import MailPart

_HEAD = struct.pack("<IH", 0x223E9F78, 1)


def attribute(level: int, name: int, value: bytes) -> bytes:
    """One attribute with the sum of its bytes."""
    return struct.pack("<BHHI", level, name, 6, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def wide(id_: int, text: str) -> bytes:
    """A property of letters of two bytes."""
    raw = f"{text}\0".encode("utf-16-le")
    return struct.pack("<HHII", 0x1F, id_, 1, len(raw)) + raw + b"\0" * (-len(raw) % 4)


def file(title: bytes, content: bytes, *properties: bytes) -> bytes:
    """The attributes of a file."""
    listed = struct.pack("<I", len(properties)) + b"".join(properties)
    made = attribute(2, 0x9002, b"\0" * 14) + attribute(2, 0x8010, title + b"\0") + attribute(2, 0x800F, content)
    return made + (attribute(2, 0x9005, listed) if properties else b"")


NAMED = struct.pack("<HH16sII", 0x03, 0x8001, b"g" * 16, 0, 7) + struct.pack("<I", 1)
WORDED = struct.pack("<HH16sII", 0x0B, 0x8002, b"g" * 16, 1, 6) + b"a\0b\0\0\0\0\0" + struct.pack("<I", 1)
MANY = struct.pack("<HHI", 0x1003, 0x0E21, 2) + b"\1\0\0\0\2\0\0\0"
WHOLE = _HEAD + attribute(1, 0x9007, struct.pack("<II", 1250, 0)) + attribute(1, 0x8008, b"IPM.Note\0")
WHOLE += file(
    b"FAKTUR~1.PDF", b"%PDF", NAMED, WORDED, MANY, wide(0x3707, "Faktura č. 5.pdf"), wide(0x370E, "application/pdf")
)
WHOLE += file("příloha.txt".encode("cp1250"), b"words")


def test_files_have_their_long_names() -> None:
    assert read_tnef(WHOLE) == (
        MailPart("1", "application/pdf", "Faktura č. 5.pdf", b"%PDF"),
        MailPart("2", "application/octet-stream", "příloha.txt", b"words"),
    )


@pytest.mark.parametrize("name", ["../../x.exe", "C:\\x.exe", "x\0.exe"])
def test_names_are_no_paths(name: str) -> None:
    (found,) = read_tnef(_HEAD + file(b"a", b"b", wide(0x3707, name)))
    assert found.name in ("x.exe", "x")


def test_what_is_cut_is_read_so_far() -> None:
    assert [part.name for part in read_tnef(WHOLE[:-9])] == ["Faktura č. 5.pdf"]
    assert read_tnef(WHOLE[:40]) == read_tnef(b"") == read_tnef(b"x" * 99) == ()


def test_files_are_bounded() -> None:
    assert len(read_tnef(_HEAD + file(b"a", b"b") * (MAX_FILES + 9))) == MAX_FILES


def test_a_property_that_claims_too_much_ends_the_list() -> None:
    huge = struct.pack("<HHII", 0x1F, 0x3707, 0xFFFFFFFF, 0xFFFFFFFF) + "x.txt".encode("utf-16-le")
    assert [part.name for part in read_tnef(_HEAD + file(b"a.txt", b"b", huge))] == ["a.txt"]
    many = struct.pack("<HHI", 0x1003, 0x3707, 0xFFFFFFFF)
    assert [part.name for part in read_tnef(_HEAD + file(b"a.txt", b"b", many, many))] == ["a.txt"]


@given(st.binary(max_size=400))
def test_no_bytes_raise(content: bytes) -> None:
    read_tnef(content)
    read_tnef(_HEAD + content)
    read_tnef(_HEAD + file(b"a", b"b", content))


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=12))
def test_no_damage_raises(changes: list[tuple[int, int]]) -> None:
    damaged = bytearray(WHOLE)
    for at, value in changes:
        damaged[at] = value
    for part in read_tnef(bytes(damaged)):
        assert part.content in bytes(damaged)
        assert "/" not in part.name
