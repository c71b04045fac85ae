"""What one does with files that are kept in the desk: open a copy, save one, save all; read off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from deskapp.domain.errors import DeskError
from deskapp.domain.thread import AttachedFile
from deskapp.ui.session import Session
from deskapp.ui.ticket.opening import free_place, open_file, save_file
from deskapp.ui.widgets import file_dialog


class FileDesk(QObject):
    """Dialogs stand over `parent`, and go with it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._window = session, parent

    def open(self, file: AttachedFile) -> None:
        """Shows a copy in the system's program for it."""
        self._read(file, open_file)

    def save(self, file: AttachedFile) -> None:
        """Asks where to keep a copy."""
        self._read(file, save_file)

    def save_all(self, files: Sequence[AttachedFile]) -> None:
        """Asks for a folder and keeps a copy of each there; nothing that is there is written over."""
        folder = file_dialog.folder(self._window, self.tr("Save all files"))
        if not folder:
            return
        said = self.tr("%n file(s) saved in {folder}", "", len(files)).format(folder=Path(folder).name or folder)
        copy = self._copying(list(files), Path(folder))
        self._session.work(copy, lambda _: self._session.told.emit(said, None))

    def _read(self, file: AttachedFile, use: Callable[[QWidget, str, bytes], object]) -> None:
        def read(content: bytes) -> None:
            use(self._window, file.name, content)

        self._session.read(lambda: self._content(file), read)

    def _copying(self, files: list[AttachedFile], folder: Path) -> Callable[[], None]:
        refused = self.tr("The files could not be saved: {reason}.")

        def copy() -> None:
            for file in files:
                content = self._content(file)
                try:
                    free_place(folder, file.name).write_bytes(content)
                except OSError as error:
                    raise DeskError(refused.format(reason=error.strerror or error)) from error

        return copy

    def _content(self, file: AttachedFile) -> bytes:
        session = self._session
        try:
            return session.desk.threads.file_path(session.who, file.sha256).read_bytes()
        except OSError as error:
            raise DeskError("The file cannot be read: {reason}.", reason=error.strerror or error) from error
