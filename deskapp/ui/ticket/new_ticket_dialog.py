"""A ticket written down by an agent: a call that was taken, a message from elsewhere, a first mail to a customer."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QComboBox, QCompleter, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from deskapp.domain.errors import DeskError
from deskapp.domain.mail import Address
from deskapp.domain.people import Contact
from deskapp.domain.vocabulary import Channel, Direction, DraftKind, Priority
from deskapp.services.new_tickets import NewTicket
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.session import Session
from deskapp.ui.ticket.addresses import parse_address
from deskapp.ui.ticket.pictures import dot_icon
from deskapp.ui.ticket.ticket_form import TicketForm, choose
from deskapp.ui.widgets.desk_dialog import form
from deskapp.ui.widgets.segmented import Segmented

_CHANNELS = (
    Channel.CALL, Channel.EMAIL, Channel.FORM, Channel.CHAT, Channel.FACEBOOK, Channel.MESSENGER, Channel.INSTAGRAM,
    Channel.X, Channel.WHATSAPP, Channel.VIBER, Channel.FORUM, Channel.SUGGESTION, Channel.MANUAL,
)  # fmt: skip


class NewTicketDialog(TicketForm):
    """A form with the customer, the way the ticket came, and its first message."""

    def __init__(self, session: Session, department_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New ticket"), DraftKind.TICKET, session, parent)
        self._contact: Contact | None = None
        self._found: dict[str, Contact] = {}
        self._make_fields()
        self._arrange()
        self._fill(department_id)
        self._begin(self.contact)

    # --- fields ---------------------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.contact = QLineEdit()
        self.contact.setPlaceholderText(self.tr("Name or e-mail of the customer"))
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._on_contact_chosen)
        self.contact.setCompleter(completer)
        self.email = QLineEdit()
        self.email.setPlaceholderText(self.tr("name@example.com"))
        self.phone = QLineEdit()
        self.direction = Segmented()
        self.direction.add(Direction.IN.value, self.tr("From the customer"), "arrow-down-right")
        self.direction.add(Direction.OUT.value, self.tr("To the customer"), "arrow-up-right")
        self.channel = QComboBox()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(metrics.scaled(110))

    def _arrange(self) -> None:
        rows = form()
        for name, title, widget in (
            ("contact", self.tr("&Customer"), self.contact),
            ("email", self.tr("&E-mail"), self.email),
            ("phone", self.tr("&Phone"), self.phone),
            ("direction", self.tr("Direction"), self.direction),
            ("channel", self.tr("C&hannel"), self.channel),
            ("department", self.tr("&Department"), self.department),
            ("agent", self.tr("&Agent"), self.agent),
            ("priority", self.tr("P&riority"), self.priority),
            ("subject", self.tr("&Subject"), self.subject),
            ("text", self.tr("&Message"), self.text),
        ):
            self._add_row(rows, name, title, widget)
        self._rows: QFormLayout = rows
        self.body.addLayout(rows)

    def _fill(self, department_id: int | None) -> None:
        people, who = self._session.desk.people, self._session.who
        for channel in _CHANNELS:
            self.channel.addItem(words.channel_word(channel), channel.value)
        for department in people.departments(who):
            self.department.addItem(dot_icon(department.colour), department.name, department.id)
        choose(self.department, department_id)
        self._on_department_changed()
        if self._session.desk.workspace.is_solo():
            for name in ("department", "agent"):
                self._rows.setRowVisible(self._told[name], False)

    def _watch(self) -> None:
        self.contact.textEdited.connect(self._on_contact_edited)
        self.department.currentIndexChanged.connect(self._on_department_changed)
        self.direction.chosen.connect(self._on_direction_chosen)
        for field in (self.contact, self.email, self.phone, self.subject):
            field.textChanged.connect(self._touched)
        self.text.textChanged.connect(self._touched)
        for combo in self._combos().values():
            combo.currentIndexChanged.connect(self._touched)

    # --- what is chosen -------------------------------------------------------------------------------------

    def _on_contact_edited(self, text: str) -> None:
        self._contact = None
        text = text.strip()
        people, who = self._session.desk.people, self._session.who
        found = people.find_contacts(who, text, 8) if len(text) >= 2 else []
        self._found = {_described(contact): contact for contact in found}
        self._names.setStringList(list(self._found))

    def _on_contact_chosen(self, described: str) -> None:
        contact = self._found.get(described)
        if contact is None:
            return
        self._contact = contact
        self.contact.setText(contact.name or described)
        self.email.setText(contact.emails[0] if contact.emails else "")
        self.phone.setText(contact.phones[0] if contact.phones else "")

    def _on_direction_chosen(self, direction: str) -> None:
        """A first message to a customer is most often a mail."""
        if direction == Direction.OUT.value and self.channel.currentData() == Channel.CALL.value:
            choose(self.channel, Channel.EMAIL.value)
        self._touched()

    # --- draft ----------------------------------------------------------------------------------------------

    def _snapshot(self) -> tuple[str, dict[str, object]]:
        return self.text.toPlainText(), {
            "contact": self.contact.text(),
            "contact_id": self._contact.id if self._contact else None,
            "email": self.email.text(),
            "phone": self.phone.text(),
            "subject": self.subject.text(),
            "direction": self.direction.current(),
            **{name: combo.currentData() for name, combo in self._combos().items()},
        }

    def _restore(self, text: str, data: dict[str, object]) -> None:
        self.text.setPlainText(text)
        for name, field in self._lines().items():
            field.setText(str(data.get(name, "")))
        for name, combo in self._combos().items():
            choose(combo, data.get(name))
        if data.get("direction") == Direction.OUT.value:
            self.direction.set_current(Direction.OUT.value)
        contact_id = data.get("contact_id")
        if isinstance(contact_id, int):
            try:
                self._contact = self._session.desk.people.contact(self._session.who, contact_id)
            except DeskError:
                self._contact = None

    def _combos(self) -> dict[str, QComboBox]:
        return {"channel": self.channel, **super()._combos()}

    def _lines(self) -> dict[str, QLineEdit]:
        return {"contact": self.contact, "email": self.email, "phone": self.phone, "subject": self.subject}

    def _empty(self) -> bool:
        return not self.text.toPlainText().strip() and not any(one.text().strip() for one in self._lines().values())

    # --- creating -------------------------------------------------------------------------------------------

    def _refusals(self) -> dict[str, str]:
        """What is missing or wrong, by field."""
        refused = {}
        named = any(one.text().strip() for one in (self.contact, self.email, self.phone))
        if not named:
            refused["contact"] = self.tr("Who is the customer? A name, an address or a phone number is enough.")
        if self.email.text().strip() and parse_address(self.email.text()) is None:
            refused["email"] = self.tr("This is not an e-mail address.")
        mailed = self.direction.current() == Direction.OUT.value and self.channel.currentData() == Channel.EMAIL.value
        if mailed and not self.email.text().strip() and named:
            refused["email"] = self.tr("A mail needs an address to go to.")
        if not self.subject.text().strip():
            refused["subject"] = self.tr("A ticket needs a subject.")
        if not self.text.toPlainText().strip():
            refused["text"] = self.tr("Please write the message.")
        return refused

    def try_accept(self) -> None:
        """Creates the ticket; what is wrong stands beside its field."""
        refused = self._refusals()
        self._tell(refused)
        if refused:
            self._told[next(iter(refused))].field.setFocus()
            return
        self.ok_button.setEnabled(False)
        session, new = self._session, self.new_ticket()
        session.act(
            lambda: session.desk.tickets.create(session.who, new),
            said=self.tr("Ticket created"),
            then=self._on_created,
            failed=self._on_failed,
        )

    def new_ticket(self) -> NewTicket:
        """What the fields say."""
        typed = parse_address(self.email.text())
        name = self.contact.text().strip()
        as_address = parse_address(name)
        address = Address(name if as_address is None else as_address.name, typed.email) if typed else as_address
        return NewTicket(
            department_id=self.department.currentData(),
            subject=self.subject.text().strip(),
            text=self.text.toPlainText().strip(),
            channel=Channel(self.channel.currentData()),
            direction=Direction(self.direction.current()),
            contact_id=self._contact.id if self._contact else None,
            contact=address or Address(name, ""),
            phone=self.phone.text().strip(),
            agent_id=self.agent.currentData(),
            priority=Priority(self.priority.currentData()),
        )


def _described(contact: Contact) -> str:
    reach = (*contact.emails, *contact.phones)
    return " · ".join(part for part in (contact.name, reach[0] if reach else "") if part)
