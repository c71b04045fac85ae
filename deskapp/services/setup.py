"""A new workspace: General and its owner, nothing more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from deskapp.domain.access import Role, Viewer, may_manage_workspace, require_workspace
from deskapp.domain.changes import Changes, Done
from deskapp.domain.errors import Invalid
from deskapp.domain.text import LONGEST_NAME, one_line, storable
from deskapp.domain.web import checked_hosts
from deskapp.domain.workspace import LANGUAGES, Workspace
from deskapp.services.guard import current
from deskapp.store import mail, people, rollups, rule_requests, workspace
from deskapp.store.store import Store

#: The least and the most of each number; 0 is never, or at once for mail.
RANGES: Mapping[str, tuple[int, int]] = {
    "close_after_days": (0, 3650),
    "purge_after_days": (0, 3650),
    "hold_s": (0, 300),
    "backups_kept": (1, 365),
    "lock_after_min": (0, 1440),
    "trace_days": (1, 3650),
}


class WorkspaceSettings:
    """The workspace as a whole."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def settings(self) -> Workspace:
        """What the owner set for everybody."""
        return workspace.read_workspace()

    def save(self, who: Viewer, settings: Workspace) -> Done[None]:
        """Set what holds for everybody; `Invalid.field` names what cannot be taken.

        Another time zone has other days: the figures of the reports are added up anew, in the same transaction.
        """
        require_workspace(current(who))
        checked = replace(
            settings,
            name=one_line(storable(settings.name)),
            zone=settings.zone.strip(),
            http_hosts=checked_hosts(settings.http_hosts),
        )
        _check(checked)
        with self._store.write() as unit:
            before = workspace.read_workspace()
            if before != checked:
                workspace.write_workspace(checked)
                unit.changes |= Changes(settings=True)
            if before.zone != checked.zone:
                rollups.rebuild()
            if before.http_allowed and not checked.http_allowed:
                rule_requests.stop_all(unit)
        return Done(None, unit.changes)

    def is_new(self) -> bool:
        """Whether nobody has set the workspace up yet."""
        return not people.agents()

    def is_empty(self) -> bool:
        """Whether there is not a single ticket."""
        return not workspace.has_tickets()

    def set_aside(self, who: Viewer) -> int:
        """How many mails wait in the quarantine for somebody to look; 0 for those who may not."""
        return mail.count_set_aside() if may_manage_workspace(current(who)) else 0

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


def _check(settings: Workspace) -> None:
    if len(settings.name) > LONGEST_NAME:
        raise Invalid("The name is longer than {most} characters.", field="name", most=LONGEST_NAME)
    if not _is_zone(settings.zone):
        raise Invalid("There is no such time zone.", field="zone")
    if settings.language not in LANGUAGES:
        raise Invalid("This language is not spoken here.", field="language")
    for field, (least, most) in RANGES.items():
        if not least <= getattr(settings, field) <= most:
            raise Invalid("Please enter a number from {least} to {most}.", field=field, least=least, most=most)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of zones and a name that is no file's are OSErrors
        return False
    return True
