"""Mail accounts as they are set up. Passwords and tokens are kept outside of the store, on this machine alone."""

from __future__ import annotations

import secrets as randomness
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from deskapp.domain.access import Viewer, may_manage_workspace, require_workspace, visible
from deskapp.domain.changes import Changes, Done
from deskapp.domain.errors import Conflict, DeskError, Invalid, NotFound
from deskapp.domain.mailbox.account import Account, Health, Job, Keeping
from deskapp.domain.mailbox.checking import checked, is_here
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.folder import Secrets
from deskapp.domain.ports import Outside
from deskapp.services.guard import current
from deskapp.services.names import clean_name
from deskapp.store import departments, people
from deskapp.store.mailbox import accounts, cursors, health
from deskapp.store.store import Store
from deskapp.store.workspace import is_demo


@dataclass(frozen=True, slots=True)
class AccountLine:
    """An account with where its jobs stand; `missed` mails are there that the server does not give."""

    account: Account
    department: str
    fetching: Health
    sending: Health
    missed: int = 0


@dataclass(frozen=True, slots=True)
class Trouble:
    """An account of which mail cannot be fetched or sent; `problem` is for whoever may mend it, None for others."""

    email: str
    job: Job
    problem: DeskError | None


@dataclass(frozen=True, slots=True)
class Tried:
    """What a test of a server found: for fetching its folders and how many mails the chosen one holds."""

    folders: tuple[str, ...] = ()
    messages: int = 0
    can_idle: bool = False


class Accounts:
    """The mailboxes of the workspace; for those who look after it."""

    def __init__(self, store: Store, outside: Outside) -> None:
        self._store = store
        self._outside = outside

    def listing(self, who: Viewer) -> list[AccountLine]:
        """All accounts in order of name, with where they stand."""
        require_workspace(current(who))
        names = {department.id: department.name for department in people.departments()}
        return [
            AccountLine(
                account,
                names.get(account.department_id, ""),
                health.read(account.id or 0, Job.FETCH),
                health.read(account.id or 0, Job.SEND),
                cursors.count_missed(account.id or 0),
            )
            for account in accounts.everything()
        ]

    def troubles(self, who: Viewer) -> list[Trouble]:
        """What keeps failing, of the accounts of the departments that the viewer sees."""
        who = current(who)
        mends = may_manage_workspace(who)
        return [
            Trouble(account.email, job, state.problem if mends else None)
            for account in accounts.everything()
            if account.active and account.department_id in visible(who)
            for job, server in ((Job.FETCH, account.incoming), (Job.SEND, account.outgoing))
            if server.host and (state := health.read(account.id or 0, job)).is_lasting
        ]

    def read(self, who: Viewer, account_id: int) -> Account:
        """One account."""
        require_workspace(current(who))
        return _there(account_id)

    def save(self, who: Viewer, account: Account, secrets: Mapping[Job, str] | None = None) -> Done[int]:
        """Keep an account, a new one where it has no id, with its secrets as far as they are given; returns the id.

        `Invalid.field` names what cannot be taken ("incoming.host"), `MailFailed` tells where a secret cannot be kept.
        Asks the keyring: off the GUI thread.
        """
        require_workspace(current(who))
        before = None if account.id is None else _there(account.id)
        key = before.key if before else randomness.token_hex(12)
        account = _checked(replace(account, key=key, email=account.email.strip().lower()))
        _check_free(account)
        self._keep(account, before, secrets or {})
        with self._store.write() as unit:
            require_workspace(current(who))
            _check_free(account)
            account_id = accounts.write(unit, account)
            health.forget(account_id)
            if before is not None and _place(before) != _place(account):
                cursors.forget(account_id)
            unit.changes |= Changes(settings=True)
        return Done(account_id, unit.changes)

    def set_active(self, who: Viewer, account_id: int, active: bool) -> Done[int]:
        """Let an account rest, or be used again."""
        with self._store.write() as unit:
            require_workspace(current(who))
            accounts.write(unit, replace(_there(account_id), active=active))
            health.forget(account_id)
            unit.changes |= Changes(settings=True)
        return Done(account_id, unit.changes)

    def remove(self, who: Viewer, account_id: int) -> Done[int]:
        """Remove an account and its secrets; its tickets stay. Mails that wait to go out wait for another account."""
        with self._store.write() as unit:
            require_workspace(current(who))
            account = _there(account_id)
            accounts.remove(unit, account_id)
            cursors.forget(account_id)
            health.forget(account_id)
            unit.changes |= Changes(settings=True)
        if self._outside.secrets is not None:
            self._outside.secrets.forget(account)
        return Done(account_id, unit.changes)

    def has_secret(self, who: Viewer, account_id: int, job: Job) -> bool:
        """Whether a secret can be read. Asks the keyring: off the GUI thread."""
        account = self.read(who, account_id)
        try:
            self._secrets().read(account, job)
        except MailFailed:
            return False
        return True

    def has_keyring(self, who: Viewer) -> bool:
        """Whether this system keeps secrets in a keyring. Asks other programs: off the GUI thread."""
        require_workspace(current(who))
        return self._secrets().has_keyring()

    def try_out(self, who: Viewer, account: Account, job: Job, secret: str | None = None) -> Tried:
        """Sign in to a server as it is typed and look; changes nothing, neither there nor here.

        Without a secret the kept one is used. Raises `Invalid` or `MailFailed`; takes as long as the server does.
        """
        require_workspace(current(who))
        if is_demo():
            raise MailFailed("The servers of the demo do not exist.")
        account = _checked(replace(account, email=account.email.strip().lower()))
        secret = self._words(account, job, secret)
        if job is Job.SEND:
            if self._outside.try_sending is None:
                raise MailFailed("This program cannot send mail.")
            self._outside.try_sending(account.outgoing, secret)
            return Tried()
        if self._outside.open_mailbox is None:
            raise MailFailed("This program cannot fetch mail.")
        mailbox = self._outside.open_mailbox(account.incoming, secret)
        try:
            folders = tuple(mailbox.folders())
            return Tried(folders, mailbox.open(account.folder).messages, mailbox.can_idle)
        finally:
            mailbox.close()

    def _words(self, account: Account, job: Job, secret: str | None) -> str:
        """What is said to the server: a secret that was just typed counts before the one that is kept."""
        keeper = self._secrets()
        return keeper.sign_in(account, job) if secret is None else keeper.said(account, job, secret)

    def _keep(self, account: Account, before: Account | None, secrets: Mapping[Job, str]) -> None:
        """Keep what is given, and let what was kept elsewhere move along. Nothing is put into the environment."""
        moves = before is not None and before.keeping is not account.keeping
        secrets = {**_void(before, account), **secrets}
        if not secrets and not moves:
            return
        keeper = self._secrets()
        if before is not None and moves:
            secrets = {**_kept(keeper, before), **secrets}
        if account.keeping is not Keeping.ENVIRONMENT:
            for job, secret in secrets.items():
                keeper.keep(account, job, secret)
        if before is not None and moves:
            _let_go(keeper, before)

    def _secrets(self) -> Secrets:
        if self._outside.secrets is None:
            raise MailFailed("This program keeps no passwords.")
        return self._outside.secrets


