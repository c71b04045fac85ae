"""The column of cards inside the thread's scroll area. Only what is near the view has a card; cards are used again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from deskapp.domain.thread import InlineNote, Message, ThreadItem
from deskapp.domain.vocabulary import Direction
from deskapp.ui.ticket.event_line import EventLine
from deskapp.ui.ticket.message_card import MessageCard
from deskapp.ui.ticket.note_card import NoteCard
from deskapp.ui.ticket.thread_rows import Key, Row, Rows, key_of
from deskapp.ui.widgets.sticky_note import MARGINS

_SIDE, _TOP, _BOTTOM, _LEAD_GAP = 16, 12, 14, 10
_FREE, _NOTE_INSET = 28, 14
_WIDEST = 860
#: Cards farther from the view than this many views are given back.
_FAR = 1.5
#: An end of the thread is near within so many views.
_ENDS = 2
#: Guesses that turn out wrong bring other rows into view; after so many rounds the rest waits for the next time.
_ROUNDS = 6

Card = MessageCard | NoteCard | EventLine


@dataclass(frozen=True, slots=True)
class Anchor:
    """What stays in its place: rows with their distance from the top of the view, the first that is still there."""

    rows: Sequence[tuple[Row, int]]


class ThreadColumn(QWidget):
    """Rows of items, oldest first, each as high as its width makes it. `arranged` is called when a card changed."""

    def __init__(
        self, make: Callable[[type], Card], bind: Callable[[Card, ThreadItem], None], arranged: Callable[[], None]
    ) -> None:
        super().__init__()
        self._make, self._bind, self._arranged = make, bind, arranged
        self._rows = Rows()
        self._live: dict[Row, Card] = {}
        self._spare: dict[type, list[Card]] = {}
        self._lead: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_arranging_due)

    # --- rows -----------------------------------------------------------------------------------------------

    def items(self) -> list[ThreadItem]:
        """All items, oldest first, with a card or without."""
        return [row.item for row in self._rows.rows]

    def cards(self) -> list[tuple[ThreadItem, Card]]:
        """What has a card now, oldest first."""
        return [(row.item, self._live[row]) for row in sorted(self._live, key=lambda row: row.index)]

    def set_items(self, items: Sequence[ThreadItem]) -> None:
        """Other items; cards of those that stay are bound anew only where the item changed."""
        shown = {row: row.item for row in self._live}
        gone = [(row, self._live.pop(row)) for row in self._rows.set_items(items) if row in self._live]
        self._pass_focus([card for _, card in gone])
        for row, card in gone:
            self._put_away(row, card)
        for row, card in list(self._live.items()):
            if row in shown and row.item is not shown[row] and row.item != shown[row]:
                self._bind(card, row.item)

    def rebind(self) -> None:
        """Writes every card anew; heights have to be measured again."""
        self._rows.forget()
        for row, card in self._live.items():
            self._bind(card, row.item)

    def forget(self) -> None:
        """Heights have to be measured again, e.g. in another look."""
        self._rows.forget()
        self.update()

    def set_lead(self, widget: QWidget) -> None:
        """The widget above the first row; it takes room while it is not hidden."""
        self._lead = widget
        widget.setParent(self)

    # --- places ---------------------------------------------------------------------------------------------

    def anchor(self, top: int, span: int) -> Anchor:
        """What a view of `span` pixels from `top` on shows, to be found there again after a change.

        First what was seen already: a row that comes into view from above grows upwards.
        """
        rows = [self._rows.rows[index] for index in self._rows.between(top, top + span)]
        rows.sort(key=lambda row: not row.measured)
        return Anchor([(row, self._rows.top(row.index) - top) for row in rows or self._rows.rows[:1]])

    def anchor_at(self, key: Key, top: int) -> Anchor | None:
        """An item `top` pixels below the upper edge of the view; None where it is not loaded."""
        row = next((row for row in self._rows.rows if key_of(row.item) == key), None)
        return Anchor([(row, top)]) if row is not None else None

    def arrange(
        self,
        width: int,
        span: int,
        anchor: Anchor | None,
        ahead: int = 0,
        most: int | None = None,
        still: int | None = None,
    ) -> int:
        """Gives cards to all rows within `ahead` pixels of a view of `span` pixels, at most `most` new ones.

        Returns where the view begins so that `anchor` stays where it was; None is the end of the thread. A view that
        begins at `still` stays there, while neither end of the thread is near: then nothing that is seen has to move.
        """
        self._timer.stop()
        self._rows.set_width(self._room(width))
        before = set(self._live)
        self._measure(list(self._live), width)
        start = self._place_lead(width)
        for _ in range(_ROUNDS):
            top, stays = self._top(anchor, span, start, still)
            self._release(top, span)
            missing = self._missing(top, span, ahead)[:most]
            if not missing:
                break
            for row in missing:
                self._enliven(row)
            self._measure(missing, width)
            most = most and 0
        self._lay(width, self.height() if stays else self._rows.bottom() + _BOTTOM)
        if set(self._live) != before:
            self._order_tabs()
        return top

    def lacks(self, top: int, span: int, ahead: int) -> bool:
        """Whether a row within `ahead` pixels of the view has no card."""
        return bool(self._missing(top, span, ahead))

    def _missing(self, top: int, span: int, ahead: int) -> list[Row]:
        """Rows without a card, the nearest to the view first."""
        rows, middle = self._rows, top + span // 2
        near = (rows.rows[index] for index in rows.between(top - ahead, top + span + ahead))
        return sorted((row for row in near if row not in self._live), key=lambda row: abs(rows.top(row.index) - middle))

    def _top(self, anchor: Anchor | None, span: int, start: int, still: int | None) -> tuple[int, bool]:
        """Where the view begins, and whether that is where it was although guesses turned out wrong.

        The whole column moves behind a view that stays, so that its height and the scroll bar are a little wrong.
        """
        rows = self._rows
        row, distance = next((each for each in anchor.rows if rows.has(each[0])) if anchor else iter(()), (None, 0))
        if row is not None and still is not None:
            room = span * _ENDS
            above, below = rows.top(row.index) - distance - rows.top(0), rows.bottom() - rows.top(row.index) + distance
            if min(above, still) > room and min(below, self.height() - still) > span + room:
                rows.origin += still + distance - rows.top(row.index)
                return still, True
        rows.origin = start
        end = max(0, rows.bottom() + _BOTTOM - span)
        return (end if row is None else max(0, min(end, rows.top(row.index) - distance))), False

    def _place_lead(self, width: int) -> int:
        """How much stands above the first row."""
        if self._lead is None or self._lead.isHidden():
            return _TOP
        size = self._lead.sizeHint()
        self._lead.setGeometry((width - size.width()) // 2, _TOP, size.width(), size.height())
        return _TOP + size.height() + _LEAD_GAP

    def _room(self, width: int) -> int:
        return min(width, _WIDEST + 2 * _SIDE)

    def _measure(self, rows: Sequence[Row], width: int) -> None:
        for row in rows:
            left, right, above, below = _insets(row.item)
            high = self._live[row].heightForWidth(max(60, self._room(width) - left - right))
            self._rows.measure(row, high - above - below)

    def _lay(self, width: int, height: int) -> None:
        for row, card in self._live.items():
            left, right, above, below = _insets(row.item)
            wide = max(60, self._room(width) - left - right)
            card.setGeometry(left, self._rows.top(row.index) - above, wide, row.high + above + below)
            if card.isHidden():
                card.show()
        self.resize(width, height)

    # --- cards ----------------------------------------------------------------------------------------------

    def _enliven(self, row: Row) -> None:
        spare = self._spare.get(type(row.item))
        card = spare.pop() if spare else self._make(type(row.item))
        self._live[row] = card
        self._bind(card, row.item)

    def _give_back(self, row: Row) -> None:
        card = self._live.pop(row, None)
        if card is not None:
            self._put_away(row, card)

    def _put_away(self, row: Row, card: Card) -> None:
        card.hide()
        self._spare.setdefault(type(row.item), []).append(card)

    def _pass_focus(self, cards: Sequence[Card]) -> None:
        """The view takes the focus of cards that go: else it walks to the next card, and the view scrolls after it."""
        focus, port = QApplication.focusWidget(), self.parentWidget()
        view = port.parentWidget() if port is not None else None
        if focus is not None and view is not None and any(card is focus or card.isAncestorOf(focus) for card in cards):
            view.setFocus()

    def _release(self, top: int, span: int) -> None:
        """Takes the cards of rows far from the view; what has the focus or was unfolded stays as it is."""
        far = round(span * _FAR)
        near = {self._rows.rows[index] for index in self._rows.between(top - far, top + span + far)}
        focus = QApplication.focusWidget()
        for row in [row for row in self._live if row not in near]:
            card = self._live[row]
            if not (_unfolded(card) or (focus is not None and (card is focus or card.isAncestorOf(focus)))):
                self._give_back(row)

    def _order_tabs(self) -> None:
        """Tab walks through the cards as they stand, not as they were made."""
        stops = [] if self._lead is None else [self._lead]
        for _, card in self.cards():
            inside = [one for one in (card, *card.findChildren(QWidget)) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
            stops += inside
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and not self._timer.isActive():
            self._timer.start()
        return super().event(event)

    def _on_arranging_due(self) -> None:
        self._arranged()


def _unfolded(card: Card) -> bool:
    if isinstance(card, NoteCard):
        return card.page().expanded
    return isinstance(card, MessageCard) and card.unfolded


def _insets(item: ThreadItem) -> tuple[int, int, int, int]:
    """Left, right, and the shadow's room above and below, which is not part of the gap."""
    if isinstance(item, InlineNote):
        left, above, right, below = MARGINS
        return _SIDE + _NOTE_INSET - left, _SIDE + _NOTE_INSET - right, above, below
    if isinstance(item, Message):
        if item.direction in (Direction.IN, Direction.REPORT):
            return _SIDE, _SIDE + _FREE, 0, 0
        return _SIDE + _FREE, _SIDE, 0, 0
    return _SIDE, _SIDE, 0, 0
