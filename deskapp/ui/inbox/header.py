"""What stands above the list: the search field, and the line with title, count and order."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QToolButton, QWidget

from deskapp.domain.lists import Order
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.search_field import SearchField
from deskapp.ui.widgets.text_label import TextLabel


class SearchHeader(Pane):
    """The search field in a header of 48."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.field = SearchField(self.tr("Search tickets, people, notes"), "/")
        self.field.setFixedHeight(metrics.scaled(metrics.FIELD))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.addWidget(self.field)
        self.setFixedHeight(metrics.scaled(metrics.PANE_HEADER))


class ListHeader(Pane):
    """Select all, title, count, order. The check box tells what the user wants, never what is."""

    mark_all_wanted = Signal(bool)
    order_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._order = Order.NEWEST
        self._box = QCheckBox()
        self._box.setAccessibleName(self.tr("Select all tickets of the list"))
        self._box.setToolTip(self._box.accessibleName())
        self._box.clicked.connect(self._on_box_clicked)
        self.title = ElidedLabel("", weight=metrics.SEMIBOLD)
        self.count = TextLabel("", token="muted", tabular=True)
        self.back = tool_button("arrow-left", self.tr("Back"), "quiet")
        self.back.hide()
        self._orders = QMenu(self)
        self.sort = self._sort_button()
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 6, 1)
        row.setSpacing(8)
        for widget in (self._box, self.back, self.title, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.sort)
        self.setFixedHeight(metrics.scaled(metrics.LIST_SUBHEADER))
        self.set_order(Order.NEWEST)

    def words_of_orders(self) -> dict[Order, str]:
        """The orders a list offers and what they are called."""
        return {
            Order.NEWEST: self.tr("Newest"),
            Order.OLDEST: self.tr("Oldest"),
            Order.CREATED: self.tr("Created last"),
            Order.CREATED_FIRST: self.tr("Created first"),
            Order.PRIORITY: self.tr("Priority"),
        }

    def set_count(self, known: int, complete: bool, selected: int) -> None:
        """Shows how many tickets there are, or how many of them are selected."""
        number = QLocale().toString(known)
        if selected > 1:
            self.count.setText(self.tr("%n selected", "", selected))
        else:
            self.count.setText(number if complete else f"{number}+")
        state = Qt.CheckState.PartiallyChecked if selected > 1 else Qt.CheckState.Unchecked
        self._box.setCheckState(Qt.CheckState.Checked if selected == known > 1 else state)
        self._box.setEnabled(known > 0)

    def show_way_back(self, action: QAction | None) -> None:
        """A button that leads back to where the list came from; None where it came from nowhere.

        Such a list has an order of its own, so that its title has the room of the orders.
        """
        self.back.setVisible(action is not None)
        self.sort.setVisible(action is None)
        if action is not None:
            self.back.setDefaultAction(action)

    def set_order(self, order: Order) -> None:
        """Shows the order without telling anybody."""
        self._order = order
        word = self.words_of_orders()[order]
        self.sort.setText(word)
        self.sort.setAccessibleName(self.tr("Order of the list: {order}").format(order=word))

    def _sort_button(self) -> QToolButton:
        button = tool_button("", self.tr("Order of the list"), "quiet", " ")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFixedHeight(metrics.scaled(metrics.BUTTON_SMALL))
        button.setMenu(self._orders)
        self._orders.aboutToShow.connect(self._fill_orders)
        return button

    def _fill_orders(self) -> None:
        self._orders.clear()
        group = QActionGroup(self._orders)
        for order, word in self.words_of_orders().items():
            action = self._orders.addAction(word)
            action.setCheckable(True)
            action.setChecked(order is self._order)
            group.addAction(action)
            action.triggered.connect(lambda _on, chosen=order: self._choose(chosen))

    def _choose(self, order: Order) -> None:
        if order is not self._order:
            self.set_order(order)
            self.order_chosen.emit(order)

    def _on_box_clicked(self) -> None:
        self.mark_all_wanted.emit(self._box.checkState() != Qt.CheckState.Unchecked)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, tokens().line)


def show_menu(menu: QMenu, place: QPoint) -> None:
    """Pops a menu up and lets it go when it closes."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)
