"""The list of colleagues that appears while @ and the beginning of a name are typed in a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QTextEdit, QVBoxLayout

from deskapp.domain.errors import DeskError
from deskapp.domain.note_text import mentioned, names_of
from deskapp.domain.people import Agent, Colleague
from deskapp.domain.text import fold
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.session import Session
from deskapp.ui.ticket.mention_row import COLLEAGUE, TYPED, MentionRow, matched, place_words, row_width
from deskapp.ui.ticket.note_paper import NotePaper
from deskapp.ui.widgets.key_cap import KeyCap
from deskapp.ui.widgets.note_edit import NoteEdit
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.text_label import TextLabel

_TYPED = re.compile(r"(?:^|[\s(])@([^\W\d_][\w-]*(?: [\w-]*)?|)$")
_MOST = 6
_LEAST, _EDGE = 260, 5


def out_of_sight(session: Session, text: str, department_id: int, agents: Sequence[Agent]) -> str:
    """The names of those a note mentions who cannot see the tickets of its department; "" where that is nobody."""
    named = mentioned(text, agents)
    if not named:
        return ""
    try:
        seen = session.desk.people.who_sees(session.who, department_id)
    except DeskError:  # the writer does not look into the department either
        return ""
    return ", ".join(agent.name for agent in named if agent.id not in seen)


class MentionPopup(QFrame):
    """Watches an editor; Enter or Tab inserts the chosen name, Escape closes the list. The editor keeps the focus.

    Who cannot see the ticket stands last and pale: the name can be written, but nobody is told.
    """

    def __init__(self, editor: NoteEdit, colleagues: Callable[[], Sequence[Colleague]]) -> None:
        super().__init__(editor, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._editor, self._colleagues = editor, colleagues
        self._known: Sequence[Colleague] = ()
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumSize(1, 1)
        self.list.setItemDelegate(MentionRow(self.list))
        self.list.itemClicked.connect(self._insert)
        self.list.setAccessibleName(self.tr("Colleagues"))
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(Separator())
        column.addLayout(self._foot())
        editor.installEventFilter(self)
        editor.cursorPositionChanged.connect(self._look)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(_EDGE + 1, 6, 8, 6)
        foot.setSpacing(8)
        for keys, told in (("↑↓", self.tr("choose")), ("↵", self.tr("insert and notify"))):
            foot.addWidget(KeyCap(keys))
            foot.addWidget(TextLabel(told, metrics.SMALL, token="muted"))
        foot.addStretch(1)
        return foot

    def begin(self) -> None:
        """Types the @ for the user."""
        cursor = self._editor.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        self._editor.setFocus()
        cursor.insertText("@" if not before or before[-1].isspace() else " @")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.isVisible():
            return super().eventFilter(watched, event)
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            row = (self.list.currentRow() + steps[Qt.Key(event.key())]) % self.list.count()
            self.list.setCurrentRow(row)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._insert(self.list.currentItem())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False

    def _look(self) -> None:
        cursor = self._editor.textCursor()
        match = _TYPED.search(cursor.block().text()[: cursor.positionInBlock()])
        if match is None or not self._editor.hasFocus() or cursor.hasSelection() or self._editor.isReadOnly():
            self.hide()
            return
        if not self.isVisible():
            self._known = self._colleagues()
            self._editor.mark_names(names_of(self._known))
        typed = fold(match[1])
        found = sorted((one for one in self._known if matched(one.name, typed)), key=lambda one: not one.sees)[:_MOST]
        if not found or (len(found) == 1 and fold(found[0].name) == typed):
            self.hide()
            return
        self._fill(found, typed)

    def _fill(self, colleagues: Sequence[Colleague], typed: str) -> None:
        self.list.clear()
        for one in colleagues:
            item = QListWidgetItem(one.name)
            item.setData(COLLEAGUE, one)
            item.setData(TYPED, typed)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.name}, {place_words(one)}")
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._mark(len(typed) + 1)
        self._editor.setAccessibleDescription(self.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole))
        wide = max(metrics.scaled(_LEAST), *(row_width(one) for one in colleagues)) + 2 * _EDGE
        rows = len(colleagues) * metrics.scaled(metrics.COMPLETION_ROW)
        foot = self.sizeHint().height() - self.list.sizeHint().height()
        self.resize(wide, rows + foot)
        self.move(self._place())
        self.show()

    def _mark(self, letters: int) -> None:
        """Shows in the text which letters are looked for; 0 for none."""
        marked = QTextEdit.ExtraSelection()
        cursor = self._editor.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, letters)
        form = QTextCharFormat()
        form.setForeground(tokens().note_focus)
        form.setFontWeight(QFont.Weight.DemiBold)
        marked.cursor, marked.format = cursor, form
        self._editor.setExtraSelections([marked] if letters else [])

    def _place(self) -> QPoint:
        """Under the caret, above it where there is no room; never over the line that says who reads the note."""
        caret, area = self._editor.cursorRect(), self._editor.viewport()
        screen, height = self._editor.screen().availableGeometry(), self.height()
        place = area.mapToGlobal(caret.bottomLeft() + QPoint(-12, 6))
        if place.y() + height > screen.bottom():
            place = area.mapToGlobal(caret.topLeft() + QPoint(-12, -6 - height))
            head = self._head_line()
            if head is not None and QRect(place, self.size()).intersects(head):
                place.setY(head.top() - 4 - height)
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        place.setY(max(screen.top(), place.y()))
        return place

    def _head_line(self) -> QRect | None:
        """Where on the screen the paper says who reads it."""
        paper = self._editor.parentWidget()
        while paper is not None and not isinstance(paper, NotePaper):
            paper = paper.parentWidget()
        return QRect(paper.mapToGlobal(QPoint(0, 0)), QSize(paper.width(), paper.head_height())) if paper else None

    def _insert(self, item: QListWidgetItem | None) -> None:
        cursor = self._editor.textCursor()
        match = _TYPED.search(cursor.block().text()[: cursor.positionInBlock()])
        if item is None or match is None:
            return
        back = cursor.positionInBlock() - match.start(1) + 1
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, back)
        cursor.insertText(f"@{item.text()} ")
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A mask cuts the corners, as there are screens that cannot show a window's translucency."""
        super().resizeEvent(event)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), metrics.RADIUS_LARGE, metrics.RADIUS_LARGE)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def hideEvent(self, event: QHideEvent) -> None:
        self.list.clear()
        self._editor.setAccessibleDescription("")
        self._mark(0)
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        paint_body(QPainter(self), QRectF(self.rect()), metrics.RADIUS_LARGE, colours.raised, colours.line)
