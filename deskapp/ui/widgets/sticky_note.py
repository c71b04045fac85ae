"""A note to read: yellow paper with head, body, chips; folds up when it is long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from deskapp.ui.widgets.note_page import MARGINS, NotePage, Target

_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class StickyNote(QWidget):
    """Read-only paper. In the thread it has a head; `compact` ones have author and time as a foot line.

    Tab walks through links, boxes, chips and "Show all"; Enter opens or ticks.
    Text is selected by mouse and copied with Ctrl+C.
    """

    link_activated = Signal(str)
    """An address, `mailto:` and an address, or the number of a ticket."""
    file_activated = Signal(int)
    reminder_activated = Signal(int)
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
        self._page = NotePage(compact)
        self._page.author, self._page.time = author, time_text
        self._page.set_text(text)
        self._target = -1
        self._sized = (-1, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._speak()

    def set_text(self, text: str, names: Sequence[str] = (), signed: Mapping[int, str] | None = None) -> None:
        """The body; `names` are agents that may be mentioned, `signed` small lines under to-do lines by number."""
        self._page.set_text(text, names, signed)
        self._changed()

    def set_head(self, author: str, time_text: str) -> None:
        """Author and time; in a compact note they stand at the foot."""
        self._page.author, self._page.time = author, time_text
        self._changed()

    def set_files(self, files: Sequence[tuple[str, str]]) -> None:
        """Attachments as (name, size in words)."""
        self._page.parts.set_files(files)
        self._changed()

    def set_reminders(self, reminders: Sequence[tuple[str, str]]) -> None:
        """Chips behind the files, as (words, icon)."""
        self._page.parts.set_reminders(reminders)
        self._changed()

    def text(self) -> str:
        """The whole text of the note."""
        return self._page.text()

    def page(self) -> NotePage:
        """What stands on the paper and where."""
        return self._page

    def set_expanded(self, expanded: bool) -> None:
        """Shows all of a long note, or its first 8 lines."""
        self._page.expanded = expanded
        self._changed()

    def is_long(self) -> bool:
        """Whether the note has more lines than it shows folded."""
        self._page.set_width(self.width())
        return self._page.is_long()

    def selected_text(self) -> str:
        """What is selected; empty when nothing is."""
        return self._page.body().selected_text()

    def point_out(self) -> None:
        """Takes the keyboard, with the ring around the whole note."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._target = len(self._page.targets())
        self.update()

    def rescale(self) -> None:
        """Builds the body anew; after a change of theme, and from the theme when the text scale changes."""
        self._page.renew()
        self._changed()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._sized[0] != width:
            self._page.set_width(width)
            self._sized = (width, self._page.height())
        return self._sized[1]

    def sizeHint(self) -> QSize:
        width = 272 if self._page.compact else 480
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 48)

    def _speak(self) -> None:
        page = self._page
        page.remark = self.tr("· only agents see this")
        page.show_all, page.show_less = self.tr("Show all"), self.tr("Show less")
        self.setAccessibleName(", ".join(part for part in (self.tr("Note"), page.author, page.time) if part))
        self.setAccessibleDescription(page.text())

    def _changed(self) -> None:
        self._sized = (-1, 0)
        self._speak()
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.rescale()
        elif event.type() == QEvent.Type.LanguageChange:
            self._changed()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._page.set_width(self.width())
        self._page.paint(QPainter(self), self.size(), self._current())

    # --- keyboard -------------------------------------------------------------------------------------------------

    def _current(self) -> Target | None:
        """What Enter would open; the note itself when there is nothing to open on it."""
        if self._target < 0 or not self.hasFocus():
            return None
        targets = self._page.targets()
        return targets[self._target] if self._target < len(targets) else ("note", 0)

    def focusNextPrevChild(self, forward: bool) -> bool:
        wanted = self._target + (1 if forward else -1)
        if self.hasFocus() and 0 <= wanted < len(self._page.targets()):
            self._target = wanted
            self.update()
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._page.set_width(self.width())
        last = max(0, len(self._page.targets()) - 1)
        entries = {Qt.FocusReason.TabFocusReason: 0, Qt.FocusReason.BacktabFocusReason: last}
        self._target = entries.get(event.reason(), -1)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._target = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self._current()
        if event.matches(QKeySequence.StandardKey.Copy) and self.selected_text():
            QApplication.clipboard().setText(self.selected_text())
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._page.body().select_all()
            self.update()
        elif current is not None and self._opens(event):
            self._activate(current)
        else:
            super().keyPressEvent(event)

    def _opens(self, event: QKeyEvent) -> bool:
        return event.key() in _OPENERS and not event.modifiers() & _WITH and self._current() is not None

    def _activate(self, target: Target) -> None:
        kind, index = target
        if kind == "more":
            self.set_expanded(not self._page.expanded)
            self._target = self._page.targets().index(target) if self._target >= 0 else -1
        elif kind == "link":
            self.link_activated.emit(self._page.body().link_target(index))
        elif kind == "todo":
            self.todo_activated.emit(index)
        elif kind == "part":
            number = self._page.parts.parts[index].number
            self.file_activated.emit(number) if number >= 0 else self.reminder_activated.emit(-1 - number)

    # --- mouse ----------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._page.body().begin_selection(event.position() - self._page.text_rect().topLeft())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area = self._page.text_rect()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._page.body().drag_selection(event.position() - area.topLeft())
            self.update()
            return
        rest = Qt.CursorShape.IBeamCursor if area.contains(event.position().toPoint()) else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._page.target_at(event.position()) else rest)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        target = self._page.target_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and target is not None and not self.selected_text():
            self._activate(target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._page.body().select_word(event.position() - self._page.text_rect().topLeft())
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            target = self._page.target_at(event.pos().toPointF())
            words = self._page.body().link_target(target[1]) if target is not None and target[0] == "link" else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._opens(event):
            event.accept()  # before the window's shortcut of the same key
            return True
        return super().event(event)


__all__ = ["MARGINS", "StickyNote"]
