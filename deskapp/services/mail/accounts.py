"""Mail accounts as they are set up. Passwords and tokens are kept outside of the store, on this machine alone."""

from __future__ import annotations

import secrets as randomness
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace

from deskapp.domain.access import Viewer, may_manage_workspace, require_workspace, visible
from deskapp.domain.changes import Changes, Done
from deskapp.domain.errors import Conflict, DeskError, Invalid, NotFound
from deskapp.domain.mailbox.account import Account, Health, Job, Keeping
from deskapp.domain.mailbox.binding import moved, place
from deskapp.domain.mailbox.checking import checked
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.folder import Secrets
from deskapp.domain.mailbox.servers import Server, SignIn
from deskapp.domain.ports import Outside
from deskapp.services.guard import current
from deskapp.services.mail.sender_names import shown_name
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

    def shown_name(self, who: Viewer, department_id: int, email: str) -> str:
        """Under which name customers see what a department sends from an address."""
        require_workspace(current(who))
        return shown_name(department_id, email)

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

        A kept secret stays with the server that it was typed for: where that is another one now, the key is a new one,
        so that nothing kept on any machine is found under it, and the secret has to be given anew.
        `Invalid.field` names what cannot be taken ("incoming.host"), `MailFailed` tells where a secret cannot be kept.
        Asks the keyring: off the GUI thread.
        """
        require_workspace(current(who))
        before = None if account.id is None else _there(account.id)
        account = _checked(replace(account, email=account.email.strip().lower()))
        gone = moved(before, account) if before else frozenset()
        stays = before is not None and not gone and before.keeping is account.keeping
        key = before.key if before is not None and stays else randomness.token_hex(12)
        account = replace(account, key=key)
        _check_free(account)
        secrets = secrets or {}
        _must_be_given(account, gone | _falls_back(account, before, secrets), secrets)
        self._keep(account, before if not stays else None, gone, secrets)
        try:
            account_id, changes = self._write(who, account, before)
        except DeskError:
            self._forget(account if not stays else None)
            raise
        self._forget(before if not stays else None)
        return Done(account_id, changes)

    def _write(self, who: Viewer, account: Account, before: Account | None) -> tuple[int, Changes]:
        with self._store.write() as unit:
            require_workspace(current(who))
            _check_free(account)
            account_id = accounts.write(unit, account)
            health.forget(account_id)
            if before is not None and _mailbox(before) != _mailbox(account):
                cursors.forget(account_id)
            unit.changes |= Changes(settings=True)
        return account_id, unit.changes

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
        self._forget(account)
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

        Without a secret the kept one is used, with the server that it was typed for only. Raises `Invalid` or
        `MailFailed`; takes as long as the server does.
        """
        require_workspace(current(who))
        if is_demo():
            raise MailFailed("The servers of the demo do not exist.")
        account = _checked_for(job, replace(account, email=account.email.strip().lower()))
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
        if secret is not None:
            return self._secrets().said(account, job, secret)
        before = None if account.id is None else _there(account.id)
        if before is not None:
            _must_be_given(account, moved(before, account) & {job}, {})
        return self._secrets().sign_in(replace(account, key=before.key if before else ""), job)

    def _keep(self, account: Account, before: Account | None, gone: Set[Job], secrets: Mapping[Job, str]) -> None:
        """Keep what is given, and take along what was kept `before` under another key, but for the jobs `gone`.

        Nothing is put into the environment."""
        if account.keeping is Keeping.ENVIRONMENT or not (secrets or before):
            return
        keeper = self._secrets()
        kept = {} if before is None else {job: _own(keeper, before, job) for job in Job if job not in gone}
        for job, secret in {**kept, **secrets}.items():
            if secret or before is None:
                keeper.keep(account, job, secret)

    def _forget(self, account: Account | None) -> None:
        if account is not None and self._outside.secrets is not None:
            self._outside.secrets.forget(account)

    def _secrets(self) -> Secrets:
        if self._outside.secrets is None:
            raise MailFailed("This program keeps no passwords.")
        return self._outside.secrets


def _there(account_id: int) -> Account:
    account = accounts.get(account_id)
    if account is None:
        raise NotFound("There is no such mail account.")
    return account


def _mailbox(account: Account) -> tuple[str, str]:
    """Whose mailbox it is: with another one nothing is known of how far it was read."""
    return place(account.incoming), account.incoming.user


def _falls_back(account: Account, before: Account | None, secrets: Mapping[Job, str]) -> frozenset[Job]:
    """Sending that lets go of a secret of its own uses that of fetching, which was not typed for its server."""
    uses = account.outgoing.host and account.outgoing.sign_in is not SignIn.NOBODY
    return frozenset({Job.SEND} if before is not None and uses and secrets.get(Job.SEND) == "" else ())


def _must_be_given(account: Account, jobs: Set[Job], secrets: Mapping[Job, str]) -> None:
    """Refuse where a secret is not given that has to be typed anew; sending is content with that of fetching.

    Secrets of the environment are bound to servers there.
    """
    for job, side, server in ((Job.FETCH, "incoming", account.incoming), (Job.SEND, "outgoing", account.outgoing)):
        given = secrets.get(job) or (job is Job.SEND and secrets.get(Job.FETCH))
        if job not in jobs or given or account.keeping is Keeping.ENVIRONMENT:
            continue
        if server.sign_in is SignIn.TOKEN:
            raise Invalid(
                "For another server or name please type the command anew: the kept one is not used there.",
                field=f"{side}.secret",
            )
        raise Invalid(
            "For another server or name please type the password anew: the kept one is not used there.",
            field=f"{side}.secret",
        )


def _own(keeper: Secrets, account: Account, job: Job) -> str:
    """What is kept for a job alone; "" where it cannot be read, as in a keyring that is no more."""
    try:
        return keeper.own(account, job)
    except MailFailed:
        return ""


def _checked(account: Account) -> Account:
    return checked(replace(account, name=clean_name(account.name.strip() or account.email)))


#: The field of the server that a job does not need.
_OTHER = {Job.FETCH: "outgoing", Job.SEND: "incoming"}


def _checked_for(job: Job, account: Account) -> Account:
    """The account as one job needs it: what is wrong with the other server is no matter of this one."""
    other = _OTHER[job]
    try:
        return _checked(account)
    except Invalid as problem:
        if not problem.field.startswith(other):
            raise
    alone = _checked(replace(account, **{other: Server()}))  # type: ignore[arg-type]
    return replace(alone, **{other: getattr(account, other)})


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
