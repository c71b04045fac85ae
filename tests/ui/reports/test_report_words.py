"""How reports name periods and write values, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from deskapp.app.language import Language
from deskapp.domain.reports.answer import Row
from deskapp.domain.reports.catalogue import REPORTS, Dimension
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.question import NOBODY, Bucket, By
from deskapp.ui.reports import report_words as words

NB = "\N{NO-BREAK SPACE}"


@pytest.fixture(autouse=True)
def speaker(qapp: QApplication) -> Iterator[Language]:
    with Language() as speaker:
        speaker.use("en")
        yield speaker


def _bucket(begin: str, end: str = "") -> Bucket:
    return Bucket(date.fromisoformat(begin), date.fromisoformat(end or begin))


PERIODS = [
    (By.DAY, "2025-11-03", "", "Mon 3 Nov 2025", "3 Nov", "po 3. 11. 2025", "3. 11."),
    (By.DAY, "2026-01-01", "", "Thu 1 Jan 2026", "1 Jan ’26", "čt 1. 1. 2026", "1. 1. ’26"),
    (By.WEEK, "2026-12-28", "2027-01-03", "Week 53, 2026", "W 53", "53. týden 2026", "T 53"),
    (By.WEEK, "2025-12-29", "2026-01-04", "Week 1, 2026", "W 1 ’26", "1. týden 2026", "T 1 ’26"),
    (By.MONTH, "2025-08-01", "2025-08-31", "August 2025", "Aug", "Srpen 2025", "srp"),
    (By.MONTH, "2025-01-01", "2025-01-31", "January 2025", "Jan ’25", "Leden 2025", "led ’25"),
    (By.YEAR, "2024-01-01", "2024-12-31", "2024", "2024", "2024", "2024"),
    (By.RANGE, "2024-11-01", "2025-10-31", *["1 Nov 2024 – 31 Oct 2025"] * 2, *["1. 11. 2024 – 31. 10. 2025"] * 2),
    (By.RANGE, "2025-11-20", "", *["20 Nov 2025"] * 2, *["20. 11. 2025"] * 2),
]


@pytest.mark.parametrize(("by", "begin", "end", "long", "short", "czech", "czech_short"), PERIODS)
def test_a_period_has_a_long_and_a_short_name(
    by: By, begin: str, end: str, long: str, short: str, czech: str, czech_short: str, speaker: Language
) -> None:
    bucket = _bucket(begin, end)
    assert (words.bucket_label(bucket, by), words.bucket_short(bucket, by)) == (long, short)
    speaker.use("cs")
    assert (words.bucket_label(bucket, by), words.bucket_short(bucket, by)) == (czech, czech_short)


def test_the_first_period_of_an_axis_tells_the_year() -> None:
    assert words.bucket_short(_bucket("2024-11-01"), By.MONTH, first=True) == "Nov ’24"
    assert words.bucket_short(_bucket("2024-11-04"), By.WEEK, first=True) == "W 45 ’24"
    assert words.bucket_short(_bucket("2024-11-04"), By.DAY, first=True) == "4 Nov ’24"


VALUES = [
    ("i_messages", 13078, "13,078", f"13{NB}078"),
    ("i_messages", 0, "0", "0"),
    ("newAnswerAvgTime", 5769.4, "1:36", "1:36"),
    ("newAnswerAvgTime", None, "", ""),
    ("chatPickupAvgTime", 24.4, f"24{NB}s", f"24{NB}s"),
    ("chatPickupAvgTime", 100.0, "0:02", "0:02"),
    ("chatPickupAvgTime", 99.7, f"100{NB}s", f"100{NB}s"),
    ("call_seconds", 7_444_000, "124,067", f"124{NB}067"),
    ("worked_seconds", 3_661_770, "1,017:10", f"1{NB}017:10"),
    ("rewards_p", 91.16, f"91.2{NB}%", f"91,2{NB}%"),
    ("answersPerHour", 3.456, "3.46", "3,46"),
]


@pytest.mark.parametrize(("column", "value", "english", "czech"), VALUES)
def test_a_value_is_written_by_its_unit(
    column: str, value: float | None, english: str, czech: str, speaker: Language
) -> None:
    assert words.value_text(COLUMNS[column], value) == english
    speaker.use("cs")
    assert words.value_text(COLUMNS[column], value) == czech


def test_a_time_that_stands_alone_tells_its_unit() -> None:
    assert words.figure_text(COLUMNS["newAnswerAvgTime"], 5760) == f"1:36{NB}h"
    assert words.figure_text(COLUMNS["i_messages"], 12) == "12"
    assert not words.figure_text(COLUMNS["newAnswerAvgTime"], None)


CHANGES = [
    ("i_messages", 13078, 12291, f"+6.4{NB}%", 1, 0),
    ("resolved_tickets", 5472, 5076, f"+7.8{NB}%", 1, 1),
    ("newAnswerAvgTime", 5760, 6480, f"−11.1{NB}%", -1, 1),
    ("nextAnswerAvgTime", 8700, 8400, f"+3.6{NB}%", 1, -1),
    ("rewards_p", 91.2, 89.9, f"+1.3{NB}pt", 1, 1),
    ("rewards_p", 0.0, 0.0, f"0.0{NB}pt", 0, 0),
    ("i_messages", 100001, 100000, f"0.0{NB}%", 0, 0),
    ("i_messages", 5, 0, "", 0, 0),
    ("i_messages", 0, 5, f"−100.0{NB}%", -1, 0),
    ("rewards_p", 91.2, None, "", 0, 0),
    ("rewards_p", None, 91.2, "", 0, 0),
    ("not_ranked", 5, -2, "", 0, 0),
]


@pytest.mark.parametrize(("column", "value", "before", "text", "direction", "verdict"), CHANGES)
def test_a_change_is_signed_and_judged(
    column: str, value: float | None, before: float | None, text: str, direction: int, verdict: int
) -> None:
    found = COLUMNS[column]
    assert words.change_text(found, value, before) == text
    assert words.direction(found, value, before) == direction
    assert words.verdict(found, value, before) == verdict


def test_points_and_verdicts_are_words_of_the_language(speaker: Language) -> None:
    speaker.use("cs")
    assert words.change_text(COLUMNS["rewards_p"], 91.2, 89.9) == f"+1,3{NB}p.{NB}b."
    assert [words.verdict_word(found) for found in (1, 0, -1)] == ["lepší", "", "horší"]


def test_a_row_is_called_by_its_name_its_channel_or_nobody(speaker: Language) -> None:
    rows = [Row(7, "Billing", 3), Row("chat", "chat"), Row(NOBODY, ""), Row("fax", "fax")]
    assert [words.row_name(row) for row in rows] == ["Billing", "Chat", "Nobody", "fax"]
    speaker.use("cs")
    assert words.row_name(rows[2]) == "Nikdo"


def test_every_dimension_and_period_has_a_word() -> None:
    assert [words.dimension_label(each) for each in Dimension] == ["Department", "Agent", "Channel", "Tag"]
    assert [words.by_label(each) for each in By] == ["Day", "Week", "Month", "Year", "Whole range"]
    assert words.report_label(REPORTS["departments"]) == "Departments"
