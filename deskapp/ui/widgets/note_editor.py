"""A note one writes: the paper of the info panel for ticket, contact and company notes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.note import note_path, paint_note
from deskapp.ui.widgets.file_drop import FileDrops
from deskapp.ui.widgets.note_edit import NoteEdit
from deskapp.ui.widgets.note_foot import MoreLine, NoteFoot
from deskapp.ui.widgets.note_page import LINES, MARGINS
from deskapp.ui.widgets.text_label import TextLabel

_PADDING = (12, 12, 12, 6)
_WORD_MS = 4000
_WRITING = 14
"""Lines that are seen at once while one writes in a note that is folded otherwise."""
_ALL = 100_000


class NoteEditor(QWidget):
    """`edited` comes with each change by the user; `left(text)` when focus goes and the text is not the stored one.

    A long note is folded until "Show all", or until somebody writes in it.
    """

    edited = Signal()
    left = Signal(str)
    link_activated = Signal(str)
    files_dropped = Signal(list)
    picture_pasted = Signal(QImage)

    def __init__(self, placeholder: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._setting = False
        self._edit = NoteEdit()
        self._edit.setPlaceholderText(placeholder)
        self._edit.setAccessibleName(name or placeholder)
        self._edit.text_edited.connect(self._on_text_changed)
        self._edit.link_activated.connect(self.link_activated)
        self._edit.files_dropped.connect(self.files_dropped)
        self._edit.picture_pasted.connect(self.picture_pasted)
        self._edit.lines_changed.connect(self._fold)
        self._edit.cursorPositionChanged.connect(self._follow_caret)
        self._edit.installEventFilter(self)
        self.setFocusProxy(self._edit)
        FileDrops(self, self.files_dropped.emit, lambda: self._edit.takes_files and not self._edit.isReadOnly())
        self._expanded = False
        self._more = MoreLine(self)
        self._more.clicked.connect(lambda: self.set_expanded(not self._expanded))
        self._more.hide()
        self._conflict, self._told = self._sentence(), self._sentence()
        self._foot = NoteFoot(self)
        self._word_timer = QTimer(self)
        self._word_timer.setSingleShot(True)
        self._word_timer.timeout.connect(self._on_word_over)
        self._arrange()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(margin + padding for margin, padding in zip(MARGINS, _PADDING, strict=True)))
        layout.setSpacing(1)
        self._rows = QVBoxLayout()
        for widget in (self._edit, self._more, self._conflict, self._told):
            layout.addWidget(widget)
        layout.addLayout(self._rows)
        layout.addWidget(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _sentence(self) -> TextLabel:
        label = TextLabel("", metrics.SMALL, metrics.SEMIBOLD, "note_text")
        label.setWordWrap(True)
        label.hide()
        return label

    def add_row(self, row: QWidget) -> None:
        """Puts something of the owner's between the text and the foot, as the files."""
        self._rows.addWidget(row)

    def add_tool(self, icon_name: str, name: str, text: str = "") -> QToolButton:
        """A small button at the end of the foot."""
        return self._foot.add_tool(icon_name, name, text)

    def set_text(self, text: str, foot: str = "", short: str = "") -> None:
        """Shows the stored text and who wrote it when; neither `edited` nor `left` comes. Drops tick and conflict."""
        self._setting = True
        self._stored = text
        if self._edit.toPlainText() != text:
            self._edit.setPlainText(text)
        self._setting = False
        self._set_tick(False)
        self.set_conflict("")
        self.set_foot(foot, short)

    def set_foot(self, foot: str, short: str = "") -> None:
        """Changes author and time; `short` is shown where there is no room for all of it."""
        self._foot.words, self._foot.short = foot, short
        self._foot.setAccessibleName(foot)
        self._foot.setToolTip(foot)
        self._foot.update()

    def text(self) -> str:
        """The text as it stands in the field."""
        return self._edit.toPlainText()

    def is_changed(self) -> bool:
        """Whether the text is not the stored one."""
        return self.text() != self._stored

    def mark_saved(self) -> None:
        """The text in the field is stored: green tick and "Saved"; the word goes after 4 s, the tick stays."""
        self._stored = self.text()
        self.set_conflict("")
        self._set_tick(True, self.tr("Saved"))
        self._word_timer.start(_WORD_MS)

    def set_conflict(self, sentence: str) -> None:
        """Says that somebody else changed the note; an empty sentence takes it away."""
        self._conflict.setText(sentence)
        self._conflict.setVisible(bool(sentence))

    def tell(self, sentence: str) -> None:
        """Says what happens with the note's files, or what was wrong with them; an empty sentence takes it away."""
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    def is_long(self) -> bool:
        """Whether the note has more lines than it shows folded."""
        return self._edit.line_count() > LINES

    def set_expanded(self, expanded: bool) -> None:
        """Shows all of a long note, or its first 8 lines."""
        self._expanded = expanded
        self._fold()

    def _fold(self, writing: bool | None = None) -> None:
        writing = self._edit.hasFocus() if writing is None else writing
        folded = not self._expanded and not writing
        self._edit.fold(LINES if folded else _ALL if self._expanded else _WRITING, folded)
        self._more.setText(self.tr("Show less") if self._expanded else self.tr("Show all"))
        self._more.setVisible(self.is_long() and not writing)
        self._more.updateGeometry()

    def _follow_caret(self) -> None:
        """The panel follows who writes in a note that is taller than it."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inside = area.widget() if area is not None else None
        if area is not None and inside is not None and self._expanded and self._edit.hasFocus():
            place = self._edit.viewport().mapTo(inside, self._edit.cursorRect().center())
            area.ensureVisible(place.x(), place.y(), 0, metrics.scaled(2 * metrics.LINE_HEIGHT[metrics.BASE]))

    def set_read_only(self, read_only: bool) -> None:
        """For who may see and not write."""
        self._edit.setReadOnly(read_only)

    def edit(self) -> NoteEdit:
        """The text field, e.g. for a completion popup."""
        return self._edit

    def leave(self) -> None:
        """Sends `left` when the text is not the stored one; call it before the note is taken away."""
        if self.is_changed():
            self.left.emit(self.text())

    def _set_tick(self, ticked: bool, word: str = "") -> None:
        self._word_timer.stop()
        self._foot.ticked, self._foot.word = ticked, word
        self._foot.update()

    def _on_word_over(self) -> None:
        self._foot.word = ""
        self._foot.update()

    def _on_text_changed(self) -> None:
        if not self._setting:
            self._set_tick(False)
            self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and event.reason() != Qt.FocusReason.PopupFocusReason:  # type: ignore[attr-defined]
            self.leave()
            self._fold(writing=False)
            self.update()
        elif event.type() == QEvent.Type.FocusIn:
            self._fold(writing=True)
            self.update()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the paper writes: keys must not go to the ticket behind it."""
        self._edit.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left, top, right, bottom = MARGINS
        paper = QRectF(self.rect()).adjusted(left, top, -right, -bottom)
        paint_note(painter, paper, tokens())
        if self._edit.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens().note_focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(note_path(paper.adjusted(1, 1, -1, -1)))
