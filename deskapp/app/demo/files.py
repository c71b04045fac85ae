"""Small files for the demo's messages, made from nothing: pictures, tables, logs and a one-page PDF."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from random import Random

from deskapp.domain.mail import OutgoingFile

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
Colour = tuple[int, int, int]


def png(width: int, height: int, pixel: Callable[[int, int], Colour]) -> bytes:
    """A true-colour PNG whose pixels `pixel(x, y)` tells."""
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            rows += bytes(pixel(x, y))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def printer_picture(flames: bool = False, tint: Colour = (226, 224, 216)) -> bytes:
    """A simple picture of a printer on a desk, seen from behind, on request with flames."""

    def pixel(x: int, y: int) -> Colour:
        if y > 96:
            return 148, 116, 84
        if flames and 58 < x < 104 and 18 + abs(x - 81) * 2 // 3 + (x * 7 % 9) < y < 54:
            return (255, 214, 92) if abs(x - 81) < 9 and y > 36 else (236, 112, 32)
        if 30 < x < 130 and 52 < y < 92:
            return (58, 62, 70) if 60 < y < 66 or (x - 30) % 14 == 0 else (84, 90, 100)
        if 44 < x < 116 and 40 < y <= 52:
            return 70, 75, 84
        return tint

    return png(160, 120, pixel)


def stripes_picture(rng: Random) -> bytes:
    """A scan of a bad print: grey lines of text with coloured stripes across."""
    stripes = {start + width for start in rng.sample(range(10, 106), rng.randint(2, 5)) for width in range(3)}
    colour = rng.choice([(40, 40, 46), (176, 32, 110), (24, 120, 170)])

    def pixel(x: int, y: int) -> Colour:
        if x in stripes:
            return colour
        return (150, 150, 156) if y % 9 < 3 and 12 < x < 108 and (x * y) % 11 else (252, 252, 248)

    return png(120, 150, pixel)


def pdf(title: str, lines: tuple[str, ...]) -> bytes:
    """A one-page PDF with a title and lines of ASCII text."""
    shown = [f"BT /F1 18 Tf 56 770 Td ({_escaped(title)}) Tj ET"]
    shown += [f"BT /F1 11 Tf 56 {736 - 18 * row} Td ({_escaped(line)}) Tj ET" for row, line in enumerate(lines)]
    stream = "\n".join(shown).encode("ascii")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        b"/Resources << /Font << /F1 4 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    )
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    tail = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(out) + tail % (len(objects) + 1, table, len(objects) + 1, len(out))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _table(rng: Random, head: str, row: Callable[[Random], str], rows: int) -> bytes:
    return "\n".join([head, *(row(rng) for _ in range(rows))]).encode("utf-8") + b"\n"


def _counter(rng: Random) -> str:
    serial, black, colour = rng.randint(10000, 99999), rng.randint(900, 250000), rng.randint(0, 90000)
    return f"CNBK-{serial};{black};{colour}"


def _order(rng: Random) -> str:
    item = rng.choice(("Classic A4 80 g", "Classic A3 80 g", "Toner LT-402 K", "Toner LT-310 C", "Labels 105 x 148"))
    return f"{item};{rng.randint(1, 40)};{rng.randint(89, 4890)},00"


def _log(rng: Random) -> str:
    events = ("job accepted", "spooling", "paper tray 2 empty", "E50.3 fuser", "warm-up", "job cancelled", "link down")
    return f"{rng.randint(7, 17):02d}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d} {rng.choice(events)}"


def file_pools(seed: int) -> dict[str, tuple[OutgoingFile, ...]]:
    """Ready files by kind (png, csv, txt, pdf), few enough that a store keeps each of them once."""
    rng = Random(f"files {seed}")
    return {
        "png": tuple(
            [OutgoingFile(f"scan-{n:02d}.png", "image/png", stripes_picture(rng)) for n in range(1, 7)]
            + [OutgoingFile("photo.png", "image/png", printer_picture(tint=(206, 216, 222)))]
        ),
        "csv": tuple(
            [OutgoingFile(f"counters-{n}.csv", "text/csv", _table(rng, "serial;black;colour", _counter, 6 + n))
             for n in range(1, 5)]
            + [OutgoingFile(f"order-{n}.csv", "text/csv", _table(rng, "item;pieces;price", _order, 3 + n))
               for n in range(1, 5)]
        ),
        "txt": tuple(OutgoingFile(f"log-{n}.txt", "text/plain", _table(rng, "# printer log", _log, 14 + n))
                     for n in range(1, 7)),
        "pdf": tuple(
            OutgoingFile(name, "application/pdf", pdf(title, ("Blue Paper", f"Reference {rng.randint(1000, 9999)}")))
            for name, title in (("price-list.pdf", "Price list"), ("delivery-note.pdf", "Delivery note"),
                                ("report.pdf", "Service report"), ("form.pdf", "Form"))
        ),
    }  # fmt: skip
