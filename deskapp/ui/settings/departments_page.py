"""The page of departments: what there is, in the order the lists show it, and the way to their dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.access import may_manage_workspace
from deskapp.domain.changes import Changes
from deskapp.domain.departments import DepartmentLine
from deskapp.domain.errors import DeskError
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.department.dialog import DepartmentDialog, open_department, show_department
from deskapp.ui.settings.department.examples_dialog import ExamplesDialog, open_examples
from deskapp.ui.settings.list_page import Column, ListPage, Row
from deskapp.ui.widgets.banner import Banner

__all__ = ["DepartmentsPage", "open_department"]


class DepartmentsPage(QWidget):
    """Lists what the viewer may change. Only who manages the workspace makes, orders and deletes departments."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._moving = 0
        manages = may_manage_workspace(session.who)
        self.list = ListPage(
            self.tr("Departments"),
            self.tr("The parts of the organisation that answer, in the order in which lists show them."),
            (
                Column("name", self.tr("Department")),
                Column("members", self.tr("Members"), 76, right=True),
                Column("addresses", self.tr("Addresses"), 240),
                Column("tickets", self.tr("Active tickets"), 104, right=True),
                Column("access", self.tr("Access"), 92),
            ),
            self.tr("New department") if manages else "",
            orderable=manages,
        )
        self.list.opened.connect(self.open)
        self.list.new_requested.connect(self.open_new)
        self.list.removal_wanted.connect(self._on_removal_wanted)
        self.list.reordered.connect(self._reorder)
        self.examples_button = self.list.extra_button("sparkles", self.tr("Start from examples…"))
        self.examples_button.clicked.connect(self.open_examples)
        self.invitation = self._make_invitation()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.invitation)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)
        session.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Reads the departments anew."""
        lines = self._session.desk.departments.listing(self._session.who)
        self.list.set_rows([_row(line) for line in lines])
        manages = may_manage_workspace(self._session.who)
        self.invitation.setVisible(manages and len(lines) == 1)
        self.examples_button.setVisible(manages and len(lines) > 1)

    def open(self, department_id: int) -> DepartmentDialog | None:
        """Opens the dialog of a department."""
        return self._watched(open_department(self._session, department_id, self.window()))

    def open_new(self) -> DepartmentDialog | None:
        """Opens the dialog of a new department."""
        session = self._session
        return self._watched(show_department(session, session.desk.departments.fresh(session.who), self.window()))

    def open_examples(self) -> ExamplesDialog:
        """Opens the examples."""
        dialog = open_examples(self._session, self.window())
        dialog.accepted.connect(self.reload)
        return dialog

    def _watched(self, dialog: DepartmentDialog | None) -> DepartmentDialog | None:
        if dialog is not None:
            dialog.finished_saving.connect(self._on_saved)
        return dialog

    def _on_saved(self, department_id: int) -> None:
        self.reload()
        self.list.select(department_id)

    def _on_removal_wanted(self, department_id: int) -> None:
        dialog = self.open(department_id) if may_manage_workspace(self._session.who) else None
        if dialog is not None and dialog.may_delete:
            dialog.delete()

    def _reorder(self, ids: list[int]) -> None:
        session = self._session
        self._moving += 1
        session.act(
            lambda: session.desk.departments.reorder(session.who, ids), then=self._on_moved, failed=self._on_refused
        )

    def _on_moved(self, _: int = 0) -> None:
        """What is stored is read when the last of several moves is done: before, it is older than what is shown."""
        self._moving -= 1
        if not self._moving:
            self.reload()

    def _on_refused(self, error: DeskError) -> None:
        self._session.failed.emit(error_words(error))
        self._on_moved()

    def _make_invitation(self) -> Banner:
        """While the default department is alone, the way to more is pointed out."""
        banner = Banner("info")
        banner.set_text(self.tr("One department so far."), self.tr("Examples come with a colour and a checklist."))
        banner.set_button(self.tr("Start from examples…"))
        banner.clicked.connect(self.open_examples)
        return banner

    def _on_changed(self, changes: Changes) -> None:
        told = changes.settings or changes.counts or changes.everything
        if told and self.isVisible() and not self._moving:
            self.reload()


def _row(line: DepartmentLine) -> Row:
    access = (
        QCoreApplication.translate("DepartmentsPage", "Restricted")
        if line.restricted
        else QCoreApplication.translate("DepartmentsPage", "Open to all")
    )
    return Row(
        line.id,
        (line.name, str(line.members), _addresses(line), str(line.tickets), access),
        (None, line.members, None, line.tickets, None),
        dot=line.colour,
        search=" ".join(line.addresses),
    )


def _addresses(line: DepartmentLine) -> str:
    """The first address, and how many more there are."""
    if len(line.addresses) <= 1:
        return "".join(line.addresses)
    text = QCoreApplication.translate("DepartmentsPage", "{first} and %n more", "", len(line.addresses) - 1)
    return text.format(first=line.addresses[0])
