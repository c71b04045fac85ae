"""The secrets of accounts, wherever each is kept, and what is said to a server with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from deskapp.channels.secrets.places import EnvironmentPlace, FilePlace, Keyring, Place, variable
from deskapp.domain.mailbox.account import Account, Job, Keeping
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Server, SignIn


class KeptSecrets:
    """Implements `Secrets`. The environment is looked at first, so that an account which was set up with a keyring can
    be served by a machine that has none. `keyring` loads what speaks to it, `file` tells where the file lies, and
    `token` runs a command and tells what it printed for an account, by its address."""

    def __init__(
        self,
        environment: Mapping[str, str],
        file: Callable[[], Path],
        keyring: Callable[[], Keyring],
        token: Callable[[str, str], str],
    ) -> None:
        self._environment, self._file, self._keyring = EnvironmentPlace(environment), FilePlace(file), keyring
        self._token = token

    def has_keyring(self) -> bool:
        """Whether the system has a keyring that can be trusted. It asks other programs."""
        try:
            return self._keyring().there()
        except Exception:  # whatever it is that does not work, it is none to rely on
            return False

    def read(self, account: Account, job: Job) -> str:
        """The secret; `MailFailed` with a sentence that says where it was looked for and what to do."""
        problem: MailFailed | None = None
        for place, each in self._ways(account, job):
            try:
                if found := place.get(account, each):
                    if place is self._environment:
                        self._environment.admit(account, each, _server(account, job))
                    return found
            except MailFailed as error:
                problem = problem or error
        raise problem or _missing(account, job)

    def own(self, account: Account, job: Job) -> str:
        """What was kept for this job alone, where it can be kept; "" for nothing."""
        return "" if account.keeping is Keeping.ENVIRONMENT else self._place(account).get(account, job)

    def keep(self, account: Account, job: Job, secret: str) -> None:
        """Keep a secret where the account says; "" lets go of it."""
        self._place(account).put(account, job, secret)

    def forget(self, account: Account, job: Job | None = None) -> None:
        """Let go of a secret, or of all of an account's, in the keyring and in the file."""
        for each in Job if job is None else (job,):
            with suppress(MailFailed):
                if self._file.get(account, each):
                    self._file.put(account, each, "")
            with suppress(Exception):
                self._keyring().put(account, each, "")

    def sign_in(self, account: Account, job: Job) -> str:
        """The password, or a fresh token; "" where nobody signs in."""
        nobody = _server(account, job).sign_in is SignIn.NOBODY
        return "" if nobody else self.said(account, job, self.read(account, job))

    def said(self, account: Account, job: Job, secret: str) -> str:
        """The same for a secret that is not kept yet."""
        way = _server(account, job).sign_in
        if way is SignIn.TOKEN:
            return self._token(secret, account.email)
        return "" if way is SignIn.NOBODY else secret

    def _ways(self, account: Account, job: Job) -> Iterator[tuple[Place, Job]]:
        """Where a secret is looked for. A password is never taken for a command, nor a command for a password."""
        same = account.incoming.sign_in is account.outgoing.sign_in
        for each in (job, Job.FETCH) if job is Job.SEND and same else (job,):
            yield self._environment, each
            if account.keeping is not Keeping.ENVIRONMENT:
                yield self._place(account), each

    def _place(self, account: Account) -> Place:
        if account.keeping is Keeping.KEYRING:
            return self._keyring()
        return self._file if account.keeping is Keeping.FILE else self._environment


def _server(account: Account, job: Job) -> Server:
    return account.outgoing if job is Job.SEND else account.incoming


def _missing(account: Account, job: Job) -> MailFailed:
    told = {"account": account.email, "variable": variable(account, job)}
    if _server(account, job).sign_in is SignIn.TOKEN:
        return MailFailed(
            "There is no command that prints a token for {account}; set it in Settings → Mail accounts,"
            " or put it into {variable}.",
            lasting=True,
            **told,
        )
    if account.keeping is Keeping.KEYRING:
        return MailFailed(
            "There is no password for {account} in the keyring; set it in Settings → Mail accounts,"
            " or put it into {variable}.",
            lasting=True,
            **told,
        )
    if account.keeping is Keeping.FILE:
        return MailFailed(
            "There is no password for {account} in the file of passwords; set it in Settings → Mail accounts,"
            " or put it into {variable}.",
            lasting=True,
            **told,
        )
    return MailFailed(
        "There is no password for {account} in the environment; put it into {variable} where the program starts.",
        lasting=True,
        **told,
    )
