"""A hand-over: who gets one, what it tells, and when it is over."""

from __future__ import annotations

import pytest

from deskapp.domain.errors import NotFound
from deskapp.domain.handover import Handover
from deskapp.domain.mail import Address
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import About, NoteKind
from deskapp.services.mail_writing import Forward, Reply
from deskapp.store import handover as module
from deskapp.store.tables import database
from tests.kit import Office, mail, new_ticket, take

JANA = Address("Jana", "jana@cust.example")
NOTE = "Ring her after ten.\n- [ ] Find the invoice\n- [x] Ask Otto\n- [ ] Write to the vendor"


@pytest.fixture
def ticket(office: Office) -> int:
    """A mail in General that Eva handed to Tom in Technical with a note."""
    take(office.desk, mail("It burns.", message_id="<1@cust.example>"))
    office.desk.tickets.transfer(office.eva, [1], office.technical, office.tom.agent_id, NOTE)
    return 1


def found(office: Office, ticket: int) -> Handover:
    """Tom's, which is there."""
    told = office.desk.threads.handover(office.tom, ticket)
    assert told is not None
    return told


def test_it_says_who_from_where_the_last_note_and_what_is_open(office: Office, ticket: int) -> None:
    told = found(office, ticket)
    assert (told.by, told.by_id, told.at) == ("Eva Malá", office.eva.agent_id, office.clock.now())
    assert (told.department_id, told.agent_id) == (office.general, None)
    assert told.note is not None
    assert told.note.text == NOTE
    assert [todo.text for todo in told.todos] == ["Find the invoice", "Write to the vendor"]
    assert [(todo.about, todo.subject_id, todo.number) for todo in told.todos] == [
        (About.INLINE, told.note.id, 0),
        (About.INLINE, told.note.id, 2),
    ]


def test_to_dos_of_all_notes_are_told_as_they_stand_now(office: Office, ticket: int) -> None:
    desk, note = office.desk, found(office, ticket).note
    assert note is not None
    desk.notes.save(office.eva, NoteKind.TICKET, ticket, "- [x] old\n- [ ] Order the fuser", 0)
    desk.notes.tick(office.tom, note.id, 0, True)
    desk.notes.tick(office.eva, note.id, 1, False)
    told = found(office, ticket).todos
    assert [todo.text for todo in told] == ["Ask Otto", "Write to the vendor", "Order the fuser"]
    assert (told[-1].about, told[-1].number) == (About.TICKET, 1)


def test_ticking_does_not_end_it_but_answering_and_noting_do(office: Office, ticket: int) -> None:
    desk = office.desk
    desk.notes.save(office.tom, NoteKind.TICKET, ticket, "- [x] Order the fuser", 0)
    desk.tickets.set_status(office.tom, [ticket], Status.RESOLVED)
    desk.notes.add_inline(office.eva, ticket, "One more thing")
    assert found(office, ticket).note.text == "One more thing"  # type: ignore[union-attr]
    desk.outgoing.reply(office.tom, ticket, Reply("Hello", (JANA,)))
    assert desk.threads.handover(office.tom, ticket) is None


def test_a_note_of_ones_own_ends_it(office: Office, ticket: int) -> None:
    office.desk.notes.add_inline(office.tom, ticket, "Got it.")
    assert office.desk.threads.handover(office.tom, ticket) is None


def test_it_is_for_whoever_has_the_ticket_now(office: Office, ticket: int) -> None:
    desk = office.desk
    assert desk.threads.handover(office.eva, ticket) is None, "she handed it on"
    assert desk.threads.handover(office.rita, ticket) is None, "it is Tom's"
    with pytest.raises(NotFound):
        desk.threads.handover(office.otto, ticket)


def test_what_is_nobodys_is_for_all_who_answer_there(office: Office) -> None:
    desk, ticket = office.desk, new_ticket(office)
    desk.tickets.transfer(office.eva, [ticket], office.technical, None, "For whoever is there")
    assert desk.threads.handover(office.tom, ticket) is not None
    assert desk.threads.handover(office.rita, ticket) is None, "a reader answers nothing"
    desk.tickets.assign(office.tom, [ticket], office.tom.agent_id)
    assert desk.threads.handover(office.tom, ticket) is None, "he took it himself"


def test_assigning_tells_from_whom_it_came(office: Office, ticket: int) -> None:
    desk = office.desk
    desk.tickets.assign(office.tom, [ticket], office.eva.agent_id)
    told = desk.threads.handover(office.eva, ticket)
    assert told is not None
    assert (told.by, told.department_id, told.agent_id) == ("Tom", None, office.tom.agent_id)


def test_there_is_none_without_a_word_after_undo_or_from_the_desk_itself(office: Office) -> None:
    desk, ticket = office.desk, new_ticket(office)
    done = desk.tickets.transfer(office.eva, [ticket], office.technical, office.tom.agent_id)
    assert desk.threads.handover(office.tom, ticket) is None, "nothing was left with it"
    desk.notes.add_inline(office.eva, ticket, "A word")
    assert desk.threads.handover(office.tom, ticket) is not None
    assert done.undo is not None
    desk.undoing.undo(office.eva, done.undo)
    assert desk.threads.handover(office.tom, ticket) is None
    plain = new_ticket(office)
    desk.notes.add_inline(office.eva, plain, "A word")
    assert desk.threads.handover(office.otto, plain) is None, "nobody handed it on"


def test_an_internal_forward_does_not_end_it(office: Office, ticket: int) -> None:
    office.desk.outgoing.forward(office.tom, ticket, Forward("Which one?", internal_to=(office.eva.agent_id,)))
    assert office.desk.threads.handover(office.tom, ticket) is not None


def test_it_is_read_by_index(office: Office, ticket: int) -> None:
    plan = " ".join(row[3] for row in database.execute_sql(f"EXPLAIN QUERY PLAN {module._LAST}", (ticket,)))
    assert "history_shown" in plan
    assert "TEMP B-TREE" not in plan
