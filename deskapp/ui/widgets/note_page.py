"""What stands on a note one reads and where: head, body, "Show all", chips, foot. Knows no events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.note import paint_note
from deskapp.ui.widgets.note_body import NoteBody
from deskapp.ui.widgets.note_parts import NotePart, PartRow, paint_foot, paint_head

MARGINS = (6, 2, 6, 6)
"""Room for the shadow around the paper: left, top, right, bottom. The paper is that much smaller than the widget."""
_PADDING = (14, 12, 14, 10)
_COMPACT_PADDING = (12, 12, 12, 8)
LINES = 8
"""Lines of a long note while it is folded."""

Target = tuple[str, int]
"""What a click or Enter opens: ("link" | "todo" | "part", number) or ("more", 0)."""


class NotePage:
    """Lay out with `set_width` before asking for places. Words that are translated come from the widget."""

    def __init__(self, compact: bool) -> None:
        self.compact = compact
        self.author = self.time = ""
        self.remark = self.show_all = self.show_less = ""
        self.expanded = False
        self.parts = PartRow()
        self._source: tuple[str, tuple[str, ...], Mapping[int, str]] = ("", (), {})
        self._made: NoteBody | None = None
        self._width = 0

    def set_text(self, text: str, names: Sequence[str] = (), signed: Mapping[int, str] | None = None) -> None:
        """The body; it is laid out when it is first needed."""
        self._source = (text, tuple(names), signed or {})
        self._made = None

    def text(self) -> str:
        """The text as it was given."""
        return self._source[0]

    def renew(self) -> None:
        """Forgets the laid out body, e.g. because fonts or colours changed."""
        self._made = None

    def body(self) -> NoteBody:
        """The laid out body."""
        if self._made is None:
            self._made = NoteBody(*self._source)
            self._made.set_width(max(40, self._width))
        return self._made

    def set_width(self, width: int) -> None:
        """Lays out for a widget of this width, shadow included."""
        left, _, right, _ = self._padding()
        self._width = max(40, width - MARGINS[0] - MARGINS[2] - left - right)
        self.body().set_width(self._width)
        self.parts.set_width(self._width)

    def height(self) -> int:
        """Height the widget needs at the width set last."""
        _, top, _, bottom = self._padding()
        inside = self._head_height() + self.body_height() + self._more_height() + self.parts.height()
        paper = top + inside + self._foot_height() + bottom
        return MARGINS[1] + MARGINS[3] + max(paper, metrics.NOTE_EDGE + metrics.NOTE_CORNER + 16)

    def is_long(self) -> bool:
        """Whether there are more lines than a folded note shows."""
        return self.body().line_count() > LINES

    def body_height(self) -> int:
        """Height of the lines shown."""
        return self.body().height(self._limit())

    def text_rect(self) -> QRect:
        """Where the body stands in the widget."""
        left, top, _, _ = self._padding()
        y = MARGINS[1] + top + self._head_height()
        return QRect(MARGINS[0] + left, y, self._width, self.body_height())

    def more_rect(self) -> QRect:
        """Where "Show all" stands; empty when the note is short."""
        body = self.text_rect()
        width = metrics.text_width(self._more_words()) + 4
        return QRect(body.x(), body.bottom() + 3, width, max(0, self._more_height() - 2))

    def parts_top(self) -> int:
        """Where the row of chips begins."""
        return self.text_rect().bottom() + 1 + self._more_height()

    def part_rect(self, index: int) -> QRect:
        """Where a chip stands in the widget."""
        return self.parts.parts[index].place.translated(self.text_rect().x(), self.parts_top())

    def targets(self) -> list[Target]:
        """What the keyboard walks through, in order."""
        found: list[Target] = self.body().targets(self._limit())
        if self.is_long():
            found.append(("more", 0))
        return found + [("part", index) for index in range(len(self.parts.parts))]

    def target_at(self, point: QPointF) -> Target | None:
        """What is at a point of the widget."""
        at = point.toPoint()
        if self.is_long() and self.more_rect().contains(at):
            return "more", 0
        body = self.text_rect()
        part = self.parts.part_at(at.x() - body.x(), at.y() - self.parts_top())
        if part >= 0:
            return "part", part
        return self.body().target_at(point - body.topLeft()) if body.contains(at) else None

    def paint(self, painter: QPainter, size: QSize, current: Target | None) -> None:
        """Paints the note; `current` gets the focus ring, ("note", 0) is the whole paper."""
        kind, index = current or ("", -1)
        left, top, right, bottom = MARGINS
        paper = QRectF(QRect(0, 0, size.width(), size.height()).adjusted(left, top, -right, -bottom))
        paint_note(painter, paper, tokens())
        body = self.text_rect()
        if self._head_height():
            place = QRect(body.x(), top + self._padding()[1], body.width(), metrics.scaled(16))
            paint_head(painter, place, self.author, self.remark, self.time)
        self.body().paint(painter, body, tokens(), (kind, index))
        if self.is_long():
            self._paint_more(painter, kind == "more")
        self.parts.paint(painter, body.x(), self.parts_top(), index if kind == "part" else -1)
        if self._foot_height():
            y = self.parts_top() + self.parts.height() + 2
            room = QRect(body.x(), y, body.width() - metrics.NOTE_CORNER, metrics.scaled(16))
            paint_foot(painter, room, " · ".join(part for part in (self.author, self.time) if part))
        if kind == "note":
            NotePart.ring(painter, paper.toRect().adjusted(2, metrics.NOTE_EDGE + 2, -2, -2))

    def _paint_more(self, painter: QPainter, ringed: bool) -> None:
        rect = self.more_rect()
        underlined = metrics.font()
        underlined.setUnderline(True)
        painter.setFont(underlined)
        painter.setPen(tokens().note_text)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._more_words())
        if ringed:
            NotePart.ring(painter, rect.adjusted(-3, 0, 3, 0))

    def _padding(self) -> tuple[int, int, int, int]:
        return _COMPACT_PADDING if self.compact else _PADDING

    def _limit(self) -> int | None:
        return None if self.expanded else LINES

    def _more_words(self) -> str:
        return self.show_less if self.expanded else self.show_all

    def _has_author(self) -> bool:
        return bool(self.author or self.time)

    def _head_height(self) -> int:
        return metrics.scaled(16) + 2 if self._has_author() and not self.compact else 0

    def _foot_height(self) -> int:
        return metrics.scaled(16) + 2 if self._has_author() and self.compact else 0

    def _more_height(self) -> int:
        return metrics.scaled(18) + 2 if self.is_long() else 0
