"""A folder of a mailbox as the desk looks at it. The \\Seen flag never matters: people read mail elsewhere, too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from deskapp.domain.mailbox.account import Account, Job
    from deskapp.domain.mailbox.delivery import Delivery, Envelope
    from deskapp.domain.mailbox.servers import Server


@dataclass(frozen=True, slots=True)
class FolderState:
    """What a server says of a folder when it is opened."""

    uidvalidity: int
    uidnext: int
    messages: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A mail in a folder: its UID, its size in bytes, and when the server got it (INTERNALDATE, aware, UTC)."""

    uid: int
    size: int
    came_at: datetime


class Mailbox(Protocol):
    """A signed-in connection to a mailbox. Every method raises `MailFailed` with one sentence; use it with one thread.

    Only `interrupt` and `cut` may be called from another. After a `MailFailed` that is no `MailWithheld` nothing is
    left to do but to close.
    """

    can_idle: bool

    def folders(self) -> list[str]:
        """All folders, in plain letters."""

    def open(self, folder: str) -> FolderState:
        """Open a folder, for whatever follows."""

    def after(self, uid: int) -> list[Waiting]:
        """The next mails in the open folder above a UID, by UID, some hundreds at most; none where there are no more.

        Sees what came since it was opened.
        """

    def fetch(self, uid: int) -> bytes:
        """A mail as it lies there, without marking it.

        `MailGone` where it is not there any longer, `MailWithheld` where the server does not give this one.
        """

    def fetch_to(self, uid: int, path: Path, breathe: Callable[[], None]) -> None:
        """Fetch a large mail in pieces into a file; goes on behind what the file holds already. Raises as `fetch`.

        Between the pieces it makes the call, which may raise to end it. `StoreFailed` where the file cannot be written.
        """

    def mark_seen(self, uids: Sequence[int]) -> None:
        """Mark mails as read; those that are gone do not matter."""

    def move(self, uids: Sequence[int], folder: str) -> None:
        """Move mails into a folder, which is made where it is missing; those that are gone do not matter."""

    def wait(self, seconds: float) -> bool:
        """Wait (IDLE) until something happens in the open folder; false where time is over or it was interrupted."""

    def interrupt(self) -> None:
        """Let `wait` return, the present one or else the next; callable from any thread."""

    def cut(self) -> None:
        """End the connection under whatever uses it, which fails; callable from any thread."""

    def close(self) -> None:
        """Sign out and close; raises nothing."""


#: Opens a signed-in mailbox; the text is the password or the token.
OpenMailbox = Callable[["Server", str], Mailbox]

#: Hands one mail over in one SMTP transaction and tells what came of it; raises nothing. It makes the call right before
#: the mail itself is sent, from when on it can be with the server; if the call raises, nothing is sent (`LATER`).
SendMail = Callable[["Server", str, "Envelope", Callable[[], None]], "Delivery"]

#: Signs in to a server that mail is handed over to and out again; raises `MailFailed`.
TrySending = Callable[["Server", str], None]


class Secrets(Protocol):
    """Where passwords and token commands of accounts are kept, on this machine and never in the store."""

    def has_keyring(self) -> bool:
        """Whether the system has a keyring that can be trusted. Asks other programs: never call it from the GUI."""

    def read(self, account: Account, job: Job) -> str:
        """The secret; `MailFailed` (lasting) with a sentence that says where it was looked for and what to do.

        Sending without a secret of its own uses that of fetching. One of the environment is said to the servers only
        that the environment names beside it.
        """

    def own(self, account: Account, job: Job) -> str:
        """What was kept for this job alone where `account.keeping` says, "" for nothing; never of the environment."""

    def keep(self, account: Account, job: Job, secret: str) -> None:
        """Keep a secret where `account.keeping` says; `MailFailed` where that is not to be had."""

    def forget(self, account: Account, job: Job | None = None) -> None:
        """Let go of a secret, or of all of an account's, wherever they are; raises nothing."""

    def sign_in(self, account: Account, job: Job) -> str:
        """What is said to the job's server: the password, or a fresh token that the kept command printed."""

    def said(self, account: Account, job: Job, secret: str) -> str:
        """The same for a secret that is not kept yet."""
