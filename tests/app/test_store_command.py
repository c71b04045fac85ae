"""`deskapp store` is about the whole store; an agent that is named does not get past the own departments by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from deskapp.app.cli import run
from tests.kit import Office, new_ticket

ACTS = (("info",), ("check",), ("backup", "whole.zip"), ("export", "-"))


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act[0])
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
