"""The list of canned responses over the composer or a note: type to find one, read it filled in, Enter inserts it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from deskapp.domain.errors import DeskError
from deskapp.domain.fields import CannedResponse
from deskapp.domain.text import fold
from deskapp.domain.ticket import TicketHead
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.session import Session, error_words
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.text_label import TextLabel

_ROLE = Qt.ItemDataRole.UserRole
_WIDTH, _HEIGHT, _LIST = 560, 320, 216
_PAGE = 8


class CannedPopup(QFrame):
    """`inserted` gets the text with the ticket's values in it. The popup is gone once it is closed."""

    def __init__(
        self,
        session: Session,
        ticket: TicketHead | None,
        inserted: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        """Without a ticket there are the responses for all and one's own, with what is known of their writer."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._session, self._inserted = session, inserted
        self._ticket_id = ticket.id if ticket else None
        self._responses = session.desk.canned.usable(session.who, ticket.department_id if ticket else None)
        self._folded = {each.id: (fold(each.name), fold(each.text)) for each in self._responses}
        self.input = QLineEdit()
        self.input.setPlaceholderText(self.tr("Find a canned response"))
        self.input.setAccessibleName(self.tr("Find a canned response"))
        self.input.installEventFilter(self)
        self.list = self._list()
        self.preview = self._preview()
        self._line = Separator(Qt.Orientation.Vertical)
        self.nothing = TextLabel("", metrics.BASE, token="muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.input.textChanged.connect(self._narrow)
        self.list.currentItemChanged.connect(lambda item, _: self._show(item))
        self._narrow("")

    def show_over(self, anchor: QWidget) -> None:
        """Opens above a widget, or below it where there is more room, within its screen."""
        self.resize(metrics.scaled(_WIDTH), metrics.scaled(_HEIGHT))
        screen = anchor.screen().availableGeometry()
        place = anchor.mapToGlobal(QPoint(0, -4 - self.height()))
        if place.y() < screen.top():
            place = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        place.setY(max(screen.top(), min(place.y(), screen.bottom() - self.height())))
        self.move(place)
        self.show()
        self.input.setFocus()

    # --- parts ----------------------------------------------------------------------------------------------

    def _list(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Canned responses"))
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setFixedWidth(metrics.scaled(_LIST))
        made.setUniformItemSizes(True)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.viewport().setAutoFillBackground(False)
        made.itemClicked.connect(self._show)
        made.itemDoubleClicked.connect(self._take)
        return made

    def _preview(self) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setReadOnly(True)
        made.setTabChangesFocus(True)
        made.setAccessibleName(self.tr("Text of the response"))
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.viewport().setAutoFillBackground(False)
        made.installEventFilter(self)
        return made

    def _lay_out(self) -> None:
        hint = TextLabel(self.tr("Enter or a double click inserts it · Esc closes"), metrics.SMALL, token="muted")
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_2)
        row.addWidget(self.list)
        row.addWidget(self._line)
        row.addWidget(self.preview, 1)
        row.addWidget(self.nothing, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(metrics.SPACE_2)
        column.addWidget(self.input)
        column.addLayout(row, 1)
        column.addWidget(hint)

    # --- finding --------------------------------------------------------------------------------------------

    def found(self) -> list[str]:
        """The names that are listed now."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _narrow(self, text: str) -> None:
        found = self._matching(fold(text.strip()).split())
        self.list.clear()
        for response in found:
            item = QListWidgetItem(response.name)
            item.setData(_ROLE, response.id)
            item.setToolTip(response.name)
            item.setSizeHint(QSize(0, metrics.scaled(metrics.COMPLETION_ROW)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        for part in (self.list, self._line, self.preview):
            part.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.nothing.setText(self.tr("Nothing was found.") if self._responses else self._none_yet())
        self._show(self.list.currentItem())

    def _none_yet(self) -> str:
        return self.tr("There are no canned responses yet. They are written in the settings, under Canned responses.")

    def _matching(self, words: Sequence[str]) -> list[CannedResponse]:
        """Those with all words, first those with all of them in the name."""
        named, told = [], []
        for response in self._responses:
            name, text = self._folded[response.id]
            if all(word in name for word in words):
                named.append(response)
            elif all(word in name or word in text for word in words):
                told.append(response)
        return named + told

    def _filled(self, item: QListWidgetItem) -> str:
        session = self._session
        return session.desk.canned.filled(session.who, item.data(_ROLE), self._ticket_id)

    def _show(self, item: QListWidgetItem | None) -> None:
        try:
            text = self._filled(item) if item is not None else ""
        except DeskError as error:
            text = error_words(error)
        self.preview.setPlainText(text)
        self.input.setAccessibleDescription(item.text() if item is not None else self.nothing.text())

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        try:
            text = self._filled(item)
        except DeskError as error:  # somebody deleted it, or the ticket went out of sight
            self.preview.setPlainText(error_words(error))
            return
        self.close()
        self._inserted(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentItem())
                return True
            if watched is self.input and self._step(Qt.Key(event.key())):
                return True
        return super().eventFilter(watched, event)

    def _step(self, key: Qt.Key) -> bool:
        count, row = self.list.count(), self.list.currentRow()
        steps = {
            Qt.Key.Key_Up: row - 1,
            Qt.Key.Key_Down: row + 1,
            Qt.Key.Key_PageUp: max(0, row - _PAGE),
            Qt.Key.Key_PageDown: min(count - 1, row + _PAGE),
        }
        if key not in steps or not count:
            return False
        self.list.setCurrentRow(steps[key] % count)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        paint_body(QPainter(self), QRectF(self.rect()), metrics.RADIUS_LARGE, colours.raised, colours.line)
