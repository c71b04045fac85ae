"""Every action once: its text, icon, shortcut and what it needs. Menus, bars, palette and help are made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from deskapp.domain.access import Act
from deskapp.ui.look.icons import icon


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `needs` is the right it takes in the ticket's department; None where no ticket is involved."""

    id: str
    text: str
    icon: str = ""
    shortcut: str = ""
    needs: Act | None = None
    group: str = "general"


_NOOP = QT_TRANSLATE_NOOP

#: All actions, in the order the help shows them.
ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("reply", _NOOP("Actions", "Reply"), "reply", "R", Act.ANSWER, "ticket"),
    ActionSpec("note", _NOOP("Actions", "Note"), "sticky-note", "N", Act.NOTE, "ticket"),
    ActionSpec("forward", _NOOP("Actions", "Forward"), "forward", "F", Act.ANSWER, "ticket"),
    ActionSpec("transfer", _NOOP("Actions", "Transfer"), "arrow-right-left", "T", Act.TRANSFER, "ticket"),
    ActionSpec(
        "transfer_note", _NOOP("Actions", "Transfer with a note"), "arrow-right-left", "Shift+T", Act.TRANSFER, "ticket"
    ),
    ActionSpec("assign_me", _NOOP("Actions", "Assign to me"), "user-plus", "A", Act.ANSWER, "ticket"),
    ActionSpec("resolve", _NOOP("Actions", "Resolve"), "check", "E", Act.ANSWER, "ticket"),
    ActionSpec("reopen", _NOOP("Actions", "Reopen"), "undo-2", "Shift+E", Act.ANSWER, "ticket"),
    ActionSpec("postpone", _NOOP("Actions", "Postpone"), "clock", "P", Act.ANSWER, "ticket"),
    ActionSpec("tags", _NOOP("Actions", "Tags"), "tag", "L", Act.ANSWER, "ticket"),
    ActionSpec("spam", _NOOP("Actions", "Spam"), "ban", "!", Act.ANSWER, "ticket"),
    ActionSpec("delete", _NOOP("Actions", "Delete"), "trash-2", "Del", Act.ANSWER, "ticket"),
    ActionSpec("history", _NOOP("Actions", "History"), "history", "H", Act.SEE, "ticket"),
    ActionSpec("info_panel", _NOOP("Actions", "Ticket info"), "info", "]", Act.SEE, "ticket"),
    ActionSpec("new_ticket", _NOOP("Actions", "New ticket"), "plus", "C"),
    ActionSpec("undo", _NOOP("Actions", "Undo"), "undo-2", "Ctrl+Z"),
    ActionSpec("search", _NOOP("Actions", "Search"), "search", "/", None, "move"),
    ActionSpec("next", _NOOP("Actions", "Next ticket"), "chevron-down", "J", None, "move"),
    ActionSpec("previous", _NOOP("Actions", "Previous ticket"), "chevron-up", "K", None, "move"),
    ActionSpec("open", _NOOP("Actions", "Open"), "mail", "Return", None, "move"),
    ActionSpec("select", _NOOP("Actions", "Select"), "check", "X", None, "move"),
    ActionSpec("extend_down", _NOOP("Actions", "Extend the selection down"), "chevron-down", "Shift+J", None, "move"),
    ActionSpec("extend_up", _NOOP("Actions", "Extend the selection up"), "chevron-up", "Shift+K", None, "move"),
    ActionSpec("go_all", _NOOP("Actions", "Go to all tickets"), "inbox", "G, I", None, "move"),
    ActionSpec("go_mine", _NOOP("Actions", "Go to my tickets"), "user", "G, M", None, "move"),
    ActionSpec("go_unassigned", _NOOP("Actions", "Go to unassigned tickets"), "circle", "G, U", None, "move"),
    ActionSpec("go_departments", _NOOP("Actions", "Go to the departments"), "building-2", "G, D", None, "move"),
    ActionSpec("import_mail", _NOOP("Actions", "Import mail…"), "folder-input", "", None, "general"),
    ActionSpec("help", _NOOP("Actions", "Keyboard shortcuts"), "keyboard", "?"),
    ActionSpec("theme_light", _NOOP("Actions", "Light"), "sun"),
    ActionSpec("theme_dark", _NOOP("Actions", "Dark"), "moon"),
    ActionSpec("theme_system", _NOOP("Actions", "As the system"), "settings"),
    ActionSpec("language_en", "English", "languages"),
    ActionSpec("language_cs", "Čeština", "languages"),
    ActionSpec("quit", _NOOP("Actions", "Quit"), "log-out", "Ctrl+Q"),
)

_BY_ID: Mapping[str, ActionSpec] = {spec.id: spec for spec in ACTIONS}


def spec_of(action_id: str) -> ActionSpec:
    """The entry of an action."""
    return _BY_ID[action_id]


def action_text(action_id: str) -> str:
    """What an action is called, in the language of the interface."""
    return QCoreApplication.translate("Actions", _BY_ID[action_id].text)


class Actions(QObject):
    """The actions of one window as QActions. `triggered(id)` tells that one was chosen."""

    triggered = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions = {spec.id: self._make(spec, window) for spec in ACTIONS}

    def action(self, action_id: str) -> QAction:
        """The QAction of an id."""
        return self._actions[action_id]

    def retranslate(self) -> None:
        """Give every action its text in the present language."""
        for action_id, action in self._actions.items():
            action.setText(action_text(action_id))

    def enable(self, allowed: Mapping[str, bool]) -> None:
        """Enable and disable actions by id."""
        for action_id, enabled in allowed.items():
            self._actions[action_id].setEnabled(enabled)

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(action_text(spec.id), self)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda checked=False, name=spec.id: self.triggered.emit(name))
        window.addAction(action)
        return action
