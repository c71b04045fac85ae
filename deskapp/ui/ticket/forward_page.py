"""The form that passes a ticket on: outside by mail, or inside the desk to colleagues."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QToolButton

from deskapp.domain.mail import Address
from deskapp.domain.people import Agent
from deskapp.domain.text import fold
from deskapp.domain.thread import ThreadItem
from deskapp.domain.vocabulary import DraftKind
from deskapp.services.mail_writing import Forward
from deskapp.ui.look import metrics
from deskapp.ui.ticket import addresses
from deskapp.ui.ticket.address_field import AddressField
from deskapp.ui.ticket.composer_page import FindContact
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.mail_page import MailPage
from deskapp.ui.ticket.recipients import labelled_row
from deskapp.ui.widgets.button import tool_button


class ForwardPage(MailPage):
    """Begins without recipients. Inside the desk only agents can be named, and no mail leaves."""

    kind = DraftKind.FORWARD

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.editor.setAccessibleName(self.tr("Text above the forwarded conversation"))
        self.editor.setPlaceholderText(self.tr("What it is about"))
        self.with_thread = QCheckBox(self.tr("With the conversation"))
        self.with_thread.setToolTip(self.tr("All messages of the ticket, never its notes"))
        self.inside = QCheckBox(self.tr("Inside the desk"))
        self.inside.setToolTip(self.tr("To colleagues; nothing leaves the desk"))
        for box in (self.with_thread, self.inside):
            box.setFont(metrics.font(metrics.SMALL))
            box.toggled.connect(self.touched)
        self.inside.toggled.connect(self._on_inside_toggled)
        self.tools.insertWidget(2, self.with_thread)
        self.tools.insertWidget(3, self.inside)
        self.setTabOrder(self.attach_button, self.canned_button)
        self.setTabOrder(self.canned_button, self.with_thread)
        self.setTabOrder(self.with_thread, self.inside)
        self.setTabOrder(self.inside, self.send_button)
        self.tools.setSpacing(metrics.SPACE_2)
        self.agents = AddressField(self.tr("Colleagues"), self._find_agents, self._agent_called)
        self.agents.wrong = self.tr("No agent is called “{text}”.")
        self.agents.changed.connect(self.touched)
        self.agents.refused.connect(self.tell)
        self.agent_row = labelled_row(self.tr("To agents"), self.agents)
        self.agent_row.setContentsMargins(10, 0, 8, 0)
        self.agent_row.hide()
        layout = self.box.layout()
        assert layout is not None
        layout.insertWidget(0, self.agent_row)  # type: ignore[attr-defined]
        self.setTabOrder(self.recipients.bcc.input, self.agents.input)  # Tab goes on to the text

    def main_button(self) -> QToolButton:
        return tool_button("forward", self.tr("Forward"), "primary", self.tr("Forward"), "Ctrl+↵")

    # --- a ticket comes and goes ----------------------------------------------------------------------------

    def reset(self, items: list[ThreadItem], contact: FindContact) -> None:
        super().reset(items, contact)
        self.recipients.set_addresses(())
        self.agents.set_addresses(())
        self.with_thread.setChecked(True)
        self.inside.setChecked(self._internal())
        self.inside.setVisible(not self._internal())

    def _internal(self) -> bool:
        """Whether there is nobody outside to forward it to."""
        return self.ticket is not None and self.ticket.internal

    def restore(self, text: str, data: dict[str, object]) -> None:
        super().restore(text, data)
        self.agents.set_addresses(addresses.from_data(data.get("agents")))
        self.with_thread.setChecked(bool(data.get("with_thread", True)))
        self.inside.setChecked(bool(data.get("inside", False)) or self._internal())

    def snapshot(self) -> tuple[str, dict[str, object]]:
        text, data = super().snapshot()
        return text, {
            **data,
            "agents": addresses.as_data(self.agents.addresses()),
            "with_thread": self.with_thread.isChecked(),
            "inside": self.inside.isChecked(),
        }

    def empty(self) -> bool:
        fields = (*self.recipients.fields().values(), self.agents)
        return super().empty() and not any(field.addresses() or field.typed() for field in fields)

    def focus(self) -> None:
        field = self.agents if self.inside.isChecked() else self.recipients.to
        (self.editor if field.addresses() else field.input).setFocus()

    def show_inside(self, inside: bool) -> None:
        """Switches between colleagues and the world."""
        self.inside.setChecked(inside)
        self.focus()

    # --- sending --------------------------------------------------------------------------------------------

    def refusal(self) -> str:
        """Why it cannot be forwarded, in one sentence, or ""."""
        inside = self.inside.isChecked()
        if not (self.agents.commit() if inside else self.recipients.commit()):
            return self.agents.problem if inside else self.recipients.problem()
        if not (self.agents.addresses() if inside else self.recipients.to.addresses()):
            return self.tr("Say to whom it is forwarded.")
        has_more = self.files.files() or (self.with_thread.isChecked() and not inside)
        if not self.editor.text().strip() and not has_more:
            return self.tr("Write what it is about.")
        return ""

    def send(self) -> None:
        """Forwards the ticket; its status stays."""
        if self.busy or self.ticket is None:
            return
        if refusal := self.refusal():
            self.tell(refusal)
            return
        session, ticket_id = self.context.session, self.ticket.id
        inside = self.inside.isChecked()
        by_email = {agent.email.lower(): agent.id for agent in self.context.names.agents.values()}
        forward = Forward(
            text=self.editor.text().strip(),
            to=() if inside else self.recipients.to.addresses(),
            cc=() if inside else self.recipients.cc.addresses(),
            bcc=() if inside else self.recipients.bcc.addresses(),
            internal_to=tuple(by_email[one.email.lower()] for one in self.agents.addresses()) if inside else (),
            with_thread=self.with_thread.isChecked() and not inside,
            files=tuple(file.outgoing() for file in self.files.files()),
        )
        self._set_busy(True)
        session.act(
            lambda: session.desk.outgoing.forward(session.who, ticket_id, forward),
            said=self.tr("Passed on to colleagues") if inside else self._goes_out(),
            then=lambda _: self.on_done(ticket_id),
            failed=lambda error: self.on_failed(ticket_id, error),
        )

    def _goes_out(self) -> str:
        """What is true of a mail that was just written: it is held, and then it goes."""
        seconds = self.context.hold_s
        return (
            self.tr("Forwarded mail goes out in %n s", "", seconds) if seconds else self.tr("Forwarded mail goes out")
        )

    def on_done(self, ticket_id: int) -> None:
        super().on_done(ticket_id)
        if self.ticket is not None and self.ticket.id == ticket_id:
            self._restoring = True
            self.recipients.set_addresses(())
            self.agents.set_addresses(())
            self._restoring = False

    # --- agents ---------------------------------------------------------------------------------------------

    def _on_inside_toggled(self, inside: bool) -> None:
        self.agent_row.setVisible(inside)
        self.recipients.setVisible(not inside)
        self.with_thread.setVisible(not inside)
        self.send_button.setText(self.tr("Ask colleagues") if inside else self.tr("Forward"))
        self.send_button.setAccessibleName(self.send_button.text())

    def _matching(self, text: str) -> list[Agent]:
        wanted = fold(text)
        agents = [agent for agent in self.context.names.agents.values() if agent.active]
        return [agent for agent in agents if wanted in fold(agent.name) or wanted == agent.email.lower()]

    def _find_agents(self, text: str) -> list[Address]:
        return [Address(agent.name, agent.email) for agent in self._matching(text)]

    def _agent_called(self, text: str) -> Address | None:
        typed = addresses.parse_address(text)
        found = self._find_agents(typed.email if typed else text)
        return found[0] if len(found) == 1 else None
