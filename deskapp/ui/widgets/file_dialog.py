"""Asking for files and folders without looking into them.

Qt's own dialog, shown where the system has none, opens each file it lists to tell its kind. On POSIX systems a process
that closes any handle of a file loses all its locks on it: had it listed the folder of the store, the next program to
close the store would throw away the log that this one still writes to.
"""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QDir, QFileInfo
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget

_Mode, _Accept = QFileDialog.FileMode, QFileDialog.AcceptMode


def open_files(parent: QWidget, title: str) -> list[str]:
    """The paths of files that are there; none where the user thinks better of it."""
    return _FileDialog(parent, title, _Mode.ExistingFiles).ask()


def open_file(parent: QWidget, title: str, forms: str) -> str:
    """The path of a file of one of the forms (as `QFileDialog` writes them), or ""."""
    return "".join(_FileDialog(parent, title, _Mode.ExistingFile, forms).ask()[:1])


def folder(parent: QWidget, title: str) -> str:
    """The path of a folder, or ""."""
    return "".join(_FileDialog(parent, title, _Mode.Directory).ask()[:1])


def save_file(parent: QWidget, title: str, proposed: str, forms: str = "") -> tuple[str, str]:
    """The path to write to, over what is there only after a question, and the form that was chosen; or twice ""."""
    dialog = _FileDialog(parent, title, _Mode.AnyFile, forms)
    dialog.setAcceptMode(_Accept.AcceptSave)
    path = Path(proposed)
    if path.is_absolute():
        dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    chosen = dialog.ask()
    return (chosen[0], dialog.selectedNameFilter()) if chosen else ("", "")


class _Icons(QFileIconProvider):
    """Icons and kinds by the names alone."""

    def __init__(self) -> None:
        super().__init__()
        self._folder, self._file = (
            super(_Icons, self).icon(kind) for kind in (self.IconType.Folder, self.IconType.File)
        )

    def icon(self, what: object, /) -> QIcon:
        return self._folder if isinstance(what, QFileInfo) and what.isDir() else self._file

    def type(self, info: QFileInfo, /) -> str:
        return "" if info.isDir() else info.suffix().upper()


class _FileDialog(QFileDialog):
    _folder: ClassVar[str] = ""

    def __init__(self, parent: QWidget, title: str, mode: QFileDialog.FileMode, forms: str = "") -> None:
        super().__init__(parent, title, QDir.rootPath(), forms)  # it begins to list before it can be told of the icons
        self._icons = _Icons()
        self.setIconProvider(self._icons)
        self.setFileMode(mode)
        self.setOption(QFileDialog.Option.ShowDirsOnly, mode is _Mode.Directory)
        self.setDirectory(_FileDialog._folder or QDir.homePath())

    def ask(self) -> list[str]:
        """Shows itself until the user has chosen; what was chosen."""
        chosen = self.selectedFiles() if self.exec() else []
        if chosen:
            _FileDialog._folder = self.directory().absolutePath()
        self.deleteLater()
        return chosen
