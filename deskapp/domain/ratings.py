"""What customers think of an answer: a rating of a ticket that was resolved or of a chat that ended (SPEC §7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from deskapp.domain.errors import Invalid
from deskapp.domain.reports.question import Question
from deskapp.domain.text import storable
from deskapp.domain.vocabulary import EventKind

#: The longest comment of a customer, or reason why a rating does not count, in characters.
LONGEST_COMMENT = 2_000


class Score(IntEnum):
    """How content somebody was."""

    REBUKE = -1
    NEUTRAL = 0
    REWARD = 1


class RatingSource(StrEnum):
    """How a rating came: an agent wrote it down, by a mail of the customer, or from another program."""

    AGENT = "agent"
    MAIL = "mail"
    API = "api"


#: What is rated.
ACTS = (EventKind.RESOLVED, EventKind.CHAT_ENDED)
#: What each score counts as.
EVENTS: Mapping[Score, EventKind] = {
    Score.REBUKE: EventKind.REBUKE,
    Score.NEUTRAL: EventKind.NEUTRAL,
    Score.REWARD: EventKind.REWARD,
}


@dataclass(frozen=True, slots=True)
class Rating:
    """A rating, for the agent and department of what it rates; `act_id` is that event, None where there was none.

    `invalid_at` is set where it does not count; `invalid_by` is "" where another rating took its place.
    """

    id: int
    ticket_id: int
    at: datetime
    score: Score
    comment: str
    source: RatingSource
    entered_by_id: int | None
    entered_by: str
    event_id: int
    act_id: int | None
    department_id: int
    department: str
    agent: str
    invalid_at: datetime | None = None
    invalid_by: str = ""
    reason: str = ""

    @property
    def replaced(self) -> bool:
        """Whether another rating took its place."""
        return self.invalid_at is not None and not self.invalid_by


@dataclass(frozen=True, slots=True)
class RatingLine:
    """A rating as the report lists it."""

    rating: Rating
    subject: str
    contact: str


@dataclass(frozen=True, slots=True)
class RatingsAsked:
    """Which ratings: of the range, departments, channels and agents of a question, and of these scores.

    `commented`: only those with a comment; `invalid`: also those that do not count.
    """

    of: Question
    scores: frozenset[Score] = frozenset(Score)
    commented: bool = False
    invalid: bool = False


@dataclass(frozen=True, slots=True)
class RatingPage:
    """Some ratings, the newest first; `more` says that older ones follow."""

    lines: tuple[RatingLine, ...]
    more: bool


def checked_comment(text: str, field: str = "comment") -> str:
    """A comment or reason as it is kept; `Invalid` where it is too long."""
    clean = storable(text).strip()
    if len(clean) > LONGEST_COMMENT:
        raise Invalid("The text is longer than {most} characters.", field=field, most=LONGEST_COMMENT)
    return clean
