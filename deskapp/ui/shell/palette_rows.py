"""What the palette lists: rows that can be run, in sections."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from deskapp.domain.status import Status
from deskapp.ui.shell.palette_match import Spans, marked, match

MOST = 8
"""So many rows a section shows beside others."""
MOST_ALONE = 60
"""So many rows a section shows that stands alone."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to run. In front stands an icon, a department's dot (`colour` from 0) or a person's avatar.

    `aside` is sought too but not shown.
    """

    title: str
    run: Callable[[], object]
    hint: str = ""
    icon: str = ""
    colour: int = -1
    person: str = ""
    status: Status | None = None
    keys: tuple[str, ...] = ()
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A row and the letters of its title and hint that stand out."""

    row: Row
    title: Spans = ()
    hint: Spans = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a head. `total` counts also those that are not shown; `more` says that there may be others still."""

    title: str
    found: tuple[Found, ...]
    total: int
    more: bool = False

    def count(self) -> str:
        """How many there are, in words where not all are shown."""
        if self.more:
            return f"{len(self.found)}+"
        if self.total == len(self.found):
            return str(self.total)
        text = QCoreApplication.translate("Palette", "{shown} of {total}")
        return text.format(shown=len(self.found), total=self.total)


def narrowed(title: str, rows: Iterable[Row], words: Sequence[str], most: int) -> Section:
    """The rows that hold all words, best first, at most so many."""
    ranked: list[tuple[int, Found]] = []
    for row in rows:
        found = match(words, row.title, row.aside)
        if found is not None:
            ranked.append((found.rank, Found(row, found.spans)))
    ranked.sort(key=lambda pair: pair[0])
    return Section(title, tuple(found for _, found in ranked[:most]), len(ranked))


def as_found(title: str, rows: Sequence[Row], words: Sequence[str], more: bool) -> Section:
    """Rows that were sought elsewhere, in their order."""
    found = tuple(Found(row, marked(words, row.title), marked(words, row.hint)) for row in rows)
    return Section(title, found, len(found), more)
