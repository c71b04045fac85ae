"""The groups a contact is in, as small chips under the contact; a button opens a menu that changes them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from deskapp.domain.fields import ContactGroup
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body, paint_dot
from deskapp.ui.look.current import tokens
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.small_button import SmallButton
from deskapp.ui.widgets.flow_layout import FlowLayout

_DOT, _GAP, _SIDE, _MOST = 8, 6, 6, 200


class GroupChip(QWidget):
    """One group: a dot in its colour and its name. Screen readers hear it from the button that changes groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = ContactGroup("")

    def show_group(self, group: ContactGroup) -> None:
        """Shows a group."""
        self.group = group
        self.setToolTip(group.name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = 2 * _SIDE + _DOT + _GAP + metrics.text_width(self.group.name, metrics.SMALL) + 1
        return QSize(min(_MOST, wide), metrics.scaled(metrics.CHIP))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        paint_body(painter, QRectF(self.rect()), metrics.RADIUS, colours.sunken, None)
        dot = QRect(_SIDE, 0, self.width(), self.height())
        paint_dot(painter, dot, colours.department(self.group.colour - 1), _DOT)
        words = QRect(_SIDE + _DOT + _GAP, 0, self.width() - 2 * _SIDE - _DOT - _GAP, self.height())
        measure = metrics.metrics(metrics.SMALL)
        painter.setFont(metrics.font(metrics.SMALL))
        painter.setPen(colours.text)
        shown = measure.elidedText(self.group.name, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


class GroupChips(QWidget):
    """`chosen` carries the ids of the groups the contact shall be in. Hidden where the workspace has no groups."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._groups: tuple[ContactGroup, ...] = ()
        self._chips: list[GroupChip] = []
        self.button = SmallButton("", "plus")
        self.button.setToolTip(self.tr("Change the contact's groups"))
        self.button.clicked.connect(self.open_menu)
        self._flow = FlowLayout(self, spacing=6)
        self._flow.setContentsMargins(0, 0, 0, 4)
        self._flow.addWidget(self.button)
        self._tell()
        self.hide()

    def show_groups(self, groups: Sequence[ContactGroup]) -> None:
        """Shows the groups of a contact."""
        self.show()
        if self._groups == tuple(groups):
            return
        self._groups = tuple(groups)
        while len(self._chips) < len(groups):
            self._chips.append(GroupChip(self))
            self._flow.insert_widget(len(self._chips) - 1, self._chips[-1])
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(groups))
            if place < len(groups):
                chip.show_group(groups[place])
        self._tell()

    def _tell(self) -> None:
        groups = self._groups
        self.button.setText("" if groups else self.tr("Add to a group"))
        named = ", ".join(group.name for group in groups) or self.tr("none")
        self.button.setAccessibleName(self.tr("Groups: {names}").format(names=named))

    def names(self) -> list[str]:
        """What the chips say."""
        return [group.name for group in self._groups]

    def open_menu(self) -> None:
        """Offers all groups, those of the contact ticked."""
        session, inside = self._context.session, {group.id for group in self._groups}
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for group in session.desk.groups.to_choose(session.who):
            action = menu.addAction(group.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(group.id in inside)
            action.triggered.connect(lambda on, group_id=group.id: self._choose(group_id, on))
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _choose(self, group_id: int | None, on: bool) -> None:
        ids = {group.id for group in self._groups if group.id is not None} - {group_id}
        self.chosen.emit(frozenset(ids | {group_id} if on else ids))
