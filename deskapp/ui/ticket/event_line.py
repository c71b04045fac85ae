"""One quiet line of the thread that says what happened: an icon, a sentence, the time."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from deskapp.domain.subjects import ticket_number
from deskapp.domain.thread import SystemEvent
from deskapp.domain.vocabulary import Actor, Deed
from deskapp.ui import deed_words, words
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.ticket.context import Context

_ICONS: dict[Deed, str] = {
    Deed.CREATED: "plus",
    Deed.ANSWERED: "reply",
    Deed.RECALLED: "undo-2",
    Deed.FORWARDED: "forward",
    Deed.STATUS: "circle",
    Deed.TRANSFERRED: "arrow-right-left",
    Deed.ASSIGNED: "user-plus",
    Deed.PRIORITY: "triangle-alert",
    Deed.TAGS: "tag",
    Deed.SUBJECT: "pencil",
    Deed.NOTE: "sticky-note",
    Deed.INLINE_NOTE: "sticky-note",
    Deed.LINKED: "link",
    Deed.UNLINKED: "unplug",
    Deed.MERGED: "merge",
    Deed.UNMERGED: "undo-2",
    Deed.SPLIT: "mail-plus",
    Deed.FIELD: "pencil",
    Deed.PARTICIPANTS: "users",
    Deed.MAILED: "mail",
    Deed.BOUNCED: "mail-x",
    Deed.PURGED: "trash-2",
    Deed.CALLED: "phone",
    Deed.CHATTED: "message-circle",
    Deed.RATED: "star",
    Deed.RATING_INVALIDATED: "ban",
    Deed.IMPORTED: "import",
    Deed.SENT: "send",
    Deed.NOT_SENT: "triangle-alert",
    Deed.SENT_AGAIN: "send",
    Deed.ARRIVED: "check",
    Deed.GIVEN_UP: "ban",
}
_HEIGHT = 20


class EventLine(QWidget):
    """Shows a `SystemEvent`; a sentence that is too long is elided and stands in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._sentence, self._time = "info", "", ""

    def bind(self, event: SystemEvent, context: Context) -> None:
        """Shows another event."""
        self._icon = "route" if event.actor is Actor.RULE else _ICONS.get(event.deed, "info")
        self._sentence = deed_words.event_sentence(event, context.names)
        if event.source_id is not None:
            self._sentence = f"{self._sentence} · {ticket_number(event.source_id)}"
        session = context.session
        self._time = words.card_time(event.at, session.clock.now(), session.zone)
        self.setAccessibleName(f"{self._sentence}, {self._time}")
        self.setToolTip(f"{self._sentence}\n{words.long_time(event.at, session.zone)}")
        self.update()

    def heightForWidth(self, width: int) -> int:
        return metrics.scaled(_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(metrics.font(metrics.SMALL, tabular=True))
        painter.setPen(tokens().muted)
        measure = metrics.metrics(metrics.SMALL, tabular=True)
        clock = measure.horizontalAdvance(self._time)
        right = self.width() - 4
        painter.drawText(QRect(right - clock, 0, clock + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, self._time)
        paint_icon(painter, 4, (self.height() - 14) // 2, self._icon, metrics.ICON_INLINE, "muted")
        room = right - clock - 12 - 26
        painter.setFont(metrics.font(metrics.SMALL))
        shown = metrics.metrics(metrics.SMALL).elidedText(self._sentence, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(26, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
