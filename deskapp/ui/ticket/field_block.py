"""The custom fields of one ticket, contact or company in the info panel, saved one by one when they are left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.errors import Conflict, DeskError
from deskapp.domain.fields import FieldSubject, FieldValue
from deskapp.ui.session import error_words
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.field_row import FieldRow

_LABELS_MOST = 0.42
"""How much of the width the names may take."""


class FieldBlock(QWidget):
    """Hidden where there are no fields. What could not be saved is there again when its ticket is shown again."""

    def __init__(self, subject: FieldSubject, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject, self._context = subject, context
        self._subject_id: int | None = None
        self._rows: list[FieldRow] = []
        self._unsaved: dict[tuple[int, int | None], tuple[str, str]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(2)
        self.hide()

    @property
    def rows(self) -> Sequence[FieldRow]:
        """The fields from top to bottom."""
        return tuple(self._rows)

    def show_values(self, subject_id: int | None, values: Sequence[FieldValue], may_edit: bool = True) -> None:
        """Shows the values of a subject; the same one's are only refreshed."""
        anew = [row.field for row in self._rows] != [each.field for each in values]
        other = anew or subject_id != self._subject_id
        if other:
            self.close_subject()
        self._subject_id = subject_id
        if anew:
            self._make_rows(values)
        for row, each in zip(self._rows, values, strict=True):
            row.editor.set_read_only(not may_edit)
            (row.take if other else row.show_value)(each.value)
            if other and subject_id is not None:
                row.restore(*self._unsaved.pop((subject_id, row.field.id), (each.value, "")))
        self.setVisible(bool(values))
        self._align()

    def close_subject(self) -> None:
        """Saves what is written; what cannot be taken is kept for the next time."""
        for row in self._rows:
            row.leave()
            if self._subject_id is not None and row.error.text():
                self._unsaved[self._subject_id, row.field.id] = (row.editor.value(), row.error.text())
        self._subject_id = None

    def leave(self) -> None:
        """Saves what is written."""
        for row in self._rows:
            row.leave()

    def _make_rows(self, values: Sequence[FieldValue]) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [FieldRow(each.field) for each in values]
        for row in self._rows:
            row.wanted.connect(lambda value, seen, row=row: self._save(row, value, seen))
            self._column.addWidget(row)

    def _align(self) -> None:
        """Names stand in one column; those that are too long for it stand above."""
        most = round(self.width() * _LABELS_MOST)
        widths = [row.label.sizeHint().width() for row in self._rows]
        column = max((width for width in widths if width <= most), default=0)
        for row in self._rows:
            row.place_label(column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align()

    def _save(self, row: FieldRow, value: str, seen: str) -> None:
        session, subject, subject_id, field_id = self._context.session, self._subject, self._subject_id, row.field.id
        if subject_id is None or field_id is None:
            return
        session.act(
            lambda: session.desk.fields.set_value(session.who, subject, subject_id, field_id, value, seen),
            then=lambda kept: self._on_saved(row, subject_id, kept),
            failed=lambda error: self._on_refused(row, subject_id, (value, seen), error),
        )

    def _on_saved(self, row: FieldRow, subject_id: int, kept: FieldValue) -> None:
        if row in self._rows and subject_id == self._subject_id:
            row.show_value(kept.value)

    def _on_refused(self, row: FieldRow, subject_id: int, tried: tuple[str, str], error: DeskError) -> None:
        """Nothing is lost: the text stands there with the reason, now or when its subject is shown again."""
        value, seen = tried
        theirs = error.theirs if isinstance(error, Conflict) and isinstance(error.theirs, str) else seen
        if row in self._rows and subject_id == self._subject_id:
            row.set_stored(theirs)
            row.set_error(error_words(error))
            return
        self._unsaved[subject_id, row.field.id] = (value, error_words(error))
        self._context.session.failed.emit(error_words(error))
