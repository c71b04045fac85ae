"""The system's keyring. Loaded with the first secret that is looked for there; it asks other programs."""

from __future__ import annotations

from keyring import get_keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from deskapp.channels.secrets.places import variable
from deskapp.domain.mailbox.account import Account, Job
from deskapp.domain.mailbox.errors import MailFailed

_SERVICE = "deskapp"
#: A keyring of a lower priority is none that a system brings along.
_LEAST = 1
#: What the name of a keyring tells that keeps nothing, or keeps it for all to read.
_NOT_TRUSTED = ("fail", "null", "plaintext")


class KeyringPlace:
    """The keyring of the system, where it has one that can be trusted."""

    def there(self) -> bool:
        """Whether the system has such a keyring."""
        return _found() is not None

    def get(self, account: Account, job: Job) -> str:
        """The secret, "" for none."""
        try:
            return _trusted(account, job).get_password(_SERVICE, _user(account, job)) or ""
        except Exception as error:
            raise _unusable(error) from error

    def put(self, account: Account, job: Job, secret: str) -> None:
        """Keep a secret; "" takes it away."""
        try:
            keyring = _trusted(account, job)
            if secret:
                keyring.set_password(_SERVICE, _user(account, job), secret)
            else:
                _delete(keyring, _user(account, job))
        except Exception as error:
            raise _unusable(error) from error


def _found() -> KeyringBackend | None:
    chosen = get_keyring()
    several = chosen.backends if isinstance(chosen, ChainerBackend) else [chosen]
    return next((each for each in several if _can_be_trusted(each)), None)


def _can_be_trusted(keyring: KeyringBackend) -> bool:
    name = f"{type(keyring).__module__}.{type(keyring).__qualname__}".lower()
    return keyring.priority >= _LEAST and not any(each in name for each in _NOT_TRUSTED)


def _trusted(account: Account, job: Job) -> KeyringBackend:
    keyring = _found()
    if keyring is None:
        raise MailFailed(
            "This machine has no keyring that can be trusted: keep the password of {account} in a file"
            " (Settings → Mail accounts), or put it into {variable}.",
            lasting=True,
            account=account.email,
            variable=variable(account, job),
        )
    return keyring


def _delete(keyring: KeyringBackend, user: str) -> None:
    try:
        keyring.delete_password(_SERVICE, user)
    except PasswordDeleteError:
        if keyring.get_password(_SERVICE, user):
            raise


def _user(account: Account, job: Job) -> str:
    return f"{account.key}.{job.value}"


def _unusable(error: Exception) -> MailFailed:
    if isinstance(error, MailFailed):
        return error
    if isinstance(error, KeyringLocked):
        return MailFailed("The keyring is locked: unlock it, then try again.")
    return MailFailed("The keyring cannot be used: {reason}.", reason=str(error).rstrip(".") or type(error).__name__)
