"""Where the passwords of an account are kept, and what that means."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from deskapp.channels.secrets.places import servers_variable, variable
from deskapp.domain.mailbox.account import Account, Job, Keeping
from deskapp.ui.settings.field import Field
from deskapp.ui.settings.mail.choices import Choice
from deskapp.ui.settings.mail.words import KEEPINGS, spoken


class KeepingField(Field):
    """Says of the environment which variable it is, and of the keyring when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.box = Choice(spoken(KEEPINGS))
        super().__init__(self.tr("Passwords are kept"), self.box, parent=parent)
        self._has_keyring: bool | None = None

    def value(self) -> Keeping:
        """What is chosen."""
        return self.box.value()

    def choose(self, keeping: Keeping) -> None:
        """Shows a place."""
        self.box.choose(keeping)

    def know_keyring(self, there: bool) -> None:
        """Whether the system has a keyring that can be trusted."""
        self._has_keyring = there

    def explain(self, account: Account, own_for_sending: bool) -> None:
        """Says what the chosen place means for an account."""
        self.set_hint(" ".join(filter(None, (self._about_keyring(), self._about(account, own_for_sending)))))

    def _about_keyring(self) -> str:
        if self._has_keyring is not False:
            return ""
        if self.value() is not Keeping.KEYRING:
            return self.tr("This system has no keyring that can be trusted.")
        return self.tr("This system has no keyring that can be trusted: choose the file or the environment.")

    def _about(self, account: Account, own_for_sending: bool) -> str:
        name = variable(account, Job.FETCH)
        if self.value() is Keeping.FILE:
            text = self.tr("In plain letters, in your data folder. A variable {name} of the environment comes first.")
            return text.format(name=name)
        if self.value() is Keeping.KEYRING:
            keeps = self._has_keyring is not False
            return self.tr("Where your other programs keep theirs, too. Never in the store.") if keeps else ""
        if own_for_sending:
            text = self.tr("Put the passwords into {name} and, for sending, {other} where the program starts.")
        else:
            text = self.tr("Put the password into {name} where the program starts.")
        bound = self.tr("Into {servers} put the servers that may hear it, as “imap.firma.cz smtp.firma.cz”.")
        told = {"name": name, "other": variable(account, Job.SEND), "servers": servers_variable(account)}
        return f"{text.format(**told)} {bound.format(**told)}"
