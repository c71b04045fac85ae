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
    """A file for one's own eyes that takes the place of `target` when all of it is written; before, nothing changes.

    Line ends are written as they are. Raises a `DeskError` where the file cannot be written.
    """
    try:
        with _whole_file(target) as file:
            yield file
    except OSError as error:
        raise DeskError("{path} cannot be written: {reason}.", path=target, reason=error.strerror or error) from error


@contextmanager
def _whole_file(target: Path) -> Iterator[TextIO]:
    scratch = target.with_name(f".{target.name}.part")
    opened = os.open(scratch, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(opened, "w", encoding="utf-8", newline="\n") as file:
            yield file
        scratch.replace(target)
    except BaseException:
        scratch.unlink(missing_ok=True)
        raise
