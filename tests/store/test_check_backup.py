"""A store is compared with backups of it: what has to stand for good stands, or went the lawful way."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from deskapp.app.cli import run
from deskapp.domain.errors import DeskError
from deskapp.domain.mail import OutgoingFile
from deskapp.domain.status import Status
from deskapp.store.backup import DATABASE
from tests.kit import BEGIN, FakeClock, Office, make_desk, new_ticket
from tests.store.tampering import unguarded


@pytest.fixture
def kept(office: Office, tmp_path: Path) -> Iterator[tuple[Office, Path]]:
    """A store with two tickets, one of them purged, two notes and a backup of them."""
    desk = office.desk
    for _ in range(3):
        ticket = new_ticket(office)
        desk.notes.add_inline(office.eva, ticket, f"Of {ticket}", [OutgoingFile("a.txt", "text/plain", b"hello")])
    _purge(office, 1)
    archive = desk.care.backup(tmp_path / "kept" / "b.zip")
    yield office, archive
    desk.disconnect()


def _purge(office: Office, ticket: int) -> None:
    office.desk.tickets.set_status(office.eva, [ticket], Status.DELETED)
    office.clock.advance(days=31)
    office.desk.housekeeping.every_day()


def _found(office: Office, archive: Path) -> str:
    findings = {finding.check: finding.problem for finding in office.desk.care.check([archive])}
    assert list(findings)[-1] == f"against {archive}"
    return findings[f"against {archive}"]


def test_going_on_with_the_work_differs_in_nothing(kept: tuple[Office, Path]) -> None:
    office, archive = kept
    assert _found(office, archive) == ""
    office.desk.notes.add_inline(office.eva, 2, "One more")
    new_ticket(office)
    _purge(office, 3)
    assert _found(office, archive) == ""


#: What is done to the store, and what is told of it.
DIFFERENCES = {
    "UPDATE inline_note SET text = 'Other' WHERE id = 2": "HD-000002: inline note 2 was changed since the backup was "
    "made: text",
    "UPDATE inline_note SET agent_id = 2 WHERE id = 3": "HD-000003: inline note 3 was changed since the backup was "
    "made: author",
    "DELETE FROM inline_note WHERE id = 2": "HD-000002: inline note 2 is gone, and was there at the time of the backup",
    "UPDATE inline_note_file SET name = 'b.txt' WHERE inline_note_id = 2": "HD-000002: a file of inline note 2 was "
    "changed since the backup was made: name",
    "UPDATE inline_note SET id = 1 WHERE id = 3": "HD-000003: inline note 3 is gone, and was there",
    "INSERT INTO inline_note SELECT 1, 2, 1, 1, text, 0, previous, zeroblob(32) FROM inline_note WHERE id = 2": (
        "HD-000002: inline note 1 was put in after the backup was made, among older ones"
    ),
    "UPDATE history SET at = at + 1 WHERE deed = 'inline-note' AND ticket_id = 2": "HD-000002: entry",
    "DELETE FROM history WHERE ticket_id = 3": "HD-000003: entry",
    "UPDATE inline_note_tombstone SET at = 1": "HD-000001: the tombstone of inline note 1 was changed since the backup "
    "was made: time",
    "DELETE FROM inline_note_tombstone": "HD-000001: the tombstone of inline note 1 is gone",
    "UPDATE ticket_tombstone SET agent_id = 1": "HD-000001: its tombstone was changed since the backup was made: agent",
    "UPDATE event SET n = 7 WHERE ticket_id = 2": "HD-000002: event",
    "DELETE FROM event WHERE ticket_id = 2": "HD-000002: event",
}


@pytest.mark.parametrize(("statement", "told"), DIFFERENCES.items(), ids=DIFFERENCES)
def test_what_differs_is_named(kept: tuple[Office, Path], statement: str, told: str) -> None:
    office, archive = kept
    with unguarded(office) as bare:
        assert bare.execute(statement).rowcount > 0
    assert _found(office, archive).startswith(told)


def test_a_note_is_not_buried_lawfully_with_another_hash(kept: tuple[Office, Path]) -> None:
    office, archive = kept
    _purge(office, 2)
    with unguarded(office) as bare:
        bare.execute("UPDATE inline_note_tombstone SET hash = zeroblob(32) WHERE inline_note_id = 2")
    assert _found(office, archive) == "HD-000002: inline note 2 is gone, and was there at the time of the backup"


@pytest.mark.parametrize("version", [1, 2])
def test_a_backup_of_an_older_schema_will_do(kept: tuple[Office, Path], version: int) -> None:
    """Its tables lack what came later; what is compared is as old as the first schema."""
    office, archive = kept
    _rewrite(archive, f"DROP TABLE note_file; DROP TABLE reminder; PRAGMA user_version = {version}")
    assert _found(office, archive) == ""
    with unguarded(office) as bare:
        bare.execute("UPDATE inline_note SET text = 'Other' WHERE id = 2")
    assert "inline note 2 was changed" in _found(office, archive)


def _rewrite(archive: Path, script: str) -> None:
    """Change the database within a backup."""
    folder = archive.parent / "open"
    with zipfile.ZipFile(archive) as opened:
        opened.extract(DATABASE, folder)
    bare = sqlite3.connect(folder / DATABASE, isolation_level=None)
    bare.executescript(script)
    bare.close()
    with zipfile.ZipFile(archive, "w") as again:
        again.write(folder / DATABASE, DATABASE)


def test_a_backup_of_another_store_is_refused(kept: tuple[Office, Path], tmp_path: Path) -> None:
    office, _ = kept
    (tmp_path / "other").mkdir()
    other = make_desk(tmp_path / "other", FakeClock(BEGIN + timedelta(seconds=1)))
    archive = other.care.backup(tmp_path / "other.zip")
    other.disconnect()
    with unguarded(office):
        pass
    office.desk.disconnect()
    assert _refusal(office, archive) == f"{archive} is a backup of another store."


def _refusal(office: Office, archive: Path) -> str:
    """What the command says; the store stays usable and nothing is left lying about."""
    before = set(office.desk.path.parent.iterdir())
    desk = make_desk(office.desk.path.parent, office.clock)
    with pytest.raises(DeskError) as refused:
        list(desk.care.check([archive]))
    assert all(finding.ok for finding in desk.care.check())
    desk.disconnect()
    left = {path for path in office.desk.path.parent.iterdir() if path.name.startswith(".")}
    assert left <= before
    return str(refused.value)


def test_a_newer_one_is_refused(kept: tuple[Office, Path]) -> None:
    office, archive = kept
    _rewrite(archive, "PRAGMA user_version = 99")
    assert _refusal(office, archive) == f"{archive} was written by a newer deskapp; please update the program."


def _garbage(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 no zip at all")


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-700])


def _bitten(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[2000:2040] = b"\x00" * 40
    path.write_bytes(content)


def _without_database(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("else.txt", "hello")


def _no_database(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(DATABASE, "hello " * 999)


def _strange_database(path: Path) -> None:
    bare = sqlite3.connect(path.with_name("strange"))
    bare.execute("CREATE TABLE t (x)")
    bare.commit()
    bare.close()
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(path.with_name("strange"), DATABASE)


@pytest.mark.parametrize("harm", [_garbage, _empty, _cut, _bitten, _without_database, _no_database, _strange_database])
def test_what_is_no_backup_is_said_in_a_sentence(kept: tuple[Office, Path], harm: object) -> None:
    office, archive = kept
    harm(archive)  # type: ignore[operator]
    assert _refusal(office, archive) == f"{archive} is no backup of deskapp, or it is damaged."


def test_a_backup_that_is_not_there(kept: tuple[Office, Path]) -> None:
    office, archive = kept
    assert _refusal(office, archive.with_name("c.zip")) == f"There is no backup {archive.with_name('c.zip')}."


def test_the_command_compares_with_several(kept: tuple[Office, Path], capsys: pytest.CaptureFixture[str]) -> None:
    office, first = kept
    second = office.desk.care.backup(first.with_name("second.zip"))
    office.desk.disconnect()
    command = ["--store", str(office.desk.path), "store", "check", "--against", str(first), "--against", str(second)]
    assert run(command) == 0
    assert [f"against {each} ok" for each in (first, second)] == capsys.readouterr().out.splitlines()[-2:]
    with unguarded(office) as bare:
        bare.execute("UPDATE inline_note_tombstone SET at = 1")
    assert run([*command, "--json"]) == 1
    told = capsys.readouterr()
    found = json.loads(told.out)
    assert not found["ok"]
    assert found["checks"][f"against {second}"].startswith("HD-000001: the tombstone of inline note 1 was changed")
    assert told.err.startswith("The store is not whole: HD-000001")
    office.desk.connect()
