"""The page of custom fields, for tickets, contacts and companies, in the order in which they are shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.errors import DeskError
from deskapp.domain.fields import CustomField, FieldSubject
from deskapp.domain.vocabulary import FieldKind
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.field_dialog import FieldDialog
from deskapp.ui.settings.field_words import kind_word, subject_word
from deskapp.ui.settings.list_page import Column, ListPage, Row
from deskapp.ui.settings.question import Question, ask
from deskapp.ui.widgets.segmented import Segmented


class FieldsPage(ListPage):
    """One subject at a time; rows are moved by buttons or Alt+Up and Alt+Down."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Custom fields"),
            self.tr("What you want to know of every ticket, contact or company beside what is there already."),
            (
                Column("field", self.tr("Field")),
                Column("kind", self.tr("Kind"), 220),
                Column("used", self.tr("Values"), 80, right=True),
            ),
            self.tr("New field"),
            orderable=True,
            parent=parent,
        )
        self._session = session
        self._fields: dict[int, CustomField] = {}
        self._moving = 0
        self.subjects = Segmented()
        self.subjects.setAccessibleName(self.tr("Fields of"))
        for subject in FieldSubject:
            self.subjects.add(subject.value, subject_word(subject))
        self.subjects.chosen.connect(lambda _: self.reload())
        self.bar.insertWidget(1, self.subjects)
        self.delete_button = self.extra_button("trash-2", self.tr("Delete…"), danger=True)
        self.delete_button.clicked.connect(lambda: self._with_selected(self.ask_to_delete))
        self.needs_row(self.delete_button)
        self.opened.connect(self._edit_listed)
        self.removal_wanted.connect(self.ask_to_delete)
        self.new_requested.connect(lambda: self._edit(CustomField(self.subject(), "")))
        self.reordered.connect(self._on_reordered)
        self.set_empty(self.tr("No fields yet. A field holds a text, a number, a date, yes or no, or a choice."))
        session.changed.connect(self._on_changed)
        self.reload()

    def subject(self) -> FieldSubject:
        """Whose fields are listed."""
        return FieldSubject(self.subjects.current())

    def show_item(self, field_id: int) -> None:
        """Opens the dialog of a field, whatever it belongs to."""
        for field in self._session.desk.fields.listing(self._session.who):
            if field.id == field_id:
                self.subjects.set_current(field.subject.value)
                self.reload()
                self.select(field_id)
                self._edit(field)

    def reload(self) -> None:
        """Reads the fields anew."""
        found = self._session.desk.fields.listing(self._session.who, self.subject())
        self._fields = {field.id: field for field in found if field.id is not None}
        self.set_rows([_row(field_id, field) for field_id, field in self._fields.items()])

    def ask_to_delete(self, field_id: int) -> Question | None:
        """Asks once, with the number of values it hides."""
        field = self._fields.get(field_id)
        if field is None:
            return None
        sentence = self.tr(
            "%n value(s) go out of sight. A field of the same name and kind brings them back.", "", field.used
        )
        title = self.tr("Delete “{name}”?").format(name=field.name)
        return ask(self, title, sentence, self.tr("Delete"), lambda: self._delete(field_id), danger=True)

    def _delete(self, field_id: int) -> None:
        desk, who = self._session.desk, self._session.who
        self._session.act(lambda: desk.fields.remove(who, field_id), self.tr("Field deleted."), lambda _: self.reload())

    def _edit_listed(self, field_id: int) -> None:
        self._edit(self._fields[field_id])

    def _edit(self, field: CustomField) -> None:
        dialog = FieldDialog(self._session, field, self)
        dialog.finished_saving.connect(self._on_saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_saved(self, field_id: int) -> None:
        self.select_when_there(field_id)
        self.reload()

    def _on_reordered(self, ids: list[int]) -> None:
        desk, who = self._session.desk, self._session.who
        self._moving += 1
        self._session.act(lambda: desk.fields.reorder(who, ids), then=self._on_moved, failed=self._on_not_moved)

    def _on_moved(self, _number: int = 0) -> None:
        self._moving -= 1
        self._on_changed(Changes(settings=True))

    def _on_not_moved(self, error: DeskError) -> None:
        self._session.failed.emit(error_words(error))
        self._on_moved()

    def _on_changed(self, changes: Changes) -> None:
        if (changes.settings or changes.everything) and not self._moving:  # or a row would jump back on its way
            self.reload()


def _row(field_id: int, field: CustomField) -> Row:
    kind = kind_word(field.kind)
    if field.kind is FieldKind.CHOICE:
        kind = f"{kind}: {', '.join(field.options)}"
    return Row(field_id, (field.name, kind, str(field.used)))
