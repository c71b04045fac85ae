"""Regular expressions that people type: compared without case and accents, and never for long.

The `regex` library can be stopped; Python's own cannot, and holds up every thread meanwhile.
"""

from __future__ import annotations

import re
from functools import lru_cache
from time import thread_time

import regex

from deskapp.domain.errors import Invalid
from deskapp.domain.rules.operators import NoTimeLeft, TooSlow
from deskapp.domain.text import fold

#: How long one expression may look at one text, and all slow ones together at one event, in seconds of this thread's
#: own work: on a machine that is busy with something else a quick expression stays a quick one.
LONGEST_S, LONGEST_TOGETHER_S = 0.04, 0.05
#: What takes no longer than this is not slow; and so long every expression has, also when the slow ones used up theirs.
SLOW_S, ALWAYS_S = 0.002, 0.000_2
#: How many parts an expression may have once all that has to be there several times is written out, as the library
#: does before it looks at any text: that takes time and room which nothing else bounds.
LARGEST = 5_000


def check(pattern: str) -> None:
    """`Invalid` for what is no regular expression."""
    try:
        _compiled(pattern)
    except (regex.error, ValueError) as error:
        raise Invalid("This is no regular expression: {reason}.", field="pattern", reason=error) from error
    except (OverflowError, RecursionError, MemoryError) as error:
        raise Invalid("This regular expression is too large.", field="pattern") from error


class Patterns:
    """Matches patterns for one event; `TooSlow` where one runs away, `NoTimeLeft` where a slow one comes too late."""

    def __init__(self) -> None:
        self._left_s = LONGEST_TOGETHER_S

    def __call__(self, pattern: str, text: str) -> bool:
        """Whether the pattern is found in a folded text."""
        compiled, longest = _compiled(pattern), max(ALWAYS_S, min(LONGEST_S, self._left_s))
        began = thread_time()
        try:
            return self._search(compiled, text, longest, began)
        finally:
            worked = thread_time() - began
            if worked > SLOW_S:
                self._left_s -= worked

    def _search(self, compiled: regex.Pattern[str], text: str, longest: float, began: float) -> bool:
        while True:
            try:
                return compiled.search(text, timeout=longest, concurrent=True) is not None
            except TimeoutError:
                if thread_time() - began >= longest / 2:  # else others had the processor
                    raise (TooSlow if longest == LONGEST_S else NoTimeLeft) from None


@lru_cache(maxsize=2_000)
def _compiled(pattern: str) -> regex.Pattern[str]:
    """Letters with accents are looked for as they are folded; what is ASCII means something and stays."""
    plain = "".join(char if char.isascii() else fold(char) for char in pattern)
    if _size(plain) > LARGEST:
        raise OverflowError("The regular expression is too large.")
    return regex.compile(plain, regex.IGNORECASE | regex.VERSION0)


#: An escape, a set, a group's ends, how often, what repeats otherwise, and whatever else is one part.
_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]|\{(\d+)(?:,\d*)?\}|[\s*+?]|.", re.DOTALL)
#: A comment or flags between a part and how often it is there: what is repeated is then not told from what is not.
_BETWEEN = re.compile(r"(?!\A)\(\?(?:#|[a-zA-Z0-9-]*\))|\(\?[a-zA-Z0-9-]*x[a-zA-Z0-9-]*[):]")


def _size(pattern: str) -> int:
    """How many parts an expression has, each as often as it has to be there at least; rather too many than too few."""
    unsure, outer, size, last = bool(_BETWEEN.search(pattern)), list[int](), 0, 0
    for found in _PART.finditer(pattern):
        part, times = found[0], found[1]
        if part == "(":
            outer.append(size)
            size = last = 0
        elif part == ")":
            last = size + 1
            size = last + (outer.pop() if outer else 0)
        elif times:
            more = (size if unsure else last) * max(int(times) - 1, 0)
            size, last = size + more, last + more
        elif part not in "*+?" and not part.isspace():
            size, last = size + 1, 1
    return size
