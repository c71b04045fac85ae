"""A server that mail is handed over to, as `SendMail` describes it, which answers by a script."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from deskapp.domain.errors import DeskError
from deskapp.domain.mail import Address
from deskapp.domain.mailbox.account import Account, Job
from deskapp.domain.mailbox.delivery import Came, Delivery, Envelope, Refusal
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Security, Server, SignIn
from deskapp.domain.ports import Outside
from deskapp.domain.vocabulary import OutboxState
from deskapp.services.desk import Desk
from deskapp.services.mail.sending import Sending
from deskapp.services.mail_writing import Reply
from deskapp.store.mailbox import accounts
from deskapp.store.store import Store
from deskapp.store.tables import OutboxRow
from tests.kit import SUPPORT, Office

HERE = Server("mail.desk.example", 465, Security.TLS, "support", SignIn.PASSWORD)
JANA, PETR = "jana@cust.example", "petr@cust.example"
WELL = Delivery(Came.TAKEN, words="250 queued")
LATER = Delivery(Came.LATER, problem=DeskError("Not now."), words="451 not now")
NEVER = Delivery(Came.REFUSED, problem=DeskError("Never."), words="554 never")
LOST = Delivery(Came.LOST, problem=DeskError("Nobody knows."))
AWAY = Delivery(Came.LATER, problem=MailFailed("The server is away."))
NO_ENTRY = Delivery(Came.LATER, problem=MailFailed("The password is wrong.", lasting=True))


def taken(*recipients: str, refused: dict[str, bool] | None = None) -> Delivery:
    """Some recipients are taken, others refused (for good?)."""
    refusals = {each: Refusal("no", lasting) for each, lasting in (refused or {}).items()}
    return Delivery(Came.TAKEN, recipients, refusals, "250 queued")


@dataclass
class PostOffice:
    """Answers in the order of `answers`, then takes all. `sent` are the envelopes that were handed over whole."""

    answers: list[Delivery] = field(default_factory=list)
    sent: list[tuple[Server, Envelope]] = field(default_factory=list)
    begun: int = 0
    #: Called at the start of each transaction, and after it was begun.
    meanwhile: Callable[[], None] = lambda: None
    handing: Callable[[], None] = lambda: None

    def __call__(self, server: Server, secret: str, envelope: Envelope, before_data: Callable[[], None]) -> Delivery:
        self.meanwhile()
        answer = self.answers.pop(0) if self.answers else WELL
        if isinstance(answer.problem, MailFailed):
            return answer
        try:
            before_data()
        except DeskError as error:
            return Delivery(Came.LATER, problem=error)
        self.begun += 1
        self.handing()
        if answer.came is Came.TAKEN:
            self.sent.append((server, envelope))
        whole = answer.came is Came.TAKEN and not answer.taken and not answer.refusals
        return replace(answer, taken=envelope.recipients) if whole else answer


class Keeper:
    """Keeps one secret for all."""

    def __init__(self, secret: str = "secret") -> None:
        self.secret = secret

    def sign_in(self, account: Account, job: Job) -> str:
        if not self.secret:
            raise MailFailed("There is no password.", lasting=True)
        return self.secret


def sending(desk: Desk, office: PostOffice, keeper: Keeper | None = None) -> Sending:
    """The sender of a desk that speaks to this server."""
    outside = desk._outside
    wired = Outside(outside.parse, outside.compose, outside.send_request, send_mail=office, secrets=keeper or Keeper())  # type: ignore[arg-type]
    return Sending(desk._store, wired)


def add_account(desk: Desk, email: str = SUPPORT, department: int = 1, **fields: object) -> int:
    """A mail account that sends; returns its id."""
    account = Account(name=email, email=email, department_id=department, outgoing=HERE, key=email)
    made: list[int] = []

    def fill(store: Store) -> None:
        with store.write() as unit:
            made.append(accounts.write(unit, replace(account, **fields)))  # type: ignore[arg-type]

    desk.fill(fill)
    return made[0]


def write(office: Office, ticket: int, *to: str, text: str = "Hello.") -> int:
    """A reply whose hold is over; returns its id in the outbox."""
    recipients = tuple(Address("", email) for email in to or (JANA,))
    office.desk.outgoing.reply(office.eva, ticket, Reply(text, to=recipients))
    office.clock.advance(seconds=11)
    return newest().id


def newest() -> OutboxRow:
    """The newest mail of the outbox."""
    return OutboxRow.select().order_by(OutboxRow.id.desc()).first()


def state(outbox_id: int) -> OutboxState:
    """Where a mail stands."""
    return OutboxState(OutboxRow.get_by_id(outbox_id).state)
