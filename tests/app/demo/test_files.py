"""The generated files are valid ones."""

from __future__ import annotations

import re
import struct
import zlib

from deskapp.app.demo.files import file_pools, pdf, png, printer_picture


def _chunks(data: bytes) -> dict[bytes, bytes]:
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    found, at = {}, 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + body)
        found[kind] = body
        at += 12 + length
    return found


def test_a_png_holds_its_pixels() -> None:
    chunks = _chunks(png(3, 2, lambda x, y: (x, y, 9)))
    assert struct.unpack(">IIBBBBB", chunks[b"IHDR"]) == (3, 2, 8, 2, 0, 0, 0)
    assert zlib.decompress(chunks[b"IDAT"]) == bytes([0, 0, 0, 9, 1, 0, 9, 2, 0, 9, 0, 0, 1, 9, 1, 1, 9, 2, 1, 9])


def test_flames_are_seen() -> None:
    assert printer_picture(flames=True) != printer_picture()


def test_the_cross_reference_of_a_pdf_points_to_its_objects() -> None:
    data = pdf("A (title)", ("one", "two"))
    start = int(re.search(rb"startxref\n(\d+)\n%%EOF\n$", data)[1])
    assert data[start : start + 4] == b"xref"
    offsets = [int(offset) for offset in re.findall(rb"(\d{10}) 00000 n ", data)]
    assert [data[offset : offset + 7] for offset in offsets] == [b"%d 0 obj" % number for number in range(1, 6)]
    stream = re.search(rb"/Length (\d+) >>\nstream\n(.*)\nendstream", data, re.DOTALL)
    assert int(stream[1]) == len(stream[2])
    assert rb"(A \(title\))" in stream[2]


def test_pools_are_small_and_repeatable() -> None:
    pools = file_pools(1)
    assert pools == file_pools(1)
    for kind, files in pools.items():
        assert len({file.name for file in files}) == len(files)
        assert all(0 < len(file.content) < 8_000 for file in files)
        assert all(file.name.endswith(kind) for file in files)
    for file in pools["png"]:
        _chunks(file.content)
    for file in pools["csv"]:
        assert len({line.count(";") for line in file.content.decode().splitlines()}) == 1
