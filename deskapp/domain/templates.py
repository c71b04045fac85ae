"""Texts with variables: `{{ contact.first_name | "customer" }}`. Names come from a fixed table; nothing is ever run.

What stands between the braces is a name and, behind a bar, what to write where the name has no value. Everything else
is text. Values are put in as they are: braces in them stay text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from deskapp.domain.departments import TemplateKind
from deskapp.domain.errors import Invalid

#: The longest text with variables, in characters.
LONGEST_TEXT = 200_000
#: Where the answer goes in a reply frame, and where the signature goes.
MESSAGE, SIGNATURE = "message", "signature"
#: The links by which a customer rates.
RATING_GOOD, RATING_BAD = "rating.good", "rating.bad"


class Context(StrEnum):
    """What a text is for; it decides which variables may stand in it."""

    SIGNATURE = "signature"
    REPLY_FRAME = "reply-frame"
    ACKNOWLEDGEMENT = "acknowledgement"
    RATING = "rating"
    CANNED = "canned"
    RULE = "rule"


_CONTACT = ("contact.name", "contact.first_name", "contact.email")
_TICKET = ("ticket.number", "ticket.subject")
_DEPARTMENT = ("department.name", "department.address")
_AGENT = ("agent.name", "agent.first_name", "agent.email")
_GENERAL = ("workspace.name", "today")
_EVERYWHERE = (*_CONTACT, *_TICKET, *_DEPARTMENT, *_AGENT, *_GENERAL)

#: Every variable there is, in the order they are offered in.
VARIABLES: tuple[str, ...] = (MESSAGE, SIGNATURE, RATING_GOOD, RATING_BAD, *_EVERYWHERE)
#: The variables that may stand in a text of each kind. An acknowledgement is written by nobody.
ALLOWED: Mapping[Context, tuple[str, ...]] = {
    Context.SIGNATURE: _EVERYWHERE,
    Context.REPLY_FRAME: (MESSAGE, SIGNATURE, *_EVERYWHERE),
    Context.ACKNOWLEDGEMENT: (*_CONTACT, *_TICKET, *_DEPARTMENT, *_GENERAL),
    Context.RATING: (RATING_GOOD, RATING_BAD, *_EVERYWHERE),
    Context.CANNED: _EVERYWHERE,
    Context.RULE: _EVERYWHERE,
}
#: The context of each text around mail.
OF_KIND: Mapping[TemplateKind, Context] = {
    TemplateKind.REPLY: Context.REPLY_FRAME,
    TemplateKind.ACKNOWLEDGEMENT: Context.ACKNOWLEDGEMENT,
    TemplateKind.RATING: Context.RATING,
}

#: More problems than these are not told at once.
_MOST_PROBLEMS = 20
#: Of a long piece of text this much is told, in characters.
_TOLD = 60
_TAG = re.compile(r'\{\{\s*+(?P<name>[^\s{}|"]++)\s*+(?:\|\s*+"(?P<fallback>[^"\n]*+)"\s*+)?\}\}')


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a text, from `start` to before `end` in characters; `error` tells it."""

    error: Invalid
    start: int
    end: int

    @property
    def sentence(self) -> str:
        """The sentence with its blanks still open, as the translators know it."""
        return self.error.sentence

    @property
    def values(self) -> Mapping[str, object]:
        """What goes into the blanks."""
        return self.error.values


def render(text: str, values: Mapping[str, str]) -> str:
    """`text` with each variable replaced by its value, or by what stands behind the bar where the value is blank.

    Names that `values` does not know, and braces that are no variable, stay as they are.
    """

    def replaced(tag: re.Match[str]) -> str:
        value = values.get(tag["name"])
        if value is None:
            return tag[0]
        return value if value.strip() else tag["fallback"] or ""

    return _TAG.sub(replaced, text) if "{{" in text else text


def problems(text: str, context: Context) -> tuple[Problem, ...]:
    """What has to be mended in a text before it can be kept, in the order it stands there."""
    found: list[Problem] = []
    for problem in _problems(text, ALLOWED[context]):
        found.append(problem)
        if len(found) == _MOST_PROBLEMS:
            break
    if context is Context.REPLY_FRAME and text.strip() and not _names(text, MESSAGE):
        error = Invalid("The text has to say where the answer goes: {name}.", name=tag_of(MESSAGE))
        found.append(Problem(error, len(text), len(text)))
    return tuple(found)


def tag_of(name: str) -> str:
    """A variable as it is written in a text."""
    return f"{{{{ {name} }}}}"


def _names(text: str, name: str) -> bool:
    return any(tag["name"] == name for tag in _TAG.finditer(text))


def _problems(text: str, allowed: tuple[str, ...]) -> Iterator[Problem]:
    at = text.find("{{")
    while at >= 0:
        tag = _TAG.match(text, at)
        if tag is None and text.startswith("{", at + 2):  # the last two of several braces are those that count
            at += 1
            continue
        end = tag.end() if tag else _end_of_broken(text, at)
        if tag is None:
            yield Problem(_broken(text[at:end]), at, end)
        elif tag["name"] not in allowed:
            yield Problem(_unknown(tag["name"], allowed), at, end)
        at = text.find("{{", end)


def _end_of_broken(text: str, at: int) -> int:
    """Where a piece ends that is no variable: behind its closing braces, else at the next opening ones or the line."""
    line = text.find("\n", at)
    line = len(text) if line < 0 else line
    following = text.find("{{", at + 2, line)
    stop = line if following < 0 else following
    closing = text.find("}}", at + 2, stop)
    return stop if closing < 0 else closing + 2


def _broken(piece: str) -> Invalid:
    told = piece.strip() if len(piece) <= _TOLD else piece[:_TOLD] + "…"
    if not piece.endswith("}}"):
        return Invalid("A variable is not closed: {piece}. It ends with two braces.", piece=told)
    inside = piece[2:-2].strip()
    if not inside or inside.startswith("|"):
        return Invalid("Between the braces {piece} the name of a variable is missing.", piece=told)
    if inside.count('"') == 1:
        return Invalid("In {piece} a closing quotation mark is missing.", piece=told)
    if "|" in inside:
        return Invalid("In {piece} the text behind the bar has to stand in straight quotation marks.", piece=told)
    return Invalid("{piece} is no variable. Between the braces there is one name.", piece=told)


def _unknown(name: str, allowed: tuple[str, ...]) -> Invalid:
    told = tag_of(name if len(name) <= _TOLD else name[:_TOLD] + "…")
    if name in VARIABLES:
        return Invalid("The variable {name} has no value here.", name=told)
    near = get_close_matches(name[:_TOLD].lower(), allowed, n=1)
    if near:
        return Invalid("There is no variable {name}. Did you mean {near}?", name=told, near=tag_of(near[0]))
    return Invalid("There is no variable {name}.", name=told)
