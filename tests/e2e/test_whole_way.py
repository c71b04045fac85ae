"""The main job from end to end: a mail comes in, is read, noted, transferred, answered; an act is taken back."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from deskapp.app import late
from deskapp.domain.lists import ListQuery, View
from deskapp.domain.status import Status
from deskapp.services.desk import Desk
from deskapp.services.new_tickets import NewInternalTicket
from deskapp.store.tables import OutboxRow
from deskapp.ui.ticket.internal_ticket_dialog import InternalTicketDialog
from tests.e2e.conftest import Opener

_MAIL = """\
From: Jana =?utf-8?q?Nov=C3=A1?= <jana@example.com>
To: support@bluepaper.example
Subject: Printer on fire
Message-ID: <fire@example.com>
Date: Thu, 20 Nov 2025 09:05:00 +0100
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Hello, the LaserJet smokes and shows E50.3. Příliš žluťoučký kůň.
"""
_SECRET = "SECRET-vendor-margin-41"


def test_from_a_mail_to_an_answered_ticket(qtbot: QtBot, desk: Desk, open_console: Opener, tmp_path: Path) -> None:
    console = open_console(desk)
    window, session = console.window, console.session
    assert window is not None
    assert console.desktop is not None
    (tmp_path / "mail.eml").write_bytes(_MAIL.encode())
    late.import_mail(window, session, console._lanes.writer, [tmp_path / "mail.eml"])

    # it appears in its department, with the counts changed
    qtbot.waitUntil(lambda: desk.lists.counts(session.who).views[View.ALL] == 1, timeout=10_000)
    general, technical = (department.id for department in desk.people.departments(session.who)[:2])
    qtbot.waitUntil(lambda: window.inbox.model.rowCount() == 1, timeout=10_000)
    assert desk.lists.counts(session.who).departments[general] == (1, 0, 0)
    window.sidebar.choose(ListQuery(department_id=general))
    assert window.inbox.model.rowCount() == 1

    # open it with the keyboard
    window.inbox.list.setFocus()
    qtbot.keyClick(window.inbox.list, Qt.Key.Key_J)
    view = console.desktop.view
    qtbot.waitUntil(lambda: view.ticket_id == 1)
    assert "LaserJet smokes" in _texts(desk, session)

    # a sticky note: N, type, Ctrl+Enter
    window.registry.action("note").trigger()
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, _SECRET)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _SECRET in _texts(desk, session), timeout=5_000)

    # transfer: T, choose, Ctrl+Enter
    window.registry.action("transfer").trigger()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    search = QApplication.focusWidget()
    assert search is not None
    qtbot.keyClicks(search, "Tech")
    primary = next(button for button in dialog.findChildren(QPushButton) if "Transfer" in button.text())
    qtbot.mouseClick(primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.threads.head(session.who, 1).department_id == technical, timeout=5_000)
    assert desk.lists.counts(session.who).departments == {technical: (1, 0, 0)}

    # reply: R, type, Ctrl+Enter
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.registry.action("reply").trigger()
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "Please pull the plug, Ivo comes at 13:00.")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(desk.outbox.unfinished(session.who)) == 1, timeout=5_000)
    body = bytes(OutboxRow.get().body)
    mail = message_from_bytes(body, policy=policy.default)
    assert mail["To"] == "jana@example.com" or "jana@example.com" in str(mail["To"])
    assert mail["From"].addresses[0].addr_spec == "technical@bluepaper.example"
    assert mail["In-Reply-To"] == "<fire@example.com>"
    assert "Ivo comes at 13:00" in mail.get_body(("plain",)).get_content()
    assert _SECRET.encode() not in body
    assert _SECRET not in str(mail) + mail.get_body(("plain",)).get_content()
    assert desk.threads.head(session.who, 1).status is Status.ANSWERED

    # the transfer is taken back, the answer stays
    undo = next(each for each in session._undos if getattr(each, "act", "") == "transfer")
    session.undo(undo)
    qtbot.waitUntil(lambda: desk.threads.head(session.who, 1).department_id == general, timeout=5_000)
    assert desk.threads.head(session.who, 1).status is Status.ANSWERED
    assert _SECRET in _texts(desk, session)


def _texts(desk: Desk, session: object) -> str:
    page = desk.threads.page(session.who, 1)  # type: ignore[attr-defined]
    return "\n".join(getattr(item, "text", "") for item in page.items)


def test_an_internal_ticket_from_the_keys_and_from_the_menu(qtbot: QtBot, desk: Desk, open_console: Opener) -> None:
    owner = desk.people.viewer(desk.workspace.owner())
    desk.tickets.create_internal(owner, NewInternalTicket(1, "So that the list is there", "A note"))
    console = open_console(desk)
    window, session = console.window, console.session
    assert window is not None
    assert console.desktop is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    # Shift+C, a subject, a note, Ctrl+Enter
    qtbot.keyClick(window.inbox.list, Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), InternalTicketDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, InternalTicketDialog)
    qtbot.waitUntil(dialog.subject.hasFocus)
    qtbot.keyClicks(dialog.subject, "Move the printers")
    qtbot.keyClick(dialog.subject, Qt.Key.Key_Tab)
    qtbot.waitUntil(dialog.note.hasFocus)
    qtbot.keyClicks(dialog.note, _SECRET)
    qtbot.keyClick(dialog.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    view = console.desktop.view
    qtbot.waitUntil(lambda: view.ticket_id == 2, timeout=5_000)
    assert desk.threads.head(session.who, 2).internal
    assert desk.search.find(session.who, _SECRET).ids == (2,)
    session.undo_last()
    qtbot.waitUntil(lambda: desk.threads.head(session.who, 2).status is Status.DELETED, timeout=5_000)

    # the menu beside New ticket
    qtbot.mouseClick(window.sidebar.foot.more, Qt.MouseButton.LeftButton)
    entries = window.sidebar.foot.menu.actions()
    assert [entry.text() for entry in entries] == ["New ticket", "Internal ticket"]
    window.sidebar.foot.menu.close()
    entries[1].trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), InternalTicketDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, InternalTicketDialog)
    dialog.close()
