"""One person alone: nothing of departments and colleagues is in the way."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.app.composition import open_desk
from deskapp.services.mail.intake import IncomingMail
from deskapp.ui.ticket.note_page import NotePage
from tests.e2e.conftest import Opener

_MAIL = b"From: jana@example.com\r\nTo: me@example.org\r\nSubject: Hello\r\n\r\nText\r\n"


def test_nothing_is_handed_on_where_nobody_else_is(qtbot: QtBot, open_console: Opener, tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "solo.db")
    desk.workspace.set_up("Eva Malá", email="me@example.org")
    desk.intake.take([IncomingMail("mail", _MAIL)])
    console = open_console(desk)
    window = console.window
    assert window is not None
    assert console.desktop is not None
    window.open_ticket(1)
    view = console.desktop.view
    qtbot.waitUntil(lambda: view.ticket_id == 1)
    assert view.bar.button("transfer").isHidden()
    for action_id in ("transfer", "transfer_note", "assign_me"):
        window.registry.action(action_id).trigger()
        assert QApplication.activeModalWidget() is None
    assert view.perform("note")
    page = view.composer.page()
    assert isinstance(page, NotePage)
    QTest.keyClicks(page.editor, "@ev")
    assert not page.mention.isVisible()
    assert page.mention_button.isHidden()
    assert "@" not in page.editor.placeholderText()
    assert view.perform("reply")
    assert desk.threads.head(console.session.who, 1).agent_id is None
