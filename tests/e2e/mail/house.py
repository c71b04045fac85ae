"""A desk with a mailbox on a real server, and the post between such desks and their customers."""

from __future__ import annotations

import email
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from email import policy
from email.message import EmailMessage
from pathlib import Path

from deskapp.channels.http.sending import send as send_request
from deskapp.channels.mail.compose import compose
from deskapp.channels.mail.imap import open_mailbox
from deskapp.channels.mail.parse import parse_mail
from deskapp.channels.mail.smtp import send, try_sending
from deskapp.channels.secrets.kept import KeptSecrets
from deskapp.channels.secrets.keyring_place import KeyringPlace
from deskapp.channels.secrets.token_command import token
from deskapp.domain.access import Viewer
from deskapp.domain.mail import Address
from deskapp.domain.mailbox.account import Account, Job, Keeping
from deskapp.domain.mailbox.binding import moved
from deskapp.domain.mailbox.posting import Post
from deskapp.domain.mailbox.servers import Security
from deskapp.domain.ports import Outside
from deskapp.domain.thread import Message
from deskapp.domain.vocabulary import OutboxState
from deskapp.services.desk import Desk
from deskapp.services.mail.fetching import Look
from deskapp.services.mail_writing import Reply
from deskapp.store.tables import database
from tests.kit import FakeClock
from tests.servers.box import Box
from tests.servers.recorder import Recorder, Taken

#: More than these are not tried at a time: they would go on for ever.
_MOST = 50


@dataclass
class Carrier:
    """What lies between mail servers: whatever goes out reaches the boxes it names, as other servers leave it."""

    boxes: dict[str, Box] = field(default_factory=dict)
    change: Callable[[bytes], bytes] = lambda raw: raw
    copies: int = 1

    def carry(self, taken: Taken) -> None:
        """Bring a mail to whoever of its recipients has a box."""
        for recipient in taken.recipients:
            if box := self.boxes.get(recipient):
                for _ in range(self.copies):
                    box.deliver(self.change(taken.body), sender=taken.sender)


@dataclass
class MailDesk:
    """A desk with one mail account, and its owner."""

    desk: Desk
    clock: FakeClock
    box: Box
    recorder: Recorder
    who: Viewer
    account: int

    def use(self) -> None:
        """Let this desk's store be the one that is spoken to: a process has one at a time."""
        database.initialize(self.desk._store.db)

    def change(self, **changes: object) -> None:
        """Set the account up otherwise."""
        now = self.desk.accounts.read(self.who, self.account)
        after = replace(now, **changes)  # type: ignore[arg-type]
        self.desk.accounts.save(self.who, after, {Job.FETCH: self.box.password} if moved(now, after) else {})

    def fetch(self, account: int = 0) -> Look:
        """One pass over the account (or another one), whether or not it rests."""
        fetcher = self.desk.fetching.fetcher(account or self.account, lambda changes: None)
        try:
            return fetcher.look(anyway=True)
        finally:
            fetcher.close()

    def send(self) -> list[OutboxState]:
        """Send what was written, once it can no longer be called back; what became of each mail that was tried."""
        self.clock.advance(minutes=1)
        came: list[OutboxState] = []
        while len(came) < _MOST and (state := self.desk.sending.send_one().value) is not None:
            came.append(state)
        return came

    def post(self, ticket_id: int) -> Post:
        """Where the newest mail of a ticket stands."""
        found = self.thread(ticket_id)[-1].post
        assert found is not None
        return found

    def told(self, ticket_id: int) -> str:
        """What the desk says of the newest mail of a ticket, "" for nothing."""
        return str(self.post(ticket_id).problem or "")

    def wait_for_lease(self) -> None:
        """Let what a program that is gone had taken for itself run out."""
        self.clock.advance(hours=2)

    def keep_secret(self, secret: str) -> None:
        """Keep another password or command for the account."""
        now = self.desk.accounts.read(self.who, self.account)
        self.desk.accounts.save(self.who, now, {Job.FETCH: secret})

    def is_due(self) -> bool:
        """Whether a program that fetches by itself would do so now."""
        fetcher = self.desk.fetching.fetcher(self.account, lambda changes: None)
        try:
            return fetcher.look().outcomes.total() > 0
        finally:
            fetcher.close()

    def add_account(self, box: Box) -> int:
        """Fetch from another mailbox, too; returns the account's id."""
        other = Account(name=box.name, email=box.name, department_id=1, keeping=Keeping.FILE)
        other = replace(other, incoming=box.server(Security.NONE), outgoing=self.recorder.server())
        return self.desk.accounts.save(self.who, other, {Job.FETCH: box.password}).value

    def thread(self, ticket_id: int) -> list[Message]:
        """The messages of a ticket."""
        items = self.desk.threads.page(self.who, ticket_id).items
        return [item for item in items if isinstance(item, Message)]

    def subjects(self) -> list[str]:
        """The subjects of all tickets, in their order."""
        return [str(row[0]) for row in database.execute_sql("SELECT subject FROM ticket ORDER BY id")]

    def message_ids(self) -> list[str]:
        """The Message-IDs of all mails that came in, sorted."""
        sql = "SELECT message_id FROM message WHERE direction = 'in' ORDER BY message_id"
        return [str(row[0]).strip("<>") for row in database.execute_sql(sql)]

    def answer(self, ticket_id: int, text: str, *, to: str = "jana@cust.example", **more: object) -> int:
        """Answer a customer as the owner does; returns the message's id."""
        reply = Reply(text, (Address("", to),), **more)  # type: ignore[arg-type]
        return self.desk.outgoing.reply(self.who, ticket_id, reply).value

    def words(self, job: Job) -> str:
        """What the desk says of the account; "" where it is well."""
        (line,) = self.desk.accounts.listing(self.who)
        return str((line.fetching if job is Job.FETCH else line.sending).problem or "")


def new_mail_desk(folder: Path, clock: FakeClock, box: Box, recorder: Recorder, **changes: object) -> MailDesk:
    """A desk of Eva's in an empty folder whose mail lies in the box and goes out through the recorder."""
    secrets = KeptSecrets({}, lambda: folder / "secrets", KeyringPlace, token)
    outside = Outside(parse_mail, compose, send_request, open_mailbox, send, try_sending, secrets)
    desk = Desk(folder / "desk.db", clock, outside)
    desk.workspace.set_up("Eva Malá", email="eva@desk.example")
    who = desk.people.viewer(desk.workspace.owner())
    account = Account(
        name="Support",
        email=box.name,
        department_id=1,
        incoming=box.server(Security.NONE),
        outgoing=recorder.server(),
        keeping=Keeping.FILE,
    )
    account = replace(account, **changes)  # type: ignore[arg-type]
    saved = desk.accounts.save(who, account, {Job.FETCH: box.password}).value
    return MailDesk(desk, clock, box, recorder, who, saved)


def read(raw: bytes) -> EmailMessage:
    """A mail as the standard library understands it: a second opinion."""
    found = email.message_from_bytes(raw, policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found
