"""Tickets of random shape in which every note, file and reminder carries a marker that must never leave the desk."""

from __future__ import annotations

import base64
import email
import gzip
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from email.header import decode_header, make_header
from email.utils import collapse_rfc2231_value

from deskapp.domain.access import Role, Viewer
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.reminders import NewReminder
from deskapp.domain.thread import AttachedFile
from deskapp.domain.vocabulary import About, Channel, Direction, NoteKind
from deskapp.services.mail_writing import Forward, Reply
from deskapp.services.tickets import NewTicket
from deskapp.store import notes, people
from deskapp.store.store import Store
from deskapp.store.tables import database
from tests.kit import Office, mail, take
from tests.services.leaving_cases import CUSTOMER

#: Of agents who do nothing but write notes and stand in them: their names and addresses never leave either.
WRITER, MENTIONED = (
    Address("Ignatia Plume", "plume@inside.example"),
    Address("Wilhelm Quillon", "quillon@inside.example"),
)
SECRETS = ("Plume", "plume@", "Quillon", "quillon@")


@dataclass
class Garden:
    """One ticket that markers are planted in; every marker begins with the token."""

    office: Office
    writer: Viewer
    mentioned: int
    token: str
    ticket: int = 0
    department: int = 0
    contact: int = 0
    company: int = 0
    planted: list[str] = field(default_factory=list)

    def marker(self, place: str) -> str:
        """A new marker; its place is told so that a leak says where it comes from."""
        self.planted.append(f"{self.token}-{place}-{len(self.planted)}")
        return self.planted[-1]

    def file(self, place: str) -> OutgoingFile:
        """A file with a marker as its name and another as its content."""
        name, content = self.marker(f"{place}-name"), self.marker(f"{place}-content")
        return OutgoingFile(f"{name}.txt", "text/plain", content.encode())

    def subject(self, kind: NoteKind) -> int:
        """The ticket, its contact or its company."""
        return {NoteKind.TICKET: self.ticket, NoteKind.CONTACT: self.contact, NoteKind.COMPANY: self.company}[kind]


def _inline(garden: Garden) -> None:
    text = f"{garden.marker('inline')} @{MENTIONED.name} look"
    garden.office.desk.notes.add_inline(garden.writer, garden.ticket, text, [garden.file("inline-file")])


def _inline_reminded(garden: Garden) -> None:
    later = garden.office.clock.now() + timedelta(days=1)
    remind = [NewReminder(garden.mentioned, later)]
    garden.office.desk.notes.add_inline(garden.writer, garden.ticket, garden.marker("reminded"), remind=remind)


def _ticked(garden: Garden) -> None:
    note = garden.office.desk.notes.add_inline(garden.writer, garden.ticket, f"- [ ] {garden.marker('todo')}").value
    garden.office.desk.notes.tick(garden.writer, note, 0, True)


def _transferred(garden: Garden) -> None:
    garden.department, note = garden.office.sales, garden.marker("transfer")
    garden.office.desk.tickets.transfer(garden.writer, [garden.ticket], garden.department, None, note)


def _inside(garden: Garden) -> None:
    """A forward between agents is no note, and just as private."""
    forward = Forward(garden.marker("inside"), internal_to=(garden.mentioned,), files=(garden.file("inside-file"),))
    garden.office.desk.outgoing.forward(garden.writer, garden.ticket, forward)


def _editable(kind: NoteKind) -> Callable[[Garden], None]:
    """A new version with a file, in place of that of the version before. Written as the note service does."""

    def plant(garden: Garden) -> None:
        with garden.office.desk._store.write() as unit:
            file = garden.file(f"{kind.value}-file")
            digest = unit.files.put(file.content)
            kept = AttachedFile(0, file.name, file.content_type, len(file.content), digest)
            told = (garden.writer.agent_id, garden.marker(kind.value), (kept,))
            notes.write(unit, kind, garden.subject(kind), *told)

    return plant


def _edited(garden: Garden) -> None:
    """Once more, through the note service."""
    desk, told = garden.office.desk, (garden.writer, NoteKind.CONTACT, garden.subject(NoteKind.CONTACT))
    desk.notes.save(*told, garden.marker("edited"), desk.notes.read(*told).version)
    files = desk.notes.add_files(*told, [garden.file("edited-file")]).value.files
    desk.notes.remove_file(*told, files[-1].id)


def _cleared(garden: Garden) -> None:
    """A note that is there no longer, but in its versions."""
    desk, told = garden.office.desk, (garden.writer, NoteKind.TICKET, garden.ticket)
    desk.notes.save(*told, "", desk.notes.read(*told).version)


