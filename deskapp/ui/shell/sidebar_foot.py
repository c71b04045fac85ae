"""The foot of the sidebar: a new ticket, and beside it the other kinds of new tickets."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from deskapp.ui.look import chips, metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon

_HEIGHT, _MORE = 40, 34


class SidebarFoot(QWidget):
    """`clicked` is the button itself; `offer` fills the menu that its neighbour opens."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button, self.more = _FootButton(self), _MoreButton(self)
        self.menu = QMenu(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.button, 1)
        row.addWidget(self.more)
        self.button.clicked.connect(self.clicked)
        self.more.clicked.connect(self._open)
        self.setFocusProxy(self.button)

    def offer(self, actions: Iterable[QAction]) -> None:
        """What the menu holds."""
        for action in actions:
            self.menu.addAction(action)

    def _open(self) -> None:
        corner = self.more.mapToGlobal(QPoint(self.more.width(), 0))
        self.menu.popup(corner - QPoint(self.menu.sizeHint().width(), self.menu.sizeHint().height()))


class _Foot(QToolButton):
    """The ground, the line above, and the frame of the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(metrics.scaled(_HEIGHT))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _token(self) -> str:
        return "text" if self.underMouse() or self.isDown() or self.hasFocus() else "muted"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        active = self.underMouse() or self.isDown()
        painter.fillRect(self.rect(), colours.hover if active else colours.window)
        painter.fillRect(0, 0, self.width(), 1, colours.line)
        self._paint_content(painter)
        if self.hasFocus():
            painter.setPen(colours.focus)
            painter.drawRect(self.rect().adjusted(2, 3, -3, -3))

    def _paint_content(self, painter: QPainter) -> None:
        raise NotImplementedError


class _FootButton(_Foot):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(self.tr("New ticket"))
        self.setAccessibleName(self.text())
        self.setMinimumWidth(1)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        self.setSizePolicy(policy)

    def _paint_content(self, painter: QPainter) -> None:
        colours, token = tokens(), self._token()
        paint_icon(painter, 12, (self.height() - metrics.ICON_ROW) // 2 + 1, "plus", metrics.ICON_ROW, token)
        painter.setPen(colours.colour(token))
        painter.setFont(metrics.font())
        painter.drawText(self.rect().adjusted(36, 1, -48, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        key = chips.chip_width("C", chips.KEY_CAP)
        chips.paint_chip(painter, self.rect().adjusted(self.width() - 12 - key, 1, 0, 0), "C", chips.KEY_CAP, colours)


class _MoreButton(_Foot):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        name = self.tr("Other kinds of new tickets")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedWidth(metrics.scaled(_MORE))

    def _paint_content(self, painter: QPainter) -> None:
        place = (self.width() - metrics.ICON_ROW) // 2
        top = (self.height() - metrics.ICON_ROW) // 2 + 1
        paint_icon(painter, place, top, "chevron-up", metrics.ICON_ROW, self._token())
        painter.fillRect(0, 10, 1, self.height() - 18, tokens().line)
