"""The thread of a ticket: what is visible is built at once, the rest right after, earlier pages when scrolled to."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from deskapp.domain.thread import Message, SystemEvent, ThreadItem, ThreadPage
from deskapp.ui.look.theme import theme
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.event_line import EventLine
from deskapp.ui.ticket.message_card import MessageCard
from deskapp.ui.ticket.note_card import NoteCard
from deskapp.ui.ticket.small_button import SmallButton
from deskapp.ui.ticket.thread_column import ThreadColumn, key_of

PAGE = 40
_BATCH = 6
_NEAR_END = 24


class ThreadView(QScrollArea):
    """Shows a `ThreadPage` and grows upwards. `earlier_wanted` carries the index to ask the page before."""

    earlier_wanted = Signal(int)
    link_opened = Signal(str)
    file_opened = Signal(object)
    file_saved = Signal(object)
    recalled = Signal(object)
    formatted_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._first = 0
        self._waiting: list[ThreadItem] = []
        self._at_end = True
        self._height = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Thread"))
        self._column = ThreadColumn(self._make, self._on_arranging_due)
        self.earlier_button = SmallButton("", "chevron-up")
        self.earlier_button.clicked.connect(self._want_earlier)
        self.earlier_button.hide()
        self._column.set_lead(self.earlier_button)
        self.setWidget(self._column)
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._build_some)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._on_second)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme().changed.connect(self._column.update)

    # --- what is shown --------------------------------------------------------------------------------------

    def items(self) -> list[ThreadItem]:
        """All loaded items, oldest first, built or still waiting to be."""
        return self._waiting + [item for item, _ in self._column.rows()]

    def first(self) -> int:
        """How many items of the thread stand before the loaded ones."""
        return self._first

    def show_page(self, page: ThreadPage) -> None:
        """Opens another thread at its end."""
        self._later.stop()
        self._first = page.earlier
        self._waiting = list(page.items)
        self._at_end = True
        self._column.set_rows([])
        self._build(self.viewport().height() + 200)
        self._after_change()

    def clear(self) -> None:
        """Shows nothing."""
        self.show_page(ThreadPage((), 0))

    def prepend(self, page: ThreadPage) -> None:
        """Adds the page that ends where the loaded part begins; what is read stays in its place."""
        self._first = page.earlier
        self._at_end = False
        self._waiting = list(page.items) + self._waiting
        self._after_change()

    def replace(self, items: list[ThreadItem], first: int) -> None:
        """Shows the thread as it is now: only rows that changed are made anew, the place is kept."""
        self._finish_building()
        known = {key_of(item): (item, widget) for item, widget in self._column.rows()}
        rows = []
        for item in items:
            old = known.get(key_of(item))
            widget = old[1] if old else self._column.take(item)
            if old is None or old[0] != item:
                self._bind(widget, item)
            rows.append((item, widget))
        self._first = first
        self._column.set_rows(rows)
        self._after_change()

    def rebind(self) -> None:
        """Writes every row anew, with other names or in another time zone; the place is kept."""
        for item, widget in self._column.rows():
            self._bind(widget, item)
        self._after_change()

    def scroll_to_end(self) -> None:
        """Shows the newest item."""
        self._at_end = True
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    # --- building -------------------------------------------------------------------------------------------

    def _make(self, kind: type) -> QWidget:
        if kind is SystemEvent:
            return EventLine(self._column)
        card = MessageCard(self._column) if kind is Message else NoteCard(self._column)
        card.link_opened.connect(self.link_opened)
        card.file_opened.connect(self.file_opened)
        card.file_saved.connect(self.file_saved)
        if isinstance(card, MessageCard):
            card.recalled.connect(self.recalled)
            card.formatted_wanted.connect(self.formatted_wanted)
        return card

    def _bind(self, widget: QWidget, item: ThreadItem) -> None:
        widget.bind(item, self._context)  # type: ignore[attr-defined]  # each kind of card binds its kind of item

    def _build(self, height: int) -> None:
        """Makes rows from the newest on until they fill `height` pixels."""
        rows = self._column.rows()
        made: list[tuple[ThreadItem, QWidget]] = []
        width = max(200, self.viewport().width() - 60)
        while self._waiting and height > 0:
            item = self._waiting.pop()
            widget = self._column.take(item)
            self._bind(widget, item)
            made.append((item, widget))
            height -= widget.heightForWidth(width)
        self._column.set_rows([*reversed(made), *rows])

    def _build_some(self) -> None:
        rows = self._column.rows()
        made = []
        for item in reversed(self._waiting[-_BATCH:]):
            widget = self._column.take(item)
            self._bind(widget, item)
            made.append((item, widget))
        del self._waiting[-_BATCH:]
        self._column.set_rows([*reversed(made), *rows])
        self._after_change()

    def _finish_building(self) -> None:
        while self._waiting:
            self._build_some()

    def _after_change(self) -> None:
        more = bool(self._first) and not self._waiting
        if more:
            self.earlier_button.setText(self.tr("Show %n earlier", "", min(PAGE, self._first)))
        self.earlier_button.setVisible(more)
        self._arrange()
        if self._waiting:
            self._later.start()
        else:
            self._later.stop()
        held = any(isinstance(card, MessageCard) and card.held for _, card in self._column.rows())
        if held and not self._second.isActive():
            self._second.start()
        elif not held:
            self._second.stop()

    # --- places ---------------------------------------------------------------------------------------------

    def _arrange(self, *, keep_top: bool = False) -> None:
        bar = self.verticalScrollBar()
        from_end = self._column.height() - bar.value()
        value, end = bar.value(), self._at_end
        self.setUpdatesEnabled(False)
        self._height = self._column.arrange(self.viewport().width())
        self.setUpdatesEnabled(True)
        if end:
            bar.setValue(bar.maximum())
        else:
            bar.setValue(value if keep_top else self._height - from_end)
        self._at_end = end

    def _on_arranging_due(self) -> None:
        end, self._at_end = self._at_end, False  # what unfolds grows downwards under the reader's eyes
        self._arrange(keep_top=True)
        self._at_end = end and self.verticalScrollBar().value() >= self.verticalScrollBar().maximum() - _NEAR_END

    def resizeEvent(self, event: QResizeEvent) -> None:
        end = self._at_end
        super().resizeEvent(event)
        self._at_end = end
        self._arrange(keep_top=event.oldSize().width() != event.size().width())

    def _on_scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        self._at_end = value >= bar.maximum() - _NEAR_END
        if value <= 0 and bar.maximum() > 0 and self.earlier_button.isVisible():
            self._want_earlier()

    def _want_earlier(self) -> None:
        if self._first and not self._waiting:
            self.earlier_wanted.emit(self._first)

    def _on_second(self) -> None:
        held = [card for _, card in self._column.rows() if isinstance(card, MessageCard) and card.held]
        for card in held:
            card.refresh()
        if not held:
            self._second.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.verticalScrollBar().maximum()}
        if event.key() in ends:
            self.verticalScrollBar().setValue(ends[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)
