"""Asks who takes the open tickets of an agent that is deactivated."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from deskapp.domain.people import Agent
from deskapp.ui.look import metrics
from deskapp.ui.look.faces import KIND
from deskapp.ui.ticket.pictures import avatar_icon
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.text_label import TextLabel


class TakerDialog(DeskDialog):
    """`taker_id` is who takes the tickets, None for nobody."""

    def __init__(self, name: str, tickets: int, others: Sequence[Agent], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Deactivate {agent}").format(agent=name), self.tr("Deactivate"), parent)
        self.ok_button.setProperty(KIND, "danger-fill")
        says = TextLabel(self._says(name, tickets))
        says.setWordWrap(True)
        self.body.addWidget(says)
        self.taker = QComboBox()
        self.taker.addItem(self.tr("Nobody: they become unassigned"), None)
        for agent in others:
            self.taker.addItem(avatar_icon(agent.name), agent.name, agent.id)
        self.taker.setAccessibleName(self.tr("Who takes the open tickets"))
        if tickets:
            label = QLabel(self.tr("&Who takes the open tickets"))
            label.setBuddy(self.taker)
            hint = TextLabel(
                self.tr("Tickets of departments where the chosen agent does not answer become unassigned."),
                metrics.SMALL,
                token="muted",
            )
            hint.setWordWrap(True)
            for widget in (label, self.taker, hint):
                self.body.addWidget(widget)
            self.taker.setFocus()
        self.body.addStretch(1)
        width = metrics.scaled(440)
        self.setFixedWidth(width)
        self.resize(width, self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height())

    def taker_id(self) -> int | None:
        """Who takes the tickets."""
        chosen = self.taker.currentData()
        return int(chosen) if chosen is not None else None

    def _says(self, name: str, tickets: int) -> str:
        first = self.tr("{agent} will not be able to sign in and gets no more tickets. What was written stays.")
        none = self.tr("There are no open tickets.")
        count = self.tr("%n open ticket(s) must go to somebody.", "", tickets) if tickets else none
        return f"{first.format(agent=name)} {count}"
