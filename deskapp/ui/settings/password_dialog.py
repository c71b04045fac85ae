"""Choosing a password, for oneself or for an agent one may manage."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from deskapp.domain.errors import DeskError, Invalid
from deskapp.ui.look import metrics
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.field import Field
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.password_line import PasswordLine
from deskapp.ui.widgets.text_label import TextLabel

_WIDTH = 400


class PasswordDialog(DeskDialog):
    """The old password where one's own is set, the new one twice. What is wrong stands at its field."""

    def __init__(self, session: Session, agent_id: int, parent: QWidget | None = None) -> None:
        has_one = session.desk.signing.has_password(agent_id)
        title = self.tr("Change the password") if has_one else self.tr("Set a password")
        super().__init__(title, self.tr("Save"), parent)
        self._session, self._agent_id = session, agent_id
        self._own = agent_id == session.who.agent_id
        self._asked = False
        self.setMinimumWidth(metrics.scaled(_WIDTH))
        self.body.setSpacing(metrics.SPACE_3)
        lead = TextLabel(self._lead(has_one), token="muted")
        lead.setWordWrap(True)
        self.body.addWidget(lead)
        self.old = self._field(self.tr("Password you have now"))
        self.new = self._field(self.tr("New password"), self.tr("At least 8 characters; a sentence is easy to keep."))
        self.repeat = self._field(self.tr("New password once more"))
        self.old.setVisible(self._own and has_one)
        self.body.addStretch(1)
        (self.old if self._own and has_one else self.new).editor.setFocus()

    def _lead(self, has_one: bool) -> str:
        if self._own and has_one:
            return self.tr("The desk asks for it when you sign in and when you unlock it.")
        if self._own:
            return self.tr("From now on the desk asks for it when you sign in, and you can lock it.")
        name = self._session.desk.people.agent(self._agent_id).name
        return self.tr("{name} signs in with it from now on, so please pass it on.").format(name=name)

    def _field(self, label: str, hint: str = "") -> Field:
        field = Field(label, PasswordLine(label), hint)
        self.body.addWidget(field)
        return field

    def try_accept(self) -> None:
        """Saves; the dialog closes when that is done. While it is being done nothing is asked twice."""
        if self._asked:
            return
        old, new, repeated = (str(field.text()) for field in (self.old, self.new, self.repeat))
        if new and repeated != new:
            self._refuse_at(self.repeat, self.tr("This is not the same password."))
            return
        session, agent_id = self._session, self._agent_id
        self._wait(True)
        session.act(
            lambda: session.desk.signing.set_password(session.who, agent_id, new, old),
            self.tr("The password was saved."),
            lambda _: self.accept(),
            self._on_failed,
        )

    def _wait(self, waiting: bool) -> None:
        self._asked = waiting
        self.ok_button.setEnabled(not waiting)
        for field in (self.old, self.new, self.repeat):
            field.editor.setEnabled(not waiting)

    def _on_failed(self, error: DeskError) -> None:
        self._wait(False)
        fields = {"old": self.old, "new": self.new}
        wanted = error.field if isinstance(error, Invalid) else "old"
        field = fields.get(wanted, self.new)
        self._refuse_at(field if not field.isHidden() else self.new, error_words(error))

    def _refuse_at(self, field: Field, sentence: str) -> None:
        field.set_error(sentence)
        field.reveal()
