"""The four kinds of notes."""

from __future__ import annotations

import pytest

from deskapp.domain.errors import Conflict, Invalid, NotFound
from deskapp.domain.mail import OutgoingFile
from deskapp.domain.thread import InlineNote
from deskapp.domain.vocabulary import Deed, NoteKind
from deskapp.services.inline_notes import LONGEST_NOTE
from deskapp.services.mail_writing import Forward
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


def test_a_to_do_of_an_inline_note_is_told_done_and_the_note_stays(office: Office, ticket: int) -> None:
    desk = office.desk
    note = desk.notes.add_inline(office.tom, ticket, "Please\n- [ ] fuser\n- [x] unplug").value
    before = _inline(office, ticket)[0]
    office.clock.advance(minutes=1)
    done = desk.notes.tick(office.eva, note, 0, True)
    after = _inline(office, ticket)[0]
    assert [(tick.todo, tick.done, tick.author, tick.at) for tick in after.ticks] == [
        (0, True, "Eva Malá", office.clock.now())
    ]
    assert (after.text, after.hash) == (before.text, before.hash)
    assert desk.notes.tick(office.tom, note, 0, True).value is False
    assert desk.notes.tick(office.tom, note, 1, True).value is False  # it was written done
    assert done.undo is not None
    desk.undoing.undo(office.eva, done.undo)
    assert [tick.done for tick in _inline(office, ticket)[0].ticks] == [False]
    with pytest.raises(Conflict):
        desk.undoing.undo(office.eva, done.undo)
    assert problems(desk) == []


@pytest.mark.parametrize("todo", [-1, 1, 99])
def test_there_is_no_such_to_do(office: Office, ticket: int, todo: int) -> None:
    note = office.desk.notes.add_inline(office.tom, ticket, "- [ ] one").value
    with pytest.raises(Invalid):
        office.desk.notes.tick(office.tom, note, todo, True)


KINDS = pytest.mark.parametrize("kind", NoteKind)


@KINDS
def test_files_of_an_editable_note_come_and_go_with_versions(office: Office, ticket: int, kind: NoteKind) -> None:
    desk, subject = office.desk, _subject(office, ticket, kind)
    desk.notes.save(office.tom, kind, subject, "See the plan", 0)
    note = desk.notes.add_files(office.tom, kind, subject, [FILE, OutgoingFile("b.txt", "text/plain", b"b")]).value
    assert ([file.name for file in note.files], note.version) == (["plan.txt", "b.txt"], 2)
    removed = desk.notes.remove_file(office.tom, kind, subject, note.files[0].id)
    assert [file.name for file in removed.value.files] == ["b.txt"]
    told = [
        (each.version, each.text, [file.name for file in each.files])
        for each in desk.notes.versions(office.eva, kind, subject)
    ]
    assert told == [(1, "See the plan", []), (2, "See the plan", ["plan.txt", "b.txt"]), (3, "See the plan", ["b.txt"])]
    assert desk.threads.file_path(office.tom, note.files[0].sha256).read_bytes() == b"the plan"
    with pytest.raises(NotFound):
        desk.threads.file_path(office.otto, note.files[0].sha256)
    assert removed.undo is not None
    back = desk.undoing.undo(office.tom, removed.undo).value
    assert sorted(file.name for file in back.files) == ["b.txt", "plan.txt"]  # type: ignore[attr-defined]
    assert problems(desk) == []


@KINDS
def test_an_older_version_is_restored_as_a_new_one(office: Office, ticket: int, kind: NoteKind) -> None:
    desk, subject = office.desk, _subject(office, ticket, kind)
    desk.notes.save(office.tom, kind, subject, "one", 0)
    desk.notes.add_files(office.tom, kind, subject, [FILE])
    desk.notes.save(office.tom, kind, subject, "", 2)
    restored = desk.notes.restore(office.eva, kind, subject, 2, 3).value
    assert (restored.text, [file.name for file in restored.files], restored.version, restored.author) == (
        "one",
        ["plan.txt"],
        4,
        "Eva Malá",
    )
    assert len(desk.notes.versions(office.eva, kind, subject)) == 4
    with pytest.raises(Conflict):
        desk.notes.restore(office.eva, kind, subject, 1, 3)
    with pytest.raises(NotFound):
        desk.notes.restore(office.eva, kind, subject, 9, 4)


def test_a_file_that_comes_while_one_writes_is_no_conflict(office: Office, ticket: int) -> None:
    desk = office.desk
    desk.notes.save(office.tom, NoteKind.TICKET, ticket, "one", 0)
    desk.notes.add_files(office.eva, NoteKind.TICKET, ticket, [FILE])
    saved = desk.notes.save(office.tom, NoteKind.TICKET, ticket, "one and two", 1).value
    assert (saved.text, len(saved.files)) == ("one and two", 1)


def test_a_file_alone_makes_a_note_that_the_list_shows(office: Office, ticket: int) -> None:
    desk = office.desk
    desk.notes.add_files(office.tom, NoteKind.TICKET, ticket, [FILE])
    assert desk.lists.rows(office.tom, [ticket])[ticket].noted
    file = desk.notes.read(office.tom, NoteKind.TICKET, ticket).files[0]
    desk.notes.remove_file(office.tom, NoteKind.TICKET, ticket, file.id)
    assert not desk.lists.rows(office.tom, [ticket])[ticket].noted
    assert problems(desk) == []


def test_too_many_bytes_are_refused(office: Office, ticket: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("deskapp.services.notes.LARGEST_INSIDE", 10)
    office.desk.notes.add_files(office.tom, NoteKind.TICKET, ticket, [FILE])
    with pytest.raises(Invalid):
        office.desk.notes.add_files(office.tom, NoteKind.TICKET, ticket, [FILE])


def test_too_many_bytes_are_refused_with_an_inline_note(
    office: Office, ticket: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deskapp.services.inline_notes.LARGEST_INSIDE", len(FILE.content) - 1)
    before = office.desk.threads.head(office.tom, ticket)
    with pytest.raises(Invalid):
        office.desk.notes.add_inline(office.tom, ticket, "See there", [FILE])
    assert office.desk.threads.head(office.tom, ticket) == before


@pytest.mark.parametrize("name", ["caf\udce9.txt", "a\x00b.txt"])
def test_a_file_may_have_any_name_that_a_disk_has(office: Office, ticket: int, name: str) -> None:
    """Names of old files are in no encoding that could be known."""
    desk, file = office.desk, OutgoingFile(name, "text/plain", b"hello")
    desk.notes.add_inline(office.tom, ticket, "See there", [file])
    desk.notes.add_files(office.tom, NoteKind.TICKET, ticket, [file])
    desk.outgoing.forward(office.eva, ticket, Forward("Look", internal_to=(office.tom.agent_id,), files=(file,)))
    assert problems(desk) == []
