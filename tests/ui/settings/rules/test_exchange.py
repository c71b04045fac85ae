"""Rules out into a file and in again, from their page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from deskapp.ui.settings.rules.page import RulesPage
from tests.ui.settings.room import Room, click
from tests.ui.settings.rules.hands import stored, tagging


@pytest.fixture
def page(room: Room) -> RulesPage:
    for name in ("First", "Second"):
        room.desk.rules.save(room.who, tagging(name))
    return room.show(RulesPage(room.session))


@pytest.mark.parametrize("name", ["rules.toml", "pravidla.json"])
def test_what_went_out_comes_in_again_after_a_question(room: Room, page: RulesPage, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    page.exchange.export(path)
    room.wait(lambda: room.told == [f"Rules saved in {name}"])
    first, second = stored(room)
    room.desk.rules.save(room.who, replace(second, name="Third"))
    room.desk.rules.save(room.who, replace(first, stop=True))
    page.exchange.preview(path)
    question = room.question()
    assert "Second" in question.accessibleDescription()
    assert "First" in question.accessibleDescription()
    click(question.ok_button)
    room.wait(lambda: len(stored(room)) == 3)
    assert {rule.name: rule.stop for rule in stored(room)} == {"First": False, "Second": False, "Third": False}


def test_a_file_with_a_mistake_is_refused_whole_and_the_mistake_is_told(
    room: Room, page: RulesPage, tmp_path: Path
) -> None:
    path = tmp_path / "rules.toml"
    page.exchange.export(path)
    room.wait(lambda: bool(room.told))
    path.write_text(path.read_text().replace("add-tags", "ad-tags"))
    before = stored(room)
    page.exchange.preview(path)
    question = room.question()
    assert "First" in question.accessibleDescription()
    assert not question.ok_button.isVisible()
    click(question.cancel_button)
    assert stored(room) == before


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"= no toml", b"[]"])
def test_a_file_that_is_none_is_told_in_a_sentence(room: Room, page: RulesPage, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "rules.json"
    path.write_bytes(content)
    page.exchange.preview(path)
    room.wait(lambda: len(room.failures) == 1)
    page.exchange.preview(tmp_path / "nothing.toml")
    room.wait(lambda: len(room.failures) == 2)


def test_the_same_again_changes_nothing(room: Room, page: RulesPage, tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    page.exchange.export(path)
    room.wait(lambda: bool(room.told))
    page.exchange.preview(path)
    room.wait(lambda: room.told[-1] == "All rules of the file are here already.")
