"""A sentence behind its mark, on a message."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.text_label import TextLabel


class MarkedSentence(QWidget):
    """As many lines as it needs; it can be selected and copied. `token` is the colour of both."""

    def __init__(self, text: str, mark: str, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel(mark, metrics.ICON_INLINE, token), 0, Qt.AlignmentFlag.AlignTop)
        label = TextLabel(text, metrics.SMALL, metrics.MEDIUM, token)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAccessibleName(text)
        row.addWidget(label, 1)
