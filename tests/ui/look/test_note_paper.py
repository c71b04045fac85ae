"""Pixels of the painted note: is each part of the paper where the table says?"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from deskapp.ui.look.note import note_path, paint_note
from deskapp.ui.look.tokens import DARK, LIGHT, Tokens

PAPER = QRectF(20, 20, 200, 100)
GROUND = QColor("#808080")


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def painted(request: pytest.FixtureRequest) -> tuple[QImage, Tokens]:
    image = QImage(240, 150, QImage.Format.Format_ARGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    paint_note(painter, PAPER, request.param)
    painter.end()
    return image, request.param


def test_edge_is_six_pixels_of_the_whole_width(painted: tuple[QImage, Tokens]) -> None:
    image, tokens = painted
    for x in (20, 120, 219):
        assert [image.pixelColor(x, y) for y in (20, 25, 26)] == [tokens.note_edge, tokens.note_edge, tokens.note]


def test_paper_reaches_its_three_square_corners(painted: tuple[QImage, Tokens]) -> None:
    image, tokens = painted
    assert image.pixelColor(20, 119) == tokens.note
    assert image.pixelColor(120, 70) == tokens.note
    assert image.pixelColor(219, 60) == tokens.note


def test_corner_is_folded_over_and_cut(painted: tuple[QImage, Tokens]) -> None:
    image, tokens = painted
    assert image.pixelColor(208, 108) == tokens.note_fold
    assert image.pixelColor(210, 104) == tokens.note_crease
    assert image.pixelColor(204, 110) == tokens.note_crease
    beyond = image.pixelColor(217, 117)
    assert beyond not in (tokens.note, tokens.note_fold, tokens.note_edge)


def test_shadow_is_below_and_soft(painted: tuple[QImage, Tokens]) -> None:
    image, _ = painted
    column = [image.pixelColor(120, y).lightness() for y in (120, 122, 124, 126, 130)]
    assert column == sorted(column)
    assert column[0] < GROUND.lightness()
    assert image.pixelColor(120, 130) == GROUND
    assert image.pixelColor(120, 18) == GROUND
    assert image.pixelColor(13, 60) == GROUND


def test_path_has_five_corners() -> None:
    path = note_path(PAPER)
    corners = {(path.elementAt(i).x, path.elementAt(i).y) for i in range(path.elementCount())}  # type: ignore[attr-defined]
    assert corners == {(20, 20), (220, 20), (220, 104), (204, 120), (20, 120)}
