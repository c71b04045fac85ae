"""A place of the window: contacts or companies, the list at the left and the page of one of them at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.vocabulary import NoteKind
from deskapp.ui.look import metrics
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.people.company_page import CompanyPage
from deskapp.ui.people.contact_page import ContactPage
from deskapp.ui.people.model import PersonModel
from deskapp.ui.people.page import PersonPage
from deskapp.ui.people.person_list import PersonList
from deskapp.ui.session import Session
from deskapp.ui.settings.question import Leaving, ask_leaving, listed
from deskapp.ui.ticket.context import Context
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.search_field import SearchField
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.text_label import TextLabel
from deskapp.ui.widgets.window_place import WindowPlace


@dataclass(frozen=True)
class _Words:
    title: str
    search: str
    new: str
    choose: str
    empty: str


_WORDS = {
    NoteKind.CONTACT: _Words(
        QT_TRANSLATE_NOOP("People", "Contacts"),
        QT_TRANSLATE_NOOP("People", "Search contacts"),
        QT_TRANSLATE_NOOP("People", "New contact"),
        QT_TRANSLATE_NOOP("People", "Choose a contact to see how to reach them, what is noted, and their tickets."),
        QT_TRANSLATE_NOOP("People", "There are no contacts yet. Whoever writes to you becomes one."),
    ),
    NoteKind.COMPANY: _Words(
        QT_TRANSLATE_NOOP("People", "Companies"),
        QT_TRANSLATE_NOOP("People", "Search companies"),
        QT_TRANSLATE_NOOP("People", "New company"),
        QT_TRANSLATE_NOOP("People", "Choose a company to see its contacts, what is noted, and its tickets."),
        QT_TRANSLATE_NOOP("People", "There are no companies yet. Mail from an address of their own makes one."),
    ),
}


def _said(text: str) -> str:
    return QCoreApplication.translate("People", text)


class PeoplePlace(WindowPlace):
    """`ticket_wanted`, `contact_wanted` and `company_wanted` carry the id of what shall be opened."""

    ticket_wanted = Signal(int)
    contact_wanted = Signal(int)
    company_wanted = Signal(int)

    def __init__(self, session: Session, kind: NoteKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._kind, self._words = session, kind, _WORDS[kind]
        self._stale = False
        context = Context(session)
        context.reload()
        self.model = _model(session, kind, self)
        self.search = SearchField(_said(self._words.search), "/")
        self.list = self.foot = PersonList(self.model, self.title(), kind is NoteKind.COMPANY)
        self.new_button = tool_button("plus", _said(self._words.new))
        self.page: PersonPage = ContactPage(context) if kind is NoteKind.CONTACT else CompanyPage(context)
        self._nobody = TextLabel(_said(self._words.choose), token="muted")
        self._pages = QStackedWidget()
        self._arrange()
        self._connect()
        self.model.narrow("")

    def title(self) -> str:
        """What the place is called."""
        return _said(self._words.title)

    def _arrange(self) -> None:
        left, column, head = Pane("surface"), QVBoxLayout(), QHBoxLayout()
        left.setFixedWidth(metrics.scaled(metrics.LIST_WIDTH - 32))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head.setContentsMargins(metrics.SPACE_2 + 2, metrics.SPACE_2, metrics.SPACE_2, metrics.SPACE_2)
        head.setSpacing(metrics.SPACE_1)
        head.addWidget(self.search, 1)
        head.addWidget(self.new_button)
        column.addLayout(head)
        column.addWidget(Separator())
        column.addWidget(self.list, 1)
        left.setLayout(column)
        empty = Pane("window")
        middle = QVBoxLayout(empty)
        self._nobody.setWordWrap(True)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody.setContentsMargins(48, 0, 48, 0)
        middle.addWidget(self._nobody)
        self._pages.addWidget(empty)
        self._pages.addWidget(self.page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(Separator(Qt.Orientation.Vertical))
        row.addWidget(self._pages, 1)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.search.searched.connect(self._on_searched)
        self.search.left.connect(self.list.setFocus)
        self.search.returnPressed.connect(self._on_search_entered)
        self.list.chosen.connect(self._on_chosen)
        self.list.entered.connect(self._on_entered)
        self.new_button.clicked.connect(self.make_new)
        self.model.told.connect(self._tell_empty)
        self.page.ticket_wanted.connect(self.ticket_wanted)
        self.page.made.connect(self._on_made)
        self.page.gone.connect(self._on_gone)
        if isinstance(self.page, ContactPage):
            self.page.company_wanted.connect(self.company_wanted)
        if isinstance(self.page, CompanyPage):
            self.page.contact_wanted.connect(self.contact_wanted)
        self._session.changed.connect(self._on_changed)

    # what is shown

    def show_person(self, person_id: int) -> None:
        """Shows the page of one, after asking what becomes of unsaved changes."""
        if person_id == self.page.subject_id and self._pages.currentIndex():
            return
        self.leave_then(lambda: self._show(person_id))

    def make_new(self) -> None:
        """Shows empty fields for a new one."""
        self.leave_then(lambda: self._show(None))

    def focus_search(self) -> None:
        """Puts the caret into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def unsaved(self) -> list[str]:
        """What would be lost; the note is none of it, it stays as a draft."""
        return list(self.page.changed_details()) if self._pages.currentIndex() else []

    def flush(self) -> None:
        """Keeps what is being written."""
        self.page.flush()

    def _show(self, person_id: int | None) -> None:
        self._pages.setCurrentIndex(1)
        self.page.show_person(person_id)
        if not self._pages.currentIndex():
            return
        self.list.show_person(person_id)
        if person_id is not None:
            self.model.reach(person_id)
        else:
            self.page.focus_first()

    def leave_then(self, go_on: Callable[[], object]) -> None:
        """Asks what becomes of what is unsaved, if anything is, and goes on where nothing is lost."""
        unsaved = self.unsaved()
        if not unsaved:
            self.page.flush()
            go_on()
            return
        # A click selects its row only after it has told of it.
        QTimer.singleShot(0, self, lambda: self.list.show_person(self.page.subject_id))

        def decided(what: Leaving) -> None:
            if what is Leaving.DISCARD:
                self.page.discard()
                go_on()
            else:
                self.page.try_save_then(go_on)

        ask_leaving(self, listed(unsaved), decided)

    def _on_chosen(self, person_id: int) -> None:
        self.show_person(person_id)

    def _on_entered(self) -> None:
        if self._pages.currentIndex():
            self.page.focus_first()

    def _on_made(self, person_id: int) -> None:
        self.model.read_anew()
        self.list.show_person(person_id)
        self.model.reach(person_id)

    def _on_gone(self) -> None:
        self._pages.setCurrentIndex(0)
        self.list.show_person(None)

    # the list

    def _on_searched(self, text: str) -> None:
        self.model.narrow(text)

    def _on_search_entered(self) -> None:
        person_id = self.model.id_at(0)
        if person_id is not None:
            self.show_person(person_id)

    def _tell_empty(self) -> None:
        nothing = self.tr("Nothing found for “{text}”.").format(text=self.model.text)
        self.list.empty_text = nothing if self.model.text else _said(self._words.empty)
        self.list.viewport().update()

    def _on_changed(self, changes: Changes) -> None:
        named = changes.contacts if self._kind is NoteKind.CONTACT else changes.companies
        if changes.everything or changes.settings or changes.lists:
            self._stale = True
            self._read_anew_when_seen()
        elif named:
            self.model.take_in(named)

    def _read_anew_when_seen(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.model.read_anew()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._read_anew_when_seen()


def _model(session: Session, kind: NoteKind, parent: QWidget) -> PersonModel:
    contacts = session.desk.contacts
    if kind is NoteKind.CONTACT:
        return PersonModel(
            session,
            lambda text, after: contacts.listing(session.who, text, after),
            lambda ids: contacts.lines(session.who, ids),
            parent,
        )
    return PersonModel(
        session,
        lambda text, after: contacts.companies(session.who, text, after),
        lambda ids: contacts.company_lines(session.who, ids),
        parent,
    )
