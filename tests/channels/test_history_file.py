"""Tables of other desks are read whatever they are packed, written and separated with, and no row stops the next."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from deskapp.channels.history_file import read_map, read_rows
from deskapp.domain.errors import Invalid
from deskapp.domain.history_import.mapping import ImportMap, mapping_of

HEAD = ("Opened", "No", "Team")


def _plan(**more: str) -> ImportMap:
    columns = {"number": "No", "created": "Opened", "department": "Team"}
    return mapping_of({"name": "old", "columns": columns, **more})


def _read(path: Path, plan: ImportMap | None = None) -> list[tuple[int, tuple[str, ...] | str]]:
    """Each row's line with its cells (number, created, department), or with what is wrong."""
    rows = read_rows(path, plan or _plan())
    return [(row.line, str(row.problem) if row.problem else row.cells) for row in rows]


def _table(*rows: tuple[str, ...], separator: str = ",") -> str:
    return "".join(separator.join(row) + "\r\n" for row in (HEAD, *rows))


ROW = ("1.1.2016", "7", "Příjem")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250", "iso8859_2"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("packed", [False, True])
def test_what_a_file_is_written_with_is_found_out(tmp_path: Path, encoding: str, separator: str, packed: bool) -> None:
    path = tmp_path / "whatever.txt"
    content = _table(ROW, separator=separator).encode(encoding)
    path.write_bytes(gzip.compress(content, mtime=0) if packed else content)
    assert _read(path) == [(2, ("7", "1.1.2016", "Příjem"))]


def test_what_the_map_says_about_a_file_counts(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(_table(ROW, separator="~").encode("cp852"))
    assert _read(path, _plan(encoding="cp852", separator="~")) == [(2, ("7", "1.1.2016", "Příjem"))]


def test_the_separator_is_what_the_columns_stand_between(tmp_path: Path) -> None:
    """More commas than semicolons in the head do not make it a table of commas."""
    path = tmp_path / "some.csv"
    path.write_text("a, b, c, d;Opened;No;Team\nx,y,z;1;2;3\n")
    assert _read(path) == [(2, ("2", "1", "3"))]


def test_lines_are_numbered_as_an_editor_does(tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    path.write_text('Opened,No,Team\n1,"1\n2",a\n\n2,3,"b"\n')
    assert _read(path) == [(2, ("1\n2", "1", "a")), (5, ("3", "2", "b"))]


def test_bad_rows_are_told_and_do_not_stop_the_next(tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    rows = [b"1,7", b"1,8,a,b", b"1,9,\xff", b"1,10,\xc5\x99"]
    path.write_bytes(b"Opened,No,Team\n" + b"\n".join(rows) + b"\n")
    assert _read(path, _plan(encoding="utf-8")) == [
        (2, "The row has 2 cells, the head has 3."),
        (3, "The row has 4 cells, the head has 3."),
        (4, "The row is not written in the encoding of the others."),
        (5, ("10", "1", "ř")),
    ]
    assert next(iter(read_rows(path, _plan()))).cells[0] == "7", "whose ticket it is can be told"


def test_an_endless_cell_is_a_bad_row(tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    path.write_text(f"Opened,No,Team\n1,2,{'x' * 16_000_001}\n3,4,5\n")
    first, second = _read(path)
    assert first[0] == 2
    assert str(first[1]).startswith("The row cannot be read: ")
    assert second == (3, ("4", "3", "5"))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file has no column “No”; there are: –."),
        (b"No;Opened;Tim\n", "The file has no column “Team”; there are: No, Opened, Tim."),
        (b"No;\x1b[2Jx;Tim\n", "The file has no column “Opened”; there are: No, Tim."),
        (b"No,Opened,Team,Team\n", "The file has several columns “Team”."),
        (
            gzip.compress(b"No,Opened,Team\n" + b"1,2,3\n" * 9, mtime=0)[:-9],
            "The file is packed and cannot be unpacked: ",
        ),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_one_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "some.csv"
    path.write_bytes(content)
    with pytest.raises(Invalid) as refused:
        list(read_rows(path, _plan()))
    assert str(refused.value).startswith(sentence)


def test_progress_ends_where_the_file_ends(tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    path.write_text(_table(*[ROW] * 5000))
    told: list[tuple[int, int]] = []
    assert len(list(read_rows(path, _plan(), lambda done, total: told.append((done, total))))) == 5000
    assert told == sorted(told)
    assert told[-1] == (path.stat().st_size,) * 2


@pytest.mark.parametrize("content", [b"name = ", b"\xff\xfe", b"name = 'a'\nname = 'b'\n"])
def test_a_map_that_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "map.toml"
    path.write_bytes(content)
    with pytest.raises(Invalid, match=r"^The map is no TOML: .*[^.]\.$"):
        read_map(path)
