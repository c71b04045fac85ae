"""The recording server keeps what it is given, lets in whom it should, and answers by the script."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable

import pytest

from deskapp.channels.tls import tls_context
from deskapp.domain.mailbox.servers import Security
from tests.kit import mail
from tests.servers.answers import Answer, Cut, Hang, Slow
from tests.servers.box import Box
from tests.servers.recorder import Recorder
from tests.servers.tokens import token

_USER, _PASSWORD = "support@desk.example", "heslo žluťoučké"
Record = Callable[..., Recorder]


def _send(recorder: Recorder, *to: str, raw: bytes = b"", timeout: float = 30) -> dict[str, tuple[int, bytes]]:
    with smtplib.SMTP("127.0.0.1", recorder.port, timeout=timeout) as smtp:
        return smtp.sendmail("support@desk.example", list(to or ("jana@cust.example",)), raw or mail())


def test_a_mail_is_kept_as_it_was_sent(record: Record) -> None:
    recorder = record()
    _send(recorder, "a@x.example", "b@x.example", raw=mail("a\n.\n..b"))
    (taken,) = recorder.taken
    assert (taken.sender, taken.recipients) == ("support@desk.example", ("a@x.example", "b@x.example"))
    assert taken.body == mail("a\n.\n..b")
    assert (taken.user, taken.encrypted) == ("", False)


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
@pytest.mark.parametrize("mechanism", ["PLAIN", "LOGIN"])
def test_it_lets_in_over_tls_who_knows_the_password(record: Record, security: Security, mechanism: str) -> None:
    recorder = record(security=security, users={_USER: "ascii pass"}, mechanisms=(mechanism,))
    for password, good in (("wrong", False), ("ascii pass", True)):
        with _secure(recorder) as smtp:
            if good:
                smtp.login(_USER, password)
                smtp.sendmail(_USER, ["jana@cust.example"], mail())
            else:
                with pytest.raises(smtplib.SMTPAuthenticationError):
                    smtp.login(_USER, password)
    assert [(taken.user, taken.encrypted) for taken in recorder.taken] == [(_USER, True)]


def _secure(recorder: Recorder) -> smtplib.SMTP:
    if recorder.security is Security.TLS:
        return smtplib.SMTP_SSL("localhost", recorder.port, context=tls_context(), timeout=30)
    smtp = smtplib.SMTP("localhost", recorder.port, timeout=30)
    smtp.starttls(context=tls_context())
    return smtp


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_nobody_trusts_it_untold(record: Record, security: Security) -> None:
    with pytest.raises(ssl.SSLCertVerificationError):
        _secure(record(security=security))


def test_tokens_are_looked_at(record: Record) -> None:
    recorder = record(users={_USER: _PASSWORD})
    assert _by_token(recorder, token(_USER))[0] == 235
    for wrong in (token(_USER, lasts_s=-5), token("eva@desk.example"), "nonsense"):
        with pytest.raises(smtplib.SMTPAuthenticationError, match="535"):
            _by_token(recorder, wrong)


def _by_token(recorder: Recorder, given: str) -> tuple[int, bytes]:
    said = iter([f"user={_USER}\1auth=Bearer {given}\1\1", ""])
    with smtplib.SMTP("127.0.0.1", recorder.port, timeout=30) as smtp:
        smtp.ehlo()
        assert "XOAUTH2" in smtp.esmtp_features["auth"]
        return smtp.auth("XOAUTH2", lambda _=None: next(said))


def test_without_users_it_offers_no_signing_in(record: Record) -> None:
    with smtplib.SMTP("127.0.0.1", record().port, timeout=30) as smtp:
        smtp.ehlo()
        assert "auth" not in smtp.esmtp_features


def test_one_recipient_is_refused(record: Record) -> None:
    recorder = record()
    recorder.say("RCPT", "550 5.1.1 No such user", of="gone@")
    refused = _send(recorder, "gone@x.example", "here@x.example")
    assert refused == {"gone@x.example": (550, b"5.1.1 No such user")}
    assert recorder.taken[0].recipients == ("here@x.example",)


def test_later_and_then_well(record: Record) -> None:
    recorder = record()
    recorder.say("END", "450 4.3.2 Come back later")
    with pytest.raises(smtplib.SMTPDataError, match="450"):
        _send(recorder)
    assert recorder.taken == []
    assert _send(recorder) == {}
    assert len(recorder.taken) == 1


@pytest.mark.parametrize("step", ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "END"])
@pytest.mark.parametrize("answer", ["421 4.3.2 Shutting down", Cut(), Hang(), Slow(0.01, Cut())])
def test_it_can_fail_at_every_step(record: Record, step: str, answer: Answer) -> None:
    recorder = record()
    recorder.say(step, answer)
    with pytest.raises((smtplib.SMTPException, OSError)):
        _send(recorder, timeout=0.5)
    assert recorder.taken == []
    assert _send(recorder) == {}


@pytest.mark.parametrize("answer", [Cut(taking=True), Hang(taking=True)])
def test_it_can_take_a_mail_and_not_say_so(record: Record, answer: Answer) -> None:
    recorder = record()
    recorder.say("END", answer)
    with pytest.raises((smtplib.SMTPException, OSError)):
        _send(recorder, timeout=0.5)
    assert len(recorder.taken) == 1


def test_it_may_be_slow(record: Record) -> None:
    recorder = record()
    recorder.say("RCPT", Slow(0.05))
    assert _send(recorder) == {}


def test_too_large_is_refused(record: Record) -> None:
    recorder = record(most_bytes=1_000)
    with pytest.raises(smtplib.SMTPSenderRefused, match="552"):
        _send(recorder, raw=mail("x" * 900 + "\n" + "y" * 900))


def test_lines_that_no_server_takes_are_refused(record: Record) -> None:
    with pytest.raises(smtplib.SMTPDataError, match="Line too long"):
        _send(record(), raw=mail("x" * 1_200))


def test_what_it_takes_goes_on_to_the_mailbox(record: Record, box: Box) -> None:
    recorder = record(onward=lambda taken: box.deliver(taken.body, sender=taken.sender))
    _send(recorder)
    assert recorder.taken[0].body in box.lying()[0].raw


def test_it_can_go_away_and_come_back(record: Record) -> None:
    recorder = record()
    recorder.stop()
    with pytest.raises(ConnectionRefusedError):
        _send(recorder)
    recorder.start()
    assert _send(recorder) == {}
