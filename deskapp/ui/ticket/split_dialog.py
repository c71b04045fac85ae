"""Asks what a ticket is called that a message is split off into."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from deskapp.domain.text import excerpt
from deskapp.domain.thread import Message
from deskapp.domain.vocabulary import Direction
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.session import Session
from deskapp.ui.ticket.thread_view import ThreadView
from deskapp.ui.widgets.desk_dialog import DeskDialog, form
from deskapp.ui.widgets.text_label import TextLabel

_EXCERPT = 240


class SplitDialog(DeskDialog):
    """`subject` is what was typed; the ticket's own stands there first."""

    def __init__(self, session: Session, message: Message, subject: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Split into a new ticket"), self.tr("Split"), parent, "Ctrl+↵")
        when = words.day_and_time(message.at, session.clock.now(), session.zone)
        self.body.addWidget(TextLabel(f"{message.author}, {when}", weight=metrics.SEMIBOLD))
        said = TextLabel(excerpt(message.text[: message.quote_at] or message.text, _EXCERPT), token="muted")
        said.setWordWrap(True)
        self.body.addWidget(said)
        self._subject = QLineEdit(subject)
        self._subject.setAccessibleName(self.tr("Subject"))
        self._subject.selectAll()
        fields = form()
        fields.addRow(self.tr("Subject"), self._subject)
        self.body.addLayout(fields)
        told = self.tr(
            "The new ticket is in the same department, with the same agent, priority, tags and fields. "
            "The message stays here as well, and the two tickets are linked."
        )
        hint = TextLabel(told, metrics.SMALL, token="muted")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        self.body.addStretch(1)
        self.resize(520, 280)
        self._subject.setFocus()

    def subject(self) -> str:
        """What the new ticket is called."""
        return self._subject.text().strip()

    def refusal(self) -> str:
        return "" if self.subject() else self.tr("A ticket needs a subject.")


def message_to_split(thread: ThreadView) -> Message | None:
    """The customer's message that has the keyboard, else the newest one; None where there is none."""
    focus = QApplication.focusWidget()
    for item, card in thread.cards():
        if isinstance(item, Message) and focus is not None and card.isAncestorOf(focus):
            return item if item.direction is Direction.IN else None
    came = (item for item in reversed(thread.items()) if isinstance(item, Message))
    return next((item for item in came if item.direction is Direction.IN), None)
