"""A button that looks like a chip, or like flat words with a dot, an avatar or marks before them, and opens a menu."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStyle, QStyleOptionToolButton, QToolButton, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.avatar import paint_avatar
from deskapp.ui.look.chips import ChipKind, paint_body, paint_dot, paint_priority, priority_width
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import has_keyboard, paint_ring
from deskapp.ui.look.icons import paint_icon

_SIDE, _GAP, _CHEVRON = 8, 6, 12
_DOT, _AVATAR = 10, 20


class ChipButton(QToolButton):
    """Give it a menu with `setMenu`. What stands before the words is set by one of the `set_…` methods.

    `name` says what it chooses ("Department"); the accessible name is then "Department: Technical". A `framed` one
    looks like a plain button; one that `opens` something itself, not a menu, has the chevron too.
    """

    def __init__(
        self, name: str = "", parent: QWidget | None = None, *, framed: bool = False, opens: bool = False
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._framed = framed
        self._opens = opens
        self._icon = ""
        self._chip: ChipKind | None = None
        self._dot: str | None = None
        self._person: str | None = None
        self._level = 0
        self._lead = ""
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoRaise(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_chip(self, kind: ChipKind, text: str) -> None:
        """Looks like a status chip of this kind."""
        self._set(text, chip=kind)

    def set_dot(self, token: str, text: str) -> None:
        """Words with a dot in the colour of a token, e.g. `department:3`."""
        self._set(text, dot=token)

    def set_avatar(self, person: str, text: str) -> None:
        """Words with a person's avatar; an empty person shows an outlined head."""
        self._set(text, person=person)

    def set_priority(self, level: int, text: str) -> None:
        """Words with the marks of a priority, −1…3."""
        self._set(text, level=level)

    def set_words(self, text: str, lead: str = "", icon: str = "") -> None:
        """Only words; `lead` stands muted before them ("Departments **All 7**"), an icon before that."""
        self._icon = icon
        self._set(text, lead=lead)

    def _set(
        self,
        text: str,
        chip: ChipKind | None = None,
        dot: str | None = None,
        person: str | None = None,
        level: int = 0,
        lead: str = "",
    ) -> None:
        self._chip, self._dot, self._person, self._level, self._lead = chip, dot, person, level, lead
        self.setText(text)
        self.setAccessibleName(f"{self._name}: {text}" if self._name else text)
        self.setToolTip(self._name)
        self.updateGeometry()
        self.update()

    def setMenu(self, menu: QMenu) -> None:
        super().setMenu(menu)
        self.updateGeometry()

    def _type(self) -> tuple[int, int]:
        return (metrics.SMALL, metrics.MEDIUM) if self._chip else (metrics.BASE, metrics.MEDIUM)

    def _lead_width(self) -> int:
        if self._chip is not None:
            return metrics.ICON_CHIP + 4 if self._chip.icon else 0
        if self._dot is not None:
            return _DOT + _GAP
        if self._person is not None:
            return _AVATAR + _GAP
        if self._level:
            return priority_width(self._level) + 4
        return self._icon_width() + (metrics.text_width(self._lead) + _GAP if self._lead else 0)

    def _icon_width(self) -> int:
        return metrics.ICON_ROW + _GAP if self._icon else 0

    def _tail(self) -> int:
        return _GAP + _CHEVRON if self.menu() or self._opens else 0

    def sizeHint(self) -> QSize:
        tail = self._tail()
        width = 2 * _SIDE + self._lead_width() + metrics.text_width(self.text(), *self._type()) + 1 + tail
        return QSize(width, metrics.scaled(metrics.CHIP_BUTTON if self._chip else metrics.BUTTON))

    def minimumSizeHint(self) -> QSize:
        least = 2 * _SIDE + self._lead_width() + 24 + self._tail()
        return QSize(min(least, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        self._paint_ground(painter, option)
        self._paint_lead(painter, QRect(_SIDE, 0, self.width() - 2 * _SIDE, self.height()))
        token = self._chip.text if self._chip else "text"
        x = _SIDE + self._lead_width()
        room = self.width() - x - _SIDE - self._tail()
        size, weight = self._type()
        painter.setFont(metrics.font(size, weight))
        painter.setPen(tokens().colour(token if self.isEnabled() else "faint"))
        shown = metrics.metrics(size, weight).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRect(x, 0, room + 1, self.height()), flags, shown)
        if self._tail():
            y = (self.height() - _CHEVRON) // 2 + 1
            paint_icon(
                painter, self.width() - _SIDE - _CHEVRON, y, "chevron-down", _CHEVRON, token if self._chip else "muted"
            )
        if has_keyboard(option):
            paint_ring(painter, self.rect(), metrics.RADIUS)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionToolButton) -> None:
        colours, rect = tokens(), QRectF(self.rect())
        if self._chip is not None:
            ground = colours.colour(self._chip.ground) if self._chip.ground else None
            line = self._chip.line or ("accent_line" if self._chip.ground == "accent_soft" else "")
            paint_body(painter, rect, metrics.RADIUS, ground, colours.colour(line) if line else None)
            return
        frame = colours.line if self._framed else None
        held = QStyle.StateFlag.State_Sunken | QStyle.StateFlag.State_On
        if option.state & held:
            paint_body(painter, rect, metrics.RADIUS, colours.sunken, frame)
        elif option.state & QStyle.StateFlag.State_MouseOver and self.isEnabled():
            paint_body(painter, rect, metrics.RADIUS, colours.hover, frame)
        elif self._framed:
            paint_body(painter, rect, metrics.RADIUS, colours.surface, frame)

    def _paint_lead(self, painter: QPainter, rect: QRect) -> None:
        colours = tokens()
        if self._chip is not None and self._chip.icon:
            y = (self.height() - metrics.ICON_CHIP) // 2
            paint_icon(painter, rect.x(), y, self._chip.icon, metrics.ICON_CHIP, self._chip.text)
        elif self._dot is not None:
            paint_dot(painter, rect, colours.colour(self._dot), _DOT)
        elif self._person:
            circle = QRectF(rect.x(), (self.height() - _AVATAR) / 2, _AVATAR, _AVATAR)
            paint_avatar(painter, circle, self._person, colours)
        elif self._person is not None:
            paint_icon(painter, rect.x() + 2, (self.height() - 16) // 2, "circle-user", 16, "muted")
        elif self._level:
            paint_priority(painter, rect, self._level, colours)
        elif self._lead or self._icon:
            if self._icon:
                paint_icon(painter, rect.x(), (self.height() - metrics.ICON_ROW) // 2, self._icon, metrics.ICON_ROW)
            painter.setFont(metrics.font())
            painter.setPen(colours.muted)
            rect = rect.adjusted(self._icon_width(), 0, 0, 0)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self._lead)
