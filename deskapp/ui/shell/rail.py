"""The rail at the left edge: menu, places, help, and the agent who works here."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.avatar import paint_avatar
from deskapp.ui.look.current import tokens
from deskapp.ui.shell.app_menu import in_menu
from deskapp.ui.shell.badge import Badge
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.pane import Pane

_BUTTON = QSize(40, 36)
_AVATAR = 32
_DOT = 9


class Rail(Pane):
    """`sidebar_toggled` asks to show or fold the sidebar; `menu` opens from the foot and by holding the menu button.

    `place_wanted` carries `inbox`, `contacts`, `companies` or `reports`.
    """

    sidebar_toggled = Signal()
    place_wanted = Signal(str)
    help_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, agent: str, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__("window", parent)
        self._menu = menu
        self.toggle = _rail_button("menu", self.tr("Show or hide the sidebar"))
        self.toggle.clicked.connect(self.sidebar_toggled)
        self.places = {
            "inbox": _rail_button("inbox", self.tr("Inbox")),
            "contacts": _rail_button("users", self.tr("Contacts"), "G C"),
            "companies": _rail_button("building-2", self.tr("Companies"), "G O"),
            "reports": _rail_button("chart-column", self.tr("Reports"), "G R"),
        }
        for name, button in self.places.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, name=name: self._on_place_clicked(name))
        self._place = "inbox"
        self.show_place("inbox")
        self.badge = Badge(self.places["inbox"])
        self.help = _rail_button("circle-help", self.tr("Keyboard shortcuts"))
        self.help.clicked.connect(self.help_wanted)
        self.settings = _rail_button("settings", self.tr("Settings"))
        self.settings.clicked.connect(self.settings_wanted)
        self.person = _Person(agent)
        self.person.clicked.connect(self.open_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 8)
        column.setSpacing(4)
        column.addWidget(self.toggle)
        column.addSpacing(10)
        for button in self.places.values():
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self.help)
        column.addWidget(self.settings)
        column.addSpacing(4)
        column.addWidget(self.person, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(metrics.RAIL_WIDTH)

    def open_menu(self) -> None:
        """Opens the menu of the program above the agent's button."""
        height = self._menu.sizeHint().height()
        self._menu.popup(self.person.mapToGlobal(QPoint(self.person.width() + 6, self.person.height() - height)))

    def show_available(self, on: bool | None) -> None:
        """Shows at the agent's initials whether he or she takes tickets; None where nobody asks."""
        self.person.show_available(on)

    def show_due(self, number: int) -> None:
        """Shows at the inbox how many reminders are due."""
        self.badge.set_number(number, self.tr("%n reminder(s) due", "", number))

    def show_agent(self, name: str) -> None:
        """Shows who works here by another name, here and at the head of the menu."""
        self.person.show_name(name)
        self._menu.actions()[0].setText(in_menu(name))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._menu.popup(event.globalPos())

    def show_place(self, name: str) -> None:
        """Marks the place that the window shows."""
        self._place = name
        for each, button in self.places.items():
            button.setChecked(each == name)
        self.update()

    def offer_places(self, offered: bool) -> None:
        """Whether there is more than the inbox to go to."""
        for name, button in self.places.items():
            button.setVisible(offered or name == "inbox")

    def _on_place_clicked(self, name: str) -> None:
        self.show_place(self._place)  # the click alone moves nothing: unsaved changes may hold it back
        self.place_wanted.emit(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), tokens().line)
        place = self.places[self._place].geometry().adjusted(0, 6, 0, -6)
        painter.fillRect(0, place.y(), 3, place.height(), tokens().accent_fill)


def _rail_button(icon_name: str, name: str, keys: str = "") -> QToolButton:
    button = tool_button(icon_name, name, "rail", keys=keys)
    button.setIconSize(QSize(metrics.ICON_RAIL, metrics.ICON_RAIL))
    button.setFixedSize(_BUTTON)
    return button


class _Person(QToolButton):
    """The agent's initials as a button."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._available: bool | None = None
        self.show_name(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(_AVATAR + 6, _AVATAR + 6)

    def show_name(self, name: str) -> None:
        """The initials, the tooltip and the name for screen readers are this agent's."""
        self._name = name
        self.setAccessibleName(self.tr("Menu of {name}").format(name=name))
        self.show_available(self._available)

    def show_available(self, on: bool | None) -> None:
        """A filled green dot where the agent takes tickets, an empty ring where not; the tooltip says it in words."""
        self._available = on
        if on is None:
            self.setToolTip(self._name)
            self.update()
            return
        words = self.tr("{name}, available") if on else self.tr("{name}, away")
        self.setToolTip(words.format(name=self._name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        paint_avatar(painter, QRectF(3, 3, _AVATAR, _AVATAR), self._name, colours)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._available is not None:
            painter.setPen(QPen(colours.window if self._available else colours.control_line, 2))
            painter.setBrush(colours.ok_fill if self._available else colours.window)
            painter.drawEllipse(QRectF(_AVATAR - 6, _AVATAR - 6, _DOT, _DOT))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(colours.focus, 2))
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
