"""The lines by which a mail program says who wrote what follows, and when."""

from __future__ import annotations

from typing import NamedTuple

from deskapp.channels.mail.quote_words import (
    ADDRESS,
    BY_MACHINE,
    DATE,
    DATE_FIRST,
    FIRST_PERSON,
    NAME_FIRST,
    OPENER,
    TIME,
    WROTE,
)

MAX_LINE = 600
"""Characters of a line, and of an attribution wrapped over several, beyond which it is none."""

_WINDOW = 6
_FULL = 60
_ADDRESS_FIRST = ("<", ">", "(")


class Said(NamedTuple):
    """An attribution: where it begins, and whether no person would write it so, whatever stands behind it."""

    start: int
    is_certain: bool


def attribution(lines: list[str], end: int) -> Said | None:
    """The attribution that ends with the line `end`, None when it ends none.

    The shortest one counts: lines of the writer right above it are not taken for its beginning.
    """
    joined = ""
    for start in range(end, max(-1, end - _WINDOW), -1):
        line = lines[start].strip()
        if not line and not joined.startswith(_ADDRESS_FIRST):
            return None
        joined = f"{line} {joined}".strip()
        if len(joined) > MAX_LINE:
            return None
        begins = bool(OPENER.match(line)) or start == 0 or not lines[start - 1].strip()
        if line and begins and not joined.startswith(_ADDRESS_FIRST):
            said = _judge(joined, start)
            if said:
                return _with_first_line(lines, joined, said)
    return None


def _with_first_line(lines: list[str], joined: str, said: Said) -> Said:
    """The same from a line earlier where that one is full and opens an attribution, as this one does only by chance."""
    above = lines[said.start - 1].strip() if said.start else ""
    first_word = joined.split(" ", 1)[0]
    is_full = len(above) + len(first_word) >= _FULL and len(above) + len(joined) < MAX_LINE
    if not is_full or joined[0].isalpha() != bool(NAME_FIRST.match(joined)) or not OPENER.match(above):
        return said
    return _judge(f"{above} {joined}", said.start - 1) or said


def _judge(joined: str, start: int) -> Said | None:
    """What an address, a moment and a verb together prove."""
    if joined.count("<") != joined.count(">"):
        return None
    has_address = "@" in joined and bool(ADDRESS.search(joined))
    has_date = bool(DATE.search(joined))
    if FIRST_PERSON.search(joined) or not (has_address or has_date or BY_MACHINE.search(joined)):
        return None
    if joined.endswith(">"):
        return Said(start, False) if has_address and DATE_FIRST.match(joined) else None
    has_moment = has_date and bool(TIME.search(joined))
    has_verb = bool(WROTE.search(joined))
    ends_with_address = has_address and joined.endswith((">:", ">："))
    if not (has_verb or ends_with_address or (has_address and has_moment)):
        return None
    certain = has_moment and (ends_with_address or (has_verb and (has_address or joined.endswith("----"))))
    return Said(start, certain)
