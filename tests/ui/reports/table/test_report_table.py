"""The table of a report: what it says, how it is ordered, gone through, copied and opened."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QLocale, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from deskapp.domain.reports.answer import Answer, Row
from deskapp.domain.reports.catalogue import REPORTS
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.question import By
from deskapp.ui.look import metrics
from deskapp.ui.look.theme import Theme
from deskapp.ui.reports.table.figure_grid import MOST_ROWS
from deskapp.ui.reports.table.figure_view import FigureView
from deskapp.ui.reports.table.report_table import ReportTable
from deskapp.ui.reports.table.widths import BEFORE, SIDE, head_lines, head_width
from tests.ui.reports.table.figures import BILLING, GENERAL, ROWS, SHOWN, TECHNICAL, answer, figures, small

WIDE, NARROW = 1100, 420
_Key = Qt.Key


@pytest.fixture
def table(qtbot: QtBot) -> ReportTable:
    """The small answer by department, on the screen."""
    made = ReportTable()
    qtbot.addWidget(made)
    made.show_answer(small(), None, SHOWN, by_period=False)
    made.resize(WIDE, made.sizeHint().height())
    made.show()
    return made


def names(table: ReportTable) -> list[str]:
    """The names of the lines, from above."""
    return [line.name for line in table.grid.model.lines()]


def texts(view: FigureView) -> list[list[str]]:
    """What stands in the cells."""
    model = view.figures
    return [[model.text(row, place) for place in range(model.columnCount())] for row in range(model.rowCount())]


def click(view: FigureView, row: int, place: int) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, view.figures.index(row, place)))


def middle(view: FigureView, index: QModelIndex) -> QPoint:
    return view.visualRect(index).center()


def test_cells_say_what_the_answer_says_and_nothing_where_nothing_was_averaged(table: ReportTable) -> None:
    assert names(table) == ["General", "Technical", "Billing"]
    assert texts(table.grid.view) == [["0:45", "5", "50.0\xa0%"], ["2:00", "9000", ""], ["", "1", ""]]
    assert texts(table.grid.total_view) == [["1:45", "9006", "50.0\xa0%"]]
    assert table.title.text() == "By department"
    assert table.columns_button.accessibleDescription() == "3 of 25"


def test_the_total_is_the_answers_and_not_of_what_is_shown(table: ReportTable) -> None:
    table.show_answer(replace(small(), rows=(GENERAL,)), None, SHOWN, by_period=False)
    assert names(table) == ["General"]
    assert texts(table.grid.total_view)[0][1] == "9006"


def test_by_period_each_month_has_a_line_and_the_same_total(table: ReportTable) -> None:
    before = texts(table.grid.total_view)
    table.show_answer(small(), None, SHOWN, by_period=True)
    assert names(table) == ["January 2025", "February 2025", "March 2025"]
    assert texts(table.grid.view)[0] == ["1:00", "3", "100.0\xa0%"]
    assert texts(table.grid.total_view) == before
    assert (table.title.text(), table.grid.view.corner.text()) == ("By month", "Month")


def test_the_button_has_room_for_its_words_whatever_they_count(qtbot: QtBot) -> None:
    table = ReportTable()
    qtbot.addWidget(table)
    empty = table.columns_button.sizeHint().width()
    table.show_answer(small(), None, SHOWN, by_period=False)
    words = metrics.text_width(" 3 of 25", metrics.SMALL, metrics.MEDIUM)
    assert table.columns_button.sizeHint().width() >= empty + words


def test_columns_the_report_does_not_have_are_left_out(table: ReportTable) -> None:
    table.show_answer(small(), None, ("openAvgTime", "gone", "answers"), by_period=False)
    assert [head.name for head in table.grid.model.heads] == ["answers"]


def test_that_tags_count_several_times_is_told(table: ReportTable) -> None:
    assert "several tags" not in table.hint.text()
    table.show_answer(answer({}, (Row(1, "urgent"),), "tags"), None, SHOWN, by_period=False)
    assert "several tags" in table.hint.text()


def test_the_model_keeps_the_rules_of_qt(table: ReportTable, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table.grid.model)
    table.sort = ("answers", True)
    table.show_answer(small(), small(), SHOWN, by_period=True)


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        (None, ["General", "Technical", "Billing"]),
        (("newAnswerAvgTime", False), ["General", "Technical", "Billing"]),
        (("newAnswerAvgTime", True), ["Technical", "General", "Billing"]),
        (("rewards_p", False), ["General", "Technical", "Billing"]),
        (("rewards_p", True), ["General", "Technical", "Billing"]),
        (("answers", False), ["Billing", "General", "Technical"]),
        (("name", False), ["Billing", "General", "Technical"]),
        (("name", True), ["Technical", "General", "Billing"]),
        (("notes", True), ["General", "Technical", "Billing"]),
    ],
)
def test_empty_cells_come_last_whichever_way(
    table: ReportTable, order: tuple[str, bool] | None, wanted: list[str]
) -> None:
    table.sort = order
    assert names(table) == wanted
    assert table.sort == order


def test_a_press_on_a_head_falls_then_rises_then_gives_the_first_order_back(table: ReportTable) -> None:
    told: list[object] = []
    table.sort_changed.connect(told.append)
    head = table.grid.view.head
    at = QPoint(head.sectionViewportPosition(1) + 20, head.height() // 2)
    for _ in range(3):
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told == [("answers", True), ("answers", False), None]
    table.grid.view.corner.click()
    assert (told[-1], names(table)[0]) == (("name", False), "Billing")


def test_heads_are_pressed_by_keyboard(table: ReportTable, qtbot: QtBot) -> None:
    head = table.grid.view.head
    head.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (_Key.Key_Right, _Key.Key_Return):
        QTest.keyClick(head, key)
    assert table.sort == ("answers", True)
    QTest.keyClick(head, _Key.Key_Left)
    QTest.keyClick(head, _Key.Key_Space)
    assert table.sort == ("newAnswerAvgTime", True)
    QTest.keyClick(table.grid.view.corner, _Key.Key_Return)
    assert table.sort == ("name", False)


def test_periods_ordered_by_their_name_stand_in_the_order_of_time(table: ReportTable) -> None:
    table.show_answer(small(), None, SHOWN, by_period=True)
    table.sort = ("name", True)
    assert names(table) == ["March 2025", "February 2025", "January 2025"]


def test_a_cell_is_opened_with_the_mouse_and_with_enter(table: ReportTable) -> None:
    opened: list[tuple[object, object, str]] = []
    table.cell_activated.connect(lambda *cell: opened.append(cell))
    view, total = table.grid.view, table.grid.total_view
    click(view, 1, 1)
    click(view, 2, 0)  # nothing to average, so nothing behind it
    view.setCurrentIndex(view.figures.index(0, 2))
    QTest.keyClick(view, _Key.Key_Return)
    click(total, 0, 1)
    assert opened == [(2, None, "answers"), (1, None, "rewards_p"), (None, None, "answers")]
    table.show_answer(small(), None, SHOWN, by_period=True)
    click(view, 2, 1)
    assert opened[-1] == (None, 2, "answers")


def test_behind_hours_stand_no_tickets(table: ReportTable) -> None:
    table.show_answer(
        answer({(1, 0): figures(answer=7, worked_s=7200)}, report="per-hour"),
        None,
        ("worked_seconds", "answersPerHour"),
        by_period=False,
    )
    assert texts(table.grid.view)[0] == ["2:00", "3.50"]
    assert [table.grid.model.opens(0, place) for place in (0, 1)] == [False, True]


def test_the_keys_lead_from_the_last_row_to_the_total_and_back(table: ReportTable) -> None:
    view, total = table.grid.view, table.grid.total_view
    view.setFocus()
    view.setCurrentIndex(view.figures.index(2, 1))
    QTest.keyClick(view, _Key.Key_Down)
    assert (total.hasFocus(), total.currentIndex().column()) == (True, 1)
    QTest.keyClick(total, _Key.Key_Down)
    assert total.hasFocus()
    QTest.keyClick(total, _Key.Key_Up)
    assert (view.hasFocus(), view.currentIndex().row()) == (True, 2)


def test_tab_goes_from_the_choice_of_columns_over_the_heads_to_cells_and_total(table: ReportTable) -> None:
    grid, found, at = table.grid, [], table.columns_button.nextInFocusChain()
    while at is not table.columns_button:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible():
            found.append(at)
        at = at.nextInFocusChain()
    *behind, before = found
    assert behind == [grid.view.corner, grid.view.head, grid.view, grid.total_view]
    assert table.lines.isAncestorOf(before)


def test_selected_cells_are_copied_with_their_heads(table: ReportTable) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English))
    try:
        table.show_answer(small(), None, SHOWN, by_period=False)
        view = table.grid.view
        assert view.figures.text(1, 1) == "9000" or view.figures.text(1, 1) == "9,000"
        view.selectAll()
        QTest.keyClick(view, _Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        lines = QGuiApplication.clipboard().text().split("\n")
        assert lines[0] == "Department\tAvg new-message time\tAnswers\tRewards %"
        assert lines[2] == "Technical\t2:00\t9000\t"
        view.clearSelection()
        view.setCurrentIndex(view.figures.index(0, 1))
        view.menu_of(view.currentIndex()).actions()[1].trigger()
        assert QGuiApplication.clipboard().text() == "Department\tAnswers\nGeneral\t5"
    finally:
        QLocale.setDefault(QLocale.c())


def test_a_name_that_a_spreadsheet_would_run_is_copied_as_text(table: ReportTable) -> None:
    rows = (replace(GENERAL, name="=HYPERLINK(1)"),)
    table.show_answer(replace(small(), rows=rows), None, ("answers",), by_period=False)
    table.grid.view.selectAll()
    table.grid.view.copy()
    assert QGuiApplication.clipboard().text().split("\n")[1] == "'=HYPERLINK(1)\t5"


def test_the_menu_shows_tickets_only_where_there_are_some(table: ReportTable) -> None:
    opened: list[object] = []
    table.cell_activated.connect(lambda key, bucket, column: opened.append(key))
    model = table.grid.model
    shows = [table.grid.view.menu_of(model.index(row, 0)).actions()[0] for row in (0, 2)]
    assert [action.isEnabled() for action in shows] == [True, False]
    shows[0].trigger()
    assert opened == [1]


def test_names_stay_and_heads_cells_and_total_move_together(table: ReportTable) -> None:
    table.show_answer(small(), None, REPORTS["departments"].columns, by_period=False)
    table.resize(NARROW, table.height())
    view, total = table.grid.view, table.grid.total_view
    place = table.grid.model.columnCount() - 1
    for moved, other in ((view, total), (total, view)):
        bar = moved.horizontalScrollBar()
        bar.setValue(bar.maximum() - bar.value())
        assert moved.horizontalScrollBar().value() == other.horizontalScrollBar().value()
        x = {view.head.sectionViewportPosition(place), view.columnViewportPosition(place)}
        assert x == {total.columnViewportPosition(place)}
        assert view.names.x() == total.names.x() == 0
        assert view.viewport().width() == total.viewport().width()
    assert view.horizontalScrollBar().maximum() > 0


def test_the_head_with_the_keyboard_comes_into_sight(table: ReportTable) -> None:
    table.show_answer(small(), None, REPORTS["departments"].columns, by_period=False)
    table.resize(NARROW, table.height())
    head = table.grid.view.head
    head.step(30)
    right = head.sectionViewportPosition(head.at()) + head.sectionSize(head.at())
    assert head.at() == 24
    assert right <= head.viewport().width()
    head.step(-30)
    assert head.sectionViewportPosition(0) == 0


def test_it_is_as_high_as_its_rows_up_to_a_limit(table: ReportTable) -> None:
    def height(count: int) -> int:
        rows = tuple(Row(number, f"Agent {number}") for number in range(1, count + 1))
        table.show_answer(answer({}, rows, "agents"), None, SHOWN, by_period=False)
        return table.sizeHint().height()

    few, more, most, many = height(3), height(5), height(MOST_ROWS), height(500)
    assert more - few == 2 * table.grid.view.row_height()
    assert most == many
    assert table.grid.view.verticalScrollBar().maximum() > 0
    grown = table.grid.layout()
    assert grown is not None
    grown.activate()
    assert table.grid.view.viewport().width() == table.grid.total_view.viewport().width()


@pytest.mark.parametrize("report", REPORTS)
def test_no_head_and_no_figure_is_cut_off(report: str, table: ReportTable) -> None:
    cells = {(1, 0): tuple(123_456 for _ in figures())}
    table.show_answer(answer(cells, report=report), None, REPORTS[report].columns, by_period=False)
    table.sort = (REPORTS[report].columns[-1], True)
    view = table.grid.view
    table.resize(NARROW, table.height())
    for place, head in enumerate(view.figures.heads):
        lines = head_lines(head.label, 0, ordered=False)
        assert len(lines) <= 2
        room = view.columnWidth(place) - BEFORE - SIDE
        ordered = view.figures.sorted_place() == place
        assert max(head_width(line, ordered) for line in lines) <= room
        assert metrics.text_width(view.figures.text(0, place), tabular=True) <= room


def test_what_is_gone_has_a_word(table: ReportTable) -> None:
    rows = (replace(GENERAL, gone=True), TECHNICAL)
    table.show_answer(replace(small(), rows=rows), None, SHOWN, by_period=False)
    model = table.grid.model
    assert model.headerData(0, Qt.Orientation.Vertical) == "General, deleted"
    agents = answer({}, (Row(4, "Eva Malá", gone=True), Row(0, "")), "agents")
    table.show_answer(agents, None, SHOWN, by_period=False)
    assert [model.headerData(row, Qt.Orientation.Vertical) for row in (0, 1)] == ["Eva Malá, deactivated", "Nobody"]


def test_screen_readers_hear_row_column_and_value(table: ReportTable) -> None:
    model, role = table.grid.model, Qt.ItemDataRole.AccessibleTextRole
    assert model.index(1, 0).data(role) == "Technical: Avg new-message time: 2:00"
    assert model.index(2, 0).data(role) == "Billing: Avg new-message time: nothing"
    assert table.grid.view.accessibleName() == "By department"
    tip = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert COLUMNS["answers"].tip in str(tip)


def test_the_period_before_stands_in_the_tip_of_a_cell(table: ReportTable) -> None:
    tip = Qt.ItemDataRole.ToolTipRole
    assert table.grid.model.index(0, 1).data(tip) is None
    earlier = answer({(1, 0): figures(answer=4)})
    table.show_answer(small(), earlier, SHOWN, by_period=False)
    assert table.grid.model.index(0, 1).data(tip) == "before 4 (+25.0\xa0%)"
    assert table.grid.model.index(0, 0).data(tip) is None


def test_other_figures_of_the_same_lines_leave_the_selection_alone(table: ReportTable) -> None:
    view = table.grid.view
    view.setCurrentIndex(view.figures.index(1, 1))
    table.show_answer(answer({(2, 0): figures(answer=4)}), None, SHOWN, by_period=False)
    assert view.currentIndex().row() == 1
    assert view.figures.text(1, 1) == "4"


def test_a_row_shines_under_the_mouse_and_with_its_part_of_the_chart(table: ReportTable) -> None:
    table.highlight(2)
    view = table.grid.view
    assert view.ground.lit == {1}
    QTest.mouseMove(view.viewport(), middle(view, view.figures.index(0, 0)))
    view.entered.emit(view.figures.index(0, 0))
    assert view.ground.lit == {0, 1}
    view.names.over.emit(2)
    assert view.ground.lit == {1, 2}
    view.leaveEvent(QEvent(QEvent.Type.Leave))
    assert view.ground.lit == {1}
    table.sort = ("answers", False)
    table.highlight(3)
    assert 0 in view.ground.lit


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("rows", [(), ROWS[:1], ROWS])
def test_it_paints_with_any_number_of_rows(mode: str, rows: tuple[Row, ...], table: ReportTable, themed: Theme) -> None:
    themed.set_mode(mode)
    empty: Answer = answer({}, rows, by=By.RANGE)
    for by_period in (False, True):
        table.show_answer(empty, empty, SHOWN, by_period=by_period, highlighted=BILLING.key)
        assert not table.grab().isNull()
    assert texts(table.grid.total_view) == [["", "0", ""]]
