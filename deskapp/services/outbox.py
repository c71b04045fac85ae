"""The outbox as an agent sees it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.access import Viewer, visible
from deskapp.domain.moments import from_us
from deskapp.domain.vocabulary import OutboxState
from deskapp.store import outbox, tickets


@dataclass(frozen=True, slots=True)
class HeldMail:
    """A mail that waits. Until `hold_until` it can be called back."""

    outbox_id: int
    ticket_id: int
    to: tuple[str, ...]
    subject: str
    state: OutboxState
    hold_until: datetime


class Outbox:
    """Mails that wait to be sent."""

    def held(self, who: Viewer) -> list[HeldMail]:
        """The viewer's own mails that are held or due, oldest first, as far as their tickets may still be seen."""
        scope = visible(who)
        return [
            HeldMail(outbox_id, ticket_id, tuple(json.loads(to)), subject, OutboxState(state), from_us(until))
            for outbox_id, ticket_id, to, subject, state, until in outbox.waiting(who.agent_id)
            if tickets.is_visible(ticket_id, scope)
        ]
