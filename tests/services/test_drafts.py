"""A draft that was saved is there, whatever happens to the program."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from deskapp.domain.vocabulary import DraftKind
from tests.kit import FakeClock, Office, make_desk

_SAVE_AND_DIE = """
import os, signal, sys
from pathlib import Path
from deskapp.app.composition import open_desk
from deskapp.domain.vocabulary import DraftKind
desk = open_desk(Path(sys.argv[1]))
desk.drafts.save(1, 7, DraftKind.REPLY, "Dear Jana", {"to": ["jana@cust.example"]})
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_draft_survives_the_death_of_the_program(tmp_path: Path, clock: FakeClock) -> None:
    path = str(tmp_path / "desk.db")
    ended = subprocess.run([sys.executable, "-c", _SAVE_AND_DIE, path], check=False, capture_output=True)
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    desk = make_desk(tmp_path, clock)
    draft = desk.drafts.load(1, 7, DraftKind.REPLY)
    assert draft is not None
    assert (draft.text, draft.data) == ("Dear Jana", {"to": ["jana@cust.example"]})
    desk.disconnect()


def test_drafts_are_kept_apart_and_forgotten_one_by_one(office: Office) -> None:
    drafts = office.desk.drafts
    for agent in (1, 2):
        for ticket in (0, 1):
            for kind in DraftKind:
                drafts.save(agent, ticket, kind, f"{agent} {ticket} {kind}", {})
    drafts.save(1, 1, DraftKind.NOTE, "newer", {"a": 1})
    drafts.drop(1, 0, DraftKind.NOTE)
    assert drafts.load(1, 0, DraftKind.NOTE) is None
    newer = drafts.load(1, 1, DraftKind.NOTE)
    assert newer is not None
    assert (newer.text, newer.data, newer.at) == ("newer", {"a": 1}, office.clock.now())
    other = drafts.load(2, 0, DraftKind.NOTE)
    assert other is not None
    assert other.text == "2 0 note"


def test_a_draft_never_waits_behind_another_write(office: Office) -> None:
    with office.desk._store.write():
        office.desk.drafts.save(1, 1, DraftKind.REPLY, "typed meanwhile", {})
    assert office.desk.drafts.load(1, 1, DraftKind.REPLY) is not None


@pytest.mark.parametrize("text", ["half a picture: \ud83d", "a\x00b"])
def test_a_draft_keeps_what_no_store_can_hold(office: Office, text: str) -> None:
    """Half of a pair that was pasted, and a file whose name is in no encoding that could be known."""
    desk, data = office.desk, {"files": [{"path": "/tmp/caf\udce9.txt"}]}
    desk.drafts.save(1, 1, DraftKind.REPLY, text, data)
    kept = desk.drafts.load(1, 1, DraftKind.REPLY)
    assert kept is not None
    assert (kept.text[:1], len(kept.text), kept.data) == (text[:1], len(text), data)
