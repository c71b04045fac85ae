"""The four kinds of notes."""

from __future__ import annotations

import pytest

from deskapp.domain.errors import Conflict, Invalid, NotFound
from deskapp.domain.mail import OutgoingFile
from deskapp.domain.thread import InlineNote
from deskapp.domain.vocabulary import Deed, NoteKind
from deskapp.services.notes import LONGEST_NOTE
from tests.kit import Office, mail, new_ticket, problems, take

FILE = OutgoingFile("plan.txt", "text/plain", b"the plan")


@pytest.fixture
def ticket(office: Office) -> int:
    """A ticket in Technical, whose contact and company are known through it only."""
    take(office.desk, mail(to="tech@desk.example", message_id="<1@cust.example>"))
    return 1


def _inline(office: Office, ticket: int) -> list[InlineNote]:
    return [item for item in office.desk.threads.page(office.eva, ticket).items if isinstance(item, InlineNote)]


@pytest.mark.parametrize("text", ["", " \n\t", "\u00a0"])
def test_an_empty_inline_note_is_refused_and_a_file_is_enough(office: Office, ticket: int, text: str) -> None:
    with pytest.raises(Invalid):
        office.desk.notes.add_inline(office.tom, ticket, text)
    assert _inline(office, ticket) == []
    office.desk.notes.add_inline(office.tom, ticket, text, [FILE])
    (note,) = _inline(office, ticket)
    assert (note.text, [file.name for file in note.files]) == ("", ["plan.txt"])
    assert office.desk.threads.file_path(office.tom, note.files[0].sha256).read_bytes() == b"the plan"
    with pytest.raises(NotFound):
        office.desk.threads.file_path(office.otto, note.files[0].sha256)
    assert problems(office.desk) == []


def test_an_inline_note_changes_the_time_and_not_the_status(office: Office, ticket: int) -> None:
    before = office.desk.threads.head(office.eva, ticket)
    office.clock.advance(minutes=1)
    done = office.desk.notes.add_inline(office.tom, ticket, "Žlutý")
    after = office.desk.threads.head(office.eva, ticket)
    assert done.undo is None
    assert after.status is before.status
    assert after.changed_at == office.clock.now()
    assert office.desk.lists.rows(office.tom, [ticket])[ticket].noted
    assert office.desk.search.find(office.tom, "zluty").ids == (ticket,)
    assert office.desk.search.find(office.otto, "zluty").ids == ()
    told = office.desk.threads.history(office.eva, ticket)[-1]
    assert (told.deed, told.values["hash"]) == (Deed.INLINE_NOTE, _inline(office, ticket)[0].hash)


def test_a_note_that_is_too_long_is_refused(office: Office, ticket: int) -> None:
    with pytest.raises(Invalid):
        office.desk.notes.add_inline(office.tom, ticket, "x" * (LONGEST_NOTE + 1))
    with pytest.raises(Invalid):
        office.desk.notes.save(office.tom, NoteKind.TICKET, ticket, "x" * (LONGEST_NOTE + 1), 0)


@pytest.mark.parametrize("kind", NoteKind)
def test_a_conflict_holds_both_texts(office: Office, ticket: int, kind: NoteKind) -> None:
    subject = _subject(office, ticket, kind)
    office.desk.notes.save(office.tom, kind, subject, "Tom's", 0)
    with pytest.raises(Conflict) as conflict:
        office.desk.notes.save(office.eva, kind, subject, "Eva's", 0)
    assert conflict.value.by == "Tom"
    assert (conflict.value.theirs.text, conflict.value.theirs.version) == ("Tom's", 1)  # type: ignore[attr-defined]
    assert office.desk.notes.read(office.eva, kind, subject).text == "Tom's"
    assert office.desk.notes.save(office.eva, kind, subject, "Eva's", 1).value.version == 2
    assert office.desk.notes.save(office.tom, kind, subject, "Eva's", 1).undo is None  # the same text is no conflict


def _subject(office: Office, ticket: int, kind: NoteKind) -> int:
    contact = office.desk.people.contact(office.eva, office.desk.threads.head(office.eva, ticket).contact_id or 0)
    assert contact.company is not None
    return {NoteKind.TICKET: ticket, NoteKind.CONTACT: contact.id, NoteKind.COMPANY: contact.company.id}[kind]


@pytest.mark.parametrize("kind", NoteKind)
def test_versions_clearing_and_undo(office: Office, ticket: int, kind: NoteKind) -> None:
    notes, subject = office.desk.notes, _subject(office, ticket, kind)
    notes.save(office.tom, kind, subject, "first", 0)
    done = notes.save(office.tom, kind, subject, "  \n", 1)
    assert notes.read(office.tom, kind, subject).text == ""
    assert office.desk.lists.rows(office.tom, [ticket])[ticket].noted is False
    office.desk.undoing.undo(office.tom, done.undo)
    assert notes.read(office.tom, kind, subject).text == "first"
    assert [note.text for note in notes.versions(office.tom, kind, subject)] == ["first", "", "first"]
    assert office.desk.lists.rows(office.tom, [ticket])[ticket].noted is (kind is NoteKind.TICKET)
    assert problems(office.desk) == []


@pytest.mark.parametrize("kind", NoteKind)
def test_notes_of_what_is_hidden_are_hidden(office: Office, ticket: int, kind: NoteKind) -> None:
    subject = _subject(office, ticket, kind)
    office.desk.notes.save(office.tom, kind, subject, "secret", 0)
    for act in (
        lambda: office.desk.notes.read(office.otto, kind, subject),
        lambda: office.desk.notes.versions(office.otto, kind, subject),
        lambda: office.desk.notes.save(office.otto, kind, subject, "mine", 1),
    ):
        with pytest.raises(NotFound):
            act()


def test_all_notes_stay_on_transfer(office: Office) -> None:
    ticket = new_ticket(office)
    office.desk.notes.add_inline(office.otto, ticket, "one")
    office.desk.notes.save(office.otto, NoteKind.TICKET, ticket, "two", 0)
    office.desk.tickets.transfer(office.otto, [ticket], office.technical, None, "three")
    assert [note.text for note in _inline(office, ticket)] == ["one", "three"]
    assert office.desk.notes.read(office.tom, NoteKind.TICKET, ticket).text == "two"
