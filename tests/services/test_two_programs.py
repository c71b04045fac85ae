"""Two programs on one store: each hears of what the other did, and not of what it did itself."""

from __future__ import annotations

import subprocess
import sys

import pytest

from deskapp.domain.changes import Changes
from deskapp.domain.errors import Conflict
from deskapp.domain.vocabulary import Priority
from tests.kit import Office, new_ticket

_WRITE = """
import sys
from pathlib import Path
from deskapp.app.composition import acting, open_desk
from deskapp.domain.vocabulary import Priority
desk = open_desk(Path(sys.argv[1]))
desk.tickets.set_priority(acting(desk, None), [int(sys.argv[2])], Priority.URGENT)
desk.disconnect()
"""


def _elsewhere(office: Office, ticket: int) -> None:
    subprocess.run([sys.executable, "-c", _WRITE, str(office.desk.path), str(ticket)], check=True)


def test_the_others_changes_are_told_and_own_ones_are_not(office: Office) -> None:
    mine, theirs = new_ticket(office), new_ticket(office)
    entry, told = office.desk.changes_since(None)
    assert not told
    version = office.desk.data_version()
    new_ticket(office)
    assert office.desk.data_version() == version  # the own connection's commits do not count
    entry, told = office.desk.changes_since(entry)
    assert told == Changes()
    _elsewhere(office, theirs)
    assert office.desk.data_version() != version
    entry, told = office.desk.changes_since(entry)
    assert told == Changes(tickets=frozenset({theirs}), lists=True)
    assert mine not in told.tickets
    assert office.desk.changes_since(entry) == (entry, Changes())


def test_what_was_decided_on_an_older_state_is_refused(office: Office) -> None:
    """An undo held here does not undo what the other program did since."""
    ticket = new_ticket(office)
    done = office.desk.tickets.set_priority(office.eva, [ticket], Priority.LOW)
    _elsewhere(office, ticket)
    with pytest.raises(Conflict):
        office.desk.undoing.undo(office.eva, done.undo)
    assert office.desk.threads.head(office.eva, ticket).priority is Priority.URGENT
