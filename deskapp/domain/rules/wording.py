"""Words in which files of rules say what the program keeps as codes, ids and minutes (`telling.py`, `hearing.py`)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from deskapp.domain.access import Role
from deskapp.domain.errors import Invalid
from deskapp.domain.rules.actions import Blank
from deskapp.domain.rules.conditions import OF_THE_DEPARTMENT, Choices
from deskapp.domain.rules.operators import Kind, Value
from deskapp.domain.status import Status
from deskapp.domain.text import same_name
from deskapp.domain.vocabulary import Actor, Channel, MailStatus, Priority

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: The words of codes.
WORDS: Mapping[Choices, Mapping[Value, str]] = {
    Choices.CHANNEL: {each.value: each.value for each in Channel},
    Choices.STATUS: {each.value: each.name.lower() for each in Status},
    Choices.PRIORITY: {int(each): each.name.lower() for each in Priority},
    Choices.WEEKDAY: dict(enumerate(_DAYS)),
    Choices.ACTOR: {each.value: each.value for each in Actor},
    Choices.ROLE: {each.value: each.value for each in Role},
    Choices.MAIL_STATUS: {each.value: each.value for each in MailStatus},
}
#: What is kept by its id.
NAMED = frozenset({Choices.DEPARTMENT, Choices.AGENT, Choices.CONTACT, Choices.GROUP, Choices.COMPANY})
#: What fills a blank of an action that is a code or an id.
OF_BLANK: Mapping[Blank, Choices] = {
    Blank.DEPARTMENT: Choices.DEPARTMENT,
    Blank.AGENT: Choices.AGENT,
    Blank.AGENTS: Choices.AGENT,
    Blank.PRIORITY: Choices.PRIORITY,
    Blank.FIELD: Choices.FIELD,
}


class Names(Protocol):
    """The names of this desk. Custom fields are those of tickets; a contact is named by its e-mail address."""

    def name(self, choices: Choices, id_: int) -> str:
        """What something is called; "" where it is not there."""

    def ids(self, choices: Choices, name: str) -> Sequence[int]:
        """What can be chosen under a name, case aside: nothing, one, or several."""

    def field_kind(self, field_id: int) -> Kind | None:
        """As what a custom field compares, None where there is none."""


_NUMBERED = re.compile(r"(.+) #([0-9]{1,18})")


def named(names: Names, choices: Choices, value: Value) -> str:
    """The word for an id; one whose name does not say which it is has the id behind it."""
    if value == OF_THE_DEPARTMENT:
        return str(value)
    id_ = int(value)
    name = names.name(choices, id_)
    try:
        if meant(names, choices, name, "") == id_:
            return name
    except Invalid:
        pass
    return f"{name} #{id_}".strip()


def meant(names: Names, choices: Choices, text: str, where: str) -> Value:
    """The id that a word means; `Invalid` at `where` for none or several."""
    if choices is Choices.AGENT and text == OF_THE_DEPARTMENT:
        return text
    numbered = _NUMBERED.fullmatch(text)
    if numbered and same_name(names.name(choices, int(numbered[2]))) == same_name(numbered[1]):
        return int(numbered[2])
    found = names.ids(choices, text)
    if len(found) == 1:
        return found[0]
    if found:
        first = f"{text} #{found[0]}"
        raise Invalid(
            "Several have the name “{name}”; write for example “{first}”.", field=where, name=text, first=first
        )
    raise Invalid("There is no “{name}” that could be chosen here.", field=where, name=text[:80])


_MINUTES = {"min": 1, "minute": 1, "h": 60, "hour": 60, "d": 1440, "day": 1440, "week": 10080}
_SPAN = re.compile(r"([0-9]{1,9}(?:[.,][0-9]{1,9})?)\s*([a-z]+)\s*")


def span_words(minutes: Value) -> str:
    """A span in minutes as people write it: “3 days 2 h 30 min”."""
    days, rest = divmod(int(minutes), 1440)
    parts = ((days, "day" if days == 1 else "days"), (rest // 60, "h"), (rest % 60, "min"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number)


def span_minutes(text: str, where: str) -> int:
    """The minutes of a span that somebody wrote; `Invalid` at `where` for what is none."""
    words, total = text.strip().lower(), 0.0
    found = list(_SPAN.finditer(words))
    for number, unit in (match.groups() for match in found):
        total += float(number.replace(",", ".")) * _MINUTES.get(unit.removesuffix("s"), 0)
    whole = "".join(match[0] for match in found) == words
    if not whole or total < 1 or any(match[2].removesuffix("s") not in _MINUTES for match in found):
        raise Invalid("Please write a span of time such as 30 min, 2 h or 3 days.", field=where)
    return round(total)
