"""Flatten HTML that is nested deeper than a reader can lay out, in linear time."""

from __future__ import annotations

from deskapp.channels.mail.html_tokens import tokens

MAX_TABLES = 8
MAX_ELEMENTS = 100
_TABLE = {"table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup", "col"}
_BREAKS = {"table", "tr"}
_UNCOUNTED = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li",
    "dd", "dt", "option", "html", "head", "body",
} | _TABLE  # fmt: skip


def limit_nesting(html: str) -> str:
    """The same HTML without the tags of tables inside `MAX_TABLES` others and of elements inside `MAX_ELEMENTS`."""
    if html.count("<") <= MAX_TABLES:
        return html
    out: list[str] = []
    tables = elements = 0
    for token in tokens(html):
        if token.name == "table":
            tables = max(0, tables - 1) if token.closing else tables + 1
            depth = tables + token.closing
            keep = depth <= MAX_TABLES
        elif token.name in _TABLE:
            keep = tables <= MAX_TABLES
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
