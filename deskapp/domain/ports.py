"""What the services need from other rooms, as protocols."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from deskapp.domain.mail import OutgoingMail, ParsedMail
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
