"""Every screen of the tour at two sizes and in both languages: nothing cut off, nothing of no size, no overlaps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deskapp.app.composition import open_desk
from deskapp.app.demo.filling import fill
from deskapp.app.tour.scenes import SCENES, shown_widgets
from deskapp.app.tour.walk import Tour
from deskapp.services.desk import Desk
from tests.e2e.layout import problems

_SIZES = [(1440, 900), (1280, 800), (1024, 640)]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A small demo workspace."""
    desk = open_desk(tmp_path_factory.mktemp("demo") / "demo.db")
    end = desk.clock.now()
    desk.fill(lambda store: fill(store, count=300, seed=1, end=end, language="en", progress=lambda done, total: None))
    yield desk
    desk.disconnect()


@pytest.mark.parametrize("language", ["en", "cs"])
@pytest.mark.parametrize("size", _SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_screen_is_broken(qtbot: QtBot, demo: Desk, size: tuple[int, int], language: str) -> None:
    tour = Tour(demo, language, "light", size)
    found: list[str] = []
    try:
        for scene in SCENES:
            if scene.theme or scene.language:
                continue
            tour.show(scene)
            front = (shown_widgets(tour.stage.window) or [tour.stage.window])[-1]
            found += [f"{scene.name}: {problem}" for problem in problems(front)]
    finally:
        tour.close()
    assert not found, "\n".join(found)


def test_the_checker_sees_a_broken_screen(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

    widget = QWidget()
    qtbot.addWidget(widget)
    column = QVBoxLayout(widget)
    label = QLabel("A text that is much too long for its place")
    label.setFixedWidth(40)
    column.addWidget(label)
    widget.show()
    assert any("cut off" in problem for problem in problems(widget))
