"""The page Checklist: the ordered steps that each ticket of the department shows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from deskapp.domain.departments import ChecklistStep, DepartmentSettings
from deskapp.domain.text import one_line
from deskapp.ui.look import metrics
from deskapp.ui.settings.department.ordered_rows import EntryLine, OrderedRow, OrderedRows
from deskapp.ui.settings.department.part import Part
from deskapp.ui.settings.field import Field
from deskapp.ui.widgets.text_label import TextLabel


class _Step(OrderedRow):
    def __init__(self, step: ChecklistStep, parent: QWidget | None = None) -> None:
        self.line = EntryLine(step.text)
        self.step_id = step.id
        super().__init__(self.line, "", parent)
        self.remove_button.setToolTip(self.tr("Remove this step"))

    def set_place(self, place: int, rows: int) -> None:
        super().set_place(place, rows)
        self.line.setAccessibleName(self.tr("Step {number} of {all}").format(number=place + 1, all=rows))
        self.remove_button.setAccessibleName(self.tr("Remove step {number}").format(number=place + 1))

    def value(self) -> ChecklistStep:
        return ChecklistStep(one_line(self.line.text()), self.step_id)


class ChecklistPart(Part):
    """Enter in the last line adds a step; what stands there without Enter counts as a step too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Checklist"),
            self.tr("The steps of this department's process. Each of its tickets shows them, to be ticked off."),
            parent,
        )
        self.steps = OrderedRows()
        self.steps.edited.connect(self.edited)
        self.entry = EntryLine()
        self.entry.setPlaceholderText(self.tr("Add a step, then press Enter"))
        self.entry.setAccessibleName(self.tr("New step"))
        self.entry.entered.connect(self._add)
        self.field = Field(
            "", self.entry, self.tr("Drag a step, or press Alt+↑ and Alt+↓ in it, to move it."), wide=True
        )
        self.field.edited.connect(self.edited)
        self._empty = TextLabel(self.tr("No steps yet: tickets of this department show no checklist."), token="muted")
        self.body.setSpacing(metrics.SPACE_3)
        self.body.addWidget(self._empty)
        self.body.addWidget(self.steps)
        self.body.addWidget(self.field)

    def fill(self, settings: DepartmentSettings, saved: DepartmentSettings) -> None:
        self.steps.clear()
        self.entry.clear()
        for step in settings.checklist:
            self._append(step)
        self._empty.setVisible(not settings.checklist)

    def take(self, settings: DepartmentSettings) -> DepartmentSettings:
        steps = [row.value() for row in self.steps.rows() if isinstance(row, _Step)]
        waiting = one_line(self.entry.text())
        if waiting:
            steps.append(ChecklistStep(waiting))
        self._empty.setVisible(not self.steps.rows())
        return replace(settings, checklist=tuple(steps))

    def badge(self) -> str:
        steps = len(self.steps.rows())
        return str(steps) if steps else ""

    def field_at(self, place: int | None) -> Field:
        """The field of a step, counted from 0; that of a new step where there is none there."""
        rows = self.steps.rows()
        return rows[place].field if place is not None and place < len(rows) else self.field

    def _append(self, step: ChecklistStep) -> None:
        row = _Step(step)
        row.line.entered.connect(lambda: self._after(row))
        self.steps.add(row)
        QWidget.setTabOrder(row.remove_button, self.entry)

    def _after(self, row: OrderedRow) -> None:
        """Enter goes on to the next step, from the last one to the new one."""
        rows = self.steps.rows()
        place = rows.index(row) + 1
        following = rows[place].main if place < len(rows) else self.entry
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        text = one_line(self.entry.text())
        if not text:
            return
        self._append(ChecklistStep(text))
        self.entry.clear()
        self.area.ensureWidgetVisible(self.field)
        self.edited.emit()
