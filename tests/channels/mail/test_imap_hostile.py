"""Whatever a server says, or leaves out: one sentence, no secret in the open, no endless wait, nothing taken away."""

from __future__ import annotations

import socket
import ssl
import threading
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from deskapp.channels.mail import imap, imap_wire
from deskapp.channels.mail.imap import ImapMailbox, open_mailbox
from deskapp.channels.mail.reaching import failure, said
from deskapp.domain.mailbox.errors import MailFailed, MailWithheld
from deskapp.domain.mailbox.servers import Security, Server, SignIn
from tests.channels.mail.imap_script import Script, scripted
from tests.servers.certificates import Certificate

SECRET = "tajné heslo"


def refused(script: Script, security: Security = Security.NONE, secret: str = "secret") -> MailFailed:
    with pytest.raises(MailFailed) as caught:
        open_mailbox(script.server(security), secret)
    assert not any(secret in line for line in script.heard) or security is Security.NONE
    return caught.value


def opened(script: Script) -> ImapMailbox:
    mailbox = open_mailbox(script.server(), "secret")
    mailbox.open("INBOX")
    return mailbox


def test_in_plain_nothing_goes_to_another_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda *_: pytest.fail("it was spoken to"))
    with pytest.raises(MailFailed, match="goes to this machine only") as caught:
        open_mailbox(Server("192.0.2.1", 143, Security.NONE, "jana"), SECRET)
    assert caught.value.lasting


@pytest.mark.parametrize(
    "how",
    [
        {"CAPABILITY": b"* CAPABILITY IMAP4rev1\r\nTAG OK done\r\n"},
        {"CAPABILITY": b"* CAPABILITY IMAP4rev1 STARTTLS\r\nTAG OK done\r\n", "STARTTLS": b"TAG NO not now\r\n"},
        {"CAPABILITY": b"* CAPABILITY IMAP4rev1 STARTTLS\r\nTAG OK done\r\n", "greeting": b"* PREAUTH welcome\r\n"},
    ],
)
def test_without_starttls_nothing_is_said(how: dict[str, bytes]) -> None:
    with scripted(**how) as script:
        assert "offers no STARTTLS" in str(refused(script, Security.STARTTLS))
        assert not any("LOGIN" in line or "AUTH" in line for line in script.heard)


@pytest.mark.usefixtures("trusted")
def test_what_stands_behind_the_yes_to_starttls_is_not_listened_to(certificate: Certificate) -> None:
    sly = b"TAG OK go\r\n* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nNEXT OK done\r\n"
    with scripted(CAPABILITY=b"* CAPABILITY IMAP4rev1 STARTTLS\r\nTAG OK done\r\n", STARTTLS=sly) as script:
        script.certificate = certificate
        script.secured = {"CAPABILITY": b"* CAPABILITY IMAP4rev1 IDLE\r\nTAG OK done\r\n"}
        mailbox = open_mailbox(script.server(Security.STARTTLS), "secret")
        assert mailbox.can_idle
        mailbox.close()
        assert [line for line in script.heard if "LOGIN" in line], "somebody on the way cannot keep us from signing in"


def test_a_port_of_tls_spoken_to_in_plain() -> None:
    problem = failure(TimeoutError(), Server("mail.example", 993, Security.STARTTLS))
    assert str(problem) == "mail.example does not answer on port 993, where TLS is usual."


@pytest.mark.parametrize(
    ("code", "sentence"),
    [(10, "has expired"), (9, "not valid yet"), (62, "for another name"), (19, "is not trusted: self-signed")],
)
def test_what_is_wrong_with_a_certificate(code: int, sentence: str) -> None:
    error = ssl.SSLCertVerificationError(1, "")
    error.verify_code, error.verify_message = code, "self-signed"
    problem = failure(error, Server("mail.example", 993))
    assert sentence in str(problem)
    assert problem.lasting


def test_nobody_is_no_user_of_a_mailbox() -> None:
    with scripted() as script, pytest.raises(MailFailed, match="without signing in"):
        open_mailbox(Server("127.0.0.1", script.port, Security.NONE, "", SignIn.NOBODY), "")


