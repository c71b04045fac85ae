"""Custom fields and groups in the info panel: edited in place, saved when left, and nothing typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from deskapp.domain.fields import ContactGroup, CustomField, FieldSubject
from deskapp.domain.vocabulary import FieldKind
from deskapp.ui import deed_words
from deskapp.ui.session import Session
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.field_editors import ChoiceEditor, DateEditor, LineEditor, YesNoEditor
from deskapp.ui.ticket.field_row import FieldRow
from deskapp.ui.ticket.info_panel import InfoPanel
from tests.services.test_checklists import add_steps
from tests.ui.ticket.house import House

TICKET, CONTACT, COMPANY = FieldSubject.TICKET, FieldSubject.CONTACT, FieldSubject.COMPANY
NAMES = {kind: kind.value.title() for kind in FieldKind}


@pytest.fixture
def fields(house: House) -> dict[FieldKind, int]:
    """One field of each kind on tickets, one on contacts, one on companies."""
    desk, owner = house.desk, house.who("Alena Fialová")
    desk.fields.save(owner, CustomField(CONTACT, "VAT number"))
    desk.fields.save(owner, CustomField(COMPANY, "A very long name of a field that does not fit beside its value"))
    options = {FieldKind.CHOICE: ("Gold", "Silver & more")}
    made = (CustomField(TICKET, NAMES[kind], kind, options.get(kind, ())) for kind in FieldKind)
    return {field.kind: desk.fields.save(owner, field).value for field in made}


@pytest.fixture
def panel(qtbot: QtBot, context: Context, house: House, ticket: int) -> InfoPanel:
    """The panel with the story's ticket."""
    made = InfoPanel(context)
    qtbot.addWidget(made)
    made.resize(272, 1200)
    made.show()
    _open(qtbot, made, house, ticket)
    qtbot.waitUntil(lambda: made.ticket_note.text() != "")
    return made


def _open(qtbot: QtBot, panel: InfoPanel, house: House, ticket: int) -> None:
    panel.show_ticket(house.desk.threads.head(house.who(), ticket))
    qtbot.waitUntil(lambda: not panel._stale)


def _row(panel: InfoPanel, kind: FieldKind) -> FieldRow:
    return next(row for row in panel.extras.blocks[TICKET].rows if row.field.kind is kind)


def _line(panel: InfoPanel, kind: FieldKind = FieldKind.TEXT) -> LineEditor:
    editor = _row(panel, kind).editor
    assert isinstance(editor, LineEditor)
    return editor


def _kept(house: House, ticket: int, kind: FieldKind = FieldKind.TEXT) -> str:
    values = house.desk.fields.values(house.who(), TICKET, ticket)
    return next(each.value for each in values if each.field.kind is kind)


def test_without_fields_and_groups_nothing_is_there(panel: InfoPanel) -> None:
    extras = panel.extras
    assert all(block.isHidden() for block in extras.blocks.values())
    assert (extras.fields_head.isHidden(), extras.groups.isHidden(), extras.checklist.isHidden()) == (True,) * 3


def test_fields_appear_when_they_are_made(
    qtbot: QtBot, panel: InfoPanel, house: House, session: Session, ticket: int
) -> None:
    owner = house.who("Alena Fialová")
    session.act(lambda: house.desk.fields.save(owner, CustomField(TICKET, "Order")))
    session.act(lambda: house.desk.groups.save(owner, ContactGroup("VIP")))
    qtbot.waitUntil(lambda: panel.extras.fields_head.isVisible() and panel.extras.groups.isVisible())
    assert _line(panel).accessibleName() == "Order"


