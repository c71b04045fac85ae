"""Where secrets can lie, besides the keyring: the environment of the program, and a file of the user's alone."""

from __future__ import annotations

import json
import os
import re
import stat
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from deskapp.channels.whole_file import whole_file
from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.account import Account, Job
from deskapp.domain.mailbox.binding import place
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Server
from deskapp.domain.text import fold

_NO_NAME = re.compile(r"[^a-z0-9]+")
#: A file that is larger holds no secrets of ours, in bytes.
_LARGEST = 1 << 20


class Place(Protocol):
    """A place for secrets by account and job. Every method raises `MailFailed` where it cannot be used."""

    def get(self, account: Account, job: Job) -> str:
        """The secret, "" for none."""

    def put(self, account: Account, job: Job, secret: str) -> None:
        """Keep a secret; "" takes it away."""


class Keyring(Place, Protocol):
    """The system's keyring as a place."""

    def there(self) -> bool:
        """Whether the system has one that can be trusted."""


def variable(account: Account, job: Job) -> str:
    """The variable of the environment that holds an account's secret."""
    return f"DESKAPP_SECRET_{_name(account)}{'_SEND' if job is Job.SEND else ''}"


def servers_variable(account: Account) -> str:
    """The variable of the environment that names the servers which an account's secrets may be said to."""
    return f"DESKAPP_SERVERS_{_name(account)}"


def _name(account: Account) -> str:
    return _NO_NAME.sub("_", fold(account.email)).strip("_").upper()


class EnvironmentPlace:
    """The environment of the program, which only whoever starts it can change: so it says, too, who may hear of it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def get(self, account: Account, job: Job) -> str:
        """The secret, "" for none."""
        return self._environment.get(variable(account, job), "")

    def admit(self, account: Account, job: Job, server: Server) -> None:
        """Refuses a server that the environment does not name: whoever sets accounts up cannot take its secrets."""
        name = servers_variable(account)
        if place(server) not in self._environment.get(name, "").lower().replace(",", " ").split():
            raise MailFailed(
                "What {variable} holds is said to no server that is not named in {servers}: put {place} there where the"
                " program starts, if it is right.",
                lasting=True,
                variable=variable(account, job),
                servers=name,
                place=place(server),
            )

    def put(self, account: Account, job: Job, secret: str) -> None:
        """Refuses: it is set elsewhere."""
        raise MailFailed(
            "The password of {account} comes from the environment: put it into {variable} where the program starts.",
            lasting=True,
            account=account.email,
            variable=variable(account, job),
        )


class FilePlace:
    """A file of JSON that its owner alone can read; one that others can read is refused."""

    def __init__(self, path: Callable[[], Path]) -> None:
        self._path, self._lock = path, threading.Lock()

    def get(self, account: Account, job: Job) -> str:
        """The secret, "" for none."""
        return self._read().get(account.key, {}).get(job.value, "")

    def put(self, account: Account, job: Job, secret: str) -> None:
        """Keep a secret; the file is written whole or not at all."""
        with self._lock:
            kept = self._read()
            of_account = {**kept.pop(account.key, {}), job.value: secret}
            if left := {name: each for name, each in of_account.items() if each}:
                kept[account.key] = left
            self._write(kept)

    def _read(self) -> dict[str, dict[str, str]]:
        path = self._path()
        try:
            with path.open("rb") as file:
                _must_be_own(path, os.fstat(file.fileno()))
                return _secrets(json.loads(file.read(_LARGEST)))
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise _unreadable(path, error.strerror or str(error)) from error
        except (ValueError, RecursionError) as error:
            raise _unreadable(path, "it is not what the program wrote") from error

    def _write(self, kept: Mapping[str, Mapping[str, str]]) -> None:
        path = self._path()
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with whole_file(path) as file:
                json.dump(kept, file, ensure_ascii=False, indent=1)
        except (OSError, DeskError) as error:
            reason = getattr(error, "strerror", None) or str(error).rstrip(".")
            raise MailFailed("The password cannot be kept: {reason}.", reason=reason) from error


def _must_be_own(path: Path, state: os.stat_result) -> None:
    """On systems with owners and modes: nobody else may read or have written the file."""
    if os.name != "posix" or (state.st_uid == os.geteuid() and not stat.S_IMODE(state.st_mode) & 0o077):
        return
    raise MailFailed(
        "The file of passwords {path} is open to others, so it is not used: let it be yours alone (chmod 600).",
        lasting=True,
        path=path,
    )


def _secrets(found: object) -> dict[str, dict[str, str]]:
    if not isinstance(found, dict) or not all(isinstance(each, dict) for each in found.values()):
        raise ValueError("not what the program wrote")
    return {key: {job: str(secret) for job, secret in each.items()} for key, each in found.items()}


def _unreadable(path: Path, reason: str) -> MailFailed:
    return MailFailed("The file of passwords {path} cannot be read: {reason}.", lasting=True, path=path, reason=reason)
