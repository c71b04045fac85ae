"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from itertools import groupby, takewhile

_WORD = re.compile(r"\w+|\s|[^\w\s]")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
#: Comparing takes the square of this; longer texts are compared by lines, very long ones only at their ends.
_MOST = 2_000


class Change(Enum):
    """What happened to a piece of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; without what was removed the pieces are the new text, without what was added the old one."""

    change: Change
    text: str


def changes(before: str, after: str) -> list[Piece]:
    """The pieces of both texts in their order; what was removed stands before what came for it."""
    for pattern in (_WORD, _LINE):
        old, new = pattern.findall(before), pattern.findall(after)
        start, end = _common(old, new)
        inside = old[start : len(old) - end], new[start : len(new) - end]
        if max(map(len, inside)) <= _MOST:
            break
    found = [
        Piece(Change.SAME, "".join(old[:start])),
        *_compared(*inside),
        Piece(Change.SAME, "".join(old[len(old) - end :])),
    ]
    filled = (piece for piece in found if piece.text)
    return [
        Piece(change, "".join(each.text for each in group))
        for change, group in groupby(filled, lambda each: each.change)
    ]


def count_words(pieces: Sequence[Piece], change: Change) -> int:
    """How many words were added, removed or stayed."""
    return sum(len(piece.text.split()) for piece in pieces if piece.change is change)


def _common(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many tokens both begin with, and how many both end with."""
    start = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    rest = zip(reversed(old[start:]), reversed(new[start:]), strict=False)
    return start, sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], rest))


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    if max(len(old), len(new)) > _MOST:
        yield Piece(Change.REMOVED, "".join(old))
        yield Piece(Change.ADDED, "".join(new))
        return
    gone = come = ""
    for kind, i, j, k, m in SequenceMatcher(None, old, new).get_opcodes():
        left, right = "".join(old[i:j]), "".join(new[k:m])
        if kind != "equal" or (left.isspace() and (gone or come)):  # a blank between two changes is part of them
            gone, come = gone + left, come + right
            continue
        yield from (Piece(Change.REMOVED, gone), Piece(Change.ADDED, come), Piece(Change.SAME, left))
        gone = come = ""
    yield from (Piece(Change.REMOVED, gone), Piece(Change.ADDED, come))