def _reminder(garden: Garden) -> None:
    later = garden.office.clock.now() + timedelta(days=2)
    about = (About.TICKET, garden.ticket, garden.mentioned)
    garden.office.desk.reminders.set_for(garden.writer, *about, later)


def _customer_writes(garden: Garden) -> None:
    subject = f"Re: [HD-{garden.ticket:06d}]"
    raw = mail("And still it burns.", subject=subject, message_id=f"<{len(garden.planted)}@cust.example>")
    take(garden.office.desk, raw)


def _agent_answers(garden: Garden) -> None:
    garden.office.desk.outgoing.reply(garden.office.eva, garden.ticket, Reply("Have you tried water?", to=(CUSTOMER,)))


def _merged(garden: Garden) -> None:
    """Another ticket of the customer with notes of its own goes into this one, which is answered and forwarded then."""
    number = len(garden.planted)
    raw = mail("It burns here, too.", subject=f"Another {number}", message_id=f"<m{number}@cust.example>")
    assert take(garden.office.desk, raw) == ["ticket"]
    other = replace(garden, ticket=database.execute_sql(_BEGUN).fetchone()[0])
    for plant in (_inline, _editable(NoteKind.TICKET), _inside):
        plant(other)
    garden.office.desk.merging.merge(garden.office.eva, [other.ticket], garden.ticket)


#: What is done to every ticket, and what to some, in any order and as often as it comes.
ALWAYS: dict[str, Callable[[Garden], None]] = {
    "inline note": _inline,
    **{f"{kind.value} note": _editable(kind) for kind in NoteKind},
}
SOMETIMES: dict[str, Callable[[Garden], None]] = {
    "reminded": _inline_reminded,
    "ticked": _ticked,
    "transferred": _transferred,
    "passed on inside": _inside,
    **{f"{kind.value} note again": _editable(kind) for kind in NoteKind},
    "edited": _edited,
    "cleared": _cleared,
    "reminder": _reminder,
    "merged": _merged,
    "customer writes": _customer_writes,
    "agent answers": _agent_answers,
}
STEPS = ALWAYS | SOMETIMES


def settle_in(office: Office) -> tuple[int, int]:
    """The agents who write notes and who are mentioned; their ids."""
    made: list[int] = []

    def fill(store: Store) -> None:
        with store.write() as unit:
            made.extend(people.add_agent(unit, who.name, who.email, Role.ADMIN) for who in (WRITER, MENTIONED))

    office.desk.fill(fill)
    return made[0], made[1]


def begin(garden: Garden, department: int, *, by_mail: bool) -> None:
    """The ticket that things are planted in: a mail, or a call noted down with a file."""
    if by_mail:
        assert take(garden.office.desk, mail("It burns.", message_id="<0@cust.example>")) == ["ticket"]
    else:
        kept = (OutgoingFile("plan.txt", "text/plain", b"the customer's plan"),)
        new = NewTicket(department, "A call", "It hums.", Channel.CALL, Direction.IN, contact=CUSTOMER, files=kept)
        garden.office.desk.tickets.create(garden.office.eva, new)
    garden.ticket, garden.department, garden.contact, garden.company = database.execute_sql(_BEGUN).fetchone()


_BEGUN = """
SELECT t.id, t.department_id, c.id, c.company_id FROM ticket t JOIN contact c ON c.id = t.contact_id
ORDER BY t.id DESC LIMIT 1
"""
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{16,}={0,2}")
_DEEPEST = 3


def readings(raw: bytes, depth: int = 0) -> Iterator[str]:
    """Everything that can be read in what left: as it stands, headers and parts decoded, what is packed unpacked."""
    yield raw.decode("utf-8", "replace")
    if depth < _DEEPEST:
        for inner in _opened(raw):
            yield from readings(inner, depth + 1)
    if depth == 0 and b"\r\n\r\n" in raw:
        for part in email.message_from_bytes(raw).walk():
            yield from (str(make_header(decode_header(value))) for value in part.values())
            yield collapse_rfc2231_value(part.get_filename(""))
            if not part.is_multipart():
                yield from readings(part.get_payload(decode=True) or b"", 1)


def _opened(raw: bytes) -> Iterator[bytes]:
    if raw[:2] == b"\x1f\x8b":
        yield gzip.decompress(raw)
    if raw[:1] == b"\x78":
        with suppress(zlib.error):
            yield zlib.decompress(raw)
    for run in _BASE64.findall(raw.replace(b"\r\n", b"")):
        yield base64.b64decode(run[: len(run) // 4 * 4])
