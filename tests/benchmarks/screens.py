"""How long the open console takes from a click to the painted result."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from deskapp.app.composition import open_desk
from deskapp.app.tour.walk import Tour
from deskapp.domain.lists import ListQuery

_ROUNDS = 40
_WARM = 8
_WORDS = ("toner", "faktura", "printer E50", "objednávka", "jana")


class Painted(QObject):
    """Sees which widgets are painted."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__()
        self.widgets: list[QWidget] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.widgets.append(watched)
        return False

    def within(self, widget: QWidget) -> bool:
        """Whether `widget` or a part of it was painted."""
        return any(one is widget or widget.isAncestorOf(one) for one in self.widgets)


def milliseconds(seen: Painted, widget: QWidget, act: Callable[[], None]) -> float:
    """From an act until the window has done all that is due, the picture of `widget` included."""
    seen.widgets.clear()
    begun = perf_counter()
    act()
    QCoreApplication.processEvents()
    taken = (perf_counter() - begun) * 1000
    if not seen.within(widget):
        raise RuntimeError("The act was not painted.")
    return taken


def _spent(call: Callable[[], object]) -> float:
    """How long a read takes, in milliseconds."""
    begun = perf_counter()
    call()
    return (perf_counter() - begun) * 1000


def measure(store: Path) -> dict[str, float]:
    """Medians in milliseconds over the demo workspace in `store`."""
    desk = open_desk(store)
    tour = Tour(desk, "en", "light", (1440, 900))
    stage = tour.stage
    window, view = stage.window, stage.desktop.view
    cards, thread = window.inbox.list.viewport(), view.thread_view.viewport()
    seen = Painted(QCoreApplication.instance())
    who = stage.session.who
    departments = [department.id for department in desk.people.departments(who)]
    switches, opens, searches = [], [], []
    stage.list(ListQuery())
    for index in range(_ROUNDS):
        query = ListQuery(department_id=departments[index % len(departments)])
        switches.append(milliseconds(seen, cards, lambda q=query: window.sidebar.choose(q)))
        stage.wait(60)
    stage.list(ListQuery())
    ids = [ticket for ticket, _ in desk.lists.page(who, ListQuery(), None, _ROUNDS)]
    for ticket_id in ids:
        opens.append(milliseconds(seen, thread, lambda t=ticket_id: view.open_ticket(t)))
        stage.wait(60)
    for _ in range(3):
        searches += [_spent(lambda w=word: desk.search.find(who, w, 50)) for word in _WORDS]
    counts = [_spent(lambda: desk.lists.counts(who)) for _ in range(_ROUNDS)]
    solve_counts = [_spent(lambda: desk.solving.count(who)) for _ in range(_ROUNDS)]
    solve_next = [_spent(lambda: desk.solving.next(who)) for _ in range(_ROUNDS)]
    tour.close()
    desk.disconnect()
    QCoreApplication.sendPostedEvents()
    return {
        "switch_ms": statistics.median(switches[_WARM:]),
        "switch_p95_ms": sorted(switches[_WARM:])[int((len(switches) - _WARM) * 0.95)],
        "open_ms": statistics.median(opens[_WARM:]),
        "open_p95_ms": sorted(opens[_WARM:])[int((len(opens) - _WARM) * 0.95)],
        "search_ms": statistics.median(searches),
        "search_worst_ms": max(searches),
        "counts_worst_ms": max(counts),
        "solve_count_worst_ms": max(solve_counts),
        "solve_next_worst_ms": max(solve_next),
    }
