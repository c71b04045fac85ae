"""A server that mail is handed over to, which does what a table says at each step: answers, waits, or goes away."""

from __future__ import annotations

import base64
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from tests.channels.http.servers import CERTIFICATE

#: Instead of an answer: the connection ends, ends with a reset, nothing comes, drops come, lines without end come.
CUT, RESET, HANG, DRIP, ENDLESS = "cut", "reset", "hang", "drip", "endless"

#: What it says when nothing else is asked for; by the step, or the step and what follows it.
USUAL = {
    "CONNECT": "220 here",
    "EHLO": "250-here\n250-SIZE 1000000\n250-8BITMIME\n250-AUTH PLAIN LOGIN XOAUTH2\n250 STARTTLS",
    "STARTTLS": "220 go on",
    "AUTH": "235 come in",
    "AUTH LOGIN": "334 VXNlcm5hbWU6",
    "MAIL": "250 fine",
    "RCPT": "250 fine",
    "DATA": "354 go on",
    "END": "250 2.0.0 queued as 42",
    "QUIT": "221 bye",
}


@dataclass
class Smtp:
    """A running server: what it was told line by line, and the mails it got whole, dots undone."""

    port: int
    answers: Mapping[str, str]
    told: list[str] = field(default_factory=list)
    mails: list[bytes] = field(default_factory=list)
    parts: list[bytes] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def answer(self, line: str) -> str:
        """What is said to a line: by all of it, by its first words, by its verb."""
        verb = line.partition(" ")[0]
        keys = (line, " ".join(line.split()[:2]), verb)
        return next((book[key] for book in (self.answers, USUAL) for key in keys if key in book), "334 ")

    def verbs(self) -> list[str]:
        """The verbs in the order in which they came."""
        return [line.partition(" ")[0] for line in self.told]

    def signed_in(self) -> list[str]:
        """What was told in base64, in plain letters."""
        words = [line.split()[-1] for line in self.told if line.startswith("AUTH ") or " " not in line]
        return [base64.b64decode(word).decode() for word in words if word not in {*USUAL, "LOGIN"}]


@contextmanager
def smtp(answers: Mapping[str, str] | None = None, *, tls: bool = False) -> Iterator[Smtp]:
    """A server on a free port of this machine."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = Smtp(listener.getsockname()[1], answers or {})
    thread = threading.Thread(target=_serve, args=(listener, server, tls))
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()
        listener.close()


def _serve(listener: socket.socket, server: Smtp, tls: bool) -> None:
    talks = []
    with suppress(OSError):
        while True:
            peer, _ = listener.accept()
            talks.append(threading.Thread(target=_Talk(server, peer).run, args=(tls,)))
            talks[-1].start()
    for talk in talks:
        talk.join()


class _Gone(Exception):
    """The server went away on purpose."""


class _Talk:
    def __init__(self, server: Smtp, peer: socket.socket) -> None:
        self.server, self.peer = server, peer
        self.rest = b""
        peer.settimeout(60)

    def run(self, tls: bool) -> None:
        with suppress(OSError, _Gone):
            if tls:
                self._protect()
            self._say("CONNECT")
            while line := self._line():
                self.server.told.append(line)
                self._say(line)
                self._after(line.partition(" ")[0])
        self.peer.close()

    def _after(self, verb: str) -> None:
        if verb == "STARTTLS":
            self._protect()
        if verb == "DATA" and self.server.answer("DATA").startswith("354"):
            self._read_mail()
            self._say("END")
        if verb == "QUIT":
            raise _Gone

    def _protect(self) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        context.sni_callback = lambda _, name, __: self.server.names.append(name)
        self.peer = context.wrap_socket(self.peer, server_side=True)

    def _say(self, step: str) -> None:
        answer = self.server.answer(step)
        if answer == RESET:
            self.peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        if answer in (CUT, RESET):
            raise _Gone
        while answer in (HANG, DRIP, ENDLESS) and not self.server.over.wait(0.01):
            self.peer.sendall({HANG: b"", DRIP: b"2", ENDLESS: b"250-more\r\n" * 500}[answer])
        if answer not in (HANG, DRIP, ENDLESS):
            self.peer.sendall(answer.replace("\n", "\r\n").encode() + b"\r\n")

    def _line(self) -> str:
        while b"\r\n" not in self.rest:
            got = self.peer.recv(65536)
            if not got:
                return ""
            self.rest += got
        line, _, self.rest = self.rest.partition(b"\r\n")
        verb, space, rest = line.decode().partition(" ")
        return f"{verb.upper() if verb.islower() else verb}{space}{rest}" or " "

    def _read_mail(self) -> None:
        cut_after = int(self.server.answers.get("CUT AFTER", 1 << 40))
        got, end = bytearray(b"\r\n" + self.rest), b"\r\n.\r\n"
        while end not in got[-70_000:]:
            more = self.peer.recv(65536)
            got += more
            if not more or len(got) > cut_after:
                self.server.parts.append(bytes(got))
                raise _Gone
        mail, _, self.rest = bytes(got).partition(end)
        self.server.mails.append((mail + b"\r\n").replace(b"\r\n.", b"\r\n").removeprefix(b"\r\n"))
