"""The page of a company."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.people import Company, CompanyDetails, Contact
from deskapp.domain.text import one_line
from deskapp.domain.vocabulary import NoteKind
from deskapp.ui.people.page import PersonPage
from deskapp.ui.people.staff import Staff
from deskapp.ui.settings.field import LineField
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.person_face import CompanyPicture
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.section_head import SectionHead

_NONE = CompanyDetails("")
_PICTURE = 44


class CompanyPage(PersonPage):
    """`contact_wanted(id)` asks for the page of one of its contacts."""

    contact_wanted = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._picture = CompanyPicture(_PICTURE)
        super().__init__(context, NoteKind.COMPANY, self._picture, parent)
        self.setAccessibleName(self.tr("Company"))
        self._stored = _NONE
        self._domain = ElidedLabel("", token="muted")
        self.about.addWidget(self._domain, 1)
        hint = self.tr("Who writes from an address of this domain for the first time belongs to the company.")
        self.domain_field = LineField(self.tr("Domain"), hint=hint, placeholder="example.com")
        self.staff_head, self.staff = SectionHead(self.tr("Contacts")), Staff()
        self.staff.wanted.connect(self.contact_wanted)
        self.register_field("domain", self.domain_field)
        for widget in (self.domain_field, self.staff_head, self.staff):
            self.details.addWidget(widget)
        self.details.addStretch(1)

    def name_label(self) -> str:
        return self.tr("Name")

    def note_label(self) -> str:
        return self.tr("Company note")

    def edited(self) -> CompanyDetails:
        """What stands in the fields."""
        return CompanyDetails(one_line(self.name_field.value()), one_line(self.domain_field.value()))

    def changed_details(self) -> Sequence[str]:
        old, new = self._stored, self.edited()
        told = ((self.tr("name"), new.name != one_line(old.name)), (self.tr("domain"), new.domain != old.domain))
        return [name for name, changed in told if changed]

    def fill(self, found: Contact | Company | None) -> None:
        company = found if isinstance(found, Company) else None
        self._stored = CompanyDetails(company.name, company.domain) if company is not None else _NONE
        name = company.name if company is not None else self.tr("New company")
        self._picture.show_company(name)
        self.name.setText(name)
        self._domain.setText(self._stored.domain if self._stored.domain != name else "")
        self.name_field.line.setText(self._stored.name)
        self.name_field.line.setCursorPosition(0)
        self.domain_field.line.setText(self._stored.domain)
        self._show_staff(company)

    def _show_staff(self, company: Company | None) -> None:
        self.staff_head.setVisible(company is not None)
        self.staff.setVisible(company is not None)
        if company is not None:
            session = self.session
            people = self.attempt(lambda: session.desk.contacts.of_company(session.who, company.id)) or []
            self.staff.show_contacts(people, company.contacts)
            self.staff_head.set_title(self.tr("Contacts · {count}").format(count=company.contacts))

    def read(self, subject_id: int) -> Company:
        return self.session.desk.people.company(self.session.who, subject_id)

    def read_tickets(self, subject_id: int) -> tuple[list[int], int]:
        people, who = self.session.desk.people, self.session.who
        return people.company_tickets(who, subject_id, 50), people.company(who, subject_id).tickets

    def write(self, subject_id: int | None) -> None:
        session, details, version = self.session, self.edited(), self.version
        session.act(
            lambda: session.desk.contacts.save_company(session.who, subject_id, details, version),
            self.tr("Company saved"),
            then=self.on_written,
            failed=self.on_refused,
        )

    def told(self, theirs: object) -> str:
        if not isinstance(theirs, Company):
            return ""
        now = ", ".join((theirs.name, theirs.domain or self.tr("no domain")))
        return self.tr("Now: {details}").format(details=now)

    def _on_changed(self, changes: Changes) -> None:
        super()._on_changed(changes)
        if self.subject_id is not None and changes.contacts:
            found = self.attempt(lambda: self.read(self.subject_id or 0))
            self._show_staff(found)
