"""The way of the Tab key through rows that come and go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def order_tabs(parts: Iterable[QWidget]) -> None:
    """Lets the Tab key go through widgets in this order."""
    last: QWidget | None = None
    for part in parts:
        for stop in stops(part):
            if last is not None:
                QWidget.setTabOrder(last, stop)
            last = stop


def stops(widget: QWidget) -> Iterator[QWidget]:
    """What takes the Tab key in a widget, in the order of its layouts."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from stops(inside)
        return
    layout: QLayout | None = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        inside = item.layout() if item is not None else None
        if widget is not None:
            yield from stops(widget)
        elif inside is not None:
            yield from _in_layout(inside)
