"""The files: a picture, and pages whose text can be searched."""

from __future__ import annotations

import re
from pathlib import Path
from threading import Thread
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from deskapp.domain.errors import DeskError
from deskapp.ui.reports.charts.view import ChartView
from deskapp.ui.reports.exports.document import Document
from deskapp.ui.reports.exports.files import paint_page, prepared
from deskapp.ui.reports.exports.pages import pages_of
from deskapp.ui.reports.exports.paper import page_size
from tests.ui.reports.charts.made import chart
from tests.ui.reports.exports.made import document, pages, table


@pytest.fixture
def told(qtbot: QtBot) -> Document:
    """A report with a chart."""
    view = ChartView()
    qtbot.addWidget(view)
    view.show_chart(chart())
    return document(chart=view.paint_chart, chart_title="Answers", chart_hint="by department")


def test_the_pages_say_everything(told: Document, tmp_path: Path) -> None:
    prepared("pdf", told)(tmp_path / "report.pdf")
    (page,) = pages(tmp_path / "report.pdf")
    for words in ("Oddělení", "Papírnictví & syn", "1 Nov 2024 – 31 Oct 2025", "Channels: mail, form"):
        assert words in page
    for words in ("Incoming messages", "13,078", "+6.4 %", "better", "General", "Technical", "r6c4", "sum4"):
        assert words in page
    assert "Page 1 of 1" in page


def test_heads_are_repeated_and_pages_counted(told: Document, tmp_path: Path) -> None:
    long = document(chart=told.chart, table=table(200, 6))
    prepared("pdf", long)(tmp_path / "report.pdf")
    found = pages(tmp_path / "report.pdf")
    assert len(found) > 3
    for number, page in enumerate(found, 1):
        assert "DepartmentColumn of" in page
        assert f"Page {number} of {len(found)}" in page
    assert re.findall(r"Row (\d+)r\1c1", "".join(found)) == [str(row) for row in range(200)]
    assert [("sum3" in page) for page in found] == [False] * (len(found) - 1) + [True]


def test_the_chart_is_no_picture_of_pixels(told: Document, tmp_path: Path) -> None:
    prepared("pdf", told)(tmp_path / "report.pdf")
    content = (tmp_path / "report.pdf").read_bytes()
    assert b"/Subtype /Image" not in content
    assert b"/FontFile" in content


def test_it_is_a4(told: Document, tmp_path: Path) -> None:
    prepared("pdf", told)(tmp_path / "report.pdf")
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", (tmp_path / "report.pdf").read_bytes())
    assert box is not None
    assert [round(float(each)) for each in box.groups()] == [595, 842]


def test_a_picture_has_the_words_too(told: Document, tmp_path: Path) -> None:
    prepared("svg", told)(tmp_path / "report.svg")
    words = {
        "".join(each.itertext())
        for each in ET.parse(tmp_path / "report.svg").getroot().iter("{http://www.w3.org/2000/svg}text")
    }
    assert {"Oddělení", "Channels: mail, form", "Answers", "General"} <= {word.strip() for word in words}
    prepared("png", told)(tmp_path / "report.png")
    assert QImage(str(tmp_path / "report.png")).width() == 2000


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_it_is_written_on_another_thread(told: Document, tmp_path: Path, kind: str) -> None:
    write = prepared(kind, told)
    thread = Thread(target=write, args=(tmp_path / f"report.{kind}",))
    thread.start()
    thread.join()
    assert (tmp_path / f"report.{kind}").stat().st_size > 1000


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
@pytest.mark.parametrize("without", [{"chart": None}, {"table": None}, {"figures": (), "filters": ()}])
def test_what_is_not_there_is_left_out(told: Document, tmp_path: Path, kind: str, without: dict[str, object]) -> None:
    prepared(kind, document(**({"chart": told.chart} | without)))(tmp_path / f"report.{kind}")
    assert (tmp_path / f"report.{kind}").exists()


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_where_nothing_can_be_written_is_told(told: Document, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"report.{kind}"
    path.mkdir()
    with pytest.raises(DeskError, match="cannot be written"):
        prepared(kind, told)(path)
    with pytest.raises(DeskError, match="cannot be written"):
        prepared(kind, told)(tmp_path / "nowhere" / f"report.{kind}")
    assert list(tmp_path.iterdir()) == [path]


def test_a_page_is_the_same_on_a_screen(told: Document) -> None:
    wide, high = page_size(False)
    image = QImage(round(wide), round(high), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paint_page(painter, told, pages_of(told, None, False)[0], False, "1")
    painter.end()
    inside = QRectF(40, 40, wide - 80, high - 80)
    dark = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != 0xFFFFFFFF]
    assert dark
    assert all(inside.contains(x, y) for x, y in dark)
