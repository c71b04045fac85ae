"""A thread in pages: whole, in order, without doubles, at the same cost in a long thread as in a short one."""

from __future__ import annotations

from random import Random

import pytest

from deskapp.domain.access import EVERYTHING, Scope
from deskapp.domain.thread import InlineNote, Message, Place, SystemEvent, ThreadItem, place_of
from deskapp.domain.vocabulary import Priority
from deskapp.store import threads
from deskapp.store.tables import database
from tests.kit import Office, new_ticket


def _write(office: Office, ticket: int, random: Random, count: int) -> None:
    """Notes, messages and deeds in any order, many of them in one moment."""
    desk, eva = office.desk, office.eva
    for number in range(count):
        if random.random() < 0.4:
            office.clock.advance(seconds=1)
        kind = random.randrange(4)
        if kind == 0:
            desk.tickets.set_priority(eva, [ticket], Priority.HIGH if number % 2 else Priority.LOW)
        elif kind == 1:
            desk.tickets.set_tags(eva, ticket, frozenset({f"t{number}"}))
        else:
            desk.notes.add_inline(eva, ticket, f"note {number}")


def _pages(ticket: int, size: int) -> list[ThreadItem]:
    found: list[ThreadItem] = []
    before: Place | None = None
    while True:
        page = threads.page(ticket, before, size)
        assert len(page.items) == size or not page.more
        found[:0] = page.items
        if not page.more:
            return found
        before = place_of(page.items[0])


@pytest.mark.parametrize("seed", range(4))
def test_pages_of_any_size_make_the_whole_thread_in_its_order(office: Office, seed: int) -> None:
    random, ticket, other = Random(seed), new_ticket(office), new_ticket(office)
    for _ in range(8):
        _write(office, ticket, random, 5)
        _write(office, other, random, 2)
    whole = threads.page(ticket, None, 1000)
    assert not whole.more
    assert {type(item) for item in whole.items} == {Message, SystemEvent, InlineNote}
    places = [place_of(item) for item in whole.items]
    assert places == sorted(set(places))
    assert len({at for at, _, _ in places}) < len(places)
    for size in (1, 2, 3, 7, len(places) - 1, len(places)):
        assert _pages(ticket, size) == list(whole.items)


def test_nothing_stands_before_the_first_item(office: Office) -> None:
    ticket = new_ticket(office)
    first = threads.page(ticket, None, 9).items[0]
    assert threads.page(ticket, place_of(first), 9).items == ()
    assert not threads.page(ticket, place_of(first), 9).more


def _steps(ticket: int, before: Place | None, scope: Scope) -> int:
    """How many times ten steps the database takes for a page."""
    counted = [0]

    def count() -> None:
        counted[0] += 1

    database.connection().set_progress_handler(count, 10)
    try:
        threads.page(ticket, before, 20, scope)
    finally:
        database.connection().set_progress_handler(None, 0)
    return counted[0]


def test_a_page_of_a_long_thread_costs_what_one_of_a_short_thread_does(office: Office) -> None:
    short, long = new_ticket(office), new_ticket(office)
    scope = Scope(frozenset({office.general}))
    for ticket, notes in ((short, 40), (long, 600)):
        office.desk.tickets.set_priority(office.eva, [ticket], Priority.HIGH)
        for number in range(notes):
            office.desk.notes.add_inline(office.eva, ticket, f"note {number}")
    middle = {ticket: place_of(threads.page(ticket, None, 25).items[0]) for ticket in (short, long)}
    for place in (None, middle):
        cost = {ticket: _steps(ticket, place and place[ticket], scope) for ticket in (short, long)}
        assert cost[short] > 50
        assert cost[long] <= cost[short] * 1.2 + 2


def test_a_ticket_that_none_was_merged_into_costs_one_look_more(office: Office) -> None:
    ticket = new_ticket(office)
    before = _steps(ticket, None, EVERYTHING)
    for _ in range(30):
        office.desk.merging.merge(office.eva, [new_ticket(office)], new_ticket(office))
    assert _steps(ticket, None, EVERYTHING) <= before + 4
