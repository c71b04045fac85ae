"""The chart as it is used: pointing, clicking, switching, and all that can be odd about figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.ui.look.theme import Theme
from deskapp.ui.look.tokens import DARK
from deskapp.ui.reports.charts.data import ChartData, ChartKind
from deskapp.ui.reports.charts.hover import dots
from deskapp.ui.reports.charts.view import ChartView
from tests.ui.reports.charts.made import ROWS, chart

Show = Callable[[ChartData], ChartView]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Shows a chart in a window of its own."""

    def shown(data: ChartData) -> ChartView:
        view = ChartView()
        qtbot.addWidget(view)
        view.resize(900, 320)
        view.show_chart(data)
        view.show()
        qtbot.waitExposed(view)
        return view

    return shown


def place_of(view: ChartView, bucket: int, series: int) -> QPoint:
    """Where a value is on the canvas, a little inside of its area."""
    assert view.canvas.scene is not None
    return (dict(dots(view.canvas.scene, bucket))[series]).toPoint() + QPoint(0, 2)


def painted(view: ChartView) -> QImage:
    """What the canvas shows."""
    return view.canvas.grab().toImage()


def colours(image: QImage) -> set[str]:
    """The colours of a picture."""
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


@pytest.mark.parametrize("kind", [ChartKind.AREA, ChartKind.LINE, ChartKind.BAR])
def test_the_box_tells_the_values_that_were_given(qtbot: QtBot, show: Show, kind: ChartKind) -> None:
    view = show(chart(kind))
    qtbot.mouseMove(view.canvas, place_of(view, 2, 1))
    said = view.box.said
    assert view.box.isVisible()
    assert said.title == "2025-01"
    assert [(line.name, line.value) for line in said.lines] == [(name, str(row[2])) for name, row in ROWS.items()]
    assert [line.name for line in said.lines if line.strong] == ["Technical"]
    assert said.total is not None
    assert said.total.value == "38"
    assert said.foot


def test_the_box_stays_beside_the_line(qtbot: QtBot, show: Show) -> None:
    view = show(chart())
    for bucket in range(4):
        qtbot.mouseMove(view.canvas, place_of(view, bucket, 0))
        x = view.canvas.scene.scale.x(bucket)  # type: ignore[union-attr]
        assert not view.box.geometry().left() < x < view.box.geometry().right()
        assert view.canvas.rect().contains(view.box.geometry().center())


def test_the_box_goes_with_the_mouse_and_with_the_chart(qtbot: QtBot, show: Show) -> None:
    view = show(chart())
    qtbot.mouseMove(view.canvas, place_of(view, 2, 1))
    QApplication.sendEvent(view.canvas, QEvent(QEvent.Type.Leave))
    assert not view.box.isVisible()
    qtbot.mouseMove(view.canvas, place_of(view, 1, 1))
    view.hide()
    assert not view.box.isVisible()


def test_the_values_before_stand_beside_those_of_now(qtbot: QtBot, show: Show) -> None:
    data = chart(ChartKind.LINE)
    compared = chart(
        ChartKind.LINE,
        series=tuple(type(one)(**(vars(one) | {"before": [9, 8]})) for one in data.series),
        before="before",
    )
    view = show(compared)
    qtbot.mouseMove(view.canvas, place_of(view, 1, 0))
    assert {line.before for line in view.box.said.lines} == {"8"}
    assert view.box.said.total is not None
    assert view.box.said.total.before == "24"
    qtbot.mouseMove(view.canvas, place_of(view, 3, 0))
    assert {line.before for line in view.box.said.lines} == {""}


def test_a_click_says_what_was_clicked(qtbot: QtBot, show: Show) -> None:
    view = show(chart())
    with qtbot.waitSignal(view.point_clicked) as clicked:
        qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=place_of(view, 3, 0))
    assert clicked.args == [1, 3]
    with qtbot.waitSignal(view.point_clicked) as clicked:
        qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(place_of(view, 3, 0).x(), 12))
    assert clicked.args == [None, 3]


def test_other_is_no_row_to_open(qtbot: QtBot, show: Show) -> None:
    view = show(chart(rows={f"Row {place}": (10, 10) for place in range(12)}))
    with qtbot.assertNotEmitted(view.point_clicked):
        qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=place_of(view, 0, 9))
    qtbot.mouseMove(view.canvas, place_of(view, 0, 9))
    assert view.box.said.foot == ""


def test_a_slice_is_clicked_over_the_whole_range(qtbot: QtBot, show: Show) -> None:
    view = show(chart(ChartKind.PIE))
    at = view.canvas.rect().center() + QPoint(30, -20)
    with qtbot.waitSignal(view.point_clicked) as clicked:
        qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert clicked.args == [1, None]
    before = painted(view)
    qtbot.mouseMove(view.canvas, at)
    assert painted(view) != before, "the slice moves out"


def test_the_keys_lead_from_period_to_period(qtbot: QtBot, show: Show) -> None:
    view = show(chart())
    view.canvas.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(view.canvas, key)
    assert view.box.said.title == "2024-12"
    assert "Technical: 0" in view.canvas.accessibleDescription()
    with qtbot.waitSignal(view.point_clicked) as clicked:
        qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert clicked.args == [2, 1]
    qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert not view.box.isVisible()


