"""Writing mail about a ticket within a transaction, whoever does it: answers, forwards, and mails beside them.

Nothing here can read a note: neither the notes' services nor their store modules are imported (a test holds it).
"""

from __future__ import annotations

import secrets as randomness
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from deskapp.domain.doer import Doer
from deskapp.domain.errors import Invalid, NotFound
from deskapp.domain.mail import LARGEST_MAIL, Address, OutgoingFile, OutgoingMail, check_size
from deskapp.domain.mailbox.marks import signed_id
from deskapp.domain.moments import to_us
from deskapp.domain.people import Agent, Department
from deskapp.domain.ports import MailComposer, MailParser
from deskapp.domain.status import Status
from deskapp.domain.subjects import tagged, with_tag
from deskapp.domain.text import storable
from deskapp.domain.thread import AttachedFile, Message
from deskapp.domain.vocabulary import Channel, Deed, Direction, EventKind
from deskapp.services import mail_texts, status_changes
from deskapp.services.mail import pace, rating_request
from deskapp.services.mail.sender_names import shown_name
from deskapp.store import events, history, mail, messages, outbox, people, search, tickets, workspace
from deskapp.store.mailbox import accounts
from deskapp.store.mailbox.secret import secret
from deskapp.store.store import Unit
from deskapp.store.tables import TicketRecord


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to the customer. `status` is what the ticket becomes afterwards: Answered or Resolved.

    `answers` names the message it answers; where that is internal, the answer is.
    """

    text: str
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    files: tuple[OutgoingFile, ...] = ()
    quote: bool = True
    status: Status = Status.ANSWERED
    answers: int | None = None


@dataclass(frozen=True, slots=True)
class Forward:
    """A ticket passed on: by mail to `to`, or inside the desk to the agents in `internal_to`."""

    text: str
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    internal_to: tuple[int, ...] = ()
    with_thread: bool = True
    files: tuple[OutgoingFile, ...] = ()


@dataclass(frozen=True, slots=True)
class _Letter:
    """A mail, or an answer given by other means, before it is written down. `text` is what its writer wrote, with what
    stands around it; `below` follows; `subject` is empty where the ticket's is meant. What does not `follow` begins a
    conversation of its own."""

    text: str
    reply: Reply
    below: str = ""
    subject: str = ""
    mailed: bool = True
    automatic: bool = False
    follows: bool = True


class MailWriter:
    """Lays mails into the outbox, where they are held; used by the services of agents and of rules."""

    def __init__(self, compose: MailComposer, parse: MailParser) -> None:
        self._compose, self._parse = compose, parse

    def answer(
        self, unit: Unit, doer: Doer, row: TicketRecord, reply: Reply, *, mailed: bool = True, first: bool = False
    ) -> int:
        """Answer the customer: message, outbox, status, events; returns the message id.

        `mailed` is false for answers given by other means (a call). `first` is set for a ticket the agent opens:
        the answer then closes no waiting span.
        """
        _check_reply(row, reply, mailed=mailed)
        old = Status(row.status)
        if old is not Status.ANSWERED:
            status_changes.check(row, Status.ANSWERED)
        text = storable(reply.text)
        if mailed:
            text = mail_texts.framed(doer.author_id, row, _with_request(doer, row, reply, text, unit), unit.now)
        quoted = _quoted(row, reply) if mailed and reply.quote else ""
        message_id, recall = self._write(unit, doer, row, _Letter(text, reply, quoted, mailed=mailed))
        counted: list[int] = []
        for kind, value in _answer_events(row, old, unit, first=first):
            channel = Channel(row.channel)
            event = events.record(unit.now, kind, row.department_id, channel, doer.agent_id, row.id, value=value)
            counted.append(event)
        told = {"message": message_id, "from": old.value, "to": Status.ANSWERED.value}
        history.tell(row.id, unit.now, doer, Deed.ANSWERED, told)
        values: dict[str, object] = {"status": Status.ANSWERED, "status_before": None, "postponed_until": None}
        if old is not Status.ANSWERED:
            values["status_at"] = unit.now
        tickets.update(
            unit, row.id, {**values, "messages": row.messages + 1, "excerpt": mail_texts.brief(text, reply.text)}
        )
        _take_over(unit, doer, row)
        if reply.status is Status.RESOLVED:
            status_changes.change(unit, TicketRecord.get_by_id(row.id), Status.RESOLVED, doer)
            counted.append(events.newest(row.id))
        if mailed:
            left = TicketRecord.get_by_id(row.id)
            told_back = {"left": left.status, "left_at": to_us(left.status_at), "text": storable(reply.text)}
            outbox.set_undo(message_id, {**recall, **told_back, "events": counted})
        return message_id

    def answer_aside(self, unit: Unit, doer: Doer, row: TicketRecord, reply: Reply) -> int:
        """Write to the customer without it being an answer: status, clocks and figures stay; returns the message id.

        The mail says of itself that a program wrote it.
        """
        _check_reply(row, reply, mailed=True)
        text = mail_texts.framed(doer.author_id, row, reply.text, unit.now)
        quoted = _quoted(row, reply) if reply.quote else ""
        letter = _Letter(text, reply, quoted, automatic=True)
        return self._aside(unit, doer, row, letter, Deed.ANSWERED, {"automatic": True}, {"text": storable(reply.text)})

    def acknowledge(self, unit: Unit, doer: Doer, row: TicketRecord, subject: str, reply: Reply) -> int:
        """Tell a customer that a mail arrived, under a subject of its own if there is one; returns the message id."""
        text = mail_texts.signed(doer.author_id, row, reply.text, unit.now)
        letter = _Letter(text, reply, subject=subject, automatic=True)
        told = {"automatic": True}
        return self._aside(unit, doer, row, letter, Deed.ANSWERED, told, {"text": storable(reply.text)})

    def mail_aside(
        self, unit: Unit, doer: Doer, row: TicketRecord, subject: str, reply: Reply, *, automatic: bool
    ) -> int:
        """Write to somebody about a ticket under a subject of its own; status and figures stay; returns the id."""
        _check_reply(row, reply, mailed=True)
        text = mail_texts.signed(doer.author_id, row, reply.text, unit.now)
        letter = _Letter(text, reply, subject=subject, automatic=automatic, follows=False)
        told = {"to": [address.email for address in reply.to]}
        return self._aside(unit, doer, row, letter, Deed.MAILED, told, {"text": storable(reply.text)})

    def forward(self, unit: Unit, doer: Doer, row: TicketRecord, forward: Forward, *, automatic: bool = False) -> int:
        """Pass a ticket on by mail; its status stays; returns the message id."""
        thread = messages.of_ticket(row.id)
        text = mail_texts.signed(doer.author_id, row, forward.text, unit.now)
        below = mail_texts.conversation(thread) if forward.with_thread else ""
        if not text.strip() and not below:
            raise Invalid("Please write what it is about.", field="text")
        files = forward.files + (_thread_files(unit, thread) if forward.with_thread else ())
        reply = Reply(text=text, to=forward.to, cc=forward.cc, bcc=forward.bcc, files=files)
        letter = _Letter(text, reply, below, automatic=automatic)
        own = {"text": storable(forward.text), "forwarded": True, "own_files": len(forward.files)}
        told = {"to": [address.email for address in forward.to]}
        return self._aside(unit, doer, row, letter, Deed.FORWARDED, told, own)

    def _aside(
        self,
        unit: Unit,
        doer: Doer,
        row: TicketRecord,
        letter: _Letter,
        deed: Deed,
        told: Mapping[str, object],
        own: Mapping[str, object],
    ) -> int:
        """A mail that leaves status and figures as they are; `own` is what calling it back gives its writer again."""
        message_id, recall = self._write(unit, doer, row, letter)
        tickets.update(unit, row.id, {"messages": row.messages + 1})
        history.tell(row.id, unit.now, doer, deed, {"message": message_id, **told})
        outbox.set_undo(message_id, {**recall, **own})
        return message_id

    def _write(self, unit: Unit, doer: Doer, row: TicketRecord, letter: _Letter) -> tuple[int, dict[str, object]]:
        """Add the message to the thread and lay its mail into the outbox; returns the id and what a recall needs."""
        reply = letter.reply
        if row.contact_id is None:
            raise Invalid("Nothing of an internal ticket can be mailed.")
        check_size(reply.files, LARGEST_MAIL)
        body = f"{letter.text}\n\n{letter.below}".lstrip("\n") if letter.below else letter.text
        sender = sender_of(row, doer) if letter.mailed else None
        token = _new_message_id(row.id, sender) if sender else ""
        if letter.automatic:
            pace.note(unit, _emails(reply))
        message_id = messages.insert(
            unit,
            row.id,
            at=unit.now,
            direction=Direction.OUT,
            channel=Channel.EMAIL if letter.mailed else Channel(row.channel),
            text=body,
            quote_at=len(letter.text),
            agent_id=doer.author_id,
            sender=sender,
            to=reply.to,
            cc=reply.cc,
            bcc=reply.bcc,
            subject=letter.subject or row.subject,
            message_id=token,
            automatic=letter.automatic,
            files=reply.files,
        )
        search.add(search.Document(row.id, search.MESSAGE, message_id, body))
        tickets.add_participants(row.id, _emails(reply))
        if sender:
            self._post(unit, row, message_id, _outgoing(unit, row, letter, token, sender, body))
        return message_id, _recall_of(row)

    def _post(self, unit: Unit, row: TicketRecord, message_id: int, outgoing: OutgoingMail) -> None:
        try:
            composed = self._compose(outgoing)
        except ValueError as error:
            raise Invalid(str(error), field="to") from error
        outbox.put(
            unit,
            message_id=message_id,
            ticket_id=row.id,
            hold_until=unit.now + timedelta(seconds=workspace.read_workspace().hold_s),
            sender=outgoing.sender.email,
            recipients=[address.email for address in (*outgoing.to, *outgoing.cc, *outgoing.bcc)],
            body=composed,
            undo={},
        )
        mark = mail.identity(self._parse(composed))  # by it the mail is known when a server sends it back
        mail.remember_ids(row.id, message_id, outgoing.message_id, (), mark)


def sender_of(row: TicketRecord, doer: Doer) -> Address:
    """The department's address, else that of a mail account, else the one the customer wrote to, else the agent's own;
    `Invalid` for none."""
    department = people.department(row.department_id)
    agent = people.agent(doer.author_id) if doer.author_id is not None else None
    email = next((found for found in _addresses(row, department, agent) if "@" in found), "")
    if not email and agent is None:
        raise Invalid("The department has no address to write from.", field="from")
    if not email:
        raise Invalid("Neither the department nor you have an address to write from.", field="from")
    return Address(shown_name(row.department_id, email), email)


def _addresses(row: TicketRecord, department: Department | None, agent: Agent | None) -> Iterator[str]:
    yield department.address if department else ""
    yield from accounts.senders(row.department_id)
    yield from (m.to[0].email for m in reversed(messages.of_ticket(row.id)) if m.direction is Direction.IN and m.to)
    yield agent.email if agent else ""


def _with_request(doer: Doer, row: TicketRecord, reply: Reply, text: str, unit: Unit) -> str:
    """The answer with the question how it went below, where it resolves the ticket and there is such a text."""
    if reply.status is not Status.RESOLVED:
        return text
    asked = rating_request.request(doer.author_id, row, sender_of(row, doer).email, unit.now)
    return f"{text.rstrip()}\n\n{asked}".lstrip("\n") if asked else text


def _check_reply(row: TicketRecord, reply: Reply, *, mailed: bool) -> None:
    if not reply.text.strip() and not reply.files:
        raise Invalid("Please write the answer.", field="text")
    if mailed and not (reply.to or reply.cc or reply.bcc):
        raise Invalid("The answer has no recipient.", field="to")
    old = Status(row.status)
    if old in (Status.SPAM, Status.DELETED):
        raise Invalid("A ticket that is {old} cannot be answered.", field="status", old=old.name)


def _take_over(unit: Unit, doer: Doer, row: TicketRecord) -> None:
    """An agent who answers a ticket that is nobody's becomes its agent."""
    agent_id = doer.author_id
    if row.agent_id is None and agent_id in people.member_ids(row.department_id):
        tickets.update(unit, row.id, {"agent_id": agent_id})
        history.tell(row.id, unit.now, doer, Deed.ASSIGNED, {"from": None, "to": agent_id})


