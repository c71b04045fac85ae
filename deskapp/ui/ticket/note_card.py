"""An inline note in the thread: the sticky note, bound to what the desk knows of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from deskapp.domain.note_text import tick_todo, todos
from deskapp.domain.subjects import ticket_number
from deskapp.domain.thread import InlineNote, Tick
from deskapp.domain.vocabulary import About
from deskapp.ui import words
from deskapp.ui.inbox.header import show_menu
from deskapp.ui.look.icons import icon
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.file_desk import FileDesk
from deskapp.ui.ticket.reminder_chips import chip_of
from deskapp.ui.ticket.reminding import Reminding
from deskapp.ui.widgets.sticky_note import StickyNote

_MOST = 48


class NoteCard(StickyNote):
    """Shows one `InlineNote`; it can be read and copied, its to-dos can be told done, it is never changed."""

    link_opened = Signal(str)
    file_opened = Signal(object)
    file_saved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.note: InlineNote | None = None
        self._context: Context | None = None
        self._desk: FileDesk | None = None
        self._reminding: Reminding | None = None
        self.link_activated.connect(self.link_opened)
        self.file_activated.connect(self._on_file_activated)
        self.todo_activated.connect(self._on_todo_activated)
        self.reminder_activated.connect(self._on_reminder_activated)

    def bind(self, note: InlineNote, context: Context) -> None:
        """Shows a note; the boxes of its to-dos stand as they were told last, with who told it and when."""
        session = context.session
        if self.note is None or self.note.id != note.id:
            self.set_expanded(False)
        self.note, self._context = note, context
        shown, signed = note.text, {}
        for tick in note.ticks:
            shown = tick_todo(shown, tick.todo, tick.done)
            signed[tick.todo] = self._signature(tick, context)
        self.set_text(shown, context.names.mentions(), signed)
        when = words.day_and_time(note.at, session.clock.now(), session.zone)
        source = f"{ticket_number(note.source_id)} · " if note.source_id is not None else ""
        self.set_head(words.author_words(note), f"{source}{when}")
        self.set_files([(file.name, words.file_size(file.size)) for file in note.files])
        self.set_reminders([chip_of(reminder, session) for reminder in note.reminders])

    def _signature(self, tick: Tick, context: Context) -> str:
        session = context.session
        at = words.day_and_time(tick.at, session.clock.now(), session.zone)
        told = self.tr("{name}, {time}") if tick.done else self.tr("Not done after all: {name}, {time}")
        return told.format(name=tick.author, time=at)

    def _on_file_activated(self, number: int) -> None:
        if self.note is not None and number < len(self.note.files):
            self.file_opened.emit(self.note.files[number])

    def _on_todo_activated(self, number: int) -> None:
        """Tells the desk, which refuses it in a sentence to who may not note here."""
        lines = todos(self.text())
        if self.note is None or self._context is None or number >= len(lines):
            return
        session, note_id = self._context.session, self.note.id
        todo, ticked = lines[number]
        said = self.tr("Not done after all: {todo}") if ticked else self.tr("Done: {todo}")
        short = todo if len(todo) <= _MOST else f"{todo[:_MOST].rstrip()}…"
        session.act(lambda: session.desk.notes.tick(session.who, note_id, number, not ticked), said.format(todo=short))

    def remind(self) -> None:
        """Asks whom to remind of the note, and when."""
        if self.note is not None and self._context is not None:
            self._reminding_of(self._context).ask(About.INLINE, self.note.id)

    def _reminding_of(self, context: Context) -> Reminding:
        self._reminding = self._reminding or Reminding(context.session, self)
        return self._reminding

    def _on_reminder_activated(self, number: int) -> None:
        if self.note is None or self._context is None or number >= len(self.note.reminders):
            return
        menu, parts = QMenu(self), self.page().parts.parts
        self._reminding_of(self._context).fill(menu, self.note.reminders[number])
        chip = next(index for index, part in enumerate(parts) if part.number == -1 - number)
        show_menu(menu, self.mapToGlobal(self.page().part_rect(chip).bottomLeft()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu(QPointF(event.pos())).popup(event.globalPos())

    def menu(self, place: QPointF) -> QMenu:
        """What can be done with the note, and with the link at a place of it."""
        menu, clipboard = QMenu(self), QGuiApplication.clipboard()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        target = self.page().target_at(place)
        if target is not None and target[0] == "link":
            link = self.page().body().link_target(target[1])
            menu.addAction(icon("external-link"), self.tr("Open link"), lambda: self.link_opened.emit(link))
            menu.addAction(icon("link"), self.tr("Copy link"), lambda: clipboard.setText(link.removeprefix("mailto:")))
            menu.addSeparator()
        selected = self.selected_text()
        if selected:
            menu.addAction(icon("copy"), self.tr("Copy"), lambda: clipboard.setText(selected))
        whole = self.note.text if self.note else ""
        if whole:
            menu.addAction(icon("copy"), self.tr("Copy the whole note"), lambda: clipboard.setText(whole))
        if self.note is not None:
            menu.addSeparator()
            menu.addAction(icon("bell"), self.tr("Remind…"), self.remind)
        self._offer_files(menu)
        return menu

    def _offer_files(self, menu: QMenu) -> None:
        files = self.note.files if self.note else ()
        if files:
            menu.addSeparator()
        for file in files:
            said = self.tr("Save “{name}” as…").format(name=file.name)
            menu.addAction(icon("download"), said, lambda file=file: self.file_saved.emit(file))
        if len(files) > 1 and self._context is not None:
            self._desk = self._desk or FileDesk(self._context.session, self)
            desk = self._desk
            menu.addAction(icon("download"), self.tr("Save all files…"), lambda: desk.save_all(files))
