"""The bar of what one does with a ticket; labels fall away one after another when it gets narrow."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from deskapp.domain.status import Status
from deskapp.domain.ticket import TicketHead
from deskapp.ui.actions import Actions
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import HINT, KIND
from deskapp.ui.look.icons import icon
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.postpone_dialog import fill_postpone_menu
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.separator import Separator

_LABELLED = ("reply", "note", "forward", "transfer")
#: What only means something where there are colleagues or departments.
COLLEAGUES = frozenset({"transfer", "transfer_note", "assign", "assign_me", "distribute"})
_ICONS = ("assign_me", "postpone", "tags")
#: The order in which labels go, one step at a time.
_FALL = (("forward", "transfer"), ("note", "reply"))
_DONE = frozenset({Status.RESOLVED, Status.CLOSED})


class ActionBar(Pane):
    """Buttons made from the registry's actions. `postponed_until` carries the moment chosen from the menu."""

    postponed_until = Signal(object)

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._context = context
        self._buttons: dict[str, QToolButton] = {}
        self.setFixedHeight(metrics.scaled(metrics.ACTION_BAR))
        row = QHBoxLayout(self)
        row.setContentsMargins(7, 1, 12, 1)
        row.setSpacing(1)
        for name in ("reply", "note", "forward"):
            row.addWidget(self._button(actions, name))
        row.addWidget(Separator(Qt.Orientation.Vertical, margin=9))
        for name in ("transfer", *_ICONS):
            row.addWidget(self._button(actions, name))
        row.addStretch(1)
        for name in ("resolve", "reopen"):
            button = self._button(actions, name)
            button.setProperty(KIND, "plain")
            button.setAutoRaise(False)
            row.addWidget(button)
        keys = actions.action("resolve").shortcut().toString()
        self._buttons["resolve"].setProperty(HINT, keys)
        self._buttons["reopen"].hide()
        self._add_postpone_menu()
        self._fit(600)

    def button(self, name: str) -> QToolButton:
        """The button of an action."""
        return self._buttons[name]

    def show_colleagues(self, shown: bool) -> None:
        """Hides what hands a ticket to somebody where one person works alone."""
        for name in COLLEAGUES & self._buttons.keys():
            self._buttons[name].setVisible(shown)

    def show_ticket(self, ticket: TicketHead) -> None:
        """Offers what fits the ticket: Reopen instead of Resolve, no reply to an internal one."""
        self._buttons["resolve"].setVisible(ticket.status not in _DONE)
        self._buttons["reopen"].setVisible(ticket.status is Status.RESOLVED)
        self._buttons["reply"].setVisible(not ticket.internal)
        self._fit(self.width())

    def allow(self, allowed: Mapping[str, bool]) -> None:
        """Greys the buttons of what may not be done with the ticket."""
        for name, button in self._buttons.items():
            button.setEnabled(allowed.get(name, True))

    def open_postpone_menu(self) -> None:
        """Shows the menu with the usual times."""
        button = self._buttons["postpone"]
        menu = button.menu()
        if menu is not None:
            menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _button(self, actions: Actions, name: str) -> QToolButton:
        action, button = actions.action(name), QToolButton()
        button.setAutoRaise(True)
        button.setProperty(KIND, "flat")
        button.setIcon(icon("note") if name == "note" else action.icon())
        button.setIconSize(QSize(metrics.ICON_ROW, metrics.ICON_ROW))
        words = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly if name in _ICONS else words)
        if name in _ICONS:
            button.setFixedSize(metrics.scaled(metrics.BUTTON), metrics.scaled(metrics.BUTTON))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: self._follow(button, action))
        self._follow(button, action)
        self._buttons[name] = button
        return button

    def _follow(self, button: QToolButton, action: QAction) -> None:
        text, keys = action.text().replace("&", ""), action.shortcut().toString()
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({keys})" if keys else text)

    def _add_postpone_menu(self) -> None:
        button = self._buttons["postpone"]
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: fill_postpone_menu(menu, self._context.session, self._chosen, self))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _chosen(self, until: datetime) -> None:
        self.postponed_until.emit(until)

    # --- labels ---------------------------------------------------------------------------------------------

    def labels(self) -> set[str]:
        """The actions that show their words now."""
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        return {name for name in _LABELLED if self._buttons[name].toolButtonStyle() == style}

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit(self.width())

    def _fit(self, width: int) -> None:
        shown = set(_LABELLED)
        self._set_labels(shown)
        for group in _FALL:
            if self._needed() <= width:
                return
            shown -= set(group)
            self._set_labels(shown)

    def _set_labels(self, shown: set[str]) -> None:
        for name in _LABELLED:
            words = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            self._buttons[name].setToolButtonStyle(words if name in shown else Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _needed(self) -> int:
        layout = self.layout()
        assert layout is not None
        margins = layout.contentsMargins()
        shown = [button for button in self._buttons.values() if not button.isHidden()]
        used = sum(min(button.sizeHint().width(), button.maximumWidth()) for button in shown)
        return used + (len(shown) + 1) * layout.spacing() + margins.left() + margins.right() + 1

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, tokens().line)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().line)
