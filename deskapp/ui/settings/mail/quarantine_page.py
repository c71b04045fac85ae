"""The page of the quarantine: mails that could not be taken in, why, trying again, and deleting."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from deskapp.domain.changes import Changes
from deskapp.services.mail.outcome import Outcome
from deskapp.services.mail.quarantine import QuarantineLine
from deskapp.ui import words
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.session import Session
from deskapp.ui.settings.list_page import Column, ListPage, Row
from deskapp.ui.settings.mail.words import mail_word
from deskapp.ui.settings.question import Question, ask
from deskapp.ui.ticket.mail_reading import read_head
from deskapp.ui.ticket.source_dialog import SourceDialog

#: Why mails are set aside, as the intake says it; the parser's own sentences are shown as they are.
REASONS = (
    QT_TRANSLATE_NOOP("MailWords", "The mail could not be understood."),
    QT_TRANSLATE_NOOP("MailWords", "The mail could not be filed."),
    QT_TRANSLATE_NOOP("MailWords", "The mail is empty."),
    QT_TRANSLATE_NOOP("MailWords", "The mail has no header field."),
)


class QuarantinePage(ListPage):
    """For those who look after the workspace: a mail that is set aside belongs to no department."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Quarantine"),
            self.tr("Mails that came but could not be taken in. None of them is lost, and none holds the others up."),
            (
                Column("mail", self.tr("Mail")),
                Column("came", self.tr("Came"), 116),
                Column("where", self.tr("From where"), 168),
                Column("size", self.tr("Size"), 72, right=True),
            ),
            parent=parent,
        )
        self._session = session
        self._lines: dict[int, QuarantineLine] = {}
        self.source_button = self.extra_button("eye", self.tr("Source…"))
        self.retry_button = self.extra_button("rotate-cw", self.tr("Try again"))
        self.all_button = self.extra_button("refresh-cw", self.tr("Try all again"))
        self.delete_button = self.extra_button("trash-2", self.tr("Delete…"), danger=True)
        self.source_button.clicked.connect(lambda: self._with_selected(self.show_item))
        self.retry_button.clicked.connect(lambda: self._with_selected(lambda line_id: self.retry([line_id])))
        self.all_button.clicked.connect(lambda: self.retry(list(self._lines)))
        self.delete_button.clicked.connect(lambda: self._with_selected(self.ask_to_delete))
        self.needs_row(self.source_button, self.retry_button, self.all_button, self.delete_button)
        self.set_empty(self.tr("Nothing is here: every mail could be taken in."))
        self.opened.connect(self.show_item)
        self.removal_wanted.connect(self.ask_to_delete)
        session.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Reads anew what was set aside."""
        desk, who = self._session.desk, self._session.who
        self._session.read(lambda: desk.quarantine.listing(who), self._show)

    def show_item(self, line_id: int) -> SourceDialog | None:
        """Shows a mail as it came; it can be saved."""
        if line_id not in self._lines:
            return None
        desk, who = self._session.desk, self._session.who
        dialog = SourceDialog(lambda: read_head(desk.quarantine.source(who, line_id)), self._session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def retry(self, line_ids: list[int]) -> None:
        """Takes mails in once more and tells what came of it."""
        desk, who = self._session.desk, self._session.who
        self._session.act(lambda: desk.quarantine.retry(who, line_ids), then=self._tell)

    def ask_to_delete(self, line_id: int) -> Question | None:
        """Asks once."""
        if line_id not in self._lines:
            return None
        sentence = self.tr("Its text is gone for good, and the same mail will not come in again. Nobody is told.")
        return ask(
            self, self.tr("Delete this mail?"), sentence, self.tr("Delete"), lambda: self._delete(line_id), danger=True
        )

    def _delete(self, line_id: int) -> None:
        desk, who = self._session.desk, self._session.who
        self._session.act(lambda: desk.quarantine.delete(who, [line_id]), self.tr("Mail deleted."))

    def _tell(self, outcomes: Counter[Outcome]) -> None:
        left = outcomes[Outcome.QUARANTINED]
        came = sum(outcomes.values()) - left
        parts = [self.tr("%n mail(s) came in.", "", came)] if came else []
        parts += [self.tr("%n still cannot be taken in.", "", left)] if left else []
        self._session.told.emit(" ".join(parts), None)

    def _show(self, lines: list[QuarantineLine]) -> None:
        self._lines = {line.id: line for line in lines}
        self.set_rows([self._row(line) for line in lines])

    def _on_changed(self, changes: Changes) -> None:
        if changes.counts or changes.everything:
            self.reload()

    def _row(self, line: QuarantineLine) -> Row:
        name = " · ".join(part for part in (line.subject, line.sender) if part) or self.tr("A mail without a head")
        came = words.day_and_time(line.at, self._session.clock.now(), self._session.zone)
        return Row(
            line.id,
            (name, came, line.where, words.file_size(line.size)),
            (None, line.at, None, line.size),
            detail=mail_word(line.reason),
            mark="warn",
        )
