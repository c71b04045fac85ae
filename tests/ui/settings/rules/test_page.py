"""The page of rules."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from deskapp.domain.rules.rule import RuleFigures
from deskapp.store import rules
from deskapp.store.store import Store
from deskapp.ui.settings.rules.page import RulesPage
from tests.ui.settings.room import ALT, Key, Room, cells, choose, click, press, write
from tests.ui.settings.rules.hands import editor, save, stored, tagging


@pytest.fixture
def page(room: Room) -> RulesPage:
    for name in ("First", "Second", "Third"):
        room.desk.rules.save(room.who, tagging(name, active=name != "Third"))
    shown = RulesPage(room.session)
    shown.resize(900, 500)
    return room.show(shown)


def names(page: RulesPage) -> list[str]:
    return [row[0] for row in cells(page)]


def ids(room: Room) -> dict[str, int]:
    return {rule.name: rule.id for rule in stored(room)}


def test_rules_stand_in_their_order_with_their_sentence_and_their_switch(page: RulesPage) -> None:
    assert names(page) == ["1. First", "2. Second", "3. Third"]
    row = page.model.row(0)
    assert row.detail == "When a ticket is created, if subject contains “printer”, then add tags hot."
    assert [page.model.row(n).on for n in range(3)] == [True, True, False]


def test_a_rule_tells_how_often_it_applied_of_how_often_it_was_looked_at(room: Room) -> None:
    rule_id = room.desk.rules.save(room.who, tagging("First")).value
    room.desk.fill(lambda store: _count(store, rule_id))
    page = room.show(RulesPage(room.session))
    assert cells(page)[0][2:4] == ("2 / 40", "1")


def _count(store: Store, rule_id: int) -> None:
    with store.write():
        rules.count([(rule_id, RuleFigures(looked=40, matched=2, failed=1))])


def test_a_row_is_drawn_to_another_place_by_the_mouse(room: Room, page: RulesPage) -> None:
    view, model = page.view, page.model
    first, last = (view.visualRect(model.index(n, 0)) for n in (0, 2))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=first.center())
    for y in range(first.center().y(), last.bottom() - 2, 6):
        QTest.mouseMove(view.viewport(), QPoint(first.center().x(), y))
        # the offscreen platform sends moves without buttons
        from PySide6.QtCore import QEvent, QPointF
        from PySide6.QtGui import QMouseEvent

        at = QPointF(first.center().x(), y)
        view.mouseMoveEvent(
            QMouseEvent(
                QEvent.Type.MouseMove,
                at,
                view.viewport().mapToGlobal(at),
                Qt.MouseButton.NoButton,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=last.center())
    room.wait(lambda: [rule.name for rule in stored(room)] == ["Second", "Third", "First"])
    room.wait(lambda: names(page) == ["1. Second", "2. Third", "3. First"])


def test_a_row_is_moved_by_keyboard(room: Room, page: RulesPage) -> None:
    choose(page, ids(room)["Third"])
    press(page.view, Key.Key_Up, ALT)
    room.wait(lambda: names(page) == ["1. First", "2. Third", "3. Second"])
    assert [rule.name for rule in stored(room)] == ["First", "Third", "Second"]


def test_the_switch_turns_a_rule_on_and_off(room: Room, page: RulesPage) -> None:
    place = page.view.visualRect(page.model.index(2, 1)).topLeft() + QPoint(20, 20)
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    room.wait(lambda: stored(room)[2].active)
    choose(page, ids(room)["First"])
    press(page.view, Key.Key_Space)
    room.wait(lambda: not stored(room)[0].active)
    room.wait(lambda: not page.model.row(0).on)


def test_a_deleted_rule_comes_back_with_undo(room: Room, page: RulesPage) -> None:
    choose(page, ids(room)["Second"])
    click(page.delete_button)
    room.wait(lambda: names(page) == ["1. First", "2. Third"])
    assert room.told == ["Rule “Second” deleted"]
    room.session.undo_last()
    room.wait(lambda: names(page) == ["1. First", "2. Second", "3. Third"])


def test_a_duplicate_is_edited_before_it_is_kept(room: Room, page: RulesPage) -> None:
    choose(page, ids(room)["First"])
    click(page.copy_button)
    dialog = editor(room)
    assert dialog.head.line.text() == "First (2)"
    assert dialog.footer.save_button.isEnabled()
    assert len(stored(room)) == 3
    save(room, dialog)
    room.wait(lambda: names(page)[-1] == "4. First (2)")
    assert stored(room)[-1].groups == stored(room)[0].groups
    assert not stored(room)[-1].active


def test_the_search_finds_words_of_the_sentence(page: RulesPage) -> None:
    write(page.search, "nowhere")
    press(page.search, Key.Key_Return)
    assert names(page) == []
    write(page.search, "PRINTER second")
    press(page.search, Key.Key_Return)
    assert names(page) == ["2. Second"]


def test_a_rule_that_never_gets_its_turn_says_so(room: Room, page: RulesPage) -> None:
    room.desk.rules.save(room.who, replace(stored(room)[0], stop=True, groups=()))
    page.reload()
    room.wait(lambda: page.model.row(1).mark == "warn")
    said = "It never gets its turn: whenever it could apply, “First” stops before it."
    assert [page.model.row(n).detail == said for n in range(3)] == [False, True, False]
    room.desk.rules.set_active(room.who, ids(room)["First"], False)
    page.reload()
    room.wait(lambda: not page.model.row(1).mark)
