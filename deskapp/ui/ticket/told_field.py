"""A field with room for a sentence below it that says what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.widgets.text_label import TextLabel


class ToldField(QWidget):
    """Wraps any field; the sentence is also what a screen reader adds to it."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._sentence = TextLabel("", metrics.SMALL, token="danger")
        self._sentence.setWordWrap(True)
        self._sentence.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(field, 0)
        column.addWidget(self._sentence)

    def tell(self, sentence: str) -> None:
        """Shows a sentence, "" for none."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)

    def told(self) -> str:
        """The sentence that is shown."""
        return self._sentence.text()
