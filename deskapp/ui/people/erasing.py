"""Erasing a contact's data: asked twice, and each time it is said how much goes for good."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from deskapp.domain.people import Contact, ErasureCost
from deskapp.ui.session import Session
from deskapp.ui.settings.question import ask


class Erasing(QObject):
    """The questions over a page and the act behind them."""

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._page = session, page

    def begin(self, contact: Contact) -> None:
        """Counts what would go, asks, asks once more, and erases."""
        session = self._session
        session.read(
            lambda: session.desk.erasing.cost(session.who, contact.id), lambda cost: self._ask_first(contact, cost)
        )

    def _ask_first(self, contact: Contact, cost: ErasureCost) -> None:
        sentence = self.tr(
            "With {name} go for good: {tickets}, {messages} and {notes}, their files and drafts, and what is known of "
            "the contact. Only backups still hold them."
        ).format(
            name=contact.name,
            tickets=self.tr("%n ticket(s)", "", cost.tickets),
            messages=self.tr("%n message(s)", "", cost.messages),
            notes=self.tr("%n note(s)", "", cost.notes),
        )
        title = self.tr("Erase the data of {name}?").format(name=contact.name)
        again = self.tr("Erase…")
        ask(self._page.window(), title, sentence, again, lambda: self._ask_again(contact, cost), danger=True)

    def _ask_again(self, contact: Contact, cost: ErasureCost) -> None:
        sentence = self.tr("%n ticket(s) will be gone for good. There is no way back.", "", cost.tickets)
        title = self.tr("Really erase {name}?").format(name=contact.name)
        ask(self._page.window(), title, sentence, self.tr("Erase for good"), lambda: self._erase(contact), danger=True)

    def _erase(self, contact: Contact) -> None:
        session = self._session
        session.act(
            lambda: session.desk.erasing.erase(session.who, contact.id), self.tr("The contact's data is erased")
        )
