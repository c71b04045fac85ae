"""The page of canned responses: what can be inserted into answers, and by whom."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.fields import CannedResponse
from deskapp.domain.text import excerpt
from deskapp.ui.session import Session
from deskapp.ui.settings.canned_dialog import CannedDialog
from deskapp.ui.settings.canned_places import Place, allowed_places, known_places
from deskapp.ui.settings.list_page import Column, ListPage, Row
from deskapp.ui.settings.question import Question, ask

_SHOWN = 160


class CannedPage(ListPage):
    """Lists the canned responses that the viewer may see and opens their dialogs."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("CannedPage", "Canned responses"),
            translate("CannedPage", "Texts to insert while answering: for all, for a department, or only for oneself."),
            (
                Column("name", translate("CannedPage", "Name"), 190),
                Column("place", translate("CannedPage", "For"), 140),
                Column("text", translate("CannedPage", "Text")),
            ),
            translate("CannedPage", "New response"),
            parent=parent,
        )
        self._session = session
        self._responses: dict[int, CannedResponse] = {}
        self.edit_button = self.extra_button("pencil", self.tr("Edit…"))
        self.edit_button.clicked.connect(lambda: self._with_selected(self.show_item))
        self.delete_button = self.extra_button("trash-2", self.tr("Delete…"), danger=True)
        self.delete_button.clicked.connect(lambda: self._with_selected(self.ask_to_delete))
        self.needs_row(self.edit_button)
        self.set_empty(self.tr("There are no canned responses yet."))
        self.opened.connect(self.show_item)
        self.new_requested.connect(self.open_new)
        self.removal_wanted.connect(self.ask_to_delete)
        self.selection_changed.connect(self._on_selected)
        session.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Reads the responses anew."""
        session = self._session
        self._responses = {each.id: each for each in session.desk.canned.listing(session.who) if each.id is not None}
        places = list(enumerate(known_places(session)))
        self.set_rows([_row(each, places) for each in self._responses.values()])

    def show_item(self, response_id: int) -> CannedDialog:
        """Opens the dialog of a response; one that the viewer may not change is the start of an own one."""
        response = self._responses[response_id]
        if self._may_edit(response_id):
            return self._edit(response)
        copied = replace(self._own_place().put(response), id=None, version=0)
        return self._edit(copied, copied=True)

    def open_new(self) -> CannedDialog:
        """Opens the dialog of a new response, one's own unless chosen otherwise."""
        return self._edit(self._own_place().put(CannedResponse("", "")))

    def ask_to_delete(self, response_id: int) -> Question | None:
        """Asks whether a response shall be deleted."""
        if not self._may_edit(response_id):
            return None
        return ask(
            self,
            self.tr("Delete “{name}”?").format(name=self._responses[response_id].name),
            self.tr("Nobody can insert it any more. Answers that were written with it stay as they are."),
            self.tr("Delete"),
            lambda: self._remove(response_id),
            danger=True,
        )

    def _remove(self, response_id: int) -> None:
        session = self._session
        session.act(lambda: session.desk.canned.remove(session.who, response_id), self.tr("Canned response deleted."))

    def _may_edit(self, response_id: int | None) -> bool:
        response = self._responses.get(response_id or 0)
        return response is not None and self._session.desk.canned.may_edit(self._session.who, response)

    def _own_place(self) -> Place:
        return allowed_places(self._session)[-1]

    def _edit(self, response: CannedResponse, *, copied: bool = False) -> CannedDialog:
        dialog = CannedDialog(self._session, response, self, copied=copied)
        dialog.finished_saving.connect(self._on_saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _on_selected(self) -> None:
        chosen = self.selected_id()
        may_edit = self._may_edit(chosen)
        self.delete_button.setEnabled(may_edit)
        self.edit_button.setText(self.tr("Edit…") if may_edit or chosen is None else self.tr("Copy…"))

    def _on_saved(self, response_id: int) -> None:
        self.select_when_there(response_id)
        self.reload()

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings or changes.everything:
            self.reload()


def _row(response: CannedResponse, places: list[tuple[int, Place]]) -> Row:
    rank, place = next(((rank, each) for rank, each in places if each.holds(response)), (len(places), None))
    cells = (response.name, place.text if place else "", excerpt(response.text, _SHOWN))
    return Row(response.id or 0, cells, (None, rank, None), search=response.text)
