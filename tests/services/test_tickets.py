"""Acts on tickets: who may, what the history tells, what is told to have changed, and the exact way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from deskapp.domain.access import Viewer
from deskapp.domain.changes import Done
from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel, Deed, Direction, EventKind, NoteKind, Priority
from deskapp.services.mail_writing import Forward, Reply
from deskapp.services.new_tickets import NewTicket
from tests.kit import Office, dump, figures, mail, new_ticket, problems, take

JANA = Address("Jana", "jana@cust.example")


@dataclass(frozen=True)
class Case:
    """One act: how to do it, the deed it leaves, and what it changes."""

    do: Callable[[Office, Viewer, int], Done[Any]]
    deed: Deed
    undone: bool = True
    counts: bool = False
    reader: type[Exception] = NotAllowed


def _tomorrow(office: Office) -> Any:
    return office.clock.now() + timedelta(days=1)


CASES = {
    "assign": Case(lambda o, w, t: o.desk.tickets.assign(w, [t], o.tom.agent_id), Deed.ASSIGNED, counts=True),
    "transfer": Case(
        lambda o, w, t: o.desk.tickets.transfer(w, [t], o.sales, o.otto.agent_id), Deed.TRANSFERRED, counts=True
    ),
    "resolve": Case(lambda o, w, t: o.desk.tickets.set_status(w, [t], Status.RESOLVED), Deed.STATUS, counts=True),
    "spam": Case(lambda o, w, t: o.desk.tickets.set_status(w, [t], Status.SPAM), Deed.STATUS, counts=True),
    "delete": Case(lambda o, w, t: o.desk.tickets.set_status(w, [t], Status.DELETED), Deed.STATUS, counts=True),
    "postpone": Case(lambda o, w, t: o.desk.tickets.postpone(w, [t], _tomorrow(o)), Deed.STATUS, counts=True),
    "priority": Case(lambda o, w, t: o.desk.tickets.set_priority(w, [t], Priority.URGENT), Deed.PRIORITY),
    "subject": Case(lambda o, w, t: o.desk.tickets.set_subject(w, t, "Something else"), Deed.SUBJECT),
    "tags": Case(lambda o, w, t: o.desk.tickets.set_tags(w, t, frozenset({"vip", "Účet"})), Deed.TAGS),
    "note": Case(lambda o, w, t: o.desk.notes.save(w, NoteKind.TICKET, t, "remember", 0), Deed.NOTE),
    "inline note": Case(lambda o, w, t: o.desk.notes.add_inline(w, t, "psst"), Deed.INLINE_NOTE, undone=False),
    "reply": Case(lambda o, w, t: o.desk.outgoing.reply(w, t, Reply("Hi", to=(JANA,))), Deed.ANSWERED, counts=True),
    "reply and resolve": Case(
        lambda o, w, t: o.desk.outgoing.reply(w, t, Reply("Hi", to=(JANA,), status=Status.RESOLVED)),
        Deed.STATUS,
        counts=True,
    ),
    "forward": Case(lambda o, w, t: o.desk.outgoing.forward(w, t, Forward("Look", to=(JANA,))), Deed.FORWARDED),
    "forward inside": Case(
        lambda o, w, t: o.desk.outgoing.forward(w, t, Forward("Look", internal_to=(o.eva.agent_id,))),
        Deed.FORWARDED,
        undone=False,
    ),
}


@pytest.fixture
def ticket(office: Office) -> int:
    """A ticket in Technical that came by mail."""
    take(office.desk, mail(to="tech@desk.example", message_id="<1@cust.example>"))
    office.clock.advance(minutes=5)
    return 1


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_an_outsider_learns_nothing(office: Office, ticket: int, case: Case) -> None:
    before = dump(ticket)
    with pytest.raises(NotFound):
        case.do(office, office.otto, ticket)
    with pytest.raises(NotFound):
        case.do(office, office.otto, 999)
    assert dump(ticket) == before


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_reader_sees_and_may_not(office: Office, ticket: int, case: Case) -> None:
    before = dump(ticket)
    assert office.desk.threads.head(office.rita, ticket).id == ticket
    with pytest.raises(case.reader):
        case.do(office, office.rita, ticket)
    assert dump(ticket) == before


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_solver_may_and_the_history_tells(office: Office, ticket: int, case: Case) -> None:
    done = case.do(office, office.tom, ticket)
    last = office.desk.threads.history(office.eva, ticket)[-1]
    told = [
        deed.deed for deed in office.desk.threads.history(office.eva, ticket) if deed.agent_id == office.tom.agent_id
    ]
    assert case.deed in told
    assert (last.agent_id, last.at) == (office.tom.agent_id, office.clock.now())
    assert ticket in done.changes.tickets
    assert done.changes.lists
    assert done.changes.counts >= case.counts
    assert (done.undo is not None) == case.undone
    assert problems(office.desk) == []


@pytest.mark.parametrize(
    "case", [case for case in CASES.values() if case.undone], ids=[n for n in CASES if CASES[n].undone]
)
def test_undo_brings_the_exact_state_back(office: Office, ticket: int, case: Case) -> None:
    before, counted = dump(ticket), figures(ticket)
    done = case.do(office, office.tom, ticket)
    assert (dump(ticket), figures(ticket)) != (before, counted)
    office.clock.advance(seconds=3)
    back = office.desk.undoing.undo(office.tom, done.undo)
    assert dump(ticket) == before
    assert figures(ticket) == counted
    assert ticket in back.changes.tickets
    assert problems(office.desk) == []


@pytest.mark.parametrize("name", ["assign", "transfer", "resolve", "delete", "postpone", "priority", "subject", "note"])
def test_undo_of_what_somebody_changed_again_is_refused(office: Office, ticket: int, name: str) -> None:
    done = CASES[name].do(office, office.tom, ticket)
    office.clock.advance(minutes=1)
    again: dict[str, Callable[[], object]] = {
        "assign": lambda: office.desk.tickets.assign(office.eva, [ticket], office.eva.agent_id),
        "transfer": lambda: office.desk.tickets.transfer(office.eva, [ticket], office.general, office.eva.agent_id),
        "resolve": lambda: office.desk.tickets.set_status(office.eva, [ticket], Status.OPEN),
        "delete": lambda: office.desk.tickets.set_status(office.eva, [ticket], Status.NEW),
        "postpone": lambda: office.desk.tickets.postpone(office.eva, [ticket], _tomorrow(office)),
        "priority": lambda: office.desk.tickets.set_priority(office.eva, [ticket], Priority.LOW),
        "subject": lambda: office.desk.tickets.set_subject(office.eva, ticket, "Third"),
        "note": lambda: office.desk.notes.save(office.eva, NoteKind.TICKET, ticket, "third", 1),
    }
    again[name]()
    after = dump(ticket)
    with pytest.raises(Conflict):
        office.desk.undoing.undo(office.eva, done.undo)
    assert dump(ticket) == after


def test_undo_asks_for_the_right_too(office: Office, ticket: int) -> None:
    done = office.desk.tickets.set_priority(office.tom, [ticket], Priority.HIGH)
    for viewer in (office.rita, office.otto):
        with pytest.raises((NotAllowed, NotFound)):
            office.desk.undoing.undo(viewer, done.undo)


def test_a_transfer_out_of_sight_can_be_taken_back(office: Office) -> None:
    ticket = new_ticket(office)
    done = office.desk.tickets.transfer(office.otto, [ticket], office.technical, None, "for you")
    with pytest.raises(NotFound):
        office.desk.threads.head(office.otto, ticket)
    office.desk.undoing.undo(office.otto, done.undo)
    assert office.desk.threads.head(office.otto, ticket).department_id == office.general


def test_a_transfer_keeps_new_unassigns_and_leaves_its_note(office: Office, ticket: int) -> None:
    office.desk.tickets.assign(office.eva, [ticket], office.tom.agent_id)
    office.desk.tickets.transfer(office.tom, [ticket], office.sales, None, "they want an offer")
    head = office.desk.threads.head(office.eva, ticket)
    assert (head.department_id, head.agent_id, head.status) == (office.sales, None, Status.NEW)
    assert "they want an offer" in [getattr(i, "text", "") for i in office.desk.threads.page(office.eva, ticket).items]


def test_only_members_are_given_tickets(office: Office, ticket: int) -> None:
    with pytest.raises(Invalid):
        office.desk.tickets.assign(office.eva, [ticket], office.otto.agent_id)
    with pytest.raises(Invalid):
        office.desk.tickets.transfer(office.eva, [ticket], office.technical, office.otto.agent_id)
    with pytest.raises(Invalid):
        office.desk.tickets.transfer(office.eva, [ticket], 999)


def test_postponed_returns_new_if_it_was_new_else_open(office: Office, ticket: int) -> None:
    other = new_ticket(office)
    office.desk.outgoing.reply(office.eva, other, Reply("Hi", to=(JANA,)))
    done = office.desk.tickets.postpone(office.eva, [ticket, other], _tomorrow(office))
    assert done.value == 2
    assert office.desk.housekeeping.every_minute().value == 0
    office.clock.advance(days=1)
    back = office.desk.housekeeping.every_minute()
    assert back.value == 2
    assert {ticket, other} <= back.changes.tickets
    assert office.desk.threads.head(office.eva, ticket).status is Status.NEW
    assert office.desk.threads.head(office.eva, other).status is Status.OPEN
    assert dump(ticket)["postponed_until"] is None


@pytest.mark.parametrize("away", [Status.DELETED, Status.SPAM])
def test_a_postponed_ticket_comes_back_from_the_trash_postponed(office: Office, ticket: int, away: Status) -> None:
    office.desk.tickets.postpone(office.eva, [ticket], _tomorrow(office))
    before = dump(ticket)
    office.desk.tickets.set_status(office.eva, [ticket], away)
    assert office.desk.threads.head(office.eva, ticket).status_before is Status.POSTPONED
    office.desk.tickets.set_status(office.eva, [ticket], Status.POSTPONED)
    assert dump(ticket) == before
    office.clock.advance(days=1)
    office.desk.housekeeping.every_minute()
    assert office.desk.threads.head(office.eva, ticket).status is Status.NEW


def test_postponed_needs_a_time_in_the_future(office: Office, ticket: int) -> None:
    with pytest.raises(Invalid):
        office.desk.tickets.postpone(office.eva, [ticket], office.clock.now())
    with pytest.raises(Invalid):
        office.desk.tickets.set_status(office.eva, [ticket], Status.POSTPONED)


def test_resolved_twice_counts_twice_and_coming_back_from_the_trash_does_not(office: Office, ticket: int) -> None:
    def resolved() -> int:
        return sum(n for bucket, n in figures(ticket).items() if bucket[0] == EventKind.RESOLVED)

    for expected in (1, 2):
        office.desk.tickets.set_status(office.eva, [ticket], Status.RESOLVED)
        assert resolved() == expected
        office.desk.tickets.set_status(office.eva, [ticket], Status.OPEN)
    office.desk.tickets.set_status(office.eva, [ticket], Status.RESOLVED)
    office.desk.tickets.set_status(office.eva, [ticket], Status.DELETED)
    undelete = office.desk.tickets.set_status(office.eva, [ticket], Status.RESOLVED)
    assert resolved() == 3
    office.desk.undoing.undo(office.eva, undelete.undo)
    assert resolved() == 3


def test_a_bulk_act_has_one_undo_and_skips_what_refuses(office: Office) -> None:
    for number in range(450):
        take(office.desk, mail(f"No. {number}", message_id=f"<{number}@cust.example>"))
    ids = list(range(1, 451))
    office.desk.tickets.set_status(office.eva, ids[:1], Status.SPAM)
    before = [dump(ticket) for ticket in ids]
    done = office.desk.tickets.set_status(office.eva, ids, Status.RESOLVED)
    assert done.value == 449
    assert len(done.changes.tickets) == 449
    entries = office.desk._store.db.execute_sql("SELECT data FROM change ORDER BY id DESC LIMIT 3").fetchall()
    assert all(data.count(",") <= 210 for (data,) in entries)  # groups: nobody waits behind 450 tickets
    office.desk.undoing.undo(office.eva, done.undo)
    assert [dump(ticket) for ticket in ids] == before
    assert problems(office.desk) == []


def test_a_ticket_named_twice_is_changed_once(office: Office, ticket: int) -> None:
    before = dump(ticket)
    done = office.desk.tickets.set_priority(office.eva, [ticket, ticket], Priority.HIGH)
    assert done.value == 1
    office.desk.undoing.undo(office.eva, done.undo)
    assert dump(ticket) == before


def test_a_bulk_act_on_a_hidden_ticket_changes_nothing(office: Office, ticket: int) -> None:
    seen = new_ticket(office)
    before = dump(seen)
    with pytest.raises(NotFound):
        office.desk.tickets.set_priority(office.otto, [seen, ticket], Priority.HIGH)
    assert dump(seen) == before


def test_what_refuses_says_why(office: Office, ticket: int) -> None:
    office.desk.tickets.set_status(office.eva, [ticket], Status.RESOLVED)
    office.desk.tickets.set_status(office.eva, [ticket], Status.CLOSED)
    with pytest.raises(Invalid, match="CLOSED cannot become OPEN"):
        office.desk.tickets.set_status(office.eva, [ticket], Status.OPEN)


def test_a_purged_ticket_does_not_stop_the_undo_of_the_others(office: Office, ticket: int) -> None:
    other = new_ticket(office)
    done = office.desk.tickets.set_priority(office.eva, [ticket, other], Priority.HIGH)
    office.desk.tickets.set_status(office.eva, [ticket], Status.DELETED)
    office.clock.advance(days=31)
    office.desk.housekeeping.every_day()
    assert office.desk.undoing.undo(office.eva, done.undo).value == 1
    assert office.desk.threads.head(office.eva, other).priority == Priority.NORMAL


def test_a_ticket_made_by_an_agent(office: Office) -> None:
    files = (OutgoingFile("a.txt", "text/plain", b"hello"),)
    ticket = new_ticket(office, office.technical, priority=Priority.HIGH, agent_id=office.tom.agent_id, files=files)
    head = office.desk.threads.head(office.eva, ticket)
    assert (head.status, head.priority, head.agent_id) == (Status.NEW, Priority.HIGH, office.tom.agent_id)
    assert [deed.deed for deed in office.desk.threads.history(office.eva, ticket)] == [Deed.CREATED]
    assert {kind for kind, *_ in figures(ticket)} == {EventKind.CREATED, EventKind.INCOMING}
    message = office.desk.threads.page(office.eva, ticket).items[0]
    assert [file.name for file in message.files] == ["a.txt"]  # type: ignore[union-attr]
    assert problems(office.desk) == []


def test_undoing_a_new_ticket_calls_its_mail_back(office: Office) -> None:
    new = NewTicket(1, "Offer", "Dear Jana", Channel.EMAIL, Direction.OUT, contact=JANA)
    done = office.desk.tickets.create(office.eva, new)
    assert office.desk.outbox.unfinished(office.eva)
    office.desk.undoing.undo(office.eva, done.undo)
    assert not office.desk.outbox.unfinished(office.eva)
    assert office.desk.threads.head(office.eva, done.value).status is Status.DELETED
    assert figures(done.value) == {}
    assert problems(office.desk) == []


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"subject": " "}, "subject"),
        ({"subject": "x" * 501}, "subject"),
        ({"text": " \n"}, "text"),
        ({"contact": None}, "contact"),
        ({"department_id": 999}, "department"),
        ({"channel": Channel.EMAIL, "direction": Direction.OUT, "contact": Address("Jana", "")}, "contact"),
    ],
)
def test_a_ticket_that_cannot_be_made_leaves_nothing(office: Office, fields: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        new_ticket(office, **fields)
    assert refused.value.field == field
    assert office.desk.workspace.is_empty()
    assert problems(office.desk) == []


def test_a_contact_that_is_not_there_makes_no_ticket(office: Office, ticket: int) -> None:
    hidden = office.desk.threads.head(office.eva, ticket).contact_id
    new = NewTicket(office.general, "Call", "Hello", contact_id=999)
    with pytest.raises(NotFound):
        office.desk.tickets.create(office.eva, new)
    with pytest.raises(NotFound):
        office.desk.tickets.create(office.otto, NewTicket(office.general, "Call", "Hello", contact_id=hidden))


def test_letters_no_file_can_hold_do_no_harm(office: Office) -> None:
    odd = "\ud800\0"
    ticket = new_ticket(office, subject=f"a{odd}", text=f"b{odd}", contact=Address(f"c{odd}", "c@x.example"))
    office.desk.tickets.set_subject(office.eva, ticket, f"d{odd}")
    office.desk.tickets.set_tags(office.eva, ticket, frozenset({f"e{odd}"}))
    office.desk.notes.add_inline(office.eva, ticket, f"f{odd}")
    office.desk.notes.save(office.eva, NoteKind.TICKET, ticket, f"g{odd}", 0)
    office.desk.outgoing.reply(office.eva, ticket, Reply(f"h{odd}", to=(JANA,)))
    assert problems(office.desk) == []


def test_tags_are_cleaned_and_an_empty_one_is_none(office: Office, ticket: int) -> None:
    office.desk.tickets.set_tags(office.eva, ticket, frozenset({"#VIP", " vip ", "#", "", "two  words"}))
    assert [tag.casefold() for tag in office.desk.threads.head(office.eva, ticket).tags] == ["two words", "vip"]
    with pytest.raises(Invalid):
        office.desk.tickets.set_tags(office.eva, ticket, frozenset({"x" * 61}))


def test_tickets_come_back_from_the_trash_as_what_each_was(office: Office) -> None:
    first, second = new_ticket(office), new_ticket(office)
    office.desk.tickets.set_status(office.eva, [second], Status.RESOLVED)
    office.desk.tickets.set_status(office.eva, [first, second], Status.DELETED)
    done = office.desk.tickets.give_back(office.eva, [first, second])
    assert done.value == 2
    status = [office.desk.threads.head(office.eva, each).status for each in (first, second)]
    assert status == [Status.NEW, Status.RESOLVED]
    assert office.desk.tickets.give_back(office.eva, [first]).value == 0
    assert problems(office.desk) == []
