"""Reports: what is asked is answered by one query, within what the viewer may count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import Any

from deskapp.domain.access import Act, Viewer, may, visible
from deskapp.domain.errors import Invalid, NotAllowed
from deskapp.domain.reports.answer import Answer, Key, Row
from deskapp.domain.reports.catalogue import Dimension
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.days import begin_of
from deskapp.domain.reports.measures import NOTHING, PLACE, WORKED, Figures
from deskapp.domain.reports.question import NOBODY, Bucket, Question, checked
from deskapp.domain.reports.worked import Available, merged, seconds_in
from deskapp.domain.vocabulary import Channel
from deskapp.services.guard import current
from deskapp.store import families, report_reading, workspace
from deskapp.store.report_reading import Filter
from deskapp.store.store import Store

#: So many tickets behind a figure are listed, the newest ones.
MOST_BEHIND = 2_000
#: All channels in the order of SPEC §1.
_CHANNELS = tuple(Row(channel.value, channel.value) for channel in Channel)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a viewer can filter by. `span` are the first and last days on which anything counted, None without any."""

    departments: tuple[Row, ...]
    agents: tuple[Row, ...]
    channels: tuple[Row, ...]
    tags: tuple[Row, ...]
    span: Bucket | None


@dataclass(frozen=True, slots=True)
class Behind:
    """The tickets behind a figure that the viewer may see, the newest first.

    `hidden` more are gone or out of sight; `more` tells that there are older ones, which are not listed.
    """

    tickets: tuple[int, ...]
    hidden: int
    more: bool


