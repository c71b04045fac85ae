"""Mail that rules and bulk acts send, and the variables in their texts. It goes out as every other mail does.

Nothing here can read a note: neither the notes' services nor their store modules are imported (a test holds it).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from deskapp.domain.doer import Doer
from deskapp.domain.errors import Invalid
from deskapp.domain.mail import Address
from deskapp.domain.status import Status
from deskapp.domain.templates import render
from deskapp.domain.text import one_line
from deskapp.domain.vocabulary import Actor
from deskapp.services import status_changes
from deskapp.services.filling import ticket_values
from deskapp.services.mail import pace
from deskapp.services.mail_writing import Forward, MailWriter, Reply
from deskapp.store import messages, people
from deskapp.store.store import Unit
from deskapp.store.tables import TicketRecord


def values_of(doer: Doer, row: TicketRecord, now: datetime) -> dict[str, str]:
    """What the variables of a text say: the agent's are those of whoever acts, blank where nobody does."""
    return ticket_values(doer.agent_id, row.id, now)


def filled(text: str, doer: Doer, row: TicketRecord, now: datetime) -> str:
    """A text with its variables filled in."""
    return render(text, values_of(doer, row, now)) if "{{" in text else text


def answer(
    unit: Unit, writer: MailWriter, doer: Doer, row: TicketRecord, text: str, status: Status = Status.ANSWERED
) -> int:
    """Write to the customer; the ticket is resolved with it where `status` says so. Returns the message id.

    It is an answer where an agent acts, directly or through a rule. What a rule sends by itself is an automatic mail:
    it changes no status and counts nowhere.
    """
    to = _customer(doer, row)
    reply = Reply(filled(text, doer, row, unit.now), to=(to,), quote=False, status=status)
    if doer.agent_id is not None:
        if status is Status.RESOLVED:
            status_changes.check(row, status)
        return writer.answer(unit, doer, row, reply)
    pace.check(unit, row.id, [to.email])
    if status is not Status.RESOLVED:
        return writer.answer_aside(unit, doer, row, reply)
    status_changes.check(row, status)
    message_id = writer.answer_aside(unit, doer, row, reply)
    status_changes.change(unit, row, status, doer)
    return message_id


def mail(
    unit: Unit, writer: MailWriter, doer: Doer, row: TicketRecord, to: Sequence[str], subject: str, text: str
) -> int:
    """Write to anybody about a ticket, under a subject of its own; returns the message id."""
    addresses = _strangers(unit, doer, row, to)
    reply = Reply(filled(text, doer, row, unit.now), to=addresses)
    title = one_line(filled(subject, doer, row, unit.now))
    return writer.mail_aside(unit, doer, row, title, reply, automatic=doer.actor is Actor.RULE)


def forward(
    unit: Unit,
    writer: MailWriter,
    doer: Doer,
    row: TicketRecord,
    to: Sequence[str],
    text: str,
    *,
    with_thread: bool,
) -> int:
    """Pass a ticket on by mail; returns the message id."""
    addresses = _strangers(unit, doer, row, to)
    passed = Forward(filled(text, doer, row, unit.now), to=addresses, with_thread=with_thread)
    return writer.forward(unit, doer, row, passed, automatic=doer.actor is Actor.RULE)


def _customer(doer: Doer, row: TicketRecord) -> Address:
    """Who is answered: whoever wrote last, else the contact."""
    last = messages.last_incoming(row.id)
    if last is not None and doer.actor is Actor.RULE:
        _check_answerable(last)
    if last is not None and last.sender.email:
        found = last.sender
    else:
        emails = people.emails_of(row.contact_id) if row.contact_id is not None else []
        found = Address("", emails[0] if emails else "")
    if row.contact_id is not None and not found.email:
        raise Invalid("The customer has no e-mail address.", field="to")
    _check_own(found.email)
    return found


def _check_answerable(last: messages.Incoming) -> None:
    if last.automatic:
        raise Invalid("A mail that a program wrote is not answered.")
    if last.came_at - last.at > pace.OLDEST:
        raise Invalid("The message is too old to be answered by a rule.")


def _strangers(unit: Unit, doer: Doer, row: TicketRecord, to: Sequence[str]) -> tuple[Address, ...]:
    """To whom a mail goes; none of them is the desk itself, nor a program that wrote the last message."""
    last = messages.last_incoming(row.id)
    for email in to:
        _check_own(email)
        if doer.actor is Actor.RULE and last and last.automatic and last.sender.email.lower() == email.lower():
            raise Invalid("A mail that a program wrote is not answered.")
    if doer.actor is Actor.RULE:
        pace.check(unit, row.id, to)
    return tuple(Address("", email) for email in to)


def _check_own(email: str) -> None:
    if email.lower() in people.own_addresses():
        raise Invalid("{email} is an address of the desk itself.", field="to", email=email)
