"""What the tests of the desk's rooms are made with: a clock that is set, a real desk, people, and mails."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from deskapp.channels.http.sending import send
from deskapp.channels.mail.compose import compose
from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.access import MemberRole, Role, Viewer
from deskapp.domain.mail import Address
from deskapp.domain.ports import Outside
from deskapp.domain.vocabulary import Channel, Direction
from deskapp.services.desk import Desk
from deskapp.services.mail.intake import IncomingMail
from deskapp.services.new_tickets import NewTicket
from deskapp.store import people
from deskapp.store.store import Store
from deskapp.store.tables import EventRow, TicketRecord, TicketTagRow

BEGIN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SUPPORT = "support@desk.example"
_DAEMON = "Mail Delivery System <MAILER-DAEMON@mx.desk.example>"


class FakeClock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime = BEGIN) -> None:
        self.moment = now

    def now(self) -> datetime:
        """The moment that was set."""
        return self.moment

    def advance(self, **span: float) -> datetime:
        """Move on by a span, for example `minutes=5`."""
        self.moment += timedelta(**span)
        return self.moment


@dataclass(frozen=True)
class Office:
    """A desk with an owner, three agents and three departments."""

    desk: Desk
    clock: FakeClock
    eva: Viewer  # the owner
    tom: Viewer  # solver in Technical
    rita: Viewer  # reader in Technical
    otto: Viewer  # in General and Sales only, like everybody
    general: int
    technical: int  # restricted
    sales: int  # open to all


def make_desk(folder: Path, clock: FakeClock) -> Desk:
    """A desk set up for Eva, with one support address."""
    desk = Desk(folder / "desk.db", clock, Outside(parse_mail, compose, send))
    if desk.workspace.is_new():
        desk.workspace.set_up("Eva Malá", email="eva@desk.example")
        people.add_address(SUPPORT, 1, "Desk")
    return desk


def furnish(desk: Desk, clock: FakeClock) -> Office:
    """Add departments and agents to a desk."""
    made: dict[str, int] = {}

    def fill(store: Store) -> None:
        with store.write() as unit:
            made["technical"] = people.add_department("Technical", 2)
            made["sales"] = people.add_department("Sales", 3, restricted=False)
            for name in ("Tom", "Rita", "Otto"):
                made[name] = people.add_agent(unit, name, f"{name.lower()}@desk.example", Role.AGENT)
            people.add_member(made["technical"], made["Tom"], MemberRole.SOLVER)
            people.add_member(made["technical"], made["Rita"], MemberRole.READER)
            people.add_address("tech@desk.example", made["technical"], "Tech")

    desk.fill(fill)
    viewers = {name: desk.people.viewer(made[name]) for name in ("Tom", "Rita", "Otto")}
    owner = desk.people.viewer(desk.workspace.owner())
    rooms = (1, made["technical"], made["sales"])
    return Office(desk, clock, owner, viewers["Tom"], viewers["Rita"], viewers["Otto"], *rooms)


def mail(
    text: str = "Hello",
    *,
    sender: str = "Jana <jana@cust.example>",
    to: str = SUPPORT,
    subject: str = "Printer on fire",
    message_id: str = "",
    date: str = "Mon, 2 Mar 2026 08:00:00 +0000",
    **fields: str,
) -> bytes:
    """The bytes of a mail; a field given as "" is left out. Other fields by name, "_" for "-"."""
    head = {"From": sender, "To": to, "Subject": subject, "Message-ID": message_id, "Date": date}
    head |= {name.replace("_", "-"): value for name, value in fields.items()}
    lines = [f"{name}: {value}" for name, value in head.items() if value]
    lines += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"]
    return ("\r\n".join(lines) + "\r\n\r\n" + text.replace("\n", "\r\n") + "\r\n").encode()


def bounce(
    original: str = "",
    *recipients: str,
    action: str = "failed",
    status: str = "5.1.1",
    subject: str = "",
    words: str = "550 5.1.1 user unknown",
    number: int = 1,
) -> bytes:
    """A delivery report as Postfix writes it."""
    groups = "".join(
        f"Final-Recipient: rfc822; {recipient}\r\nAction: {action}\r\nStatus: {status}\r\n"
        f"Diagnostic-Code: smtp; {words}\r\n\r\n"
        for recipient in recipients or ("jana@cust.example",)
    )
    named = f"Message-ID: {original}\r\n" if original else ""
    head = f"From: {SUPPORT}\r\n{named}" + (f"Subject: {subject}\r\n" if subject else "")
    return (
        f"From: {_DAEMON}\r\nTo: {SUPPORT}\r\nSubject: Undelivered Mail\r\n"
        f"Message-ID: <bounce{number}@mx.desk.example>\r\n"
        "Date: Mon, 2 Mar 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
        "--b\r\nContent-Type: text/plain\r\n\r\nI could not deliver it.\r\n"
        f"--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n{groups}"
        f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\n{head}\r\n--b--\r\n"
    ).encode()


def take(desk: Desk, *raws: bytes) -> list[str]:
    """Take mails in one after the other; returns their outcomes."""
    return [str(next(iter(desk.intake.take([IncomingMail("test", raw)]).value))) for raw in raws]


def new_ticket(office: Office, department: int | None = None, text: str = "It hums.", **fields: object) -> int:
    """Note a ticket down in a department (General where None)."""
    values: dict[str, object] = {
        "department_id": department or office.general,
        "subject": "A call",
        "text": text,
        "channel": Channel.CALL,
        "direction": Direction.IN,
        "contact": Address("Petr", "petr@cust.example"),
    }
    return office.desk.tickets.create(office.eva, NewTicket(**(values | fields))).value  # type: ignore[arg-type]


def problems(desk: Desk) -> list[str]:
    """What the store's checks find wrong."""
    return [f"{finding.check}: {finding.problem}" for finding in desk.care.check() if finding.problem]


#: What every write to a ticket moves on.
FREE = ("version", "changed_at")


def dump(ticket_id: int) -> dict[str, object]:
    """A ticket's row and tags without what every write moves on."""
    row: dict[str, object] = TicketRecord.select().where(TicketRecord.id == ticket_id).dicts().get()
    tags = sorted(tag.tag_id for tag in TicketTagRow.select().where(TicketTagRow.ticket_id == ticket_id))
    return {name: value for name, value in row.items() if name not in FREE} | {"tags": tags}


def figures(ticket_id: int) -> dict[tuple[object, ...], int]:
    """The sum of a ticket's events per bucket, without empty ones."""
    found: dict[tuple[object, ...], int] = {}
    for row in EventRow.select().where(EventRow.ticket_id == ticket_id):
        bucket = (row.kind, row.department_id, row.channel, row.agent_id, row.at, row.value)
        found[bucket] = found.get(bucket, 0) + row.n
    return {bucket: n for bucket, n in found.items() if n}
