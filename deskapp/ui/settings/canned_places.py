"""Where a canned response stands: for all, for a department, or for oneself."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from deskapp.domain.fields import CannedResponse
from deskapp.domain.people import Department
from deskapp.ui.session import Session


@dataclass(frozen=True)
class Place:
    """A place with its word; `colour` is a department's."""

    text: str
    department_id: int | None = None
    agent_id: int | None = None
    colour: int | None = None

    def holds(self, response: CannedResponse) -> bool:
        """Whether a response stands here."""
        return (response.department_id, response.agent_id) == (self.department_id, self.agent_id)

    def put(self, response: CannedResponse) -> CannedResponse:
        """The response moved here."""
        return replace(response, department_id=self.department_id, agent_id=self.agent_id)


def for_all() -> Place:
    """The place of responses that everybody uses."""
    return Place(QCoreApplication.translate("CannedPlaces", "For all"))


def mine(agent_id: int) -> Place:
    """The place of one's own responses."""
    return Place(QCoreApplication.translate("CannedPlaces", "Only mine"), agent_id=agent_id)


def of_department(department: Department) -> Place:
    """The place of a department's responses."""
    return Place(department.name, department_id=department.id, colour=department.colour)


def known_places(session: Session) -> list[Place]:
    """Every place the viewer may see responses of, in order."""
    departments = session.desk.people.departments(session.who)
    return [for_all(), *map(of_department, departments), mine(session.who.agent_id)]


def allowed_places(session: Session) -> list[Place]:
    """The places where the viewer may write responses, one's own last."""
    blank = CannedResponse("", "")
    may_edit = session.desk.canned.may_edit
    return [place for place in known_places(session) if may_edit(session.who, place.put(blank))]
