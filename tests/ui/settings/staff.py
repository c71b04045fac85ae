"""A real desk for the tests of agents, profiles and texts: people at work, settings driven by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from deskapp.domain.access import Role
from deskapp.domain.agents import AgentSettings
from deskapp.ui.look.theme import theme
from deskapp.ui.session import Session
from deskapp.ui.settings.edit_dialog import EditDialog
from deskapp.ui.settings.edit_page import EditPage
from tests.ui.ticket.house import House, build, open_session, tell_story

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
OWNER, EVA, PETR, PETRA, IVO = "Alena Fialová", "Eva Malá", "Petr Dvořák", "Petra Jelínková", "Ivo Beran"
#: Names that look odd and are kept as they are.
ODD_NAMES = ("🦊 Fox 🦊", "محمد علي", 'Jan "Honza" O\'Neil', "Zoë <b>bold</b>", "李 小龍")

W = TypeVar("W", bound=QWidget)


def click(widget: QWidget) -> None:
    """A click in the middle of a control that can be clicked."""
    assert widget.isVisible(), f"{widget.accessibleName() or widget} is not visible"
    assert widget.isEnabled(), f"{widget.accessibleName() or widget} is greyed"
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def write(edit: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Replaces what stands in an editor: typed where a keyboard has the keys, else pasted."""
    edit.setFocus()
    edit.selectAll()
    if text.isascii() and text.isprintable() and len(text) < 200:
        QTest.keyClick(edit, Key.Key_Delete)
        QTest.keyClicks(edit, text)
    elif isinstance(edit, QLineEdit):
        edit.insert(text)
    else:
        edit.insertPlainText(text)


@dataclass
class Staff:
    """The desk, its people at work, and what they were told."""

    house: House
    qtbot: QtBot
    ends: list[Callable[[], None]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def session(self, name: str = OWNER) -> Session:
        """Somebody at work."""
        session, end = open_session(self.house, name)
        self.ends.append(end)
        session.failed.connect(self.failures.append)
        session.told.connect(lambda said, _undo: self.told.append(said))
        return session

    def shown(self, widget: W) -> W:
        """A page in a window of its own."""
        self.qtbot.addWidget(widget)
        widget.resize(760, 560)
        widget.show()
        return widget

    def agent(self, name: str) -> AgentSettings:
        """An agent as the store has it."""
        return self.house.desk.agents.read(self.house.who(OWNER), self.house.agents[name])

    def change(self, person: str, **values: object) -> None:
        """Changes an agent past every dialog, as a colleague would."""
        changed = replace(self.agent(person), **values)  # type: ignore[arg-type]
        self.house.desk.agents.save(self.house.who(OWNER), changed)

    def promote(self, name: str, role: Role) -> None:
        """Gives somebody a role in the workspace."""
        self.change(name, role=role)

    def save(self, edited: EditDialog | EditPage) -> None:
        """Presses Save and waits until it is done; a dialog has closed then."""
        done: list[int] = []
        edited.saving.saved.connect(done.append)
        click(edited.footer.save_button)
        self.qtbot.waitUntil(lambda: bool(done))

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        """A key with Ctrl, once the window is the active one: only there shortcuts are heard."""
        window = widget.window()
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        QTest.keyClick(widget, key, CTRL)

    def closes(self, dialog: QDialog, button: QWidget) -> None:
        """Presses a button and waits until that has closed the dialog."""
        ends: list[int] = []
        dialog.finished.connect(ends.append)
        click(button)
        self.qtbot.waitUntil(lambda: bool(ends))

    def refused(self, edited: EditDialog | EditPage) -> None:
        """Presses Save and waits until it was refused; what is edited stays."""
        done: list[int] = []
        edited.saving.saved.connect(done.append)
        click(edited.footer.save_button)
        self.qtbot.waitUntil(lambda: not edited.saving.is_running)
        assert not done
        assert edited.isVisible()


@contextmanager
def at_work(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Staff]:
    """Opens the desk with its story and closes it."""
    theme().set_mode("light")
    theme().apply(qapp)
    staff = Staff(build(tmp_path / "desk.db"), qtbot)
    try:
        tell_story(staff.house)
        yield staff
    finally:
        for end in staff.ends:
            end()
        staff.house.desk.disconnect()
