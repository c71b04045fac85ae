"""The ticket list as a Qt model: ids in an array, prepared cards in pages, never more than a page read at a time.

The first page is there when `set_query` returns; the ids of the rest follow in chunks, so that a million tickets
neither delay the first picture nor hold a frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from deskapp.domain.changes import Changes
from deskapp.domain.lists import Cursor, ListQuery, Order
from deskapp.ui.inbox.card import Card, CardMaker
from deskapp.ui.inbox.loading import Loading, Plan
from deskapp.ui.inbox.row_cache import RowCache
from deskapp.ui.inbox.spine import Pair

if TYPE_CHECKING:
    from deskapp.ui.session import Session

PAGE, CHUNK = 200, 2_000
#: Cards are read and prepared in blocks of this many: more than a screen, less than a frame.
BLOCK = 40
#: The first page is painted before the rest of a list is read.
_PICTURE_FIRST_MS = 40
NAMED_AT_MOST = 300
"""More changed tickets than this, and the list is read again."""
STEPS_AT_MOST = 8
"""More rows coming, going or moving than this are put in place together instead of one by one."""

CARD_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2

ASCENDING = frozenset({Order.OLDEST, Order.CREATED_FIRST})

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TicketListModel(QAbstractListModel):
    """The tickets of one list or one search. `counted` tells that `total` or `complete` changed."""

    counted = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._maker = CardMaker(session)
        self._cards: RowCache[Card] = RowCache(self._fetch_cards)
        self._query: ListQuery | None = None
        self._now = Loading(lambda _after, _limit: [])
        self._next: Loading | None = None
        self._stale = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._read_on)
        session.changed.connect(self._on_changed)

    # what is shown

    @property
    def query(self) -> ListQuery | None:
        """The list that is shown; None while a search is."""
        return self._query

    @property
    def total(self) -> int:
        """How many tickets are known so far; all of them once `complete`."""
        return len(self._now.spine)

    @property
    def complete(self) -> bool:
        """Whether the whole list is known."""
        return self._now.complete

    @property
    def keeps_place(self) -> bool:
        """Whether the reset that runs shows the same list again, so that selection and place should stay."""
        return self._keeps_place

    _keeps_place = False

    def set_query(self, query: ListQuery) -> None:
        """Shows another list from its top. Its first page is there when this returns."""
        self._query = query
        self._show(self._loading(query))

    def set_search(self, ids: Sequence[int]) -> None:
        """Shows found tickets in the given order."""
        self._query = None
        pairs = [(ticket_id, -place) for place, ticket_id in enumerate(dict.fromkeys(ids))]
        self._show(Loading(_served(pairs)), len(pairs) + 1)

    def append_search(self, ids: Sequence[int]) -> None:
        """Adds further found tickets at the foot."""
        first = -self.total
        fresh = self._now.spine.fresh((ticket_id, first - place) for place, ticket_id in enumerate(dict.fromkeys(ids)))
        self._append(fresh)

    def ticket_at(self, row: int) -> int | None:
        """The ticket id of a row."""
        return self._now.spine.ids[row] if 0 <= row < self.total else None

    def tickets_between(self, first: int, last: int) -> list[int]:
        """The ticket ids of the rows from `first` to `last`, both included."""
        return self._now.spine.ids[first : last + 1].tolist()

    def row_of(self, ticket_id: int) -> int | None:
        """The row of a ticket, or None where it is not in the part of the list that is known."""
        return self._now.spine.row_of(ticket_id)

    def card(self, row: int) -> Card | None:
        """The prepared card of a row; the page around it is read on its first touch."""
        ids = self._now.spine.ids
        if not 0 <= row < len(ids):
            return None
        ticket_id = ids[row]
        if ticket_id not in self._cards:
            first = row - row % BLOCK
            self._cards.load(ids[first : first + BLOCK])
        return self._cards.get(ticket_id)

    def refresh_cards(self) -> None:
        """Prepares all cards anew: another day, language or text size."""
        self._maker.refresh()
        self._cards.clear()
        if self.total:
            self.dataChanged.emit(self.index(0), self.index(self.total - 1))

    # Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self.total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ID_ROLE:
            return self.ticket_at(index.row())
        if role not in _CARD_ROLES:
            return None
        card = self.card(index.row())
        return card if card is None else _CARD_ROLES[role](card)

    # reading

    def _fetch_cards(self, ids: Sequence[int]) -> dict[int, Card]:
        rows = self._session.desk.lists.rows(self._session.who, ids)
        return {ticket_id: self._maker.card(row) for ticket_id, row in rows.items()}

    def _loading(self, query: ListQuery) -> Loading:
        lists, who = self._session.desk.lists, self._session.who

        def fetch(after: Cursor | None, limit: int) -> list[Pair]:
            return lists.page(who, query, after, limit)

        return Loading(fetch, query.order in ASCENDING)

    def _show(self, loading: Loading, limit: int = PAGE) -> None:
        self._next, self._stale = None, False
        loading.spine.extend(loading.more(limit))
        self.beginResetModel()
        self._now = loading
        self._cards.load(loading.spine.ids[:BLOCK])
        self.endResetModel()
        self._timer.setInterval(_PICTURE_FIRST_MS)
        self._go_on()

    def _go_on(self) -> None:
        if self._next is not None or not self._now.complete:
            self._timer.start()
        else:
            self._timer.stop()
        self.counted.emit()

    def _read_on(self) -> None:
        self._timer.setInterval(0)
        if self._next is not None:
            self._next.spine.extend(self._next.more(CHUNK))
            if self._next.complete:
                self._swap(self._next)
            return
        self._append(self._now.more(CHUNK))
        if self._now.complete:
            self._go_on()

    def _append(self, pairs: list[Pair]) -> None:
        if pairs:
            self.beginInsertRows(_NOWHERE, self.total, self.total + len(pairs) - 1)
            self._now.spine.extend(pairs)
            self.endInsertRows()
        self.counted.emit()

    def _reread(self) -> None:
        """Reads the list again behind the picture; what is shown is exchanged when the new one is known."""
        self.refresh_cards()
        if self._query is None:
            return
        if self._next is not None:
            self._stale = True
            return
        self._next = self._loading(self._query)
        self._next.spine.extend(self._next.more(PAGE))
        if self._next.complete:
            self._swap(self._next)
        else:
            self._timer.start()

    def _swap(self, loading: Loading) -> None:
        self._reset_to(loading)
        again, self._stale = self._stale, False
        if again:
            self._reread()

    def _reset_to(self, loading: Loading, plan: Plan | None = None) -> None:
        self._keeps_place = True
        self.beginResetModel()
        if plan is not None:
            loading.carry_out(plan)
        else:
            self._now, self._next = loading, None
        self.endResetModel()
        self._keeps_place = False
        self._go_on()

    # changes

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings:
            self.refresh_cards()
        if changes.everything or len(changes.tickets) > NAMED_AT_MOST:
            self._reread()
        elif changes.tickets:
            self._take_in(changes.tickets)

    def _take_in(self, named: frozenset[int]) -> None:
        self._cards.drop(named)
        if self._query is None:
            self._carry_out(Plan(touched=tuple(each for each in named if self.row_of(each) is not None)))
            return
        found = self._session.desk.lists.keys(self._session.who, self._query, sorted(named))
        if self._next is not None:
            self._next.carry_out(self._next.plan(named, found))
        self._carry_out(self._now.plan(named, found))

    def _carry_out(self, plan: Plan) -> None:
        if plan.steps > STEPS_AT_MOST:
            self._reset_to(self._now, plan)
            return
        for ticket_id in plan.gone:
            self._remove(ticket_id)
        for pair in plan.moved:
            self._move(pair)
        for pair in plan.arrived:
            self._insert(pair)
        for ticket_id in plan.touched:
            row = self.row_of(ticket_id)
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))
        if plan.steps:
            self.counted.emit()

    def _remove(self, ticket_id: int) -> None:
        row = self.row_of(ticket_id)
        if row is not None:
            self.beginRemoveRows(_NOWHERE, row, row)
            self._now.spine.remove(row)
            self.endRemoveRows()

    def _insert(self, pair: Pair) -> None:
        row = self._now.spine.place(pair)
        self.beginInsertRows(_NOWHERE, row, row)
        self._now.spine.insert(row, pair)
        self.endInsertRows()

    def _move(self, pair: Pair) -> None:
        spine = self._now.spine
        old = spine.row_of(pair[0])
        if old is None:
            return
        new = spine.place(pair)  # counted with the old row still there, as Qt counts it
        if new in (old, old + 1):
            spine.remove(old)
            spine.insert(old, pair)
            return
        self.beginMoveRows(_NOWHERE, old, old, _NOWHERE, new)
        spine.remove(old)
        spine.insert(new if new < old else new - 1, pair)
        self.endMoveRows()


def _served(pairs: list[Pair]) -> Any:
    def fetch(_after: Cursor | None, _limit: int) -> list[Pair]:
        return pairs

    return fetch


_CARD_ROLES: dict[int, Any] = {
    CARD_ROLE: lambda card: card,
    Qt.ItemDataRole.DisplayRole: lambda card: card.subject,
    Qt.ItemDataRole.AccessibleTextRole: lambda card: card.spoken,
    Qt.ItemDataRole.AccessibleDescriptionRole: lambda card: card.excerpt,
}
