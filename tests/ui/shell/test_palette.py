from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from deskapp.domain.status import Status
from deskapp.domain.subjects import ticket_number
from deskapp.services.search import SearchPage
from deskapp.ui.reminder_watch import ReminderWatch
from deskapp.ui.shell import palette_people
from deskapp.ui.shell.shortcuts_help import ShortcutsHelp
from tests.ui.shell.console import Console

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def test_it_opens_over_the_window_and_gives_the_focus_back(console: Console) -> None:
    before = console.window.inbox.list
    before.setFocus()
    palette = console.open()
    assert palette.geometry() == console.window.rect()
    assert not palette.isWindow()
    assert console.window.focusWidget() is palette.panel.field
    assert palette.panel.scope.text() == f"for {ticket_number(console.ticket)}"
    console.press(Key.Key_Escape)
    assert not palette.is_open
    assert console.window.focusWidget() is before


def test_it_opens_from_the_composer_too_and_its_keys_close_it_again(console: Console) -> None:
    console.window.registry.action("reply").trigger()
    editor = console.window.focusWidget()
    assert editor is console.desktop.view.composer.page().editor
    palette = console.open("x")
    QTest.keyClick(palette.panel.field, Key.Key_K, CTRL)
    assert not palette.is_open
    assert console.window.focusWidget() is editor


def test_letters_are_typed_and_do_nothing_below(console: Console) -> None:
    palette = console.open("jeaxn!")
    assert palette.panel.field.text() == "jeaxn!"
    assert console.head().status is Status.OPEN
    assert console.window.target_ids() == []


def test_a_department_is_found_with_its_counts_and_gone_to(console: Console) -> None:
    console.open("bil")
    assert console.sections()["Departments and agents"] == ["Billing"]
    assert console.sections()["Actions"] == ["Transfer to Billing", "Transfer to Billing with a note…"]
    console.press(Key.Key_Down)
    console.press(Key.Key_Down)
    row = console.palette.current()
    assert row is not None
    assert row.hint == "department · 0 new · 0 open · 0 resolved"
    console.press(Key.Key_Return)
    assert not console.palette.is_open
    assert console.window.inbox.query.department_id == console.house.departments["Billing"]


def test_a_number_finds_its_ticket_at_once_and_return_opens_it(console: Console) -> None:
    palette = console.open()
    for typed in ("1", "#1", "hd-000001", "# HD-1"):
        palette.panel.field.setText(typed)
        assert console.sections()["Tickets"][0] == "Fuser replaced", typed
    row = palette.current()
    assert row is not None
    assert row.status is Status.NEW
    console.press(Key.Key_Return)
    assert console.desktop.view.ticket_id == 1


def test_tickets_are_found_by_what_was_written_in_them(console: Console) -> None:
    console.open("squeaks")
    assert console.sections() == {"Tickets": ["Fuser replaced"]}
    row = console.palette.current()
    assert row is not None
    assert row.hint == "HD-000001 · Jana Nová · in the text"
    console.type("FÚSER")
    assert console.sections()["Tickets"][0] == "Fuser replaced"


def test_signs_in_front_keep_to_actions_or_to_tickets(console: Console) -> None:
    console.open("> tr")
    assert set(console.sections()) == {"Actions"}
    console.type("#printer")
    assert console.sections() == {"Tickets": ["Printer on fire"]}
    console.type("#")
    assert console.sections() == {"Tickets": ["Printer on fire", "Fuser replaced"]}


def test_no_match_says_so_in_words(console: Console) -> None:
    palette = console.open("zzzunknown")
    assert palette.panel.sentence.isVisible()
    assert palette.panel.sentence.text() == "Nothing found for “zzzunknown”."
    console.press(Key.Key_Down)
    console.press(Key.Key_Return)
    assert palette.is_open
    console.type("bil")
    assert not palette.panel.sentence.isVisible()


def test_an_answer_that_comes_too_late_is_dropped(console: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    answers: list[Callable[[], None]] = []
    monkeypatch.setattr(palette_people, "LEAST", 99)  # only tickets are sought
    monkeypatch.setattr(ReminderWatch, "read", lambda watch: None)
    monkeypatch.setattr(console.session, "read", lambda call, then: answers.append(lambda: then(call())), raising=True)
    monkeypatch.setattr(
        console.session.desk.search, "find", lambda who, text, limit: SearchPage((1,) if text == "first" else (), None)
    )
    palette = console.open()
    palette.panel.field.setText("first")
    console.qtbot.waitUntil(lambda: len(answers) == 1)
    palette.panel.field.setText("second")
    answers[0]()
    assert "Tickets" not in console.sections()
    console.qtbot.waitUntil(lambda: len(answers) == 2)
    answers[1]()
    assert palette.panel.sentence.text() == "Nothing found for “second”."


def test_keys_choose(console: Console) -> None:
    palette = console.open()
    rows, chosen = palette.model.choosable, palette.panel.list.currentIndex
    assert chosen().row() == rows[0]
    for key, place in (
        (Key.Key_Down, 1),
        (Key.Key_Up, 0),
        (Key.Key_Up, len(rows) - 1),
        (Key.Key_Down, 0),
        (Key.Key_PageDown, 8),
        (Key.Key_PageUp, 0),
        (Key.Key_PageUp, 0),
        (Key.Key_End, len(rows) - 1),
        (Key.Key_PageDown, len(rows) - 1),
        (Key.Key_Home, 0),
    ):
        console.press(key)
        assert chosen().row() == rows[place], key
    assert palette.panel.field.accessibleDescription().startswith("Reply")
    console.press(Key.Key_Tab)
    assert console.window.focusWidget() is palette.panel.field


def test_a_click_runs_and_a_click_on_a_head_does_not(console: Console) -> None:
    palette = console.open("keyboard")
    rows = palette.panel.list
    for row, opened in ((0, True), (1, False)):
        place = rows.visualRect(palette.model.index(row)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert palette.is_open is opened
    dialog = console.window.findChild(ShortcutsHelp)
    assert dialog is not None
    dialog.close()


def test_a_click_beside_the_box_closes_it_and_one_inside_does_not(console: Console) -> None:
    palette = console.open("bil")
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.panel.geometry().bottomLeft() + QPoint(40, -10))
    assert palette.is_open
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert not palette.is_open


def test_it_stays_inside_a_window_that_becomes_small(console: Console) -> None:
    palette = console.open()
    console.window.resize(800, 520)
    console.qtbot.waitUntil(lambda: palette.geometry() == console.window.rect())
    assert palette.rect().contains(palette.panel.geometry())


def test_the_status_bar_opens_it(console: Console) -> None:
    console.window.status.palette_wanted.emit()
    assert console.palette.is_open
