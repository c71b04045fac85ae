"""Whether an agent has a password, in words, and the button that sets or changes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.changes import Changes
from deskapp.ui.look import metrics
from deskapp.ui.session import Session
from deskapp.ui.settings.password_dialog import PasswordDialog
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.text_label import TextLabel


class PasswordPart(QWidget):
    """One's own password, or that of a colleague whom the viewer may manage. `changed` comes when it was set."""

    changed = Signal()

    def __init__(self, session: Session, agent_id: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._agent_id, self._name = session, agent_id, name
        self.sentence = TextLabel(token="muted")
        self.sentence.setWordWrap(True)
        self.button = push_button("", icon_name="key-round")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.open_dialog)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_2)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        session.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Reads what is stored now."""
        has = self._session.desk.signing.has_password(self._agent_id)
        self.sentence.setText(self._explanation(has))
        self.button.setText(self.tr("Change password…") if has else self.tr("Set password…"))

    def open_dialog(self) -> PasswordDialog:
        """Asks for the new password."""
        dialog = PasswordDialog(self._session, self._agent_id, self)
        dialog.open()
        return dialog

    def _explanation(self, has: bool) -> str:
        if self._agent_id == self._session.who.agent_id:
            if has:
                return self.tr("You sign in with a password. It takes effect at once, without Save.")
            return self.tr("You have no password: whoever sits down here may choose your name.")
        if has:
            return self.tr("{agent} signs in with a password.").format(agent=self._name)
        text = self.tr("{agent} has no password: whoever sits down here may choose this name.")
        return text.format(agent=self._name)

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings or changes.everything:
            self.reload()
            self.changed.emit()
