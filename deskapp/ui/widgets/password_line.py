"""A line for a password: dots, and an eye that shows what was typed while it is wanted."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from deskapp.ui.look.icons import icon

#: Longer than any password, so that one that is too long is told and not cut.
_MOST = 4096


class PasswordLine(QLineEdit):
    """`hide_again` covers what was shown."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(_MOST)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.eye = QAction(self)
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._show)
        self.addAction(self.eye, QLineEdit.ActionPosition.TrailingPosition)
        self._show(False)

    def hide_again(self) -> None:
        """Shows dots again."""
        self.eye.setChecked(False)

    def _show(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.eye.setIcon(icon("eye-off" if shown else "eye"))
        self.eye.setText(self.tr("Hide the password") if shown else self.tr("Show the password"))
