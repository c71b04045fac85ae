"""How reports speak: the names of columns, rows and periods, and how values and changes are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from deskapp.domain.reports.answer import Row
from deskapp.domain.reports.catalogue import Dimension, Report
from deskapp.domain.reports.columns import Column, Unit
from deskapp.domain.reports.question import NOBODY, Bucket, By
from deskapp.domain.vocabulary import Channel
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.words import channel_word

_DIMENSION: Mapping[Dimension, str] = {
    Dimension.DEPARTMENT: QT_TRANSLATE_NOOP("ReportWords", "Department"),
    Dimension.AGENT: QT_TRANSLATE_NOOP("ReportWords", "Agent"),
    Dimension.CHANNEL: QT_TRANSLATE_NOOP("ReportWords", "Channel"),
    Dimension.TAG: QT_TRANSLATE_NOOP("ReportWords", "Tag"),
}
_BY: Mapping[By, str] = {
    By.DAY: QT_TRANSLATE_NOOP("ReportWords", "Day"),
    By.WEEK: QT_TRANSLATE_NOOP("ReportWords", "Week"),
    By.MONTH: QT_TRANSLATE_NOOP("ReportWords", "Month"),
    By.YEAR: QT_TRANSLATE_NOOP("ReportWords", "Year"),
    By.RANGE: QT_TRANSLATE_NOOP("ReportWords", "Whole range"),
}
_NOBODY = QT_TRANSLATE_NOOP("ReportWords", "Nobody")
_DAY, _LONG_DAY = QT_TRANSLATE_NOOP("ReportWords", "d MMM yyyy"), QT_TRANSLATE_NOOP("ReportWords", "ddd d MMM yyyy")
_SHORT_DAY, _DAY_OF_YEAR = QT_TRANSLATE_NOOP("ReportWords", "d MMM"), QT_TRANSLATE_NOOP("ReportWords", "d MMM ’yy")
_SPAN = QT_TRANSLATE_NOOP("ReportWords", "{begin} – {end}")
_WEEK = QT_TRANSLATE_NOOP("ReportWords", "Week {week}, {year}")
_SHORT_WEEK = QT_TRANSLATE_NOOP("ReportWords", "W {week}")
_SHORT_WEEK_OF_YEAR = QT_TRANSLATE_NOOP("ReportWords", "W {week} ’{year}")
_POINTS = QT_TRANSLATE_NOOP("ReportWords", "pt")
_BETTER, _WORSE = QT_TRANSLATE_NOOP("ReportWords", "better"), QT_TRANSLATE_NOOP("ReportWords", "worse")

_GAP = "\N{NO-BREAK SPACE}"
_MINUTE, _HOUR = 60, 3600
#: Shorter times than this are told in seconds.
_SHORT_S = 100


def _word(text: str) -> str:
    return QCoreApplication.translate("ReportWords", text)


def column_label(column: Column) -> str:
    """What a column is called."""
    return QCoreApplication.translate("ReportColumns", column.label)


def column_tip(column: Column) -> str:
    """A column's definition as a sentence."""
    return QCoreApplication.translate("ReportTips", column.tip)


def report_label(report: Report) -> str:
    """What a report is called."""
    return QCoreApplication.translate("Reports", report.label)


def dimension_label(dimension: Dimension) -> str:
    """What a row of a report is, as the head over the rows."""
    return _word(_DIMENSION[dimension])


def by_label(by: By) -> str:
    """What one period is called."""
    return _word(_BY[by])


def row_name(row: Row) -> str:
    """What a row is called; channels and nobody have words of the language."""
    if row.key == NOBODY:
        return _word(_NOBODY)
    channel = next((each for each in Channel if each.value == row.key), None)
    return row.name if channel is None else channel_word(channel)


def range_text(bucket: Bucket) -> str:
    """The days of a span: "1 Nov 2024 – 31 Oct 2025"; one day alone stands alone."""
    begin, end = _day(bucket.begin, _DAY), _day(bucket.end, _DAY)
    return begin if begin == end else _word(_SPAN).format(begin=begin, end=end)


def day_pattern() -> str:
    """How a day is typed and shown in an editor, as a pattern of Qt's."""
    return _word(_DAY)


def bucket_label(bucket: Bucket, by: By) -> str:
    """A period in full: "Mon 3 Nov 2025", "Week 53, 2026", "September 2025", "2025"."""
    return _LABELS[by](bucket)


def bucket_short(bucket: Bucket, by: By, first: bool = False) -> str:
    """A period as short as an axis needs it; the year stands with the `first` one and with the first of a year."""
    return _SHORTS[by](bucket, first)


def value_text(column: Column, value: float | None) -> str:
    """A value as a table shows it, without its unit where the head tells it: "13,078", "1:36", "24 s", "91.2 %".

    "" for nothing.
    """
    return "" if value is None else _VALUES[column.unit](value)


