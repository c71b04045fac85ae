"""Everything of one mail account on one page; the address comes first and fills in what is known of its provider."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.addresses import is_address
from deskapp.domain.mailbox.account import Account, Job, Keeping
from deskapp.domain.mailbox.binding import moved
from deskapp.domain.mailbox.providers import Guess, guess
from deskapp.domain.mailbox.servers import Server
from deskapp.domain.people import Department
from deskapp.ui.look import metrics
from deskapp.ui.settings.field import Field, LineField
from deskapp.ui.settings.mail.choices import Choice
from deskapp.ui.settings.mail.folder_part import FolderPart
from deskapp.ui.settings.mail.keeping_field import KeepingField
from deskapp.ui.settings.mail.server_part import ServerPart
from deskapp.ui.settings.mail.words import ENTRIES, mail_word
from deskapp.ui.settings.page import scroll_area
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.section_head import SectionHead


class AccountForm(QWidget):
    """`edited` comes with each change. `fields` are by the names that refusals use."""

    edited = Signal()

    def __init__(self, departments: Sequence[Department], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Account()
        self._guess: Guess | None = None
        self.email = LineField(self.tr("E-mail address"), most=320)
        self.name = LineField(self.tr("Name"), hint=self.tr("As colleagues see it in lists. Empty: the address."))
        self.department = Choice({each.id: each.name for each in departments})
        self.servers = {job: ServerPart(job) for job in Job}
        self.folders = FolderPart()
        self.keeping = KeepingField()
        self.fields: dict[str, Field] = {
            "email": self.email,
            "name": self.name,
            "department_id": Field(self.tr("Department"), self.department),
            "keeping": self.keeping,
            **self.servers[Job.FETCH].fields,
            **self.servers[Job.SEND].fields,
            **self.folders.fields,
        }
        self._lay_out()
        self.email.edited.connect(self._follow_address)
        for field in self.fields.values():
            field.edited.connect(self._on_edited)

    def _lay_out(self) -> None:
        content = Pane("surface")
        column = QVBoxLayout(content)
        column.setContentsMargins(metrics.PAGE_MARGIN, metrics.SPACE_4, metrics.PAGE_MARGIN, metrics.PAGE_MARGIN)
        column.setSpacing(metrics.SPACE_3)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for part in (
            self.email,
            self.name,
            self.fields["department_id"],
            SectionHead(self.tr("Fetching")),
            self.servers[Job.FETCH],
            SectionHead(self.tr("Sending")),
            self.servers[Job.SEND],
            SectionHead(self.tr("Passwords")),
            self.keeping,
            SectionHead(self.tr("Mail on the server")),
            self.folders,
        ):
            column.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = scroll_area(content)
        outer.addWidget(self.area)

    # what is shown

    def show_account(self, account: Account) -> None:
        """Shows an account as it is stored."""
        self._shown, self._guess = account, None
        fetch, send = self.servers[Job.FETCH], self.servers[Job.SEND]
        self.email.line.setText(account.email)
        self.name.line.setText(account.name if account.name != account.email else "")
        self.department.choose(account.department_id)
        fetch.show_server(account.incoming)
        send.show_server(account.outgoing)
        send.same.setChecked(not account.outgoing.host or _as_same(account.incoming, account.outgoing))
        self.keeping.choose(account.keeping)
        self.folders.show_account(account)
        self._guess = guess(account.email) if account.email else None
        self._tell()

    def tell_sender(self, name: str, organisation: str) -> None:
        """Under which name customers will see its mail, and where that can be changed."""
        hints = [self.tr("Mail lands in it, unless it was sent to the address of another department.")]
        if name:
            hints.append(self.tr("Customers see mail from “{name}”.").format(name=name))
        if not organisation:
            hints.append(self.tr("How your organisation is called can be said under Workspace."))
        self.fields["department_id"].set_hint(" ".join(hints))

    def know_kept(self, kept: Mapping[Job, bool]) -> None:
        """Which passwords are there."""
        for job, part in self.servers.items():
            part.show_kept(kept.get(job, False))

    def know_keyring(self, there: bool) -> None:
        """Whether there is a keyring; a new account without one keeps its passwords in the file."""
        self.keeping.know_keyring(there)
        if not there and self._shown.id is None and self.keeping.value() is Keeping.KEYRING:
            self.keeping.choose(Keeping.FILE)
        self._tell()

    def account(self) -> Account:
        """The account as it stands in the fields."""
        incoming = self.servers[Job.FETCH].server()
        now = replace(
            self._shown,
            email=self.email.value().strip(),
            name=self.name.value().strip() or self.email.value().strip(),
            department_id=self.department.value(),
            incoming=incoming,
            outgoing=self.servers[Job.SEND].server(incoming if incoming.host else None),
            keeping=self.keeping.value(),
        )
        return self.folders.put(now)

    def secrets(self) -> dict[Job, str]:
        """What has to be kept anew: what was typed, and "" for a password of sending that is not used any longer."""
        if self.keeping.value() is Keeping.ENVIRONMENT:
            return {}
        fetch, send = self.servers[Job.FETCH], self.servers[Job.SEND]
        typed = {job: part.typed() for job, part in self.servers.items() if not part.is_same()}
        found = {job: secret for job, secret in typed.items() if secret is not None}
        was_own = self._shown.outgoing.host and not _as_same(self._shown.incoming, self._shown.outgoing)
        if send.is_same() and fetch.server().host and (was_own or Job.FETCH in found) and self._shown.id is not None:
            found[Job.SEND] = ""
        return found

    def whose_secret(self, job: Job) -> Job:
        """Where the secret of a job is typed: what is the same for both is typed for fetching."""
        return Job.FETCH if self.servers[job].is_same() else job

    def typed_anew(self) -> frozenset[Job]:
        """Where a secret has to be typed again, because what is kept is for another server or name."""
        gone = moved(self._shown, self.account()) if self._shown.id is not None else ()
        return frozenset(map(self.whose_secret, gone))

    # what follows

    def _follow_address(self) -> None:
        """Fills in the servers of an address, where nobody typed others."""
        email = self.email.value().strip().lower()
        now = guess(email) if is_address(email) else None
        before, self._guess = self._guess, now or self._guess
        if now is None:
            return
        for job, new, old in (
            (Job.FETCH, now.incoming, before.incoming if before else Server()),
            (Job.SEND, now.outgoing, before.outgoing if before else Server()),
        ):
            self.servers[job].fill_in(new, old)

    def _on_edited(self) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        self.servers[Job.SEND].stand_alone(not self.servers[Job.FETCH].server().host)
        own = not self.servers[Job.SEND].is_same()
        self.keeping.explain(replace(self._shown, email=self.email.value().strip()), own)
        anew = self.typed_anew()
        for job, part in self.servers.items():
            part.take_from_environment(self.keeping.value() is Keeping.ENVIRONMENT)
            part.want_anew(job in anew)
        self.email.set_hint(self._about_address())

    def _about_address(self) -> str:
        found = self._guess
        if found is None:
            return self.tr("Its servers are filled in where they are known.")
        if found.provider is not None:
            return mail_word(ENTRIES[found.provider.entry]).format(name=found.provider.name)
        if self.servers[Job.FETCH].host.value().strip() in ("", found.incoming.host):
            return self.tr("The servers below are guessed from the address. A test tells whether they are right.")
        return ""


def _as_same(incoming: Server, outgoing: Server) -> bool:
    return (incoming.user, incoming.sign_in) == (outgoing.user, outgoing.sign_in)
