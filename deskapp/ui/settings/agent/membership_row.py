"""One department in the table of an agent's departments: in or out, and the role there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from deskapp.domain.access import MemberRole
from deskapp.domain.departments import DepartmentLine
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_dot
from deskapp.ui.look.current import tokens
from deskapp.ui.settings.agent.words import MEMBER_ROLES
from deskapp.ui.settings.department.words import ROLE_HINTS, ROLES, word
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.switch import Switch

#: Widths of the columns before and after the name, in logical pixels.
SWITCH_COLUMN, ROLE_COLUMN = 84, 136
_INSET = metrics.SPACE_3
_DOT = 10


class Dot(QWidget):
    """The dot of a department whose colour is 1…10; the name beside it says which one it is."""

    def __init__(self, colour: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_DOT, _DOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_dot(QPainter(self), QRect(0, 0, _DOT, self.height()), tokens().department(self._colour - 1), _DOT)


class MembershipRow(QWidget):
    """`changed` comes when the user turns the switch or chooses a role."""

    changed = Signal()

    def __init__(self, department: DepartmentLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.department = department
        self._before: MemberRole | None = None
        self._sees_all = False
        self.switch = Switch(self.tr("In"), self.tr("Out"))
        self.switch.setAccessibleName(self.tr("Member of {department}").format(department=department.name))
        self.role = _role_box(self.tr("Role in {department}").format(department=department.name))
        self._name = ElidedLabel(department.name, weight=metrics.MEDIUM)
        self._mark = ElidedLabel("", metrics.SMALL, token="accent")
        self._under = ElidedLabel("", metrics.SMALL, token="muted")
        self._lay_out()
        self.role.installEventFilter(self)
        self.switch.clicked.connect(self._on_edited)
        self.role.activated.connect(self._on_edited)

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(metrics.SPACE_2)
        names.addWidget(self._name)
        names.addWidget(self._mark)
        names.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(names)
        words.addWidget(self._under)
        self.switch.setFixedWidth(metrics.scaled(SWITCH_COLUMN) - _INSET)
        self.role.setFixedWidth(metrics.scaled(ROLE_COLUMN) - _INSET)
        row = QHBoxLayout(self)
        row.setContentsMargins(_INSET, 0, _INSET, 1)
        row.setSpacing(_INSET)
        row.addWidget(self.switch)
        row.addWidget(Dot(self.department.colour))
        row.addLayout(words, 1)
        row.addWidget(self.role)
        kept = self.role.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.role.setSizePolicy(kept)
        self.setFixedHeight(metrics.scaled(metrics.AGENT_ROW))

    def membership(self) -> MemberRole | None:
        """The role there, None for out."""
        return MEMBER_ROLES[self.role.currentIndex()] if self.switch.isChecked() else None

    def show_stored(self, role: MemberRole | None) -> None:
        """Shows a membership as it is stored, None for out."""
        self._before = role
        self._show_role(role)

    def show_sees_all(self, sees_all: bool) -> None:
        """Whether the agent's role in the workspace shows every ticket anyway."""
        self._sees_all = sees_all
        self._tell()

    def _show_role(self, role: MemberRole | None) -> None:
        self.switch.setChecked(role is not None)
        self.role.setCurrentIndex(MEMBER_ROLES.index(role or self._before or MemberRole.SOLVER))
        self._tell()

    def turn(self, on: bool) -> None:
        """In or out, as by the switch, without telling."""
        if on != self.switch.isChecked():
            self._show_role(self._before or MemberRole.SOLVER if on else None)

    def change(self) -> str:
        """What became of the membership: `added`, `changed`, `removed`, or ""."""
        now = self.membership()
        if now == self._before:
            return ""
        return "removed" if now is None else "added" if self._before is None else "changed"

    def _on_edited(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        inside = self.switch.isChecked()
        self.role.setVisible(inside)
        self._name.set_token("text" if inside else "muted")
        words = {"added": self.tr("added"), "changed": self.tr("changed"), "removed": self.tr("removed")}
        self._mark.setText(words.get(self.change(), ""))
        self._under.setText(self._explanation(self.membership()))

    def _explanation(self, role: MemberRole | None) -> str:
        if role is not None:
            return word(ROLE_HINTS[role])
        if self._before is not None:
            return self.tr("Open tickets there become unassigned.")
        if self._sees_all:
            return self.tr("Sees the tickets all the same.")
        if self.department.restricted or self.department.is_default:
            return self.tr("Sees none of the tickets.")
        return self.tr("Open to all: answers there anyway.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.role and event.type() == QEvent.Type.Wheel:
            event.ignore()  # the wheel scrolls the table, it never changes a role
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, tokens().line)


def _role_box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for role in MEMBER_ROLES:
        box.addItem(word(ROLES[role]))
        box.setItemData(box.count() - 1, word(ROLE_HINTS[role]), Qt.ItemDataRole.ToolTipRole)
    return box
