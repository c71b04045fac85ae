"""The strip under a trial: an earlier rule stops the tried one on some of the tickets."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.text_label import TextLabel


class TrialWarning(QWidget):
    """A sentence that may take lines, and a button behind it that sends `clicked`."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = TextLabel("", metrics.SMALL, token="warn")
        self.words.setWordWrap(True)
        self.button = push_button("", "link", size="small")
        self.button.setAutoDefault(False)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.clicked)
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(metrics.SPACE_3, metrics.SPACE_3, metrics.SPACE_3, metrics.SPACE_2)
        row.setSpacing(metrics.SPACE_2)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(IconLabel("triangle-alert", metrics.ICON_INLINE, "warn"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def tell(self, sentence: str, button: str) -> None:
        """Says something else."""
        self.words.setText(sentence)
        self.button.setText(button)
        self.setAccessibleName(sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().warn_soft)
        painter.fillRect(0, 0, self.width(), 1, tokens().line)
