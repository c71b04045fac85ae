"""The agent's own switch: whether tickets are shared out to whoever sits here, in the menu and beside the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from deskapp.domain.changes import Changes

if TYPE_CHECKING:
    from deskapp.ui.actions import Actions
    from deskapp.ui.session import Session
    from deskapp.ui.shell.rail import Rail

#: What is about several agents; nobody asks where one person works alone.
_OF_SEVERAL = ("availability", "distribute", "new_internal")


class OwnAvailability(QObject):
    """Follows the settings and what colleagues do."""

    def __init__(self, session: Session, actions: Actions, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._actions, self._rail = session, actions, rail
        session.changed.connect(self._on_changed)
        self._show()

    def turn(self) -> None:
        """Turns it: tickets are shared out among those who are available."""
        session = self._session
        on = not session.desk.availability.of_agent(session.who.agent_id)
        said = self.tr("You are available.") if on else self.tr("You are away: no tickets are shared out to you.")
        session.act(lambda: session.desk.availability.set_available(session.who, on), said)

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings or changes.everything:
            self._show()

    def _show(self) -> None:
        desk, solo = self._session.desk, self._session.desk.workspace.is_solo()
        for name in _OF_SEVERAL:
            self._actions.action(name).setVisible(not solo)
        available = desk.availability.of_agent(self._session.who.agent_id)
        away = QCoreApplication.translate("Actions", "Set myself away")
        back = QCoreApplication.translate("Actions", "Set myself available")
        self._actions.action("availability").setText(away if available else back)
        self._rail.show_available(None if solo else available)
