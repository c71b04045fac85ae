"""What the plain text of a note means: links, ticket numbers, mentions, to-do lines (SPEC §4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from deskapp.domain.people import Agent, Colleague
from deskapp.domain.text import fold

TODO = re.compile(r"^\s*[-*] \[([ xX])\] ?")
"""The start of a to-do line; group 1 is its tick."""
_LINK = r"(?P<link>(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?)\]}'])"
_MAIL = r"(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
_NUMBER = r"(?P<number>\b[A-Z]{2,6}-\d{3,}\b)"
_MENTION = r"(?P<mention>(?<![\w@])@\w[\w.-]*\w|(?<![\w@])@\w)"
_PLAIN = re.compile(f"{_LINK}|{_MAIL}|{_NUMBER}|{_MENTION}")


@dataclass(frozen=True)
class Span:
    """A part of a line that is more than text: `kind` is `link` or `mention`, `target` what a click opens."""

    start: int
    length: int
    kind: str
    target: str


def spans_of(line: str, names: Sequence[str] = ()) -> Iterator[Span]:
    """Links, addresses, ticket numbers and mentions of a line, left to right.

    `names` are agents as mentioned, so that `@Eva Malá` is one mention; others end with the word.
    """
    for found in _pattern(tuple(names)).finditer(line):
        kind = found.lastgroup or ""
        target = found.group()
        if kind == "link" and target.startswith("www."):
            target = f"https://{target}"
        elif kind == "mail":
            target = f"mailto:{target}"
        yield Span(found.start(), found.end() - found.start(), "mention" if kind == "mention" else "link", target)


@lru_cache(maxsize=8)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    if not names:
        return _PLAIN
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"{_LINK}|{_MAIL}|{_NUMBER}|(?P<mention>(?<![\w@])@(?:{known})(?!\w)|(?<![\w@])@\w[\w.-]*\w)")


def tick_todo(text: str, index: int, ticked: bool) -> str:
    """The text with its to-do line number `index` (from 0) ticked or not. Raises IndexError when there is none."""
    lines = text.split("\n")
    places = [number for number, line in enumerate(lines) if TODO.match(line)]
    number = places[index]
    found = TODO.match(lines[number])
    assert found is not None  # it is in `places`
    at = found.start(1)
    lines[number] = lines[number][:at] + ("x" if ticked else " ") + lines[number][at + 1 :]
    return "\n".join(lines)


def todos(text: str) -> list[tuple[str, bool]]:
    """Each to-do line of a note in order: its words, and whether it is ticked."""
    found = ((line, TODO.match(line)) for line in text.split("\n"))
    return [(line[match.end() :].strip(), match.group(1) != " ") for line, match in found if match is not None]


def names_of(agents: Iterable[Agent | Colleague]) -> list[str]:
    """What may stand behind @: whole names and first names of agents."""
    return [name for agent in agents for name in dict.fromkeys((agent.name, agent.name.partition(" ")[0])) if name]


def mentioned(text: str, agents: Sequence[Agent]) -> list[Agent]:
    """The agents that a note mentions by whole name or first name, as its paper marks them."""
    if "@" not in text:
        return []
    by_name: dict[str, list[Agent]] = {}
    for agent in agents:
        for name in names_of([agent]):
            by_name.setdefault(f"@{fold(name)}", []).append(agent)
    names = names_of(agents)
    spans = (span for line in text.splitlines() if "@" in line for span in spans_of(line, names))
    found = (by_name.get(fold(span.target), []) for span in spans if span.kind == "mention")
    return list(dict.fromkeys(agent for named in found for agent in named))


def joined(text: str, part: str) -> str:
    """A note with another one below it."""
    return f"{text}\n\n{part}" if text and part else text or part


def without(text: str, part: str) -> str:
    """A note without another one that was put below it; as it is where that does not stand there word for word."""
    if not part:
        return text
    if text == part:
        return ""
    if text.endswith(f"\n\n{part}"):
        return text.removesuffix(f"\n\n{part}")
    if f"\n\n{part}\n\n" in text:
        return text.replace(f"\n\n{part}\n\n", "\n\n", 1)
    return text.removeprefix(f"{part}\n\n")
