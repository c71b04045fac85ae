"""The page of the workspace: every value has its place, its check and its way back."""

from __future__ import annotations

from dataclasses import fields, replace
from threading import Event

import pytest
from PySide6.QtTest import QTest

from deskapp.domain.workspace import Workspace
from deskapp.store import rollups
from deskapp.ui.settings.workspace_page import WorkspacePage
from tests.ui.settings.room import CTRL, Key, Room, click, press, write


@pytest.fixture
def page(room: Room) -> WorkspacePage:
    shown = WorkspacePage(room.session)
    shown.resize(700, 700)
    return room.show(shown)


def test_every_setting_has_a_field_with_a_hint(page: WorkspacePage) -> None:
    assert set(page.saving.fields) == {field.name for field in fields(Workspace)}
    assert all(field._hint.text() for field in page.saving.fields.values())
    assert page.settings() == page._before


def test_what_is_changed_is_saved_and_nothing_else(room: Room, page: WorkspacePage) -> None:
    write(page.name.line, "Green Paper")
    click(page.reopen)
    page.lock_after.setFocus()
    press(page.lock_after, Key.Key_Up)
    assert len(page.unsaved()) == 3
    before = room.desk.workspace.settings()
    press(page.lock_after, Key.Key_Return, CTRL)
    room.wait(lambda: not page.unsaved())
    wanted = replace(before, name="Green Paper", reopen_resolved=not before.reopen_resolved, lock_after_min=1)
    assert room.desk.workspace.settings() == wanted
    assert room.told


def test_a_time_zone_is_found_by_its_city(room: Room, page: WorkspacePage) -> None:
    write(page.zone.lineEdit(), "reyk")
    completer = page.zone.completer()
    completer.setCompletionPrefix("reyk")
    assert completer.currentCompletion() == "Atlantic/Reykjavik"
    page.zone.setEditText("Atlantic/Reykjavik")
    click(page.footer.save_button)
    room.wait(lambda: room.desk.workspace.settings().zone == "Atlantic/Reykjavik")
    room.wait(lambda: str(room.session.zone) == "Atlantic/Reykjavik")


def test_another_zone_says_before_and_meanwhile_that_figures_are_added_up(room: Room, page: WorkspacePage) -> None:
    hint = page.saving.fields["zone"]._hint
    usual, begun, go_on = hint.text(), Event(), Event()

    def slow(*_: object) -> int:
        begun.set()
        return int(go_on.wait(10))

    page.zone.setEditText("Asia/Tokyo")
    assert "added up anew" in hint.text()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rollups, "rebuild", slow)
        click(page.footer.save_button)
        room.wait(begun.is_set)
        assert page.banner.isVisible()
        assert "being added up" in page.banner.accessibleName()
        assert not page.footer.save_button.isEnabled()
        go_on.set()
        room.wait(lambda: not page.saving.is_running)
    assert not page.banner.isVisible()
    assert hint.text() == usual


def test_a_zone_that_is_none_is_told_at_its_field_and_nothing_is_saved(room: Room, page: WorkspacePage) -> None:
    write(page.name.line, "Green Paper")
    write(page.zone.lineEdit(), "Mars/Olympus")
    before = room.desk.workspace.settings()
    click(page.footer.save_button)
    room.wait(page.saving.fields["zone"].error)
    assert not page.banner.isVisible()
    assert room.desk.workspace.settings() == before
    assert page.name.value() == "Green Paper"
    QTest.keyClicks(page.zone.lineEdit(), "x")
    assert not page.saving.fields["zone"].error()


def test_a_name_that_is_too_long_is_told_at_its_field(room: Room, page: WorkspacePage) -> None:
    write(page.name.line, "x" * 81)
    click(page.footer.save_button)
    room.wait(page.name.error)
    assert page.name.line.hasFocus()
    assert page.name.value() == "x" * 81
    click(page.footer.cancel_button)
    assert page.name.value() == "Blue Paper"
    assert not page.name.error()


def test_what_a_colleague_changed_meanwhile_stays(room: Room, page: WorkspacePage) -> None:
    write(page.name.line, "Green Paper")
    owner = room.who
    room.desk.workspace.save(owner, replace(room.desk.workspace.settings(), hold_s=30))
    click(page.footer.save_button)
    room.wait(lambda: room.desk.workspace.settings().name == "Green Paper")
    assert room.desk.workspace.settings().hold_s == 30
    room.wait(lambda: page.hold.value() == 30)


def test_changes_of_others_show_at_once_where_nothing_is_typed(room: Room, page: WorkspacePage) -> None:
    room.session.act(
        lambda: room.desk.workspace.save(room.who, replace(room.desk.workspace.settings(), purge_after_days=7))
    )
    room.wait(lambda: page.purge_after.value() == 7)
    write(page.name.line, "Green Paper")
    room.session.act(
        lambda: room.desk.workspace.save(room.who, replace(room.desk.workspace.settings(), purge_after_days=9))
    )
    room.settle()
    assert page.name.value() == "Green Paper"


def type_hosts(page: WorkspacePage, first: str, second: str) -> None:
    write(page.hosts.box, first)
    press(page.hosts.box, Key.Key_Return)
    QTest.keyClicks(page.hosts.box, second)


def test_hosts_are_typed_one_on_each_line(room: Room, page: WorkspacePage) -> None:
    click(page.http)
    type_hosts(page, "hooks.example.com", "*.example.org")
    click(page.footer.save_button)
    room.wait(lambda: room.desk.workspace.settings().http_allowed)
    assert room.desk.workspace.settings().http_hosts == ("hooks.example.com", "*.example.org")


def test_a_host_that_is_none_is_told_and_nothing_typed_is_lost(room: Room, page: WorkspacePage) -> None:
    type_hosts(page, "hooks.example.com", "*")
    click(page.footer.save_button)
    room.wait(page.hosts.error)
    assert page.hosts.value() == "hooks.example.com\n*"
    assert room.desk.workspace.settings().http_hosts == ()
