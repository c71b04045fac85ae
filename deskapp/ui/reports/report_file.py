"""The figures of a report as a file that the spreadsheet of the interface's language opens."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from deskapp.channels.report_csv import Sheet, as_sheet
from deskapp.domain.reports.answer import Answer
from deskapp.domain.reports.columns import Column, Unit
from deskapp.domain.reports.lines import Layout
from deskapp.ui.reports.report_words import (
    bucket_label,
    by_label,
    column_label,
    dimension_label,
    row_name,
    value_text,
)

_GAP = "\N{NO-BREAK SPACE}"


def sheet_text(answer: Answer, columns: Iterable[Column], layout: Layout) -> str:
    """The answer as CSV: what the table shows, in values that a spreadsheet can reckon with."""
    return as_sheet(answer, columns, layout, sheet_words(answer))


def sheet_words(answer: Answer) -> Sheet:
    """The words of an answer's table in the language of the interface."""
    question = answer.question
    return Sheet(
        separator=";" if QLocale().decimalPoint() == "," else ",",
        row_head=dimension_label(question.of.rows),
        period_head=by_label(question.by),
        total=QCoreApplication.translate("ReportFile", "Total"),
        label=column_label,
        row=row_name,
        period=lambda bucket: bucket_label(bucket, question.by),
        value=sheet_value,
    )


def sheet_value(column: Column, value: float | None) -> str:
    """A value as the table writes it, without what keeps a spreadsheet from reckoning: "0:00:24" for "24 s"."""
    text = value_text(column, value).replace(QLocale().groupSeparator(), "").replace(_GAP, "")
    if column.unit is Unit.SECONDS and text.endswith("s"):
        minutes, seconds = divmod(int(text.removesuffix("s")), 60)
        return f"0:{minutes:02}:{seconds:02}"
    return text
