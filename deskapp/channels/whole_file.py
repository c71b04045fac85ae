"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from deskapp.domain.errors import DeskError


@contextmanager
def whole_file(target: Path) -> Iterator[TextIO]:
    """A text file, as `whole_place` says; line ends are written as they are."""
    with whole_place(target) as place, place.open("w", encoding="utf-8", newline="\n") as file:
        yield file


@contextmanager
def whole_place(target: Path) -> Iterator[Path]:
    """Where to write a file for one's own eyes; it takes the place of `target` when all of it is written.

    Before, nothing changes. Raises a `DeskError` where the file cannot be written.
    """
    try:
        with _whole_place(target) as place:
            yield place
    except OSError as error:
        raise DeskError("{path} cannot be written: {reason}.", path=target, reason=error.strerror or error) from error


@contextmanager
def _whole_place(target: Path) -> Iterator[Path]:
    scratch = target.with_name(f".{target.name}.part")
    os.close(os.open(scratch, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
    try:
        yield scratch
        scratch.replace(target)
    except BaseException:
        scratch.unlink(missing_ok=True)
        raise
