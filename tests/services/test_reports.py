"""Reports over a real store: which department, agent, channel, tag and local day something counts for, and for whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from deskapp.domain.access import MemberRole, Role
from deskapp.domain.errors import Invalid, NotAllowed
from deskapp.domain.mail import Address
from deskapp.domain.reports.question import NOBODY, By
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel, EventKind
from deskapp.services.mail_writing import Reply
from deskapp.store import rollups
from tests.kit import SUPPORT, Office, mail, new_ticket, problems, take
from tests.services.reporting import Book, Happened, Span, question

E = EventKind
MARCH = ("2026-03-01", "2026-03-31")
PETR = Address("Petr", "petr@cust.example")


@pytest.fixture
def book(office: Office) -> Book:
    return Book(office.desk, office.eva)


def _answer(office: Office, ticket: int, status: Status = Status.ANSWERED) -> int:
    return office.desk.outgoing.reply(office.tom, ticket, Reply("Hi", to=(PETR,), status=status)).value


def test_each_act_counts_where_the_ticket_was_at_that_moment(office: Office, book: Book) -> None:
    desk, ticket = office.desk, new_ticket(office, office.technical)
    office.clock.advance(hours=2)
    _answer(office, ticket)
    desk.tickets.transfer(office.eva, [ticket], office.sales)
    office.clock.advance(days=1)
    desk.tickets.set_status(office.otto, [ticket], Status.RESOLVED)
    expected = {
        "created_tickets": {"General": 0, "Technical": 1, "Sales": 0},
        "answers": {"General": 0, "Technical": 1, "Sales": 0},
        "newAnswerAvgTime": {"General": None, "Technical": 7200, "Sales": None},
        "resolved_tickets": {"General": 0, "Technical": 0, "Sales": 1},
        "not_ranked_p": {"General": None, "Technical": None, "Sales": 100},
    }
    told = {name: book.rows("departments", *MARCH, name) for name in expected}
    assert told == expected
    assert book.rows("channels", *MARCH, "created_tickets") == {"call": 1}


def test_an_agent_who_moves_on_leaves_the_figures_behind(office: Office, book: Book) -> None:
    _answer(office, new_ticket(office, office.technical))
    tom = office.desk.agents.read(office.eva, office.tom.agent_id)
    moved = replace(tom, memberships={office.sales: MemberRole.SOLVER})
    office.desk.agents.save(office.eva, moved)
    _answer(office, new_ticket(office, office.sales))
    assert book.rows("departments", *MARCH, "answers") == {"General": 0, "Technical": 1, "Sales": 1}
    assert book.rows("agents", *MARCH, "answers") == {"Eva Malá": 0, "Otto": 0, "Rita": 0, "Tom": 2, "": 0}
    assert book.rows("agents", *MARCH, "answers", departments=[office.technical], agents=[office.tom.agent_id]) == {
        "Tom": 1
    }


def test_resolved_twice_counts_twice_and_undone_not_at_all(office: Office, book: Book) -> None:
    desk, ticket = office.desk, new_ticket(office)
    for status in (Status.RESOLVED, Status.OPEN):
        desk.tickets.set_status(office.eva, [ticket], status)
    done = desk.tickets.set_status(office.eva, [ticket], Status.RESOLVED)
    assert book.total("departments", *MARCH, "resolved_tickets") == 2
    office.clock.advance(days=40)  # it is taken back in the bucket it was counted in, whenever that happens
    desk.undoing.undo(office.eva, done.undo)
    assert book.total("departments", *MARCH, "resolved_tickets") == 1
    assert book.total("departments", *MARCH, "not_ranked") == 1
    assert book.total("departments", "2026-04-01", "2026-04-30", "resolved_tickets") == 0
    assert problems(desk) == []


def test_an_answer_that_is_called_back_is_none(office: Office, book: Book) -> None:
    ticket = new_ticket(office, office.technical)
    office.clock.advance(minutes=5)
    done = office.desk.outgoing.reply(office.tom, ticket, Reply("Hi", to=(PETR,), status=Status.RESOLVED))
    columns = ("answers", "newAnswerAvgTime", "resolved_tickets")
    assert [book.total("departments", *MARCH, name) for name in columns] == [1, 300, 1]
    office.desk.undoing.undo(office.tom, done.undo)
    assert [book.total("departments", *MARCH, name) for name in columns] == [0, None, 0]
    assert book.rows("agents", *MARCH, "answers") == {"Eva Malá": 0, "Otto": 0, "Rita": 0, "Tom": 0, "": 0}


def test_the_events_of_a_purged_ticket_stay(office: Office, book: Book) -> None:
    desk, ticket = office.desk, new_ticket(office, office.technical)
    kept = new_ticket(office, office.technical)
    desk.tickets.set_status(office.eva, [ticket], Status.DELETED)
    office.clock.advance(days=60)
    desk.housekeeping.every_day()
    assert book.total("departments", *MARCH, "created_tickets") == 2
    behind = desk.reports.behind(office.eva, question("departments", *MARCH), "created_tickets")
    assert behind.tickets == (kept,)
    assert problems(desk) == []


def test_a_deleted_department_keeps_its_name(office: Office, book: Book) -> None:
    new_ticket(office, office.technical)
    office.desk.departments.remove(office.eva, office.technical, office.sales)
    told = office.desk.reports.ask(office.eva, question("departments", *MARCH))
    assert [(row.name, row.gone) for row in told.rows] == [("General", False), ("Sales", False), ("Technical", True)]
    assert book.rows("departments", *MARCH, "created_tickets") == {"General": 0, "Sales": 0, "Technical": 1}
    later = office.desk.reports.ask(office.eva, question("departments", "2026-04-01", "2026-04-30"))
    assert [row.name for row in later.rows] == ["General", "Sales"]  # nothing counted there


def test_messages_of_customers_count_for_nobody_and_a_reply_of_theirs_for_whose_ticket_it_is(
    office: Office, book: Book
) -> None:
    take(office.desk, mail(message_id="<1@x>", to=SUPPORT), mail(message_id="<2@x>", to=SUPPORT, subject="Other"))
    assert book.rows("agents", *MARCH, "i_messages", agents=[NOBODY]) == {"": 2}
    assert book.rows("departments", *MARCH, "i_messages", agents=[NOBODY, office.tom.agent_id])["General"] == 2  # type: ignore[index]
    assert book.rows("departments", *MARCH, "i_messages", agents=[office.tom.agent_id])["General"] == 0  # type: ignore[index]


def test_a_tag_counts_what_comes_after_it_and_the_creation(office: Office, book: Book) -> None:
    desk, ticket = office.desk, new_ticket(office, office.technical)
    _answer(office, ticket)
    desk.tickets.set_tags(office.eva, ticket, frozenset({"printer", "urgent"}))
    _answer(office, ticket)
    desk.tickets.set_tags(office.eva, ticket, frozenset({"printer"}))
    _answer(office, ticket)
    assert book.rows("tags", *MARCH, "answers") == {"printer": 2, "urgent": 1}
    assert book.rows("tags", *MARCH, "created_tickets") == {"printer": 1, "urgent": 0}
    tag = next(row.key for row in desk.reports.choices(office.eva).tags if row.name == "urgent")
    assert book.rows("tags", *MARCH, "answers", tags=[tag]) == {"urgent": 1}
    with pytest.raises(Invalid):
        book.total("departments", *MARCH, "answers", tags=[tag])


@pytest.mark.parametrize(
    ("zone", "day", "first", "last"),
    [
        ("Europe/Prague", "2026-03-29", "2026-03-28T23:00+00:00", "2026-03-29T21:59:59+00:00"),  # 23 hours
        ("Europe/Prague", "2026-10-25", "2026-10-24T22:00+00:00", "2026-10-25T22:59:59+00:00"),  # 25 hours
        ("Pacific/Kiritimati", "2026-03-02", "2026-03-01T10:00+00:00", "2026-03-02T09:59:59+00:00"),
        ("Pacific/Pago_Pago", "2026-03-02", "2026-03-02T11:00+00:00", "2026-03-03T10:59:59+00:00"),
        ("Asia/Kathmandu", "2026-03-02", "2026-03-01T18:15+00:00", "2026-03-02T18:14:59+00:00"),
        ("Asia/Beirut", "2026-03-29", "2026-03-28T22:00+00:00", "2026-03-29T20:59:59+00:00"),  # midnight is skipped
        ("America/Havana", "2026-11-01", "2026-11-01T04:00+00:00", "2026-11-02T04:59:59+00:00"),  # and comes twice
    ],
)
def test_a_local_day_holds_its_first_and_last_second_and_nothing_beside(
    book: Book, zone: str, day: str, first: str, last: str
) -> None:
    book.live_in(zone)
    book.log(Happened(first, E.ANSWER, 1), Happened(last, E.ANSWER, 1))
    assert book.total("departments", day, day, "answers") == 2
    book.log(*(Happened(at, E.NOTE, 1) for at in _beside(first, last)))
    assert book.total("departments", day, day, "notes") == 0
    assert book.periods("departments", *_around(day), By.DAY, "notes") == [1, 0, 1]


def _beside(first: str, last: str) -> tuple[str, str]:
    """The second before the first one and the second behind the last one."""
    second = timedelta(seconds=1)
    return str(datetime.fromisoformat(first) - second), str(datetime.fromisoformat(last) + second)


def _around(day: str) -> tuple[str, str]:
    found, one = date.fromisoformat(day), timedelta(days=1)
    return str(found - one), str(found + one)


def test_weeks_53_and_1_and_ends_that_are_cut_off(book: Book) -> None:
    days = ("2026-12-27", "2026-12-28", "2026-12-31", "2027-01-01", "2027-01-03", "2027-01-04")
    book.log(*(Happened(f"{day}T12:00", E.CREATED, 1) for day in days))
    created = "created_tickets"
    assert book.periods("departments", "2026-12-01", "2027-01-31", By.WEEK, created) == [0, 0, 0, 1, 4, 1, 0, 0, 0]
    assert book.periods("departments", "2026-12-31", "2027-01-04", By.WEEK, created) == [3, 1]  # both are cut off
    assert book.periods("departments", "2026-12-28", "2027-01-04", By.YEAR, created) == [2, 3]
    assert book.periods("departments", "2026-12-28", "2027-01-04", By.MONTH, created) == [2, 3]
    assert book.periods("departments", "2026-12-28", "2027-01-04", By.RANGE, created) == [5]


def test_averages_of_several_periods_are_weighted(book: Book) -> None:
    book.log(
        Happened("2026-03-02T10:00", E.FIRST_ANSWER, 1, value=100),
        Happened("2026-03-03T10:00", E.FIRST_ANSWER, 1, value=400),
        Happened("2026-03-03T11:00", E.FIRST_ANSWER, 1, value=400),
        Happened("2026-03-05T11:00", E.FIRST_ANSWER, 1),  # without a time it takes no part
    )
    average = "newAnswerAvgTime"
    assert book.periods("departments", "2026-03-02", "2026-03-05", By.DAY, average) == [100, 400, None, None]
    assert book.total("departments", *MARCH, average) == 300


def test_hours_worked_once_over_midnight_and_departments(office: Office, book: Book) -> None:
    book.live_in("Europe/Prague")
    tom, otto = office.tom.agent_id, office.otto.agent_id
    book.work(
        [
            Span(tom, office.general, "2026-03-02T22:00", "2026-03-03T02:00"),
            Span(tom, office.technical, "2026-03-02T23:00", "2026-03-03T03:00"),  # an hour in two is one hour
            Span(otto, office.sales, "2026-03-29T00:00", "2026-03-29T04:00"),  # the clocks went on by one
            Span(otto, office.sales, "2026-02-28T23:30", "2026-03-01T00:15"),  # begins before the range
        ]
    )
    hours = {"Eva Malá": 0, "Otto": 3 * 3600 + 900, "Rita": 0, "Tom": 5 * 3600}
    assert book.rows("per-hour", *MARCH, "worked_seconds") == hours
    assert book.periods("per-hour", "2026-03-02", "2026-03-03", By.DAY, "worked_seconds") == [7200, 10800]
    assert book.total("per-hour", *MARCH, "worked_seconds", departments=[office.technical]) == 4 * 3600
    assert book.total("per-hour", *MARCH, "worked_seconds", agents=[otto]) == 3 * 3600 + 900
    book.log(*[Happened("2026-03-05T10:00", E.ANSWER, office.general, tom)] * 10)
    assert book.rows("per-hour", *MARCH, "answersPerHour") == {"Eva Malá": None, "Otto": 0, "Rita": None, "Tom": 2}
    assert book.rows("per-hour", *MARCH, "answersPerHour", channels=[Channel.CHAT])["Tom"] == 0  # type: ignore[index]


def test_who_counts_what(office: Office, book: Book) -> None:
    tom, rita = office.tom.agent_id, office.rita.agent_id
    places = (office.general, office.technical, office.sales)
    book.log(*(Happened("2026-03-02T10:00", E.NOTE, place, agent) for place in places for agent in (tom, rita)))
    notes = (*MARCH, "notes")
    assert book.rows("departments", *notes) == {"General": 2, "Technical": 2, "Sales": 2}
    assert book.rows("departments", *notes, office.tom) == {"General": 1, "Technical": 1, "Sales": 1}
    assert book.rows("departments", *notes, office.otto) == {"General": 0, "Sales": 0}
    assert book.rows("agents", *notes, office.tom) == {"Tom": 3}
    assert book.rows("agents", *notes, office.tom, agents=[rita]) == {}
    with pytest.raises(NotAllowed):
        office.desk.reports.behind(office.tom, question("agents", *MARCH, agents=[tom]), "notes", rita)
    settings = office.desk.agents.read(office.eva, rita)
    office.desk.agents.save(office.eva, replace(settings, role=Role.SUPERVISOR))
    assert book.rows("departments", *notes, office.rita) == {"General": 2, "Technical": 2, "Sales": 1}
    assert book.rows("agents", *notes, office.rita) == {"Eva Malá": 0, "Otto": 0, "Rita": 3, "Tom": 2}
    assert office.desk.reports.ask(office.rita, question("agents", *MARCH)).partly
    assert not office.desk.reports.ask(office.eva, question("agents", *MARCH)).partly
    office.desk.agents.save(office.eva, replace(office.desk.agents.read(office.eva, rita), role=Role.ADMIN))
    assert book.rows("departments", *notes, office.rita) == {"General": 2, "Technical": 2, "Sales": 2}


def test_another_zone_has_other_days(office: Office, book: Book) -> None:
    book.log(Happened("2026-03-02T23:30+00:00", E.NOTE, 1), Happened("2026-03-03T00:30+00:00", E.NOTE, 1))
    assert book.periods("departments", "2026-03-02", "2026-03-03", By.DAY, "notes") == [1, 1]
    book.live_in("Asia/Tokyo")
    assert book.periods("departments", "2026-03-02", "2026-03-03", By.DAY, "notes") == [0, 2]
    book.live_in("America/New_York")
    assert book.periods("departments", "2026-03-02", "2026-03-03", By.DAY, "notes") == [2, 0]
    assert rollups.difference() == ""


def test_a_question_about_others_departments_is_told_to_be_answered_in_part(office: Office) -> None:
    """Also where the departments are named: what is left out of them is missing like the rest."""
    ask, everywhere = office.desk.reports.ask, frozenset({office.general, office.technical})
    asked = question("departments", *MARCH, departments=everywhere)
    assert not ask(office.eva, asked).partly
    assert ask(office.tom, asked).partly


def test_a_row_that_a_filter_leaves_out_has_nothing_behind_it(office: Office) -> None:
    """Whatever the rows are: a channel is refused as an agent is."""
    asked = question("channels", *MARCH, channels=[Channel.EMAIL])
    with pytest.raises(NotAllowed):
        office.desk.reports.behind(office.eva, asked, "created_tickets", Channel.CHAT.value)
