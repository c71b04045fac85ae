"""Under which name a report is kept, and for whom."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.widgets.desk_dialog import DeskDialog, form


class SaveDialog(DeskDialog):
    """`wanted(name, shared)` asks to save; the dialog stays until somebody accepts it or refuses with a sentence."""

    wanted = Signal(str, bool)

    def __init__(self, title: str, name: str, shared: bool, parent: QWidget | None = None) -> None:
        super().__init__(title, self.tr("Save"), parent)
        self.name = QLineEdit(name)
        self.name.setMinimumWidth(metrics.scaled(280))
        self.name.setAccessibleName(self.tr("Name"))
        self.name.selectAll()
        self.shared = QCheckBox(self.tr("Everybody finds it among their reports"))
        self.shared.setToolTip(self.tr("Each one sees the figures that they may see."))
        self.shared.setChecked(shared)
        rows = form()
        rows.addRow(self.tr("Name"), self.name)
        rows.addRow("", self.shared)
        self.body.addLayout(rows)
        self.body.addStretch(1)
        self.resize(460, self.sizeHint().height())
        self.name.setFocus()

    def refusal(self) -> str:
        return "" if self.name.text().strip() else self.tr("A report needs a name.")

    def try_accept(self) -> None:
        refusal = self.refusal()
        self.refuse(refusal)
        if not refusal:
            self.wanted.emit(self.name.text().strip(), self.shared.isChecked())
