"""One pass over a folder of a mailbox: what lies above the watermark comes in, and the watermark moves with it.

Mails and watermark are one transaction, so that nothing is lost and nothing doubled wherever it is cut.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from deskapp.domain.changes import Changes
from deskapp.domain.errors import DeskError, StoreFailed
from deskapp.domain.mailbox.account import Account, After
from deskapp.domain.mailbox.errors import MailFailed, MailGone, MailWithheld
from deskapp.domain.mailbox.folder import Mailbox, Waiting
from deskapp.domain.moments import to_us
from deskapp.services.mail.house import Way
from deskapp.services.mail.intake import IncomingMail, Intake
from deskapp.services.mail.outcome import Outcome
from deskapp.services.mail.spool import Spool
from deskapp.store.mailbox import cursors
from deskapp.store.store import Store, Unit

#: Mails above so many bytes come in pieces, over a file.
LARGE = 1 << 20
#: A group is committed when it has so many mails or bytes, or is so old in seconds.
_GROUP, _GROUP_BYTES, _GROUP_S = 20, 8 << 20, 0.5
#: A mail at which the connection was lost so often in a row, without coming nearer, is left for later.
_TRIES = 3
#: A server's clock may be behind: what came so long before an account was set up counts as new.
_SLACK = timedelta(minutes=5)
#: A mail that the server does not give is asked for after so long, then after twice that, at the longest once a day.
_ASK_AGAIN, _ASK_AT_LEAST = timedelta(minutes=5), timedelta(days=1)


class Stopped(Exception):
    """The pass was told to end; what came in so far is kept."""


@dataclass
class Errand:
    """What the passes over an account's folders are made with, and what they did.

    `hold` renews the lease within a transaction and raises where another program has it; `breathe` does it between
    the pieces of a long download, and raises `Stopped` where an end is wanted.
    """

    store: Store
    intake: Intake
    account: Account
    spool: Spool
    hold: Callable[[Unit], None]
    breathe: Callable[[], None]
    tell: Callable[[Changes], None]
    #: How often in a row the connection was lost at a mail: folder, UIDVALIDITY, UID.
    lost_at: dict[tuple[str, int, int], int]
    outcomes: Counter[Outcome] = field(default_factory=Counter)


class FolderPass:
    """One folder, from where it was left."""

    def __init__(self, errand: Errand, mailbox: Mailbox, folder: str, *, junk: bool = False) -> None:
        self._errand, self._mailbox, self._folder = errand, mailbox, folder
        self._id = errand.account.id or 0
        self._way = Way(errand.account, junk)
        self._validity = 0
        self._uid = self._written = 0
        self._begin_group()

    def _begin_group(self) -> None:
        self._group: list[tuple[int, bytes]] = []
        self._missed: list[tuple[int, DeskError]] = []
        self._found: list[int] = []
        self._spooled: list[Path] = []
        self._begun = time.monotonic()

    def run(self) -> None:
        """Take in what is new, then what was missed before. Raises `MailFailed`, `StoreFailed`, `Stopped`."""
        self._validity = self._mailbox.open(self._folder).uidvalidity
        known = cursors.read(self._id, self._folder)
        if known is None or known[0] != self._validity:  # all that is known of the folder is void
            self._write(lambda unit: cursors.advance(self._id, self._folder, self._validity, 0))
        else:
            self._uid = self._written = known[1]
        try:
            while listed := self._mailbox.after(self._uid):
                for waiting in listed:
                    self._errand.breathe()
                    self._take(waiting)
                self._commit()
            for uid, _, _ in self._due():
                self._errand.breathe()
                self._ask_again(uid)
        finally:
            self._commit()

    def chores(self) -> None:
        """Mark or move on the server what was taken in. Raises `MailFailed` where it does not let that be done."""
        account = self._errand.account
        uids = cursors.chores(self._id, self._folder, self._validity)
        if not uids:
            return
        if account.after is After.MARK:
            self._mailbox.mark_seen(uids)
        elif account.after is After.MOVE:
            self._mailbox.move(uids, account.move_to)
        self._write(lambda unit: cursors.done(self._id, self._folder, self._validity, uids))

    def _take(self, waiting: Waiting) -> None:
        """Fetch one mail, unless it was there long before the account was."""
        begin = self._errand.account.begin_at
        if self._errand.account.old_mail or begin is None or waiting.came_at >= begin - _SLACK:
            try:
                self._fetch(waiting.uid, large=waiting.size > LARGE)
            except MailGone:
                pass
            except MailWithheld as problem:
                self._missed.append((waiting.uid, problem))
            except MailFailed as problem:
                self._lost(waiting.uid, problem)
                raise
        self._uid = waiting.uid
        self._commit_when_full()

    def _ask_again(self, uid: int) -> None:
        """Fetch a mail that the server did not give before."""
        try:
            self._fetch(uid, large=True)
            self._found.append(uid)
        except MailGone:
            self._found.append(uid)
        except MailFailed as problem:
            self._missed.append((uid, problem))
            if not isinstance(problem, MailWithheld):
                raise
        self._commit_when_full()

    def _fetch(self, uid: int, *, large: bool) -> None:
        if not large:
            self._group.append((uid, self._mailbox.fetch(uid)))
            return
        path = self._errand.spool.place(self._folder, self._validity, uid)
        before = _size(path)
        try:
            self._mailbox.fetch_to(uid, path, self._errand.breathe)
        finally:
            if _size(path) > before:  # it came nearer
                self._errand.lost_at.pop((self._folder, self._validity, uid), None)
        self._spooled.append(path)
        self._group.append((uid, _content(path)))

    def _lost(self, uid: int, problem: DeskError) -> None:
        """The connection was lost at a mail. Where that happens again and again, those behind it do not wait."""
        key = (self._folder, self._validity, uid)
        times = self._errand.lost_at[key] = self._errand.lost_at.get(key, 0) + 1
        if times >= _TRIES:
            del self._errand.lost_at[key]
            self._missed.append((uid, problem))
            self._uid = uid

    def _commit_when_full(self) -> None:
        heavy = sum(len(raw) for _, raw in self._group) >= _GROUP_BYTES
        if heavy or len(self._group) >= _GROUP or time.monotonic() - self._begun >= _GROUP_S:
            self._commit()

    def _commit(self) -> None:
        """The group comes in, and with it what is known of the folder."""
        if not (self._group or self._missed or self._found or self._uid > self._written):
            return
        if self._group:
            mails = [
                IncomingMail(f"{self._errand.account.email} {self._folder} {uid}", raw) for uid, raw in self._group
            ]
            done = self._errand.intake.take(mails, way=self._way, then=self._remember)
            self._errand.outcomes.update(done.value)
            self._errand.tell(done.changes)
        else:
            self._write(self._remember)
        self._written = self._uid
        for path in self._spooled:
            path.unlink(missing_ok=True)
        self._begin_group()

    def _remember(self, unit: Unit) -> None:
        place = (self._id, self._folder, self._validity)
        self._errand.hold(unit)
        cursors.advance(*place, self._uid)
        for uid in self._found:
            cursors.found(*place, uid)
        attempts = {uid: tries for uid, tries, _ in cursors.missed(*place)} if self._missed else {}
        for uid, problem in self._missed:
            wait = min(_ASK_AGAIN * 2 ** min(attempts.get(uid, 0), 12), _ASK_AT_LEAST)
            cursors.miss(*place, uid, unit.now + wait, problem)
        if self._errand.account.after is not After.LEAVE and not self._way.junk:
            cursors.add_chores(*place, [uid for uid, _ in self._group])

    def _write(self, what: Callable[[Unit], None]) -> None:
        with self._errand.store.write() as unit:
            what(unit)

    def _due(self) -> list[tuple[int, int, int]]:
        now = self._errand.store.clock.now()
        missed = cursors.missed(self._id, self._folder, self._validity)
        return [each for each in missed if _is_due(each[2], now)]


def _is_due(again_us: int, now: datetime) -> bool:
    """Whether its time has come, or was set by a clock that went ahead."""
    return not to_us(now) < again_us <= to_us(now + _ASK_AT_LEAST)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise StoreFailed("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error) from error
