"""What stands around an answer: reply frame and signature, which of them counts, and that no note is near."""

from __future__ import annotations

import email
import email.policy
import re

import pytest

from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.departments import Template, TemplateKind
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.templates import ALLOWED, Context, tag_of
from deskapp.domain.thread import Message
from deskapp.domain.vocabulary import NoteKind
from deskapp.domain.workspace import Workspace
from deskapp.services.mail_writing import Forward, Reply
from deskapp.store import templates
from deskapp.store.store import Store
from deskapp.store.tables import AgentRow, AgentSignatureRow, CannedResponseRow, DepartmentRow, OutboxRow, TicketRecord
from deskapp.store.workspace import write_workspace
from deskapp.store.writing import insert
from tests.kit import Office, dump, mail, problems, take

JANA = Address("Jana", "jana@cust.example")
FRAME = "Dear {{ contact.first_name }},\n\n{{ message }}\n\n{{ signature }}\n{{ ticket.number }}"


@pytest.fixture
def ticket(office: Office) -> int:
    """A ticket that came by mail."""
    take(office.desk, mail("It burns.", message_id="<1@cust.example>"))
    office.clock.advance(minutes=5)
    return 1


def frame(office: Office, text: str, department: int | None = None, language: str = "en") -> None:
    """Make a reply frame the only text of a place."""

    def put(store: Store) -> None:
        with store.write() as unit:
            templates.replace_all(unit, department, [Template(TemplateKind.REPLY, language, text)])

    office.desk.fill(put)


def sign(agent_id: int, text: str) -> None:
    """Give an agent a signature."""
    AgentRow.update(signature=text).where(AgentRow.id == agent_id).execute()


def body(office: Office) -> str:
    """The text of the newest mail, without what is quoted."""
    row = OutboxRow.select().order_by(OutboxRow.id.desc()).first()
    wire = email.message_from_bytes(bytes(row.body), policy=email.policy.default)
    text = wire.get_body(("plain",)).get_content().replace("\r\n", "\n")  # type: ignore[attr-defined]
    return re.split(r"\n\n(?:On|Dne) \d", text)[0].strip()


def newest(office: Office, ticket: int) -> Message:
    """The newest message of the thread."""
    items = office.desk.threads.page(office.eva, ticket).items
    return [item for item in items if isinstance(item, Message)][-1]


def answer(office: Office, ticket: int, text: str = "Water is on its way.") -> str:
    """Answer and return what the customer reads."""
    office.desk.outgoing.reply(office.eva, ticket, Reply(text, to=(JANA,)))
    return body(office)


def test_without_a_frame_an_answer_is_as_it_was_written(office: Office, ticket: int) -> None:
    assert answer(office, ticket, "  Water {{ today }}\n") == "Water {{ today }}"
    sign(office.eva.agent_id, "Eva Malá")
    assert answer(office, ticket, "Water") == "Water\n\n-- \nEva Malá"


def test_the_nearest_signature_counts_and_its_variables_are_filled(office: Office, ticket: int) -> None:
    eva = office.eva.agent_id
    sign(eva, "{{ agent.first_name }} of {{ department.name }}, {{ ticket.number }}")
    assert answer(office, ticket, "Hi") == "Hi\n\n-- \nEva of General, HD-000001"
    DepartmentRow.update(signature="The {{ department.name }} team").execute()
    assert answer(office, ticket, "Hi") == "Hi\n\n-- \nThe General team"
    AgentSignatureRow.insert(agent_id=eva, department_id=office.general, text="Eva for {{ contact.name }}").execute()
    assert answer(office, ticket, "Hi") == "Hi\n\n-- \nEva for Jana"


def test_a_frame_stands_around_text_and_signature(office: Office, ticket: int) -> None:
    sign(office.eva.agent_id, "Eva, {{ department.address }}")
    frame(office, FRAME)
    assert answer(office, ticket) == "Dear Jana,\n\nWater is on its way.\n\nEva, support@desk.example\nHD-000001"
    assert problems(office.desk) == []


def test_the_departments_frame_goes_before_the_workspaces(office: Office, ticket: int) -> None:
    frame(office, "Workspace: {{ message }}")
    frame(office, "Technical: {{ message }}", office.technical)
    assert answer(office, ticket, "Hi") == "Workspace: Hi"
    office.desk.tickets.transfer(office.eva, [ticket], office.technical)
    assert answer(office, ticket, "Hi") == "Technical: Hi"


def test_the_frame_of_the_workspaces_language_is_used(office: Office, ticket: int) -> None:
    frame(office, "Dobrý den, {{ message }} {{ today }}", language="cs")
    assert answer(office, ticket, "Hi") == "Hi"
    write_workspace(Workspace(language="cs", zone="Europe/Prague"))
    assert answer(office, ticket, "ahoj") == "Dobrý den, ahoj 2. 3. 2026"


def test_what_is_typed_and_what_customers_are_called_is_never_a_variable(office: Office, ticket: int) -> None:
    take(office.desk, mail("Hi", sender='"{{ agent.email }}" <odd@cust.example>', message_id="<9@cust.example>"))
    odd = max(row.id for row in TicketRecord.select())
    sign(office.eva.agent_id, "{{ contact.name }}")
    frame(office, "{{ message }}|{{ signature }}|{{ ticket.subject }}")
    text = "Write {{ signature }} or {{ contact.name }}"
    assert answer(office, odd, text).startswith(text + "|")
    assert "eva@desk.example" not in body(office)


