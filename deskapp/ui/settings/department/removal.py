"""Deleting a department: at once for everybody who looks, while its tickets are looked after group by group."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from deskapp.domain.errors import DeskError
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.steps_dialog import StepsDialog


class Removal(QObject):
    """One deletion. Its progress may be left at any moment: housekeeping finishes what is left."""

    def __init__(self, session: Session, name: str, window: QWidget | None) -> None:
        super().__init__(session)
        self._session, self._name, self._window = session, name, window
        if window is not None:
            window.destroyed.connect(self._on_window_gone)

    def start(self, department_id: int, substitute_id: int | None) -> None:
        """Delete the department; its tickets follow."""
        desk, who = self._session.desk, self._session.who
        self._session.act(
            lambda: desk.departments.remove(who, department_id, substitute_id),
            self.tr("{department} was deleted.").format(department=self._name),
            then=self._settle,
            failed=self._on_failed,
        )

    def _settle(self, left: int) -> None:
        """The first group is not worth a dialog; what is beyond it gets one."""
        if left:
            self._session.act(
                self._session.desk.departments.settle, then=lambda rest: self._go_on(left, rest), failed=self._on_failed
            )
        else:
            self._end(0)

    def _go_on(self, every: int, left: int) -> None:
        if not left:
            self._end(0)
            return
        title = self.tr("Tickets of {department} are being looked after").format(department=self._name)
        dialog = StepsDialog(self._session, title, every, self._session.desk.departments.settle, self._window)
        dialog.ended.connect(self._end)
        dialog.begin()

    def _on_window_gone(self) -> None:
        self._window = None

    def _on_failed(self, error: DeskError) -> None:
        self._session.failed.emit(error_words(error))
        self.deleteLater()

    def _end(self, left: int) -> None:
        if left:
            self._session.told.emit(self.tr("The last %n ticket(s) follow by themselves.", "", left), None)
        self.deleteLater()


def remove_department(
    session: Session, department_id: int, name: str, substitute_id: int | None, window: QWidget | None
) -> Removal:
    """Delete a department; without a substitute its tickets go to the trash."""
    removal = Removal(session, name, window)
    removal.start(department_id, substitute_id)
    return removal
