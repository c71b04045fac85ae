"""Painters of the style for control elements.

Each returns None when it has painted, or an option with other colours with which Fusion shall paint.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionHeader,
    QStyleOptionMenuItem,
    QStyleOptionProgressBar,
    QStyleOptionTab,
    QStyleOptionToolButton,
    QWidget,
)

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.content import Content, paint_content
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import HINT, face_of, hint_token, text_token
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.look.style_primitives import paint_check_box

Control = Callable[[QStyleOption, QPainter, QWidget | None], QStyleOption | None]
_State = QStyle.StateFlag
MENU_TEXT_X = 34
MENU_TAIL = 28


def _push_label(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> QStyleOption | None:
    if not isinstance(option, QStyleOptionButton):
        return option
    face = face_of(option, widget)
    has_menu = bool(option.features & QStyleOptionButton.ButtonFeature.HasMenu)
    hint = (widget.property(HINT) if widget is not None else None) or ""
    tints = text_token(option, face), hint_token(option, face)
    content = Content(option.icon, option.iconSize, option.text, hint, *tints, has_menu)
    paint_content(painter, option, content, option.rect.adjusted(8, 0, -8, 0), centred=True)
    return None


def _tool_label(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> QStyleOption | None:
    if not isinstance(option, QStyleOptionToolButton):
        return option
    face = face_of(option, widget, "flat")
    changed = QStyleOptionToolButton(option)
    palette = QPalette(option.palette)
    palette.setColor(QPalette.ColorRole.ButtonText, tokens().colour(text_token(option, face)))
    changed.palette = palette
    return changed


def _header_section(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> QStyleOption | None:
    rect = option.rect
    painter.fillRect(rect, option.palette.button())
    line = tokens().line
    if isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Vertical:
        painter.fillRect(rect.right(), rect.y(), 1, rect.height(), line)
    else:
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, line)
    return None


def _header_label(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> QStyleOption | None:
    if not isinstance(option, QStyleOptionHeader):
        return option
    sorted_by = option.sortIndicator != QStyleOptionHeader.SortIndicator.None_
    changed = QStyleOptionHeader(option)
    palette = QPalette(option.palette)
    palette.setColor(QPalette.ColorRole.ButtonText, tokens().text if sorted_by else tokens().muted)
    changed.palette = palette
    changed.state &= ~(_State.State_Sunken | _State.State_On)
    return changed


def _menu_item(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> QStyleOption | None:
    if not isinstance(option, QStyleOptionMenuItem):
        return option
    rect, colours = option.rect, tokens()
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator:
        painter.fillRect(rect.x() + 8, rect.center().y(), rect.width() - 16, 1, colours.line)
        return None
    enabled = bool(option.state & _State.State_Enabled)
    painter.save()
    if option.state & _State.State_Selected and enabled:
        paint_body(painter, QRectF(rect), metrics.RADIUS, colours.selection, None)
    _menu_icon(painter, option, enabled)
    text, _, keys = option.text.partition("\t")
    painter.setFont(option.font)
    painter.setPen(colours.text if enabled else colours.faint)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextHideMnemonic
    room = rect.adjusted(MENU_TEXT_X, 0, -MENU_TAIL + 16, 0)
    painter.drawText(room, flags | Qt.AlignmentFlag.AlignLeft, text)
    if keys:
        painter.setFont(metrics.font(metrics.SMALL, metrics.MEDIUM))
        painter.setPen(colours.muted if enabled else colours.faint)
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignRight, keys)
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.SubMenu:
        paint_icon(painter, rect.right() - 20, rect.center().y() - 6, "chevron-right", 14)
    painter.restore()
    return None


def _menu_icon(painter: QPainter, option: QStyleOptionMenuItem, enabled: bool) -> None:
    place = QRect(option.rect.x() + 10, option.rect.center().y() - 7, 16, 16)
    if option.checkType == QStyleOptionMenuItem.CheckType.NonExclusive and option.icon.isNull():
        paint_check_box(painter, place, option.checked, enabled=enabled)
    elif option.checkType != QStyleOptionMenuItem.CheckType.NotCheckable and option.checked:
        paint_icon(painter, place.x(), place.y(), "check", 16, "accent")
    elif not option.icon.isNull():
        mode = option.icon.Mode.Normal if enabled else option.icon.Mode.Disabled
        option.icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)


def _combo_label(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> QStyleOption | None:
    if not isinstance(option, QStyleOptionComboBox) or option.editable:
        return None
    token = "text" if option.state & _State.State_Enabled else "faint"
    content = Content(option.currentIcon, option.iconSize, option.currentText, "", token)
    paint_content(painter, option, content, option.rect.adjusted(10, 0, -26, 0), centred=False)
    return None


def _tab_shape(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> QStyleOption | None:
    rect = option.rect
    if option.state & _State.State_Selected:
        painter.fillRect(rect.x() + 4, rect.bottom() - 1, rect.width() - 8, 2, tokens().accent_fill)
    elif option.state & _State.State_MouseOver:
        painter.fillRect(rect.adjusted(4, 4, -4, -4), tokens().hover)
    return None


def _tab_label(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> QStyleOption | None:
    if not isinstance(option, QStyleOptionTab):
        return option
    changed = QStyleOptionTab(option)
    palette = QPalette(option.palette)
    if not option.state & _State.State_Selected and option.state & _State.State_Enabled:
        palette.setColor(QPalette.ColorRole.WindowText, tokens().muted)
    changed.palette = palette
    return changed


def _progress_groove(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> QStyleOption | None:
    painter.save()
    paint_body(painter, QRectF(option.rect), min(4, option.rect.height() / 2), tokens().sunken, None)
    painter.restore()
    return None


def _progress_contents(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> QStyleOption | None:
    if not isinstance(option, QStyleOptionProgressBar) or option.maximum <= option.minimum:
        return option  # Fusion moves the busy bar
    share = (option.progress - option.minimum) / (option.maximum - option.minimum)
    bar = QRectF(option.rect)
    bar.setWidth(bar.width() * max(0.0, min(1.0, share)))
    painter.save()
    paint_body(painter, bar, min(4, bar.height() / 2), tokens().accent_fill, None)
    painter.restore()
    return None


def _splitter(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> QStyleOption | None:
    painter.fillRect(option.rect, tokens().line)
    return None


def _tool_bar(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> QStyleOption | None:
    return None


def _rubber_band(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> QStyleOption | None:
    painter.save()
    painter.setPen(QPen(tokens().accent, 1))
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
    painter.restore()
    return None


_CE = QStyle.ControlElement
CONTROLS: dict[QStyle.ControlElement, Control] = {
    _CE.CE_PushButtonLabel: _push_label,
    _CE.CE_ToolButtonLabel: _tool_label,
    _CE.CE_HeaderSection: _header_section,
    _CE.CE_HeaderEmptyArea: _header_section,
    _CE.CE_HeaderLabel: _header_label,
    _CE.CE_MenuItem: _menu_item,
    _CE.CE_MenuEmptyArea: _tool_bar,
    _CE.CE_ComboBoxLabel: _combo_label,
    _CE.CE_TabBarTabShape: _tab_shape,
    _CE.CE_TabBarTabLabel: _tab_label,
    _CE.CE_ProgressBarGroove: _progress_groove,
    _CE.CE_ProgressBarContents: _progress_contents,
    _CE.CE_Splitter: _splitter,
    _CE.CE_ToolBar: _tool_bar,
    _CE.CE_RubberBand: _rubber_band,
}
