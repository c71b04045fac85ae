"""What reply and forward have in common: the white box with recipients, text and files, and the row with the button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from deskapp.domain.mail import Address
from deskapp.ui.look import metrics
from deskapp.ui.ticket import addresses
from deskapp.ui.ticket.attaching import Attached
from deskapp.ui.ticket.composer_page import ComposerPage
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.file_strip import FileStrip
from deskapp.ui.ticket.growing_edit import GrowingEdit
from deskapp.ui.ticket.recipients import Recipients
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.pane import Card
from deskapp.ui.widgets.separator import Separator


class MailPage(ComposerPage):
    """Recipients, text, files and a main button; subclasses send."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.recipients = Recipients(self._lookup)
        self.editor = GrowingEdit(2)
        self.editor.document().setDocumentMargin(8)
        self.files = FileStrip()
        self.box = Card("surface", "control_line")
        inside = QVBoxLayout(self.box)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.recipients)
        inside.addWidget(Separator())
        inside.addWidget(self.editor)
        inside.addWidget(self.files)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        self.tools = QHBoxLayout()
        self.tools.setContentsMargins(0, 8, 0, 8)
        self.tools.setSpacing(metrics.SPACE_1)
        self.attach_button = tool_button("paperclip", self.tr("Attach files"))
        self.attach_button.clicked.connect(self.files.ask)
        self.send_button = self.main_button()
        self.send_button.clicked.connect(self.send)
        self.sentence.align = Qt.AlignmentFlag.AlignRight
        self.canned_button = self.make_canned_button()
        self.tools.addWidget(self.attach_button)
        self.tools.addWidget(self.canned_button)
        self.tools.addWidget(self.sentence, 1)
        self.tools.addSpacing(metrics.SPACE_1)
        self.tools.addWidget(self.send_button)
        column.addLayout(self.tools)
        self.watch()
        self.editor.sent.connect(self.send)
        self.recipients.changed.connect(self.touched)
        self.recipients.refused.connect(self._on_recipient_refused)

    def main_button(self) -> QToolButton:
        """The button at the right of the tools."""
        raise NotImplementedError

    def send(self) -> None:
        """What the main button does."""
        raise NotImplementedError

    def focus(self) -> None:
        """Into the text, or to the recipients when there are none yet."""
        (self.editor if self.recipients.to.addresses() else self.recipients.to.input).setFocus()

    def snapshot(self) -> tuple[str, dict[str, object]]:
        text, data = super().snapshot()
        for name, field in self.recipients.fields().items():
            data[name] = addresses.as_data(field.addresses())
            data[f"{name}_typed"] = field.typed()
        return text, data

    def restore(self, text: str, data: dict[str, object]) -> None:
        super().restore(text, data)
        kept = {name: addresses.from_data(data.get(name)) for name in self.recipients.fields()}
        self.recipients.set_addresses(kept["to"], kept["cc"], kept["bcc"])
        for name, field in self.recipients.fields().items():
            field.set_typed(str(data.get(f"{name}_typed", "")))

    def take_back(self, text: str, people: Sequence[tuple[Address, ...]], files: Sequence[Attached]) -> None:
        """Goes on with a mail that was called back; what was written since stays below it."""
        since = self.editor.text()
        self.editor.set_text(f"{text}\n\n{since}" if since.strip() else text)
        self.recipients.set_addresses(*people)
        self.files.set_files([*files, *self.files.files()])
        self.touched()

    def _set_busy(self, busy: bool) -> None:
        super()._set_busy(busy)
        self.send_button.setEnabled(not busy)
        self.recipients.setEnabled(not busy)

    def _on_recipient_refused(self, sentence: str) -> None:
        self.tell(sentence)

    def _lookup(self, text: str) -> list[Address]:
        session = self.context.session
        contacts = session.desk.people.find_contacts(session.who, text, 6)
        return [Address(contact.name, email) for contact in contacts for email in contact.emails]
