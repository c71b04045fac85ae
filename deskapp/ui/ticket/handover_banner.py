"""What was left to the agent who has the ticket now: a slip of paper above the thread."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.errors import DeskError
from deskapp.domain.handover import Handover, OpenTodo
from deskapp.domain.note_text import TODO, tick_todo, todos
from deskapp.domain.text import excerpt
from deskapp.domain.thread import InlineNote
from deskapp.domain.vocabulary import About, NoteKind
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.note import paint_note
from deskapp.ui.look.theme import theme
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.quiet_label import QuietLabel
from deskapp.ui.ticket.small_button import SmallButton
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.todo_box import TodoBox

_ROOM = metrics.NOTE_SHADOW_ROOM
_MOST, _EXCERPT = 4, 300
#: In a window that is lower than this it begins folded.
_LOW = 700


class HandoverBanner(QWidget):
    """Hidden while nothing was handed over. `follow` a ticket; `note_wanted` carries the note to show in the thread."""

    note_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ticket_id: int | None = None
        self._handover: Handover | None = None
        self._closed: set[int] = set()
        self._folded = False
        self.who = ElidedLabel("", weight=metrics.SEMIBOLD, token="note_text")
        self.note = QuietLabel()
        self.note_button = SmallButton(self.tr("Show the note"), kind="paper")
        self.note_button.clicked.connect(self._on_note_clicked)
        self.fold_button = tool_button("chevron-up", self.tr("Fold"), "paper")
        self.fold_button.clicked.connect(self._on_fold_clicked)
        self.close_button = tool_button("x", self.tr("Close"), "paper")
        self.close_button.clicked.connect(self._on_closed)
        self.more = QuietLabel()
        self.boxes: list[TodoBox] = []
        self._arrange()
        self.hide()
        theme().changed.connect(self.update)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_1)
        head.addWidget(self.who, 1)
        for widget in (self.note_button, self.fold_button, self.close_button):
            head.addWidget(widget)
        self._body = QWidget()
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 20, 0)
        inside.setSpacing(2)
        self._todos = QVBoxLayout()
        self._todos.setSpacing(0)
        inside.addWidget(self.note)
        inside.addLayout(self._todos)
        inside.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(_ROOM + 24, _ROOM + metrics.NOTE_EDGE + 3, _ROOM + 12, _ROOM + 6)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._body)

    # --- what is shown --------------------------------------------------------------------------------------

    def follow(self, ticket_id: int | None) -> None:
        """Shows what was handed over with this ticket, if anything; None shows nothing."""
        if ticket_id != self._ticket_id:
            self._ticket_id, self._folded = ticket_id, self.window().height() < _LOW
        self._show(self._read())

    def _read(self) -> Handover | None:
        if self._ticket_id is None:
            return None
        session = self._context.session
        try:
            return session.desk.threads.handover(session.who, self._ticket_id)
        except DeskError:  # it is not to be seen any longer; the view finds that out itself
            return None

    def _show(self, handover: Handover | None) -> None:
        if handover is not None and handover.id in self._closed:
            handover = None
        if handover is None:
            self._handover = None
            self.hide()
            return
        if handover != self._handover:
            self._handover = handover
            self._fill(handover)
        self.show()

    def _fill(self, handover: Handover) -> None:
        self.who.setText(self._sentence(handover))
        self.who.setToolTip(self.who.text())
        note = handover.note
        told = excerpt("\n".join(plain_lines(note.text)), _EXCERPT) if note else ""
        self.note.show_text(f"{words.author_words(note)}: {told}" if note and told else "", "note_text")
        self.note.setVisible(bool(told))
        self.note_button.setVisible(note is not None)
        while self.boxes:
            box = self.boxes.pop()
            box.hide()
            box.deleteLater()
        for todo in handover.todos[:_MOST]:
            box = TodoBox(todo.text)
            box.clicked.connect(lambda _=False, todo=todo: self._tick(todo))
            self._todos.addWidget(box)
            self.boxes.append(box)
        more = len(handover.todos) - _MOST
        self.more.show_text(self.tr("%n more to-do(s) in the notes", "", more) if more > 0 else "", "note_muted")
        self.more.setVisible(more > 0)
        self.setAccessibleName(", ".join((self.who.text(), *(box.text() for box in self.boxes))))
        self._fold()

    def _sentence(self, handover: Handover) -> str:
        names, session = self._context.names, self._context.session
        when = words.day_and_time(handover.at, session.clock.now(), session.zone)
        place = names.department(handover.department_id) if handover.department_id is not None else ""
        had = names.agent(handover.agent_id) if handover.agent_id != handover.by_id else ""
        came = " · ".join(part for part in (place, had) if part)
        if came:
            return self.tr("{agent} handed this over from {place}, {time}").format(
                agent=handover.by, place=came, time=when
            )
        return self.tr("{agent} handed this over, {time}").format(agent=handover.by, time=when)

    # --- what can be done -----------------------------------------------------------------------------------

    def _on_note_clicked(self) -> None:
        note: InlineNote | None = self._handover.note if self._handover else None
        if note is not None:
            self.note_wanted.emit(note)

    def _on_fold_clicked(self) -> None:
        self._folded = not self._folded
        self._fold()

    def _fold(self) -> None:
        handover = self._handover
        empty = handover is not None and not handover.todos and not self.note.text()
        self._body.setVisible(not self._folded and not empty)
        self.fold_button.setVisible(not empty)
        name = self.tr("Unfold") if self._folded else self.tr("Fold")
        self.fold_button.setIcon(tool_button("chevron-down" if self._folded else "chevron-up", "", "paper").icon())
        self.fold_button.setToolTip(name)
        self.fold_button.setAccessibleName(name)

    def _on_closed(self) -> None:
        if self._handover is not None:
            self._closed.add(self._handover.id)
        self._show(None)

    def _tick(self, todo: OpenTodo) -> None:
        session, said = self._context.session, self.tr("Done: {todo}").format(todo=excerpt(todo.text, 48))
        if todo.about is About.INLINE:
            session.act(lambda: session.desk.notes.tick(session.who, todo.subject_id, todo.number, True), said)
            return
        note = session.desk.notes.read(session.who, NoteKind.TICKET, todo.subject_id)
        lines = todos(note.text)
        if todo.number < len(lines) and lines[todo.number][0] == todo.text:
            text = tick_todo(note.text, todo.number, True)
            session.act(
                lambda: session.desk.notes.save(session.who, NoteKind.TICKET, todo.subject_id, text, note.version),
                said,
            )
        else:  # somebody wrote in the note meanwhile; what is shown now is what it says
            self.follow(self._ticket_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().window)
        side = 12
        paint_note(painter, QRectF(self.rect()).adjusted(side, _ROOM, -side, -_ROOM), tokens())


def plain_lines(text: str) -> list[str]:
    """The lines of a note that are no to-dos."""
    return [line for line in text.split("\n") if line.strip() and not TODO.match(line)]
