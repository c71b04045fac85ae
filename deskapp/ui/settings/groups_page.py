"""The page of groups of contacts."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.departments import COLOURS
from deskapp.domain.fields import ContactGroup
from deskapp.ui.session import Session
from deskapp.ui.settings.group_dialog import GroupDialog
from deskapp.ui.settings.list_page import Column, ListPage, Row
from deskapp.ui.settings.question import Question, ask


class GroupsPage(ListPage):
    """Lists the groups with how many contacts each has, and opens their dialogs."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Contact groups"),
            self.tr(
                "Contacts that belong together, such as resellers. Agents put contacts into groups beside a ticket."
            ),
            (Column("group", self.tr("Group")), Column("contacts", self.tr("Contacts"), 120, right=True)),
            self.tr("New group"),
            parent=parent,
        )
        self._session = session
        self._groups: dict[int, ContactGroup] = {}
        self.delete_button = self.extra_button("trash-2", self.tr("Delete…"), danger=True)
        self.delete_button.clicked.connect(lambda: self._with_selected(self.ask_to_delete))
        self.needs_row(self.delete_button)
        self.opened.connect(self.show_item)
        self.removal_wanted.connect(self.ask_to_delete)
        self.new_requested.connect(lambda: self._edit(ContactGroup("", self._free_colour())))
        self.set_empty(self.tr("There are no groups yet."))
        session.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Reads the groups anew."""
        found = self._session.desk.groups.listing(self._session.who)
        self._groups = {group.id: group for group in found if group.id is not None}
        self.set_rows(
            [
                Row(group_id, (group.name, str(group.contacts)), (None, group.contacts), dot=group.colour)
                for group_id, group in self._groups.items()
            ]
        )

    def show_item(self, group_id: int) -> None:
        """Opens the dialog of a group."""
        if group_id in self._groups:
            self._edit(self._groups[group_id])

    def ask_to_delete(self, group_id: int) -> Question | None:
        """Asks once, with the number of contacts it touches."""
        group = self._groups.get(group_id)
        if group is None:
            return None
        sentence = self.tr("%n contact(s) are in it; they stay.", "", group.contacts)
        title = self.tr("Delete “{name}”?").format(name=group.name)
        return ask(self, title, sentence, self.tr("Delete"), lambda: self._delete(group_id), danger=True)

    def _delete(self, group_id: int) -> None:
        desk, who = self._session.desk, self._session.who
        self._session.act(lambda: desk.groups.remove(who, group_id), self.tr("Group deleted."), lambda _: self.reload())

    def _free_colour(self) -> int:
        used = {group.colour for group in self._groups.values()}
        return next((colour for colour in range(1, COLOURS + 1) if colour not in used), 1)

    def _edit(self, group: ContactGroup) -> None:
        dialog = GroupDialog(self._session, group, self)
        dialog.finished_saving.connect(self._on_saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_saved(self, group_id: int) -> None:
        self.select_when_there(group_id)
        self.reload()

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings or changes.contacts or changes.everything:
            self.reload()
