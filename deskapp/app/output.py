"""What commands print: results as text or JSON, progress on a terminal, refusals in one sentence."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TextIO

_WIDTH = 30


def say(text: str) -> None:
    """Print a line of the result."""
    sys.stdout.write(text + "\n")


def result(values: Mapping[str, object], as_json: bool, text: Callable[[], str]) -> None:
    """Print the result: one JSON object, or the text for people."""
    say(json.dumps(values, ensure_ascii=False) if as_json else text())


def refuse(sentence: str) -> None:
    """Print why it could not be done."""
    sys.stderr.write(sentence.strip() + "\n")


@contextmanager
def whole_file(target: Path) -> Iterator[TextIO]:
    """A file for one's own eyes that takes the place of `target` when all of it is written; before, nothing changes."""
    scratch = target.with_name(f".{target.name}.part")
    opened = os.open(scratch, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(opened, "w", encoding="utf-8", newline="\n") as file:
            yield file
        scratch.replace(target)
    except BaseException:
        scratch.unlink(missing_ok=True)
        raise


class ProgressBar:
    """A bar on a terminal; nothing where standard error is none."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._shown = sys.stderr is not None and sys.stderr.isatty()
        self._last = 0.0

    def __call__(self, done: int, total: int) -> None:
        """Show that `done` of `total` is done."""
        if not self._shown or (done < total and monotonic() - self._last < 0.1):
            return
        self._last = monotonic()
        part = min(1.0, done / total) if total else 1.0
        filled = int(part * _WIDTH)
        sys.stderr.write(f"\r{self._label} [{'#' * filled}{' ' * (_WIDTH - filled)}] {part:4.0%}")
        sys.stderr.flush()

    def close(self) -> None:
        """End the line."""
        if self._shown and self._last:
            sys.stderr.write("\n")
