"""How many real bounces are recognised, and that no other mail is taken for one. The figures stand in the report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.bounces import BounceKind
from deskapp.domain.mail import ParsedMail, UnreadableMail

pytestmark = pytest.mark.data

AIM = 0.95
BOUNCES_ELSEWHERE = {
    "mikel/mime_emails/raw_email_with_mimepart_without_content_type.eml",
    "mikel/multipart_report_emails/multi_address_bounce1.eml",
    "mikel/multipart_report_emails/multi_address_bounce2.eml",
    "mikel/multipart_report_emails/multipart_report_multiple_status.eml",
    "mikel/multipart_report_emails/report_422.eml",
    "mikel/multipart_report_emails/report_530.eml",
    "mime4j/mimetools-testmsgs/badbound.msg",
    "cpython/msg_16.txt",
    "cpython/msg_25.txt",
    "cpython/msg_43.txt",
}
"""What is a bounce in the folders of other mail, each read by a person."""


def _read(file: Path) -> ParsedMail | None:
    try:
        return parse_mail(file.read_bytes())
    except UnreadableMail:
        return None


def _is_what_it_is(file: Path, mail: ParsedMail | None) -> bool:
    """An auto-answer is automatic and no bounce, a complaint is feedback, all others tell of a failed delivery."""
    if mail is None:
        return False
    if file.name.startswith("rfc3834"):
        return mail.automatic and mail.bounce is None
    kind = mail.bounce.kind if mail.bounce else None
    return (
        kind is BounceKind.FEEDBACK
        if file.name.startswith("arf")
        else kind
        in (
            BounceKind.PERMANENT,
            BounceKind.TEMPORARY,
        )
    )


def test_real_bounces_are_recognised(data_folder: Path, report_figure: Callable[[str, str], None]) -> None:
    files = sorted((data_folder / "mail" / "bounces" / "bounce").glob("*.eml"))
    read = {file: _read(file) for file in files}
    right = [file for file, mail in read.items() if _is_what_it_is(file, mail)]
    bounces = [mail.bounce for mail in read.values() if mail and mail.bounce]
    named = sum(bool(bounce.failures) and all(each.email for each in bounce.failures) for bounce in bounces)
    said = sum(bool(bounce.failures) and all(each.words for each in bounce.failures) for bounce in bounces)
    report_figure(
        "bounces recognised (a bounce, a complaint or an auto-answer as what it is)",
        f"{len(right)} of {len(files)} ({len(right) / len(files):.1%}; aim {AIM:.0%})",
    )
    report_figure(
        "what recognised bounces tell",
        f"recipients {named}, reasons {said}, Message-ID {sum(bool(each.message_id) for each in bounces)},"
        f" subject {sum(bool(each.subject) for each in bounces)} of {len(bounces)}",
    )
    assert len(files) >= 300
    assert len(right) >= AIM * len(files), sorted(file.name for file in {*files} - {*right})
    assert named >= 0.9 * len(bounces)


def test_no_other_mail_is_taken_for_a_bounce(data_folder: Path, report_figure: Callable[[str, str], None]) -> None:
    mail = data_folder / "mail"
    folders = [mail / "mikel", mail / "mime4j", mail / "cpython", mail / "bounces" / "not"]
    files = [
        file for folder in folders for file in sorted(folder.rglob("*")) if file.suffix in (".eml", ".msg", ".txt")
    ]
    read = {file.relative_to(mail).as_posix(): parsed for file in files if (parsed := _read(file))}
    taken = {name for name, parsed in read.items() if parsed.bounce}
    replies = sorted((data_folder / "reply" / "trimmer" / "emails").glob("*.txt"))
    persons = [parse_mail(b"From: a@b.cz\nSubject: Re: x\n\n" + reply.read_bytes()) for reply in replies]
    false = sorted(taken - BOUNCES_ELSEWHERE) + [reply.subject for reply in persons if reply.bounce]
    report_figure(
        "other mail taken for a bounce",
        f"{len(false)} of {len(read) - len(BOUNCES_ELSEWHERE) + len(persons)} (aim 0); "
        f"bounces among them recognised: {len(taken & BOUNCES_ELSEWHERE)} of {len(BOUNCES_ELSEWHERE)}",
    )
    assert len(read) > 200
    assert not false
    assert taken == BOUNCES_ELSEWHERE
