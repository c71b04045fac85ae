"""Rows of a file become records, one for each ticket: as they come, or when all events of all tickets were seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from deskapp.domain.errors import Invalid
from deskapp.domain.history_import.fields import Form, Which
from deskapp.domain.history_import.mapping import ImportMap, Source


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file: the line it begins in, its cells in the order of the map's columns, or why it has none."""

    line: int
    cells: tuple[str, ...] = ()
    problem: Invalid | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What a file tells of one ticket: for each field its texts, none where it is missing. `line` is its last row's."""

    line: int
    number: str
    texts: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row, or the ticket that it is the last one of, that cannot be taken, and why."""

    line: int
    number: str
    reason: Invalid


@dataclass(slots=True)
class _Events:
    """What is known so far of a ticket whose events are still being read."""

    line: int
    first: tuple[str, ...]
    last: tuple[str, ...]
    each: dict[str, dict[str, None]] = field(default_factory=dict)


class Cells:
    """Takes fields out of rows by a map: a value's meaning first, then whether it marks something missing."""

    def __init__(self, plan: ImportMap) -> None:
        self._plan = plan
        self._place = {column: place for place, column in enumerate(plan.columns)}
        self._readers = {name: self._reader(name, source) for name, source in plan.sources.items()}

    def number(self, cells: tuple[str, ...]) -> str:
        """The ticket's number, "" where it is missing."""
        return self._readers["number"](cells)

    def text(self, name: str, cells: tuple[str, ...]) -> str:
        """A field's text, "" where it is missing."""
        return self._readers[name](cells)

    def _reader(self, name: str, source: Source) -> Callable[[tuple[str, ...]], str]:
        values, missing = self._plan.values.get(name, {}), self._plan.missing
        default = self._plan.defaults.get(name, "")
        places = {column: self._place[column] for column in source.columns}

        def text(cells: tuple[str, ...]) -> str:
            there = {column: cells[place].strip() for column, place in places.items()}
            known = {column: "" if cell in missing else cell for column, cell in there.items()}
            raw = source.filled(there)
            found = values.get(raw)
            if found is None:
                found = source.filled(known) if any(known.values()) else ""
            return found.strip() if found.strip() not in missing else default

        return text


def records(plan: ImportMap, rows: Iterable[Row]) -> Iterator[Record | BadRow]:
    """Every ticket of a file, and every row that tells of none.

    Where rows are events a ticket comes when the last row was read, in the order of its first one; where one of its
    events cannot be read the ticket is left out, as it could not be mended by coming again.
    """
    return (_by_ticket if plan.form is Form.TICKETS else _by_event)(plan, rows)


def _by_ticket(plan: ImportMap, rows: Iterable[Row]) -> Iterator[Record | BadRow]:
    cells, seen = Cells(plan), dict[str, int]()
    for row in rows:
        bad = _unusable(cells, row)
        if bad is not None:
            yield bad
            continue
        number = cells.number(row.cells)
        if number in seen:
            yield BadRow(row.line, number, Invalid("The ticket stands in line {line} already.", line=seen[number]))
            continue
        seen[number] = row.line
        texts = {name: _some(cells.text(name, row.cells)) for name in plan.sources}
        yield Record(row.line, number, _with_defaults(plan, texts))


def _by_event(plan: ImportMap, rows: Iterable[Row]) -> Iterator[Record | BadRow]:
    cells, found, spoilt = Cells(plan), dict[str, _Events](), set[str]()
    each = [name for name, source in plan.sources.items() if source.which is Which.EACH]
    for row in rows:
        bad = _unusable(cells, row)
        if bad is not None:
            spoilt |= {bad.number} - {""}
            yield bad
            continue
        number = cells.number(row.cells)
        events = found.setdefault(number, _Events(row.line, row.cells, row.cells))
        events.line, events.last = row.line, row.cells
        for name in each:
            text = cells.text(name, row.cells)
            if text:
                events.each.setdefault(name, {})[text] = None
    for number, events in found.items():
        if number in spoilt:
            reason = Invalid("One of the ticket's rows cannot be read, so none of it was taken.")
            yield BadRow(events.line, number, reason)
        else:
            yield Record(events.line, number, _with_defaults(plan, _texts(plan, cells, events)))


def _texts(plan: ImportMap, cells: Cells, events: _Events) -> dict[str, tuple[str, ...]]:
    texts = {}
    for name, source in plan.sources.items():
        if source.which is Which.EACH:
            texts[name] = tuple(events.each.get(name, ()))
        else:
            texts[name] = _some(cells.text(name, events.first if source.which is Which.FIRST else events.last))
    return texts


def _unusable(cells: Cells, row: Row) -> BadRow | None:
    number = cells.number(row.cells) if row.cells else ""
    if row.problem is not None:
        return BadRow(row.line, number, row.problem)
    return None if number else BadRow(row.line, "", Invalid("The row has no number of a ticket."))


def _some(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _with_defaults(plan: ImportMap, texts: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """What no column is named for is what the map says for all."""
    return {name: (text,) for name, text in plan.defaults.items() if text} | {
        name: found for name, found in texts.items() if found
    }