def _there(account_id: int) -> Account:
    account = accounts.get(account_id)
    if account is None:
        raise NotFound("There is no such mail account.")
    return account


def _place(account: Account) -> tuple[str, int, str]:
    """Whose mailbox it is: with another one nothing is known of how far it was read.

    On this machine another port is another server, as programs have it that hand a mailbox on.
    """
    server = account.incoming
    return server.host.lower(), server.port if is_here(server.host) else 0, server.user


def _void(before: Account | None, account: Account) -> dict[Job, str]:
    """The secrets that go with another way to sign in: a password is never run, no command is said to a server."""
    if before is None:
        return {}
    ways = {Job.FETCH: (before.incoming, account.incoming), Job.SEND: (before.outgoing, account.outgoing)}
    return {job: "" for job, (old, new) in ways.items() if old.host and old.sign_in is not new.sign_in}


def _kept(keeper: Secrets, account: Account) -> dict[Job, str]:
    """The secrets that are kept, so that they move along when they are to be kept elsewhere."""
    found: dict[Job, str] = {}
    for job in Job:
        try:
            found[job] = keeper.read(account, job)
        except MailFailed:
            continue
    return found


def _let_go(keeper: Secrets, account: Account) -> None:
    """Take secrets from where they were kept before."""
    if account.keeping is Keeping.ENVIRONMENT:
        return
    for job in Job:
        with suppress(MailFailed):
            keeper.keep(account, job, "")


def _checked(account: Account) -> Account:
    return checked(replace(account, name=clean_name(account.name.strip() or account.email)))


def _check_free(account: Account) -> None:
    """Neither name nor address belong to somebody else, nobody was faster, and the department is there."""
    if account.id is not None and _there(account.id).version != account.version:
        raise Conflict("Somebody else changed this account meanwhile.")
    if people.department(account.department_id) is None:
        raise Invalid("There is no such department.", field="department_id")
    if accounts.is_name_taken(account.name, account.id):
        raise Invalid("There is a mail account of this name already.", field="name")
    other = accounts.with_email(account.email)
    if other is not None and other.id != account.id:
        raise Invalid("There is a mail account of this address already.", field="email")
    place = departments.place_of_address(account.email)
    owner = people.department(place) if place not in (None, account.department_id) else None
    if owner is not None:
        raise Invalid(
            "The address {email} belongs to the department {name}.", field="email", email=account.email, name=owner.name
        )
