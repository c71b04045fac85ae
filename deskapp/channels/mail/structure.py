"""The tree of a mail's parts, cut out of the raw bytes by their places, so that nothing is copied or rewritten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from deskapp.channels.mail.fields import Fields, find_first, read_head
from deskapp.channels.mail.params import is_type, read_value
from deskapp.channels.mail.transfer import decode_transfer, is_encoded

MAX_PARTS = 500
MAX_DEPTH = 50
_TOO_MANY = "parts nested too deeply or too many parts: the rest is kept as one piece"
MESSAGE_TYPES = frozenset({"message/rfc822", "message/global", "message/news"})

_LEADING = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n)*")
_LOOKS_LIKE_BOUNDARY = re.compile(rb"^--([^\s\-][^\r\n]{0,200}?|-[^\r\n]{1,200}?)[ \t]*\r?\nContent-", re.M | re.I)
_AFTER_BOUNDARY = re.compile(rb"(--)?(?:[ \t\r\n]|\Z)")
"""What may follow the boundary (RFC 2046: anything on its line after white space, so not a longer boundary)."""


@dataclass(slots=True)
class Entity:
    """A node of the tree: a mail, a multipart or a leaf. Its encoded body is `source[body_at:end]`."""

    path: str
    depth: int
    source: bytes
    body_at: int
    end: int
    fields: Fields
    content_type: str
    params: dict[str, str]
    disposition: str
    disposition_params: dict[str, str]
    transfer: str
    children: list[Entity] = field(default_factory=list)
    partless: bool = False
    _content: bytes | None = None

    @property
    def content(self) -> bytes:
        """The body with its transfer encoding undone."""
        if self._content is None:
            self._content = decode_transfer(self.source[self.body_at : self.end], self.transfer)
        return self._content

    @property
    def is_multipart(self) -> bool:
        """True for a multipart in which parts were looked for."""
        return self.content_type.startswith("multipart/")

    def leaves(self) -> Iterator[Entity]:
        """The leaves below, in their order. A multipart without any part has none."""
        waiting = [self]
        while waiting:
            entity = waiting.pop()
            if entity.children:
                waiting.extend(reversed(entity.children))
            elif not entity.partless:
                yield entity


@dataclass(slots=True)
class Tree:
    """A mail's structure and what had to be mended to read it."""

    root: Entity
    defects: list[str]


def read_tree(raw: bytes, *, into_messages: bool = False) -> Tree:
    """Cut `raw` into its parts. Never raises.

    An attached mail is a leaf, so that it can be kept as it came, unless `into_messages`.
    """
    if b"\n" not in raw and b"\r" in raw:
        raw = raw.replace(b"\r", b"\n")
    leading = _LEADING.match(raw)
    defects: list[str] = []
    root = _read_entity(raw, leading.end() if leading else 0, len(raw), "1", 0, "text/plain", defects)
    waiting = [root]
    budget = MAX_PARTS
    while waiting:
        entity = waiting.pop()
        if entity.depth >= MAX_DEPTH or budget <= 0:
            defects.append(_TOO_MANY)
            break
        entity.children = _children(entity, into_messages, budget, defects)
        budget -= len(entity.children)
        waiting.extend(child for child in reversed(entity.children) if _has_parts(child, into_messages))
    return Tree(root, defects)


def _has_parts(entity: Entity, into_messages: bool) -> bool:
    return entity.is_multipart or (into_messages and entity.content_type in MESSAGE_TYPES)


def _read_entity(
    source: bytes, start: int, end: int, path: str, depth: int, default: str, defects: list[str]
) -> Entity:
    head = read_head(source, start, end)
    defects.extend(head.defects)
    content_type, params = _content_type(head.fields, default)
    disposition, disposition_params = read_value(find_first(head.fields, "content-disposition"))
    transfer = find_first(head.fields, "content-transfer-encoding").decode("latin-1")
    return Entity(
        path, depth, source, head.body_at, end, head.fields, content_type, params, disposition, disposition_params,
        transfer,
    )  # fmt: skip


def _content_type(fields: Fields, default: str) -> tuple[str, dict[str, str]]:
    value = find_first(fields, "content-type")
    if not value:
        return default, {}
    content_type, params = read_value(value)
    if is_type(content_type):
        return content_type, params
    return {"text": "text/plain", "html": "text/html"}.get(content_type, default), params


def _children(entity: Entity, into_messages: bool, budget: int, defects: list[str]) -> list[Entity]:
    if entity.is_multipart:
        return _parts(entity, budget, defects)
    if not (into_messages and entity.content_type in MESSAGE_TYPES):
        return []
    source, start, end = entity.source, entity.body_at, entity.end
    if is_encoded(entity.transfer):
        source = entity.content
        start, end = 0, len(source)
    return [_read_entity(source, start, end, entity.path + ".1", entity.depth + 1, "text/plain", defects)]


def _parts(entity: Entity, budget: int, defects: list[str]) -> list[Entity]:
    source, start, end = entity.source, entity.body_at, entity.end
    spans = _spans(source, start, end, entity.params.get("boundary", ""), budget)
    if not spans and is_encoded(entity.transfer):
        source = entity.content
        start, end = 0, len(source)
        spans = _spans(source, start, end, entity.params.get("boundary", ""), budget)
    if not spans:
        entity.partless = True
        defects.append("a multipart holds no parts")
    elif len(spans) >= budget:
        defects.append(_TOO_MANY)
    default = "message/rfc822" if entity.content_type == "multipart/digest" else "text/plain"
    return [
        _read_entity(source, at, to, f"{entity.path}.{number}", entity.depth + 1, default, defects)
        for number, (at, to) in enumerate(spans, 1)
    ]


def _spans(source: bytes, start: int, end: int, boundary: str, limit: int) -> list[tuple[int, int]]:
    """Where the parts lie: between the boundary as declared, else without its trailing blanks, else a likely one."""
    declared = boundary.encode("utf-8", "replace")
    for candidate in dict.fromkeys((declared, declared.rstrip())):
        if candidate:
            spans = _cut(source, start, end, b"--" + candidate, limit)
            if spans:
                return spans
    if declared:
        return []
    likely = _LOOKS_LIKE_BOUNDARY.search(source, start, end)
    return _cut(source, start, end, b"--" + likely[1], limit) if likely else []


def _cut(source: bytes, start: int, end: int, delimiter: bytes, limit: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    part_at = -1
    pos = start
    while len(spans) < limit - 1 or part_at < 0:
        at = source.find(delimiter, pos, end)
        if at < 0:
            break
        pos = at + len(delimiter)
        if at > start and source[at - 1] != 0x0A:
            continue
        after = _AFTER_BOUNDARY.match(source, pos, end)
        if not after:
            continue
        if part_at >= 0:
            spans.append((part_at, _before_line_end(source, part_at, at)))
        line_end = source.find(b"\n", pos, end)
        part_at = (end if line_end < 0 else line_end) + 1
        if after[1]:
            return spans
    if 0 <= part_at <= end:
        spans.append((part_at, end))
    return spans


def _before_line_end(source: bytes, start: int, at: int) -> int:
    """The end of a part whose delimiter line starts at `at`: the line end before belongs to the delimiter."""
    if at > start and source[at - 1] == 0x0A:
        at -= 1
        if at > start and source[at - 1] == 0x0D:
            at -= 1
    return max(start, at)
