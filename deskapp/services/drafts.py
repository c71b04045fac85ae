"""Drafts: what an agent is writing survives everything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from deskapp.domain.ports import Clock
from deskapp.domain.vocabulary import DraftKind
from deskapp.store.drafts import DraftBook


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that is being written, with what belongs to it (recipients, fields)."""

    text: str
    data: dict[str, Any]
    at: datetime


class Drafts:
    """An agent's own drafts; nobody else sees them."""

    def __init__(self, book: DraftBook, clock: Clock) -> None:
        self._book = book
        self._clock = clock

    def save(self, agent_id: int, ticket_id: int, kind: DraftKind, text: str, data: dict[str, Any]) -> Draft:
        """Keep a draft; `ticket_id` is 0 for a ticket that does not exist yet."""
        draft = Draft(text, data, self._clock.now())
        self._book.save(agent_id, ticket_id, kind, text, data, draft.at)
        return draft

    def load(self, agent_id: int, ticket_id: int, kind: DraftKind) -> Draft | None:
        """The draft, or None."""
        found = self._book.load(agent_id, ticket_id, kind)
        return Draft(*found) if found else None

    def drop(self, agent_id: int, ticket_id: int, kind: DraftKind) -> None:
        """Forget a draft that was sent or thrown away."""
        self._book.drop(agent_id, ticket_id, kind)
