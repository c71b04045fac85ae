"""What the words of a mail system say where it wrote no fields: whom it could not reach, and why."""

from __future__ import annotations

import re
from typing import NamedTuple

from deskapp.channels.mail.bounces.report import LONGEST_WORDS, MOST_RECIPIENTS
from deskapp.channels.mail.bounces.words import ADDRESS, FAILURE, REPLY, STATUS
from deskapp.domain.bounces import Failure
from deskapp.domain.text import one_line

_LONGEST_LINE = 2000
_MOST_LINES = 1000
_WHY_LINES = 12
_RULER = re.compile(r"\s*[-=*_#]{3,}")
_MACHINES = re.compile(r"(?:mailer-daemon|mail-daemon|postmaster|support|help|abuse|info)@", re.I)
_SHAPES = (
    (re.compile(r"\W*(?:[\w-]+[ \t]+){0,3}[\w-]*\W*\Z"), re.compile(r"\W*(?:\Z|:|on\b|\[|\(|<mailto:)"), 4),
    (re.compile(r".*(?:RCPT TO|recipients?|to|for|user(?:id)?)\W*\Z", re.I), re.compile(r""), 3),
    (re.compile(r".*(?:[45]\d\d|[45]\.\d+\.\d+)\b"), re.compile(r""), 2),
    (re.compile(r".*(?:contact|write|questions?|please|from)\b", re.I), re.compile(r""), 0),
)
"""What stands on the line before and behind an address, and how surely it is a recipient then."""


class _Found(NamedTuple):
    email: str
    line: int
    end: int
    weight: int


def read_notice(notice: str, own: frozenset[str], asked: tuple[str, ...]) -> tuple[Failure, ...]:
    """The recipients that the text names. `own` are addresses in lower case that are none; `asked` those that the
    original went to: where some of them are named, no other is."""
    lines = notice.split("\n")[:_MOST_LINES]
    found = _recipients(lines, own, {email.lower() for email in asked})
    ends = [*(other.line for other in found), len(lines)]
    return tuple(_failure(each, lines, ends[number], len(found) == 1) for number, each in enumerate(found, 1))


def reason(notice: str) -> str:
    """The line that says best what happened: with a server's answer, else with words of failing."""
    lines = [line[:_LONGEST_LINE] for line in notice.split("\n")[:_MOST_LINES]]
    return _answer(lines) or next((one_line(line)[:LONGEST_WORDS] for line in lines if FAILURE.search(line[:400])), "")


def status_of(words: str) -> str:
    """The enhanced status code in a server's answer, "" for none."""
    match = STATUS.search(words)
    return match[1] if match else ""


def _recipients(lines: list[str], own: frozenset[str], asked: set[str]) -> list[_Found]:
    best: dict[str, _Found] = {}
    for number, line in enumerate(lines):
        if "@" in line and len(line) <= _LONGEST_LINE:
            for each in _in_line(line, number):
                key = each.email.lower()
                if key not in own and (key not in best or best[key].weight < each.weight):
                    best[key] = each
        if len(best) >= MOST_RECIPIENTS:
            break
    named = [each for key, each in best.items() if key in asked]
    if not named:
        people = [each for each in best.values() if not _MACHINES.match(each.email)]
        most = max((each.weight for each in people), default=0)
        named = [each for each in people if each.weight == most and most > 0]
    return sorted(named, key=lambda each: each.line)


def _in_line(line: str, number: int) -> list[_Found]:
    return [
        _Found(match[0].rstrip(".-"), number, match.end(), _weight(line[: match.start()], line[match.end() :]))
        for match in ADDRESS.finditer(line)
    ]


def _weight(before: str, behind: str) -> int:
    before = before[-200:]
    for front, back, weight in _SHAPES:
        if front.match(before) and back.match(behind):
            return weight
    return 1


def _failure(found: _Found, lines: list[str], end: int, alone: bool) -> Failure:
    line = lines[found.line][:_LONGEST_LINE]
    rest = line[found.end :].lstrip(" \t>:,;.\"')]*")
    below = _paragraph(lines[found.line + 1 : end], skip_blank=not rest.strip())
    said = one_line(" ".join([rest, *below]))
    status = STATUS.search(line)
    words = _answer([line, *below]) or (line[status.start() :] if status else "")
    words = words or (said if STATUS.search(said) else "") or (alone and _answer(lines)) or said
    words = one_line(words or reason("\n".join(lines)))[:LONGEST_WORDS]
    return Failure(found.email, status_of(words), words=words)


def _paragraph(lines: list[str], *, skip_blank: bool) -> list[str]:
    """The lines up to the next blank one; one may stand before them where `skip_blank`. Rulers are left out."""
    taken: list[str] = []
    for number, line in enumerate(lines[:_WHY_LINES]):
        if not line.strip() and (taken or number or not skip_blank):
            break
        if line.strip() and not _RULER.match(line):
            taken.append(line)
    return taken


def _answer(lines: list[str]) -> str:
    """A server's answer: from its code to the end of the lines that go on from it."""
    for number, line in enumerate(lines):
        match = REPLY.search(line[:_LONGEST_LINE])
        if match:
            going_on = _following(lines[number + 1 :])
            return one_line(" ".join([line[match.start() : _LONGEST_LINE], *going_on]))[:LONGEST_WORDS]
    return ""


def _following(lines: list[str]) -> list[str]:
    """What goes on from a line: the lines below that begin with white space."""
    taken: list[str] = []
    for line in lines[:_WHY_LINES]:
        if line[:1] not in (" ", "\t") or not line.strip() or ADDRESS.match(line.strip(" \t<")):
            break
        taken.append(line)
    return taken
