"""The files that will travel with what is being written: chips that can be removed, the limit said in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.ticket.attaching import MOST_BYTES, Attached, file_size, read_file
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
        for path in paths:
            try:
                if Path(path).is_dir():
                    self.refused.emit(self.tr("“{name}” is a folder; attach files.").format(name=Path(path).name))
                    continue
                if self._fits(Path(path).name, file_size(path)):
                    self._show(read_file(path))
            except OSError as error:
                sentence = self.tr("“{name}” cannot be read: {reason}.")
                self.refused.emit(sentence.format(name=Path(path).name, reason=error.strerror or error))
        self._after_adding()

    def add_picture(self, picture: QImage) -> None:
        """Adds a pasted picture as a PNG."""
        name = self.tr("picture-{number}.png").format(number=len(self._files) + 1)
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")
        if self._fits(name, content.size()):
            self._show(Attached(name, "image/png", bytes(content.data())))
        self._after_adding()

    def ask(self) -> None:
        """Lets the user choose files."""
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach files"))
        if paths:
            self.add_paths(paths)

    def _fits(self, name: str, size: int) -> bool:
        taken = sum(file.size for file in self.files())
        if taken + size <= MOST_BYTES:
            return True
        sentence = self.tr("“{name}” does not fit: all files together may have {limit} at most.")
        self.refused.emit(sentence.format(name=name, limit=words.file_size(MOST_BYTES)))
        return False

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

    def _after_adding(self) -> None:
        self.setVisible(bool(self._files))
        self.updateGeometry()
        self.changed.emit()
