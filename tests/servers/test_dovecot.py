"""The test server is a real one: it takes, keeps and gives mail, proves who it is, and lets in whom it should."""

from __future__ import annotations

import imaplib
import smtplib
import ssl

import pytest

from deskapp.channels.tls import tls_context
from tests.kit import mail
from tests.servers.box import Box, encoded
from tests.servers.dovecot import Dovecot


def test_mail_that_is_delivered_lies_in_the_box(box: Box) -> None:
    box.deliver(mail("Žluťoučký", message_id="<1@a>"), mail(message_id="<2@a>"))
    box.append(mail(message_id="<3@a>"), flags="\\Seen")
    first, second, third = box.lying()
    assert (first.uid, second.uid, third.uid) == (1, 2, 3)
    assert first.raw.endswith("Žluťoučký\r\n".encode())
    assert f"Delivered-To: {box.name}".encode() in first.raw
    assert ["\\Seen" in each.flags for each in (first, second, third)] == [False, False, True]


def test_a_plus_address_is_the_same_box(box: Box) -> None:
    name, _, domain = box.name.partition("@")
    box.dovecot.deliver(mail(), f"{name}+orders@{domain}")
    assert len(box.lying()) == 1


def test_nobody_else_gets_it_and_a_stranger_is_refused(box: Box, dovecot: Dovecot) -> None:
    other = dovecot.new_box()
    box.deliver(mail())
    assert other.lying() == []
    with pytest.raises(smtplib.SMTPRecipientsRefused):
        dovecot.deliver(mail(), "nobody@mail.example")


def test_what_other_programs_do(box: Box) -> None:
    box.append(mail(), mail(), mail())
    box.mark([1])
    box.expunge([2])
    assert [(each.uid, "\\Seen" in each.flags) for each in box.lying()] == [(1, True), (3, False)]
    box.create("Vyřízené/Žádosti")
    assert encoded("Vyřízené/Žádosti").strip('"') in box.folders()
    box.append(mail(), folder="Vyřízené/Žádosti")
    assert len(box.lying("Vyřízené/Žádosti")) == 1


def test_a_folder_gets_a_new_validity(box: Box) -> None:
    box.append(mail(message_id="<1@a>"), mail(message_id="<2@a>"))
    box.expunge([1])
    before = box.validity()
    box.renumber()
    assert box.validity() > before
    assert [(each.uid, b"<2@a>" in each.raw) for each in box.lying()] == [(1, True)]


@pytest.mark.usefixtures("trusted")
def test_it_proves_who_it_is(box: Box) -> None:
    with imaplib.IMAP4_SSL("localhost", box.server().port, ssl_context=tls_context(), timeout=30) as imap:
        assert imap.authenticate("PLAIN", lambda _: f"\0{box.name}\0{box.password}".encode())[0] == "OK"
    with imaplib.IMAP4("localhost", box.dovecot.ports.imap, timeout=30) as imap:
        assert imap.starttls(tls_context())[0] == "OK"


def test_nobody_trusts_it_untold(box: Box) -> None:
    with pytest.raises(ssl.SSLCertVerificationError):
        imaplib.IMAP4_SSL("localhost", box.server().port, ssl_context=tls_context(), timeout=30)


def test_a_token_opens_its_own_box_only(box: Box, dovecot: Dovecot) -> None:
    assert _by_token(dovecot, box.name, box.token()) == "OK"
    for wrong in (box.token(lasts_s=-60), dovecot.new_box().token(), box.token()[:-3] + "abc", "nonsense"):
        with pytest.raises(imaplib.IMAP4.error):
            _by_token(dovecot, box.name, wrong)


def _by_token(dovecot: Dovecot, name: str, token: str) -> str:
    with imaplib.IMAP4("127.0.0.1", dovecot.ports.imap, timeout=30) as imap:
        return imap.authenticate("XOAUTH2", lambda _: f"user={name}\1auth=Bearer {token}\1\1".encode())[0]


def test_it_can_go_away_and_come_back(box: Box, dovecot: Dovecot) -> None:
    box.append(mail())
    dovecot.stop()
    try:
        with pytest.raises(ConnectionRefusedError):
            box.lying()
    finally:
        dovecot.start()
    assert len(box.lying()) == 1
