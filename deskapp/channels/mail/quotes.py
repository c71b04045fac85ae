"""Where the quoted history of a mail begins. Nothing is cut away: the reader folds what stands behind that place."""

from __future__ import annotations

import re

from deskapp.channels.mail.quote_words import (
    ADDRESS,
    DATE,
    DATE_FIRST,
    FORWARD,
    MOMENT_KEYS,
    OPENER,
    ORIGINAL,
    OTHER_KEYS,
    REPLY_MARKER,
    SENDER_KEYS,
    WROTE,
)
from deskapp.channels.mail.signature import content_end

_QUOTED = re.compile(r"[ \t]{0,3}[>|]")
_RULE = re.compile(r"\s*[_\-=—]{5,}\s*\Z")
_KEY = re.compile(r"[\s*_>]{0,8}([^\s:*][^:*\n]{0,24}?)[\s*_]{0,4}[:：](?!//)")
_ENDS = (":", "：", "----")
_WINDOW = 6
_MAX_LINE = 600
_MAX_LINES = 20_000
_MAX_SEPARATOR = 100
_RULERS = "-_=—"
_HEADER_WINDOW = 8


def quote_at(text: str) -> int:
    """The offset in `text` (line ends LF) where history or the signature before it begins; its length if there is none.

    Answers written between or below quoted lines are never behind that place, and never is the whole text.
    """
    lines = text.split("\n")
    end = content_end(lines, len(lines))
    cut = _history(lines, end)
    cut = content_end(lines, cut)
    if not any(line.strip() for line in lines[:cut]):
        return len(text)
    while cut and not lines[cut - 1].strip():
        cut -= 1
    return min(len(text), sum(len(line) + 1 for line in lines[:cut]))


def _history(lines: list[str], end: int) -> int:
    """The index of the line where history begins, `end` when none does."""
    last_own = _last_own(lines, end)
    for index in range(min(end, _MAX_LINES)):
        line = lines[index]
        if not line.strip() or len(line) > _MAX_LINE:
            continue
        if _starts_copy(lines, index):
            return _with_rule(lines, index)
        taken = _attribution(lines, index)
        if taken and _is_followed_by_history(lines, index + taken, last_own):
            return _with_rule(lines, index)
    return min(end, last_own + 1)


def _last_own(lines: list[str], end: int) -> int:
    """The last line that is neither blank nor quoted, -1 when there is none."""
    for index in range(end - 1, -1, -1):
        if lines[index].strip() and not _QUOTED.match(lines[index]):
            return index
    return -1


def _with_rule(lines: list[str], index: int) -> int:
    """Take in a ruled line that stands right above."""
    above = index - 1
    while above >= 0 and not lines[above].strip():
        above -= 1
    return above if above >= 0 and _RULE.match(lines[above]) else index


def _starts_copy(lines: list[str], index: int) -> bool:
    line = lines[index]
    if _QUOTED.match(line):
        return False
    return bool(_is_separator(line) or FORWARD.match(line) or REPLY_MARKER.match(line)) or _is_header_block(
        lines, index
    )


def _is_separator(line: str) -> bool:
    core = line.strip(" \t>*")
    inner = core.strip(_RULERS + " \t")
    is_ruled = len(core) >= len(inner) + 4 and all(end in _RULERS for end in (*core[:2], *core[-2:]))
    return is_ruled and 4 <= len(inner) <= _MAX_SEPARATOR and bool(ORIGINAL.search(inner))


def _is_header_block(lines: list[str], index: int) -> bool:
    """True where lines like those of a mail's head begin: who, when, and to whom or about what."""
    first = _key(lines[index])
    if first not in SENDER_KEYS and first not in MOMENT_KEYS:
        return False
    block = lines[index : index + 2 * _HEADER_WINDOW]
    keys = [_key(line) for line in [line for line in block if line.strip()][:_HEADER_WINDOW]]
    senders = sum(key in SENDER_KEYS for key in keys)
    moments = sum(key in MOMENT_KEYS for key in keys)
    others = sum(key in OTHER_KEYS for key in keys)
    return bool(senders) and moments + others >= 2


def _key(line: str) -> str:
    match = _KEY.match(line[:80])
    return match[1].strip().lower() if match else ""


def _attribution(lines: list[str], index: int) -> int:
    """The number of lines from `index` that together say who wrote what follows, 0 when they do not."""
    first = lines[index]
    if not OPENER.match(first) or _QUOTED.match(first):
        return 0
    joined = ""
    for taken, line in enumerate(lines[index : index + _WINDOW], 1):
        joined = f"{joined} {line.strip()}".strip()
        if len(joined) > _MAX_LINE:
            return 0
        if joined.endswith(_ENDS) and (DATE.search(joined) or ADDRESS.search(joined)) and _says_who(joined):
            return taken
        if taken == 1 and DATE_FIRST.match(joined) and joined.endswith(">") and _next_is_quoted(lines, index + 1):
            return taken
    return 0


def _says_who(joined: str) -> bool:
    return bool(WROTE.search(joined)) or bool(DATE_FIRST.match(joined) and ADDRESS.search(joined))


def _next_is_quoted(lines: list[str], index: int) -> bool:
    for line in lines[index : index + 3]:
        if line.strip():
            return bool(_QUOTED.match(line))
    return False


def _is_followed_by_history(lines: list[str], index: int, last_own: int) -> bool:
    """Quoted lines must go on to the end, else somebody answered between them; unquoted text is history as a whole."""
    if not _next_is_quoted(lines, index):
        return True
    return last_own < index
