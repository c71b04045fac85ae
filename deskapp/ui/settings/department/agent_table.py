"""The table of a department's agents. Rows are made when they come near the view, so five hundred cost no more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from deskapp.domain.departments import Member
from deskapp.domain.people import Agent
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.settings.department.agent_row import (
    GAP,
    MEMBER_WIDTH,
    ROLE_WIDTH,
    SIDE,
    TAIL,
    AgentRow,
    role_model,
    services_width,
)
from deskapp.ui.settings.department.members import Mark
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.text_label import TextLabel

#: Rows made beyond the edge of the view, so that the Tab key always finds the next one.
_AHEAD = 6
_HEAD_HEIGHT = 28

#: Tells of an agent: the membership now, what is unsaved about it, and a remark or "".
Look = Callable[[Agent], tuple[Member | None, Mark, str]]


class _Head(QWidget):
    """The heads of the columns; `tail` is the width of the scroll bar beside the rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tail = 0
        self._texts = (self.tr("Member"), self.tr("Agent"), self.tr("Role here"), self.tr("Mail · chat · calls"))
        self.setFixedHeight(metrics.scaled(_HEAD_HEIGHT))
        self.setAccessibleName(", ".join(self._texts))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        painter.fillRect(self.rect(), colours.window)
        painter.fillRect(0, 0, self.width(), 1, colours.line)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours.line)
        painter.setFont(metrics.font(metrics.SMALL, metrics.MEDIUM))
        painter.setPen(colours.muted)
        right = self.width() - self.tail - TAIL - services_width()
        places = (SIDE, SIDE + metrics.scaled(MEMBER_WIDTH), right - GAP - metrics.scaled(ROLE_WIDTH), right)
        for x, text in zip(places, self._texts, strict=True):
            x = min(x, self.width() - metrics.text_width(text, metrics.SMALL, metrics.MEDIUM) - metrics.SPACE_2)
            rect = QRect(x, 0, self.width() - x, self.height())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)


class AgentTable(QWidget):
    """`show_agents` says who is listed; `look` is asked how each stands. Signals carry the agent's id."""

    put = Signal(int, bool)
    role_chosen = Signal(int, int)
    service_chosen = Signal(int, str, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._agents: list[Agent] = []
        self._rows: dict[int, AgentRow] = {}
        self._controls = 0
        self._roles = role_model(self)
        self._head = _Head(self)
        self._area = QScrollArea()
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.verticalScrollBar().valueChanged.connect(self._make_near)
        self._area.viewport().installEventFilter(self)
        self._body = Pane("surface")
        self._body.setAccessibleName(self.tr("Agents"))
        self._area.setWidget(self._body)
        self._empty = TextLabel("", token="muted", parent=self._body)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._area, 1)

    def show_agents(self, agents: Sequence[Agent], empty: str = "") -> None:
        """Lists these agents from the top; `empty` is said where there is none."""
        self._agents = list(agents)
        self._empty.setText("" if agents else empty)
        self._area.verticalScrollBar().setValue(0)
        self._place()

    def agents(self) -> list[Agent]:
        """Who is listed."""
        return list(self._agents)

    def refresh(self) -> None:
        """Looks at every agent again whose row was made."""
        for row in self._rows.values():
            row.show_member(*self._look(row.agent))
        self._make_near()

    def row(self, agent_id: int) -> AgentRow:
        """The row of a listed agent, scrolled into view. Raises ValueError for who is not listed."""
        index = [agent.id for agent in self._agents].index(agent_id)
        self._show_row(index)
        return self._rows[agent_id]

    def made(self) -> int:
        """How many rows were made so far."""
        return len(self._rows)

    def focus_first(self) -> None:
        """Gives the first row the keyboard."""
        if self._agents:
            self._focus(0, "member")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _height(self) -> int:
        return metrics.scaled(metrics.AGENT_ROW)

    def _place(self) -> None:
        """Rows that are listed at their places, the others hidden."""
        width = self._area.viewport().width()
        self._body.resize(width, max(self._height() * len(self._agents), self._area.viewport().height()))
        self._head.tail = self.width() - width
        self._head.update()
        self._empty.setGeometry(0, metrics.SPACE_6, width, metrics.LINE_HEIGHT[metrics.BASE] + 4)
        self._empty.setVisible(not self._agents)
        listed = {agent.id for agent in self._agents}
        for agent_id, row in self._rows.items():
            row.setVisible(agent_id in listed)
        for index, agent in enumerate(self._agents):
            if agent.id in self._rows:
                self._put_at(self._rows[agent.id], index)
        self._make_near()

    def _make_near(self) -> None:
        """Makes and shows the rows in and around the view."""
        height, top = self._height(), self._area.verticalScrollBar().value()
        first = max(0, top // height - _AHEAD)
        last = min(len(self._agents), (top + self._area.viewport().height()) // height + 1 + _AHEAD)
        made, controls = len(self._rows), self._controls
        for index in range(first, last):
            row = self._row_at(index)
            if row.isHidden() or row.geometry().isEmpty():
                self._put_at(row, index)
                row.show()
        if (made, controls) != (len(self._rows), self._count_controls()):
            self._order_tabs(self._agents[first:last])

    def _put_at(self, row: AgentRow, index: int) -> None:
        row.setGeometry(0, index * self._height(), self._body.width(), self._height())

    def _count_controls(self) -> int:
        self._controls = sum(len(row.controls()) for row in self._rows.values())
        return self._controls

    def _order_tabs(self, agents: Sequence[Agent]) -> None:
        """The Tab key goes row by row, however the rows were made."""
        order = [control for agent in agents for control in self._rows[agent.id].controls()]
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    def _row_at(self, index: int) -> AgentRow:
        agent = self._agents[index]
        row = self._rows.get(agent.id)
        if row is None:
            row = self._rows[agent.id] = AgentRow(agent, self._roles, self._body)
            row.put.connect(lambda on: self.put.emit(agent.id, on))
            row.role_chosen.connect(lambda role: self.role_chosen.emit(agent.id, role))
            row.service_chosen.connect(lambda service, on: self.service_chosen.emit(agent.id, service, on))
            row.stepped.connect(lambda column, by: self._step(agent.id, column, by))
            row.show_member(*self._look(agent))
        return row

    def _step(self, agent_id: int, column: str, by: int) -> None:
        index = [agent.id for agent in self._agents].index(agent_id)
        self._focus(max(0, min(len(self._agents) - 1, index + by)), column)

    def _focus(self, index: int, column: str) -> None:
        self._show_row(index)
        self._row_at(index).control(column).setFocus(Qt.FocusReason.TabFocusReason)

    def _show_row(self, index: int) -> None:
        """Scrolls as little as it takes to see a row whole."""
        bar, height = self._area.verticalScrollBar(), self._height()
        room = self._area.viewport().height()
        bar.setValue(max(min(bar.value(), index * height), (index + 1) * height - room))
        self._make_near()
