"""Every trigger is set going by what agents, customers and time really do, and by nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

import pytest

from deskapp.domain.changes import Done, RecallUndo
from deskapp.domain.errors import NotAllowed
from deskapp.domain.fields import CustomField, FieldSubject
from deskapp.domain.mail import Address
from deskapp.domain.rules.actions import Action, Becomes, Do
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.triggers import TIMED, Trigger
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import DraftKind, Priority
from deskapp.services.mail_writing import Forward, Reply
from tests.kit import Office, mail, new_ticket, take
from tests.services.mail.post_office import PostOffice, add_account, sending, write

JANA = Address("Jana", "jana@cust.example")
_NEXT = "<2@cust.example>"


def _again(office: Office) -> None:
    take(office.desk, mail("Hello again.", message_id=_NEXT, References="<1@cust.example>"))


def _reopened(office: Office) -> None:
    office.desk.tickets.set_status(office.eva, [1], Status.RESOLVED)
    _forget(office)
    _again(office)


def _to_a_deleted_one(office: Office) -> None:
    office.desk.tickets.set_status(office.eva, [1], Status.DELETED)
    _forget(office)
    _again(office)


def _taken_back(office: Office) -> None:
    done = office.desk.tickets.transfer(office.eva, [1], office.technical)
    _forget(office)
    assert done.undo is not None
    office.desk.undoing.undo(office.eva, done.undo)


def _taken_in(office: Office) -> None:
    office.desk.merging.merge(office.eva, [1], new_ticket(office))


def _split(office: Office) -> None:
    _again(office)
    _forget(office)
    office.desk.merging.split(office.eva, 1, message_id=2)


def _linked_again(office: Office) -> None:
    other = new_ticket(office)
    office.desk.merging.link(office.eva, 1, other)
    _undone(office, office.desk.merging.unlink(office.eva, 1, other))


def _tags_again(office: Office) -> None:
    _undone(office, office.desk.tickets.set_tags(office.eva, 1, frozenset({"a"})))


def _never_made(office: Office) -> None:
    made = office.desk.merging.split(office.eva, 1, 1)
    _forget(office)
    _seen[made.value] = office.desk.rules.why(office.eva, made.value)[0].id
    _undone(office, made)
    assert office.desk.rules.why(office.eva, made.value)[0].id == _seen[made.value]


def _called_back(office: Office) -> None:
    office.desk.outgoing.reply(office.eva, 1, Reply("Yes.", to=(JANA,)))
    _forget(office)
    office.desk.undoing.undo(office.eva, RecallUndo(1))


def _goes_out(office: Office) -> None:
    add_account(office.desk)
    write(office, 1)
    _forget(office)
    sender = sending(office.desk, PostOffice())
    while sender.due():
        sender.send_one()


def _in_bulk(office: Office) -> None:
    actions = [Action(Do.ADD_TAGS, {"tags": ("a",)}), Action(Do.STATUS, {"status": Becomes.RESOLVED})]
    _undone(office, office.desk.tickets.apply(office.eva, [1], actions))


def _taken_apart(office: Office) -> None:
    new_ticket(office, contact=JANA)
    _undone(office, office.desk.merging.merge(office.eva, [1], 2))


def _undone(office: Office, done: Done[int]) -> None:
    _forget(office)
    assert done.undo is not None
    office.desk.undoing.undo(office.eva, done.undo)


def _time_goes_by(office: Office) -> None:
    office.clock.advance(hours=2)
    office.desk.time_rules.every_minute()


def _time_goes_by_a_change(office: Office) -> None:
    office.clock.advance(minutes=40)
    office.desk.tickets.set_status(office.eva, [1], Status.RESOLVED)
    _forget(office)
    office.clock.advance(minutes=40)
    office.desk.time_rules.every_minute()


def _field(office: Office) -> None:
    field_id = office.desk.fields.save(office.eva, CustomField(FieldSubject.TICKET, "Serial")).value
    office.desk.fields.set_value(office.eva, FieldSubject.TICKET, 1, field_id, "A-7")


#: Who answers a ticket of nobody's has it from then on.
_ANSWERED = "message status queue transferred"
#: What is done to ticket 1, which came as a mail, and what it sets going of that ticket.
ACTS: Mapping[str, tuple[Callable[[Office], object], str]] = {
    "the customer writes again": (_again, "message"),
    "the customer reopens it": (_reopened, "message status queue"),
    "an answer": (lambda o: o.desk.outgoing.reply(o.eva, 1, Reply("Yes.", to=(JANA,))), _ANSWERED),
    "an answer that resolves": (
        lambda o: o.desk.outgoing.reply(o.eva, 1, Reply("Yes.", to=(JANA,), status=Status.RESOLVED)),
        _ANSWERED,
    ),
    "an inline note": (lambda o: o.desk.notes.add_inline(o.eva, 1, "Look!"), "note"),
    "resolving": (lambda o: o.desk.tickets.set_status(o.eva, [1], Status.RESOLVED), "status queue"),
    "postponing": (lambda o: o.desk.tickets.postpone(o.eva, [1], o.clock.now() + timedelta(days=1)), "status queue"),
    "a transfer": (lambda o: o.desk.tickets.transfer(o.eva, [1], o.technical), "transferred queue"),
    "a transfer to where it is": (lambda o: o.desk.tickets.transfer(o.eva, [1], o.general), ""),
    "an assignment": (lambda o: o.desk.tickets.assign(o.eva, [1], o.otto.agent_id), "transferred"),
    "tags": (lambda o: o.desk.tickets.set_tags(o.eva, 1, frozenset({"a"})), "tags"),
    "the same tags": (lambda o: o.desk.tickets.set_tags(o.eva, 1, frozenset()), ""),
    "a mail to one that is deleted": (_to_a_deleted_one, "merged"),
    "opening": (lambda o: o.desk.tickets.mark_seen(o.eva, 1, opened=True), "opened"),
    "leaving": (lambda o: o.desk.tickets.leave(o.eva, 1), "left"),
    "taking another one in": (lambda o: o.desk.merging.merge(o.eva, [new_ticket(o)], 1), "merged queue"),
    "being taken in": (_taken_in, ""),  # it is a part of the other now
    "splitting": (_split, "merged"),
    "linking": (lambda o: o.desk.merging.link(o.eva, 1, new_ticket(o)), "merged"),
    "two hours": (_time_goes_by, "older unchanged"),
    "eighty minutes and a change between": (_time_goes_by_a_change, "older"),
    "taking back": (_taken_back, ""),
    "taking tags back": (_tags_again, ""),
    "linking again what was taken apart by mistake": (_linked_again, ""),
    "taking a split back": (_never_made, ""),
    "an answer that goes out": (_goes_out, "mail-status"),
    "calling an answer back": (_called_back, ""),
    "taking several actions back": (_in_bulk, ""),
    "taking a merge back": (_taken_apart, ""),
    "a priority": (lambda o: o.desk.tickets.set_priority(o.eva, [1], Priority.HIGH), ""),
    "a subject": (lambda o: o.desk.tickets.set_subject(o.eva, 1, "New"), ""),
    "a custom field": (_field, ""),
    "a forwarded mail": (lambda o: o.desk.outgoing.forward(o.eva, 1, Forward("See below.", to=(JANA,))), ""),
    "seeing it": (lambda o: o.desk.tickets.mark_seen(o.eva, 1), ""),
    "a draft": (lambda o: o.desk.drafts.save(1, 1, DraftKind.REPLY, "Dear", {}), ""),
    "another ticket": (new_ticket, ""),
}
#: What sets what going of a ticket that comes to be.
BIRTHS: Mapping[str, tuple[Callable[[Office], object], str]] = {
    "a mail": (lambda o: take(o.desk, mail("Hello.", message_id="<1@other.example>")), "created created-by-mail queue"),
    "a ticket that is noted down": (new_ticket, "created queue"),
    "a mail to one that is deleted": (_to_a_deleted_one, "created created-by-mail queue merged"),
    "one that is split off": (_split, "created queue merged"),
}

_seen: dict[int, int] = {}


def _forget(office: Office) -> None:
    """What was done so far was only the way there."""
    _seen[1] = max((trace.id for trace in office.desk.rules.why(office.eva, 1)), default=0)


@pytest.fixture
def waiting(office: Office) -> Office:
    """The office with one ticket, and then a rule that waits for each trigger and changes nothing."""
    take(office.desk, mail("Hello.", message_id="<1@cust.example>"))
    for trigger in Trigger:
        after = 60 if trigger in TIMED else 0
        same = Action(Do.PRIORITY, {"priority": 0})
        office.desk.rules.save(office.eva, Rule(f"On {trigger}", trigger, (), (same,), after_min=after))
    _seen.clear()
    return office


def _set_going(office: Office, ticket: int) -> set[str]:
    traces = office.desk.rules.why(office.eva, ticket)
    return {trigger.value for trace in traces if trace.id > _seen.get(ticket, 0) for trigger in trace.triggers}


def test_every_trigger_has_an_act() -> None:
    named = {word for _, words in (*ACTS.values(), *BIRTHS.values()) for word in words.split()}
    assert named == {trigger.value for trigger in Trigger}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_sets_going(waiting: Office, name: str) -> None:
    act, words = ACTS[name]
    act(waiting)
    assert _set_going(waiting, 1) == set(words.split())


@pytest.mark.parametrize("name", BIRTHS)
def test_a_new_ticket_sets_going(waiting: Office, name: str) -> None:
    act, words = BIRTHS[name]
    act(waiting)
    assert _set_going(waiting, 2) == set(words.split())


def test_what_a_rule_waits_for_is_one_event_even_if_several_things_happen(waiting: Office) -> None:
    waiting.desk.outgoing.reply(waiting.eva, 1, Reply("Yes.", to=(JANA,)))
    (trace,) = waiting.desk.rules.why(waiting.eva, 1)
    assert set(trace.triggers) == set(map(Trigger, _ANSWERED.split()))


def test_who_was_deactivated_meanwhile_leaves_nothing(waiting: Office) -> None:
    waiting.desk.agents.deactivate(waiting.eva, waiting.otto.agent_id, None)
    before = len(waiting.desk.rules.why(waiting.eva, 1))
    with pytest.raises(NotAllowed):
        waiting.desk.tickets.leave(waiting.otto, 1)
    assert len(waiting.desk.rules.why(waiting.eva, 1)) == before