@pytest.mark.parametrize(
    ("answer", "lasting", "sentence"),
    [
        (b"TAG NO [AUTHENTICATIONFAILED] no\r\n", True, "does not accept the user name"),
        (b"TAG NO [UNAVAILABLE] later\r\n", False, "does not let jana in for now: [UNAVAILABLE] later."),
        (b"TAG BAD what\r\n", True, "does not accept the user name"),
        (b"* BYE too many\r\n", False, "ended the connection: too many"),
    ],
)
def test_a_refused_sign_in(answer: bytes, lasting: bool, sentence: str) -> None:
    with scripted(LOGIN=answer) as script:
        problem = refused(script)
        assert sentence in str(problem)
        assert problem.lasting is lasting


@pytest.mark.parametrize("way", [SignIn.PASSWORD, SignIn.TOKEN])
@pytest.mark.parametrize(
    "answer",
    [
        b'TAG BAD unknown: LOGIN jana "horse-battery-9"\r\n',
        b"TAG NO nobody is called horse-battery-9\r\n",
        b"* BYE not with horse-battery-9\r\nTAG NO horse-battery-9\r\n",
        b"TAG NO " + b64encode(b"\0jana\0horse-battery-9") + b"\r\n",
    ],
)
def test_a_server_that_repeats_the_secret_is_not_quoted(answer: bytes, way: SignIn) -> None:
    able = b"* CAPABILITY IMAP4rev1 AUTH=XOAUTH2\r\nTAG OK done\r\n"
    with scripted(CAPABILITY=able, LOGIN=answer, AUTHENTICATE=answer) as script:
        with pytest.raises(MailFailed) as caught:
            open_mailbox(replace(script.server(), sign_in=way), "horse-battery-9")
        assert script.heard[-1].split()[1] != "CAPABILITY", "it was tried"
    error: BaseException | None = caught.value
    while error is not None:
        assert "horse" not in str(error)
        assert b64encode(b"\0jana\0horse-battery-9").decode() not in str(error)
        error = error.__cause__
    assert "…" in str(caught.value)


def test_where_signing_in_with_a_password_is_switched_off_it_is_not_sent() -> None:
    with scripted(CAPABILITY=b"* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nTAG OK done\r\n") as script:
        assert "lets nobody sign in with a password" in str(refused(script))
        assert not any("secret" in line for line in script.heard)


@pytest.mark.parametrize("greeting", [b"", b"* BYE full\r\n", b"HTTP/1.1 400 no\r\n\r\n", b"\xff\xfe\r\n", b"* OK"])
def test_what_greets_otherwise(greeting: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap_wire, "CONNECT_S", 0.3)
    with scripted(greeting) as script:
        assert "127.0.0.1" in str(refused(script))


def test_words_of_a_server_are_one_harmless_line() -> None:
    assert said(b"no\r\n\x1b[31m\xe2\x80\xaered \xff" + b"x" * 9_000).startswith("no [31m red \ufffdxxx")
    assert len(said("x" * 9_000)) == 200
    with scripted(SELECT=b"TAG NO \x1b]0;evil\x07" + b"y" * 5_000 + b"\r\n") as script:
        mailbox = open_mailbox(script.server(), "secret")
        with pytest.raises(MailFailed) as caught:
            mailbox.open("INBOX")
        mailbox.close()
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 250
    assert not caught.value.lasting, "the folder is there, only not now"


@pytest.mark.parametrize(
    "answer",
    [
        b"* 1 FETCH (UID 5 BODY[] {999999999999}\r\nabc",
        b"* 1 FETCH (UID 5 BODY[] {99}\r\nabc",
        b"* what\r\n",
        b"+ go on\r\n",
        b"x" * (9 << 20),
    ],
)
def test_an_answer_without_an_end_is_given_up(answer: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap_wire, "PIECE_S", 0.3)
    with scripted(UID_FETCH=answer) as script:
        mailbox = opened(script)
        with pytest.raises(MailFailed, match=r"127\.0\.0\.1"):
            mailbox.fetch(5)
        mailbox.close()


