"""Backups: one file that holds everything as of one moment, and never overwrites another."""

from __future__ import annotations

import stat
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from deskapp.channels.http.sending import send
from deskapp.domain.errors import DeskError
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.ports import Outside
from deskapp.domain.vocabulary import OutboxState
from deskapp.services.desk import Desk
from deskapp.services.mail_writing import Reply
from deskapp.store.backup import DATABASE, FILES
from deskapp.store.tables import OutboxRow
from tests.kit import FakeClock, Office, mail, new_ticket, problems, take


def restore(archive: Path, folder: Path, clock: FakeClock) -> Desk:
    """What a person does with a backup: unpack it and put the files beside the store."""
    with zipfile.ZipFile(archive) as opened:
        opened.extract(DATABASE, folder)
        for name in opened.namelist():
            if name.startswith(f"{FILES}/"):
                digest = name.removeprefix(f"{FILES}/")
                target = folder / f"{DATABASE}.files" / digest[:2] / digest
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(opened.read(name))
    return Desk(folder / DATABASE, clock, Outside(lambda raw: None, lambda mail: b"", send))  # type: ignore[arg-type,return-value]


def test_a_backup_restores_to_a_whole_store(office: Office, tmp_path: Path) -> None:
    take(office.desk, mail(message_id="<1@cust.example>"))
    new_ticket(office, files=(OutgoingFile("a.txt", "text/plain", b"hello"),))
    office.desk.notes.add_inline(office.eva, 1, "psst", [OutgoingFile("b.txt", "text/plain", b"note")])
    everything = list(office.desk.care.export())
    target = office.desk.care.backup(tmp_path / "deep" / "b.zip")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [file.name for file in target.parent.iterdir()] == ["b.zip"]
    new_ticket(office)
    office.desk.disconnect()
    restored = restore(target, tmp_path / "restored", office.clock)
    assert problems(restored) == []
    assert list(restored.care.export()) == everything
    restored.disconnect()


def test_a_backup_never_overwrites(office: Office, tmp_path: Path) -> None:
    target = tmp_path / "b.zip"
    target.write_bytes(b"precious")
    with pytest.raises(DeskError, match="exists already"):
        office.desk.care.backup(target)
    assert target.read_bytes() == b"precious"


def test_a_file_that_appears_meanwhile_is_not_overwritten(office: Office, tmp_path: Path) -> None:
    new_ticket(office, files=(OutgoingFile("a.txt", "text/plain", b"hello"),))
    target = tmp_path / "b.zip"

    def intrude(done: int, total: int) -> None:
        target.write_bytes(b"theirs")

    with pytest.raises(DeskError, match="exists already"):
        office.desk.care.backup(target, intrude)
    assert target.read_bytes() == b"theirs"


def test_a_backup_that_cannot_be_written_says_so(office: Office, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DeskError, match="could not be written"):
        office.desk.care.backup(tmp_path / "file" / "b.zip")


def test_a_backup_a_day_and_only_the_newest_stay(office: Office) -> None:
    first = office.desk.care.daily_backup()
    assert first is not None
    assert office.desk.care.daily_backup() is None
    begin = office.clock.now()
    for day in range(1, 10):
        office.clock.moment = begin + timedelta(days=day)
        assert office.desk.care.daily_backup() is not None
    assert len(list(first.parent.iterdir())) == office.desk.workspace.settings().backups_kept
    assert not first.exists()


def test_what_waits_to_go_out_does_not_go_again_out_of_a_backup(office: Office, tmp_path: Path) -> None:
    take(office.desk, mail(message_id="<1@cust.example>"))
    office.desk.outgoing.reply(office.eva, 1, Reply("Unplug it.", to=(Address("Jana", "jana@cust.example"),)))
    target = office.desk.care.backup(tmp_path / "b.zip")
    assert OutboxRow.get().state == OutboxState.HELD
    office.desk.disconnect()
    restored = restore(target, tmp_path / "restored", office.clock)
    assert OutboxRow.get().state == OutboxState.UNKNOWN
    assert problems(restored) == []
    restored.disconnect()
