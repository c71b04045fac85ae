"""One SMTP conversation of the recording server: aiosmtpd's, with answers that a script may put in the way."""

from __future__ import annotations

import asyncio
import collections
import json
from base64 import b64decode
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session, auth_mechanism

from tests.servers import tokens
from tests.servers.answers import Answer, Cut, Hang, Slow

if TYPE_CHECKING:
    from tests.servers.recorder import Recorder

#: RFC 4954: what a server has to hear of an AUTH command, in bytes.
_LONGEST_COMMAND = 12_288
#: RFC 5321: the longest line of a mail with its end, in bytes.
_LONGEST_LINE = 1_000


class Speaker(SMTP):
    """A conversation that asks the recorder's script before each command."""

    line_length_limit = _LONGEST_COMMAND

    def __init__(self, recorder: Recorder, **how: Any) -> None:
        self.command_size_limits = collections.defaultdict(lambda: _LONGEST_COMMAND)
        super().__init__(Ears(recorder), **how)
        self._recorder = recorder
        self._greeted = False
        self._smtp_methods = {
            step: partial(self._scripted, step, method) for step, method in self._smtp_methods.items()
        }

    async def push(self, status: Any) -> None:
        """Say something; the greeting is a step that can be scripted, too."""
        answer = None if self._greeted else self._recorder.next_answer("CONNECT", "")
        self._greeted = True
        await (super().push(status) if answer is None else self.act(answer))

    async def _scripted(self, step: str, method: Any, arg: str | None) -> None:
        answer = self._recorder.next_answer(step, arg or "")
        while isinstance(answer, Slow):
            await asyncio.sleep(answer.seconds)
            answer = answer.then
        await (method(arg) if answer is None else self.act(answer))

    async def act(self, answer: Answer) -> None:
        """Do what the script says instead of answering."""
        match answer:
            case str():
                await super().push(answer)
                if answer.startswith("421"):
                    self._writer.close()
            case Slow():
                await asyncio.sleep(answer.seconds)
                if answer.then is not None:
                    await self.act(answer.then)
            case Cut():
                self.break_off()
                await asyncio.Event().wait()
            case Hang():
                # Until the other side goes away: this task is cancelled then.
                await asyncio.Event().wait()

    @property
    def is_over(self) -> bool:
        """Whether nothing more is listened to."""
        return self._handler_coroutine is None or self._handler_coroutine.done()

    def break_off(self) -> None:
        """Break the connection off."""
        for transport in (self.transport, self._original_transport):
            if isinstance(transport, asyncio.WriteTransport):
                with suppress(AttributeError):  # a secure connection that is over already, in Python 3.11.2
                    transport.abort()


class Ears:
    """What aiosmtpd tells of a conversation."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    async def handle_EHLO(
        self, server: Speaker, session: Session, envelope: Envelope, hostname: str, answers: list[str]
    ) -> list[str]:
        """Offer to sign in where there is somebody who can."""
        session.host_name = hostname
        return answers if self._recorder.users else [line for line in answers if not line.startswith("250-AUTH")]

    async def handle_MAIL(
        self, server: Speaker, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Begin a mail of somebody who has signed in."""
        if self._recorder.users and not session.authenticated:
            return "530 5.7.0 Authentication required"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_DATA(self, server: Speaker, session: Session, envelope: Envelope) -> str:
        """Take a mail, or do with it what the script says."""
        body = envelope.original_content or b""
        answer = self._recorder.next_answer("END", "")
        while isinstance(answer, Slow):
            await asyncio.sleep(answer.seconds)
            answer = answer.then
        if answer is None and max(map(len, body.splitlines(keepends=True)), default=0) > _LONGEST_LINE:
            return "500 5.6.0 Line too long"
        if answer is None or getattr(answer, "taking", False):
            await server.loop.run_in_executor(None, self._recorder.take, session, envelope)
        if isinstance(answer, str) and not answer.startswith("421"):
            return answer
        if answer is not None:
            await server.act(answer)
            await asyncio.Event().wait()
        return "250 2.0.0 Taken"

    @auth_mechanism("XOAUTH2")
    async def auth_XOAUTH2(self, server: Speaker, args: list[str]) -> AuthResult:
        """Let the owner of a good token in; a bad one is answered as Google does, with a challenge first."""
        said = b64decode(args[1]) if len(args) > 1 else await server.challenge_auth("")
        parts = said.decode().split("\1") if isinstance(said, bytes) else []
        fields = dict(part.partition("=")[::2] for part in parts if part)
        user = fields.get("user", "")
        if user in self._recorder.users and tokens.owner(fields.get("auth", "").removeprefix("Bearer ")) == user:
            return AuthResult(success=True, auth_data=LoginPassword(user.encode(), b""))
        await server.challenge_auth(json.dumps({"status": "400", "schemes": "Bearer"}))
        return AuthResult(success=False, handled=False)
