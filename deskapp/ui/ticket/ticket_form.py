"""What the dialogs for new tickets share: where the ticket goes, a draft of what is written, refusals at the fields."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from deskapp.domain.errors import DeskError, Invalid
from deskapp.domain.vocabulary import DraftKind, Priority
from deskapp.services.new_tickets import LONGEST_SUBJECT
from deskapp.ui import words
from deskapp.ui.session import Session, error_words
from deskapp.ui.ticket.drafts import DraftKeeper
from deskapp.ui.ticket.pictures import avatar_icon
from deskapp.ui.ticket.told_field import ToldField
from deskapp.ui.widgets.desk_dialog import DeskDialog

_NEW = 0


class TicketForm(DeskDialog):
    """`created` carries the new ticket's id where the user can see it. What is written survives closing the dialog.

    A dialog says what its draft holds by `_snapshot`, `_restore` and `_empty`, connects its fields in `_watch`, and
    calls `_begin` when they are there.
    """

    created = Signal(int)

    def __init__(self, title: str, kind: DraftKind, session: Session, parent: QWidget | None) -> None:
        super().__init__(title, self.tr("Create"), parent, "Ctrl+↵")
        self._session = session
        self._filling = True
        self._told: dict[str, ToldField] = {}
        self.department, self.agent, self.priority = (QComboBox() for _ in range(3))
        for priority in reversed(Priority):
            self.priority.addItem(words.priority_word(priority), int(priority))
        choose(self.priority, int(Priority.NORMAL))
        self.subject = QLineEdit()
        self.subject.setMaxLength(LONGEST_SUBJECT)
        self._keeper = DraftKeeper(session, kind, self._snapshot, self._empty, self)

    def _begin(self, first: QWidget) -> None:
        """Takes up what was written before, and lets the user write in the first field."""
        draft = self._keeper.open(_NEW)
        if draft is not None:
            self._restore(*draft)
        self._filling = False
        self._watch()
        self.resize(560, 0)
        first.setFocus()

    def _snapshot(self) -> tuple[str, dict[str, object]]:
        raise NotImplementedError

    def _restore(self, text: str, data: dict[str, object]) -> None:
        raise NotImplementedError

    def _empty(self) -> bool:
        raise NotImplementedError

    def _watch(self) -> None:
        raise NotImplementedError

    def _add_row(self, rows: QFormLayout, name: str, title: str, widget: QWidget) -> None:
        """A field under its title; what is wrong with it stands below."""
        self._told[name] = ToldField(widget)
        widget.setAccessibleName(title.replace("&", ""))
        rows.addRow(title, self._told[name])
        label = rows.labelForField(self._told[name])
        if label is not None:
            label.setBuddy(widget)  # type: ignore[attr-defined]

    def _combos(self) -> dict[str, QComboBox]:
        return {"department": self.department, "agent": self.agent, "priority": self.priority}

    def _on_department_changed(self, *_: object) -> None:
        """Offers who can be given the department's tickets."""
        chosen, department_id = self.agent.currentData(), self.department.currentData()
        self.agent.clear()
        self.agent.addItem(self.tr("Nobody"), None)
        if department_id is not None:
            for agent in self._session.desk.people.assignable(self._session.who, department_id):
                self.agent.addItem(avatar_icon(agent.name), agent.name, agent.id)
        choose(self.agent, chosen)

    def _touched(self, *_: object) -> None:
        if not self._filling:
            self._keeper.touched()

    def done(self, result: int) -> None:
        """However it closes, what is written is kept."""
        self._keeper.flush()
        super().done(result)

    def _tell(self, refused: dict[str, str]) -> None:
        """Says at each field what is wrong with it, and nothing at the others."""
        for name, field in self._told.items():
            field.tell(refused.get(name, ""))

    def _finish(self) -> None:
        """The ticket is there: the draft became what it was for."""
        self._keeper.drop()
        self._filling = True
        self.accept()

    def _on_created(self, ticket_id: int) -> None:
        self.created.emit(ticket_id)
        self._finish()

    def _on_failed(self, error: DeskError) -> None:
        self.ok_button.setEnabled(True)
        field = self._told.get(error.field) if isinstance(error, Invalid) else None
        if field is not None:
            field.tell(error_words(error))
        else:
            self.refuse(error_words(error))


def choose(combo: QComboBox, value: object) -> None:
    """Chooses the entry with this data, where there is one."""
    index = combo.findData(value)
    if index >= 0:
        combo.setCurrentIndex(index)
