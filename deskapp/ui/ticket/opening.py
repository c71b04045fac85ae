"""Opens and saves attached files: always a copy with a safe name, and never a program without a question."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from deskapp.ui.widgets import file_dialog

_PROGRAMS = "exe com bat cmd msi msp msc scr pif cpl hta jar reg lnk url scf inf gadget application app tool run bin"
_SCRIPTS = "js jse vbs vbe wsf wsh ps1 psm1 sh bash zsh csh command py pyw pl rb php desktop appimage deb rpm dmg pkg"
_CARRIERS = "docm dotm xlsm xltm xlam pptm potm ppam html htm xhtml shtml svg chm iso img vhd"
#: Endings of files that the system may run when they are opened.
RUNS = frozenset(f"{_PROGRAMS} {_SCRIPTS} {_CARRIERS}".split())
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_LONGEST = 120


def safe_name(name: str, fallback: str = "file") -> str:
    """A file name that is one plain name on every system; its ending is kept, direction marks are dropped."""
    plain = _UNSAFE.sub("_", name.replace("\\", "/").rsplit("/", 1)[-1]).strip(" .")
    if not plain:
        return fallback
    if _RESERVED.match(plain):
        plain = "_" + plain
    stem, dot, ending = plain.rpartition(".")
    if not dot or not stem or len(ending) > 12:
        return plain[:_LONGEST]
    return f"{stem[: _LONGEST - len(ending) - 1]}.{ending}"


def free_place(folder: Path, name: str) -> Path:
    """Where a file of this name can be written in a folder without writing over another."""
    place = folder / safe_name(name)
    stem, ending, number = place.stem, place.suffix, 2
    while place.exists():
        place, number = folder / f"{stem} ({number}){ending}", number + 1
    return place


def may_run(name: str) -> bool:
    """Whether opening a file of this name may run something."""
    return safe_name(name).rpartition(".")[2].lower() in RUNS


def temporary_copy(name: str, content: bytes) -> Path:
    """Writes the content to a folder of its own that only this user can read, and gives the file's path."""
    place = Path(mkdtemp(prefix="deskapp-")) / safe_name(name)
    place.write_bytes(content)
    place.chmod(0o600)
    return place


def open_file(parent: QWidget, name: str, content: bytes) -> bool:
    """Shows an attached file in the system's program for it; asks first where that could run it."""
    if may_run(name) and not _sure(parent, name):
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
    """Opens a web or mail address after showing the whole of it; other kinds of addresses are refused."""
    url = QUrl(target)
    if url.scheme().lower() not in {"http", "https", "mailto"}:
        return False
    title = QCoreApplication.translate("Opening", "Open link")
    question = QCoreApplication.translate("Opening", "Open this address?")
    box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=parent)
    box.setInformativeText(url.toDisplayString(QUrl.ComponentFormattingOption.FullyEncoded))
    opens = box.addButton(QCoreApplication.translate("Opening", "Open"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    agreed = box.clickedButton() is opens
    box.deleteLater()
    return agreed and QDesktopServices.openUrl(url)


def _sure(parent: QWidget, name: str) -> bool:
    title = QCoreApplication.translate("Opening", "Open attachment")
    question = QCoreApplication.translate("Opening", "“{name}” can run a program on your computer. Open it anyway?")
    choice = QMessageBox.question(
        parent,
        title,
        question.format(name=safe_name(name)),
        QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel,
        QMessageBox.StandardButton.Cancel,
    )
    return choice == QMessageBox.StandardButton.Open
