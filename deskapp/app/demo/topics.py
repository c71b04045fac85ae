"""Reads the scenarios of `texts` into topics ready for telling.

A script has topics, each with a part for `[en]` and `[cs]`. Lines: `S:` subjects parted by " | ", `C:` openings of
the customer, `Q:` answers that settle it at once (the first subject, opening and answer belong together, and so do
the second ones), `K:` a ticket note; below `--` the long thread with `C:`, `A:`
(answer), `O:` and `M:` (inline notes of the ticket's agent and of a mate), `P:` (postponed for so many days). A line
that begins with two spaces continues the one before, `\\n` breaks a line, `{word}` is a slot of `slots`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from deskapp.app.demo import people as staff
from deskapp.app.demo.texts import billing, complaints, general, junk, marketing, people, sales, technical, warehouse
from deskapp.app.demo.voices import as_answer, as_letter, as_reply, chat_answer

LANGUAGES = ("en", "cs")
_ATTACHED = re.compile(r"\battach|přílo[hz]|přiklád|přiložen", re.IGNORECASE)
_SCRIPTS: tuple[tuple[int, str], ...] = (
    (staff.GENERAL, general.SCRIPT),
    (staff.TECHNICAL, technical.SCRIPT),
    (staff.BILLING, billing.SCRIPT),
    (staff.SALES, sales.SCRIPT),
    (staff.MARKETING, marketing.SCRIPT),
    (staff.COMPLAINTS, complaints.SCRIPT),
    (staff.WAREHOUSE, warehouse.SCRIPT),
    (staff.HUMAN_RESOURCES, people.SCRIPT),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a thread: `code` C, A, O, M or P; its text as a letter and as a line of chat, in variants."""

    code: str
    letters: tuple[str, ...]
    lines: tuple[str, ...]
    attached: bool = False
    days: int = 0


@dataclass(frozen=True, slots=True)
class Script:
    """A topic in one language. `opened` and `answered` are the lengths after which the thread waits for us or them."""

    subjects: tuple[str, ...]
    openings: tuple[Step, ...]
    quick: tuple[Step, ...]
    note: str
    steps: tuple[Step, ...]
    opened: tuple[int, ...]
    answered: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A scenario of a department with what its tickets have in common; `who` is any, company or private.

    `first_only` says that the long thread answers the first opening only (`long=first` in the script).
    """

    key: str
    department: int
    tags: tuple[str, ...]
    priority: int
    files: str
    channels: tuple[str, ...]
    who: str
    first_only: bool
    scripts: dict[str, Script]


@dataclass(slots=True)
class _Part:
    subjects: list[str] = field(default_factory=list)
    openings: list[str] = field(default_factory=list)
    quick: list[str] = field(default_factory=list)
    note: str = ""
    steps: list[tuple[str, str]] = field(default_factory=list)


def load_topics() -> tuple[Topic, ...]:
    """Every topic of every department, in the order of the departments."""
    return tuple(topic for department, script in _SCRIPTS for topic in parse(script, department))


def load_junk() -> Topic:
    """The topic of unwanted mail."""
    return next(iter(parse(junk.SCRIPT, staff.GENERAL)))


def parse(script: str, department: int) -> Iterator[Topic]:
    """The topics of a script; raises ValueError with the line that cannot be understood."""
    for chunk in re.split(r"^@ ", script, flags=re.MULTILINE)[1:]:
        head, *body = _joined(chunk)
        key, *options = head.split()
        chosen = dict(option.split("=", 1) for option in options)
        yield Topic(
            key,
            department,
            tuple(filter(None, chosen.get("tags", "").split(","))),
            int(chosen.get("prio", "0")),
            chosen.get("files", ""),
            tuple(filter(None, chosen.get("channels", "").split(","))),
            chosen.get("who", "any"),
            chosen.get("long") == "first",
            {language: _script(part, language) for language, part in _parts(body).items()},
        )


def _joined(chunk: str) -> list[str]:
    lines: list[str] = []
    for line in chunk.splitlines():
        if line.startswith("  ") and lines:
            lines[-1] += " " + line.strip()
        elif line.strip():
            lines.append(line.strip())
    return lines


def _parts(lines: Sequence[str]) -> dict[str, _Part]:
    parts: dict[str, _Part] = {}
    part, threaded = _Part(), False
    for line in lines:
        if line in ("[en]", "[cs]"):
            part, threaded = parts.setdefault(line[1:3], _Part()), False
        elif line == "--":
            threaded = True
        elif line[1:3] != ": ":
            raise ValueError(f"A demo script has a line that is not understood: {line}")
        else:
            _take(part, line[0], line[3:].replace("\\n", "\n"), threaded)
    return parts


def _take(part: _Part, code: str, text: str, threaded: bool) -> None:
    text = text.replace("{invoice}", "{year}-{inv}")
    if threaded:
        part.steps.append((code, text))
    elif code == "S":
        part.subjects += text.split(" | ")
    elif code == "K":
        part.note = text
    elif code in "CQ":
        (part.openings if code == "C" else part.quick).append(text)
    else:
        raise ValueError(f"A demo script has {code}: before its thread: {text}")


def _script(part: _Part, language: str) -> Script:
    steps = tuple(_step(code, text, language) for code, text in part.steps)
    ends = {code: tuple(n for n, step in enumerate(steps, start=1) if step.code == code) for code in "CA"}
    return Script(
        tuple(part.subjects),
        tuple(_made("C", text, as_letter(text, language), (text,)) for text in part.openings),
        tuple(_step("A", text, language) for text in part.quick),
        part.note,
        steps,
        ends["C"][:-1] or ends["C"],
        ends["A"],
    )


def _step(code: str, text: str, language: str) -> Step:
    if code == "P":
        return Step(code, (), (), days=int(text))
    if code == "A":
        return _made(code, text, as_answer(text, language), chat_answer(text, language))
    if code == "C":
        return _made(code, text, as_reply(text, language), (text,))
    return Step(code, (text,), (text,))


def _made(code: str, text: str, letters: tuple[str, ...], lines: tuple[str, ...]) -> Step:
    return Step(code, letters, lines, bool(_ATTACHED.search(text)))
