"""Opens and saves attached files: always a copy with a safe name, and never a program without a question."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from deskapp.domain.file_names import safe_name
from deskapp.ui.ticket.open_questions import sure_of_file, sure_of_link
from deskapp.ui.widgets import file_dialog


def free_place(folder: Path, name: str) -> Path:
    """Where a file of this name can be written in a folder without writing over another."""
    place = folder / safe_name(name)
    stem, ending, number = place.stem, place.suffix, 2
    while place.exists():
        place, number = folder / f"{stem} ({number}){ending}", number + 1
    return place


def temporary_copy(name: str, content: bytes) -> Path:
    """Writes the content to a folder of its own that only this user can read, and gives the file's path."""
    place = Path(mkdtemp(prefix="deskapp-")) / safe_name(name)
    place.write_bytes(content)
    place.chmod(0o600)
    return place


def open_file(parent: QWidget, name: str, content: bytes) -> bool:
    """Shows an attached file in the system's program for it; asks first where that could run it."""
    if not sure_of_file(parent, name):
        return False
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(temporary_copy(name, content))))


def save_file(parent: QWidget, name: str, content: bytes) -> Path | None:
    """Asks where to keep an attached file and writes it there; None when the user thinks better of it."""
    title = QCoreApplication.translate("Opening", "Save attachment")
    chosen, _ = file_dialog.save_file(parent, title, safe_name(name))
    if not chosen:
        return None
    place = Path(chosen)
    try:
        place.write_bytes(content)
    except OSError as error:
        told = QCoreApplication.translate("Opening", "The file could not be saved: {reason}.")
        QMessageBox.warning(parent, title, told.format(reason=error.strerror or error))
        return None
    return place


def open_link(parent: QWidget, target: str, shown: str = "") -> bool:
    """Opens a web or mail address after showing the whole of it; other kinds of addresses are refused.

    `shown` is what the link says: where that names another address, the question says so.
    """
    url = QUrl(target)
    if url.scheme().lower() not in {"http", "https", "mailto"}:
        return False
    return sure_of_link(parent, url, shown) and QDesktopServices.openUrl(url)
