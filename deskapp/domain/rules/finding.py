"""Which of many words are in a text: asked of every mail, for all rules that wait for words at once."""

from __future__ import annotations

from collections.abc import Iterable

#: Words are found by so many letters at their beginning, where they are more than some few.
_LEAD, _FEW = 4, 60


class WordFinder:
    """Words with a number each, the place of who waits for it. Words are parts of a text, not whole words of it."""

    def __init__(self, words: Iterable[tuple[str, int]]) -> None:
        self._by_lead: dict[int, dict[str, list[tuple[str, int]]]] = {}
        self._words = list(words)
        self.places: set[int] = set()
        for word, place in self._words:
            lead = word[:_LEAD]
            self._by_lead.setdefault(len(lead), {}).setdefault(lead, []).append((word, place))
            self.places.add(place)

    def found(self, text: str) -> list[int]:
        """The numbers of the words that are in the text, in no order."""
        if len(self._words) <= _FEW:
            return [place for word, place in self._words if word in text]
        return [
            place
            for size, leads in self._by_lead.items()
            for lead in leads.keys() & {text[at : at + size] for at in range(len(text) - size + 1)}
            for word, place in leads[lead]
            if word in text
        ]
