"""Plain rows out of queries, typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

#: SQLite takes at most 500 selects in one statement; what is merged of more is merged in groups of these.
MOST_PARTS = 400


def tuples(query: Any) -> Iterator[tuple[Any, ...]]:
    """Each row as a tuple of the selected values."""
    return iter(query.tuples())


def dicts(query: Any) -> Iterator[dict[str, Any]]:
    """Each row as a dict of column and value."""
    return iter(query.dicts())


def column(query: Any) -> list[Any]:
    """The only value of each row."""
    return [value for (value,) in query.tuples()]


def numbers(ids: Iterable[int]) -> str:
    """Ids as the inside of an SQL list; matches nothing where there are none."""
    return ",".join(str(int(i)) for i in ids) or "NULL"
