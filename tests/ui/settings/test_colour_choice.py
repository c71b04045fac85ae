"""One of ten colours, by mouse and keyboard, each with its name."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QRadioButton

from deskapp.ui.look.tokens import DEPARTMENTS
from deskapp.ui.settings import colour_choice
from deskapp.ui.settings.colour_choice import NAMES, ColourChoice
from deskapp.ui.settings.field import Field
from tests.ui.settings.room import Key, Room, click, press


@pytest.fixture
def choice(room: Room) -> ColourChoice:
    return room.show(ColourChoice(2))


def test_the_names_are_those_of_the_colours() -> None:
    assert [name.lower() for name in NAMES] == [name for name, _, _ in DEPARTMENTS]


def test_a_click_and_the_arrows_choose_and_tell(choice: ColourChoice) -> None:
    told: list[int] = []
    choice.changed.connect(told.append)
    swatches = choice.findChildren(QRadioButton)
    click(swatches[6])
    for key in (Key.Key_Right, Key.Key_Up, Key.Key_Left, Key.Key_Left, Key.Key_Left, Key.Key_Up):
        press(choice.focusWidget(), key)
    assert told == [7, 8, 3, 2, 1], "it stops at the ends"
    assert choice.value() == 1
    assert [swatch.isChecked() for swatch in swatches] == [True] + [False] * 9


def test_it_is_one_stop_of_the_tab_key_and_setting_tells_nobody(choice: ColourChoice) -> None:
    told: list[int] = []
    choice.changed.connect(told.append)
    choice.set_value(10)
    assert told == []
    assert choice.focusProxy().accessibleName() == "Graphite"
    with pytest.raises(ValueError, match="11"):
        choice.set_value(11)
    assert choice.value() == 10


def test_long_names_are_not_cut_in_a_field(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(colour_choice, "NAMES", tuple(f"{name} and grey" for name in NAMES))
    field = Field("Colour", ColourChoice(2))
    field.resize(900, 120)
    room.show(field)
    for swatch in field.findChildren(QRadioButton):
        assert swatch.width() >= swatch.sizeHint().width(), swatch.text()
