"""What the services need from other rooms, as protocols."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from deskapp.domain.mail import OutgoingMail, ParsedMail
    from deskapp.domain.mailbox.folder import OpenMailbox, Secrets, SendMail, TrySending
    from deskapp.domain.requests import Answer, Limits, WebRequest


class Clock(Protocol):
    """Tells the time; tests bring their own."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""


#: Turns raw bytes into a mail, or raises `UnreadableMail`.
MailParser = Callable[[bytes], "ParsedMail"]

#: Turns an outgoing mail into the bytes that will be sent.
MailComposer = Callable[["OutgoingMail"], bytes]

#: Sends a request to another program and tells what came of it; raises nothing.
RequestSender = Callable[["WebRequest", "Limits"], "Answer"]


@dataclass(frozen=True, slots=True)
class Outside:
    """What the desk needs of the world around it. A desk without mail servers, as tests have one, has None there."""

    parse: MailParser
    compose: MailComposer
    send_request: RequestSender
    open_mailbox: OpenMailbox | None = None
    send_mail: SendMail | None = None
    try_sending: TrySending | None = None
    secrets: Secrets | None = None
