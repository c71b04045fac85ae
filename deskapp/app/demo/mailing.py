"""The mails of the demo: real ones, composed as the desk composes its own."""

from __future__ import annotations

from dataclasses import dataclass

from deskapp.app.demo.story import Answer, Customer
from deskapp.channels.mail.compose import compose
from deskapp.domain.mail import Address, OutgoingMail


@dataclass(frozen=True, slots=True)
class DemoMail:
    """A composed mail of a story with the id and identity of its raw row; empty where there was none."""

    message_id: str = ""
    raw: bytes = b""
    raw_id: int | None = None
    identity: bytes | None = None


def write_mail(
    message_id: str,
    subject: str,
    act: Customer | Answer,
    sender: Address,
    to: tuple[Address, ...],
    earlier: tuple[str, ...],
) -> DemoMail:
    """What a customer or an agent wrote, as a mail that answers the `earlier` ones."""
    mail = OutgoingMail(
        message_id=message_id,
        sender=sender,
        to=to,
        cc=(),
        bcc=(),
        subject=subject,
        text=act.text,
        sent_at=act.at.replace(microsecond=0),
        in_reply_to=earlier[-1] if earlier else "",
        references=earlier,
        files=act.files,
        html=False,
    )
    return DemoMail(message_id, compose(mail))
