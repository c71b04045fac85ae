"""Internal tickets: begun by a note, between agents or departments, and nothing of them can get outside (SPEC §2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from peewee import IntegrityError

from deskapp.domain.access import MemberRole, Viewer
from deskapp.domain.doer import by_agent
from deskapp.domain.errors import DeskError, Invalid, NotAllowed, NotFound
from deskapp.domain.fields import CannedResponse
from deskapp.domain.lists import ListQuery, View
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.status import Status
from deskapp.domain.thread import InlineNote
from deskapp.domain.vocabulary import Channel, Deed, EventKind, Priority
from deskapp.services.mail_writing import Forward, Reply
from deskapp.services.new_tickets import NewInternalTicket
from deskapp.store.tables import MailIdRow, MemberRow, MessageRow, OutboxRow, TicketRecord, TicketSeenRow, database
from tests.kit import Office, figures, mail, new_ticket, problems, take

JANA = Address("Jana", "jana@cust.example")
FILE = OutgoingFile("plan.txt", "text/plain", b"the plan")


def open_internal(office: Office, who: Viewer, department: int, **fields: object) -> int:
    """Opens an internal ticket and returns its id."""
    new = NewInternalTicket(department, "Move the printers", "Who has the keys?\n- [ ] Ask Otto")
    return office.desk.tickets.create_internal(who, replace(new, **fields)).value  # type: ignore[arg-type]


def test_it_begins_with_a_note_and_has_no_customer(office: Office) -> None:
    desk, tom = office.desk, office.tom
    ticket = open_internal(office, tom, office.technical, agent_id=tom.agent_id, priority=Priority.HIGH, files=(FILE,))
    head = desk.threads.head(tom, ticket)
    assert (head.internal, head.contact_id, head.author, head.channel) == (True, None, "Tom", Channel.MANUAL)
    assert (head.status, head.agent_id, head.priority) == (Status.NEW, tom.agent_id, Priority.HIGH)
    [note] = desk.threads.page(tom, ticket).items
    assert isinstance(note, InlineNote)
    assert (note.author, note.text) == ("Tom", "Who has the keys?\n- [ ] Ask Otto")
    assert [file.name for file in note.files] == ["plan.txt"]
    assert [event.deed for event in desk.threads.history(tom, ticket)] == [Deed.CREATED, Deed.INLINE_NOTE]
    assert {bucket[0] for bucket in figures(ticket)} == {EventKind.CREATED, EventKind.NOTE}
    assert [desk.search.find(tom, words).ids for words in ("printers", "keys")] == [(ticket,)] * 2
    assert problems(desk) == []


def test_its_card_tells_who_wrote_it_and_the_newest_note(office: Office) -> None:
    desk, tom = office.desk, office.tom
    ticket = open_internal(office, tom, office.technical)
    plain = new_ticket(office, office.technical)
    assert desk.lists.page(tom, ListQuery(View.UNASSIGNED))
    row, other = (desk.lists.rows(tom, [ticket, plain])[each] for each in (ticket, plain))
    assert (row.internal, row.who, row.excerpt) == (True, "Tom", "Who has the keys? - [ ] Ask Otto")
    assert (other.internal, other.who, other.excerpt) == (False, "Petr", "It hums.")
    office.clock.advance(minutes=1)
    desk.notes.add_inline(office.eva, ticket, "I have them.")
    later = desk.lists.rows(tom, [ticket])[ticket]
    assert (later.who, later.excerpt) == ("Tom", "I have them.")
    assert TicketRecord.get_by_id(ticket).excerpt == "", "no word of a note stands outside the notes' tables"


def test_it_is_unread_for_all_but_its_author_until_they_look(office: Office) -> None:
    desk = office.desk
    ticket = open_internal(office, office.tom, office.technical)
    assert not desk.lists.rows(office.tom, [ticket])[ticket].unread
    assert desk.lists.rows(office.eva, [ticket])[ticket].unread
    office.clock.advance(seconds=1)
    desk.tickets.mark_seen(office.eva, ticket)
    assert not desk.lists.rows(office.eva, [ticket])[ticket].unread


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"subject": " "}, "subject"),
        ({"subject": "x" * 501}, "subject"),
        ({"note": " \n"}, "text"),
        ({"department_id": 99}, "department"),
        ({"agent_id": 99}, "agent"),
    ],
)
def test_what_is_missing_is_told_at_its_field(office: Office, fields: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        open_internal(office, office.eva, office.technical, **fields)
    assert refused.value.field == field
    assert TicketRecord.select().count() == 0


def test_a_file_alone_is_enough(office: Office) -> None:
    ticket = open_internal(office, office.eva, office.general, note="", files=(FILE,))
    assert office.desk.threads.head(office.eva, ticket).author == "Eva Malá"


def test_one_can_be_given_to_a_department_out_of_sight_and_nothing_is_told_of_it(office: Office) -> None:
    desk, otto = office.desk, office.otto
    done = desk.tickets.create_internal(otto, NewInternalTicket(office.technical, "Keys", "Who has them?"))
    assert done.undo is None, "as with everything else there"
    assert desk.threads.head(office.tom, done.value).author == "Otto"
    for look in (
        lambda: desk.threads.head(otto, done.value),
        lambda: desk.notes.add_inline(otto, done.value, "more"),
    ):
        with pytest.raises(NotFound):
            look()
    assert desk.lists.rows(otto, [done.value]) == {}
    assert desk.search.find(otto, "Keys").ids == ()
    assert office.technical not in desk.lists.counts(otto).departments


def test_whoever_answers_nowhere_opens_none(office: Office) -> None:
    MemberRow.insert(department_id=office.general, agent_id=office.rita.agent_id, role=MemberRole.OUT).execute()
    database.execute_sql("UPDATE department SET restricted = 1")
    with pytest.raises(NotAllowed):
        open_internal(office, office.rita, office.technical)


def test_undo_takes_it_and_its_figures_back(office: Office) -> None:
    desk, tom = office.desk, office.tom
    before = desk.lists.counts(tom)
    done = desk.tickets.create_internal(tom, NewInternalTicket(office.technical, "Keys", "Who has them?"))
    assert desk.lists.counts(tom) != before
    assert done.undo is not None
    desk.undoing.undo(tom, done.undo)
    assert desk.lists.counts(tom).departments == before.departments
    assert {bucket[0] for bucket in figures(done.value)} == {EventKind.NOTE}, "a note stays written"
    assert desk.threads.head(tom, done.value).status is Status.DELETED
    assert problems(desk) == []


def _mailings(office: Office, ticket: int) -> dict[str, Callable[[], object]]:
    out, somebody = office.desk.outgoing, (JANA,)
    return {
        "reply": lambda: out.reply(office.eva, ticket, Reply("Hi", to=somebody)),
        "reply and resolve": lambda: out.reply(office.eva, ticket, Reply("Hi", to=somebody, status=Status.RESOLVED)),
        "forward": lambda: out.forward(office.eva, ticket, Forward("Look", to=somebody)),
        "forward without": lambda: out.forward(office.eva, ticket, Forward("Look", to=somebody, with_thread=False)),
        "first answer": lambda: _first_answer(office, ticket, mailed=True),
        "an answer by other means": lambda: _first_answer(office, ticket, mailed=False),
    }


def _first_answer(office: Office, ticket: int, *, mailed: bool) -> None:
    writer, row = office.desk._writer, TicketRecord.get_by_id(ticket)
    with office.desk._store.write() as unit:
        writer.answer(unit, by_agent(office.eva.agent_id), row, Reply("Hi", to=(JANA,)), mailed=mailed, first=True)


@pytest.mark.parametrize(
    "way", ["reply", "reply and resolve", "forward", "forward without", "first answer", "an answer by other means"]
)
def test_nothing_of_it_can_be_mailed(office: Office, way: str) -> None:
    ticket = open_internal(office, office.eva, office.technical)
    with pytest.raises(Invalid, match="internal ticket"):
        _mailings(office, ticket)[way]()
    assert (OutboxRow.select().count(), MessageRow.select().count()) == (0, 0)
    assert office.desk.threads.head(office.eva, ticket).status is Status.NEW
    _mailings(office, new_ticket(office))[way]()  # the same way is open where there is a customer


def test_the_database_refuses_too(office: Office) -> None:
    ticket = open_internal(office, office.eva, office.technical)
    plain = new_ticket(office)
    office.desk.outgoing.reply(office.eva, plain, Reply("Hi", to=(JANA,)))
    for statement in (
        f"UPDATE ticket SET contact_id = (SELECT contact_id FROM ticket WHERE id = {plain}) WHERE id = {ticket}",
        f"UPDATE message SET ticket_id = {ticket}",
        f"UPDATE outbox SET ticket_id = {ticket}",
    ):
        with pytest.raises(IntegrityError, match="nothing of an internal ticket can be mailed"):
            database.execute_sql(statement)


def test_no_mail_from_outside_joins_it_or_is_linked_with_it(office: Office) -> None:
    """Neither by its number in a subject, nor by references, nor where its rows claim that the sender takes part."""
    desk, ticket = office.desk, open_internal(office, office.eva, office.general)
    database.execute_sql("INSERT INTO participant VALUES (?, 'jana@cust.example')", (ticket,))
    inside = desk.outgoing.forward(office.eva, ticket, Forward("Look", internal_to=(office.tom.agent_id,))).value
    MailIdRow.insert(message_id="<1.abc@desk.example>", ticket_id=ticket, own=True, source_id=inside).execute()
    numbered = mail(subject=f"Re: Move the printers [HD-{ticket:06d}]", message_id="<a@cust.example>")
    referring = mail(message_id="<b@cust.example>", In_Reply_To="<1.abc@desk.example>")
    ours = mail(sender="support@desk.example", to="jana@cust.example", In_Reply_To="<1.abc@desk.example>")
    assert take(desk, numbered, referring, ours) == ["ticket"] * 3
    head = desk.threads.head(office.eva, ticket)
    assert (head.links, head.status) == ((), Status.NEW)
    assert [row.id for row in MessageRow.select().where(MessageRow.ticket_id == ticket)] == [inside]


def test_everything_else_is_done_with_it_as_with_any_ticket(office: Office) -> None:
    desk, eva = office.desk, office.eva
    ticket = open_internal(office, eva, office.technical)
    desk.tickets.assign(eva, [ticket], office.tom.agent_id)
    desk.outgoing.forward(eva, ticket, Forward("Look", internal_to=(office.tom.agent_id,)))
    desk.tickets.postpone(office.tom, [ticket], office.clock.now().replace(year=2027))
    desk.tickets.set_status(office.tom, [ticket], Status.RESOLVED)
    desk.tickets.transfer(office.tom, [ticket], office.sales, office.otto.agent_id, "yours")
    desk.tickets.set_subject(office.otto, ticket, "Move the scanners")
    assert desk.search.find(office.otto, "scanners").ids == (ticket,)
    hello = desk.canned.save(eva, CannedResponse("Hello", "Dear {{ contact.name }}, {{ ticket.subject }}")).value
    assert desk.canned.filled(office.otto, hello, ticket) == "Dear , Move the scanners"
    assert any('"contact": null' in line for line in desk.care.export())
    assert problems(desk) == []
    desk.tickets.set_status(office.otto, [ticket], Status.OPEN)
    desk.tickets.set_status(office.otto, [ticket], Status.DELETED)
    office.clock.advance(days=40)
    desk.housekeeping.every_day()
    with pytest.raises(DeskError):
        desk.threads.head(office.otto, ticket)
    assert TicketSeenRow.select().where(TicketSeenRow.ticket_id == ticket).count() == 0
    assert problems(desk) == []
