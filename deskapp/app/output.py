"""What commands print: results as text or JSON, progress on a terminal, refusals in one sentence."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from time import monotonic

_WIDTH = 30


def say(text: str) -> None:
    """Print a line of the result."""
    sys.stdout.write(text + "\n")


def say_exactly(text: str) -> None:
    """Print text as UTF-8 with the ends of its lines as they are, as it would stand in a file."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def result(values: Mapping[str, object], as_json: bool, text: Callable[[], str]) -> None:
    """Print the result: one JSON object, or the text for people."""
    say(json.dumps(values, ensure_ascii=False) if as_json else text())


def refuse(sentence: str) -> None:
    """Print why it could not be done."""
    sys.stderr.write(sentence.strip() + "\n")


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


def printable(text: str) -> str:
    """`text` of others without what a terminal would obey."""
    return "".join(char if char.isprintable() else "\ufffd" for char in text)
