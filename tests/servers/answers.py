"""What a script of the recording server can answer instead of what is due."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Cut:
    """Break the connection off. After the mail (`END`) it can have been taken all the same."""

    taking: bool = False


@dataclass(frozen=True)
class Hang:
    """Say nothing any more. After the mail (`END`) it can have been taken all the same."""

    taking: bool = False


@dataclass(frozen=True)
class Slow:
    """Wait, then answer what is due (None) or something else."""

    seconds: float
    then: str | Cut | Hang | Slow | None = None


#: A text is said as it is (`550 5.1.1 No such user`); one with 421 closes the connection.
Answer = str | Cut | Hang | Slow
