"""The people of the demo as the rows name them: ids and addresses by the indexes of the stories."""

from __future__ import annotations

from dataclasses import dataclass

from deskapp.domain.mail import Address


@dataclass(frozen=True, slots=True)
class Party:
    """A contact of the demo as the rows name one."""

    id: int
    name: str
    emails: tuple[str, ...]

    @property
    def email(self) -> str:
        """The main address, "" where there is none."""
        return self.emails[0] if self.emails else ""


@dataclass(frozen=True, slots=True)
class House:
    """Ids and addresses of the people the stories name by index; `desks` are the departments an agent answers in."""

    departments: list[int]
    addresses: list[Address]
    agents: list[int]
    contacts: list[Party]
    tags: dict[str, int]
    owner: int
    desks: dict[int, tuple[int, ...]]


#: In place of the customer of an internal ticket.
NOBODY = Party(0, "", ())
