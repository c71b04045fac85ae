"""What a proxy can do to a connection, and where."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum


class Way(StrEnum):
    """Where bytes go: from the client to the server, or from the server to the client."""

    UP = "up"
    DOWN = "down"


class Act(StrEnum):
    """What happens: closed on both sides, reset on both sides, silence on an open connection, a byte now and then, or
    something somewhere else while both wait."""

    CUT = "cut"
    RESET = "reset"
    HANG = "hang"
    DRIP = "drip"
    MEANWHILE = "meanwhile"


@dataclass
class Fault:
    """Something bad in one direction of a connection, once `after` bytes went there or a line matched `line`.

    What came until then is passed on, the line, too, unless it is to be held back (`before`). It hits so many
    connections (None: all). Inside TLS there are no lines to be seen.
    """

    way: Way
    after: int | None = None
    line: str = ""
    act: Act = Act.CUT
    before: bool = False
    times: int | None = 1
    call: Callable[[], object] = lambda: None

    def strike(self) -> None:
        """It happens once less."""
        self.times = None if self.times is None else self.times - 1

    def place(self, passed: int, due: bytes) -> int | None:
        """Where in the bytes that are due, after so many that passed, it strikes; None where it does not."""
        if self.times == 0:
            return None
        if self.after is not None:
            return max(0, self.after - passed) if self.after - passed <= len(due) else None
        for found in re.finditer(rb"[^\n]*\n", due):
            if re.search(self.line.encode(), found[0]):
                return found.start() if self.before else found.end()
        return None


@dataclass
class Talk:
    """What went through a connection, in both directions."""

    up: bytearray = field(default_factory=bytearray)
    down: bytearray = field(default_factory=bytearray)

    def went(self, way: Way) -> bytearray:
        """What went one way."""
        return self.up if way is Way.UP else self.down

    def ends(self, way: Way) -> list[int]:
        """How many bytes had gone one way at the end of each line: the places to cut at."""
        return [found.end() for found in re.finditer(rb"\n", bytes(self.went(way)))]
