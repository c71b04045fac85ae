"""Cut HTML into tags and text in linear time, without a tree and without recursion, however broken it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:_-]{0,60})")
_ATTRIBUTES = re.compile(r"""(?>[^<>"']+|"[^"]*"|'[^']*'|<)*>""")
_RAW = ("script", "style", "title", "textarea", "xmp")


class Token(NamedTuple):
    """A piece of HTML: `source[start:end]`. `name` is the tag in lower case, "" for text; comments are left out."""

    start: int
    end: int
    name: str = ""
    closing: bool = False


def tokens(source: str) -> Iterator[Token]:
    """Tags and texts in their order. A `<` that opens nothing is text."""
    pos = text_at = 0
    scanner = _Scanner(source)
    while True:
        at = source.find("<", pos)
        if at < 0:
            break
        end, name = scanner.tag(at)
        if end < 0:
            pos = at + 1
            continue
        if at > text_at:
            yield Token(text_at, at)
        pos = text_at = end
        if not name:
            continue
        closing = source[at + 1] == "/"
        yield Token(at, end, name, closing)
        if name in _RAW and not closing:
            pos = text_at = scanner.raw_end(name, end)
    if text_at < len(source):
        yield Token(text_at, len(source))


class _Scanner:
    """Finds where tags end; what was looked for once and is not there is never looked for again."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._lower = ""
        self._missing: set[str] = set()
        self._quotes_hold = True

    def tag(self, at: int) -> tuple[int, str]:
        """The end and the name of the tag at `at`; the name is "" for a comment, the end -1 where no tag begins."""
        match = _NAME.match(self._source, at)
        if match:
            return self._attributes_end(match.end()), match[1].lower()
        follows = self._source[at + 1 : at + 2]
        if follows not in ("!", "?", "/") or not follows:
            return -1, ""
        if self._source.startswith("<!--", at):
            end = self._find("-->", at + 2)
            return (end if end >= 0 else at + 4), ""
        return self._find(">", at), ""

    def raw_end(self, name: str, at: int) -> int:
        """Where the text of an element such as style ends: before its closing tag, else at the end of all."""
        self._lower = self._lower or self._source.lower()
        found = -1 if f"</{name}" in self._missing else self._lower.find(f"</{name}", at)
        if found < 0:
            self._missing.add(f"</{name}")
            return at
        return found

    def _attributes_end(self, at: int) -> int:
        if self._quotes_hold:
            match = _ATTRIBUTES.match(self._source, at)
            if match:
                return match.end()
            self._quotes_hold = False
        return self._find(">", at)

    def _find(self, what: str, at: int) -> int:
        if what in self._missing:
            return -1
        found = self._source.find(what, at)
        if found < 0:
            self._missing.add(what)
            return -1
        return found + len(what)


_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


def attribute(source: str, token: Token, name: str) -> str:
    """The raw value of an attribute of a tag, "" when it has none."""
    tag = source[token.start : token.end]
    if name not in tag.lower():
        return ""
    for match in _ATTRIBUTE.finditer(tag):
        if match[1].lower() == name:
            return match[2] or match[3] or match[4] or ""
    return ""
