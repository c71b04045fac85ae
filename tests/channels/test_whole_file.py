"""A file is written whole or stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from deskapp.channels.whole_file import whole_file
from deskapp.domain.errors import DeskError


def test_what_was_there_stays_until_all_is_written(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    target.write_text("before", encoding="utf-8")
    with pytest.raises(ZeroDivisionError), whole_file(target) as file:
        file.write(f"half of it, {1 / 0}")
    assert target.read_text(encoding="utf-8") == "before"
    with whole_file(target) as file:
        file.write("a\r\nb\n")
        assert target.read_text(encoding="utf-8") == "before"
    assert target.read_bytes() == b"a\r\nb\n"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["", "missing/report.csv"])
def test_where_nothing_can_be_written_one_sentence_says_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(DeskError, match="cannot be written"), whole_file(tmp_path / name) as file:
        file.write("x")
    assert list(tmp_path.iterdir()) == []
