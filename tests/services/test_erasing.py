"""Erasing a contact's data: nothing of it is left, what is others' stays, and the store can still be proved."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from deskapp.domain.errors import NotAllowed, NotFound
from deskapp.domain.fields import ContactGroup, CustomField, FieldSubject
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.people import ContactDetails, ErasureCost
from deskapp.domain.ratings import Score
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Deed, DraftKind, NoteKind, OutboxState
from deskapp.services import erasing as services_erasing
from deskapp.services.mail_writing import Forward, Reply
from deskapp.store import erasing, people, search
from deskapp.store.tables import (
    CompanyRow,
    ContactRow,
    EventRow,
    InlineNoteTombstoneRow,
    MessageRow,
    NoteFileRow,
    NoteRow,
    OutboxRow,
    RawMailRow,
    ReminderRow,
    TicketRecord,
    database,
)
from tests.kit import Office, bounce, mail, new_ticket, problems, take

#: Words that only this contact brings in.
WORDS = ("xaverius", "quimby", "vladivostok", "zyzzyva", "okapi", "kumquat", "wombat", "axolotl", "jabiru", "610777888")
QUIMBY = Address("Xaverius Quimby", "quimby@vladivostok.example")
MAIL = mail("The zyzzyva ate my okapi", sender=str(QUIMBY), message_id="<1@vladivostok.example>")
ELSEWHERE = mail(
    "My kumquat too",
    sender=str(QUIMBY),
    subject="Re: A call [HD-000002]",
    message_id="<2@vladivostok.example>",
)


@dataclass(frozen=True)
class Left:
    """A contact with everything a contact can leave, and another one in whose ticket it wrote, too."""

    office: Office
    contact: int
    other: int

    def erase(self) -> int:
        """Erase it as the owner."""
        return self.office.desk.erasing.erase(self.office.eva, self.contact).value


@pytest.fixture
def left(office: Office) -> Iterator[Left]:
    """Ticket 1 is the contact's, by mail; ticket 2 is Petr's, with a mail of the contact; ticket 3 is the contact's."""
    desk, eva = office.desk, office.eva
    take(desk, MAIL)
    new_ticket(office, text="It hums.", cc=(QUIMBY,), subject="A call")
    desk.outgoing.reply(eva, 2, Reply("To both", (Address("Petr", "petr@cust.example"),), (QUIMBY,), quote=False))
    OutboxRow.update(state=OutboxState.SENT.value).execute()
    assert take(desk, ELSEWHERE) == ["message"]
    both = MessageRow.get(MessageRow.text.startswith("To both")).message_id
    assert take(desk, bounce(both, "petr@cust.example", QUIMBY.email, words="550 no wombat")) == ["message"]
    contact = people.contact_by_email(QUIMBY.email)
    assert contact is not None
    new_ticket(office, text="A wombat calls", contact_id=contact, contact=None, files=(_file("axolotl"),))
    desk.outgoing.reply(eva, 1, Reply("Dear Quimby", (QUIMBY,)))
    desk.outgoing.forward(eva, 1, Forward("See the okapi", to=(Address("", "else@else.example"),)))
    for note in (1, 2):
        desk.notes.add_inline(eva, 1, f"Quimby is a jabiru {note}", [_file("wombat")])
    desk.notes.save(eva, NoteKind.TICKET, 1, "A jabiru", 0)
    version = desk.notes.save(eva, NoteKind.CONTACT, contact, "Likes kumquats", 0).value.version
    desk.notes.save(eva, NoteKind.CONTACT, contact, "Likes axolotls", version)
    desk.ratings.rate(eva, 1, Score.REBUKE, "My poor okapi")
    _know(office, contact)
    yield Left(office, contact, desk.threads.head(eva, 2).contact_id or 0)
    desk.disconnect()


def _file(word: str) -> OutgoingFile:
    return OutgoingFile(f"{word}.txt", "text/plain", f"file of {word}".encode())


