"""Calendars and winmail.dat say what they are, and nothing of them runs; the head of a mail can be read."""

from __future__ import annotations

import struct
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import quote
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from deskapp.channels.mail.invitation import read_invitation
from deskapp.domain.thread import Message
from deskapp.services.mail.intake import IncomingMail
from deskapp.ui.ticket.file_desk import FileDesk
from deskapp.ui.ticket.header_tree import HeaderTree
from deskapp.ui.ticket.invitation_face import InvitationFace, when_words
from deskapp.ui.ticket.message_card import MessageCard
from deskapp.ui.ticket.source_dialog import SourceDialog
from deskapp.ui.ticket.winmail_face import WinmailFace
from deskapp.ui.widgets import file_dialog
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import JANA, House

PRAGUE = ZoneInfo("Europe/Prague")
CALENDAR = """BEGIN:VCALENDAR
METHOD:{method}
BEGIN:VEVENT
ORGANIZER;CN=Jana:mailto:jana@novabooks.example
ATTENDEE;PARTSTAT=ACCEPTED;CN=Petr:mailto:petr@novabooks.example
SUMMARY:Handover <b>now</b>
LOCATION:Office
{times}
END:VEVENT
END:VCALENDAR
"""
TIMES = (
    "DTSTART;TZID=Central Europe Standard Time:20251124T100000\nDTEND;TZID=Central Europe Standard Time:20251124T113000"
)


def calendar(method: str = "REQUEST", times: str = TIMES) -> bytes:
    return CALENDAR.format(method=method, times=times).encode()


def winmail(name: bytes, content: bytes) -> bytes:
    """A file in Outlook's own format with one file in it."""
    attributes = ((0x9002, b"\0" * 14), (0x8010, name + b"\0"), (0x800F, content))
    made = (struct.pack("<BHHI", 2, id_, 6, len(value)) + value + b"\0\0" for id_, value in attributes)
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join(made)


def take(house: House, *files: tuple[bytes, str, str, str]) -> int:
    """A mail with files comes in; the id of its ticket."""
    message = EmailMessage()
    house.mails += 1
    message["From"], message["To"], message["Subject"] = str(JANA), "support@bluepaper.example", "Tiskárna"
    message["Date"], message["Message-ID"] = house.clock.now(), f"<{house.mails}@novabooks.example>"
    message["Received"] = "from [10.0.0.5] by mx.novabooks.example; Thu, 20 Nov 2025 09:05:02 +0100"
    message["X-Odd"] = "a\u202eb"
    message.set_content("words")
    for content, main, sub, name in files:
        message.add_attachment(content, main, sub, filename=name)
    house.desk.intake.take([IncomingMail("test", message.as_bytes())])
    return max(house.newest())


def card_of(qtbot: QtBot, shown: Shown, ticket: int) -> MessageCard:
    shown.view.open_ticket(ticket)
    view = shown.view.thread_view
    qtbot.waitUntil(lambda: not view._later.isActive())
    card = next(widget for item, widget in view.cards() if isinstance(item, Message))
    assert isinstance(card, MessageCard)
    return card


def test_an_invitation_is_shown_once_and_its_file_stays(qtbot: QtBot, house: House, shown: Shown) -> None:
    same = (calendar(), "text", "calendar", "invite.ics"), (calendar(), "application", "octet-stream", "a.ICS")
    card = card_of(qtbot, shown, take(house, *same))
    qtbot.waitUntil(card.parts.isVisible)
    (face,) = card.parts.faces()
    assert isinstance(face, InvitationFace)
    assert face.accessibleName() == (
        "Invitation, Handover <b>now</b>, When: Mon 24 Nov 2025 10:00–11:30, Where: Office, "
        "From: Jana <jana@novabooks.example>"
    )
    assert [chip.text() for chip in card.files.chips()] == ["invite.ics", "a.ICS"]
    qtbot.waitUntil(lambda: face.height() >= face.layout().totalHeightForWidth(face.width()) > 0)


