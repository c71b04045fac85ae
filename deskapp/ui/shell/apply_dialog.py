"""The actions of rules, chosen by an agent for the marked tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.rules.actions import ACTIONS, Action, Do
from deskapp.ui.look import metrics
from deskapp.ui.settings.page import scroll_area
from deskapp.ui.settings.rules.actions_card import FIRST, ActionsCard, offered_actions
from deskapp.ui.settings.rules.offer import Offer
from deskapp.ui.settings.rules.tab_order import order_tabs
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from deskapp.ui.session import Session

#: What rules alone do: an agent acts himself.
_RULES_ONLY = frozenset({Do.REQUEST, Do.NOTIFY})


class ApplyDialog(DeskDialog):
    """`actions_chosen` are done to all tickets, in order, as one act."""

    def __init__(self, session: Session, tickets: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Apply actions to %n ticket(s)", "", tickets), self.tr("Apply"), parent, "Ctrl+↵")
        offer = Offer.of_agent(session)
        does = [do for do in offered_actions(requests=False, fields=bool(offer.fields())) if do not in _RULES_ONLY]
        self.card = ActionsCard(offer, does, stops=False)
        content = Pane("window")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addStretch(1)
        self.area = scroll_area(content)
        self.body.addWidget(self.area, 1)
        self._order_soon = QTimer(self)
        self._order_soon.setSingleShot(True)
        self._order_soon.timeout.connect(lambda: order_tabs([self.card, self.cancel_button, self.ok_button]))
        self.card.reshaped.connect(lambda: self._order_soon.start(0))
        self.card.edited.connect(lambda: self.refuse(""))
        first = self.card.add(Action(FIRST))
        self.resize(metrics.scaled(640), metrics.scaled(360))
        first.what.setFocus()

    def actions_chosen(self) -> tuple[Action, ...]:
        """The actions in their order."""
        return self.card.done()

    def refusal(self) -> str:
        if not self.card.rows():
            return self.tr("Choose an action.")
        for row in self.card.rows():
            action = row.action()
            lacking = any(param.needed and param.name not in action.params for param in ACTIONS[action.do].params)
            row.show_problem(self.tr("A value is missing.") if lacking else "")
            if lacking:
                row.reveal()
                return self.tr("Please fill in what is missing.")
        return ""
