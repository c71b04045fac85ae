"""`deskapp report NAME`: the figures of a report as a table, CSV or JSON, the same ones that the console shows."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from deskapp.app import report_asking
from deskapp.app.composition import acting, existing_desk
from deskapp.app.language import Language
from deskapp.app.output import refuse, result, say_exactly
from deskapp.app.text_table import table
from deskapp.channels.report_csv import as_plain
from deskapp.channels.report_json import as_data
from deskapp.channels.whole_file import whole_file
from deskapp.domain.errors import DeskError
from deskapp.domain.reports.answer import Answer
from deskapp.domain.reports.columns import Column
from deskapp.domain.reports.lines import Layout, lines
from deskapp.domain.reports.question import By, before
from deskapp.services.desk import Desk
from deskapp.ui.reports.report_file import sheet_text, sheet_words
from deskapp.ui.reports.report_words import range_text, report_label, value_text


def run(options: argparse.Namespace) -> int:
    """Print the figures, or write them into a file."""
    form = options.format or ("json" if options.json else "table")
    if options.before and form == "csv":
        raise DeskError("CSV holds one range; ask for the period before on its own, or as JSON.")
    with existing_desk(options.store) as desk:
        columns, answers = report_asking.columns(options), _answers(desk, options)
    qt = QCoreApplication.instance() or QCoreApplication([])  # translators need one
    with Language() as language:
        language.use(options.lang or "en")
        _tell(_FORMS[form](answers, columns, options), options)
    del qt
    if answers[0].partly:
        refuse("Not everything counts here: your rights leave something out.")
    return 0


def _answers(desk: Desk, options: argparse.Namespace) -> list[Answer]:
    who = acting(desk, options.agent)
    question = report_asking.question(desk, who, options)
    asked = [question, before(question)] if options.before else [question]
    return [desk.reports.ask(who, each) for each in asked]


def _tell(text: str, options: argparse.Namespace) -> None:
    if options.out in (None, "-"):
        say_exactly(text)
        return
    target = Path(options.out).expanduser().absolute()
    with whole_file(target) as file:
        file.write(text)
    size = target.stat().st_size
    result({"file": str(target), "bytes": size}, options.json, lambda: f"{target} ({size} bytes)")


def _layout(options: argparse.Namespace) -> Layout:
    if options.long:
        return Layout.BOTH
    return Layout.ROWS if options.by == By.RANGE else Layout.PERIODS


def _as_csv(answers: list[Answer], columns: tuple[Column, ...], options: argparse.Namespace) -> str:
    if options.spreadsheet:
        return sheet_text(answers[0], columns, _layout(options))
    return as_plain(answers[0], columns, _layout(options), bom=options.bom)


def _as_json(answers: list[Answer], columns: tuple[Column, ...], options: argparse.Namespace) -> str:
    told, *earlier = (as_data(answer, columns, _layout(options)) for answer in answers)
    return json.dumps(told | ({"before": earlier[0]} if earlier else {}), ensure_ascii=False) + "\n"


def _as_table(answers: list[Answer], columns: tuple[Column, ...], options: argparse.Namespace) -> str:
    room = shutil.get_terminal_size().columns if options.out is None and sys.stdout.isatty() else None
    return "\n".join(_one_table(answer, columns, _layout(options), room) for answer in answers)


def _one_table(answer: Answer, columns: tuple[Column, ...], layout: Layout, room: int | None) -> str:
    words = sheet_words(answer)
    heads = [*words.name_heads(layout), *map(words.label, columns)]
    rows = [
        [*words.names(line), *(value_text(column, column.value(line.figures)) for column in columns)]
        for line in lines(answer, layout)
    ]
    title = f"{report_label(answer.question.of)}, {range_text(answer.question.range)}"
    return f"{title}\n\n{table(len(heads) - len(columns), heads, rows, room)}\n"


_FORMS: dict[str, Callable[[list[Answer], tuple[Column, ...], argparse.Namespace], str]] = {
    "table": _as_table,
    "csv": _as_csv,
    "json": _as_json,
}