@pytest.mark.parametrize(
    ("method", "kind"),
    [("CANCEL", "Cancelled"), ("REPLY", "Petr accepts"), ("COUNTER", "Another time is proposed"), ("PUBLISH", "Event")],
)
def test_what_a_calendar_is_for(styled: object, qtbot: QtBot, method: str, kind: str) -> None:
    found = read_invitation(calendar(method))
    assert found is not None
    face = InvitationFace(found, PRAGUE)
    qtbot.addWidget(face)
    assert face.accessibleName().startswith(f"{kind}, ")


@pytest.mark.parametrize(
    ("times", "words"),
    [
        (TIMES, "Mon 24 Nov 2025 10:00–11:30"),
        ("DTSTART:20251124T230000Z\nDURATION:PT1H", "Tue 25 Nov 2025 0:00–1:00"),
        ("DTSTART:20251124T223000Z\nDURATION:PT1H", "Mon 24 Nov 2025 23:30 – Tue 25 Nov 2025 0:30"),
        ("DTSTART:20251124T100000", "Mon 24 Nov 2025 10:00"),
        ("DTSTART;TZID=Office Time:20251124T100000", "Mon 24 Nov 2025 10:00 (Office Time)"),
        ("DTSTART;VALUE=DATE:20251124\nDTEND;VALUE=DATE:20251125", "Mon 24 Nov 2025"),
        ("DTSTART;VALUE=DATE:20251124\nDTEND;VALUE=DATE:20251127", "Mon 24 Nov 2025 – Wed 26 Nov 2025"),
        ("DTSTART:soon", ""),
    ],
)
def test_when_it_is(styled: object, times: str, words: str) -> None:
    found = read_invitation(calendar(times=times))
    assert found is not None
    assert when_words(found.begin, found.end, PRAGUE) == words


def test_files_within_outlooks_format_are_named_and_saved(
    qtbot: QtBot, house: House, shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = winmail(b"..\\offer.txt", b"words")
    card = card_of(qtbot, shown, take(house, (content, "application", "ms-tnef", "winmail.dat")))
    qtbot.waitUntil(card.parts.isVisible)
    (face,) = card.parts.faces()
    assert isinstance(face, WinmailFace)
    assert face.told.text() == "winmail.dat is in Outlook’s own format. The files in it:"
    assert [chip.text() for chip in face.row.chips()] == ["offer.txt"]
    monkeypatch.setattr(file_dialog, "save_file", lambda _parent, _title, name: (str(tmp_path / name), ""))
    face.row.saved.emit(face.row._shown[0])
    assert (tmp_path / "offer.txt").read_bytes() == b"words"


def test_a_program_within_outlooks_format_asks(
    qtbot: QtBot, house: House, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = winmail(b"offer.pdf.exe", b"MZ")
    card = card_of(qtbot, shown, take(house, (content, "application", "octet-stream", "WINMAIL.DAT")))
    qtbot.waitUntil(card.parts.isVisible)
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()) or 0)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.defaultButton())
    (face,) = card.parts.faces()
    assert isinstance(face, WinmailFace)
    face.row.chips()[0].click()
    assert asked == ["“offer.pdf.exe” is a program. Open it anyway?"]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"nonsense", "but cannot be read"), (struct.pack("<IH", 0x223E9F78, 1), "there is no file in it")],
)
def test_what_outlook_sent_without_files_is_said(
    qtbot: QtBot, house: House, shown: Shown, content: bytes, words: str
) -> None:
    card = card_of(qtbot, shown, take(house, (content, "application", "ms-tnef", "winmail.dat")))
    qtbot.waitUntil(card.parts.isVisible)
    (face,) = card.parts.faces()
    assert isinstance(face, WinmailFace)
    assert words in face.told.text()


