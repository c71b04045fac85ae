"""Contacts and companies as places of the window, by mouse and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from deskapp.domain.errors import NotFound
from deskapp.domain.mail import Address
from deskapp.domain.people import ContactDetails
from deskapp.domain.vocabulary import NoteKind
from deskapp.services.tickets import NewTicket
from deskapp.ui.people.company_page import CompanyPage
from deskapp.ui.people.contact_page import ContactPage
from deskapp.ui.people.place import PeoplePlace
from deskapp.ui.settings.question import Question
from deskapp.ui.ticket.conflict_dialog import ConflictDialog
from tests.ui.shell.console import CTRL, Console, Opener

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def place(console: Console) -> PeoplePlace:
    found = console.window.places.place
    assert found is not None
    return found


def contact_page(console: Console) -> ContactPage:
    page = place(console).page
    assert isinstance(page, ContactPage)
    return page


def go(console: Console, jana: int) -> ContactPage:
    console.window.places.show_person(NoteKind.CONTACT, jana)
    page = contact_page(console)
    console.qtbot.waitUntil(lambda: bool(page.tickets.ids()))
    return page


def type_into(line: object, text: str) -> None:
    line.selectAll()  # type: ignore[attr-defined]
    line.insert(text)  # type: ignore[attr-defined]


def contact(console: Console, jana: int):  # type: ignore[no-untyped-def]
    return console.session.desk.people.contact(console.session.who, jana)


def answer(console: Console, text: str) -> None:
    """Presses a button of the question that is asked."""
    console.qtbot.waitUntil(lambda: any(one.isVisible() for one in console.window.findChildren(Question)))
    [question] = [one for one in console.window.findChildren(Question) if one.isVisible()]
    [button] = [one for one in question.findChildren(QPushButton) if one.text() == text]
    QTest.mouseClick(button, LEFT)


def test_the_rail_and_the_keys_go_there_and_back(console: Console) -> None:
    rail, window = console.window.rail, console.window
    QTest.mouseClick(rail.places["contacts"], LEFT)
    contacts = place(console)
    console.qtbot.waitUntil(lambda: contacts.model.rowCount() == 1)
    assert (window.places.name, window.windowTitle(), rail.places["contacts"].isChecked()) == (
        "contacts",
        "Contacts",
        True,
    )
    assert not window.inbox.isVisible()
    QTest.keyClick(window, Key.Key_G)
    QTest.keyClick(window, Key.Key_O)
    assert window.places.name == "companies"
    QTest.mouseClick(rail.places["inbox"], LEFT)
    assert window.places.name == "inbox"
    assert window.inbox.isVisible()
    assert console.desktop.view.ticket_id == console.ticket
    QTest.keyClick(window, Key.Key_G)
    QTest.keyClick(window, Key.Key_C)
    assert place(console) is contacts
    QTest.keyClick(window, Key.Key_G)
    QTest.keyClick(window, Key.Key_M)
    assert window.places.name == "inbox"


def test_a_key_for_tickets_does_nothing_where_no_ticket_is_seen(console: Console, jana: int) -> None:
    go(console, jana)
    place(console).list.setFocus()
    status = console.head().status
    for key in (Key.Key_E, Key.Key_A, Key.Key_Delete):
        QTest.keyClick(place(console).list, key)
    QTest.qWait(80)
    assert console.head().status is status
    assert "Resolve" not in console.open("resolve")._actions


def test_the_names_in_the_panel_lead_to_the_pages(console: Console, jana: int) -> None:
    console.window.resize(1440, 900)
    info = console.desktop.info
    console.qtbot.waitUntil(info.contact.isVisible)
    QTest.mouseClick(info.contact.name, LEFT)
    page = contact_page(console)
    assert (page.subject_id, page.name.text()) == (jana, "Jana Nová")
    console.window.places.show_inbox()
    info.company.name.setFocus()
    QTest.keyClick(info.company.name, Key.Key_Return)
    company = place(console).page
    assert isinstance(company, CompanyPage)
    assert company.name.text() == "novabooks.example"
    [line] = company.staff.lines()
    QTest.mouseClick(line, LEFT)
    assert contact_page(console).subject_id == jana
    QTest.mouseClick(contact_page(console).company_link, LEFT)
    assert isinstance(place(console).page, CompanyPage)


def test_a_ticket_of_the_contact_is_opened_in_the_inbox(console: Console, jana: int) -> None:
    page = go(console, jana)
    assert sorted(page.tickets.ids()) == [1, 2]
    second = next(line for line in page.tickets.lines() if line.text() == "HD-000001")
    second.setFocus()
    QTest.keyClick(second, Key.Key_Return)
    assert console.window.places.name == "inbox"
    console.qtbot.waitUntil(lambda: console.desktop.view.ticket_id == 1)


def test_one_save_keeps_details_and_note_and_undo_takes_the_details_back(console: Console, jana: int) -> None:
    page = go(console, jana)
    type_into(page.name_field.line, "Jana Nováková")
    QTest.keyClicks(page.emails.entry, "second@novabooks.example")
    QTest.keyClick(page.emails.entry, Key.Key_Return)
    QTest.mouseClick(page.emails.rows.rows()[1].make_main, LEFT)  # type: ignore[attr-defined]
    QTest.keyClicks(page.phones.entry, "+420 601 555 014")
    page.note.edit().setFocus()
    QTest.keyClicks(page.note.edit(), "Ring first. ")
    assert list(page.changes()) == ["name", "e-mails", "phones", "note"]
    assert "Ring first" not in console.session.desk.notes.read(console.session.who, NoteKind.CONTACT, jana).text
    QTest.keyClick(page.note.edit(), Key.Key_S, CTRL)
    console.qtbot.waitUntil(lambda: not page.changes())
    now = contact(console, jana)
    assert (now.name, now.emails[0], now.phones) == ("Jana Nováková", "second@novabooks.example", ("+420 601 555 014",))
    assert "Ring first" in console.session.desk.notes.read(console.session.who, NoteKind.CONTACT, jana).text
    assert page.name.text() == "Jana Nováková"
    assert not page.footer.save_button.isEnabled()
    console.session.undo_last()  # the note
    console.session.undo_last()
    console.qtbot.waitUntil(lambda: page.name.text() == "Jana Nová")
    assert contact(console, jana).emails == ("jana@novabooks.example",)


def test_cancel_puts_back_what_is_stored_and_forgets_the_draft(console: Console, jana: int) -> None:
    page = go(console, jana)
    before = page.note.text()
    type_into(page.name_field.line, "Somebody else")
    QTest.keyClicks(page.note.edit(), "nonsense ")
    QTest.mouseClick(page.footer.cancel_button, LEFT)
    assert (page.name_field.line.text(), page.note.text(), list(page.changes())) == ("Jana Nová", before, [])
    console.window.places.show_inbox()
    go(console, jana)
    assert page.note.text() == before


def test_a_note_that_is_not_saved_is_there_again_elsewhere_and_later(console: Console, jana: int) -> None:
    page = go(console, jana)
    QTest.keyClicks(page.note.edit(), "half a thought ")
    made = console.session.desk.contacts.save(console.session.who, None, ContactDetails("Zora")).value
    place(console).show_person(made)
    assert page.note.text() == ""
    place(console).show_person(jana)
    assert page.note.text().startswith("half a thought ")
    assert list(page.changes()) == ["note"]


@pytest.mark.parametrize(
    ("answered", "name"), [("Keep editing", "Jana Nová"), ("Discard", "Jana Nová"), ("Save", "Changed")]
)
def test_unsaved_details_are_asked_about(console: Console, jana: int, answered: str, name: str) -> None:
    page = go(console, jana)
    made = console.session.desk.contacts.save(console.session.who, None, ContactDetails("Zora")).value
    type_into(page.name_field.line, "Changed")
    place(console).show_person(made)
    answer(console, answered)
    if answered == "Keep editing":
        assert (page.subject_id, page.name_field.line.text()) == (jana, "Changed")
    else:
        console.qtbot.waitUntil(lambda: page.subject_id == made)
        assert page.name_field.line.text() == "Zora"
    assert contact(console, jana).name == name
    page.discard()


def test_the_list_marks_whose_page_it_is_after_a_click_that_was_thought_over(console: Console, jana: int) -> None:
    page, people = go(console, jana), place(console)
    console.session.desk.contacts.save(console.session.who, None, ContactDetails("Zora"))
    people.model.read_anew()
    console.qtbot.waitUntil(lambda: people.model.rowCount() > 1)
    other = next(row for row in range(people.model.rowCount()) if people.model.id_at(row) != jana)
    type_into(page.name_field.line, "Changed")
    at = people.list.visualRect(people.model.index(other)).center()
    QTest.mouseClick(people.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    answer(console, "Keep editing")
    console.qtbot.waitUntil(
        lambda: [people.model.id_at(index.row()) for index in people.list.selectedIndexes()] == [jana]
    )
    assert page.subject_id == jana
    page.discard()


def test_the_window_does_not_close_over_unsaved_details(console: Console, jana: int) -> None:
    page = go(console, jana)
    type_into(page.name_field.line, "Changed")
    console.window.places.show_inbox()
    console.window.close()
    assert console.window.isVisible()
    assert console.window.places.name == "contacts"
    answer(console, "Save")
    console.qtbot.waitUntil(lambda: not console.window.isVisible())
    assert contact(console, jana).name == "Changed"


def test_a_refusal_stands_at_its_line_and_nothing_is_lost(console: Console, jana: int) -> None:
    desk, who = console.session.desk, console.session.who
    desk.contacts.save(who, None, ContactDetails("Zora", ("zora@else.example",)))
    page = go(console, jana)
    for typed, said in (
        ("zora@else.example", "zora@else.example belongs to Zora."),
        ("no address", "“no address” is not an e-mail address."),
        ("x" * 10_000, "is not an e-mail address."),
    ):
        page.emails.entry.setText(typed)
        page.try_save()
        console.qtbot.waitUntil(lambda said=said: said in page.emails.field.error())  # type: ignore[misc]
        assert page.emails.entry.text() == typed
    QTest.keyClick(page.emails.entry, Key.Key_Return)
    page.try_save()
    wrong = page.emails.rows.rows()[1]
    console.qtbot.waitUntil(lambda: bool(wrong.field.error()))
    QTest.mouseClick(wrong.remove_button, LEFT)
    QTest.qWait(1)  # the line is gone for good
    type_into(page.name_field.line, "Jana")
    page.try_save()
    console.qtbot.waitUntil(lambda: not page.changes())
    assert contact(console, jana).emails == ("jana@novabooks.example",)


def test_cancel_lets_go_of_a_new_contact(console: Console) -> None:
    console.window.registry.action("go_contacts").trigger()
    place(console).make_new()
    page = contact_page(console)
    type_into(page.name_field.line, "Nobody")
    QTest.mouseClick(page.footer.cancel_button, LEFT)
    assert not page.isVisible()
    assert len(console.session.desk.contacts.listing(console.session.who).ids) == 1


def test_a_conflict_tells_what_the_other_left_and_keeps_what_was_written(console: Console, jana: int) -> None:
    page = go(console, jana)
    type_into(page.name_field.line, "Mine")
    theirs = ContactDetails("Theirs", ("jana@novabooks.example",), ("123",))
    other = console.house.who("Petr Dvořák")
    console.session.act(lambda: console.session.desk.contacts.save(other, jana, theirs, 1))
    console.qtbot.waitUntil(lambda: contact(console, jana).name == "Theirs")
    QTest.qWait(50)
    assert page.name_field.line.text() == "Mine"
    page.try_save()
    console.qtbot.waitUntil(page.banner.isVisible)
    assert "Theirs" in page.banner.accessibleName()
    assert contact(console, jana).name == "Theirs"
    page.banner.clicked.emit()
    assert page.name_field.line.text() == "Theirs"
    assert page.phones.values()[0] == "123"
    type_into(page.name_field.line, "Mine again")
    page.try_save()
    console.qtbot.waitUntil(lambda: contact(console, jana).name == "Mine again")


def test_what_others_change_is_shown(console: Console, jana: int) -> None:
    console.window.resize(1440, 900)
    console.qtbot.waitUntil(console.desktop.info.contact.isVisible)
    page = go(console, jana)
    other = console.house.who("Petr Dvořák")
    new = ContactDetails("Jana Bílá", ("jana@novabooks.example",), (), None, "White Books")
    console.session.act(lambda: console.session.desk.contacts.save(other, jana, new, 1))
    console.qtbot.waitUntil(lambda: page.name.text() == "Jana Bílá")
    assert page.company_link.text() == "White Books"
    console.qtbot.waitUntil(lambda: place(console).model.index(0).data() == "Jana Bílá")
    console.window.places.show_inbox()
    console.qtbot.waitUntil(lambda: console.desktop.info.contact.name.text() == "Jana Bílá")


def test_a_new_contact_with_a_new_company_is_made_by_hand(console: Console) -> None:
    console.window.registry.action("go_contacts").trigger()
    QTest.mouseClick(place(console).new_button, LEFT)
    page = contact_page(console)
    assert page.name_field.line.hasFocus()
    assert not page.note.isVisible()
    type_into(page.name_field.line, "Zora Malá")
    QTest.keyClicks(page.company, "Zora & Co")
    QTest.keyClicks(page.emails.entry, "zora@zora.example")
    QTest.mouseClick(page.footer.save_button, LEFT)
    console.qtbot.waitUntil(lambda: page.subject_id is not None)
    made = contact(console, page.subject_id or 0)
    assert (made.name, made.emails, made.company.name) == ("Zora Malá", ("zora@zora.example",), "Zora & Co")
    console.qtbot.waitUntil(lambda: place(console).list.currentIndex().data() == "Zora Malá")
    assert page.note.isVisible()


def test_a_company_is_chosen_while_one_types(console: Console, jana: int) -> None:
    page = go(console, jana)
    before = contact(console, jana).company.id
    page.company.setFocus()
    page.company.selectAll()
    QTest.keyClicks(page.company, "nova")
    completer = page.company.completer()
    console.qtbot.waitUntil(lambda: completer.model().rowCount() == 1)
    completer.activated.emit(completer.model().index(0, 0).data())
    QTest.qWait(1)
    assert page.company.value() == (before, "")
    page.company.clear()
    page.try_save()
    console.qtbot.waitUntil(lambda: contact(console, jana).company is None)


def test_the_search_narrows_and_enter_opens_the_first(console: Console, jana: int) -> None:
    console.session.desk.contacts.save(console.session.who, None, ContactDetails("Zora", ("z@else.example",)))
    console.window.registry.action("go_contacts").trigger()
    QTest.keyClick(console.window, Key.Key_Slash)
    contacts = place(console)
    assert contacts.search.hasFocus()
    QTest.keyClicks(contacts.search, "jan")
    console.qtbot.waitUntil(lambda: contacts.model.text == "jan" and contacts.model.rowCount() == 1)
    QTest.keyClick(contacts.search, Key.Key_Return)
    assert contact_page(console).subject_id == jana
    QTest.keyClicks(contacts.search, "qqq")
    console.qtbot.waitUntil(lambda: contacts.model.rowCount() == 0 and contacts.model.is_whole)
    assert "janqqq" in contacts.list.empty_text


def test_a_company_is_renamed_on_its_page(console: Console) -> None:
    console.window.registry.action("go_companies").trigger()
    companies = place(console)
    console.qtbot.waitUntil(lambda: companies.model.rowCount() == 1)
    companies.list.setFocus()
    QTest.keyClick(companies.list, Key.Key_Down)
    page = companies.page
    assert isinstance(page, CompanyPage)
    QTest.keyClick(companies.list, Key.Key_Return)
    assert page.name_field.line.hasFocus()
    type_into(page.name_field.line, "Nová Books s.r.o.")
    page.domain_field.line.setText("not a domain")
    page.try_save()
    console.qtbot.waitUntil(lambda: "not a domain" in page.domain_field.error())
    page.domain_field.line.setText("novabooks.example")
    QTest.keyClick(page.domain_field.line, Key.Key_Return, CTRL)
    console.qtbot.waitUntil(lambda: not page.changes())
    console.qtbot.waitUntil(lambda: companies.model.index(0).data() == "Nová Books s.r.o.")


def test_the_palette_finds_contacts_and_companies_by_a_few_letters(console: Console, jana: int) -> None:
    console.open("nov")
    console.qtbot.waitUntil(lambda: "Contacts and companies" in console.sections())
    assert console.sections()["Contacts and companies"] == ["Jana Nová", "novabooks.example"]
    console.type("jan")
    console.qtbot.waitUntil(lambda: console.sections().get("Contacts and companies") == ["Jana Nová"])
    rows = console.palette.model
    found = next(n for n in range(rows.rowCount()) if getattr(getattr(rows.item(n), "row", None), "person", ""))
    console.palette._choose(found)
    console.press(Key.Key_Return)
    assert contact_page(console).subject_id == jana


def test_erasing_asks_twice_says_how_much_goes_and_is_for_admins_only(opener: Opener) -> None:
    console = opener("Alena Fialová")
    console.window.open_ticket(console.ticket)
    jana = int(console.head().contact_id)
    desk, who = console.session.desk, console.session.who
    desk.tickets.create(who, NewTicket(1, "Hello", "Hello", contact=Address("Zora", "zora@else.example")))
    page = go(console, jana)
    QTest.mouseClick(page.more_button, LEFT)
    [menu] = [one for one in page.findChildren(QMenu) if one.isVisible()]
    menu.actions()[0].trigger()
    menu.close()
    console.qtbot.waitUntil(lambda: console.window.findChild(Question) is not None)
    assert "Jana Nová go for good: 2 ticket" in console.window.findChild(Question).accessibleDescription()
    answer(console, "Erase…")
    answer(console, "Erase for good")
    contacts = place(console)
    console.qtbot.waitUntil(lambda: contacts.model.rowCount() == 1 and not page.isVisible())
    assert contacts.model.index(0).data() == "Zora"
    with pytest.raises(NotFound):
        desk.people.contact(who, jana)


def test_an_agent_who_may_not_erase_sees_no_button_for_it(console: Console, jana: int) -> None:
    assert not go(console, jana).more_button.isVisible()


def test_two_who_write_one_note_lose_neither(console: Console, jana: int) -> None:
    page = go(console, jana)
    notes, other = console.session.desk.notes, console.house.who("Petr Dvořák")
    QTest.keyClicks(page.note.edit(), "mine ")
    version = notes.read(other, NoteKind.CONTACT, jana).version
    console.session.act(lambda: notes.save(other, NoteKind.CONTACT, jana, "theirs", version))
    console.qtbot.waitUntil(lambda: notes.read(other, NoteKind.CONTACT, jana).text == "theirs")
    assert page.note.text().startswith("mine ")
    page.try_save()
    console.qtbot.waitUntil(lambda: console.window.findChild(ConflictDialog) is not None)
    console.window.findChild(ConflictDialog).try_accept()
    console.qtbot.waitUntil(lambda: not page.changes())
    kept = notes.read(other, NoteKind.CONTACT, jana).text
    assert kept.startswith("theirs")
    assert "mine " in kept
