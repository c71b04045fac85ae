"""The violet form of an answer between colleagues. It has no field for an address, so nothing of it can go outside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.thread import Message, ThreadItem
from deskapp.domain.vocabulary import Direction, DraftKind
from deskapp.services.mail_writing import Reply
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.ticket.composer_page import ComposerPage, FindContact
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.file_strip import FileStrip
from deskapp.ui.ticket.growing_edit import GrowingEdit
from deskapp.ui.ticket.small_button import SmallButton
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.flow_layout import FlowLayout
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.pane import Card
from deskapp.ui.widgets.pill import Pill
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.text_label import TextLabel


class InsidePage(ComposerPage):
    """Answers an internal message of the thread, the newest one unless `answer` names another.

    `customer_wanted` asks for the form of an answer to the customer.
    """

    kind = DraftKind.INSIDE
    customer_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._message: Message | None = None
        self._inside: list[Message] = []
        self._for_me = False
        self.editor: GrowingEdit = GrowingEdit(2)
        self.editor.document().setDocumentMargin(8)
        self.editor.setAccessibleName(self.tr("Answer to colleagues. Only agents will see this"))
        self.editor.setPlaceholderText(self.tr("Write to your colleagues"))
        self.files = FileStrip()
        self.box = Card("live_soft", "live")
        inside = QVBoxLayout(self.box)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self._head())
        inside.addWidget(Separator())
        inside.addWidget(self.editor)
        inside.addWidget(self.files)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addLayout(self._tool_row())
        self.watch()
        self.editor.sent.connect(self.send)
        self._tint()

    def _head(self) -> QWidget:
        head = QWidget()
        self._told = TextLabel(self.tr("Only agents will see this"), weight=metrics.SEMIBOLD, token="live")
        self._about = TextLabel("", metrics.SMALL)
        self._pills = QWidget()
        self._flow = FlowLayout(self._pills)
        first = QHBoxLayout()
        first.setSpacing(6)
        for widget in (IconLabel("lock", metrics.ICON_INLINE, "live"), self._told):
            first.addWidget(widget)
        first.addStretch(1)
        first.addWidget(self._about)
        second = QHBoxLayout()
        second.setSpacing(6)
        second.addWidget(TextLabel(self.tr("To"), metrics.SMALL))
        second.addWidget(self._pills, 1)
        column = QVBoxLayout(head)
        column.setContentsMargins(10, 7, 10, 7)
        column.setSpacing(5)
        column.addLayout(first)
        column.addLayout(second)
        return head

    def _tool_row(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        tools.setContentsMargins(0, 8, 0, 8)
        tools.setSpacing(metrics.SPACE_1)
        self.attach_button = tool_button("paperclip", self.tr("Attach files"))
        self.attach_button.clicked.connect(self.files.ask)
        self.canned_button = self.make_canned_button()
        self.customer_button = SmallButton(self.tr("Answer the customer"), "reply")
        self.customer_button.clicked.connect(self.customer_wanted)
        name = self.tr("Send to colleagues")
        self.send_button = tool_button("lock", name, "inside", name, "Ctrl+↵")
        self.send_button.clicked.connect(self.send)
        self.sentence.align = Qt.AlignmentFlag.AlignRight
        for widget in (self.attach_button, self.canned_button, self.customer_button):
            tools.addWidget(widget)
        tools.addWidget(self.sentence, 1)
        tools.addSpacing(metrics.SPACE_1)
        tools.addWidget(self.send_button)
        return tools

    def _tint(self) -> None:
        """The editor lets the ground of the box through."""
        palette = self.editor.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.PlaceholderText, tokens().muted)
        self.editor.setPalette(palette)
        self.editor.viewport().setAutoFillBackground(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    # --- what is answered -----------------------------------------------------------------------------------

    @property
    def message(self) -> Message | None:
        """The internal message that is answered, None where the thread has none."""
        return self._message

    @property
    def for_me(self) -> bool:
        """Whether the newest message of the thread is an internal one for this agent."""
        return self._for_me

    def reset(self, items: list[ThreadItem], contact: FindContact) -> None:
        super().reset(items, contact)
        self._message = None
        self.follow(items)
        assert self.ticket is not None
        self.customer_button.setVisible(not self.ticket.internal)

    def follow(self, items: Sequence[ThreadItem]) -> None:
        """The thread went on: an empty form answers its newest internal message."""
        me = self.context.session.who.agent_id
        messages = [item for item in items if isinstance(item, Message)]
        self._inside = [message for message in messages if message.direction is Direction.INTERNAL]
        newest = self._inside[-1] if self._inside else None
        self._for_me = newest is not None and messages[-1] is newest and me in newest.agents
        if self._message is None or self.empty():
            self._show(newest)

    def answer(self, message: Message) -> None:
        """Goes on with the answer to this message."""
        self._show(message)
        self.touched()

    def _show(self, message: Message | None) -> None:
        self._message = message
        for _ in range(self._flow.count()):
            item = self._flow.takeAt(0)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        if message is None:
            return
        session, names = self.context.session, self.context.names
        for agent_id in message.colleagues(session.who.agent_id):
            pill = Pill(names.agent(agent_id), removable=False, ground="surface")
            self._flow.addWidget(pill)
            pill.show()
        when = words.card_time(message.at, session.clock.now(), session.zone)
        about = self.tr("answers {agent}, {time}").format(agent=message.author, time=when)
        self._about.setText(about)

    def restore(self, text: str, data: dict[str, object]) -> None:
        super().restore(text, data)
        known = next((message for message in self._inside if message.id == data.get("answers")), None)
        self._show(known or self._message)

    def snapshot(self) -> tuple[str, dict[str, object]]:
        text, data = super().snapshot()
        return text, {**data, "answers": self._message.id if self._message else None}

    # --- sending --------------------------------------------------------------------------------------------

    def refusal(self) -> str:
        """Why it cannot be sent, in one sentence, or ""."""
        return "" if self.editor.text().strip() or self.files.files() else self.tr("Write something first.")

    def send(self) -> None:
        """Adds the answer to the thread; the ticket's status stays."""
        message = self._message
        if self.busy or self.ticket is None or message is None:
            return
        if refusal := self.refusal():
            self.tell(refusal)
            return
        session, ticket_id = self.context.session, self.ticket.id
        files = tuple(file.outgoing() for file in self.files.files())
        reply = Reply(self.editor.text().strip(), files=files, answers=message.id)
        self._set_busy(True)
        session.act(
            lambda: session.desk.outgoing.reply(session.who, ticket_id, reply),
            said=self.tr("Answered inside the desk"),
            then=lambda _: self.on_done(ticket_id),
            failed=lambda error: self.on_failed(ticket_id, error),
        )

    def _set_busy(self, busy: bool) -> None:
        super()._set_busy(busy)
        self.send_button.setEnabled(not busy)
