"""What stands inside a button: icon, words, keys, chevron; measured and painted from one description."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyleOption

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import KEY_CAP, chip_width, paint_chip
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon

GAP = 8
CHEVRON = 14


@dataclass(frozen=True)
class Content:
    """Icon, words, keys and whether a chevron shows that there is a menu; colours by token."""

    icon: QIcon
    icon_size: QSize
    text: str
    hint: str = ""
    token: str = "text"
    hint_token: str = "muted"
    chevron: bool = False

    def has_cap(self) -> bool:
        """A single key stands in a cap, a combination as plain words."""
        return 0 < len(self.hint) <= 1

    def hint_width(self) -> int:
        """Width of the keys without the gap before them."""
        if self.has_cap():
            return chip_width(self.hint, KEY_CAP)
        return metrics.text_width(self.hint, metrics.SMALL, metrics.MEDIUM)

    def width(self, measure: QFontMetrics) -> int:
        """Width of all with the gaps between, without padding."""
        parts = []
        if not self.icon.isNull():
            parts.append(self.icon_size.width())
        if self.text:
            parts.append(measure.size(Qt.TextFlag.TextShowMnemonic, self.text).width())
        if self.hint:
            parts.append(self.hint_width())
        if self.chevron:
            parts.append(CHEVRON)
        return sum(parts) + GAP * max(0, len(parts) - 1)


def paint_content(painter: QPainter, option: QStyleOption, content: Content, room: QRect, centred: bool) -> None:
    """Paints the content into `room`; words that do not fit are elided."""
    measure = option.fontMetrics
    used = content.width(measure)
    x = room.x() + (max(0, (room.width() - used) // 2) if centred else 0)
    spare = room.width() - used
    if not content.icon.isNull():
        size = content.icon_size
        place = QRect(x, room.y() + (room.height() - size.height() + 1) // 2, size.width(), size.height())
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        on = bool(option.state & QStyle.StateFlag.State_On)
        content.icon.paint(
            painter,
            place,
            Qt.AlignmentFlag.AlignCenter,
            QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled,
            QIcon.State.On if on else QIcon.State.Off,
        )
        x += size.width() + GAP
    if content.text:
        width = measure.size(Qt.TextFlag.TextShowMnemonic, content.text).width() + min(0, spare)
        _paint_words(painter, QRect(x, room.y(), max(0, width), room.height()), content, measure)
        x += width + GAP
    if content.hint:
        _paint_hint(painter, QRect(x, room.y(), content.hint_width(), room.height()), content)
    if content.chevron:
        y = room.y() + (room.height() - CHEVRON) // 2 + 1
        paint_icon(
            painter,
            room.right() + 1 - CHEVRON if not centred else x + _hint_room(content),
            y,
            "chevron-down",
            CHEVRON,
            "muted" if content.token in ("text", "faint") else content.token,
        )


def _hint_room(content: Content) -> int:
    return content.hint_width() + GAP if content.hint else 0


def _paint_words(painter: QPainter, rect: QRect, content: Content, measure: QFontMetrics) -> None:
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    text = measure.elidedText(content.text, Qt.TextElideMode.ElideRight, rect.width(), Qt.TextFlag.TextShowMnemonic)
    painter.setPen(tokens().colour(content.token))
    painter.drawText(rect.adjusted(0, 0, 1, 0), flags | Qt.TextFlag.TextHideMnemonic, text)


def _paint_hint(painter: QPainter, rect: QRect, content: Content) -> None:
    if content.has_cap():
        paint_chip(painter, rect, content.hint, KEY_CAP, tokens())
        return
    painter.save()
    painter.setFont(metrics.font(metrics.SMALL, metrics.MEDIUM))
    painter.setPen(tokens().colour(content.hint_token))
    painter.drawText(
        rect.adjusted(0, 0, 1, 0), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, content.hint
    )
    painter.restore()
