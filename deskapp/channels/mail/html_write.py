"""The formatted face of a mail that goes out: the composed text as HTML that every mail program shows alike.

Nothing in it is fetched and nothing tells the sender anything: no pictures, no style sheets, no scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

from deskapp.channels.mail.signature import MAX_SIGNATURE
from deskapp.domain.links import TICKET_SCHEME, find_links

_MAX_DEPTH = 20
_QUOTED = re.compile(rf"(?:> ?){{0,{_MAX_DEPTH}}}")
_RATING = re.compile(r"mailto:[^?]*\?\S*%5BR\d+-[0-9a-f]+-[gb]-[0-9a-f]{20}%5D")
_SIGNATURE = "--"
_BLANKS = re.compile(r" {2,}")
_PAGE = '<div style="font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.45">'
_PARAGRAPH = '<p style="margin:0 0 1em 0">'
_BREAK = "<br>\n"
_GREY = '<div style="color:#767676">'
_QUOTE = (
    '<blockquote type="cite" style="margin:0 0 1em 10px;border:0;border-left:2px solid #c8c8c8;padding:0 0 0 10px">'
)


def html_of(text: str, quote_at: int | None = None) -> str:
    """A whole HTML page that says what `text` (line ends LF) says.

    Blank lines part paragraphs, lines that begin with ">" are nested quotations, web and mail addresses are links, and
    the signature before `quote_at`, where quoted history begins, is grey.
    """
    lines = text.split("\n")
    end = len(lines) if quote_at is None else _lines_before(text, quote_at)
    at = _signature(lines[:end])
    pieces = [*_quotations(lines[:at])]
    if at < end:
        pieces += [_GREY, *_quotations(lines[at:end]), "</div>"]
    pieces += _quotations(lines[end:])
    head = '<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>'
    return "\n".join([head, _PAGE, *pieces, "</div>", "</body></html>"])


def _lines_before(text: str, place: int) -> int:
    """How many whole lines stand before a place of a text."""
    return text.count("\n", 0, place) + (text[place : place + 1] in ("", "\n"))


def _signature(lines: list[str]) -> int:
    """The index of the line that a signature begins with; their number where there is none."""
    for index in range(len(lines) - 1, max(-1, len(lines) - MAX_SIGNATURE - 2), -1):
        if lines[index].rstrip() == _SIGNATURE:
            return index
    return len(lines)


def _quotations(lines: list[str]) -> Iterator[str]:
    """Paragraphs within as many quotations as their lines have marks."""
    depth = 0
    for marks, group in groupby(map(_unquoted, lines), key=lambda each: each[0]):
        yield from ["</blockquote>"] * (depth - marks) + [_QUOTE] * (marks - depth)
        depth = marks
        yield from _paragraphs([line for _, line in group])
    yield from ["</blockquote>"] * depth


def _unquoted(line: str) -> tuple[int, str]:
    """How deeply a line is quoted, and the line without its marks."""
    found = _QUOTED.match(line)
    marks = found[0] if found else ""
    return marks.count(">"), line[len(marks) :]


def _paragraphs(lines: list[str]) -> Iterator[str]:
    for is_text, group in groupby(lines, key=lambda line: bool(line.strip())):
        between = list(group)
        if is_text:
            yield _PARAGRAPH + _BREAK.join(map(_line, between)) + "</p>"
        else:
            yield from ["<br>"] * (len(between) - 1)


def _line(line: str) -> str:
    line = line.expandtabs(4)
    words = line.lstrip(" ")
    made, end = ["&nbsp;" * (len(line) - len(words))], len(line) - len(words)
    for link in find_links(line):
        if not link.target.startswith(TICKET_SCHEME):
            before, shown = line[end : link.start], line[link.start : link.end]
            if _RATING.match(link.target):  # what it fills in is nothing to read: the words before it are the link
                before, shown = "", before.strip(" :") or shown.partition("?")[0]
            made += [_escaped(before), _anchor(link.target, shown)]
            end = link.end
    return "".join([*made, _escaped(line[end:])])


def _anchor(target: str, shown: str) -> str:
    return f'<a href="{escape(target)}">{escape(shown)}</a>'


def _escaped(text: str) -> str:
    """Text that is never read as HTML and keeps its blanks."""
    return _BLANKS.sub(lambda blanks: " " + "&nbsp;" * (len(blanks[0]) - 1), escape(text))
