"""One's own profile: what everybody may set, and what nobody raises there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.domain.access import MemberRole, Role
from deskapp.domain.errors import NotAllowed
from deskapp.ui.settings.password_dialog import PasswordDialog
from deskapp.ui.settings.profile_page import ProfilePage
from tests.ui.settings.staff import EVA, ODD_NAMES, OWNER, Key, Staff, at_work, click, write


@pytest.fixture
def staff(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Staff]:
    with at_work(tmp_path, qtbot, qapp) as opened:
        yield opened


def open_page(staff: Staff, name: str = EVA) -> ProfilePage:
    page = staff.shown(ProfilePage(staff.session(name)))
    page.refresh()
    return page


def test_a_profile_is_changed_by_keyboard(staff: Staff) -> None:
    page = open_page(staff)
    page.general.name.line.setFocus()
    QTest.keyClick(page.general.name.line, Key.Key_End)
    QTest.keyClicks(page.general.name.line, " PhD")
    page.general.language.setFocus()
    QTest.keyClick(page.general.language, Key.Key_Down)
    assert page.changes() == ["name", "language"]
    done: list[int] = []
    page.saving.saved.connect(done.append)
    staff.press(page.general.language, Key.Key_Return)
    staff.qtbot.waitUntil(lambda: bool(done))
    assert (staff.agent(EVA).name, staff.agent(EVA).language) == ("Eva Malá PhD", "en")
    assert page.changes() == []
    assert not page.footer.save_button.isEnabled()


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_are_kept(staff: Staff, name: str) -> None:
    page = open_page(staff)
    write(page.general.name.line, name)
    staff.save(page)
    assert staff.agent(EVA).name == name


@pytest.mark.parametrize("name", ["", "petr dvořák", "ř" * 10_000])
def test_a_bad_name_is_told_at_its_field(staff: Staff, name: str) -> None:
    before = staff.agent(EVA)
    page = open_page(staff)
    write(page.general.email.line, "other@bluepaper.example")
    write(page.general.name.line, name)
    staff.refused(page)
    assert page.general.name.error()
    assert page.general.name.line.text() == name
    assert staff.agent(EVA) == before


def test_cancel_puts_back_what_is_stored(staff: Staff) -> None:
    page = open_page(staff)
    write(page.general.name.line, "")
    staff.refused(page)
    write(page.signatures.editor.editor, "Bye")
    click(page.footer.cancel_button)
    assert page.general.name.line.text() == EVA
    assert page.signatures.signature() == ""
    assert not page.general.name.error()
    assert page.changes() == []


def test_role_and_departments_cannot_be_raised(staff: Staff) -> None:
    page = open_page(staff)
    assert not page.general.role_field.isVisible()
    assert page.settings().role is Role.AGENT
    desk, who = staff.house.desk, staff.house.who(EVA)
    for raised in (
        replace(page.settings(), role=Role.ADMIN),
        replace(page.settings(), memberships={staff.house.departments["Technical"]: MemberRole.MANAGER}),
    ):
        with pytest.raises(NotAllowed):
            desk.agents.save(who, raised)
    write(page.general.name.line, "Eva")
    staff.save(page)
    assert staff.agent(EVA).role is Role.AGENT


def test_a_signature_for_one_department_is_used_there_only(staff: Staff) -> None:
    technical, billing = staff.house.departments["Technical"], staff.house.departments["Billing"]
    page = open_page(staff)
    write(page.signatures.editor.editor, "Eva, {{ department.name }}")
    page.signatures.show_place(technical)
    assert page.signatures.editor.text() == ""
    assert "Empty" in page.signatures.hint.text()
    assert page.signatures.editor.editor.placeholderText() == "Eva, {{ department.name }}"
    write(page.signatures.editor.editor, "Eva\nTechnical desk 🛠")
    assert page.changes() == ["signature", "signature in Technical"]
    staff.save(page)
    signature_for = staff.house.desk.templates.signature_for
    assert signature_for(staff.house.agents[EVA], technical) == "Eva\nTechnical desk 🛠"
    assert signature_for(staff.house.agents[EVA], billing) == "Eva, {{ department.name }}"
    page.signatures.show_place(technical)
    write(page.signatures.editor.editor, " ")
    staff.save(page)
    assert staff.agent(EVA).signatures == {}


def test_a_wrong_variable_stops_saving(staff: Staff) -> None:
    page = open_page(staff)
    write(page.general.name.line, "Eva")
    write(page.signatures.editor.editor, "{{ agent.name")
    assert page.signatures.problem()
    staff.refused(page)
    assert page.footer.error()
    assert staff.agent(EVA).name == EVA


def test_own_availability_is_turned_at_once_everywhere_and_in_one_department(staff: Staff) -> None:
    desk, eva, technical = staff.house.desk, staff.house.agents[EVA], staff.house.departments["Technical"]
    page = open_page(staff)
    click(page.availability.departments[technical])
    staff.qtbot.waitUntil(lambda: eva not in desk.availability.available_in(technical))
    assert desk.availability.of_agent(eva)
    page.availability.everywhere.setFocus()
    QTest.keyClick(page.availability.everywhere, Key.Key_Space)
    staff.qtbot.waitUntil(lambda: not desk.availability.of_agent(eva))
    staff.qtbot.waitUntil(lambda: not page.availability.departments)
    click(page.availability.everywhere)
    staff.qtbot.waitUntil(lambda: len(page.availability.departments) == 4)
    assert not page.availability.departments[technical].isChecked()
    assert page.changes() == []


def test_availability_set_by_others_shows_and_what_is_typed_stays(staff: Staff) -> None:
    technical = staff.house.departments["Technical"]
    page = open_page(staff)
    write(page.general.name.line, "Eva typing")
    owner, eva = staff.house.who(OWNER), staff.house.agents[EVA]
    page.session.act(lambda: staff.house.desk.availability.set_for(owner, eva, technical, False))
    staff.qtbot.waitUntil(lambda: not page.availability.departments[technical].isChecked())
    assert page.general.name.line.text() == "Eva typing"


def test_the_password_is_asked_for_by_a_dialog_of_its_own(staff: Staff) -> None:
    page = open_page(staff)
    page.area.ensureWidgetVisible(page.password.button)
    assert page.password.button.text() == "Set password…"
    click(page.password.button)
    dialog = page.findChild(PasswordDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
