"""An inline note in the thread: the sticky note, bound to what the desk knows of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from deskapp.domain.thread import InlineNote
from deskapp.ui import words
from deskapp.ui.look.icons import icon
from deskapp.ui.ticket.context import Context
from deskapp.ui.widgets.sticky_note import StickyNote


class NoteCard(StickyNote):
    """Shows one `InlineNote`; it can be read and copied, never changed."""

    link_opened = Signal(str)
    file_opened = Signal(object)
    file_saved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.note: InlineNote | None = None
        self.link_activated.connect(self.link_opened)
        self.file_activated.connect(self._on_file_activated)

    def bind(self, note: InlineNote, context: Context) -> None:
        """Shows a note."""
        session = context.session
        if self.note is None or self.note.id != note.id:
            self.set_expanded(False)
        self.note = note
        self.set_text(note.text, context.names.mentions())
        self.set_head(note.author, words.card_time(note.at, session.clock.now(), session.zone))
        self.set_files([(file.name, words.file_size(file.size)) for file in note.files])

    def _on_file_activated(self, number: int) -> None:
        if self.note is not None and number < len(self.note.files):
            self.file_opened.emit(self.note.files[number])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = self.selected_text() or self.text()
        menu.addAction(icon("copy"), self.tr("Copy")).triggered.connect(
            lambda: QGuiApplication.clipboard().setText(chosen)
        )
        for file in self.note.files if self.note else ():
            save = menu.addAction(icon("download"), self.tr("Save “{name}” as…").format(name=file.name))
            save.triggered.connect(lambda _=False, file=file: self.file_saved.emit(file))
        menu.popup(event.globalPos())
