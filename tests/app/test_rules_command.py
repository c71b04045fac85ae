"""`deskapp rules`: rules listed, out into files and in again, for who runs the workspace."""

from __future__ import annotations

import io
import json
import sys
import tomllib
from pathlib import Path

import pytest

from deskapp.app.cli import run
from tests.kit import Office

_RULES = """\
[[rules]]
name = "Social networks to Sales"
when = "created"
stop = true
any = [{ all = [{ fact = "source", operator = "any-of", values = ["facebook", "x"] }] }]
do = [{ action = "transfer", department = "Sales", assign = "nobody" }]

[[rules]]
name = "Old ones"
active = false
when = "older"
after = "3 days 2 h"
do = [{ action = "add-tags", tags = ["old"] }]
"""


@pytest.fixture
def store(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The options that name the office's store; what is written lands in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    office.desk.disconnect()
    Path("rules.toml").write_text(_RULES, encoding="utf-8")
    return ["--store", str(office.desk.path)]


def test_rules_come_in_are_listed_and_go_out(store: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*store, "rules", "list"]) == 0
    assert run([*store, "rules", "import", "rules.toml"]) == 0
    assert run([*store, "rules", "import", "rules.toml"]) == 0
    assert run([*store, "rules", "list"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "There are no rules.",
        "new 2, replaced 0, the same 0",
        "new 0, replaced 0, the same 2",
        "on      Social networks to Sales: when a ticket is created, stops (never looked at)",
        "off     Old ones: when a ticket is older than 3 days 2 h (never looked at)",
    ]
    assert run([*store, "rules", "export", "out.json"]) == 0
    assert run([*store, "rules", "export"]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"{Path('out.json').absolute()} (2 rules)\n# Rules of deskapp")
    out = tomllib.loads(told.partition("\n")[2])
    assert out["rules"] == tomllib.loads(_RULES)["rules"]
    assert json.loads(Path("out.json").read_text(encoding="utf-8")) == out
    assert run([*store, "rules", "export", "--format", "json", "-"]) == 0
    assert json.loads(capsys.readouterr().out) == out


def test_what_machines_read(store: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*store, "--json", "rules", "import", "rules.toml"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "new": ["Social networks to Sales", "Old ones"],
        "replaced": [],
        "same": [],
        "turned_off": [],
        "moved": False,
    }
    assert run([*store, "rules", "list", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["rules"]
    assert [(each["name"], each["active"], each["when"], each["after_min"]) for each in listed] == [
        ("Social networks to Sales", True, "created", 0),
        ("Old ones", False, "older", 4440),
    ]
    assert run([*store, "rules", "export", "--json", "x.toml"]) == 0
    assert json.loads(capsys.readouterr().out)["rules"] == 2


def test_a_file_comes_through_a_pipe(
    store: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_RULES.encode())))
    assert run([*store, "rules", "import", "-"]) == 0
    assert capsys.readouterr().out == "new 2, replaced 0, the same 0\n"


def test_all_that_is_wrong_with_a_file_is_told(store: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    wrong = _RULES.replace('"Sales"', '"Mars"').replace("3 days", "3 lives")
    Path("wrong.toml").write_text(wrong, encoding="utf-8")
    assert run([*store, "rules", "import", "wrong.toml"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        "Rule “Social networks to Sales”, action 1, department: There is no “Mars” that could be chosen here.",
        "Rule “Old ones”, after: Please write a span of time such as 30 min, 2 h or 3 days.",
    ]
    assert run([*store, "rules", "list"]) == 0
    assert capsys.readouterr().out == "There are no rules.\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"rules = ", "The file is no TOML: Invalid value"),
        (b"\xff\xfe", "bad.toml is no text in UTF-8."),
        (b"x = 1", "The file holds no rules."),
        (None, "bad.toml: No such file or directory."),
    ],
)
def test_what_is_no_file_of_rules_is_one_sentence(
    store: list[str], capsys: pytest.CaptureFixture[str], content: bytes | None, words: str
) -> None:
    if content is not None:
        Path("bad.toml").write_bytes(content)
    assert run([*store, "rules", "import", "bad.toml"]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n"), told.err.startswith(words)) == ("", 1, True), told.err


@pytest.mark.parametrize("act", [["list"], ["export"], ["import", "rules.toml"]], ids=lambda act: act[0])
def test_other_agents_are_refused(store: list[str], capsys: pytest.CaptureFixture[str], act: list[str]) -> None:
    assert run([*store, "--agent", "Tom", "rules", *act]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "Only an admin or the owner may do this.\n")


@pytest.mark.parametrize("arguments", [[], ["import"], ["export", "--format", "xml"], ["nonsense"]])
def test_wrong_usage_ends_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(["rules", *arguments])
    assert caught.value.code == 2
