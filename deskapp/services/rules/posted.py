"""What became of an outgoing mail, as the history tells it, and which of it sets rules going.

Only mail that somebody wrote does: an agent here, or in another program whose mail the desk takes in. What rules send,
acknowledgements and whatever else a program wrote sets nothing going, whatever becomes of it: a rule that answers a
mail that failed would else answer its own answer, by way of other rules as well. So one mail that an agent wrote is
followed by one run of the rules for each of its ends. Of mail that rules wrote the outbox and the thread tell all the
same.

What goes on by itself is no end: a mail that waits, a server that still tries, one that tells again what was known.
Nor is a reader's complaint, for the mail arrived, nor that an agent gives a mail up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from deskapp.domain.bounces import BounceKind
from deskapp.domain.vocabulary import Deed, MailStatus, OutboxState
from deskapp.store.rule_facts import is_by_hand

#: The deeds that tell of the end of a mail.
DEEDS = (Deed.SENT, Deed.NOT_SENT, Deed.ARRIVED, Deed.BOUNCED)
_STATUSES: Mapping[str, MailStatus] = {
    OutboxState.SENT.value: MailStatus.SENT,
    OutboxState.FAILED.value: MailStatus.FAILED,
    OutboxState.UNKNOWN.value: MailStatus.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Posted:
    """An outgoing mail, by its message, and what became of it."""

    message_id: int
    status: MailStatus


def posted(deed: Deed, told: Mapping[str, Any]) -> Posted | None:
    """The mail that a deed tells of and what became of it; None where that sets no rule going."""
    status = _status(deed, told) if deed in DEEDS else None
    if status is None or not is_by_hand(told["message"]):
        return None
    return Posted(told["message"], status)


def _status(deed: Deed, told: Mapping[str, Any]) -> MailStatus | None:
    if deed is Deed.BOUNCED:
        news = told.get("kind") == BounceKind.PERMANENT.value and not told.get("again")
        return MailStatus.BOUNCED if news else None
    if "refused" in told:
        return MailStatus.PARTLY
    return _STATUSES.get(told.get("state", OutboxState.SENT.value))
