"""A mailbox on the test server, and what another mail program does in it."""

from __future__ import annotations

import base64
import imaplib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from deskapp.domain.mailbox.servers import Security, Server, SignIn
from tests.servers.tokens import token

if TYPE_CHECKING:
    from tests.servers.dovecot import Dovecot

_LYING = re.compile(rb"UID (\d+) FLAGS \(([^)]*)\)")
_VALIDITY = re.compile(rb"UIDVALIDITY (\d+)")


@dataclass(frozen=True)
class Lying:
    """A mail as it lies in a folder."""

    uid: int
    flags: frozenset[str]
    raw: bytes


@dataclass(frozen=True)
class Box:
    """A user of the server; the name is an address. Looks in over a connection of its own each time."""

    dovecot: Dovecot = field(repr=False)
    name: str
    password: str

    def server(self, security: Security = Security.TLS, sign_in: SignIn = SignIn.PASSWORD, port: int = 0) -> Server:
        """How an account names it; `port` is that of something in between."""
        own = self.dovecot.ports.imaps if security is Security.TLS else self.dovecot.ports.imap
        return Server("localhost", port or own, security, self.name, sign_in)

    def token(self, **how: float) -> str:
        """A token to sign in with instead of the password."""
        return token(self.name, **how)

    def deliver(self, *raws: bytes, sender: str = "jana@cust.example") -> None:
        """Let mails come in."""
        for raw in raws:
            self.dovecot.deliver(raw, self.name, sender)

    def append(self, *raws: bytes, folder: str = "INBOX", flags: str = "") -> None:
        """Put mails in a folder, with flags like `\\Seen`."""
        with self.opened() as imap:
            for raw in raws:
                _sure(imap.append(encoded(folder), f"({flags})", "", raw))

    def lying(self, folder: str = "INBOX") -> list[Lying]:
        """What lies in a folder, by UID; looking changes nothing."""
        with self.opened(folder) as imap:
            found = _sure(imap.uid("FETCH", "1:*", "(UID FLAGS BODY.PEEK[])"))
        lying = []
        for head, raw in (part for part in found if isinstance(part, tuple)):
            told = _LYING.search(head)
            assert told is not None, head
            lying.append(Lying(int(told[1]), frozenset(told[2].decode().split()), raw))
        return lying

    def folders(self) -> list[str]:
        """The folders' names, encoded as the server has them."""
        with self.opened() as imap:
            return sorted(line.decode().rpartition('"/" ')[2].strip('"') for line in _sure(imap.list()))

    def create(self, folder: str) -> None:
        """Make a folder."""
        with self.opened() as imap:
            _sure(imap.create(encoded(folder)))

    def mark(self, uids: Sequence[int], flags: str = "\\Seen", folder: str = "INBOX") -> None:
        """Set flags, as reading somewhere else does."""
        with self.opened(folder) as imap:
            _sure(imap.uid("STORE", _among(uids), "+FLAGS", f"({flags})"))

    def expunge(self, uids: Sequence[int], folder: str = "INBOX") -> None:
        """Delete mails for good."""
        with self.opened(folder) as imap:
            _sure(imap.uid("STORE", _among(uids), "+FLAGS", "(\\Deleted)"))
            _sure(imap.uid("EXPUNGE", _among(uids)))

    def validity(self, folder: str = "INBOX") -> int:
        """The folder's UIDVALIDITY."""
        with self.opened() as imap:
            told = _VALIDITY.search(_sure(imap.status(encoded(folder), "(UIDVALIDITY)"))[0])
        assert told is not None
        return int(told[1])

    def renumber(self) -> None:
        """Give INBOX a new UIDVALIDITY and its mails other UIDs, as a server that was set up anew does."""
        before = self.validity()
        home = self.dovecot.base / "mail" / self.name
        for path in [home / "dovecot-uidlist", *home.glob("dovecot.index*")]:
            path.unlink(missing_ok=True)
        assert self.validity() != before

    @contextmanager
    def opened(self, folder: str = "") -> Iterator[imaplib.IMAP4]:
        """A connection that is signed in, in a folder where one is named."""
        with imaplib.IMAP4("127.0.0.1", self.dovecot.ports.imap, timeout=30) as imap:
            imap.authenticate("PLAIN", lambda _: f"\0{self.name}\0{self.password}".encode())
            if folder:
                _sure(imap.select(encoded(folder)))
            yield imap


def encoded(folder: str) -> str:
    """A folder's name as IMAP writes it (modified UTF-7), in quotes."""
    return '"' + re.sub(r"[^\x20-\x7e]+", _shifted, folder.replace("&", "&-")) + '"'


def _shifted(letters: re.Match[str]) -> str:
    packed = base64.b64encode(letters[0].encode("utf-16-be")).decode()
    return f"&{packed.rstrip('=').replace('/', ',')}-"


def _among(uids: Sequence[int]) -> str:
    return ",".join(map(str, uids))


def _sure(answer: tuple[str, list]) -> list:  # type: ignore[type-arg]
    assert answer[0] == "OK", answer
    return answer[1]
