"""A field that finds a contact while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from deskapp.domain.people import Contact
from deskapp.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from deskapp.ui.session import Session

_MOST = 10


class ContactSearch(SearchField):
    """`picked` carries the contact that was chosen from those whose name, address or phone begins so."""

    picked = Signal(object)

    def __init__(self, session: Session, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(prompt, parent=parent)
        self._session = session
        self._found: dict[str, Contact] = {}
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_MOST)
        completer.activated.connect(self._on_picked)
        self.setCompleter(completer)
        self.textEdited.connect(self._look)
        self.returnPressed.connect(self._on_return)

    def _look(self, text: str) -> None:
        session = self._session
        wanted = text.strip()
        found = session.desk.people.find_contacts(session.who, wanted, _MOST) if wanted else []
        self._found = {_words(contact): contact for contact in found}
        self._names.setStringList(list(self._found))

    def _on_picked(self, text: str) -> None:
        contact = self._found.get(text)
        if contact is not None:
            self.picked.emit(contact)
            QTimer.singleShot(0, self.forget)  # the completer writes the words after this

    def _on_return(self) -> None:
        if len(self._found) == 1:
            self._on_picked(next(iter(self._found)))


def _words(contact: Contact) -> str:
    return " · ".join(part for part in (contact.name, *contact.emails[:1], *contact.phones[:1]) if part)
