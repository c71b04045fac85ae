"""Plain text as it is read in the thread: wraps, selects, copies, has links; light enough for hundreds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from deskapp.domain.links import find_links
from deskapp.ui.look import metrics
from deskapp.ui.look.theme import theme


class TextFace(QWidget):
    """Shows a text that cannot be edited. `link_opened` carries the target of a clicked link."""

    link_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, ink: str = "text", link: str = "accent") -> None:
        super().__init__(parent)
        self._ink, self._link = ink, link
        self._text = ""
        self._heights: dict[int, int] = {}
        self._selection: QTextCursor | None = None
        self._pressed_link = ""
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        # Not fixed: a layout remembers the height of a width before, and would cut a text that is narrower now.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        theme().changed.connect(self._on_theme_changed)

    def text(self) -> str:
        """The text that is shown."""
        return self._text

    def set_text(self, text: str) -> None:
        """Shows another text; the selection is gone."""
        if text == self._text:
            return
        self._text = text
        self._fill()

    def selected_text(self) -> str:
        """What is selected, with line breaks as `\\n`."""
        return self._selection.selectedText().replace("\u2029", "\n") if self._selection else ""

    def copy(self) -> None:
        """Puts the selection on the clipboard; without one nothing happens."""
        if chosen := self.selected_text():
            QGuiApplication.clipboard().setText(chosen)

    def select_all(self) -> None:
        """Selects the whole text."""
        self._selection = QTextCursor(self._document)
        self._selection.select(QTextCursor.SelectionType.Document)
        self.update()

    # --- size -----------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        known = self._heights.get(width)
        if known is None:
            self._document.setTextWidth(max(1, width))
            known = self._heights[width] = max(metrics.scaled(18), round(self._document.size().height()))
        return known

    def sizeHint(self) -> QSize:
        width = self.width() or 300
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, metrics.scaled(18))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._document.setTextWidth(max(1, self.width()))

    # --- painting -------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if round(self._document.textWidth()) != self.width():
            self._document.setTextWidth(max(1, self.width()))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(event.rect())
        context.palette.setColor(QPalette.ColorRole.Text, theme().colour(self._ink))
        painter.setClipRect(event.rect())
        if self._selection is not None and self._selection.hasSelection():
            context.selections = [self._selected()]
        self._document.documentLayout().draw(painter, context)

    def _selected(self) -> QAbstractTextDocumentLayout.Selection:
        chosen = QAbstractTextDocumentLayout.Selection()
        assert self._selection is not None
        chosen.cursor = self._selection
        chosen.format.setBackground(theme().colour("accent_fill"))
        chosen.format.setForeground(theme().colour("on_accent"))
        return chosen

    def _fill(self) -> None:
        self._heights.clear()
        self._selection = None
        self._document.clear()
        self._document.setDefaultFont(metrics.font())
        lines = QTextBlockFormat()
        lines.setLineHeight(metrics.scaled(18), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self._document)
        cursor.setBlockFormat(lines)
        plain, done = QTextCharFormat(), 0
        for link in find_links(self._text):
            cursor.insertText(self._text[done : link.start], plain)
            cursor.insertText(self._text[link.start : link.end], self._link_format(link.target))
            done = link.end
        cursor.insertText(self._text[done:], plain)
        self._document.setTextWidth(max(1, self.width()))
        self.setAccessibleName(self._text[:2000])
        self.updateGeometry()
        self.update()

    def _link_format(self, target: str) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setAnchor(True)
        style.setAnchorHref(target)
        style.setForeground(theme().colour(self._link))
        style.setFontUnderline(True)
        return style

    def _on_theme_changed(self) -> None:
        if self._text:
            self._fill()

    # --- mouse and keys -------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed_link = self._document.documentLayout().anchorAt(event.position())
        position = self._position(event.position())
        extend = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._selection is not None
        if extend and self._selection is not None:
            self._selection.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        else:
            self._selection = QTextCursor(self._document)
            self._selection.setPosition(position)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._selection is not None:
            self._selection.setPosition(self._position(event.position()), QTextCursor.MoveMode.KeepAnchor)
            self.update()
            return
        link = self._document.documentLayout().anchorAt(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.IBeamCursor)
        self.setToolTip(link)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        link = self._document.documentLayout().anchorAt(event.position())
        if link and link == self._pressed_link and not self.selected_text():
            self.link_opened.emit(link)
        self._pressed_link = ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._selection = QTextCursor(self._document)
        self._selection.setPosition(self._position(event.position()))
        self._selection.select(QTextCursor.SelectionType.WordUnderCursor)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Copy and select all are ours before any shortcut of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            wanted = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
            if any(event.matches(key) for key in wanted):
                event.accept()
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason and self._selection is not None:
            self._selection = None
            self.update()
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        copy = QAction(self.tr("Copy"), menu)
        copy.setEnabled(bool(self.selected_text()))
        copy.triggered.connect(self.copy)
        menu.addAction(copy)
        if link := self._document.documentLayout().anchorAt(QPointF(event.pos())):
            address = menu.addAction(self.tr("Copy the link"))
            address.triggered.connect(lambda: QGuiApplication.clipboard().setText(link))
        menu.addAction(self.tr("Select all"), self.select_all)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _position(self, point: QPointF) -> int:
        return self._document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
