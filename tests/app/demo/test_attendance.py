"""Hours worked follow from what was done: not at night, side by side in all departments, never in the future."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from deskapp.app.demo.absences import absences
from deskapp.app.demo.attendance import DAY_US, MINUTE_US, Attendance
from deskapp.app.demo.curve import DAYS, Curve
from deskapp.domain.moments import to_us
from deskapp.domain.vocabulary import EventKind

END = datetime(2025, 11, 20, 9, 24, tzinfo=UTC)
MORNING = datetime(2025, 11, 18, 8, 0, tzinfo=UTC)


class Rows:
    """Keeps what is written."""

    def __init__(self) -> None:
        self.spans: list[tuple[int, int, int, int, int, bool]] = []

    def next_id(self, table: str) -> int:
        """Ids in order."""
        return len(self.spans) + 1

    def add(self, table: str, row: tuple[int, int, int, int, int, bool]) -> None:
        """Keep a row."""
        assert table == "availability_span"
        self.spans.append(row)


def _spans(acts: int, at: datetime = MORNING, until: datetime = END) -> list[tuple[int, int, int, int, int, bool]]:
    attendance, rows = Attendance({7: (1, 3)}, Random(1)), Rows()
    for turn in range(acts):
        attendance.did(7, to_us(at + timedelta(minutes=450 / acts * turn)), EventKind.ANSWER)
    attendance.write(rows, to_us(until))  # type: ignore[arg-type]
    return rows.spans


def test_an_hour_in_two_departments_is_the_same_hour() -> None:
    one, two = _spans(3)
    assert (one[2], two[2]) == (1, 3)
    assert one[3:] == two[3:]
    assert one[3] <= to_us(MORNING)


@pytest.mark.parametrize("acts", [1, 5, 12, 30, 300])
def test_answers_an_hour_are_what_somebody_can_write(acts: int) -> None:
    spans = [span for span in _spans(acts, MORNING.replace(hour=7)) if span[2] == 1]
    hours = sum(end - begin for _, _, _, begin, end, _ in spans) / (60 * MINUTE_US)
    assert 0.4 < hours <= 8.5
    if 5 <= acts <= 30:
        assert 2 < acts / hours < 8
    assert len(spans) == (2 if hours > 4.5 else 1)
    assert all(begin // DAY_US == end // DAY_US and end % DAY_US < 18 * 60 * MINUTE_US for *_, begin, end, _ in spans)


def test_nothing_reaches_beyond_the_end() -> None:
    until = MORNING + timedelta(minutes=20)
    assert {end for *_, end, _ in _spans(12, until=until)} == {to_us(until)}


def test_customers_do_not_make_hours() -> None:
    attendance, rows = Attendance({7: (1,)}, Random(1)), Rows()
    attendance.did(7, to_us(MORNING), EventKind.INCOMING)
    attendance.write(rows, to_us(END))  # type: ignore[arg-type]
    assert rows.spans == []


def test_everybody_has_holidays_and_is_back_at_the_end() -> None:
    curve = Curve(END)
    away = absences(1, curve, 12)
    assert away == absences(1, curve, 12)
    for days in away:
        assert 40 < sum(curve.works(day) for day in days) < 100
        assert max(days) < DAYS - 10
    assert any(curve.day(day) == date(2024, 12, 30) for days in away for day in days)
    assert not all(curve.day(day) == date(2024, 12, 30) for days in away for day in days)
