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
class Company:
    """The organisation that contacts belong to."""

    id: int
    name: str
    domain: str
    contacts: int = 0
    tickets: int = 0


@dataclass(frozen=True, slots=True)
class Contact:
    """A customer. `tickets` counts only those the viewer may see."""

    id: int
    name: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    company: Company | None
    tickets: int = 0
