"""The lines of an answer: rows, periods or both, and where the total stands."""

from __future__ import annotations

import pytest

from deskapp.domain.reports.answer import Row
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.lines import Layout, exact, lines
from deskapp.domain.reports.question import By
from tests.domain.reports.kit import answer, bucket

SALES, HELP = Row(1, "Sales"), Row(2, "Help")
FIGURES = {(1, 0): bucket(answer=1), (2, 0): bucket(answer=2), (1, 1): bucket(answer=4)}
ANSWERS = COLUMNS["answers"]


@pytest.mark.parametrize(
    ("layout", "expected"),
    [
        (Layout.ROWS, [("Sales", "", 5), ("Help", "", 2), ("", "", 7)]),
        (Layout.PERIODS, [("", "2026-03-30", 3), ("", "2026-03-31", 4), ("", "", 7)]),
        (
            Layout.BOTH,
            [
                ("Sales", "2026-03-30", 1),
                ("Help", "2026-03-30", 2),
                ("Sales", "2026-03-31", 4),
                ("Help", "2026-03-31", 0),
            ],
        ),
    ],
)
def test_each_layout_has_its_lines(layout: Layout, expected: list[tuple[str, str, int]]) -> None:
    told = answer([SALES, HELP], FIGURES, begin="2026-03-30", by=By.DAY)
    found = [
        (line.row.name if line.row else "", str(line.bucket.begin) if line.bucket else "", ANSWERS.value(line.figures))
        for line in lines(told, layout)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        ({"first_answer_s": 10, "first_answer_timed": 3}, 3.333),
        ({"first_answer_s": 2, "first_answer_timed": 3}, 0.667),
        ({"first_answer_s": 0, "first_answer_timed": 3}, 0),
        ({}, None),
    ],
)
def test_averages_are_told_to_three_decimals(measures: dict[str, int], expected: float | None) -> None:
    assert exact(COLUMNS["newAnswerAvgTime"], bucket(**measures)) == expected


def test_sums_stay_whole_numbers() -> None:
    value = exact(COLUMNS["call_seconds"], bucket(call_ended_s=61))
    assert (value, type(value)) == (61, int)
