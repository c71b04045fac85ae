"""From a click to the painted chart of two years by day, beside the same figures by plain SQL over the events.

python -m tests.benchmarks.reports STORE...        several stores, the smallest first; they are not changed
"""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from time import perf_counter
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

from deskapp.app.composition import open_desk
from deskapp.app.tour.walk import Tour
from deskapp.domain.moments import from_us
from deskapp.domain.reports.answer import Answer
from deskapp.domain.reports.catalogue import REPORTS
from deskapp.domain.reports.days import begin_of
from deskapp.domain.reports.measures import PLACE, Figures, measures_of
from deskapp.domain.reports.question import Bucket, By, Question
from deskapp.domain.vocabulary import Channel, EventKind
from deskapp.services.desk import Desk
from deskapp.store.tables import database
from deskapp.ui.reports.asked import Asked
from deskapp.ui.reports.figures_page import FiguresPage
from deskapp.ui.reports.spans import Span
from tests.benchmarks.first_paint import memory_kib

_ROUNDS, _WARM, _SQL_ROUNDS = 12, 3, 3
_DAYS = 730
FRAME_MS = 16.0


class _Click(QObject):
    """Asks the page for something and waits until its chart is painted with the answer."""

    def __init__(self, page: FiguresPage) -> None:
        super().__init__()
        self._page, self._chart, self._loop = page, page.chart.chart, QEventLoop()
        self._told = 0.0
        page.asking.told.disconnect()
        page.asking.told.connect(self._on_told)
        page.asking.told.connect(page._show)
        QCoreApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def times(self, asked: Asked) -> tuple[float, float]:
        """Milliseconds from the click to the painted chart, and those of them that came after the figures."""
        self._told, begun = 0.0, perf_counter()
        self._page.ask(asked)
        self._loop.exec()
        ended, told, self._told = perf_counter(), self._told, 0.0
        return (ended - begun) * 1000, (ended - told) * 1000

    def _on_told(self, _: object) -> None:
        self._told = perf_counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        painted = event.type() == QEvent.Type.Paint and self._told and isinstance(watched, QWidget)
        if painted and (watched is self._chart or self._chart.isAncestorOf(watched)):
            QTimer.singleShot(0, self._end)
        return False

    def _end(self) -> None:
        if self._told:
            self._loop.quit()


def asked_for(desk: Desk) -> tuple[Bucket, frozenset[Channel], frozenset[int]]:
    """Two years up to the last day on which anything counted, and a filter: one channel, its two busiest agents."""
    [last] = database.execute_sql("SELECT max(at) FROM event").fetchone()
    end = from_us(last).astimezone(_zone(desk)).date()
    busiest = (
        "SELECT agent_id FROM event WHERE channel = 'email' AND agent_id > 0 GROUP BY 1 ORDER BY count(*) DESC LIMIT 2"
    )
    agents = frozenset(agent_id for (agent_id,) in database.execute_sql(busiest))
    return Bucket(end - timedelta(days=_DAYS - 1), end), frozenset({Channel.EMAIL}), agents


def _zone(desk: Desk) -> ZoneInfo:
    return ZoneInfo(desk.workspace.settings().zone)


_SQL = """
SELECT (at + CASE {offsets} END) / 86400000000 AS day, department_id, kind,
sum(n), sum(n * (value IS NOT NULL)), sum(n * value)
FROM event WHERE at >= ? AND at < ? {condition} GROUP BY day, department_id, kind
"""
_Found = list[tuple[int, int, str, int, int, int | None]]


def plain_sql(days: Bucket, zone: ZoneInfo, channels: Sequence[str], agents: Sequence[int]) -> _Found:
    """The figures of departments by day out of the events alone, as one would write it by hand."""
    begin, end = begin_of(days.begin, zone), begin_of(days.end + timedelta(days=1), zone)
    condition = ""
    if channels:
        condition = f"AND channel = '{channels[0]}' AND agent_id IN ({', '.join(map(str, agents))})"
    offsets = " ".join(f"WHEN at < {until} THEN {offset}" for until, offset in _offsets(begin, end, zone))
    return list(database.execute_sql(_SQL.format(offsets=offsets, condition=condition), (begin, end)))


def _offsets(begin: int, end: int, zone: ZoneInfo) -> list[tuple[int, int]]:
    """Until when the zone is how far from UTC, in µs. Clocks change on whole hours of UTC."""
    found: list[tuple[int, int]] = []
    for hour in range(begin, end, 3_600_000_000):
        offset = (from_us(hour).astimezone(zone).utcoffset() or timedelta()) // timedelta(microseconds=1)
        if found and found[-1][1] == offset:
            found[-1] = (hour + 3_600_000_000, offset)
        else:
            found.append((hour + 3_600_000_000, offset))
    return found