class Reports:
    """Figures of departments, agents, channels and tags (SPEC §7)."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: tuple[frozenset[str], int] = (frozenset(), 0)

    def ask(self, who: Viewer, question: Question) -> Answer:
        """Answer a question within what the viewer may count: agents their own figures in their own departments,
        supervisors those of the departments they supervise, admins and the owner all.

        Raises `Invalid` for a question that cannot be answered.
        """
        question = checked(question)
        with self._store.read():
            kept, partly = countable(current(who), question)
            buckets = question.buckets()
            measures = {name for column in question.of.columns for name in COLUMNS[column].measures}
            periods = [(bucket.begin.toordinal(), bucket.end.toordinal()) for bucket in buckets]
            found = report_reading.figures(question.of.rows, periods, kept, measures)
            if WORKED in measures:
                _add_worked(found, question.of.rows, buckets, kept)
            rows = _rows(question, kept, {key for key, _ in found})
        return Answer(question, rows, buckets, found, partly).added_up()

    def choices(self, who: Viewer) -> Choices:
        """What there is to filter by, within what the viewer may count."""
        with self._store.read():
            who = current(who)
            kept, _ = countable(who, None)
            departments = tuple(row for row in report_reading.departments() if _counts(kept, row.key))
            everybody = kept.departments is None or bool(kept.departments)
            agents = tuple(row for row in report_reading.agents() if everybody or row.key == who.agent_id)
            tags, days = tuple(report_reading.tags()), report_reading.span()
            span = Bucket(*map(date.fromordinal, days)) if days else None
            return Choices(departments, agents, self._channels(), tags, span)

    def behind(
        self, who: Viewer, question: Question, column: str, key: Key | None = None, bucket: Bucket | None = None
    ) -> Behind:
        """The tickets behind a figure of a row (all rows where None) in a period (the whole range where None).

        Raises `Invalid` for a column that no ticket is behind.
        """
        question, kinds = checked(question), COLUMNS[column].kinds
        if not kinds:
            raise Invalid("There are no tickets behind this figure.", field="column")
        period, zone = bucket or question.range, workspace.read_zone()
        with self._store.read():
            who = current(who)
            kept, _ = countable(who, _narrowed(question, key))
            begin, end = begin_of(period.begin, zone), begin_of(period.end + timedelta(days=1), zone)
            if question.of.rows is Dimension.TAG and kept.tags is None:
                kept = replace(kept, tags=frozenset(int(row.key) for row in report_reading.tags()))
            known = report_reading.behind(kinds, begin, end, kept, MOST_BEHIND + 1)
            found = known[:MOST_BEHIND]
            shown = set(families.shown(found, visible(who)))
        seen = tuple(ticket_id for ticket_id in found if ticket_id in shown)
        return Behind(seen, len(found) - len(seen), len(known) > len(found))

    def _channels(self) -> tuple[Row, ...]:
        """The channels on which anything ever happened. What was known once is not looked for again."""
        known, newest = self._known
        more, newest = report_reading.channels(newest)
        self._known = known | more, newest
        return tuple(row for row in _CHANNELS if row.key in self._known[0])


def countable(who: Viewer, question: Question | None) -> tuple[Filter, bool]:
    """What of a question counts for a viewer, and whether that leaves anything out."""
    asked = question.departments if question else None
    kept, partly = Filter(departments=asked, me=who.agent_id), False
    if not visible(who).everything:
        wanted = {int(row.key) for row in report_reading.departments()} if asked is None else set(asked)
        whole = frozenset(place for place in wanted if may(who, Act.REPORT, place))
        own = frozenset(place for place in wanted - whole if may(who, Act.SEE, place))
        kept, partly = replace(kept, departments=whole, own=own), bool(wanted - whole)
    if question is not None:
        kept = replace(kept, channels=question.channels, agents=question.agents, tags=question.tags)
    return kept, partly


def _counts(kept: Filter, department: Key) -> bool:
    return kept.departments is None or department in kept.departments or department in kept.own


#: The filter that leaves one row alone.
_FILTERS = {
    Dimension.DEPARTMENT: "departments",
    Dimension.AGENT: "agents",
    Dimension.CHANNEL: "channels",
    Dimension.TAG: "tags",
}


def _narrowed(question: Question, key: Key | None) -> Question:
    """The question for one of its rows alone."""
    if key is None:
        return question
    name = _FILTERS[question.of.rows]
    asked: frozenset[Key] | None = getattr(question, name)
    if asked is not None and key not in asked:
        raise NotAllowed("This is not a part of the report.")
    only: dict[str, Any] = {name: frozenset({Channel(key) if isinstance(key, str) else key})}
    return replace(question, **only)


def _rows(question: Question, kept: Filter, counted: set[Key]) -> tuple[Row, ...]:
    """The rows of an answer: what is there, and what is gone but counted in the range; for some only what counted."""
    return tuple(row for row in _all_rows(question, kept) if row.key in counted or _stands(question, kept, row))


def _all_rows(question: Question, kept: Filter) -> Sequence[Row]:
    if question.of.rows is Dimension.DEPARTMENT:
        return [row for row in report_reading.departments() if _counts(kept, row.key)]
    if question.of.rows is Dimension.AGENT:
        return [*report_reading.agents(), Row(NOBODY, "")]
    return _CHANNELS if question.of.rows is Dimension.CHANNEL else report_reading.tags()


def _stands(question: Question, kept: Filter, row: Row) -> bool:
    """Whether a row stands in the report although nothing of it counted."""
    if row.gone or row.key == NOBODY:
        return False
    if question.of.rows is Dimension.DEPARTMENT:
        return True
    if question.of.rows is Dimension.AGENT:
        everybody = kept.departments is None or bool(kept.departments)
        return (everybody or row.key == kept.me) and (kept.agents is None or row.key in kept.agents)
    return False


def _add_worked(
    found: dict[tuple[Key, int], Figures], rows: Dimension, buckets: Sequence[Bucket], kept: Filter
) -> None:
    """Put the seconds in which agents were available into the figures of their rows."""
    zone = workspace.read_zone()
    edges = [begin_of(bucket.begin, zone) for bucket in buckets]
    edges.append(begin_of(buckets[-1].end + timedelta(days=1), zone))
    periods = list(pairwise(edges))
    for key, spans in _spans(rows, report_reading.available(edges[0], edges[-1], kept)):
        for place, seconds in seconds_in(spans, periods):
            bucket = list(found.get((key, place), NOTHING))
            bucket[PLACE[WORKED]] += seconds
            found[key, place] = tuple(bucket)


def _spans(rows: Dimension, available: Iterable[Available]) -> Iterable[tuple[int, list[tuple[int, int]]]]:
    """For each agent (in each department, where the rows are departments) the row's key and the spans as one."""

    def of(span: Available) -> tuple[int, int]:
        return (span.department_id if rows is Dimension.DEPARTMENT else span.agent_id, span.agent_id)

    for (key, _), spans in groupby(sorted(available, key=of), key=of):
        yield key, merged((span.begin, span.end) for span in spans)
