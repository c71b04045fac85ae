"""How what is typed meets a name: case and accents do not matter, the beginnings of words come first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from deskapp.domain.text import fold

Spans = tuple[tuple[int, int], ...]
"""Letters to stand out: (first, end) in the text as it is written, in order and apart from each other."""

_START, _WORD, _INSIDE, _ASIDE = range(4)


@dataclass(frozen=True, slots=True)
class Match:
    """Where all words were found; the lower the `rank`, the better."""

    rank: int
    spans: Spans


def words_of(typed: str) -> tuple[str, ...]:
    """The words that are sought, folded."""
    return tuple(fold(typed).split())


def match(words: Iterable[str], text: str, aside: str = "") -> Match | None:
    """Finds every word in `text`, or else in `aside`, which is not shown; None where one is in neither."""
    plain, places = _folded(text)
    rank, spans = 0, list[tuple[int, int]]()
    for word in words:
        at, found = _place(plain, word)
        if at >= 0:
            spans.append(_written(text, places, at, len(word)))
        elif word in fold(aside):
            found = _ASIDE
        else:
            return None
        rank += found
    return Match(rank, _merged(spans))


def marked(words: Iterable[str], text: str) -> Spans:
    """The letters that stand out in a text that need not hold all words."""
    plain, places = _folded(text)
    found = ((_place(plain, word)[0], len(word)) for word in words)
    return _merged(_written(text, places, at, length) for at, length in found if at >= 0)


def _folded(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its letters the place where it is written."""
    parts = [fold(letter) for letter in text]
    return "".join(parts), [place for place, part in enumerate(parts) for _ in part]


def _place(plain: str, word: str) -> tuple[int, int]:
    """Where a word is found best and how good that is; −1 where it is not."""
    first = at = plain.find(word)
    while at > 0 and plain[at - 1].isalnum():
        at = plain.find(word, at + 1)
    if at == 0:
        return 0, _START
    return (at, _WORD) if at > 0 else (first, _INSIDE)


def _written(text: str, places: list[int], at: int, length: int) -> tuple[int, int]:
    end = places[at + length - 1] + 1
    while end < len(text) and not fold(text[end]):  # marks that belong to the letter before
        end += 1
    return places[at], end


def _merged(spans: Iterable[tuple[int, int]]) -> Spans:
    merged = list[tuple[int, int]]()
    for first, end in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((first, end))
    return tuple(merged)
