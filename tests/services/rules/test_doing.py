"""Every action of the catalogue: done by a rule on its own, by one that follows an agent's act, and by an agent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from deskapp.domain.doer import Doer, by_agent
from deskapp.domain.errors import DeskError, Invalid
from deskapp.domain.fields import CustomField, FieldSubject
from deskapp.domain.mail import Address
from deskapp.domain.rules.actions import ACTIONS, Action, Assign, Becomes, Do
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Actor, Deed, NoteKind, Priority
from deskapp.services.mail_writing import Reply
from deskapp.services.rules.doing import DEEDS
from deskapp.store import history, tickets
from deskapp.store.tables import (
    HistoryRow,
    MessageRow,
    OutboxRow,
    RuleRequestRow,
    TicketTombstoneRow,
)
from tests.kit import Office, dump, problems
from tests.services import asking
from tests.services.rules.acting import DOERS, JANA, act, after_an_agent, alone, burning, row_of


@dataclass(frozen=True)
class Case:
    """An action with its blanks, what has to be so before, and what shows that it was done."""

    action: Do
    params: Callable[[Office], dict[str, Any]]
    shown: Callable[[Office, int], object]
    expected: Callable[[Office], object]
    deed: Deed | None
    first: Callable[[Office, int], object] = lambda office, ticket: None


def _status(office: Office, ticket: int) -> object:
    return Status(row_of(ticket).status)


def _place(office: Office, ticket: int) -> object:
    return row_of(ticket).department_id, row_of(ticket).agent_id


def _set(status: Status) -> Callable[[Office, int], object]:
    return lambda office, ticket: office.desk.tickets.set_status(office.eva, [ticket], status)


def _transfer(assign: Assign, to: str | None = "technical", agent: str = "") -> Callable[[Office], dict[str, Any]]:
    def params(office: Office) -> dict[str, Any]:
        told: dict[str, Any] = {"assign": assign}
        if to:
            told["department"] = getattr(office, to)
        if agent:
            told["agent"] = getattr(office, agent).agent_id
        return told

    return params


def _become(becomes: Becomes, **more: str) -> Callable[[Office], dict[str, Any]]:
    return lambda office: {"status": becomes, **more}


def _field(office: Office) -> int:
    return office.desk.fields.save(office.eva, CustomField(FieldSubject.TICKET, "Order")).value


def _value(office: Office, ticket: int) -> object:
    return [each.value for each in office.desk.fields.values(office.eva, FieldSubject.TICKET, ticket)]


def _with_value(office: Office, ticket: int) -> None:
    field = office.desk.fields.listing(office.eva)[0].id or 0
    office.desk.fields.set_value(office.eva, FieldSubject.TICKET, ticket, field, "17")


def _newest(office: Office, ticket: int) -> object:
    row = MessageRow.select().where(MessageRow.ticket_id == ticket).order_by(MessageRow.id.desc()).first()
    return row.direction, row.subject, row.text.partition("\n")[0]


def _recipients(office: Office, ticket: int) -> object:
    return OutboxRow.select().order_by(OutboxRow.id.desc()).first().recipients


def _answered_by_tom(office: Office, ticket: int) -> None:
    office.desk.tickets.transfer(office.eva, [ticket], office.technical)
    office.desk.outgoing.reply(office.tom, ticket, Reply("Hi", (Address("", JANA),)))
    office.desk.tickets.assign(office.eva, [ticket], None)


def _by_eva(office: Office, ticket: int) -> None:
    office.desk.tickets.assign(office.eva, [ticket], office.eva.agent_id)


def _only_tom_there(office: Office, ticket: int) -> None:
    for agent in (office.eva,):
        office.desk.availability.set_available(agent, False)


CASES: dict[str, Case] = {
    "transfer": Case(
        Do.TRANSFER, _transfer(Assign.NOBODY), _place, lambda o: (o.technical, None), Deed.TRANSFERRED, _by_eva
    ),
    "transfer to an agent": Case(
        Do.TRANSFER,
        _transfer(Assign.AGENT, agent="tom"),
        _place,
        lambda o: (o.technical, o.tom.agent_id),
        Deed.TRANSFERRED,
    ),
    "transfer, the agent stays": Case(
        Do.TRANSFER, _transfer(Assign.KEEP), _place, lambda o: (o.technical, o.eva.agent_id), Deed.TRANSFERRED, _by_eva
    ),
    "assign": Case(
        Do.TRANSFER,
        _transfer(Assign.AGENT, None, "otto"),
        _place,
        lambda o: (o.general, o.otto.agent_id),
        Deed.ASSIGNED,
    ),
    "transfer to the one with the fewest": Case(
        Do.TRANSFER,
        _transfer(Assign.LEAST_LOADED),
        _place,
        lambda o: (o.technical, o.tom.agent_id),
        Deed.TRANSFERRED,
        _only_tom_there,
    ),
    "transfer by turns": Case(
        Do.TRANSFER,
        _transfer(Assign.ROUND_ROBIN),
        _place,
        lambda o: (o.technical, o.tom.agent_id),
        Deed.TRANSFERRED,
        _only_tom_there,
    ),
    "assign to who answered last": Case(
        Do.TRANSFER,
        _transfer(Assign.LAST_ANSWERED, None),
        _place,
        lambda o: (o.technical, o.tom.agent_id),
        Deed.ASSIGNED,
        _answered_by_tom,
    ),
    "answered": Case(Do.STATUS, _become(Becomes.ANSWERED), _status, lambda o: Status.ANSWERED, Deed.STATUS),
    "resolved": Case(Do.STATUS, _become(Becomes.RESOLVED), _status, lambda o: Status.RESOLVED, Deed.STATUS),
    "resolved with a mail": Case(
        Do.STATUS,
        _become(Becomes.RESOLVED, text="Done, {{ contact.first_name }}."),
        lambda o, t: (_status(o, t), _newest(o, t)),
        lambda o: (Status.RESOLVED, ("out", "Printer on fire", "Done, Jana.")),
        Deed.ANSWERED,
    ),
    "reopened": Case(
        Do.STATUS, _become(Becomes.REOPENED), _status, lambda o: Status.OPEN, Deed.STATUS, _set(Status.RESOLVED)
    ),
    "spam": Case(Do.STATUS, _become(Becomes.SPAM), _status, lambda o: Status.SPAM, Deed.STATUS),
    "not spam": Case(
        Do.STATUS, _become(Becomes.NOT_SPAM), _status, lambda o: Status.NEW, Deed.STATUS, _set(Status.SPAM)
    ),
    "deleted": Case(Do.STATUS, _become(Becomes.DELETED), _status, lambda o: Status.DELETED, Deed.STATUS),
    "undeleted": Case(
        Do.STATUS, _become(Becomes.UNDELETED), _status, lambda o: Status.NEW, Deed.STATUS, _set(Status.DELETED)
    ),
    "purged": Case(
        Do.STATUS,
        _become(Becomes.PURGED),
        lambda o, t: (tickets.is_there(t), TicketTombstoneRow.get_by_id(t).ticket_id),
        lambda o: (False, 1),
        None,
        _set(Status.DELETED),
    ),
    "postponed for": Case(
        Do.POSTPONE,
        lambda o: {"span": 90},
        lambda o, t: (_status(o, t), row_of(t).postponed_until),
        lambda o: (Status.POSTPONED, o.clock.now() + timedelta(minutes=90)),
        Deed.STATUS,
    ),
    "postponed until": Case(
        Do.POSTPONE,
        lambda o: {"until": (o.clock.now() + timedelta(days=2)).isoformat()},
        lambda o, t: (_status(o, t), row_of(t).postponed_until),
        lambda o: (Status.POSTPONED, o.clock.now() + timedelta(days=2)),
        Deed.STATUS,
    ),
    "priority": Case(
        Do.PRIORITY,
        lambda o: {"priority": 3},
        lambda o, t: Priority(row_of(t).priority),
        lambda o: Priority.URGENT,
        Deed.PRIORITY,
    ),
    "tags added": Case(
        Do.ADD_TAGS,
        lambda o: {"tags": ("Fire", "#Printer")},
        lambda o, t: tickets.tags_of(t),
        lambda o: ("Fire", "Printer"),
        Deed.TAGS,
    ),
    "tags removed": Case(
        Do.REMOVE_TAGS,
        lambda o: {"tags": ("fire", "nothing")},
        lambda o, t: tickets.tags_of(t),
        lambda o: ("paper",),
        Deed.TAGS,
        lambda o, t: o.desk.tickets.set_tags(o.eva, t, frozenset({"Fire", "paper"})),
    ),
    "field set": Case(
        Do.SET_FIELD,
        lambda o: {"field": _field(o), "value": "of {{ contact.name }}"},
        _value,
        lambda o: ["of Jana"],
        Deed.FIELD,
    ),
    "field cleared": Case(
        Do.CLEAR_FIELD,
        lambda o: {"field": o.desk.fields.listing(o.eva)[0].id},
        _value,
        lambda o: [""],
        Deed.FIELD,
        lambda o, t: (_field(o), _with_value(o, t)),
    ),
    "subject": Case(
        Do.SUBJECT,
        lambda o: {"subject": "[{{ department.name }}] {{ ticket.subject }}"},
        lambda o, t: row_of(t).subject,
        lambda o: "[General] Printer on fire",
        Deed.SUBJECT,
    ),
    "inline note": Case(
        Do.INLINE_NOTE,
        lambda o: {"text": "From {{ contact.email }}"},
        lambda o, t: [i.text for i in o.desk.threads.page(o.eva, t).items if type(i).__name__ == "InlineNote"],
        lambda o: [f"From {JANA}"],
        Deed.INLINE_NOTE,
    ),
    "ticket note": Case(
        Do.TICKET_NOTE,
        lambda o: {"text": "Call {{ contact.first_name }}"},
        lambda o, t: o.desk.notes.read(o.eva, NoteKind.TICKET, t).text,
        lambda o: "Call Jana",
        Deed.NOTE,
    ),
    "answer": Case(
        Do.ANSWER,
        lambda o: {"text": 'Dear {{ contact.first_name | "customer" }}'},
        lambda o, t: (_newest(o, t), _recipients(o, t)),
        lambda o: (("out", "Printer on fire", "Dear Jana"), [JANA]),
        Deed.ANSWERED,
    ),
    "mail": Case(
        Do.MAIL,
        lambda o: {"to": ("boss@else.example",), "subject": "Fire: {{ ticket.number }}", "text": "Look"},
        lambda o, t: (_newest(o, t), _recipients(o, t)),
        lambda o: (("out", "Fire: HD-000001", "Look"), ["boss@else.example"]),
        Deed.MAILED,
    ),
    "forward": Case(
        Do.FORWARD,
        lambda o: {"to": ("boss@else.example",), "text": "Look", "thread": 1},
        lambda o, t: ("It burns." in MessageRow.get_by_id(2).text, _recipients(o, t)),
        lambda o: (True, ["boss@else.example"]),
        Deed.FORWARDED,
    ),
    "forward without thread": Case(
        Do.FORWARD,
        lambda o: {"to": ("boss@else.example",), "text": "Look"},
        lambda o, t: ("It burns." in MessageRow.get_by_id(2).text, _recipients(o, t)),
        lambda o: (False, ["boss@else.example"]),
        Deed.FORWARDED,
    ),
    "notify": Case(
        Do.NOTIFY,
        lambda o: {"agents": (o.otto.agent_id, o.tom.agent_id)},
        lambda o, t: [(i.title, i.reminder.ticket_id) for i in o.desk.reminders.due(o.otto)],
        lambda o: [("Printer on fire", 1)],
        None,
    ),
    "merge": Case(
        Do.MERGE,
        lambda o: {},
        lambda o, t: (row_of(t).merged_into, _status(o, t), _status(o, 2)),
        lambda o: (2, Status.DELETED, Status.NEW),
        Deed.MERGED,
        lambda o, t: burning(o, subject="Still burning"),
    ),
    "participants": Case(
        Do.PARTICIPANTS,
        lambda o: {"add": ("New@else.example",), "remove": (JANA,)},
        lambda o, t: tickets.participants_of(t),
        lambda o: {"new@else.example"},
        Deed.PARTICIPANTS,
    ),
}


def test_every_action_has_its_case() -> None:
    assert {case.action for case in CASES.values()} | {Do.REQUEST} == set(Do) == set(ACTIONS)
    assert DEEDS.keys() == set(Do)
    done = [case.params for case in CASES.values() if case.action is Do.STATUS]
    assert {params(None)["status"] for params in done} == set(Becomes)  # type: ignore[arg-type]


@pytest.mark.parametrize("doer", DOERS)
@pytest.mark.parametrize("name", CASES)
def test_an_action_is_done(office: Office, name: str, doer: str) -> None:
    case, ticket = CASES[name], burning(office)
    case.first(office, ticket)
    who, before = DOERS[doer](office), HistoryRow.select().count()
    assert act(office, ticket, Action(case.action, case.params(office)), who)
    assert case.shown(office, ticket) == case.expected(office)
    told = [event for event in history.deeds(ticket) if event.deed is case.deed] if case.deed else []
    if case.deed:
        newest = told[-1]
        rule = (7, "Fires") if who.actor is Actor.RULE else (None, None)
        assert (newest.actor, newest.agent_id) == (who.actor, who.author_id)
        assert (newest.values.get("rule"), newest.values.get("rule_name")) == rule
        assert HistoryRow.select().count() > before
    assert problems(office.desk) == []


# --- what is not done -----------------------------------------------------------------------------------------------

_REFUSED: dict[str, tuple[Do, dict[str, Any], Callable[[Office, int], object] | None, str]] = {
    "no such department": (Do.TRANSFER, {"department": 99, "assign": "nobody"}, None, "no such department"),
    "not of the department": (Do.TRANSFER, {"department": 2, "assign": "agent", "agent": 4}, None, "Only an agent"),
    "a new ticket is no reopened one": (Do.STATUS, {"status": "reopened"}, None, "cannot become"),
    "no spam": (Do.STATUS, {"status": "not-spam"}, None, "no spam"),
    "not deleted": (Do.STATUS, {"status": "undeleted"}, None, "not deleted"),
    "neither spam nor deleted": (Do.STATUS, {"status": "purged"}, None, "Only spam and deleted"),
    "a time that is over": (Do.POSTPONE, {"until": "2020-01-01T00:00:00+00:00"}, None, "in the future"),
    "a subject of nothing": (Do.SUBJECT, {"subject": "{{ agent.name }}"}, None, "needs a subject"),
    "a note of nothing": (Do.INLINE_NOTE, {"text": "{{ agent.name }}"}, None, "empty note"),
    "an answer of nothing": (Do.ANSWER, {"text": "{{ agent.name }}"}, None, "write the answer"),
    "resolved already": (
        Do.STATUS,
        {"status": "resolved", "text": "Done"},
        _set(Status.RESOLVED),
        "cannot become",
    ),
    "an answer to spam": (Do.ANSWER, {"text": "Hi"}, _set(Status.SPAM), "cannot be answered"),
    "a mail to the desk": (Do.MAIL, {"to": ("Support@desk.example",), "subject": "S", "text": "T"}, None, "itself"),
    "a forward to the desk": (Do.FORWARD, {"to": ("tech@desk.example",), "text": "T"}, None, "itself"),
    "agents who may not see it": (Do.NOTIFY, {"agents": (4,)}, None, "None of these agents"),
    "no address": (Do.PARTICIPANTS, {"add": ("nobody",)}, None, "is not an e-mail address"),
}


@pytest.mark.parametrize("name", _REFUSED)
def test_what_a_ticket_does_not_allow_is_not_done(office: Office, name: str) -> None:
    what, params, first, told = _REFUSED[name]
    ticket = burning(office, to="tech@desk.example")
    if first:
        first(office, ticket)
    assert (office.otto.agent_id, office.technical) == (4, 2)
    before = dump(ticket), HistoryRow.select().count(), MessageRow.select().count()
    with pytest.raises(DeskError, match=told):
        act(office, ticket, Action(what, params), alone(office))
    assert (dump(ticket), HistoryRow.select().count(), MessageRow.select().count()) == before


def test_what_changes_nothing_tells_nothing(office: Office) -> None:
    ticket = burning(office)
    office.desk.tickets.set_tags(office.eva, ticket, frozenset({"fire"}))
    before = HistoryRow.select().count()
    same = [
        Action(Do.TRANSFER, {"department": office.general, "assign": Assign.NOBODY}),
        Action(Do.PRIORITY, {"priority": 0}),
        Action(Do.ADD_TAGS, {"tags": ("FIRE",)}),
        Action(Do.SUBJECT, {"subject": "Printer on fire"}),
        Action(Do.PARTICIPANTS, {"add": (JANA,)}),
    ]
    assert [act(office, ticket, action, alone(office)) for action in same] == [{}] * len(same)
    assert HistoryRow.select().count() == before


def test_a_request_is_kept_until_after_the_transaction(office: Office) -> None:
    ticket = burning(office)
    ask = Action(Do.REQUEST, {"method": "POST", "url": f"{asking.URL}?n={{{{ ticket.number }}}}", "body": "Hi"})
    doer = Doer(Actor.RULE, None, asking.rule(office), "Tell them")
    with pytest.raises(Invalid, match="not allowed in this workspace"):
        act(office, ticket, ask, doer)
    asking.allow(office)
    assert act(office, ticket, ask, doer) == {"request": 1}
    assert [(row.url, row.body) for row in RuleRequestRow.select()] == [(f"{asking.URL}?n=HD-000001", "Hi")]
    with pytest.raises(Invalid, match="Only rules"):
        act(office, ticket, ask, by_agent(office.eva.agent_id))


def test_an_agent_merges_only_into_what_he_may_answer(office: Office) -> None:
    hidden, ticket = burning(office, to="tech@desk.example"), burning(office, subject="Other")
    merge = Action(Do.MERGE)
    with pytest.raises(Invalid, match="no other open ticket"):
        act(office, ticket, merge, by_agent(office.otto.agent_id))
    assert act(office, ticket, merge, Doer(Actor.RULE, office.otto.agent_id, 7, "Fires")) == {"merged": hidden}


# --- to whom --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("assign", [Assign.LEAST_LOADED, Assign.ROUND_ROBIN])
def test_where_nobody_is_available_it_is_nobodys(office: Office, assign: Assign) -> None:
    ticket = burning(office)
    for agent in (office.eva, office.tom):
        office.desk.availability.set_available(agent, False)
    act(office, ticket, Action(Do.TRANSFER, {"department": office.technical, "assign": assign}), alone(office))
    assert _place(office, ticket) == (office.technical, None)


def test_turns_go_round_and_the_load_is_looked_at(office: Office) -> None:
    there = {office.rita.agent_id, office.tom.agent_id}
    for agent in (office.eva, office.otto):
        office.desk.availability.set_available(agent, False)
    turns = Action(Do.TRANSFER, {"department": office.sales, "assign": Assign.ROUND_ROBIN})
    found = []
    for _ in range(4):
        ticket = burning(office)
        act(office, ticket, turns, alone(office))
        found.append(row_of(ticket).agent_id)
    assert set(found) == there
    assert found[:2] == found[2:]
    office.desk.tickets.set_status(office.eva, [1, 3], Status.RESOLVED)
    ticket = burning(office)
    act(office, ticket, Action(Do.TRANSFER, {"department": office.sales, "assign": Assign.LEAST_LOADED}), alone(office))
    assert row_of(ticket).agent_id == found[0]


def test_the_acting_agent_is_whoever_a_rule_follows(office: Office) -> None:
    to_me = Action(Do.TRANSFER, {"assign": Assign.ACTING})
    for doer, expected in ((after_an_agent(office), office.eva.agent_id), (alone(office), None)):
        ticket = burning(office)
        act(office, ticket, to_me, doer)
        assert row_of(ticket).agent_id == expected
    away = Action(Do.TRANSFER, {"department": office.technical, "assign": Assign.ACTING})
    act(office, ticket, away, Doer(Actor.RULE, office.otto.agent_id, 7, "Fires"))  # he does not answer there
    assert _place(office, ticket) == (office.technical, None)
