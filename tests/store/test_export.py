"""The export is for whoever holds the store: it holds the notes, and tells them apart from what customers may read."""

from __future__ import annotations

import json

from deskapp.domain.mail import OutgoingFile
from deskapp.domain.ratings import Score
from deskapp.domain.vocabulary import NoteKind
from tests.kit import Office, mail, take


def test_notes_are_told_apart_from_messages(office: Office) -> None:
    desk, who = office.desk, office.eva
    take(desk, mail("It burns.", message_id="<1@cust.example>"))
    contact = desk.people.contact(who, desk.threads.head(who, 1).contact_id or 0)
    assert contact.company is not None
    desk.notes.add_inline(who, 1, "INLINEMARK", [OutgoingFile("NAMEMARK.txt", "text/plain", b"FILEMARK")])
    desk.notes.save(who, NoteKind.TICKET, 1, "TICKETMARK", 0)
    desk.notes.save(who, NoteKind.CONTACT, contact.id, "CONTACTMARK", 0)
    desk.notes.save(who, NoteKind.COMPANY, contact.company.id, "COMPANYMARK", 0)
    (line,) = desk.care.export(content_only=True)
    told = json.loads(line)
    assert [note["text"] for note in told["inline_notes"]] == ["INLINEMARK"]
    assert [told["note"], told["contact"]["note"], told["contact"]["company"]["note"]] == [
        "TICKETMARK",
        "CONTACTMARK",
        "COMPANYMARK",
    ]
    assert "MARK" not in json.dumps(told["messages"])


def test_ratings_are_told_with_whether_they_count(office: Office) -> None:
    desk, who = office.desk, office.eva
    take(desk, mail("It burns.", message_id="<1@cust.example>"))
    desk.ratings.rate(who, 1, Score.REBUKE, "Too slow")
    desk.ratings.rate(who, 1, Score.REWARD)
    told = [json.loads(line) for line in desk.care.export(content_only=True)]
    assert [(one["score"], one["comment"], one["counts"]) for one in told[0]["ratings"]] == [
        (-1, "Too slow", False),
        (1, "", True),
    ]
