"""What is asked of a report: which days, split how, and of what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from deskapp.domain.errors import Invalid
from deskapp.domain.reports.catalogue import REPORTS, Dimension, Report
from deskapp.domain.reports.days import monday_of, months_later
from deskapp.domain.vocabulary import Channel

#: The agent of what nobody did: messages of customers to tickets that are nobody's, acts of rules.
NOBODY = 0
#: Reports reach over these days; the period before the longest range still begins in the calendar.
FIRST, LAST = date(1600, 1, 1), date(2999, 12, 31)
#: So many buckets are told at most: some thirty years by day.
_MOST = 12_000


class By(StrEnum):
    """The length of the periods a range is split into."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Bucket:
    """A period of whole local days, both ends included; the first and last of a range may be cut off by it."""

    begin: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.begin <= day <= self.end


@dataclass(frozen=True, slots=True)
class Question:
    """A report over whole local days, both ends included. A filter of None lets everything through.

    `agents` may hold `NOBODY`. Departments, agents and tags are ids.
    """

    report: str
    begin: date
    end: date
    by: By = By.RANGE
    departments: frozenset[int] | None = None
    channels: frozenset[Channel] | None = None
    agents: frozenset[int] | None = None
    tags: frozenset[int] | None = None

    @property
    def of(self) -> Report:
        """The report that is asked."""
        return REPORTS[self.report]

    @property
    def range(self) -> Bucket:
        """The whole range."""
        return Bucket(self.begin, self.end)

    def buckets(self) -> tuple[Bucket, ...]:
        """The periods of the range, in order, also those in which nothing happened."""
        found, begin = [], self.begin
        while begin <= self.end:
            following = _following(begin, self.by, self.end)
            found.append(Bucket(begin, min(self.end, following - timedelta(days=1))))
            begin = following
        return tuple(found)


def checked(question: Question) -> Question:
    """The question itself; raises `Invalid` where it cannot be answered."""
    if question.report not in REPORTS:
        raise Invalid("There is no report “{name}”.", field="report", name=question.report)
    checked_days(question)
    if question.tags is not None and question.of.rows is not Dimension.TAG:  # a ticket with two tags would count twice
        raise Invalid("Only the report of tags can be asked for some tags.", field="tags")
    if question.by is By.DAY and (question.end - question.begin).days >= _MOST:
        raise Invalid("That is too long a range by day; split it by week or month.", field="by")
    if question.by is By.WEEK and (question.end - question.begin).days >= 7 * _MOST:
        raise Invalid("That is too long a range by week; split it by month or year.", field="by")
    return question


def checked_days(question: Question) -> Bucket:
    """The whole range of a question; raises `Invalid` where no report reaches over it."""
    if question.end < question.begin:
        raise Invalid("The range ends before it begins.", field="end")
    if question.begin < FIRST or question.end > LAST:
        raise Invalid("Reports reach from the year {first} to {last}.", field="begin", first=FIRST.year, last=LAST.year)
    return question.range


def _following(begin: date, by: By, end: date) -> date:
    """Where the period behind the one that holds `begin` begins."""
    if by is By.DAY:
        return begin + timedelta(days=1)
    if by is By.WEEK:
        return monday_of(begin) + timedelta(days=7)
    if by is By.MONTH:
        return months_later(begin, 1)
    return date(begin.year + 1, 1, 1) if by is By.YEAR else end + timedelta(days=1)


def before(question: Question) -> Question:
    """The same of the period before: as many months where the range is whole months, else as many days.

    Raises `Invalid` for a question that cannot be answered.
    """
    end = checked(question).begin - timedelta(days=1)
    if question.begin.day == 1 and (question.end + timedelta(days=1)).day == 1:
        months = (question.end.year - question.begin.year) * 12 + question.end.month - question.begin.month + 1
        return replace(question, begin=months_later(question.begin, -months), end=end)
    return replace(question, begin=question.begin - (question.end - end), end=end)
