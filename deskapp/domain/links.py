"""Finds what can be clicked in plain text: web and mail addresses, and numbers of tickets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deskapp.domain.subjects import parse_number

#: What ends an address: blanks, brackets, quotation marks, and marks that are not seen or turn the text around.
_IN = r"[^\s<>\"'\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
_LINK = re.compile(
    rf"(?P<web>https?://{_IN}+)|(?P<www>(?<![\w@.])www\.{_IN}+\.{_IN}+)|(?P<to>mailto:[\w.+%-]{{1,64}}@{_IN}+)"
    r"|(?P<mail>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+)|(?P<ticket>(?<![\w-])HD-\d{1,12}(?![\w-]))"
)
_TRAILING = ".,;:!?…»”’\"'*_"
_PAIRS = {")": "(", "]": "[", "}": "{"}
TICKET_SCHEME = "ticket:"


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch `start`…`end` of a text and where it leads (`https:`, `mailto:` or `ticket:812`)."""

    start: int
    end: int
    target: str


def find_links(text: str) -> Iterator[Link]:
    """The links of a text from left to right, without the punctuation that follows them."""
    for match in _LINK.finditer(text):
        kind = match.lastgroup or ""
        shown = match[0] if kind == "ticket" else _without_trailing(match[0])
        yield Link(match.start(), match.start() + len(shown), _target(kind, shown))


def ticket_of(target: str) -> int | None:
    """The ticket id a link (`ticket:812` or "HD-000812") leads to, or None when it leads elsewhere."""
    return parse_number(target.removeprefix(TICKET_SCHEME))


def _target(kind: str, shown: str) -> str:
    if kind == "ticket":
        return f"{TICKET_SCHEME}{parse_number(shown)}"
    return {"web": "", "to": "", "www": "https://", "mail": "mailto:"}[kind] + shown


def _without_trailing(shown: str) -> str:
    while shown:
        last = shown[-1]
        if last in _TRAILING or (last in _PAIRS and shown.count(last) > shown.count(_PAIRS[last])):
            shown = shown[:-1]
            continue
        break
    return shown
