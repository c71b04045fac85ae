"""Agents, contacts, companies and departments as they are read."""

from __future__ import annotations

from dataclasses import dataclass

from deskapp.domain.access import Role


@dataclass(frozen=True, slots=True)
class Agent:
    """A person who answers."""

    id: int
    name: str
    email: str
    role: Role
    active: bool
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Department:
    """A part of the organisation that answers. `colour` is 1…10 of the department colours."""

    id: int
    name: str
    colour: int
    restricted: bool
    to_solve: bool
    signature: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Colleague:
    """An agent as one who may be mentioned: where he or she works, whether there now, and whether the ticket is seen.

    `department` is None for who is named in no department that the asking agent sees.
    """

    id: int
    name: str
    department: Department | None
    available: bool
    sees: bool


@dataclass(frozen=True, slots=True)
class Company:
    """The organisation that contacts belong to."""

    id: int
    name: str
    domain: str
    contacts: int = 0
    tickets: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Contact:
    """A customer. `tickets` counts only those the viewer may see."""

    id: int
    name: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    company: Company | None
    tickets: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A contact or a company as a line of a list: the name, and how to tell it from others of the same name."""

    id: int
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class NamePlace:
    """Where a page of a list in order of name ended."""

    key: str
    id: int


@dataclass(frozen=True, slots=True)
class NamePage:
    """A stretch of a list in order of name, perhaps empty. `after` is where to go on, None at the end of the list."""

    ids: tuple[int, ...]
    after: NamePlace | None = None


@dataclass(frozen=True, slots=True)
class ErasureCost:
    """What goes with a contact whose data are erased: its tickets, its messages anywhere, notes about both."""

    tickets: int
    messages: int
    notes: int


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """What is set about a contact; the main address and phone stand first.

    `company_name` is for a company that is written rather than chosen: one of that name, or a new one.
    """

    name: str
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    company_id: int | None = None
    company_name: str = ""


@dataclass(frozen=True, slots=True)
class CompanyDetails:
    """What is set about a company. Who writes from an address of its `domain` for the first time belongs to it."""

    name: str
    domain: str = ""
