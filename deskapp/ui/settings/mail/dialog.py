"""The dialog of one mail account: its fields, and beside them a test of its servers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.account import Account, Job
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.services.mail.accounts import Tried
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.edit_dialog import EditDialog
from deskapp.ui.settings.mail.connection_panel import ConnectionPanel
from deskapp.ui.settings.mail.form import AccountForm
from deskapp.ui.settings.mail.server_part import SIDES
from deskapp.ui.widgets.separator import Separator

_PAGE = "account"
_SIZE, _LEAST, _ROOM = QSize(860, 680), QSize(700, 420), 40


class AccountDialog(EditDialog):
    """Edits an account as `desk.accounts` gives it; one without id is new."""

    def __init__(self, session: Session, account: Account, parent: QWidget | None = None) -> None:
        title = account.name if account.id is not None else self.tr("New mail account")
        super().__init__(session, title, self.tr("Mail account"), parent=parent)
        self.form = AccountForm(session.desk.people.departments(session.who))
        self.panel = ConnectionPanel(session, self._asked)
        page = QWidget()
        column, row = QVBoxLayout(page), QHBoxLayout()
        for layout in (column, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addWidget(Separator())
        column.addLayout(row, 1)
        row.addWidget(self.form, 1)
        row.addWidget(Separator(Qt.Orientation.Vertical))
        row.addWidget(self.panel)
        self.add_page(_PAGE, "mail", title, page)
        self._show(account)
        for name, field in self.form.fields.items():
            self.register_field(name, field, _PAGE)
        self.form.edited.connect(self._on_edited)
        self.panel.refused.connect(self._on_refused)
        self.panel.found.connect(self._on_found)
        self.finished.connect(lambda _: self.panel.stop())
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE.boundedTo(self.screen().availableGeometry().size() - QSize(_ROOM, _ROOM)))
        self._ask_secrets()
        self.form.email.line.setFocus()

    def _show(self, account: Account) -> None:
        self._before = account
        self.form.show_account(account)
        self._shown = self.form.account()
        self._tell_sender()

    def _tell_sender(self) -> None:
        session, account = self.session, self.form.account()
        name = session.desk.accounts.shown_name(session.who, account.department_id, account.email)
        self.form.tell_sender(name, session.desk.workspace.settings().name)

    def _ask_secrets(self) -> None:
        """Whether passwords are there and can be kept; the keyring may let one wait, so nobody does."""
        session, account_id = self.session, self._before.id
        session.work(lambda: session.desk.accounts.has_keyring(session.who), self._on_keyring, lambda _: None)
        if account_id is None:
            return
        session.work(
            lambda: {job: session.desk.accounts.has_secret(session.who, account_id, job) for job in Job},
            self._on_kept,
            lambda _: None,
        )

    def _on_keyring(self, there: bool) -> None:
        if not isValid(self):
            return
        untouched = not self.changes()
        self.form.know_keyring(there)
        if untouched:
            self._shown = self.form.account()
        self.refresh()

    def _on_kept(self, kept: Mapping[Job, bool]) -> None:
        if isValid(self):
            self.form.know_kept(kept)

    # editing

    def account(self) -> Account:
        """The account as it stands in the fields."""
        return self.form.account()

    def changes(self) -> list[str]:
        now, shown = self.form.account(), self._shown
        differs = now != shown or bool(self.form.secrets())
        if self._before.id is None:
            return [self.tr("new mail account")] if differs else []
        parts = {
            self.tr("address"): now.email != shown.email,
            self.tr("name"): now.name != shown.name,
            self.tr("department"): now.department_id != shown.department_id,
            self.tr("fetching"): now.incoming != shown.incoming,
            self.tr("sending"): now.outgoing != shown.outgoing,
            self.tr("password"): any(self.form.secrets().values()),
            self.tr("where passwords are kept"): now.keeping is not shown.keeping,
            self.tr("mail on the server"): _on_server(now) != _on_server(shown),
        }
        return [name for name, changed in parts.items() if changed]

    def save(self) -> None:
        session, account, secrets = self.session, self.form.account(), self.form.secrets()
        session.act(
            lambda: session.desk.accounts.save(session.who, account, secrets),
            self.tr("Mail account saved."),
            self.saved,
            self.show_error,
        )

    def show_error(self, error: DeskError) -> None:
        field = getattr(error, "field", "")
        if field == f"{SIDES[Job.SEND]}.secret":
            self.show_problem(f"{SIDES[self.form.whose_secret(Job.SEND)]}.secret", error_words(error))
        else:
            super().show_error(error)

    def reload(self) -> bool:
        if self._before.id is None:
            return False
        self._show(self.session.desk.accounts.read(self.session.who, self._before.id))
        self._ask_secrets()
        return True

    def _on_edited(self) -> None:
        self.panel.forget()
        self._tell_sender()

    # the test

    def _asked(self) -> tuple[Account, Mapping[Job, str | None]]:
        """What is tried: the servers that are named, with what was typed or else with what is kept."""
        self.saving.forget_errors()
        account = self.form.account()
        wanted: dict[Job, str | None] = {}
        for job, server in ((Job.FETCH, account.incoming), (Job.SEND, account.outgoing)):
            whose = self.form.whose_secret(job)
            part = self.form.servers[whose]
            if not server.host:
                continue
            if part.has_secret():
                wanted[job] = part.typed()
            else:
                sentence = self.tr("Please enter the password or command to test with.")
                self.show_problem(f"{SIDES[whose]}.secret", sentence)
        if not wanted and not account.incoming.host and not account.outgoing.host:
            self.show_problem("incoming.host", self.tr("Please name a server first."))
        return account, wanted

    def _on_found(self, tried: Tried) -> None:
        self.form.folders.offer(tried.folders)

    def _on_refused(self, job: Job, error: DeskError) -> None:
        """What is wrong stands at its field, too, as far as that can be told."""
        name = getattr(error, "field", "")
        if isinstance(error, MailFailed):
            name = name if name in self.form.fields else f"{SIDES[job]}.{name or 'host'}"
        shown = self.form.fields.get(name)
        if shown is not None and not shown.isHidden():
            shown.set_error(error_words(error))


def _on_server(account: Account) -> tuple[object, ...]:
    return (
        account.folder,
        account.junk,
        account.after,
        account.move_to,
        account.old_mail,
        account.trust_spam,
    )
