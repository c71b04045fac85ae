"""How long the open console takes from a click to the painted result."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

from deskapp.app.tour.walk import Tour
from deskapp.app.composition import open_desk
from deskapp.domain.lists import ListQuery

_ROUNDS = 40
_WARM = 8
_WORDS = ("toner", "faktura", "printer E50", "objednávka", "jana")


class _PaintClock(QObject):
    """Notes when each widget was painted last."""

    def __init__(self, widgets: Iterable[QWidget]) -> None:
        super().__init__()
        self.at: dict[QObject, float] = {}
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: self.at.__setitem__(watched, perf_counter()))
        return False


def _until_painted(clock: _PaintClock, widget: QWidget, act: Callable[[], None]) -> float:
    """Milliseconds from an act to the widget's picture."""
    loop, begun = QEventLoop(), perf_counter()
    act()
    while clock.at.get(widget, 0.0) < begun and perf_counter() - begun < 10:
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    return (clock.at.get(widget, perf_counter()) - begun) * 1000


def measure(store: Path) -> dict[str, float]:
    """Medians in milliseconds over the demo workspace in `store`."""
    desk = open_desk(store)
    tour = Tour(desk, "en", "light", (1440, 900))
    stage = tour.stage
    window, view = stage.window, stage.desktop.view
    cards, thread = window.inbox.list.viewport(), view.thread_view.viewport()
    clock = _PaintClock((cards, thread))
    who = stage.session.who
    departments = [department.id for department in desk.people.departments(who)]
    switches, opens, searches = [], [], []
    stage.list(ListQuery())
    for index in range(_ROUNDS):
        query = ListQuery(department_id=departments[index % len(departments)])
        switches.append(_until_painted(clock, cards, lambda q=query: window.sidebar.choose(q)))
        stage.wait(60)
    stage.list(ListQuery())
    ids = [ticket for ticket, _ in desk.lists.page(who, ListQuery(), None, _ROUNDS)]
    for ticket_id in ids:
        opens.append(_until_painted(clock, thread, lambda t=ticket_id: view.open_ticket(t)))
        stage.wait(60)
    for _ in range(3):
        for word in _WORDS:
            begun = perf_counter()
            desk.search.find(who, word, 50)
            searches.append((perf_counter() - begun) * 1000)
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
    }
