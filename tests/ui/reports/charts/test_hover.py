"""What is under the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtWidgets import QApplication

from deskapp.ui.look.tokens import LIGHT
from deskapp.ui.reports.charts.data import ChartData, ChartKind
from deskapp.ui.reports.charts.hover import Hit, dots, hit, moved, series_of
from deskapp.ui.reports.charts.scene import ChartScene
from tests.ui.reports.charts.made import chart

pytestmark = pytest.mark.usefixtures("qapp")

KINDS = [(kind, stacked) for kind in (ChartKind.AREA, ChartKind.LINE, ChartKind.BAR) for stacked in (True, False)]


def _scene(data: ChartData) -> ChartScene:
    return ChartScene(data, QSizeF(800, 300), LIGHT, 1.0)


@pytest.mark.parametrize(("kind", "stacked"), KINDS)
def test_the_dots_lead_to_their_series(kind: ChartKind, stacked: bool, qapp: QApplication) -> None:
    scene = _scene(chart(kind, {"A": (40, 41), "B": (22, 20)}, stacked=stacked))
    for bucket in (0, 1):
        for place, at in dots(scene, bucket):
            found = hit(scene, at + QPointF(0, 1))
            assert found == Hit(bucket, place)
            assert series_of(scene, found) is scene.layers[place].series


def test_the_band_under_the_mouse_is_the_one(qapp: QApplication) -> None:
    scene = _scene(chart())
    assert scene.scale is not None
    middle = scene.scale.y((46 + 6) / 2)
    assert hit(scene, QPointF(scene.scale.x(0), middle)) == Hit(0, 0)
    assert hit(scene, QPointF(scene.scale.x(0), scene.scale.y(49))) == Hit(0, None)
    assert hit(scene, QPointF(scene.scale.x(0), -40)) is None


def test_what_has_no_value_has_no_dot(qapp: QApplication) -> None:
    scene = _scene(chart(ChartKind.LINE, {"A": (1, None, 3), "B": (None, None, 4)}))
    assert [[place for place, _ in dots(scene, bucket)] for bucket in range(3)] == [[0], [], [0, 1]]


def test_the_keys_stop_at_the_ends(qapp: QApplication) -> None:
    scene = _scene(chart())
    assert moved(scene, None, 1, 0) == Hit(0, None)
    assert moved(scene, None, -1, 0) == Hit(3, None)
    assert moved(scene, Hit(3, 1), 1, 0) == Hit(3, 1)
    assert moved(scene, Hit(1, None), 0, 1) == Hit(1, 0)
    assert moved(scene, Hit(1, 0), 0, -1) == Hit(1, None)
    assert moved(scene, Hit(1, 2), 0, 1) == Hit(1, 2)
    assert moved(scene, Hit(1, 2), -1_000_000, 0) == Hit(0, 2)


def test_the_keys_go_around_a_pie(qapp: QApplication) -> None:
    scene = _scene(chart(ChartKind.PIE))
    assert moved(scene, None, 1, 0) == Hit(None, 0)
    assert moved(scene, Hit(None, 0), 1, 0) == Hit(None, 1)
    assert moved(scene, Hit(None, 2), 0, 1) == Hit(None, 2)
