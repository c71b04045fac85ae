"""The files: a picture of the chart as PNG or SVG, a document as PDF. Each is written whole or not at all.

`prepared` takes what the screen shows, on the GUI thread; what it gives writes the file, on any thread.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from deskapp.channels.whole_file import whole_place
from deskapp.ui.reports.charts.pictures import painting, write_png, write_svg
from deskapp.ui.reports.exports.blocks import Heading, recorded
from deskapp.ui.reports.exports.document import Document
from deskapp.ui.reports.exports.pages import Placed, inner_width, is_landscape, pages_of
from deskapp.ui.reports.exports.paper import DPI, FOOT, MARGIN, SMALL, line_of, orientation, page_size, write

#: Writes a prepared file. Raises a `DeskError` where it cannot be written.
Write = Callable[[Path], None]

_PICTURE, _EDGE, _GAP = (1000, 320), 20.0, 16.0
_CHART_HIGH = {True: 250.0, False: 280.0}
#: Pixels of a picture for a logical one.
_SCALE = 2.0
#: Dots of an inch in a document: fine enough that nothing is rounded visibly.
_FINE = 1200
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def prepared(kind: str, document: Document) -> Write:
    """What writes the chart with title, range and filters as "png" or "svg", or the whole report as "pdf", A4 pages."""
    return _KINDS[kind](document)


def _picture(document: Document) -> tuple[tuple[int, int], Callable[[QPainter, QRectF], None]]:
    wide, high = _PICTURE
    head, drawing = Heading(document), recorded(document, wide - 2 * _EDGE, high)
    inner = wide - 2 * _EDGE
    above = head.height(inner)
    below = drawing.height(inner) if drawing is not None else 0.0

    def paint(painter: QPainter, rect: QRectF) -> None:
        head.paint(painter, QRectF(_EDGE, _EDGE, inner, above))
        if drawing is not None:
            drawing.paint(painter, QRectF(_EDGE, _EDGE + above + _GAP, inner, below))

    return (wide, round(2 * _EDGE + above + _GAP + below)), paint


def _png(document: Document) -> Write:
    size, paint = _picture(document)
    return lambda path: write_png(path, size, paint, _SCALE)


def _svg(document: Document) -> Write:
    size, paint = _picture(document)
    return lambda path: write_svg(path, size, paint, document.title)


def _pdf(document: Document) -> Write:
    landscape = is_landscape(document)
    drawing = recorded(document, inner_width(landscape), _CHART_HIGH[landscape])
    numbered = QCoreApplication.translate("ReportFiles", "Page {page} of {pages}")

    def write_to(path: Path) -> None:
        pages = pages_of(document, drawing, landscape)
        with whole_place(path) as place:
            writer = _writer(place, document, landscape)
            with painting(writer) as painter:
                painter.scale(_FINE / DPI, _FINE / DPI)
                for number, page in enumerate(pages, 1):
                    if number > 1:
                        writer.newPage()
                    paint_page(painter, document, page, landscape, numbered.format(page=number, pages=len(pages)))
            del writer  # closes the file
            place.write_bytes(_with_spaces(place.read_bytes()))

    return write_to


def _with_spaces(content: bytes) -> bytes:
    """Qt says that spaces are tabs where a font has one shape for both; whoever copies or searches text wants spaces.

    The maps that tell are written in plain; nothing changes its length.
    """
    return re.sub(
        rb"begincmap.*?endcmap", lambda found: found[0].replace(b"<0009>", b"<0020>"), content, flags=re.DOTALL
    )


def _writer(place: Path, document: Document, landscape: bool) -> QPdfWriter:
    writer = QPdfWriter(str(place))
    writer.setResolution(_FINE)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, orientation(landscape), QMarginsF()))
    writer.setTitle(f"{document.title}, {document.range}")
    writer.setCreator(document.workspace)
    return writer


def paint_page(painter: QPainter, document: Document, page: list[Placed], landscape: bool, numbered: str) -> None:
    """Paints a page in logical pixels, with its foot."""
    for room, block in page:
        block.paint(painter, room)
    wide, high = page_size(landscape)
    foot = QRectF(MARGIN, high - MARGIN - FOOT + 8, wide - 2 * MARGIN, line_of(SMALL))
    write(painter, foot, numbered, SMALL, token="muted", flags=_RIGHT)
    write(
        painter,
        foot.adjusted(0, 0, -120, 0),
        f"{document.workspace} · {document.title} · {document.range}",
        SMALL,
        token="muted",
    )


_KINDS: Mapping[str, Callable[[Document], Write]] = {"png": _png, "svg": _svg, "pdf": _pdf}
