"""Whatever names a department is looked after when it goes. The tables are read from the schema, so that one which is
made later is covered by itself, or fails here."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest

from deskapp.store.department_references import LATER, OWNED, references
from deskapp.store.tables import (
    AddressRow,
    CannedResponseRow,
    ChecklistStepRow,
    EventRow,
    TemplateRow,
    TicketRecord,
    database,
)
from tests.kit import Office, new_ticket, problems

#: Values for columns that do not take just anything.
FIT: dict[tuple[str, str], Any] = {
    ("template", "kind"): "reply",
    ("department_service", "service"): "chat",
    ("member", "role"): 2,
}
_numbers = itertools.count(1000)


def _columns(table: str) -> Iterator[tuple[str, str, bool, bool, bool]]:
    """Each column that is written: name, type, whether it has to be given, part of the key, whether it numbers."""
    rows = database.execute_sql(f"PRAGMA table_xinfo({table})").fetchall()
    keys = sum(1 for row in rows if row[5])
    for _, name, kind, notnull, default, key, hidden in rows:
        if not hidden:
            yield (
                name,
                kind,
                bool(notnull) and default is None,
                bool(key),
                bool(key) and keys == 1 and kind == "INTEGER",
            )


def _row(table: str, given: dict[str, Any]) -> int:
    """Make a row of a table with these values, and whatever else it has to have; returns its rowid or 0."""
    parents = {row[3]: row[2] for row in database.execute_sql(f"PRAGMA foreign_key_list({table})").fetchall()}
    values = dict(given)
    for name, kind, needed, key, numbered in _columns(table):
        if name in values or numbered or not (needed or key):
            continue
        if name in parents:
            values[name] = _any_of(parents[name])
        else:
            number = next(_numbers)
            plain: Any = {"INTEGER": number, "TEXT": f"x{number}", "BLOB": str(number).encode()}[kind]
            values[name] = FIT.get((table, name), plain)
    marks = ", ".join("?" * len(values))
    sql = f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})"
    return int(database.execute_sql(sql, list(values.values())).lastrowid or 0)


def _any_of(table: str) -> int:
    row = database.execute_sql(f"SELECT min(id) FROM {table}").fetchone()
    return int(row[0]) if row[0] is not None else _row(table, {})


def _named(table: str, column: str, department_id: int) -> int:
    sql = f"SELECT count(*) FROM {table} WHERE {column} = ?"
    return int(database.execute_sql(sql, (department_id,)).fetchone()[0])


def _name_everywhere(office: Office, department_id: int) -> dict[tuple[str, str], int]:
    """Let a row of every table name a department; returns how many rows name it where."""
    for table, column in references():
        if table == "ticket":
            new_ticket(office, department_id)
        elif not _named(table, column, department_id):
            _row(table, {column: department_id})
    return {(table, column): _named(table, column, department_id) for table, column in references()}


@pytest.mark.parametrize("with_substitute", [True, False])
def test_nothing_names_a_department_that_is_gone(office: Office, with_substitute: bool) -> None:
    desk, gone = office.desk, office.technical
    heir = office.sales if with_substitute else office.general
    held = _name_everywhere(office, gone)
    assert min(held.values()) >= 1
    inherited = {place: _named(*place, heir) for place in held}
    desk.departments.remove(office.eva, gone, office.sales if with_substitute else None)
    while desk.departments.settle(1).value:
        pass
    left = {place: _named(*place, gone) for place in held}
    now = {place: _named(*place, heir) - inherited[place] for place in held}
    for (table, column), n in held.items():
        stays = table == "ticket" and not with_substitute
        goes = table in OWNED or stays or (table == "department" and not with_substitute)
        assert left[table, column] == (n if stays else 0), table
        itself = int(table == "department" and with_substitute)  # the one that is gone says who took its place
        assert now[table, column] == (0 if goes else n) + itself, table
    assert problems(desk) == []


def test_the_lists_name_tables_that_there_are(office: Office) -> None:
    assert {table for table, _ in references()} > OWNED | LATER


def test_a_reference_that_is_not_looked_after_would_be_found(office: Office) -> None:
    """A foreign key is enough to be known: a table of tomorrow is asked of the schema."""
    database.execute_sql(
        "CREATE TABLE tomorrow (id INTEGER PRIMARY KEY, place INTEGER NOT NULL UNIQUE REFERENCES department (id))"
    )
    database.execute_sql("INSERT INTO tomorrow (place) VALUES (?)", (office.technical,))
    office.desk.departments.remove(office.eva, office.technical, office.sales)
    assert database.execute_sql("SELECT place FROM tomorrow").fetchall() == [(office.sales,)]


def test_where_only_one_can_stand_the_heirs_own_stays(office: Office) -> None:
    database.execute_sql(
        "CREATE TABLE tomorrow (id INTEGER PRIMARY KEY, place INTEGER NOT NULL UNIQUE REFERENCES department (id))"
    )
    database.execute_sql("INSERT INTO tomorrow VALUES (1, ?), (2, ?)", (office.technical, office.sales))
    office.desk.departments.remove(office.eva, office.technical, office.sales)
    assert database.execute_sql("SELECT id, place FROM tomorrow").fetchall() == [(2, office.sales)]


def test_past_figures_stay(office: Office) -> None:
    new_ticket(office, office.technical)
    _row("availability_span", {"agent_id": 1, "department_id": office.technical, "began_at": 1, "ended_at": 2})
    events = EventRow.select().where(EventRow.department_id == office.technical).count()
    office.desk.departments.remove(office.eva, office.technical, office.sales)
    office.desk.departments.settle()
    assert EventRow.select().where(EventRow.department_id == office.technical).count() == events > 0
    assert _named("availability_span", "department_id", office.technical) == 1
    assert office.desk.people.names()[1][office.technical] == "Technical"


def test_the_heir_goes_on_answering_from_its_own_address(office: Office) -> None:
    _row("address", {"email": "zz@desk.example", "department_id": office.sales, "position": 0})
    office.desk.departments.remove(office.eva, office.technical, office.sales)
    settings = office.desk.departments.read(office.eva, office.sales)
    assert [address.email for address in settings.addresses] == ["zz@desk.example", "tech@desk.example"]
    found = {department.id: department for department in office.desk.people.departments(office.eva)}
    assert found[office.sales].address == "zz@desk.example"
    assert AddressRow.select().where(AddressRow.email == "tech@desk.example").get().position > 0


def test_canned_responses_of_the_same_name_both_stay(office: Office) -> None:
    for department_id, text in ((office.technical, "ours"), (office.sales, "theirs")):
        _row("canned_response", {"name": "Hi", "name_key": "hi", "text": text, "department_id": department_id})
    office.desk.departments.remove(office.eva, office.technical, office.sales)
    rows = CannedResponseRow.select().where(CannedResponseRow.department_id == office.sales)
    assert {row.name: row.text for row in rows} == {"Hi (Technical)": "ours", "Hi": "theirs"}


def test_texts_around_mail_of_the_heir_stay_its_own(office: Office) -> None:
    for department_id, text in ((office.technical, "gone"), (office.sales, "kept")):
        _row("template", {"kind": "reply", "department_id": department_id, "language": "en", "text": text})
    office.desk.departments.remove(office.eva, office.technical, office.sales)
    assert [row.text for row in TemplateRow.select()] == ["kept"]


def test_ticks_keep_their_step(office: Office) -> None:
    """A checklist goes with its department; what was ticked can still be read."""
    ticket = new_ticket(office, office.technical)
    step = _row("checklist_step", {"department_id": office.technical, "position": 1, "text": "Unplug"})
    _row("ticket_step", {"ticket_id": ticket, "step_id": step, "at": 1})
    office.desk.departments.remove(office.eva, office.technical, office.sales)
    row = ChecklistStepRow.get_by_id(step)
    assert (row.text, row.department_id) == ("Unplug", office.sales)
    assert row.removed_at is not None
    assert office.desk.departments.read(office.eva, office.sales).checklist == ()


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE department SET deleted_at = 1, ending = '' WHERE name = 'Technical'", "ticket"),
        ("UPDATE department SET deleted_at = 1, ending = 'move' WHERE name = 'Technical'", "address"),
    ],
)
def test_the_check_names_what_dangles(office: Office, statement: str, table: str) -> None:
    new_ticket(office, office.technical)
    office.desk.disconnect()
    with sqlite3.connect(office.desk.path) as bare:
        if table == "ticket":
            bare.execute("DELETE FROM address WHERE email = 'tech@desk.example'")
            bare.execute("DELETE FROM member")
        bare.execute(statement)
    bare.close()
    (found,) = problems(office.desk)
    assert found.startswith(f"departments: {table} names the department “Technical”")
    assert TicketRecord.select().count() == 1
