"""Rows read with statements that are put together once."""

from __future__ import annotations

from deskapp.store.reading import one
from deskapp.store.tables import DepartmentRow, TicketRecord
from tests.kit import Office, new_ticket


def test_a_row_is_the_one_that_peewee_reads(office: Office) -> None:
    ticket_id = new_ticket(office)
    for table, row_id in ((TicketRecord, ticket_id), (DepartmentRow, office.sales)):
        row, known = one(table, row_id), table.get_by_id(row_id)
        assert row is not None
        assert row.__data__ == known.__data__
        assert [type(value) for value in row.__data__.values()] == [type(value) for value in known.__data__.values()]
        assert row.dirty_fields == []


def test_what_is_not_there_is_none(office: Office) -> None:
    assert one(TicketRecord, 10_000) is None
