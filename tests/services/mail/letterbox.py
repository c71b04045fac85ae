"""A mail server in memory, as `Mailbox` describes one, that fails where it is told to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.account import Account, Job
from deskapp.domain.mailbox.errors import MailFailed, MailGone, MailWithheld
from deskapp.domain.mailbox.folder import FolderState, Waiting
from deskapp.domain.mailbox.servers import Server
from tests.kit import BEGIN

PIECE = 7


@dataclass
class Folder:
    """Mails by UID, and when they came."""

    uidvalidity: int = 1
    uidnext: int = 1
    mails: dict[int, bytes] = field(default_factory=dict)
    came: dict[int, datetime] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)

    def put(self, raw: bytes, came_at: datetime) -> int:
        """Another mail; returns its UID."""
        uid, self.uidnext = self.uidnext, self.uidnext + 1
        self.mails[uid], self.came[uid] = raw, came_at
        return uid


@dataclass
class Letterbox:
    """The server. `before` is called with the name of what is asked for, and a UID or 0; it may raise or kill."""

    folders: dict[str, Folder] = field(default_factory=lambda: {"INBOX": Folder()})
    before: Callable[[str, int], None] = lambda act, uid: None
    withheld: set[int] = field(default_factory=set)
    sizes: dict[int, int] = field(default_factory=dict)
    asked: list[tuple[str, int]] = field(default_factory=list)
    opened: int = 0
    can_idle: bool = True

    def put(self, raw: bytes, came_at: datetime = BEGIN, folder: str = "INBOX") -> int:
        """A mail comes in."""
        return self.folders.setdefault(folder, Folder()).put(raw, came_at)

    def renumber(self, folder: str = "INBOX") -> None:
        """The folder is another one now: other UIDs for its mails."""
        old = self.folders[folder]
        self.folders[folder] = new = Folder(old.uidvalidity + 1)
        for uid, raw in old.mails.items():
            new.put(raw, old.came[uid])

    def open(self, server: Server, secret: str) -> OpenBox:
        """As `OpenMailbox` says."""
        self.ask("connect")
        self.opened += 1
        return OpenBox(self)

    def ask(self, act: str, uid: int = 0) -> None:
        """Somebody asks for something."""
        self.asked.append((act, uid))
        self.before(act, uid)

    def count(self, act: str) -> int:
        """How often something was asked for."""
        return sum(each == act for each, _ in self.asked)


@dataclass
class OpenBox:
    """A connection to it."""

    box: Letterbox
    folder: Folder = field(default_factory=Folder)
    closed: bool = False

    @property
    def can_idle(self) -> bool:
        """Whether the server tells of new mail."""
        return self.box.can_idle

    def folders(self) -> list[str]:
        """All folders."""
        return list(self.box.folders)

    def open(self, folder: str) -> FolderState:
        """Open one."""
        self.box.ask("open")
        if folder not in self.box.folders:
            raise MailFailed("There is no folder.", lasting=True)
        self.folder = self.box.folders[folder]
        return FolderState(self.folder.uidvalidity, self.folder.uidnext, len(self.folder.mails))

    def after(self, uid: int) -> list[Waiting]:
        """Two at a time."""
        self.box.ask("after", uid)
        above = sorted(each for each in self.folder.mails if each > uid)[:2]
        return [Waiting(each, self._size(each), self.folder.came[each]) for each in above]

    def _size(self, uid: int) -> int:
        return self.box.sizes.get(uid, len(self.folder.mails[uid]))

    def fetch(self, uid: int) -> bytes:
        """One."""
        self.box.ask("fetch", uid)
        if uid not in self.folder.mails:
            raise MailGone("It is gone.")
        if uid in self.box.withheld:
            raise MailWithheld("It is not given.")
        return self.folder.mails[uid]

    def fetch_to(self, uid: int, path: Path, breathe: Callable[[], None]) -> None:
        """One in small pieces."""
        raw = self.fetch(uid)
        while (done := path.stat().st_size if path.exists() else 0) < len(raw):
            self.box.ask("piece", uid)
            with path.open("ab") as file:
                file.write(raw[done : done + len(raw) // PIECE + 1])
            breathe()

    def mark_seen(self, uids: Sequence[int]) -> None:
        """Mark some."""
        self.box.ask("mark")
        self.folder.seen |= set(uids)

    def move(self, uids: Sequence[int], folder: str) -> None:
        """Move some."""
        self.box.ask("move")
        for uid in uids:
            if uid in self.folder.mails:
                self.box.put(self.folder.mails.pop(uid), self.folder.came[uid], folder)

    def wait(self, seconds: float) -> bool:
        """Nothing happens, or something raises."""
        self.box.ask("wait")
        return True

    def interrupt(self) -> None:
        """Nothing waits here."""

    cut = interrupt

    def close(self) -> None:
        """The end."""
        self.closed = True


class Keys:
    """Secrets as `Secrets` describes them: everybody's is the same, or none is to be had."""

    def __init__(self, problem: DeskError | None = None) -> None:
        self.problem = problem

    def sign_in(self, account: Account, job: Job) -> str:
        """The password."""
        if self.problem is not None:
            raise self.problem
        return "secret"


def later(minutes: float) -> datetime:
    """A moment after everything began."""
    return BEGIN + timedelta(minutes=minutes)


def failing(*acts: str, times: int = 1, error: Callable[[], Exception] | None = None) -> Callable[[str, int], None]:
    """Lets what is asked for fail, so many times."""
    left = [times]

    def before(act: str, uid: int) -> None:
        if act in acts and left[0]:
            left[0] -= 1
            raise error() if error else MailFailed("The connection was lost.")

    return before


def raws(count: int, begin: int = 0) -> Iterable[bytes]:
    """Mails of which each is another."""
    return (
        f"Message-ID: <{n}@x>\r\nFrom: a{n}@x.cz\r\nSubject: s{n}\r\n\r\nBody {n}".encode()
        for n in range(begin, begin + count)
    )
