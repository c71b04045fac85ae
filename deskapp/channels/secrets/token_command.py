"""Running the command that prints a token: without a shell, for a short time, hearing no more than is needed."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import threading
from contextlib import suppress
from typing import IO

from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.text import excerpt

LIMIT_S = 30.0
#: What is heard of a command at its begin and at its end, in bytes; and how long its last words may still take.
_HEARD, _LAST = 64 * 1024, 4 * 1024
_LAST_WORDS_S = 1.0
_TOLD = 200


def token(command: str, account: str, limit_s: float = LIMIT_S) -> str:
    """The first line that a command prints; `MailFailed`, whose sentence names `account` and never the command."""
    try:
        process = _started(command)
    except (OSError, ValueError) as error:  # what they say holds the command
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "it is no command line"
        raise MailFailed(
            "The command that prints a token for {account} cannot be started: {reason}.",
            lasting=True,
            account=account,
            reason=reason,
        ) from None
    printed, told = _Listener(process.stdout), _Listener(process.stderr)
    try:
        code = process.wait(limit_s)
    except subprocess.TimeoutExpired:
        raise MailFailed(
            "The command that prints a token for {account} did not end within {seconds} seconds.",
            account=account,
            seconds=round(limit_s),
        ) from None
    finally:
        _end(process)
    found, words = printed.head().strip(), told.last_line()
    if code != 0:
        words = (words.replace(found, "…") if found else words) or str(code)
        raise MailFailed("The command that prints a token for {account} failed: {words}.", account=account, words=words)
    if not found or not found.isascii() or not found.isprintable():
        raise MailFailed("The command for {account} printed no token.", account=account)
    return found


def _started(command: str) -> subprocess.Popen[bytes]:
    words = command if os.name == "nt" else shlex.split(command)
    if not words:
        raise ValueError("nothing to run")
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    return subprocess.Popen(words, stdin=nothing, stdout=pipe, stderr=pipe, start_new_session=True)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a command and all that it started."""
    with suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


class _Listener(threading.Thread):
    """Hears all that a command says, and keeps its begin and its end."""

    def __init__(self, stream: IO[bytes] | None) -> None:
        super().__init__(name="token", daemon=True)
        assert stream is not None
        self._stream = stream
        self._head, self._tail = b"", b""
        self.start()

    def run(self) -> None:
        with self._stream, suppress(OSError):
            while piece := os.read(self._stream.fileno(), _HEARD):
                self._head = (self._head + piece)[:_HEARD]
                self._tail = (self._tail + piece)[-_LAST:]

    def head(self) -> str:
        """The first line, "" where it is longer than a token can be."""
        self.join(_LAST_WORDS_S)
        line, _, rest = self._head.partition(b"\n")
        return line.decode("utf-8", "replace") if rest or len(line) < _HEARD else ""

    def last_line(self) -> str:
        """The last line that says something, bounded and harmless."""
        self.join(_LAST_WORDS_S)
        lines = self._tail.decode("utf-8", "replace").split("\n")
        said = next((line for line in reversed(lines) if line.strip()), "")
        return excerpt("".join(char if char.isprintable() else " " for char in said), _TOLD).rstrip(".")
