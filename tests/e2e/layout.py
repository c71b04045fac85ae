"""Finding what a person would see as broken: texts cut off, widgets of no size, siblings on top of each other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QSizeGrip,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from deskapp.ui.widgets.elided_label import ElidedLabel

#: Rounding of fonts may cost a pixel; more is seen.
_SLACK = 2
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
    if isinstance(widget, ElidedLabel) or (isinstance(widget, QLabel) and widget.wordWrap()):
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
    if isinstance(widget, (QStackedWidget, QAbstractScrollArea, QAbstractButton, QLineEdit)) or widget.layout() is None:
        return []
    layout = widget.layout()
    children = [layout.itemAt(index).widget() for index in range(layout.count()) if layout.itemAt(index).widget()]
    shown = [child for child in children if child.isVisibleTo(widget)]
    found = []
    for index, one in enumerate(shown):
        for other in shown[index + 1 :]:
            shared = _shared(one, other)
            if shared.width() > _OVERLAP and shared.height() > _OVERLAP and not _stacked(widget):
                found.append(f"overlap: {_name(one)} and {_name(other)} in {_name(widget)}")
    return found


def _shared(one: QWidget, other: QWidget) -> QRect:
    return one.geometry().intersected(other.geometry())


def _stacked(widget: QWidget) -> bool:
    return type(widget.layout()).__name__ == "QStackedLayout"
