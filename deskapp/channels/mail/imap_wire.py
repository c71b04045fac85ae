"""The connection below a mailbox: imaplib's client with limits of time and size, and with a wait that can be ended.

It reads into a buffer of its own. imaplib's cannot be asked whether it holds anything, so that a wait could sleep
beside an answer that is there already, and it is of no use any more after one time-out.
"""

from __future__ import annotations

import imaplib
import selectors
import socket
import ssl
import threading
import time
from contextlib import suppress

from deskapp.channels.mail.imap_words import declined
from deskapp.channels.mail.reaching import protect, reach
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Security, Server

#: How long is waited for a connection (twice that until it is protected and greeted), for the next piece of an answer,
#: and for the whole of it, in seconds.
CONNECT_S, PIECE_S, ANSWER_S = 15.0, 60.0, 300.0
#: How long a farewell may take, in seconds.
_FAREWELL_S = 2.0
#: No line and no mail of a server may be longer than this, in bytes.
_LONGEST_LINE, _LARGEST = 8 << 20, 256 << 20
_PIECE = 1 << 16


class Wire(imaplib.IMAP4):
    """A connection to an IMAP server, protected as the server's entry says before anything else is said."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._buffer, self._patient_s = bytearray(), CONNECT_S
        self.grant(2 * CONNECT_S)
        super().__init__(server.host, server.port, CONNECT_S)
        try:
            if server.security is Security.STARTTLS:
                self._start_tls()
        except BaseException:
            self.leave()
            raise
        self._patient_s = PIECE_S
        self.sock.settimeout(PIECE_S)
        self._called = threading.Event()
        self._ear, self._bell = socket.socketpair()
        for end in (self._ear, self._bell):
            end.setblocking(False)

    def grant(self, seconds: float = ANSWER_S) -> None:
        """Give the server so long for all that follows, and room for as much as it may say."""
        self._until, self._came = time.monotonic() + seconds, 0

    def learn(self) -> None:
        """Ask what the server can do; after signing in it tells more."""
        _, told = self.capability()
        self.capabilities = tuple(str(told[-1] or b"", "ascii", "replace").upper().split())

    def listen(self, seconds: float) -> bool:
        """Wait until the server says something; false when time is over or `call` was called, now or before."""
        if self._buffer or (isinstance(self.sock, ssl.SSLSocket) and self.sock.pending()):
            return True
        with selectors.DefaultSelector() as selector:
            selector.register(self.sock, selectors.EVENT_READ)
            selector.register(self._ear, selectors.EVENT_READ)
            ready = {key.fileobj for key, _ in selector.select(max(0.0, seconds))}
        return self.sock in ready

    def idle_for(self, seconds: float) -> None:
        """IDLE until the server says something, time is over, or somebody calls.

        With its first word IDLE ends, and everything is read as any other answer: a line may come in two pieces.
        """
        self._patience = seconds
        self.literal = self._sit  # type: ignore[assignment]  # what imaplib does when the server says: go on
        kind, words = self.xatom("IDLE")
        if kind != "OK":
            raise declined(self._server, words)

    def _sit(self, _go_on: bytes) -> bytes:
        if not self.news:
            self.listen(self._patience)
        self.grant()
        return b"DONE"

    @property
    def news(self) -> bool:
        """Whether the server told of mails in the open folder since its answers were last looked through."""
        return "EXISTS" in self.untagged_responses

    @property
    def called(self) -> bool:
        """Whether `call` was called since `heard`."""
        return self._called.is_set()

    def heard(self) -> None:
        """Let the next `listen` wait again."""
        if self._called.is_set():
            self._called.clear()
            with suppress(BlockingIOError):  # of two calls in one moment both may have been heard before
                self._ear.recv(_PIECE)

    def call(self) -> None:
        """Let what listens return; from any thread."""
        if not self._called.is_set():
            with suppress(OSError):
                self._bell.send(b"!")
        self._called.set()

    def cut(self) -> None:
        """End the connection under whoever uses it; from any thread. Of a secure one the socket below is cut."""
        with suppress(OSError):  # before the call, or who hears it may still end the wait in good order
            socket.socket.shutdown(self.sock, socket.SHUT_RDWR)
        self.call()

    def leave(self) -> None:
        """Sign out and close; raises nothing and takes no longer than a moment."""
        self.grant(_FAREWELL_S)
        with suppress(Exception):
            self.sock.settimeout(_FAREWELL_S)
            self.logout()
        with suppress(Exception):
            self.shutdown()
        for end in (getattr(self, "_ear", None), getattr(self, "_bell", None)):
            if end is not None:
                end.close()

    def read(self, size: int) -> bytes:
        """So many bytes, fewer where the connection ends."""
        self._keep_within(size, _LARGEST)
        while len(self._buffer) < size and self._fill():
            pass
        return self._take(size)

    def readline(self) -> bytes:
        """A line with its end, without it where the connection ends."""
        begin = 0
        while (end := self._buffer.find(b"\n", begin)) < 0:
            begin = len(self._buffer)
            self._keep_within(begin, _LONGEST_LINE)
            if not self._fill():
                return self._take(begin)
        return self._take(end + 1)

    def _create_socket(self, timeout: float) -> socket.socket:
        """The library's own place to connect: secure before the first word where the server's entry says so."""
        bare = reach(self._server, timeout)
        return self._secured(bare) if self._server.security is Security.TLS else bare

    def _secured(self, bare: socket.socket) -> socket.socket:
        try:
            return protect(bare, self._server, self._left())
        except BaseException:
            bare.close()
            raise

    def _start_tls(self) -> None:
        """STARTTLS, or nothing at all: also where somebody on the way took the offer out, or feigned a sign-in.

        What came in plain behind the server's yes was not said by the server, and is not listened to.
        """
        offered = self.state == "NONAUTH" and "STARTTLS" in self.capabilities
        if not offered or self.xatom("STARTTLS")[0] != "OK":
            raise MailFailed(
                "{host} offers no STARTTLS on port {port}, and nothing is sent in plain.",
                lasting=not offered,
                field="security",
                host=self._server.host,
                port=self._server.port,
            )
        self._buffer.clear()
        self.sock = self._secured(self.sock)
        self.learn()

    def _fill(self) -> bool:
        self.sock.settimeout(min(self._patient_s, self._left()))
        piece = self.sock.recv(_PIECE)
        self.sock.settimeout(self._patient_s)
        self._buffer += piece
        self._came += len(piece)
        self._keep_within(self._came, _LARGEST + _LONGEST_LINE)
        return bool(piece)

    def _left(self) -> float:
        """How long the server still has, in seconds."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def _take(self, size: int) -> bytes:
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken

    def _keep_within(self, size: int, most: int) -> None:
        if size > most:
            raise MailFailed("{host} sends more at once than is taken.", host=self._server.host)