def test_of_many_lines_no_more_is_kept_than_of_one_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap_wire, "_LARGEST", 1 << 20)
    monkeypatch.setattr(imap_wire, "_LONGEST_LINE", 1 << 16)
    with scripted(UID_FETCH=(b"* OK " + b"x" * 1_000 + b"\r\n") * 2_000 + b"TAG OK done\r\n") as script:
        mailbox = opened(script)
        with pytest.raises(MailFailed, match="sends more at once than is taken"):
            mailbox.fetch(5)
        mailbox.close()


def test_an_answer_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = b"* 1 FETCH (FLAGS ())\r\n" * 50_000
    with scripted(UID_FETCH=endless) as script:
        mailbox = opened(script)
        monkeypatch.setattr(mailbox._wire, "_until", 0.0)
        monkeypatch.setattr(mailbox._wire, "grant", lambda *_: None)
        with pytest.raises(MailFailed, match="does not answer in time"):
            mailbox.fetch(5)
        mailbox.close()


def test_one_mail_that_is_not_given_does_not_end_the_connection() -> None:
    with scripted(UID_FETCH=b"TAG NO broken on disk\r\n") as script:
        mailbox = opened(script)
        with pytest.raises(MailWithheld, match="does not give the mail: broken on disk"):
            mailbox.fetch(5)
        assert mailbox.folders() == ["INBOX"]
        mailbox.close()


def test_answers_about_other_mails_and_in_another_order_do_no_harm() -> None:
    told = (
        b'* 3 FETCH (FLAGS (\\Seen))\r\n* 1 FETCH (RFC822.SIZE 4 UID 5 INTERNALDATE " 1-Nov-2026 10:00:00 +0200")\r\n'
    )
    more = (
        b"* 2 FETCH (UID 6 RFC822.SIZE 9 INTERNALDATE nonsense)\r\n* 9 FETCH (UID 99 RFC822.SIZE 1)\r\nTAG OK done\r\n"
    )
    with scripted(UID_SEARCH=b"* SEARCH 6\r\n* SEARCH 2 5\r\nTAG OK done\r\n", UID_FETCH=told + more) as script:
        mailbox = opened(script)
        five, six = mailbox.after(4)
        assert (five.uid, five.size, five.came_at.isoformat()) == (5, 4, "2026-11-01T08:00:00+00:00")
        assert (six.uid, six.size) == (6, 9)
        script.answers["UID FETCH"] = (
            b'* 3 FETCH (FLAGS ())\r\n* 1 FETCH (BODY[] "a\\"b" UID 5)\r\n* 3 FETCH (UID 7 FLAGS ())\r\nTAG OK done\r\n'
        )
        assert mailbox.fetch(5) == b'a"b'
        script.answers["UID FETCH"] = b"* 1 FETCH (BODY[] {2}\r\nab UID 5)\r\nTAG OK done\r\n"
        assert mailbox.fetch(5) == b"ab"
        script.answers["UID FETCH"] = b"* 1 FETCH (BODY[] NIL UID 5)\r\nTAG OK done\r\n"
        assert mailbox.fetch(5) == b""
        mailbox.close()


def test_a_line_in_two_pieces_ends_a_wait_whole() -> None:
    with scripted(IDLE=b"+ idling\r\n* 2 EXI") as script:
        mailbox = opened(script)
        mailbox._wire.untagged_responses.clear()
        script.rest = b"STS\r\n"
        assert mailbox.wait(60)
        mailbox.close()


@pytest.mark.parametrize("idle", [b"* 2 EXISTS\r\n+ idling\r\n", b"+ idling\r\n* OK still here\r\n* 2 EXISTS\r\n"])
def test_what_is_said_around_the_beginning_of_a_wait_is_heard(idle: bytes) -> None:
    with scripted(IDLE=idle) as script:
        mailbox = opened(script)
        mailbox._wire.untagged_responses.clear()
        assert mailbox.wait(1_000)
        mailbox.close()


