"""The page of mail accounts: the mailboxes of the workspace, and how each of them is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.mailbox.account import Account
from deskapp.services.mail.accounts import AccountLine
from deskapp.ui.session import Session
from deskapp.ui.settings.list_page import Column, ListPage, Row
from deskapp.ui.settings.mail.dialog import AccountDialog
from deskapp.ui.settings.mail.words import standing
from deskapp.ui.settings.question import Question, ask


class AccountsPage(ListPage):
    """For those who look after the workspace. A switch lets an account rest."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Mail accounts"),
            self.tr("The mailboxes that mail is fetched from and sent through."),
            (
                Column("account", self.tr("Account")),
                Column("active", self.tr("Active"), 64, switches=True),
                Column("address", self.tr("Address"), 196),
                Column("department", self.tr("Department"), 120),
            ),
            self.tr("Add account"),
            parent=parent,
        )
        self._session = session
        self._lines: dict[int, AccountLine] = {}
        self.edit_button = self.extra_button("pencil", self.tr("Edit…"))
        self.remove_button = self.extra_button("trash-2", self.tr("Remove…"), danger=True)
        self.edit_button.clicked.connect(lambda: self._with_selected(self.show_item))
        self.remove_button.clicked.connect(lambda: self._with_selected(self.ask_to_remove))
        self.needs_row(self.edit_button, self.remove_button)
        self.set_empty(self.tr("There are no mail accounts yet. With one, mail becomes tickets by itself."))
        self.opened.connect(self.show_item)
        self.new_requested.connect(self.open_new)
        self.removal_wanted.connect(self.ask_to_remove)
        self.toggled.connect(self.toggle)
        session.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Reads the accounts anew."""
        desk, who = self._session.desk, self._session.who
        self._lines = {line.account.id or 0: line for line in desk.accounts.listing(who)}
        self.set_rows([self._row(account_id, line) for account_id, line in self._lines.items()])

    def show_item(self, account_id: int) -> AccountDialog | None:
        """Opens the dialog of an account."""
        line = self._lines.get(account_id)
        return self._edit(line.account) if line is not None else None

    def open(self, account_id: int) -> AccountDialog | None:
        """Opens the dialog of an account, for 0 of a new one."""
        return self.show_item(account_id) if account_id else self.open_new()

    def open_new(self) -> AccountDialog:
        """Opens the dialog of a new account."""
        return self._edit(Account())

    def toggle(self, account_id: int) -> None:
        """Lets an account rest, or be used again."""
        session, active = self._session, not self._lines[account_id].account.active
        session.act(lambda: session.desk.accounts.set_active(session.who, account_id, active))

    def ask_to_remove(self, account_id: int) -> Question | None:
        """Asks once, and says what stays."""
        line = self._lines.get(account_id)
        if line is None:
            return None
        sentence = self.tr(
            "Its tickets stay, and so does all mail on the server. Its passwords are forgotten. "
            "Mail that waits to go out through it waits for another account."
        )
        title = self.tr("Remove the account “{name}”?").format(name=line.account.name)
        return ask(self, title, sentence, self.tr("Remove"), lambda: self._remove(account_id), danger=True)

    def _remove(self, account_id: int) -> None:
        session = self._session
        said = self.tr("Mail account removed.")
        session.act(lambda: session.desk.accounts.remove(session.who, account_id), said, lambda _: self.reload())

    def _edit(self, account: Account) -> AccountDialog:
        dialog = AccountDialog(self._session, account, self)
        dialog.finished_saving.connect(self._on_saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _on_saved(self, account_id: int) -> None:
        self.select_when_there(account_id)
        self.reload()

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings or changes.everything:
            self.reload()

    def _row(self, account_id: int, line: AccountLine) -> Row:
        account = line.account
        missed = self.tr("The server does not give %n mail(s).", "", line.missed)
        state = standing(line, missed, self._session.clock.now(), self._session.zone)
        active = self.tr("on") if account.active else self.tr("off")
        return Row(
            account_id,
            (account.name, active, account.email, line.department),
            (None, state.rank, None, None),
            muted=not account.active,
            detail=state.words,
            mark=state.token,
            sign=state.icon,
            on=account.active,
        )
