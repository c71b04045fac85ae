"""A report as CSV, for a spreadsheet in the reader's language or plain for programs, and never as a formula."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from deskapp.domain.reports.answer import Answer, Row
from deskapp.domain.reports.columns import Column
from deskapp.domain.reports.lines import Layout, Line, exact, lines
from deskapp.domain.reports.question import Bucket

BOM = "\ufeff"
_END = "\r\n"

#: What a spreadsheet takes for the begin of a formula, also in its wide forms, and what it skips before one.
_FORMULA = re.compile(r"^[\s\x00-\x1f\x7f-\x9f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\x00-\x1f\x7f-\x9f]")
#: What a cell is quoted for: the separator of any language, as the reader's program may expect another one.
_QUOTED = re.compile(r'[",;\t\r\n|]|^\s|\s$')


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a spreadsheet of a language reads: its separator, the heads over rows and periods, all words, and the values
    as texts with the decimal sign of the language and without a sign between thousands."""

    separator: str
    row_head: str
    period_head: str
    total: str
    label: Callable[[Column], str]
    row: Callable[[Row], str]
    period: Callable[[Bucket], str]
    value: Callable[[Column, float | None], str]

    def name_heads(self, layout: Layout) -> list[str]:
        """The heads over what a line is."""
        return [
            *([self.period_head] if layout.has_periods else []),
            *([self.row_head] if layout.has_rows else []),
        ]

    def names(self, line: Line) -> list[str]:
        """What a line is, under these heads."""
        if line.is_total:
            return [self.total]
        return [
            *([self.period(line.bucket)] if line.bucket else []),
            *([self.row(line.row)] if line.row else []),
        ]


def as_sheet(answer: Answer, columns: Iterable[Column], layout: Layout, words: Sheet) -> str:
    """CSV as a spreadsheet of the language opens it: words and values as the table shows them, with a BOM."""
    columns = tuple(columns)
    texts = [[safe(head) for head in (*words.name_heads(layout), *map(words.label, columns))]]
    for line in lines(answer, layout):
        values = [words.value(column, column.value(line.figures)) for column in columns]
        texts.append([*map(safe, words.names(line)), *values])
    return BOM + _csv(texts, words.separator)


def as_plain(answer: Answer, columns: Iterable[Column], layout: Layout, *, bom: bool = False) -> str:
    """CSV as programs read it (RFC 4180): names of the API, days as ISO 8601, times in seconds, a decimal point.

    The total has neither days nor an `id`; an average over nothing is empty.
    """
    columns = tuple(columns)
    heads = [*(["begin", "end"] if layout.has_periods else []), *(["id", "name"] if layout.has_rows else [])]
    texts = [[*heads, *(column.name for column in columns)]]
    for line in lines(answer, layout):
        values = (exact(column, line.figures) for column in columns)
        texts.append([*_plain_names(line, layout), *("" if value is None else str(value) for value in values)])
    return (BOM if bom else "") + _csv(texts, ",")


def _plain_names(line: Line, layout: Layout) -> list[str]:
    found: list[str] = []
    if layout.has_periods:
        found += [line.bucket.begin.isoformat(), line.bucket.end.isoformat()] if line.bucket else ["", ""]
    if layout.has_rows:
        found += [safe(str(line.row.key)), safe(line.row.name)] if line.row else ["", "total"]
    return found


def safe(text: str) -> str:
    """A text cell that no spreadsheet runs."""
    return f"'{text}" if _FORMULA.match(text) else text


def _csv(rows: Iterable[Iterable[str]], separator: str) -> str:
    return "".join(separator.join(map(_quoted, row)) + _END for row in rows)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text
