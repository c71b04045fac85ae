"""One custom field in the info panel: its name, its editor, and below what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.errors import Invalid
from deskapp.domain.field_values import clean_value
from deskapp.domain.fields import CustomField
from deskapp.ui.look import metrics
from deskapp.ui.session import error_words
from deskapp.ui.ticket.field_editors import EDITORS, LineEditor
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.text_label import TextLabel

_BESIDE, _ABOVE = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_WIDEST = 16_777_215


class FieldRow(QWidget):
    """`wanted(value, seen)` asks to save a value that fits; `seen` is the one that stood there before."""

    wanted = Signal(str, str)

    def __init__(self, field: CustomField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._stored = ""
        self._room = -1
        self.label = ElidedLabel(field.name, metrics.SMALL, token="muted")
        self.editor = EDITORS[field.kind](field)
        self.editor.setAccessibleName(field.name)
        self.editor.left.connect(self.leave)
        if isinstance(self.editor, LineEditor):
            self.editor.textEdited.connect(lambda: self.set_error(""))
        self.error = TextLabel("", metrics.SMALL, metrics.MEDIUM, "danger")
        self.error.setWordWrap(True)
        self._error_line = QWidget()
        self._arrange()

    def _arrange(self) -> None:
        column, below = QVBoxLayout(self), QHBoxLayout(self._error_line)
        column.setContentsMargins(0, 1, 0, 1)
        column.setSpacing(2)
        self._line = QBoxLayout(_BESIDE)
        self._line.addWidget(self.label)
        self._line.addWidget(self.editor, 1)
        below.setContentsMargins(0, 0, 0, 2)
        below.setSpacing(6)
        below.addWidget(IconLabel("circle-alert", metrics.ICON_INLINE, "danger"), 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.error, 1)
        column.addLayout(self._line)
        column.addWidget(self._error_line)
        self._error_line.hide()

    def place_label(self, width: int) -> None:
        """Gives the name so much room beside the editor; one that needs more stands above."""
        if width == self._room:
            return
        self._room = width
        above = self.label.sizeHint().width() > width
        self._line.setDirection(_ABOVE if above else _BESIDE)
        self._line.setSpacing(1 if above else metrics.SPACE_2)
        self.label.setMinimumWidth(0 if above else width)
        self.label.setMaximumWidth(_WIDEST if above else width)

    def show_value(self, value: str) -> None:
        """Shows what is kept, unless somebody is writing something else here."""
        if not self.is_changed():
            self.take(value)

    def take(self, value: str) -> None:
        """Shows what is kept, whatever stands here."""
        self._stored = value
        self.editor.show_value(value)
        self.set_error("")

    def is_changed(self) -> bool:
        """Whether there stands something that is not kept."""
        return self.editor.value() != self._stored

    def restore(self, typed: str, error: str) -> None:
        """Shows again what was typed and could not be kept."""
        if self.editor.value() == typed:
            return
        if isinstance(self.editor, LineEditor):
            self.editor.setText(typed)
        else:
            self.editor.show_value(typed)
        self.set_error(error)

    def set_stored(self, value: str) -> None:
        """Another value is kept than the one that stands here."""
        self._stored = value

    def set_error(self, sentence: str) -> None:
        """Says what is wrong, "" for nothing."""
        self.error.setText(sentence)
        self.editor.setAccessibleDescription(sentence)
        if self._error_line.isHidden() == bool(sentence):
            self._error_line.setVisible(bool(sentence))

    def leave(self) -> None:
        """Asks to save what was changed; what cannot be taken stays, with the reason below it."""
        typed = self.editor.value()
        if typed == self._stored:
            self.set_error("")
            return
        try:
            value = clean_value(self.field.kind, self.field.options, typed)
        except Invalid as error:
            self.set_error(error_words(error))
            return
        self.set_error("")
        seen, self._stored = self._stored, value
        self.editor.show_value(value)
        if value != seen:
            self.wanted.emit(value, seen)
