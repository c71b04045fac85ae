"""The head of a section: a small title, with room for a count, a link or a button at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.elided_label import ElidedLabel


class SectionHead(QWidget):
    """Title in 12/600 muted. `clicked` comes from the optional button or link at the right."""

    clicked = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(title, metrics.SMALL, metrics.SEMIBOLD, "muted")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(metrics.SPACE_1)
        self._layout.addWidget(self._title, 1)
        self._tail: QToolButton | None = None
        self.setFixedHeight(metrics.scaled(24))

    def set_title(self, title: str) -> None:
        """Changes the title."""
        self._title.setText(title)

    def set_button(self, icon_name: str, name: str) -> None:
        """Shows a small icon button with an accessible name."""
        self._replace(tool_button(icon_name, name, "quiet"))

    def set_link(self, text: str) -> None:
        """Shows words one can click; empty text takes them away."""
        if text:
            self._replace(tool_button("", text, "link", text))
        elif self._tail is not None:
            self._tail.hide()

    def add_widget(self, widget: QWidget) -> None:
        """Puts any widget at the right."""
        self._layout.addWidget(widget)

    def _replace(self, button: QToolButton) -> None:
        if self._tail is not None:
            self._tail.deleteLater()
        self._tail = button
        button.setFont(metrics.font(metrics.SMALL, metrics.MEDIUM))
        button.setFixedHeight(metrics.scaled(22))
        button.clicked.connect(self.clicked)
        self._layout.addWidget(button)
