"""Taking a report along: the files hold what the page shows, and the session tells of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from deskapp.domain.vocabulary import Channel
from deskapp.ui.reports.asked import Asked
from deskapp.ui.reports.charts.data import ChartKind
from deskapp.ui.reports.exporting import proposal
from deskapp.ui.reports.place import ReportsPlace
from deskapp.ui.reports.spans import Span
from deskapp.ui.reports.taking_along import document_of
from tests.ui.reports.exports.made import pages
from tests.ui.shell.console import Console, Opener


@pytest.fixture
def chief(opener: Opener) -> Console:
    """The owner in the reports."""
    console = opener("Alena Fialová")
    console.window.registry.action("go_reports").trigger()
    return ask(console, Asked(columns=("i_messages", "answers"), span=Span.DAYS_7))


def place(console: Console) -> ReportsPlace:
    found = console.window.places.place
    assert isinstance(found, ReportsPlace)
    return found


def ask(console: Console, asked: Asked) -> Console:
    page = place(console).page
    page.ask(asked)
    console.qtbot.waitUntil(lambda: not page.asking.running and page.told is not None)
    return console


def export(console: Console, kind: str, path: Path) -> str:
    """Writes a file; what the session told, or why it failed."""
    exporting, session = place(console).exporting, console.session
    told = place(console).page.told
    assert told is not None
    said: list[str] = []
    session.told.connect(lambda sentence, undo: said.append(sentence))
    session.failed.connect(said.append)
    exporting.exporter.export(path, exporting.writer(kind, told))
    console.qtbot.waitUntil(lambda: bool(said))
    return said[0]


def test_the_sheet_has_the_columns_and_lines_of_the_table(chief: Console, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert export(chief, "csv", path) == "Saved in a.csv"
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Department,Incoming messages,Answers"
    assert [line.partition(",")[0] for line in lines[1:]] == ["General", "Technical", "Billing", "Sales", "Total"]
    grid = place(chief).page.table.table.grid
    assert lines[2].split(",")[1:] == [grid.model.text(1, 0), grid.model.text(1, 1)]
    ask(chief, replace(place(chief).page.asked, by_period=True))
    export(chief, "csv", path)
    assert path.read_text(encoding="utf-8-sig").splitlines()[-2].startswith("Thu 20 Nov 2025,")


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_the_picture_is_one(chief: Console, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"a.{kind}"
    export(chief, kind, path)
    assert not QImage(str(path)).isNull()


def test_the_pages_say_what_is_shown_and_filtered(chief: Console, tmp_path: Path) -> None:
    ask(chief, replace(place(chief).page.asked, channels=frozenset({Channel.EMAIL})))
    path = tmp_path / "a.pdf"
    export(chief, "pdf", path)
    text = "".join(pages(path))
    for wanted in ("Blue Paper", "Departments", "Incoming messages", "Technical", "Total"):
        assert wanted in text


def test_the_document_is_in_the_order_of_the_table_and_names_the_filters(chief: Console) -> None:
    page = place(chief).page
    two = frozenset({chief.house.departments["Technical"], chief.house.departments["General"]})
    ask(chief, replace(page.asked, departments=two, sort=("i_messages", False)))
    assert page.told is not None
    document = document_of(page, page.told, "Blue Paper", chief.session.clock.now(), chief.session.zone)
    assert document.filters == ("Departments: General, Technical",)
    assert document.range == "14 Nov 2025 – 20 Nov 2025 · Europe/Prague"
    assert document.table is not None
    values = [int(row[1]) for row in document.table.rows]
    assert values == sorted(values)
    assert int(document.table.total[1]) == sum(values)
    assert [figure.label for figure in document.figures][:2] == ["Incoming messages", "Answers"]
    assert proposal(page.told) == "Departments 2025-11-14 2025-11-20"


def test_under_a_pie_the_document_has_the_shares_without_the_bars(chief: Console) -> None:
    page = place(chief).page
    ask(chief, replace(page.asked, chart=ChartKind.PIE))
    assert page.told is not None
    document = document_of(page, page.told, "", chief.session.clock.now(), chief.session.zone)
    assert document.table is not None
    assert list(document.table.heads) == ["Department", "Incoming messages", "Share", "Before", "Change"]
    assert all(len(row) == len(document.table.heads) for row in document.table.rows)


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_lost(chief: Console, tmp_path: Path) -> None:
    said = export(chief, "csv", tmp_path / "missing" / "a.csv")
    assert "cannot be written" in said
    assert place(chief).page.tiles.isVisible()


def test_where_nothing_happened_there_is_no_chart_to_take_along(chief: Console) -> None:
    page = place(chief).page
    ask(chief, replace(page.asked, span=Span.LAST_YEAR, column="newAnswerAvgTime"))
    assert page.told is not None
    assert document_of(page, page.told, "", chief.session.clock.now(), chief.session.zone).chart is None
