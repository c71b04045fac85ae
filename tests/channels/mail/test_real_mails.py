"""Every real mail at hand is read, or refused in one sentence; and nothing of it is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from deskapp.channels.mail.boxes import FoundMail, SkippedFile, iter_mails
from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.mail import ParsedMail, UnreadableMail

pytestmark = pytest.mark.data

HEADLESS = {"msg_19.txt", "malformedHeader-noheader.msg", "malformedHeaderStartsBody-noheader.msg"}
"""Files of the mail folders that begin with prose: no reader can take them for mails."""


def _mail_files(data_folder: Path) -> list[Path]:
    return sorted(
        file
        for file in (data_folder / "mail").rglob("*")
        if file.suffix in (".eml", ".msg") or (file.suffix == ".txt" and file.name.startswith("msg_"))
    )


def _read_all(data_folder: Path) -> dict[Path, ParsedMail]:
    read = {}
    for file in _mail_files(data_folder):
        try:
            read[file] = parse_mail(file.read_bytes())
        except UnreadableMail:
            assert file.name in HEADLESS
    return read


def test_every_mail_is_read_and_can_be_stored(data_folder: Path) -> None:
    read = _read_all(data_folder)
    assert len(read) >= 540
    for file, mail in read.items():
        texts = [mail.text, mail.html, mail.subject, mail.message_id, *mail.references, *mail.defects]
        texts += [text for pair in mail.headers for text in pair]
        texts += [text for part in mail.parts for text in (part.name, part.content_id, part.content_type)]
        texts += [text for box in (*mail.to, *mail.cc, *mail.reply_to) for text in (box.name, box.email)]
        for text in texts:
            assert "\0" not in text, file
            text.encode("utf-8")
        assert 0 <= mail.quote_at <= len(mail.text)
        assert mail.sent_at is None or mail.sent_at.utcoffset() is not None
        assert all(part.name and "/" not in part.name and "\\" not in part.name for part in mail.parts)


def test_boxes_find_exactly_the_mails(data_folder: Path) -> None:
    found: set[str] = set()
    for each in iter_mails(data_folder / "mail" / "mikel"):
        if isinstance(each, FoundMail):
            found.add(each.where.partition("#")[0])
        else:
            assert each.where in ("SOURCE.txt", "sample_output_multipart")
    assert found == {
        file.relative_to(data_folder / "mail" / "mikel").as_posix()
        for file in _mail_files(data_folder)
        if "mikel" in file.parts
    }


def test_what_is_no_mail_is_skipped_with_a_reason(data_folder: Path) -> None:
    for folder in ("reply", "sla", "text", "incidents"):
        for each in iter_mails(data_folder / folder):
            assert isinstance(each, SkippedFile), each.where
            assert each.reason


def test_bounces_are_automatic(data_folder: Path) -> None:
    """A robot must not be answered."""
    bounces = [mail for file, mail in _read_all(data_folder).items() if file.parent.name == "bounce" or mail.bounce]
    assert len(bounces) > 300
    assert all(mail.automatic for mail in bounces)


def test_mails_of_people_are_not_automatic(data_folder: Path) -> None:
    people = [mail for file, mail in _read_all(data_folder).items() if "rfc2822" in file.parts]
    assert people
    assert not any(mail.automatic for mail in people)


def test_new_words_are_told_from_history(data_folder: Path, report_figure: Callable[[str, str], None]) -> None:
    """White space aside, what stands before `quote_at` is what the authors of the collection call the reply.

    Replies written below the quotation cannot agree: they stand behind it and must not be folded away.
    """
    replies = sorted((data_folder / "reply" / "trimmer" / "emails").glob("*.txt"))
    agreed = []
    for reply in replies:
        mail = parse_mail(b"Content-Type: text/plain; charset=utf-8\n\n" + reply.read_bytes())
        trimmed = (reply.parent.parent / "trimmed" / reply.name).read_text("utf-8")
        if mail.text[: mail.quote_at].split() == trimmed.split():
            agreed.append(reply.stem)
    report_figure("replies whose new words end where people say", f"{len(agreed)} of {len(replies)}")
    assert len(agreed) >= 0.9 * len(replies)
