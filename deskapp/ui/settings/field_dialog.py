"""The dialog of a custom field: name, kind, and the values to choose from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from deskapp.domain.fields import CustomField
from deskapp.domain.vocabulary import FieldKind
from deskapp.ui.settings.calm import calm
from deskapp.ui.settings.edit_dialog import EditDialog
from deskapp.ui.settings.field import Field, LineField, TextField
from deskapp.ui.settings.field_words import kind_word, place_word
from deskapp.ui.settings.page import Page

if TYPE_CHECKING:
    from deskapp.ui.session import Session


class FieldDialog(EditDialog):
    """Edits a field; one without an id is new."""

    def __init__(self, session: Session, field: CustomField, parent: QWidget | None = None) -> None:
        title = field.name if field.id is not None else self.tr("New field")
        super().__init__(session, title, place_word(field.subject), parent=parent)
        self._before = field
        self.name = LineField(self.tr("Name"), field.name)
        self.kind = calm(QComboBox())
        for kind in FieldKind:
            self.kind.addItem(kind_word(kind), kind)
        self.kind.setCurrentIndex(self.kind.findData(field.kind))
        used = self.tr("%n value(s) are kept already; only a kind they fit is taken.", "", field.used)
        self.kind_field = Field(self.tr("Kind"), self.kind, used if field.used else "")
        hint = self.tr("One on each line, in the order in which they are offered.")
        self.options = TextField(self.tr("Values to choose from"), "\n".join(field.options), hint)
        page = Page()
        for name, shown in (("name", self.name), ("kind", self.kind_field), ("options", self.options)):
            page.body.addWidget(shown)
            self.register_field(name, shown, "field")
        self.add_page("field", "sliders-horizontal", title, page)
        self.kind.currentIndexChanged.connect(self._show_options)
        self._show_options()
        self.name.line.setFocus()

    def field(self) -> CustomField:
        """The field as it stands in the dialog."""
        kind = FieldKind(self.kind.currentData())
        lines = self.options.value().splitlines() if kind is FieldKind.CHOICE else []
        options = tuple(line.strip() for line in lines if line.strip())
        return replace(self._before, name=self.name.value(), kind=kind, options=options)

    def changes(self) -> list[str]:
        now, before = self.field(), self._before
        found = []
        if now.name != before.name:
            found.append(self.tr("name"))
        if now.kind is not before.kind:
            found.append(self.tr("kind: {kind}").format(kind=kind_word(now.kind)))
        if now.options != before.options:
            found.append(self.tr("%n value(s) to choose from", "", len(now.options)))
        return found

    def save(self) -> None:
        desk, who, field = self.session.desk, self.session.who, self.field()
        said = self.tr("Field saved.")
        self.session.act(lambda: desk.fields.save(who, field), said, self.saved, self.show_error)

    def _show_options(self) -> None:
        self.options.setVisible(FieldKind(self.kind.currentData()) is FieldKind.CHOICE)
