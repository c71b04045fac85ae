"""Mail servers and a keyring that stand in for real ones: they answer at once, as they are told."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from threading import Event

from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.account import Account, Job, Keeping
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.folder import FolderState
from deskapp.domain.mailbox.servers import Server, SignIn
from deskapp.services.desk import Desk

INCOMING = Server("imap.desk.example", 993, user="post@desk.example")
OUTGOING = Server("smtp.desk.example", 465, user="post@desk.example")
PASSWORD = "open sesame"


@dataclass
class FakeSecrets:
    """Keeps secrets by place, account and job."""

    kept: dict[tuple[Keeping, str, Job], str] = field(default_factory=dict)
    keyring: bool = True

    def has_keyring(self) -> bool:
        """As it is told."""
        return self.keyring

    def read(self, account: Account, job: Job) -> str:
        """What was kept for the job, or for fetching."""
        for each in (job, Job.FETCH):
            if (account.keeping, account.key, each) in self.kept:
                return self.kept[account.keeping, account.key, each]
        raise MailFailed("There is no password.", lasting=True)

    def own(self, account: Account, job: Job) -> str:
        """What was kept for the job alone."""
        return self.kept.get((account.keeping, account.key, job), "")

    def keep(self, account: Account, job: Job, secret: str) -> None:
        """Refuses the environment, and a keyring that is not there."""
        if account.keeping is Keeping.ENVIRONMENT or (account.keeping is Keeping.KEYRING and not self.keyring):
            raise MailFailed("The password cannot be kept there.")
        place = (account.keeping, account.key, job)
        self.kept.pop(place, None)
        if secret:
            self.kept[place] = secret

    def forget(self, account: Account, job: Job | None = None) -> None:
        """Let go of what was kept, wherever."""
        self.kept = {
            place: secret
            for place, secret in self.kept.items()
            if place[1] != account.key or job not in (None, place[2])
        }

    def sign_in(self, account: Account, job: Job) -> str:
        """The password itself."""
        return self.said(account, job, self.read(account, job))

    def said(self, account: Account, job: Job, secret: str) -> str:
        """What is said with a secret: itself, or the token that a command prints."""
        server = account.outgoing if job is Job.SEND else account.incoming
        return f"token of {secret}" if server.sign_in is SignIn.TOKEN else secret


class FakeMailbox:
    """A mailbox with some folders."""

    can_idle = True

    def __init__(self, world: FakeWorld) -> None:
        self._world = world

    def folders(self) -> list[str]:
        """As the world has them."""
        return list(self._world.folders)

    def open(self, folder: str) -> FolderState:
        """One that is there."""
        if folder not in self._world.folders:
            raise MailFailed("There is no folder “{name}”.", field="folder", name=folder)
        return FolderState(1, self._world.messages + 1, self._world.messages)

    def close(self) -> None:
        """Counted."""
        self._world.closed += 1


@dataclass
class FakeWorld:
    """Two servers that take one password. What waits goes on when `answer` is set."""

    secrets: FakeSecrets = field(default_factory=FakeSecrets)
    folders: tuple[str, ...] = ("INBOX", "Archive", "Junk")
    messages: int = 1204
    password: str = PASSWORD
    trouble: DeskError | None = None
    asked: list[tuple[str, str]] = field(default_factory=list)
    closed: int = 0
    answer: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        self.answer.set()

    def open_mailbox(self, server: Server, secret: str) -> FakeMailbox:
        """Lets in with the right password."""
        self._enter(server, secret)
        return FakeMailbox(self)

    def try_sending(self, server: Server, secret: str) -> None:
        """Lets in with the right password."""
        self._enter(server, secret)

    def _enter(self, server: Server, secret: str) -> None:
        self.asked.append((server.host, secret))
        assert self.answer.wait(20)
        if self.trouble is not None:
            raise self.trouble
        if secret != self.password:
            raise MailFailed("{host} does not let {user} in.", field="secret", host=server.host, user=server.user)


def give_world(desk: Desk, world: FakeWorld | None = None) -> FakeWorld:
    """Put a desk between mail servers."""
    world = world or FakeWorld()
    desk._outside = replace(
        desk._outside,
        open_mailbox=world.open_mailbox,  # type: ignore[arg-type]
        try_sending=world.try_sending,
        secrets=world.secrets,
    )
    return world


def account(**fields: object) -> Account:
    """An account that can be saved, in the first department."""
    values: dict[str, object] = {
        "email": "post@desk.example",
        "name": "Post",
        "department_id": 1,
        "incoming": INCOMING,
        "outgoing": OUTGOING,
    }
    return Account(**(values | fields))  # type: ignore[arg-type]
