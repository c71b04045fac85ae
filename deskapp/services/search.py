"""Full-text search over everything the viewer may see."""

from __future__ import annotations

from dataclasses import dataclass

from deskapp.domain.access import Viewer, visible
from deskapp.domain.subjects import parse_number
from deskapp.store import families, search, tickets


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Tickets found, newest hit first; `before` goes on, None at the end."""

    ids: tuple[int, ...]
    before: int | None


class Search:
    """Full-text search over everything the viewer may see."""

    def find(self, who: Viewer, text: str, limit: int = 200, before: int | None = None) -> SearchPage:
        """Tickets whose head, messages or notes hold all words; a ticket number finds that ticket first."""
        scope = visible(who)
        number = parse_number(text)
        asked = families.root(number) if number is not None and before is None else None
        first = [asked] if asked is not None and tickets.record(asked, scope) else []
        expression = search.match_expression(text)
        found, going_on = search.find(expression, scope, limit, before) if expression else ([], None)
        return SearchPage(tuple(dict.fromkeys(first + found)), going_on)
