"""Whether an agent takes tickets now, everywhere and in each department; each switch takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.access import Act, may
from deskapp.domain.changes import Changes
from deskapp.domain.errors import DeskError
from deskapp.domain.people import Department
from deskapp.ui.look import metrics
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.agent.membership_row import Dot
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.switch import Switch
from deskapp.ui.widgets.text_label import TextLabel


class AvailabilityPart(QWidget):
    """One's own availability, or a colleague's as far as the viewer supervises his or her departments."""

    def __init__(self, session: Session, agent_id: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._agent_id, self._name = session, agent_id, name
        self._own = agent_id == session.who.agent_id
        self.everywhere = _switch(self.tr("Available"), self.tr("Away"), self.tr("Available for tickets"))
        self.everywhere.clicked.connect(self._turn_everywhere)
        self.everywhere.setVisible(self._own)
        self.sentence = TextLabel(token="muted")
        self.sentence.setWordWrap(True)
        self.departments: dict[int, Switch] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_2)
        column.addWidget(self.everywhere, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.sentence)
        column.addLayout(self._rows)
        session.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Reads what is stored now."""
        available = self._session.desk.availability.of_agent(self._agent_id)
        self.everywhere.setChecked(available)
        shown = self._places() if available else {}
        if list(shown) != list(self.departments):
            self._fill(list(shown))
        for department_id, on in shown.items():
            self.departments[department_id].setChecked(on)
        self.sentence.setText(self._explanation(available, bool(shown)))

    def _places(self) -> dict[int, bool]:
        """The departments the agent answers in and whether available there, as far as the viewer may set it."""
        service, who = self._session.desk.availability, self._session.who
        departments = self._session.desk.people.departments(who)
        if self._own:
            own = service.of_departments(who)
            mine = {each.id: own[each.id] for each in departments if each.id in own}
            return mine if len(mine) > 1 else {}  # in one department the switch for everywhere says it all
        found: dict[int, bool] = {}
        for department in departments:
            if may(who, Act.AVAILABILITY, department.id):
                on = service.of_department(who, department.id).get(self._agent_id)
                if on is not None:
                    found[department.id] = on
        return found

    def _fill(self, ids: list[int]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        by_id = {department.id: department for department in self._session.desk.people.departments(self._session.who)}
        self.departments = {}
        for department_id in ids:
            if department_id in by_id:
                self._rows.addWidget(self._row(by_id[department_id]))

    def _row(self, department: Department) -> QWidget:
        name = self.tr("Available in {department}").format(department=department.name)
        switch = _switch(self.tr("Available"), self.tr("Away"), name)
        switch.clicked.connect(lambda on: self._turn(department, on))
        self.departments[department.id] = switch
        switch.setFixedWidth(max(switch.sizeHint().width(), metrics.scaled(120)))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.SPACE_3)
        line.addWidget(switch)
        line.addWidget(Dot(department.colour))
        line.addWidget(ElidedLabel(department.name), 1)
        row.setFixedHeight(metrics.scaled(metrics.SETTINGS_ROW))
        return row

    def _explanation(self, available: bool, places: bool) -> str:
        if self._own:
            if not available:
                return self.tr("No tickets are shared out to you in any department.")
            return self.tr("Tickets may be shared out to you. Each switch takes effect at once.")
        if not available:
            return self.tr("{agent} is away: only he or she can turn that on again.").format(agent=self._name)
        if not places:
            return self.tr("{agent} answers in no department that you supervise.").format(agent=self._name)
        return self.tr("Where tickets may be shared out to {agent}. Each switch takes effect at once.").format(
            agent=self._name
        )

    def _turn_everywhere(self, on: bool) -> None:
        session = self._session
        session.act(lambda: session.desk.availability.set_available(session.who, on), failed=self._refused)

    def _turn(self, department: Department, on: bool) -> None:
        session, agent_id = self._session, self._agent_id
        session.act(
            lambda: session.desk.availability.set_for(session.who, agent_id, department.id, on), failed=self._refused
        )

    def _refused(self, error: DeskError) -> None:
        self.reload()
        self._session.failed.emit(error_words(error))

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings or changes.everything:
            self.reload()


def _switch(on_word: str, off_word: str, name: str) -> Switch:
    switch = Switch(on_word, off_word)
    switch.setAccessibleName(name)
    return switch
