"""Sizes the style asks for: heights of the table, never less than what the words need."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStyleOptionMenuItem,
    QStyleOptionToolButton,
    QTextEdit,
    QWidget,
)

from deskapp.ui.look import metrics
from deskapp.ui.look.content import Content
from deskapp.ui.look.faces import HINT
from deskapp.ui.look.style_boxes import COMBO_ARROW, SPIN_BUTTONS, TOOL_MENU, TOOL_PADDING, tool_content
from deskapp.ui.look.style_controls import MENU_TAIL, MENU_TEXT_X

Size = Callable[[QStyleOption, QSize, QSize, QWidget | None], QSize]
"""(option, size of the contents, Fusion's answer, widget) → size."""
Element = Callable[[QRect, QStyleOption, QWidget | None], QRect]
_BUTTON_PADDING = 12


def frame_width(widget: QWidget | None) -> int:
    """2 around text editors, whose border is round, else 1."""
    return 2 if isinstance(widget, (QTextEdit, QPlainTextEdit)) else 1


def _push_button(option: QStyleOption, contents: QSize, plain: QSize, widget: QWidget | None) -> QSize:
    if not isinstance(option, QStyleOptionButton):
        return plain
    has_menu = bool(option.features & QStyleOptionButton.ButtonFeature.HasMenu)
    hint = (widget.property(HINT) if widget is not None else None) or ""
    content = Content(option.icon, option.iconSize, option.text, hint, chevron=has_menu)
    width = content.width(option.fontMetrics) + 2 * (_BUTTON_PADDING if option.text else 6)
    return QSize(width, metrics.scaled(metrics.BUTTON))


def _tool_button(option: QStyleOption, contents: QSize, plain: QSize, widget: QWidget | None) -> QSize:
    if not isinstance(option, QStyleOptionToolButton):
        return plain
    content = tool_content(option, widget)
    splits = option.features & QStyleOptionToolButton.ToolButtonFeature.MenuButtonPopup
    width = content.width(option.fontMetrics) + 2 * TOOL_PADDING + (TOOL_MENU if splits else 0)
    height = max(metrics.scaled(metrics.BUTTON), content.icon_size.height() + 12)
    return QSize(width if content.text or splits else max(width, height), height)


def _field(option: QStyleOption, contents: QSize, plain: QSize, widget: QWidget | None) -> QSize:
    if isinstance(option, QStyleOptionFrame) and option.lineWidth == 0:
        return plain
    return QSize(plain.width() + 14, max(metrics.scaled(metrics.FIELD), contents.height() + 4))


def _combo(option: QStyleOption, contents: QSize, plain: QSize, widget: QWidget | None) -> QSize:
    icon = 4 if isinstance(option, QStyleOptionComboBox) and not option.currentIcon.isNull() else 0
    return QSize(contents.width() + 12 + COMBO_ARROW + icon, max(metrics.scaled(metrics.BUTTON), contents.height() + 6))


def _spin(option: QStyleOption, contents: QSize, plain: QSize, widget: QWidget | None) -> QSize:
    return QSize(contents.width() + 12 + SPIN_BUTTONS, max(metrics.scaled(metrics.FIELD), contents.height() + 4))


def _menu_item(option: QStyleOption, contents: QSize, plain: QSize, widget: QWidget | None) -> QSize:
    if not isinstance(option, QStyleOptionMenuItem):
        return plain
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator:
        return QSize(10, 9)
    gap = 24 if "\t" in option.text else 0
    return QSize(contents.width() + MENU_TEXT_X + MENU_TAIL + gap, max(metrics.scaled(28), contents.height() + 8))


def _view_item(option: QStyleOption, contents: QSize, plain: QSize, widget: QWidget | None) -> QSize:
    return plain.expandedTo(QSize(0, metrics.scaled(metrics.COMPLETION_ROW)))


def _header(option: QStyleOption, contents: QSize, plain: QSize, widget: QWidget | None) -> QSize:
    return plain.expandedTo(QSize(0, metrics.scaled(metrics.TABLE_HEAD_ONE_LINE)))


def _line_edit_contents(rect: QRect, option: QStyleOption, widget: QWidget | None) -> QRect:
    framed = isinstance(option, QStyleOptionFrame) and option.lineWidth > 0
    return rect.adjusted(7, 0, -7, 0) if framed else rect


_CT = QStyle.ContentsType
SIZES: dict[QStyle.ContentsType, Size] = {
    _CT.CT_PushButton: _push_button,
    _CT.CT_ToolButton: _tool_button,
    _CT.CT_LineEdit: _field,
    _CT.CT_ComboBox: _combo,
    _CT.CT_SpinBox: _spin,
    _CT.CT_MenuItem: _menu_item,
    _CT.CT_ItemViewItem: _view_item,
    _CT.CT_HeaderSection: _header,
}
ELEMENTS: dict[QStyle.SubElement, Element] = {QStyle.SubElement.SE_LineEditContents: _line_edit_contents}