def test_a_card_used_again_tells_of_its_own_files_alone(qtbot: QtBot, house: House, shown: Shown) -> None:
    card = card_of(qtbot, shown, take(house, (calendar(), "text", "calendar", "invite.ics")))
    qtbot.waitUntil(card.parts.isVisible)
    other = card_of(qtbot, shown, take(house, (b"nonsense", "text", "calendar", "invite.ics")))
    qtbot.waitUntil(lambda: other.message is not None and not other.parts.faces())
    assert other.parts.isHidden()
    assert shown.failures == []


# --- names ----------------------------------------------------------------------------------------------------

ODD_NAMES = [
    "..",
    "../../up.txt",
    "..\\..\\up.txt",
    "/etc/cron.d/job",
    "C:\\temp\\a.txt",
    "CON",
    "nul.txt",
    "a\0b.txt",
    "in\u202etxt.exe",
    "x" * 400 + ".txt",
    "ž" * 400,
    "a.txt:stream.exe",
    "same.txt",
    "same.txt",
]


def test_no_name_of_a_file_leads_out_of_the_folder(
    qtbot: QtBot, house: House, shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names as they come in a mail, all the way to the disk."""
    head = f"From: {JANA.email}\nSubject: Files\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    told = "--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''"
    parts = [f"{told}{quote(name, safe='')}\n\nfile {number}\n" for number, name in enumerate(ODD_NAMES)]
    raw = f"{head}{''.join(parts)}--b--\n".encode()
    house.desk.intake.take([IncomingMail("test", raw)])
    card = card_of(qtbot, shown, max(house.newest()))
    assert card.message is not None
    assert len(card.message.files) == len(ODD_NAMES)
    assert not any(set(chip.text()) & set("/\\\0\u202e") for chip in card.files.chips())
    folder = tmp_path / "deep" / "down"
    folder.mkdir(parents=True)
    before = set(tmp_path.rglob("*"))
    monkeypatch.setattr(file_dialog, "folder", lambda *_: str(folder))
    desk = FileDesk(shown.session, shown.window)
    desk.save_all(card.message.files)
    qtbot.waitUntil(lambda: len(list(folder.iterdir())) == len(ODD_NAMES))
    made = set(tmp_path.rglob("*")) - before
    assert {path.parent for path in made if not path.name.startswith("desk.db")} == {folder}
    assert {path.read_bytes() for path in made if path.parent == folder} == {
        f"file {number}".encode() for number in range(len(ODD_NAMES))
    }
    assert shown.failures == []


# --- source ---------------------------------------------------------------------------------------------------


def rows(tree: HeaderTree) -> dict[str, list[tuple[str, str]]]:
    tops = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    return {
        top.text(0): [(top.child(n).text(0), top.child(n).text(1)) for n in range(top.childCount())]  # type: ignore[union-attr]
        for top in tops
        if top is not None
    }


def test_the_head_is_read_and_the_source_is_whole(qtbot: QtBot, house: House, shown: Shown) -> None:
    card = card_of(qtbot, shown, take(house))
    card.source_wanted.emit(card.message)
    dialog = shown.view.findChild(SourceDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog._source))
    said = rows(dialog.head)
    assert said["The mail"][:3] == [
        ("From", "Jana Nová <jana@novabooks.example>"),
        ("To", "support@bluepaper.example"),
        ("Subject", "Tiskárna"),
    ]
    assert ("Date", "Thu, 20 Nov 2025 08:05:00 +0000 (Thu 20 Nov 2025 9:05)") in said["The mail"]
    assert said["The way it took"] == [("Thu 20 Nov 2025 9:05", "[10.0.0.5] → mx.novabooks.example")]
    assert ("X-Odd", "a_b") in said["Other fields"]
    assert "=?utf-8?" in dialog.text.toPlainText()
    qtbot.keyClick(dialog.head, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "From: Jana Nová <jana@novabooks.example>"
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert dialog.pages.current() == "source"
    assert dialog.text.isVisible()
    dialog.close()
