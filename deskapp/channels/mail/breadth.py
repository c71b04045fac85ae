"""Keep HTML from taking for ever to lay out: tables with millions of cells, endless words, blocks and pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from deskapp.channels.mail.html_tokens import Token, attribute, tokens

MAX_WORK = 20_000
"""Cells of tables, each as often as it is measured: twice as often within one more table."""
MAX_BLOCKS = 20_000
MAX_PICTURES = 500
MAX_INDENT = 400
"""Pixels that all the elements around a word may take of its line; without room each letter is a line."""
MAX_WORD = 2_000
"""Characters without a blank; layout takes the square of it."""

_CELLS = {"td", "th"}
_TABLE = {"table", "tbody", "thead", "tfoot", "tr", "caption", "colgroup", "col"} | _CELLS
_BLOCKS = {
    "address", "blockquote", "br", "center", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li",
    "ol", "p", "pre", "ul",
}  # fmt: skip
_EMPTY = {"br", "hr"}
_INDENTED = {"blockquote": 80, "dd": 40, "ol": 40, "ul": 40}
_MARGIN = re.compile(r"margin(-left|-right|)\s*:([^;]*)", re.I)
_LENGTH = re.compile(r"\s*(\d{0,9}\.?\d{0,9})\s*([a-z%]*)", re.I)
_PIXELS = {"": 1, "px": 1, "pt": 2, "ex": 10, "em": 20, "rem": 20, "%": 10, "mm": 4, "pc": 20, "cm": 40, "in": 100}
_BLANK = re.compile(r"\s")
_ENDLESS = re.compile(rf"\S{{{MAX_WORD}}}(?=\S)")
_MAX_SPAN = 1_000


@dataclass(slots=True)
class _Table:
    """A table that is open: its rows, its columns, those of this row, and at most so many that reach down into it."""

    rows: int = 0
    columns: int = 0
    here: int = 0
    reaching: int = 0


def limit_breadth(html: str) -> str:
    """The same clean HTML; beyond the limits rows become lines, blocks and pictures go, and words are broken."""
    limiter = _Limiter(html)
    return "".join(limiter.piece(token) for token in tokens(html))


class _Limiter:
    """Counts what layout has to do."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._tables: list[_Table] = []
        self._work = 0
        self._blocks = 0
        self._open: list[tuple[str, float]] = []
        self._indent = 0.0
        self._pictures = 0
        self._word = 0

    def piece(self, token: Token) -> str:
        """What stays of a piece of the HTML."""
        source = self._html[token.start : token.end]
        if not token.name:
            return self._text(source)
        if token.name in _TABLE:
            return self._of_table(token, source)
        if token.name in _BLOCKS:
            return self._of_block(token, source)
        if token.name == "img":
            self._pictures += 1
            return source if self._pictures <= MAX_PICTURES else ""
        return source

    def _of_block(self, token: Token, source: str) -> str:
        self._word = 0
        if token.closing:
            name, taken = self._open.pop() if self._open else ("span", 0)
            self._indent -= taken
            return f"</{name}>"
        self._blocks += self._depth_price()
        if token.name in _EMPTY:
            return source if self._blocks <= MAX_BLOCKS else " "
        indent = _INDENTED.get(token.name, 0) + _margins(attribute(self._html, token, "style"))
        fits = self._blocks <= MAX_BLOCKS and self._indent + indent <= MAX_INDENT
        name = token.name if fits or (token.name not in _INDENTED and self._blocks <= MAX_BLOCKS) else "span"
        self._open.append((name, indent if fits else 0))
        self._indent += indent if fits else 0
        return source if fits else f"<{name}>"

    def _text(self, text: str) -> str:
        self._blocks += text.count("\n") * self._depth_price()
        if self._blocks > MAX_BLOCKS:
            text = text.replace("\n", " ")
        blank = _BLANK.search(text)
        first = blank.start() if blank else len(text)
        gap = " " if self._word + first > MAX_WORD else ""
        text = _ENDLESS.sub(r"\g<0> ", text)
        self._word = _last_word(text) + (0 if blank or gap else self._word)
        return gap + text

    def _depth_price(self) -> int:
        """How often a line is laid out: tables within tables measure it again and again."""
        return 1 << max(0, len(self._tables) - 3)

    def _of_table(self, token: Token, source: str) -> str:
        self._word = 0
        if token.name == "table" and token.closing:
            del self._tables[-1:]
        elif token.name == "table":
            self._tables.append(_Table())
        elif self._tables and token.name == "tr" and not token.closing:
            self._blocks += self._depth_price()
            self._row(self._tables[-1])
        elif self._tables and token.name in _CELLS and not token.closing:
            self._cell(self._tables[-1], token)
        if self._work <= MAX_WORK:
            return source
        return "<br>" if token.name == "tr" and not token.closing else " "

    def _row(self, table: _Table) -> None:
        self._spend(table, table.rows + 1, table.columns)
        table.here = table.reaching

    def _cell(self, table: _Table, token: Token) -> None:
        width = _span(attribute(self._html, token, "colspan"))
        table.here += width
        table.reaching += width if _span(attribute(self._html, token, "rowspan")) > 1 else 0
        self._spend(table, max(1, table.rows), max(table.columns, table.here))

    def _spend(self, table: _Table, rows: int, columns: int) -> None:
        """A table grows to so many rows and columns."""
        grown = rows * columns - table.rows * table.columns
        self._work += grown << min(len(self._tables) - 1, 20)
        table.rows, table.columns = rows, columns


def _span(value: str) -> int:
    return min(int(value), _MAX_SPAN) if value.isascii() and value.isdigit() and len(value) < 20 else 1


def _margins(style: str) -> float:
    """Pixels that a style takes from a line, at least."""
    found = 0.0
    for side, value in _MARGIN.findall(style):
        sizes = [_pixels(part) for part in value.split()][:4]
        if sizes:
            found += sizes[0] if side else sizes[3] + sizes[1] if len(sizes) == 4 else 2 * sizes[min(1, len(sizes) - 1)]
    return found


def _pixels(length: str) -> float:
    match = _LENGTH.match(length)
    if not match or not match[1].strip("."):
        return 0
    return float(match[1]) * _PIXELS.get(match[2].lower(), 100)


def _last_word(text: str) -> int:
    """Characters behind the last blank."""
    return 0 if not text or text[-1].isspace() else len(text.rsplit(None, 1)[-1])
