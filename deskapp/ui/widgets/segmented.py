"""Segmented buttons: one choice of a few, side by side on a track."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QStyleOptionToolButton, QToolButton, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.content import Content, paint_content
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import has_keyboard, paint_ring
from deskapp.ui.look.icons import icon

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


#: How a chosen segment looks that opens something of another colour: ground, line, words, icon.
LOOKS: dict[str, tuple[str, str, str, str]] = {
    "paper": ("note", "note_line", "note_text", "note_muted"),
    "inside": ("live_soft", "live", "live", "live"),
    "ok": ("ok_soft", "ok", "ok", "ok"),
    "danger": ("danger_soft", "danger", "danger", "danger"),
}


class _Segment(QToolButton):
    def __init__(self, owner: Segmented, text: str, icon_name: str, look: str) -> None:
        super().__init__(owner)
        self._owner = owner
        self._look = LOOKS.get(look)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        if icon_name:
            self.setIcon(icon(icon_name, "muted", self._look[3] if self._look else owner.token))
        self.setIconSize(QSize(metrics.ICON_ROW, metrics.ICON_ROW) if icon_name else QSize(0, 0))

    def _content(self) -> Content:
        token = self._look[2] if self._look else self._owner.token
        return Content(
            self.icon() if not self.icon().isNull() else QIcon(),
            self.iconSize(),
            self.text(),
            "",
            token if self.isChecked() else "muted",
        )

    def sizeHint(self) -> QSize:
        return QSize(self._content().width(self.fontMetrics()) + 24, metrics.scaled(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._owner.step(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        painter, colours = QPainter(self), tokens()
        if self.isChecked():
            ground, line = (colours.hover if colours.dark else colours.surface), colours.line
            if self._look:
                ground, line = colours.colour(self._look[0]), colours.colour(self._look[1])
            paint_body(painter, QRectF(self.rect()), metrics.RADIUS_SMALL, ground, line)
        elif self.underMouse() and self.isEnabled():
            paint_body(painter, QRectF(self.rect()), metrics.RADIUS_SMALL, colours.hover, None)
        paint_content(painter, option, self._content(), self.rect(), centred=True)
        if has_keyboard(option):
            paint_ring(painter, self.rect(), metrics.RADIUS_SMALL)


class Segmented(QWidget):
    """A choice by key. `chosen(key)` comes when the user picks another segment, not from `set_current`."""

    chosen = Signal(str)

    def __init__(self, token: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.token = token
        self._keys: list[str] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(2, 2, 2, 2)
        self._layout.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def add(self, key: str, text: str, icon_name: str = "", tooltip: str = "", look: str = "") -> None:
        """Adds a segment at the end; the first one is chosen. `look` is one of `LOOKS`, for when it is chosen."""
        segment = _Segment(self, text, icon_name, look)
        segment.setToolTip(tooltip)
        self._group.addButton(segment, len(self._keys))
        self._layout.addWidget(segment)
        self._keys.append(key)
        if len(self._keys) == 1:
            self.set_current(key)

    def current(self) -> str:
        """The chosen key; empty when there are no segments."""
        index = self._group.checkedId()
        return self._keys[index] if index >= 0 else ""

    def set_current(self, key: str) -> None:
        """Chooses without telling. Raises ValueError for an unknown key."""
        chosen = self._keys.index(key)
        for index, button in enumerate(self._group.buttons()):
            button.setChecked(index == chosen)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if index == chosen else Qt.FocusPolicy.NoFocus)

    def focus(self) -> None:
        """Puts the keyboard onto the chosen segment."""
        self._group.button(self._group.checkedId()).setFocus(Qt.FocusReason.TabFocusReason)

    def set_text(self, key: str, text: str) -> None:
        """Changes the words of a segment."""
        button = self._group.button(self._keys.index(key))
        button.setText(text)
        button.setAccessibleName(text)
        button.updateGeometry()

    def set_segment_shown(self, key: str, shown: bool) -> None:
        """Shows a segment or takes it away; one that is away cannot be chosen with the keys either."""
        self._group.button(self._keys.index(key)).setVisible(shown)

    def set_segment_enabled(self, key: str, enabled: bool, tooltip: str = "") -> None:
        """Whether a segment can be chosen; the tooltip says why not."""
        button = self._group.button(self._keys.index(key))
        button.setEnabled(enabled)
        button.setToolTip(tooltip)

    def step(self, by: int) -> None:
        """Chooses the next segment that is shown in a direction, as the arrow keys do."""
        index = self._group.checkedId() + by
        while 0 <= index < len(self._keys):
            button = self._group.button(index)
            if not button.isHidden() and button.isEnabled():
                self._on_clicked(index)
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return
            index += by

    def _on_clicked(self, index: int) -> None:
        key, had_focus = self._keys[index], self.focusWidget() is not None and self.focusWidget().hasFocus()
        self.set_current(key)
        if had_focus:
            self._group.button(index).setFocus()
        self.chosen.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_body(QPainter(self), QRectF(self.rect()), metrics.RADIUS, tokens().sunken, None)
