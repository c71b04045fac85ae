"""Painters of the style for controls made of parts: combo box, spin box, tool button, scroll bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QProxyStyle,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QStyleOptionToolButton,
    QWidget,
)

from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.content import Content, paint_content
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import HINT, face_of, has_keyboard, hint_token, paint_face, paint_ring, text_token
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.look.metrics import RADIUS
from deskapp.ui.look.style_primitives import paint_field

Box = Callable[[QProxyStyle, QStyleOptionComplex, QPainter, QWidget | None], None]
Place = Callable[[QStyleOptionComplex, QStyle.SubControl], QRect | None]
_State = QStyle.StateFlag
_SC = QStyle.SubControl
COMBO_ARROW, SPIN_BUTTONS, TOOL_MENU = 26, 22, 24
TOOL_PADDING = 8


def _part(
    style: QProxyStyle,
    control: QStyle.ComplexControl,
    option: QStyleOptionComplex,
    part: QStyle.SubControl,
    widget: QWidget | None,
) -> QRect:
    return style.subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # no widget is allowed


def _combo(style: QProxyStyle, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None) -> None:
    if not isinstance(option, QStyleOptionComboBox):
        return
    line = "control_line" if option.editable else "line"
    if option.frame:
        paint_field_or_button(option, painter, widget, line)
    y = option.rect.y() + (option.rect.height() - 14) // 2 + 1
    token = "muted" if option.state & _State.State_Enabled else "faint"
    paint_icon(painter, option.rect.right() - 22, y, "chevron-down", 14, token)


def paint_field_or_button(option: QStyleOptionComboBox, painter: QPainter, widget: QWidget | None, line: str) -> None:
    """The body of a combo box: a field when one can type, else a plain button that has its ring by keyboard only."""
    if option.editable:
        paint_field(option, painter, widget, line)
        return
    enabled = bool(option.state & _State.State_Enabled)
    ground = tokens().surface if enabled else tokens().window
    if enabled and option.state & _State.State_MouseOver:
        ground = tokens().hover
    painter.save()
    paint_body(painter, QRectF(option.rect), RADIUS, ground, tokens().colour(line))
    painter.restore()
    if has_keyboard(option):
        paint_ring(painter, option.rect, RADIUS, widget)


def _combo_parts(option: QStyleOptionComplex, part: QStyle.SubControl) -> QRect | None:
    if part == _SC.SC_ComboBoxEditField:
        return option.rect.adjusted(6, 1, -COMBO_ARROW, -1)
    if part == _SC.SC_ComboBoxArrow:
        return option.rect.adjusted(option.rect.width() - COMBO_ARROW, 0, 0, 0)
    return None


def _spin(style: QProxyStyle, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None) -> None:
    if not isinstance(option, QStyleOptionSpinBox):
        return
    if option.frame:
        paint_field(option, painter, widget, "control_line")
    if option.buttonSymbols == option.buttonSymbols.NoButtons:
        return
    can = widget.stepEnabled() if widget is not None and hasattr(widget, "stepEnabled") else None
    for part, name, step in ((_SC.SC_SpinBoxUp, "chevron-up", 1), (_SC.SC_SpinBoxDown, "chevron-down", 2)):
        place = _part(style, QStyle.ComplexControl.CC_SpinBox, option, part, widget)
        able = can is None or bool(can.value & step)
        lit = able and bool(option.activeSubControls & part) and bool(option.state & _State.State_MouseOver)
        token = "text" if lit else "muted" if able else "line"
        paint_icon(painter, place.center().x() - 5, place.center().y() - 5, name, 12, token)


def _spin_parts(option: QStyleOptionComplex, part: QStyle.SubControl) -> QRect | None:
    rect = option.rect
    if isinstance(option, QStyleOptionSpinBox) and option.buttonSymbols == option.buttonSymbols.NoButtons:
        return rect.adjusted(6, 1, -6, -1) if part == _SC.SC_SpinBoxEditField else None
    column = QRect(rect.right() + 1 - SPIN_BUTTONS, rect.y() + 3, SPIN_BUTTONS - 2, (rect.height() - 6) // 2)
    places = {
        _SC.SC_SpinBoxEditField: rect.adjusted(6, 1, -SPIN_BUTTONS, -1),
        _SC.SC_SpinBoxUp: column,
        _SC.SC_SpinBoxDown: column.translated(0, column.height()),
    }
    return places.get(part)


def _tool(style: QProxyStyle, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None) -> None:
    if not isinstance(option, QStyleOptionToolButton):
        return
    raised = bool(option.state & _State.State_AutoRaise)
    face = face_of(option, widget, "flat" if raised else "plain")
    paint_face(painter, option, face, widget)
    content = tool_content(option, widget, text_token(option, face), hint_token(option, face))
    if _splits(option):
        line = option.rect.adjusted(option.rect.width() - TOOL_MENU, 6, -TOOL_MENU + 1, -6)
        painter.fillRect(line, tokens().colour(face.line or "line"))
        y = option.rect.y() + (option.rect.height() - 14) // 2 + 1
        paint_icon(
            painter, option.rect.right() - 18, y, "chevron-down", 14, "muted" if face.text == "text" else face.text
        )
        room = option.rect.adjusted(TOOL_PADDING, 0, -TOOL_MENU - 4, 0)
    else:
        padding = TOOL_PADDING if content.text else 0
        room = option.rect.adjusted(padding, 0, -padding, 0)
    painter.save()
    painter.setFont(option.font)
    paint_content(painter, option, content, room, centred=True)
    painter.restore()


def tool_content(
    option: QStyleOptionToolButton, widget: QWidget | None, token: str = "text", hint_token: str = "muted"
) -> Content:
    """What a tool button shows, by its button style; icon-only buttons get no chevron."""
    style = option.toolButtonStyle
    shows_text = style != Qt.ToolButtonStyle.ToolButtonIconOnly or option.icon.isNull()
    text = option.text if shows_text else ""
    icon = option.icon if style != Qt.ToolButtonStyle.ToolButtonTextOnly else type(option.icon)()
    hint = (widget.property(HINT) if widget is not None else None) or ""
    has_menu = bool(option.features & QStyleOptionToolButton.ToolButtonFeature.HasMenu) and not _splits(option)
    size = option.iconSize if not icon.isNull() else QSize(0, 0)
    return Content(icon, size, text, hint if text else "", token, hint_token, has_menu and bool(text))


def _splits(option: QStyleOptionToolButton) -> bool:
    return bool(option.features & QStyleOptionToolButton.ToolButtonFeature.MenuButtonPopup)


def _scroll(style: QProxyStyle, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None) -> None:
    container = widget.parentWidget() if widget is not None else None
    area = container.parentWidget() if container is not None else None
    if isinstance(area, QAbstractScrollArea):
        view = area.viewport()
        if view.autoFillBackground() or view.isWindow():
            painter.fillRect(option.rect, view.palette().color(view.backgroundRole()))
    handle = _part(style, QStyle.ComplexControl.CC_ScrollBar, option, _SC.SC_ScrollBarSlider, widget)
    if not isinstance(option, QStyleOptionSlider) or option.minimum == option.maximum:
        return
    colour = QColor(tokens().control_line)
    if not option.state & (_State.State_MouseOver | _State.State_Sunken):
        colour.setAlpha(140)
    painter.save()
    inner = QRectF(handle).adjusted(2, 2, -2, -2)
    paint_body(painter, inner, min(inner.width(), inner.height()) / 2, colour, None)
    painter.restore()


def _scroll_parts(option: QStyleOptionComplex, part: QStyle.SubControl) -> QRect | None:
    if not isinstance(option, QStyleOptionSlider):
        return None
    if part in (_SC.SC_ScrollBarAddLine, _SC.SC_ScrollBarSubLine):
        return QRect()
    rect = option.rect
    if part == _SC.SC_ScrollBarGroove:
        return rect
    upright = option.orientation == Qt.Orientation.Vertical
    length = rect.height() if upright else rect.width()
    start, size = _handle(option, length)
    spans = {
        _SC.SC_ScrollBarSlider: (start, size),
        _SC.SC_ScrollBarSubPage: (0, start),
        _SC.SC_ScrollBarAddPage: (start + size, length - start - size),
    }
    if part not in spans:
        return None
    at, extent = spans[part]
    if upright:
        return QRect(rect.x(), rect.y() + at, rect.width(), extent)
    return QStyle.visualRect(option.direction, rect, QRect(rect.x() + at, rect.y(), extent, rect.height()))


def _handle(option: QStyleOptionSlider, length: int) -> tuple[int, int]:
    """(start, size) of the handle on a groove of this length."""
    span = option.maximum - option.minimum
    if span <= 0:
        return 0, length
    size = min(length, max(28, length * option.pageStep // (span + option.pageStep)))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - size, option.upsideDown
    )
    return start, size


_CC = QStyle.ComplexControl
COMPLEX: dict[QStyle.ComplexControl, Box] = {
    _CC.CC_ComboBox: _combo,
    _CC.CC_SpinBox: _spin,
    _CC.CC_ToolButton: _tool,
    _CC.CC_ScrollBar: _scroll,
}
PARTS: dict[QStyle.ComplexControl, Place] = {
    _CC.CC_ComboBox: _combo_parts,
    _CC.CC_SpinBox: _spin_parts,
    _CC.CC_ScrollBar: _scroll_parts,
}
