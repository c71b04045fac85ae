"""The page of a contact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from deskapp.domain.access import may_manage_workspace
from deskapp.domain.changes import Changes
from deskapp.domain.errors import DeskError, Invalid
from deskapp.domain.people import Company, Contact, ContactDetails
from deskapp.domain.text import one_line
from deskapp.domain.vocabulary import NoteKind
from deskapp.ui.look import metrics
from deskapp.ui.look.icons import icon
from deskapp.ui.people.company_line import CompanyLine
from deskapp.ui.people.erasing import Erasing
from deskapp.ui.people.page import PersonPage
from deskapp.ui.people.reaches import Reaches, ReachWords
from deskapp.ui.settings.field import Field
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.group_chips import GroupChips
from deskapp.ui.widgets.avatar_label import AvatarLabel
from deskapp.ui.widgets.button import tool_button

_NOBODY = ContactDetails("")
_PICTURE = 44


class ContactPage(PersonPage):
    """`company_wanted(id)` asks for the page of the contact's company."""

    company_wanted = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._picture = AvatarLabel(size=_PICTURE)
        super().__init__(context, NoteKind.CONTACT, self._picture, parent)
        self.setAccessibleName(self.tr("Contact"))
        self._stored = _NOBODY
        self._company: Company | None = None
        self._contact: Contact | None = None
        self.company_link = tool_button("building-2", self.tr("Show the company"), "link", " ")
        self.company_link.clicked.connect(self._on_company_clicked)
        self.groups = GroupChips(context)
        self.groups.chosen.connect(self._on_groups_chosen)
        self.about.setContentsMargins(-metrics.SPACE_2, 0, 0, 0)
        self.about.addWidget(self.company_link)
        self.about.addStretch(1)
        self.company = CompanyLine(context.session)
        self._erasing = Erasing(context.session, self)
        self.more_button = tool_button("ellipsis", self.tr("More"))
        self.more_button.clicked.connect(self._open_menu)
        self.head_row.addWidget(self.more_button)
        self.company_field = Field(self.tr("Company"), self.company)
        self.emails = Reaches(
            ReachWords(self.tr("E-mail"), self.tr("E-mail"), self.tr("Add an e-mail address, then press Enter"))
        )
        self.phones = Reaches(
            ReachWords(self.tr("Phone"), self.tr("Phone"), self.tr("Add a phone number, then press Enter"))
        )
        self.register_field("company", self.company_field)
        for field in (self.company_field, self.emails, self.phones, self.groups):
            self.details.addWidget(field)
        self.details.addStretch(1)
        for reaches in (self.emails, self.phones):
            reaches.edited.connect(self.refresh)

    # what is set

    def name_label(self) -> str:
        return self.tr("Name")

    def note_label(self) -> str:
        return self.tr("Contact note")

    def edited(self) -> ContactDetails:
        """What stands in the fields."""
        company_id, company_name = self.company.value()
        return ContactDetails(
            one_line(self.name_field.value()), self.emails.values(), self.phones.values(), company_id, company_name
        )

    def changed_details(self) -> Sequence[str]:
        old, new = self._stored, self.edited()
        told = (
            (self.tr("name"), new.name != one_line(old.name)),
            (self.tr("company"), (new.company_id, new.company_name) != (old.company_id, "")),
            (self.tr("e-mails"), _lines(new.emails) != old.emails),
            (self.tr("phones"), _lines(new.phones) != old.phones),
        )
        return [name for name, changed in told if changed]

    def fill(self, found: Contact | Company | None) -> None:
        contact = found if isinstance(found, Contact) else None
        company = self._company = contact.company if contact is not None else None
        self._stored = _NOBODY
        if contact is not None:
            company_id = company.id if company is not None else None
            self._stored = ContactDetails(contact.name, contact.emails, contact.phones, company_id)
        name = contact.name if contact is not None else self.tr("New contact")
        self._picture.set_person(name)
        self.name.setText(name)
        self.company_link.setVisible(company is not None)
        self.company_link.setText(company.name if company is not None else "")
        self.name_field.line.setText(self._stored.name)
        self.name_field.line.setCursorPosition(0)
        self.company.show_company(company)
        self.emails.set_values(self._stored.emails)
        self.phones.set_values(self._stored.phones)
        self._contact = contact
        self.more_button.setVisible(contact is not None and may_manage_workspace(self.session.who))
        self._show_groups()

    def read(self, subject_id: int) -> Contact:
        return self.session.desk.people.contact(self.session.who, subject_id)

    def read_tickets(self, subject_id: int) -> tuple[list[int], int]:
        people, who = self.session.desk.people, self.session.who
        return people.contact_tickets(who, subject_id, 50), people.contact(who, subject_id).tickets

    def write(self, subject_id: int | None) -> None:
        session, details, version = self.session, self.edited(), self.version
        self.emails.forget_errors()
        self.phones.forget_errors()
        session.act(
            lambda: session.desk.contacts.save(session.who, subject_id, details, version),
            self.tr("Contact saved"),
            then=self.on_written,
            failed=self.on_refused,
        )

    def on_refused(self, error: DeskError) -> None:
        field = self._line_of(error)
        if field is None:
            super().on_refused(error)
            return
        self.register_field(error.field, field)  # type: ignore[attr-defined]  # only what is invalid has a line
        super().on_refused(error)
        del self.saving.fields[error.field]  # type: ignore[attr-defined]  # the line may be taken away

    def _line_of(self, error: DeskError) -> Field | None:
        """The line of an address or phone that a refusal is about."""
        kind, _, place = error.field.partition(".") if isinstance(error, Invalid) else ("", "", "")
        reaches = {"emails": self.emails, "phones": self.phones}.get(kind)
        return reaches.field_at(int(place)) if reaches is not None and place.isdecimal() else None

    def told(self, theirs: object) -> str:
        if not isinstance(theirs, Contact):
            return ""
        company = theirs.company.name if theirs.company is not None else self.tr("no company")
        now = ", ".join((theirs.name, company, *theirs.emails, *theirs.phones))
        return self.tr("Now: {details}").format(details=now)

    def _open_menu(self) -> None:
        menu, contact = QMenu(self), self._contact
        menu.aboutToHide.connect(menu.deleteLater)
        if contact is not None:
            erase = menu.addAction(icon("trash-2"), self.tr("Erase the contact's data…"))
            erase.triggered.connect(lambda: self._erasing.begin(contact))
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    # groups, and the company's page

    def _show_groups(self) -> None:
        session, subject_id = self.session, self.subject_id
        if subject_id is None or not session.desk.groups.to_choose(session.who):
            self.groups.hide()
            return
        self.groups.show_groups(self.attempt(lambda: session.desk.groups.of_contact(session.who, subject_id)) or [])

    def _on_groups_chosen(self, ids: Iterable[int]) -> None:
        session, subject_id = self.session, self.subject_id
        if subject_id is not None:
            said = self.tr("Groups of the contact changed")
            session.act(lambda: session.desk.groups.set_for(session.who, subject_id, ids), said)

    def _on_changed(self, changes: Changes) -> None:
        super()._on_changed(changes)
        if self.subject_id is not None and (changes.settings or self.subject_id in changes.contacts):
            self._show_groups()

    def _on_company_clicked(self) -> None:
        if self._company is not None:
            self.company_wanted.emit(self._company.id)


def _lines(typed: Sequence[str]) -> tuple[str, ...]:
    return tuple(line for line in typed if line)
