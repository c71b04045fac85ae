"""The departments of an agent: a table with a switch and a role in each row, search, add all and remove all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.access import MemberRole
from deskapp.domain.departments import DepartmentLine
from deskapp.domain.text import fold
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.settings.agent.membership_row import ROLE_COLUMN, SWITCH_COLUMN, MembershipRow
from deskapp.ui.settings.department.words import ROLES, word
from deskapp.ui.settings.page import scroll_area
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.search_field import SearchField
from deskapp.ui.widgets.segmented import Segmented
from deskapp.ui.widgets.text_label import TextLabel

_EDGE = metrics.PAGE_MARGIN
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MembershipTable(QWidget):
    """`memberships()` is what the switches and roles say now; `changed` comes with each edit."""

    changed = Signal()

    def __init__(
        self,
        departments: Sequence[DepartmentLine],
        memberships: Mapping[int, MemberRole],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._stored = dict(memberships)
        self.rows = [MembershipRow(each) for each in departments]
        self.search = SearchField(self.tr("Find a department"))
        self.search.searched.connect(self._narrow)
        self.which = Segmented()
        for key, text in (("all", self.tr("All")), ("in", self.tr("In")), ("out", self.tr("Out"))):
            self.which.add(key, text)
        self.which.chosen.connect(self._narrow)
        self.add_all = push_button(self.tr("Add all"), icon_name="plus")
        self.remove_all = push_button(self.tr("Remove all"), icon_name="minus")
        self.add_all.clicked.connect(lambda: self._turn_all(True))
        self.remove_all.clicked.connect(lambda: self._turn_all(False))
        self._nothing = TextLabel(self.tr("No department is called that."), token="muted")
        self._nothing.setContentsMargins(_EDGE, metrics.SPACE_4, _EDGE, 0)
        self._lay_out()
        self.show_memberships(memberships)

    def show_memberships(self, memberships: Mapping[int, MemberRole]) -> None:
        """Shows what is stored; in the default department everybody answers unless a row says otherwise."""
        self._stored = dict(memberships)
        for row in self.rows:
            usual = MemberRole.SOLVER if row.department.is_default else MemberRole.OUT
            row.show_stored(memberships.get(row.department.id, usual) or None)
        self._narrow()

    def show_sees_all(self, sees_all: bool) -> None:
        """Whether the agent's role in the workspace shows every ticket anyway."""
        for row in self.rows:
            row.show_sees_all(sees_all)

    def inside(self) -> list[int]:
        """The departments the agent is in."""
        return [row.department.id for row in self.rows if row.membership() is not None]

    def memberships(self) -> dict[int, MemberRole]:
        """The roles as they are kept: being out is said of the default department only, and the usual is not said."""
        found = dict(self._stored)
        for row in self.rows:
            if row.change():
                found[row.department.id] = row.membership() or MemberRole.OUT
        default = {row.department.id for row in self.rows if row.department.is_default}
        return {each: role for each, role in found.items() if role is not MemberRole.OUT or each in default}

    def changes(self) -> list[str]:
        """What was changed and is not saved, in words."""
        sentences = {
            "added": self.tr("added to {department} as {role}"),
            "removed": self.tr("taken out of {department}"),
            "changed": self.tr("now {role} in {department}"),
        }
        found = [(row, sentences[row.change()]) for row in self.rows if row.change()]
        return [
            text.format(department=row.department.name, role=word(ROLES[row.membership() or MemberRole.SOLVER]))
            for row, text in found
        ]

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(_EDGE, 0, _EDGE, metrics.SPACE_2)
        bar.setSpacing(metrics.SPACE_2)
        self.search.setMinimumWidth(metrics.scaled(96))
        self.search.setMaximumWidth(metrics.scaled(220))
        bar.addWidget(self.search, 1)
        bar.addWidget(self.which)
        bar.addStretch()
        bar.addWidget(self.add_all)
        bar.addWidget(self.remove_all)
        inner = Pane("surface")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(_EDGE, 0, _EDGE, 0)
        rows.setSpacing(0)
        for row in self.rows:
            row.changed.connect(self._on_changed)
            row.switch.installEventFilter(self)
            rows.addWidget(row)
        rows.addWidget(self._nothing)
        rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(_TableHead(self.tr("Member"), self.tr("Department"), self.tr("Role here")))
        self._area = scroll_area(inner)
        column.addWidget(self._area, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._step(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, switch: QObject, by: int) -> None:
        """The next switch that is shown, up or down."""
        shown = [row for row in self.rows if not row.isHidden()]
        place = next(place for place, row in enumerate(shown) if row.switch is switch) + by
        if 0 <= place < len(shown):
            shown[place].switch.setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(shown[place])

    def _turn_all(self, on: bool) -> None:
        for row in self.rows:
            if not row.isHidden():
                row.turn(on)
        self._on_changed()

    def _on_changed(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        inside = len(self.inside())
        self.which.set_text("all", self.tr("All {count}").format(count=len(self.rows)))
        self.which.set_text("in", self.tr("In {count}").format(count=inside))
        self.which.set_text("out", self.tr("Out {count}").format(count=len(self.rows) - inside))

    def _narrow(self, _: str = "") -> None:
        """Shows what is searched for; a row that was just turned stays until the next search."""
        wanted, which = fold(self.search.text().strip()), self.which.current()
        for row in self.rows:
            inside = row.membership() is not None
            fits = which == "all" or inside == (which == "in")
            row.setVisible(fits and wanted in fold(row.department.name))
        self._nothing.setVisible(all(row.isHidden() for row in self.rows))
        self._count()


class _TableHead(QWidget):
    def __init__(self, member: str, department: str, role: str) -> None:
        super().__init__()
        inset = _EDGE + metrics.SPACE_3
        row = QHBoxLayout(self)
        row.setContentsMargins(inset, 0, inset, 0)
        row.setSpacing(metrics.SPACE_3)
        for text, width in ((member, SWITCH_COLUMN), (department, 0), (role, ROLE_COLUMN)):
            label = TextLabel(text, metrics.SMALL, metrics.MEDIUM, "muted")
            if width:
                label.setFixedWidth(metrics.scaled(width) - metrics.SPACE_3)
            row.addWidget(label, 0 if width else 1)
        self.setFixedHeight(metrics.scaled(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        painter.fillRect(self.rect(), colours.window)
        painter.fillRect(0, 0, self.width(), 1, colours.line)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours.line)