def _know(office: Office, contact: int) -> None:
    """Everything else that can be known of a contact."""
    desk, eva = office.desk, office.eva
    known = desk.people.contact(eva, contact)
    details = ContactDetails(known.name, known.emails, ("+420 610777888",), known.company.id if known.company else None)
    desk.contacts.save(eva, contact, details, known.version)
    desk.groups.add(eva, desk.groups.save(eva, ContactGroup("Resellers")).value, contact)
    field = desk.fields.save(eva, CustomField(FieldSubject.CONTACT, "Pet")).value
    desk.fields.set_value(eva, FieldSubject.CONTACT, contact, field, "okapi")
    with desk._store.write() as unit:
        note = NoteRow.get((NoteRow.kind == "contact") & (NoteRow.subject_id == contact))
        kept = _file("jabiru")
        values = {"name": kept.name, "content_type": kept.content_type, "size": len(kept.content), "since": 1}
        NoteFileRow.insert(note_id=note.id, sha256=unit.files.put(kept.content), **values).execute()
        times = {"due_at": unit.now, "made_at": unit.now, "agent_id": 1}
        ReminderRow.insert(cause="asked", kind="contact", subject_id=contact, **times).execute()
        ReminderRow.insert(cause="asked", kind="ticket", subject_id=1, ticket_id=1, **times).execute()
    of_ticket = set(DraftKind) - {DraftKind.TICKET, DraftKind.INTERNAL_TICKET}
    of_ticket -= {DraftKind.CONTACT_NOTE, DraftKind.COMPANY_NOTE}
    for subject, kind in (*((1, kind) for kind in of_ticket), (contact, DraftKind.CONTACT_NOTE)):
        desk.drafts.save(1, subject, kind, "Dear Quimby", {})
    desk.drafts.save(1, 0, DraftKind.TICKET, "", {"contact": "Xaverius Quimby", "contact_id": contact})
    desk.drafts.save(1, 2, DraftKind.REPLY, "Dear Petr", {})


