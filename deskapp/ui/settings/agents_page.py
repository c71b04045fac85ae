"""The page of agents: who works here, in which role, with how many tickets, available or away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from deskapp.domain.access import Role, may_manage_agent, may_manage_workspace
from deskapp.domain.agents import AgentLine, AgentSettings
from deskapp.domain.changes import Changes
from deskapp.ui.session import Session
from deskapp.ui.settings.agent.card import AgentCard
from deskapp.ui.settings.agent.dialog import AgentDialog
from deskapp.ui.settings.agent.words import role_word
from deskapp.ui.settings.list_page import Column, ListPage, Row

_RANK = {role: place for place, role in enumerate(Role)}


class AgentsPage(ListPage):
    """Lists the agents and opens their dialogs; for admins and the owner."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("AgentsPage", "Agents"),
            translate("AgentsPage", "Who answers here. Whoever leaves is deactivated; what was written stays."),
            (
                Column("name", translate("AgentsPage", "Agent")),
                Column("role", translate("AgentsPage", "Role"), 108),
                Column("departments", translate("AgentsPage", "Departments"), 96, right=True),
                Column("tickets", translate("AgentsPage", "Open tickets"), 96, right=True),
                Column("state", translate("AgentsPage", "State"), 84),
            ),
            translate("AgentsPage", "New agent"),
            parent=parent,
        )
        self._session = session
        self._lines: dict[int, AgentLine] = {}
        self._wanted: int | None = None
        self.edit_button = self.extra_button("pencil", self.tr("Edit…"))
        self.edit_button.clicked.connect(lambda: self._with_selected(self.show_item))
        self.needs_row(self.edit_button)
        self.opened.connect(self.show_item)
        self.new_requested.connect(self.open_new)
        session.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Reads the agents anew, with the number of their open tickets."""
        desk, who = self._session.desk, self._session.who
        if may_manage_workspace(who):
            self._session.read(lambda: desk.agents.listing(who), self._show)

    def show_item(self, agent_id: int) -> QWidget | None:
        """Opens the dialog of an agent; of one whom the viewer may not change, a card to look at."""
        session, line = self._session, self._lines.get(agent_id)
        if line is None:
            self._wanted = agent_id  # the agents are still being read
            return None
        if may_manage_agent(session.who, line.role):
            return self._edit(session.desk.agents.read(session.who, agent_id))
        card = AgentCard(session, line, self)
        card.finished.connect(card.deleteLater)
        card.open()
        return card

    def open_new(self) -> AgentDialog:
        """Opens the dialog of a new agent."""
        return self._edit(self._session.desk.agents.fresh(self._session.who))

    def _edit(self, settings: AgentSettings) -> AgentDialog:
        dialog = AgentDialog(self._session, settings, self)
        dialog.finished_saving.connect(self._on_saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _on_saved(self, agent_id: int) -> None:
        self.select_when_there(agent_id)
        self.reload()

    def _show(self, lines: list[AgentLine]) -> None:
        self._lines = {line.id: line for line in lines}
        self.set_rows([_row(line) for line in lines])
        wanted, self._wanted = self._wanted, None
        if wanted in self._lines:
            self.show_item(wanted)

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings or changes.everything:
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._lines:  # tickets may have moved since
            self.reload()


def _row(line: AgentLine) -> Row:
    return Row(
        line.id,
        (line.name, role_word(line.role), str(line.departments), str(line.open_tickets), _state(line)),
        (None, _RANK[line.role], line.departments, line.open_tickets, (not line.active, not line.available)),
        avatar=line.name,
        muted=not line.active,
        detail=line.email,
    )


def _state(line: AgentLine) -> str:
    if not line.active:
        return QCoreApplication.translate("AgentsPage", "Inactive")
    if line.available:
        return QCoreApplication.translate("AgentsPage", "Available")
    return QCoreApplication.translate("AgentsPage", "Away")
