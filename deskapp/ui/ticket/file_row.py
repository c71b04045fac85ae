"""The files of a message or a note as chips: click opens a copy, the context menu saves it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from deskapp.domain.thread import AttachedFile
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.look.icons import icon
from deskapp.ui.widgets.attachment_chip import AttachmentChip
from deskapp.ui.widgets.flow_layout import FlowLayout


class FileRow(QWidget):
    """`opened` and `saved` carry the `AttachedFile`. Hidden while there are no files."""

    opened = Signal(object)
    saved = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, paper: bool = False) -> None:
        super().__init__(parent)
        self._paper = paper
        self._shown: tuple[AttachedFile, ...] = ()
        self._chips: list[AttachmentChip] = []
        self._flow = FlowLayout(self, spacing=metrics.SPACE_2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_files(self, files: Sequence[AttachedFile]) -> None:
        """Shows other files."""
        files = tuple(files)
        if files == self._shown:
            return
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._shown = files
        self._chips = [self._chip(file) for file in files]
        self.setVisible(bool(files))
        self.updateGeometry()

    def chips(self) -> list[AttachmentChip]:
        """The chips as they stand."""
        return self._chips

    def _chip(self, file: AttachedFile) -> AttachmentChip:
        chip = AttachmentChip(file.name, words.file_size(file.size), paper=self._paper, parent=self)
        chip.clicked.connect(lambda: self.opened.emit(file))
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.customContextMenuRequested.connect(lambda at: self._menu(chip, file, at))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _menu(self, chip: AttachmentChip, file: AttachedFile, at: QPoint) -> None:
        menu = QMenu(chip)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("external-link"), self.tr("Open")).triggered.connect(lambda: self.opened.emit(file))
        menu.addAction(icon("download"), self.tr("Save as…")).triggered.connect(lambda: self.saved.emit(file))
        menu.popup(chip.mapToGlobal(at))
