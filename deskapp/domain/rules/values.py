"""Single values of rules: what is typed or chosen, cleaned; `Invalid` where it cannot be taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime

from deskapp.domain.access import Role
from deskapp.domain.errors import Invalid
from deskapp.domain.fields import LONGEST_TAG
from deskapp.domain.rules.conditions import OF_THE_DEPARTMENT, Choices
from deskapp.domain.rules.operators import Kind, Value
from deskapp.domain.status import Status
from deskapp.domain.text import fold, one_line, storable
from deskapp.domain.vocabulary import Actor, Channel, MailStatus, Priority

LONGEST_WORD = 1_000
#: Ten years, in minutes.
LONGEST_SPAN = 10 * 366 * 24 * 60
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
HEADER_NAME = re.compile(r"[!-9;-~]{1,100}")


@dataclass(frozen=True, slots=True)
class Known:
    """What a rule may name: ids by choice, the kind of each custom field of tickets, and how a pattern is tried.

    `pattern` raises `Invalid` for a regular expression that is none; `address` tells whether a mail could go there;
    `template` raises `Invalid` for a text whose variables are wrong; `field_value` cleans a custom field's value.
    """

    ids: Mapping[Choices, Container[int]]
    fields: Mapping[int, Kind]
    pattern: Callable[[str], None]
    address: Callable[[str], bool]
    template: Callable[[str], None]
    field_value: Callable[[int, str], str]


@contextmanager
def told_at(where: str) -> Iterator[None]:
    """Say of what others refuse where it stands in the rule."""
    try:
        yield
    except Invalid as error:
        error.field = where
        raise


def word(value: Value, where: str) -> str:
    """A typed word or sentence. One that is nothing but accents is none: every text would contain it."""
    text = storable(str(value))
    if not fold(text).strip():
        raise Invalid("A value is missing.", field=where)
    if len(text) > LONGEST_WORD:
        raise Invalid("The value is longer than {most} characters.", field=where, most=LONGEST_WORD)
    return text


def tag(value: Value, where: str) -> str:
    """A tag's name, without the sign before it."""
    name = one_line(word(value, where)).lstrip("# ")
    if not name:
        raise Invalid("A value is missing.", field=where)
    if len(name) > LONGEST_TAG:
        raise Invalid("A tag is longer than {most} characters.", field=where, most=LONGEST_TAG)
    return name


def number(value: Value, where: str) -> float:
    """A number, with a point or a comma."""
    try:
        found = float(str(value).replace(",", ".").replace("\u2212", "-"))
    except ValueError as error:
        raise Invalid("Please enter a number, such as 12.5.", field=where) from error
    if not abs(found) < 1e15:
        raise Invalid("Please enter a number, such as 12.5.", field=where)
    return found


def span(value: Value, where: str) -> int:
    """A span in minutes."""
    found = int(number(value, where))
    if not 0 < found <= LONGEST_SPAN:
        raise Invalid("Please say after how long.", field=where)
    return found


def moment(value: Value, where: str) -> str:
    """An aware moment, as ISO 8601 in UTC."""
    try:
        found = datetime.fromisoformat(str(value))
        if found.tzinfo is not None:
            return found.astimezone(UTC).isoformat()
    except (ValueError, OverflowError):
        pass  # told below, like one without a zone
    raise Invalid("Please choose a time.", field=where)


def day(value: Value, where: str) -> str:
    """A day, as YYYY-MM-DD."""
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError as error:
        raise Invalid("Please enter a date.", field=where) from error


def clock(value: Value, where: str) -> str:
    """A time of day, as HH:MM."""
    if not _CLOCK.fullmatch(str(value)):
        raise Invalid("Please enter a time of day, such as 08:30.", field=where)
    return str(value)


#: What is typed, by kind. Choices, ranks and sets are chosen instead; a custom field's choice is typed like a word.
TYPED: Mapping[Kind, Callable[[Value, str], Value]] = {
    Kind.TEXT: word,
    Kind.NUMBER: number,
    Kind.MOMENT: moment,
    Kind.DAY: day,
    Kind.CLOCK: clock,
}

#: The codes that may be chosen where it is no matter of ids.
CODES: Mapping[Choices, tuple[Value, ...]] = {
    Choices.CHANNEL: tuple(Channel),
    Choices.STATUS: tuple(status for status in Status if status not in (Status.CHATTING, Status.CALLING)),
    Choices.PRIORITY: tuple(int(priority) for priority in Priority),
    Choices.WEEKDAY: tuple(range(7)),
    Choices.ACTOR: tuple(Actor),
    Choices.ROLE: tuple(Role),
    Choices.MAIL_STATUS: tuple(MailStatus),
}


def chosen(choices: Choices, value: Value, where: str, known: Known) -> Value:
    """A value that was chosen; ids have to be there."""
    if choices is Choices.TAG:
        return tag(value, where)
    if choices is Choices.FIELD:
        return word(value, where).strip()
    if choices is Choices.AGENT and value == OF_THE_DEPARTMENT:
        return value
    if choices in CODES:
        codes = {str(code): code for code in CODES[choices]}
        if str(value) not in codes:
            raise Invalid("Please choose one of the values.", field=where)
        return codes[str(value)]
    if not isinstance(value, int) or value not in known.ids[choices]:
        raise Invalid("What was chosen here is not there any longer.", field=where)
    return value
