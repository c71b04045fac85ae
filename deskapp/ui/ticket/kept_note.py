"""A note of the info panel: saved when the focus leaves it, never over somebody else's text.

Until it is saved its words are a draft, so that neither a crash nor an undecided conflict takes them. Files are kept at
once: they are no part of what two people could write over each other.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from deskapp.domain.errors import Conflict, DeskError
from deskapp.domain.thread import Note
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import About, DraftKind, NoteKind
from deskapp.ui import words
from deskapp.ui.actions import spec_of
from deskapp.ui.look.icons import icon
from deskapp.ui.session import error_words
from deskapp.ui.ticket.canned_popup import CannedPopup
from deskapp.ui.ticket.conflict_dialog import ConflictDialog
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.drafts import DraftKeeper
from deskapp.ui.ticket.kept_files import KeptFiles
from deskapp.ui.ticket.mention import MentionPopup, out_of_sight
from deskapp.ui.ticket.reminder_chips import KeptReminders
from deskapp.ui.ticket.versions_dialog import VersionsDialog
from deskapp.ui.widgets.note_editor import NoteEditor

_EMPTY = Note("", 0, None, "", None)
_DRAFTS = {
    NoteKind.TICKET: DraftKind.NOTE_TEXT,
    NoteKind.CONTACT: DraftKind.CONTACT_NOTE,
    NoteKind.COMPANY: DraftKind.COMPANY_NOTE,
}


class KeptNote(NoteEditor):
    """Bound to the ticket, contact or company whose note it shows; hidden while there is none.

    With `by_save` it is saved by `save` only and `stored` tells that it was; what is not saved stays a draft.
    """

    stored = Signal()

    def __init__(
        self, kind: NoteKind, name: str, context: Context, parent: QWidget | None = None, *, by_save: bool = False
    ) -> None:
        super().__init__(name, name, parent)
        self.edit().setPlaceholderText(self.tr("Write a note, only agents see it"))
        self._kind, self._context = kind, context
        self._subject_id: int | None = None
        self._ticket: TicketHead | None = None
        self._note = _EMPTY
        self._saving = False
        self._dialog: ConflictDialog | None = None
        self._keeper = DraftKeeper(
            context.session,
            _DRAFTS[kind],
            lambda: (self.text(), {"version": self._note.version}),
            self._is_stored,
            self,
        )
        self.edited.connect(self._keeper.touched)
        if not by_save:
            self.left.connect(self._save)
        self._name = name
        self.versions_button = self.add_tool("history", name, "0")
        self.versions_button.clicked.connect(self.show_versions)
        self.versions_button.hide()
        self.files = KeptFiles(context.session, kind, self)
        self.files.kept.connect(self._follow)
        bell = self.add_tool("bell", self.tr("Remind of this note…"))
        self.reminders = KeptReminders(context.session, About(kind.value), bell, self)
        self.add_row(self.reminders.row)
        self.edit().menu_wanted.connect(self._add_to_menu)
        self.mention = MentionPopup(self.edit(), lambda: context.colleagues(self._department()))
        self.edited.connect(self._look_who_is_outside)

    def set_ticket(self, ticket: TicketHead | None) -> None:
        """The ticket beside which the note stands: canned responses are filled with what is known of it."""
        self._ticket = ticket

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.files.set_read_only(read_only)

    def show_note(self, subject_id: int | None) -> None:
        """Shows the note of another subject; the caller has let this one `leave` before."""
        self._keeper.close()
        self._subject_id = subject_id
        self._saving = False
        self.setVisible(subject_id is not None)
        self.set_expanded(False)
        self._show(self._read())
        if subject_id is not None:
            self._write_on(self._keeper.open(subject_id))

    def _write_on(self, draft: tuple[str, dict[str, object]] | None) -> None:
        """What was written and never saved is there again, and is saved like any other change."""
        if draft is None or draft[0] == self._note.text:
            return
        version = draft[1].get("version")
        if isinstance(version, int):
            self._note = replace(self._note, version=version)
        self.edit().setPlainText(draft[0])
        self.leave()

    def save(self) -> None:
        """Saves what is written, if anything is."""
        if self.is_changed():
            self._save(self.text())

    def discard(self) -> None:
        """Shows what is stored and forgets what was written."""
        self._keeper.drop()
        self._show(self._read())

    def _is_stored(self) -> bool:
        return not self.is_changed()

    def refresh(self) -> None:
        """Shows what others wrote meanwhile, unless somebody is writing here."""
        if self._subject_id is not None:
            self._follow(self._read())

    def _follow(self, note: Note) -> None:
        """What is being written stays, and so does the version it was begun from; files are shown as they are."""
        if self.is_changed() or self._saving:
            self._show_tools(note)
        elif note != self._note:
            self._show(note)

    def _show(self, note: Note) -> None:
        self._note = note
        self.edit().mark_names(self._context.names.mentions())
        self.set_text(note.text, *self._signed_by(note))
        self._show_tools(note)

    def _show_tools(self, note: Note) -> None:
        self.files.show(self._subject_id, note.files)
        self.reminders.show(self._subject_id, note.reminders)
        told = self.tr("%n version(s)", "", note.version)
        self.versions_button.setText(str(note.version))
        self.versions_button.setToolTip(told)
        self.versions_button.setAccessibleName(told)
        self.versions_button.setVisible(note.version > 1)

    def show_versions(self) -> VersionsDialog | None:
        """Opens the list of the note's versions; what is being written is saved first, as the focus leaves it."""
        if self._subject_id is None:
            return None
        may_write = not self.edit().isReadOnly()
        dialog = VersionsDialog(
            self._kind, self._subject_id, self._name, self._context, self.window(), may_write=may_write
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def _read(self) -> Note:
        if self._subject_id is None:
            return _EMPTY
        session = self._context.session
        try:
            note: Note = session.desk.notes.read(session.who, self._kind, self._subject_id)
        except DeskError:
            return _EMPTY
        return note

    def _signed_by(self, note: Note) -> tuple[str, str]:
        """Who wrote it and when, and the same in short: the foot holds the tools too."""
        if note.at is None or not (note.text or note.files):
            return "", ""
        session = self._context.session
        at = words.card_time(note.at, session.clock.now(), session.zone)
        author = words.author_words(note)
        return f"{author} · {at}", f"{author.partition(' ')[0]} · {at}"

    def _save(self, text: str) -> None:
        self._keeper.flush()
        if self._subject_id is not None and not self._saving:
            self._write(self._subject_id, text, self._note.version)

    def _write(self, subject_id: int, text: str, version: int) -> None:
        session, kind = self._context.session, self._kind
        self._saving = True
        session.act(
            lambda: session.desk.notes.save(session.who, kind, subject_id, text, version),
            said="" if text.strip() or self._note.files else self.tr("Note deleted"),
            then=lambda note: self._on_saved(subject_id, text, note),
            failed=lambda error: self._on_failed(subject_id, text, error),
        )

    def _on_saved(self, subject_id: int, text: str, note: Note) -> None:
        if subject_id != self._subject_id:
            self._context.session.drop_draft(subject_id, self._keeper.kind)
            return
        self._saving = False
        self._note = note
        self._show_tools(note)
        if self.text() == text:
            self.mark_saved()
            self._keeper.drop()
        self.set_foot(*self._signed_by(note))
        self.stored.emit()
        if not self.edit().hasFocus() and self.is_changed() and self.text() != text:
            self.leave()

    def _on_failed(self, subject_id: int, text: str, error: DeskError) -> None:
        if isinstance(error, Conflict) and isinstance(error.theirs, Note):
            self._ask(subject_id, text, error.theirs)
            return
        if subject_id == self._subject_id:
            self._saving = False
        self._context.session.failed.emit(error_words(error))

    def _ask(self, subject_id: int, mine: str, theirs: Note) -> None:
        """Somebody else wrote meanwhile: nothing is lost until it is decided which text stays."""
        self._dialog = dialog = ConflictDialog(mine, theirs, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def decided(text: str) -> None:
            if subject_id == self._subject_id:
                self._note = theirs
                self.set_text(theirs.text, *self._signed_by(theirs))
                self.edit().setPlainText(text)
            self._write(subject_id, text, theirs.version)

        dialog.decided.connect(decided)
        dialog.rejected.connect(lambda: self._on_undecided(subject_id))
        dialog.open()

    def _on_undecided(self, subject_id: int) -> None:
        """The draft stays: where the note is not shown any more, it asks again when it is."""
        if subject_id == self._subject_id:
            self._saving = False
            self.set_conflict(self.tr("Not saved: somebody else changed this note."))

    # --- what one can put in ------------------------------------------------------------------------------------

    def choose_canned(self) -> None:
        """Lets the agent choose a canned response to write at the caret."""
        if not self.edit().isReadOnly():
            CannedPopup(self._context.session, self._ticket, self._insert, self).show_over(self.edit())

    def _department(self) -> int | None:
        """Whose tickets one must see to be told of a mention; notes of contacts and companies are for everybody."""
        return self._ticket.department_id if self._ticket is not None and self._kind is NoteKind.TICKET else None

    def _look_who_is_outside(self) -> None:
        place, agents = self._department(), list(self._context.names.agents.values())
        names = out_of_sight(self._context.session, self.text(), place, agents) if place is not None else ""
        self.tell(self.tr("Cannot see this ticket: {names}").format(names=names) if names else "")

    def _insert(self, text: str) -> None:
        self.edit().textCursor().insertText(text)
        self.edit().ensureCursorVisible()
        self.edit().setFocus()

    def _add_to_menu(self, menu: QMenu) -> None:
        menu.addSeparator()
        if not self.versions_button.isHidden():
            menu.addAction(icon("history"), self.tr("Versions…"), self.show_versions)
        if self.edit().isReadOnly():
            return
        menu.addAction(icon("list-checks"), self.tr("To-do line"), self.edit().insert_todo)
        menu.addAction(icon("at-sign"), self.tr("Mention a colleague"), self.mention.begin)
        canned = self.tr("Insert a canned response")
        menu.addAction(icon("message-square-quote"), f"{canned}\t{_canned_key().toString()}", self.choose_canned)
        menu.addAction(icon("paperclip"), self.tr("Attach files…"), self.files.ask)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The key of canned responses belongs to this note while one writes here, else to the composer."""
        if isinstance(event, QKeyEvent) and QKeySequence(event.keyCombination()) == _canned_key():
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.choose_canned()
                return True
        return super().eventFilter(watched, event)


def _canned_key() -> QKeySequence:
    return QKeySequence(spec_of("canned").shortcut)
