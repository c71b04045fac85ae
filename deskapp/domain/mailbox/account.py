"""A mail account as it is set up, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.servers import Server


class After(StrEnum):
    """What is done on the server with mail that was taken in."""

    LEAVE = "leave"
    MARK = "mark"
    MOVE = "move"


class Keeping(StrEnum):
    """Where an account's secret is: the system's keyring, the environment of the program, or a file of the user's."""

    KEYRING = "keyring"
    ENVIRONMENT = "environment"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Account:
    """One mailbox of the workspace. Without an incoming host it only sends, without an outgoing one it only receives.

    Mail lands in `department_id` unless one of its recipients is another department's address. `junk` is a folder of
    which mail comes in as spam, "" for none. `trust_spam` believes the marks of the server's own filter. `old_mail`
    takes in what was in the folder before the account was set up; without it only what came since `begin_at`.
    `key` is a random name, unlike that of any other account in any store: under it the secrets are kept.
    """

    id: int | None = None
    name: str = ""
    email: str = ""
    department_id: int = 0
    active: bool = True
    incoming: Server = field(default_factory=Server)
    outgoing: Server = field(default_factory=Server)
    folder: str = "INBOX"
    junk: str = ""
    after: After = After.LEAVE
    move_to: str = ""
    trust_spam: bool = True
    old_mail: bool = False
    keeping: Keeping = Keeping.KEYRING
    begin_at: datetime | None = None
    key: str = ""
    version: int = 1


class Job(StrEnum):
    """What one process does for an account at a time."""

    FETCH = "fetch"
    SEND = "send"


@dataclass(frozen=True, slots=True)
class Health:
    """Where a job of an account stands: when it last went well, and since when it fails and why.

    `again_at` is when it is tried next after a failure; `halted` says that somebody has to mend the
    settings: then it is tried once an hour.
    """

    well_at: datetime | None = None
    failing_since: datetime | None = None
    attempts: int = 0
    again_at: datetime | None = None
    problem: DeskError | None = None
    halted: bool = False

    @property
    def is_lasting(self) -> bool:
        """Whether people are told of it: what passes by itself with the next try is no news."""
        return self.problem is not None and (self.halted or self.attempts >= TOLD_FROM)


#: From so many failures in a row on a problem is told to people.
TOLD_FROM = 3
#: How long a job waits after so many failures, in seconds; the last holds for all further ones.
BACK_OFF_S = (5, 15, 30, 60, 120, 300, 600, 900)


def back_off_s(attempts: int) -> int:
    """How long to wait after a number of failures in a row, in seconds."""
    return BACK_OFF_S[min(max(attempts, 1), len(BACK_OFF_S)) - 1]


#: What somebody has to mend is tried again after so long nevertheless: a server may be mended without a word.
HALTED = timedelta(hours=1)
_LONGEST_REST = HALTED + timedelta(seconds=2 * max(BACK_OFF_S))


def rest_s(state: Health, now: datetime) -> float:
    """How long a job that failed is left alone, in seconds; not at all where a clock that went ahead set it."""
    if state.again_at is None:
        return 0.0
    again_at = state.again_at + (HALTED if state.halted else timedelta(0))
    return (again_at - now).total_seconds() if now < again_at <= now + _LONGEST_REST else 0.0
