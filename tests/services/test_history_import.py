"""Tickets come in with their past: they stand and count as if they had been lived here, and nothing follows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from deskapp.domain.access import Role
from deskapp.domain.errors import NotAllowed
from deskapp.domain.history_import.grouping import Record
from deskapp.domain.history_import.mapping import ImportMap
from deskapp.domain.history_import.past import PastTicket, past_ticket
from deskapp.domain.history_import.telling import Reading
from deskapp.domain.history_import.times import Times
from deskapp.domain.ratings import Score
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.question import Question
from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel, Deed
from deskapp.services.history_import import Taken
from deskapp.store import people
from deskapp.store.tables import ChangeRow, ContactRow, EventRow, OutboxRow, ReminderRow, TicketRecord, database
from tests.domain.history_import.plans import plan
from tests.kit import BEGIN, Office, new_ticket, problems

PLAN = plan()


def _ticket(number: str, at: str = "2016-03-01 09:00", plan: ImportMap = PLAN, **texts: str) -> PastTicket:
    told = {name: (each,) for name, each in {"created": at, **texts}.items()}
    by = Reading(plan, Times((), ZoneInfo("UTC")), BEGIN, close_after_days=30)
    return past_ticket(by, Record(int(number), number, told))


def _take(office: Office, *tickets: PastTicket, plan: ImportMap = PLAN) -> Taken:
    return office.desk.history_import.take(office.eva, plan, tickets).value


def _row(ticket_id: int) -> TicketRecord:
    row: TicketRecord = TicketRecord.get_by_id(ticket_id)
    return row


def _figures(office: Office, *columns: str, day: date = date(2016, 3, 1)) -> list[float | None]:
    """Columns of all departments together in the year that begins with a day."""
    question = Question("departments", day, date(day.year + 1, 2, 28))
    total = office.desk.reports.ask(office.eva, question).total
    return [COLUMNS[column].value(total) for column in columns]


def test_a_ticket_stands_as_it_was_left(office: Office) -> None:
    told = _ticket(
        "7",
        subject="Printer",
        text="It burns.",
        contact="Jana",
        email="jana@cust.example",
        department="technical",
        agent="tom",
        channel="form",
        priority="high",
        tags="fire, #printer",
        resolved="2016-03-02 10:00",
        closed="2016-04-01 00:00",
    )
    assert (_take(office, told).tickets, problems(office.desk)) == (1, [])
    row, desk = _row(1), office.desk
    assert (row.department_id, row.status, row.priority, row.channel) == (office.technical, "L", 2, "form")
    assert row.agent_id == office.tom.agent_id
    assert row.created_at == datetime(2016, 3, 1, 9, tzinfo=UTC)
    assert row.status_at == row.changed_at == datetime(2016, 4, 1, tzinfo=UTC)
    assert desk.threads.head(office.eva, 1).tags == ("fire", "printer")
    page = desk.threads.page(office.eva, 1)
    assert [item.text for item in page.items if hasattr(item, "direction")] == ["It burns."]
    deeds = [(deed.at, deed.deed, deed.agent_id) for deed in desk.threads.history(office.eva, 1)]
    assert [deed for _, deed, _ in deeds] == [
        Deed.CREATED,
        Deed.STATUS,
        Deed.STATUS,
        Deed.IMPORTED,
    ]
    assert deeds[1][::2] == (datetime(2016, 3, 2, 10, tzinfo=UTC), office.tom.agent_id)
    assert deeds[-1][::2] == (BEGIN, office.eva.agent_id), "who brought it here, and when"
    assert list(desk.search.find(office.eva, "burns").ids) == [1]
    (listed,) = database.execute_sql("SELECT count(*) FROM ticket WHERE listed = 1").fetchone()
    assert listed == 0, "what is closed stands in no list"


def test_it_counts_when_it_happened_in_the_department_and_channel_of_the_map(office: Office) -> None:
    _take(
        office,
        _ticket("1", department="Technical", channel="call", answered="2016-03-01 09:30", resolved="2016-03-01 10:00"),
        _ticket("2", channel="form", status="closed"),
    )
    columns = ("created_tickets", "i_messages", "answers", "resolved_tickets", "newAnswerAvgTime")
    assert _figures(office, *columns) == [2, 2, 1, 1, 1800]
    assert {(row.department_id, row.channel) for row in EventRow.select().where(EventRow.ticket_id == 1)} == {
        (office.technical, "call")
    }


def test_calls_and_chats_count(office: Office) -> None:
    _take(
        office,
        _ticket("1", channel="call", call_length="2:00", status="closed"),
        _ticket("2", channel="call", call="missed", status="closed"),
        _ticket("3", channel="chat", chat_length="300", chat_pickup="12", chat_messages="5", status="closed"),
        _ticket("4", channel="chat", chat="missed", status="closed"),
    )
    columns = ("calls", "missed_calls", "call_seconds", "i_calls", "f_calls")
    assert _figures(office, *columns) == [1, 1, 120, 2, 1]
    columns = ("chats", "missed_chats", "chat_answers", "i_chats", "f_chats", "chatPickupAvgTime", "chatAvgTime")
    assert _figures(office, *columns) == [1, 1, 5, 2, 1, 12, 300]
    assert problems(office.desk) == []


def test_time_in_status_counts_as_it_would_have_here(office: Office) -> None:
    _take(office, _ticket("1", answered="2016-03-01 10:00", resolved="2016-03-01 13:00", closed="2016-03-02 13:00"))
    stays = [(row.kind, row.value) for row in EventRow.select().where(EventRow.kind.startswith("was-"))]
    assert stays == [("was-new", 3600), ("was-answered", 3 * 3600), ("was-resolved", 24 * 3600)]


def test_ratings_are_of_the_newest_act_before_them(office: Office) -> None:
    _take(
        office,
        _ticket("1", resolved="2016-03-02", rating="positive", comment="Quick!", department="Technical", agent="Tom"),
        _ticket("2", resolved="2016-03-02", rating="neutral"),
        _ticket("3", resolved="2016-03-05", rating="negative", rated="2016-03-04"),
        _ticket("4", resolved="2016-03-02"),
    )
    columns = ("rewards", "punishments", "not_ranked", "resolved_tickets")
    assert _figures(office, *columns) == [1, 1, 3, 4], "what was rated before it was resolved is not ranked"
    [rating] = office.desk.ratings.of_ticket(office.eva, 1)
    assert (rating.score, rating.comment, rating.agent, rating.department) == (
        Score.REWARD,
        "Quick!",
        "Tom",
        "Technical",
    )
    assert rating.at == datetime(2016, 3, 2, tzinfo=UTC)
    assert Deed.RATED in [deed.deed for deed in office.desk.threads.history(office.eva, 1)]
    office.desk.ratings.invalidate(office.eva, rating.id, "A joke")
    assert _figures(office, *columns) == [0, 1, 4, 4], "it is a rating like any other"
    assert problems(office.desk) == []


def test_nothing_comes_in_twice(office: Office) -> None:
    one, two = _ticket("1"), _ticket("2", subject="Two")
    assert _take(office, one, one).tickets == 1, "not even within a group"
    before = ChangeRow.select().count()
    again = _take(office, one, _ticket("1", subject="Changed"))
    assert (again.tickets, again.known) == (0, 2)
    assert ChangeRow.select().count() == before, "nobody is told of a change"
    assert (_take(office, one, two).tickets, TicketRecord.select().count()) == (1, 2)
    other = plan(name="another")
    assert _take(office, one, plan=other).tickets == 1, "another desk has numbers of its own"


def test_what_was_purged_does_not_come_back(office: Office) -> None:
    _take(office, _ticket("1"))
    office.desk.tickets.set_status(office.eva, [1], Status.DELETED)
    office.clock.advance(days=40)
    office.desk.housekeeping.every_day()
    assert TicketRecord.select().count() == 0
    assert _take(office, _ticket("1")).known == 1


def test_departments_and_agents_are_found_or_made(office: Office) -> None:
    taken = _take(
        office,
        _ticket("1", department="TECHNICAL", agent="Tom"),
        _ticket("2", department="Night  shift", agent="tom@desk.example"),
        _ticket("3", department="night shift", agent="Somebody else", resolved="2016-03-02"),
        _ticket("4"),
    )
    assert (taken.departments, taken.agents) == (["Night shift"], ["Somebody else"])
    made = next(each for each in people.departments() if each.name == "Night shift")
    assert made.restricted
    assert [_row(i).department_id for i in (1, 2, 3, 4)] == [office.technical, made.id, made.id, office.general]
    agent = next(each for each in people.agents() if each.name == "Somebody else")
    assert not agent.active, "nobody can sign in as somebody who only stands in a file"
    assert (_row(1).agent_id, _row(3).agent_id) == (office.tom.agent_id, agent.id)
    assert _row(2).agent_id is None, "Tom does not answer there, so it is nobody's as long as it is open"
    assert {person.name for person in office.desk.signing.people()} == {"Eva Malá", "Tom", "Rita", "Otto"}
    assert problems(office.desk) == []


def test_only_those_who_are_here_where_the_map_wants_it(office: Office) -> None:
    only = plan(departments="match", agents="match")
    taken = _take(office, _ticket("1", department="Nowhere"), _ticket("2", agent="Nobody"), plan=only)
    assert [(bad.line, bad.number, str(bad.reason)) for bad in taken.refused] == [
        (1, "1", "There is no department “Nowhere”.")
    ]
    assert (taken.tickets, taken.departments, taken.agents, _row(1).agent_id) == (1, [], [], None)
    assert _take(office, _ticket("1"), plan=only).tickets == 1, "what was refused can come when it is mended"


def test_a_preview_tells_the_same_and_changes_nothing(office: Office) -> None:
    group = [_ticket("1", department="New one", agent="Old hand"), _ticket("2", department="\u200b"), _ticket("3")]
    _take(office, group[2])
    before = office.desk.care.info()
    told = office.desk.history_import.preview(office.eva, PLAN, group)
    assert office.desk.care.info() == before
    done = _take(office, *group)
    assert (told.tickets, told.known, told.departments, told.agents) == (1, 1, ["New one"], ["Old hand"])
    assert (done.tickets, done.known, done.departments, done.agents) == (1, 1, ["New one"], ["Old hand"])
    assert [str(bad.reason) for bad in told.refused] == [str(bad.reason) for bad in done.refused]


def test_contacts_are_known_by_address_by_phone_and_name_or_by_name(office: Office) -> None:
    new_ticket(office)  # of Petr, petr@cust.example
    _take(
        office,
        _ticket("1", contact="P. Novák", email="PETR@cust.example"),
        _ticket("2", contact="petr"),
        _ticket("3", contact="Jana", phone="123"),
        _ticket("4", contact="Jana", phone="123"),
        _ticket("5", contact="Jan"),
        _ticket("6"),
        _ticket("7"),
    )
    owners = [_row(i).contact_id for i in range(1, 9)]
    assert owners[1] == owners[2] == owners[0]
    assert owners[3] == owners[4] != owners[5]
    assert owners[6] == owners[7]
    assert ContactRow.get_by_id(owners[6]).name == "old", "who is not named is the contact of the whole import"


def test_nothing_follows_from_the_past(office: Office) -> None:
    """No rule acts, at once or when its time comes; nothing is mailed and nobody is told."""
    tagged = (Action(Do.ADD_TAGS, {"tags": ("touched",)}),)
    for trigger in (Trigger.CREATED, Trigger.MESSAGE, Trigger.STATUS, Trigger.TAGS, Trigger.TRANSFERRED):
        office.desk.rules.save(office.eva, Rule(f"At {trigger}", trigger, (), tagged))
    for trigger in (Trigger.OLDER, Trigger.UNCHANGED):
        office.desk.rules.save(office.eva, Rule(f"At {trigger}", trigger, (), tagged, after_min=60))
    mentioned = _ticket("1", text="@Tom look at this", tags="old", resolved="2016-03-02", email="j@cust.example")
    _take(office, mentioned, _ticket("2", "2026-03-02 08:50", tags="old"), _ticket("3", tags="old"))
    tags = [office.desk.threads.head(office.eva, i).tags for i in (1, 2, 3)]
    office.desk.time_rules.every_minute()
    office.desk.housekeeping.every_day()
    assert [office.desk.threads.head(office.eva, i).tags for i in (1, 2, 3)] == tags == [("old",)] * 3
    assert OutboxRow.select().count() == ReminderRow.select().count() == 0
    office.clock.advance(minutes=90)
    office.desk.time_rules.every_minute()
    new = [office.desk.threads.head(office.eva, i).tags for i in (1, 2, 3)]
    assert new == [("old",), ("old", "touched"), ("old",)], "what comes of age here is looked at"


def test_what_was_resolved_long_ago_is_closed_already(office: Office) -> None:
    _take(office, _ticket("1", resolved="2016-03-02"), _ticket("2", "2026-02-20", resolved="2026-02-25"))
    assert [(_row(i).status, _row(i).status_at.date()) for i in (1, 2)] == [
        ("L", date(2016, 4, 1)),
        ("R", date(2026, 2, 25)),
    ]


def test_open_tickets_go_on_here(office: Office) -> None:
    _take(office, _ticket("1", status="open", agent="Tom", department="Technical", email="j@cust.example"))
    assert _row(1).agent_id == office.tom.agent_id
    assert office.desk.solving.count(office.tom) == 1
    office.desk.tickets.set_status(office.tom, [1], Status.RESOLVED)
    assert _figures(office, "resolved_tickets", day=date(2026, 1, 1)) == [1]
    assert problems(office.desk) == []


@pytest.mark.parametrize("role", [Role.AGENT, Role.SUPERVISOR])
def test_only_for_admins_and_the_owner(office: Office, role: Role) -> None:
    tom: Any = office.desk.agents.read(office.eva, office.tom.agent_id)
    office.desk.agents.save(office.eva, type(tom)(**{**_fields(tom), "role": role}))
    for act in (office.desk.history_import.take, office.desk.history_import.preview):
        with pytest.raises(NotAllowed):
            act(office.tom, PLAN, [_ticket("1")])
    assert TicketRecord.select().count() == 0


def _fields(thing: Any) -> dict[str, object]:
    return {name: getattr(thing, name) for name in thing.__dataclass_fields__}


def test_every_channel_can_be_brought(office: Office) -> None:
    _take(office, *[_ticket(str(n), channel=channel.value) for n, channel in enumerate(Channel, 1)])
    assert {row.channel for row in TicketRecord.select()} == {channel.value for channel in Channel}
