"""A record becomes a ticket with a past, or one sentence says why not."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from deskapp.domain.errors import Invalid
from deskapp.domain.history_import.fields import Outcome, Verdict
from deskapp.domain.history_import.grouping import Record
from deskapp.domain.history_import.past import PastTicket, Talk, past_ticket
from deskapp.domain.history_import.times import Times
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel, EventKind, Priority
from tests.domain.history_import.plans import plan

NOW = datetime(2016, 6, 1, tzinfo=UTC)


def _ticket(**texts: str | tuple[str, ...]) -> PastTicket:
    given = {"created": "2016-03-01 09:00", **texts}
    told = {name: each if isinstance(each, tuple) else (each,) for name, each in given.items() if each}
    return past_ticket(plan(), Record(7, "A-1", told), Times((), ZoneInfo("UTC")), NOW)


def test_the_least_that_is_told_makes_a_ticket() -> None:
    found = _ticket()
    assert (found.number, found.subject, found.text) == ("A-1", "A-1", "A-1")
    assert (found.contact, found.channel, found.priority) == ("old", Channel.IMPORT, Priority.NORMAL)
    assert (found.status, found.status_at) == (Status.NEW, datetime(2016, 3, 1, 9, tzinfo=UTC))
    assert (found.department, found.agent, found.rating, found.call, found.chat) == ("", "", None, None, None)


def test_codes_are_read_whatever_the_case() -> None:
    found = _ticket(channel="Email", status="Closed", priority="URGENT")
    assert (found.channel, found.status, found.priority) == (Channel.EMAIL, Status.CLOSED, Priority.URGENT)


def test_several_times_are_each_told() -> None:
    found = _ticket(resolved=("2016-03-02 09:00", "2016-03-04 09:00"), reopened="2016-03-03 09:00")
    assert [step.new for step in found.steps] == [Status.RESOLVED, Status.OPEN, Status.RESOLVED]
    assert found.status_at == datetime(2016, 3, 4, 9, tzinfo=UTC)


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


def test_calls_chats_and_ratings() -> None:
    found = _ticket(call_length="2:05", chat="missed", rating="positive", resolved="2016-03-02 09:00")
    assert found.call == Talk(Outcome.ANSWERED, 125)
    assert found.chat == Talk(Outcome.MISSED)
    assert found.rating == (datetime(2016, 3, 2, 9, tzinfo=UTC), Verdict.POSITIVE)
    assert _ticket(chat_length="60", chat_pickup="9", chat_messages="4").chat == Talk(Outcome.ANSWERED, 60, 9, 4)


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
        ({"call_length": "long"}, "“long” is no span of time."),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(texts: dict[str, str], sentence: str) -> None:
    with pytest.raises(Invalid) as refused:
        _ticket(**texts)
    assert str(refused.value) == sentence
