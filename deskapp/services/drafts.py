"""Drafts: what an agent is writing survives everything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from deskapp.domain.access import Viewer, visible
from deskapp.domain.ports import Clock
from deskapp.domain.text import storable
from deskapp.domain.vocabulary import DraftKind
from deskapp.services.guard import check_visible
from deskapp.store import tickets
from deskapp.store.drafts import DraftBook

#: Who saved a reply's draft no longer ago than this is answering.
ANSWERING = timedelta(minutes=10)
#: What goes along when a ticket is merged.
_ALONG = (DraftKind.REPLY, DraftKind.NOTE, DraftKind.FORWARD)


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that is being written, with what belongs to it (recipients, fields)."""

    text: str
    data: dict[str, Any]
    at: datetime


class Drafts:
    """An agent's own drafts; nobody else sees them, only that somebody is answering."""

    def __init__(self, book: DraftBook, clock: Clock) -> None:
        self._book = book
        self._clock = clock

    def save(self, agent_id: int, ticket_id: int, kind: DraftKind, text: str, data: dict[str, Any]) -> Draft:
        """Keep a draft; `ticket_id` is 0 for a ticket that does not exist yet."""
        draft = Draft(storable(text), data, self._clock.now())
        self._book.save(agent_id, ticket_id, kind, draft.text, data, draft.at)
        return draft

    def load(self, agent_id: int, ticket_id: int, kind: DraftKind) -> Draft | None:
        """The draft, or None."""
        found = self._book.load(agent_id, ticket_id, kind)
        return Draft(*found) if found else None

    def drop(self, agent_id: int, ticket_id: int, kind: DraftKind) -> None:
        """Forget a draft that was sent or thrown away."""
        self._book.drop(agent_id, ticket_id, kind)

    def move(self, agent_id: int, ticket_id: int, other_id: int) -> None:
        """Take what an agent writes in a ticket along to the one it was merged into, unless one is written there."""
        for kind in _ALONG:
            draft = self.load(agent_id, ticket_id, kind)
            if draft is not None and self.load(agent_id, other_id, kind) is None:
                self.save(agent_id, other_id, kind, draft.text, draft.data)
                self.drop(agent_id, ticket_id, kind)

    def answered_by_others(self, who: Viewer) -> frozenset[int]:
        """The tickets that somebody else is answering now, of those the viewer may see."""
        found = {ticket_id for ticket_id, writer in self._answers() if writer != who.agent_id}
        scope = visible(who)
        return frozenset(ticket_id for ticket_id in found if tickets.is_visible(ticket_id, scope))

    def answering(self, who: Viewer, ticket_id: int) -> int | None:
        """The other agent who last wrote on an answer to the ticket, None where nobody is answering."""
        check_visible(who, ticket_id)
        writers = [writer for ticket, writer in self._answers() if ticket == ticket_id and writer != who.agent_id]
        return writers[-1] if writers else None

    def _answers(self) -> list[tuple[int, int]]:
        return self._book.fresh(DraftKind.REPLY, self._clock.now() - ANSWERING)
