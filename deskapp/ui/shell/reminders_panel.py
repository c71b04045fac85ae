"""The reminders in the place of the list: open, put off, done, by mouse and by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QMenu, QToolTip, QVBoxLayout, QWidget

from deskapp.domain.reminders import ReminderItem
from deskapp.domain.vocabulary import About, Cause
from deskapp.ui.inbox.header import show_menu
from deskapp.ui.look import metrics
from deskapp.ui.look.icons import icon
from deskapp.ui.look.theme import theme
from deskapp.ui.reminder_watch import ReminderWatch
from deskapp.ui.session import Session
from deskapp.ui.shell.reminders_delegate import RemindersDelegate
from deskapp.ui.shell.reminders_model import RemindersModel
from deskapp.ui.ticket.reminding import Reminding
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.text_label import TextLabel

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class RemindersPanel(Pane):
    """`opened` carries the `Reminder` whose note is wanted."""

    opened = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._session = session
        self._watch = ReminderWatch.of(session)
        self.reminding = Reminding(session, self)
        self.model = RemindersModel(self)
        self.list = _Rows(self.model, self)
        self.count = TextLabel("", token="muted", tabular=True)
        self.nothing = TextLabel(self.tr("Nothing to be reminded of."), metrics.TITLE, token="muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(Separator())
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        self.list.entered_row.connect(self.open)
        self.list.pressed_button.connect(self._on_button)
        self.list.menu_wanted.connect(self._show_menu)
        self._watch.changed.connect(self.show_items)
        self.setMinimumWidth(240)
        self.setFocusProxy(self.list)
        self.show_items()

    def show_items(self) -> None:
        """Shows the reminders as they are; the cursor stays on its reminder, else in its place."""
        session, kept, row = self._session, self.current(), self.list.currentIndex().row()
        due, later = self._watch.due(), self._watch.later()
        self.model.set_items(due, later, session.clock.now(), session.zone)
        found = self.model.row_of(kept.reminder.id) if kept is not None else None
        self._go(found if found is not None else self.model.nearest(max(0, row)))
        self.count.setText(self.tr("%n due", "", len(due)) if due else "")
        self.nothing.setVisible(self._watch.known and not due and not later)
        self.list.setVisible(bool(due or later))

    # the cursor

    def current(self) -> ReminderItem | None:
        """The reminder under the cursor."""
        return self.model.item(self.list.currentIndex().row())

    def go_next(self) -> None:
        """The next reminder."""
        self._go(self.model.nearest(self.list.currentIndex().row() + 1))

    def go_previous(self) -> None:
        """The reminder before."""
        self._go(self.model.nearest(self.list.currentIndex().row() - 1, -1))

    def _go(self, row: int | None) -> None:
        if row is not None:
            self.list.selectionModel().setCurrentIndex(self.model.index(row), _SELECT)

    # acts

    def open(self) -> None:
        """Goes to the note; a mention that no ticket shows is done with that."""
        item = self.current()
        if item is None:
            return
        self.opened.emit(item.reminder)
        if item.reminder.ticket_id is None and item.reminder.cause is not Cause.REMINDER:
            self.reminding.done(item.reminder)

    def done(self) -> None:
        """Is done with the reminder under the cursor."""
        item = self.current()
        if item is not None:
            self.reminding.done(item.reminder)

    def snooze(self) -> None:
        """Offers when it comes again."""
        item = self.current()
        if item is not None:
            menu = QMenu(self)
            self.reminding.fill_times(menu, item.reminder)
            show_menu(menu, self.list.place_below("snooze"))
            menu.setActiveAction(menu.actions()[0])

    def _on_button(self, name: str) -> None:
        {"done": self.done, "snooze": self.snooze}[name]()

    def _show_menu(self, place: QPoint) -> None:
        item = self.current()
        if item is None:
            return
        menu = QMenu(self)
        customer = item.reminder.about in (About.CONTACT, About.COMPANY)
        text = self.tr("Open") if customer else self.tr("Open the ticket")
        menu.addAction(icon("mail-open"), text).triggered.connect(self.open)
        menu.addSeparator()
        self.reminding.fill_times(menu, item.reminder)
        menu.addSeparator()
        menu.addAction(icon("check"), self.tr("Done")).triggered.connect(self.done)
        show_menu(menu, place)

    def _head(self) -> QWidget:
        head = Pane("surface")
        row = QHBoxLayout(head)
        row.setContentsMargins(18, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(TextLabel(self.tr("Reminders"), metrics.TITLE, metrics.SEMIBOLD))
        row.addWidget(self.count)
        row.addStretch(1)
        head.setFixedHeight(metrics.scaled(metrics.PANE_HEADER) - 1)
        return head


class _Rows(QListView):
    entered_row = Signal()
    pressed_button = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, model: RemindersModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._painter = RemindersDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Reminders"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def place_below(self, name: str) -> QPoint:
        """Below a button of the current row, on the screen."""
        place = self._painter.button(self.visualRect(self.currentIndex()), name)
        return self.viewport().mapToGlobal(place.bottomLeft())

    def _button(self, event: QMouseEvent | QHelpEvent) -> str:
        at = event.position().toPoint() if isinstance(event, QMouseEvent) else event.pos()
        index = self.indexAt(at)
        return self._painter.button_at(self.visualRect(index), at) if self._has_item(index) else ""

    def _has_item(self, index: QModelIndex) -> bool:
        return bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._painter.pressed = self._button(event) if event.button() == Qt.MouseButton.LeftButton else ""
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._painter.pressed = self._painter.pressed, ""
        self.viewport().update()
        if event.button() != Qt.MouseButton.LeftButton or not self._has_item(self.indexAt(event.position().toPoint())):
            return
        name = self._button(event)
        if not name and not pressed:
            self.entered_row.emit()
        elif name == pressed:
            self.pressed_button.emit(name)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if self._has_item(self.indexAt(event.pos())):
                self.menu_wanted.emit(event.globalPos())
        else:
            self.menu_wanted.emit(self.place_below("snooze"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts of the window."""

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = {"done": self.tr("Done (D)"), "snooze": self.tr("Later… (Z)")}
            QToolTip.showText(event.globalPos(), words.get(self._button(event), ""), self)
            return True
        return super().viewportEvent(event)