class _CalledAgain(threading.Event):
    """Another thread calls in the very moment in which a call is heard."""

    def __init__(self, call: Callable[[], None]) -> None:
        super().__init__()
        self._calls = [call]

    def clear(self) -> None:
        super().clear()
        while self._calls:
            self._calls.pop()()


def test_a_call_while_another_is_heard_holds_nobody_up() -> None:
    with scripted() as script:
        mailbox = opened(script)
        mailbox._wire.untagged_responses.clear()
        mailbox._wire._called = _CalledAgain(mailbox.interrupt)
        mailbox.interrupt()
        assert not mailbox.wait(60)
        waits = threading.Thread(target=mailbox.wait, args=(60,), daemon=True)
        waits.start()
        waits.join(10)
        assert not waits.is_alive(), "it was called"
        mailbox.close()


def test_a_refused_wait_and_one_that_says_nothing() -> None:
    with scripted(IDLE=b"TAG NO not here\r\n") as script:
        mailbox = opened(script)
        mailbox._wire.untagged_responses.clear()
        with pytest.raises(MailFailed, match="refused: not here"):
            mailbox.wait(60)
        script.answers["IDLE"] = b"+ idling\r\n"
        assert not mailbox.wait(0.05)
        mailbox.close()


def test_nothing_is_ever_expunged_whole() -> None:
    with scripted(CAPABILITY=b"* CAPABILITY IMAP4rev1\r\nTAG OK done\r\n") as script:
        mailbox = opened(script)
        mailbox.mark_seen([1])
        mailbox.move([1], "INBOX")
        mailbox.close()
        assert not any("EXPUNGE" in line or "CLOSE" in line for line in script.heard)
        assert any(line.endswith(r"UID STORE 1 +FLAGS.SILENT (\Deleted)") for line in script.heard)


def test_a_folder_for_reading_only_can_be_read() -> None:
    only = b"* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\nTAG OK [READ-ONLY] done\r\n"
    with scripted(SELECT=only, EXAMINE=only, UID_STORE=b"TAG NO read only\r\n") as script:
        mailbox = open_mailbox(script.server(), "secret")
        assert mailbox.open("INBOX").uidvalidity == 7
        with pytest.raises(MailFailed, match="refused: read only"):
            mailbox.mark_seen([1])
        mailbox.close()


@pytest.mark.parametrize("number", [2**32, 2**63, 2**70])
def test_a_number_that_none_can_be_hides_no_mail(number: int) -> None:
    listed = b'* 1 FETCH (UID %d RFC822.SIZE 5 INTERNALDATE "x")\r\nTAG OK done\r\n' % number
    with scripted(UID_SEARCH=b"* SEARCH 5 %d\r\nTAG OK done\r\n" % number, UID_FETCH=listed) as script:
        mailbox = opened(script)
        with pytest.raises(MailFailed, match="is not IMAP"):
            mailbox.after(0)
        mailbox.close()


def test_a_folder_with_a_number_that_none_can_have() -> None:
    with scripted(SELECT=b"* 1 EXISTS\r\n* OK [UIDVALIDITY %d] ok\r\nTAG OK done\r\n" % (2**64)) as script:
        mailbox = open_mailbox(script.server(), "secret")
        with pytest.raises(MailFailed, match="is not IMAP"):
            mailbox.open("INBOX")
        mailbox.close()


def test_a_large_mail_without_end_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap, "LARGEST", 1 << 20)
    piece = b"* 1 FETCH (UID 5 BODY[]<0> {%d}\r\n" % (1 << 18) + b"x" * (1 << 18) + b")\r\nTAG OK done\r\n"
    with scripted(UID_FETCH=piece) as script:
        mailbox = opened(script)
        with pytest.raises(MailWithheld, match="more at once than is taken"):
            mailbox.fetch_to(5, tmp_path / "large", lambda: None)
        mailbox.close()
    assert list(tmp_path.iterdir()) == []
