"""Over a real server: everything is fetched as it lies there, and nothing is touched but what was asked for."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from deskapp.channels.mail import imap
from deskapp.channels.mail.imap import open_mailbox
from deskapp.domain.errors import StoreFailed
from deskapp.domain.mailbox.errors import MailFailed, MailGone
from deskapp.domain.mailbox.folder import Mailbox
from deskapp.domain.mailbox.servers import Security, Server, SignIn
from tests.kit import mail
from tests.servers.box import Box
from tests.servers.certificates import Authority
from tests.servers.cutter import Cutter
from tests.servers.dovecot import Dovecot
from tests.servers.faults import Act, Way
from tests.servers.recorder import Recorder

pytestmark = pytest.mark.usefixtures("trusted")
BIG = mail("x" * 70 + "\n" * 40_000 + "č" * 700_000)


@contextlib.contextmanager
def opened(box: Box, folder: str = "INBOX", **how: object) -> Iterator[Mailbox]:
    mailbox = open_mailbox(box.server(**how), box.password)  # type: ignore[arg-type]
    try:
        mailbox.open(folder)
        yield mailbox
    finally:
        mailbox.close()


def refused(server: Server, secret: str = "x") -> MailFailed:
    with pytest.raises(MailFailed) as caught:
        open_mailbox(server, secret)
    return caught.value


@pytest.mark.parametrize("security", list(Security))
def test_it_opens_by_each_way(box: Box, security: Security) -> None:
    box.deliver(mail("Žluťoučký"))
    with opened(box, security=security) as mailbox:
        (found,) = mailbox.after(0)
        assert mailbox.fetch(found.uid) == box.lying()[0].raw
        assert mailbox.can_idle


def test_it_opens_with_a_token_and_with_a_plain_password(box: Box, dovecot: Dovecot) -> None:
    open_mailbox(box.server(sign_in=SignIn.TOKEN), box.token()).close()
    plain = dovecot.new_box(password='a "b\\ c')
    open_mailbox(plain.server(), plain.password).close()
    by_token = refused(box.server(sign_in=SignIn.TOKEN), box.token(lasts_s=-60))
    assert not by_token.lasting
    assert str(by_token).startswith(f"localhost does not accept the token of {box.name}: ")


def test_a_wrong_password_is_told_with_the_servers_words(box: Box) -> None:
    for wrong in ("wrong", "špatné"):
        problem = refused(box.server(), wrong)
        assert problem.lasting
        assert str(problem) == (
            f"localhost does not accept the user name or the password of {box.name}: "
            "[AUTHENTICATIONFAILED] Authentication failed."
        )
    assert "signs in it that cannot be sent" in str(refused(box.server(), "a\r\nb LOGOUT"))


def test_a_certificate_for_another_name_is_refused(authority: Authority) -> None:
    other = Recorder(authority.sign("elsewhere", "DNS:elsewhere.example"), Security.TLS)
    other.start()
    for host in ("localhost", "127.0.0.1"):
        name = refused(Server(host, other.port, user="jana"))
        assert (str(name), name.lasting) == (f"The certificate that {host} shows is for another name.", True)
    other.stop()


def test_an_untrusted_certificate_is_refused(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    for security in (Security.TLS, Security.STARTTLS):
        unknown = refused(box.server(security), box.password)
        assert unknown.lasting
        assert str(unknown).startswith("The certificate of localhost is not trusted: ")


def test_a_server_that_is_not_there(box: Box) -> None:
    there = box.server()
    assert str(refused(replace(there, host="nowhere.invalid"))) == (
        "There is no host nowhere.invalid, or there is no network."
    )
    assert str(refused(replace(there, port=1))) == "localhost refuses connections on port 1."
    plain = refused(replace(there, port=box.dovecot.ports.imap))
    assert plain.lasting
    assert "does not speak TLS on port" in str(plain)
    other = refused(replace(there, port=box.dovecot.ports.lmtp, security=Security.NONE))
    assert str(other) == f"What localhost says on port {box.dovecot.ports.lmtp} is not IMAP."


def test_folders_have_plain_letters_and_a_missing_one_is_told_with_its_like(box: Box) -> None:
    box.create("Vyřízené/Žádosti & co")
    with opened(box, "Vyřízené/Žádosti & co") as mailbox:
        assert "Vyřízené/Žádosti & co" in mailbox.folders()
        with pytest.raises(MailFailed) as caught:
            mailbox.open("vyrizene/zadosti a co")
        assert caught.value.lasting
        assert str(caught.value) == (
            "localhost has no folder “vyrizene/zadosti a co”. It has, for example: Vyřízené/Žádosti & co."
        )
        mailbox.open("INBOX")


def test_an_opened_folder_tells_its_numbers(box: Box) -> None:
    box.append(mail(), mail())
    box.expunge([1])
    mailbox = open_mailbox(box.server(), box.password)
    state = mailbox.open("INBOX")
    assert (state.uidvalidity, state.uidnext, state.messages) == (box.validity(), 3, 1)
    mailbox.close()


def test_what_lies_above_a_uid_is_listed_by_uid(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap, "LISTED", 2)
    box.append(*(mail(f"{number}" * number) for number in range(5)))
    box.expunge([2])
    with opened(box) as mailbox:
        assert [found.uid for found in mailbox.after(0)] == [1, 3]
        box.append(mail())
        box.expunge([4])
        assert [found.uid for found in mailbox.after(3)][-1] == 5
        with pytest.raises(MailGone):
            mailbox.fetch(4)
        assert mailbox.fetch(5)
        (last,) = mailbox.after(5)
        assert (last.uid, last.size) == (6, len(mail()))
        assert abs(last.came_at - datetime.now(UTC)) < timedelta(hours=1)
        assert mailbox.after(6) == []
        assert mailbox.after(1_000) == []
        assert [found.uid for found in mailbox.after(0)] == [1, 3], "the list begins anew"


def test_nothing_is_marked_by_looking_and_a_mail_that_is_gone_says_so(box: Box) -> None:
    box.append(mail(), b"x", mail())
    box.expunge([1])
    with opened(box) as mailbox:
        assert mailbox.fetch(2) == b"x"
        with pytest.raises(MailGone):
            mailbox.fetch(1)
        assert mailbox.fetch(3) == mail()
    assert all("\\Seen" not in lying.flags for lying in box.lying())


@pytest.mark.parametrize("there", [None, 0, 1, imap._PIECE, imap._PIECE + 5, len(BIG)])
def test_a_large_mail_goes_on_where_it_stopped(box: Box, tmp_path: Path, there: int | None) -> None:
    box.append(BIG)
    path = tmp_path / "spool"
    if there is not None:
        path.write_bytes(BIG[:there])
    with opened(box) as mailbox:
        mailbox.fetch_to(1, path)
        assert path.read_bytes() == BIG
        with pytest.raises(MailGone):
            mailbox.fetch_to(2, tmp_path / "none")
        with pytest.raises(StoreFailed, match="cannot be written"):
            mailbox.fetch_to(1, tmp_path / "missing" / "spool")
        assert mailbox.fetch(1) == BIG, "the connection goes on"


def test_a_cut_download_is_kept_and_the_next_goes_on(box: Box, tmp_path: Path, cut: Callable[..., Cutter]) -> None:
    box.append(BIG)
    cutter = cut(box.dovecot.ports.imap)
    cutter.fault(Way.DOWN, after=imap._PIECE + 40_000)
    path = tmp_path / "spool"
    with opened(box, security=Security.NONE, port=cutter.port) as mailbox, pytest.raises(MailFailed) as caught:
        mailbox.fetch_to(1, path)
    assert str(caught.value) == "localhost ended the connection."
    assert not caught.value.lasting
    assert path.read_bytes() == BIG[: imap._PIECE]
    with opened(box, security=Security.NONE, port=cutter.port) as mailbox:
        mailbox.fetch_to(1, path)
    assert path.read_bytes() == BIG
    assert len(cutter.talks[1].down) < len(BIG)


def test_marks_only_what_it_is_told(box: Box) -> None:
    box.append(mail(), mail(), mail(), mail())
    box.mark([4], "\\Deleted")
    with opened(box) as mailbox:
        mailbox.mark_seen([1, 3, 99])
        mailbox.mark_seen([])
    assert [(lying.uid, "\\Seen" in lying.flags) for lying in box.lying()] == [
        *((1, True), (2, False), (3, True)),
        (4, False),
    ]


@pytest.mark.parametrize("without", [(), ("MOVE",)])
def test_moves_only_what_it_is_told(box: Box, without: tuple[str, ...]) -> None:
    box.append(mail("one"), mail("two"), mail("three"))
    box.mark([3], "\\Deleted")
    with opened(box) as mailbox:
        _forget(mailbox, *without)
        mailbox.move([1, 99], "Hotovo/Žádosti")
        mailbox.move([], "Nowhere")
        mailbox.move([99], "Hotovo/Žádosti")
        assert "Nowhere" not in mailbox.folders()
    assert [lying.uid for lying in box.lying()] == [2, 3], "what others marked as deleted stays"
    assert [lying.raw for lying in box.lying("Hotovo/Žádosti")] == [mail("one")]


def test_a_server_without_uidplus_keeps_what_was_moved_as_deleted(box: Box) -> None:
    box.append(mail("one"), mail("two"))
    box.mark([2], "\\Deleted")
    with opened(box) as mailbox:
        _forget(mailbox, "MOVE", "UIDPLUS")
        mailbox.move([1], "Hotovo")
    assert [("\\Deleted" in lying.flags) for lying in box.lying()] == [True, True]
    assert len(box.lying("Hotovo")) == 1


@pytest.mark.parametrize("idle", [True, False])
def test_waiting_ends_with_a_mail_and_by_being_told(box: Box, idle: bool) -> None:
    with opened(box) as mailbox:
        mailbox.can_idle = idle
        assert mailbox.after(0) == []
        if idle:
            timer = threading.Timer(0.2, box.append, [mail()])
            timer.start()
            assert mailbox.wait(60)
            timer.join()
        else:
            box.append(mail())
            assert mailbox.wait(0.01), "it asks when the time is over"
        assert [found.uid for found in mailbox.after(0)] == [1]
        threading.Timer(0.2, mailbox.interrupt).start()
        assert not mailbox.wait(60)
        mailbox.interrupt()
        assert not mailbox.wait(60), "also where it was told before"
        assert not mailbox.wait(0.05), "and once only"
        box.append(mail())
        assert mailbox.fetch(1)
        assert mailbox.wait(60), "a mail that came before the wait ends it at once"


@pytest.mark.parametrize("security", [Security.TLS, Security.NONE])
def test_cutting_ends_a_wait_and_all_that_follows(box: Box, security: Security) -> None:
    with opened(box, security=security) as mailbox:
        mailbox.after(0)
        threading.Timer(0.2, mailbox.cut).start()
        with pytest.raises(MailFailed):
            mailbox.wait(60)
        with pytest.raises(MailFailed):
            mailbox.after(0)


def test_a_connection_that_hangs_is_given_up_and_closed_quickly(box: Box, cut: Callable[..., Cutter]) -> None:
    cutter = cut(box.dovecot.ports.imap)
    cutter.fault(Way.DOWN, line="EXISTS", act=Act.HANG)
    mailbox = open_mailbox(box.server(Security.NONE, port=cutter.port), box.password)
    mailbox._wire.sock.settimeout(0.3)
    with pytest.raises(MailFailed, match="does not answer in time"):
        mailbox.open("INBOX")
    mailbox.close()


def test_a_server_that_goes_away_in_a_wait(box: Box, dovecot: Dovecot) -> None:
    with opened(box) as mailbox:
        mailbox.after(0)
        stopping = threading.Timer(0.2, dovecot.stop)
        stopping.start()
        try:
            with pytest.raises(MailFailed, match="localhost ended the connection"):
                any(iter(lambda: mailbox.wait(60), None))
        finally:
            stopping.join()
            dovecot.restart()


def _forget(mailbox: Mailbox, *names: str) -> None:
    """Let the server be one that cannot do so much."""
    wire = mailbox._wire  # type: ignore[attr-defined]
    wire.capabilities = tuple(name for name in wire.capabilities if name not in names)
