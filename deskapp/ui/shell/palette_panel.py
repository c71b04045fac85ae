"""The box of the palette: the input, the rows or a sentence, and a foot that tells the keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from deskapp.ui.look import chips, metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.shell.palette_delegate import SIDE, TEXT, PaletteDelegate
from deskapp.ui.shell.palette_model import PaletteModel
from deskapp.ui.widgets.key_cap import KeyCap
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.text_label import TextLabel

FOOT, BELOW_ROWS, SENTENCE = 32, 6, 64
_SCOPE = replace(chips.NEUTRAL, padding=8)
_FIELD_MARGIN = 2
"""A line edit without frame keeps so much before its text."""


class PalettePanel(QWidget):
    """Widgets only; `show_sentence` stands in for the rows where there are none."""

    def __init__(self, model: PaletteModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.scope = _Scope()
        self.list = PaletteList(model)
        self.sentence = TextLabel("", token="muted")
        self.sentence.setWordWrap(True)
        self.sentence.setContentsMargins(TEXT, 0, SIDE, 0)
        self.total = TextLabel("", metrics.SMALL, token="muted", tabular=True)
        self._model = model
        self._foot = QWidget()
        self._dress_field()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head_row())
        column.addWidget(Separator())
        column.addWidget(self.list)
        column.addWidget(self.sentence)
        column.addStretch(1)
        column.addWidget(self._foot)
        self._fill_foot()

    def _dress_field(self) -> None:
        self.field.setFrame(False)
        self.field.setPlaceholderText(self.tr("Actions, departments, colleagues, tickets"))
        self.field.setAccessibleName(self.tr("Command palette"))

    def _head_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(TEXT - _FIELD_MARGIN, 0, SIDE, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.scope)
        row.addWidget(KeyCap("Esc"))
        return row

    def _fill_foot(self) -> None:
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(5)
        entries = (
            (("↑", "↓"), self.tr("choose")),
            (("↵",), self.tr("run")),
            ((">",), self.tr("actions only")),
            (("#",), self.tr("tickets")),
        )
        for keys, text in entries:
            for key in keys:
                row.addWidget(KeyCap(key))
            row.addWidget(TextLabel(text, metrics.SMALL, token="muted"))
            row.addSpacing(10)
        row.addStretch(1)
        row.addWidget(self.total)

    def refresh(self) -> None:
        """Takes colours and sizes anew, before it is shown."""
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, tokens().raised)
        self.field.setPalette(palette)
        self.field.setFont(metrics.font(metrics.TITLE))
        self.field.setFixedHeight(metrics.scaled(metrics.PALETTE_INPUT) - 1)
        self.sentence.setFixedHeight(metrics.scaled(SENTENCE))
        self._foot.setFixedHeight(metrics.scaled(FOOT))

    def show_sentence(self, sentence: str) -> None:
        """Says something in the place of the rows; "" shows the rows."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.list.setVisible(not sentence)

    def height_for(self, most: int) -> int:
        """The height with all rows, but at most `most`."""
        fixed = metrics.scaled(metrics.PALETTE_INPUT) + metrics.scaled(FOOT) + 2
        if self.sentence.text():
            return fixed + metrics.scaled(SENTENCE)
        rows = min(self.list.rows_height(), most - fixed - BELOW_ROWS)
        self.list.setFixedHeight(max(rows, metrics.scaled(metrics.PALETTE_ROW)))
        return fixed + BELOW_ROWS + self.list.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        whole, upper = QPainterPath(), QPainterPath()
        whole.addRoundedRect(box, metrics.RADIUS_LARGE, metrics.RADIUS_LARGE)
        foot = self._foot.y()
        upper.addRect(QRectF(0, 0, self.width(), foot))
        painter.fillPath(whole, colours.window)
        painter.fillPath(whole.intersected(upper), colours.raised)
        painter.fillRect(QRect(1, foot, self.width() - 2, 1), colours.line)
        painter.setPen(QPen(colours.line, 1))
        painter.drawPath(whole)
        middle = self.field.geometry().center().y() + 1
        paint_icon(painter, SIDE + 1, middle - metrics.ICON_RAIL // 2, "search", metrics.ICON_RAIL)


class PaletteList(QListView):
    """The rows; the keys stay with the input."""

    def __init__(self, model: PaletteModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(PaletteDelegate(self))
        self.setAccessibleName(self.tr("Results"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setAutoFillBackground(False)

    def updateGeometries(self) -> None:
        """The thin scroll bar lies over the margin of the rows, which so keep their width when it comes."""
        super().updateGeometries()
        wide = self.verticalScrollBar().sizeHint().width() if self.verticalScrollBar().isVisible() else 0
        if self.viewportMargins().right() != -wide:
            self.setViewportMargins(0, 0, -wide, 0)

    def rows_height(self) -> int:
        """The height of all rows."""
        return sum(self.sizeHintForRow(row) for row in range(self.model().rowCount()))

    def choose(self, row: int) -> None:
        """Selects a row and brings it into sight, the first one together with its head."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        if row <= 1:
            self.scrollToTop()
        else:
            self.scrollTo(index)


class _Scope(QWidget):
    """What actions are for, as a chip; no room is taken where there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""

    def text(self) -> str:
        """What it says."""
        return self._text

    def say(self, text: str) -> None:
        """Says something else; "" hides it."""
        self._text = text
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.setFixedSize(QSize(chips.chip_width(text, _SCOPE), metrics.scaled(_SCOPE.height)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        chips.paint_chip(QPainter(self), self.rect(), self._text, _SCOPE, tokens())
