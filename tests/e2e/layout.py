"""Finding what a person would see as broken: texts cut off, widgets of no size, siblings on top of each other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QSizeGrip,
    QSplitterHandle,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from deskapp.ui.reports.charts.hover_box import HoverBox
from deskapp.ui.shell.drawer import Drawer
from deskapp.ui.shell.palette import Palette
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.lines_label import LinesLabel
from deskapp.ui.widgets.toast import Toast

#: Rounding of fonts may cost a pixel; more is seen.
_SLACK = 2
#: What lies above others on purpose, and what shows one child of several.
_FLOATING: tuple[type, ...] = (Drawer, HoverBox, Palette, Toast)
#: So much of two siblings may lie over each other (shadows of notes, splitter lines).
_OVERLAP = 6


def problems(root: QWidget) -> list[str]:
    """Every flaw of what is visible in `root`, in words."""
    found: list[str] = []
    for widget in _visible(root):
        found += _no_size(widget) + _cut_off(widget) + _overlaps(widget)
    return found


def _visible(root: QWidget) -> Iterator[QWidget]:
    yield root
    for child in root.findChildren(QWidget):
        if child.isVisibleTo(root) and not isinstance(child, (QScrollBar, QSizeGrip)):
            yield child


def _name(widget: QWidget) -> str:
    chain: list[str] = []
    step: QWidget | None = widget
    while step is not None and len(chain) < 4:
        chain.append(type(step).__name__)
        step = step.parentWidget()
    text = getattr(widget, "text", lambda: "")()
    return f"{' < '.join(chain)} {str(text)[:40]!r}"


def _no_size(widget: QWidget) -> list[str]:
    if widget.width() > 0 and widget.height() > 0:
        return []
    if not widget.children() and not getattr(widget, "text", lambda: "")():
        return []
    return [f"no size: {_name(widget)} {widget.width()}×{widget.height()}"]


def _cut_off(widget: QWidget) -> list[str]:
    needed = _text_width(widget)
    if needed <= 0 or widget.width() + _SLACK >= needed:
        return []
    return [f"cut off: {_name(widget)} needs {needed}, has {widget.width()}"]


def _text_width(widget: QWidget) -> int:
    """How wide a widget has to be for its text; 0 where it may elide or wrap (user's own words, with a tooltip)."""
    if isinstance(widget, (ElidedLabel, LinesLabel)) or (isinstance(widget, QLabel) and widget.wordWrap()):
        return 0
    if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.RichText and widget.text():
        lines = widget.text().replace("&", "").split("\n")
        return max(widget.fontMetrics().horizontalAdvance(line) for line in lines)
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return 0
    if isinstance(widget, (QPushButton, QToolButton)) and widget.text():
        return min(widget.sizeHint().width(), widget.fontMetrics().horizontalAdvance(widget.text()) + 8)
    if isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
        return widget.fontMetrics().horizontalAdvance(widget.placeholderText()) + 8
    return 0


def _overlaps(widget: QWidget) -> list[str]:
    """Siblings on top of each other. Only widgets are asked: the items of layouts die while they are held."""
    if isinstance(widget, (QStackedWidget, QAbstractScrollArea, QAbstractButton, QLineEdit)):
        return []
    direct = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = [one for one in direct if one.isVisibleTo(widget) and not one.isWindow() and not _floats(one)]
    found = []
    for index, one in enumerate(shown):
        for other in shown[index + 1 :]:
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > _OVERLAP and shared.height() > _OVERLAP:
                found.append(f"overlap: {_name(one)} and {_name(other)} in {_name(widget)}")
    return found


def _floats(widget: QWidget) -> bool:
    """Whether a widget lies above others on purpose."""
    return isinstance(widget, (QSplitterHandle, *_FLOATING))
