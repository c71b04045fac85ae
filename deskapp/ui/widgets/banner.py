"""A bar across a pane that says one thing: somebody is replying, a warning, an error."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import icon
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.elided_label import ElidedLabel


@dataclass(frozen=True)
class _Kind:
    icon: str
    text: str
    ground: str


KINDS: dict[str, _Kind] = {
    "live": _Kind("pen-line", "live", "live_soft"),
    "warn": _Kind("triangle-alert", "warn", "warn_soft"),
    "danger": _Kind("circle-alert", "danger", "danger_soft"),
    "ok": _Kind("circle-check", "ok", "ok_soft"),
    "info": _Kind("info", "accent", "accent_soft"),
}


class Banner(QWidget):
    """Icon, a bold start, the rest of the sentence, and an optional button that sends `clicked`."""

    clicked = Signal()

    def __init__(self, kind: str = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._lead = ElidedLabel("", weight=metrics.SEMIBOLD)
        self._rest = ElidedLabel("", metrics.SMALL)
        self._button: QPushButton | None = None
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.SPACE_4, 0, metrics.SPACE_3, 0)
        layout.addWidget(self._icon)
        layout.addWidget(self._lead)
        layout.addWidget(self._rest, 1)
        self.setMinimumHeight(metrics.scaled(metrics.LIST_SUBHEADER))
        self.set_kind(kind)

    def set_kind(self, kind: str) -> None:
        """One of `live`, `warn`, `danger`, `ok`, `info`."""
        self._kind = KINDS[kind]
        self._lead.set_token(self._kind.text)
        self._rest.set_token(self._kind.text)
        self._tint()
        self.update()

    def set_text(self, lead: str, rest: str = "") -> None:
        """What it says; `lead` stands out."""
        self._lead.setText(lead)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self.setAccessibleName(f"{lead} {rest}".strip())

    def set_button(self, text: str) -> None:
        """Shows a button; empty text takes it away."""
        if self._button is None:
            self._button = push_button(text, size="small")
            self._button.clicked.connect(self.clicked)
            self._layout.addWidget(self._button)
        self._button.setText(text)
        self._button.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def _tint(self) -> None:
        size = metrics.ICON_ROW
        self._icon.setPixmap(icon(self._kind.icon, self._kind.text).pixmap(size, size))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens().colour(self._kind.ground))
