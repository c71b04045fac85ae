"""A map of columns is checked as a whole before a row is read, and says in one sentence what is wrong with it."""

from __future__ import annotations

from typing import Any

import pytest

from deskapp.domain.errors import Invalid
from deskapp.domain.history_import.fields import FIELDS, Form, People, Which
from deskapp.domain.history_import.mapping import Source, mapping_of
from tests.domain.history_import.plans import plain, plan


def test_what_is_not_said_has_a_sensible_value() -> None:
    found = mapping_of({"name": "old", "columns": {"number": "No", "created": "Opened"}})
    assert (found.form, found.departments, found.agents) == (Form.TICKETS, People.MAKE, People.MAKE)
    assert (found.zone, found.encoding, found.separator, found.times) == (None, None, None, ())
    assert found.missing == {""}
    assert found.columns == ("No", "Opened")


def test_a_field_says_which_event_it_is_taken_from() -> None:
    found = plan(
        columns={
            "department": {"column": "Team", "event": "first"},
            "resolved": {"column": "Solved", "event": "each"},
        }
    )
    assert found.sources["department"].which is Which.FIRST
    assert found.sources["resolved"].which is Which.EACH
    assert found.sources["agent"].which is Which.LAST, "where nothing is said"
    assert found.sources["channel"].which is Which.FIRST, "where nothing is said"


def test_a_text_may_be_put_together_of_columns() -> None:
    source = Source("{A}, {B} ({A})", Which.FIRST)
    assert source.columns == ("A", "B", "A")
    assert source.filled({"A": "1", "B": "2"}) == "1, 2 (1)"
    assert plan(columns={"subject": "{No}: {Topic}"}).columns.count("No") == 1


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"colums": {}}, "“colums” means nothing in a map."),
        ({"name": ""}, "The map needs a “name” that tells this desk's tickets from those of others."),
        ({"name": 7}, "“name” has to be a text."),
        ({"columns": {"created": ""}}, "The map names no column for “created”."),
        ({"columns": {"weight": "kg"}}, "Tickets have no “weight” that a map could name."),
        ({"columns": {"agent": 5}}, "What “columns.agent” says about a column cannot be understood."),
        ({"columns": {"agent": "{}"}}, "What “columns.agent” says about a column cannot be understood."),
        ({"columns": {"agent": {"colum": "A"}}}, "What “columns.agent” says about a column cannot be understood."),
        ({"columns": {"agent": {"column": "A", "event": "some"}}}, "“event” has to be one of: first, last, each."),
        ({"columns": {"agent": {"column": "A", "event": "each"}}}, "There is only one “agent” of a ticket."),
        ({"rows": "lines"}, "“rows” has to be one of: tickets, events."),
        ({"agents": "ask"}, "“agents” has to be one of: make, match."),
        ({"values": []}, "“values” has to be a table."),
        ({"values": {"status": {"Done": 3}}}, "In “values.status” every value has to be a text."),
        (
            {"values": {"status": {"Done": "finished"}}},
            "“finished” is no status; there are: new, open, answered, resolved, closed.",
        ),
        (
            {"defaults": {"priority": "big"}},
            "“big” is no priority; there are: low, normal, raised, high, urgent.",
        ),
        ({"missing": "?", "times": [1]}, "“times” has to be a text or a list of texts."),
        ({"times": "%Q"}, "“%Q” is no format of a time."),
        ({"times": "yesterday"}, "“yesterday” is no format of a time."),
        ({"zone": "Europe/Atlantis"}, "There is no time zone “Europe/Atlantis”."),
        ({"zone": "../zone"}, "There is no time zone “../zone”."),
        ({"encoding": "klingon"}, "There is no encoding “klingon”."),
        ({"separator": ";;"}, "The separator has to be a single character."),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(given: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Invalid) as refused:
        mapping_of(plain(**given))
    assert str(refused.value) == sentence


def test_every_word_is_written_as_people_would_write_it() -> None:
    for field in FIELDS.values():
        assert all(word == word.lower() for word in field.words or {})
