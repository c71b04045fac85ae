"""The subject: words that become a field on double click or F2."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedLayout, QWidget
from shiboken6 import isValid

from deskapp.ui.look import metrics
from deskapp.ui.ticket.editing import claims_enter
from deskapp.ui.widgets.elided_label import ElidedLabel


class SubjectLine(QWidget):
    """Enter keeps what was written, Escape the old subject. `edited` comes only for another, not empty one."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticket_id: int | None = None
        self._editable = True
        self._came_from: QWidget | None = None
        self.label = ElidedLabel("", metrics.TITLE, metrics.SEMIBOLD)
        self.label.setToolTip(self.tr("Double click or F2 to edit"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Subject"))
        self.field.setMaxLength(500)
        self.field.editingFinished.connect(self._finish)
        self.field.installEventFilter(self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.label)
        self._stack.addWidget(self.field)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(metrics.scaled(metrics.FIELD))

    def show_subject(self, subject: str, ticket_id: int) -> None:
        """Shows a subject; while it is edited only another ticket's takes its place."""
        if ticket_id != self._ticket_id:
            self._stack.setCurrentWidget(self.label)
            self._ticket_id = ticket_id
        self.label.setText(subject)
        self.label.setAccessibleName(subject)
        self.setAccessibleName(self.tr("Subject: {subject}").format(subject=subject))

    def set_editable(self, editable: bool) -> None:
        """Whether the subject may be edited."""
        self._editable = editable

    def edit(self) -> None:
        """Makes the words a field."""
        if not self._editable:
            return
        self._came_from = QApplication.focusWidget()
        self.field.setText(self.label.text())
        self._stack.setCurrentWidget(self.field)
        self.field.setFocus()
        self.field.selectAll()

    def editing(self) -> bool:
        """Whether the field is shown."""
        return self._stack.currentWidget() is self.field

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.editing():
            self.edit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and claims_enter(event):
            return True
        if watched is not self.field or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self.field.setText(self.label.text())  # losing the focus must find nothing to keep
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
            self._go_back()
            return True
        return super().eventFilter(watched, event)

    def _go_back(self) -> None:
        """The keyboard goes to where it was before the subject was edited."""
        place = self._came_from
        if place is not None and isValid(place) and place.isVisible():
            place.setFocus()
        else:
            self.setFocus()

    def _finish(self) -> None:
        if not self.editing():
            return
        new = " ".join(self.field.text().split())
        self._stack.setCurrentWidget(self.label)
        if new and new != self.label.text():
            self.label.setText(new)
            self.edited.emit(new)
