"""Pictures of a chart: vectors in the light colours, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from deskapp.domain.errors import DeskError
from deskapp.ui.look.theme import Theme
from deskapp.ui.look.tokens import LIGHT
from deskapp.ui.reports.charts.data import ChartKind
from deskapp.ui.reports.charts.pictures import write_png, write_svg
from deskapp.ui.reports.charts.view import ChartView
from tests.ui.reports.charts.made import chart

SVG, SIZE = "{http://www.w3.org/2000/svg}", (900, 320)


@pytest.fixture
def view(qtbot: QtBot) -> ChartView:
    """A chart of three departments."""
    made = ChartView()
    qtbot.addWidget(made)
    made.resize(*SIZE)
    made.show_chart(chart())
    return made


@pytest.mark.parametrize("kind", list(ChartKind))
def test_an_svg_is_vectors_and_text(view: ChartView, tmp_path: Path, kind: ChartKind) -> None:
    view.show_chart(chart(kind))
    write_svg(tmp_path / "chart.svg", SIZE, view.paint_chart)
    root = ET.parse(tmp_path / "chart.svg").getroot()
    assert not list(root.iter(f"{SVG}image"))
    words = " ".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))
    assert "General" in words
    assert "100" in words
    assert root.get("viewBox") == "0 0 900 320"


def test_a_picture_is_light_in_the_dark(view: ChartView, tmp_path: Path, themed: Theme) -> None:
    write_png(tmp_path / "light.png", SIZE, view.paint_chart)
    themed.set_mode("dark")
    write_png(tmp_path / "dark.png", SIZE, view.paint_chart)
    assert (tmp_path / "dark.png").read_bytes() == (tmp_path / "light.png").read_bytes()
    assert QImage(str(tmp_path / "dark.png")).pixelColor(1, 1) == LIGHT.surface


def test_a_png_has_the_pixels_asked_for(view: ChartView, tmp_path: Path) -> None:
    write_png(tmp_path / "chart.png", SIZE, view.paint_chart, 3)
    image = QImage(str(tmp_path / "chart.png"))
    assert (image.width(), image.height()) == (2700, 960)


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_chart_is_painted_where_it_is_wanted(view: ChartView, kind: ChartKind) -> None:
    view.show_chart(chart(kind))
    image = QImage(1000, 600, QImage.Format.Format_RGB32)
    image.fill(0xFFFF00FF)
    painter = QPainter(image)
    view.paint_chart(painter, QRectF(200, 100, 700, 400))
    painter.end()
    magenta = image.pixelColor(0, 0)
    outside = [
        (x, y) for x in range(0, 1000, 5) for y in range(0, 600, 5) if not QRectF(195, 90, 720, 420).contains(x, y)
    ]
    assert all(image.pixelColor(x, y) == magenta for x, y in outside)
    assert any(image.pixelColor(x, 300) != magenta for x in range(200, 900))


def test_a_long_legend_fits_into_a_low_picture(view: ChartView) -> None:
    view.show_chart(chart(rows={f"Row {place}": (1, 2) for place in range(10)}))
    image = QImage(700, 300, QImage.Format.Format_RGB32)
    image.fill(LIGHT.surface)
    painter = QPainter(image)
    view.paint_chart(painter, QRectF(0, 0, 700, 200))
    painter.end()
    assert all(image.pixelColor(x, y) == LIGHT.surface for x in range(700) for y in range(203, 300))


def test_a_picture_that_fails_leaves_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "chart.svg"
    path.write_text("before")

    def fail(painter: QPainter, rect: QRectF) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_svg(path, (100, 100), fail)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(view: ChartView, tmp_path: Path) -> None:
    for save in (write_png, write_svg):
        with pytest.raises(DeskError, match="cannot be written"):
            save(tmp_path / "nowhere" / "chart", SIZE, view.paint_chart)
