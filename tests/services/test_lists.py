"""Lists over more departments than one statement can merge."""

from __future__ import annotations

import pytest

from deskapp.domain.lists import Cursor, ListQuery, Order
from deskapp.store import people, rows
from deskapp.store.store import Store
from tests.kit import Office, new_ticket


@pytest.mark.parametrize("order", Order)
def test_a_list_over_many_departments_is_one_list(
    office: Office, order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = [office.general, office.technical, office.sales]
    for number in range(21):
        office.clock.advance(minutes=number % 3)
        new_ticket(office, places[number % 3])
    desk, whole = office.desk, ListQuery(order=order)
    expected = desk.lists.page(office.eva, whole)
    monkeypatch.setattr("deskapp.store.lists.MOST_PARTS", 2)
    found: list[tuple[int, int]] = []
    while page := desk.lists.page(office.eva, whole, Cursor(found[-1][1], found[-1][0]) if found else None, 4):
        found += page
    assert found == expected
    assert len(found) == 21


def test_the_inbox_opens_with_more_departments_than_a_statement_takes(office: Office) -> None:
    def fill(store: Store) -> None:
        with store.write():
            for number in range(2 * rows.MOST_PARTS):
                people.add_department(f"Department {number}", 1, restricted=False)

    ticket = new_ticket(office)
    office.desk.fill(fill)
    assert [found for found, _ in office.desk.lists.page(office.eva, ListQuery())] == [ticket]
