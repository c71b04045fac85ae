"""Every action once: its text, icon, shortcut and what it needs. Menus, bars, palette and help are made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from deskapp.domain.access import Act
from deskapp.ui.look.icons import icon
from deskapp.ui.marks import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `needs` is the right it takes in the ticket's department; None where no ticket is involved."""

    id: str
    text: str
    icon: str = ""
    shortcut: str = ""
    needs: Act | None = None
    group: str = "general"


#: All actions, in the order the help shows them.
ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("reply", QT_TRANSLATE_NOOP("Actions", "Reply"), "reply", "R", Act.ANSWER, "ticket"),
    ActionSpec("note", QT_TRANSLATE_NOOP("Actions", "Note"), "sticky-note", "N", Act.NOTE, "ticket"),
    ActionSpec("forward", QT_TRANSLATE_NOOP("Actions", "Forward"), "forward", "F", Act.ANSWER, "ticket"),
    ActionSpec("transfer", QT_TRANSLATE_NOOP("Actions", "Transfer"), "arrow-right-left", "T", Act.TRANSFER, "ticket"),
    ActionSpec(
        "transfer_note",
        QT_TRANSLATE_NOOP("Actions", "Transfer with a note"),
        "arrow-right-left",
        "Shift+T",
        Act.TRANSFER,
        "ticket",
    ),
    ActionSpec("assign_me", QT_TRANSLATE_NOOP("Actions", "Assign to me"), "user-plus", "A", Act.ANSWER, "ticket"),
    ActionSpec("resolve", QT_TRANSLATE_NOOP("Actions", "Resolve"), "check", "E", Act.ANSWER, "ticket"),
    ActionSpec("reopen", QT_TRANSLATE_NOOP("Actions", "Reopen"), "undo-2", "Shift+E", Act.ANSWER, "ticket"),
    ActionSpec("postpone", QT_TRANSLATE_NOOP("Actions", "Postpone"), "clock", "P", Act.ANSWER, "ticket"),
    ActionSpec("remind_me", QT_TRANSLATE_NOOP("Actions", "Remind me…"), "bell", "B", Act.NOTE, "ticket"),
    ActionSpec("tags", QT_TRANSLATE_NOOP("Actions", "Tags"), "tag", "L", Act.ANSWER, "ticket"),
    ActionSpec("spam", QT_TRANSLATE_NOOP("Actions", "Spam"), "ban", "!", Act.ANSWER, "ticket"),
    ActionSpec("delete", QT_TRANSLATE_NOOP("Actions", "Delete"), "trash-2", "Del", Act.ANSWER, "ticket"),
    ActionSpec("merge", QT_TRANSLATE_NOOP("Actions", "Merge into…"), "merge", "M", Act.ANSWER, "ticket"),
    ActionSpec("unmerge", QT_TRANSLATE_NOOP("Actions", "Un-merge"), "undo-2", "", Act.ANSWER, "ticket"),
    ActionSpec("split", QT_TRANSLATE_NOOP("Actions", "Split from here…"), "mail-plus", "", Act.ANSWER, "ticket"),
    ActionSpec("link", QT_TRANSLATE_NOOP("Actions", "Link with…"), "link", "Shift+L", Act.ANSWER, "ticket"),
    ActionSpec("rate", QT_TRANSLATE_NOOP("Actions", "Rate…"), "star", "", Act.ANSWER, "ticket"),
    ActionSpec("history", QT_TRANSLATE_NOOP("Actions", "History"), "history", "H", Act.SEE, "ticket"),
    ActionSpec("why", QT_TRANSLATE_NOOP("Actions", "Why is it here?"), "route", "W", Act.SEE, "ticket"),
    ActionSpec(
        "source", QT_TRANSLATE_NOOP("Actions", "Source of the last message"), "file-text", "Ctrl+U", Act.SEE, "ticket"
    ),
    ActionSpec("apply", QT_TRANSLATE_NOOP("Actions", "Apply actions…"), "workflow", "Shift+A", Act.ANSWER, "ticket"),
    ActionSpec("info_panel", QT_TRANSLATE_NOOP("Actions", "Ticket info"), "info", "]", Act.SEE, "ticket"),
    ActionSpec("distribute", QT_TRANSLATE_NOOP("Actions", "Share out"), "split", "", Act.ANSWER, "ticket"),
    ActionSpec(
        "canned",
        QT_TRANSLATE_NOOP("Actions", "Insert a canned response"),
        "message-square-quote",
        "Ctrl+Shift+I",
        Act.ANSWER,
        "ticket",
    ),
    ActionSpec("to_solve", QT_TRANSLATE_NOOP("Actions", "To solve"), "play", "S"),
    ActionSpec("new_ticket", QT_TRANSLATE_NOOP("Actions", "New ticket"), "plus", "C"),
    ActionSpec("new_internal", QT_TRANSLATE_NOOP("Actions", "Internal ticket"), "lock", "Shift+C"),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo-2", "Ctrl+Z"),
    ActionSpec("search", QT_TRANSLATE_NOOP("Actions", "Search"), "search", "/", None, "move"),
    ActionSpec("next", QT_TRANSLATE_NOOP("Actions", "Next ticket"), "chevron-down", "J", None, "move"),
    ActionSpec("previous", QT_TRANSLATE_NOOP("Actions", "Previous ticket"), "chevron-up", "K", None, "move"),
    ActionSpec("open", QT_TRANSLATE_NOOP("Actions", "Open"), "mail", "Return", None, "move"),
    ActionSpec("select", QT_TRANSLATE_NOOP("Actions", "Select"), "check", "X", None, "move"),
    ActionSpec(
        "extend_down",
        QT_TRANSLATE_NOOP("Actions", "Extend the selection down"),
        "chevron-down",
        "Shift+J",
        None,
        "move",
    ),
    ActionSpec(
        "extend_up", QT_TRANSLATE_NOOP("Actions", "Extend the selection up"), "chevron-up", "Shift+K", None, "move"
    ),
    ActionSpec("go_all", QT_TRANSLATE_NOOP("Actions", "Go to all tickets"), "inbox", "G, I", None, "move"),
    ActionSpec("go_mine", QT_TRANSLATE_NOOP("Actions", "Go to my tickets"), "user", "G, M", None, "move"),
    ActionSpec(
        "go_unassigned", QT_TRANSLATE_NOOP("Actions", "Go to unassigned tickets"), "circle", "G, U", None, "move"
    ),
    ActionSpec(
        "go_departments", QT_TRANSLATE_NOOP("Actions", "Go to the departments"), "building-2", "G, D", None, "move"
    ),
    ActionSpec("go_contacts", QT_TRANSLATE_NOOP("Actions", "Go to the contacts"), "users", "G, C", None, "move"),
    ActionSpec("go_companies", QT_TRANSLATE_NOOP("Actions", "Go to the companies"), "building-2", "G, O", None, "move"),
    ActionSpec("go_reports", QT_TRANSLATE_NOOP("Actions", "Go to the reports"), "chart-column", "G, R", None, "move"),
    ActionSpec("go_back", QT_TRANSLATE_NOOP("Actions", "Back to the report"), "arrow-left", "Alt+Left", None, "move"),
    ActionSpec("go_reminders", QT_TRANSLATE_NOOP("Actions", "Go to the reminders"), "bell", "G, E", None, "move"),
    ActionSpec("reminder_done", QT_TRANSLATE_NOOP("Actions", "Reminder done"), "check", "D", None, "move"),
    ActionSpec("reminder_later", QT_TRANSLATE_NOOP("Actions", "Remind later…"), "clock", "Z", None, "move"),
    ActionSpec("palette", QT_TRANSLATE_NOOP("Actions", "Command palette"), "search", "Ctrl+K"),
    ActionSpec("outbox", QT_TRANSLATE_NOOP("Actions", "Outbox"), "send"),
    ActionSpec("import_mail", QT_TRANSLATE_NOOP("Actions", "Import mail…"), "folder-input", "", None, "general"),
    ActionSpec("settings", QT_TRANSLATE_NOOP("Actions", "Settings"), "settings", "Ctrl+,"),
    ActionSpec("availability", QT_TRANSLATE_NOOP("Actions", "Available or away"), "user-check"),
    ActionSpec("switch_agent", QT_TRANSLATE_NOOP("Actions", "Switch agent…"), "users"),
    ActionSpec("lock", QT_TRANSLATE_NOOP("Actions", "Lock"), "lock", "Ctrl+Shift+L"),
    ActionSpec("help", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "keyboard", "?"),
    ActionSpec("theme_light", QT_TRANSLATE_NOOP("Actions", "Light"), "sun"),
    ActionSpec("theme_dark", QT_TRANSLATE_NOOP("Actions", "Dark"), "moon"),
    ActionSpec("theme_system", QT_TRANSLATE_NOOP("Actions", "As the system"), "settings"),
    ActionSpec("language_en", "English", "languages"),
    ActionSpec("language_cs", "Čeština", "languages"),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "log-out", "Ctrl+Q"),
)

