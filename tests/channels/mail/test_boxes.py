"""Mails are found by what files hold, wherever they lie."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail import mbox
from deskapp.channels.mail.boxes import FoundMail, MissingSource, SkippedFile, iter_mails, total_bytes
from deskapp.channels.mail.mbox import split_mbox
from deskapp.channels.mail.recognise import Kind, recognise

MAIL = b"From: a@b.cz\r\nSubject: x\r\n\r\nbody\r\n"


def _places(path: Path) -> list[str]:
    return [found.where for found in iter_mails(path) if isinstance(found, FoundMail)]


@pytest.mark.parametrize(
    "head",
    [
        MAIL,
        b"\n\r\n" + MAIL,
        b"\xef\xbb\xbf" + MAIL,
        b"Received: from x\n by y\nX-Odd line\nSubject: z\n\nb",
        b"X-Own: 1\nMIME-Version: 1.0\n\n",
        b"Subject: only\nand then words",
        b"SUBJECT : x\n",
        b"Return-Path: <>\rFrom: a\r\rb",
    ],
)
def test_mails(head: bytes) -> None:
    assert recognise(head).kind is Kind.MAIL


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"\n\n",
        b"# Read me\n\nFrom: nobody\n",
        b"Note: this is prose.\nIt goes on.\n",
        b"MIT License\n\nCopyright (c) x\n",
        b"<?xml version='1.0'?>\n<a>From: b</a>",
        b"From,To,Subject\na,b,c\n",
        b"name: x\nversion: 1\n",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"Dear all,\nDate: tomorrow\nTo: everybody\n",
        b"From now on we write prose.\nReally.\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    ],
)
def test_what_is_no_mail_has_a_reason(head: bytes) -> None:
    verdict = recognise(head)
    assert verdict.kind is Kind.OTHER
    assert verdict.reason


def test_outlook_files_are_named() -> None:
    assert recognise(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").reason == "Outlook .msg files are not read yet; save as .eml"


_BOX = (
    b"From a@b.cz Mon Nov  3 10:15:00 2025\nFrom: a@b.cz\n\nFrom here on it is prose.\n>From the start\n>>From x\n\n"
    b"From now on, prose after a blank line\n\n"
    b"From - Tue Nov  4 10:15:00 2025\nSubject: 2\n\nsecond\n\n"
    b"From c@d.cz Wed Nov  5 10:15:00 2025\nSubject: 3\n\nthird"
)


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_mbox(line_end: bytes) -> None:
    mails = [mail.raw for mail in split_mbox(io.BytesIO(_BOX.replace(b"\n", line_end)))]
    assert mails == [
        each.replace(b"\n", line_end)
        for each in (
            b"From: a@b.cz\n\nFrom here on it is prose.\nFrom the start\n>From x\n\n"
            b"From now on, prose after a blank line\n",
            b"Subject: 2\n\nsecond\n",
            b"Subject: 3\n\nthird",
        )
    ]


_BODY = st.lists(st.sampled_from([b"words", b"", b"From here", b">From there", b"> quoted"]), max_size=8)


@given(st.lists(_BODY, min_size=1, max_size=6))
def test_mbox_gives_back_what_was_put_in(bodies: list[list[bytes]]) -> None:
    mails = [b"\n".join([b"Subject: x", b"", *body, b"end"]) + b"\n" for body in bodies]
    box = b"".join(b"From a@b.cz Mon Nov  3 10:15:00 2025\n" + _guarded(mail) + b"\n" for mail in mails)
    found = list(split_mbox(io.BytesIO(box)))
    assert [mail.raw for mail in found] == mails
    assert found[-1].end == len(box)


@pytest.mark.parametrize("size", range(60, 140, 7))
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_mbox_is_the_same_in_whatever_pieces_it_is_read(
    line_end: bytes, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    undated = b"\n\nFrom daemon\nSubject: 4\n\nfourth\n\n"
    box = b"\xef\xbb\xbf" + (_BOX + undated).replace(b"\n", line_end) * 3
    whole = list(split_mbox(io.BytesIO(box)))
    monkeypatch.setattr(mbox, "_CHUNK", size)
    assert list(split_mbox(io.BytesIO(box))) == whole
    assert len(whole) == 12


def test_a_mail_that_is_too_large_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "MAX_MAIL", 40)
    monkeypatch.setattr(mbox, "_CHUNK", 60)
    assert [mail.raw for mail in split_mbox(io.BytesIO(_BOX))][1:] == [
        b"Subject: 2\n\nsecond\n",
        b"Subject: 3\n\nthird",
    ]
    assert next(iter(split_mbox(io.BytesIO(_BOX)))).raw is None


def _guarded(mail: bytes) -> bytes:
    lines = mail.splitlines(keepends=True)
    return b"".join(b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in lines)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "mails"
    for name in ("cur", "new", "tmp", ".Archiv/cur", ".Archiv/new"):
        (root / "box" / name).mkdir(parents=True)
    (root / "box/cur/1:2,S").write_bytes(MAIL)
    (root / "box/new/2").write_bytes(MAIL)
    (root / "box/tmp/3").write_bytes(MAIL)
    (root / "box/.Archiv/cur/4:2,").write_bytes(MAIL)
    (root / "a.eml").write_bytes(MAIL)
    (root / "old.mbox").write_bytes(_BOX)
    (root / "README").write_bytes(b"# About\n")
    return root


def test_folder_of_everything(folder: Path) -> None:
    assert _places(folder) == [
        "a.eml", "box/.Archiv/cur/4:2,", "box/cur/1:2,S", "box/new/2", "old.mbox#1", "old.mbox#2", "old.mbox#3",
    ]  # fmt: skip
    skipped = [found for found in iter_mails(folder) if isinstance(found, SkippedFile)]
    assert [(each.where, each.reason) for each in skipped] == [("README", "no mail header at its start")]


def test_progress_ends_at_the_total(folder: Path) -> None:
    done = [found.done for found in iter_mails(folder)]
    assert done == sorted(done)
    assert done[-1] == total_bytes(folder)


def test_single_files(folder: Path) -> None:
    assert _places(folder / "a.eml") == ["a.eml"]
    assert _places(folder / "old.mbox") == ["old.mbox#1", "old.mbox#2", "old.mbox#3"]


def test_missing_path_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(MissingSource, match=r"^There is no file or folder .*gone\.$"):
        next(iter_mails(tmp_path / "gone"))


@pytest.mark.skipif(os.name == "nt", reason="needs links and pipes of POSIX")
def test_links_in_circles_and_odd_files(folder: Path) -> None:
    (folder / "box/again").symlink_to(folder, target_is_directory=True)
    (folder / "dangling").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "pipe")
    reasons = {found.where: found.reason for found in iter_mails(folder) if isinstance(found, SkippedFile)}
    assert reasons["box/again"] == "a link to a folder that was read already"
    assert reasons["dangling"].startswith("cannot be read: ")
    assert reasons["pipe"] == "not a regular file"
    assert len(_places(folder)) == 7


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file_is_skipped(folder: Path) -> None:
    (folder / "a.eml").chmod(0)
    assert any(isinstance(found, SkippedFile) and found.where == "a.eml" for found in iter_mails(folder))


def test_notes_of_a_server_are_no_mail(tmp_path: Path) -> None:
    box = tmp_path / "inbox"
    box.write_bytes(
        b"From MAILER-DAEMON Mon Nov  3 10:15:00 2025\nSubject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA\n\n\n"
        b"From a@b.cz Mon Nov  3 10:15:00 2025\n" + MAIL
    )
    assert _places(box) == ["inbox#2"]
