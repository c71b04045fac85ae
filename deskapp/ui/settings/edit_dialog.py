"""The dialog that edits one thing: side list, pages, and a footer with what is unsaved, Cancel and Save."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from deskapp.domain.errors import DeskError
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.settings.field import Field
from deskapp.ui.settings.footer import Footer
from deskapp.ui.settings.question import Leaving, ask_leaving, listed
from deskapp.ui.settings.saving import Hooks, Saving
from deskapp.ui.settings.side_list import SideList
from deskapp.ui.widgets.banner import Banner
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.separator import Separator

if TYPE_CHECKING:
    from deskapp.ui.session import Session

_WITH_PAGES, _ALONE = QSize(900, 650), QSize(520, 220)
_LEAST = QSize(480, 320)
_HEAD = 60
_ROOM = 40


class EditDialog(QDialog):
    """Nothing is saved until Save. `finished_saving(id)` comes when it was, then the dialog closes.

    A subclass says in `changes` what is unsaved, starts the act in `save` with `then=self.saved` and
    `failed=self.show_error`, reads the newer state in `reload`, and calls `refresh` after each edit.
    """

    finished_saving = Signal(int)

    def __init__(
        self,
        session: Session,
        title: str,
        subtitle: str = "",
        colour: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._head = _Head(title, subtitle, colour)
        self.side = SideList(self.tr("Pages"))
        self.side.chosen.connect(self._on_page_chosen)
        self._side_pane = Pane("window")
        self._side_pane.setFixedWidth(metrics.scaled(metrics.DIALOG_LIST_WIDTH) - 1)
        self._side_line = Separator(Qt.Orientation.Vertical)
        self._stack = QStackedWidget()
        self._keys: list[str] = []
        self.banner = Banner("warn")
        self.footer = Footer()
        hooks = Hooks(self.changes, self.save, self.reload, self.show_page)
        self.saving = Saving(hooks, self.footer, self.banner, self)
        self.saving.saved.connect(self._on_saved)
        self.footer.cancel_wanted.connect(self.reject)
        self._build()
        self.set_title(title, subtitle, colour)
        self.setMinimumSize(_LEAST)
        for keys, act in (
            ("Ctrl+Return", self.saving.try_save),
            ("Ctrl+Enter", self.saving.try_save),
            ("Ctrl+PgDown", lambda: self.side.step(1)),
            ("Ctrl+PgUp", lambda: self.side.step(-1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _build(self) -> None:
        side = QVBoxLayout(self._side_pane)
        side.setContentsMargins(0, 0, 0, metrics.SPACE_2)
        side.setSpacing(0)
        side.addSpacing(metrics.scaled(_HEAD))
        side.addWidget(self.side, 1)
        self._side_foot = QVBoxLayout()
        self._side_foot.setContentsMargins(10, 0, 10, 0)
        self._side_foot.setSpacing(metrics.SPACE_1)
        side.addLayout(self._side_foot)
        for part in (self._side_pane, self._side_line):
            part.hide()
        right = QVBoxLayout()
        right.setSpacing(0)
        self._head_place = QVBoxLayout()
        self._head_place.addWidget(self._head)
        right.addLayout(self._head_place)
        right.addWidget(self.banner)
        right.addWidget(self._stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._side_pane)
        middle.addWidget(self._side_line)
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.footer)

    # what a subclass says and does

    def changes(self) -> Sequence[str]:
        """What is unsaved, one short sentence each."""
        return ()

    def save(self) -> None:
        """Starts the act: `self.session.act(…, then=self.saved, failed=self.show_error)`."""
        raise NotImplementedError

    def reload(self) -> bool:
        """Reads what somebody else left into the fields; whether that could be done."""
        return False

    # pages and fields

    def set_title(self, title: str, subtitle: str = "", colour: int | None = None) -> None:
        """Changes the head; `colour` is 1…10 of the department colours."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._head.show_title(title, subtitle, colour)

    def add_page(self, key: str, icon_name: str, text: str, widget: QWidget) -> None:
        """Adds a page; the side list comes with the second one."""
        self._keys.append(key)
        self._stack.addWidget(widget)
        self.side.add(key, icon_name, text)
        if len(self._keys) == 2:
            self._head_place.removeWidget(self._head)
            self._head.setParent(self._side_pane)
            self._head.setGeometry(0, 0, self._side_pane.width(), metrics.scaled(_HEAD))
            self._head.show()
            self._side_pane.show()
            self._side_line.show()

    def show_page(self, key: str) -> None:
        """Opens a page; an unknown or empty key changes nothing."""
        if key in self._keys:
            self.side.choose(key)

    def current_page(self) -> str:
        """The key of the page that is open."""
        return self.side.current()

    def set_badge(self, key: str, text: str) -> None:
        """The words at the right of a page in the side list."""
        self.side.set_badge(key, text)

    def set_changed(self, key: str, changed: bool) -> None:
        """The dot behind a page in the side list."""
        self.side.set_changed(key, changed)

    def add_side_action(self, icon_name: str, text: str, danger: bool = False) -> QPushButton:
        """A button at the foot of the side list, as for deleting."""
        button = push_button(text, "flat-danger" if danger else "flat", icon_name)
        button.setAutoDefault(False)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._side_foot.addWidget(button)
        return button

    @property
    def fields(self) -> dict[str, Field]:
        """The registered fields by name."""
        return self.saving.fields

    def register_field(self, name: str, field: Field, page_key: str = "") -> None:
        """Where a refusal about `name` is shown. Editing the field refreshes the dialog."""
        self.saving.register(name, field, page_key)

    # the course of editing

    def refresh(self) -> None:
        """Counts what is unsaved anew."""
        self.saving.refresh()

    def tell_changes(self, sentences: Sequence[str]) -> None:
        """What is unsaved, in the footer."""
        self.footer.tell_changes(sentences)

    def try_save(self) -> None:
        """Saves, unless that is under way or nothing is unsaved."""
        self.saving.try_save()

    def saved(self, value: object = None) -> None:
        """The act is done; `value` is what it gave."""
        self.saving.succeeded(value)

    def show_error(self, error: DeskError) -> None:
        """Shows a refusal where it belongs."""
        self.saving.show_error(error)

    def show_problem(self, name: str, sentence: str) -> None:
        """Shows what the dialog itself found wrong."""
        self.saving.show_problem(name, sentence)

    def reject(self) -> None:
        """Closes; asks first where something is unsaved, and waits for an act that runs."""
        if self.saving.is_running:
            return
        unsaved = self.saving.unsaved()
        if unsaved:
            ask_leaving(self, listed(unsaved), self._leave)
        else:
            super().reject()

    def _leave(self, what: Leaving) -> None:
        if what is Leaving.SAVE:
            self.try_save()
        else:
            super().reject()

    def _on_saved(self, value: int) -> None:
        self.finished_saving.emit(value)
        self.accept()

    def _on_page_chosen(self, key: str) -> None:
        self._stack.setCurrentIndex(self._keys.index(key))

    def showEvent(self, event: QShowEvent) -> None:
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            wanted = _WITH_PAGES if len(self._keys) > 1 else self.sizeHint().expandedTo(_ALONE)
            most = self.screen().availableGeometry().size() - QSize(_ROOM, _ROOM)
            self.resize(wanted.boundedTo(most))
        super().showEvent(event)
        self._order_tabs()
        self.refresh()

    def _order_tabs(self) -> None:
        """The footer was made before the pages; the Tab key reaches it behind them."""
        cancel, save = self.footer.cancel_button, self.footer.save_button
        last = self.previousInFocusChain()
        taken = Qt.FocusPolicy.TabFocus  # Qt orders nothing after a widget that the key passes over
        while last is not None and last is not self and not last.focusPolicy() & taken:
            last = last.previousInFocusChain()
        if last is not None and last is not save:
            QWidget.setTabOrder(last, cancel)
            QWidget.setTabOrder(cancel, save)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if isinstance(focus, QPushButton):
            focus.click()
        elif len(self._keys) == 1 and isinstance(focus, QLineEdit):
            self.try_save()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens().surface)


class _Head(QWidget):
    """Title and subtitle, with the dot of a department."""

    def __init__(self, title: str, subtitle: str, colour: int | None) -> None:
        super().__init__()
        self._colour = colour
        self._title = ElidedLabel(title, metrics.TITLE, metrics.SEMIBOLD)
        self._subtitle = ElidedLabel(subtitle, metrics.SMALL, token="muted")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._column.addWidget(self._title)
        self._column.addWidget(self._subtitle)
        self._column.addStretch(1)
        self.setFixedHeight(metrics.scaled(_HEAD))

    def show_title(self, title: str, subtitle: str, colour: int | None) -> None:
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self._colour = colour
        self._column.setContentsMargins(36 if colour else metrics.PAGE_MARGIN, 0, metrics.SPACE_2, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._colour:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens().department(self._colour - 1))
            painter.drawEllipse(QPointF(21, self.height() / 2), 7, 7)
