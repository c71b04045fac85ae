"""The main figures: what a tile says of a value and the one before, and how tiles share the width."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from deskapp.domain.reports.answer import Answer
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.question import Question
from deskapp.ui.reports.tiles import Tile, Tiles

NB = "\N{NO-BREAK SPACE}"
DAY = date(2025, 11, 20)

FIGURES = [
    ("i_messages", 130, 123, ("130", "before 123", f"+5.7{NB}%", "")),
    ("newAnswerAvgTime", 5760, 6480, (f"1:36{NB}h", f"before 1:48{NB}h", f"−11.1{NB}%", "better")),
    ("missed_calls", 4, 2, ("4", "before 2", f"+100.0{NB}%", "worse")),
    ("rewards_p", None, None, ("–", "", "", "")),
    ("rewards_p", 50.0, None, (f"50.0{NB}%", "", "", "")),
    ("i_messages", 5, 0, ("5", "before 0", "", "")),
]


@pytest.mark.parametrize(("column", "value", "before", "said"), FIGURES)
def test_a_tile_says_the_value_and_its_change(
    qtbot: QtBot, column: str, value: float | None, before: float | None, said: tuple[str, ...]
) -> None:
    tile = Tile()
    qtbot.addWidget(tile)
    tile.show_figure(COLUMNS[column], value, before)
    assert (tile.value, tile.before, tile.change, tile.judged) == said
    spoken = tile.accessibleName()
    assert spoken.startswith(f"{COLUMNS[column].label}: {said[0]}")
    assert all(part in spoken for part in said)
    assert not spoken.endswith(", ")


@pytest.mark.parametrize(("width", "lines"), [(1200, [6]), (700, [3, 3]), (400, [2, 2, 2]), (170, [1] * 6)])
def test_tiles_fill_as_few_lines_as_there_is_room_for(qtbot: QtBot, width: int, lines: list[int]) -> None:
    tiles = Tiles()
    qtbot.addWidget(tiles)
    tiles.show_answer(Answer(Question("departments", DAY, DAY), (), (), {}), None)
    tiles.resize(width, 600)
    tiles.show()

    def shown() -> list[int]:
        tops = [tile.y() for tile in tiles.tiles]
        return [tops.count(top) for top in sorted(set(tops))]

    qtbot.waitUntil(lambda: shown() == lines)
    assert len({tile.width() for tile in tiles.tiles}) <= 2, "all of one width, but for a pixel"


def test_another_report_has_its_own_tiles(qtbot: QtBot) -> None:
    tiles, chosen = Tiles(), []
    qtbot.addWidget(tiles)
    tiles.chosen.connect(chosen.append)
    for report in ("departments", "per-hour", "departments"):
        tiles.show_answer(Answer(Question(report, DAY, DAY), (), (), {}), None)
        assert [tile.label for tile in tiles.tiles] == [
            COLUMNS[name].label for name in Question(report, DAY, DAY).of.tiles
        ]
    tiles.tiles[1].click()
    assert chosen == ["answers"]
