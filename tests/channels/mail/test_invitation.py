"""What a calendar says of its first event, in whatever zone, and no calendar that breaks or keeps the reader."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail.invitation import LONGEST, MOST_GUESTS, read_invitation
from deskapp.domain.invitations import EventTime, Invitation, InvitationKind
from deskapp.domain.mail import Address

OUTLOOK = """BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Central Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
SUMMARY:no event
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
ORGANIZER;CN="Nová, Jana":MAILTO:jana@x.cz
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=Podpora:mailto:podpora@desk.cz
SUMMARY;LANGUAGE=cs-CZ:Předání tiskárny\\, 2. patro \\; a te
 st\\nnavíc
DTSTART;TZID=Europe/Prague:20251124T100000
DTEND;TZID=Europe/Prague:20251124T113000
LOCATION:Zasedačka
RRULE:FREQ=WEEKLY
BEGIN:VALARM
SUMMARY:Reminder
TRIGGER:-PT15M
END:VALARM
END:VEVENT
BEGIN:VEVENT
SUMMARY:Second
END:VEVENT
END:VCALENDAR
"""


def calendar(*lines: str, method: str = "REQUEST") -> bytes:
    """A calendar with one event."""
    whole = ["BEGIN:VCALENDAR", f"METHOD:{method}", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR"]
    return "\r\n".join(whole).encode()


def utc(hour: int, minute: int = 0, day: int = 24) -> EventTime:
    return EventTime(datetime(2025, 11, day, hour, minute, tzinfo=UTC))


def wall(hour: int, zone: str) -> EventTime:
    return EventTime(utc(hour).at, zone)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_an_invitation(line_end: str) -> None:
    assert read_invitation(OUTLOOK.replace("\n", line_end).encode()) == Invitation(
        kind=InvitationKind.INVITATION,
        title="Předání tiskárny, 2. patro ; a test navíc",
        begin=utc(9),
        end=utc(10, 30),
        place="Zasedačka",
        organiser=Address("Nová, Jana", "jana@x.cz"),
        guests=(Address("Podpora", "podpora@desk.cz"),),
        repeats=True,
    )


@pytest.mark.parametrize(
    ("lines", "begin", "end"),
    [
        (["DTSTART:20251124T100000Z", "DURATION:PT1H30M"], utc(10), utc(11, 30)),
        (["DTSTART:20251124T100000Z", "DURATION:P1D"], utc(10), utc(10, day=25)),
        (["DTSTART:20251124T100000"], wall(10, ""), None),
        (
            ["DTSTART;TZID=Central Europe Standard Time:20251124T100000"],
            wall(10, "Central Europe Standard Time"),
            None,
        ),
        (["DTSTART;TZID=/example.org/2026/Europe/Prague:20251124T100000"], utc(9), None),
        (
            ["DTSTART;VALUE=DATE:20251124", "DTEND;VALUE=DATE:20251126"],
            EventTime(utc(0).at, whole_day=True),
            EventTime(utc(0, day=25).at, whole_day=True),
        ),
        (
            ["DTSTART;TZID=../../../etc/passwd:20251124T100000"],
            wall(10, "../../../etc/passwd"),
            None,
        ),
        (["DTSTART:20251399T100000Z"], None, None),
        (["DTSTART:00010101T000000Z"], None, None),
        (["DTSTART:99991231T000000Z", "DURATION:P99999D"], None, None),
        (["DTSTART:tomorrow"], None, None),
    ],
)
def test_times(lines: list[str], begin: EventTime | None, end: EventTime | None) -> None:
    found = read_invitation(calendar(*lines))
    assert found is not None
    assert (found.begin, found.end) == (begin, end)


@pytest.mark.parametrize(
    ("method", "status", "kind"),
    [
        ("REQUEST", "CONFIRMED", InvitationKind.INVITATION),
        ("request", "CANCELLED", InvitationKind.CANCELLED),
        ("CANCEL", "", InvitationKind.CANCELLED),
        ("REPLY", "", InvitationKind.ANSWER),
        ("COUNTER", "", InvitationKind.PROPOSAL),
        ("PUBLISH", "", InvitationKind.EVENT),
        ("", "", InvitationKind.EVENT),
    ],
)
def test_what_is_wanted(method: str, status: str, kind: InvitationKind) -> None:
    found = read_invitation(calendar(f"STATUS:{status}", method=method))
    assert found is not None
    assert found.kind is kind


def test_an_answer() -> None:
    lines = ["ATTENDEE;PARTSTAT=DECLINED;CN=Eva:mailto:eva@x.cz", "SUMMARY:A"]
    found = read_invitation(calendar(*lines, method="REPLY"))
    assert found is not None
    assert (found.answer, found.guests) == ("declined", (Address("Eva", "eva@x.cz"),))


def test_what_is_no_event() -> None:
    for content in (
        b"",
        b"\xff\xfe",
        b"BEGIN:VEVENT\nEND:VEVENT",
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:cut",
        b"\0" * 99,
    ):
        assert read_invitation(content) is None


@pytest.mark.timeout(60)
def test_calendars_are_bounded() -> None:
    many = [f"ATTENDEE:mailto:{number}@x.cz" for number in range(900)]
    found = read_invitation(calendar("SUMMARY:" + "x" * 900_000, "DESCRIPTION:" + ';A="' * 20_000, *many))
    assert found is None or len(found.guests) <= MOST_GUESTS
    found = read_invitation(calendar("SUMMARY:" + "x" * 9_000, "X" + ";A=b" * 2_000, *many))
    assert found is not None
    assert (len(found.title), len(found.guests)) == (LONGEST, MOST_GUESTS)
    assert read_invitation(b"BEGIN:VCALENDAR\n" * 60_000) is None


_PIECES = st.sampled_from(OUTLOOK.splitlines(keepends=True))


@given(st.lists(_PIECES | st.text(max_size=30), max_size=40).map("".join) | st.binary(max_size=200))
def test_no_calendar_raises(text: str | bytes) -> None:
    content = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    read_invitation(content)
    read_invitation(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + content + b"\nEND:VEVENT")
