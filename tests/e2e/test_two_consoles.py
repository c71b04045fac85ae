"""Two programs on one store: what one writes appears in the other, and what both write is lost in neither."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from deskapp.app.gui import Console
from deskapp.domain.thread import InlineNote
from deskapp.domain.vocabulary import NoteKind
from deskapp.services.desk import Desk
from deskapp.services.mail.intake import IncomingMail
from deskapp.store import people
from deskapp.ui.ticket.conflict_dialog import ConflictDialog
from deskapp.ui.ticket.note_card import NoteCard
from tests.e2e.conftest import Opener

_MAIL = b"From: Jana <jana@acme.example>\r\nTo: support@bluepaper.example\r\nSubject: Fire\r\n\r\nIt smokes.\r\n"
_ELSEWHERE = """
import sys
from pathlib import Path
from deskapp.app.composition import acting, open_desk
from deskapp.domain.vocabulary import NoteKind
desk = open_desk(Path(sys.argv[1]))
bea = acting(desk, "Bea Nová")
if sys.argv[2] == "inline":
    desk.notes.add_inline(bea, 1, sys.argv[3])
else:
    desk.notes.save(bea, NoteKind.TICKET, 1, sys.argv[3], desk.notes.read(bea, NoteKind.TICKET, 1).version)
desk.disconnect()
"""


@pytest.fixture
def console(qtbot: QtBot, desk: Desk, open_console: Opener) -> Console:
    """A console with everything that runs beside it, on a ticket that a colleague sees too."""
    with desk._store.write() as unit:
        people.add_agent(unit, "Bea Nová", "bea@bluepaper.example", role=desk.people.viewer(1).role)
    desk.intake.take([IncomingMail("test", _MAIL)])
    opened = open_console(desk, background=True)
    assert opened.window is not None
    opened.window.open_ticket(1)
    return opened


def _bea(desk: Desk, kind: str, text: str) -> None:
    """Bea writes in a program of her own."""
    subprocess.run([sys.executable, "-c", _ELSEWHERE, str(desk.path), kind, text], check=True, timeout=60)


def _cards(console: Console) -> list[str]:
    assert console.desktop is not None
    cards = [card for _, card in console.desktop.view.thread_view.cards()]
    return [card.text() for card in cards if isinstance(card, NoteCard) and not card.visibleRegion().isEmpty()]


def test_a_note_added_elsewhere_appears_in_the_open_ticket(qtbot: QtBot, desk: Desk, console: Console) -> None:
    assert _cards(console) == []
    _bea(desk, "inline", "The fuser is here")
    qtbot.waitUntil(lambda: _cards(console) == ["The fuser is here"], timeout=10_000)
    assert console.desktop is not None
    (note,) = (item for item in console.desktop.view.thread_view.items() if isinstance(item, InlineNote))
    assert note.author == "Bea Nová"
    _bea(desk, "kept", "Gold contract")
    qtbot.waitUntil(lambda: console.desktop.info.ticket_note.text() == "Gold contract", timeout=10_000)


@pytest.mark.parametrize(
    ("button", "kept", "shown"),
    [
        ("ok_button", "hers\n\nmine", "hers\n\nmine"),
        ("mine_button", "mine", "mine"),
        ("theirs_button", "hers", "hers"),
        ("cancel_button", "hers", "mine"),
    ],
)
def test_two_who_edit_one_note_at_once_see_both_texts(
    qtbot: QtBot, desk: Desk, console: Console, button: str, kept: str, shown: str
) -> None:
    assert console.desktop is not None
    note, who = console.desktop.info.ticket_note, console.session.who
    note.edit().setPlainText("mine")
    _bea(desk, "kept", "hers")
    note.leave()
    qtbot.waitUntil(lambda: len(note.window().findChildren(ConflictDialog)) == 1)
    dialog = note.window().findChildren(ConflictDialog)[0]
    assert "Bea Nová" in dialog.windowTitle()
    assert [each.toPlainText() for each in dialog.findChildren(QPlainTextEdit)] == ["mine", "hers"]
    getattr(dialog, button).click()
    qtbot.waitUntil(lambda: desk.notes.read(who, NoteKind.TICKET, 1).text == kept)
    qtbot.waitUntil(lambda: note.text() == shown)
    assert desk.notes.versions(who, NoteKind.TICKET, 1)[0].text == "hers"
