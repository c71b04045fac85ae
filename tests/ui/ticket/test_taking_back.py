"""What a person wrote comes back: mails that are called back, and notes that were never saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.vocabulary import DraftKind, NoteKind
from deskapp.services.mail_writing import Forward, Reply
from deskapp.ui.session import Session
from deskapp.ui.ticket.composer import FORWARD, REPLY
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.info_panel import InfoPanel
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import JANA, House

_PLAN = OutgoingFile("plan.txt", "text/plain", b"the plan")


def test_undo_gives_the_answer_back_with_its_files_and_people(
    qtbot: QtBot, house: House, ticket: int, shown: Shown
) -> None:
    shown.view.open_ticket(ticket)
    cc, reply = Address("", "cc@example.com"), shown.view.composer.reply
    done = house.desk.outgoing.reply(house.who(), ticket, Reply("Too fast", (JANA,), (cc,), files=(_PLAN,)))
    reply.editor.set_text("written since")
    assert done.undo is not None
    shown.session.undo(done.undo)
    qtbot.waitUntil(lambda: reply.editor.text() == "Too fast\n\nwritten since")
    assert reply.recipients.cc.addresses() == (cc,)
    assert [(file.name, file.content) for file in reply.files.files()] == [("plan.txt", b"the plan")]
    assert shown.view.composer.mode() == REPLY


def test_a_forward_comes_back_as_a_forward_without_the_files_of_the_thread(
    qtbot: QtBot, house: House, ticket: int, shown: Shown
) -> None:
    shown.view.open_ticket(ticket)
    hidden, page = Address("", "bcc@example.com"), shown.view.composer.forward
    done = house.desk.outgoing.forward(
        house.who(), ticket, Forward("See below", (JANA,), bcc=(hidden,), files=(_PLAN,))
    )
    assert done.undo is not None
    shown.session.undo(done.undo)
    qtbot.waitUntil(lambda: page.editor.text() == "See below")
    assert page.recipients.bcc.addresses() == (hidden,)
    assert [file.name for file in page.files.files()] == ["plan.txt"]
    assert shown.view.composer.mode() == FORWARD


def test_an_answer_called_back_in_another_ticket_waits_there_as_a_draft(
    qtbot: QtBot, house: House, ticket: int, shown: Shown
) -> None:
    shown.view.open_ticket(1)
    done = house.desk.outgoing.reply(house.who(), ticket, Reply("Too fast", (JANA,), files=(_PLAN,)))
    assert done.undo is not None
    shown.session.undo(done.undo)
    agent_id = house.who().agent_id
    qtbot.waitUntil(lambda: house.desk.drafts.load(agent_id, ticket, DraftKind.REPLY) is not None)
    assert shown.view.composer.reply.editor.text() == ""
    shown.view.open_ticket(ticket)
    assert shown.view.composer.reply.editor.text() == "Too fast"
    qtbot.waitUntil(lambda: [file.name for file in shown.view.composer.reply.files.files()] == ["plan.txt"])


def test_files_of_a_draft_that_are_gone_are_told(
    qtbot: QtBot, house: House, ticket: int, shown: Shown, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.txt"
    gone.write_text("x")
    shown.view.open_ticket(ticket)
    shown.view.composer.reply.files.add_paths([str(gone)])
    shown.view.open_ticket(1)
    gone.unlink()
    qtbot.waitUntil(
        lambda: house.desk.drafts.load(house.who().agent_id, ticket, DraftKind.REPLY) is not None, timeout=5000
    )
    shown.view.open_ticket(ticket)
    qtbot.waitUntil(lambda: "cannot be found" in shown.view.composer.reply.told)


def test_ctrl_z_is_the_windows_where_a_text_has_nothing_to_undo(qtbot: QtBot, ticket: int, shown: Shown) -> None:
    shown.view.open_ticket(ticket)
    shown.view.composer.write(REPLY)
    editor = QApplication.focusWidget()
    asked: list[str] = []
    shown.actions.triggered.connect(asked.append)
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["undo"]
    QTest.keyClicks(editor, "abc")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["undo"]
    assert shown.view.composer.reply.editor.text() == ""


def test_the_keyboard_returns_after_the_subject_was_edited(
    qtbot: QtBot, house: House, ticket: int, shown: Shown
) -> None:
    shown.view.open_ticket(ticket)
    shown.view.thread_view.setFocus()
    subject = shown.view.head.subject
    subject.edit()
    subject.field.setText("Printer is out")
    QTest.keyClick(subject.field, Qt.Key.Key_Return)
    assert not subject.editing()
    assert QApplication.focusWidget() is shown.view.thread_view
    qtbot.waitUntil(lambda: house.desk.threads.head(house.who(), ticket).subject == "Printer is out")


def test_a_note_that_was_never_left_is_there_after_a_crash(
    qtbot: QtBot, session: Session, context: Context, house: House, ticket: int
) -> None:
    agent_id, head = house.who().agent_id, house.desk.threads.head(house.who(), ticket)
    house.desk.drafts.save(agent_id, ticket, DraftKind.NOTE_TEXT, "Half a thought", {"version": 1})
    panel = InfoPanel(context)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_ticket(head)
    qtbot.waitUntil(lambda: panel.ticket_note.text() == "Half a thought")
    qtbot.waitUntil(lambda: house.desk.notes.read(house.who(), NoteKind.TICKET, ticket).text == "Half a thought")
    qtbot.waitUntil(lambda: house.desk.drafts.load(agent_id, ticket, DraftKind.NOTE_TEXT) is None)
