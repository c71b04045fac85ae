"""Calls and chats that are written down: what they count, who may, and that undo takes all of it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from deskapp.domain.calls import Call, Chat
from deskapp.domain.changes import LoggedUndo
from deskapp.domain.errors import Conflict, Invalid, NotAllowed
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.question import Question
from deskapp.domain.vocabulary import Channel, Deed
from deskapp.store import rollups
from tests.kit import BEGIN, Office, new_ticket, problems

DAY = date(2026, 3, 2)


def counted(office: Office, *names: str, by: str = "departments", key: int | str = 0) -> list[float | None]:
    """Columns of a row of a report of the day, as the owner sees them."""
    row = office.desk.reports.ask(office.eva, Question(by, DAY, DAY)).row(key)
    assert rollups.difference() == ""
    return [COLUMNS[name].value(row) for name in names]


def answered(office: Office, **values: object) -> Call:
    """A call of a minute that Tom took after ten seconds."""
    office.clock.moment = BEGIN + timedelta(hours=1)
    call = (True, BEGIN, BEGIN + timedelta(seconds=10), BEGIN + timedelta(seconds=70), office.tom.agent_id)
    return Call(*call, **values)  # type: ignore[arg-type]


CALLS = ("i_calls", "calls", "f_calls", "call_seconds", "missed_calls")


def test_a_call_counts_where_it_was_taken(office: Office) -> None:
    desk, place = office.desk, office.technical
    desk.calls.log(office.tom, None, place, answered(office, channel=Channel.IVR))
    assert counted(office, *CALLS, key=place) == [1, 1, 1, 60, 0]
    assert counted(office, *CALLS, by="channels", key="ivr") == [1, 1, 1, 60, 0]
    assert counted(office, *CALLS, by="agents", key=office.tom.agent_id) == [1, 1, 1, 60, 0]


def test_a_missed_call_that_is_returned_is_two_calls(office: Office) -> None:
    desk, place, me = office.desk, office.technical, office.tom.agent_id
    ticket = new_ticket(office, place)
    office.clock.advance(hours=1)
    desk.calls.log(office.tom, ticket, place, Call(True, BEGIN, None, BEGIN))
    later = BEGIN + timedelta(minutes=5)
    desk.calls.log(office.tom, ticket, place, Call(False, later, later, later + timedelta(minutes=2), me))
    assert counted(office, *CALLS, key=place) == [1, 1, 1, 120, 1]
    assert counted(office, *CALLS, by="agents", key=me) == [0, 1, 1, 120, 0]
    told = [event for event in desk.threads.history(office.eva, ticket) if event.deed is Deed.CALLED]
    assert [(event.values["in"], event.values["answered"]) for event in told] == [(True, False), (False, True)]


def test_a_chat_counts(office: Office) -> None:
    desk, place, me = office.desk, office.technical, office.tom.agent_id
    office.clock.advance(hours=1)
    times = [BEGIN + timedelta(seconds=n) for n in (0, 12, 112, 20, 30)]
    desk.chats.log(office.tom, None, place, Chat(True, times[0], times[1], times[2], me, tuple(times[3:])))
    desk.chats.log(office.tom, None, place, Chat(False, times[0], times[0], times[3], me))
    desk.chats.log(office.tom, None, place, Chat(True, times[0]))
    names = ("i_chats", "chats", "f_chats", "missed_chats", "chat_answers", "chatPickupAvgTime", "chatAvgTime")
    assert counted(office, *names, key=place) == [2, 2, 2, 1, 2, 12, 60]


def test_what_a_customer_leaves_outside_the_hours_is_a_message(office: Office) -> None:
    desk, place = office.desk, office.technical
    desk.chats.log(office.tom, None, place, Chat(True, BEGIN, outside_hours=True))
    assert counted(office, "i_chats", "missed_chats", "i_messages", key=place) == [0, 0, 1]


def _a_call(office: Office, ticket: int | None) -> LoggedUndo | None:
    return office.desk.calls.log(office.tom, ticket, office.technical, answered(office)).undo  # type: ignore[return-value]


def _a_chat(office: Office, ticket: int | None) -> LoggedUndo | None:
    office.clock.moment = BEGIN + timedelta(hours=1)
    chat = Chat(True, BEGIN, BEGIN, BEGIN, office.tom.agent_id, (BEGIN,))
    return office.desk.chats.log(office.tom, ticket, office.technical, chat).undo  # type: ignore[return-value]


@pytest.mark.parametrize("write", [_a_call, _a_chat])
@pytest.mark.parametrize("with_ticket", [True, False])
def test_undo_takes_all_of_it_back(
    office: Office, write: Callable[[Office, int | None], LoggedUndo | None], with_ticket: bool
) -> None:
    desk = office.desk
    ticket = new_ticket(office, office.technical) if with_ticket else None
    before = office.desk.reports.ask(office.eva, Question("departments", DAY, DAY)).figures
    undo = write(office, ticket)
    assert undo is not None
    assert office.desk.reports.ask(office.eva, Question("departments", DAY, DAY)).figures != before
    desk.undoing.undo(office.tom, undo)
    assert office.desk.reports.ask(office.eva, Question("departments", DAY, DAY)).figures == before
    assert rollups.difference() == ""
    if ticket is not None:
        assert desk.threads.history(office.eva, ticket)[-1].values["undo"]
    with pytest.raises(Conflict):
        desk.undoing.undo(office.tom, undo)
    assert problems(desk) == []


def test_nothing_is_taken_back_of_what_counts_for_something_else(office: Office) -> None:
    desk = office.desk
    ticket = new_ticket(office, office.technical)
    undo = _a_call(office, None)
    assert undo is not None
    with pytest.raises(Conflict):
        desk.undoing.undo(office.tom, LoggedUndo(undo.events, ticket, 1))


def test_who_does_not_answer_there_writes_nothing_down(office: Office) -> None:
    desk = office.desk
    call, chat = answered(office), Chat(True, BEGIN)
    for who in (office.rita, office.otto):
        with pytest.raises(NotAllowed):
            desk.calls.log(who, None, office.technical, call)
        with pytest.raises(NotAllowed):
            desk.chats.log(who, None, office.technical, chat)
    undo = _a_call(office, None)
    with pytest.raises(NotAllowed):
        desk.undoing.undo(office.otto, undo)


def test_the_agent_answers_in_the_department(office: Office) -> None:
    with pytest.raises(Invalid) as refused:
        office.desk.calls.log(office.eva, None, office.technical, Call(True, BEGIN, BEGIN, BEGIN, office.otto.agent_id))
    assert refused.value.field == "agent"


def test_a_vain_attempt_is_told_but_not_counted(office: Office) -> None:
    desk = office.desk
    ticket = new_ticket(office, office.technical)
    done = desk.calls.log(office.tom, ticket, office.technical, Call(False, BEGIN, None, BEGIN, office.tom.agent_id))
    assert (done.value, done.undo) == (0, None)
    assert desk.threads.history(office.eva, ticket)[-1].deed is Deed.CALLED
