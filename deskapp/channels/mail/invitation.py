"""Reads of a calendar (iCalendar, RFC 5545) what an invitation says. A small part of the format, and never more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from deskapp.channels.mail.charset import decode_text, tidy
from deskapp.domain.invitations import EventTime, Invitation, InvitationKind
from deskapp.domain.mail import Address

#: Bytes and lines that are read of a calendar, guests of an event, and characters of one text.
MOST_BYTES, MOST_LINES, MOST_GUESTS, LONGEST = 1_000_000, 20_000, 200, 500
_LINE = re.compile(
    r"([A-Za-z][A-Za-z0-9-]*)((?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)*):(.*)", re.S
)
_PARAM = re.compile(r";([A-Za-z0-9-]+)=(\"[^\"]*\"|[^\";:,]*)")
_ESCAPED = re.compile(r"\\(.)", re.S)
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?")
_SPAN = re.compile(r"\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?")
_KINDS = {
    "REQUEST": InvitationKind.INVITATION,
    "ADD": InvitationKind.INVITATION,
    "CANCEL": InvitationKind.CANCELLED,
    "REPLY": InvitationKind.ANSWER,
    "COUNTER": InvitationKind.PROPOSAL,
}
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_ANSWERS = {"ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentative"}


def read_invitation(content: bytes) -> Invitation | None:
    """The first event of a calendar, None where there is none that could be understood. Raises nothing."""
    event = _Event()
    depth: list[str] = []
    for name, params, value in _properties(content[:MOST_BYTES]):
        if name == "BEGIN":
            depth.append(value.strip().upper())
        elif name == "END":
            if depth == ["VCALENDAR", "VEVENT"]:
                event.seen = True
            depth = depth[:-1]
        elif depth == ["VCALENDAR"] and name == "METHOD":
            event.method = value.strip().upper()
        elif depth == ["VCALENDAR", "VEVENT"] and not event.seen:
            event.take(name, params, value)
    return event.read() if event.seen else None


@dataclass
class _Event:
    """The properties of an event as they were found, the first of each name."""

    method: str = ""
    seen: bool = False
    found: dict[str, tuple[Mapping[str, str], str]] = field(default_factory=dict)
    guests: list[tuple[Mapping[str, str], str]] = field(default_factory=list)

    def take(self, name: str, params: Mapping[str, str], value: str) -> None:
        if name == "ATTENDEE" and len(self.guests) < MOST_GUESTS:
            self.guests.append((params, value))
        self.found.setdefault(name, (params, value))

    def read(self) -> Invitation:
        begin, end = self._time("DTSTART"), self._time("DTEND")
        if begin and end is None:
            end = _later(begin, self._raw("DURATION"))
        if end and end.whole_day:  # a calendar names the day after the last
            end = EventTime(end.at - timedelta(days=1), whole_day=True)
        cancelled = self._raw("STATUS").strip().upper() == "CANCELLED"
        kind = InvitationKind.CANCELLED if cancelled else _KINDS.get(self.method, InvitationKind.EVENT)
        guests = [(params, address) for params, value in self.guests if (address := _address(params, value))]
        return Invitation(
            kind=kind,
            title=self._text("SUMMARY"),
            begin=begin,
            end=end if begin and end and _follows(end, begin) else None,
            place=self._text("LOCATION"),
            organiser=_address(*self.found.get("ORGANIZER", ({}, ""))),
            guests=tuple(address for _, address in guests),
            answer=_ANSWERS.get(guests[0][0].get("PARTSTAT", "").upper(), "") if guests else "",
            repeats="RRULE" in self.found or "RECURRENCE-ID" in self.found,
        )

    def _raw(self, name: str) -> str:
        return self.found.get(name, ({}, ""))[1]

    def _text(self, name: str) -> str:
        plain = _ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], self._raw(name))
        return _one_line(plain)

    def _time(self, name: str) -> EventTime | None:
        params, value = self.found.get(name, ({}, ""))
        found = _MOMENT.fullmatch(value.strip())
        if found is None:
            return None
        try:
            at = datetime(*(int(part or 0) for part in found.groups()[:6]), tzinfo=UTC)  # type: ignore[arg-type,misc]
        except ValueError:
            return None
        if not _FIRST_YEAR <= at.year <= _LAST_YEAR:
            return None
        if found[4] is None:
            return EventTime(at, whole_day=True)
        if found[7]:
            return EventTime(at)
        return _placed(at, params.get("TZID", ""))


def _properties(content: bytes) -> Iterator[tuple[str, dict[str, str], str]]:
    """Names in capitals, parameters and values of the lines; what is no such line is left out."""
    text, _ = decode_text(content, "utf-8")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n ", "").replace("\n\t", "")
    for line in text.split("\n", MOST_LINES)[:MOST_LINES]:
        found = _LINE.fullmatch(line[: 20 * LONGEST])
        if found:
            yield (
                found[1].upper(),
                {name.upper(): value.strip('"') for name, value in _PARAM.findall(found[2])},
                found[3],
            )


def _placed(at: datetime, name: str) -> EventTime:
    """What a clock shows in the zone of a name: one of the zones of the world, else the name is kept."""
    name = name.strip()[:LONGEST]
    for tried in (name, "/".join(name.split("/")[-2:])):  # "/example.org/2026/Europe/Prague"
        try:
            return EventTime(at.replace(tzinfo=ZoneInfo(tried)).astimezone(UTC))
        except (KeyError, ValueError, OSError):
            continue
    return EventTime(at, zone=_one_line(name))


def _later(begin: EventTime, span: str) -> EventTime | None:
    found = _SPAN.fullmatch(span.strip())
    if found is None or not any(found.groups()):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    try:
        at = begin.at + timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    except OverflowError:
        return None
    if at.year > _LAST_YEAR:
        return None
    return EventTime(at, begin.zone, begin.whole_day)


def _follows(end: EventTime, begin: EventTime) -> bool:
    return (end.zone, end.whole_day) == (begin.zone, begin.whole_day) and end.at >= begin.at


def _address(params: Mapping[str, str], value: str) -> Address | None:
    email = value.strip()
    email = email[7:] if email[:7].lower() == "mailto:" else ""
    name = _one_line(params.get("CN", ""))
    return Address("" if name == email else name, _one_line(email)) if name or email else None


def _one_line(text: str) -> str:
    return " ".join(tidy(text).split())[:LONGEST]
