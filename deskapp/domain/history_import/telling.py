"""What a record says of each field, read and checked by a map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from deskapp.domain.addresses import is_address
from deskapp.domain.errors import Invalid
from deskapp.domain.fields import LONGEST_TAG
from deskapp.domain.history_import.counting import Talk
from deskapp.domain.history_import.fields import OUTCOMES, SCORES, Outcome
from deskapp.domain.history_import.grouping import Record
from deskapp.domain.history_import.mapping import ImportMap
from deskapp.domain.history_import.times import Times, seconds_of
from deskapp.domain.ratings import Score, checked_comment
from deskapp.domain.text import LONGEST_NAME, fold, one_line, same_name, storable

_Code = TypeVar("_Code")
#: Nobody asked a help desk anything before; an empty cell that a program wrote as a date lies there.
_FIRST_YEAR = 1980
#: More messages than this in one chat are a mistake of the map.
_MOST_ANSWERS = 10_000


@dataclass(frozen=True, slots=True)
class Reading:
    """By what records are read: the map, its times, what time it is, and after how many days resolved tickets close
    here (0: never)."""

    plan: ImportMap
    times: Times
    now: datetime
    close_after_days: int = 0


@dataclass(frozen=True, slots=True)
class PastRating:
    """How a customer rated a ticket, and when."""

    at: datetime
    score: Score
    comment: str = ""


class Told:
    """What a record says of each field."""

    def __init__(self, by: Reading, record: Record) -> None:
        self._plan, self._times, self._now = by.plan, by.times, by.now
        self._texts = {**record.texts, "number": (record.number,)}
        self._begin: datetime | None = None
        self._begin = self.moment("created")

    @property
    def created_at(self) -> datetime:
        """When the ticket was created; all else came later."""
        if self._begin is None:
            raise Invalid("It is not told when the ticket was created.")
        return self._begin

    def text(self, name: str) -> str:
        """A text as any store can hold it, "" where it is missing."""
        return storable(self._texts.get(name, ("",))[0]).strip()

    def line(self, name: str) -> str:
        """A text on one line."""
        return one_line(self.text(name))

    def name(self, name: str, most: int = LONGEST_NAME) -> str:
        """A name; `Invalid` where it is too long to be one."""
        found = self.line(name)
        if len(found) > most:
            raise Invalid("The {key} is longer than {most} characters.", key=name, most=most)
        return found

    def email(self) -> str:
        """The customer's address."""
        found = self.text("email")
        if found and not is_address(found):
            raise Invalid("“{email}” is not an e-mail address.", email=found[:LONGEST_NAME])
        return found

    def code(self, name: str, words: Mapping[str, _Code]) -> _Code | None:
        """What a word stands for; `Invalid` for one that the map should have explained."""
        found = self.line(name)
        if found and fold(found) not in words:
            raise Invalid("The map does not say which {key} “{text}” is.", key=name, text=found[:LONGEST_NAME])
        return words[fold(found)] if found else None

    def tags(self) -> tuple[str, ...]:
        """The tags, each once."""
        cleaned = (one_line(each).lstrip("#").strip() for each in self.text("tags").split(self._plan.tag_separator))
        found = {same_name(tag): tag for tag in cleaned if tag}
        if any(len(tag) > LONGEST_TAG for tag in found):
            raise Invalid("A tag is longer than {most} characters.", field="tags", most=LONGEST_TAG)
        return tuple(found.values())

    def moments(self, name: str) -> Iterator[datetime]:
        """Every moment of a field, none of them in the future."""
        for text in self._texts.get(name, ()):
            at = self._times.moment(text, self._begin)
            if at > self._now:
                raise Invalid("“{text}” lies in the future.", text=text[:LONGEST_NAME])
            if at.year < _FIRST_YEAR:
                raise Invalid("“{text}” is too long ago to be meant.", text=text[:LONGEST_NAME])
            yield at

    def moment(self, name: str) -> datetime | None:
        """The moment of a field that has one at most."""
        return next(self.moments(name), None)

    def span(self, name: str) -> int | None:
        """A span in seconds."""
        found = self.text(name)
        return seconds_of(found) if found else None

    def rating(self, act_at: datetime) -> PastRating | None:
        """How the customer rated; right after what is rated where it is not told when."""
        score = self.code("rating", SCORES)
        if score is None:
            return None
        return PastRating(self.moment("rated") or act_at, score, checked_comment(self.text("comment")))

    def talk(self, name: str) -> Talk | None:
        """The call or chat that the ticket began with."""
        outcome, length = self.code(name, OUTCOMES), self.span(f"{name}_length")
        if outcome is None and length is None:
            return None
        answers = self.span(f"{name}_messages") or 0
        if answers > _MOST_ANSWERS:
            raise Invalid("Nobody writes {count} messages in a chat.", count=answers)
        return Talk(outcome or Outcome.ANSWERED, length, self.span(f"{name}_pickup"), answers)
