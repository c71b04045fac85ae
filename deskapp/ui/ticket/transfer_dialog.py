"""Hands tickets to a department, perhaps to an agent there, perhaps with a note for them."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from deskapp.domain.people import Agent, Colleague, Department
from deskapp.domain.text import fold
from deskapp.ui.look import metrics
from deskapp.ui.ticket.mention import MentionPopup
from deskapp.ui.ticket.note_field import NoteField
from deskapp.ui.ticket.note_paper import NotePaper
from deskapp.ui.ticket.pictures import avatar_icon, dot_icon
from deskapp.ui.widgets.desk_dialog import DeskDialog

_ROOM = metrics.NOTE_SHADOW_ROOM
_ID = Qt.ItemDataRole.UserRole
_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class TransferDialog(DeskDialog):
    """Choose with the arrows while typing. `department_id`, `agent_id` and `note` are what was chosen."""

    def __init__(
        self,
        departments: Sequence[Department],
        assignable: Callable[[int], Sequence[Agent]],
        current: int | None,
        tickets: int = 1,
        parent: QWidget | None = None,
        seen: Container[int] | None = None,
        colleagues: Callable[[int | None], Sequence[Colleague]] = lambda _: (),
    ) -> None:
        """`seen` are the departments into which the user can look; None where that is all of them.

        `colleagues` are those whom the note may mention, by the department that is chosen.
        """
        title = self.tr("Transfer ticket") if tickets == 1 else self.tr("Transfer %n tickets", "", tickets)
        super().__init__(title, self.tr("Transfer"), parent, "Ctrl+↵")
        self._assignable, self._seen = assignable, seen
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search departments"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Departments"))
        self.list.setMinimumHeight(metrics.scaled(150))
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(self.try_accept)
        self.agent = QComboBox()
        label = QLabel(self.tr("&Agent"))
        label.setBuddy(self.agent)
        self._paper = NotePaper(self.tr("Note for the colleagues"), self.tr("only agents will see this"))
        self.note = NoteField(3)
        self.note.takes_files = False
        self.mention = MentionPopup(self.note, lambda: colleagues(self.department_id()))
        self.note.setPlaceholderText(self.tr("Optional: what they need to know"))
        self.note.setAccessibleName(self.tr("Note, only agents will see this"))
        self.note.sent.connect(self.try_accept)
        self.note.left.connect(self.reject)
        self._paper.column.setContentsMargins(6, self._paper.column.contentsMargins().top(), 20, 14)
        self._paper.column.addWidget(self.note)
        left, top, right, bottom = metrics.PAGE_MARGIN - _ROOM, 8, metrics.PAGE_MARGIN - _ROOM, 10
        self.body.setContentsMargins(left, top, right, bottom)  # the shadow of the paper stands outside the fields
        fields = QVBoxLayout()
        fields.setContentsMargins(_ROOM, 0, _ROOM, 0)
        for widget in (self.search, self.list, label, self.agent):
            fields.addWidget(widget)
        self.body.addLayout(fields)
        self.body.addWidget(self._paper)
        self._fill(departments, current)
        self.list.currentItemChanged.connect(self._on_department_changed)
        self._on_department_changed()
        self.resize(440, 0)
        self.search.setFocus()

    def department_id(self) -> int | None:
        """The chosen department."""
        item = self.list.currentItem()
        return int(item.data(_ID)) if item is not None and not item.isHidden() else None

    def agent_id(self) -> int | None:
        """The chosen agent, None for nobody."""
        chosen = self.agent.currentData()
        return int(chosen) if chosen is not None else None

    def note_text(self) -> str:
        """The note, "" for none."""
        return self.note.text().strip()

    def choose(self, department_id: int) -> None:
        """Selects a department."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_ID) == department_id:
                self.list.setCurrentRow(row)

    def focus_note(self) -> None:
        """Puts the caret into the note."""
        self.note.setFocus()

    def refusal(self) -> str:
        return "" if self.department_id() is not None else self.tr("Choose a department.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or watched is not self.search:
            return super().eventFilter(watched, event)
        if event.key() in _KEYS:
            self._move(event)
            return True
        return super().eventFilter(watched, event)

    def _move(self, event: QKeyEvent) -> None:
        shown = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
        if not shown:
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}[
            Qt.Key(event.key())
        ]
        row = self.list.currentRow()
        place = shown.index(row) if row in shown else -1
        self.list.setCurrentRow(shown[max(0, min(len(shown) - 1, place + step))])

    def _fill(self, departments: Sequence[Department], current: int | None) -> None:
        for department in departments:
            name = department.name
            if department.id == current:
                name = self.tr("{department} (now)").format(department=name)
            elif self._seen is not None and department.id not in self._seen:
                name = self.tr("{department} (out of your sight)").format(department=name)
            item = QListWidgetItem(dot_icon(department.colour), name)
            item.setData(_ID, department.id)
            item.setSizeHint(QSize(0, metrics.scaled(metrics.COMPLETION_ROW)))
            self.list.addItem(item)
        others = [row for row in range(self.list.count()) if self.list.item(row).data(_ID) != current]
        if self.list.count():
            self.list.setCurrentRow(others[0] if others else 0)

    def _narrow(self, text: str) -> None:
        wanted, first = fold(text), None
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in fold(item.text()))
            if first is None and not item.isHidden():
                first = row
        self.list.setCurrentRow(-1 if first is None else first)
        self.refuse("" if first is not None else self.tr("No department is called that."))

    def _on_department_changed(self, *_: object) -> None:
        self.agent.clear()
        self.agent.addItem(self.tr("Nobody"), None)
        chosen = self.department_id()
        for agent in self._assignable(chosen) if chosen is not None else ():
            self.agent.addItem(avatar_icon(agent.name), agent.name, agent.id)
        if chosen is not None:
            self.refuse("")