@pytest.mark.usefixtures("fields")
class TestFields:
    """With one field of each kind."""

    def test_each_kind_has_its_editor_and_a_name(self, panel: InfoPanel) -> None:
        kinds = [type(row.editor) for row in panel.extras.blocks[TICKET].rows]
        assert kinds == [LineEditor, LineEditor, DateEditor, YesNoEditor, ChoiceEditor]
        assert all(row.editor.accessibleName() == NAMES[row.field.kind] for row in panel.extras.blocks[TICKET].rows)
        assert [len(panel.extras.blocks[subject].rows) for subject in (CONTACT, COMPANY)] == [1, 1]

    @pytest.mark.parametrize("text", ["A-7", "“q” '\" 🧾", "رقم الطلب", " two  words "])
    def test_a_line_is_saved_when_it_is_left(
        self, qtbot: QtBot, panel: InfoPanel, house: House, ticket: int, text: str
    ) -> None:
        line = _line(panel)
        line.setText(text)
        line.left.emit()
        wanted = " ".join(text.split())
        qtbot.waitUntil(lambda: _kept(house, ticket) == wanted)
        assert line.text() == wanted

    def test_enter_saves_and_escape_brings_back(
        self, qtbot: QtBot, panel: InfoPanel, house: House, ticket: int
    ) -> None:
        line = _line(panel)
        line.setFocus()
        qtbot.keyClicks(line, "one")
        qtbot.keyClick(line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: _kept(house, ticket) == "one")
        line.setText("other")
        qtbot.keyClick(line, Qt.Key.Key_Escape)
        assert (line.text(), _row(panel, FieldKind.TEXT).is_changed()) == ("one", False)

    def test_ctrl_z_takes_a_value_back(
        self, qtbot: QtBot, panel: InfoPanel, house: House, session: Session, ticket: int
    ) -> None:
        line = _line(panel)
        line.setText("one")
        line.left.emit()
        qtbot.waitUntil(lambda: session.can_undo)
        session.undo_last()
        qtbot.waitUntil(lambda: line.text() == "" and _kept(house, ticket) == "")

    @pytest.mark.parametrize(
        ("kind", "typed", "sentence"),
        [
            (FieldKind.NUMBER, "a lot", "Please enter a number, such as 12.5."),
            (FieldKind.DATE, "some day", "Please enter a date."),
            (FieldKind.TEXT, "x" * 10_000, "The value is longer than 2000 characters."),
        ],
    )
    def test_what_cannot_be_taken_stays_with_the_reason(
        self, qtbot: QtBot, panel: InfoPanel, house: House, ticket: int, kind: FieldKind, typed: str, sentence: str
    ) -> None:
        row, line = _row(panel, kind), _line(panel, kind)
        line.setText(typed)
        line.left.emit()
        assert (row.error.text(), row.error.isVisible(), line.text()) == (sentence, True, typed)
        assert line.accessibleDescription() == sentence
        _open(qtbot, panel, house, 1)
        assert (line.text(), row.error.text()) == ("", "")
        _open(qtbot, panel, house, ticket)
        assert (line.text(), row.error.text(), _kept(house, ticket, kind)) == (typed, sentence, "")
        line.setText("")
        line.left.emit()
        assert not row.error.isVisible()

    def test_what_is_written_is_saved_when_another_ticket_comes(
        self, qtbot: QtBot, panel: InfoPanel, house: House, ticket: int
    ) -> None:
        _line(panel).setText("In a hurry")
        _open(qtbot, panel, house, 1)
        qtbot.waitUntil(lambda: _kept(house, ticket) == "In a hurry")
        assert (_kept(house, 1), _line(panel).text()) == ("", "")

    def test_somebody_elses_value_is_not_overwritten_unseen(
        self, qtbot: QtBot, panel: InfoPanel, house: House, ticket: int, fields: dict[FieldKind, int]
    ) -> None:
        line, row = _line(panel), _row(panel, FieldKind.TEXT)
        line.setText("mine")
        house.desk.fields.set_value(house.who("Petr Dvořák"), TICKET, ticket, fields[FieldKind.TEXT], "theirs")
        line.left.emit()
        qtbot.waitUntil(lambda: "theirs" in row.error.text())
        assert (line.text(), _kept(house, ticket)) == ("mine", "theirs")
        line.left.emit()
        qtbot.waitUntil(lambda: _kept(house, ticket) == "mine")

    def test_what_others_set_appears_unless_one_is_writing(
        self, qtbot: QtBot, panel: InfoPanel, house: House, session: Session, ticket: int, fields: dict[FieldKind, int]
    ) -> None:
        petr, number = house.who("Petr Dvořák"), _line(panel, FieldKind.NUMBER)
        number.setText("1")
        for kind, value in ((FieldKind.NUMBER, "2"), (FieldKind.TEXT, "theirs")):
            session.act(
                lambda kind=kind, value=value: house.desk.fields.set_value(petr, TICKET, ticket, fields[kind], value)
            )
        qtbot.waitUntil(lambda: _line(panel).text() == "theirs")
        assert number.text() == "1"

    @pytest.mark.parametrize("typed", ["2026-02-03", "3. 2. 2026", "3.2.2026", "3/2/2026", "3 Feb 2026"])
    def test_a_day_can_be_typed_in_many_ways(
        self, qtbot: QtBot, panel: InfoPanel, house: House, ticket: int, typed: str
    ) -> None:
        line = _line(panel, FieldKind.DATE)
        line.setText(typed)
        line.left.emit()
        qtbot.waitUntil(lambda: _kept(house, ticket, FieldKind.DATE) == "2026-02-03")
        assert line.text() == "3 Feb 2026"

    def test_a_day_can_be_chosen_and_taken_away(
        self, qtbot: QtBot, panel: InfoPanel, house: House, ticket: int
    ) -> None:
        line = _line(panel, FieldKind.DATE)
        assert isinstance(line, DateEditor)
        line.open_calendar()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        line._choose(menu, QDate(2026, 2, 3))
        qtbot.waitUntil(lambda: _kept(house, ticket, FieldKind.DATE) == "2026-02-03")
        line.open_calendar()
        again = QApplication.activePopupWidget()
        assert isinstance(again, QMenu)
        again.actions()[-1].trigger()
        qtbot.waitUntil(lambda: _kept(house, ticket, FieldKind.DATE) == "")

    def test_yes_and_choices_are_saved_with_the_click(
        self, qtbot: QtBot, panel: InfoPanel, house: House, ticket: int
    ) -> None:
        box, choice = _row(panel, FieldKind.YES_NO).editor, _row(panel, FieldKind.CHOICE).editor
        assert isinstance(choice, ChoiceEditor)
        box.click()
        choice.setCurrentIndex(2)
        choice.activated.emit(2)
        qtbot.waitUntil(lambda: _kept(house, ticket, FieldKind.CHOICE) == "Silver & more")
        assert _kept(house, ticket, FieldKind.YES_NO) == "1"

    def test_fields_of_the_contact_are_saved_there(
        self, qtbot: QtBot, panel: InfoPanel, house: House, ticket: int
    ) -> None:
        contact = house.desk.threads.head(house.who(), ticket).contact_id
        editor = panel.extras.blocks[CONTACT].rows[0].editor
        assert isinstance(editor, LineEditor)
        editor.setText("CZ1")
        panel.flush()
        qtbot.waitUntil(lambda: house.desk.fields.values(house.who(), CONTACT, contact)[0].value == "CZ1")

    def test_a_new_field_keeps_what_is_being_written(
        self, qtbot: QtBot, panel: InfoPanel, house: House, session: Session
    ) -> None:
        _line(panel, FieldKind.NUMBER).setText("a lot")
        owner = house.who("Alena Fialová")
        session.act(lambda: house.desk.fields.save(owner, CustomField(TICKET, "One more")))
        qtbot.waitUntil(lambda: len(panel.extras.blocks[TICKET].rows) == 6)
        assert _line(panel, FieldKind.NUMBER).text() == "a lot"


