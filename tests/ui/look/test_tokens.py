"""Contrast is computed here by the definition of WCAG 2, not by code of the product."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor

from deskapp.ui.look.tokens import COLOURS, CONTRAST, DARK, DEPARTMENT_GROUNDS, DEPARTMENTS, LIGHT, Tokens, mix

THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]


def luminance(colour: QColor) -> float:
    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = linear(colour.red()), linear(colour.green()), linear(colour.blue())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", THEMES)
@pytest.mark.parametrize(("front", "back", "least"), CONTRAST)
def test_every_pair_of_the_table_is_readable(tokens: Tokens, front: str, back: str, least: float) -> None:
    assert contrast(tokens.colour(front), tokens.colour(back)) >= least


@pytest.mark.parametrize("tokens", THEMES)
@pytest.mark.parametrize("ground", DEPARTMENT_GROUNDS)
def test_department_colours_stand_out(tokens: Tokens, ground: str) -> None:
    found = {name: contrast(tokens.department(i), tokens.colour(ground)) for i, (name, _, _) in enumerate(DEPARTMENTS)}
    assert {name: round(value, 2) for name, value in found.items() if value < 2.995} == {}


@pytest.mark.parametrize("tokens", THEMES)
def test_text_is_readable_on_a_tinted_avatar(tokens: Tokens) -> None:
    for colour in tokens.departments:
        assert contrast(tokens.text, mix(colour, tokens.surface, 0.16)) >= 4.5


def test_each_token_of_the_table_is_a_field_and_back() -> None:
    assert {field.name for field in fields(Tokens)} == set(COLOURS) | {"dark", "departments"}


def test_colour_understands_names_hex_and_departments() -> None:
    assert LIGHT.colour("note") == LIGHT.note
    assert LIGHT.colour("#123456") == QColor("#123456")
    assert LIGHT.colour("department:2") == LIGHT.departments[2]
    assert LIGHT.department(len(DEPARTMENTS)) == LIGHT.department(0)


def test_only_veils_and_shadows_are_translucent() -> None:
    for tokens in (LIGHT, DARK):
        translucent = {name for name in COLOURS if tokens.colour(name).alpha() < 255}
        assert translucent == {"scrim", "shadow", "note_shadow"}


def test_department_colours_are_all_different() -> None:
    for tokens in (LIGHT, DARK):
        assert len({colour.name() for colour in tokens.departments}) == len(DEPARTMENTS)


def test_mixing_all_and_nothing() -> None:
    assert mix(LIGHT.accent, LIGHT.surface, 1.0) == LIGHT.accent
    assert mix(LIGHT.accent, LIGHT.surface, 0.0) == LIGHT.surface
