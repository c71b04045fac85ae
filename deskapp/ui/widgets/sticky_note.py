"""A note to read: yellow paper with head, body, chips; folds up when it is long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.note import paint_note
from deskapp.ui.widgets.note_body import NoteBody
from deskapp.ui.widgets.note_parts import NotePart, PartRow, paint_foot, paint_head

MARGINS = (6, 2, 6, 6)
"""Room for the shadow around the paper: left, top, right, bottom. The paper is that much smaller than the widget."""
_PADDING = (14, 12, 14, 10)
_COMPACT_PADDING = (12, 12, 12, 8)
_LINES = 8


class StickyNote(QWidget):
    """Read-only paper. In the thread it has a head; `compact` ones have author and time as a foot line.

    Tab walks through links, chips and "Show all"; Enter opens. Text is selected by mouse and copied with Ctrl+C.
    """

    link_activated = Signal(str)
    file_activated = Signal(int)
    reminder_activated = Signal()
    todo_activated = Signal(int)
    """The to-do line with this number (from 0) was clicked."""

    def __init__(
        self,
        text: str = "",
        author: str = "",
        time_text: str = "",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._author, self._time, self._compact = author, time_text, compact
        self._source: tuple[str, tuple[str, ...], Mapping[int, str]] = (text, (), {})
        self._made: NoteBody | None = None
        self._parts = PartRow()
        self._expanded = False
        self._target = -1
        self._sized = (-1, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._name()

    def set_text(self, text: str, names: Sequence[str] = (), signed: Mapping[int, str] | None = None) -> None:
        """The body; `names` are agents that may be mentioned, `signed` small lines under to-do lines by number."""
        self._source = (text, tuple(names), signed or {})
        self._made = None
        self._changed()

    def set_head(self, author: str, time_text: str) -> None:
        """Author and time; in a compact note they stand at the foot."""
        self._author, self._time = author, time_text
        self._changed()

    def set_files(self, files: Sequence[tuple[str, str]]) -> None:
        """Attachments as (name, size in words)."""
        self._parts.set_files(files)
        self._changed()

    def set_reminder(self, text: str) -> None:
        """A chip with a bell behind the files; empty text takes it away."""
        self._parts.set_reminder(text)
        self._changed()

    def text(self) -> str:
        """The whole text of the note."""
        return self._source[0]

    def set_expanded(self, expanded: bool) -> None:
        """Shows all of a long note, or its first 8 lines."""
        self._expanded = expanded
        self._changed()

    def is_long(self) -> bool:
        """Whether the note has more lines than it shows folded."""
        self._lay_out(self._text_width(self.width()))
        return self._body().line_count() > _LINES

    def selected_text(self) -> str:
        """What is selected by the mouse; empty when nothing is."""
        return self._body().selected_text()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._sized[0] != width:
            self._sized = (width, self._measure(width))
        return self._sized[1]

    def sizeHint(self) -> QSize:
        width = 272 if self._compact else 480
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 48)

    # --- geometry -------------------------------------------------------------------------------------------------

    def _body(self) -> NoteBody:
        if self._made is None:
            self._made = NoteBody(*self._source)
        return self._made

    def _name(self) -> None:
        whole = ", ".join(part for part in (self.tr("Note"), self._author, self._time) if part)
        self.setAccessibleName(whole)
        self.setAccessibleDescription(self._source[0])

    def _changed(self) -> None:
        self._sized = (-1, 0)
        self._target = -1
        self._name()
        self.updateGeometry()
        self.update()

    def _padding(self) -> tuple[int, int, int, int]:
        return _COMPACT_PADDING if self._compact else _PADDING

    def _text_width(self, width: int) -> int:
        left, _, right, _ = self._padding()
        return max(40, width - MARGINS[0] - MARGINS[2] - left - right)

    def _head_height(self) -> int:
        return 0 if self._compact or not (self._author or self._time) else metrics.scaled(16) + 2

    def _foot_height(self) -> int:
        return metrics.scaled(16) + 2 if self._compact and (self._author or self._time) else 0

    def _more_height(self) -> int:
        return metrics.scaled(18) + 2 if self._body().line_count() > _LINES else 0

    def _lay_out(self, width: int) -> None:
        self._body().set_width(width)
        self._parts.set_width(width)

    def _body_height(self) -> int:
        return self._body().height(None if self._expanded else _LINES)

    def _measure(self, width: int) -> int:
        self._lay_out(self._text_width(width))
        _, top, _, bottom = self._padding()
        inside = self._head_height() + self._body_height() + self._more_height() + self._parts.height()
        paper = top + inside + self._foot_height() + bottom
        return MARGINS[1] + MARGINS[3] + max(paper, metrics.NOTE_EDGE + metrics.NOTE_CORNER + 16)

    def _text_rect(self) -> QRect:
        """Where the body stands, in the widget."""
        left, top, _, _ = self._padding()
        y = MARGINS[1] + top + self._head_height()
        return QRect(MARGINS[0] + left, y, self._text_width(self.width()), self._body_height())

    def _more_rect(self) -> QRect:
        body = self._text_rect()
        width = metrics.text_width(self._more_words()) + 4
        return QRect(body.x(), body.bottom() + 3, width, max(0, self._more_height() - 2))

    def _more_words(self) -> str:
        return self.tr("Show less") if self._expanded else self.tr("Show all")

    def _parts_top(self) -> int:
        return self._text_rect().bottom() + 1 + self._more_height()

    # --- painting -------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay_out(self._text_width(self.width()))
        painter, colours = QPainter(self), tokens()
        left, top, right, bottom = MARGINS
        paper = QRectF(self.rect()).adjusted(left, top, -right, -bottom)
        paint_note(painter, paper, colours)
        body = self._text_rect()
        if self._head_height():
            place = QRect(body.x(), top + self._padding()[1], body.width(), metrics.scaled(16))
            paint_head(painter, place, self._author, self.tr("· only agents see this"), self._time)
        kind, index = self._current() or ("", -1)
        self._body().paint(painter, body, colours, index if kind == "link" else -1)
        if self._more_height():
            self._paint_more(painter, kind == "more")
        self._parts.paint(painter, body.x(), self._parts_top(), index if kind == "part" else -1)
        if kind == "note":
            NotePart.ring(painter, paper.toRect().adjusted(2, metrics.NOTE_EDGE + 2, -2, -2))
        if self._foot_height():
            y = self._parts_top() + self._parts.height() + 2
            words = " · ".join(part for part in (self._author, self._time) if part)
            room = QRect(body.x(), y, body.width() - metrics.NOTE_CORNER, metrics.scaled(16))
            paint_foot(painter, room, words)

    def _paint_more(self, painter: QPainter, ringed: bool) -> None:
        rect = self._more_rect()
        underlined = metrics.font()
        underlined.setUnderline(True)
        painter.setFont(underlined)
        painter.setPen(tokens().note_text)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._more_words())
        if ringed:
            NotePart.ring(painter, rect.adjusted(-3, 0, 3, 0))

    # --- targets of the keyboard ----------------------------------------------------------------------------------

    def _targets(self) -> list[tuple[str, int]]:
        self._lay_out(self._text_width(self.width()))
        limit = None if self._expanded else _LINES
        found = [("link", index) for index in self._body().visible_links(limit)]
        if self._more_height():
            found.append(("more", 0))
        return found + [("part", index) for index in range(len(self._parts.parts))]

    def _current(self) -> tuple[str, int] | None:
        """What Enter would open."""
        if self._target < 0 or not self.hasFocus():
            return None
        targets = self._targets()
        return targets[self._target] if self._target < len(targets) else ("note", 0)

    def focusNextPrevChild(self, forward: bool) -> bool:
        wanted = self._target + (1 if forward else -1)
        if self.hasFocus() and 0 <= wanted < len(self._targets()):
            self._target = wanted
            self.update()
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        entries = {Qt.FocusReason.TabFocusReason: 0, Qt.FocusReason.BacktabFocusReason: len(self._targets()) - 1}
        self._target = entries.get(event.reason(), -1)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._target = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self.selected_text():
            QApplication.clipboard().setText(self.selected_text())
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._body().select_all()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current():
            self._activate(*(self._current() or ("", 0)))
        else:
            super().keyPressEvent(event)

    def _activate(self, kind: str, index: int) -> None:
        if kind == "more":
            self.set_expanded(not self._expanded)
        elif kind == "link":
            self.link_activated.emit(self._body().link_target(index))
        elif kind == "todo":
            self.todo_activated.emit(index)
        elif kind == "part":
            number = self._parts.parts[index].number
            self.file_activated.emit(number) if number >= 0 else self.reminder_activated.emit()

    # --- mouse ----------------------------------------------------------------------------------------------------

    def _target_at(self, event: QMouseEvent) -> tuple[str, int] | None:
        point = event.position().toPoint()
        if self._more_height() and self._more_rect().contains(point):
            return "more", 0
        body = self._text_rect()
        part = self._parts.part_at(point.x() - body.x(), point.y() - self._parts_top())
        if part >= 0:
            return "part", part
        return self._body().target_at(event.position() - body.topLeft()) if body.contains(point) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._body().begin_selection(event.position() - self._text_rect().topLeft())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._body().drag_selection(event.position() - self._text_rect().topLeft())
            self.update()
            return
        target = self._target_at(event)
        inside = self._text_rect().contains(event.position().toPoint())
        rest = Qt.CursorShape.IBeamCursor if inside else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.PointingHandCursor if target else rest)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        target = self._target_at(event)
        if event.button() == Qt.MouseButton.LeftButton and target and not self.selected_text():
            self._activate(*target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._body().select_word(event.position() - self._text_rect().topLeft())
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            target = self._body().target_at(event.pos() - self._text_rect().topLeft())  # type: ignore[attr-defined]
            words = self._body().link_target(target[1]) if target and target[0] == "link" else ""
            QToolTip.showText(event.globalPos(), words, self)  # type: ignore[attr-defined]
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.rescale()
        super().changeEvent(event)

    def rescale(self) -> None:
        """Builds the body anew; after a change of theme, and from the theme when the text scale changes."""
        self._made = None
        self._changed()
