"""The list of colleagues that appears while @ and the beginning of a name are typed in a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout

from deskapp.domain.errors import DeskError
from deskapp.domain.note_text import mentioned
from deskapp.domain.people import Agent
from deskapp.domain.text import fold
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.session import Session
from deskapp.ui.ticket.pictures import avatar_icon

_TYPED = re.compile(r"(?:^|[\s(])@([^\W\d_][\w-]*(?: [\w-]*)?|)$")
_MOST = 6
_ROLE = Qt.ItemDataRole.UserRole


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
    """Watches an editor; Enter or Tab inserts the chosen name, Escape closes the list. The editor keeps the focus."""

    def __init__(self, editor: QPlainTextEdit, agents: Callable[[], Sequence[Agent]]) -> None:
        super().__init__(editor, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._editor, self._agents = editor, agents
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumSize(1, 1)
        self.list.setIconSize(QSize(20, 20))
        self.list.itemClicked.connect(self._insert)
        self.list.setAccessibleName(self.tr("Colleagues"))
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 5, 5, 5)
        column.addWidget(self.list)
        editor.installEventFilter(self)
        editor.cursorPositionChanged.connect(self._look)

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
        if match is None or not self._editor.hasFocus() or cursor.hasSelection():
            self.hide()
            return
        wanted = fold(match[1])
        found = [one for one in self._agents() if one.active and _begins(fold(one.name), wanted)][:_MOST]
        if not found or (len(found) == 1 and fold(found[0].name) == wanted):
            self.hide()
            return
        self._fill(found)

    def _fill(self, agents: Sequence[Agent]) -> None:
        self.list.clear()
        for agent in agents:
            item = QListWidgetItem(avatar_icon(agent.name), agent.name)
            item.setData(_ROLE, agent.name)
            item.setSizeHint(QSize(0, metrics.scaled(metrics.COMPLETION_ROW)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        width = max(metrics.text_width(agent.name) for agent in agents) + 80
        self.resize(max(220, width), len(agents) * metrics.scaled(metrics.COMPLETION_ROW) + 12)
        self._place()
        self.show()

    def _place(self) -> None:
        caret = self._editor.cursorRect()
        below = self._editor.viewport().mapToGlobal(caret.bottomLeft() + QPoint(-12, 6))
        screen = self._editor.screen().availableGeometry()
        if below.y() + self.height() > screen.bottom():
            below = self._editor.viewport().mapToGlobal(caret.topLeft() + QPoint(-12, -6 - self.height()))
        below.setX(max(screen.left(), min(below.x(), screen.right() - self.width())))
        self.move(below)

    def _insert(self, item: QListWidgetItem | None) -> None:
        cursor = self._editor.textCursor()
        match = _TYPED.search(cursor.block().text()[: cursor.positionInBlock()])
        if item is None or match is None:
            return
        back = cursor.positionInBlock() - match.start(1) + 1
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, back)
        cursor.insertText(f"@{item.data(_ROLE)} ")
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A mask cuts the corners, as there are screens that cannot show a window's translucency."""
        super().resizeEvent(event)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), metrics.RADIUS_LARGE, metrics.RADIUS_LARGE)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def hideEvent(self, event: QHideEvent) -> None:
        self.list.clear()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        paint_body(QPainter(self), QRectF(self.rect()), metrics.RADIUS_LARGE, colours.raised, colours.line)


def _begins(name: str, wanted: str) -> bool:
    return name.startswith(wanted) or any(word.startswith(wanted) for word in name.split())
