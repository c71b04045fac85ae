"""Files of another desk: a map of columns in TOML, and tables as separated text, plain or packed with gzip."""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import tomllib
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from deskapp.channels.mail.charset_guess import guess_charset
from deskapp.domain.errors import Invalid
from deskapp.domain.history_import.grouping import Row
from deskapp.domain.history_import.mapping import ImportMap, mapping_of

#: Characters that may stand between cells where the map names none.
_SEPARATORS = (",", ";", "\t", "|")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_GZIP = b"\x1f\x8b"
_CHUNK = 1 << 20
#: A cell longer than this, in characters, makes its row unreadable.
_LONGEST_CELL = 16_000_000
#: Progress is told once for so many rows.
_OFTEN = 500
#: As many names of columns are told where one is missing.
_TOLD = 40
Progress = Callable[[int, int], None]


def read_map(path: Path) -> ImportMap:
    """The map that a file holds; `Invalid` with one sentence where it is none."""
    try:
        plain = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Invalid("The map is no TOML: {reason}.", reason=str(error).rstrip(".")) from error
    return mapping_of(plain)


def read_rows(path: Path, plan: ImportMap, progress: Progress = lambda done, total: None) -> Iterator[Row]:
    """The rows of a file in order, each with the columns of the map; `progress` is told bytes read and bytes in all.

    Raises `Invalid` where the file as a whole cannot be read, or lacks a column that the map names.
    """
    total = path.stat().st_size
    with _told_plainly(), _opened(path) as (raw, content):
        text = io.TextIOWrapper(content, plan.encoding or _encoding(path), errors="surrogateescape", newline="")
        for number, row in enumerate(_rows(text, plan)):
            yield row
            if number % _OFTEN == 0:
                progress(min(raw.tell(), total), total)
    progress(total, total)


@contextmanager
def _told_plainly() -> Iterator[None]:
    """Turn what a file can be wrong in as a whole into one sentence."""
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise Invalid("The file is packed and cannot be unpacked: {reason}.", reason=str(error).rstrip(".")) from error
    except UnicodeError as error:
        raise Invalid("The file cannot be read as text: {reason}.", reason=str(error).rstrip(".")) from error


@contextmanager
def _opened(path: Path) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """The file as it lies there, and its content, unpacked where it is packed, whatever the file is called."""
    with path.open("rb") as raw:
        packed = raw.read(len(_GZIP)) == _GZIP
        raw.seek(0)
        yield raw, cast(IO[bytes], gzip.GzipFile(fileobj=raw)) if packed else raw


def _encoding(path: Path) -> str:
    """How the text is written: by its mark, else UTF-8 where all of it is that, else what its letters look like."""
    with _opened(path) as (_, content):
        chunk = content.read(_CHUNK)
        for mark, name in _MARKS:
            if chunk.startswith(mark):
                return name
        decoder = codecs.getincrementaldecoder("utf-8")()
        while chunk:
            following = content.read(_CHUNK)
            try:
                decoder.decode(chunk, final=not following)
            except UnicodeDecodeError:
                return guess_charset(chunk)
            chunk = following
    return "utf-8"


def _rows(text: IO[str], plan: ImportMap) -> Iterator[Row]:
    csv.field_size_limit(_LONGEST_CELL)
    head = text.readline()
    separator = plan.separator or _separator(head, plan)
    names = _names(head, separator)
    places = _places(names, plan)
    reader = csv.reader(text, delimiter=separator)
    line = 2
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            problem = Invalid("The row cannot be read: {reason}.", reason=str(error).rstrip("."))
            yield Row(line, problem=problem)
        else:
            if cells:
                yield _row(line, cells, len(names), places)
        line = reader.line_num + 2


def _row(line: int, cells: Sequence[str], width: int, places: Sequence[int]) -> Row:
    there = tuple(cells[place] if place < len(cells) else "" for place in places)
    if len(cells) != width:
        problem = Invalid("The row has {cells} cells, the head has {width}.", cells=len(cells), width=width)
        return Row(line, there, problem)
    text = "".join(there)
    if not text.isascii() and any("\udc80" <= char <= "\udcff" for char in text):
        return Row(line, (), Invalid("The row is not written in the encoding of the others."))
    return Row(line, there)


def _separator(head: str, plan: ImportMap) -> str:
    """The separator by which the head names most of the map's columns, and of several that which finds most cells."""

    def told(separator: str) -> tuple[int, int]:
        names = _names(head, separator)
        return len(set(plan.columns) & set(names)), len(names)

    return max(_SEPARATORS, key=told)


def _names(head: str, separator: str) -> list[str]:
    return [name.strip() for name in next(csv.reader([head], delimiter=separator), [])]


def _places(names: Sequence[str], plan: ImportMap) -> tuple[int, ...]:
    """Where the map's columns stand in a row."""
    for column in plan.columns:
        if column not in names:
            there = ", ".join(filter(str.isprintable, names[:_TOLD]))[:1000] or "–"
            raise Invalid("The file has no column “{column}”; there are: {there}.", column=column, there=there)
        if names.count(column) > 1:
            raise Invalid("The file has several columns “{column}”.", column=column)
    return tuple(names.index(column) for column in plan.columns)
