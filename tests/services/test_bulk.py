"""Actions of the rules' catalogue, done by an agent to marked tickets, and taken back."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

import pytest

from deskapp.domain.changes import BulkUndo, FieldsUndo
from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.fields import CustomField, FieldSubject
from deskapp.domain.rules.actions import ACTIONS, Action, Assign, Becomes, Do
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Deed, NoteKind, Priority
from deskapp.services import bulk
from deskapp.store import history, tickets
from deskapp.store.tables import InlineNoteRow, MessageRow, OutboxRow, TicketRecord
from tests.kit import Office, dump, mail, new_ticket, problems, take


def _three(office: Office) -> list[int]:
    for number in range(3):
        take(office.desk, mail(f"Hello {number}", sender=f"C{number} <c{number}@cust.example>"))
    return [1, 2, 3]


def _reversible(office: Office) -> list[Action]:
    """Everything that can be taken back, the status last: what is postponed may not be answered again."""
    field = office.desk.fields.save(office.eva, CustomField(FieldSubject.TICKET, "Order")).value
    until = office.clock.now() + timedelta(days=1)
    return [
        Action(Do.TRANSFER, {"department": office.technical, "assign": Assign.AGENT, "agent": office.tom.agent_id}),
        Action(Do.PRIORITY, {"priority": int(Priority.HIGH)}),
        Action(Do.ADD_TAGS, {"tags": ("fire", "paper")}),
        Action(Do.REMOVE_TAGS, {"tags": ("old",)}),
        Action(Do.SET_FIELD, {"field": field, "value": "17"}),
        Action(Do.SUBJECT, {"subject": "[Fire] {{ ticket.subject }}"}),
        Action(Do.TICKET_NOTE, {"text": "Burns"}),
        Action(Do.PARTICIPANTS, {"add": ("new@else.example",), "remove": ("c1@cust.example",)}),
        Action(Do.STATUS, {"status": Becomes.ANSWERED}),
        Action(Do.POSTPONE, {"until": until.isoformat()}),
    ]


def _all_of(office: Office, ids: list[int]) -> list[object]:
    """Everything of tickets that can be taken back."""
    desk = office.desk
    return [
        (
            dump(i),
            desk.fields.values(office.eva, FieldSubject.TICKET, i),
            desk.notes.read(office.eva, NoteKind.TICKET, i).text,
            tickets.participants_of(i),
        )
        for i in ids
    ]


def test_a_bulk_act_is_taken_back_as_a_whole(office: Office) -> None:
    ids, desk = _three(office), office.desk
    desk.tickets.set_tags(office.eva, 2, frozenset({"old"}))
    actions = _reversible(office)
    before, subjects = _all_of(office, ids), [row.subject for row in TicketRecord.select()]
    done = desk.tickets.apply(office.eva, ids, actions)
    assert done.value == 3
    assert {row.department_id for row in TicketRecord.select()} == {office.technical}
    assert [row.subject for row in TicketRecord.select()] == [f"[Fire] {subject}" for subject in subjects]
    assert {row.status for row in TicketRecord.select()} == {Status.POSTPONED}
    assert isinstance(done.undo, BulkUndo)
    desk.undoing.undo(office.eva, done.undo)
    assert _all_of(office, ids) == before
    taken_back = {event.deed for event in history.deeds(1) if event.values.get("undo")}
    assert {Deed.TRANSFERRED, Deed.PRIORITY, Deed.SUBJECT, Deed.STATUS} <= taken_back
    assert problems(desk) == []


@pytest.mark.parametrize("number", range(10))
def test_each_of_its_actions_has_its_own_way_back(office: Office, number: int) -> None:
    ids, desk = _three(office), office.desk
    desk.tickets.set_tags(office.eva, 2, frozenset({"old"}))
    action = _reversible(office)[number]
    before = _all_of(office, ids)
    undo = desk.tickets.apply(office.eva, ids, [action]).undo
    assert _all_of(office, ids) != before
    assert undo is not None
    desk.undoing.undo(office.eva, undo)
    assert _all_of(office, ids) == before
    with suppress(Conflict):
        desk.undoing.undo(office.eva, undo)
    assert _all_of(office, ids) == before


def test_what_goes_out_or_stays_for_good_has_no_way_back(office: Office) -> None:
    ids, desk = _three(office), office.desk
    for action in (
        Action(Do.ANSWER, {"text": "Dear {{ contact.first_name }}"}),
        Action(Do.MAIL, {"to": ("a@else.example",), "subject": "S", "text": "T"}),
        Action(Do.INLINE_NOTE, {"text": "Seen"}),
        Action(Do.NOTIFY, {"agents": (office.otto.agent_id,)}),
    ):
        done = desk.tickets.apply(office.eva, ids, [action])
        assert (done.value, done.undo) == (3, None)
    assert OutboxRow.select().count() == 6
    answers = MessageRow.select().where(MessageRow.agent_id == office.eva.agent_id).limit(3)
    assert [row.text for row in answers] == ["Dear C0", "Dear C1", "Dear C2"]
    assert InlineNoteRow.select().count() == 3
    assert {item.reminder.by for item in desk.reminders.due(office.otto)} == {office.eva.name}


def test_a_ticket_that_refuses_one_action_is_left_as_it_was(office: Office) -> None:
    ids, desk = _three(office), office.desk
    desk.tickets.set_status(office.eva, [2], Status.SPAM)
    before = dump(2)
    actions = [Action(Do.ADD_TAGS, {"tags": ("done",)}), Action(Do.STATUS, {"status": Becomes.RESOLVED})]
    done = desk.tickets.apply(office.eva, ids, actions)
    assert (done.value, dump(2)) == (2, before)
    with pytest.raises(Invalid, match="cannot become"):
        desk.tickets.apply(office.eva, [2], actions)
    assert done.undo is not None
    desk.undoing.undo(office.eva, done.undo)
    assert [tickets.tags_of(i) for i in ids] == [(), (), ()]


def test_merging_is_taken_back_too(office: Office) -> None:
    ids, desk = _three(office), office.desk
    take(desk, *(mail(f"Again {n}", sender=f"c{n}@cust.example", subject=f"Again {n}") for n in range(3)))
    before = [dump(i) for i in ids]
    done = desk.tickets.apply(office.eva, ids, [Action(Do.MERGE)])
    assert (done.value, [TicketRecord.get_by_id(i).merged_into for i in ids]) == (3, [4, 5, 6])
    assert done.undo is not None
    desk.undoing.undo(office.eva, done.undo)
    assert [dump(i) for i in ids] == before
    assert problems(desk) == []


def test_what_was_changed_again_stays_and_the_rest_goes_back(office: Office) -> None:
    ids, desk = _three(office), office.desk
    actions = [Action(Do.PRIORITY, {"priority": 3}), Action(Do.ADD_TAGS, {"tags": ("fire",)})]
    undo = desk.tickets.apply(office.eva, ids, actions).undo
    assert undo is not None
    desk.tickets.set_priority(office.eva, ids, Priority.LOW)
    desk.undoing.undo(office.eva, undo)
    assert {row.priority for row in TicketRecord.select()} == {Priority.LOW}
    assert [tickets.tags_of(i) for i in ids] == [(), (), ()]


def test_marked_tickets_are_changed_in_groups(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "GROUP", 2)
    ids = _three(office)
    version = office.desk.changes_since(None)[0]
    done = office.desk.tickets.apply(office.eva, [*ids, 1], [Action(Do.PRIORITY, {"priority": 3})])
    assert (done.value, done.changes.tickets) == (3, {1, 2, 3})
    assert office.desk.changes_since(version)[0] == version + 2
    assert isinstance(done.undo, FieldsUndo)
    assert done.undo.before.keys() == {1, 2, 3}


def test_nothing_to_do_changes_nothing(office: Office) -> None:
    ids = _three(office)
    assert office.desk.tickets.apply(office.eva, ids, []).value == 0
    assert office.desk.tickets.apply(office.eva, [], [Action(Do.PRIORITY, {"priority": 3})]).value == 0
    same = office.desk.tickets.apply(office.eva, ids, [Action(Do.PRIORITY, {"priority": 0})])
    assert (same.value, same.undo) == (0, None)


def test_each_action_asks_its_right(office: Office) -> None:
    ticket = new_ticket(office, office.technical)
    before = dump(ticket)
    for action in (Action(what, {"status": Becomes.RESOLVED, "text": "x"}) for what in ACTIONS):
        with pytest.raises(NotFound):
            office.desk.tickets.apply(office.otto, [ticket], [action])
        with pytest.raises(NotAllowed):
            office.desk.tickets.apply(office.rita, [ticket], [action])
    assert dump(ticket) == before


def test_what_does_not_come_back_is_for_those_who_manage_the_department(office: Office) -> None:
    ticket, purge = new_ticket(office, office.technical), Action(Do.STATUS, {"status": Becomes.PURGED})
    office.desk.tickets.set_status(office.tom, [ticket], Status.DELETED)
    with pytest.raises(NotAllowed):
        office.desk.tickets.apply(office.tom, [ticket], [purge])
    done = office.desk.tickets.apply(office.eva, [ticket], [purge])
    assert (done.value, done.undo, tickets.is_there(ticket)) == (1, None, False)
    assert problems(office.desk) == []


def test_nothing_is_done_to_what_was_merged_away(office: Office) -> None:
    new_ticket(office)
    new_ticket(office)
    office.desk.merging.merge(office.eva, [1], 2)
    before = dump(1)
    for action in (
        Action(Do.STATUS, {"status": Becomes.PURGED}),
        Action(Do.PRIORITY, {"priority": 3}),
        Action(Do.INLINE_NOTE, {"text": "x"}),
    ):
        with pytest.raises(Invalid, match="merged into another"):
            office.desk.tickets.apply(office.eva, [1], [action])
    assert dump(1) == before


@pytest.mark.parametrize(
    "action",
    [
        Action(Do.STATUS),
        Action(Do.STATUS, {"status": "eaten"}),
        Action(Do.PRIORITY, {"priority": 77}),
        Action(Do.TRANSFER, {"department": 999, "assign": Assign.NOBODY}),
        Action(Do.POSTPONE, {"until": "tomorrow"}),
        Action(Do.POSTPONE, {"span": 10**18}),
        Action(Do.NOTIFY, {"agents": (999,)}),
        Action(Do.SUBJECT, {"subject": "{{nonsense}}"}),
        Action(Do.MAIL, {"to": ("nobody",), "subject": "x", "text": "x"}),
    ],
)
def test_what_cannot_be_done_at_all_is_told_in_a_sentence(office: Office, action: Action) -> None:
    new_ticket(office)
    with pytest.raises(Invalid):
        office.desk.tickets.apply(office.eva, [1], [action])
