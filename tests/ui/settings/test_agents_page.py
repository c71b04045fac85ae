"""The page of agents and the dialog of one: making, changing, refusing, deactivating; by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.domain.access import MemberRole, Role
from deskapp.ui.settings.agent.card import AgentCard
from deskapp.ui.settings.agent.dialog import AgentDialog
from deskapp.ui.settings.agent.taker_dialog import TakerDialog
from deskapp.ui.settings.agent.words import role_word
from deskapp.ui.settings.agents_page import AgentsPage
from deskapp.ui.settings.question import Question
from tests.ui.settings.staff import EVA, IVO, ODD_NAMES, OWNER, PETR, PETRA, Key, Staff, at_work, click, write


@pytest.fixture
def staff(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Staff]:
    with at_work(tmp_path, qtbot, qapp) as opened:
        yield opened


def open_page(staff: Staff, name: str = OWNER) -> AgentsPage:
    page = staff.shown(AgentsPage(staff.session(name)))
    staff.qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    return page


def open_agent(staff: Staff, name: str, who: str = OWNER) -> AgentDialog:
    dialog = open_page(staff, who).show_item(staff.house.agents[name])
    assert isinstance(dialog, AgentDialog)
    return dialog


def cells(page: AgentsPage) -> dict[str, tuple[str, ...]]:
    rows = [page.model.row(place) for place in range(page.model.rowCount())]
    return {row.cells[0]: row.cells[1:] for row in rows}


def row_of(dialog: AgentDialog, staff: Staff, department: str):  # type: ignore[no-untyped-def]
    wanted = staff.house.departments[department]
    return next(row for row in dialog.table.rows if row.department.id == wanted)


# --- the list ------------------------------------------------------------------------------------------------


def test_the_list_tells_role_tickets_and_state(staff: Staff) -> None:
    staff.house.desk.agents.deactivate(staff.house.who(OWNER), staff.house.agents[IVO], None)
    page = open_page(staff)
    assert cells(page)[OWNER][0] == role_word(Role.OWNER)
    assert cells(page)[EVA] == ("Agent", "1", "1", "Available")
    assert cells(page)[IVO][-1] == "Inactive"
    assert [page.model.row(place).muted for place in range(5)] == [False, False, False, False, True]


def test_search_finds_name_address_and_role_however_it_is_written(staff: Staff) -> None:
    page = open_page(staff)
    for typed, found in (("dvorak", {PETR}), ("PETRA@", {PETRA}), ("owner", {OWNER}), ("nobody", set())):
        page.search.clear()
        QTest.keyClicks(page.search, typed)
        QTest.keyClick(page.search, Key.Key_Return)
        assert set(cells(page)) == found


def test_enter_opens_the_current_agent(staff: Staff) -> None:
    page = open_page(staff)
    page.select(staff.house.agents[PETR])
    QTest.keyClick(page.view, Key.Key_Return)
    dialog = page.findChild(AgentDialog)
    assert dialog is not None
    assert dialog.windowTitle() == PETR


# --- making and changing -------------------------------------------------------------------------------------


def test_a_new_agent_is_made_by_keyboard(staff: Staff) -> None:
    page = open_page(staff)
    assert page.new_button is not None
    click(page.new_button)
    dialog = page.findChild(AgentDialog)
    assert dialog is not None
    assert not dialog.footer.save_button.isEnabled()
    staff.qtbot.waitUntil(dialog.general.name.line.hasFocus)
    QTest.keyClicks(dialog.general.name.line, "Nora Nova")
    QTest.keyClick(dialog.general.name.line, Key.Key_Tab)
    assert dialog.general.email.line.hasFocus()
    QTest.keyClicks(dialog.general.email.line, "nora@bluepaper.example")
    staff.press(dialog, Key.Key_PageDown)
    assert dialog.current_page() == "departments"
    row = row_of(dialog, staff, "Technical")
    row.switch.setFocus()
    QTest.keyClick(row.switch, Key.Key_Space)
    row.role.setFocus()
    QTest.keyClick(row.role, Key.Key_Down)
    assert row.membership() is MemberRole.SUPERVISOR
    saved: list[int] = []
    dialog.finished_saving.connect(saved.append)
    staff.press(row.role, Key.Key_Return)
    staff.qtbot.waitUntil(lambda: bool(saved))
    staff.house.agents["Nora Nova"] = saved[0]
    made = staff.agent("Nora Nova")
    assert (made.name, made.email, made.role) == ("Nora Nova", "nora@bluepaper.example", Role.AGENT)
    assert made.memberships == {staff.house.departments["Technical"]: MemberRole.SUPERVISOR}
    staff.qtbot.waitUntil(lambda: page.selected_id() == saved[0])


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_are_kept_as_they_are(staff: Staff, name: str) -> None:
    dialog = open_agent(staff, EVA)
    write(dialog.general.name.line, name)
    staff.save(dialog)
    assert staff.agent(EVA).name == name


def test_a_newline_in_a_name_becomes_a_space(staff: Staff) -> None:
    dialog = open_agent(staff, EVA)
    write(dialog.general.name.line, "Eva\nNová")
    staff.save(dialog)
    assert staff.agent(EVA).name == "Eva Nová"


@pytest.mark.parametrize("name", ["", "   ", "PETR DVOŘÁK", "petr dvor\u030ca\u0301k", "x" * 10_000])
def test_a_bad_name_is_told_at_its_field_and_nothing_is_saved(staff: Staff, name: str) -> None:
    before = staff.agent(EVA)
    dialog = open_agent(staff, EVA)
    dialog.show_page("departments")
    click(row_of(dialog, staff, "Technical").switch)
    dialog.show_page("general")
    write(dialog.general.email.line, "new@bluepaper.example")
    write(dialog.general.name.line, name)
    dialog.show_page("signature")
    staff.refused(dialog)
    assert dialog.general.name.error()
    assert dialog.current_page() == "general"
    assert dialog.general.name.line.text() == name
    assert staff.agent(EVA) == before
    write(dialog.general.name.line, "Eva")
    assert not dialog.general.name.error()


@pytest.mark.parametrize("email", ["no address", "a@b@c", "PETR@bluepaper.example", "support@bluepaper.example"])
def test_a_bad_address_is_told_at_its_field(staff: Staff, email: str) -> None:
    dialog = open_agent(staff, EVA)
    write(dialog.general.email.line, email)
    staff.refused(dialog)
    assert dialog.general.email.error()
    assert staff.agent(EVA).email == "eva@bluepaper.example"


def test_an_unknown_variable_is_shown_while_writing_and_stops_saving_all(staff: Staff) -> None:
    before = staff.agent(EVA)
    dialog = open_agent(staff, EVA)
    write(dialog.general.name.line, "Eva Other")
    dialog.show_page("signature")
    dialog.signatures.show_place(staff.house.departments["Billing"])
    write(dialog.signatures.editor.editor, "Yours {{ agent.nmae }}")
    assert "agent.nmae" in dialog.signatures.problem()
    dialog.show_page("general")
    dialog.signatures.show_place(None)
    staff.refused(dialog)
    assert dialog.current_page() == "signature"
    assert dialog.signatures.current_place() == staff.house.departments["Billing"]
    assert "agent.nmae" in dialog.footer.error()
    assert staff.agent(EVA) == before


def test_what_is_unsaved_is_told_in_words(staff: Staff) -> None:
    dialog = open_agent(staff, EVA)
    write(dialog.general.name.line, "Eva Other")
    dialog.show_page("departments")
    click(row_of(dialog, staff, "Technical").switch)
    click(row_of(dialog, staff, "General").switch)
    assert dialog.changes() == ["name", "taken out of General", "added to Technical as Solver"]
    assert dialog.side.is_changed("general")
    assert dialog.side.is_changed("departments")
    click(row_of(dialog, staff, "Technical").switch)
    assert dialog.changes() == ["name", "taken out of General"]


def test_cancel_asks_before_changes_are_lost(staff: Staff) -> None:
    dialog = open_agent(staff, EVA)
    write(dialog.general.name.line, "Eva Other")
    click(dialog.footer.cancel_button)
    question = dialog.findChild(Question)
    assert question is not None
    assert dialog.isVisible()
    click(question.discard_button)  # type: ignore[attr-defined]
    assert not dialog.isVisible()
    assert staff.agent(EVA).name == EVA


def test_who_was_slower_loses_nothing_of_what_was_typed(staff: Staff) -> None:
    dialog = open_agent(staff, EVA)
    write(dialog.general.name.line, "Mine")
    staff.change(EVA, name="Theirs")
    staff.refused(dialog)
    assert dialog.banner.isVisible()
    dialog.banner.clicked.emit()
    assert dialog.general.name.line.text() == "Theirs"
    write(dialog.general.name.line, "Both")
    staff.save(dialog)
    assert staff.agent(EVA).name == "Both"


# --- departments ---------------------------------------------------------------------------------------------


def test_out_of_the_default_department_is_kept_and_the_usual_is_not_said(staff: Staff) -> None:
    general = staff.house.departments["General"]
    dialog = open_agent(staff, EVA)
    dialog.show_page("departments")
    click(row_of(dialog, staff, "General").switch)
    staff.save(dialog)
    assert staff.agent(EVA).memberships == {general: MemberRole.OUT}
    assert general not in staff.house.who(EVA).memberships
    dialog = open_agent(staff, EVA)
    dialog.show_page("departments")
    assert not row_of(dialog, staff, "General").switch.isChecked()
    click(row_of(dialog, staff, "General").switch)
    staff.save(dialog)
    assert staff.house.who(EVA).memberships[general] is MemberRole.SOLVER


def test_all_that_are_found_are_added_and_removed_at_once(staff: Staff) -> None:
    dialog = open_agent(staff, EVA)
    dialog.show_page("departments")
    click(dialog.table.add_all)
    assert len(dialog.table.inside()) == 4
    QTest.keyClicks(dialog.table.search, "TECH")
    QTest.keyClick(dialog.table.search, Key.Key_Return)
    click(dialog.table.remove_all)
    assert staff.house.departments["Technical"] not in dialog.table.inside()
    assert len(dialog.table.inside()) == 3
    staff.save(dialog)
    ids = staff.house.departments
    assert staff.agent(EVA).memberships == {ids["Billing"]: MemberRole.SOLVER, ids["Sales"]: MemberRole.SOLVER}


def test_arrows_go_from_switch_to_switch_over_what_is_shown(staff: Staff) -> None:
    dialog = open_agent(staff, EVA)
    dialog.show_page("departments")
    rows = dialog.table.rows
    rows[1].hide()
    rows[0].switch.setFocus()
    for key, there in ((Key.Key_Down, 2), (Key.Key_Down, 3), (Key.Key_Down, 3), (Key.Key_Up, 2)):
        QTest.keyClick(dialog.focusWidget(), key)
        assert dialog.focusWidget() is rows[there].switch


# --- rights --------------------------------------------------------------------------------------------------


def test_an_admin_looks_at_the_owner_and_cannot_make_one(staff: Staff) -> None:
    staff.promote(PETR, Role.ADMIN)
    page = open_page(staff, PETR)
    card = page.show_item(staff.house.agents[OWNER])
    assert isinstance(card, AgentCard)
    assert not card.ok_button.isVisible()
    dialog = page.show_item(staff.house.agents[EVA])
    assert isinstance(dialog, AgentDialog)
    roles = [dialog.general.role.itemText(place) for place in range(dialog.general.role.count())]
    assert roles == ["Agent", "Supervisor", "Admin"]


def test_one_neither_deactivates_oneself_nor_stops_being_the_owner(staff: Staff) -> None:
    dialog = open_agent(staff, OWNER)
    assert not hasattr(dialog, "state_button")
    assert not dialog.general.role_field.isVisible()
    write(dialog.general.name.line, "Alena")
    staff.save(dialog)
    assert staff.agent(OWNER).role is Role.OWNER


def test_a_role_is_given_by_keyboard(staff: Staff) -> None:
    dialog = open_agent(staff, EVA)
    dialog.general.role.setFocus()
    QTest.keyClick(dialog.general.role, Key.Key_Down)
    assert dialog.changes() == ["now Supervisor"]
    staff.save(dialog)
    assert staff.agent(EVA).role is Role.SUPERVISOR


# --- leaving -------------------------------------------------------------------------------------------------


def leave(staff: Staff, dialog: AgentDialog) -> TakerDialog:
    click(dialog.state_button)
    staff.qtbot.waitUntil(lambda: dialog.findChild(TakerDialog) is not None)
    question = dialog.findChild(TakerDialog)
    assert question is not None
    return question


@pytest.mark.parametrize("taker", [PETR, None])
def test_deactivating_asks_who_takes_the_open_tickets(staff: Staff, taker: str | None) -> None:
    desk, agents = staff.house.desk, staff.house.agents
    mine = [ticket for ticket in staff.house.newest() if _agent_of(staff, ticket) == agents[EVA]]
    assert mine
    page = open_page(staff)
    dialog = page.show_item(agents[EVA])
    assert isinstance(dialog, AgentDialog)
    question = leave(staff, dialog)
    assert str(len(mine)) in question._says(EVA, len(mine))
    assert question.taker.findText(EVA) < 0
    if taker:
        question.taker.setCurrentIndex(question.taker.findText(taker))
    staff.closes(dialog, question.ok_button)
    assert not desk.people.agent(agents[EVA]).active
    wanted = agents[taker] if taker else None
    assert {_agent_of(staff, ticket) for ticket in mine} == {wanted}
    staff.qtbot.waitUntil(lambda: cells(page)[EVA][-1] == "Inactive")


def test_an_inactive_agent_comes_back(staff: Staff) -> None:
    staff.house.desk.agents.deactivate(staff.house.who(OWNER), staff.house.agents[EVA], None)
    dialog = open_agent(staff, EVA)
    staff.closes(dialog, dialog.state_button)
    assert staff.house.desk.people.agent(staff.house.agents[EVA]).active


def test_unsaved_changes_are_not_lost_by_deactivating(staff: Staff) -> None:
    dialog = open_agent(staff, EVA)
    write(dialog.general.name.line, "Eva Other")
    click(dialog.state_button)
    assert dialog.footer.error()
    QTest.qWait(50)
    assert dialog.findChild(TakerDialog) is None
    assert staff.house.desk.people.agent(staff.house.agents[EVA]).active


# --- availability and password -------------------------------------------------------------------------------


def test_a_colleague_is_taken_out_of_one_department_at_once(staff: Staff) -> None:
    technical, eva = staff.house.departments["Technical"], staff.house.agents[EVA]
    dialog = open_agent(staff, EVA)
    dialog.show_page("availability")
    switch = dialog.availability.departments[technical]
    click(switch)
    staff.qtbot.waitUntil(lambda: eva not in staff.house.desk.availability.available_in(technical))
    assert eva in staff.house.desk.availability.available_in(staff.house.departments["Billing"])
    assert dialog.changes() == []
    assert not switch.isChecked()


def test_who_is_away_is_not_called_back_by_others(staff: Staff) -> None:
    staff.house.desk.availability.set_available(staff.house.who(EVA), False)
    dialog = open_agent(staff, EVA)
    dialog.show_page("availability")
    assert dialog.availability.departments == {}
    assert "away" in dialog.availability.sentence.text()
    assert not dialog.availability.everywhere.isVisible()


def test_the_state_of_the_password_is_told_in_words(staff: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("deskapp.services.passwords.LOG_N", 4)
    dialog = open_agent(staff, EVA)
    dialog.show_page("password")
    part = dialog.password
    assert part is not None
    assert "no password" in part.sentence.text()
    owner, eva = staff.house.who(OWNER), staff.house.agents[EVA]
    dialog.session.act(lambda: staff.house.desk.signing.set_password(owner, eva, "a long secret"))
    staff.qtbot.waitUntil(lambda: "with a password" in part.sentence.text())
    write(dialog.general.name.line, "Eva Other")
    staff.save(dialog)
    assert staff.agent(EVA).has_password


def _agent_of(staff: Staff, ticket: int) -> int | None:
    return staff.house.desk.threads.head(staff.house.who(OWNER), ticket).agent_id


def test_controls_have_names_refusals_a_field_and_nothing_is_changed_by_looking(staff: Staff) -> None:
    dialog = open_agent(staff, EVA)
    assert {"name", "email", "role", "language", "memberships", "signature", "signatures"} <= set(dialog.fields)
    for row in dialog.table.rows:
        assert row.department.name in row.switch.accessibleName()
        assert row.department.name in row.role.accessibleName()
    assert dialog.settings() == staff.agent(EVA)
