"""The mails on their way out, as the agent who sits here may see them; tells when one of them is stuck."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deskapp.domain.changes import Changes
from deskapp.domain.mailbox.posting import STUCK
from deskapp.domain.vocabulary import OutboxState

if TYPE_CHECKING:
    from deskapp.services.outbox import Posted
    from deskapp.ui.session import Session


class OutboxWatch(QObject):
    """One of a session, found by `of`. Of one's own mails that could not be sent it tells once, as a failure.

    Of those that come back the reminders tell.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.mails: list[Posted] = []
        self._known: set[int] = set()
        session.changed.connect(self._on_changed)
        self._read()
        self._known = {mail.post.outbox_id for mail in self.stuck()}
        self._on_their_way = {mail.post.outbox_id for mail in self.mails} - self._known

    @staticmethod
    def of(session: Session) -> OutboxWatch:
        """The watch of a session; made when it is asked for the first time."""
        return session.findChild(OutboxWatch) or OutboxWatch(session)

    def own_waiting(self) -> list[Posted]:
        """The agent's own mails that can be called back or are due."""
        waits, own = (OutboxState.HELD, OutboxState.DUE), self._session.who.agent_id
        return [mail for mail in self.mails if mail.agent_id == own and mail.post.state in waits]

    def held(self) -> list[Posted]:
        """The agent's own mails that can still be called back."""
        now = self._session.clock.now()
        return [mail for mail in self.own_waiting() if mail.post.hold_until > now]

    def stuck(self) -> list[Posted]:
        """Those that failed, and those that nobody knows of."""
        return [mail for mail in self.mails if mail.post.state in STUCK]

    def _read(self) -> None:
        self.mails = self._session.desk.outbox.unfinished(self._session.who)

    def _on_changed(self, changes: Changes) -> None:
        if changes.tickets or changes.everything:
            self._read()
            self._tell_new()
            self.changed.emit()

    def _tell_new(self) -> None:
        stuck, own = self.stuck(), self._session.who.agent_id
        for mail in stuck:
            returned = mail.post.sent_at is not None and mail.post.outbox_id not in self._on_their_way
            if mail.post.outbox_id not in self._known and mail.agent_id == own and not returned:
                self._session.failed.emit(self._words(mail))
        self._known = {mail.post.outbox_id for mail in stuck}
        self._on_their_way = {mail.post.outbox_id for mail in self.mails} - self._known

    def _words(self, mail: Posted) -> str:
        if mail.post.state is OutboxState.UNKNOWN:
            text = self.tr("Nobody knows whether your mail “{subject}” arrived.")
        elif mail.post.partly:
            text = self.tr("Your mail “{subject}” was not sent to everybody.")
        else:
            text = self.tr("Your mail “{subject}” could not be sent.")
        return text.format(subject=mail.subject)
