"""A mailbox over IMAP. Nothing is marked, moved or deleted but what was asked for, and nothing is ever expunged whole:
imap-tools' own ways to flag, to move and to delete take away whatever other programs have marked as deleted.
"""

from __future__ import annotations

import imaplib
import os
import time
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from imap_tools.errors import MailboxFolderSelectError
from imap_tools.mailbox import BaseMailBox
from imap_tools.utils import encode_folder

from deskapp.channels.mail.imap_answers import body, waiting
from deskapp.channels.mail.imap_sign_in import sign_in
from deskapp.channels.mail.imap_wire import Wire
from deskapp.channels.mail.imap_words import declined, no_folder, told, withheld
from deskapp.domain.errors import DeskError, StoreFailed
from deskapp.domain.mailbox.errors import MailGone, MailWithheld
from deskapp.domain.mailbox.folder import FolderState, Waiting
from deskapp.domain.mailbox.servers import Server

#: So many mails are listed at a time, and so many marked or moved with one command.
LISTED, _AT_ONCE = 500, 200
#: A large mail comes in pieces of so many bytes; one of more bytes than these stays where it is.
_PIECE, LARGEST = 1 << 18, 512 << 20
#: No UID is larger (RFC 3501): one that is would hide all mails behind it for good. Of the other numbers servers take
#: that less to heart; larger ones than these cannot be kept.
_HIGHEST_UID, _HIGHEST = 2**32 - 1, 2**63 - 1
#: One IDLE lasts no longer; servers may sign out who idles for half an hour.
_IDLE_S = 28 * 60.0
#: Folders that hold no mail.
_NO_MAIL = {"\\noselect", "\\nonexistent"}


def open_mailbox(server: Server, secret: str) -> ImapMailbox:
    """Connect, encrypted and with a certificate that is trusted, and sign in; `MailFailed` with one sentence."""
    with told(server, connected=False):
        wire = Wire(server)
    try:
        with told(server):
            wire.grant()
            box = _Box(wire)
            sign_in(box, wire, server, secret)
    except BaseException:
        wire.leave()
        raise
    return ImapMailbox(server, wire, box)


