"""The table of a pie: shares of the whole and the change since the period before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from deskapp.domain.reports.answer import Answer
from deskapp.ui.reports.table.pie_model import PieModel
from deskapp.ui.reports.table.pie_table import PieTable
from tests.ui.reports.table.figures import answer, figures


def now() -> Answer:
    """Resolved: 20, 60 and nothing."""
    return answer({(1, 0): figures(resolved=5), (1, 2): figures(resolved=15), (2, 1): figures(resolved=60)})


def earlier() -> Answer:
    """Resolved: 16, 80 and 4."""
    return answer({(1, 0): figures(resolved=16), (2, 0): figures(resolved=80), (3, 0): figures(resolved=4)})


@pytest.fixture
def table(qtbot: QtBot) -> PieTable:
    """The table, on the screen."""
    made = PieTable()
    qtbot.addWidget(made)
    made.show_answer(now(), earlier(), "resolved_tickets", highlighted=1)
    made.resize(900, made.sizeHint().height())
    made.show()
    return made


def lines(table: PieTable, model: PieModel) -> list[list[str]]:
    names = [line.name for line in model.lines()]
    return [[name, *(model.text(row, place) for place in (0, 1, 3, 4))] for row, name in enumerate(names)]


def model_of(table: PieTable) -> PieModel:
    model = table.grid.model
    assert isinstance(model, PieModel)
    return model


def test_the_greatest_comes_first_and_shares_make_a_hundred(table: PieTable) -> None:
    assert lines(table, model_of(table)) == [
        ["Technical", "60", "75.0\xa0%", "80", "−25.0\xa0%"],
        ["General", "20", "25.0\xa0%", "16", "+25.0\xa0%"],
        ["Billing", "0", "0.0\xa0%", "4", "−100.0\xa0%"],
    ]
    total = table.grid.total_view.figures
    assert isinstance(total, PieModel)
    assert lines(table, total) == [["Total", "80", "100.0\xa0%", "100", "−20.0\xa0%"]]


def test_the_longest_bar_is_the_greatest_value(table: PieTable) -> None:
    assert [model_of(table).length(row) for row in range(3)] == [1.0, pytest.approx(1 / 3), 0.0]


def test_a_change_is_told_in_words_as_well(table: PieTable) -> None:
    change = [model_of(table).index(row, 4) for row in (0, 1)]
    assert [model_of(table).change(row) for row in (0, 1)] == [(-1, -1), (1, 1)]
    assert [index.data(Qt.ItemDataRole.ToolTipRole) for index in change] == ["worse", "better"]
    assert change[1].data(Qt.ItemDataRole.AccessibleTextRole) == "General: Change: +25.0\xa0% better"


def test_without_a_period_before_nothing_compares(table: PieTable) -> None:
    table.show_answer(now(), None, "resolved_tickets")
    assert [line[3:] for line in lines(table, model_of(table))] == [["", ""]] * 3


def test_nothing_at_all_has_no_shares(table: PieTable) -> None:
    table.show_answer(answer({}), answer({}), "resolved_tickets")
    assert lines(table, model_of(table))[0] == ["General", "0", "", "0", ""]
    assert not table.grab().isNull()


def test_only_a_value_opens_tickets(table: PieTable) -> None:
    opened: list[tuple[object, object, str]] = []
    table.cell_activated.connect(lambda *cell: opened.append(cell))
    view = table.grid.view
    for place in range(5):
        at = view.visualRect(view.figures.index(0, place)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == [(2, None, "resolved_tickets")]


def test_it_is_ordered_by_its_heads(table: PieTable) -> None:
    table.sort = ("change", True)
    assert [line.name for line in model_of(table).lines()] == ["General", "Technical", "Billing"]
    assert table.grid.view.ground.lit == {0}


def test_the_model_keeps_the_rules_of_qt(table: PieTable, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table.grid.model)
