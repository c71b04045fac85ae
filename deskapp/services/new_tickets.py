"""Tickets as agents write them down, and what has to be right about them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from deskapp.domain.errors import Invalid
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.text import one_line, storable
from deskapp.domain.vocabulary import Channel, Direction, Priority

LONGEST_SUBJECT = 500


@dataclass(frozen=True, slots=True)
class NewTicket:
    """A ticket with a customer. `direction` says whether its first message came in or goes out."""

    department_id: int
    subject: str
    text: str
    channel: Channel = Channel.MANUAL
    direction: Direction = Direction.IN
    contact_id: int | None = None
    contact: Address | None = None
    phone: str = ""
    agent_id: int | None = None
    priority: Priority = Priority.NORMAL
    files: tuple[OutgoingFile, ...] = ()
    cc: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class NewInternalTicket:
    """A ticket between agents or departments that begins with a note. It has no field for anybody outside."""

    department_id: int
    subject: str
    note: str
    agent_id: int | None = None
    priority: Priority = Priority.NORMAL
    files: tuple[OutgoingFile, ...] = ()


def checked_subject(subject: str) -> str:
    """A subject as it can be kept; `Invalid` where there is none or it is too long."""
    clean = one_line(storable(subject))
    if not clean:
        raise Invalid("A ticket needs a subject.", field="subject")
    if len(clean) > LONGEST_SUBJECT:
        raise Invalid("The subject is longer than {most} characters.", field="subject", most=LONGEST_SUBJECT)
    return clean


def checked(new: NewTicket) -> NewTicket:
    """The ticket without what no store can hold; `Invalid` where something is missing."""
    contact = new.contact and Address(one_line(storable(new.contact.name)), storable(new.contact.email.strip()))
    subject, text, phone = checked_subject(new.subject), storable(new.text), storable(new.phone.strip())
    if not text.strip() and not new.files:
        raise Invalid("Please write the message.", field="text")
    named = contact is not None and (contact.name.strip() or contact.email)
    if new.contact_id is None and not named and not phone:
        raise Invalid("Who is the customer? A name, an address or a phone number is enough.", field="contact")
    return replace(new, subject=subject, text=text, contact=contact, phone=phone)


def checked_internal(new: NewInternalTicket) -> NewInternalTicket:
    """The ticket with a subject as it can be kept; its note is checked where it is added."""
    return replace(new, subject=checked_subject(new.subject))
