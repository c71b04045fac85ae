"""The style: Fusion made flat. Dispatches to small painters by table; everything not in a table stays Fusion's."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import (
    QMenu,
    QProxyStyle,
    QScrollBar,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QWidget,
)

from deskapp.ui.look.icons import icon
from deskapp.ui.look.metrics import ICON_ROW
from deskapp.ui.look.style_boxes import COMPLEX, PARTS
from deskapp.ui.look.style_controls import CONTROLS
from deskapp.ui.look.style_primitives import PRIMITIVES
from deskapp.ui.look.style_sizes import ELEMENTS, SIZES, frame_width

_METRICS: dict[QStyle.PixelMetric, int] = {
    QStyle.PixelMetric.PM_ButtonShiftHorizontal: 0,
    QStyle.PixelMetric.PM_ButtonShiftVertical: 0,
    QStyle.PixelMetric.PM_ButtonIconSize: ICON_ROW,
    QStyle.PixelMetric.PM_SmallIconSize: ICON_ROW,
    QStyle.PixelMetric.PM_ListViewIconSize: ICON_ROW,
    QStyle.PixelMetric.PM_ToolBarIconSize: ICON_ROW,
    QStyle.PixelMetric.PM_TabBarIconSize: ICON_ROW,
    QStyle.PixelMetric.PM_IndicatorWidth: 16,
    QStyle.PixelMetric.PM_IndicatorHeight: 16,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth: 16,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight: 16,
    QStyle.PixelMetric.PM_CheckBoxLabelSpacing: 8,
    QStyle.PixelMetric.PM_RadioButtonLabelSpacing: 8,
    QStyle.PixelMetric.PM_ScrollBarExtent: 10,
    QStyle.PixelMetric.PM_ScrollBarSliderMin: 28,
    QStyle.PixelMetric.PM_ScrollView_ScrollBarSpacing: 0,
    QStyle.PixelMetric.PM_SplitterWidth: 1,
    QStyle.PixelMetric.PM_MenuPanelWidth: 1,
    QStyle.PixelMetric.PM_MenuHMargin: 4,
    QStyle.PixelMetric.PM_MenuVMargin: 4,
    QStyle.PixelMetric.PM_MenuButtonIndicator: 24,
    QStyle.PixelMetric.PM_ToolTipLabelFrameWidth: 6,
    QStyle.PixelMetric.PM_ToolBarItemSpacing: 4,
    QStyle.PixelMetric.PM_ToolBarFrameWidth: 0,
    QStyle.PixelMetric.PM_TabBarTabHSpace: 24,
    QStyle.PixelMetric.PM_TabBarTabVSpace: 14,
    QStyle.PixelMetric.PM_HeaderMargin: 8,
    QStyle.PixelMetric.PM_FocusFrameHMargin: 7,  # text of item views stands 8 from the edge, as in heads
    QStyle.PixelMetric.PM_LayoutLeftMargin: 12,
    QStyle.PixelMetric.PM_LayoutTopMargin: 12,
    QStyle.PixelMetric.PM_LayoutRightMargin: 12,
    QStyle.PixelMetric.PM_LayoutBottomMargin: 12,
    QStyle.PixelMetric.PM_LayoutHorizontalSpacing: 8,
    QStyle.PixelMetric.PM_LayoutVerticalSpacing: 8,
}

_HINTS: dict[QStyle.StyleHint, int] = {
    QStyle.StyleHint.SH_EtchDisabledText: 0,
    QStyle.StyleHint.SH_ComboBox_Popup: 0,
    QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    QStyle.StyleHint.SH_UnderlineShortcut: 0,
    QStyle.StyleHint.SH_ToolTipLabel_Opacity: 255,
    QStyle.StyleHint.SH_ToolTip_Mask: 0,
    QStyle.StyleHint.SH_Menu_SloppySubMenus: 1,
    QStyle.StyleHint.SH_ScrollBar_LeftClickAbsolutePosition: 1,
    QStyle.StyleHint.SH_ItemView_ShowDecorationSelected: 1,
}


_SP = QStyle.StandardPixmap
_ICONS: dict[QStyle.StandardPixmap, tuple[str, str]] = {
    _SP.SP_LineEditClearButton: ("x", "muted"),
    _SP.SP_MessageBoxInformation: ("info", "accent"),
    _SP.SP_MessageBoxQuestion: ("circle-help", "accent"),
    _SP.SP_MessageBoxWarning: ("triangle-alert", "warn"),
    _SP.SP_MessageBoxCritical: ("circle-alert", "danger"),
    _SP.SP_TitleBarCloseButton: ("x", "muted"),
    _SP.SP_DockWidgetCloseButton: ("x", "muted"),
    _SP.SP_ToolBarHorizontalExtensionButton: ("ellipsis", "muted"),
}


class DeskStyle(QProxyStyle):
    """Flat Fusion. Keep a Python reference to it for as long as the application runs."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def polish(self, target):  # type: ignore[no-untyped-def]  # three overloads: widget, palette, application
        """Prepares a new widget: popups with round corners are translucent, scroll bars let their pane through.

        A tip shows letters only: it may hold what a stranger wrote, and Qt would load what HTML in it names.
        """
        result = super().polish(target)
        if isinstance(target, QWidget):
            if isinstance(target, QScrollBar):
                target.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
                target.setAttribute(Qt.WidgetAttribute.WA_Hover)
            elif isinstance(target, QMenu) or target.inherits("QTipLabel"):
                target.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
                target.setProperty("textFormat", Qt.TextFormat.PlainText)
        return result

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        paint = PRIMITIVES.get(element)
        if paint is None or not paint(option, painter, widget):
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        paint = CONTROLS.get(element)
        if paint is None:
            super().drawControl(element, option, painter, widget)
            return
        changed = paint(option, painter, widget)
        if changed is not None:
            super().drawControl(element, changed, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        paint = COMPLEX.get(control)
        if paint is None:
            super().drawComplexControl(control, option, painter, widget)
        else:
            paint(self, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        place = PARTS.get(control)
        rect = place(option, part) if place is not None else None
        return super().subControlRect(control, option, part, widget) if rect is None else rect  # type: ignore[arg-type]

    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        rect = super().subElementRect(element, option, widget)  # type: ignore[arg-type]
        place = ELEMENTS.get(element)
        return rect if place is None else place(rect, option, widget)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        measure = SIZES.get(kind)
        result = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        return result if measure is None else measure(option, size, result, widget)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        value = _METRICS.get(metric)
        if value is not None:
            return value
        if metric == QStyle.PixelMetric.PM_DefaultFrameWidth:
            return frame_width(widget)
        return super().pixelMetric(metric, option, widget)

    def standardIcon(
        self, which: QStyle.StandardPixmap, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> QIcon:
        drawn = _ICONS.get(which)
        return super().standardIcon(which, option, widget) if drawn is None else icon(*drawn)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        value = _HINTS.get(hint)
        return super().styleHint(hint, option, widget, data) if value is None else value
