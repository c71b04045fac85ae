"""What the window says of reminders that are due, where the desktop has no tray: it stays until it is closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.widgets.button import push_button, tool_button
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.pane import Card

_WIDTH, _MARGIN = 340, 12


class ReminderToast(Card):
    """Over the foot of `beside`, a pane of `host`, above its toasts: there it covers no button. It takes no keyboard.

    `done` and `later` are offered for one reminder only.
    """

    opened = Signal()
    done = Signal()
    later = Signal(QMenu)

    def __init__(self, host: QWidget, beside: QWidget) -> None:
        super().__init__("raised", "control_line", metrics.RADIUS_LARGE, host)
        self._host, self._beside = host, beside
        self.title = ElidedLabel("", weight=metrics.SEMIBOLD)
        self.text = ElidedLabel("", metrics.SMALL, token="muted")
        self.open_button = push_button(self.tr("Open"), "primary", size="small")
        self.open_button.clicked.connect(self.opened)
        self.later_button = self._later_button()
        self.done_button = push_button(self.tr("Done"), size="small")
        self.done_button.clicked.connect(self.done)
        self.close_button = tool_button("x", self.tr("Close"))
        self.close_button.clicked.connect(self.hide)
        self._arrange()
        host.installEventFilter(self)
        self.hide()

    def _later_button(self) -> QPushButton:
        button = push_button(self.tr("Later"), size="small")
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self.later.emit(menu))
        button.setMenu(menu)
        return button

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.text)
        top, buttons, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        top.setSpacing(metrics.SPACE_2)
        top.addWidget(IconLabel("bell-ring", metrics.ICON_RAIL, "accent"), alignment=Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        top.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)
        buttons.setContentsMargins(metrics.ICON_RAIL + metrics.SPACE_2, 0, 0, 0)
        buttons.setSpacing(metrics.SPACE_2)
        for button in (self.open_button, self.later_button, self.done_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.setContentsMargins(metrics.SPACE_3, metrics.SPACE_2, metrics.SPACE_2, metrics.SPACE_3)
        column.setSpacing(metrics.SPACE_2)
        column.addLayout(top)
        column.addLayout(buttons)

    def tell(self, title: str, text: str, *, one: bool) -> None:
        """Says it."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        for button in (self.later_button, self.done_button):
            button.setVisible(one)
        self.open_button.setText(self.tr("Open") if one else self.tr("Show"))
        self.setAccessibleName(", ".join(part for part in (title, text) if part))
        self.show()
        self._place()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _place(self) -> None:
        pane = self._beside
        left = pane.mapTo(self._host, QPoint()).x() if pane.isVisible() else metrics.RAIL_WIDTH
        room = pane.width() if pane.isVisible() else self._host.width() - left
        width, height = min(metrics.scaled(_WIDTH), room - 2 * _MARGIN), self.sizeHint().height()
        bottom = self._host.height() - metrics.scaled(metrics.STATUS_BAR) - metrics.scaled(metrics.TOAST) - 2 * _MARGIN
        self.setGeometry(left + _MARGIN, bottom - height, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
