"""What an admin sees of the owner, whom only an owner may change: who it is, and the availability."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from deskapp.domain.agents import AgentLine
from deskapp.ui.look import metrics
from deskapp.ui.session import Session
from deskapp.ui.settings.agent.availability import AvailabilityPart
from deskapp.ui.settings.agent.words import role_word
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.text_label import TextLabel


class AgentCard(DeskDialog):
    """An agent to look at."""

    def __init__(self, session: Session, agent: AgentLine, parent: QWidget | None = None) -> None:
        super().__init__(agent.name, parent=parent)
        about = " · ".join(part for part in (role_word(agent.role), agent.email) if part)
        self.body.addWidget(TextLabel(about, token="muted"))
        self.body.addWidget(TextLabel(self.tr("Only the owner may change the owner.")))
        self.body.addSpacing(metrics.SPACE_2)
        self.body.addWidget(AvailabilityPart(session, agent.id, agent.name))
        self.body.addStretch(1)
        width = metrics.scaled(440)
        self.setFixedWidth(width)
        self.resize(width, self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height())
