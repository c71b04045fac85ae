"""The editor of a text with variables: a menu to insert them, what is wrong at once, and how it will read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from deskapp.domain.templates import ALLOWED, Context, Problem, problems, tag_of
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import icon
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.variable_words import variable_word
from deskapp.ui.ticket.quiet_label import QuietLabel
from deskapp.ui.timing import PREVIEW_MS
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.pane import Card
from deskapp.ui.widgets.text_label import TextLabel

_LEAST_LINES, _PREVIEW_LINES, _BRIEF_LINES = 6, 5, 3
_TOGETHER = {"signature": "message", "today": "workspace"}
_EXAMPLE = '{{ contact.first_name | "…" }}'


class TemplateEdit(QWidget):
    """`changed` comes with every change of the text. `department_id` tells whose values the preview shows.

    A `brief` one has few lines and no preview.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        context: Context,
        department_id: Callable[[], int | None],
        parent: QWidget | None = None,
        *,
        language: str = "",
        brief: bool = False,
    ) -> None:
        super().__init__(parent)
        self._session, self._context, self._department_id = session, context, department_id
        self._language = language
        self._brief = brief
        self._found: tuple[Problem, ...] = ()
        self._description = ""
        self.insert_button = self._button()
        self.editor = QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        self.editor.setMinimumHeight(_height(_BRIEF_LINES if brief else _LEAST_LINES))
        self.error = _ErrorLine()
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setFrameShape(QFrame.Shape.NoFrame)
        self.preview.viewport().setAutoFillBackground(False)
        self.preview.setMinimumHeight(_height(_PREVIEW_LINES))
        for box in (self.editor, self.preview):  # they take the height there is and ask for no more than the least
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.preview.setAccessibleName(self.tr("Preview"))
        self.preview.setPlaceholderText(self.tr("Nothing is written yet."))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PREVIEW_MS)
        self._soon.timeout.connect(self.show_preview)
        self._lay_out()
        self.setFocusProxy(self.editor)  # so the text comes first with the Tab key, what can be put in follows
        self.setTabOrder(self.editor, self.insert_button)
        if not brief:
            self.setTabOrder(self.insert_button, self.preview)
        self.editor.textChanged.connect(self._on_changed)

    # --- text -----------------------------------------------------------------------------------------------

    def text(self) -> str:
        """What is written."""
        return self.editor.toPlainText()

    def set_text(self, text: str) -> None:
        """Shows another text; nothing of the one before can be brought back by undo."""
        self.editor.setPlainText(text)

    def problem(self) -> str:
        """What is wrong with the text, in one sentence, "" where nothing is."""
        return error_words(self._found[0].error) if self._found else ""

    def insert(self, name: str) -> None:
        """Writes a variable at the caret, or in the place of what is selected."""
        self.editor.textCursor().insertText(tag_of(name))
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_preview(self) -> None:
        """Fills the preview now; call it when the department whose values it shows is another."""
        self._soon.stop()
        session, text = self._session, self.text()
        if text.strip():
            preview = session.desk.templates.preview
            text = preview(session.who, text, self._department_id(), language=self._language)
        self.preview.setPlainText(text if text.strip() else "")

    # --- names ----------------------------------------------------------------------------------------------

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.editor.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._description = description
        self._describe()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._underline()
        super().changeEvent(event)

    # --- parts ----------------------------------------------------------------------------------------------

    def _button(self) -> QToolButton:
        text = self.tr("Insert variable")
        button = tool_button("plus", text, "plain", text)
        menu, group = QMenu(button), ""
        for name in ALLOWED[self._context]:
            begins = _TOGETHER.get(name, name.partition(".")[0])
            if group and begins != group:
                menu.addSeparator()
            group = begins
            action = menu.addAction(f"{variable_word(name)}\t{name}")
            action.triggered.connect(lambda _=False, name=name: self.insert(name))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setIcon(icon("plus"))
        return button

    def _lay_out(self) -> None:
        example = QuietLabel(self.tr("With a text for no value: {example}").format(example=_EXAMPLE))
        example.setToolTip(example.text())
        bar = QHBoxLayout()
        bar.setSpacing(metrics.SPACE_3)
        bar.addWidget(self.insert_button)
        bar.addWidget(example, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_2)
        column.addLayout(bar)
        column.addWidget(self.editor, 3)
        column.addWidget(self.error)
        if self._brief:
            return
        column.addWidget(TextLabel(self.tr("Preview"), metrics.SMALL, metrics.SEMIBOLD, "muted"))
        paper = Card("sunken", "line")
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.addWidget(self.preview)
        column.addWidget(paper, 2)
        self.setTabOrder(self.insert_button, self.editor)
        self.setTabOrder(self.editor, self.preview)

    # --- while it is written --------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        self._found = problems(self.text(), self._context)
        self.error.set_text(self.problem())
        self._underline()
        self._describe()
        if not self._brief:
            self._soon.start()
        self.changed.emit()

    def _underline(self) -> None:
        marked = []
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(tokens().danger)
        for problem in self._found:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.editor.document())
            cursor.setPosition(_place(self.text(), problem.start))
            cursor.setPosition(_place(self.text(), problem.end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, look
            marked.append(selection)
        self.editor.setExtraSelections(marked)

    def _describe(self) -> None:
        said = dict.fromkeys(part for part in (self.problem(), self._description) if part)
        self.editor.setAccessibleDescription(" ".join(said))


class _ErrorLine(QWidget):
    """Icon and sentence in `danger`; no room while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.label = TextLabel("", metrics.SMALL, metrics.MEDIUM, "danger")
        self.label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("circle-alert", metrics.ICON_INLINE, "danger"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        self.hide()

    def set_text(self, sentence: str) -> None:
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))


def _height(lines: int) -> int:
    return metrics.scaled(lines * metrics.LINE_HEIGHT[metrics.BASE] + 12)


def _place(text: str, index: int) -> int:
    """Qt counts in UTF-16: characters such as emoji are two there."""
    return index + sum(1 for char in text[:index] if ord(char) > 0xFFFF) if not text.isascii() else index
