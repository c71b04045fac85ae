"""What the demo's customers think of answers: some rate them, most of those are content, a few say why."""

from __future__ import annotations

from collections.abc import Callable

from deskapp.app.demo.texts.feedback import COMMENTS
from deskapp.domain.ratings import Score

#: How many of one are rated, of those are neutral or have a comment, and of the bad ones do not count in the end.
_RATED, _NEUTRAL, _SAID, _DENIED = 0.27, 0.06, 0.3, 0.05
#: How many of one are content, department by department.
_CONTENT = (0.915, 0.94, 0.9, 0.945, 0.94, 0.8, 0.935, 0.9)


def rating(roll: Callable[[], float], department: int, language: str) -> tuple[Score, str] | None:
    """How a customer of a department (index) rates, with a comment or ""; None where he or she does not."""
    if roll() >= _RATED:
        return None
    if roll() < _NEUTRAL:
        score = Score.NEUTRAL
    else:
        score = Score.REWARD if roll() < _CONTENT[department] else Score.REBUKE
    if roll() >= _SAID:
        return score, ""
    said = COMMENTS[language][score]
    return score, said[int(roll() * len(said))]


def is_denied(roll: Callable[[], float], score: Score) -> bool:
    """Whether a supervisor lets a rating not count."""
    return score is Score.REBUKE and roll() < _DENIED
