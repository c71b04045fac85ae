"""The table of ratings: Enter opens the ticket, a menu offers what can be done."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from deskapp.domain.ratings import RatingLine
from deskapp.ui.look import metrics
from deskapp.ui.rating_words import SCORES, score_word
from deskapp.ui.reports.ratings.model import Index, Place, RatingModel

_ROOM, _ICON, _WHEN = 28, 24, 132
_WIDTHS = {Place.TICKET: 230, Place.CONTACT: 130, Place.AGENT: 110, Place.DEPARTMENT: 110}
#: From which width of the table a column is shown.
_FROM = {Place.CONTACT: 900, Place.DEPARTMENT: 1000}
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class _Delegate(QStyledItemDelegate):
    """The row under the cursor is selected; no single cell of it has a ring."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class RatingTable(QTableView):
    """`opened` and `menu_wanted(place)` are about the current row, `moved` tells that it is another one."""

    opened = Signal()
    moved = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: RatingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("Ratings"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(metrics.scaled(metrics.TABLE_ROW))
        self._size_columns()
        self.activated.connect(lambda index: self.opened.emit())
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.moved.emit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, what stands in the detail as well is left out."""
        for place, least in _FROM.items():
            self.setColumnHidden(place, self.width() < metrics.scaled(least))
        super().resizeEvent(event)

    def current(self) -> RatingLine | None:
        """The rating under the cursor."""
        return self._rows.line(self.currentIndex().row())

    def go_to(self, row: int) -> None:
        """Puts the cursor into a row."""
        self.selectionModel().setCurrentIndex(self._rows.index(row, 0), _SELECT)
        self.moved.emit()

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Place.COMMENT, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(metrics.scaled(72))
        wide = QFontMetrics(metrics.font(tabular=True)).horizontalAdvance
        header.resizeSection(Place.WHEN, metrics.scaled(_WHEN))
        widest = max(wide(score_word(score)) for score in SCORES)
        header.resizeSection(Place.SCORE, widest + _ICON + metrics.scaled(_ROOM))
        for place, width in _WIDTHS.items():
            header.resizeSection(place, metrics.scaled(width))

    def _on_menu_requested(self, place: QPoint) -> None:
        if self.current() is not None:
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
