"""`deskapp rules`: rules listed, out into files and in again, for who runs the workspace."""

from __future__ import annotations

import io
import json
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from deskapp.app.cli import run
from deskapp.app.trial_words import as_data, as_text
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.vocabulary import Channel
from deskapp.services.rules.planning import Planned, What
from deskapp.services.rules.trying import Trial, Tried
from tests.kit import Office, new_ticket

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


_TRIED = """\
[[rules]]
name = "Calls to Sales"
when = "created"
any = [
    { all = [{ fact = "source", operator = "is", value = "call" }] },
    { all = [{ fact = "subject", operator = "contains", value = "rent" }] },
]
do = [
    { action = "transfer", department = "Sales", assign = "agent", agent = "Otto" },
    { action = "add-tags", tags = ["phone", "sales"] },
    { action = "inline-note", text = "Moved" },
    { action = "status", status = "reopened" },
]
"""


@pytest.fixture
def tickets(office: Office) -> list[int]:
    """Two calls, one of them in Sales already, and a mail."""
    fields = ({"subject": "Rent"}, {"department": office.sales}, {"channel": Channel.FACEBOOK, "subject": "Post"})
    return [new_ticket(office, **each) for each in fields]  # type: ignore[arg-type]


def test_rules_of_a_file_are_tried(tickets: list[int], store: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    Path("try.toml").write_text(_TRIED, encoding="utf-8")
    assert run([*store, "rules", "test", "--file", "try.toml"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Rule “Calls to Sales” applies to 2 of 3 tickets and changes 2.",
        "  condition group 1: 2, condition group 2: 1",
        "  HD-000002  A call: agent nobody → Otto; tags +phone +sales; adds an inline note; "
        "action 4 cannot be done: A ticket that is NEW cannot become OPEN.",
        "  HD-000001  Rent: department General → Sales; agent nobody → Otto; tags +phone +sales; adds an inline note; "
        "action 4 cannot be done: A ticket that is NEW cannot become OPEN.",
    ]
    assert run([*store, "rules", "test", "calls to sales", "--file", "try.toml", "--last", "1", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["rules"]
    assert (told["rule"], told["looked"], told["matched"], told["tickets"]) == ("Calls to Sales", 1, 0, [])
    assert run([*store, "rules", "list"]) == 0
    assert capsys.readouterr().out == "There are no rules.\n"


def test_kept_rules_are_tried_with_what_stops_them(
    tickets: list[int], store: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    stop = '[[rules]]\nname = "First"\nwhen = "created"\nstop = true\n'
    stop += 'do = [{ action = "priority", priority = "normal" }]\n'
    Path("try.toml").write_text(stop + _TRIED, encoding="utf-8")
    assert run([*store, "rules", "import", "try.toml"]) == 0
    capsys.readouterr()
    assert run([*store, "rules", "test"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Rule “First” applies to 3 of 3 tickets and changes 0.",
        "  HD-000003  Post: stays as it is",
        "  HD-000002  A call: stays as it is",
        "  HD-000001  Rent: stays as it is",
        "Rule “Calls to Sales” applies to 2 of 3 tickets and changes 0.",
        "  condition group 1: 2, condition group 2: 1",
        "  “First” comes before and lets no other rule follow on 2 of them.",
        "  HD-000002  A call: stopped by “First”",
        "  HD-000001  Rent: stopped by “First”",
    ]
    assert run([*store, "rules", "test", "first", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["rules"]
    assert told["tickets"][0] == {
        "id": 3,
        "number": "HD-000003",
        "subject": "Post",
        "group": None,
        "stopped_by": None,
        "changes": False,
        "actions": [{"action": 1, "what": "priority", "before": 0, "after": 0, "changes": False, "refused": ""}],
    }


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["Nothing"], "There is no rule “Nothing”.\n"),
        ([], "There are no rules.\n"),
        (["--agent", "Tom"], "Only an admin or the owner may do this.\n"),
        (["--file", "bad.toml"], "Rule “#1”, name: A rule needs a name.\n"),
    ],
)
def test_what_cannot_be_tried_is_one_sentence(
    store: list[str], capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    Path("bad.toml").write_text('[[rules]]\nwhen = "created"\n', encoding="utf-8")
    assert run([*store, "rules", "test", *arguments]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", sentence)


def test_everything_that_can_change_is_said(office: Office) -> None:
    """In words and as data, whatever an action sets."""
    names = office.desk.people.names()
    at = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    cases = {
        What.DEPARTMENT: (office.general, 99, "department General → #99"),
        What.AGENT: (office.tom.agent_id, "least-loaded", "agent Tom → (least-loaded)"),
        What.STATUS: ("N", "R", "status new → resolved"),
        What.POSTPONED: (None, at, "postponed nothing → 2026-03-02 09:30 UTC"),
        What.PRIORITY: (0, 3, "priority normal → urgent"),
        What.TAGS: (("a", "b"), ("b", "c"), "tags +c -a"),
        What.FIELD: ("", "Gold", "field nothing → Gold"),
        What.SUBJECT: ("a", "b", "subject a → b"),
        What.INLINE_NOTE: (None, "x", "adds an inline note"),
        What.TICKET_NOTE: ("", "x", "ticket-note nothing → x"),
        What.MAIL: (None, ("a@b.example",), "sends a mail"),
        What.NOTICE: (None, (1,), "notifies agents"),
        What.REQUEST: (None, "https://x.example", "sends an HTTP request"),
        What.MERGED: (None, 2, "merged nothing → HD-000002"),
        What.PARTICIPANTS: ((), ("a@b.example",), "participants +a@b.example"),
        What.PURGED: (False, True, "is purged"),
    }
    assert set(cases) == set(What)
    rule = Rule("R", Trigger.CREATED)
    for what, (before, after, words) in cases.items():
        trial = Trial(1, (Tried(1, "S", planned=(Planned(0, what, before, after),)),))
        assert as_text(rule, trial, names).splitlines()[1:] == [f"  HD-000001  S: {words}"]
        json.dumps(as_data(rule, trial))
