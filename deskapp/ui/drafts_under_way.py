"""Drafts that were handed over to be kept and are not kept yet: what the store says of them meanwhile is older."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from deskapp.domain.vocabulary import DraftKind

#: A text and what belongs to it; None for a draft that is let go of.
Written = tuple[str, dict[str, Any]] | None


class DraftsUnderWay:
    """Of one agent, by ticket and kind. What could not be kept stays here: it is the newest there is."""

    def __init__(self) -> None:
        self._newest: dict[tuple[int, DraftKind], tuple[Written]] = {}

    def begin(self, ticket_id: int, kind: DraftKind, written: Written) -> Callable[[], None]:
        """Note what is handed over; returns what is to be called when the store has it."""
        entry = self._newest[ticket_id, kind] = (written,)

        def end() -> None:
            if self._newest.get((ticket_id, kind)) is entry:  # and nothing newer is behind it
                del self._newest[ticket_id, kind]

        return end

    def newest(self, ticket_id: int, kind: DraftKind, kept: Callable[[], Written]) -> Written:
        """What was handed over last; where nothing is under way, what is `kept`."""
        entry = self._newest.get((ticket_id, kind))
        return copy.deepcopy(entry[0]) if entry is not None else kept()
