"""Importing in groups: counts add up, a stop keeps what was done, and progress ends where it should."""

from __future__ import annotations

import mailbox
from pathlib import Path

import pytest

from deskapp.app.mail_import import MailImport, import_paths
from deskapp.runtime.lane import Lane
from tests.kit import Office, mail, problems


@pytest.fixture
def box(tmp_path: Path) -> Path:
    """A folder with an mbox of 120 mails, a Maildir of two, and a file that is none."""
    folder = tmp_path / "in"
    folder.mkdir()
    mbox = mailbox.mbox(folder / "old.mbox")
    for number in range(120):
        mbox.add(mail(f"No. {number}", message_id=f"<{number}@x.example>"))
    mbox.close()
    maildir = mailbox.Maildir(folder / "maildir")
    for number in (119, 120):
        maildir.add(mail(f"No. {number}", message_id=f"<{number}@x.example>"))
    (folder / "readme.txt").write_text("Not a mail.\n")
    return folder


def test_counts_add_up_and_progress_ends_at_its_end(office: Office, box: Path) -> None:
    told: list[tuple[int, int]] = []
    work = MailImport(office.desk.intake, None, lambda done, total: told.append((done, total)))
    work.take(box)
    counts = work.counts()
    assert (counts["read"], counts["duplicates"], counts["skipped"]) == (122, 1, 1)
    assert counts["read"] == counts["messages"] + counts["duplicates"] + counts["quarantined"]
    assert told[-1][0] == told[-1][1]
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert problems(office.desk) == []


def test_a_stop_keeps_what_was_done_and_again_goes_on(office: Office, box: Path) -> None:
    asked = iter(range(1000))
    work = MailImport(office.desk.intake, None, lambda done, total: None, lambda: next(asked) > 60)
    work.take(box)
    assert 0 < work.counts()["messages"] < 120
    again = MailImport(office.desk.intake, None, lambda done, total: None)
    again.take(box)
    assert again.counts()["messages"] + work.counts()["messages"] == 121
    assert office.desk.care.info()["message"] == 121


def test_beside_a_window_every_write_is_on_the_writer_lane(office: Office, box: Path) -> None:
    desk = office.desk
    desk.connect(read_only=True)
    lane = Lane("writer", desk.connect, desk.disconnect)
    counts = import_paths(desk.intake, lane, [box], lambda done, total: None, lambda: False)
    lane.close()
    assert counts["messages"] == 121
    desk.connect()
