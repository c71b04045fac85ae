"""Reaching a server has an end, whoever lets one wait: a resolver, a handshake, a greeting."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest

from deskapp.channels.mail import imap_wire
from deskapp.channels.mail.imap import open_mailbox
from deskapp.channels.mail.reaching import reach
from deskapp.channels.mail.smtp import try_sending
from deskapp.channels.mail.smtp_wire import Limits
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Security, Server

_SHORT_S = 0.4


def _fetch(server: Server) -> None:
    open_mailbox(server, "secret")


def _send(server: Server) -> None:
    try_sending(server, "secret", Limits(_SHORT_S, _SHORT_S, 60, 60))


@pytest.fixture(params=[_fetch, _send])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[Server], None]:
    """Both ways to a server, with little patience."""
    monkeypatch.setattr(imap_wire, "CONNECT_S", _SHORT_S)
    return request.param  # type: ignore[no-any-return]


@contextmanager
def _dripping(first: bytes, drop: bytes) -> Iterator[int]:
    """A server that says something and then a byte now and then, for ever; its port."""
    over, talks = threading.Event(), []

    def drip(client: socket.socket) -> None:
        with suppress(OSError), client:
            client.sendall(first)
            while not over.wait(0.02):
                client.sendall(drop)

    def accept() -> None:
        with suppress(OSError):
            while True:
                talks.append(threading.Thread(target=drip, args=(listener.accept()[0],)))
                talks[-1].start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=accept)
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            over.set()
            listener.shutdown(socket.SHUT_RDWR)
            for each in (thread, *talks):
                each.join()


@pytest.mark.parametrize(
    ("security", "first", "drop"),
    [
        (Security.TLS, b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc", b"\0"),  # the begin of a long hello
        (Security.NONE, b"* OK ", b"x"),
        (Security.NONE, b"220-", b"x\r\n220-"),
        (Security.NONE, b"", b"* "),
    ],
)
def test_a_server_that_drips_is_given_up_in_a_sentence(
    way: Callable[[Server], None], security: Security, first: bytes, drop: bytes
) -> None:
    with _dripping(first, drop) as port, pytest.raises(MailFailed, match=r"127\.0\.0\.1"):
        way(Server("127.0.0.1", port, security, "jana"))


def test_a_resolver_that_does_not_answer_is_left_alone(
    way: Callable[[Server], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kw: go_on.wait(60) and [])
    try:
        with pytest.raises(MailFailed, match=r"There is no host mail\.desk\.example, or there is no network"):
            way(Server("mail.desk.example", 993, Security.TLS, "jana"))
        waiting = [each for each in threading.enumerate() if each.name == "resolver"]
        assert [each.daemon for each in waiting] == [True], "it does not keep the program from ending"
    finally:
        go_on.set()
    for each in waiting:
        each.join()


def test_all_places_of_a_name_share_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    places, patience = [f"192.0.2.{n}" for n in range(9)], []
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, 993)) for place in places]

    def connect(place: tuple[str, int], timeout: float) -> socket.socket:
        patience.append((place[0], timeout))
        raise TimeoutError

    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kw: found)
    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(TimeoutError):
        reach(Server("mail.desk.example", 993), 8)
    assert [place for place, _ in patience] == places[:4]
    assert patience[0][1] <= 2, "the first one leaves some for the others"
