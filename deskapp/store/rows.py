"""Plain rows out of queries, typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def tuples(query: Any) -> Iterator[tuple[Any, ...]]:
    """Each row as a tuple of the selected values."""
    return iter(query.tuples())


def dicts(query: Any) -> Iterator[dict[str, Any]]:
    """Each row as a dict of column and value."""
    return iter(query.dicts())


def column(query: Any) -> list[Any]:
    """The only value of each row."""
    return [value for (value,) in query.tuples()]
