"""What is planned for a ticket is what the action then does to it, and refuses."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from deskapp.domain.doer import Doer
from deskapp.domain.errors import DeskError
from deskapp.domain.fields import CustomField, FieldSubject
from deskapp.domain.mail import Address
from deskapp.domain.rules.actions import Action, Assign, Becomes, Do
from deskapp.domain.rules.checking_actions import checked_action
from deskapp.domain.rules.conditions import FIELD_KINDS, Choices
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Actor, FieldKind, NoteKind
from deskapp.services.rules.doing import DEEDS, Work, do
from deskapp.services.rules.planning import PLANS, Asked, Planned, What, planned
from deskapp.services.rules.rules import known
from deskapp.store import custom_fields, notes, tickets
from deskapp.store.tables import TicketRecord
from tests.domain.rules.random_rules import Around, actions
from tests.kit import FakeClock, Office, furnish, make_desk, new_ticket

#: What the plan says of a ticket itself; the rest is written beside it.
_SEEN = frozenset(What) - {What.INLINE_NOTE, What.MAIL, What.NOTICE, What.REQUEST, What.MERGED}
#: Whether a mail reaches anybody is found out when it is written, the plan says only that it would be; of merging it
#: says only with which ticket.
_APART = frozenset({Do.MAIL, Do.FORWARD, Do.NOTIFY, Do.MERGE})


class _TakenBack(Exception):
    """Ends a transaction that only looked what an action does."""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Office, Around, list[int]]]:
    """An office with a custom field of each kind, and tickets of every sort."""
    clock = FakeClock()
    desk = make_desk(tmp_path_factory.mktemp("desk"), clock)
    office = furnish(desk, clock)
    eva, kinds = office.eva, dict[int, FieldKind]()
    for kind in FieldKind:
        options = ("Gold", "Silver") if kind is FieldKind.CHOICE else ()
        kinds[desk.fields.save(eva, CustomField(FieldSubject.TICKET, kind.value, kind, options)).value] = kind
    ids = [new_ticket(office, place) for place in (office.general, office.technical, office.sales) for _ in range(3)]
    desk.tickets.assign(eva, ids[3:4], office.tom.agent_id)
    for ticket, status in zip(ids, (Status.RESOLVED, Status.SPAM, Status.DELETED), strict=False):
        desk.tickets.set_status(eva, [ticket], status)
    desk.tickets.postpone(eva, ids[4:5], clock.now() + timedelta(days=1))
    desk.tickets.set_tags(eva, ids[5], {"x", "Abc"})
    desk.notes.save(eva, NoteKind.TICKET, ids[5], "ab", 0)
    agents = [viewer.agent_id for viewer in (eva, office.tom, office.rita, office.otto)]
    around = {Choices.DEPARTMENT: [office.general, office.technical, office.sales], Choices.AGENT: agents}
    yield office, Around(around, {field_id: FIELD_KINDS[kind] for field_id, kind in kinds.items()}), ids
    desk.disconnect()


def _state(ticket: int) -> dict[object, object]:
    """What of a ticket can be planned; custom fields by their ids."""
    row = TicketRecord.get_or_none(TicketRecord.id == ticket)
    if row is None:
        return {What.PURGED: True}
    fields = {field.id: custom_fields.value(ticket, field.id or 0) for field in custom_fields.fields()}
    return {
        What.DEPARTMENT: row.department_id,
        What.AGENT: row.agent_id,
        What.STATUS: row.status,
        What.POSTPONED: row.postponed_until,
        What.PRIORITY: row.priority,
        What.TAGS: tuple(sorted(tickets.tags_of(ticket))),
        What.SUBJECT: row.subject,
        What.TICKET_NOTE: notes.read(NoteKind.TICKET, ticket).text,
        What.PARTICIPANTS: tuple(sorted(tickets.participants_of(ticket))),
        What.PURGED: False,
        **fields,
    }


def _expected(before: dict[object, object], action: Action, plan: list[Planned]) -> dict[object, object]:
    after = dict(before)
    for each in plan:
        if each.what in _SEEN:
            key = action.params["field"] if each.what is What.FIELD else each.what
            known = tuple(sorted(each.before)) if isinstance(each.before, tuple) else each.before
            assert known == before[key], each
            after[key] = tuple(sorted(each.after)) if isinstance(each.after, tuple) else each.after
    return {What.PURGED: True} if after[What.PURGED] else after


def _kept(action: Action) -> Action:
    """The action as a rule that can be kept has it."""
    try:
        return checked_action(action, "", known())
    except DeskError:
        reject()


def _compare(office: Office, action: Action, ticket: int, acting: int | None) -> None:
    """Hold what is planned against what is done, which is taken back."""
    row, before = TicketRecord.get_by_id(ticket), _state(ticket)
    plan = planned(Asked(row, acting, office.clock.now()), 0, action)
    desk, refused, after = office.desk, "", dict[object, object]()
    with suppress(_TakenBack), desk._store.write() as unit:
        work = Work(unit, Doer(Actor.RULE, acting, 7, "Rule"), desk._writer, desk._inline)
        try:
            do(work, TicketRecord.get_by_id(ticket), action)
        except DeskError as error:
            refused = error.sentence
        after = _state(ticket)
        raise _TakenBack
    assert [each.refused for each in plan if each.refused] == ([refused] if refused else [])
    if refused:
        return
    if any(isinstance(each.after, str) and each.what is What.AGENT for each in plan):  # chosen at the moment only
        assert action.params["assign"] in (Assign.LEAST_LOADED, Assign.ROUND_ROBIN)
        after[What.AGENT] = action.params["assign"]
    expected = _expected(before, action, plan)
    if action.do is not Do.POSTPONE:  # whether another status forgets the time is not told
        expected.pop(What.POSTPONED, None)
        after.pop(What.POSTPONED, None)
    assert after == expected


@settings(max_examples=150)
@given(data=st.data())
def test_what_is_planned_is_done(house: tuple[Office, Around, list[int]], data: st.DataObject) -> None:
    office, around, ids = house
    action = data.draw(actions(around).filter(lambda one: one.do in DEEDS and one.do not in _APART))
    ticket, acting = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from([None, office.eva.agent_id]))
    _compare(office, _kept(action), ticket, acting)


@pytest.mark.parametrize("becomes", Becomes)
def test_every_status_is_planned_as_it_is_done(house: tuple[Office, Around, list[int]], becomes: Becomes) -> None:
    office, _, ids = house
    for ticket in ids:
        _compare(office, Action(Do.STATUS, {"status": becomes.value}), ticket, None)


def test_every_action_has_a_plan() -> None:
    assert set(PLANS) == set(Do)


def test_what_stays_is_told(office: Office) -> None:
    ticket = new_ticket(office, office.technical)
    asked = Asked(TicketRecord.get_by_id(ticket), None, office.clock.now())
    there = Action(Do.TRANSFER, {"department": office.technical, "assign": Assign.NOBODY})
    assert [(each.what, each.changes) for each in planned(asked, 0, there)] == [
        (What.DEPARTMENT, False),
        (What.AGENT, False),
    ]
    away = Action(Do.TRANSFER, {"department": office.sales, "assign": Assign.AGENT, "agent": office.tom.agent_id})
    assert [(each.before, each.after, each.changes) for each in planned(asked, 3, away)] == [
        (office.technical, office.sales, True),
        (None, office.tom.agent_id, True),
    ]


def test_what_the_ticket_refuses_is_told(office: Office) -> None:
    asked = Asked(TicketRecord.get_by_id(new_ticket(office)), None, office.clock.now())
    (found,) = planned(asked, 2, Action(Do.STATUS, {"status": Becomes.REOPENED}))
    assert (found.index, found.what, found.changes) == (2, What.STATUS, False)
    assert found.refused.format(**found.values) == "A ticket that is NEW cannot become OPEN."


def test_tags_are_the_same_in_any_case(office: Office) -> None:
    ticket = new_ticket(office)
    office.desk.tickets.set_tags(office.eva, ticket, {"Abc", "x"})
    asked = Asked(TicketRecord.get_by_id(ticket), None, office.clock.now())
    (added,) = planned(asked, 0, Action(Do.ADD_TAGS, {"tags": ("ABC", "new")}))
    (removed,) = planned(asked, 0, Action(Do.REMOVE_TAGS, {"tags": ("aBC", "none")}))
    assert (added.after, removed.after) == (("Abc", "x", "new"), ("x",))


def test_a_ticket_is_merged_into_the_open_one_of_its_contact(office: Office) -> None:
    first, second = new_ticket(office), new_ticket(office)
    other = new_ticket(office, contact=Address("Olga", "olga@other.example"))
    merge = Action(Do.MERGE)
    (found,), (alone,) = (
        planned(Asked(TicketRecord.get_by_id(ticket), None, office.clock.now()), 0, merge) for ticket in (second, other)
    )
    assert (found.what, found.before, found.after) == (What.MERGED, None, first)
    assert (alone.changes, alone.refused) == (False, "The contact has no other open ticket.")


def test_mails_and_notes_are_told_with_their_texts_filled_in(office: Office) -> None:
    asked = Asked(TicketRecord.get_by_id(new_ticket(office)), None, office.clock.now())
    (note,) = planned(asked, 0, Action(Do.INLINE_NOTE, {"text": "Of {{ticket.subject}}"}))
    assert (note.what, note.after, note.changes) == (What.INLINE_NOTE, "Of A call", True)
    (mail,) = planned(asked, 0, Action(Do.MAIL, {"to": ("a@b.example",), "subject": "x", "text": "y"}))
    assert (mail.what, mail.after, mail.changes) == (What.MAIL, ("a@b.example",), True)
