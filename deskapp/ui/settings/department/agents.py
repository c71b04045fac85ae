"""The page Agents: who works in the department, in which role, for which services."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from deskapp.domain.access import MemberRole
from deskapp.domain.departments import DepartmentSettings, Member
from deskapp.domain.people import Agent
from deskapp.domain.text import fold
from deskapp.ui.look import metrics
from deskapp.ui.settings.department.agent_table import AgentTable
from deskapp.ui.settings.department.members import Mark, MemberBook
from deskapp.ui.settings.department.part import Part
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.search_field import SearchField
from deskapp.ui.widgets.segmented import Segmented

_SEARCH_WIDTH = 220

#: Which agents a segment lists, from whether one is in.
_LISTED: Mapping[str, Callable[[bool], bool]] = {
    "all": lambda inside: True,
    "in": lambda inside: inside,
    "out": lambda inside: not inside,
}


class AgentsPart(Part):
    """Search and segments narrow the list; a row that is switched stays where it is until the list is narrowed anew."""

    def __init__(self, agents: Sequence[Agent], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Agents"), self.tr("Who works in this department."), parent)
        self._agents = [agent for agent in agents if agent.active]
        self._resting: tuple[Member, ...] = ()
        self._book = MemberBook()
        self.search = SearchField(self.tr("Find an agent"))
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.which = Segmented()
        for key in _LISTED:
            self.which.add(key, key)
        self.which.setAccessibleName(self.tr("Agents listed"))
        self.which.chosen.connect(self._narrow)
        self.add_all = push_button(self.tr("Add all"), icon_name="plus")
        self.remove_all = push_button(self.tr("Remove all"), icon_name="minus")
        self.add_all.clicked.connect(lambda: self._put(self._found(), True))
        self.remove_all.clicked.connect(lambda: self._put(self._found(), False))
        self.table = AgentTable(self._look)
        self.table.put.connect(lambda agent_id, on: self._put([agent_id], on))
        self.table.role_chosen.connect(self._on_role)
        self.table.service_chosen.connect(self._on_service)
        self._lay_out()

    def fill(self, settings: DepartmentSettings, saved: DepartmentSettings) -> None:
        active = {agent.id for agent in self._agents}
        self._resting = tuple(member for member in settings.members if member.agent_id not in active)
        self._book = MemberBook(
            [member for member in settings.members if member.agent_id in active],
            [member for member in saved.members if member.agent_id in active],
        )
        self._tell_restriction(settings)
        self._narrow()
        self.table.refresh()

    def take(self, settings: DepartmentSettings) -> DepartmentSettings:
        self._tell_restriction(settings)
        chosen = (*self._book.members(), *self._resting)
        places = {member.agent_id: place for place, member in enumerate(settings.members)}
        ordered = sorted(chosen, key=lambda member: places.get(member.agent_id, len(places)))
        return replace(settings, members=tuple(ordered))

    def badge(self) -> str:
        inside = self._inside()
        return str(inside) if inside else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.table.focus_first()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        for button in (self.add_all, self.remove_all):
            button.setAutoDefault(False)
        self.search.setMinimumWidth(metrics.scaled(_SEARCH_WIDTH // 2))
        self.search.setMaximumWidth(metrics.scaled(_SEARCH_WIDTH))
        tools = QHBoxLayout()
        tools.setContentsMargins(metrics.PAGE_MARGIN, metrics.SPACE_3, metrics.PAGE_MARGIN, 11)
        tools.setSpacing(metrics.SPACE_2)
        tools.addWidget(self.search, 100)  # up to its width, before the gap
        tools.addWidget(self.which)
        tools.addStretch(1)
        tools.addWidget(self.add_all)
        tools.addWidget(self.remove_all)
        self.area.hide()
        self.outer.addLayout(tools)
        self.outer.addWidget(self.table, 1)

    def _tell_restriction(self, settings: DepartmentSettings) -> None:
        told = (
            self.tr("Who works in this department. It is restricted: people outside do not see its tickets.")
            if settings.restricted
            else self.tr("Who works in this department. It is open: everybody sees its tickets.")
        )
        self.head.set_sentence(told)

    def _look(self, agent: Agent) -> tuple[Member | None, Mark, str]:
        return self._book.member(agent.id), self._book.mark(agent.id), ""

    def _inside(self) -> int:
        return sum(self._book.member(agent.id) is not None for agent in self._agents)

    def _found(self) -> list[int]:
        """The agents the search finds, in or out."""
        wanted = fold(self.search.text().strip())
        return [agent.id for agent in self._agents if wanted in fold(f"{agent.name}\n{agent.email}")]

    def _narrow(self, *_: object) -> None:
        found, listed = set(self._found()), _LISTED[self.which.current()]
        shown = [
            agent for agent in self._agents if agent.id in found and listed(self._book.member(agent.id) is not None)
        ]
        self.table.show_agents(shown, self._empty_words())
        self._tell()

    def _empty_words(self) -> str:
        if self.search.text().strip():
            return self.tr("No agent is called that.")
        return self.tr("Nobody is in.") if self.which.current() == "in" else self.tr("Nobody is out.")

    def _put(self, agent_ids: Iterable[int], inside: bool) -> None:
        (self._book.put_in if inside else self._book.take_out)(agent_ids)
        self._after()

    def _on_role(self, agent_id: int, role: int) -> None:
        self._book.set_role(agent_id, MemberRole(role))
        self._after()

    def _on_service(self, agent_id: int, service: str, on: bool) -> None:
        self._book.set_service(agent_id, service, on)
        self._after()

    def _after(self) -> None:
        self.table.refresh()
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        """How many are in and out, and whom the two buttons touch."""
        everybody, inside = len(self._agents), self._inside()
        self.which.set_text("all", self.tr("All {number}").format(number=everybody))
        self.which.set_text("in", self.tr("In {number}").format(number=inside))
        self.which.set_text("out", self.tr("Out {number}").format(number=everybody - inside))
        found = self._found()
        within = sum(self._book.member(agent_id) is not None for agent_id in found)
        self.add_all.setEnabled(within < len(found))
        self.remove_all.setEnabled(within > 0)
        narrowed = len(found) < everybody
        self.add_all.setToolTip(self.tr("Adds the %n agent(s) found", "", len(found)) if narrowed else "")
        self.remove_all.setToolTip(self.tr("Removes the %n agent(s) found", "", within) if narrowed else "")
