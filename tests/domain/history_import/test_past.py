"""A record becomes a ticket with a past, or one sentence says why not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from deskapp.domain.errors import Invalid
from deskapp.domain.history_import.grouping import Record
from deskapp.domain.history_import.past import PastTicket, past_ticket
from deskapp.domain.history_import.telling import PastRating, Reading
from deskapp.domain.history_import.times import Times
from deskapp.domain.ratings import Score
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel, EventKind, Priority
from tests.domain.history_import.plans import plan

NOW = datetime(2016, 6, 1, tzinfo=UTC)


def _ticket(**texts: str | tuple[str, ...]) -> PastTicket:
    given = {"created": "2016-03-01 09:00", **texts}
    told = {name: each if isinstance(each, tuple) else (each,) for name, each in given.items() if each}
    return past_ticket(Reading(plan(), Times((), ZoneInfo("UTC")), NOW), Record(7, "A-1", told))


def test_the_least_that_is_told_makes_a_ticket() -> None:
    found = _ticket()
    assert (found.number, found.subject, found.text) == ("A-1", "A-1", "A-1")
    assert (found.contact, found.channel, found.priority) == ("old", Channel.IMPORT, Priority.NORMAL)
    assert (found.status, found.status_at) == (Status.NEW, datetime(2016, 3, 1, 9, tzinfo=UTC))
    assert (found.department, found.agent, found.rating, _counts(found)) == ("", "", None, [])


def test_codes_are_read_whatever_the_case() -> None:
    found = _ticket(channel="Email", status="Closed", priority="URGENT")
    assert (found.channel, found.status, found.priority) == (Channel.EMAIL, Status.CLOSED, Priority.URGENT)


def test_several_times_are_each_told() -> None:
    found = _ticket(resolved=("2016-03-02 09:00", "2016-03-04 09:00"), reopened="2016-03-03 09:00")
    assert [step.new for step in found.steps] == [Status.RESOLVED, Status.OPEN, Status.RESOLVED]
    assert found.status_at == datetime(2016, 3, 4, 9, tzinfo=UTC)


def test_a_night_that_has_an_hour_twice() -> None:
    texts = {"created": ("2015-10-25 02:50",), "resolved": ("2015-10-25 02:10",)}
    by = Reading(plan(), Times((), ZoneInfo("Europe/Prague")), NOW)
    found = past_ticket(by, Record(7, "A-1", texts))
    assert found.status_at - found.created_at == timedelta(minutes=20)


def test_an_answer_after_an_answer_does_not_move_the_status() -> None:
    found = _ticket(answered=("2016-03-01 10:00", "2016-03-02 10:00"))
    assert found.status_at == datetime(2016, 3, 1, 10, tzinfo=UTC)
    assert [kind for step in found.steps for kind, _ in step.events] == [
        EventKind.ANSWER,
        EventKind.FIRST_ANSWER,
        EventKind.ANSWER,
    ]


def test_texts_are_cut_or_mended_so_that_any_store_takes_them() -> None:
    found = _ticket(text="  first\n\x00second  ", contact="c" * 300)
    assert (found.subject, found.text) == ("first \ufffdsecond", "first\n\ufffdsecond")
    assert len(found.contact) == 200
    assert len(_ticket(subject="s" * 900).subject) == 500


def test_tags_are_parted_and_told_once() -> None:
    assert _ticket(tags=" #Fire, printer ,,fire").tags == ("fire", "printer")


def _counts(ticket: PastTicket) -> list[tuple[str, float, int | None, bool]]:
    """Kind, hours after nine o'clock, seconds and whether it is the agent's, of all but the creation."""
    begin = ticket.created_at
    return [
        (event.kind.value, (event.at - begin).total_seconds() / 3600, event.value, own)
        for event, own in ticket.counts
        if event.kind not in (EventKind.CREATED, EventKind.INCOMING)
    ]


def test_a_life_counts() -> None:
    assert _counts(_ticket(answered="2016-03-01 10:00", resolved="2016-03-01 11:30", closed="2016-03-02 11:30")) == [
        ("was-new", 1, 3600, True),
        ("answer", 1, None, True),
        ("first-answer", 1, 3600, True),
        ("was-answered", 2.5, 5400, True),
        ("resolved", 2.5, None, True),
        ("was-resolved", 26.5, 86_400, True),
    ]


def test_calls_count() -> None:
    assert _counts(_ticket(call_length="1:00:00")) == [
        ("call-rang", 0, None, True),
        ("call", 0, None, True),
        ("call-ended", 1, 3600, True),
    ]
    assert _counts(_ticket(call="answered"))[-1] == ("call-ended", 0, None, True), "its length is not told, so no 0"
    assert _counts(_ticket(call="missed")) == [("call-rang", 0, None, False), ("call-missed", 0, None, False)]


def test_chats_count() -> None:
    assert _counts(_ticket(chat_length="1800", chat_pickup="1800", chat_messages="2")) == [
        ("chat-rang", 0, None, True),
        ("chat-started", 0.5, 1800, True),
        ("chat-answer", 0.5, None, True),
        ("chat-answer", 0.5, None, True),
        ("chat-ended", 1, 1800, True),
    ]
    assert [each[::2] for each in _counts(_ticket(chat="answered"))][1:] == [
        ("chat-started", None),
        ("chat-ended", None),
    ]
    assert _counts(_ticket(chat="missed")) == [("chat-rang", 0, None, False), ("chat-missed", 0, None, False)]


def test_ratings() -> None:
    solved = datetime(2016, 3, 2, 9, tzinfo=UTC)
    assert _ticket(rating="positive", resolved="2016-03-02 09:00").rating == PastRating(solved, Score.REWARD)
    told = _ticket(rating="Negative", rated="2016-03-03", comment=" Slow. ").rating
    assert told == PastRating(datetime(2016, 3, 3, tzinfo=UTC), Score.REBUKE, "Slow.")


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        ({"created": ""}, "It is not told when the ticket was created."),
        ({"created": "1.3.2016"}, "“1.3.2016” is no time that the map describes."),
        ({"created": "2017-01-01"}, "“2017-01-01” lies in the future."),
        ({"created": "1970-01-01"}, "“1970-01-01” is too long ago to be meant."),
        ({"resolved": "2016-02-01"}, "The ticket was resolved before it was created."),
        ({"closed": "2016-03-02", "resolved": "2016-03-03"}, "The ticket was resolved after it was closed."),
        ({"closed": "2016-07-03"}, "“2016-07-03” lies in the future."),
        ({"status": "On hold"}, "The map does not say which status “On hold” is."),
        ({"channel": "Pigeon"}, "The map does not say which channel “Pigeon” is."),
        ({"email": "jana(at)x"}, "“jana(at)x” is not an e-mail address."),
        ({"department": "d" * 81}, "The department is longer than 80 characters."),
        ({"tags": "a," + "t" * 61}, "A tag is longer than 60 characters."),
        ({"call_length": "3000:00:00"}, "By its length the call or chat would end in the future."),
        ({"chat": "answered", "chat_messages": "1000000"}, "Nobody writes 1000000 messages in a chat."),
        ({"rating": "great"}, "The map does not say which rating “great” is."),
        ({"rating": "neutral", "rated": "2016-02-01"}, "The ticket was rated before it was created."),
        ({"call_length": "long"}, "“long” is no span of time."),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(texts: dict[str, str], sentence: str) -> None:
    with pytest.raises(Invalid) as refused:
        _ticket(**texts)
    assert str(refused.value) == sentence
