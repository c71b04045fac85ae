"""How names and days are written where a variable puts them into a text."""

from __future__ import annotations

import re
from datetime import date, datetime

_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_AT = {"en": "at", "cs": "v"}
_LETTER = re.compile(r"[^\W\d_]")


def person_name(name: str) -> str:
    """A person's name as one addresses people; "" where an address or a number stands in its place."""
    plain = " ".join(name.split())
    return plain if "@" not in plain and _LETTER.search(plain) else ""


def first_name(name: str) -> str:
    """The given name: "Jana Nová", "Ing. Jana Nová, Ph.D." and "Nová, Jana" are all Jana; "" where there is none."""
    family, _, rest = person_name(name).partition(",")
    after = [word for word in rest.split() if "." not in word]
    words = [word for word in family.split() if not word.endswith(".")]
    if after and len(words) < 2:
        return after[0]
    return words[0] if words else ""


def written_day(day: date, language: str) -> str:
    """A day as a letter has it: "2 March 2026", in Czech "2. 3. 2026"."""
    if language == "cs":
        return f"{day.day}. {day.month}. {day.year}"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def written_moment(at: datetime, language: str) -> str:
    """A day and its time as a letter has them, in the zone of `at`: "2 March 2026 at 9:05", "2. 3. 2026 v 9:05"."""
    return f"{written_day(at.date(), language)} {_AT.get(language, _AT['en'])} {at.hour}:{at.minute:02d}"
