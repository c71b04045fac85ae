"""One connection to a server that mail is handed over to: each step bounded in time, each answer in size."""

from __future__ import annotations

import smtplib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, NamedTuple

from deskapp.channels.mail.reaching import protect, reach, said
from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Security, Server

#: An answer has no more lines than these, of no more bytes each.
_MOST_LINES, _LONGEST_LINE = 100, 2_000
#: How the program calls itself: nothing of the machine it runs on.
_OWN_NAME = "[127.0.0.1]"


@dataclass(frozen=True, slots=True)
class Limits:
    """How long things may take, in seconds: to connect, a step (the way from the connection to the last greeting is
    one), 64 KB of a mail, and the last answer of all, which a server may give only after it has looked it through."""

    connect_s: float = 20
    step_s: float = 60
    piece_s: float = 120
    answer_s: float = 300


class Said(NamedTuple):
    """What a server said: its number, and all of it on one harmless line."""

    code: int
    words: str

    @property
    def well(self) -> bool:
        """Whether it did what it was asked for."""
        return 200 <= self.code < 300

    @property
    def lasting(self) -> bool:
        """Whether it will say the same next time."""
        return 500 <= self.code < 600


class Wire(smtplib.SMTP):
    """A connection that has been greeted and is protected as the server's settings say.

    The library does not bound what a server takes or says, nor tells whether something was handed over: so sending and
    hearing are done here. What goes wrong raises `OSError` (`TimeoutError` for what takes too long) or `MailFailed`.
    """

    def __init__(self, server: Server, limits: Limits) -> None:
        super().__init__(local_hostname=_OWN_NAME)
        self.server, self.limits = server, limits
        self.sock = bare = reach(server, limits.connect_s)
        self._handle, self._rest = bare.dup(), b""
        try:
            with self.within(limits.step_s):  # all of it together
                self._greet()
        except BaseException:
            self.close()
            raise

    def say(self, line: str, within_s: float | None = None) -> Said:
        """Say a line and hear the answer."""
        self.send(f"{line}\r\n".encode())
        return self.hear(within_s)

    def hear(self, within_s: float | None = None) -> Said:
        """The server's next answer."""
        return _said(*self._answer(within_s or self.limits.step_s))

    def hand_over(self, piece: bytes) -> None:
        """Send a piece of a mail."""
        with self.within(self.limits.piece_s):
            self.send(piece)

    def leave(self) -> None:
        """Take leave and close; nothing that goes wrong here matters."""
        with suppress(Exception):
            self.say("QUIT", min(5, self.limits.step_s))
        self.close()

    def send(self, s: Any) -> None:
        """Hand bytes or a line of ASCII to the system; all of it or an `OSError`."""
        if self.sock is None:
            raise ConnectionResetError
        self.sock.sendall(s.encode("ascii") if isinstance(s, str) else s)

    def close(self) -> None:
        """Close without a word."""
        super().close()
        self._handle.close()

    def getreply(self) -> tuple[int, bytes]:
        """The server's next answer, for what the library asks by itself."""
        return self._answer(self.limits.step_s)

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """A step that ends in a `TimeoutError` after a time, however slowly the other side goes on."""
        late = threading.Event()
        timer = threading.Timer(seconds, self._cut, (late,))
        timer.daemon = True
        timer.start()
        try:
            yield
        except OSError as error:
            if late.is_set():
                raise TimeoutError from error
            raise
        finally:
            timer.cancel()

    def _cut(self, late: threading.Event) -> None:
        late.set()
        with suppress(OSError):  # the one below, whatever lies over it by now
            self._handle.shutdown(socket.SHUT_RDWR)

    def _greet(self) -> None:
        if self.server.security is Security.TLS:
            self._protect()
        said = self.hear()
        if not said.well:
            raise _unwelcome(self.server, said)
        self._introduce()
        if self.server.security is Security.STARTTLS:
            self._start_tls()
            self._introduce()

    def _introduce(self) -> None:
        self.esmtp_features, self.does_esmtp, self.ehlo_resp, self.helo_resp = {}, False, None, None
        try:
            self.ehlo_or_helo_if_needed()
        except smtplib.SMTPHeloError as error:
            raise _unwelcome(self.server, _said(error.smtp_code, error.smtp_error)) from error

    def _start_tls(self) -> None:
        offered = self.has_extn("starttls")
        if not offered or not (said := self.say("STARTTLS")).well:
            raise MailFailed(
                "{host} offers no STARTTLS on port {port}, and nothing is sent in plain.",
                lasting=not offered or said.lasting,
                field="security",
                host=self.server.host,
                port=self.server.port,
            )
        self._rest = b""  # whatever somebody pushed in before the encryption is not the server's
        self._protect()

    def _protect(self) -> None:
        assert self.sock is not None
        self.sock = protect(self.sock, self.server, self.limits.step_s)

    def _answer(self, seconds: float) -> tuple[int, bytes]:
        words: list[bytes] = []
        with self.within(seconds):
            assert self.sock is not None
            self.sock.settimeout(seconds)
            for _ in range(_MOST_LINES):
                line = self._line()
                words.append(line[4:].strip())
                if not line[:3].isdigit() or line[3:4] not in (b" ", b"-", b""):
                    break
                if line[3:4] != b"-":
                    return int(line[:3]), b"\n".join(words)
        raise self._foreign()

    def _line(self) -> bytes:
        assert self.sock is not None
        while b"\n" not in self._rest:
            if len(self._rest) > _LONGEST_LINE:
                raise self._foreign()
            got = self.sock.recv(4096)
            if not got:
                raise ConnectionResetError
            self._rest += got
        line, _, self._rest = self._rest.partition(b"\n")
        return line.rstrip(b"\r")

    def _foreign(self) -> MailFailed:
        host, port = self.server.host, self.server.port
        return MailFailed("What answers at {host} on port {port} is no mail server.", host=host, port=port)


def _said(code: int, words: bytes | str) -> Said:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return Said(code, said(f"{code} {text}"))


def _unwelcome(server: Server, said: Said) -> DeskError:
    return MailFailed(
        "{host} does not let the program in: {words}.", lasting=False, host=server.host, words=said.words.rstrip(".")
    )
