"""Asks where a report is to go, and writes it there while one works on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from deskapp.domain.file_names import safe_name
from deskapp.ui.widgets import file_dialog

if TYPE_CHECKING:
    from deskapp.ui.session import Session

#: Writes a file. Raises a `DeskError` where it cannot.
Write = Callable[[Path], None]
#: The kinds of files by their endings, as the system's dialog wants them.
FORMS: Mapping[str, str] = {
    "csv": "CSV (*.csv)",
    "png": "PNG (*.png)",
    "svg": "SVG (*.svg)",
    "pdf": "PDF (*.pdf)",
}


class Exporter(QObject):
    """Writes on a thread of its own; then the session tells that it is done, or why it could not be."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._folder = Path.home()

    def ask(self, kind: str, title: str, write: Write) -> None:
        """Asks where to; the file is called like `title`, with the ending of its kind (one of `FORMS`)."""
        proposed = self._folder / safe_name(f"{title}.{kind}")
        name, _ = file_dialog.save_file(self._window, self.tr("Export report"), str(proposed), FORMS[kind])
        if name:
            self.export(Path(name if Path(name).suffix else f"{name}.{kind}"), write)

    def export(self, path: Path, write: Write) -> None:
        """Writes a file."""
        self._folder = path.parent
        said = self.tr("Saved in {name}").format(name=path.name)
        self._session.work(lambda: write(path), lambda _: self._session.told.emit(said, None))