def _answer_events(row: TicketRecord, old: Status, unit: Unit, *, first: bool) -> list[tuple[EventKind, int | None]]:
    """The events of an answer: always one answer, and the time it took where the customer was waiting, in seconds."""
    found: list[tuple[EventKind, int | None]] = [(EventKind.ANSWER, None)]
    if old is Status.NEW and not first:
        found.append((EventKind.FIRST_ANSWER, int((unit.now - row.created_at).total_seconds())))
    if old is Status.OPEN:
        found.append((EventKind.NEXT_ANSWER, int((unit.now - row.status_at).total_seconds())))
    return found


def _quoted(row: TicketRecord, reply: Reply) -> str:
    return mail_texts.quote(messages.of_ticket(row.id), (*reply.to, *reply.cc))


def _recall_of(row: TicketRecord) -> dict[str, object]:
    """What calling a mail back has to restore, as the ticket stands before it."""
    return {
        "status": row.status,
        "status_before": row.status_before,
        "status_at": to_us(row.status_at),
        "postponed_until": to_us(row.postponed_until) if row.postponed_until else None,
        "agent_id": row.agent_id,
        "excerpt": row.excerpt,
        "left": None,
        "left_at": None,
        "events": [],
    }


def _outgoing(unit: Unit, row: TicketRecord, letter: _Letter, token: str, sender: Address, body: str) -> OutgoingMail:
    """The mail as it is handed to the composer; under a subject of its own it begins a conversation."""
    known = [known for known in mail.ids_of_ticket(row.id) if known != token] if letter.follows else []
    received = mail.last_received_id(row.id) if letter.follows else ""
    return OutgoingMail(
        message_id=token,
        sender=sender,
        to=letter.reply.to,
        cc=letter.reply.cc,
        bcc=letter.reply.bcc,
        subject=tagged(letter.subject, row.id) if letter.subject else with_tag(row.subject, row.id),
        text=body,
        sent_at=unit.now,
        in_reply_to=received or (known[-1] if known else ""),
        references=tuple(known),
        files=letter.reply.files,
        automatic=letter.automatic,
        quote_at=len(letter.text),
    )


def _emails(reply: Reply) -> Iterable[str]:
    return [address.email for address in (*reply.to, *reply.cc, *reply.bcc)]


def _thread_files(unit: Unit, thread: Sequence[Message]) -> tuple[OutgoingFile, ...]:
    return tuple(_kept_file(unit, file) for message in mail_texts.public(thread) for file in message.files)


def _kept_file(unit: Unit, file: AttachedFile) -> OutgoingFile:
    try:
        return OutgoingFile(file.name, file.content_type, unit.files.read(file.sha256))
    except FileNotFoundError as error:  # no fault of the disk: a rule that forwards it must not stop what it follows
        raise NotFound("The file “{name}” is gone from the disk.", name=file.name) from error


def _new_message_id(ticket_id: int, sender: Address) -> str:
    """A fresh signed Message-ID at the sender's domain, in the form that headers can hold."""
    try:
        domain = sender.email.rpartition("@")[2].encode("idna").decode("ascii")
    except UnicodeError:  # the composer says what is wrong with the address
        domain = "desk.invalid"
    return signed_id(secret(), ticket_id, randomness.token_hex(12), domain)