def test_it_says_in_words_what_it_shows(show: Show) -> None:
    view = show(chart())
    assert view.canvas.accessibleName() == "Answers"
    said = view.canvas.accessibleDescription()
    assert "General: 100" in said
    assert "2024-11" in said
    assert "Total: 155" in said


def test_the_legend_lies_on_what_is_behind(show: Show) -> None:
    view = show(chart())
    ground = view.grab().toImage().pixelColor(2, 2)
    entry = view.legend.entries[0]
    assert view.grab().toImage().pixelColor(entry.mapTo(view, QPoint(entry.width() // 2, 2))) == ground


def test_the_legend_switches_series(qtbot: QtBot, show: Show) -> None:
    view = show(chart())
    with qtbot.waitSignal(view.series_toggled) as toggled:
        qtbot.mouseClick(view.legend.entries[0], Qt.MouseButton.LeftButton)
    assert toggled.args == [1, False]
    assert view.shown is not None
    assert [one.name for one in view.shown.series] == ["Technical", "Sales"]
    view.legend.entries[0].setFocus()
    qtbot.keyClick(view.legend.entries[0], Qt.Key.Key_Space)
    assert len(view.shown.series) == 3
    qtbot.keyClick(view.legend.entries[0], Qt.Key.Key_Down)
    assert view.focusWidget() is view.legend.entries[1]
    assert view.legend.entries[1].accessibleName() == "Technical, 45"


def test_what_is_off_stays_off_while_the_report_is_the_same(qtbot: QtBot, show: Show) -> None:
    view = show(chart(report="departments"))
    qtbot.mouseClick(view.legend.entries[0], Qt.MouseButton.LeftButton)
    view.show_chart(chart(ChartKind.LINE, report="departments"))
    assert view.shown is not None
    assert len(view.shown.series) == 2
    view.show_chart(chart(ChartKind.PIE, report="departments"))
    assert len(view.shown.series) == 3, "a pie is the whole"
    view.show_chart(chart(report="agents"))
    assert len(view.shown.series) == 3


def test_all_switched_off_is_said(qtbot: QtBot, show: Show) -> None:
    view = show(chart())
    for entry in view.legend.entries:
        qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert "legend" in view.canvas.nothing
    assert view.legend.isVisible()
    painted(view)


@pytest.mark.parametrize("kind", list(ChartKind))
def test_one_period_is_drawn(show: Show, kind: ChartKind) -> None:
    view = show(chart(kind, {"General": (40,), "Technical": (5,)}))
    seen = colours(painted(view))
    assert len(seen) > 2, "not only the grid"
    assert any(QColor(name).hsvSaturationF() > 0.6 for name in seen)


@pytest.mark.parametrize("kind", list(ChartKind))
@pytest.mark.parametrize("rows", [{}, {"General": ()}, {"General": (None, None)}])
def test_nothing_at_all_is_a_calm_sentence(show: Show, kind: ChartKind, rows: dict[str, tuple[None, ...]]) -> None:
    view = show(chart(kind, rows))
    assert painted(view) == painted(show(chart(ChartKind.AREA, {})))
    assert view.canvas.accessibleDescription() == view.canvas.nothing


@pytest.mark.parametrize("kind", [ChartKind.AREA, ChartKind.LINE, ChartKind.BAR])
def test_nothing_but_noughts_has_an_axis(show: Show, kind: ChartKind) -> None:
    view = show(chart(kind, {"General": (0, 0, 0)}))
    assert view.canvas.scene is not None
    assert view.canvas.scene.scale is not None
    assert (view.canvas.scene.scale.low, view.canvas.scene.scale.high) == (0, 1)
    painted(view)


@pytest.mark.parametrize("kind", [ChartKind.AREA, ChartKind.LINE, ChartKind.BAR])
@pytest.mark.parametrize("stacked", [True, False])
@pytest.mark.parametrize("many", [2, 730, 12_000])
def test_gaps_and_many_days_are_painted(show: Show, kind: ChartKind, stacked: bool, many: int) -> None:
    days = [date(2000, 1, 1) + timedelta(days=place) for place in range(many)]
    rows = {
        f"Row {row}": [None if place % 7 == row else place * (row + 1) % 90 for place in range(many)]
        for row in range(3)
    }
    view = show(chart(kind, rows, stacked=stacked, dates=days, coarse={many - 1: "end"}))
    assert any(QColor(name).hsvSaturationF() > 0.3 for name in colours(painted(view)))


def test_it_follows_the_theme(show: Show, themed: Theme) -> None:
    view = show(chart())
    light = painted(view)
    themed.set_mode("dark")
    QApplication.processEvents()
    assert painted(view) != light
    assert DARK.line.name() in colours(painted(view))


def test_it_follows_the_language(show: Show) -> None:
    view = show(chart(rows={f"Row {place}": (1,) for place in range(12)}))
    drawn = view.canvas.scene
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert view.canvas.scene is not drawn
