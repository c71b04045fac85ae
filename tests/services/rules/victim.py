"""A program that is stopped in the middle of a transaction: `python -m tests.services.rules.victim STORE ACT POINT`.

It says “there” when it is where it is to be killed, and waits.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from deskapp.app.composition import acting, open_desk
from deskapp.domain.status import Status
from deskapp.services.desk import Desk
from deskapp.services.mail.intake import IncomingMail
from deskapp.services.rules import doing
from deskapp.store import rule_traces, rules
from tests.kit import mail

#: The mails of a flow, and how many are taken in at once.
FLOW, GROUP = 60, 4


def burning(number: int) -> bytes:
    """A mail that the rules have something to do with."""
    return mail("It burns.", message_id=f"<{number}@x.example>", subject=f"Fire {number}")


def _wait() -> None:
    print("there", flush=True)
    time.sleep(300)


def _around(owner: object, name: str, before: bool) -> None:
    """Wait when something is called, or when it has been."""
    real: Callable[..., object] = getattr(owner, name)

    def stopping(*given: object, **named: object) -> object:
        if before:
            _wait()
        found = real(*given, **named)
        _wait()
        return found

    setattr(owner, name, stopping)


def _around_commit(desk: Desk, before: bool) -> None:
    database = desk._store.db
    real = database.atomic

    @contextmanager
    def atomic() -> Iterator[None]:
        with real():
            yield
            if before:
                _wait()
        _wait()

    database.atomic = atomic


#: Where it is stopped. All but the last lie before the commit.
POINTS: dict[str, Callable[[Desk], None]] = {
    "before the first action": lambda desk: _around(doing, "do", before=True),
    "between two actions": lambda desk: _around(doing, "do", before=False),
    "before the trace": lambda desk: _around(rule_traces, "finish", before=True),
    "after the trace": lambda desk: _around(rule_traces, "finish", before=False),
    "before the counters": lambda desk: _around(rules, "count", before=True),
    "after the counters": lambda desk: _around(rules, "count", before=False),
    "before the commit": lambda desk: _around_commit(desk, before=True),
    "after the commit": lambda desk: _around_commit(desk, before=False),
}


def _flow(desk: Desk) -> None:
    for start in range(0, FLOW, GROUP):
        desk.intake.take([IncomingMail("test", burning(number)) for number in range(start, start + GROUP)])
        print(start, flush=True)


#: What it is about to do.
ACTS: dict[str, Callable[[Desk], object]] = {
    "a mail": lambda desk: desk.intake.take([IncomingMail("test", burning(1))]),
    "an act": lambda desk: desk.tickets.set_status(acting(desk, None), [1, 2], Status.RESOLVED),
    "a flow": _flow,
}


def main() -> None:
    """Do it, and wait to be killed."""
    desk = open_desk(Path(sys.argv[1]))
    if sys.argv[3] in POINTS:
        POINTS[sys.argv[3]](desk)
    ACTS[sys.argv[2]](desk)
    _wait()


if __name__ == "__main__":
    main()
