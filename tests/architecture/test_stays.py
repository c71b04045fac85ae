"""Whoever sets a ticket's status goes by `store/tickets.update`, which books the stay that ends."""

from __future__ import annotations

import re

import pytest

from tests.architecture.tree import sources

WAY = "deskapp/store/tickets.py"
#: Every way to write into the row of a ticket that is there; the columns that are named here are no status.
_WRITES = re.compile(
    r"TicketRecord\.(update|replace|bulk_update)\w*\((?!(inline_notes|noted)=)|writing\.update\(\s*TicketRecord"
    r"|(update|replace\s+into)\s+ticket\s",
    re.IGNORECASE,
)


def test_a_status_is_set_in_one_place_only() -> None:
    ours = [source for source in sources() if not source.path.startswith("deskapp/store/migrations/")]
    assert [source.path for source in ours if _WRITES.search(source.text)] == [WAY]


@pytest.mark.parametrize(
    "text",
    [
        "TicketRecord.update(status='R').where(TicketRecord.id == 1).execute()",
        "TicketRecord.update(**values).execute()",
        "TicketRecord.update({TicketRecord.status: 'R'}).execute()",
        "TicketRecord.bulk_update(rows, ['status'])",
        "writing.update(\n    TicketRecord, 1, values)",
        "database.execute_sql('UPDATE ticket SET status = ? WHERE id = ?')",
        "database.execute_sql('REPLACE INTO ticket SELECT * FROM x')",
    ],
)
def test_a_way_around_is_seen(text: str) -> None:
    assert _WRITES.search(text)
