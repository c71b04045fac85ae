"""One thing that can be set: its label, the editor, a hint, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.text_label import TextLabel

WIDEST = 480
_BESIDE = 200
_EDITS = ("textChanged", "currentIndexChanged", "editTextChanged", "valueChanged", "toggled", "changed", "chosen")
"""Signals of editors that say that somebody changed what they hold."""


class Field(QWidget):
    """`edited` comes with every change of the editor and takes the error away.

    The label stands above the editor, or at its left with `beside`. A field is at most 480 px wide unless `wide`.
    """

    edited = Signal()

    def __init__(
        self,
        label: str,
        editor: QWidget,
        hint: str = "",
        *,
        beside: bool = False,
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint_text = hint
        self._label = TextLabel(label, weight=metrics.MEDIUM)
        self._label.setBuddy(editor)
        self._hint = TextLabel(hint, metrics.SMALL, token="muted")
        self._hint.setWordWrap(True)
        for words in (self._label, self._hint):
            if not words.text():
                words.hide()  # never shown here: without a parent it would be a window
        self._error = _ErrorLine()
        self._kept: _Kept | None = None
        if not editor.accessibleName():
            editor.setAccessibleName(label)
        editor.setAccessibleDescription(hint)
        inner = QWidget()
        outer = QHBoxLayout(self)  # it knows how high the hints are where the width is held back; a maximum does not
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(inner, 1)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.SPACE_1)
        self._arrange(beside)
        self._column.addWidget(self._error)
        self._column.addWidget(self._hint)
        if not wide:
            widest = metrics.scaled(WIDEST) + (metrics.scaled(_BESIDE) if beside else 0)
            inner.setMaximumWidth(max(widest, editor.minimumSizeHint().width()))
            outer.addStretch()
        for name in _EDITS:
            signal = getattr(editor, name, None)
            if signal is not None:
                signal.connect(self._on_edited)

    def _arrange(self, beside: bool) -> None:
        if not beside:
            self._column.addWidget(self._label)
            self._column.addWidget(self.editor)
            return
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_3)
        self._label.setMinimumWidth(metrics.scaled(_BESIDE))
        row.addWidget(self._label)
        row.addWidget(self.editor, 1)
        self._column.addLayout(row)

    def label(self) -> str:
        """What the field is called."""
        return self._label.text()

    def set_label(self, label: str) -> None:
        """Changes what the field is called."""
        self._label.setText(label)
        self.editor.setAccessibleName(label)

    def error(self) -> str:
        """What is wrong, or ""."""
        return self._error.text()

    def set_error(self, sentence: str) -> None:
        """Says what is wrong under the editor, "" for nothing. Screen readers find it in the description."""
        self._error.set_text(sentence)
        self.editor.setAccessibleDescription(" ".join(filter(None, (sentence, self._hint_text))))

    def set_hint(self, hint: str) -> None:
        """Changes the hint."""
        self._hint_text = hint
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.editor.setAccessibleDescription(" ".join(filter(None, (self.error(), hint))))

    def reveal(self) -> None:
        """Gives the editor the focus and scrolls to it, and to what is wrong."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._scroll_here)  # the sentence first gets its place

    def _scroll_here(self) -> None:
        parent = self.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(self.editor)
                parent.ensureWidgetVisible(self._error)
            parent = parent.parentWidget()

    def text(self) -> str | None:
        """What was typed, or None where the editor holds no text."""
        return _text_of(self.editor)

    def keep(self, text: str) -> None:
        """Shows what had been typed under what somebody else left: to copy, or to put back."""
        if self._kept is None:
            self._kept = _Kept()
            self._kept.wanted.connect(self._put_back)
            self._column.insertWidget(self._column.indexOf(self._error), self._kept)
        self._kept.set_text(text)

    def _put_back(self, text: str) -> None:
        _set_text_of(self.editor, text)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self) -> None:
        if self.error():
            self.set_error("")
        self.edited.emit()


class LineField(Field):
    """A field of one line."""

    def __init__(
        self,
        label: str,
        text: str = "",
        hint: str = "",
        *,
        placeholder: str = "",
        most: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        self.line = QLineEdit(text)
        self.line.setPlaceholderText(placeholder)
        if most:
            self.line.setMaxLength(most)
        super().__init__(label, self.line, hint, parent=parent)

    def value(self) -> str:
        """What stands in the line."""
        return self.line.text()


class TextField(Field):
    """A field of several lines; Tab leaves it."""

    def __init__(
        self, label: str, text: str = "", hint: str = "", *, lines: int = 6, parent: QWidget | None = None
    ) -> None:
        self.box = QPlainTextEdit(text)
        self.box.setTabChangesFocus(True)
        self.box.setMinimumHeight(metrics.scaled(lines * metrics.LINE_HEIGHT[metrics.BASE] + 12))
        super().__init__(label, self.box, hint, parent=parent)

    def value(self) -> str:
        """What stands in the box."""
        return self.box.toPlainText()


class _ErrorLine(QWidget):
    """Icon and sentence in `danger`; no room while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._label = TextLabel("", metrics.SMALL, metrics.MEDIUM, "danger")
        self._label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("circle-alert", metrics.ICON_INLINE, "danger"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.hide()

    def text(self) -> str:
        return self._label.text()

    def set_text(self, sentence: str) -> None:
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))


class _Kept(QWidget):
    """What had been typed before the newer state was loaded."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("What you had written"))
        self._text.setFixedHeight(metrics.scaled(3 * metrics.LINE_HEIGHT[metrics.BASE] + 12))
        back = push_button(self.tr("Put back"), size="small")
        copy = push_button(self.tr("Copy"), size="small")
        back.clicked.connect(self._on_wanted)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text.toPlainText()))
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, metrics.SPACE_1, 0, 0)
        column.setSpacing(metrics.SPACE_1)
        row.addWidget(TextLabel(self.tr("You had written:"), metrics.SMALL, token="muted"), 1)
        for button in (copy, back):
            button.setAutoDefault(False)
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        self._text.setPlainText(text)
        self.show()

    def _on_wanted(self) -> None:
        self.hide()
        self.wanted.emit(self._text.toPlainText())


def _text_of(editor: QWidget) -> str | None:
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    if isinstance(editor, QLineEdit):
        return editor.text()
    return str(editor.text()) if hasattr(editor, "set_text") and hasattr(editor, "text") else None


def _set_text_of(editor: QWidget, text: str) -> None:
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)
    else:
        editor.set_text(text)  # type: ignore[attr-defined]  # asked for by `_text_of`
