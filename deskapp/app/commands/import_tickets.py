"""`deskapp import tickets FILE.csv --map MAP.toml`."""

from __future__ import annotations

import argparse
from pathlib import Path
from zoneinfo import ZoneInfo

from deskapp.app.composition import acting, ensure_workspace, open_desk
from deskapp.app.history_import import HistoryRun, Taker
from deskapp.app.output import ProgressBar, printable, refuse, result
from deskapp.app.paths import store_path
from deskapp.channels.history_file import read_map
from deskapp.domain.access import Viewer
from deskapp.domain.errors import DeskError
from deskapp.domain.history_import.fields import Form
from deskapp.domain.history_import.grouping import BadRow
from deskapp.domain.history_import.mapping import ImportMap
from deskapp.domain.history_import.telling import Reading
from deskapp.domain.history_import.times import Times
from deskapp.domain.text import excerpt
from deskapp.services.desk import Desk
from deskapp.services.history_import import Taken

#: So many bad rows are told to people; to programs all of them.
_MOST_SHOWN = 200
_LONGEST_NUMBER = 60


def run(options: argparse.Namespace) -> int:
    """Take in the tickets of a file by a map, or only tell what would come in."""
    path, map_path = (Path(text).expanduser() for text in (options.file, options.map))
    missing = [each for each in (path, map_path) if not each.is_file()]
    if missing:
        raise DeskError("There is no file {path}.", path=missing[0])
    plan = read_map(map_path)
    desk = open_desk(store_path(options.store))
    try:
        ensure_workspace(desk, language=options.lang or "")
        taken = _import(desk, acting(desk, options.agent), plan, path, dry=options.dry_run)
    finally:
        desk.disconnect()
    if not options.json:
        _tell_bad(taken.refused)
    result(_data(taken, options.dry_run), options.json, lambda: _text(taken, options.dry_run))
    return 0


def _import(desk: Desk, who: Viewer, plan: ImportMap, path: Path, *, dry: bool) -> Taken:
    settings = desk.workspace.settings()
    times = Times(plan.times, ZoneInfo(plan.zone or settings.zone))
    by = Reading(plan, times, desk.clock.now(), settings.close_after_days)
    desk.history_import.preview(who, plan, [])  # who may not is refused before anything is read
    reading = ProgressBar("Reading" if plan.form is Form.EVENTS else "Importing")
    importing = ProgressBar("Importing")
    work = HistoryRun(by, _taker(desk, who, plan, dry=dry))
    try:
        return work.run(path, reading, importing)
    finally:
        reading.close()
        importing.close()


def _taker(desk: Desk, who: Viewer, plan: ImportMap, *, dry: bool) -> Taker:
    service = desk.history_import
    if dry:
        return lambda group: service.preview(who, plan, group)
    return lambda group: service.take(who, plan, group).value


def _tell_bad(bad: list[BadRow]) -> None:
    for each in bad[:_MOST_SHOWN]:
        number = each.number and f", {excerpt(each.number, _LONGEST_NUMBER)}"
        refuse(printable(f"line {each.line}{number}: {each.reason}"))
    if len(bad) > _MOST_SHOWN:
        refuse(f"… and {len(bad) - _MOST_SHOWN} more; --json tells all of them")


def _data(taken: Taken, dry: bool) -> dict[str, object]:
    return {
        "dry_run": dry,
        "tickets": taken.tickets,
        "known": taken.known,
        "bad": len(taken.refused),
        "departments": taken.departments,
        "agents": taken.agents,
        "problems": [{"line": b.line, "number": b.number, "reason": str(b.reason)} for b in taken.refused],
    }


def _text(taken: Taken, dry: bool) -> str:
    counts = {"tickets": taken.tickets, "there already": taken.known, "bad": len(taken.refused)}
    lines = [("would come in: " if dry else "") + ", ".join(f"{word} {count}" for word, count in counts.items())]
    made = {"departments": taken.departments, "agents, inactive": taken.agents}
    verb = "would be made" if dry else "made"
    lines += [f"{word} {verb} ({len(names)}): {', '.join(names)}" for word, names in made.items() if names]
    return "\n".join(lines)
