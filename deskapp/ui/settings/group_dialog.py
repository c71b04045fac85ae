"""The dialog of a group of contacts: name, colour, who is in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from deskapp.domain.fields import ContactGroup
from deskapp.domain.people import Contact
from deskapp.ui.settings.colour_choice import ColourChoice
from deskapp.ui.settings.edit_dialog import EditDialog
from deskapp.ui.settings.field import Field, LineField
from deskapp.ui.settings.group_contacts import GroupContacts
from deskapp.ui.settings.page import Page

if TYPE_CHECKING:
    from deskapp.ui.session import Session

_MOST = 1000


class GroupDialog(EditDialog):
    """Edits a group; one without an id is new. Name, colour and contacts are saved together."""

    def __init__(self, session: Session, group: ContactGroup, parent: QWidget | None = None) -> None:
        title = group.name if group.id is not None else self.tr("New group")
        super().__init__(session, title, self.tr("Contact group"), group.colour, parent)
        self._before = group
        self.name = LineField(self.tr("Name"), group.name, self.tr("Shown with each of its contacts."))
        self.colour = ColourChoice(group.colour)
        page = Page(self.tr("General"))
        colour_field = Field(self.tr("Colour"), self.colour)
        page.body.addWidget(self.name)
        page.body.addWidget(colour_field)
        self.contacts = GroupContacts(session)
        self.contacts.changed.connect(self.refresh)
        self.add_page("general", "settings", self.tr("General"), page)
        self.add_page("contacts", "users", self.tr("Contacts"), self.contacts)
        self.register_field("name", self.name, "general")
        self.register_field("colour", colour_field, "general")
        self.colour.changed.connect(lambda colour: self.set_title(title, self.tr("Contact group"), colour))
        self.name.line.setFocus()
        self._read_contacts()

    def group(self) -> ContactGroup:
        """The group as it stands in the dialog."""
        return replace(self._before, name=self.name.value(), colour=self.colour.value())

    def changes(self) -> list[str]:
        now, before = self.group(), self._before
        fresh = before.id is None
        own = [self.tr("name")] if now.name != before.name else []
        coloured = [self.tr("colour")] if now.colour != before.colour and not fresh else []
        people = self.contacts.changes()
        self.set_changed("general", bool(own or coloured))
        self.set_changed("contacts", bool(people))
        return own + coloured + people

    def save(self) -> None:
        desk, who, group = self.session.desk, self.session.who, self.group()
        put, out = self.contacts.put_ids(), self.contacts.out_ids()
        said = self.tr("Group saved.")
        self.session.act(lambda: desk.groups.save(who, group, put, out), said, self.saved, self.show_error)

    def _read_contacts(self) -> None:
        desk, who, group_id = self.session.desk, self.session.who, self._before.id
        if group_id is not None:
            self.set_badge("contacts", str(self._before.contacts))
            self.session.read(lambda: desk.groups.contacts(who, group_id, _MOST), self._show_contacts)

    def _show_contacts(self, contacts: list[Contact]) -> None:
        self.contacts.set_contacts(contacts)
        if len(contacts) < self._before.contacts:
            sentence = self.tr("The first {number} are listed.").format(number=len(contacts))
            self.contacts.head.set_sentence(sentence)
