"""The versions of an editable note: who wrote it when and what changed; an older one can be made the newest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from shiboken6 import isValid

from deskapp.domain.changes import Changes
from deskapp.domain.errors import Conflict, DeskError
from deskapp.domain.text_changes import Change, Piece, changes, count_words
from deskapp.domain.thread import Note
from deskapp.domain.vocabulary import NoteKind
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.session import error_words
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.file_desk import FileDesk
from deskapp.ui.ticket.file_row import FileRow
from deskapp.ui.ticket.version_text import VersionText
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.text_label import TextLabel

_LIST, _ROW = 216, 44
_ROLE = Qt.ItemDataRole.UserRole
_NONE = Note("", 0, None, "", None)
_TOUCHED: dict[NoteKind, Callable[[Changes], frozenset[int]]] = {
    NoteKind.TICKET: lambda told: told.tickets,
    NoteKind.CONTACT: lambda told: told.contacts,
    NoteKind.COMPANY: lambda told: told.companies,
}


class VersionsDialog(DeskDialog):
    """Follows what others write meanwhile, so that nothing is restored over what was not seen."""

    def __init__(
        self, kind: NoteKind, subject_id: int, name: str, context: Context, parent: QWidget, *, may_write: bool = True
    ) -> None:
        """`name` says whose note it is; without `may_write` the versions can only be read."""
        super().__init__(
            self.tr("Versions: {note}").format(note=name), self.tr("Restore") if may_write else "", parent, "Ctrl+↵"
        )
        self._kind, self._subject_id, self._context = kind, subject_id, context
        self._may_write = may_write
        self._versions: list[Note] = []
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Versions, newest first"))
        self.list.setFixedWidth(metrics.scaled(_LIST))
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.summary = TextLabel("", metrics.SMALL, token="muted")
        self.summary.setWordWrap(True)
        self.text = VersionText()
        self.files = FileRow()
        desk = FileDesk(context.session, self)
        self.files.opened.connect(desk.open)
        self.files.saved.connect(desk.save)
        self._arrange()
        self.ok_button.setEnabled(False)
        self.list.setFocus()
        context.session.changed.connect(self._on_changed)
        self._read()

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(metrics.SPACE_2)
        right.addWidget(self.summary)
        right.addWidget(self.text, 1)
        right.addWidget(self.files)
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
        self.resize(720, 440)

    # --- reading ----------------------------------------------------------------------------------------------

    def _read(self) -> None:
        session = self._context.session
        session.read(lambda: session.desk.notes.versions(session.who, self._kind, self._subject_id), self._on_read)

    def _on_changed(self, told: Changes) -> None:
        if told.everything or self._subject_id in _TOUCHED[self._kind](told):
            self._read()

    def _on_read(self, versions: list[Note]) -> None:
        if not isValid(self) or versions == self._versions:
            return
        chosen = self._chosen()
        told = self.sentence.text()
        wanted = chosen.version if chosen is not None else versions[-1].version if versions else 0
        self._versions = versions
        self.list.blockSignals(True)
        self.list.clear()
        for note in reversed(versions):
            self._add_row(note)
        self.list.blockSignals(False)
        self.list.setCurrentRow(next((len(versions) - 1 - n for n, v in enumerate(versions) if v.version == wanted), 0))
        self.refuse(told)

    def _add_row(self, note: Note) -> None:
        session, newest = self._context.session, note is self._versions[-1]
        author = words.author_words(note) or self.tr("Somebody")
        at = words.long_time(note.at, session.zone) if note.at is not None else ""
        first = self.tr("{name} (now)").format(name=author) if newest else author
        told = at if note.text or note.files else self.tr("{time} · deleted").format(time=at)
        item = QListWidgetItem(f"{first}\n{told}")
        item.setData(_ROLE, note.version)
        item.setSizeHint(QSize(0, metrics.scaled(_ROW)))
        self.list.addItem(item)

    def _chosen(self) -> Note | None:
        item = self.list.currentItem()
        version = item.data(_ROLE) if item is not None else None
        return next((note for note in self._versions if note.version == version), None)

    # --- what changed -----------------------------------------------------------------------------------------

    def _on_row_changed(self) -> None:
        note = self._chosen()
        if note is None:
            return
        place = self._versions.index(note)
        before = self._versions[place - 1] if place else _NONE
        pieces = changes(before.text, note.text) if place else [Piece(Change.SAME, note.text)]
        self.text.show_pieces(pieces)
        self.files.show_files(note.files)
        self.summary.setText(self._summary(note, before, pieces) if place else self.tr("The first version"))
        self.text.setAccessibleDescription(self.summary.text())
        now = self._versions[-1]
        self.ok_button.setEnabled((note.text, note.files) != (now.text, now.files))
        self.refuse("")

    def _summary(self, note: Note, before: Note, pieces: list[Piece]) -> str:
        added, removed = count_words(pieces, Change.ADDED), count_words(pieces, Change.REMOVED)
        old, new = {file.id: file.name for file in before.files}, {file.id: file.name for file in note.files}
        told = [
            self.tr("%n word(s) added (underlined)", "", added) if added else "",
            self.tr("%n word(s) removed (struck out)", "", removed) if removed else "",
            *(self.tr("“{name}” attached").format(name=new[each]) for each in new.keys() - old.keys()),
            *(self.tr("“{name}” removed").format(name=old[each]) for each in old.keys() - new.keys()),
        ]
        return " · ".join(part for part in told if part) or self.tr("Only blanks changed")

    # --- going back -------------------------------------------------------------------------------------------

    def refusal(self) -> str:
        if not self._may_write:
            return self.tr("You may only read this note.")
        return "" if self.ok_button.isEnabled() else self.tr("The note is like this now.")

    def try_accept(self) -> None:
        """Makes the chosen version the newest; stays open where somebody changed the note meanwhile."""
        note, refusal = self._chosen(), self.refusal()
        if note is None or refusal:
            self.refuse(refusal)
            return
        session, kind, subject_id = self._context.session, self._kind, self._subject_id
        wanted, newest = note.version, self._versions[-1].version
        self.ok_button.setEnabled(False)
        session.act(
            lambda: session.desk.notes.restore(session.who, kind, subject_id, wanted, newest),
            self.tr("The older note is back"),
            lambda _: self._on_restored(),
            self._on_refused,
        )

    def _on_restored(self) -> None:
        if isValid(self):
            self.accept()

    def _on_refused(self, error: DeskError) -> None:
        if not isValid(self):
            self._context.session.failed.emit(error_words(error))
            return
        self.ok_button.setEnabled(True)
        self.refuse(error_words(error))
        if isinstance(error, Conflict):
            self._read()
