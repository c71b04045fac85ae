"""Custom fields, groups of contacts, tags as settings show them, and the steps of a ticket's checklist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from deskapp.domain.vocabulary import FieldKind

#: The longest name of a tag, in characters.
LONGEST_TAG = 60


class FieldSubject(StrEnum):
    """What a custom field belongs to."""

    TICKET = "ticket"
    CONTACT = "contact"
    COMPANY = "company"


@dataclass(frozen=True, slots=True)
class CustomField:
    """A field that a workspace adds. `options` are the choices of a CHOICE."""

    subject: FieldSubject
    name: str
    kind: FieldKind = FieldKind.TEXT
    options: tuple[str, ...] = ()
    id: int | None = None
    used: int = 0


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A custom field with the value that one ticket, contact or company has; "" where it has none."""

    field: CustomField
    value: str


@dataclass(frozen=True, slots=True)
class ContactGroup:
    """A group of contacts, such as resellers. `contacts` counts its members that the viewer may know."""

    name: str
    colour: int = 1
    id: int | None = None
    contacts: int = 0


@dataclass(frozen=True, slots=True)
class TagLine:
    """A tag with the number of its tickets that the viewer may see."""

    id: int
    name: str
    tickets: int


@dataclass(frozen=True, slots=True)
class TicketStep:
    """A step of the checklist as one ticket has it. `by` and `at` are set where it is done."""

    id: int
    text: str
    done: bool = False
    by: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CannedResponse:
    """A text to insert, with variables. For a department, for one agent, or for all where both are None."""

    name: str
    text: str
    id: int | None = None
    version: int = 0
    department_id: int | None = None
    agent_id: int | None = None
