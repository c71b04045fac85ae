from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from deskapp.ui.look import avatar, chips
from deskapp.ui.look.tokens import DARK, LIGHT, Tokens


def canvas(tokens: Tokens) -> QImage:
    image = QImage(300, 30, QImage.Format.Format_ARGB32)
    image.fill(tokens.surface)
    return image


def test_each_status_has_its_own_icon_and_word_is_never_alone() -> None:
    assert set(chips.STATUS) == set("NCAWRLBXTP")
    assert len({kind.icon for kind in chips.STATUS.values()}) == len(chips.STATUS)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", [*chips.STATUS.values(), *chips.SLA.values(), chips.TAG, chips.KEY_CAP, chips.COUNT])
def test_a_chip_uses_the_width_it_was_measured_with(kind: chips.ChipKind, tokens: Tokens) -> None:
    image = canvas(tokens)
    painter = QPainter(image)
    used = chips.paint_chip(painter, QRect(5, 5, 290, 20), "Ab 1", kind, tokens)
    painter.end()
    assert used == chips.chip_width("Ab 1", kind)
    beyond = {image.pixelColor(x, 15).name() for x in range(5 + used + 1, 300)}
    assert beyond == {tokens.surface.name()}
    assert len({image.pixelColor(x, y).name() for x in range(5, 5 + used) for y in range(5, 25)}) > 2


def test_a_chip_without_room_is_held_to_it() -> None:
    image = canvas(LIGHT)
    painter = QPainter(image)
    assert chips.paint_chip(painter, QRect(0, 0, 50, 20), "A very long word", chips.STATUS["C"], LIGHT) == 50
    painter.end()


def test_a_neutral_chip_turns_to_surface_on_a_selected_row() -> None:
    image = canvas(LIGHT)
    painter = QPainter(image)
    chips.paint_chip(painter, QRect(0, 0, 200, 20), "Closed", chips.STATUS["L"], LIGHT)
    chips.paint_chip(painter, QRect(150, 0, 100, 20), "Closed", chips.STATUS["L"], LIGHT, selected=True)
    painter.end()
    assert image.pixelColor(3, 10) == LIGHT.sunken
    assert image.pixelColor(153, 10) == LIGHT.surface


@given(st.text(max_size=30))
def test_more_words_are_never_narrower(text: str) -> None:
    assert chips.chip_width(text + "mm", chips.STATUS["C"]) >= chips.chip_width("", chips.STATUS["C"])


def test_priority_marks_grow_and_normal_has_none() -> None:
    assert chips.priority_width(0) == 0
    assert chips.priority_width(1) < chips.priority_width(2) < chips.priority_width(3)
    assert chips.priority_width(-1) > 0


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Eva Malá", "EM"),
        ("Jan Amos Komenský", "JK"),
        ("Åsa", "Å"),
        ("tomas@example.com", "T"),
        ("", "?"),
        ("- +", "?"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert avatar.initials(name) == letters


@given(st.text())
def test_initials_are_one_or_two_signs_of_anything(name: str) -> None:
    assert 1 <= len(avatar.initials(name)) <= 6  # some letters have capitals of three signs


def test_an_avatar_is_a_tinted_circle() -> None:
    image = canvas(LIGHT)
    painter = QPainter(image)
    avatar.paint_avatar(painter, QRectF(0, 0, 30, 30), "Eva Malá", LIGHT, colour=0)
    painter.end()
    assert image.pixelColor(0, 0) == LIGHT.surface
    assert image.pixelColor(15, 3).name() not in (LIGHT.surface.name(), LIGHT.department(0).name())
