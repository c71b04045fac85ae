"""The steps of a department in each of its tickets."""

from __future__ import annotations

import pytest

from deskapp.domain.errors import Conflict, NotAllowed, NotFound
from deskapp.domain.vocabulary import Deed
from deskapp.services.desk import Desk
from deskapp.store.store import Store
from deskapp.store.tables import ChecklistStepRow, TicketStepRow
from tests.kit import Office, new_ticket, problems

STEPS = ("Customer is safe", "Serial number known", "“Technician” booked 🔧", "مُبلَّغ")


def add_steps(desk: Desk, department: int, *texts: str) -> list[int]:
    """Give a department a process; returns the ids of its steps."""
    made: list[int] = []

    def fill(store: Store) -> None:
        with store.write():
            for place, text in enumerate(texts):
                row = {"department_id": department, "position": place, "text": text}
                made.append(int(ChecklistStepRow.insert(**row).execute()))

    desk.fill(fill)
    return made


@pytest.fixture
def steps(office: Office) -> list[int]:
    """The process of Technical."""
    return add_steps(office.desk, office.technical, *STEPS)


@pytest.fixture
def ticket(office: Office, steps: list[int]) -> int:
    """A ticket in Technical."""
    return new_ticket(office, office.technical)


def _done(office: Office, ticket: int) -> list[bool]:
    return [step.done for step in office.desk.checklists.of_ticket(office.eva, ticket)]


def test_a_ticket_shows_the_steps_of_its_department_in_their_order(office: Office, ticket: int) -> None:
    shown = office.desk.checklists.of_ticket(office.rita, ticket)
    assert [(step.text, step.done, step.by, step.at) for step in shown] == [(text, False, "", None) for text in STEPS]
    assert office.desk.checklists.of_ticket(office.eva, new_ticket(office)) == []


def test_a_tick_tells_who_and_when_and_stands_in_the_history(office: Office, ticket: int, steps: list[int]) -> None:
    at = office.clock.advance(minutes=3)
    office.desk.checklists.tick(office.tom, ticket, steps[1], True)
    step = office.desk.checklists.of_ticket(office.eva, ticket)[1]
    assert (step.done, step.by, step.at) == (True, "Tom", at)
    told = office.desk.threads.history(office.eva, ticket)[-1]
    assert (told.deed, told.values) == (Deed.STEP, {"step": steps[1], "text": STEPS[1], "done": True})
    assert problems(office.desk) == []


def test_ticks_are_no_lines_of_the_thread(office: Office, ticket: int, steps: list[int]) -> None:
    before = office.desk.threads.page(office.eva, ticket).items
    office.desk.checklists.tick(office.tom, ticket, steps[0], True)
    assert office.desk.threads.page(office.eva, ticket).items == before


def test_a_tick_twice_is_one_tick(office: Office, ticket: int, steps: list[int]) -> None:
    first = office.desk.checklists.tick(office.tom, ticket, steps[0], True)
    told = len(office.desk.threads.history(office.eva, ticket))
    again = office.desk.checklists.tick(office.eva, ticket, steps[0], True)
    assert (first.value, again.value, again.undo, bool(again.changes)) == (True, False, None, False)
    assert len(office.desk.threads.history(office.eva, ticket)) == told
    assert office.desk.checklists.of_ticket(office.eva, ticket)[0].by == "Tom"


def test_undo_takes_a_tick_away_and_puts_it_back(office: Office, ticket: int, steps: list[int]) -> None:
    tick = office.desk.checklists.tick(office.tom, ticket, steps[2], True)
    office.desk.undoing.undo(office.tom, tick.undo)
    assert _done(office, ticket) == [False] * 4
    with pytest.raises(Conflict):
        office.desk.undoing.undo(office.tom, tick.undo)
    office.desk.checklists.tick(office.tom, ticket, steps[2], True)
    untick = office.desk.checklists.tick(office.tom, ticket, steps[2], False)
    office.desk.undoing.undo(office.tom, untick.undo)
    assert _done(office, ticket) == [False, False, True, False]


def test_who_may_not_answer_may_not_tick(office: Office, ticket: int, steps: list[int]) -> None:
    with pytest.raises(NotAllowed):
        office.desk.checklists.tick(office.rita, ticket, steps[0], True)
    with pytest.raises(NotFound):
        office.desk.checklists.tick(office.otto, ticket, steps[0], True)
    with pytest.raises(NotFound):
        office.desk.checklists.of_ticket(office.otto, ticket)
    assert _done(office, ticket) == [False] * 4


def test_a_transferred_ticket_shows_the_other_list_and_keeps_its_ticks(
    office: Office, ticket: int, steps: list[int]
) -> None:
    (other,) = add_steps(office.desk, office.sales, "Offer sent")
    office.desk.checklists.tick(office.tom, ticket, steps[0], True)
    office.desk.tickets.transfer(office.eva, [ticket], office.sales)
    assert [step.id for step in office.desk.checklists.of_ticket(office.eva, ticket)] == [other]
    with pytest.raises(NotFound):
        office.desk.checklists.tick(office.eva, ticket, steps[1], True)
    office.desk.checklists.tick(office.eva, ticket, other, True)
    office.desk.tickets.transfer(office.eva, [ticket], office.technical)
    assert _done(office, ticket) == [True, False, False, False]


def test_a_removed_step_is_not_shown_and_cannot_be_ticked(office: Office, ticket: int, steps: list[int]) -> None:
    office.desk.checklists.tick(office.tom, ticket, steps[0], True)
    ChecklistStepRow.update(removed_at=office.clock.now()).where(ChecklistStepRow.id == steps[0]).execute()
    assert [step.id for step in office.desk.checklists.of_ticket(office.eva, ticket)] == steps[1:]
    with pytest.raises(NotFound):
        office.desk.checklists.tick(office.tom, ticket, steps[0], False)


def test_ticks_go_with_a_purged_ticket(office: Office, ticket: int, steps: list[int]) -> None:
    kept = new_ticket(office, office.technical)
    for one in (ticket, kept):
        office.desk.checklists.tick(office.tom, one, steps[0], True)
    office.desk.tickets.set_status(office.eva, [ticket], office.desk.threads.head(office.eva, ticket).status.DELETED)
    office.clock.advance(days=40)
    office.desk.housekeeping.every_day()
    assert [row.ticket_id for row in TicketStepRow.select()] == [kept]
    assert problems(office.desk) == []
