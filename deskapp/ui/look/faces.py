"""How buttons look by kind and state, as data, and the painter of their body and focus ring."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QDialogButtonBox, QStyle, QStyleOption, QStyleOptionButton, QWidget

from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.metrics import RADIUS

KIND = "kind"
"""Dynamic property of a button: one of the names in `FACES`."""
HINT = "hint"
"""Dynamic property of a button: keys to show behind its text."""
PAPER = "paper"
"""Dynamic property of a control that stands on a note."""


@dataclass(frozen=True)
class Face:
    """Tokens of a button; empty means nothing is drawn."""

    ground: str = ""
    hover: str = "hover"
    press: str = "sunken"
    line: str = ""
    text: str = "text"
    hint: str = "muted"


FACES: dict[str, Face] = {
    "plain": Face("surface", "hover", "sunken", "line"),
    "primary": Face("accent_fill", "accent_press", "accent_press", "", "on_accent", "on_accent"),
    "flat": Face(),
    "quiet": Face(text="muted"),
    "link": Face(text="accent"),
    "danger": Face("surface", "danger_soft", "danger_soft", "line", "danger"),
    "flat-danger": Face("", "danger_soft", "danger_soft", "", "danger"),
    "danger-fill": Face("danger_fill", "danger_fill", "danger_fill", "", "on_danger", "on_danger"),
    "ink": Face("note_text", "note_text", "note_text", "", "note", "note_field"),
    "inside": Face("live", "live", "live", "", "live_soft", "live_soft"),
    "paper": Face("", "note_mention", "note_mention", "", "note_text", "note_muted"),
    "service": Face("surface", "hover", "sunken", "line", "muted"),
    "rail": Face(text="muted"),
}
CHECKED: dict[str, Face] = {
    "plain": Face("accent_soft", "accent_soft", "selection", "accent_line", "accent"),
    "flat": Face("accent_soft", "accent_soft", "selection", "", "accent"),
    "quiet": Face("accent_soft", "accent_soft", "selection", "", "accent"),
    "rail": Face("accent_soft", "accent_soft", "selection", "", "accent"),
    "service": Face("ok_soft", "ok_soft", "ok_soft", "ok_fill", "ok"),
    "paper": Face("note_field", "note_field", "note_mention", "note_line", "note_text"),
}


def face_of(option: QStyleOption, widget: QWidget | None, fallback: str = "plain") -> Face:
    """The face of a button by its property `kind` and whether it is checked."""
    kind = (widget.property(KIND) if widget is not None else None) or _default_kind(option, widget, fallback)
    if option.state & QStyle.StateFlag.State_On and kind in CHECKED:
        return CHECKED[kind]
    return FACES.get(kind, FACES["plain"])


def _default_kind(option: QStyleOption, widget: QWidget | None, fallback: str) -> str:
    if isinstance(option, QStyleOptionButton):
        if option.features & QStyleOptionButton.ButtonFeature.Flat:
            return "flat"
        is_default = option.features & QStyleOptionButton.ButtonFeature.DefaultButton
        if is_default and widget is not None and isinstance(widget.parentWidget(), QDialogButtonBox):
            return "primary"
    return fallback


def text_token(option: QStyleOption, face: Face) -> str:
    """The token of a button's words."""
    return face.text if option.state & QStyle.StateFlag.State_Enabled else "faint"


def hint_token(option: QStyleOption, face: Face) -> str:
    """The token of the keys behind a button's words."""
    return face.hint if option.state & QStyle.StateFlag.State_Enabled else "faint"


def paint_face(painter: QPainter, option: QStyleOption, face: Face, widget: QWidget | None) -> None:
    """Paints the body of a button and, when it has the keyboard, its ring."""
    state = option.state
    ground = face.ground
    if not state & QStyle.StateFlag.State_Enabled:
        ground = "sunken" if face.ground and not face.line else face.ground
    elif state & QStyle.StateFlag.State_Sunken:
        ground = face.press
    elif state & QStyle.StateFlag.State_MouseOver:
        ground = face.hover
    ring = has_keyboard(option)
    rect = QRectF(option.rect)
    if ring and face.ground:
        rect = rect.adjusted(3, 3, -3, -3)
    colours = tokens()
    painter.save()
    paint_body(
        painter,
        rect,
        RADIUS,
        colours.colour(ground) if ground else None,
        colours.colour(face.line) if face.line else None,
    )
    painter.restore()
    if ring:
        paint_ring(painter, option.rect, RADIUS + 1, widget)


def has_keyboard(option: QStyleOption) -> bool:
    """Whether a control has the focus and got it, or is steered, by the keyboard."""
    wanted = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
    return (option.state & wanted) == wanted


def paint_ring(
    painter: QPainter, rect: QRect, radius: float, widget: QWidget | None = None, token: str = "focus"
) -> None:
    """The focus ring: 2 px inside the edge of `rect`; dark blue where the control stands on paper."""
    if widget is not None and widget.property(PAPER):
        token = "note_focus"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens().colour(token), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()
