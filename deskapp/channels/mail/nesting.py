"""Flatten HTML that is nested deeper than a reader can lay out, in linear time."""

from __future__ import annotations

from deskapp.channels.mail.html_tokens import tokens

MAX_TABLES = 8
FEW_TABLES = 3
MAX_DEEP_TEXT = 400_000
"""Characters within more than `FEW_TABLES` tables, each twice as often as in the table around it."""
MAX_ELEMENTS = 100
_TABLE = {"table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup", "col"}
_BREAKS = {"table", "tr"}
_UNCOUNTED = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li",
    "dd", "dt", "option", "html", "head", "body",
} | _TABLE  # fmt: skip


def tables_for(html: str) -> int:
    """How many tables may stand within each other: few where much is written in the inner ones."""
    depth = price = 0
    for token in tokens(html) if html.count("<table") > FEW_TABLES else ():
        if token.name == "table":
            depth += -1 if token.closing else 1
        elif not token.name and depth > FEW_TABLES:
            price += (token.end - token.start) << min(depth - FEW_TABLES, MAX_TABLES)
    return MAX_TABLES if price <= MAX_DEEP_TEXT else FEW_TABLES


def limit_nesting(html: str, most_tables: int = MAX_TABLES) -> str:
    """The same HTML without the tags of tables inside `most_tables` others and of elements inside `MAX_ELEMENTS`."""
    if html.count("<") <= most_tables:
        return html
    out: list[str] = []
    tables = elements = 0
    for token in tokens(html):
        if token.name == "table":
            tables = max(0, tables - 1) if token.closing else tables + 1
            depth = tables + token.closing
            keep = depth <= most_tables
        elif token.name in _TABLE:
            keep = tables <= most_tables
        elif token.name and token.name not in _UNCOUNTED:
            elements = max(0, elements - 1) if token.closing else elements + 1
            keep = elements + token.closing <= MAX_ELEMENTS
        else:
            keep = True
        if keep:
            out.append(html[token.start : token.end])
        elif token.name in _TABLE:
            out.append("<br>" if token.name in _BREAKS and not token.closing else " ")
    return "".join(out)
