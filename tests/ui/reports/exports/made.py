"""Documents for tests, and what a document of pages says."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from deskapp.ui.reports.exports.document import Document, Figure, Table


def table(many: int = 7, columns: int = 5, **values: Any) -> Table:
    """A table whose cells tell where they stand."""
    given: dict[str, Any] = {
        "title": "By department",
        "heads": ["Department", *(f"Column of number {place}" for place in range(1, columns))],
        "rows": [[f"Row {row}", *(f"r{row}c{place}" for place in range(1, columns))] for row in range(many)],
        "total": ["Total", *(f"sum{place}" for place in range(1, columns))],
    }
    return Table(**(given | values))


def document(**values: Any) -> Document:
    """A report of one workspace."""
    given: dict[str, Any] = {
        "workspace": "Papírnictví & syn",
        "title": "Oddělení",
        "range": "1 Nov 2024 – 31 Oct 2025",
        "filters": ("Channels: mail, form",),
        "figures": (Figure("Incoming messages", "13,078", "before 12,291", "+6.4 %", "better", 1),) * 6,
        "table": table(),
    }
    return Document(**(given | values))


def pages(path: Path) -> list[str]:
    """The letters on each page of a PDF, in the order they were painted."""
    content = path.read_bytes()
    found = {int(m[1]): m[2] for m in re.finditer(rb"(\d+) 0 obj\n(.*?)endobj", content, re.DOTALL)}
    fonts = {number: _letters(found, body) for number, body in found.items() if b"/ToUnicode" in body}
    kids = re.search(rb"/Kids\s*\[(.*?)\]", content, re.DOTALL)
    assert kids is not None
    return ["".join(_words(_stream(found, int(page)), fonts)) for page in re.findall(rb"(\d+) 0 R", kids[1])]


def _stream(found: dict[int, bytes], page: int) -> bytes:
    number = re.search(rb"/Contents (\d+) 0 R", found[page])
    assert number is not None
    return zlib.decompressobj().decompress(found[int(number[1])].partition(b"stream\n")[2])


def _letters(found: dict[int, bytes], font: bytes) -> Sequence[str]:
    number = re.search(rb"/ToUnicode (\d+) 0 R", font)
    assert number is not None
    return ["", *(chr(int(code, 16)) for code in _listed(found[int(number[1])]))]


def _listed(letters: bytes) -> list[bytes]:
    return [code for part in re.findall(rb"\[(.*?)\]", letters, re.DOTALL) for code in re.findall(rb"<(\w+)>", part)]


def _words(stream: bytes, fonts: dict[int, Sequence[str]]) -> Iterator[str]:
    font: Sequence[str] = ()
    for chosen, shown in re.findall(rb"/F(\d+) [\d.]+ Tf|(\[[^\]]*\] TJ|<\w+> Tj)", stream):
        if chosen:
            font = fonts[int(chosen)]
        else:
            codes = "".join(code.decode() for code in re.findall(rb"<(\w+)>", shown))
            yield "".join(font[int(codes[at : at + 4], 16)] for at in range(0, len(codes), 4))
