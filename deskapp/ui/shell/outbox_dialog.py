"""All mails on their way out: those that wait, those that could not be sent, and those that nobody knows of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from deskapp.domain.mailbox.posting import STUCK
from deskapp.domain.subjects import ticket_number
from deskapp.domain.vocabulary import OutboxState
from deskapp.services.outbox import Posted
from deskapp.ui import posting, words
from deskapp.ui.look import metrics
from deskapp.ui.outbox_watch import OutboxWatch
from deskapp.ui.session import Session
from deskapp.ui.ticket.posted_line import PostedLine
from deskapp.ui.ticket.small_button import SmallButton
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.text_label import TextLabel

#: So many are listed; what is stuck stands first.
_MOST = 200


class OutboxDialog(DeskDialog):
    """`ticket_wanted` carries the id of a ticket whose mail was chosen."""

    ticket_wanted = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Outbox"), "", parent)
        self._session, self._watch = session, OutboxWatch.of(session)
        self._nothing = TextLabel(self.tr("Nothing waits to be sent."), token="muted")
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("Outbox"))
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._area, 1)
        self.rows: list[PostedLine] = []
        self._said: list[tuple[Posted, str]] | None = None
        self._watch.changed.connect(self.show_mails)
        self.resize(metrics.scaled(620), metrics.scaled(460))
        self.show_mails()

    def show_mails(self) -> None:
        """Shows them as they are now; where nothing is new, what is read and what has the keyboard stay."""
        mails = sorted(self._watch.mails, key=lambda mail: mail.post.state not in STUCK)
        said = [(mail, posting.sentence(mail.post, self._session)) for mail in mails]
        if said == self._said:
            return
        self._said, bar = said, self._area.verticalScrollBar()
        place = bar.value()
        page, self.rows = QWidget(), []
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, metrics.SPACE_3, 0)
        column.setSpacing(metrics.SPACE_2)
        for mail in mails[:_MOST]:
            column.addWidget(self._row(mail))
            column.addWidget(Separator())
        if len(mails) > _MOST:
            column.addWidget(TextLabel(self.tr("and %n more", "", len(mails) - _MOST), token="muted"))
        column.addStretch(1)
        self._area.setWidget(page)
        bar.setValue(place)
        self._area.setVisible(bool(mails))
        self._nothing.setVisible(not mails)

    def _row(self, mail: Posted) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head(mail))
        names = self.tr("to {names}").format(names=", ".join(mail.to))
        column.addWidget(ElidedLabel(names, metrics.SMALL, token="muted"))
        line = PostedLine(row)
        line.show_post(mail.post, self._session)
        column.addWidget(line)
        self.rows.append(line)
        return row

    def _head(self, mail: Posted) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(6)
        number = SmallButton(ticket_number(mail.ticket_id))
        number.setToolTip(self.tr("Open the ticket"))
        number.clicked.connect(lambda: self._open(mail.ticket_id))
        name, token = posting.MARKS[mail.post.state]
        head.addWidget(ElidedLabel(mail.subject, weight=metrics.SEMIBOLD), 1)
        head.addWidget(IconLabel(name, metrics.ICON_INLINE, token))
        head.addWidget(TextLabel(self._state(mail), metrics.SMALL, token=token))
        head.addWidget(number)
        return head

    def _state(self, mail: Posted) -> str:
        if mail.post.state is OutboxState.HELD:
            return posting.state_word(mail.post)
        when = words.card_time(mail.written_at, self._session.clock.now(), self._session.zone)
        return f"{posting.state_word(mail.post)} · {when}"

    def _open(self, ticket_id: int) -> None:
        self.accept()
        self.ticket_wanted.emit(ticket_id)
