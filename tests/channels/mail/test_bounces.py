"""Bounces of many kinds, invented for the tests: what they say, and what looks like one and is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.bounces import Bounce, BounceKind, Failure
from deskapp.domain.mail import UnreadableMail

_DAEMON = "From: Mail Delivery System <MAILER-DAEMON@mx.firma.cz>\nTo: podpora@firma.cz\nReturn-Path: <>\n"
_ORIGINAL = (
    "Received: from desk (localhost [127.0.0.1]) by mx.firma.cz; Mon, 3 Nov 2025 10:15:00 +0100\n"
    "From: Podpora <podpora@firma.cz>\nTo: Jana <jana@zakaznik.cz>\nSubject: =?utf-8?q?Va=C5=A1e_tisk=C3=A1rna?=\n"
    "Message-ID: <t1.2@firma.cz>\nDate: Mon, 3 Nov 2025 10:15:00 +0100\n"
)


def _bounce(head: str, body: str) -> Bounce | None:
    mail = parse_mail(f"{head}\n{body}".encode())
    assert mail.automatic or mail.bounce is None
    return mail.bounce


def _report(
    status: str, *, subject: str = "Undelivered Mail Returned to Sender", back: str = "message/rfc822"
) -> Bounce | None:
    head = (
        f"{_DAEMON}Subject: {subject}\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n'
    )
    body = (
        "--b\nContent-Type: text/plain\n\nIt did not work.\n\n<jana@zakaznik.cz>: the disk of the server is full\n"
        f"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.firma.cz\n\n{status}\n"
        f"--b\nContent-Type: {back}\n\n{_ORIGINAL}\n--b--\n"
    )
    return _bounce(head, body)


def test_a_report_says_everything() -> None:
    bounce = _report(
        "Final-Recipient: rfc822; jana@zakaznik.cz\nAction: failed\nStatus: 5.1.1\n"
        "Diagnostic-Code: smtp; 550 5.1.1 <jana@zakaznik.cz>:\n  user\tunknown\n"
    )
    failure = Failure("jana@zakaznik.cz", "5.1.1", "failed", "550 5.1.1 <jana@zakaznik.cz>: user unknown")
    assert bounce == Bounce(BounceKind.PERMANENT, (failure,), "<t1.2@firma.cz>", "Vaše tiskárna")


@pytest.mark.parametrize("back", ["text/rfc822-headers", "message/global-headers", "message/partial"])
def test_the_original_may_come_back_in_any_form(back: str) -> None:
    bounce = _report("Final-Recipient: rfc822; jana@zakaznik.cz\nAction: failed\nStatus: 5.0.0\n", back=back)
    assert bounce
    assert (bounce.message_id, bounce.subject) == ("<t1.2@firma.cz>", "Vaše tiskárna")


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("Action: failed\nStatus: 5.1.1", BounceKind.PERMANENT),
        ("Action: failed\nStatus: 4.4.7", BounceKind.PERMANENT),
        ("Action: delayed\nStatus: 4.4.1", BounceKind.TEMPORARY),
        ("Action: Delayed (still trying)", BounceKind.TEMPORARY),
        ("Status: 4.2.2", BounceKind.TEMPORARY),
        ("Status: 5.2.2", BounceKind.PERMANENT),
        ("Action: delivered\nStatus: 2.0.0", None),
        ("Action: relayed\nStatus: 2.0.0", None),
        ("Action: expanded\nStatus: 2.0.0", None),
    ],
)
def test_the_action_decides_over_the_status(status: str, kind: BounceKind | None) -> None:
    bounce = _report(f"Final-Recipient: rfc822; jana@zakaznik.cz\n{status}\n")
    assert (bounce and bounce.kind) == kind


def test_who_got_the_mail_is_not_among_the_failures() -> None:
    bounce = _report(
        "Final-Recipient: rfc822; a@x.cz\nAction: relayed\nStatus: 2.0.0\n\n"
        "Final-Recipient: rfc822; b@x.cz\nAction: failed\nStatus: 5.1.1\n\n"
        "Final-Recipient: rfc822; c@x.cz\nAction: delayed\nStatus: 4.1.1\n"
    )
    assert bounce
    assert bounce.kind is BounceKind.PERMANENT
    assert [(each.email, each.action) for each in bounce.failures] == [("b@x.cz", "failed"), ("c@x.cz", "delayed")]


def test_the_address_that_was_written_to_is_told_not_the_one_behind_it() -> None:
    bounce = _report(
        "Original-Recipient: rfc822;jana@zakaznik.cz\nFinal-Recipient: rfc822;u1234@inside.example\nAction: failed\n"
        "Status: 5.0.0\nDiagnostic-Code: smtp; 552 5.2.2 over quota\n"
    )
    assert bounce
    assert bounce.failures == (Failure("jana@zakaznik.cz", "5.2.2", "failed", "552 5.2.2 over quota"),)


def test_a_reason_that_the_report_leaves_out_is_read_from_the_text() -> None:
    bounce = _report("Final-Recipient: rfc822; jana@zakaznik.cz\nAction: failed\nStatus: 5.2.2\n")
    assert bounce
    assert bounce.failures[0].words == "the disk of the server is full"


_PLAIN = {
    "qmail": (
        "Subject: failure notice\n",
        "Hi. This is the qmail-send program at mx.firma.cz.\nI'm afraid I wasn't able to deliver your message.\n\n"
        "<jana@zakaznik.cz>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy.\n\n",
        Failure("jana@zakaznik.cz", "5.1.1", "", "Sorry, no mailbox here by that name. (#5.1.1)"),
    ),
    "exim": (
        "Subject: Mail delivery failed: returning message to sender\nX-Failed-Recipients: jana@zakaznik.cz\n",
        "A message that you sent could not be delivered.\n\n  jana@zakaznik.cz\n    host mx.zakaznik.cz [192.0.2.1]\n"
        "    550 5.2.1 mailbox disabled\n\n------ This is a copy of your message. ------\n\n",
        Failure("jana@zakaznik.cz", "5.2.1", "", "550 5.2.1 mailbox disabled"),
    ),
    "sendmail": (
        "Subject: Returned mail: User unknown\n",
        "   ----- The following addresses had permanent fatal errors -----\n<jana@zakaznik.cz>\n\n"
        "   ----- Transcript of session follows -----\n>>> RCPT To:<jana@zakaznik.cz>\n"
        "<<< 550 5.1.1 User unknown\n\n   ----- Unsent message follows -----\n",
        Failure("jana@zakaznik.cz", "5.1.1", "", "550 5.1.1 User unknown"),
    ),
    "Czech": (
        "Subject: Nedoručitelná zpráva\n",
        "Vaši zprávu se nepodařilo doručit adresátovi:\n\njana@zakaznik.cz\n\nSchránka je plná: 552 5.2.2 plno\n\n",
        Failure("jana@zakaznik.cz", "5.2.2", "", "552 5.2.2 plno"),
    ),
    "a language that no table knows": (
        "Subject: Xyzzy\nX-Failed-Recipients: jana@zakaznik.cz\n",
        "Plugh plover jana@zakaznik.cz qwrt.\n\n550 foo\n\n",
        Failure("jana@zakaznik.cz", "", "", "550 foo"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", _PLAIN)
def test_bounces_in_plain_words(name: str) -> None:
    head, words, failure = _PLAIN[name]
    bounce = _bounce(_DAEMON + head, words + _ORIGINAL + "\nDobrý den, …\n")
    assert bounce == Bounce(BounceKind.PERMANENT, (failure,), "<t1.2@firma.cz>", "Vaše tiskárna")


@pytest.mark.parametrize(
    "words",
    [
        "Your message has not been delivered yet and will be retried.\n\njana@zakaznik.cz\n",
        "Doručení se zpožďuje, server to zkusí znovu.\n\njana@zakaznik.cz\n",
        "Die Zustellung verzögert sich.\n\njana@zakaznik.cz\n",
    ],
)
def test_a_server_that_still_tries(words: str) -> None:
    bounce = _bounce(_DAEMON + "Subject: Delivery Status Notification (Delay)\n", words + "\n" + _ORIGINAL)
    assert bounce
    assert bounce.kind is BounceKind.TEMPORARY
    assert [each.email for each in bounce.failures] == ["jana@zakaznik.cz"]


def test_a_complaint_names_those_the_mail_went_to() -> None:
    head = "From: fbl@isp.example\nTo: podpora@firma.cz\nSubject: Abuse Report\n"
    head += "Content-Type: multipart/report; report-type=feedback-report; boundary=b\n"
    body = "--b\n\nAn abuse report.\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\n"
    bounce = _bounce(head, f"{body}\n--b\nContent-Type: message/rfc822\n\n{_ORIGINAL}\n--b--\n")
    failure = Failure("jana@zakaznik.cz", words="abuse")
    assert bounce == Bounce(BounceKind.FEEDBACK, (failure,), "<t1.2@firma.cz>", "Vaše tiskárna")


_OURS = "Your message could not be delivered to jana@zakaznik.cz: 550 5.1.1 user unknown\n"
_NONE = {
    "a person's words of one": ("From: Jana <jana@x.cz>\nSubject: Mail delivery failed\n", _OURS),
    "a person forwards one": ("From: jana@x.cz\nSubject: Fwd: Undelivered Mail\n", _OURS + _ORIGINAL),
    "a person answers one": ("From: jana@x.cz\nSubject: Re: Delivery failure\nIn-Reply-To: <1@x>\n", _OURS),
    "the postmaster writes": ("From: Petr <postmaster@x.cz>\nSubject: Our new address\n", _OURS),
    "an absence": (
        "From: jana@x.cz\nReturn-Path: <>\nAuto-Submitted: auto-replied\nSubject: Out of office\n",
        "I am away and have limited access to mail.\n",
    ),
    "an absence with the mail": (
        "From: jana@x.cz\nReturn-Path: <>\nAuto-Submitted: auto-replied\nSubject: Automatická odpověď\n",
        "Jsem na dovolené do 5. 5.\n\n" + _ORIGINAL,
    ),
    "a receipt": (
        "From: MAILER-DAEMON@x.cz\nSubject: Read: x\n"
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n",
        "--b\n\nRead.\n--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;a@b.cz\n--b--\n",
    ),
    "a list": ("From: news@x.cz\nList-Id: <n.x.cz>\nSubject: How to avoid undelivered mail\n", _OURS),
}  # fmt: skip


@pytest.mark.parametrize("name", _NONE)
def test_what_only_looks_like_a_bounce(name: str) -> None:
    assert _bounce(*_NONE[name]) is None


def test_a_bounce_attached_to_a_persons_mail_is_a_file() -> None:
    inner = f"{_DAEMON}Subject: Undelivered\n\n{_OURS}"
    head = "From: jana@x.cz\nSubject: what is this?\nContent-Type: multipart/mixed; boundary=b\n"
    assert _bounce(head, f"--b\n\nsee below\n--b\nContent-Type: message/rfc822\n\n{inner}\n--b--\n") is None


_PIECES = st.sampled_from(
    [
        *("From: MAILER-DAEMON <>\n", "Subject: failure notice\n", "To: ", "Received: x\n", "Message-ID: <x@y>\n"),
        *("Content-Type: multipart/report; boundary=b\n", "--b\n", "Content-Type: message/delivery-status\n"),
        *("Content-Type: message/rfc822\n", "Final-Recipient: rfc822; ", "Original-Recipient:", "Action: ", "failed\n"),
        *("delayed\n", "Status: 4.4.1\n", "550 5.1.1 x\n", "could not be ", "deliver", "a@b.cz", "\n", " ", ">", "<"),
        *("@", "\0", "\udce9", "ž", "-" * 80, "(" * 40),
    ]
)


@given(st.lists(_PIECES, max_size=60))
def test_whatever_comes_is_read(pieces: list[str]) -> None:
    try:
        mail = parse_mail("".join(["From: MAILER-DAEMON@x\n", *pieces]).encode("utf-8", "surrogateescape"))
    except UnreadableMail:
        return
    for failure in mail.bounce.failures if mail.bounce else ():
        assert "\n" not in failure.words
        assert len(failure.words) <= 300
        assert len(failure.email) <= 320


def test_many_recipients_and_endless_lines_end() -> None:
    status = "".join(f"Final-Recipient: rfc822; a{number}@x.cz\nAction: failed\n\n" for number in range(5000))
    bounce = _report(status + "Diagnostic-Code: " + "deliver mail message " * 20_000)
    assert bounce
    assert 100 <= len(bounce.failures) <= 200
    words = "deliver" * 20_000 + " " * 20_000 + "@a" * 20_000 + "(\\" * 20_000
    assert _bounce(f"Subject: {words[:9000]}\n{_DAEMON}", f"550 no such user\n{words}\n" + "a@b.cz " * 20_000)
