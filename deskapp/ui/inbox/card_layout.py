"""Where everything of a card stands at one width: right items first, the left text elided into what remains.

Positions are whole logical pixels from the card's top left corner. A layout is computed once per card and width;
painting only draws it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRect, Qt

from deskapp.ui.inbox.card import Card
from deskapp.ui.look import chips, metrics

LEFT, RIGHT = 18, 12
STRIP, DOT = 4, 8
LINES = ((7, 18), (25, 18), (46, 20))
"""(top, height) of the line of the name, of the subject, and of the chips, at 100 % text."""
GAP, WIDE_GAP, DOT_GAP = 6, 8, 6
MARK = metrics.NOTE_MARK
_LEAST_DEPARTMENT = 36


@dataclass(frozen=True, slots=True)
class Text:
    """One piece of text, already elided, in its font, drawn with its first baseline at `base`."""

    x: int
    base: int
    text: str
    size: int
    weight: int
    tabular: bool
    token: str


@dataclass(slots=True)
class CardLayout:
    """What there is to draw of a card that is `width` wide."""

    width: int
    texts: list[Text] = field(default_factory=list)
    dot: QRect | None = None
    channel: tuple[int, int] | None = None
    note: QRect | None = None
    stuck: QRect | None = None
    status: QRect = field(default_factory=QRect)
    internal: QRect | None = None
    priority: QRect | None = None
    returns: QRect | None = None


def card_height() -> int:
    """The height of every card, in logical pixels."""
    return metrics.scaled(metrics.CARD_COMFORTABLE)


def lay_out(card: Card, width: int) -> CardLayout:
    """The layout of a card for a width in logical pixels."""
    layout = CardLayout(width)
    _name_line(layout, card)
    _subject_line(layout, card)
    _chip_line(layout, card)
    return layout


def _line(number: int) -> tuple[int, int]:
    top, height = LINES[number]
    return metrics.scaled(top), metrics.scaled(height)


def _put(
    layout: CardLayout, line: int, x: int, text: str, size: int, weight: int, token: str, tabular: bool = False
) -> int:
    """Adds a text, centred in its line by its font; gives its width."""
    top, height = _line(line)
    measure = metrics.metrics(size, weight, tabular)
    base = top + (height - measure.height()) // 2 + measure.ascent()
    layout.texts.append(Text(x, base, text, size, weight, tabular, token))
    return measure.horizontalAdvance(text)


def _elided(text: str, room: int, size: int, weight: int) -> str:
    return metrics.metrics(size, weight).elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))


def _name_line(layout: CardLayout, card: Card) -> None:
    top, height = _line(0)
    weight = metrics.BOLD if card.unread else metrics.REGULAR
    right = layout.width - RIGHT
    right -= metrics.text_width(card.time, metrics.SMALL, weight, True)
    _put(layout, 0, right, card.time, metrics.SMALL, weight, "text" if card.unread else "muted", True)
    right -= WIDE_GAP
    if card.noted:
        right -= MARK
        layout.note = QRect(right, top + (height - MARK) // 2, MARK, MARK)
        right -= WIDE_GAP
    if card.stuck:
        right -= metrics.ICON_INLINE
        layout.stuck = QRect(right, top + (height - metrics.ICON_INLINE) // 2, metrics.ICON_INLINE, metrics.ICON_INLINE)
        right -= WIDE_GAP
    left = LEFT
    if card.unread:
        layout.dot = QRect(left, top, DOT, height)
        left += DOT + DOT_GAP
    room = right - left
    if card.channel_icon:
        room -= metrics.ICON_INLINE + WIDE_GAP
    if card.count:
        room -= metrics.text_width(card.count, metrics.SMALL) + GAP
    left += _put(layout, 0, left, _elided(card.who, room, metrics.BASE, weight), metrics.BASE, weight, "text")
    if card.count:
        left += GAP + _put(layout, 0, left + GAP, card.count, metrics.SMALL, metrics.REGULAR, "muted")
    if card.channel_icon:
        layout.channel = (left + WIDE_GAP, top + (height - metrics.ICON_INLINE) // 2)


def _subject_line(layout: CardLayout, card: Card) -> None:
    weight = metrics.BOLD if card.unread else metrics.MEDIUM
    room = layout.width - RIGHT - LEFT
    subject = _elided(card.subject, room, metrics.BASE, weight)
    used = _put(layout, 1, LEFT, subject, metrics.BASE, weight, "text")
    if not card.excerpt or subject != card.subject:
        return
    rest = _elided(f" — {card.excerpt}", room - used, metrics.BASE, metrics.REGULAR)
    if len(rest) > 3:  # less than a dash and one letter says nothing
        _put(layout, 1, LEFT + used, rest, metrics.BASE, metrics.REGULAR, "muted")


def _chip_line(layout: CardLayout, card: Card) -> None:
    top, height = _line(2)
    right = layout.width - RIGHT
    if card.returns:
        wide = chips.chip_width(card.returns, chips.SLA["paused"])
        right -= wide
        layout.returns = QRect(right, top, wide, height)
        right -= WIDE_GAP
    wide = chips.chip_width(card.status_word, chips.STATUS[card.status])
    left = LEFT
    layout.status = QRect(left, top, wide, height)
    left += wide + WIDE_GAP
    if card.internal:
        wide = chips.chip_width(card.internal, chips.INTERNAL)
        layout.internal = QRect(left, top, wide, height)
        left += wide + WIDE_GAP
    if card.level:
        wide = chips.priority_width(card.level)
        layout.priority = QRect(left, top, wide, height)
        left += wide + WIDE_GAP
    place = _place(card, right - left)
    if place:
        _put(layout, 2, left, place, metrics.SMALL, metrics.REGULAR, "muted")


def _place(card: Card, room: int) -> str:
    """Department and agent; where both do not fit the department is shortened first, its strip still tells it."""
    if not card.department or not card.agent:
        return _elided(card.department or card.agent, room, metrics.SMALL, metrics.REGULAR)
    agent = f" · {card.agent}"
    left = room - metrics.text_width(agent, metrics.SMALL)
    if left < _LEAST_DEPARTMENT:
        return _elided(card.department + agent, room, metrics.SMALL, metrics.REGULAR)
    return _elided(card.department, left, metrics.SMALL, metrics.REGULAR) + agent
