"""The white form of an answer to the customer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton

from deskapp.domain.errors import DeskError
from deskapp.domain.mail import Address
from deskapp.domain.status import Status
from deskapp.domain.thread import Message, ThreadItem
from deskapp.domain.vocabulary import DraftKind
from deskapp.services.mail_writing import Reply
from deskapp.ui.look import metrics
from deskapp.ui.look.icons import icon
from deskapp.ui.ticket.addresses import answer_to
from deskapp.ui.ticket.composer_page import FindContact
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.mail_page import MailPage
from deskapp.ui.ticket.postpone_dialog import fill_postpone_menu
from deskapp.ui.timing import NEXT_FRAME_MS
from deskapp.ui.widgets.button import tool_button

_NARROW = 600


class ReplyPage(MailPage):
    """Writes a `Reply`. The answer is held for some seconds and can be called back."""

    kind = DraftKind.REPLY

    def __init__(self, context: Context) -> None:
        self._narrow, self._from = False, ""
        super().__init__(context)
        self.editor.setAccessibleName(self.tr("Reply to the customer"))
        self.editor.setPlaceholderText(self.tr("Write to the customer"))
        self.quote_button = tool_button("quote", self.tr("Quote the message below the answer"))
        self.quote_button.setCheckable(True)
        self.quote_button.toggled.connect(self.touched)
        self.tools.insertWidget(2, self.quote_button)
        self.setTabOrder(self.attach_button, self.canned_button)
        self.setTabOrder(self.canned_button, self.quote_button)
        self.setTabOrder(self.quote_button, self.send_button)
        self._default: tuple[tuple[Address, ...], tuple[Address, ...]] = ((), ())
        self._contact: FindContact = lambda: None
        menu = QMenu(self.send_button)
        menu.addAction(icon("send"), self.tr("Send")).triggered.connect(self.send)
        menu.addAction(icon("check"), self.tr("Send and resolve")).triggered.connect(self.send_and_resolve)
        later = menu.addMenu(icon("clock"), self.tr("Send and postpone"))
        later.aboutToShow.connect(lambda: fill_postpone_menu(later, context.session, self.send_and_postpone, self))
        self.send_button.setMenu(menu)
        self.send_button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def main_button(self) -> QToolButton:
        return tool_button("send", self.tr("Send"), "primary", self.tr("Send"), "Ctrl+↵")

    # --- a ticket comes and goes ----------------------------------------------------------------------------

    def reset(self, items: list[ThreadItem], contact: FindContact) -> None:
        super().reset(items, contact)
        self._contact = contact
        self._address(items)
        self.quote_button.setChecked(True)
        self.quote_button.setVisible(any(isinstance(item, Message) for item in items))
        self.show_sender()

    def follow(self, items: list[ThreadItem]) -> None:
        """The thread changed, as by a merge: an answer that nobody began goes to whom it says now."""
        if self.ticket is not None and self.empty():
            self._restoring = True
            self._address(items)
            self._restoring = False

    def _address(self, items: list[ThreadItem]) -> None:
        self._default = answer_to(items, None, self.context.names.addresses())
        if not self._default[0]:
            known = self._contact()
            self._default = ((Address(known.name, known.emails[0]),) if known and known.emails else (), ())
        self.recipients.set_addresses(*self._default)

    def show_sender(self) -> None:
        """Tells from which address the answer goes out, right after the ticket is painted."""
        QTimer.singleShot(NEXT_FRAME_MS, self, self._find_sender)

    def _find_sender(self) -> None:
        if self.ticket is None:
            return
        session = self.context.session
        try:
            sender = session.desk.outgoing.sender(session.who, self.ticket.id)
        except DeskError:  # it is not to be seen any longer; the view finds that out itself
            return
        self._from = sender.email if sender else self.tr("no address to write from")
        self.recipients.from_label.show_text(self._from)
        if self._narrow and not self.told:
            self.tell("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the recipients need the room: the sender then stands beside the button."""
        super().resizeEvent(event)
        narrow = self.width() < metrics.scaled(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self.recipients.from_label.setVisible(not narrow)
            self.tell("")

    def restore(self, text: str, data: dict[str, object]) -> None:
        super().restore(text, data)
        self.quote_button.setChecked(bool(data.get("quote", True)))

    def snapshot(self) -> tuple[str, dict[str, object]]:
        text, data = super().snapshot()
        return text, {**data, "quote": self.quote_button.isChecked()}

    def empty(self) -> bool:
        rows = self.recipients
        now = (rows.to.addresses(), rows.cc.addresses())
        typed = any(field.typed() for field in rows.fields().values())
        return super().empty() and now == self._default and not rows.bcc.addresses() and not typed

    def hint(self) -> str:
        seconds = self.context.hold_s
        if self._narrow:
            held = self.tr("held %n s", "", seconds) if seconds else ""
            return ", ".join(part for part in (self.tr("From {address}").format(address=self._from), held) if part)
        return self.tr("Held %n s, can be called back", "", seconds) if seconds else ""

    # --- sending --------------------------------------------------------------------------------------------

    def refusal(self) -> str:
        """Why it cannot be sent, in one sentence, or ""."""
        if not self.recipients.commit():
            return self.recipients.problem()
        if not self.recipients.everybody():
            return self.tr("Say to whom the answer goes.")
        if not self.editor.text().strip() and not self.files.files():
            return self.tr("Write something first.")
        return ""

    def send(self) -> None:
        """Sends the answer; the ticket becomes Answered."""
        self._send(Status.ANSWERED)

    def send_and_resolve(self) -> None:
        """Sends the answer and resolves the ticket."""
        self._send(Status.RESOLVED)

    def send_and_postpone(self, until: datetime) -> None:
        """Sends the answer, then postpones the ticket."""
        session, ticket = self.context.session, self.ticket
        if ticket is None:
            return
        ticket_id = ticket.id
        self._send(
            Status.ANSWERED, lambda: session.act(lambda: session.desk.tickets.postpone(session.who, [ticket_id], until))
        )

    def _send(self, status: Status, after: Callable[[], None] | None = None) -> None:
        if self.busy or self.ticket is None:
            return
        if refusal := self.refusal():
            self.tell(refusal)
            return
        session, ticket_id = self.context.session, self.ticket.id
        reply = Reply(
            text=self.editor.text().strip(),
            to=self.recipients.to.addresses(),
            cc=self.recipients.cc.addresses(),
            bcc=self.recipients.bcc.addresses(),
            files=tuple(file.outgoing() for file in self.files.files()),
            quote=self.quote_button.isChecked(),
            status=status,
        )
        self._set_busy(True)

        def taken(_: int) -> None:
            self.on_done(ticket_id)
            if after is not None:
                QTimer.singleShot(0, after)

        session.act(
            lambda: session.desk.outgoing.reply(session.who, ticket_id, reply),
            said=self._goes_out(),
            then=taken,
            failed=lambda error: self.on_failed(ticket_id, error),
        )

    def _goes_out(self) -> str:
        """What is true of an answer that was just written: it is held, and then it goes."""
        seconds = self.context.hold_s
        return self.tr("Answer goes out in %n s", "", seconds) if seconds else self.tr("Answer goes out")

    def on_done(self, ticket_id: int) -> None:
        super().on_done(ticket_id)
        if self.ticket is not None and self.ticket.id == ticket_id:
            self._restoring = True
            self.recipients.set_addresses(*self._default)
            self._restoring = False
