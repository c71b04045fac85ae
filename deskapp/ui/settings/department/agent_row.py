"""One agent in the table of a department's agents: in or out, the role here, and the services covered."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from deskapp.domain.access import Role
from deskapp.domain.departments import Member
from deskapp.domain.people import Agent
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import icon
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.settings.calm import calm
from deskapp.ui.settings.department.members import Mark
from deskapp.ui.settings.department.words import ROLE_HINTS, ROLES, word
from deskapp.ui.widgets.avatar_label import AvatarLabel
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.switch import Switch
from deskapp.ui.widgets.text_label import TextLabel

#: Columns at 100 %: where the switch, the role and the services begin and how wide they are.
SIDE, MEMBER_WIDTH, ROLE_WIDTH, GAP = 28, 84, 120, 16
SERVICE_WIDTH, SERVICE_HEIGHT, SERVICE_GAP = 30, 24, 4
TAIL = 34
_SWITCH_PAD = 3

#: Service → icon, icon when it is off, what it is called.
SERVICES: Mapping[str, tuple[str, str, str]] = {
    "email": ("mail", "mail-x", QT_TRANSLATE_NOOP("DepartmentWords", "Mail")),
    "chat": ("message-circle", "message-circle-off", QT_TRANSLATE_NOOP("DepartmentWords", "Chat")),
    "calls": ("phone", "phone-off", QT_TRANSLATE_NOOP("DepartmentWords", "Calls")),
}
_MARKS: Mapping[Mark, str] = {
    Mark.NONE: "",
    Mark.ADDED: QT_TRANSLATE_NOOP("DepartmentWords", "added"),
    Mark.CHANGED: QT_TRANSLATE_NOOP("DepartmentWords", "changed"),
    Mark.REMOVED: QT_TRANSLATE_NOOP("DepartmentWords", "removed"),
}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}


def services_width() -> int:
    """How wide the three service buttons are together."""
    return 3 * SERVICE_WIDTH + 2 * SERVICE_GAP


def role_model(parent: QObject) -> QStandardItemModel:
    """The roles one may have in a department, for the choices of all rows together."""
    model = QStandardItemModel(parent)
    for role, text in ROLES.items():
        item = QStandardItem(word(text))
        item.setData(int(role), Qt.ItemDataRole.UserRole)
        item.setToolTip(word(ROLE_HINTS[role]))
        model.appendRow(item)
    return model


class ServiceButton(QToolButton):
    """A service on (green, its icon) or off (grey, its icon crossed out)."""

    def __init__(self, service: str, person: str, parent: QWidget) -> None:
        super().__init__(parent)
        on_icon, off_icon, name = SERVICES[service]
        self._icons = (icon(off_icon, "muted"), icon(on_icon, "ok", "ok"))
        self._name = word(name)
        self.setCheckable(True)
        self.setProperty("kind", "service")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(metrics.ICON_ROW - 2, metrics.ICON_ROW - 2))
        self.setFixedSize(SERVICE_WIDTH, SERVICE_HEIGHT)
        self.setAccessibleName(self.tr("{service}, {agent}").format(service=self._name, agent=person))
        self.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def _on_toggled(self, on: bool) -> None:
        self.setIcon(self._icons[on])
        told = self.tr("{service}: on") if on else self.tr("{service}: off")
        self.setToolTip(told.format(service=self._name))


class AgentRow(QWidget):
    """Signals carry what the user chose; `show_member` shows a state without telling. Arrows up and down leave it."""

    put = Signal(bool)
    role_chosen = Signal(int)
    service_chosen = Signal(str, bool)
    stepped = Signal(str, int)

    def __init__(self, agent: Agent, roles: QStandardItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.agent = agent
        self._roles = roles
        self.switch = Switch(self.tr("In"), self.tr("Out"))
        self.switch.setAccessibleName(self.tr("{agent} is a member").format(agent=agent.name))
        self.switch.setFixedWidth(max(metrics.scaled(MEMBER_WIDTH), self.switch.sizeHint().width()))
        self.switch.clicked.connect(self.put)
        self.name = ElidedLabel(agent.name, weight=metrics.MEDIUM)
        self.mark = TextLabel("", metrics.SMALL, token="accent")
        self.role: QComboBox | None = None
        self.services: dict[str, ServiceButton] = {}
        self._lay_out(agent)
        self._watch("member", self.switch)

    def sizeHint(self) -> QSize:
        return QSize(400, metrics.scaled(metrics.AGENT_ROW))

    def show_member(self, member: Member | None, mark: Mark, note: str = "") -> None:
        """Shows who is in with which role and services, or who is out; `note` says what leaving costs."""
        inside = member is not None
        self.switch.setChecked(inside)
        self.name.set_token("text" if inside else "muted")
        self.mark.setText(", ".join(filter(None, (word(_MARKS[mark]), note))))
        if inside and self.role is None:
            self._make_controls()
        self._tail.setVisible(inside)
        if member is None or self.role is None:
            return
        self.role.setCurrentIndex(self.role.findData(int(member.role)))
        self.role.setToolTip(word(ROLE_HINTS[member.role]) + self._floor())
        for service, button in self.services.items():
            button.setChecked(getattr(member, service))

    def control(self, key: str) -> QWidget:
        """The control of a column; the switch where the row does not show that column."""
        found: QWidget | None = self.role if key == "role" else self.services.get(key)
        return found if found is not None and not self._tail.isHidden() else self.switch

    def controls(self) -> list[QWidget]:
        """All controls of the row in the order of the Tab key."""
        return [self.switch, *([self.role] if self.role else []), *self.services.values()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and not isinstance(watched, QComboBox):
                self.stepped.emit(watched.property("column"), step)
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(16, self.height() - 1, self.width() - 32, 1, tokens().line)

    def _lay_out(self, agent: Agent) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE - _SWITCH_PAD, 0, TAIL, 1)
        row.setSpacing(0)
        row.addWidget(self.switch)
        row.addSpacing(_SWITCH_PAD)
        row.addWidget(AvatarLabel(agent.name))
        row.addSpacing(metrics.SPACE_2)
        words = QVBoxLayout()
        words.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(metrics.SPACE_2)
        first.addWidget(self.name)
        first.addWidget(self.mark)
        first.addStretch(1)
        words.addStretch(1)
        words.addLayout(first)
        words.addWidget(ElidedLabel(agent.email, metrics.SMALL, token="muted"))
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addSpacing(GAP)
        self._tail = QWidget()
        self._tail.setFixedWidth(metrics.scaled(ROLE_WIDTH) + GAP + services_width())
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        policy.setRetainSizeWhenHidden(True)
        self._tail.setSizePolicy(policy)
        row.addWidget(self._tail)

    def _make_controls(self) -> None:
        line = QHBoxLayout(self._tail)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        role = self.role = calm(QComboBox())
        role.setModel(self._roles)
        role.setFixedWidth(metrics.scaled(ROLE_WIDTH))
        role.setAccessibleName(self.tr("Role of {agent} here").format(agent=self.agent.name))
        role.activated.connect(lambda index: self.role_chosen.emit(role.itemData(index)))
        line.addWidget(role)
        line.addSpacing(GAP - SERVICE_GAP)
        self._watch("role", role)
        for service in SERVICES:
            button = self.services[service] = ServiceButton(service, self.agent.name, self)
            button.clicked.connect(lambda on, service=service: self.service_chosen.emit(service, on))
            line.addSpacing(SERVICE_GAP)
            line.addWidget(button)
            self._watch(service, button)

    def _watch(self, column: str, control: QWidget) -> None:
        control.setProperty("column", column)
        control.installEventFilter(self)

    def _floor(self) -> str:
        """What the agent's role in the workspace adds."""
        if self.agent.role is Role.SUPERVISOR:
            return "\n" + self.tr("A supervisor of the workspace is at least a supervisor here.")
        if self.agent.role in (Role.ADMIN, Role.OWNER):
            return "\n" + self.tr("Admins and the owner may do everything everywhere.")
        return ""