def share_text(share: float | None) -> str:
    """So many parts of a hundred, as a table shows percentages: "28.7 %"; "" for nothing."""
    return "" if share is None else _VALUES[Unit.PERCENT](share)


def figure_text(column: Column, value: float | None) -> str:
    """A value that stands alone, with its unit: "1:36 h"."""
    text = value_text(column, value)
    return f"{text}{_GAP}h" if ":" in text else text


def change_text(column: Column, value: float | None, before: float | None) -> str:
    """By how much a value differs from the one before: "+6.4 %", points for percentages; "" where nothing compares."""
    change = _change(column, value, before)
    if change is None:
        return ""
    sign = {1: "+", -1: "\N{MINUS SIGN}", 0: ""}[(change > 0) - (change < 0)]
    unit = _word(_POINTS) if column.unit is Unit.PERCENT else "%"
    return f"{sign}{QLocale().toString(abs(change), 'f', 1)}{_GAP}{unit}"


def direction(column: Column, value: float | None, before: float | None) -> int:
    """Whether a value rose (1), fell (-1) or stayed (0), as far as the change that is written tells."""
    change = _change(column, value, before) or 0.0
    return (change > 0) - (change < 0)


def verdict(column: Column, value: float | None, before: float | None) -> int:
    """Whether a change is for the better (1), for the worse (-1), or neither."""
    return direction(column, value, before) * column.good


def verdict_word(found: int) -> str:
    """The word for a verdict; "" for neither."""
    return {1: _word(_BETTER), -1: _word(_WORSE)}.get(found, "")


def _change(column: Column, value: float | None, before: float | None) -> float | None:
    """Percent, or points of percent; rounded as it is written, so that an arrow never contradicts the figure."""
    if value is None or before is None:
        return None
    if column.unit is Unit.PERCENT:
        return round(value - before, 1)
    return round(100 * (value - before) / before, 1) if before > 0 else None


def _day(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), _word(pattern))


def _week(bucket: Bucket) -> str:
    year, week, _ = bucket.begin.isocalendar()
    return _word(_WEEK).format(week=week, year=year)


def _month(bucket: Bucket) -> str:
    name = QLocale().standaloneMonthName(bucket.begin.month)
    return f"{name[:1].upper()}{name[1:]} {bucket.begin.year}"


def _year(bucket: Bucket) -> str:
    return str(bucket.begin.year)


def _short_day(bucket: Bucket, first: bool) -> str:
    begin = bucket.begin
    return _day(begin, _DAY_OF_YEAR if first or (begin.month, begin.day) == (1, 1) else _SHORT_DAY)


def _short_week(bucket: Bucket, first: bool) -> str:
    year, week, _ = bucket.begin.isocalendar()
    pattern = _SHORT_WEEK_OF_YEAR if first or week == 1 else _SHORT_WEEK
    return _word(pattern).format(week=week, year=f"{year % 100:02}")


def _short_month(bucket: Bucket, first: bool) -> str:
    begin = bucket.begin
    name = QLocale().standaloneMonthName(begin.month, QLocale.FormatType.ShortFormat)
    return f"{name} ’{begin.year % 100:02}" if first or begin.month == 1 else name


_LABELS: Mapping[By, Callable[[Bucket], str]] = {
    By.DAY: lambda bucket: _day(bucket.begin, _LONG_DAY),
    By.WEEK: _week,
    By.MONTH: _month,
    By.YEAR: _year,
    By.RANGE: range_text,
}
_SHORTS: Mapping[By, Callable[[Bucket, bool], str]] = {
    By.DAY: _short_day,
    By.WEEK: _short_week,
    By.MONTH: _short_month,
    By.YEAR: lambda bucket, first: _year(bucket),
    By.RANGE: lambda bucket, first: range_text(bucket),
}


def _number(value: float) -> str:
    return QLocale().toString(round(value))


def _hours(seconds: float) -> str:
    hours, minutes = divmod(round(seconds / _MINUTE), _HOUR // _MINUTE)
    return f"{_number(hours)}:{minutes:02}"


def _seconds(value: float) -> str:
    return f"{_number(value)}{_GAP}s" if value < _SHORT_S else _hours(value)


def _decimals(places: int, unit: str = "") -> Callable[[float], str]:
    return lambda value: QLocale().toString(float(value), "f", places) + unit


_VALUES: Mapping[Unit, Callable[[float], str]] = {
    Unit.NUMBER: _number,
    Unit.SECONDS: _seconds,
    Unit.MINUTES: lambda value: _number(value / _MINUTE),
    Unit.HOURS: _hours,
    Unit.PERCENT: _decimals(1, f"{_GAP}%"),
    Unit.PER_HOUR: _decimals(2),
}
