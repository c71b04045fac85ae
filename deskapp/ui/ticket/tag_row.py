"""The tags of a ticket at the right of its head: click to remove, plus to add."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import TAG, chip_width, paint_chip
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import paint_ring
from deskapp.ui.look.icons import icon
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.picker import Picker
from deskapp.ui.ticket.tags_dialog import clean_tag
from deskapp.ui.widgets.button import tool_button

_GAP = 6


class TagChip(QToolButton):
    """One tag; its menu removes it."""

    removed = Signal(str)

    def __init__(self, tag: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tag = tag
        self.setText(f"#{tag}")
        self.setAccessibleName(self.tr("Tag {tag}").format(tag=tag))
        self.setToolTip(f"#{tag}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.addAction(icon("x"), self.tr("Remove #{tag}").format(tag=tag)).triggered.connect(
            lambda: self.removed.emit(tag)
        )
        self.setMenu(menu)

    def sizeHint(self) -> QSize:
        return QSize(min(160, chip_width(self.text(), TAG)), metrics.scaled(metrics.CHIP) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self.text(), TAG, tokens())
        if self.hasFocus():
            paint_ring(painter, self.rect(), self.height() / 2)


class TagRow(QWidget):
    """As many tags as fit, a chip "+2" for the rest, and the button that adds one."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._tags: tuple[str, ...] = ()
        self._chips: list[TagChip] = []
        self._hidden = 0
        self.add_button = tool_button("plus", self.tr("Add a tag"), "quiet", parent=self)
        self.add_button.clicked.connect(self.pick)
        self.setFixedHeight(metrics.scaled(metrics.BUTTON))

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Shows other tags."""
        if tags != self._tags:
            for chip in self._chips:
                chip.hide()
                chip.deleteLater()
            self._tags = tags
            self._chips = [TagChip(tag, self) for tag in tags]
            for chip in self._chips:
                chip.removed.connect(self._remove)
            self._place()

    def pick(self) -> None:
        """Opens the list of known tags; what is typed may be a new one."""
        known = [tag for tag in self._context.session.desk.people.tags() if tag not in self._tags]
        rows = [(f"#{tag}", tag, icon("tag")) for tag in known]
        Picker(self.tr("Add a tag"), rows, self._add, clean_tag, self).show_under(self.add_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        """From the right: the button, then the tags in their order; what does not fit is counted."""
        size = metrics.scaled(metrics.BUTTON)
        right = self.width() - size
        self.add_button.setGeometry(right, 0, size, size)
        room = right - 40
        used = 0
        shown: list[TagChip] = []
        for chip in self._chips:
            wide = chip.sizeHint().width() + _GAP
            if used + wide > room and shown:
                break
            if wide > room:
                break
            shown.append(chip)
            used += wide
        self._hidden = len(self._chips) - len(shown)
        x = right - used - (40 if self._hidden else 0)
        for chip in self._chips:
            chip.setVisible(chip in shown)
            if chip in shown:
                hint = chip.sizeHint()
                chip.setGeometry(x, (self.height() - hint.height()) // 2, hint.width(), hint.height())
                x += hint.width() + _GAP
        self.setToolTip(" ".join(f"#{tag}" for tag in self._tags) if self._hidden else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._hidden:
            box = QRect(self.add_button.x() - 38, 0, 36, self.height())
            paint_chip(QPainter(self), box, f"+{self._hidden}", TAG, tokens())

    def _add(self, tag: object) -> None:
        if tag:
            self.chosen.emit(frozenset({*self._tags, str(tag)}))

    def _remove(self, tag: str) -> None:
        self.chosen.emit(frozenset(self._tags) - {tag})
