"""`deskapp store` is about the whole store; an agent that is named does not get past the own departments by it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from deskapp.app.cli import run
from deskapp.store.tables import database
from tests.kit import Office, new_ticket

ACTS = (("info",), ("check",), ("check", "--repair"), ("backup", "whole.zip"), ("export", "-"))


@pytest.mark.parametrize("act", ACTS, ids=" ".join)
def test_an_agent_is_refused_the_whole_store(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], act: tuple[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    new_ticket(office, office.technical, text="A secret of Technical.")
    office.desk.disconnect()
    store = ["--store", str(office.desk.path)]
    assert run(["--agent", "Otto", *store, "store", *act]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "Only an admin or the owner may do this.\n")
    assert not (tmp_path / "whole.zip").exists()
    assert run(["--agent", "Eva Malá", *store, "store", *act]) == 0
    office.desk.connect()


def test_figures_that_are_wrong_are_found_and_repaired(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    new_ticket(office)
    database.execute_sql("UPDATE rollup SET incoming = 7")
    office.desk.disconnect()
    store = ["--store", str(office.desk.path)]
    assert run([*store, "store", "check"]) == 1
    told = capsys.readouterr()
    assert "figures          rollup does not have the figures of the events at day" in told.out
    assert told.err.startswith("The store is not whole: rollup does not have")
    assert run([*store, "store", "check", "--repair"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("The figures of the reports were added up anew from 2 events.\n")
    assert "figures          ok" in told.out
    assert run([*store, "--json", "store", "check", "--repair"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["ok"], found["repaired"], found["checks"]["figures"]) == (True, {"figures": 2}, "")
    assert run([*store, "--json", "store", "check"]) == 0
    assert "repaired" not in json.loads(capsys.readouterr().out)
    office.desk.connect()
