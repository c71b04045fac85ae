"""What rules and bulk acts do. A new one is an entry here and its deed in `services/rules/doing.py`.

Setting a service level comes when the desk has them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from deskapp.domain.rules.operators import Value

#: What fills an action's blanks, by their names.
Params = Mapping[str, "Value | tuple[Value, ...] | None"]


class Do(StrEnum):
    """What is done."""

    TRANSFER = "transfer"
    STATUS = "status"
    POSTPONE = "postpone"
    PRIORITY = "priority"
    ADD_TAGS = "add-tags"
    REMOVE_TAGS = "remove-tags"
    SET_FIELD = "set-field"
    CLEAR_FIELD = "clear-field"
    SUBJECT = "subject"
    INLINE_NOTE = "inline-note"
    TICKET_NOTE = "ticket-note"
    ANSWER = "answer"
    MAIL = "mail"
    FORWARD = "forward"
    NOTIFY = "notify"
    REQUEST = "request"
    MERGE = "merge"
    PARTICIPANTS = "participants"


class Blank(StrEnum):
    """What a blank of an action is filled with."""

    DEPARTMENT = "department"
    ASSIGNMENT = "assignment"
    AGENT = "agent"
    AGENTS = "agents"
    BECOMES = "becomes"
    SPAN = "span"
    MOMENT = "moment"
    PRIORITY = "priority"
    TAGS = "tags"
    FIELD = "field"
    FIELD_VALUE = "field-value"
    LINE = "line"
    TEXT = "text"
    ADDRESSES = "addresses"
    YES_NO = "yes-no"
    METHOD = "method"
    URL = "url"
    HEADERS = "headers"


class Assign(StrEnum):
    """To whom a transfer gives a ticket."""

    NOBODY = "nobody"
    KEEP = "keep"
    AGENT = "agent"
    ACTING = "acting"
    LEAST_LOADED = "least-loaded"
    ROUND_ROBIN = "round-robin"
    LAST_ANSWERED = "last-answered"


class Becomes(StrEnum):
    """What a ticket is made. Purged are spam and deleted tickets only."""

    ANSWERED = "answered"
    RESOLVED = "resolved"
    REOPENED = "reopened"
    SPAM = "spam"
    NOT_SPAM = "not-spam"
    DELETED = "deleted"
    UNDELETED = "undeleted"
    PURGED = "purged"


class Method(StrEnum):
    """How another program is asked."""

    GET = "GET"
    POST = "POST"
    PUT = "PUT"
    PATCH = "PATCH"
    DELETE = "DELETE"


@dataclass(frozen=True, slots=True)
class Param:
    """A blank of an action: its name in files, what fills it, the words before it. `needed` ones cannot stay empty."""

    name: str
    blank: Blank
    before: str = ""
    needed: bool = True


@dataclass(frozen=True, slots=True)
class Action:
    """One action of a rule with its blanks filled."""

    do: Do
    params: Params = field(default_factory=dict)


def _nothing(params: Params) -> frozenset[str]:
    return frozenset()


def _always(*names: str) -> Callable[[Params], frozenset[str]]:
    found = frozenset(names)
    return lambda params: found


def _transfer(params: Params) -> frozenset[str]:
    moved = {"department"} if params.get("department") is not None else set()
    kept = params.get("assign") == Assign.KEEP and not moved
    return frozenset(moved if kept else {*moved, "agent"})


def _field(params: Params) -> frozenset[str]:
    return frozenset({f"field {params.get('field')}"})


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """How an action reads, its blanks, and the fields it sets; of two that set the same the later wins."""

    label: str
    params: tuple[Param, ...] = ()
    sets: Callable[[Params], frozenset[str]] = _nothing


_TEXT = Param("text", Blank.TEXT)

#: Every action there is, in the order they are offered.
ACTIONS: Mapping[Do, ActionEntry] = {
    Do.TRANSFER: ActionEntry(
        "transfer to",
        (
            Param("department", Blank.DEPARTMENT, needed=False),
            Param("assign", Blank.ASSIGNMENT, "assigned to"),
            Param("agent", Blank.AGENT, needed=False),
        ),
        _transfer,
    ),
    Do.STATUS: ActionEntry(
        "make it",
        (Param("status", Blank.BECOMES), Param("text", Blank.TEXT, "with the mail", needed=False)),
        _always("status"),
    ),
    Do.POSTPONE: ActionEntry(
        "postpone",
        (Param("span", Blank.SPAN, "for", needed=False), Param("until", Blank.MOMENT, "until", needed=False)),
        _always("status"),
    ),
    Do.PRIORITY: ActionEntry("set priority", (Param("priority", Blank.PRIORITY),), _always("priority")),
    Do.ADD_TAGS: ActionEntry("add tags", (Param("tags", Blank.TAGS),)),
    Do.REMOVE_TAGS: ActionEntry("remove tags", (Param("tags", Blank.TAGS),)),
    Do.SET_FIELD: ActionEntry(
        "set custom field", (Param("field", Blank.FIELD), Param("value", Blank.FIELD_VALUE, "to")), _field
    ),
    Do.CLEAR_FIELD: ActionEntry("clear custom field", (Param("field", Blank.FIELD),), _field),
    Do.SUBJECT: ActionEntry("set subject", (Param("subject", Blank.LINE, "to"),), _always("subject")),
    Do.INLINE_NOTE: ActionEntry("add inline note", (_TEXT,)),
    Do.TICKET_NOTE: ActionEntry("set ticket note", (_TEXT,), _always("note")),
    Do.ANSWER: ActionEntry("answer the customer", (_TEXT,)),
    Do.MAIL: ActionEntry(
        "send mail to", (Param("to", Blank.ADDRESSES), Param("subject", Blank.LINE, "with subject"), _TEXT)
    ),
    Do.FORWARD: ActionEntry(
        "forward to",
        (Param("to", Blank.ADDRESSES), Param("thread", Blank.YES_NO, "with the conversation", needed=False), _TEXT),
    ),
    Do.NOTIFY: ActionEntry("notify agents", (Param("agents", Blank.AGENTS),)),
    Do.REQUEST: ActionEntry(
        "send an HTTP request",
        (
            Param("method", Blank.METHOD),
            Param("url", Blank.URL, "to"),
            Param("headers", Blank.HEADERS, "with headers", needed=False),
            Param("body", Blank.TEXT, "and body", needed=False),
        ),
    ),
    Do.MERGE: ActionEntry("merge into the open ticket of the same contact"),
    Do.PARTICIPANTS: ActionEntry(
        "change participants",
        (Param("add", Blank.ADDRESSES, "add", needed=False), Param("remove", Blank.ADDRESSES, "remove", needed=False)),
    ),
}
