"""A real desk for the tests of the departments' settings, driven by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from deskapp.domain.departments import DepartmentSettings
from deskapp.ui.session import Session
from deskapp.ui.settings.department.dialog import DepartmentDialog, show_department
from tests.ui.ticket.house import House

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def click(widget: QWidget) -> None:
    """A click in the middle of a visible control, on the mark of a radio button or check box."""
    assert widget.isVisible(), f"{widget.accessibleName() or widget} is not visible"
    assert widget.isEnabled(), f"{widget.accessibleName() or widget} is greyed"
    mark = isinstance(widget, (QRadioButton, QCheckBox))
    QTest.mouseClick(widget, LEFT, pos=QPoint(10, widget.height() // 2) if mark else QPoint())


def write(line: QWidget, text: str) -> None:
    """Replaces what stands in a line by typing."""
    line.setFocus()
    QTest.keyClick(line, Key.Key_A, CTRL)
    QTest.keyClick(line, Key.Key_Delete)
    QTest.keyClicks(line, text)


@dataclass
class Rooms:
    """The desk, the session at work, and what the user was told."""

    house: House
    session: Session
    qtbot: QtBot
    failures: list[str]
    told: list[str]

    @property
    def technical(self) -> int:
        """A department open to all with an address and no members."""
        return self.house.departments["Technical"]

    def stored(self, department_id: int) -> DepartmentSettings:
        """A department as the owner reads it from the store."""
        return self.house.desk.departments.read(self.house.who("Alena Fialová"), department_id)

    def names(self) -> list[str]:
        """The departments there are, in their order."""
        return [line.name for line in self.house.desk.departments.listing(self.house.who("Alena Fialová"))]

    def members(self, department_id: int) -> set[str]:
        """The names of a department's members in the store."""
        names = {agent_id: name for name, agent_id in self.house.agents.items()}
        return {names[member.agent_id] for member in self.stored(department_id).members}

    def change(self, department_id: int, change: Callable[[DepartmentSettings], DepartmentSettings]) -> None:
        """Saves a change past the dialog, as a colleague would."""
        owner = self.house.who("Alena Fialová")
        self.house.desk.departments.save(owner, change(self.stored(department_id)))

    def dialog(self, department_id: int | None = None) -> DepartmentDialog:
        """The dialog over a department, or over a new one."""
        departments, who = self.house.desk.departments, self.session.who
        settings = departments.fresh(who) if department_id is None else departments.read(who, department_id)
        dialog = show_department(self.session, settings, None)
        self.qtbot.addWidget(dialog, before_close_func=lambda shown: shown.setAttribute(_DELETES, False))
        dialog.setAttribute(_DELETES, False)
        dialog.resize(900, 650)
        self.qtbot.waitExposed(dialog)
        return dialog

    def save(self, dialog: DepartmentDialog) -> int:
        """Presses Save and waits until the dialog has closed; the id that was saved."""
        ids: list[int] = []
        dialog.finished_saving.connect(ids.append)
        click(dialog.footer.save_button)
        self.qtbot.waitUntil(lambda: bool(ids) and not dialog.isVisible())
        return ids[0]

    def refused(self, dialog: DepartmentDialog) -> None:
        """Presses Save and waits until the answer is there; the dialog stays."""
        click(dialog.footer.save_button)
        self.qtbot.waitUntil(lambda: not dialog.saving.is_running)
        assert dialog.isVisible()


_DELETES = Qt.WidgetAttribute.WA_DeleteOnClose