#: What moves in the list of tickets.
IN_LIST = frozenset(
    {"next", "previous", "open", "select", "extend_down", "extend_up", "reminder_done", "reminder_later"}
)
_BY_ID: Mapping[str, ActionSpec] = {spec.id: spec for spec in ACTIONS}


def spec_of(action_id: str) -> ActionSpec:
    """The entry of an action."""
    return _BY_ID[action_id]


def action_text(action_id: str) -> str:
    """What an action is called, in the language of the interface."""
    return QCoreApplication.translate("Actions", _BY_ID[action_id].text)


class Actions(QObject):
    """The actions of one window as QActions. `triggered(id)` tells that one was chosen.

    Where the window shows something else than tickets (`tickets_in_sight`), those on tickets do nothing.
    """

    triggered = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.tickets_in_sight = True
        self._actions = {spec.id: self._make(spec, window) for spec in ACTIONS}

    def action(self, action_id: str) -> QAction:
        """The QAction of an id."""
        return self._actions[action_id]

    def enable(self, allowed: Mapping[str, bool]) -> None:
        """Enable and disable actions by id."""
        for action_id, enabled in allowed.items():
            self._actions[action_id].setEnabled(enabled)

    def makes_sense(self, action_id: str) -> bool:
        """Whether an action is about what the window shows."""
        about_tickets = spec_of(action_id).group == "ticket" or action_id in IN_LIST
        return self.tickets_in_sight or not about_tickets

    def _on_triggered(self, action_id: str) -> None:
        if self.makes_sense(action_id):
            self.triggered.emit(action_id)

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(action_text(spec.id), self)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda checked=False, name=spec.id: self._on_triggered(name))
        window.addAction(action)
        return action
