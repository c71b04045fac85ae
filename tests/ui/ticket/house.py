"""A small real desk for the tests of the ticket view: five people, four departments, one ticket with a story."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

from deskapp.channels.http.sending import send
from deskapp.channels.mail.compose import compose
from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.access import Role
from deskapp.domain.lists import ListQuery
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.ports import Outside
from deskapp.domain.vocabulary import NoteKind, OutboxState, Priority
from deskapp.domain.workspace import Workspace
from deskapp.runtime.lane import Lane
from deskapp.services.desk import Desk
from deskapp.services.mail.intake import IncomingMail
from deskapp.services.mail_writing import Reply
from deskapp.store import outbox, people, tickets
from deskapp.store.workspace import write_workspace
from deskapp.ui.session import Lanes, Session

START = datetime(2025, 11, 20, 8, 5, tzinfo=UTC)
JANA = Address("Jana Nová", "jana@novabooks.example")


@dataclass
class HandClock:
    """A clock that is moved by hand."""

    moment: datetime = START

    def now(self) -> datetime:
        """The moment it was set to."""
        return self.moment

    def to(self, hour: int, minute: int) -> None:
        """Sets the time of the day, in Prague."""
        self.moment = START.replace(hour=hour - 1, minute=minute)


@dataclass
class House:
    """The desk with the ids of who and what is in it."""

    desk: Desk
    clock: HandClock
    agents: dict[str, int] = field(default_factory=dict)
    departments: dict[str, int] = field(default_factory=dict)
    mails: int = 0

    def who(self, name: str = "Eva Malá"):  # type: ignore[no-untyped-def]
        """An agent as the access rules see one."""
        return self.desk.people.viewer(self.agents[name])

    def mail(
        self,
        subject: str,
        text: str,
        *,
        html: str = "",
        answers: int = 0,
        picture: bool = False,
        sender: Address = JANA,
    ) -> int:
        """A mail comes in, from Jana unless it says otherwise; the id of its ticket."""
        message = EmailMessage()
        self.mails += 1
        message["From"], message["To"] = str(sender), "support@bluepaper.example"
        message["Subject"] = f"Re: {subject} [HD-{answers:06d}]" if answers else subject
        message["Date"] = self.clock.now()
        message["Message-ID"] = f"<{self.mails}@novabooks.example>"
        message.set_content(text)
        if html:
            message.add_alternative(html, subtype="html")
        if picture:
            message.add_attachment(b"\xff\xd8" + b"x" * 1_200_000, "image", "jpeg", filename="printer-back.jpg")
        self.desk.intake.take([IncomingMail("test", message.as_bytes())])
        return answers or max(self.newest())

    def newest(self) -> list[int]:
        """The ids of all tickets the owner sees."""
        return [ticket_id for ticket_id, _ in self.desk.lists.page(self.who("Alena Fialová"), ListQuery())]


_AGENTS = (
    ("Alena Fialová", Role.OWNER), ("Eva Malá", Role.AGENT), ("Petr Dvořák", Role.AGENT),
    ("Petra Jelínková", Role.AGENT), ("Ivo Beran", Role.AGENT),
)  # fmt: skip
_DEPARTMENTS = (("Technical", 2), ("Billing", 4), ("Sales", 5))
HTML = (
    "<html><body><p>Hello, it started when I <b>pressed print</b> on the second floor.</p>"
    '<p><img src="https://tracker.example/pixel.gif" width="1" height="1"></p>'
    "<p>The LaserJet smokes, see <a href='https://example.com/e503'>the manual</a>.</p></body></html>"
)
TEXT = (
    "Hello, it started when I pressed print on the second floor. The LaserJet smokes from the back and shows E50.3. "
    "We pulled the plug. May we keep using the other one?"
)


def build(path: Path, clock: HandClock | None = None) -> House:
    """Makes the desk in a new store and connects this thread."""
    house = House(Desk(path, clock or HandClock(), Outside(parse_mail, compose, send)), clock or HandClock())
    house.clock = house.desk.clock  # type: ignore[assignment]
    desk = house.desk
    desk.connect()
    house.agents["Alena Fialová"] = desk.workspace.set_up(
        "Alena Fialová", email="alena@bluepaper.example", zone="Europe/Prague"
    )
    with desk._store.write() as unit:
        write_workspace(Workspace(name="Blue Paper", zone="Europe/Prague"))
        for name, role in _AGENTS[1:]:
            email = f"{name.split()[0].lower()}@bluepaper.example"
            house.agents[name] = people.add_agent(unit, name, email, role)
        house.departments["General"] = people.default_department()
        for name, colour in _DEPARTMENTS:
            house.departments[name] = people.add_department(name, colour, restricted=False)
            people.add_address(f"{name.lower()}@bluepaper.example", house.departments[name])
        people.add_address("support@bluepaper.example", house.departments["General"])
    return house


def tell_story(house: House) -> int:
    """The ticket of the pictures: a mail, a transfer, an answer, another mail, notes; returns its id."""
    desk, clock = house.desk, house.clock
    old = house.mail("Fuser replaced", "It squeaks.")
    ticket = house.mail("Printer on fire", TEXT, html=HTML, picture=True)
    eva, alena, petr = house.who(), house.who("Alena Fialová"), house.who("Petr Dvořák")
    desk.tickets.transfer(alena, [ticket], house.departments["Technical"])
    desk.tickets.assign(eva, [ticket], eva.agent_id)
    clock.to(9, 18)
    answer = (
        "Hello Jana, thank you for pulling the plug, please leave it off. E50.3 is the fuser; the other printer is "
        "safe. Our technician can come today 13:00–15:00. What is the serial number?"
    )
    desk.outgoing.reply(eva, ticket, Reply(answer, (JANA,)))
    for row in outbox.unfinished():
        outbox.set_state(row[6], OutboxState.SENT)
    clock.to(9, 42)
    house.mail(
        "Printer on fire",
        "13:00 works. Serial number CNBK-20418. The room still smells, we opened the windows.\n\n"
        "On 20 Nov 2025 at 9:18 Eva Malá wrote:\n> Hello Jana, thank you for pulling the plug,\n> please leave it off.",
        answers=ticket,
    )
    desk.tickets.set_tags(eva, ticket, frozenset({"urgent", "printer"}))
    desk.tickets.set_priority(eva, [ticket], Priority.HIGH)
    clock.to(10, 2)
    desk.notes.add_inline(
        petr,
        ticket,
        "Asked the vendor: this series has a fuser recall, the swap is free. Call back before 11:00 only, "
        "ask for Mr Adler. @Eva\n- [ ] Bring fuser RM2-5425 from the warehouse",
        (OutgoingFile("recall-notice.pdf", "application/pdf", b"%PDF" + b"x" * 84_000),),
    )
    _notes(house, ticket, old)
    clock.to(10, 24)
    return ticket


def _notes(house: House, ticket: int, old: int) -> None:
    desk, eva = house.desk, house.who()
    head = desk.threads.head(eva, ticket)
    assert head.contact_id is not None
    contact = desk.people.contact(eva, head.contact_id)
    second = "Second incident this year, see HD-000001. If the fuser fails again, offer an exchange."
    desk.notes.save(eva, NoteKind.TICKET, ticket, second, 0)
    desk.notes.save(
        house.who("Petr Dvořák"), NoteKind.CONTACT, contact.id, "Prefers the phone before noon.\nCzech or English.", 0
    )
    if contact.company is not None:
        gold = "GOLD contract until 31 Mar 2026. Invoices to Ms Králová."
        desk.notes.save(house.who("Alena Fialová"), NoteKind.COMPANY, contact.company.id, gold, 0)
    with desk._store.write():
        tickets.link(ticket, old)


def open_session(house: House, name: str = "Eva Malá") -> tuple[Session, Callable[[], None]]:
    """A session at work for an agent, and what ends it."""
    desk = house.desk

    def lane(lane_name: str) -> Lane:
        return Lane(lane_name, desk.connect, desk.disconnect)

    lanes = Lanes(lane("writer"), lane("reader"), lane("drafts"))
    session = Session(desk, house.agents[name], lanes, house.clock)
    return session, lanes.close