def test_the_thread_keeps_what_was_sent_and_quotes_below_it(office: Office, ticket: int) -> None:
    frame(office, FRAME)
    sent = answer(office, ticket)
    message = newest(office, ticket)
    assert message.text[: message.quote_at].strip() == sent
    assert "> It burns." in message.text[message.quote_at :]
    assert office.desk.search.find(office.eva, "water").ids == (ticket,)


def test_a_list_shows_what_was_typed_and_not_the_greeting(office: Office, ticket: int) -> None:
    frame(office, FRAME)
    answer(office, ticket)
    assert str(dump(ticket)["excerpt"]).startswith("Water is on its way.")


QUOTED = [
    ("en", "UTC", "On 2 March 2026 at 8:00 Jana wrote:", "Forwarded conversation", "2 March 2026 at 8:00"),
    ("cs", "Europe/Prague", "Dne 2. 3. 2026 v 9:00 napsal(a) Jana:", "Přeposlaná konverzace", "2. 3. 2026 v 9:00"),
]


@pytest.mark.parametrize(("language", "zone", "above", "ruled", "moment"), QUOTED)
def test_history_is_announced_in_the_workspaces_language_and_zone(
    office: Office, ticket: int, language: str, zone: str, above: str, ruled: str, moment: str
) -> None:
    write_workspace(Workspace(language=language, zone=zone))
    sign(office.eva.agent_id, "Eva")
    office.desk.outgoing.reply(office.eva, ticket, Reply("Voda", to=(JANA,)))
    read = parse_mail(bytes(OutboxRow.get().body))
    assert read.text.startswith(f"Voda\n\n-- \nEva\n\n{above}\n> It burns.")
    assert read.text[: read.quote_at].strip() == "Voda"
    assert above in read.html
    office.desk.outgoing.forward(office.eva, ticket, Forward("Look", to=(Address("", "x@else.example"),)))
    read = parse_mail(bytes(OutboxRow.select().order_by(OutboxRow.id.desc()).first().body))
    assert f"---------- {ruled} ----------\nJana, {moment}:\nIt burns." in read.text
    assert read.text[: read.quote_at].strip() == "Look"


def test_calling_back_gives_what_was_typed_and_leaves_all_as_it_was(office: Office, ticket: int) -> None:
    sign(office.eva.agent_id, "Eva")
    frame(office, FRAME)
    before = dump(ticket)
    for text in ("Hydrant {{ today }}\n\nis here", "Dear Jana,", "Eva"):
        done = office.desk.outgoing.reply(office.eva, ticket, Reply(text, to=(JANA,)))
        assert office.desk.search.find(office.eva, "dear").ids == (ticket,)
        frame(office, "Another " + FRAME)
        back = office.desk.undoing.undo(office.eva, done.undo).value
        assert back.text == text  # type: ignore[attr-defined]
        assert dump(ticket) == before
        assert office.desk.search.find(office.eva, "dear").ids == ()
        frame(office, FRAME)


def test_a_forward_is_signed_and_not_addressed_to_the_customer(office: Office, ticket: int) -> None:
    sign(office.eva.agent_id, "Eva")
    frame(office, FRAME)
    office.desk.outgoing.forward(office.eva, ticket, Forward("Look", to=(Address("", "x@else.example"),)))
    assert body(office).startswith("Look\n\n-- \nEva\n\n---------- Forwarded")
    assert "Dear" not in body(office)


def test_a_frame_around_files_alone(office: Office, ticket: int) -> None:
    frame(office, "Hello.{{ message }}")
    reply = Reply("", to=(JANA,), files=(OutgoingFile("a.txt", "text/plain", b"a"),))
    done = office.desk.outgoing.reply(office.eva, ticket, reply)
    assert newest(office, ticket).text.startswith("Hello.")
    assert office.desk.undoing.undo(office.eva, done.undo).value.text == ""  # type: ignore[attr-defined]


def test_no_variable_ever_tells_of_a_note(office: Office, ticket: int) -> None:
    """Everything a note can hold is planted; every variable there is, and every name near a note, is asked for."""
    desk, eva = office.desk, office.eva
    contact = desk.threads.head(eva, ticket).contact_id or 0
    company = desk.people.contact(eva, contact).company
    assert company is not None
    desk.notes.add_inline(eva, ticket, "MARKER inline @Eva", [OutgoingFile("MARKER.txt", "text/plain", b"MARKER")])
    for kind, subject in ((NoteKind.TICKET, ticket), (NoteKind.CONTACT, contact), (NoteKind.COMPANY, company.id)):
        desk.notes.save(eva, kind, subject, f"MARKER {kind}", 0)
    near = ("note", "notes", "ticket.note", "ticket.notes", "contact.note", "company.note", "ticket.inline_notes")
    every = " ".join(f"{name}={tag_of(name)}" for name in (*ALLOWED[Context.REPLY_FRAME], *near))
    sign(eva.agent_id, every)
    frame(office, every)
    sent = answer(office, ticket, every)
    assert "contact.name=Jana" in sent
    texts = [sent, *(bytes(row.body).decode() for row in OutboxRow.select())]
    response = insert(CannedResponseRow, name="x", name_key="x", text=every)
    texts.append(desk.canned.filled(eva, response, ticket))
    texts.append(newest(office, ticket).text)
    texts.append(desk.templates.preview(eva, every, office.general, ticket_id=ticket))
    texts.append(desk.templates.preview(eva, every, office.general))
    assert not any("MARKER" in text for text in texts)
