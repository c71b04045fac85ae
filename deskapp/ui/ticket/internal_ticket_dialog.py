"""An internal ticket: something between colleagues, begun by a note on yellow paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from deskapp.domain.access import visible
from deskapp.domain.people import Colleague
from deskapp.domain.subjects import ticket_number
from deskapp.domain.vocabulary import DraftKind, Priority
from deskapp.services.new_tickets import NewInternalTicket
from deskapp.ui.look import metrics
from deskapp.ui.session import Session
from deskapp.ui.ticket import attaching
from deskapp.ui.ticket.file_strip import FileStrip
from deskapp.ui.ticket.mention import MentionPopup, out_of_sight
from deskapp.ui.ticket.note_field import NoteField
from deskapp.ui.ticket.note_paper import NotePaper
from deskapp.ui.ticket.pictures import dot_icon
from deskapp.ui.ticket.quiet_label import QuietLabel
from deskapp.ui.ticket.ticket_form import TicketForm, choose
from deskapp.ui.ticket.told_field import ToldField
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.desk_dialog import form
from deskapp.ui.widgets.text_label import TextLabel

_ROOM = metrics.NOTE_SHADOW_ROOM


class InternalTicketDialog(TicketForm):
    """A form with a sheet of paper. Where the ticket goes out of the user's sight, `created` is not told."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Internal ticket"), DraftKind.INTERNAL_TICKET, session, parent)
        self._make_fields()
        self._arrange()
        self._fill()
        self._begin(self.subject)

    # --- fields ---------------------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.paper = NotePaper(self.tr("Only agents will see this"), self.tr("no customer, nothing is mailed"))
        self.note = NoteField(5)
        self.note.setAccessibleName(self.tr("Note. Only agents will see this"))
        self.note.setPlaceholderText(self.tr("What it is about, @ mentions a colleague"))
        self.files = FileStrip(on_paper=True)
        self.mention = MentionPopup(self.note, self._colleagues)
        self.outside = QuietLabel()
        self.outside.align = Qt.AlignmentFlag.AlignRight
        self.sight = TextLabel(self.tr("You will not see the ticket afterwards."), metrics.SMALL, token="warn")
        self.sight.hide()

    def _arrange(self) -> None:
        rows = form()
        for name, title, widget in (
            ("department", self.tr("&Department"), self.department),
            ("agent", self.tr("&Agent"), self.agent),
            ("priority", self.tr("P&riority"), self.priority),
            ("subject", self.tr("&Subject"), self.subject),
        ):
            self._add_row(rows, name, title, widget)
            if name == "department":
                rows.addRow("", self.sight)
        rows.setContentsMargins(_ROOM, 0, _ROOM, 4)
        self._told["text"] = ToldField(self.paper)
        self.paper.column.addWidget(self.note, 1)
        self.paper.column.addWidget(self.files)
        self.paper.column.addWidget(self._tool_row())
        side = metrics.PAGE_MARGIN - _ROOM  # the shadow of the paper stands outside the fields
        self.body.setContentsMargins(side, 8, side, 10)
        self.body.addLayout(rows)
        self.body.addWidget(self._told["text"], 1)

    def _tool_row(self) -> QWidget:
        row = QWidget()
        self.paper.rule_above(row)
        tools = QHBoxLayout(row)
        tools.setContentsMargins(8, 5, 24, 5)
        tools.setSpacing(metrics.SPACE_1)
        self.attach_button = tool_button("paperclip", self.tr("Attach files"), "paper")
        self.attach_button.clicked.connect(self.files.ask)
        todo_button = tool_button("list-checks", self.tr("To-do line"), "paper")
        todo_button.clicked.connect(self._insert_todo)
        mention_button = tool_button("at-sign", self.tr("Mention a colleague"), "paper")
        mention_button.clicked.connect(self.mention.begin)
        for button in (self.attach_button, todo_button, mention_button):
            tools.addWidget(button)
        tools.addWidget(self.outside, 1)
        return row

    def _colleagues(self) -> list[Colleague]:
        return self._session.desk.people.colleagues(self._session.who, self.department.currentData())

    def _insert_todo(self) -> None:
        self.note.insert_todo()
        self.note.setFocus()

    def _fill(self) -> None:
        people, who = self._session.desk.people, self._session.who
        scope = visible(who)
        for department in people.transfer_targets(who):
            name = department.name
            if department.id not in scope:
                name = self.tr("{department} (out of your sight)").format(department=name)
            self.department.addItem(dot_icon(department.colour), name, department.id)
        self._on_department_changed()

    def _watch(self) -> None:
        self.department.currentIndexChanged.connect(self._on_department_changed)
        self.subject.textChanged.connect(self._touched)
        self.note.textChanged.connect(self._touched)
        self.note.textChanged.connect(self._look_who_is_outside)
        self.note.sent.connect(self.try_accept)
        self.note.left.connect(self.reject)
        self.note.files_dropped.connect(self.files.add_paths)
        self.note.picture_pasted.connect(self.files.add_picture)
        self.files.changed.connect(self._touched)
        self.files.refused.connect(self.refuse)
        for combo in self._combos().values():
            combo.currentIndexChanged.connect(self._touched)

    def _on_department_changed(self, *_: object) -> None:
        super()._on_department_changed()
        department_id = self.department.currentData()
        self.sight.setVisible(department_id is not None and department_id not in visible(self._session.who))
        self._look_who_is_outside()

    def _look_who_is_outside(self) -> None:
        people, place = self._session.desk.people, self.department.currentData()
        names = out_of_sight(self._session, self.note.text(), place, people.agents()) if place is not None else ""
        told = self.tr("Cannot see this ticket: {names}").format(names=names) if names else ""
        self.outside.show_text(told, "note_text", "eye-off" if told else "")

    # --- draft ----------------------------------------------------------------------------------------------

    def _snapshot(self) -> tuple[str, dict[str, object]]:
        return self.note.text(), {
            "subject": self.subject.text(),
            "files": attaching.as_data(self.files.files()),
            **{name: combo.currentData() for name, combo in self._combos().items()},
        }

    def _restore(self, text: str, data: dict[str, object]) -> None:
        self.note.set_text(text)
        self.subject.setText(str(data.get("subject", "")))
        choose(self.department, data.get("department"))
        self._on_department_changed()
        for name, combo in self._combos().items():
            choose(combo, data.get(name))
        rows = data.get("files")
        if isinstance(rows, list) and rows:
            self._session.read(lambda: attaching.from_data(rows), self.files.set_files)

    def _empty(self) -> bool:
        return not self.note.text().strip() and not self.subject.text().strip() and not self.files.files()

    # --- creating -------------------------------------------------------------------------------------------

    def try_accept(self) -> None:
        """Creates the ticket; what is wrong stands beside its field."""
        refused = {}
        if not self.subject.text().strip():
            refused["subject"] = self.tr("A ticket needs a subject.")
        if not self.note.text().strip() and not self.files.files():
            refused["text"] = self.tr("Write a note or attach a file.")
        self._tell(refused)
        if refused:
            (self.subject if "subject" in refused else self.note).setFocus()
        elif self.ok_button.isEnabled():
            self._create()

    def _create(self) -> None:
        self.ok_button.setEnabled(False)
        session, new = self._session, self.new_ticket()
        seen = new.department_id in visible(session.who)
        session.act(
            lambda: session.desk.tickets.create_internal(session.who, new),
            said=self.tr("Internal ticket created") if seen else "",
            then=self._on_created if seen else self._on_gone,
            failed=self._on_failed,
        )

    def new_ticket(self) -> NewInternalTicket:
        """What the fields say."""
        return NewInternalTicket(
            department_id=self.department.currentData(),
            subject=self.subject.text().strip(),
            note=self.note.text().strip(),
            agent_id=self.agent.currentData(),
            priority=Priority(self.priority.currentData()),
            files=tuple(file.outgoing() for file in self.files.files()),
        )

    def _on_gone(self, ticket_id: int) -> None:
        said = self.tr("{number} is with {department}, out of your sight")
        self._session.told.emit(said.format(number=ticket_number(ticket_id), department=self._department_name()), None)
        self._finish()

    def _department_name(self) -> str:
        targets, chosen = self._session.desk.people.transfer_targets(self._session.who), self.department.currentData()
        return next((each.name for each in targets if each.id == chosen), "")
