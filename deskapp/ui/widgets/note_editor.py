"""A note one writes: the paper of the info panel for ticket, contact and company notes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.look.note import note_path, paint_note
from deskapp.ui.widgets.note_edit import NoteEdit
from deskapp.ui.widgets.note_page import MARGINS
from deskapp.ui.widgets.note_parts import paint_foot
from deskapp.ui.widgets.text_label import TextLabel

_PADDING = (12, 12, 12, 8)
_WORD_MS = 4000


class _Foot(QWidget):
    """Author and time at the left, at the right whether the text is saved."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = ""
        self.ticked = False
        self.word = ""
        self.setFixedHeight(metrics.scaled(16))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, height = QPainter(self), self.height()
        right = self.width() - metrics.NOTE_CORNER + _PADDING[2] - 6
        if self.ticked:
            width = metrics.text_width(self.word, metrics.SMALL, metrics.SEMIBOLD) if self.word else 0
            painter.setFont(metrics.font(metrics.SMALL, metrics.SEMIBOLD))
            painter.setPen(tokens().note_ok)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRect(0, 0, right, height), flags, self.word)
            right -= width + (4 if width else 0) + metrics.ICON_INLINE
            paint_icon(painter, right, (height - metrics.ICON_INLINE) // 2, "check", metrics.ICON_INLINE, "note_ok")
        paint_foot(painter, QRect(0, 0, max(0, right - 8), height), self.words)


class NoteEditor(QWidget):
    """`edited` comes with each change by the user; `left(text)` when focus goes and the text is not the stored one."""

    edited = Signal()
    left = Signal(str)
    link_activated = Signal(str)

    def __init__(self, placeholder: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._setting = False
        self._edit = NoteEdit()
        self._edit.setPlaceholderText(placeholder)
        self._edit.setAccessibleName(name or placeholder)
        self._edit.text_edited.connect(self._on_text_changed)
        self._edit.link_activated.connect(self.link_activated)
        self._edit.installEventFilter(self)
        self.setFocusProxy(self._edit)
        self._conflict = TextLabel("", metrics.SMALL, metrics.SEMIBOLD, "note_text")
        self._conflict.setWordWrap(True)
        self._conflict.hide()
        self._foot = _Foot(self)
        self._word_timer = QTimer(self)
        self._word_timer.setSingleShot(True)
        self._word_timer.timeout.connect(self._on_word_over)
        self._arrange()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(margin + padding for margin, padding in zip(MARGINS, _PADDING, strict=True)))
        layout.setSpacing(2)
        layout.addWidget(self._edit)
        layout.addWidget(self._conflict)
        layout.addWidget(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_text(self, text: str, foot: str = "") -> None:
        """Shows the stored text and who wrote it when; neither `edited` nor `left` comes. Drops tick and conflict."""
        self._setting = True
        self._stored = text
        if self._edit.toPlainText() != text:
            self._edit.setPlainText(text)
        self._setting = False
        self._set_tick(False)
        self.set_conflict("")
        self.set_foot(foot)

    def set_foot(self, foot: str) -> None:
        """Changes author and time."""
        self._foot.words = foot
        self._foot.setAccessibleName(foot)
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
            self.update()
        elif event.type() == QEvent.Type.FocusIn:
            self.update()
        return super().eventFilter(watched, event)

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