def test_groups_are_chips_and_a_menu_changes_them(
    qtbot: QtBot, panel: InfoPanel, house: House, session: Session, ticket: int
) -> None:
    owner, groups = house.who("Alena Fialová"), panel.extras.groups
    for name in ("VIP", "Resellers & friends"):
        session.act(lambda name=name: house.desk.groups.save(owner, ContactGroup(name)))
    qtbot.waitUntil(groups.isVisible)
    assert (groups.names(), groups.button.text()) == ([], "Add to a group")
    for _ in range(2):
        groups.open_menu()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert [action.text() for action in menu.actions()] == ["Resellers && friends", "VIP"]
        menu.actions()[len(groups.names())].trigger()
        menu.close()
        before = len(groups.names())
        qtbot.waitUntil(lambda before=before: len(groups.names()) == before + 1)
    assert groups.names() == ["Resellers & friends", "VIP"]
    assert "VIP" in groups.button.accessibleName()
    session.undo_last()
    qtbot.waitUntil(lambda: groups.names() == ["Resellers & friends"])


def test_the_history_tells_ticks_and_values_in_words(house: House, ticket: int, context: Context) -> None:
    desk, eva, owner = house.desk, house.who(), house.who("Alena Fialová")
    (step,) = add_steps(desk, house.departments["Technical"], "Serial {number} known")
    day = desk.fields.save(owner, CustomField(TICKET, "Delivery {day}", FieldKind.DATE)).value
    on_site = desk.fields.save(owner, CustomField(TICKET, "On site", FieldKind.YES_NO)).value
    for done in (True, False):
        desk.checklists.tick(eva, ticket, step, done)
    for field, value in ((day, "2026-02-03"), (day, ""), (on_site, "1"), (on_site, "")):
        desk.fields.set_value(eva, TICKET, ticket, field, value)
    told = [deed_words.event_sentence(event, context.names) for event in desk.threads.history(eva, ticket)[-6:]]
    assert told == [
        "Step “Serial {number} known” ticked by Eva Malá",
        "Tick of “Serial {number} known” taken away by Eva Malá",
        "“Delivery {day}” set to “3 Feb 2026” by Eva Malá",
        "“Delivery {day}” cleared by Eva Malá",
        "“On site” set to “yes” by Eva Malá",
        "“On site” set to “no” by Eva Malá",
    ]
