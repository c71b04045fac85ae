"""What is done: the actions in their order, and whether further rules are stopped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.rules.actions import ACTIONS, Action, Do
from deskapp.ui.look import metrics
from deskapp.ui.settings.department.ordered_rows import OrderedRows
from deskapp.ui.settings.rules.action_row import ActionRow
from deskapp.ui.settings.rules.groups import link_button
from deskapp.ui.settings.rules.offer import Offer
from deskapp.ui.widgets.pane import Card

#: What a new row begins with: nothing that could be done by mistake, as its value is missing.
FIRST = Do.ADD_TAGS


class ActionsCard(Card):
    """`edited` comes with each change by the user, `reshaped` when other editors stand there."""

    edited = Signal()
    reshaped = Signal()

    def __init__(self, offer: Offer, does: Sequence[Do], stops: bool = True, parent: QWidget | None = None) -> None:
        super().__init__("surface", "line", parent=parent)
        self._offer, self._does = offer, list(does)
        self.list = OrderedRows()
        self.list.edited.connect(self._on_edited)
        self.add_button = link_button(self.tr("action…"), self.tr("Add an action"))
        self.add_button.clicked.connect(self._on_add)
        self.stop = QCheckBox(self.tr("stop further rules"))
        self.stop.setToolTip(self.tr("When this rule applies, those below it are not looked at for the same event."))
        self.stop.setVisible(stops)
        self.stop.clicked.connect(self.edited)
        foot = QHBoxLayout()
        foot.setContentsMargins(metrics.SPACE_5, 0, metrics.SPACE_3, 0)
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        foot.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, metrics.SPACE_2, 0, metrics.SPACE_2)
        column.setSpacing(metrics.SPACE_1)
        column.addWidget(self.list)
        column.addLayout(foot)

    def rows(self) -> list[ActionRow]:
        """The rows in their order."""
        return [row for row in self.list.rows() if isinstance(row, ActionRow)]

    def done(self) -> tuple[Action, ...]:
        """The actions as they stand in the rows."""
        return tuple(row.action() for row in self.rows())

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Shows other actions, without telling."""
        self.list.clear()
        for action in actions:
            self.add(action)

    def add(self, action: Action) -> ActionRow:
        """Adds a row at the end, without telling."""
        row = ActionRow(self._offer, self._does, action)
        row.reshaped.connect(self.reshaped)
        self.list.add(row)
        self.reshaped.emit()
        return row

    def _on_add(self) -> None:
        row = self.add(Action(FIRST))
        row.what.setFocus()
        self.edited.emit()

    def _on_edited(self) -> None:
        self.reshaped.emit()
        self.edited.emit()


def offered_actions(requests: bool, fields: bool) -> list[Do]:
    """What can be done here: requests only where the workspace allows them, custom fields where there are any."""
    off = set() if requests else {Do.REQUEST}
    off |= set() if fields else {Do.SET_FIELD, Do.CLEAR_FIELD}
    return [do for do in ACTIONS if do not in off]
