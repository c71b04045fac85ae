"""The proxy passes everything on as it is until its fault, and does there what it was told to do."""

from __future__ import annotations

import contextlib
import imaplib
import smtplib
import socket
from collections.abc import Callable, Iterator

import pytest

from tests.kit import mail
from tests.servers.box import Box
from tests.servers.cutter import Cutter
from tests.servers.faults import Act, Way
from tests.servers.recorder import Recorder

Cut = Callable[..., Cutter]
Record = Callable[..., Recorder]


@contextlib.contextmanager
def _through(cutter: Cutter, timeout: float = 30) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", cutter.port), timeout) as client:
        yield client


def _all(client: socket.socket) -> bytes:
    got = b""
    while chunk := client.recv(4_096):
        got += chunk
    return got


def test_without_a_fault_everything_passes(record: Record, cut: Cut) -> None:
    recorder = record()
    cutter = cut(recorder.port)
    with smtplib.SMTP("127.0.0.1", cutter.port, timeout=30) as smtp:
        smtp.sendmail("a@x.example", ["b@x.example"], mail("x" * 70 + "\n" * 50_000))
    assert recorder.taken[0].body == mail("x" * 70 + "\n" * 50_000)
    (talk,) = cutter.talks
    assert bytes(talk.up).startswith(b"ehlo")
    assert len(talk.ends(Way.DOWN)) == bytes(talk.down).count(b"\r\n")


@pytest.mark.parametrize(("way", "after"), [(Way.DOWN, 0), (Way.DOWN, 7), (Way.UP, 3)])
def test_it_cuts_after_so_many_bytes(record: Record, cut: Cut, way: Way, after: int) -> None:
    cutter = cut(record().port)
    cutter.fault(way, after=after)
    with _through(cutter) as client, contextlib.suppress(OSError):
        client.sendall(b"NOOP\r\n")
        got = _all(client)
        assert way is Way.UP or len(got) == after
    assert cutter.struck == 1
    assert len(cutter.talks[0].went(way)) == after


@pytest.mark.parametrize("before", [False, True])
@pytest.mark.parametrize("way", [Way.UP, Way.DOWN])
def test_it_cuts_at_a_line(record: Record, cut: Cut, way: Way, before: bool) -> None:
    recorder = record()
    cutter = cut(recorder.port)
    cutter.fault(way, line="(?i)rcpt" if way is Way.UP else "^354", before=before)
    with pytest.raises((smtplib.SMTPException, OSError)), smtplib.SMTP("127.0.0.1", cutter.port, timeout=30) as smtp:
        smtp.sendmail("a@x.example", ["b@x.example"], mail())
    said = bytes(cutter.talks[0].went(way)).splitlines()[-1]
    assert (said[:4].upper() in (b"RCPT", b"354 ")) is not before
    with smtplib.SMTP("127.0.0.1", cutter.port, timeout=30) as smtp:
        assert smtp.sendmail("a@x.example", ["b@x.example"], mail()) == {}, "it strikes once"


def test_a_reset_is_felt_as_one(record: Record, cut: Cut) -> None:
    cutter = cut(record().port)
    cutter.fault(Way.UP, line="NOOP", act=Act.RESET)
    with _through(cutter) as client:
        client.recv(100)
        client.sendall(b"NOOP\r\n")
        with pytest.raises(ConnectionResetError):
            _all(client)


def test_silence_keeps_the_connection_open(record: Record, cut: Cut) -> None:
    cutter = cut(record().port)
    cutter.fault(Way.DOWN, after=5, act=Act.HANG)
    with _through(cutter, timeout=0.3) as client:
        assert client.recv(100) == b"220 r"
        with pytest.raises(TimeoutError):
            client.recv(100)


def test_a_drip_comes_byte_by_byte_and_whole(box: Box, cut: Cut) -> None:
    box.append(mail())
    cutter = cut(box.dovecot.ports.imap, drip_s=0.0005)
    cutter.fault(Way.DOWN, line="FETCH", before=True, act=Act.DRIP)
    with imaplib.IMAP4("127.0.0.1", cutter.port, timeout=30) as imap:
        imap.authenticate("PLAIN", lambda _: f"\0{box.name}\0{box.password}".encode())
        imap.select(readonly=True)
        assert imap.uid("FETCH", "1", "(BODY.PEEK[])")[1][0][1] == mail()
    assert cutter.struck == 1


def test_something_happens_while_both_wait(box: Box, cut: Cut) -> None:
    box.append(mail(), mail())
    cutter = cut(box.dovecot.ports.imap)
    cutter.meanwhile(Way.UP, "FETCH", lambda: box.expunge([1]))
    with imaplib.IMAP4("127.0.0.1", cutter.port, timeout=30) as imap:
        imap.authenticate("PLAIN", lambda _: f"\0{box.name}\0{box.password}".encode())
        imap.select()
        assert [each.uid for each in box.lying()] == [1, 2]
        imap.uid("FETCH", "1", "(FLAGS)")
    assert [each.uid for each in box.lying()] == [2]


def test_a_server_that_is_not_there_is_a_connection_closed(cut: Cut) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    with _through(cut(port)) as client, contextlib.suppress(ConnectionResetError):
        assert _all(client) == b""
