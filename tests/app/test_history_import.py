"""`deskapp import tickets`: whole files, interrupted ones, and the real log of 24,918 incidents."""

from __future__ import annotations

import gzip
import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from deskapp.app.composition import open_desk
from deskapp.app.history_import import HistoryRun
from deskapp.channels.history_file import read_map
from deskapp.domain.history_import.telling import Reading
from deskapp.domain.history_import.times import Times
from deskapp.domain.reports.answer import Answer
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.measures import Figures
from deskapp.domain.reports.question import By, Question
from deskapp.services.desk import Desk
from deskapp.store.tables import TicketRecord
from tests.app.test_cli import refused, run, store, told
from tests.kit import problems

__all__ = ["store"]

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "incidents.toml"
DATA = os.environ.get("DESKAPP_TEST_DATA", "")
MAP = """\
name = "old"
times = "%d.%m.%Y %H:%M"
zone = "Europe/Prague"
{more}

[columns]
number = "No"
subject = "Subject"
department = "Team"
created = "Opened"
resolved = "Solved"
"""
ROWS = """\
No;Opened;Solved;Team;Subject
1;01.03.2016 09:00;02.03.2016 10:00;Sales;First
2;01.03.2016 09:30;;Sales;Second
3;01.03.2016 09:30;01.03.2016 08:00;Sales;Too early
4;2016-03-01;;Sales;Otherwise
;01.03.2016 09:30;;Sales;Nameless
6;01.03.2016 09:30;;Support
2;01.03.2016 09:30;;Sales;Again
8;01.03.2016 09:30;;;Last
"""


def _files(folder: Path, rows: str = ROWS, more: str = "") -> tuple[Path, Path]:
    """A table and its map."""
    table, plan = folder / "old.csv", folder / "map.toml"
    table.write_text(rows)
    plan.write_text(MAP.format(more=more))
    return table, plan


def test_good_rows_come_in_and_bad_ones_are_told_with_line_and_reason(store: Path, tmp_path: Path) -> None:
    table, plan = _files(tmp_path)
    dry = told(store, "import", "tickets", table, "--map", plan, "--dry-run")
    done = told(store, "import", "tickets", table, "--map", plan)
    assert dry == {**done, "dry_run": True}
    assert done == {
        "dry_run": False,
        "tickets": 3,
        "known": 0,
        "bad": 5,
        "departments": ["Sales"],
        "agents": [],
        "problems": [
            {"line": 4, "number": "3", "reason": "The ticket was resolved before it was created."},
            {"line": 5, "number": "4", "reason": "“2016-03-01” is no time that the map describes."},
            {"line": 6, "number": "", "reason": "The row has no number of a ticket."},
            {"line": 7, "number": "6", "reason": "The row has 4 cells, the head has 5."},
            {"line": 8, "number": "2", "reason": "The ticket stands in line 3 already."},
        ],
    }
    again = told(store, "import", "tickets", table, "--map", plan)
    assert (again["tickets"], again["known"], again["bad"]) == (0, 3, 5)
    assert told(store, "store", "info")["ticket"] == 3
    assert run(store, "store", "check").returncode == 0


def test_people_read_the_same(store: Path, tmp_path: Path) -> None:
    table, plan = _files(tmp_path)
    ended = run(store, "import", "tickets", table, "--map", plan)
    assert ended.stdout.splitlines() == ["tickets 3, there already 0, bad 5", "departments made (1): Sales"]
    assert ended.stderr.splitlines()[0] == "line 4, 3: The ticket was resolved before it was created."
    assert ended.stderr.splitlines()[2] == "line 6: The row has no number of a ticket."
    assert (ended.returncode, len(ended.stderr.splitlines())) == (0, 5)


def test_a_file_cannot_command_the_terminal(store: Path, tmp_path: Path) -> None:
    table, plan = _files(tmp_path, "No;Opened;Solved;Team;Subject\n\x1b[2J7;\x1b[31m;;;\n")
    ended = run(store, "import", "tickets", table, "--map", plan)
    assert ended.stderr == "line 2, \ufffd[2J7: “\ufffd[31m” is no time that the map describes.\n"


def test_what_was_bad_comes_in_when_it_is_mended(store: Path, tmp_path: Path) -> None:
    table, plan = _files(tmp_path)
    told(store, "import", "tickets", table, "--map", plan)
    table.write_text(ROWS.replace("01.03.2016 08:00", "01.03.2016 18:00"))
    assert told(store, "import", "tickets", table, "--map", plan)["tickets"] == 1


def test_events_packed(store: Path, tmp_path: Path) -> None:
    rows = """\
No,Opened,Solved,Team,Subject
1,01.03.2016 09:00,,Sales,First
2,01.03.2016 09:00,,Sales,Other
1,01.03.2016 09:00,02.03.2016 09:00,Support,Renamed
"""
    table, plan = _files(tmp_path, rows, 'rows = "events"')
    packed = tmp_path / "old.csv.gz"
    packed.write_bytes(gzip.compress(table.read_bytes()))
    assert told(store, "import", "tickets", packed, "--map", plan)["departments"] == ["Support", "Sales"]
    desk = open_desk(store)
    assert [(row.subject, row.status) for row in TicketRecord.select()] == [("First", "L"), ("Other", "N")]
    desk.disconnect()


