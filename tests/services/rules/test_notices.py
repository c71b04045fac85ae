"""What rules note and whom they tell; it names the rule, and goes with the ticket."""

from __future__ import annotations

from datetime import timedelta

import pytest

from deskapp.domain.doer import Doer
from deskapp.domain.errors import Conflict
from deskapp.domain.rules.actions import Action, Becomes, Do
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.status import Status
from deskapp.domain.thread import InlineNote
from deskapp.domain.vocabulary import About, Actor, Cause, NoteKind
from deskapp.store.tables import (
    ReminderRow,
    RuleDoneRow,
    RuleMatchRow,
    RuleRequestRow,
    RuleTraceRow,
)
from tests.kit import Office, problems
from tests.services.rules.acting import act, after_an_agent, burning, events_of


def test_a_rules_notes_name_the_rule_and_count_nowhere(office: Office) -> None:
    ticket = burning(office)
    for what in (Do.INLINE_NOTE, Do.TICKET_NOTE):
        act(office, ticket, Action(what, {"text": f"Look, @Tom and @{office.eva.name}"}), after_an_agent(office))
    [note] = [item for item in office.desk.threads.page(office.eva, ticket).items if isinstance(item, InlineNote)]
    kept = office.desk.notes.read(office.eva, NoteKind.TICKET, ticket)
    assert [(each.author, each.rule, each.agent_id) for each in (note, kept)] == [("", "Fires", None)] * 2
    assert office.desk.notes.versions(office.eva, NoteKind.TICKET, ticket)[0].rule == "Fires"
    assert events_of(ticket) == set()
    told = {(row.agent_id, row.by_id) for row in ReminderRow.select()}
    assert told == {(office.tom.agent_id, None), (office.eva.agent_id, None)}  # she did not write it herself
    with pytest.raises(Conflict, match="A rule changed"):
        office.desk.notes.save(office.eva, NoteKind.TICKET, ticket, "Mine", 0)


def _rule(office: Office) -> int:
    action = Action(Do.ADD_TAGS, {"tags": ("x",)})
    return office.desk.rules.save(office.eva, Rule("Fires", Trigger.CREATED, actions=(action,))).value


def test_who_is_told_by_a_rule_sees_which_and_of_what(office: Office) -> None:
    ticket, desk = burning(office, to="tech@desk.example"), office.desk
    doer = Doer(Actor.RULE, office.tom.agent_id, _rule(office), "Fires")
    tell = Action(Do.NOTIFY, {"agents": (office.tom.agent_id, office.otto.agent_id, office.rita.agent_id)})
    act(office, ticket, tell, doer)
    [item] = desk.reminders.due(office.tom)
    assert (item.title, item.excerpt, item.reminder.by) == ("Printer on fire", "It burns.", "Fires")
    assert (item.reminder.about, item.reminder.cause, item.reminder.told) == (About.RULE, Cause.RULE, False)
    assert desk.reminders.due(office.otto) == []  # hidden from him
    desk.reminders.told(office.tom, [item.reminder.id])
    office.clock.advance(minutes=5)
    act(office, ticket, tell, doer)
    [again] = desk.reminders.due(office.tom)
    assert (again.reminder.id, again.reminder.told, again.reminder.due_at) == (
        item.reminder.id,
        False,
        office.clock.now(),
    )
    moved = desk.reminders.snooze(office.tom, again.reminder.id, office.clock.now() + timedelta(hours=1))
    assert desk.reminders.due(office.tom) == []
    desk.undoing.undo(office.tom, moved.undo)
    desk.reminders.done(office.tom, again.reminder.id)
    assert desk.reminders.mine(office.tom) == []
    desk.tickets.transfer(office.eva, [ticket], office.general)
    desk.tickets.transfer(office.eva, [ticket], office.technical)
    assert [len(desk.reminders.mine(who)) for who in (office.rita, office.otto)] == [1, 0]


def test_what_rules_noted_of_a_ticket_goes_with_it(office: Office) -> None:
    ticket, rule_id = burning(office), _rule(office)
    at, desk = office.clock.now(), office.desk
    trace = RuleTraceRow.insert(at=at, ticket_id=ticket, trigger="created", depth=1, data=b"{}").execute()
    RuleMatchRow.insert(rule_id=rule_id, trace_id=trace).execute()
    RuleDoneRow.insert(ticket_id=ticket, rule_id=rule_id, version=1, since=at).execute()
    asked = {"rule_id": rule_id, "ticket_id": ticket, "trace_id": trace, "made_at": at, "due_at": at}
    RuleRequestRow.insert(**asked, method="GET", url="https://x", headers="[]", body="", state="due").execute()
    act(office, ticket, Action(Do.NOTIFY, {"agents": (office.tom.agent_id,)}), Doer(Actor.RULE, None, rule_id, "Fires"))
    desk.tickets.set_status(office.eva, [ticket], Status.SPAM)
    act(office, ticket, Action(Do.STATUS, {"status": Becomes.PURGED}), Doer(Actor.RULE, None, rule_id, "Fires"))
    left = [table.select().count() for table in (RuleTraceRow, RuleMatchRow, RuleDoneRow, RuleRequestRow, ReminderRow)]
    assert left == [0] * 5
    assert problems(desk) == []
