"""Cells of a table of figures as text for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Qt

from deskapp.channels.report_csv import safe
from deskapp.ui.reports.table.figure_model import FigureModel


def as_text(model: FigureModel, cells: Iterable[tuple[int, int]]) -> str:
    """The heads of the cells' columns, then a line for each of their rows; cells between that are not meant are empty.

    The first word of the first line is left to the caller. Thousands are not parted, so that figures stay figures.
    """
    wanted = set(cells)
    rows = sorted({row for row, _ in wanted})
    places = sorted({place for _, place in wanted})
    if not rows:
        return ""
    lines = ["\t".join(model.heads[place].label for place in places)]
    for row in rows:
        texts = [_plain(model.text(row, place)) if (row, place) in wanted else "" for place in places]
        name = str(model.headerData(row, Qt.Orientation.Vertical))
        lines.append("\t".join([safe(" ".join(name.split())), *texts]))
    return "\n".join(lines)


def _plain(text: str) -> str:
    return text.replace(QLocale().groupSeparator(), "")
