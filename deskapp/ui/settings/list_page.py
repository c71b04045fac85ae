"""A page that lists what exists: search, heads that order, buttons, and Enter to open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.settings.list_model import Column, ListModel, Row
from deskapp.ui.settings.list_view import ListView
from deskapp.ui.settings.page import PageHead
from deskapp.ui.widgets.button import push_button, tool_button
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.search_field import SearchField

__all__ = ["Column", "ListPage", "Row"]

_SEARCH_WIDTH = 220


class ListPage(Pane):
    """`opened(id)`: Enter or a double click. `new_requested`: the button. `removal_wanted(id)`: the Delete key.

    With `orderable` the user moves rows (by the mouse, buttons, Alt+Up, Alt+Down) and `reordered` carries all ids in
    their order. `toggled(id)`: the switch of a row.
    """

    opened = Signal(int)
    new_requested = Signal()
    removal_wanted = Signal(int)
    reordered = Signal(list)
    selection_changed = Signal()
    toggled = Signal(int)

    def __init__(
        self,
        title: str,
        sentence: str,
        columns: Sequence[Column],
        new_text: str = "",
        *,
        orderable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("surface", parent)
        self.setAccessibleName(title)
        self.model = ListModel(columns, self)
        self.head = PageHead(title, sentence)
        self.search = SearchField(self.tr("Search"))
        self.search.searched.connect(self._on_searched)
        self.view = ListView(self.model, title)
        self.view.opened.connect(self.opened)
        self.view.removal_wanted.connect(self.removal_wanted)
        self.view.toggled.connect(self.toggled)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.model.modelReset.connect(self.selection_changed)
        self._empty = ""
        self._awaited: int | None = None
        self._need_row: tuple[QWidget, ...] = ()
        self._orderable = orderable
        self.new_button: QPushButton | None = None
        self._build(new_text)
        self.selection_changed.connect(self._on_selection_changed)
        self._on_selection_changed()

    def _build(self, new_text: str) -> None:
        self.search.setMinimumWidth(metrics.scaled(_SEARCH_WIDTH // 2))
        self.search.setMaximumWidth(metrics.scaled(_SEARCH_WIDTH))
        self._bars = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bars.setContentsMargins(metrics.PAGE_MARGIN, metrics.SPACE_3, metrics.PAGE_MARGIN, metrics.SPACE_2)
        self.bar, self._buttons, self._tools = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (self._bars, self.bar, self._buttons, self._tools):
            row.setSpacing(metrics.SPACE_2)
        self.bar.addWidget(self.search, 1)
        self.bar.addStretch(1)
        self._buttons.addStretch()
        self._buttons.addLayout(self._tools)
        self._bars.addLayout(self.bar, 1)
        self._bars.addLayout(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(self._bars)
        column.addWidget(self.view, 1)
        if self._orderable:
            self._add_movers()
        if new_text:
            self.new_button = push_button(new_text, "primary", "plus")
            self.new_button.setAutoDefault(False)
            self.new_button.clicked.connect(self.new_requested)
            self._buttons.addWidget(self.new_button)
        self.setFocusProxy(self.view)

    def _add_movers(self) -> None:
        self.up_button = tool_button("arrow-up", self.tr("Move up"), "plain", keys="Alt+↑")
        self.down_button = tool_button("arrow-down", self.tr("Move down"), "plain", keys="Alt+↓")
        self.view.moved.connect(self._move)
        self.view.can_drag = self._is_as_given
        self.view.dropped.connect(lambda place, before: self._put_row(place, before - (before > place)))
        for button, by in ((self.up_button, -1), (self.down_button, 1)):
            button.clicked.connect(lambda _=False, by=by: self._move(by))
            self._tools.addWidget(button)

    def extra_button(self, icon_name: str, text: str, *, danger: bool = False) -> QPushButton:
        """A button before the one that makes something new."""
        button = push_button(text, "danger" if danger else "plain", icon_name)
        button.setAutoDefault(False)
        self._tools.addWidget(button)
        return button

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Changes what is listed; the current row stays where it still is there."""
        kept = self.selected_id()
        if any(row.id == self._awaited for row in rows):
            kept, self._awaited = self._awaited, None
        self.view.set_tall(any(row.avatar or row.detail for row in rows))
        self.model.set_rows(rows)
        self.view.choose(kept)
        self._tell_empty()

    def set_empty(self, sentence: str) -> None:
        """What stands in the list while there is nothing at all."""
        self._empty = sentence
        self._tell_empty()

    def selected_id(self) -> int | None:
        """The id of the current row, None where there is none."""
        return self.view.current_id()

    def select(self, row_id: int) -> None:
        """Makes a row the current one."""
        self.view.choose(row_id)

    def select_when_there(self, row_id: int) -> None:
        """Makes a row the current one as soon as it is listed, as after it was saved."""
        self._awaited = row_id

    def needs_row(self, *buttons: QWidget) -> None:
        """These can be pressed only while there is a current row."""
        self._need_row += buttons
        self._on_selection_changed()

    def _with_selected(self, act: Callable[[int], object]) -> None:
        row_id = self.selected_id()
        if row_id is not None:
            act(row_id)

    def _on_searched(self, text: str) -> None:
        kept = self.selected_id()
        self.model.narrow(text)
        self.view.choose(kept)
        self._tell_empty()

    def _tell_empty(self) -> None:
        nothing = self.tr("Nothing matches the search.") if self.model.is_narrowed() else self._empty
        self.view.empty_text = nothing
        self.view.viewport().update()

    def _on_selection_changed(self) -> None:
        for button in self._need_row:
            button.setEnabled(self.selected_id() is not None)
        if self._orderable:
            rows, place = self.model.rowCount(), self.view.currentIndex().row()
            free = self._is_as_given() and place >= 0
            self.up_button.setEnabled(free and place > 0)
            self.down_button.setEnabled(free and place < rows - 1)

    def _is_as_given(self) -> bool:
        return not self.model.is_narrowed() and not self.model.is_ordered()

    def _move(self, by: int) -> None:
        place = self.view.currentIndex().row()
        if not self._is_as_given() or place < 0 or not 0 <= place + by < self.model.rowCount():
            return
        self._put_row(place, place + by)

    def _put_row(self, place: int, other: int) -> None:
        rows = list(self.model.all_rows())
        rows.insert(other, rows.pop(place))
        self.set_rows(rows)
        self.reordered.emit([row.id for row in rows])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand beside the search, under it where there is no room."""
        super().resizeEvent(event)
        needed = self.bar.sizeHint().width() + self._buttons.sizeHint().width() + 2 * metrics.PAGE_MARGIN
        narrow = needed > self.width()
        self._bars.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    def minimumSizeHint(self) -> QSize:
        bars = max(self.bar.minimumSize().width(), self._buttons.minimumSize().width())
        return QSize(bars + 2 * metrics.PAGE_MARGIN, metrics.scaled(240))
