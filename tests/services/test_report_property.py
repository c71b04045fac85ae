"""Whatever happened and whatever is asked: table, chart, CSV and JSON say what the events say when counted by hand."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from deskapp.channels.report_csv import as_plain
from deskapp.channels.report_json import as_data
from deskapp.domain.access import Viewer
from deskapp.domain.agents import AgentSettings
from deskapp.domain.departments import DepartmentSettings
from deskapp.domain.reports.answer import Answer
from deskapp.domain.reports.catalogue import REPORTS, Dimension
from deskapp.domain.reports.columns import COLUMNS, Column
from deskapp.domain.reports.lines import Layout
from deskapp.domain.reports.measures import KINDS, PLACE, TIMED
from deskapp.domain.reports.question import NOBODY, By, Question
from deskapp.domain.vocabulary import Channel, EventKind
from deskapp.services.desk import Desk
from deskapp.services.reports import Choices
from deskapp.store import rollups
from deskapp.ui.reports.asked import Asked
from deskapp.ui.reports.asking import Told
from deskapp.ui.reports.chart_data import chart_data
from deskapp.ui.reports.report_words import value_text
from deskapp.ui.reports.spans import Span as Range
from deskapp.ui.reports.table.figure_lines import FigureLine, figure_lines
from deskapp.ui.reports.table.figure_model import FigureModel
from deskapp.ui.reports.table.report_table import heads_of
from tests.kit import FakeClock, furnish, make_desk
from tests.services.recount import Recount, Seen
from tests.services.reporting import Book, Happened, Span

#: The zone, and a moment around which its clocks change.
ZONES = {
    "UTC": "2026-12-28T00:00",
    "Europe/Prague": "2026-03-29T00:00",
    "America/New_York": "2026-11-01T04:00",
    "Asia/Kathmandu": "2026-03-01T00:00",
    "Pacific/Kiritimati": "2027-01-01T00:00",
    "Pacific/Pago_Pago": "2026-02-28T12:00",
    "Australia/Lord_Howe": "2026-04-04T15:00",
}
#: General, Technical, Sales, one that was deleted; Eva, Tom, Rita, Otto, one who left; two tags.
DEPARTMENTS, AGENTS, TAGS = range(1, 5), range(1, 6), range(1, 3)
CHANNELS = (Channel.EMAIL, Channel.CHAT, Channel.CALL)
EVA, TOM = 1, 2
#: What each may count; Tom is no supervisor anywhere, and the deleted department is not his.
SEEN = {EVA: Seen(), TOM: Seen(frozenset(), frozenset({1, 2, 3}), TOM)}
#: So many days before and behind that moment something happens.
_DAYS = 6
# Three decimals: a value between two of them may become either.
_ROUNDED = 0.0005 + 1e-9
MINUTE = timedelta(minutes=1)

minutes = st.integers(-_DAYS * 1440, _DAYS * 1440)


def _at(zone: str, minute: int) -> str:
    return str(datetime.fromisoformat(ZONES[zone]).replace(tzinfo=UTC) + minute * MINUTE)


def _kinds(name: str) -> set[EventKind]:
    return {KINDS[measure] for measure in COLUMNS[name].measures if measure in KINDS}


#: What a report counts.
COUNTED = {
    name: sorted({kind for column in report.columns for kind in _kinds(column)}) for name, report in REPORTS.items()
}


@st.composite
def _happened(draw: st.DrawFn, zone: str, report: str) -> Happened:
    kind = draw(st.sampled_from(COUNTED[report]))
    return Happened(
        _at(zone, draw(minutes)),
        kind,
        draw(st.sampled_from(DEPARTMENTS)),
        draw(st.none() | st.sampled_from(AGENTS)),
        draw(st.sampled_from(CHANNELS)),
        draw(st.none() | st.integers(0, 200_000)) if kind in TIMED else None,
        draw(st.sampled_from((1, 1, 1, -1))),
        tuple(draw(st.sets(st.sampled_from(TAGS)))),
    )


@st.composite
def _span(draw: st.DrawFn, zone: str) -> Span:
    begin = draw(minutes)
    end = begin + draw(st.integers(1, 3000))
    return Span(draw(st.sampled_from(AGENTS)), draw(st.sampled_from(DEPARTMENTS)), _at(zone, begin), _at(zone, end))


def _filter(values: Iterable[object]) -> st.SearchStrategy[frozenset[object] | None]:
    """Mostly none: few events pass several."""
    some = st.frozensets(st.sampled_from(list(values)), min_size=1)
    return st.one_of(st.none(), st.none(), st.none(), some)


@st.composite
def _question(draw: st.DrawFn, zone: str, report: str) -> Question:
    begin = datetime.fromisoformat(ZONES[zone]).date() + timedelta(days=draw(st.integers(-_DAYS, 0)))
    of_tags = REPORTS[report].rows is Dimension.TAG
    return Question(
        report,
        begin,
        begin + timedelta(days=draw(st.integers(0, 2 * _DAYS))),
        draw(st.sampled_from(By)),
        draw(_filter(DEPARTMENTS)),
        draw(_filter(CHANNELS)),
        draw(_filter((NOBODY, *AGENTS))),
        draw(_filter(TAGS)) if of_tags else None,
    )


@st.composite
def _worlds(draw: st.DrawFn, report: str) -> Recount:
    zone = draw(st.sampled_from(list(ZONES)))
    happened = draw(st.lists(_happened(zone, report), min_size=15, max_size=40))
    spans = draw(st.lists(_span(zone), max_size=8)) if report == "per-hour" else []
    who = draw(st.sampled_from(list(SEEN)))
    return Recount(draw(_question(zone, report)), ZoneInfo(zone), tuple(happened), tuple(spans), SEEN[who])


@pytest.fixture(scope="module")
def template() -> Iterator[Path]:
    """A store with the departments, agents and tags, before anything happens."""
    with TemporaryDirectory(prefix="deskapp-reports-") as folder:
        clock = FakeClock()
        desk = make_desk(Path(folder), clock)
        office = furnish(desk, clock)
        old = desk.departments.save(office.eva, DepartmentSettings(name="Old")).value
        desk.departments.remove(office.eva, old, office.general)
        left = desk.agents.save(office.eva, AgentSettings(name="Left", email="left@desk.example")).value
        desk.agents.deactivate(office.eva, left, None)
        for name in ("printer", "urgent"):
            desk.tags.add(office.eva, name)
        assert (old, left) == (DEPARTMENTS[-1], AGENTS[-1])
        desk.disconnect()
        yield desk.path


def _open(template: Path, folder: str, world: Recount) -> tuple[Desk, Viewer]:
    shutil.copy(template, Path(folder) / "desk.db")
    desk = make_desk(Path(folder), FakeClock())
    book = Book(desk, desk.people.viewer(EVA))
    book.live_in(world.zone.key)
    book.log(*world.happened)
    book.work(world.spans)
    return desk, desk.people.viewer(world.seen.me or EVA)


@pytest.mark.parametrize("report", list(REPORTS))
@settings(max_examples=15)
@given(data=st.data())
def test_table_chart_csv_and_json_say_what_the_events_say(
    qapp: QApplication, template: Path, report: str, data: st.DataObject
) -> None:
    world = data.draw(_worlds(report))
    with TemporaryDirectory(prefix="deskapp-reports-") as folder:
        desk, who = _open(template, folder, world)
        try:
            answer = desk.reports.ask(who, world.question)
            choices = desk.reports.choices(who)
            assert rollups.difference() == ""
        finally:
            desk.disconnect()
    assert {key for key in world.rows() if _any(world, key)} <= {row.key for row in answer.rows}
    _check_table(world, answer)
    _check_chart(world, answer, choices)
    for layout in Layout:
        _check_files(world, answer, layout)
    _check_totals(answer)


def _any(world: Recount, key: object) -> bool:
    return any(world.value(name, key) for name in world.question.of.columns)


def _near(value: float | None) -> object:
    return None if value is None else pytest.approx(value)


def _check_table(world: Recount, answer: Answer) -> None:
    """The lines of the table, and the texts in its cells."""
    model, columns = FigureModel(), answer.columns
    for layout in (Layout.ROWS, Layout.PERIODS):
        told = figure_lines(answer, None, columns, layout, "Total")
        model.fill(heads_of(columns), told)
        for row, line in enumerate(told):
            expected = [_expected(world, answer, line, column) for column in columns]
            assert list(line.values) == list(map(_near, expected))
            texts = [value_text(column, value) for column, value in zip(columns, expected, strict=True)]
            assert [model.text(row, place) for place in range(len(columns))] == texts


def _expected(world: Recount, answer: Answer, line: FigureLine, column: Column) -> float | None:
    bucket = None if line.bucket is None else answer.buckets[line.bucket]
    return world.value(column.name, line.key, bucket)


def _check_chart(world: Recount, answer: Answer, choices: Choices) -> None:
    """What the chart of each column is given: a series for each row, its total, and the totals of all."""
    for column in answer.columns:
        asked = Asked(answer.question.report, Range.CUSTOM, answer.question.range, column=column.name)
        data = chart_data(Told(asked, answer.question.end, answer, None, choices))
        for series in data.series:
            expected = [_near(world.value(column.name, series.key, bucket)) for bucket in answer.buckets]
            assert (series.values, series.total) == (expected, _near(world.value(column.name, series.key)))
        totals = [_near(world.value(column.name, None, bucket)) for bucket in answer.buckets]
        assert (data.totals, data.whole) == (totals, _near(world.value(column.name)))
        assert [series.key for series in data.series] == [row.key for row in answer.rows]


def _check_files(world: Recount, answer: Answer, layout: Layout) -> None:
    """CSV and JSON, line by line; what a line is, both say themselves."""
    text = as_plain(answer, answer.columns, layout)
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    data = json.loads(json.dumps(as_data(answer, answer.columns, layout)))["lines"]
    assert len(rows) == len(data)
    buckets = {str(bucket.begin): bucket for bucket in answer.buckets}
    keys = {str(row.key): row.key for row in answer.rows}
    for row, line in zip(rows, data, strict=True):
        assert (row.get("id", ""), row.get("begin", "")) == (str(line.get("id", "")), line.get("begin", ""))
        key, bucket = keys.get(row.get("id", "")), buckets.get(row.get("begin", ""))
        for column in answer.columns:
            expected, told = world.value(column.name, key, bucket), line["values"][column.name]
            assert row[column.name] == ("" if told is None else str(told))
            assert told == (None if expected is None else pytest.approx(expected, abs=_ROUNDED))


def _check_totals(answer: Answer) -> None:
    """A total is the sum of its rows and of its periods, or their mean weighted by what is divided by."""
    parts = [answer.row(row.key) for row in answer.rows]
    periods = [answer.bucket(place) for place in range(len(answer.buckets))]
    for column in answer.columns:
        for some in (parts, periods):
            values = [(column.value(part), _under(column, part)) for part in some]
            there = [(value, weight) for value, weight in values if value is not None]
            whole = column.value(answer.total)
            if column.adds_up:
                assert whole == sum(value for value, _ in there)
            elif all(weight >= 0 for _, weight in values) and whole is not None and len(there) == len(values):
                assert whole == pytest.approx(sum(v * w for v, w in there) / sum(w for _, w in there))


def _under(column: Column, figures: tuple[int, ...]) -> int:
    return sum(figures[PLACE[name]] * weight for name, weight in column.under)
