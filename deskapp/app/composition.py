"""Opening a desk the way the program uses it."""

from __future__ import annotations

import getpass
import locale
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deskapp.app import late
from deskapp.app.paths import secrets_path, store_path
from deskapp.channels.secrets.kept import KeptSecrets
from deskapp.domain.access import Viewer
from deskapp.domain.errors import DeskError
from deskapp.domain.ports import Outside
from deskapp.domain.text import same_name
from deskapp.runtime.clock import SystemClock
from deskapp.services.desk import Desk
from deskapp.store.opening import is_outdated, open_database

#: A store of so many bytes takes long enough to migrate for a notice.
_LARGE = 50_000_000
#: What the first department is called, by the workspace's language.
_GENERAL = {"en": "General", "cs": "Obecné"}


def open_desk(path: Path) -> Desk:
    """The desk over the store at `path`, which is made where there is none."""
    try:
        return Desk(path, SystemClock(), _outside())
    except OSError as error:
        raise DeskError("{path} cannot be opened: {reason}.", path=path, reason=error.strerror or error) from error


def _outside() -> Outside:
    """The world around the desk; each part of it is loaded when it is first needed."""
    return Outside(
        late.parse,
        late.compose,
        late.send_request,
        open_mailbox=late.open_mailbox,
        send_mail=late.send_mail,
        try_sending=late.try_sending,
        secrets=KeptSecrets(os.environ, secrets_path, late.keyring, late.token),
    )


def bring_up_to_date(path: Path) -> None:
    """Migrate a large store of an older version beside the GUI thread, with a notice instead of a silent wait."""
    if is_outdated(path) and path.stat().st_size > _LARGE:
        late.with_notice(lambda: open_database(path).close())


@contextmanager
def existing_desk(named: str | None) -> Iterator[Desk]:
    """The desk over a store that must be there already: the named one, else the usual one; it is closed at the end."""
    path = store_path(named)
    if not path.exists():
        raise DeskError("There is no store at {path}.", path=path)
    desk = open_desk(path)
    try:
        yield desk
    finally:
        desk.disconnect()


def ensure_workspace(desk: Desk, *, owner: str = "", language: str = "") -> int:
    """Set a new workspace up for the person at the machine; returns the owner's agent id."""
    spoken = language or system_language()
    return desk.workspace.set_up(
        owner or person(),
        language=spoken,
        zone=_zone(),
        general=_GENERAL.get(spoken, _GENERAL["en"]),
    )


def acting(desk: Desk, name: str | None) -> Viewer:
    """Who acts on the command line: the owner (whoever holds the file), or the agent that is named."""
    if name is None:
        return desk.people.viewer(desk.workspace.owner())
    for agent in desk.people.agents():
        if same_name(agent.name) == same_name(name) and agent.active:
            return desk.people.viewer(agent.id)
    raise DeskError("There is no agent “{name}”.", name=name)


def system_language() -> str:
    """The language of the machine where the desk speaks it, else English."""
    return "cs" if (locale.getlocale()[0] or "").lower().startswith(("cs", "czech", "sk")) else "en"


def _zone() -> str:
    from PySide6.QtCore import QTimeZone

    return QTimeZone.systemTimeZoneId().toStdString() or "UTC"


def person() -> str:
    """The name of the account at the machine, as a suggestion."""
    try:
        return getpass.getuser() or "Owner"
    except (KeyError, OSError):
        return "Owner"
