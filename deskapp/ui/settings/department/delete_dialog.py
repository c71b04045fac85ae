"""Deleting a department: what it touches, who takes its place, and a second question before tickets go to the trash."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QRadioButton, QWidget

from deskapp.domain.departments import DepartmentSettings, RemovalCost
from deskapp.domain.errors import DeskError
from deskapp.domain.people import Department
from deskapp.ui.look import metrics
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.department.removal import remove_department
from deskapp.ui.settings.question import ask
from deskapp.ui.ticket.pictures import dot_icon
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.text_label import TextLabel

_WIDTH, _INDENT = 480, 24


class DeleteDialog(DeskDialog):
    """`substitute()` is the department that takes its place, None where its tickets are to be deleted."""

    def __init__(
        self, name: str, cost: RemovalCost, others: Sequence[Department], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Delete {department}?").format(department=name), self.tr("Delete"), parent)
        self._tickets = cost.tickets
        self.ok_button.setProperty("kind", "danger-fill")
        self.body.addWidget(_words(self._cost_words(cost)))
        self.move_choice = QRadioButton(self.tr("Another department takes its place"))
        self.substitutes = QComboBox()
        self.substitutes.setAccessibleName(self.tr("Department that takes its place"))
        for department in others:
            self.substitutes.addItem(dot_icon(department.colour), department.name, department.id)
        self.delete_choice = QRadioButton(self.tr("Its tickets are deleted"))
        group = QButtonGroup(self)
        for choice in (self.move_choice, self.delete_choice):
            group.addButton(choice)
        self.move_choice.setChecked(True)
        self.substitutes.currentIndexChanged.connect(lambda: self.move_choice.setChecked(True))
        self.body.addSpacing(metrics.SPACE_2)
        self.body.addWidget(self.move_choice)
        self._indented(self.substitutes)
        self._indented(
            _words(self.tr("Tickets, addresses and canned responses go there, with rules, mail accounts and views."))
        )
        self.body.addSpacing(metrics.SPACE_1)
        self.body.addWidget(self.delete_choice)
        self._indented(
            _words(
                self.tr(
                    "They go to the trash and are purged after the time the workspace sets. Addresses and canned "
                    "responses go to the default department; a ticket that is undeleted later lands there too."
                )
            )
        )
        self.setFixedWidth(metrics.scaled(_WIDTH))

    def substitute(self) -> int | None:
        """The chosen department, None for deleting the tickets."""
        return self.substitutes.currentData() if self.move_choice.isChecked() else None

    def try_accept(self) -> None:
        if self.substitute() is None and self._tickets:
            ask(
                self,
                self.tr("Delete %n ticket(s)?", "", self._tickets),
                self.tr(
                    "All %n ticket(s) of this department go to the trash and stay there until they are purged.",
                    "",
                    self._tickets,
                ),
                self.tr("Delete %n ticket(s)", "", self._tickets),
                self.accept,
                danger=True,
            )
        else:
            super().try_accept()

    def _indented(self, widget: QWidget) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(_INDENT, 0, 0, 0)
        row.addWidget(widget)
        self.body.addLayout(row)

    def _cost_words(self, cost: RemovalCost) -> str:
        parts = [self.tr("%n ticket(s)", "", cost.tickets) if cost.tickets else self.tr("no tickets")]
        if cost.open_tickets:
            parts[0] = self.tr("{tickets}, {unfinished} of them unfinished").format(
                tickets=parts[0], unfinished=cost.open_tickets
            )
        told = (
            (cost.addresses, self.tr("%n address(es)", "", cost.addresses)),
            (cost.canned, self.tr("%n canned response(s)", "", cost.canned)),
            (cost.members, self.tr("%n member(s)", "", cost.members)),
        )
        parts += [text for count, text in told if count]
        return self.tr("It has {parts}. Past figures keep its name.").format(parts=" · ".join(parts))


def _words(text: str) -> TextLabel:
    label = TextLabel(text, token="muted")
    label.setWordWrap(True)
    return label


def ask_deleting(
    session: Session, settings: DepartmentSettings, parent: QWidget, then: Callable[[], object]
) -> DeleteDialog | None:
    """Asks, calls `then` when it is decided, and deletes; None, with a word to the user, where that may not be."""
    department_id = settings.id
    assert department_id is not None
    try:
        cost = session.desk.departments.removal_cost(session.who, department_id)
    except DeskError as error:
        session.failed.emit(error_words(error))
        return None
    others = [each for each in session.desk.people.transfer_targets(session.who) if each.id != department_id]
    dialog = DeleteDialog(settings.name, cost, others, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def start() -> None:
        remove_department(session, department_id, settings.name, dialog.substitute(), parent.parentWidget())
        then()

    dialog.accepted.connect(start)
    dialog.open()
    return dialog
