"""The files that will travel with what is being written: chips that can be removed, the limit said in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Signal
from PySide6.QtGui import QImage, QImageWriter
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
        refusals = [refusal for path in paths if (refusal := self._add_path(Path(path)))]
        self._after_adding()
        if refusals:
            self.refused.emit(refusals[0])

    def _add_path(self, path: Path) -> str:
        """Adds one file; why it cannot be added, or ""."""
        try:
            if path.is_dir():
                return self.tr("“{name}” is a folder; attach files.").format(name=path.name)
            if refusal := self._too_large(path.name, file_size(str(path))):
                return refusal
            self._show(read_file(str(path)))
        except OSError as error:
            sentence = self.tr("“{name}” cannot be read: {reason}.")
            return sentence.format(name=path.name, reason=error.strerror or error)
        return ""

    def add_picture(self, picture: QImage) -> None:
        """Adds a pasted picture as a PNG."""
        name = self.tr("picture-{number}.png").format(number=len(self._files) + 1)
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(picture)
        refusal = self._too_large(name, content.size())
        if not refusal:
            self._show(Attached(name, "image/png", bytes(content.data())))
        self._after_adding()
        if refusal:
            self.refused.emit(refusal)

    def ask(self) -> None:
        """Lets the user choose files."""
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach files"))
        if paths:
            self.add_paths(paths)

    def _too_large(self, name: str, size: int) -> str:
        taken = sum(file.size for file in self.files())
        if taken + size <= MOST_BYTES:
            return ""
        sentence = self.tr("“{name}” does not fit: all files together may have {limit} at most.")
        return sentence.format(name=name, limit=words.file_size(MOST_BYTES))

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
