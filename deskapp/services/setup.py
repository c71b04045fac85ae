"""A new workspace: General and its owner, nothing more."""

from __future__ import annotations

from dataclasses import replace

from deskapp.domain.access import Role
from deskapp.domain.changes import Changes
from deskapp.domain.workspace import Workspace
from deskapp.store import people, workspace
from deskapp.store.store import Store


class WorkspaceSettings:
    """The workspace as a whole."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def settings(self) -> Workspace:
        """What the owner set for everybody."""
        return workspace.read_workspace()

    def is_new(self) -> bool:
        """Whether nobody has set the workspace up yet."""
        return not people.agents()

    def is_empty(self) -> bool:
        """Whether there is not a single ticket."""
        return not workspace.has_tickets()

    def is_solo(self) -> bool:
        """Whether one person works here with General alone."""
        return len(people.agents()) == 1 and len(people.departments()) == 1

    def set_up(
        self, owner: str, *, email: str = "", language: str = "en", zone: str = "UTC", general: str = "General"
    ) -> int:
        """Make General and its owner; returns the owner's agent id. A workspace that is set up keeps its owner."""
        with self._store.write() as unit:
            if not self.is_new():  # asked within the transaction: another program may set it up at the same moment
                return people.owner()
            agent_id = people.add_agent(unit, owner, email, Role.OWNER)
            people.add_department(general, 1, restricted=False, default=True)
            workspace.write_workspace(replace(Workspace(), language=language, zone=zone))
            unit.changes |= Changes(settings=True, everything=True)
        return agent_id

    def owner(self) -> int:
        """The agent id of the owner."""
        return people.owner()