class _Box(BaseMailBox):
    """imap-tools over a connection that is there."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        super().__init__()

    def _get_mailbox_client(self) -> Wire:
        return self._wire


class ImapMailbox:
    """A mailbox that is signed in to, as `Mailbox` says."""

    def __init__(self, server: Server, wire: Wire, box: BaseMailBox) -> None:
        self._server, self._wire, self._box = server, wire, box
        self._listed, self._looked_above = array("Q"), 0
        self.can_idle = "IDLE" in wire.capabilities

    def folders(self) -> list[str]:
        """All folders that can hold mail, in plain letters."""
        with self._asked():
            found = self._box.folder.list()
        return [folder.name for folder in found if not _NO_MAIL & {flag.lower() for flag in folder.flags}]

    def open(self, folder: str) -> FolderState:
        """Open a folder; a missing one is told with the names of its like."""
        self._listed = array("Q")
        try:
            with self._asked():
                self._select(folder)
                return FolderState(self._number("UIDVALIDITY"), self._number("UIDNEXT"), self._number("EXISTS"))
        except DeskError as problem:
            if isinstance(problem.__cause__, MailboxFolderSelectError) and folder not in (names := self.folders()):
                raise no_folder(self._server, folder, names) from problem
            raise

    def after(self, uid: int) -> list[Waiting]:
        """The next mails above a UID."""
        with self._asked():
            while above := self._above(uid):
                first, last = above[0], above[min(LISTED, len(above)) - 1]
                listed = self._uid("FETCH", f"{first}:{last}", "(UID RFC822.SIZE INTERNALDATE)")
                found = {mail.uid: mail for mail in waiting(listed) if first <= mail.uid <= last}
                if found:
                    return [found[number] for number in sorted(found)]
                uid = last  # all of them were taken away meanwhile
        return []

    def fetch(self, uid: int) -> bytes:
        """A mail as it lies there."""
        return self._part(uid, "BODY.PEEK[]")

    def fetch_to(self, uid: int, path: Path, breathe: Callable[[], None] = lambda: None) -> None:
        """A mail in pieces into a file, from where the file ends; `MailWithheld` for one that has no end."""
        done = path.stat().st_size if path.exists() else 0
        while True:
            piece = self._part(uid, f"BODY.PEEK[]<{done}.{_PIECE}>")
            _append(path, piece)
            done += len(piece)
            if len(piece) < _PIECE:  # the size that was told is not asked: some servers only guess it
                return
            if done > LARGEST:
                path.unlink()
                raise MailWithheld("{host} sends more at once than is taken.", host=self._server.host)
            breathe()

    def mark_seen(self, uids: Sequence[int]) -> None:
        """Mark mails as read."""
        with self._asked():
            for some in _sets(uids):
                self._uid("STORE", some, "+FLAGS.SILENT", r"(\Seen)")

    def move(self, uids: Sequence[int], folder: str) -> None:
        """Move mails, and nothing else."""
        if not uids:
            return
        with self._asked():
            if not self._box.folder.exists(folder):
                self._box.folder.create(folder)
            way = self._move if "MOVE" in self._wire.capabilities else self._copy_and_delete
            for some in _sets(uids):
                way(some, encode_folder(folder))

    def wait(self, seconds: float) -> bool:
        """Whether something happened before time was over."""
        until = time.monotonic() + seconds
        with self._asked():
            while not self._wire.news and not self._wire.called and (left := until - time.monotonic()) > 0:
                self._wire.untagged_responses.clear()
                self._rest(min(left, _IDLE_S))
            happened = self._wire.news
        self._wire.heard()
        return happened

    def interrupt(self) -> None:
        """Let `wait` return."""
        self._wire.call()

    def cut(self) -> None:
        """End the connection."""
        self._wire.cut()

    def close(self) -> None:
        """Sign out and close."""
        self._wire.leave()

    def _asked(self) -> AbstractContextManager[None]:
        self._wire.grant()
        return told(self._server)

    def _rest(self, seconds: float) -> None:
        """Until the server says something, time is over, or somebody calls."""
        if self.can_idle:
            self._wire.idle_for(seconds)
        else:
            self._wire.listen(seconds)
            self._wire.noop()

    def _select(self, folder: str) -> None:
        """For reading and writing, or only for reading where no more is allowed."""
        try:
            self._box.folder.set(folder)
        except imaplib.IMAP4.readonly:
            self._box.folder.set(folder, readonly=True)

    def _number(self, code: str) -> int:
        """What the server told with a code when the folder was opened, 0 where it did not."""
        found = self._wire.response(code)[1][-1]
        return _within(int(found.split()[0]), _HIGHEST) if found else 0

    def _above(self, uid: int) -> Sequence[int]:
        """The UIDs above one: those found at the last look, or where none of them is left, those that are there now.

        A range up to `*` always names the last mail, also where it is not above.
        """
        left = self._listed[bisect_right(self._listed, uid) :] if uid >= self._looked_above else self._listed[:0]
        if not left:
            self._wire.noop()
            self._wire.untagged_responses.pop("EXISTS", None)
            said = b" ".join(line or b"" for line in self._uid("SEARCH", "UID", f"{uid + 1}:*")).split()
            found = (_within(int(each), _HIGHEST_UID) for each in said)
            left = self._listed = array("Q", sorted(number for number in found if number > uid))
            self._looked_above = uid
        return left

    def _part(self, uid: int, part: str) -> bytes:
        """The mail, or a piece of it."""
        with self._asked():
            kind, answers = self._wire.uid("FETCH", str(uid), f"(UID {part})")
            if kind != "OK":
                raise withheld(self._server, answers)
            found = body(answers)
        if found is None:
            raise MailGone("The mail is not in the folder any longer.")
        return found

    def _move(self, uids: str, folder: bytes) -> None:
        self._uid("MOVE", uids, folder)

    def _copy_and_delete(self, uids: str, folder: bytes) -> None:
        """Only these mails are expunged; where the server cannot do that, they stay, marked as deleted."""
        self._uid("COPY", uids, folder)
        self._uid("STORE", uids, "+FLAGS.SILENT", r"(\Deleted)")
        if "UIDPLUS" in self._wire.capabilities:
            self._uid("EXPUNGE", uids)

    def _uid(self, command: str, *words: Any) -> list[Any]:
        """The answers to a command about UIDs."""
        kind, answers = self._wire.uid(command, *words)
        if kind != "OK":
            raise declined(self._server, answers)
        return answers


def _within(number: int, most: int) -> int:
    if number > most:
        raise ValueError("no number of IMAP")
    return number


def _sets(uids: Sequence[int]) -> Iterator[str]:
    """UIDs as commands name them, some at a time."""
    ordered = sorted(set(uids))
    for begin in range(0, len(ordered), _AT_ONCE):
        yield ",".join(map(str, ordered[begin : begin + _AT_ONCE]))


def _append(path: Path, piece: bytes) -> None:
    try:
        with path.open("ab") as file:
            file.write(piece)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StoreFailed("{path} cannot be written: {reason}.", path=path, reason=error.strerror or error) from error