def check_same(answer: Answer, found: _Found) -> None:
    """Refuses to compare what is not the same figures."""
    told: dict[tuple[int, int], list[int]] = {}
    first, epoch = answer.question.begin, date(1970, 1, 1)
    for day, department, kind, *sums in found:
        bucket = told.setdefault((department, day - (first - epoch).days), [0] * len(PLACE))
        for name, number in zip(measures_of(EventKind(kind), 1, 0), sums, strict=False):
            bucket[PLACE[name]] += number or 0
    for key, figures in answer.figures.items():
        if _values(answer, figures) != _values(answer, tuple(told.pop(key, [0] * len(PLACE)))):  # type: ignore[call-overload]
            raise RuntimeError(f"Plain SQL has other figures at {key}.")
    if any(any(_values(answer, tuple(bucket))) for bucket in told.values()):
        raise RuntimeError("Plain SQL has figures that the report lacks.")


def _values(answer: Answer, figures: Figures) -> list[float | None]:
    return [column.value(figures) for column in answer.columns]


def _spent(call: Callable[[], object], rounds: int) -> float:
    """The median of some calls, in milliseconds."""
    times = []
    for _ in range(rounds):
        begun = perf_counter()
        call()
        times.append((perf_counter() - begun) * 1000)
    return statistics.median(times)


def measure(store: Path) -> dict[str, float]:
    """Milliseconds over the demo workspace in `store`, unfiltered and filtered; memory that the page took, in MiB."""
    desk = open_desk(store)
    tour = Tour(desk, "en", "light", (1440, 900))
    days, channels, agents = asked_for(desk)
    found: dict[str, float] = {}
    before = memory_kib()
    tour.stage.window.registry.action("go_reports").trigger()
    tour.stage.wait(1000)
    page = tour.stage.window.places.place.page
    click = _Click(page)
    whole = Asked("departments", Span.CUSTOM, days, By.DAY, columns=REPORTS["departments"].columns, compare=False)
    for name, filters in (("", {}), ("filtered_", {"channels": channels, "agents": agents})):
        found |= _times(desk, click, Asked(**{**whole.__dict__, **filters}), name)
    found["reports_memory_mib"] = (memory_kib() - before) / 1024
    tour.close()
    desk.disconnect()
    QCoreApplication.sendPostedEvents()
    return found


def _times(desk: Desk, click: _Click, asked: Asked, name: str) -> dict[str, float]:
    who, zone = desk.people.viewer(desk.workspace.owner()), _zone(desk)
    question = asked.question(datetime.now(zone).date())
    assert isinstance(question, Question)
    clicks = [click.times(asked) for _ in range(_ROUNDS)][_WARM:]
    channels, agents = sorted(question.channels or ()), sorted(question.agents or ())
    sql = _spent(lambda: plain_sql(question.range, zone, channels, agents), _SQL_ROUNDS)
    check_same(desk.reports.ask(who, question), plain_sql(question.range, zone, channels, agents))
    return {
        f"reports_{name}click_ms": statistics.median(whole for whole, _ in clicks),
        f"reports_{name}paint_ms": statistics.median(after for _, after in clicks),
        f"reports_{name}paint_worst_ms": max(after for _, after in clicks),
        f"reports_{name}ask_ms": _spent(lambda: desk.reports.ask(who, question), _ROUNDS),
        f"reports_{name}sql_ms": sql,
    }


_ROWS = (
    ("{what} click to painted chart, ms", "click_ms"),
    ("  of it after the figures (floor: 3 frames)", "paint_ms"),
    ("    worst", "paint_worst_ms"),
    ("  the figures alone, ms", "ask_ms"),
    ("  the same figures by plain SQL, ms", "sql_ms"),
)


def report(stores: Mapping[str, Mapping[str, float]]) -> str:
    """The figures of stores in words, and how they grow from the first to the last."""
    lines = [
        f"{'two years by day, all departments and columns':52}{''.join(f'{name:>12}' for name in stores)}{'growth':>9}"
    ]
    for what, name in (("unfiltered,", ""), ("filtered (channel, two agents),", "filtered_")):
        lines += [
            _line(label.format(what=what), [each[f"reports_{name}{key}"] for each in stores.values()])
            for label, key in _ROWS
        ]
        for label, key in (("ask_ms", "figures"), ("click_ms", "click to chart")):
            times = [each[f"reports_{name}sql_ms"] / each[f"reports_{name}{label}"] for each in stores.values()]
            lines.append(_line(f"  so many times faster than SQL, {key}", times))
    lines.append(_line("memory that the page took, MiB", [each["reports_memory_mib"] for each in stores.values()]))
    return "\n".join(lines)


def _line(label: str, values: Sequence[float]) -> str:
    return f"{label:52}{''.join(f'{value:12.1f}' for value in values)}{values[-1] / values[0]:9.2f}"


if __name__ == "__main__":
    measured = {Path(name).stem: measure(Path(name)) for name in sys.argv[1:]}
    sys.stdout.write(f"{report(measured)}\n{json.dumps(measured)}\n")
