"""Painters of the style for primitive elements. Each returns False to leave the element to Fusion."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QStyle,
    QStyleOption,
    QStyleOptionFrame,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTextEdit,
    QWidget,
)

from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import face_of, paint_face, paint_ring
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.look.metrics import RADIUS, RADIUS_LARGE, RADIUS_SMALL

Painter = Callable[[QStyleOption, QPainter, QWidget | None], bool]
_State = QStyle.StateFlag


def _button(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    paint_face(painter, option, face_of(option, widget), widget)
    return True


def _focus_rect(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    if option.state & _State.State_KeyboardFocusChange:
        in_row = isinstance(widget, QAbstractItemView)
        paint_ring(painter, option.rect, 0 if in_row else RADIUS, widget)
    return True


def _line_edit(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    if isinstance(option, QStyleOptionFrame) and option.lineWidth == 0:
        painter.fillRect(option.rect, option.palette.base())
        return True
    paint_field(option, painter, widget, "control_line")
    return True


def paint_field(option: QStyleOption, painter: QPainter, widget: QWidget | None, line: str) -> None:
    """The box of anything one types into or picks from; a field with the focus always has its ring."""
    enabled = bool(option.state & _State.State_Enabled)
    ground = option.palette.base().color() if enabled else tokens().window
    painter.save()
    paint_body(painter, QRectF(option.rect), RADIUS, ground, tokens().colour(line if enabled else "line"))
    painter.restore()
    if option.state & _State.State_HasFocus:
        paint_ring(painter, option.rect, RADIUS, widget)


def _frame(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    if isinstance(widget, (QTextEdit, QPlainTextEdit)):
        paint_field(option, painter, widget, "control_line")
    elif widget is not None and widget.inherits("QComboBoxPrivateContainer"):
        painter.fillRect(option.rect, tokens().raised)
        _outline(painter, option.rect, 0, tokens().line)
    else:
        _outline(painter, option.rect, 0 if isinstance(widget, QAbstractItemView) else RADIUS, tokens().line)
    return True


def _outline(painter: QPainter, rect: QRect, radius: float, line: QColor) -> None:
    painter.save()
    paint_body(painter, QRectF(rect), radius, None, line)
    painter.restore()


def _group_box(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    _outline(painter, option.rect, RADIUS, tokens().line)
    return True


def _nothing(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    return True


def _check_box(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    on = bool(option.state & _State.State_On)
    partly = bool(option.state & _State.State_NoChange)
    paint_check_box(painter, option.rect, on, partly, bool(option.state & _State.State_Enabled))
    return True


def paint_check_box(painter: QPainter, box: QRect, on: bool, partly: bool = False, enabled: bool = True) -> None:
    """A check box of 16 px centred in `box`; ticked ones are green."""
    size = min(16, box.width(), box.height())
    place = QRect(box.x() + (box.width() - size) // 2, box.y() + (box.height() - size) // 2, size, size)
    filled = on or partly
    colours = tokens()
    painter.save()
    if filled:
        paint_body(painter, QRectF(place), RADIUS_SMALL, colours.ok_fill if enabled else colours.control_line, None)
        paint_icon(painter, place.x() + 2, place.y() + 2, "minus" if partly else "check", size - 4, "on_ok")
    else:
        line = colours.control_line if enabled else colours.line
        paint_body(painter, QRectF(place), RADIUS_SMALL, colours.surface if enabled else colours.window, line)
    painter.restore()


def _radio(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    on, enabled = bool(option.state & _State.State_On), bool(option.state & _State.State_Enabled)
    circle = QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75)
    colours = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.accent_fill if on and enabled else colours.control_line, 1.5))
    painter.setBrush(colours.surface if enabled else colours.window)
    painter.drawEllipse(circle)
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent_fill if enabled else colours.control_line)
        painter.drawEllipse(circle.center(), 4, 4)
    painter.restore()
    return True


def _menu_panel(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    painter.save()
    paint_body(painter, QRectF(option.rect), RADIUS_LARGE, tokens().raised, tokens().line)
    painter.restore()
    return True


def _tooltip(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    painter.save()
    paint_body(painter, QRectF(option.rect), RADIUS, tokens().tooltip, None)
    painter.restore()
    return True


def _row(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    if option.state & _State.State_Selected:
        painter.fillRect(option.rect, option.palette.highlight())
    elif isinstance(option, QStyleOptionViewItem) and option.backgroundBrush.style() != Qt.BrushStyle.NoBrush:
        painter.fillRect(option.rect, option.backgroundBrush)
    elif option.state & _State.State_MouseOver and option.state & _State.State_Enabled:
        painter.fillRect(option.rect, tokens().hover)
    return True


def _branch(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    if option.state & _State.State_Children:
        name = "chevron-down" if option.state & _State.State_Open else "chevron-right"
        _glyph(option, painter, name)
    return True


def _header_arrow(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    if not isinstance(option, QStyleOptionHeader):
        return False
    ascending = option.sortIndicator == QStyleOptionHeader.SortIndicator.SortDown  # so Qt calls it
    _glyph(option, painter, "arrow-up" if ascending else "arrow-down", "text")
    return True


def _arrow(name: str) -> Painter:
    def paint(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
        _glyph(option, painter, name)
        return True

    return paint


def _glyph(option: QStyleOption, painter: QPainter, name: str, token: str = "muted") -> None:
    size = min(14, option.rect.width(), option.rect.height())
    corner = option.rect.center() - QPoint(size // 2 - 1, size // 2 - 1)
    if size >= 4:
        paint_icon(painter, corner.x(), corner.y(), name, size, token)


def _tab_base(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    painter.fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, tokens().line)
    return True


def _tab_frame(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    painter.fillRect(option.rect.x(), option.rect.y(), option.rect.width(), 1, tokens().line)
    return True


def _tool_separator(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    rect = option.rect
    if option.state & _State.State_Horizontal:
        painter.fillRect(rect.center().x(), rect.y() + 4, 1, rect.height() - 8, tokens().line)
    else:
        painter.fillRect(rect.x() + 4, rect.center().y(), rect.width() - 8, 1, tokens().line)
    return True


def _tool_panel(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    paint_face(painter, option, face_of(option, widget, "flat"), widget)
    return True


_PE = QStyle.PrimitiveElement
PRIMITIVES: dict[QStyle.PrimitiveElement, Painter] = {
    _PE.PE_PanelButtonCommand: _button,
    _PE.PE_PanelButtonBevel: _button,
    _PE.PE_FrameDefaultButton: _nothing,
    _PE.PE_PanelButtonTool: _tool_panel,
    _PE.PE_FrameButtonTool: _nothing,
    _PE.PE_FrameFocusRect: _focus_rect,
    _PE.PE_PanelLineEdit: _line_edit,
    _PE.PE_FrameLineEdit: _nothing,
    _PE.PE_Frame: _frame,
    _PE.PE_FrameGroupBox: _group_box,
    _PE.PE_FrameMenu: _nothing,
    _PE.PE_PanelMenu: _menu_panel,
    _PE.PE_PanelTipLabel: _tooltip,
    _PE.PE_FrameStatusBarItem: _nothing,
    _PE.PE_PanelStatusBar: _nothing,
    _PE.PE_IndicatorCheckBox: _check_box,
    _PE.PE_IndicatorItemViewItemCheck: _check_box,
    _PE.PE_IndicatorRadioButton: _radio,
    _PE.PE_IndicatorBranch: _branch,
    _PE.PE_IndicatorHeaderArrow: _header_arrow,
    _PE.PE_IndicatorArrowDown: _arrow("chevron-down"),
    _PE.PE_IndicatorArrowUp: _arrow("chevron-up"),
    _PE.PE_IndicatorArrowLeft: _arrow("chevron-left"),
    _PE.PE_IndicatorArrowRight: _arrow("chevron-right"),
    _PE.PE_IndicatorToolBarSeparator: _tool_separator,
    _PE.PE_PanelItemViewItem: _row,
    _PE.PE_PanelItemViewRow: _row,
    _PE.PE_FrameTabBarBase: _tab_base,
    _PE.PE_FrameTabWidget: _tab_frame,
}
