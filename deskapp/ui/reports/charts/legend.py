"""The legend beside a chart: which colour is which, how much each is in all, and a switch for each."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from deskapp.domain.reports.answer import Key
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import has_keyboard, paint_ring
from deskapp.ui.reports.charts.data import ChartData
from deskapp.ui.reports.charts.legend_paint import ROW, WIDTH, Entry, entries_of, paint_entry
from deskapp.ui.reports.charts.writing import write
from deskapp.ui.widgets.text_label import TextLabel

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LegendEntry(QAbstractButton):
    """A line of the legend; checked while its series is drawn."""

    stepped = Signal(int)

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setCheckable(True)
        self.setChecked(entry.on)
        self.setText(entry.series.name.replace("&", "&&"))
        self.setAccessibleName(f"{entry.series.name}, {entry.value}" if entry.value else entry.series.name)
        self.setToolTip(entry.series.name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def take(self, entry: Entry) -> None:
        """Shows how it stands now."""
        self.entry = entry
        self.setChecked(entry.on)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(metrics.scaled(120), metrics.scaled(ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QPainter(self), QStyleOptionButton()
        option.initFrom(self)
        if self.underMouse():
            paint_body(painter, self.rect().toRectF(), metrics.RADIUS, tokens().hover, None)
        paint_entry(painter, self.rect(), self.entry, tokens())
        if has_keyboard(option):
            paint_ring(painter, self.rect(), metrics.RADIUS)


class _Total(QWidget):
    """The last line: what all series are together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.value = "", ""
        self.setFixedHeight(metrics.scaled(ROW) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, room = QPainter(self), self.rect().adjusted(6, 4, -6, 0)
        painter.fillRect(QRect(room.left(), 1, room.width(), 1), tokens().line)
        write(painter, room, self.name, tokens(), "text", metrics.SEMIBOLD)
        write(painter, room, self.value, tokens(), "text", metrics.SEMIBOLD, right=True)


class Legend(QWidget):
    """`toggled(key)` comes when somebody switches a series; the tab key stops at one line, arrows lead to others."""

    toggled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: list[LegendEntry] = []
        self._of, self._span = (TextLabel("", metrics.SMALL, token="muted") for _ in range(2))
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._total = _Total()
        self.setFixedWidth(metrics.scaled(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addLayout(self._head())
        column.addWidget(self._scroll(), 1)
        column.addWidget(self._total)
        column.addStretch()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 6, 0)
        head.addWidget(self._of)
        head.addStretch(1)
        head.addWidget(self._span)
        return head

    def _scroll(self) -> QScrollArea:
        inside = QWidget()
        inside.setLayout(self._rows)
        self._area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)  # the area turned it on
        area.viewport().setAutoFillBackground(False)
        return area

    def fill(self, data: ChartData, shown: ChartData, off: frozenset[Key | None]) -> None:
        """Shows all series of `data`, those that are off too, and the total of what is `shown`."""
        self._of.setText(data.of)
        self._span.setText(data.span)
        found = entries_of(data, off)
        if [one.entry.series.key for one in self.entries] != [one.series.key for one in found]:
            self._renew(found)
        for widget, entry in zip(self.entries, found, strict=True):
            widget.take(entry)
        self._total.setVisible(shown.total is not None)
        self._total.name, self._total.value = shown.total or "", data.text(shown.whole)
        self._total.update()

    def point_at(self, key: Key | None) -> None:
        """Marks the line of a hovered series."""
        for one in self.entries:
            strong = key is not None and one.entry.series.key == key
            if strong != one.entry.strong:
                one.entry = Entry(one.entry.series, one.entry.value, one.entry.mark, one.entry.on, strong)
                one.update()

    def _renew(self, found: list[Entry]) -> None:
        for old in self.entries:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.entries = [LegendEntry(entry) for entry in found]
        for place, widget in enumerate(self.entries):
            self._rows.addWidget(widget)
            widget.setFocusPolicy(Qt.FocusPolicy.ClickFocus if place else Qt.FocusPolicy.StrongFocus)
            widget.clicked.connect(lambda _=False, one=widget: self.toggled.emit(one.entry.series.key))
            widget.stepped.connect(lambda step, at=place: self._step(at + step))
        self._area.setMaximumHeight(max(1, len(found)) * metrics.scaled(ROW))
        self._area.setVisible(bool(found))

    def _step(self, place: int) -> None:
        if 0 <= place < len(self.entries):
            for other, widget in enumerate(self.entries):
                widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == place else Qt.FocusPolicy.ClickFocus)
            self.entries[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(self.entries[place])
