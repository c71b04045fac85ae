"""The only question of a first start."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.widgets.text_label import TextLabel

_WIDTH = 420


class FirstStart(QDialog):
    """Asks for the name that stands under notes and answers."""

    def __init__(self, suggested: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.applicationName())
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(8)
        column.addWidget(TextLabel(self.tr("What is your name?"), size=metrics.TITLE, weight=metrics.SEMIBOLD))
        why = QLabel(self.tr("It stands under your notes and answers. Everything stays on this computer."))
        why.setWordWrap(True)
        column.addWidget(why)
        self.name = QLineEdit(suggested)
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setMaxLength(80)
        self.name.selectAll()
        column.addWidget(self.name)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Start"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addSpacing(8)
        column.addWidget(buttons)
        self.name.textChanged.connect(lambda text: self.ok.setEnabled(bool(text.strip())))
        self.ok.setEnabled(bool(suggested.strip()))


def ask_name(suggested: str) -> str | None:
    """The name, or None when the question was closed."""
    dialog = FirstStart(suggested)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    return dialog.name.text().strip() if accepted else None
