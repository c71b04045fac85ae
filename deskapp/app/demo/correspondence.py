"""The messages of the demo as rows, with the mails they came and went as."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from hashlib import sha256
from random import Random

from deskapp.app.demo.entry import Entry
from deskapp.app.demo.house import NOBODY, Party
from deskapp.app.demo.mailing import DemoMail, write_mail
from deskapp.app.demo.scribe import Scribe
from deskapp.app.demo.story import Answer, Customer
from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.moments import to_us
from deskapp.domain.subjects import with_tag
from deskapp.domain.text import excerpt
from deskapp.domain.vocabulary import Channel, Direction, OutboxState
from deskapp.store import recipients, search
from deskapp.store.mail import identity

#: A mail is held for so long before it leaves, in µs.
_HELD_US = 10_000_000
_NO_MAIL = DemoMail()


class Correspondence:
    """Writes what came from customers and what went to them."""

    def __init__(self, scribe: Scribe, rng: Random) -> None:
        self._scribe = scribe
        self._writer = scribe.writer
        self._house = scribe.house
        self._rng = rng

    def party(self, t: Entry) -> Party:
        """The customer of a ticket."""
        return NOBODY if t.story.contact is None else self._house.contacts[t.story.contact]

    def incoming(self, t: Entry, act: Customer) -> int:
        """What the customer wrote or said; returns the message's id."""
        party, office = self.party(t), self._house.addresses[t.department]
        sender = Address(party.name, party.email)
        mail = self._raw_mail(t, act, sender, office) if t.mailed else _NO_MAIL
        to = (office,) if t.channel is Channel.EMAIL else ()
        return self._message(t, act, Direction.IN, act.files, contact=party.id, sender=sender, to=to, mail=mail)

    def outgoing(self, t: Entry, act: Answer, agent: int) -> int:
        """An agent's answer, with its mail in the outbox; returns the message's id."""
        if not t.mailed:
            return self._message(t, act, Direction.OUT, act.files, agent=agent)
        party, sender = self.party(t), self._house.addresses[t.department]
        to = (Address(party.name, party.email),)
        mail = self._compose(t, act, sender, to)
        row_id = self._message(t, act, Direction.OUT, act.files, agent=agent, sender=sender, to=to, mail=mail)
        at, names = to_us(act.at), json.dumps([party.email])
        outbox_id, sent = self._writer.next_id("outbox"), OutboxState.SENT.value
        row = (outbox_id, row_id, t.id, sent, at + _HELD_US, sender.email, names, mail.raw, at, "{}", "")
        gone = (None, 1, at + _HELD_US, None, "", None, at + _HELD_US, names, "{}", "250 2.0.0 Ok")
        self._writer.add("outbox", row + gone)
        return row_id

    def _message(
        self,
        t: Entry,
        act: Customer | Answer,
        direction: Direction,
        files: tuple[OutgoingFile, ...],
        *,
        sender: Address | None = None,
        to: tuple[Address, ...] = (),
        mail: DemoMail = _NO_MAIL,
        agent: int | None = None,
        contact: int | None = None,
    ) -> int:
        row_id, text = self._writer.next_id("message"), act.text
        self._writer.add(
            "message",
            (
                row_id,
                t.id,
                to_us(act.at),
                direction.value,
                t.channel.value,
                agent,
                contact,
                sender.name if sender else "",
                sender.email if sender else "",
                recipients.write(to),
                t.story.subject,
                text,
                len(text),
                False,
                len(files),
                mail.message_id,
                mail.raw_id,
                False,
                False,
            ),
        )
        if mail.message_id:
            self._writer.add("mail_id", (mail.message_id, t.id, True, row_id, mail.identity))
            t.mail_ids.append(mail.message_id)
        for position, file in enumerate(files):
            self._attach(row_id, position, file)
        t.messages += 1
        t.excerpt = excerpt(text)
        self._scribe.find(t, search.MESSAGE, row_id, text)
        return row_id

    def _attach(self, message_id: int, position: int, file: OutgoingFile) -> None:
        row_id, digest = self._writer.next_id("attachment"), self._scribe.keep(file)
        row = (row_id, message_id, position, file.name, file.content_type, len(file.content), digest, "")
        self._writer.add("attachment", row)

    def _raw_mail(self, t: Entry, act: Customer, sender: Address, office: Address) -> DemoMail:
        mail = self._compose(t, act, sender, (office,))
        raw_id = self._writer.next_id("raw_mail")
        raw, at = mail.raw, to_us(act.at)
        self._writer.add("raw_mail", (raw_id, sha256(raw).digest(), len(raw), at, "demo", zlib.compress(raw, 1)))
        return replace(mail, raw_id=raw_id, identity=identity(parse_mail(raw)))

    def _compose(self, t: Entry, act: Customer | Answer, sender: Address, to: tuple[Address, ...]) -> DemoMail:
        token = f"<{t.id}.{self._rng.getrandbits(64):016x}@{sender.email.rpartition('@')[2]}>"
        subject = with_tag(t.story.subject, t.id) if t.mail_ids else t.story.subject
        return write_mail(token, subject, act, sender, to, tuple(t.mail_ids))
