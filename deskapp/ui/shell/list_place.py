"""The pane of lists: the tickets, or the reminders in their place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from deskapp.ui.shell.late import reminders_panel

if TYPE_CHECKING:
    from deskapp.ui.actions import Actions
    from deskapp.ui.inbox.panel import InboxPanel
    from deskapp.ui.session import Session
    from deskapp.ui.shell.reminders_panel import RemindersPanel

#: What means something only while the reminders are shown.
_ON_REMINDERS = ("reminder_done", "reminder_later")


class ListPlace(QStackedWidget):
    """`reminder_opened` carries the `Reminder` whose note is wanted. Acts that move go to the list that is shown."""

    reminder_opened = Signal(object)

    def __init__(self, session: Session, inbox: InboxPanel, actions: Actions) -> None:
        super().__init__()
        self._session, self._inbox, self._actions = session, inbox, actions
        self._panel: RemindersPanel | None = None
        self.addWidget(inbox)
        self.show_tickets()

    @property
    def reminders(self) -> RemindersPanel | None:
        """The reminders while they are shown, None while tickets are."""
        return self._panel if self._panel is not None and self.currentWidget() is self._panel else None

    def show_tickets(self) -> None:
        """Shows the list of tickets."""
        self._turn(self._inbox, self._inbox.list)
        self._actions.enable(dict.fromkeys(_ON_REMINDERS, False))

    def show_reminders(self) -> None:
        """Shows the reminders."""
        if self._panel is None:
            self._panel = reminders_panel(self._session)
            self._panel.opened.connect(self.reminder_opened)
            self.addWidget(self._panel)
        self._turn(self._panel, self._panel)
        self._actions.enable(dict.fromkeys(_ON_REMINDERS, True))

    def focus(self) -> None:
        """Puts the keyboard into the list that is shown."""
        (self.reminders or self._inbox.list).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turn(self, page: QWidget, keyboard: QWidget) -> None:
        """The keyboard stays in this pane where it is; nobody else's is taken."""
        here = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.setCurrentWidget(page)
        if here:
            keyboard.setFocus(Qt.FocusReason.OtherFocusReason)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys that move in a list do now."""
        cards, panel = self._inbox.list, self.reminders
        if panel is not None:
            return {
                "next": panel.go_next,
                "previous": panel.go_previous,
                "open": panel.open,
                "reminder_done": panel.done,
                "reminder_later": panel.snooze,
            }
        return {
            "next": cards.go_next,
            "previous": cards.go_previous,
            "open": cards.enter,
            "select": cards.toggle_mark,
            "extend_down": cards.extend_down,
            "extend_up": cards.extend_up,
        }
