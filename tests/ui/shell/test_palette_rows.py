from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from deskapp.domain.status import Status
from deskapp.ui.shell.palette_model import PaletteModel, in_words
from deskapp.ui.shell.palette_rows import Found, Row, Section, as_found, narrowed


def rows(*titles: str) -> list[Row]:
    return [Row(title, lambda: None) for title in titles]


def titles(section: Section) -> list[str]:
    return [found.row.title for found in section.found]


def test_a_section_puts_the_best_first_and_keeps_the_order_of_equals(qapp: Any) -> None:
    section = narrowed("Actions", rows("Rebuild", "Go to Build", "Build b", "Build a"), ["build"], 8)
    assert titles(section) == ["Build b", "Build a", "Go to Build", "Rebuild"]
    assert section.count() == "4"


def test_a_section_says_how_many_it_does_not_show(qapp: Any) -> None:
    section = narrowed("Actions", rows(*(f"Act {n}" for n in range(12))), ["act"], 8)
    assert (len(section.found), section.total, section.count()) == (8, 12, "8 of 12")
    assert as_found("Tickets", rows("One"), [], True).count() == "1+"


def test_heads_cannot_be_chosen_and_empty_sections_are_left_out(qapp: Any) -> None:
    model = PaletteModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_sections([narrowed("A", rows("One", "Two"), [], 8), narrowed("B", [], [], 8)])
    assert [model.index(row).data() for row in range(model.rowCount())] == ["A", "One", "Two"]
    assert model.choosable == [1, 2]
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    model.show_sections([narrowed("C", rows("Three"), [], 8)])
    assert model.choosable == [1]
    model.show_sections([])
    assert (model.rowCount(), model.choosable) == (0, [])
    assert tester.model() is model


def test_a_row_is_read_out_with_all_it_says(qapp: Any) -> None:
    row = Row("Printer on fire", lambda: None, "HD-000812 · Jana", status=Status.OPEN, keys=("Shift", "T"))
    assert in_words(Found(row)) == "Printer on fire, HD-000812 · Jana, Open, Shift T"
