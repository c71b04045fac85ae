"""The demo's rows are those the desk itself would have left: a story is lived through and written, then compared."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from deskapp.app.demo.customers import people
from deskapp.app.demo.filling import fill, know_tags
from deskapp.app.demo.house import House
from deskapp.app.demo.ledger import Ledger
from deskapp.app.demo.mailing import write_mail
from deskapp.app.demo.people import EVA, GENERAL, PETR, TECHNICAL
from deskapp.app.demo.story import (
    Answer,
    Assign,
    Called,
    Chatted,
    Customer,
    InlineNote,
    Postpone,
    Rated,
    RatingDenied,
    StatusSet,
    Story,
    Transfer,
)
from deskapp.channels.http.sending import send
from deskapp.channels.mail.compose import compose
from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.access import Viewer
from deskapp.domain.calls import Call, Chat
from deskapp.domain.errors import DeskError
from deskapp.domain.lists import ListQuery, View
from deskapp.domain.mail import Address
from deskapp.domain.ports import Outside
from deskapp.domain.ratings import Score
from deskapp.domain.reports.question import By
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel, OutboxState, Priority
from deskapp.services.desk import Desk
from deskapp.services.mail.intake import IncomingMail
from deskapp.services.mail_writing import Reply
from deskapp.services.new_tickets import NewInternalTicket
from deskapp.store import people as store_people
from deskapp.store.bulk import bulk
from deskapp.store.tables import database
from deskapp.ui.reports.asked import read
from deskapp.ui.reports.charts.data import ChartKind
from deskapp.ui.reports.spans import Span
from tests.kit import FakeClock, problems

BEGIN = datetime(2025, 11, 3, 8, 0, tzinfo=UTC)
END = BEGIN + timedelta(days=2)
HISTORY = (
    "SELECT at, actor, agent_id, deed, json_remove(data, '$.message', '$.note', '$.hash') FROM history "
    "WHERE deed <> 'tags' ORDER BY id"
)
EVENTS = "SELECT at, kind, department_id, channel, agent_id, n, value FROM event ORDER BY at, kind, id"
#: A ticket is there before it can be tagged; those of the demo have their tags from the start, and nobody gave them.
TAGGED = (
    "SELECT e.at, e.kind, e.n, t.name FROM event e JOIN event_tag g ON g.event_id = e.id JOIN tag t ON t.id = g.tag_id "
    "WHERE e.kind = 'created' OR e.at > (SELECT min(at) FROM event) ORDER BY e.at, e.kind, e.id, t.name"
)
MESSAGES = (
    "SELECT at, direction, channel, agent_id, contact_id, sender_email, message_id <> '' FROM message ORDER BY id"
)
NOTES = "SELECT ticket_id, at, agent_id, text FROM inline_note ORDER BY id"
TICKET = (
    "SELECT subject, department_id, agent_id, contact_id, status, status_before, priority, channel, created_at, "
    "changed_at, status_at, last_customer_at, postponed_until, messages, inline_notes, noted FROM ticket"
)
FOUND = "SELECT kind, count(*) FROM search_doc GROUP BY kind ORDER BY kind"
SEEN = "SELECT count(*) FROM ticket_seen JOIN ticket t ON t.id = ticket_id WHERE t.contact_id IS NULL"
COUNTS = "SELECT department_id, agent_id, status, n FROM ticket_count WHERE n <> 0 ORDER BY 1, 2, 3"


def make_desk(folder: Path, clock: FakeClock) -> Desk:
    """A desk over a store that nobody has set up."""
    return Desk(folder / "demo.db", clock, Outside(parse_mail, compose, send))


def _at(hours: float) -> datetime:
    return BEGIN + timedelta(hours=hours)


STORY = Story(
    subject="Printer on fire", department=TECHNICAL, contact=0, channel=Channel.EMAIL, priority=Priority.NORMAL,
    tags=("printer", "urgent"), agent=PETR, language="en", status=Status.POSTPONED,
    acts=(
        Customer(_at(0), "It smokes."),
        InlineNote(_at(1), EVA, "Vendor asked."),
        Transfer(_at(2), EVA, GENERAL, TECHNICAL),
        Answer(_at(3), EVA, "Pull the plug."),
        Customer(_at(4), "Done."),
        Assign(_at(5), EVA, PETR),
        Answer(_at(6), PETR, "A technician comes.", status=Status.RESOLVED),
        StatusSet(_at(7), PETR, Status.OPEN),
        Postpone(_at(8), PETR, END),
    ),
)  # fmt: skip


def _call(begin: float, agent: int, *, answered: bool = True, incoming: bool = True) -> Called:
    rang = _at(begin)
    picked_up = rang + timedelta(seconds=21) if answered else None
    return Called(rang + timedelta(minutes=4), agent, rang, picked_up, incoming)


TALKED = Story(
    subject="Who is there?", department=GENERAL, contact=0, channel=Channel.EMAIL, priority=Priority.NORMAL,
    tags=("question",), agent=EVA, language="en", status=Status.CLOSED,
    acts=(
        Customer(_at(0), "I could not reach you."),
        _call(0.1, PETR, answered=False),
        _call(0.5, PETR, incoming=False),
        _call(1, EVA),
        Chatted(_at(1.3), EVA, _at(1.2), None),
        Chatted(_at(1.6), EVA, _at(1.4), _at(1.41), (_at(1.43), _at(1.55))),
        Rated(_at(1.8), PETR, Score.NEUTRAL),
        Answer(_at(2), EVA, "Now we have talked.", status=Status.RESOLVED),
        Rated(_at(3), EVA, Score.REBUKE, "It took long."),
        RatingDenied(_at(4), EVA, "Meant for somebody else."),
        Customer(_at(5), "One thing more."),
        Postpone(_at(5.2), EVA, END),
        Customer(_at(5.5), "Please today."),
        Answer(_at(6), EVA, "That as well."),
        StatusSet(_at(7), EVA, Status.RESOLVED),
        Rated(_at(8), EVA, Score.REWARD, "In the end it was good."),
        StatusSet(_at(9), EVA, Status.CLOSED),
    ),
)  # fmt: skip


INTERNAL = Story(
    subject="Printers move", department=TECHNICAL, contact=None, channel=Channel.MANUAL, priority=Priority.NORMAL,
    tags=("move",), agent=PETR, language="en", status=Status.NEW,
    acts=(
        InlineNote(_at(1), EVA, "Who has the keys?"),
        Assign(_at(2), EVA, PETR),
        InlineNote(_at(3), PETR, "I have."),
    ),
)  # fmt: skip


def _empty_demo(folder: Path, clock: FakeClock) -> tuple[Desk, House]:
    """The people of the demo without a ticket; the house is the one the ledger would be given."""
    from deskapp.app.demo import filling

    desk, houses = make_desk(folder, clock), []

    def people_only(store: Any) -> None:
        told = people(1)
        with store.write() as unit:
            filling._set_up(unit, told, "en")
        with bulk(store) as writer:
            houses.append(filling._house(writer, told, END))

    desk.fill(people_only)
    return desk, houses[0]


def _write(desk: Desk, house: House, story: Story) -> None:
    def one(store: Any) -> None:
        with bulk(store) as writer:
            know_tags(writer, house, story.tags)
            Ledger(writer, store.files, house, Random(1)).write(story, mailed=True)

    desk.fill(one)


def _live(desk: Desk, house: House, clock: FakeClock, story: Story) -> None:
    """The same story, act by act, as people would do it."""
    party, ids = house.contacts[story.contact or 0], list[int]()
    customer, agents = Address(party.name, party.email), house.agents
    for act in story.acts:
        clock.advance(seconds=(act.at - clock.now()).total_seconds())
        if isinstance(act, Customer):
            office = house.addresses[TECHNICAL if ids else GENERAL]
            sent = database.execute_sql("SELECT message_id FROM message ORDER BY id").fetchall()
            known = tuple(row[0] for row in sent)
            mail = write_mail(f"<{len(known)}@example.com>", story.subject, act, customer, (office,), known)
            desk.intake.take([IncomingMail("story", mail.raw)])
            ids = ids or _tagged(desk, agents[EVA], story)
            continue
        who = desk.people.viewer(agents[PETR if getattr(act, "agent", EVA) == PETR else EVA])
        match act:
            case InlineNote() if not ids:
                place = house.departments[story.department]
                ids = [desk.tickets.create_internal(who, NewInternalTicket(place, story.subject, act.text)).value]
                _tagged(desk, agents[EVA], story)
            case InlineNote():
                desk.notes.add_inline(who, 1, act.text)
            case Transfer():
                desk.tickets.transfer(who, ids, house.departments[act.target])
            case Answer():
                desk.outgoing.reply(who, 1, Reply(act.text, (customer,), status=act.status))
            case Assign():
                desk.tickets.assign(who, ids, agents[act.to])
            case StatusSet():
                desk.tickets.set_status(who, ids, act.status)
            case Postpone():
                desk.tickets.postpone(who, ids, act.until)
            case Called() | Chatted():
                _log(desk, who, house.departments[story.department], act)
            case Rated():
                desk.ratings.rate(who, 1, act.score, act.comment)
            case RatingDenied():
                desk.ratings.invalidate(who, desk.ratings.of_ticket(who, 1)[0].id, act.reason)


def _log(desk: Desk, who: Viewer, department: int, act: Called | Chatted) -> None:
    """Write down a call or chat as whoever had it."""
    if isinstance(act, Called):
        agent = None if act.answered_at is None else who.agent_id
        desk.calls.log(who, 1, department, Call(act.incoming, act.rang_at, act.answered_at, act.at, agent))
    else:
        agent = None if act.started_at is None else who.agent_id
        desk.chats.log(who, 1, department, Chat(True, act.rang_at, act.started_at, act.at, agent, act.answers))


def _tagged(desk: Desk, agent_id: int, story: Story) -> list[int]:
    """Give the only ticket the tags of its story."""
    return [desk.tickets.set_tags(desk.people.viewer(agent_id), 1, frozenset(story.tags)).value]


RATINGS = (
    "SELECT r.at, score, comment, source, entered_by, e.kind, e.at, a.kind, a.at, invalid_at, invalid_by, reason "
    "FROM rating r JOIN event e ON e.id = event_id JOIN event a ON a.id = act_id ORDER BY r.id"
)
ASKED = {
    "ratings": RATINGS,
    "ticket": TICKET,
    "history": HISTORY,
    "events": EVENTS,
    "tagged": TAGGED,
    "messages": MESSAGES,
    "notes": NOTES,
    "found": FOUND,
    "counts": COUNTS,
    "seen": SEEN,
}


def _rows() -> dict[str, list[tuple[Any, ...]]]:
    return {name: database.execute_sql(sql).fetchall() for name, sql in ASKED.items()}


#: What no rows are left of.
LACKING = {
    STORY.subject: {"ratings"},
    TALKED.subject: {"notes"},
    INTERNAL.subject: {"ratings", "messages"},
}


@pytest.mark.parametrize("story", [STORY, TALKED, INTERNAL], ids=["customer", "talked", "internal"])
def test_a_written_story_leaves_the_rows_of_a_lived_one(tmp_path: Path, story: Story) -> None:
    (tmp_path / "lived").mkdir()
    (tmp_path / "written").mkdir()
    clock = FakeClock(BEGIN)
    desk, house = _empty_demo(tmp_path / "lived", clock)
    _live(desk, house, clock, story)
    lived = _rows()
    assert problems(desk) == []
    desk.disconnect()
    desk, house = _empty_demo(tmp_path / "written", FakeClock(END))
    _write(desk, house, story)
    written = _rows()
    assert problems(desk) == []
    desk.disconnect()
    assert {name for name, rows in lived.items() if not rows} == LACKING[story.subject]
    for name, rows in lived.items():
        assert written[name] == rows, name


def test_the_demo_is_whole_and_again_is_a_no_op(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, FakeClock(END))

    def make(store: Any) -> None:
        fill(store, count=120, seed=3, end=END, language="en", progress=lambda done, total: None)

    desk.fill(make)
    assert problems(desk) == []
    assert desk.care.info()["ticket"] == 120
    desk.fill(make)
    assert desk.care.info()["ticket"] == 120
    assert len(store_people.agents()) == 12
    desk.disconnect()


def test_the_demo_never_fills_somebody_elses_store(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, FakeClock(END))
    desk.workspace.set_up("Eva Malá")
    with pytest.raises(DeskError, match="another workspace"):
        desk.fill(lambda store: fill(store, count=5, seed=1, end=END, language="en", progress=lambda done, total: None))
    assert desk.workspace.is_empty()
    desk.disconnect()


def test_the_owner_keeps_reports_that_can_be_asked(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, FakeClock(END))
    desk.fill(lambda store: fill(store, count=60, seed=1, end=END, language="cs", progress=lambda done, total: None))
    owner = desk.people.viewer(desk.workspace.owner())
    kept = {report.name: read(report.report, report.body) for report in desk.saved_reports.listing(owner)}
    assert set(kept) == {"Porada vedení", "Páteční kontrola"}
    board, friday = kept["Porada vedení"], kept["Páteční kontrola"]
    assert (board.span, board.by, board.column, board.chart) == (Span.MONTHS_12, By.MONTH, "i_messages", ChartKind.AREA)
    assert (friday.span, friday.by, friday.column, friday.chart) == (Span.DAYS_7, By.DAY, "answers", ChartKind.BAR)
    for asked in kept.values():
        assert any(desk.reports.ask(owner, asked.question(END.date())).total)
    assert [report.name for report in desk.saved_reports.listing(desk.people.viewer(2))] == ["Porada vedení"]
    desk.disconnect()


def test_two_mails_did_not_arrive_and_the_accounts_worked_just_now(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, FakeClock(END))
    desk.fill(lambda store: fill(store, count=60, seed=1, end=END, language="en", progress=lambda done, total: None))
    owner = desk.people.viewer(desk.workspace.owner())
    stuck = [posted.post for posted in desk.outbox.unfinished(owner)]
    assert {post.state for post in stuck} == {OutboxState.FAILED, OutboxState.UNKNOWN}
    assert not any(post.came_back for post in stuck)
    assert len(desk.lists.page(owner, ListQuery(View.UNDELIVERED), None, 10)) == len(stuck) == 2
    assert {line.fetching.well_at for line in desk.accounts.listing(owner)} == {END}
    assert problems(desk) == []
    desk.disconnect()
