"""Where the quoted history of a mail begins. Nothing is cut away: the reader folds what stands behind that place."""

from __future__ import annotations

import re

from deskapp.channels.mail.attribution import MAX_LINE, Said, attribution
from deskapp.channels.mail.copied_head import starts_copy
from deskapp.channels.mail.quote_words import MARKER_HINTS, REPLY_MARKER
from deskapp.channels.mail.signature import content_end

_QUOTED = re.compile(r"[ \t]{0,3}>")
_BARRED = re.compile(r"[ \t]{0,3}[>|]")
_CLOSES_ADDRESS = re.compile(r">(?: ?[^\W\d]{1,15}){0,4} ?[:：]\s{0,9}\Z")
_RULE = re.compile(r"\s*[_\-=—]{5,}\s*\Z")
_ENDS = (":", "：", "----", ">")
_MAX_LINES = 20_000
_MAX_TRIES = 1_000


def quote_at(text: str) -> int:
    """The offset in `text` (line ends LF) where history or the signature before it begins; its length if there is none.

    Answers written between or below quoted lines are never behind that place, and never is the whole text.
    """
    lines = text.split("\n")
    end = content_end(lines, len(lines))
    cut = _history(lines, end, _may_hold_marker(text))
    cut = content_end(lines, cut)
    while cut and _is_blank(lines[cut - 1]):
        cut -= 1
    return min(len(text), sum(map(len, lines[:cut])) + cut) if cut else len(text)


def _history(lines: list[str], end: int, has_marker: bool) -> int:
    """The index of the line where history begins, `end` when none does."""
    last_own = _last_own(lines, end, _QUOTED)
    tries = 0
    for index in range(min(end, last_own + 2, _MAX_LINES)):
        line = lines[index]
        if len(line) > MAX_LINE or _is_blank(line) or (_QUOTED.match(line) and not _CLOSES_ADDRESS.match(line)):
            continue
        if starts_copy(lines, index) or (has_marker and REPLY_MARKER.match(line)):
            return _with_rule(lines, index)
        if tries < _MAX_TRIES and line.rstrip().endswith(_ENDS):
            tries += 1
            said = attribution(lines, index)
            if said and _is_followed_by_history(lines, index + 1, end, said):
                return _with_rule(lines, said.start)
    return _quoted_tail(lines, last_own, end)


def _may_hold_marker(text: str) -> bool:
    lower = text.lower()
    return any(hint in lower for hint in MARKER_HINTS)


def _is_blank(line: str) -> bool:
    return not line or line.isspace()


def _last_own(lines: list[str], end: int, quoted: re.Pattern[str]) -> int:
    """The last line that is neither blank nor quoted, -1 when there is none."""
    for index in range(end - 1, -1, -1):
        if not _is_blank(lines[index]) and not quoted.match(lines[index]):
            return index
    return -1


def _quoted_tail(lines: list[str], last_own: int, end: int) -> int:
    """Quoted lines at the end are history, unless a sentence of the writer's leads over to them."""
    if last_own + 1 >= end or lines[last_own].rstrip().endswith((":", "：")):
        return end
    return last_own if last_own > 0 and _RULE.match(lines[last_own]) else last_own + 1


def _with_rule(lines: list[str], index: int) -> int:
    """Take in a ruled line that stands right above."""
    above = index - 1
    while above >= 0 and _is_blank(lines[above]):
        above -= 1
    return above if above >= 0 and _RULE.match(lines[above]) else index


def _is_followed_by_history(lines: list[str], index: int, end: int, said: Said) -> bool:
    """Quoted lines must go on to the end, else somebody answered between them; unquoted text is history as a whole."""
    following = next((at for at in range(index, min(index + 3, end)) if not _is_blank(lines[at])), None)
    if following is None or not _BARRED.match(lines[following]):
        return said.is_certain
    return _last_own(lines, end, _BARRED) < following
