"""Starting from examples: ready-made departments in groups, the chosen ones added in one act."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.text import same_name
from deskapp.services.example_sets import ExampleDepartment, ExampleSet
from deskapp.ui.look import metrics
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.page import scroll_area
from deskapp.ui.ticket.pictures import dot_icon
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.text_label import TextLabel

_WIDTH, _HEIGHT, _COLUMNS = 620, 560, 2


def interface_language() -> str:
    """The code of the language the interface speaks."""
    return QLocale().name().partition("_")[0]


class _Group(QWidget):
    """A set: its title, a button that chooses all of it, and a check box for each department."""

    def __init__(self, examples: ExampleSet, taken: Collection[str]) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        self.all_button = tool_button("", examples.title, "link", self.tr("All"))
        self.all_button.setAccessibleName(self.tr("Choose all: {group}").format(group=examples.title))
        self.all_button.clicked.connect(self._choose_all)
        head = QHBoxLayout()
        head.addWidget(TextLabel(examples.title, weight=metrics.SEMIBOLD))
        head.addWidget(self.all_button)
        head.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(metrics.SPACE_4)
        grid.setVerticalSpacing(metrics.SPACE_1)
        for place, example in enumerate(examples.departments):
            box = self.boxes[example.key] = self._box(example, same_name(example.name) in taken)
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        for number in range(_COLUMNS):
            grid.setColumnStretch(number, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, metrics.SPACE_2)
        column.setSpacing(metrics.SPACE_1)
        column.addLayout(head)
        column.addLayout(grid)
        self.all_button.setVisible(any(box.isEnabled() for box in self.boxes.values()))

    def _box(self, example: ExampleDepartment, taken: bool) -> QCheckBox:
        name = self.tr("{department} (there already)").format(department=example.name) if taken else example.name
        box = QCheckBox(name)
        box.setIcon(dot_icon(example.colour))
        box.setEnabled(not taken)
        box.setToolTip("\n".join(f"· {step}" for step in example.checklist))
        box.setAccessibleDescription("; ".join(example.checklist))
        return box

    def _choose_all(self) -> None:
        boxes = [box for box in self.boxes.values() if box.isEnabled()]
        chosen = not all(box.isChecked() for box in boxes)
        for box in boxes:
            box.setChecked(chosen)


class ExamplesDialog(DeskDialog):
    """Departments that are there already cannot be chosen again."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Start from examples"), self.tr("Add"), parent)
        self._session = session
        self._language = interface_language()
        self._running = False
        told = TextLabel(
            self.tr(
                "Departments with a colour and a checklist, ready to be renamed and changed. "
                "The owner becomes their manager; add the agents afterwards."
            ),
            token="muted",
        )
        told.setWordWrap(True)
        self.body.addWidget(told)
        taken = {same_name(each.name) for each in session.desk.people.transfer_targets(session.who)}
        content = Pane("window")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, metrics.SPACE_2, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        self.groups = [_Group(each, taken) for each in session.desk.examples.sets(self._language)]
        for group in self.groups:
            column.addWidget(group)
            for box in group.boxes.values():
                box.toggled.connect(self._tell)
        column.addStretch(1)
        self.body.addWidget(scroll_area(content), 1)
        self.resize(metrics.scaled(_WIDTH), metrics.scaled(_HEIGHT))
        self._tell()

    def chosen(self) -> list[str]:
        """The keys of what is ticked."""
        return [key for group in self.groups for key, box in group.boxes.items() if box.isChecked()]

    def try_accept(self) -> None:
        keys, session, language = self.chosen(), self._session, self._language
        if not keys or self._running:
            return
        self._running = True
        self.ok_button.setEnabled(False)
        session.act(
            lambda: session.desk.examples.add(session.who, keys, language),
            then=self._on_added,
            failed=lambda error: self._on_failed(error_words(error)),
        )

    def reject(self) -> None:
        """Closes, but not while the departments are being made."""
        if not self._running:
            super().reject()

    def _on_added(self, made: int) -> None:
        self._session.told.emit(self.tr("%n department(s) added.", "", made), None)
        self.accept()

    def _on_failed(self, sentence: str) -> None:
        self._running = False
        self._tell()
        self.refuse(sentence)

    def _tell(self) -> None:
        count = len(self.chosen())
        self.ok_button.setEnabled(count > 0)
        self.ok_button.setText(self.tr("Add %n department(s)", "", count) if count else self.tr("Add"))
        self.refuse("")


def open_examples(session: Session, parent: QWidget | None) -> ExamplesDialog:
    """Opens the dialog of examples."""
    dialog = ExamplesDialog(session, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
