"""No note ever leaves the desk: not its text, author, or file, in any mail, whatever is planted where."""

from __future__ import annotations

import email
import email.policy
import json
import shutil
import string
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.thread import InlineNote
from deskapp.domain.vocabulary import NoteKind
from deskapp.services import mail_texts
from deskapp.services.outgoing import Forward, Reply
from deskapp.store import threads
from deskapp.store.tables import OutboxRow
from tests.kit import FakeClock, Office, furnish, mail, make_desk, take

JANA = Address("Jana", "jana@cust.example")
MARKERS = st.lists(
    st.text(string.ascii_uppercase + "ŽŘČ", min_size=9, max_size=14), min_size=6, max_size=6, unique=True
)


def _plant(office: Office, markers: list[str]) -> None:
    desk, who = office.desk, office.eva
    contact = desk.threads.head(who, 1).contact_id
    company = desk.people.contact(who, contact or 0).company
    assert contact is not None
    assert company is not None
    inline, file, name, ticket, of_contact, of_company = markers
    desk.notes.add_inline(who, 1, inline, [OutgoingFile(f"{name}.txt", "text/plain", file.encode())])
    desk.notes.save(who, NoteKind.TICKET, 1, ticket, 0)
    desk.notes.save(who, NoteKind.CONTACT, contact, of_contact, 0)
    desk.notes.save(who, NoteKind.COMPANY, company.id, of_company, 0)


def _send_everything(office: Office) -> None:
    desk, who = office.desk, office.eva
    desk.outgoing.reply(who, 1, Reply("An answer.", to=(JANA,)))
    desk.outgoing.reply(who, 1, Reply("Without quote.", to=(JANA,), quote=False))
    desk.outgoing.forward(who, 1, Forward("All of it.", to=(Address("", "x@else.example"),)))
    desk.outgoing.forward(who, 1, Forward("None of it.", to=(Address("", "x@else.example"),), with_thread=False))


def _leaks(markers: list[str]) -> list[str]:
    """The markers that can be read in a mail of the outbox: raw, in a header, or in any decoded part."""
    found = []
    for row in OutboxRow.select():
        wire = email.message_from_bytes(bytes(row.body), policy=email.policy.default)
        texts = [bytes(row.body).decode("latin-1"), *map(str, wire.values())]
        for part in wire.walk():
            texts += [str(part.get_filename()), (part.get_payload(decode=True) or b"").decode("utf-8", "replace")]
        found += [marker for marker in markers if any(marker in text for text in texts)]
    return found


def _office(folder: Path) -> Office:
    clock = FakeClock()
    office = furnish(make_desk(folder, clock), clock)
    take(office.desk, mail("It burns.", message_id="<1@cust.example>"))
    return office


@settings(max_examples=15)
@given(MARKERS)
def test_nothing_of_a_note_is_in_any_mail(markers: list[str]) -> None:
    folder = Path(tempfile.mkdtemp())
    office = _office(folder)
    try:
        _plant(office, markers)
        _send_everything(office)
        assert OutboxRow.select().count() == 4
        assert _leaks(markers) == []
    finally:
        office.desk.disconnect()
        shutil.rmtree(folder)


def test_a_planted_leak_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The proof above can fail: a quote that reads the whole thread is caught."""
    office = _office(tmp_path)
    markers = ["INLINEMARK", "FILEMARK", "NAMEMARK", "TICKETMARK", "CONTACTMARK", "COMPANYMARK"]
    _plant(office, markers)

    def careless(thread: object) -> str:
        items = threads.page(1, None, 99).items
        return "\n".join(f"> {item.text}" for item in items if isinstance(item, InlineNote))

    monkeypatch.setattr(mail_texts, "quote", careless)
    _send_everything(office)
    assert _leaks(markers) == ["INLINEMARK"]
    office.desk.disconnect()


def test_an_export_of_content_is_for_the_owner_and_tells_notes_apart(tmp_path: Path) -> None:
    """The export holds notes (it is for whoever holds the store), but never inside a message."""
    office = _office(tmp_path)
    _plant(office, ["INLINEMARK", "FILEMARK", "NAMEMARK", "TICKETMARK", "CONTACTMARK", "COMPANYMARK"])
    (line,) = office.desk.care.export(content_only=True)
    told = json.loads(line)
    assert [note["text"] for note in told["inline_notes"]] == ["INLINEMARK"]
    assert [told["note"], told["contact"]["note"], told["contact"]["company"]["note"]] == [
        "TICKETMARK",
        "CONTACTMARK",
        "COMPANYMARK",
    ]
    assert "MARK" not in json.dumps(told["messages"])
    office.desk.disconnect()
