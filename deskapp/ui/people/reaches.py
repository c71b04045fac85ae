"""The e-mail addresses or the phones of a contact while they are edited: the first is the main one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.text import one_line
from deskapp.ui.look import metrics
from deskapp.ui.settings.department.ordered_rows import EntryLine, OrderedRow, OrderedRows
from deskapp.ui.settings.field import Field
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.text_label import TextLabel

_WIDEST = 480


@dataclass(frozen=True)
class ReachWords:
    """What the list is called, one line of it, and the line where another is added."""

    title: str
    one: str
    add: str


class _Reach(OrderedRow):
    made_main = Signal()

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        self.line = EntryLine(text)
        self.line.setAccessibleName(name)
        super().__init__(self.line, "", parent)
        self.main_tag = TextLabel(self.tr("Main"), metrics.SMALL, metrics.MEDIUM, "ok")
        self.make_main = push_button(self.tr("Make main"))
        self.make_main.setAutoDefault(False)
        self.make_main.clicked.connect(self.made_main)
        width = max(self.main_tag.sizeHint().width(), self.make_main.sizeHint().width())
        self.main_tag.setFixedSize(width, metrics.scaled(metrics.FIELD))
        self.make_main.setFixedWidth(width)
        for widget in (self.main_tag, self.make_main):
            self.content.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.line.textChanged.connect(self._tell_names)
        self._tell_names()

    def set_place(self, place: int, rows: int) -> None:
        super().set_place(place, rows)
        self.main_tag.setVisible(place == 0)
        self.make_main.setVisible(place > 0)

    def _tell_names(self) -> None:
        text = self.line.text() or self.tr("empty")
        self.make_main.setAccessibleName(self.tr("Make {text} the main one").format(text=text))
        self.remove_button.setAccessibleName(self.tr("Remove {text}").format(text=text))
        self.remove_button.setToolTip(self.remove_button.accessibleName())


class Reaches(QWidget):
    """Enter in the last line adds what stands there; without Enter it counts too."""

    edited = Signal()

    def __init__(self, words: ReachWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.rows = OrderedRows()
        self.rows.edited.connect(self.edited)
        self.entry = EntryLine()
        self.entry.setPlaceholderText(words.add)
        self.entry.setAccessibleName(words.add)
        self.entry.entered.connect(self._add)
        self.field = Field("", self.entry, wide=True)
        self.field.edited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_1)
        self.setMaximumWidth(metrics.scaled(_WIDEST))
        column.addWidget(TextLabel(words.title, weight=metrics.MEDIUM))
        column.addWidget(self.rows)
        column.addWidget(self.field)

    def set_values(self, values: Sequence[str]) -> None:
        """Shows these, the main one first, without telling."""
        self.blockSignals(True)
        self.rows.clear()
        self.entry.clear()
        for value in values:
            self._append(value)
        self.blockSignals(False)

    def values(self) -> tuple[str, ...]:
        """What stands in the lines, in their order; empty ones too, so that a refusal finds its line."""
        typed = [row.line.text() for row in self.rows.rows() if isinstance(row, _Reach)]
        return tuple(one_line(text) for text in (*typed, self.entry.text()))

    def field_at(self, place: int) -> Field:
        """The field of a line; that of the last one where there is none there."""
        rows = self.rows.rows()
        return rows[place].field if place < len(rows) else self.field

    def forget_errors(self) -> None:
        """Takes away what is said to be wrong."""
        for field in (self.field, *(row.field for row in self.rows.rows())):
            field.set_error("")

    def _append(self, text: str) -> None:
        row = _Reach(text, self._words.one)
        row.made_main.connect(lambda: self._make_main(row))
        self.rows.add(row)
        QWidget.setTabOrder(row.remove_button, self.entry)

    def _make_main(self, row: _Reach) -> None:
        self.rows.put(row, 0)
        row.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        if self.entry.text().strip():
            self._append(one_line(self.entry.text()))
            self.entry.clear()
            self.edited.emit()
