"""What a report says: one bucket of figures for each row and period. Table, chart, CSV and JSON are views of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from deskapp.domain.reports.columns import COLUMNS, Column
from deskapp.domain.reports.measures import NOTHING, Figures, added
from deskapp.domain.reports.question import Bucket, Question

#: What a row is: the id of a department, agent or tag, or the code of a channel.
Key = int | str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a report. `colour` is a department's; `gone` is set for what was deleted or deactivated since.

    The name of a channel is its code, that of nobody is empty: the interface has the words.
    """

    key: Key
    name: str
    colour: int | None = None
    gone: bool = False


@dataclass(frozen=True)
class Answer:
    """The figures of a question: `figures` holds those of a row in a period, where anything happened.

    `partly` is set where the viewer's rights leave something out.
    """

    question: Question
    rows: tuple[Row, ...]
    buckets: tuple[Bucket, ...]
    figures: Mapping[tuple[Key, int], Figures]
    partly: bool = False

    def cell(self, key: Key, bucket: int) -> Figures:
        """A row's figures in a period."""
        return self.figures.get((key, bucket), NOTHING)

    @cached_property
    def _of_rows(self) -> dict[Key, Figures]:
        found: dict[Key, list[Figures]] = {}
        for (key, _), figures in self.figures.items():
            found.setdefault(key, []).append(figures)
        return {key: added(several) for key, several in found.items()}

    @cached_property
    def _of_buckets(self) -> dict[int, Figures]:
        found: dict[int, list[Figures]] = {}
        for (_, bucket), figures in self.figures.items():
            found.setdefault(bucket, []).append(figures)
        return {bucket: added(several) for bucket, several in found.items()}

    @cached_property
    def _courses(self) -> dict[Key, list[Figures]]:
        found: dict[Key, list[Figures]] = {}
        for (key, bucket), figures in self.figures.items():
            if key not in found:
                found[key] = [NOTHING] * len(self.buckets)
            found[key][bucket] = figures
        return found

    def row(self, key: Key) -> Figures:
        """A row's figures over the whole range."""
        return self._of_rows.get(key, NOTHING)

    def bucket(self, bucket: int) -> Figures:
        """The figures of all rows in a period."""
        return self._of_buckets.get(bucket, NOTHING)

    @cached_property
    def total(self) -> Figures:
        """The figures of all rows over the whole range."""
        return added(self._of_rows.values())

    def added_up(self) -> Answer:
        """The answer itself with all its sums made, so that who shows it does not wait for them."""
        self.bucket(0)
        self._courses, self.total  # noqa: B018  # made once and kept
        return self

    def series(self, key: Key, column: str) -> list[float | None]:
        """A column's value of a row in each period."""
        return COLUMNS[column].values(self._courses.get(key) or [NOTHING] * len(self.buckets))

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns of the report."""
        return tuple(COLUMNS[name] for name in self.question.of.columns)
