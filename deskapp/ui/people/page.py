"""The page of one contact or company: what is set about it, saved with the yellow note by one Save; and its tickets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.errors import Conflict, DeskError
from deskapp.domain.fields import FieldSubject
from deskapp.domain.links import ticket_of
from deskapp.domain.people import Company, Contact
from deskapp.domain.ticket import TicketRow
from deskapp.domain.vocabulary import NoteKind
from deskapp.ui.look import metrics
from deskapp.ui.people.ticket_lines import TicketLines
from deskapp.ui.settings.edit_page import EditPage
from deskapp.ui.settings.field import LineField
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.field_block import FieldBlock
from deskapp.ui.ticket.kept_note import KeptNote
from deskapp.ui.ticket.opening import open_link
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.section_head import SectionHead
from deskapp.ui.widgets.sticky_note import MARGINS
from deskapp.ui.widgets.text_label import TextLabel

_TICKETS = 50
_NARROW, _SIDE_WIDTH, _SIDE_MOST, _WIDEST = 720, 272, 340, 16_777_215
T = TypeVar("T")


class PersonPage(EditPage):
    """`ticket_wanted(id)` asks to open a ticket; `made(id)` tells that a new one was saved; `gone` that it is no more.

    A subclass fills `details` (left) and `side` (right), and says what is set and how it is called.
    """

    ticket_wanted = Signal(int)
    made = Signal(int)
    gone = Signal()

    def __init__(self, context: Context, kind: NoteKind, picture: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(context.session, "", parent=parent)
        self.context, self.kind = context, kind
        self.subject_id: int | None = None
        self.version = 0
        self._tickets_asked = 0
        self._after_save: Callable[[], object] | None = None
        self.name = ElidedLabel("", metrics.DISPLAY, metrics.SEMIBOLD)
        self.name_field = LineField(self.name_label())
        self.about = QHBoxLayout()
        self.details, self.side = QVBoxLayout(), QVBoxLayout()
        self.note_head, self.note = (
            SectionHead(self.note_label()),
            KeptNote(kind, self.note_label(), context, by_save=True),
        )
        self.note.link_activated.connect(self._on_link_activated)
        self.note.edited.connect(self.refresh)
        self.note.stored.connect(self.refresh)
        self.fields_head, self.fields = SectionHead(self.tr("Fields")), FieldBlock(FieldSubject(kind.value), context)
        self.tickets_head, self.tickets = SectionHead(self.tr("Tickets")), TicketLines(context)
        self.tickets.wanted.connect(self.ticket_wanted)
        self._arrange(picture)
        save = QShortcut(QKeySequence.StandardKey.Save, self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self.try_save)
        self.session.changed.connect(self._on_changed)

    def _arrange(self, picture: QWidget) -> None:
        self.head_row = head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_3)
        head.setContentsMargins(0, metrics.SPACE_1, 0, metrics.SPACE_1)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.about.setSpacing(metrics.SPACE_2)
        words.addWidget(self.name)
        words.addLayout(self.about)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(words, 1)
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.columns.setSpacing(metrics.SPACE_6)
        side = QWidget()
        self._side_box = side
        side.setLayout(self.side)
        for column in (self.details, self.side):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(metrics.SPACE_3)
        self.side.setSpacing(metrics.SPACE_1)
        inset = QHBoxLayout()  # the shadow of the note reaches out of its paper
        inset.setContentsMargins(-MARGINS[0], 0, -MARGINS[2], 0)
        inset.addWidget(self.note)
        self.side.addWidget(self.note_head)
        self.side.addLayout(inset)
        self.side.addWidget(self.fields_head)
        self.side.addWidget(self.fields)
        self.side.addStretch(1)
        self.details.addWidget(self.name_field)
        self.register_field("name", self.name_field)
        self.columns.addLayout(self.details, 3)
        self.columns.addWidget(side, 2)
        self.body.setSpacing(metrics.SPACE_3)
        self.body.addLayout(head)
        self.body.addLayout(self.columns)
        self.body.addWidget(self.tickets_head)
        self.body.addWidget(self.tickets)
        self.body.addStretch(1)
        self.note_head.setFixedHeight(TextLabel("").sizeHint().height() + metrics.SPACE_1)

    # what a subclass says

    def name_label(self) -> str:
        """What the name is called."""
        raise NotImplementedError

    def note_label(self) -> str:
        """What the note is called."""
        raise NotImplementedError

    def fill(self, found: Contact | Company | None) -> None:
        """Shows one that was read; None is for a new one."""
        raise NotImplementedError

    def read(self, subject_id: int) -> Contact | Company:
        """Reads one."""
        raise NotImplementedError

    def write(self, subject_id: int | None) -> None:
        """Starts the act that saves what is set, with `then=self.on_written` and `failed=self.on_refused`."""
        raise NotImplementedError

    def told(self, theirs: object) -> str:
        """What somebody else left, in words."""
        raise NotImplementedError

    def read_tickets(self, subject_id: int) -> tuple[list[int], int]:
        """The newest tickets and how many there are; called on another thread."""
        raise NotImplementedError

    # showing

    def show_person(self, subject_id: int | None) -> None:
        """Shows another one, or the fields of a new one. What is unsaved was asked about before."""
        self.note.leave()
        self.fields.close_subject()
        self.subject_id = subject_id
        self.saving.forget_errors()
        self.area.verticalScrollBar().setValue(0)
        self.tickets.show_rows((), 0)
        if self.reload():
            self.note.show_note(subject_id)
            self._show_rest()
        self.refresh()

    def reload(self) -> bool:
        """Reads what is stored into the fields."""
        found = self._read_one()
        if found is None and self.subject_id is not None:
            self.gone.emit()
            return False
        self.version = found.version if found is not None else 0
        self.fill(found)
        return True

    def _read_one(self) -> Contact | Company | None:
        subject_id = self.subject_id
        return self.attempt(lambda: self.read(subject_id)) if subject_id is not None else None

    def attempt(self, call: Callable[[], T]) -> T | None:
        """What a read gives; None where it was taken from this agent's sight meanwhile."""
        try:
            return call()
        except DeskError:
            return None

    def _show_rest(self) -> None:
        there = self.subject_id is not None
        for widget in (self.note_head, self.tickets_head, self.tickets):
            widget.setVisible(there)
        self._show_fields()
        self._show_tickets()

    def _show_fields(self) -> None:
        subject_id, session = self.subject_id, self.session
        values = None
        if subject_id is not None:
            values = self.attempt(
                lambda: session.desk.fields.values(session.who, FieldSubject(self.kind.value), subject_id)
            )
        self.fields.show_values(subject_id, values or [])
        self.fields_head.setVisible(bool(values))

    def _show_tickets(self) -> None:
        subject_id, session = self.subject_id, self.session
        self._tickets_asked += 1
        if subject_id is None:
            return
        asked, who = self._tickets_asked, session.who

        def read() -> tuple[list[TicketRow], int]:
            try:
                ids, total = self.read_tickets(subject_id)
            except DeskError:
                return [], 0
            rows = session.desk.lists.rows(who, ids[:_TICKETS])
            return sorted(rows.values(), key=lambda row: row.changed_at, reverse=True), total

        def receive(answer: tuple[list[TicketRow], int]) -> None:
            if asked == self._tickets_asked:
                self.tickets.show_rows(*answer)
                self.tickets_head.set_title(self.tr("Tickets · {count}").format(count=answer[1]))

        session.read(read, receive)

    # saving

    def changes(self) -> Sequence[str]:
        """What is unsaved, in words."""
        found = list(self.changed_details())
        if self.subject_id is not None and self.note.is_changed():
            found.append(self.tr("note"))
        return found

    def changed_details(self) -> Sequence[str]:
        """The names of the details that are not as they are stored."""
        raise NotImplementedError

    def save(self) -> None:
        """Saves what is set, then the note."""
        if self.changed_details():
            self.write(self.subject_id)
        else:
            self.on_written(self.subject_id or 0)

    def on_written(self, subject_id: int) -> None:
        """What is set is saved; the note follows by its own rules."""
        new, then = self.subject_id is None, self._after_save
        self._after_save = None
        self.subject_id = subject_id
        self.note.save()
        self.saved(subject_id)
        if new:
            self.made.emit(subject_id)
        if then is not None:
            then()
        elif new:
            self.show_person(subject_id)

    def try_save_then(self, then: Callable[[], object]) -> None:
        """Saves and goes on; what cannot be saved stays, with the reason."""
        self._after_save = then
        self.try_save()

    def on_refused(self, error: DeskError) -> None:
        """Shows a refusal; of a conflict also what the other one left."""
        self._after_save = None
        self.show_error(error)
        if isinstance(error, Conflict) and error.theirs is not None:
            self.banner.set_text(self.tr("Not saved: somebody else changed this."), self.told(error.theirs))

    def discard(self) -> None:
        """Puts back what is stored, the note too."""
        if not self.saving.is_running:
            self.note.discard()
        super().discard()
        if self.subject_id is None:
            self.gone.emit()

    def focus_first(self) -> None:
        """Puts the caret into the name."""
        self.name_field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Keeps what is being written as a draft, and saves the fields that are saved one by one."""
        self.note.leave()
        self.fields.leave()

    # following

    def named(self, changes: Changes) -> frozenset[int]:
        """Which of this kind changed."""
        return changes.contacts if self.kind is NoteKind.CONTACT else changes.companies

    def _on_changed(self, changes: Changes) -> None:
        if self.subject_id is None:
            return
        everything = changes.everything or changes.settings
        if everything:
            self.context.reload()
        if everything or self.subject_id in self.named(changes):
            if not self.changed_details() and not self.saving.is_running:
                self.reload()
            self.note.refresh()
            self._show_fields()
            self.refresh()
        if everything or changes.lists or changes.tickets.intersection(self.tickets.ids()):
            self._show_tickets()

    def _on_link_activated(self, target: str) -> None:
        ticket_id = ticket_of(target)
        if ticket_id is not None:
            self.ticket_wanted.emit(ticket_id)
        else:
            open_link(self.window(), target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The note stands beside the details, below them where there is no room."""
        super().resizeEvent(event)
        narrow = self.width() < metrics.scaled(_NARROW)
        ways = QBoxLayout.Direction
        self.columns.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        least, most = (0, _WIDEST) if narrow else (metrics.scaled(_SIDE_WIDTH), metrics.scaled(_SIDE_MOST))
        self._side_box.setMinimumWidth(least)
        self._side_box.setMaximumWidth(most)
