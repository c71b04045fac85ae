"""How a ticket of 5,000 inline notes opens and scrolls, beside a short one of the same store."""

from __future__ import annotations

import json
import statistics
import sys
from pathlib import Path
from random import Random
from time import perf_counter

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from deskapp.app.composition import open_desk
from deskapp.app.demo.filling import fill
from deskapp.app.tour.walk import Tour
from deskapp.domain.doer import by_agent
from deskapp.domain.thread import InlineNote
from deskapp.runtime.clock import SystemClock
from deskapp.services.notes import InlineNotes
from deskapp.store import people
from deskapp.store.store import Store
from deskapp.store.tables import TicketRecord
from tests.benchmarks.screens import Painted, milliseconds

NOTES = 5_000
_STEP = 120
_OPENS, _WARM = 30, 6
_WORDS = "the customer called again about toner faktura printer E50 back before noon see HD-000007 @Eva"


def _text(random: Random) -> str:
    lines = [
        " ".join(random.choices(_WORDS.split(), k=random.randint(2, 30)))
        for _ in range(random.choice((1, 1, 2, 3, 12)))
    ]
    if random.random() < 0.2:
        lines.append("- [ ] " + " ".join(random.choices(_WORDS.split(), k=5)))
    return "\n".join(lines)


def build(path: Path) -> tuple[int, int]:
    """A small demo store; gives a short ticket and one with all the notes."""
    store = Store(path, SystemClock())
    fill(store, count=200, seed=1, end=store.clock.now(), language="en", progress=lambda done, total: None)
    owner = by_agent(people.owner())
    random, inline, short, long = Random(5), InlineNotes(), 1, 2
    for begun in range(0, NOTES, 50):
        with store.write() as unit:
            for _ in range(50):
                inline.append(unit, owner, TicketRecord.get_by_id(long), _text(random))
            if not begun:
                for _ in range(10):
                    inline.append(unit, owner, TicketRecord.get_by_id(short), _text(random))
    store.disconnect()
    return short, long


def measure(folder: Path) -> dict[str, float]:
    """Milliseconds from an act to the painted thread, and how many cards there were at most."""
    path = folder / "bench-thread.db"
    short, long = build(path)
    desk = open_desk(path)
    tour = Tour(desk, "en", "light", (1440, 900))
    view = tour.stage.desktop.view
    thread, bar = view.thread_view.viewport(), view.thread_view.verticalScrollBar()
    seen = Painted(QCoreApplication.instance())
    opens: dict[int, list[float]] = {short: [], long: []}
    for _ in range(_OPENS):
        for ticket, times in opens.items():
            times.append(milliseconds(seen, thread, lambda t=ticket: view.open_ticket(t)))
            tour.stage.wait(60)
    steps, cards = [], 0
    while bar.value():
        steps.append(milliseconds(seen, thread, lambda: bar.setValue(bar.value() - _STEP)))
        cards = max(cards, len(view.thread_view.cards()))
        if bar.value() < _STEP:
            tour.stage.wait(60)
    loaded = sum(isinstance(item, InlineNote) for item in view.thread_view.items())
    view.thread_view.scroll_to_end()
    tour.stage.wait()
    view.open_ticket(short)
    tour.stage.wait()
    view.open_ticket(long)
    tour.stage.wait()
    begun = perf_counter()
    QTest.keyClick(view.thread_view, Qt.Key.Key_Home)
    tour.stage.wait_until(lambda: bar.value() == 0)
    home = (perf_counter() - begun) * 1000
    tour.close()
    desk.disconnect()
    if loaded != NOTES:
        raise RuntimeError(f"Only {loaded} notes were scrolled through.")
    steps.sort()
    return {
        "short_open_ms": statistics.median(opens[short][_WARM:]),
        "long_open_ms": statistics.median(opens[long][_WARM:]),
        "scroll_ms": statistics.median(steps),
        "scroll_p95_ms": steps[int(len(steps) * 0.95)],
        "scroll_p99_ms": steps[int(len(steps) * 0.99)],
        "scroll_worst_ms": steps[-1],
        "scroll_steps": len(steps),
        "cards": cards,
        "home_ms": home,
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]))) + "\n")
