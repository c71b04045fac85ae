"""The outbox as agents see it: what waits, what could not be sent, what nobody knows of, and what is done about it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from deskapp.domain.access import Act, Viewer, visible
from deskapp.domain.changes import Done
from deskapp.domain.doer import by_agent
from deskapp.domain.errors import Conflict, NotFound
from deskapp.domain.mailbox.account import Job
from deskapp.domain.mailbox.posting import Attempt, Outcome, Post, settled
from deskapp.domain.moments import from_us
from deskapp.domain.vocabulary import Deed, OutboxState
from deskapp.services.guard import ticket_of_part
from deskapp.services.mail.sending import sending_account
from deskapp.store import families, history, outbox
from deskapp.store.mailbox import health, posting
from deskapp.store.store import Store, Unit
from deskapp.store.tables import OutboxRow, TicketRecord


@dataclass(frozen=True, slots=True)
class Posted:
    """A mail that is not at an end, and who wrote it (None: a rule)."""

    ticket_id: int
    message_id: int
    agent_id: int | None
    to: tuple[str, ...]
    subject: str
    written_at: datetime
    post: Post


class Outbox:
    """Mails on their way out."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def unfinished(self, who: Viewer) -> list[Posted]:
        """The mails that wait, are being sent, could not be sent, or perhaps were, of tickets that may be seen.

        The oldest stand first.
        """
        rows = outbox.unfinished()
        seen = set(families.shown({row[0] for row in rows}, visible(who)))
        return [_posted(row) for row in rows if row[0] in seen]

    def send_again(self, who: Viewer, outbox_id: int) -> Done[int]:
        """Send a mail again that failed, that nobody knows of, or that was given up: to those who do not have it."""
        with self._store.write() as unit:
            row = _own(who, outbox_id, _OVER)
            posting.try_again(outbox_id)
            account = sending_account(row.sender, TicketRecord.get_by_id(row.ticket_id).department_id)
            if account is not None:  # the others rest on
                health.at_once(account.id or 0, Job.SEND)
            _tell(unit, who, row, Deed.SENT_AGAIN)
        return Done(row.ticket_id, unit.changes)

    def it_arrived(self, who: Viewer, outbox_id: int) -> Done[int]:
        """Say of a mail that nobody knows of that it arrived."""
        with self._store.write() as unit:
            row = _own(who, outbox_id, {OutboxState.UNKNOWN})
            attempt = Attempt(tuple(row.recipients), unit.now, 0, tuple(row.taken), posting.refusals_of(row.refusals))
            taken = (*attempt.taken, *attempt.open)
            left = {each: refusal for each, refusal in attempt.refusals.items() if each not in taken}
            outcome = settled(taken, left)
            posting.settle(unit, outbox_id, outcome)
            _tell(unit, who, row, Deed.ARRIVED, **outcome.telling())
        return Done(row.ticket_id, unit.changes)

    def give_up(self, who: Viewer, outbox_id: int) -> Done[int]:
        """Let go of a mail: it is not sent, or to nobody else. One that is being handed over cannot be stopped."""
        with self._store.write() as unit:
            row = _own(who, outbox_id, {OutboxState.DUE, OutboxState.FAILED, OutboxState.UNKNOWN})
            taken = tuple(row.taken)
            state = OutboxState.SENT if taken else OutboxState.GIVEN_UP
            posting.settle(unit, outbox_id, Outcome(state, taken, posting.refusals_of(row.refusals)))
            _tell(unit, who, row, Deed.GIVEN_UP)
        return Done(row.ticket_id, unit.changes)


def _posted(row: tuple[Any, ...]) -> Posted:
    ticket_id, message_id, agent_id, to, subject, at = row[:6]
    return Posted(ticket_id, message_id, agent_id, tuple(json.loads(to)), subject, from_us(at), posting.post(row[6:]))


_OVER = {OutboxState.FAILED, OutboxState.UNKNOWN, OutboxState.GIVEN_UP}


def _own(who: Viewer, outbox_id: int, states: set[OutboxState]) -> OutboxRow:
    """A mail of a ticket that the viewer may answer, in one of these states."""
    row = outbox.get(outbox_id)
    if row is None:  # the sentence of a hidden ticket, or it would be told which numbers are taken
        raise NotFound("There is no such ticket.")
    ticket_of_part(who, row.ticket_id, Act.ANSWER)
    if row.state not in states:
        raise Conflict("The mail is not where it was any longer; look at it again.")
    return row


def _tell(unit: Unit, who: Viewer, row: OutboxRow, deed: Deed, **more: object) -> None:
    told = {"message": row.message_id, "to": list(row.recipients), **more}
    history.tell(row.ticket_id, unit.now, by_agent(who.agent_id), deed, told)
    unit.touched(*families.upwards(row.ticket_id), counts=True)
