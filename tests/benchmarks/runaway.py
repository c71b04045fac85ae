"""How long regular expressions that run away hold up the intake of a mail, and the event loop meanwhile.

Intake is measured in the time that its thread works, as their limit is: what else the machine does is not theirs.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from deskapp.app.composition import acting, open_desk
from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.runtime.lane import Lane
from deskapp.services.desk import Desk
from deskapp.services.mail.intake import IncomingMail
from tests.kit import mail

#: How many rules run away, and how many mails come in, each by itself.
COUNTS, MAILS = (0, 1, 10, 50), 60
#: Expressions that take longer than anybody lives on some of the texts below.
RUNAWAYS = (
    r"(a+)+$",
    r"(a|aa)+$",
    r"(.*a){30}$",
    r"^(([a-z])+.)+[A-Z]([a-z])+$",
    r"(a{1,100}){1,50}b",
    r"(?:a?){40}a{40}$",
)
_TEXTS = ("a" * 60 + "!", "a" * 5_000 + "!", "aa ab " * 20_000 + "!")


class Heart(QObject):
    """Beats every millisecond on the thread's event loop; `longest_ms` is the longest time between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms, self._last = 0.0, perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def _beat(self) -> None:
        now = perf_counter()
        self.longest_ms, self._last = max(self.longest_ms, (now - self._last) * 1000), now


def runaway_rules(count: int) -> list[Rule]:
    """Rules on the body, each with an expression of its own that runs away."""
    patterns = [f"{RUNAWAYS[n % len(RUNAWAYS)]}(?#{n})" for n in range(count)]
    action = Action(Do.ADD_TAGS, {"tags": ("found",)})
    return [
        Rule(f"Runs away {n}", Trigger.CREATED, ((Condition(On.BODY, Op.MATCHES, (pattern,)),),), (action,))
        for n, pattern in enumerate(patterns)
    ]


def evil_mail(number: int) -> bytes:
    """A mail on whose text they run away."""
    return mail(_TEXTS[number % len(_TEXTS)], message_id=f"<{number}@x.example>", subject=f"Evil {number}")


def measure(folder: Path) -> dict[str, float]:
    """The longest that a mail took and that the event loop stood still, in milliseconds, for each count of rules."""
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    found: dict[str, float] = {}
    for count in COUNTS:
        intake_ms, loop_ms = _measured(app, folder / f"bench-runaway-{count}.db", count)
        found |= {f"runaway_{count}_intake_ms": intake_ms, f"runaway_{count}_loop_ms": loop_ms}
    return found


def _measured(app: QCoreApplication, path: Path, count: int) -> tuple[float, float]:
    desk = open_desk(path)
    desk.workspace.set_up("Eva", email="eva@desk.example")
    for rule in runaway_rules(count):
        desk.rules.save(acting(desk, None), rule)
    lane = Lane("writer", desk.connect, desk.disconnect)
    lane.submit(lambda: _take(desk, MAILS)).result()  # what is loaded once
    heart, longest = Heart(), 0.0
    for number in range(MAILS):
        running = lane.submit(lambda number=number: _take(desk, number))
        while not running.done():
            app.processEvents()
        longest = max(longest, running.result())
    lane.finish()
    desk.disconnect()
    return longest, heart.longest_ms


def _take(desk: Desk, number: int) -> float:
    begun = thread_time()
    desk.intake.take([IncomingMail("bench", evil_mail(number))])
    return (thread_time() - begun) * 1000
