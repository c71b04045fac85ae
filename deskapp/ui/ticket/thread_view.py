"""The thread of a ticket: only what is near the view is built, earlier pages are asked for before they are reached."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from deskapp.domain.thread import Message, Place, SystemEvent, ThreadItem, ThreadPage, place_of
from deskapp.ui.look.theme import theme
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.event_line import EventLine
from deskapp.ui.ticket.message_card import MessageCard
from deskapp.ui.ticket.note_card import NoteCard
from deskapp.ui.ticket.small_button import SmallButton
from deskapp.ui.ticket.thread_column import Anchor, Card, ThreadColumn
from deskapp.ui.ticket.thread_rows import Key, key_of
from deskapp.ui.timing import NEXT_FRAME_MS

PAGE = 40
#: A jump to the beginning reads so many items at a time.
LEAP = 250
_NEAR_END, _NEAR_TOP = 24, 24
#: Cards are built ahead for so many views above and below, a few at a time.
_AHEAD, _BATCH = 1.0, 2
#: Earlier items are asked for when so many views are left above.
_ASK = 2.0
#: At once those are built of which but a gap or a shadow can be seen.
_EDGE = 16


class ThreadView(QScrollArea):
    """Shows a `ThreadPage` and grows upwards. `earlier_wanted` carries the place to read before, and how many items."""

    earlier_wanted = Signal(object, int)
    link_opened = Signal(str)
    file_opened = Signal(object)
    file_saved = Signal(object)
    recalled = Signal(object)
    answer_wanted = Signal(object)
    split_wanted = Signal(object)
    source_wanted = Signal(object)
    formatted_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._more = False
        self._asked: Place | None = None
        self._at_end = True
        self._homeward = False
        self._sought: Key | None = None
        self._arranging = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Thread"))
        self._column = ThreadColumn(self._make, self._bind, self._on_arranging_due)
        self.earlier_button = SmallButton(self.tr("Show earlier"), "chevron-up")
        self.earlier_button.clicked.connect(lambda: self._want_earlier(PAGE, again=True))
        self.earlier_button.hide()
        self._column.set_lead(self.earlier_button)
        self.setWidget(self._column)
        self._later = QTimer(self, interval=NEXT_FRAME_MS)
        self._later.timeout.connect(self._build_ahead)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._on_second)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().actionTriggered.connect(self._on_reader_scrolled)
        theme().changed.connect(self._on_theme_changed)

    # --- what is shown --------------------------------------------------------------------------------------

    def items(self) -> list[ThreadItem]:
        """All loaded items, oldest first."""
        return self._column.items()

    def cards(self) -> list[tuple[ThreadItem, Card]]:
        """The items that are near the view, with what shows them."""
        return self._column.cards()

    def first(self) -> Place | None:
        """The place of the first loaded item where others stand before it."""
        items = self._column.items() if self._more else []
        return place_of(items[0]) if items else None

    def show_page(self, page: ThreadPage) -> None:
        """Opens another thread at its end."""
        self._asked, self._homeward, self._sought, self._at_end = None, False, None, True
        self._set(page.items, page.more, None)

    def clear(self) -> None:
        """Shows nothing."""
        self.show_page(ThreadPage(()))

    def prepend(self, page: ThreadPage) -> None:
        """Adds the page that ends where the loaded part begins; what is read stays in its place."""
        anchor, self._at_end = self._anchor(), False
        self._set([*page.items, *self.items()], page.more, anchor)
        if self._homeward:
            self._go_home()
        elif self._sought is not None:
            self._seek()

    def refresh(self, page: ThreadPage, before: Place | None = None) -> bool:
        """The thread as it is now, from the first item of `page` to `before`; the place is kept.

        What was loaded earlier stays as it is. Tells whether anything changed.
        """
        loaded = self.items()
        start = bisect_left(loaded, place_of(page.items[0]), key=place_of) if page.more and page.items else 0
        end = len(loaded) if before is None else bisect_left(loaded, before, key=place_of)
        items = [*loaded[:start], *page.items, *loaded[end:]]
        more = self._more if start else page.more
        if items == loaded and more == self._more:
            return False
        self._set(items, more, None if self._at_end else self._anchor())
        return True

    def rebind(self) -> None:
        """Writes everything anew, with other names or in another time zone; the place is kept."""
        self._column.rebind()
        self._arrange(None if self._at_end else self._anchor())

    def scroll_to_end(self) -> None:
        """Shows the newest item."""
        self._at_end, self._homeward = True, False
        self._arrange(None)

    def show_item(self, key: Key) -> None:
        """Scrolls to an item and points a note out; what is not loaded yet is read until it comes."""
        self._sought, self._homeward = key, False
        self._seek()

    def _seek(self) -> None:
        anchor = self._column.anchor_at(self._sought, _NEAR_TOP) if self._sought is not None else None
        if anchor is None and self._more:
            self._want_earlier(LEAP, again=True)
            return
        sought, self._sought = self._sought, None
        if anchor is None:
            return
        self._at_end = False
        self._arrange(anchor)
        self._at_end = self._is_at_end()
        for item, card in self.cards():
            if key_of(item) == sought and isinstance(card, NoteCard):
                card.point_out()

    # --- building -------------------------------------------------------------------------------------------

    def _make(self, kind: type) -> Card:
        if kind is SystemEvent:
            return EventLine(self._column)
        card = MessageCard(self._column) if kind is Message else NoteCard(self._column)
        card.link_opened.connect(self.link_opened)
        card.file_opened.connect(self.file_opened)
        card.file_saved.connect(self.file_saved)
        if isinstance(card, MessageCard):
            card.recalled.connect(self.recalled)
            card.answer_wanted.connect(self.answer_wanted)
            card.split_wanted.connect(self.split_wanted)
            card.source_wanted.connect(self.source_wanted)
            card.formatted_wanted.connect(self.formatted_wanted)
        return card

    def _bind(self, card: Card, item: ThreadItem) -> None:
        card.bind(item, self._context)  # type: ignore[arg-type]  # each kind of card binds its kind of item

    def _set(self, items: Sequence[ThreadItem], more: bool, anchor: Anchor | None) -> None:
        self._column.set_items(items)
        self._more = more
        self.earlier_button.setVisible(more)
        self._arrange(anchor)

    def _anchor(self) -> Anchor:
        return self._column.anchor(self.verticalScrollBar().value(), self.viewport().height())

    def _stay(self, ahead: int = _EDGE, most: int | None = None) -> None:
        """Gives cards to what came near; what is seen stays where it is."""
        self._arrange(self._anchor(), ahead, most, self.verticalScrollBar().value())

    def _arrange(
        self, anchor: Anchor | None, ahead: int = _EDGE, most: int | None = None, still: int | None = None
    ) -> None:
        """Places everything so that `anchor` stays where it is, None the end; more is built when there is time."""
        area, end = self.viewport(), self._at_end
        self._arranging = True
        self.verticalScrollBar().setValue(self._column.arrange(area.width(), area.height(), anchor, ahead, most, still))
        self._arranging = False
        self._at_end = end
        self._later.start()
        if not self._second.isActive() and self._held():
            self._second.start()

    def _build_ahead(self) -> None:
        span, top = self.viewport().height(), self.verticalScrollBar().value()
        ahead = round(span * _AHEAD)
        if self._column.lacks(top, span, ahead):
            self._stay(ahead, _BATCH)
        else:
            self._later.stop()

    def _on_arranging_due(self) -> None:
        self._stay()  # what unfolds grows downwards under the reader's eyes
        self._at_end = self._at_end and self._is_at_end()

    def _is_at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - _NEAR_END

    def _on_theme_changed(self) -> None:
        self._column.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor, end = None if self._at_end else self._anchor(), self._at_end
        super().resizeEvent(event)
        self._at_end = end
        self._arrange(anchor)

    # --- scrolling ------------------------------------------------------------------------------------------

    def _on_scrolled(self, value: int) -> None:
        if self._arranging:
            return
        self._stay()
        self._at_end = self._is_at_end()
        if value < self.viewport().height() * _ASK:
            self._want_earlier(PAGE)

    def _on_reader_scrolled(self) -> None:
        self._homeward, self._sought = False, None

    def _want_earlier(self, count: int, *, again: bool = False) -> None:
        first = self.first()
        if first is not None and (again or first != self._asked):
            self._asked = first
            self.earlier_wanted.emit(first, count)

    def _go_home(self) -> None:
        """Shows the first item of the ticket, when everything up to it was read."""
        self._homeward, self._at_end = self._more, False
        if self._more:
            self._want_earlier(LEAP, again=True)
        else:
            self.verticalScrollBar().setValue(0)

    def _held(self) -> list[MessageCard]:
        return [card for _, card in self.cards() if isinstance(card, MessageCard) and card.held]

    def _on_second(self) -> None:
        held = self._held()
        for card in held:
            card.refresh()
        if not held:
            self._second.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Home: self._go_home, Qt.Key.Key_End: self.scroll_to_end}
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            way()
