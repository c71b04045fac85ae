"""Mails of the demo that did not arrive: a server refused one, of the other nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.doer import SYSTEM
from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.delivery import Refusal
from deskapp.domain.mailbox.posting import Outcome, settled
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import Deed, OutboxState
from deskapp.store import history
from deskapp.store.mailbox import posting
from deskapp.store.store import Unit
from deskapp.store.tables import OutboxRow

_NOBODY = Refusal("550 5.1.1 User unknown", lasting=True)
_ENDS = (OutboxState.FAILED, OutboxState.UNKNOWN)


def lose_mail(unit: Unit, heads: Sequence[TicketHead]) -> None:
    """Let the newest answers of two of these tickets, the newest first, not have arrived."""
    of_them = OutboxRow.ticket_id.in_([head.id for head in heads])
    newest = {row.ticket_id: row for row in OutboxRow.select().where(of_them).order_by(OutboxRow.id)}
    answers = [newest[head.id] for head in heads if head.id in newest]
    for row, came in zip(answers, map(_came, answers, _ENDS), strict=False):
        OutboxRow.update(sent_at=None).where(OutboxRow.id == row.id).execute()
        posting.settle(unit, row.id, came)
        told = {"message": row.message_id, **came.telling()}
        history.tell(row.ticket_id, row.created_at, SYSTEM, Deed.NOT_SENT, told)


def _came(row: OutboxRow, state: OutboxState) -> Outcome:
    if state is OutboxState.FAILED:
        return settled((), dict.fromkeys(row.recipients, _NOBODY))
    host = "smtp." + row.sender.rpartition("@")[2]
    lost = DeskError("Nobody knows whether {host} took the mail: it was handed over, but not confirmed.", host=host)
    return Outcome(state, (), {}, lost)