def _everything(office: Office) -> Iterator[tuple[str, str]]:
    """Every value of every table, of the index's words, of the drafts and of the files; mails opened."""
    names = [name for (name,) in database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for name in names:
        if name.startswith("search") and name != "search_doc":
            continue  # what the index says is asked of its words
        for row in database.execute_sql(f'SELECT * FROM "{name}"'):
            yield from ((name, _readable(value)) for value in row if isinstance(value, str | bytes))
    database.execute_sql("CREATE VIRTUAL TABLE temp.words_of_it USING fts5vocab ('main', 'search', row)")
    yield from (("search", term) for (term,) in database.execute_sql("SELECT term FROM temp.words_of_it").fetchall())
    database.execute_sql("DROP TABLE temp.words_of_it")
    drafts = office.desk._book._db.execute_sql("SELECT text, data FROM draft")
    yield from (("draft", value) for row in drafts for value in row)
    for file in office.desk.path.with_name("desk.db.files").glob("??/*"):
        yield "file", file.read_text("utf-8")


def _readable(value: str | bytes) -> str:
    if isinstance(value, str):
        return value
    with suppress(zlib.error):
        value = zlib.decompress(value)
    return value.decode("utf-8", "replace")


def _found(office: Office) -> set[tuple[str, str]]:
    return {(place, word) for place, text in _everything(office) for word in WORDS if word in text.lower()}


#: Where the scan finds the words before; it would see them in every one of these.
PLACES = {
    "attachment",
    "bounce",
    "contact",
    "contact_email",
    "contact_phone",
    "custom_value",
    "draft",
    "file",
    "history",
    "inline_note",
    "inline_note_file",
    "mail_id",
    "message",
    "note",
    "note_file",
    "note_version",
    "outbox",
    "participant",
    "rating",
    "raw_mail",
    "search",
    "ticket",
}


def test_nothing_of_the_contact_is_left_anywhere(left: Left) -> None:
    office = left.office
    before = _found(office)
    assert {place for place, _ in before} == PLACES | {"company"}
    assert {word for _, word in before} == set(WORDS)
    assert office.desk.erasing.cost(office.eva, left.contact) == ErasureCost(2, 5, 4)
    assert left.erase() == 5  # two purged, one with a message of it, one it took part in
    assert {place for place, _ in _found(office)} == {"company"}
    assert ReminderRow.select().count() == 0
    assert problems(office.desk) == []
    whole = b"".join(path.read_bytes() for path in office.desk.path.parent.glob("desk.db*") if path.is_file())
    assert b"The zyzzyva ate" not in whole, "what was given free is overwritten"
    assert b"Dear Quimby" not in whole
    with pytest.raises(NotFound):
        left.erase()


def test_nothing_is_left_of_what_was_merged_into_another_contacts_ticket(left: Left) -> None:
    desk, eva = left.office.desk, left.office.eva
    desk.notes.save(eva, NoteKind.TICKET, 2, "Petr calls back.", 0)
    desk.notes.add_files(eva, NoteKind.TICKET, 1, [_file("okapi")])
    desk.merging.merge(eva, [1, 3], 2)
    assert "A jabiru" in desk.notes.read(eva, NoteKind.TICKET, 2).text
    left.erase()
    assert {place for place, _ in _found(left.office)} == {"company"}
    card = desk.lists.rows(eva, [2])[2]
    assert (card.messages, card.excerpt, card.noted) == (2, "To both", True)
    assert desk.notes.read(eva, NoteKind.TICKET, 2).text == "Petr calls back."
    assert problems(desk) == []


def test_what_of_others_was_merged_into_the_contacts_ticket_comes_out_again(left: Left) -> None:
    desk, eva = left.office.desk, left.office.eva
    before = desk.threads.head(eva, 2)
    desk.merging.merge(eva, [2], 3)
    desk.merging.merge(eva, [3], 1)
    left.erase()
    head = desk.threads.head(eva, 2)
    assert (head.status, head.merged) == (before.status, False)
    assert [deed.deed for deed in desk.threads.history(eva, 2)].count(Deed.UNMERGED) == 1
    assert problems(desk) == []


def test_what_came_out_keeps_what_was_merged_into_it(left: Left) -> None:
    desk, eva = left.office.desk, left.office.eva
    other = new_ticket(left.office)
    desk.merging.merge(eva, [other], 2)
    desk.merging.merge(eva, [2], 1)
    left.erase()
    assert problems(desk) == []
    assert [TicketRecord.get_by_id(i).merged_into for i in (2, other)] == [None, 2]


def test_what_is_others_stays(left: Left) -> None:
    desk, eva = left.office.desk, left.office.eva
    events, companies = EventRow.select().count(), CompanyRow.select().count()
    left.erase()
    assert [row.text for row in MessageRow.select().order_by(MessageRow.id)] == ["It hums.", "To both"]
    card = desk.lists.rows(eva, [2])[2]
    assert (card.messages, card.excerpt) == (2, "To both")
    assert [deed.deed for deed in desk.threads.history(eva, 2)].count(Deed.PURGED) == 2
    assert desk.people.contact(eva, left.other).name == "Petr"
    assert EventRow.select().count() >= events
    assert CompanyRow.select().count() == companies
    draft = desk.drafts.load(1, 2, DraftKind.REPLY)
    assert draft is not None
    assert draft.text == "Dear Petr"
    assert desk.search.find(eva, "hums").ids == (2,)


def test_the_notes_leave_tombstones_and_the_mails_their_hashes(left: Left, tmp_path: Path) -> None:
    desk = left.office.desk
    archive = desk.care.backup(tmp_path / "b.zip")
    left.erase()
    assert [row.ticket_id for row in InlineNoteTombstoneRow.select()] == [1, 1]
    assert all(finding.ok for finding in desk.care.check([archive]))
    assert {bytes(row.body) for row in RawMailRow.select()} == {b""}
    assert take(desk, MAIL, ELSEWHERE) == ["duplicate", "duplicate"]
    assert ContactRow.select().count() == 1


@pytest.mark.parametrize("after", range(8))
def test_it_may_be_killed_at_any_moment_and_called_again(
    left: Left, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every transaction is a moment to be killed at, and so is what comes after it."""
    office, times = left.office, iter(range(99))

    class Killed(BaseException):
        pass

    def dying(*arguments: object) -> int:
        if next(times) == after:
            raise Killed
        return erase_group(*arguments)  # type: ignore[arg-type]

    erase_group = erasing.erase_group
    monkeypatch.setattr(erasing, "GROUP", 1)
    monkeypatch.setattr(erasing, "erase_group", dying)
    try:
        left.erase()
    except Killed:
        assert problems(office.desk) == []
        monkeypatch.setattr(erasing, "erase_group", erase_group)
        left.erase()
    assert {place for place, _ in _found(office)} == {"company"}
    assert problems(office.desk) == []


def test_a_mail_that_comes_meanwhile_goes_as_well(left: Left, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, more = left.office.desk, [mail("One more okapi", sender=str(QUIMBY), message_id="<9@vladivostok.example>")]
    sweep = services_erasing.sweep

    def slow(*arguments: object) -> None:
        while more:
            assert take(desk, more.pop()) == ["ticket"]
        sweep(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(services_erasing, "sweep", slow)
    left.erase()
    assert {place for place, _ in _found(left.office)} == {"company"}
    assert problems(desk) == []


def test_only_an_admin_may(left: Left) -> None:
    desk, otto = left.office.desk, left.office.otto
    before = _found(left.office)
    with pytest.raises(NotAllowed):
        desk.erasing.cost(otto, left.contact)
    with pytest.raises(NotAllowed):
        desk.erasing.erase(otto, left.contact)
    assert _found(left.office) == before


def test_a_contact_that_left_nothing_is_just_gone(office: Office) -> None:
    contact = office.desk.contacts.save(office.eva, None, ContactDetails("Nobody")).value
    assert office.desk.erasing.cost(office.eva, contact) == ErasureCost(0, 0, 0)
    done = office.desk.erasing.erase(office.eva, contact)
    assert (done.value, done.undo, done.changes.contacts) == (0, None, frozenset({contact}))
    assert problems(office.desk) == []


def test_a_purge_takes_the_drafts_of_its_ticket_along(left: Left) -> None:
    desk, eva = left.office.desk, left.office.eva
    desk.tickets.set_status(eva, [1], Status.DELETED)
    left.office.clock.advance(days=31)
    desk.housekeeping.every_day()
    assert desk.drafts.load(1, 1, DraftKind.REPLY) is None
    assert desk.drafts.load(1, 2, DraftKind.REPLY) is not None
    assert desk.drafts.load(1, left.contact, DraftKind.CONTACT_NOTE) is not None


def test_what_holds_much_goes_in_smaller_groups(left: Left, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each group is a transaction that others wait for."""
    monkeypatch.setattr(erasing, "HEAVY", 3)
    erase_group, groups = erasing.erase_group, list[int]()

    def counted(*arguments: object) -> int:
        groups.append(erase_group(*arguments))  # type: ignore[arg-type]
        return groups[-1]

    monkeypatch.setattr(erasing, "erase_group", counted)
    assert left.erase() == 5
    assert groups[:2] == [1, 1], "the first ticket holds three messages and two notes"
    assert problems(left.office.desk) == []


def test_the_search_index_forgets_the_words_as_well(left: Left, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word that was taken out of it stays in the file until the index was written anew, part by part."""
    monkeypatch.setattr(search, "_PART", 1)
    office = left.office
    for number in range(9):
        new_ticket(office, text=" ".join(f"word{number}x{each}" for each in range(300)))
    left.erase()
    assert b"zyzzyva" in _index(office), "else there is nothing to prove here"
    parts = 1
    while office.desk.housekeeping.settle().value:
        parts += 1
    assert parts > 2
    assert b"zyzzyva" not in _index(office)
    file = office.desk.path.read_bytes()
    assert b"zyzzyva" not in file.lower()
    assert not office.desk.housekeeping.settle().value
    assert len(office.desk.search.find(office.eva, "word3x7").ids) == 1
    assert problems(office.desk) == []


def _index(office: Office) -> bytes:
    """Every byte of the index."""
    rows = office.desk._store.db.execute_sql("SELECT block FROM search_data").fetchall()
    return b"".join(bytes(block) for (block,) in rows)
