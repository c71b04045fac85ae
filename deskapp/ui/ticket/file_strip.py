"""The files that will travel with what is being written: chips that can be removed, the limit said in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from deskapp.domain.errors import DeskError
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.session import error_words
from deskapp.ui.ticket import attaching
from deskapp.ui.ticket.attaching import Attached
from deskapp.ui.widgets import file_dialog
from deskapp.ui.widgets.attachment_chip import AttachmentChip
from deskapp.ui.widgets.flow_layout import FlowLayout


class FileStrip(QWidget):
    """Holds `Attached` files; hides itself while there are none."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, on_paper: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_paper = on_paper
        self._files: list[tuple[Attached, AttachmentChip]] = []
        self._flow = FlowLayout(self, spacing=metrics.SPACE_2)
        self._flow.setContentsMargins(8, 4, 8, 8)
        self.hide()

    def files(self) -> list[Attached]:
        """The files in the order they were added."""
        return [file for file, _ in self._files]

    def set_files(self, files: Iterable[Attached]) -> None:
        """Puts other files there."""
        for _, chip in self._files:
            self._drop(chip)
        self._files = []
        for file in files:
            self._show(file)
        self.setVisible(bool(self._files))

    def add_paths(self, paths: Sequence[str]) -> None:
        """Reads files from disk; what is too large or cannot be read is told in a sentence."""
        refusals = [refusal for path in paths if (refusal := self._add(partial(attaching.read_file, Path(path))))]
        self._after_adding(refusals)

    def add_picture(self, picture: QImage) -> None:
        """Adds a pasted picture as a PNG."""
        refusal = self._add(partial(attaching.picture_file, picture, attaching.picture_name(len(self._files) + 1)))
        self._after_adding([refusal] if refusal else [])

    def _add(self, read: Callable[[int, int], Attached]) -> str:
        """Adds one file; why it cannot be added, or ""."""
        try:
            self._show(read(sum(file.size for file in self.files()), attaching.MOST_BYTES))
        except DeskError as error:
            return error_words(error)
        return ""

    def ask(self) -> None:
        """Lets the user choose files."""
        paths = file_dialog.open_files(self, self.tr("Attach files"))
        if paths:
            self.add_paths(paths)

    def _show(self, file: Attached) -> None:
        chip = AttachmentChip(file.name, words.file_size(file.size), removable=True, paper=self._on_paper)
        chip.removed.connect(lambda: self._remove(chip))
        self._files.append((file, chip))
        self._flow.addWidget(chip)
        chip.show()

    def _remove(self, chip: AttachmentChip) -> None:
        self._files = [(file, known) for file, known in self._files if known is not chip]
        self._drop(chip)
        self._after_adding()

    def _drop(self, chip: AttachmentChip) -> None:
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _after_adding(self, refusals: Sequence[str] = ()) -> None:
        self.setVisible(bool(self._files))
        self.updateGeometry()
        self.changed.emit()
        if refusals:
            self.refused.emit(refusals[0])
