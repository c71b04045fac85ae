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
    """`opened`, `saved` and `removed` carry the `AttachedFile`. Hidden while there are no files."""

    opened = Signal(object)
    saved = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, paper: bool = False) -> None:
        super().__init__(parent)
        self._paper = paper
        self._removable = False
        self._shown: tuple[AttachedFile, ...] = ()
        self._chips: list[AttachmentChip] = []
        self._flow = FlowLayout(self, spacing=metrics.SPACE_2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_files(self, files: Sequence[AttachedFile], *, removable: bool = False) -> None:
        """Shows other files; `removable` ones have a cross."""
        files = tuple(files)
        if (files, removable) == (self._shown, self._removable):
            return
        self._removable = removable
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
        size = words.file_size(file.size)
        chip = AttachmentChip(file.name, size, removable=self._removable, paper=self._paper, parent=self)
        chip.clicked.connect(lambda: self.opened.emit(file))
        chip.removed.connect(lambda: self.removed.emit(file))
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
        if self._removable:
            menu.addAction(icon("x"), self.tr("Remove")).triggered.connect(lambda: self.removed.emit(file))
        menu.popup(chip.mapToGlobal(at))
