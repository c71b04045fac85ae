"""The page of custom fields: new, changed, ordered, deleted."""

from __future__ import annotations

from threading import Event

import pytest

from deskapp.domain.access import Viewer
from deskapp.domain.changes import Done
from deskapp.domain.fields import CustomField, FieldSubject
from deskapp.domain.vocabulary import FieldKind
from deskapp.ui.settings.field_dialog import FieldDialog
from deskapp.ui.settings.fields_page import FieldsPage
from tests.ui.settings.room import ALT, Key, Room, cells, choose, click, press, write

_OWN = (
    CustomField(FieldSubject.TICKET, "Serial number"),
    CustomField(FieldSubject.TICKET, "Device", FieldKind.CHOICE, ("Printer", "Scanner")),
    CustomField(FieldSubject.TICKET, "Due", FieldKind.DATE),
    CustomField(FieldSubject.COMPANY, "VAT", FieldKind.NUMBER),
)


@pytest.fixture
def ids(room: Room) -> dict[str, int]:
    return {field.name: room.desk.fields.save(room.who, field).value for field in _OWN}


@pytest.fixture
def page(room: Room, ids: dict[str, int]) -> FieldsPage:
    shown = FieldsPage(room.session)
    shown.resize(760, 500)
    return room.show(shown)


def _dialog(room: Room) -> FieldDialog:
    dialog = room.dialog()
    assert isinstance(dialog, FieldDialog)
    return dialog


def _stored(room: Room, subject: FieldSubject = FieldSubject.TICKET) -> list[str]:
    return [field.name for field in room.desk.fields.listing(room.who, subject)]


def _choose_kind(dialog: FieldDialog, kind: FieldKind) -> None:
    dialog.kind.setFocus()
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))


def test_one_subject_is_listed_at_a_time(page: FieldsPage) -> None:
    assert cells(page) == [
        ("Serial number", "Text", "0"),
        ("Device", "Choice: Printer, Scanner", "0"),
        ("Due", "Date", "0"),
    ]
    page.subjects.chosen.emit(page.subjects.current())
    page.subjects.set_current(FieldSubject.COMPANY.value)
    page.reload()
    assert cells(page) == [("VAT", "Number", "0")]


def test_a_new_choice_by_keyboard(room: Room, page: FieldsPage) -> None:
    click(page.new_button)  # type: ignore[arg-type]
    dialog = _dialog(room)
    assert dialog.name.line.hasFocus()
    assert not dialog.options.isVisible()
    write(dialog.name.line, "Floor")
    press(dialog.name.line, Key.Key_Tab)
    assert dialog.kind.hasFocus()
    press(dialog.kind, Key.Key_End)
    assert dialog.options.isVisible()
    press(dialog.kind, Key.Key_Tab)
    dialog.options.box.setPlainText("first\n\n second \n")
    click(dialog.footer.save_button)
    room.wait_gone(dialog)
    field = room.desk.fields.listing(room.who, FieldSubject.TICKET)[-1]
    assert (field.name, field.kind, field.options) == ("Floor", FieldKind.CHOICE, ("first", "second"))
    assert page.selected_id() == field.id


@pytest.mark.parametrize(
    ("name", "options", "wrong"),
    [(" ", "a", "name"), ("device", "a", "name"), ("Floor", "", "options"), ("Floor", "a\nA", "options")],
)
def test_bad_input_is_told_at_its_field_and_nothing_is_half_saved(
    room: Room, page: FieldsPage, name: str, options: str, wrong: str
) -> None:
    before = room.desk.fields.listing(room.who)
    click(page.new_button)  # type: ignore[arg-type]
    dialog = _dialog(room)
    write(dialog.name.line, name)
    _choose_kind(dialog, FieldKind.CHOICE)
    dialog.options.box.setPlainText(options)
    click(dialog.footer.save_button)
    room.wait(dialog.fields[wrong].error)
    assert [key for key, field in dialog.fields.items() if field.error()] == [wrong]
    assert dialog.fields[wrong].editor.hasFocus()
    assert dialog.name.value() == name
    assert dialog.options.value() == options
    assert room.desk.fields.listing(room.who) == before


def test_a_kind_that_values_do_not_fit_is_refused_at_the_kind(
    room: Room, page: FieldsPage, ids: dict[str, int]
) -> None:
    room.desk.fields.set_value(room.who, FieldSubject.TICKET, room.ticket, ids["Serial number"], "CNBK-20418")
    page.reload()
    assert cells(page)[0][2] == "1"
    page.show_item(ids["Serial number"])
    dialog = _dialog(room)
    _choose_kind(dialog, FieldKind.NUMBER)
    click(dialog.footer.save_button)
    room.wait(dialog.kind_field.error)
    assert dialog.kind.hasFocus()
    dialog.reject()
    click(room.question().discard_button)  # type: ignore[attr-defined]
    assert room.desk.fields.listing(room.who, FieldSubject.TICKET)[0].kind is FieldKind.TEXT


def test_rows_keep_the_order_they_are_moved_into(
    room: Room, page: FieldsPage, ids: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = ["Device", "Due", "Serial number"]
    go_on, reorder = Event(), room.desk.fields.reorder
    asked: list[list[int]] = []

    def slowly(who: Viewer, order: list[int]) -> Done[int]:
        asked.append(order)
        if len(asked) == 2:
            go_on.wait(10)
        return reorder(who, order)

    monkeypatch.setattr(room.desk.fields, "reorder", slowly)
    choose(page, ids["Serial number"])
    with room.qtbot.waitSignal(room.session.changed):
        press(page.view, Key.Key_Down, ALT)
        press(page.view, Key.Key_Down, ALT)
    assert [row[0] for row in cells(page)] == wanted, "no row jumps back while the second step is saved"
    go_on.set()
    room.settle()
    room.wait(lambda: _stored(room) == wanted)
    assert [row[0] for row in cells(page)] == wanted
    assert page.selected_id() == ids["Serial number"]
    assert _stored(room, FieldSubject.COMPANY) == ["VAT"]


def test_deleting_says_how_many_values_it_hides(room: Room, page: FieldsPage, ids: dict[str, int]) -> None:
    room.desk.fields.set_value(room.who, FieldSubject.TICKET, room.ticket, ids["Device"], "Printer")
    page.reload()
    choose(page, ids["Device"])
    click(page.delete_button)
    question = room.question()
    assert "1" in question.accessibleDescription()
    press(question, Key.Key_Escape)
    assert len(_stored(room)) == 3
    press(page.view, Key.Key_Delete)
    click(room.question().ok_button)
    room.wait(lambda: len(cells(page)) == 2)
    assert _stored(room) == ["Serial number", "Due"]


def test_a_field_of_another_subject_is_shown_where_it_belongs(
    room: Room, page: FieldsPage, ids: dict[str, int]
) -> None:
    page.show_item(ids["VAT"])
    assert _dialog(room).name.value() == "VAT"
    assert page.subject() is FieldSubject.COMPANY
    _dialog(room).reject()
