"""A real SMTP server for tests: keeps what it is given, passes it on if wanted, and answers by a script."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session

from deskapp.domain.mailbox.servers import Security, Server, SignIn
from tests.servers.answers import Answer
from tests.servers.certificates import Certificate
from tests.servers.speaker import Speaker

_SETTLED_S = 10


@dataclass(frozen=True)
class Taken:
    """A mail that the server has: envelope, bytes, who had signed in ("" for nobody), whether it came encrypted."""

    sender: str
    recipients: tuple[str, ...]
    body: bytes
    user: str
    encrypted: bool


@dataclass
class Line:
    """A line of the script: at a step (and a text in its argument), so many times (None: always), this answer."""

    step: str
    answer: Answer
    of: str = ""
    times: int | None = 1

    def fits(self, step: str, argument: str) -> bool:
        """Whether it is this line's turn."""
        return self.times != 0 and self.step == step and self.of in argument


@dataclass
class Recorder:
    """A server on a free port of this machine, on a thread of its own.

    Steps that can be scripted: CONNECT, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA, END (the answer to the mail), RSET,
    QUIT.
    `users` are names and passwords; tokens are good for them, too. Without any it lets everybody send.
    """

    certificate: Certificate | None
    security: Security = Security.NONE
    users: dict[str, str] = field(default_factory=dict)
    onward: Callable[[Taken], None] | None = None
    most_bytes: int = 33_554_432
    mechanisms: tuple[str, ...] = ("PLAIN", "LOGIN", "XOAUTH2")
    taken: list[Taken] = field(default_factory=list, init=False)
    heard: list[tuple[str, str]] = field(default_factory=list, init=False)
    port: int = field(default=0, init=False)
    _lines: list[Line] = field(default_factory=list, init=False)

    def say(self, step: str, answer: Answer, of: str = "", times: int | None = 1) -> None:
        """Script an answer: at a step, to commands with a text in them, so many times (None: always)."""
        self._lines.append(Line(step, answer, of, times))

    def next_answer(self, step: str, argument: str) -> Answer | None:
        """What the script says to a command; None where it says nothing."""
        self.heard.append((step, argument))
        line = next((line for line in self._lines if line.fits(step, argument)), None)
        if line is None:
            return None
        line.times = None if line.times is None else line.times - 1
        return line.answer

    def take(self, session: Session, envelope: Envelope) -> None:
        """Keep a mail and pass it on."""
        user = session.auth_data.login.decode() if isinstance(session.auth_data, LoginPassword) else ""
        encrypted = self.security is Security.TLS or session.ssl is not None
        body = envelope.original_content or b""
        taken = Taken(envelope.mail_from or "", tuple(envelope.rcpt_tos), body, user, encrypted)
        self.taken.append(taken)
        if self.onward is not None:
            self.onward(taken)

    def server(self, user: str = "", sign_in: SignIn | None = None, port: int = 0) -> Server:
        """How an account names it; `port` is that of something in between. Without a user nobody signs in."""
        how = sign_in or (SignIn.PASSWORD if user else SignIn.NOBODY)
        return Server("localhost", port or self.port, self.security, user, how)

    def start(self) -> None:
        """Listen until `stop`; after that the same port can be listened at again."""
        self._loop, self._speakers = asyncio.new_event_loop(), list[Speaker]()
        # Connections that break are what this server is for.
        self._loop.set_exception_handler(lambda *_: None)
        ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(ready,), daemon=True)
        self._thread.start()
        assert ready.wait(10), "the recording server does not start"

    def settle(self) -> None:
        """Wait until every conversation is over, as it is soon when the other side has gone."""
        asyncio.run_coroutine_threadsafe(self._over(), self._loop).result()

    def stop(self) -> None:
        """Break every conversation off and listen no more."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()

    def _run(self, ready: threading.Event) -> None:
        tls = self._context() if self.security is Security.TLS else None
        # Who broke a secure connection off does not say so: it is not waited for.
        soon = 0.2 if tls else None
        listen = self._loop.create_server(self._speaker, "127.0.0.1", self.port, ssl=tls, ssl_shutdown_timeout=soon)
        server = self._loop.run_until_complete(listen)
        self.port = server.sockets[0].getsockname()[1]
        self._loop.call_soon(ready.set)
        self._loop.run_forever()
        server.close()
        self._loop.run_until_complete(self._end())
        self._loop.close()

    async def _over(self) -> None:
        end = self._loop.time() + _SETTLED_S
        while not all(speaker.is_over for speaker in self._speakers) and self._loop.time() < end:
            await asyncio.sleep(0.005)

    async def _end(self) -> None:
        await asyncio.sleep(0.01)  # a connection that was just taken is made by then
        self._break_off()
        # Connections are closed in the turns that follow; their tasks end with them.
        while others := asyncio.all_tasks() - {asyncio.current_task()}:
            await asyncio.wait(others, timeout=1)
            for task in others:
                task.cancel()
        self._break_off()
        for _ in range(3):
            await asyncio.sleep(0)
        await self._loop.shutdown_default_executor()

    def _break_off(self) -> None:
        for speaker in self._speakers:
            speaker.break_off()

    def _context(self) -> ssl.SSLContext:
        assert self.certificate is not None
        return self.certificate.context()

    def _speaker(self) -> Speaker:
        starttls = self._context() if self.security is Security.STARTTLS else None
        unwanted = {"PLAIN", "LOGIN", "XOAUTH2"} - set(self.mechanisms)
        speaker = Speaker(
            self,
            hostname="recorder.example",
            data_size_limit=self.most_bytes,
            tls_context=starttls,
            auth_require_tls=starttls is not None,
            auth_exclude_mechanism=unwanted,
            authenticator=self._lets_in,
            loop=self._loop,
        )
        self._speakers.append(speaker)
        return speaker

    def _lets_in(
        self, server: object, session: Session, envelope: Envelope, mechanism: str, said: LoginPassword
    ) -> AuthResult:
        wanted = self.users.get(said.login.decode(errors="replace"))
        good = wanted is not None and wanted.encode() == said.password
        return AuthResult(success=good, handled=False, auth_data=said)
