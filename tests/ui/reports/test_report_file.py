"""What a spreadsheet reads: the values of the table, in the language, so that it can reckon with them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from deskapp.app.language import Language
from deskapp.domain.reports.answer import Row
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.lines import Layout
from deskapp.domain.reports.question import By
from deskapp.ui.reports.report_file import sheet_text, sheet_value
from tests.domain.reports.kit import answer, bucket


@pytest.fixture(autouse=True)
def speaker(qapp: QApplication) -> Iterator[Language]:
    with Language() as speaker:
        speaker.use("en")
        yield speaker


@pytest.mark.parametrize(
    ("column", "value", "english", "czech"),
    [
        ("answers", 13078, "13078", "13078"),
        ("answers", None, "", ""),
        ("newAnswerAvgTime", 5760.0, "1:36", "1:36"),
        ("newAnswerAvgTime", 4_000_000.0, "1111:07", "1111:07"),
        ("chatPickupAvgTime", 24.4, "0:00:24", "0:00:24"),
        ("chatPickupAvgTime", 99.4, "0:01:39", "0:01:39"),
        ("call_seconds", 75_000, "1250", "1250"),
        ("worked_seconds", 5_400_000, "1500:00", "1500:00"),
        ("rewards_p", 91.25, "91.3%", "91,3%"),
        ("answersPerHour", 1234.5, "1234.50", "1234,50"),
    ],
)
def test_values(speaker: Language, column: str, value: float | None, english: str, czech: str) -> None:
    assert sheet_value(COLUMNS[column], value) == english
    speaker.use("cs")
    assert sheet_value(COLUMNS[column], value) == czech


def test_a_file_in_each_language(speaker: Language) -> None:
    rows = [Row("email", "email"), Row("x", "x")]
    told = answer(rows, {("email", 0): bucket(reward=1, rebuke=2)}, report="channels", by=By.MONTH)
    columns = [COLUMNS["rewards"], COLUMNS["rewards_p"]]
    assert sheet_text(told, columns, Layout.ROWS).split("\r\n") == [
        "\ufeffChannel,Rewards,Rewards %",
        "E-mail,1,33.3%",
        "X,0,",
        "Total,1,33.3%",
        "",
    ]
    speaker.use("cs")
    assert sheet_text(told, columns, Layout.BOTH).split("\r\n") == [
        "\ufeffMěsíc;Kanál;Pozitivní hodnocení;Pozitivní hodnocení %",
        'Březen 2026;E-mail;1;"33,3%"',
        "Březen 2026;X;0;",
        "",
    ]
