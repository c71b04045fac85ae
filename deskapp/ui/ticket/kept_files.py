"""The files of an editable note: attached at once and off the GUI thread, opened, saved, taken off with undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from deskapp.domain.errors import DeskError
from deskapp.domain.mail import LARGEST_INSIDE
from deskapp.domain.thread import AttachedFile, Note
from deskapp.domain.vocabulary import NoteKind
from deskapp.ui.session import Session, error_words
from deskapp.ui.ticket import attaching
from deskapp.ui.ticket.file_desk import FileDesk
from deskapp.ui.ticket.file_row import FileRow
from deskapp.ui.widgets import file_dialog
from deskapp.ui.widgets.note_editor import NoteEditor


class KeptFiles(QObject):
    """The row of chips on a note's paper and its paperclip. `kept` carries the note with the files it has now."""

    kept = Signal(object)

    def __init__(self, session: Session, kind: NoteKind, paper: NoteEditor) -> None:
        super().__init__(paper)
        self._session, self._kind, self._paper = session, kind, paper
        self._subject_id: int | None = None
        self._files: tuple[AttachedFile, ...] = ()
        self._read_only = False
        self.row = FileRow(paper=True)
        self.button = paper.add_tool("paperclip", self.tr("Attach files"))
        self.button.clicked.connect(self.ask)
        paper.add_row(self.row)
        desk = FileDesk(session, paper)
        self.row.opened.connect(desk.open)
        self.row.saved.connect(desk.save)
        self.row.removed.connect(self._remove)
        paper.files_dropped.connect(self.add_paths)
        paper.picture_pasted.connect(self.add_picture)

    def show(self, subject_id: int | None, files: Sequence[AttachedFile]) -> None:
        """Shows the files of a note."""
        if subject_id != self._subject_id:
            self._paper.tell("")
        self._subject_id, self._files = subject_id, tuple(files)
        self.row.show_files(self._files, removable=not self._read_only)

    def set_read_only(self, read_only: bool) -> None:
        """For who may see and not write."""
        self._read_only = read_only
        self.button.setVisible(not read_only)
        self.show(self._subject_id, self._files)

    def ask(self) -> None:
        """Lets the user choose files."""
        paths = file_dialog.open_files(self._paper, self.tr("Attach files"))
        if paths:
            self.add_paths(paths)

    def add_paths(self, paths: list[str]) -> None:
        """Attaches files from disk, all of them or none."""
        taken = self._taken()
        self._attach(len(paths), lambda: attaching.read_files(paths, taken, LARGEST_INSIDE))

    def add_picture(self, picture: QImage) -> None:
        """Attaches a pasted picture."""
        taken, name = self._taken(), attaching.picture_name(len(self._files) + 1)
        self._attach(1, lambda: [attaching.picture_file(picture, name, taken, LARGEST_INSIDE)])

    def _taken(self) -> int:
        return sum(file.size for file in self._files)

    def _attach(self, count: int, read: Callable[[], list[attaching.Attached]]) -> None:
        subject_id, session, kind = self._subject_id, self._session, self._kind
        if subject_id is None or self._read_only:
            return
        said = self.tr("%n file(s) attached", "", count)

        def refused(error: DeskError) -> None:
            self._refuse(subject_id, error)

        def attach(files: list[attaching.Attached]) -> None:
            sent = [file.outgoing() for file in files]
            session.act(
                lambda: session.desk.notes.add_files(session.who, kind, subject_id, sent),
                said,
                lambda note: self._on_kept(subject_id, note),
                refused,
            )

        self._paper.tell(self.tr("Attaching %n file(s)…", "", count))
        session.work(read, attach, refused)

    def _remove(self, file: AttachedFile) -> None:
        subject_id, session, kind = self._subject_id, self._session, self._kind
        if subject_id is None:
            return
        session.act(
            lambda: session.desk.notes.remove_file(session.who, kind, subject_id, file.id),
            self.tr("“{name}” removed").format(name=file.name),
            lambda note: self._on_kept(subject_id, note),
            lambda error: self._refuse(subject_id, error),
        )

    def _on_kept(self, subject_id: int, note: Note) -> None:
        if subject_id == self._subject_id:
            self._paper.tell("")
            self.kept.emit(note)

    def _refuse(self, subject_id: int, error: DeskError) -> None:
        if subject_id == self._subject_id:
            self._paper.tell(error_words(error))
        else:
            self._session.failed.emit(error_words(error))
