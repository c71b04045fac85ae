"""The scenes of the reports: each kind of chart over the last twelve months, and a report that is saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF

from deskapp.app.tour.stage import Stage
from deskapp.ui.reports.asked import Asked
from deskapp.ui.reports.charts.data import ChartKind
from deskapp.ui.reports.charts.hover import hit
from deskapp.ui.reports.place import ReportsPlace
from deskapp.ui.reports.spans import Span


def report(
    chart: ChartKind, name: str = "departments", column: str = "", hovered: int | None = None
) -> Callable[[Stage], None]:
    """A report as a chart of a column; the mouse is over the period at a place."""

    def show(stage: Stage) -> None:
        place = _go(stage)
        place.page.ask(Asked(name, Span.MONTHS_12, column=column, chart=chart))
        stage.wait_until(lambda: place.page.told is not None and not place.page.asking.running)
        stage.wait()
        canvas = place.page.chart.chart.canvas
        scene = canvas.scene
        if hovered is not None and scene is not None and scene.scale is not None:
            canvas.point_at(hit(scene, QPointF(scene.scale.x(hovered), canvas.height() * 0.55)))

    return show


def saving(stage: Stage) -> None:
    """Under which name a report is kept."""
    report(ChartKind.AREA)(stage)
    _go(stage).keeping.save_as()
    stage.wait(300)


def _go(stage: Stage) -> ReportsPlace:
    stage.action("go_reports")
    place = stage.window.places.place
    if not isinstance(place, ReportsPlace):
        raise RuntimeError("The reports did not open.")
    return place
