"""What the command line asks of the reports: names become ids, what is left out gets its usual value."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from deskapp.domain.access import Viewer
from deskapp.domain.errors import DeskError
from deskapp.domain.reports.answer import Key, Row
from deskapp.domain.reports.catalogue import REPORTS, Report
from deskapp.domain.reports.columns import COLUMNS, Column
from deskapp.domain.reports.question import NOBODY, By, Question
from deskapp.domain.text import same_name
from deskapp.domain.vocabulary import Channel
from deskapp.services.desk import Desk

#: What nobody is called on the command line.
_NOBODY = "nobody"


def question(desk: Desk, who: Viewer, options: argparse.Namespace) -> Question:
    """The question; raises a `DeskError` that lists the known names where one is not known."""
    _report(options.report)
    choices = desk.reports.choices(who)
    end = options.end or _today(desk)
    agents = _chosen("agent", options.agents, _ids([*choices.agents, Row(NOBODY, _NOBODY)]))
    return Question(
        options.report,
        options.begin or end.replace(day=1),
        end,
        By(options.by),
        departments=_chosen("department", options.departments, _ids(choices.departments)),
        channels=_chosen("channel", options.channels, {each.value: [each] for each in Channel}),
        agents=agents,
        tags=_chosen("tag", options.tags, _ids(choices.tags)),
    )


def columns(options: argparse.Namespace) -> tuple[Column, ...]:
    """The columns that are wanted, in their order."""
    report = _report(options.report)
    if options.columns is None:
        names: Iterable[str] = report.usual
    elif options.columns == ["all"]:
        names = report.columns
    else:
        names = [name for text in options.columns for name in _split(text)]
    return tuple(COLUMNS[_known("column", name, report.columns)] for name in names)


def _report(name: str) -> Report:
    return REPORTS[_known("report", name, REPORTS)]


def _today(desk: Desk) -> date:
    return desk.clock.now().astimezone(ZoneInfo(desk.workspace.settings().zone)).date()


def _ids(rows: Iterable[Row]) -> dict[str, list[Key]]:
    """The ids by name; several may have the name of one that was deleted."""
    found: dict[str, list[Key]] = {}
    for row in rows:
        found.setdefault(row.name, []).append(row.key)
    return found


def _chosen(kind: str, texts: Sequence[str] | None, known: Mapping[str, Sequence[object]]) -> frozenset[Any] | None:
    """The ids of names, each given alone or several with commas; None where nothing was given."""
    if texts is None:
        return None
    by_name = {same_name(name): name for name in known}
    names = [name for text in texts for name in ([text] if same_name(text) in by_name else _split(text))]
    return frozenset(id_ for name in names for id_ in known[_known(kind, name, known)])


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _known(kind: str, name: str, known: Iterable[str]) -> str:
    names = list(known)
    found = next((each for each in names if same_name(each) == same_name(name)), None)
    if found is None:
        raise DeskError(
            "There is no {kind} “{name}”; there are: {known}.", kind=kind, name=name, known=", ".join(names) or "none"
        )
    return found