@pytest.mark.parametrize(
    ("table", "plan", "sentence"),
    [
        ("none.csv", "map.toml", "There is no file "),
        ("old.csv", "none.toml", "There is no file "),
        ("map.toml", "map.toml", "The file has no column “No”"),
        ("old.csv", "old.csv", "The map is no TOML: "),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    store: Path, tmp_path: Path, table: str, plan: str, sentence: str
) -> None:
    _files(tmp_path)
    ended = run(store, "import", "tickets", tmp_path / table, "--map", tmp_path / plan)
    assert refused(ended).startswith(sentence)


def test_only_for_who_may_change_the_workspace(store: Path, tmp_path: Path) -> None:
    table, plan = _files(tmp_path)
    run(store, "import", "tickets", table, "--map", plan, "--dry-run")  # makes the workspace
    desk = open_desk(store)
    eva = desk.people.viewer(desk.workspace.owner())
    desk.agents.save(eva, replace(desk.agents.fresh(eva), name="Tom"))
    desk.disconnect()
    for agent, sentence in (
        ("Nobody", "There is no agent “Nobody”.\n"),
        ("Tom", "Only an admin or the owner may do this.\n"),
    ):
        ended = run(store, "import", "tickets", table, "--map", plan, "--agent", agent)
        assert refused(ended) == sentence


def test_killed_in_the_middle_it_goes_on_where_it_was(store: Path, tmp_path: Path) -> None:
    """Again and again, until one run comes to the end: each ticket is in once, whole, and counted once."""
    count = 1500
    lines = [f"{n};01.03.2016 09:00;02.03.2016 10:00;Team {n % 7};Number {n}" for n in range(count)]
    table, plan = _files(tmp_path, ROWS.splitlines()[0] + "\n" + "\n".join(lines) + "\n")
    command = [sys.executable, "-m", "deskapp", "--store", str(store), "import", "tickets", str(table)]
    run(store, "import", "tickets", table, "--map", plan, "--dry-run")  # makes the workspace
    seen = 0
    for part in (1, 2, 3):
        with subprocess.Popen([*command, "--map", str(plan), "--json"], stdout=subprocess.DEVNULL) as victim:
            while victim.poll() is None and _count(store) < count * part // 5:
                pass
            victim.send_signal(signal.SIGKILL)
        desk = open_desk(store)
        there = TicketRecord.select().count()
        assert problems(desk) == []
        desk.disconnect()
        assert seen < there < count
        seen = there
    done = told(store, "import", "tickets", table, "--map", plan)
    assert (done["tickets"], done["known"]) == (count - seen, seen)
    desk = open_desk(store)
    assert problems(desk) == []
    answer = _asked(desk, "departments", date(2016, 3, 1), date(2016, 3, 31))
    assert _created_resolved(answer.total) == (count, count)
    desk.disconnect()


def _count(path: Path) -> int:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=30)) as bare:
        return int(bare.execute("SELECT count(*) FROM ticket").fetchone()[0])


def _asked(desk: Desk, report: str, begin: date, end: date, by: By = By.RANGE) -> Answer:
    return desk.reports.ask(desk.people.viewer(desk.workspace.owner()), Question(report, begin, end, by))


def _created_resolved(figures: Figures) -> tuple[float | None, float | None]:
    return COLUMNS["created_tickets"].value(figures), COLUMNS["resolved_tickets"].value(figures)


@pytest.mark.data
@pytest.mark.timeout(1800)
@pytest.mark.skipif(not DATA, reason="DESKAPP_TEST_DATA names no folder of real data")
def test_the_incident_log_counts_as_it_was_counted_elsewhere(desk: Desk) -> None:
    """By the map that is shipped: per month, per group and per first contact type, and again is a no-op."""
    log = Path(DATA, "incidents", "incident_event_log.csv.gz")
    expected: dict[str, Any] = json.loads(log.with_name("expected_aggregates.json").read_text())
    assert _take(desk, log) == (expected["total"]["tickets"], 0, 0)
    _compare(desk, expected)
    assert problems(desk) == []
    assert _take(desk, log) == (0, expected["total"]["tickets"], 0)


def _take(desk: Desk, log: Path) -> tuple[int, int, int]:
    """Import a file as the command does; returns how many tickets came in, were there, and are bad."""
    plan, who = read_map(SAMPLE), desk.people.viewer(desk.workspace.owner())
    by = Reading(plan, Times(plan.times, ZoneInfo(desk.workspace.settings().zone)), desk.clock.now(), 30)
    work = HistoryRun(by, lambda group: desk.history_import.take(who, plan, group).value)
    taken = work.run(log, lambda done, total: None, lambda done, total: None)
    return taken.tickets, taken.known, len(taken.refused)


def _compare(desk: Desk, expected: dict[str, Any]) -> None:
    begin, end = date(2016, 2, 1), date(2017, 2, 28)
    months = _asked(desk, "departments", begin, end, By.MONTH)
    found = {f"{b.begin:%Y-%m}": _created_resolved(months.bucket(place)) for place, b in enumerate(months.buckets)}
    assert {month: created for month, (created, _) in found.items()} == expected["opened_per_month"]
    assert {month: resolved for month, (_, resolved) in found.items()} == expected["resolved_per_month"]
    assert _rows(months) == _expected(expected["by_group"], {"?": "General"})
    words = read_map(SAMPLE).values["channel"]
    channels = _rows(_asked(desk, "channels", begin, end))
    assert channels == _expected(expected["by_first_contact_type"], {**words, "Email": "email"})
    whole = expected["total"]["tickets"], expected["total"]["resolved"]
    assert _created_resolved(months.total) == whole


def _rows(answer: Answer) -> dict[str, tuple[float | None, float | None]]:
    found = {row.name or str(row.key): _created_resolved(answer.row(row.key)) for row in answer.rows}
    return {name: figures for name, figures in found.items() if any(figures)}


def _expected(groups: dict[str, Any], names: dict[str, str]) -> dict[str, tuple[int, int]]:
    return {names.get(name, name): (each["tickets"], each["resolved"]) for name, each in groups.items()}
