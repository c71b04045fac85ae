"""The yellow form of an inline note. It has no recipients and no way to any mail."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.people import Colleague
from deskapp.domain.thread import ThreadItem
from deskapp.domain.vocabulary import DraftKind
from deskapp.ui.look import metrics
from deskapp.ui.ticket.composer_page import ComposerPage, FindContact
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.file_strip import FileStrip
from deskapp.ui.ticket.mention import MentionPopup, out_of_sight
from deskapp.ui.ticket.note_field import NoteField
from deskapp.ui.ticket.note_paper import NotePaper
from deskapp.ui.ticket.reminder_chips import NewReminders
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.file_drop import FileDrops


class NotePage(ComposerPage):
    """Adds an inline note; a picture from the clipboard becomes its attachment."""

    kind = DraftKind.NOTE

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.paper = NotePaper(self.tr("Only agents will see this"), self.tr("never sent, cannot be edited later"))
        self.editor: NoteField = NoteField(3)
        self.editor.setAccessibleName(self.tr("Note. Only agents will see this"))
        self.files = FileStrip(on_paper=True)
        self.paper.column.addWidget(self.editor)
        self.reminders = NewReminders(context, self)
        self.paper.column.addWidget(self.files)
        self.paper.column.addWidget(self.reminders.row)
        self.paper.column.addWidget(self._tool_row())
        column = QVBoxLayout(self)
        side = metrics.PAGE_MARGIN - metrics.NOTE_SHADOW_ROOM
        column.setContentsMargins(side, 0, side, 4)
        column.addWidget(self.paper)
        self.mention = MentionPopup(self.editor, self._colleagues)
        self.watch()
        self.reminders.changed.connect(self.touched)
        self.reminders.row.activated.connect(self._ask_reminder)
        self.editor.sent.connect(self.add)
        self.editor.picture_pasted.connect(self.files.add_picture)
        FileDrops(self.paper, self.files.add_paths, lambda: not self.busy)

    def _tool_row(self) -> QWidget:
        row = QWidget()
        row.setFixedHeight(metrics.scaled(metrics.ACTION_BAR) + 3)
        self.paper.rule_above(row)
        tools = QHBoxLayout(row)
        tools.setContentsMargins(8, 2, 24, 0)
        tools.setSpacing(metrics.SPACE_1)
        self.attach_button = tool_button("paperclip", self.tr("Attach files"), "paper")
        self.attach_button.clicked.connect(self.files.ask)
        self.canned_button = self.make_canned_button("paper")
        self.remind_button = tool_button("bell", self.tr("Remind of this note"), "paper")
        self.remind_button.clicked.connect(self._ask_reminder)
        self.todo_button = tool_button("list-checks", self.tr("To-do line"), "paper")
        self.todo_button.clicked.connect(self._insert_todo)
        self.mention_button = tool_button("at-sign", self.tr("Mention a colleague"), "paper")
        self.mention_button.clicked.connect(self._begin_mention)
        self.add_button = tool_button("note", self.tr("Add note"), "ink", self.tr("Add note"), "Ctrl+↵")
        self.add_button.clicked.connect(self.add)
        self.sentence.align = Qt.AlignmentFlag.AlignRight
        tools_here = (self.attach_button, self.remind_button, self.todo_button, self.mention_button, self.canned_button)
        for widget in tools_here:
            tools.addWidget(widget)
        tools.addWidget(self.sentence, 1)
        tools.addWidget(self.add_button)
        return row

    def _colleagues(self) -> list[Colleague]:
        return self.context.colleagues(self.ticket.department_id if self.ticket is not None else None)

    def reset(self, items: list[ThreadItem], contact: FindContact) -> None:
        super().reset(items, contact)
        self._show_company()
        self.reminders.set_items(())

    def _show_company(self) -> None:
        """Nothing of colleagues is in the way of somebody who works alone."""
        self.editor.mark_names(self.context.names.mentions())
        alone = len(self.context.names.agents) < 2
        self.mention_button.setVisible(not alone)
        told = self.tr("Write a note") if alone else self.tr("Write a note, @ mentions a colleague")
        self.editor.setPlaceholderText(told)

    def restore(self, text: str, data: dict[str, object]) -> None:
        super().restore(text, data)
        self.reminders.from_data(data.get("reminders"))

    def snapshot(self) -> tuple[str, dict[str, object]]:
        text, data = super().snapshot()
        return text, data | {"reminders": self.reminders.as_data()}

    def empty(self) -> bool:
        return super().empty() and not self.reminders.items()

    def on_done(self, ticket_id: int) -> None:
        if self.ticket is not None and self.ticket.id == ticket_id:
            self.reminders.set_items(())
        super().on_done(ticket_id)

    def _ask_reminder(self) -> None:
        if self.ticket is not None and not self.busy:
            self.reminders.ask(self.ticket.id)

    def _insert_todo(self) -> None:
        self.editor.insert_todo()
        self.editor.setFocus()

    def _begin_mention(self) -> None:
        self.mention.begin()

    def tell(self, sentence: str) -> None:
        self.told = sentence
        if sentence:
            self.sentence.show_text(sentence, "note_text", "circle-alert")
        else:
            hint = self.hint()
            self.sentence.show_text(hint, "note_text", "eye-off" if hint else "")

    def hint(self) -> str:
        """Who is mentioned and will not read it, because the ticket is out of his or her sight (SPEC §3)."""
        if self.ticket is None:
            return ""
        agents = list(self.context.names.agents.values())
        names = out_of_sight(self.context.session, self.editor.text(), self.ticket.department_id, agents)
        return self.tr("Cannot see this ticket: {names}").format(names=names) if names else ""

    def refusal(self) -> str:
        """Why the note cannot be added, in one sentence, or ""."""
        if self.editor.text().strip() or self.files.files():
            return ""
        return self.tr("Write a note or attach a file.")

    def add(self) -> None:
        """Adds the note to the thread."""
        if self.busy or self.ticket is None:
            return
        if refusal := self.refusal():
            self.tell(refusal)
            return
        session, ticket_id = self.context.session, self.ticket.id
        text = self.editor.text().strip()
        files = tuple(file.outgoing() for file in self.files.files())
        remind = self.reminders.items()
        self._set_busy(True)
        session.act(
            lambda: session.desk.notes.add_inline(session.who, ticket_id, text, files, remind),
            said=self.tr("Note added"),
            then=lambda _: self.on_done(ticket_id),
            failed=lambda error: self.on_failed(ticket_id, error),
        )

    def _set_busy(self, busy: bool) -> None:
        super()._set_busy(busy)
        self.add_button.setEnabled(not busy)
