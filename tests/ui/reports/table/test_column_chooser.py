"""The choice of columns: which are shown, in which order, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from deskapp.domain.reports.catalogue import REPORTS
from deskapp.ui.reports.table.column_choices import ColumnChoices
from deskapp.ui.reports.table.column_chooser import ColumnChooser
from deskapp.ui.reports.table.report_table import ReportTable
from tests.ui.reports.table.figures import SHOWN, small

DEPARTMENTS = REPORTS["departments"]
_Key = Qt.Key


@pytest.fixture
def table(qtbot: QtBot) -> ReportTable:
    """The small answer by department, on the screen."""
    made = ReportTable()
    qtbot.addWidget(made)
    made.show_answer(small(), None, SHOWN, by_period=False)
    made.resize(1100, made.sizeHint().height())
    made.show()
    return made


@pytest.fixture
def told(table: ReportTable) -> list[tuple[str, ...]]:
    """What is to be remembered."""
    found: list[tuple[str, ...]] = []
    table.columns_changed.connect(found.append)
    return found


@pytest.fixture
def chooser(table: ReportTable, told: list[tuple[str, ...]]) -> ColumnChooser:
    """The popup, open."""
    made = table.choose_columns()
    assert made is not None
    return made


def names(chooser: ColumnChooser) -> list[str]:
    return [chooser.choices.column(row).name for row in range(chooser.choices.rowCount())]


def _move(at: QPoint) -> QMouseEvent:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(at), left, left, none)


def test_all_columns_are_there_the_shown_ones_first_in_their_order(chooser: ColumnChooser) -> None:
    assert tuple(names(chooser)[:3]) == SHOWN
    assert sorted(names(chooser)) == sorted(DEPARTMENTS.columns)
    assert [chooser.choices.is_on(row) for row in range(4)] == [True, True, True, False]


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    choices = ColumnChoices(DEPARTMENTS, SHOWN)
    qtmodeltester.check(choices)
    choices.move(0, 3)
    choices.toggle(1)
    choices.narrow("chat")
    choices.reset()


def test_a_tick_shows_a_column_and_takes_it_away(
    chooser: ColumnChooser, table: ReportTable, told: list[tuple[str, ...]]
) -> None:
    place = chooser.list.visualRect(chooser.choices.index(1, 0)).center()
    QTest.mouseClick(chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == [("newAnswerAvgTime", "rewards_p")]
    assert [head.name for head in table.grid.model.heads] == list(told[-1])
    assert table.columns_button.accessibleDescription() == "2 of 25"


def test_the_last_column_stays(chooser: ColumnChooser, told: list[tuple[str, ...]]) -> None:
    for row in (0, 1, 2):
        chooser.choices.toggle(row)
    assert told[-1] == ("rewards_p",)
    assert len(told) == 2


def test_by_keyboard_columns_are_found_ticked_and_moved(
    chooser: ColumnChooser, told: list[tuple[str, ...]], qtbot: QtBot
) -> None:
    QTest.keyClick(chooser.search, _Key.Key_Down)
    assert chooser.list.hasFocus()
    QTest.keyClick(chooser.list, _Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told[-1] == ("answers", "newAnswerAvgTime", "rewards_p")
    assert chooser.list.currentIndex().row() == 1
    QTest.keyClick(chooser.list, _Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(chooser.list, _Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert told[-1] == SHOWN
    chooser.search.setText("NEGATIVE")
    QTest.keyClick(chooser.search, _Key.Key_Return)
    assert names(chooser) == ["punishments"]
    QTest.keyClick(chooser.list, _Key.Key_Space)
    assert told[-1] == (*SHOWN, "punishments")


def test_a_column_drawn_to_another_place_is_put_there(chooser: ColumnChooser, told: list[tuple[str, ...]]) -> None:
    view, button = chooser.list.viewport(), Qt.MouseButton.LeftButton
    first, third = (chooser.list.visualRect(chooser.choices.index(row, 0)) for row in (0, 2))
    QTest.mousePress(view, button, pos=first.center())
    for y in (20, third.bottom() - 4 - first.center().y()):
        chooser.list.mouseMoveEvent(_move(first.center() + QPoint(0, y)))
    QTest.mouseRelease(view, button, pos=QPoint(third.center().x(), third.bottom() - 4))
    assert told == [("answers", "rewards_p", "newAnswerAvgTime")]


def test_while_words_narrow_the_list_the_order_stays(chooser: ColumnChooser, told: list[tuple[str, ...]]) -> None:
    chooser.choices.narrow("a")
    assert chooser.choices.move(0, 2) == 0
    assert told == []


def test_the_usual_columns_come_back(chooser: ColumnChooser, told: list[tuple[str, ...]]) -> None:
    chooser.usual_button.click()
    assert told == [DEPARTMENTS.usual]
    assert tuple(names(chooser)[: len(DEPARTMENTS.usual)]) == DEPARTMENTS.usual


def test_screen_readers_hear_label_state_and_definition(chooser: ColumnChooser) -> None:
    said = [chooser.choices.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 3)]
    assert said[0] == "Avg new-message time, shown. Mean time from New to Answered."
    assert ", not shown. " in str(said[1])


def test_escape_closes(chooser: ColumnChooser, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chooser.destroyed):
        QTest.keyClick(chooser.search, _Key.Key_Escape)
