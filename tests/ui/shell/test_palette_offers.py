from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from deskapp.domain.access import MemberRole
from deskapp.domain.status import Status
from deskapp.store import people
from deskapp.ui.ticket.transfer_dialog import TransferDialog
from tests.ui.shell.console import Console, Opener

Key = Qt.Key


def test_a_ticket_is_handed_to_a_department_and_it_can_be_taken_back(console: Console, qtbot: QtBot) -> None:
    billing, technical = console.house.departments["Billing"], console.house.departments["Technical"]
    console.open("transfer bil")
    row = console.palette.current()
    assert row is not None
    assert (row.hint, row.keys) == ("becomes unassigned, notes stay", ("T",))
    console.press(Key.Key_Return)
    qtbot.waitUntil(lambda: console.head().department_id == billing)
    assert console.head().agent_id is None
    qtbot.waitUntil(lambda: console.session.can_undo)
    console.open("undo")
    console.press(Key.Key_Return)
    qtbot.waitUntil(lambda: console.head().department_id == technical)


def test_a_transfer_with_a_note_asks_for_the_note(console: Console) -> None:
    console.open("bil note")
    console.press(Key.Key_Return)
    dialog = console.window.findChild(TransferDialog)
    assert dialog is not None
    assert dialog.department_id() == console.house.departments["Billing"]
    dialog.reject()


def test_a_ticket_is_given_to_a_colleague(console: Console, qtbot: QtBot) -> None:
    console.open("jelinkova")
    assert console.sections()["Departments and agents"] == ["Assign to Petra Jelínková"]
    console.press(Key.Key_Return)
    qtbot.waitUntil(lambda: console.head().agent_id == console.house.agents["Petra Jelínková"])


def test_only_what_makes_sense_now_is_offered(console: Console, qtbot: QtBot) -> None:
    console.open("> ")
    offered = console.sections()["Actions"]
    assert "Resolve" in offered
    assert "Theme: Dark" in offered
    assert not {"Reopen", "Assign to me", "Undo", "Command palette", "Theme: Light"} & set(offered)
    assert "Transfer to Technical" not in offered
    console.press(Key.Key_Escape)
    console.window.registry.action("resolve").trigger()
    qtbot.waitUntil(lambda: console.session.can_undo)
    console.open(">")
    offered = console.sections()["Actions"]
    assert {"Reopen", "Undo"} <= set(offered)
    assert "Resolve" not in offered


def test_without_a_ticket_there_are_no_actions_on_one(opener: Opener) -> None:
    console = opener("Eva Malá")
    palette = console.open(">")
    assert palette.panel.scope.text() == ""
    assert "New ticket" in console.sections()["Actions"]
    assert not {"Reply", "Resolve", "Tags", "Transfer"} & set(console.sections()["Actions"])
    console.type("transfer to")
    assert "Actions" not in console.sections()


def test_selected_tickets_are_what_actions_are_for(console: Console, qtbot: QtBot) -> None:
    cards = console.window.inbox.list
    cards.setFocus()
    ids = [console.window.inbox.model.ticket_at(row) for row in range(2)]
    for _ in ids:
        console.window.registry.action("select").trigger()
        console.window.registry.action("next").trigger()
    assert sorted(console.window.target_ids()) == sorted(each for each in ids if each is not None)
    palette = console.open(">")
    assert palette.panel.scope.text() == "for 2 ticket(s)"
    assert "Reply" not in console.sections()["Actions"]
    console.type("resolve")
    console.press(Key.Key_Return)
    qtbot.waitUntil(lambda: all(console.head(each).status is Status.RESOLVED for each in ids))


def test_who_is_outside_a_restricted_department_finds_neither_it_nor_its_tickets(opener: Opener) -> None:
    console = opener("Alena Fialová")
    desk, owner = console.house.desk, console.house.who("Alena Fialová")
    with desk._store.write():
        secret = people.add_department("Payroll", 6)
    hidden = console.house.mail("Salary of the director", "The payroll list says too much.")
    desk.tickets.transfer(owner, [hidden], secret)
    searches = ("payroll", "salary", str(hidden), f"#{hidden}", "#salary", "director", "#", "department")
    names = {"Payroll", "Salary of the director"}

    def found_by(viewer: Console, typed: str) -> set[str]:
        viewer.open(typed)
        titles = {title for section in viewer.sections().values() for title in section}
        viewer.press(Key.Key_Escape)
        return names & titles

    console.session.refresh_viewer()
    assert all(found_by(console, typed) for typed in searches)
    outsider = opener("Eva Malá")
    assert [typed for typed in searches if found_by(outsider, typed)] == []
    outsider.open("payroll")
    assert outsider.sections() == {}


def test_who_works_alone_is_offered_neither_departments_nor_handing_on(
    console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(console.session.desk.workspace, "is_solo", lambda: True)
    console.open()
    assert set(console.sections()) == {"Actions"}
    console.type(">")
    offered = console.sections()["Actions"]
    assert "Reply" in offered
    assert not [title for title in offered if "Transfer" in title or title.startswith(("Assign", "Go to my"))]


def test_a_reader_is_offered_no_acts_on_the_ticket(opener: Opener) -> None:
    console = opener("Eva Malá")
    desk, owner = console.house.desk, console.house.who("Alena Fialová")
    with desk._store.write():
        archive = people.add_department("Archive", 6)
        people.add_member(archive, console.house.agents["Eva Malá"], MemberRole.READER)
    console.session.refresh_viewer()
    desk.tickets.transfer(owner, [console.ticket], archive)
    console.window.open_ticket(console.ticket)
    console.open(">")
    offered = console.sections()["Actions"]
    assert "History" in offered
    assert not {"Reply", "Note", "Resolve", "Transfer", "Tags"} & set(offered)
    console.type("petr")
    assert console.sections() == {}
