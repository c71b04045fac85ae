"""The contacts of a group while it is edited: who is in it, who is put into it, who is taken out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from deskapp.domain.people import Contact
from deskapp.domain.text import sort_key
from deskapp.ui.look import metrics
from deskapp.ui.look.icons import icon
from deskapp.ui.settings.contact_search import ContactSearch
from deskapp.ui.settings.list_page import Column, ListPage, Row

if TYPE_CHECKING:
    from deskapp.ui.session import Session


class GroupContacts(ListPage):
    """`changed` comes with every contact that is put in or taken out; rows say which are."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Contacts"),
            "",
            (
                Column("contact", self.tr("Contact")),
                Column("company", self.tr("Company"), 150),
                Column("state", "", 90),
            ),
            parent=parent,
        )
        self._there: dict[int, Contact] = {}
        self._put: dict[int, Contact] = {}
        self._out: set[int] = set()
        self.adder = ContactSearch(session, self.tr("Add a contact"))
        self.adder.setMinimumWidth(metrics.scaled(180))
        self.adder.picked.connect(self.put)
        self.bar.insertWidget(1, self.adder, 1)
        self.out_button = self.extra_button("minus", self.tr("Take out"))
        self.out_button.clicked.connect(lambda: self._with_selected(self.toggle))
        self.removal_wanted.connect(self.toggle)
        self.opened.connect(self.toggle)
        self.selection_changed.connect(self._name_button)
        self.needs_row(self.out_button)
        self.set_empty(self.tr("Nobody yet. Type a name, an address or a phone number to add somebody."))

    def set_contacts(self, contacts: Sequence[Contact]) -> None:
        """Who is in the group now."""
        self._there = {contact.id: contact for contact in contacts}
        self._show()

    def put(self, contact: Contact) -> None:
        """Puts a contact into the group, or back into it."""
        self._out.discard(contact.id)
        if contact.id not in self._there:
            self._put[contact.id] = contact
        self.select_when_there(contact.id)
        self._show()
        self.changed.emit()

    def toggle(self, contact_id: int) -> None:
        """Takes a contact out; one that was taken out comes back."""
        if contact_id in self._put:
            del self._put[contact_id]
        elif contact_id in self._out:
            self._out.discard(contact_id)
        else:
            self._out.add(contact_id)
        self._show()
        self.changed.emit()

    def put_ids(self) -> frozenset[int]:
        """Who comes into the group when it is saved."""
        return frozenset(self._put)

    def out_ids(self) -> frozenset[int]:
        """Who leaves it."""
        return frozenset(self._out)

    def changes(self) -> list[str]:
        """What is unsaved, in words."""
        added = [self.tr("{name} added").format(name=_name(contact)) for contact in self._put.values()]
        gone = [self.tr("{name} taken out").format(name=_name(self._there[one])) for one in sorted(self._out)]
        return added + gone

    def _show(self) -> None:
        everybody = sorted({**self._there, **self._put}.values(), key=lambda contact: sort_key(_name(contact)))
        self.set_rows([self._row(contact) for contact in everybody])
        self._name_button()

    def _row(self, contact: Contact) -> Row:
        gone = contact.id in self._out
        state = self.tr("taken out") if gone else self.tr("added") if contact.id in self._put else ""
        company = contact.company.name if contact.company is not None else ""
        detail = ", ".join((*contact.emails, *contact.phones)) if contact.name else ""
        return Row(contact.id, (_name(contact), company, state), avatar=_name(contact), muted=gone, detail=detail)

    def _name_button(self) -> None:
        back = self.selected_id() in self._out
        self.out_button.setText(self.tr("Put back") if back else self.tr("Take out"))
        self.out_button.setIcon(icon("plus" if back else "minus"))


def _name(contact: Contact) -> str:
    return contact.name or next(iter((*contact.emails, *contact.phones)), "?")
