"""The page On duty: who takes this department's tickets now; each switch takes effect at once."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.departments import DepartmentSettings
from deskapp.domain.errors import DeskError
from deskapp.domain.people import Agent
from deskapp.ui.look import metrics
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.department.part import Part
from deskapp.ui.widgets.avatar_label import AvatarLabel
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.switch import Switch

_SWITCH = 120


class DutyPart(Part):
    """Everybody who answers here, with a switch. Who is away everywhere cannot be turned on by somebody else."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("On duty"),
            self.tr("Who takes tickets of this department now. Each switch takes effect at once."),
            parent,
        )
        self._session = session
        self._department_id: int | None = None
        self._available: dict[int, bool] = {}
        self.switches: dict[int, Switch] = {}
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(self._column)
        session.changed.connect(self._on_changed)

    def fill(self, settings: DepartmentSettings, saved: DepartmentSettings) -> None:
        self._department_id = settings.id
        self.reload()

    def take(self, settings: DepartmentSettings) -> DepartmentSettings:
        return settings

    def badge(self) -> str:
        return str(sum(self._available.values())) if self._available else ""

    def reload(self) -> None:
        """Reads what is stored now."""
        session, place = self._session, self._department_id
        now = session.desk.availability.of_department(session.who, place) if place is not None else {}
        if now.keys() != self._available.keys():
            self._make_rows([agent for agent in session.desk.people.agents() if agent.id in now])
        self._available = now
        for agent_id, switch in self.switches.items():
            own = session.desk.availability.of_agent(agent_id)
            switch.setChecked(now[agent_id])
            switch.setEnabled(own)
            switch.setToolTip("" if own else self.tr("Away everywhere by the own switch"))

    def _make_rows(self, agents: list[Agent]) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self.switches = {}
        self._rows = [self._row(agent) for agent in agents]
        for row in self._rows:
            self._column.addWidget(row)

    def _row(self, agent: Agent) -> QWidget:
        switch = self.switches[agent.id] = Switch(self.tr("Available"), self.tr("Away"))
        switch.setAccessibleName(self.tr("{agent} takes tickets here").format(agent=agent.name))
        switch.setFixedWidth(max(switch.sizeHint().width(), metrics.scaled(_SWITCH)))
        switch.clicked.connect(lambda on: self._turn(agent.id, on))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.SPACE_3)
        line.addWidget(switch)
        line.addWidget(AvatarLabel(agent.name))
        line.addWidget(ElidedLabel(agent.name), 1)
        row.setFixedHeight(metrics.scaled(metrics.AGENT_ROW))
        return row

    def _turn(self, agent_id: int, on: bool) -> None:
        session, place = self._session, self._department_id
        if place is not None:
            session.act(
                lambda: session.desk.availability.set_for(session.who, agent_id, place, on), failed=self._refused
            )

    def _refused(self, error: DeskError) -> None:
        self.reload()
        self._session.failed.emit(error_words(error))

    def _on_changed(self, changes: Changes) -> None:
        if (changes.settings or changes.everything) and self._department_id is not None:
            try:
                self.reload()
            except DeskError:  # the department, or the right to look, went meanwhile
                self._department_id = None
            self.edited.emit()
