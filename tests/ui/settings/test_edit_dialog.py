"""The frame of settings dialogs: nothing is saved until Save, nothing is lost, refusals stand where they belong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from deskapp.domain.changes import Done
from deskapp.domain.errors import Conflict, DeskError, Invalid, NotAllowed
from deskapp.ui.settings.edit_dialog import EditDialog
from deskapp.ui.settings.edit_page import EditPage
from deskapp.ui.settings.field import Field, LineField, TextField
from deskapp.ui.settings.page import Page
from deskapp.ui.settings.password_dialog import PasswordDialog
from deskapp.ui.settings.question import Question
from tests.ui.settings.room import CTRL, Key, Room, click, press, write


class _Kept:
    """Where the dialogs of these tests save: a dictionary, an error to raise, the number of acts."""

    def __init__(self) -> None:
        self.values = {"name": "Technical", "signature": "Best regards"}
        self.error: DeskError | None = None
        self.acts = 0

    def save(self, values: dict[str, str]) -> Done[int]:
        self.acts += 1
        if self.error is not None:
            raise self.error
        self.values = values
        return Done(7)


class _Dialog(EditDialog):
    def __init__(self, room: Room, kept: _Kept, alone: bool = False) -> None:
        super().__init__(room.session, "Technical", "Department", 2)
        self.kept = kept
        self.name, self.signature = LineField("Name"), TextField("Signature", lines=30)
        self.reload()
        first, self.texts = Page("General"), Page("Texts")
        first.body.addWidget(self.name)
        self.texts.body.addWidget(self.signature)
        self.add_page("general", "settings", "General", first)
        self.register_field("name", self.name, "general")
        if not alone:
            self.add_page("texts", "signature", "Texts", self.texts)
            self.register_field("signature", self.signature, "texts")

    def typed(self) -> dict[str, str]:
        return {"name": self.name.value(), "signature": self.signature.value()}

    def changes(self) -> list[str]:
        return [f"{name} changed" for name, text in self.typed().items() if text != self.before[name]]

    def save(self) -> None:
        typed = self.typed()
        self.session.act(lambda: self.kept.save(typed), then=self.saved, failed=self.show_error)

    def reload(self) -> bool:
        self.before = dict(self.kept.values)
        self.name.line.setText(self.before["name"])
        self.signature.box.setPlainText(self.before["signature"])
        return True


@pytest.fixture
def kept() -> _Kept:
    return _Kept()


@pytest.fixture
def dialog(room: Room, kept: _Kept) -> _Dialog:
    return room.show(_Dialog(room, kept))


def test_what_is_unsaved_stands_in_the_footer_and_save_waits_for_it(dialog: _Dialog) -> None:
    assert not dialog.footer.save_button.isEnabled()
    write(dialog.name.line, "Workshop")
    assert dialog.footer.save_button.isEnabled()
    assert "1" in dialog.footer._count.text()
    assert dialog.footer._words.text() == "· name changed"
    write(dialog.name.line, "Technical")
    assert not dialog.footer.save_button.isEnabled()
    assert not dialog.footer._count.isVisible()


def test_nothing_is_saved_before_save_and_all_with_it(room: Room, dialog: _Dialog, kept: _Kept) -> None:
    ids: list[int] = []
    dialog.finished_saving.connect(ids.append)
    write(dialog.name.line, "Workshop")
    dialog.show_page("texts")
    write(dialog.signature.box, "Bye")
    assert kept.values["name"] == "Technical"
    click(dialog.footer.save_button)
    room.wait(lambda: ids == [7])
    assert not dialog.isVisible()
    assert kept.values == {"name": "Workshop", "signature": "Bye"}


def test_control_enter_saves_from_a_text_box_and_twice_is_once(room: Room, dialog: _Dialog, kept: _Kept) -> None:
    dialog.show_page("texts")
    write(dialog.signature.box, "Bye")
    for _ in range(3):
        press(dialog.signature.box, Key.Key_Return, CTRL)
    assert not dialog.footer.save_button.isEnabled()
    assert not dialog.footer.cancel_button.isEnabled()
    press(dialog, Key.Key_Escape)
    assert dialog.isVisible(), "it waits for the act that runs"
    assert not dialog.findChildren(Question)
    room.wait(lambda: not dialog.isVisible())
    assert kept.acts == 1
    assert kept.values["signature"] == "Bye"


def test_enter_in_a_line_saves_only_where_there_is_one_page(room: Room, kept: _Kept, dialog: _Dialog) -> None:
    write(dialog.name.line, "Workshop")
    press(dialog.name.line, Key.Key_Return)
    assert not dialog.saving.is_running
    dialog.hide()
    alone = room.show(_Dialog(room, kept, alone=True))
    assert not alone.side.isVisible()
    write(alone.name.line, "Garage")
    press(alone.name.line, Key.Key_Return)
    room.wait(lambda: kept.values["name"] == "Garage")


def test_enter_presses_the_button_that_has_the_focus(dialog: _Dialog) -> None:
    dialog.footer.cancel_button.setFocus()
    press(dialog.footer.cancel_button, Key.Key_Return)
    assert not dialog.isVisible()


def test_a_refusal_opens_the_page_of_its_field_and_goes_with_the_next_edit(
    room: Room, dialog: _Dialog, kept: _Kept
) -> None:
    kept.error = Invalid("A signature of {most} letters at most.", field="signature.reply.en", most=5)
    write(dialog.name.line, "Workshop")
    press(dialog.name.line, Key.Key_Return, CTRL)
    room.wait(dialog.signature.error)
    assert dialog.signature.error() == "A signature of 5 letters at most."
    assert dialog.current_page() == "texts"
    assert dialog.signature.box.hasFocus()
    assert "at most" in dialog.signature.box.accessibleDescription()
    assert dialog.name.value() == "Workshop", "nothing typed is lost"
    assert dialog.footer.save_button.isEnabled()
    QTest.keyClicks(dialog.signature.box, "x")
    assert not dialog.signature.error()


def test_a_refusal_without_a_field_stands_in_the_footer(room: Room, dialog: _Dialog, kept: _Kept) -> None:
    kept.error = NotAllowed("Only an admin or the owner may do this.")
    write(dialog.name.line, "Workshop")
    click(dialog.footer.save_button)
    room.wait(dialog.footer.error)
    assert dialog.footer.error() == "Only an admin or the owner may do this."
    assert not dialog.footer._words.isVisible()
    kept.error = None
    click(dialog.footer.save_button)
    room.wait(lambda: not dialog.isVisible())


def test_a_fault_of_the_program_loses_nothing(room: Room, dialog: _Dialog, kept: _Kept) -> None:
    kept.error = ZeroDivisionError()  # type: ignore[assignment]
    write(dialog.name.line, "Workshop")
    click(dialog.footer.save_button)
    room.wait(dialog.footer.error)
    assert dialog.name.value() == "Workshop"
    assert dialog.footer.save_button.isEnabled()


def test_escape_asks_and_keeping_on_editing_changes_nothing(room: Room, dialog: _Dialog, kept: _Kept) -> None:
    write(dialog.name.line, "Workshop")
    press(dialog.name.line, Key.Key_Escape)
    question = room.question()
    assert dialog.isVisible()
    assert "name changed" in question.accessibleDescription()
    click(question.cancel_button)
    assert dialog.isVisible()
    assert dialog.name.value() == "Workshop"
    assert kept.acts == 0


def test_escape_and_discard_closes(room: Room, dialog: _Dialog, kept: _Kept) -> None:
    write(dialog.name.line, "Workshop")
    dialog.close()
    click(room.question().discard_button)  # type: ignore[attr-defined]
    assert not dialog.isVisible()
    assert kept.acts == 0


def test_escape_and_save_saves_and_closes_unless_it_is_refused(room: Room, dialog: _Dialog, kept: _Kept) -> None:
    write(dialog.name.line, "")
    kept.error = Invalid("Please enter a name.", field="name")
    press(dialog.name.line, Key.Key_Escape)
    click(room.question().ok_button)
    room.wait(dialog.name.error)
    assert dialog.isVisible()
    kept.error = None
    write(dialog.name.line, "Workshop")
    click(dialog.footer.cancel_button)
    click(room.question().ok_button)
    room.wait(lambda: not dialog.isVisible())
    assert kept.values["name"] == "Workshop"


def test_escape_without_changes_just_closes(dialog: _Dialog) -> None:
    press(dialog.name.line, Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_conflict_offers_the_newer_state_and_keeps_what_was_typed(room: Room, dialog: _Dialog, kept: _Kept) -> None:
    write(dialog.name.line, "Workshop")
    kept.error = Conflict("{by} changed this department meanwhile.", by="Eva Malá")
    kept.values = {"name": "Technics", "signature": "Best regards"}
    click(dialog.footer.save_button)
    room.wait(dialog.banner.isVisible)
    assert "Eva Malá" in dialog.banner.accessibleName()
    assert dialog.name.value() == "Workshop"
    assert kept.values["name"] == "Technics"
    kept.error = None
    dialog.banner.clicked.emit()
    assert dialog.name.value() == "Technics"
    assert not dialog.footer.save_button.isEnabled()
    shown = dialog.name.findChild(QPlainTextEdit)
    assert isinstance(shown, QPlainTextEdit)
    assert shown.isVisible()
    assert shown.toPlainText() == "Workshop"
    assert dialog.signature.findChild(QPlainTextEdit) is dialog.signature.box, "what is the same is not shown twice"
    dialog.name._kept._on_wanted()  # type: ignore[union-attr]
    assert dialog.name.value() == "Workshop"
    click(dialog.footer.save_button)
    room.wait(lambda: kept.values["name"] == "Workshop")


def test_pages_are_reached_by_arrows_and_by_control_page_down(dialog: _Dialog) -> None:
    dialog.side.setFocus()
    press(dialog.side, Key.Key_Down)
    assert dialog.current_page() == "texts"
    assert dialog.signature.isVisible()
    press(dialog, Key.Key_PageUp, CTRL)
    assert dialog.current_page() == "general"
    dialog.set_badge("texts", "5")
    dialog.set_changed("texts", True)
    spoken = dialog.side.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Texts, 5, ")


def test_the_tab_key_goes_through_the_page_and_then_to_the_footer(dialog: _Dialog) -> None:
    write(dialog.name.line, "Workshop")
    dialog.side.setFocus()
    passed = []
    for _ in range(4):
        press(dialog.focusWidget(), Key.Key_Tab)
        passed.append(dialog.focusWidget())
    assert passed == [dialog.name.line, dialog.footer.cancel_button, dialog.footer.save_button, dialog.side]


def test_a_save_that_breaks_before_it_starts_leaves_the_dialog_usable(dialog: _Dialog, kept: _Kept) -> None:
    def broken() -> None:
        raise RuntimeError

    write(dialog.name.line, "Workshop")
    with pytest.raises(RuntimeError):
        dialog.saving.run(broken)
    assert not dialog.saving.is_running
    assert dialog.footer.save_button.isEnabled()


def test_long_pages_scroll_to_the_field_that_is_wrong(room: Room, dialog: _Dialog) -> None:
    dialog.resize(dialog.minimumSize())
    dialog.show_problem("signature", "Too long.")
    page = dialog.signature.window().findChildren(Page)[1]
    assert page.area.verticalScrollBar().maximum() > 0
    line = dialog.signature._error
    assert dialog.signature.box.hasFocus()
    view = page.area.viewport()
    room.wait(lambda: 0 < line.mapTo(view, QPoint(0, line.height())).y() <= view.height())


class _EditPage(EditPage):
    def __init__(self, room: Room, kept: _Kept) -> None:
        super().__init__(room.session, "Mine")
        self.kept = kept
        self.name = LineField("Name")
        self.body.addWidget(self.name)
        self.register_field("name", self.name)
        self.reload()

    def changes(self) -> list[str]:
        return ["name"] if self.name.value() != self.before else []

    def save(self) -> None:
        name = self.name.value()
        self.session.act(lambda: self.kept.save({"name": name}), then=self.saved, failed=self.show_error)

    def reload(self) -> bool:
        self.before = self.kept.values["name"]
        self.name.line.setText(self.before)
        return True


def test_a_page_saves_and_puts_back_what_is_stored(room: Room, kept: _Kept) -> None:
    page = room.show(_EditPage(room, kept))
    told: list[bool] = []
    page.unsaved_changed.connect(told.append)
    write(page.name.line, "Eva")
    assert told[-1]
    click(page.footer.cancel_button)
    assert page.name.value() == "Technical"
    assert not told[-1]
    write(page.name.line, "Ivo")
    press(page.name.line, Key.Key_Return, CTRL)
    room.wait(lambda: kept.values["name"] == "Ivo" and not page.unsaved())
    assert not page.footer.save_button.isEnabled()


def test_a_field_says_its_hint_and_what_is_wrong_to_screen_readers(room: Room) -> None:
    editor = QComboBox()
    editor.addItems(["a", "b"])
    shown: QWidget = Field("Kind", editor, "What it holds.")
    assert editor.accessibleName() == "Kind"
    assert editor.accessibleDescription() == "What it holds."
    assert isinstance(shown, Field)
    shown.set_error("Wrong.")
    assert editor.accessibleDescription() == "Wrong. What it holds."
    assert shown.text() is None, "a choice has no words to keep"
    editor.setCurrentIndex(1)
    assert shown.error() == ""


def test_a_question_that_destroys_has_its_focus_on_cancel(room: Room) -> None:
    answers: list[str] = []
    question = Question("Delete it?", "It touches 12 tickets.", "Delete", danger=True)
    question.accepted.connect(lambda: answers.append("yes"))
    room.show(question)
    press(question, Key.Key_Return)
    assert not question.isVisible()
    assert answers == []


@pytest.mark.parametrize("chosen", ["yes", "no"])
def test_enter_presses_the_button_that_the_tab_key_reached(room: Room, chosen: str) -> None:
    answers: list[str] = []
    question = Question("Delete <b>it</b>?", "It touches 12 tickets.", "Delete", danger=chosen == "yes")
    question.accepted.connect(lambda: answers.append("yes"))
    question.rejected.connect(lambda: answers.append("no"))
    room.show(question)
    button = question.ok_button if chosen == "yes" else question.cancel_button
    button.setFocus()
    press(button, Key.Key_Return)
    assert answers == [chosen]


def test_a_small_dialog_grows_for_a_sentence_instead_of_flattening_its_fields(room: Room) -> None:
    dialog = PasswordDialog(room.session, room.session.who.agent_id)
    room.show(dialog)
    before, fields = dialog.height(), (dialog.new, dialog.repeat)
    heights = [field.editor.height() for field in fields]
    dialog.repeat.set_error("This is not the same password.")
    room.wait(lambda: dialog.height() > before and [field.editor.height() for field in fields] == heights)
