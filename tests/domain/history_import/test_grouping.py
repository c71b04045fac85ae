"""Rows become records: one each, or one for all events of a ticket."""

from __future__ import annotations

from collections.abc import Iterable

from deskapp.domain.errors import Invalid
from deskapp.domain.history_import.grouping import BadRow, Record, Row, records
from deskapp.domain.history_import.mapping import ImportMap
from tests.domain.history_import.plans import plan


def _rows(plan: ImportMap, *rows: dict[str, str]) -> Iterable[Row]:
    """Rows of a file by the names of their columns, from line 2 on."""
    for line, row in enumerate(rows, 2):
        yield Row(line, tuple(row.get(column, "") for column in plan.columns))


def _told(plan: ImportMap, *rows: dict[str, str]) -> list[tuple[int, str, object]]:
    """What comes of rows: the line, the number, and the texts or the reason."""
    return [
        (each.line, each.number, each.texts if isinstance(each, Record) else str(each.reason))
        for each in records(plan, _rows(plan, *rows))
    ]


def test_a_row_is_a_ticket() -> None:
    short = plan(columns={"subject": "", "contact": "", "status": ""})
    assert _told(short, {"No": "1", "Opened": "x", "Team": " Sales "}, {"No": " 2 ", "Opened": "y"}) == [
        (2, "1", {"number": ("1",), "created": ("x",), "department": ("Sales",)}),
        (3, "2", {"number": ("2",), "created": ("y",)}),
    ]


def test_a_number_that_comes_again_and_a_row_without_one_are_bad() -> None:
    one = {"No": "1", "Opened": "x"}
    assert [each[::2] for each in _told(plan(), one, {}, one)][1:] == [
        (3, "The row has no number of a ticket."),
        (4, "The ticket stands in line 2 already."),
    ]


def test_values_are_looked_up_before_marks_of_what_is_missing() -> None:
    """A desk may write “?” for “no team”, and the map send these to one."""
    told = plan(
        missing=["?", "none"],
        values={"department": {"?": "General"}, "channel": {"fax": "none"}},
        defaults={"channel": "manual", "status": "closed"},
    )
    ((_, _, texts),) = _told(told, {"No": "1", "Opened": "x", "Team": "?", "Owner": "?", "Via": "fax", "State": "?"})
    assert texts == {
        "number": ("1",),
        "created": ("x",),
        "department": ("General",),
        "channel": ("manual",),
        "status": ("closed",),
    }


def test_a_text_of_several_columns_is_missing_where_all_of_them_are() -> None:
    told = plan(missing="?", columns={"subject": "{Topic}, {Part}"})
    first, second = _told(
        told, {"No": "1", "Opened": "x", "Topic": "A", "Part": "?"}, {"No": "2", "Opened": "x", "Topic": "?"}
    )
    assert first[2]["subject"] == ("A,",)  # type: ignore[index]
    assert "subject" not in second[2]  # type: ignore[operator]


def test_events_of_a_ticket_are_one_record_whatever_stands_between_them() -> None:
    told = plan(rows="events", columns={"resolved": {"column": "Solved", "event": "each"}})
    found = _told(
        told,
        {"No": "1", "Opened": "a", "Team": "Sales", "Via": "web", "Solved": "s1"},
        {"No": "2", "Opened": "b"},
        {"No": "1", "Opened": "c", "Team": "Support", "Via": "mail", "Solved": "s2"},
        {"No": "1", "Opened": "d", "Via": "web", "Solved": "s2"},
    )
    assert found == [
        (5, "1", {"number": ("1",), "created": ("a",), "channel": ("web",), "resolved": ("s1", "s2")}),
        (3, "2", {"number": ("2",), "created": ("b",)}),
    ], "the first event tells the channel, the last one that there is no team, each one when it was solved"


def test_a_ticket_one_of_whose_events_cannot_be_read_is_left_out() -> None:
    told = plan(rows="events")
    good = list(_rows(told, {"No": "1", "Opened": "a"}, {"No": "2", "Opened": "b"}))
    rows = [*good, Row(4, good[0].cells, Invalid("It is torn.")), Row(5, (), Invalid("It is burnt."))]
    found = list(records(told, rows))
    assert [(each.line, each.number, isinstance(each, BadRow)) for each in found] == [
        (4, "1", True),
        (5, "", True),
        (2, "1", True),
        (3, "2", False),
    ]
