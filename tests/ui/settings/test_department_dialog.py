"""The dialog of a department over a real desk: what a person does with mouse and keyboard, and what the store says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from deskapp.domain.access import MemberRole, Role
from deskapp.domain.departments import ChecklistStep, Member, SupportAddress, Template, TemplateKind
from deskapp.domain.lists import ListQuery
from deskapp.store import people
from deskapp.ui.look.theme import theme
from deskapp.ui.settings.department.delete_dialog import DeleteDialog
from deskapp.ui.settings.question import Question
from tests.ui.settings.rooms import ALT, Key, Rooms, click, write
from tests.ui.ticket.house import build, open_session


@pytest.fixture
def as_agent(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[str], Rooms]]:
    """Opens the desk for an agent."""
    theme().set_mode("light")
    theme().apply(qapp)
    house = build(tmp_path / "desk.db")
    ends = []

    def start(name: str) -> Rooms:
        session, end = open_session(house, name)
        ends.append(end)
        rooms = Rooms(house, session, qtbot, [], [])
        session.failed.connect(rooms.failures.append)
        session.told.connect(lambda sentence, undo: rooms.told.append(sentence))
        return rooms

    yield start
    for end in ends:
        end()
    house.desk.disconnect()


@pytest.fixture
def rooms(as_agent: Callable[[str], Rooms]) -> Rooms:
    """The desk with its owner at work."""
    return as_agent("Alena Fialová")


def test_a_department_is_made_with_all_agents_but_one(rooms: Rooms) -> None:
    dialog = rooms.dialog()
    assert not dialog.footer.save_button.isEnabled()
    assert dialog.focusWidget() is dialog.general.name.line, "a new department is named first"
    write(dialog.general.name.line, "Warehouse")
    dialog.show_page("agents")
    click(dialog.agents.add_all)
    click(dialog.agents.table.row(rooms.house.agents["Ivo Beran"]).switch)
    made = rooms.save(dialog)
    assert rooms.names()[-1] == "Warehouse"
    assert rooms.members(made) == {"Alena Fialová", "Eva Malá", "Petr Dvořák", "Petra Jelínková"}
    owner = next(m for m in rooms.stored(made).members if m.agent_id == rooms.house.agents["Alena Fialová"])
    assert owner.role is MemberRole.MANAGER
    assert rooms.told == ["Warehouse was saved."]


def test_the_footer_and_the_rows_say_what_is_unsaved(rooms: Rooms) -> None:
    eva, petr = rooms.house.agents["Eva Malá"], rooms.house.agents["Petr Dvořák"]
    rooms.change(rooms.technical, lambda s: replace(s, members=(Member(petr), Member(eva))))
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("agents")
    table = dialog.agents.table
    click(table.row(rooms.house.agents["Petra Jelínková"]).switch)
    click(table.row(petr).switch)
    role = table.row(eva).role
    assert role is not None
    role.setFocus()
    QTest.keyClick(role, Key.Key_Down)
    click(table.row(eva).services["chat"])
    assert set(dialog.changes()) == {
        "Petra Jelínková added",
        "Petr Dvořák removed",
        "Eva Malá is now Supervisor",
        "Eva Malá: chat off",
    }
    assert "Petr Dvořák removed" in dialog.footer._words.text()
    assert table.row(petr).mark.text() == "removed"
    assert table.row(eva).mark.text() == "changed"
    assert table.row(petr).control("role") is table.row(petr).switch, (
        "a row that is out shows neither role nor services"
    )
    click(table.row(petr).switch)
    assert table.row(petr).mark.text() == "", "back in as before"
    rooms.save(dialog)
    stored = {member.agent_id: member for member in rooms.stored(rooms.technical).members}
    assert stored[eva] == Member(eva, MemberRole.SUPERVISOR, chat=False)
    assert rooms.members(rooms.technical) == {"Petra Jelínková", "Petr Dvořák", "Eva Malá"}


def test_a_search_narrows_what_add_all_touches(rooms: Rooms) -> None:
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("agents")
    QTest.keyClicks(dialog.agents.search, "petr")
    assert [agent.name for agent in dialog.agents.table.agents()] == ["Petr Dvořák", "Petra Jelínková"]
    click(dialog.agents.add_all)
    QTest.keyClick(dialog.agents.search, Key.Key_Down)
    assert dialog.focusWidget() is dialog.agents.table.row(rooms.house.agents["Petr Dvořák"]).switch
    QTest.keyClick(dialog.focusWidget(), Key.Key_Down)
    QTest.keyClick(dialog.focusWidget(), Key.Key_Space)
    rooms.save(dialog)
    assert rooms.members(rooms.technical) == {"Petr Dvořák"}


def test_the_segments_list_who_is_in_and_out(rooms: Rooms) -> None:
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("agents")
    click(dialog.agents.table.row(rooms.house.agents["Eva Malá"]).switch)
    dialog.agents.which.step(1)
    assert [agent.name for agent in dialog.agents.table.agents()] == ["Eva Malá"]
    click(dialog.agents.table.row(rooms.house.agents["Eva Malá"]).switch)
    assert dialog.agents.table.agents(), "the row stays under the mouse"
    dialog.agents.which.step(1)
    assert len(dialog.agents.table.agents()) == 5


def test_five_hundred_agents_make_only_the_rows_near_the_view(rooms: Rooms) -> None:
    with rooms.house.desk._store.write() as unit:
        for number in range(500):
            people.add_agent(unit, f"Agent {number:03}", f"a{number}@bluepaper.example", Role.AGENT)
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("agents")
    assert dialog.agents.table.made() < 40
    last = dialog.agents.table.agents()[-1]
    click(dialog.agents.table.row(last.id).switch)
    assert dialog.agents.table.made() < 80
    click(dialog.agents.add_all)
    rooms.save(dialog)
    assert len(rooms.stored(rooms.technical).members) == 505


def test_the_tab_key_goes_through_a_row_and_on_to_the_next(rooms: Rooms) -> None:
    ids = [agent.id for agent in rooms.session.desk.people.agents()]
    rooms.change(rooms.technical, lambda s: replace(s, members=(Member(ids[1]),)))
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("agents")
    table = dialog.agents.table
    table.focus_first()
    passed = [dialog.focusWidget()]
    for _ in range(6):
        QTest.keyClick(passed[-1], Key.Key_Tab)
        passed.append(dialog.focusWidget())
    second = table.row(ids[1])
    assert passed == [table.row(ids[0]).switch, *second.controls(), table.row(ids[2]).switch]
    named = [*second.controls(), table.row(ids[0]).switch]
    assert all(control.accessibleName() for control in named)


def test_the_checklist_is_written_moved_and_shortened(rooms: Rooms) -> None:
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("checklist")
    for text in ("One", "Two", "Three"):
        QTest.keyClicks(dialog.checklist.entry, text)
        QTest.keyClick(dialog.checklist.entry, Key.Key_Return)
    QTest.keyClicks(dialog.checklist.entry, "Four, without Enter")
    rows = dialog.checklist.steps.rows()
    rows[2].main.setFocus()
    QTest.keyClick(rows[2].main, Key.Key_Up, ALT)
    assert dialog.focusWidget() is rows[2].main
    click(rows[0].remove_button)
    assert dialog.isVisible(), "Enter in a line is not Save"
    rooms.save(dialog)
    assert [step.text for step in rooms.stored(rooms.technical).checklist] == ["Three", "Two", "Four, without Enter"]


def test_a_step_keeps_its_ticks_when_it_is_moved_and_reworded(rooms: Rooms) -> None:
    rooms.change(rooms.technical, lambda s: replace(s, checklist=(ChecklistStep("A"), ChecklistStep("B"))))
    ids = {step.text: step.id for step in rooms.stored(rooms.technical).checklist}
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("checklist")
    first, second = dialog.checklist.steps.rows()
    write(first.main, "A, reworded")
    QTest.keyClick(second.main, Key.Key_Up, ALT)
    rooms.save(dialog)
    stored = rooms.stored(rooms.technical).checklist
    assert [(step.text, step.id) for step in stored] == [("B", ids["B"]), ("A, reworded", ids["A"])]


def test_addresses_are_added_ordered_and_removed(rooms: Rooms) -> None:
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("addresses")
    QTest.keyClicks(dialog.addresses.entry, "Help <help@bluepaper.example>")
    QTest.keyClick(dialog.addresses.entry, Key.Key_Return)
    QTest.keyClicks(dialog.addresses.entry, "third@bluepaper.example")
    rows = dialog.addresses.list.rows()
    click(rows[1].make_first)  # type: ignore[attr-defined]
    assert "help@bluepaper.example added" in dialog.changes()
    rooms.save(dialog)
    assert rooms.stored(rooms.technical).addresses == (
        SupportAddress("help@bluepaper.example", "Help"),
        SupportAddress("technical@bluepaper.example"),
        SupportAddress("third@bluepaper.example"),
    )


def test_a_wrong_address_is_told_at_its_row(rooms: Rooms) -> None:
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("addresses")
    for email in ("billing@bluepaper.example", "no address"):
        QTest.keyClicks(dialog.addresses.entry, email)
        QTest.keyClick(dialog.addresses.entry, Key.Key_Return)
    dialog.show_page("general")
    rooms.refused(dialog)
    fields = [row.field for row in dialog.addresses.list.rows()]
    assert [field.error() for field in fields] == [
        "", "The address billing@bluepaper.example belongs to the department Billing.", "",
    ]  # fmt: skip
    assert dialog.current_page() == "addresses"
    click(dialog.addresses.list.rows()[1].remove_button)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the row with its refusal is gone for good
    rooms.refused(dialog)
    assert dialog.addresses.list.rows()[1].field.error() == "“no address” is no e-mail address."
    assert rooms.stored(rooms.technical).addresses == (SupportAddress("technical@bluepaper.example"),)
    write(dialog.addresses.list.rows()[1].main, "right@bluepaper.example")
    assert dialog.addresses.list.rows()[1].field.error() == ""
    rooms.save(dialog)


def test_texts_and_services_are_saved(rooms: Rooms) -> None:
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("texts")
    QTest.keyClicks(dialog.texts.signature.editor, "Yours, {{ agent.name }}")
    page = dialog.texts.templates.show_text(TemplateKind.ACKNOWLEDGEMENT, "cs")
    QTest.keyClicks(page.subject.line, "Mame to")
    QTest.keyClicks(page.text.editor, "{{ ticket.number }}")
    dialog.show_page("services")
    cards = list(dialog.services.cards.values())
    click(cards[0].on)
    QTest.keyClicks(cards[0].off_text.box, "Write to us.")
    cards[1].ring_s.setFocus()
    QTest.keyClick(cards[1].ring_s, Key.Key_Up)
    assert list(dialog.changes()) == ["signature", "Auto-acknowledgement in Czech", "Chat changed", "Calls changed"]
    rooms.save(dialog)
    stored = rooms.stored(rooms.technical)
    assert stored.signature == "Yours, {{ agent.name }}"
    assert stored.templates == (Template(TemplateKind.ACKNOWLEDGEMENT, "cs", "{{ ticket.number }}", "Mame to"),)
    chat, calls, _ = stored.services
    assert (chat.on, chat.off_text, calls.ring_s) == (False, "Write to us.", 31)


def test_an_unknown_variable_is_told_before_anything_is_saved(rooms: Rooms) -> None:
    dialog = rooms.dialog(rooms.technical)
    write(dialog.general.name.line, "Techniques")
    dialog.show_page("texts")
    QTest.keyClicks(dialog.texts.signature.editor, "{{ agent.shoe }}")
    dialog.show_page("general")
    rooms.refused(dialog)
    assert dialog.current_page() == "texts"
    assert "agent.shoe" in dialog.texts.signature.problem()
    assert dialog.texts.signature.error.isVisible()
    assert not dialog.texts.signature_field.error(), "once is enough"
    assert rooms.stored(rooms.technical).name == "Technical"


def test_saving_as_new_copies_everything_but_the_addresses(rooms: Rooms) -> None:
    eva = rooms.house.agents["Eva Malá"]
    rooms.change(
        rooms.technical, lambda s: replace(s, members=(Member(eva),), checklist=(ChecklistStep("A"),), signature="Sig")
    )
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("agents")
    click(dialog.agents.table.row(rooms.house.agents["Petr Dvořák"]).switch)
    copy_button = dialog._actions[0]
    click(copy_button)
    assert dialog.current_page() == "general"
    assert dialog.focusWidget() is dialog.general.name.line
    assert not copy_button.isVisible()
    made = rooms.save(dialog)
    new, old = rooms.stored(made), rooms.stored(rooms.technical)
    assert (new.name, new.signature, [step.text for step in new.checklist]) == ("Technical 2", "Sig", ["A"])
    assert rooms.members(made) == {"Eva Malá", "Petr Dvořák"}
    assert new.addresses == ()
    assert rooms.members(rooms.technical) == {"Eva Malá"}, "what was changed went into the copy"
    assert old.addresses == (SupportAddress("technical@bluepaper.example"),)


def _tickets(rooms: Rooms, count: int) -> list[int]:
    desk, owner = rooms.house.desk, rooms.house.who("Alena Fialová")
    made = [rooms.house.mail(f"Ticket {number}", "Text") for number in range(count)]
    desk.tickets.transfer(owner, made, rooms.technical)
    return made


def test_deleting_with_a_substitute_moves_the_tickets(rooms: Rooms) -> None:
    tickets = _tickets(rooms, 3)
    dialog = rooms.dialog(rooms.technical)
    click(dialog._actions[1])
    question = dialog.findChild(DeleteDialog)
    assert question is not None
    place = question.substitutes.findData(rooms.house.departments["Sales"])
    question.substitutes.setFocus()
    while question.substitutes.currentIndex() != place:
        QTest.keyClick(question.substitutes, Key.Key_Down)
    click(question.ok_button)
    rooms.qtbot.waitUntil(lambda: "Technical" not in rooms.names())
    owner = rooms.house.who("Alena Fialová")
    sales = rooms.house.departments["Sales"]
    heads = lambda: {rooms.house.desk.threads.head(owner, ticket).department_id for ticket in tickets}  # noqa: E731
    rooms.qtbot.waitUntil(lambda: heads() == {sales})
    assert SupportAddress("technical@bluepaper.example") in rooms.stored(sales).addresses
    assert not dialog.isVisible()
    assert rooms.failures == []


def test_deleting_the_tickets_asks_twice_and_says_how_many(rooms: Rooms) -> None:
    _tickets(rooms, 3)
    dialog = rooms.dialog(rooms.technical)
    dialog.delete()
    question = dialog.findChild(DeleteDialog)
    assert question is not None
    click(question.delete_choice)
    click(question.ok_button)
    second = question.findChild(Question)
    assert second is not None
    assert "3" in second.ok_button.text()
    assert "Technical" in rooms.names(), "nothing is done before the second answer"
    click(second.cancel_button)
    assert question.isVisible()
    click(question.ok_button)
    click(next(each for each in question.findChildren(Question) if each.isVisible()).ok_button)
    rooms.qtbot.waitUntil(lambda: "Technical" not in rooms.names())
    owner = rooms.house.who("Alena Fialová")
    rooms.qtbot.waitUntil(lambda: list(rooms.house.desk.lists.page(owner, ListQuery())) == [])


def test_general_says_why_it_is_open_and_stays(rooms: Rooms) -> None:
    dialog = rooms.dialog(rooms.house.departments["General"])
    assert not dialog.general.access.isVisible()
    assert "cannot be deleted" in dialog.general.why_open.text()
    assert dialog.general.why_open.isVisible()
    assert not dialog.may_delete
    write(dialog.general.name.line, "Front desk")
    rooms.save(dialog)
    assert rooms.names()[0] == "Front desk"


BAD_NAMES = (
    ("", "Please enter a name."),
    ("   ", "Please enter a name."),
    ("bILLING", "There is a department of this name already."),
    ("\u2063", "Please enter a name."),
    ("x" * 10_000, "The name is longer than 80 characters."),
)
ODD_NAMES = ("🚀 Rockets", "קבלה ومبيعات", "\"Quotes\" & 'ticks' <b>", "Ligne\ndeux")


@pytest.mark.parametrize(("name", "sentence"), BAD_NAMES)
def test_a_bad_name_is_told_at_the_field_and_nothing_is_saved(rooms: Rooms, name: str, sentence: str) -> None:
    dialog = rooms.dialog(rooms.technical)
    before = rooms.stored(rooms.technical)
    dialog.show_page("agents")
    click(dialog.agents.add_all)
    dialog.general.name.line.setText(name)
    rooms.refused(dialog)
    assert dialog.general.name.error() == sentence
    assert dialog.current_page() == "general"
    assert dialog.focusWidget() is dialog.general.name.line
    assert dialog.general.name.value() == name, "what was typed stays"
    assert rooms.stored(rooms.technical) == before
    write(dialog.general.name.line, "Techniques")
    assert dialog.general.name.error() == ""
    rooms.save(dialog)
    assert rooms.stored(rooms.technical).name == "Techniques"


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_are_kept_as_they_are(rooms: Rooms, name: str) -> None:
    dialog = rooms.dialog(rooms.technical)
    QApplication.clipboard().setText(name)
    dialog.general.name.line.selectAll()
    dialog.general.name.line.paste()
    rooms.save(dialog)
    assert rooms.stored(rooms.technical).name == " ".join(name.split())


def test_a_long_step_is_told_at_its_row(rooms: Rooms) -> None:
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("checklist")
    for text in ("Short", "x" * 10_000):
        dialog.checklist.entry.setText(text)
        QTest.keyClick(dialog.checklist.entry, Key.Key_Return)
    dialog.show_page("agents")
    rooms.refused(dialog)
    assert dialog.current_page() == "checklist"
    errors = [row.field.error() for row in dialog.checklist.steps.rows()]
    assert errors == ["", "Step 2 is longer than 500 characters."]
    assert rooms.stored(rooms.technical).checklist == ()


def test_a_supervisor_sees_the_pages_that_can_be_saved(as_agent: Callable[[str], Rooms]) -> None:
    rooms = as_agent("Eva Malá")
    eva = rooms.house.agents["Eva Malá"]
    rooms.change(rooms.technical, lambda s: replace(s, members=(Member(eva, MemberRole.SUPERVISOR),)))
    rooms.session.refresh_viewer()
    dialog = rooms.dialog(rooms.technical)
    assert list(dialog.parts) == ["texts", "services", "duty"]
    assert dialog._actions == []
    dialog.show_page("texts")
    QTest.keyClicks(dialog.texts.signature.editor, "Hello")
    rooms.save(dialog)
    assert rooms.stored(rooms.technical).signature == "Hello"
    assert rooms.stored(rooms.technical).members == (Member(eva, MemberRole.SUPERVISOR),)


def test_a_supervisor_takes_a_member_off_duty(as_agent: Callable[[str], Rooms]) -> None:
    rooms = as_agent("Eva Malá")
    eva, petr = rooms.house.agents["Eva Malá"], rooms.house.agents["Petr Dvořák"]
    rooms.change(rooms.technical, lambda s: replace(s, members=(Member(eva, MemberRole.SUPERVISOR), Member(petr))))
    rooms.session.refresh_viewer()
    availability = rooms.house.desk.availability
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("duty")
    click(dialog.duty.switches[petr])
    rooms.qtbot.waitUntil(lambda: petr not in availability.available_in(rooms.technical))
    assert list(dialog.changes()) == []
    rooms.qtbot.waitUntil(lambda: not dialog.duty.switches[petr].isChecked())
    click(dialog.duty.switches[petr])
    rooms.qtbot.waitUntil(lambda: petr in availability.available_in(rooms.technical))


def test_who_is_away_everywhere_stays_away(rooms: Rooms) -> None:
    petr = rooms.house.agents["Petr Dvořák"]
    rooms.house.desk.availability.set_available(rooms.house.who("Petr Dvořák"), False)
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("duty")
    assert not dialog.duty.switches[petr].isChecked()
    assert not dialog.duty.switches[petr].isEnabled()


def test_a_manager_edits_everything_and_deletes_nothing(as_agent: Callable[[str], Rooms]) -> None:
    rooms = as_agent("Eva Malá")
    eva = rooms.house.agents["Eva Malá"]
    rooms.change(rooms.technical, lambda s: replace(s, members=(Member(eva, MemberRole.MANAGER),)))
    rooms.session.refresh_viewer()
    dialog = rooms.dialog(rooms.technical)
    assert len(dialog.parts) == 7
    assert dialog._actions == []
    write(dialog.general.name.line, "Techniques")
    rooms.save(dialog)
    assert rooms.stored(rooms.technical).name == "Techniques"


def test_what_a_colleague_saved_meanwhile_is_joined_with_what_was_typed(rooms: Rooms) -> None:
    eva, petr = rooms.house.agents["Eva Malá"], rooms.house.agents["Petr Dvořák"]
    dialog = rooms.dialog(rooms.technical)
    dialog.show_page("agents")
    click(dialog.agents.table.row(eva).switch)
    rooms.change(rooms.technical, lambda s: replace(s, name="Techniques", members=(Member(petr),)))
    rooms.refused(dialog)
    assert dialog.banner.isVisible()
    dialog.banner.clicked.emit()
    assert dialog.general.name.value() == "Techniques"
    assert list(dialog.changes()) == ["Eva Malá added"]
    rooms.save(dialog)
    assert rooms.stored(rooms.technical).name == "Techniques"
    assert rooms.members(rooms.technical) == {"Eva Malá", "Petr Dvořák"}


def test_closing_with_changes_asks_first(rooms: Rooms) -> None:
    dialog = rooms.dialog(rooms.technical)
    write(dialog.general.name.line, "Techniques")
    QTest.keyClick(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    question = dialog.findChild(Question)
    assert question is not None
    click(question.cancel_button)
    assert dialog.general.name.value() == "Techniques"
    assert rooms.stored(rooms.technical).name == "Technical"


def test_opening_changes_nothing_by_itself(rooms: Rooms) -> None:
    """Every page shows a stored department, and none of them finds a difference in what it shows."""
    nbsp = "v\u00a0Praze\r\n"
    rooms.change(
        rooms.technical,
        lambda s: replace(
            s,
            signature=nbsp + "x",
            checklist=(ChecklistStep("A"),),
            services=tuple(replace(rules, off_text=nbsp + "y", ring_s=45) for rules in s.services),
            members=(Member(rooms.house.agents["Petr Dvořák"], MemberRole.READER, False, True, False),),
        ),
    )
    dialog = rooms.dialog(rooms.technical)
    for page in dialog.parts:
        dialog.show_page(page)
        assert list(dialog.changes()) == [], page
    assert dialog.edited() == rooms.stored(rooms.technical)


def test_every_control_has_a_name(rooms: Rooms) -> None:
    rooms.change(rooms.technical, lambda s: replace(s, checklist=(ChecklistStep("A"),)))
    dialog = rooms.dialog(rooms.technical)
    for page in dialog.parts:
        dialog.show_page(page)
        for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox):
            for control in dialog.findChildren(kind):
                if control.isVisible() and not isinstance(control.parent(), (QComboBox, QAbstractSpinBox, QLineEdit)):
                    text = control.text() if isinstance(control, QAbstractButton) else ""
                    assert control.accessibleName() or text, (page, control, control.parent())
