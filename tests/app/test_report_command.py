"""`deskapp report`: the figures as table, CSV and JSON, of what is named."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from deskapp.app.cli import run
from deskapp.domain.vocabulary import Channel, EventKind
from deskapp.store import events
from deskapp.store.store import Store
from tests.kit import Office

_E = EventKind


@pytest.fixture
def store(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The options that name a store with a few events; what is written lands in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def fill(kept: Store) -> None:
        with kept.write():
            for day, kind, place, agent, value in (
                (2, _E.CREATED, office.technical, None, None),
                (2, _E.ANSWER, office.technical, office.tom.agent_id, None),
                (2, _E.FIRST_ANSWER, office.technical, office.tom.agent_id, 5400),
                (3, _E.ANSWER, office.sales, office.otto.agent_id, None),
                (3, _E.ANSWER, office.sales, office.tom.agent_id, None),
            ):
                at = datetime(2026, 3, day, 10, tzinfo=UTC)
                events.record(at, kind, place, Channel.EMAIL, agent, None, value=value)

    office.desk.fill(fill)
    office.desk.disconnect()
    return ["--store", str(office.desk.path)]


_MARCH = ["--from", "2026-03-02", "--to", "2026-03-03"]


def test_a_table(store: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    columns = "answers,newAnswerAvgTime"
    assert run([*store, "report", "departments", *_MARCH, "--columns", columns]) == 0
    assert capsys.readouterr().out == (
        "Departments, 2 Mar 2026 – 3 Mar 2026\n\n"
        "                     Avg new-\n"
        "                      message\n"
        "Department  Answers      time\n"
        "General           0\n"
        "Technical         1      1:30\n"
        "Sales             2\n"
        "Total             3      1:30\n"
    )
    assert (
        run([*store, "--lang", "cs", "report", "agents", *_MARCH, "--agents", "Tom", "--by", "day", "--columns", "all"])
        == 0
    )
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Agenti, 2. 3. 2026 – 3. 3. 2026"
    assert [line.split()[:1] for line in told[-3:]] == [["po"], ["út"], ["Celkem"]]


def test_the_same_figures_as_csv_and_json(store: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    asked = [*store, "report", "departments", *_MARCH, "--by", "day", "--long", "--columns", "answers"]
    assert run([*asked, "--format", "csv"]) == 0
    told = capsys.readouterr().out
    rows = list(csv.DictReader(io.StringIO(told, newline="")))
    assert [(row["begin"], row["name"], row["answers"]) for row in rows if row["answers"] != "0"] == [
        ("2026-03-02", "Technical", "1"),
        ("2026-03-03", "Sales", "2"),
    ]
    assert told.count("\r\n") == len(rows) + 1
    assert run([*asked, "--format", "json", "--before"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [(line["begin"], line["name"], line["values"]) for line in data["lines"]] == [
        (row["begin"], row["name"], {"answers": int(row["answers"])}) for row in rows
    ]
    assert (data["before"]["begin"], data["before"]["end"]) == ("2026-02-28", "2026-03-01")
    assert run([*asked, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) | {"before": data["before"]} == data


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (["--departments", "sales"], {"Sales": 2}),
        (["--departments", "Sales, Technical"], {"Technical": 1, "Sales": 2}),
        (["--departments", "Sales", "--departments", "Technical"], {"Technical": 1, "Sales": 2}),
        (["--agents", "Tom"], {"General": 0, "Technical": 1, "Sales": 1}),
        (["--agents", "nobody"], {"General": 0, "Technical": 0, "Sales": 0}),
        (["--channels", "email"], {"General": 0, "Technical": 1, "Sales": 2}),
        (["--channels", "chat,x"], {"General": 0, "Technical": 0, "Sales": 0}),
    ],
)
def test_filters_by_name(
    store: list[str], capsys: pytest.CaptureFixture[str], filters: list[str], expected: dict[str, int]
) -> None:
    assert run([*store, "--json", "report", "departments", *_MARCH, *filters]) == 0
    lines = json.loads(capsys.readouterr().out)["lines"]
    assert {line["name"]: line["values"]["answers"] for line in lines[:-1]} == expected
    assert lines[-1]["values"]["answers"] == sum(expected.values())


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (
            ["nix"],
            "There is no report “nix”; there are: departments, agents, channels, tags, time-in-status, per-hour.",
        ),
        (
            ["departments", "--departments", "Sales,X"],
            "There is no department “X”; there are: General, Technical, Sales.",
        ),
        (["departments", "--agents", "X"], "There is no agent “X”; there are: Eva Malá, Otto, Rita, Tom, nobody."),
        (["departments", "--tags", "X"], "There is no tag “X”; there are: none."),
        (["per-hour", "--columns", "calls"], "There is no column “calls”; there are: worked_seconds, answersPerHour"),
        (["departments", "--channels", "fax"], "There is no channel “fax”; there are: email, form, call"),
        (["departments", "--from", "2026-03-02", "--to", "2026-03-01"], "The range ends before it begins."),
        (["departments", "--to", "9999-12-31"], "Reports reach from the year 1600 to 2999."),
        (["departments", "--from", "0001-01-01", "--to", "0001-01-31", "--before"], "Reports reach from the year 1600"),
        (["departments", "--from", "1600-01-01", "--to", "2999-12-31", "--before"], "Reports reach from the year 1600"),
        (["departments", "--from", "1700-01-01", "--by", "week"], "That is too long a range by week"),
        (["departments", "--before", "--format", "csv"], "CSV holds one range"),
        (["departments", *_MARCH, "--out", "missing/x.csv"], "x.csv cannot be written: No such file or directory."),
    ],
)
def test_one_sentence_for_what_is_not_known(
    store: list[str], capsys: pytest.CaptureFixture[str], wrong: list[str], sentence: str
) -> None:
    assert run([*store, "report", *wrong]) == 1
    told = capsys.readouterr()
    assert sentence in told.err
    assert (told.out, told.err.count("\n")) == ("", 1)


@pytest.mark.parametrize("wrong", [["--by", "hour"], ["--from", "2026-02-30"], ["--format", "xml"], ["--to", "März"]])
def test_wrong_usage(store: list[str], wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run([*store, "report", "departments", *wrong])
    assert ended.value.code == 2


def test_without_days_it_is_this_month_up_to_today(store: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*store, "--json", "report", "departments"]) == 0
    today = datetime.now(UTC).date()
    data = json.loads(capsys.readouterr().out)
    assert (data["begin"], data["end"]) == (str(today.replace(day=1)), str(today))


def test_a_file(store: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    asked = [*store, "report", "departments", *_MARCH, "--columns", "answers,newAnswerAvgTime", "--format", "csv"]
    assert run([*asked, "--out", "plain.csv"]) == 0
    text = (
        "id,name,answers,newAnswerAvgTime\r\n1,General,0,\r\n2,Technical,1,5400.0\r\n3,Sales,2,\r\n,total,3,5400.0\r\n"
    )
    assert Path("plain.csv").read_bytes() == text.encode()
    assert capsys.readouterr().out == f"{Path('plain.csv').absolute()} ({len(text)} bytes)\n"
    assert run([*asked, "--bom", "--out", "-"]) == 0
    assert capsys.readouterr().out == "\ufeff" + text
    assert run([*asked, "--json", "--spreadsheet", "--lang", "cs", "--out", "sheet.csv"]) == 0
    assert json.loads(capsys.readouterr().out)["file"] == str(Path("sheet.csv").absolute())
    sheet = Path("sheet.csv").read_text(encoding="utf-8-sig").splitlines()
    assert sheet[0] == "Oddělení;Odpověď;Prům. čas nové zprávy"
    assert sheet[2] == "Technical;1;1:30"


def test_an_agent_sees_own_figures(store: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*store, "--json", "--agent", "Tom", "report", "departments", *_MARCH]) == 0
    data = json.loads(capsys.readouterr().out)
    assert {line["name"]: line["values"]["answers"] for line in data["lines"][:-1]} == {
        "General": 0,
        "Technical": 1,
        "Sales": 1,
    }
    assert data["partly"]
