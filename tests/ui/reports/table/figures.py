"""Answers made by hand for the tests of the table."""

from __future__ import annotations

from datetime import date

from deskapp.domain.reports.answer import Answer, Key, Row
from deskapp.domain.reports.measures import MEASURES, PLACE, Figures
from deskapp.domain.reports.question import By, Question

GENERAL, TECHNICAL, BILLING = Row(1, "General", 1), Row(2, "Technical", 2), Row(3, "Billing", 4)
ROWS = (GENERAL, TECHNICAL, BILLING)


def figures(**measures: int) -> Figures:
    """Figures with these measures, all others nothing."""
    found = [0] * len(MEASURES)
    for name, value in measures.items():
        found[PLACE[name]] = value
    return tuple(found)


def answer(
    cells: dict[tuple[Key, int], Figures],
    rows: tuple[Row, ...] = ROWS,
    report: str = "departments",
    by: By = By.MONTH,
    months: int = 3,
) -> Answer:
    """An answer over so many months of 2025."""
    end = date(2025, 12, 31) if months == 12 else date(2025, months + 1, 1)
    question = Question(report, date(2025, 1, 1), date.fromordinal(end.toordinal() - (months < 12)), by)
    return Answer(question, rows, question.buckets(), cells)


def small() -> Answer:
    """Three departments in three months: nothing to average in Billing, its ratings neutral only."""
    return answer(
        {
            (1, 0): figures(answer=3, first_answer_timed=1, first_answer_s=3600, reward=1),
            (1, 2): figures(answer=2, first_answer_timed=1, first_answer_s=1800, reward=1, rebuke=2),
            (2, 1): figures(answer=9000, first_answer_timed=8, first_answer_s=8 * 7200),
            (3, 1): figures(answer=1),
        }
    )


#: Columns of `small` in an order of their own.
SHOWN = ("newAnswerAvgTime", "answers", "rewards_p")
