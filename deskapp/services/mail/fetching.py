"""Fetching mail: an account at a time, by one program at a time, and what came of it is written down for people."""

from __future__ import annotations

import logging
import secrets as randomness
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from deskapp.domain.changes import Changes
from deskapp.domain.errors import Conflict, DeskError
from deskapp.domain.mailbox.account import TOLD_FROM, Account, Job, rest_s
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.folder import Mailbox
from deskapp.domain.ports import Outside
from deskapp.services.mail.errand import Errand, FolderPass, Stopped
from deskapp.services.mail.intake import Intake
from deskapp.services.mail.outcome import Outcome
from deskapp.services.mail.spool import Spool
from deskapp.store.mailbox import accounts, health, leases
from deskapp.store.store import Store, Unit
from deskapp.store.workspace import is_demo

_log = logging.getLogger(__name__)

#: How long until the next look: where the server tells of new mail, where it does not, where another program looks.
IDLE_S, POLL_S, ELSEWHERE_S = 120.0, 60.0, 30.0
#: A lease is renewed this often.
_RENEW_S = 40.0
#: A connection that ends sooner than this while nothing is done is not opened again at once.
_LEAST_S = 5.0


@dataclass(frozen=True, slots=True)
class Look:
    """What one pass over an account did. `elsewhere` says that another program fetches it; `over` that it is no more to
    be fetched; `rest_s` is how long until the next pass, in seconds."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    problem: DeskError | None = None
    elsewhere: bool = False
    over: bool = False
    rest_s: float = POLL_S


class Fetching:
    """Which accounts are fetched, and by whom."""

    def __init__(self, store: Store, outside: Outside, intake: Callable[[], Intake]) -> None:
        self._store, self._outside, self._intake = store, outside, intake

    def wanted(self) -> dict[int, int]:
        """The accounts that are to be fetched, with the versions of their settings."""
        return {each.id or 0: each.version for each in accounts.at_work() if _is_wanted(each)}

    def fetcher(self, account_id: int, tell: Callable[[Changes], None]) -> Fetcher:
        """What fetches an account, on one thread; `tell` is called there with what changed."""
        return Fetcher(self._store, self._outside, self._intake(), account_id, tell)


class Fetcher:
    """One account, looked at by one thread, which needs a connection to the store that may write.

    Only `wake` and `stop` may be called from others; `halt` is for what interrupts the thread itself, as signals do.
    """

    def __init__(
        self, store: Store, outside: Outside, intake: Intake, account_id: int, tell: Callable[[Changes], None]
    ) -> None:
        self._store, self._outside, self._intake = store, outside, intake
        self._id, self._tell, self._holder = account_id, tell, randomness.token_hex(16)
        self._account: Account | None = None
        self._mailbox: Mailbox | None = None
        self._woken, self._stopped, self._resting = threading.Event(), threading.Event(), False
        self._reaching = False
        self._held = 0.0
        self._lost_at: dict[tuple[str, int, int], int] = {}

    def look(self, *, anyway: bool = False) -> Look:
        """One pass over the account; raises nothing. `anyway` also where it failed and waits."""
        self._woken.clear()
        account = accounts.get(self._id)
        if account is None or not _is_wanted(account):
            return Look(over=True)
        left = rest_s(health.read(self._id, Job.FETCH), self._store.clock.now())
        if left and not anyway:
            return Look(rest_s=left)
        outcomes: Counter[Outcome] = Counter()
        try:
            with self._store.write() as unit:
                self._hold(unit)
        except Conflict:
            self._drop()
            return Look(elsewhere=True, rest_s=ELSEWHERE_S)
        except DeskError as problem:
            return Look(problem=problem)
        try:
            self._fetch(account, outcomes)
        except Stopped:  # or the account is another one now, which the next look finds out
            return Look(outcomes, over=self._stopped.is_set(), rest_s=0.0)
        except Exception as error:  # whatever it is, the next pass goes on where this one stopped
            self._drop()
            return Look(outcomes, over=True) if self._stopped.is_set() else self._failed(error, outcomes)
        self._note(lambda unit: health.well(self._id, Job.FETCH, unit.now))
        can_idle = self._mailbox is not None and self._mailbox.can_idle
        return Look(outcomes, rest_s=IDLE_S if can_idle else POLL_S)

    def rest(self, seconds: float) -> None:
        """Wait until it is time to look again: after so long, or when the server tells of mail, or `wake` is called."""
        until, begun = time.monotonic() + seconds, time.monotonic()
        self._resting = True
        try:
            while not self._woken.is_set() and (left := until - time.monotonic()) > 0:
                if self._mailbox is None:
                    self._woken.wait(left)
                elif self._mailbox.wait(min(left, _RENEW_S)):
                    return
                else:
                    self._breathe()
        except (DeskError, Stopped):
            self._drop()
            self._woken.wait(max(0.0, _LEAST_S - (time.monotonic() - begun)))
        finally:
            self._resting = False

    def wake(self) -> None:
        """Look at once."""
        self._woken.set()
        mailbox = self._mailbox  # its own thread may let go of it meanwhile
        if mailbox is not None:
            mailbox.interrupt()

    def stop(self) -> None:
        """End, also in the middle of a pass."""
        self._stopped.set()
        self.wake()
        mailbox = self._mailbox
        if mailbox is not None and not self._resting:
            mailbox.cut()

    def halt(self) -> None:
        """End, also where a server is not reached yet: raises `Stopped` there, into the pass."""
        self.stop()
        if self._reaching:
            raise Stopped

    @property
    def stopped(self) -> bool:
        """Whether it was told to end."""
        return self._stopped.is_set()

    def close(self) -> None:
        """Sign out, and let another program take over at once."""
        self._drop()
        try:
            with self._store.write():
                leases.give_back(self._id, Job.FETCH, self._holder)
        except DeskError:  # it runs out by itself
            _log.warning("A lease could not be given back", exc_info=True)

    def _fetch(self, account: Account, outcomes: Counter[Outcome]) -> None:
        mailbox = self._opened(account)
        errand = Errand(
            store=self._store,
            intake=self._intake,
            account=account,
            spool=Spool(self._store.path, account.key),
            hold=self._keep_on,
            breathe=self._breathe,
            tell=self._tell,
            lost_at=self._lost_at,
            outcomes=outcomes,
        )
        problem: MailFailed | None = None
        for folder, junk in ((account.junk, True), (account.folder, False)):  # waited is in the one opened last
            if not folder:
                continue
            one = FolderPass(errand, mailbox, folder, junk=junk)
            one.run()
            try:
                one.chores()
            except MailFailed as error:  # what was taken in is in; the other folder does not wait for it
                problem = error
        errand.spool.clear()
        if problem is not None:
            raise problem

    def _opened(self, account: Account) -> Mailbox:
        if self._account != account:
            self._drop()
        if self._mailbox is None:
            if self._outside.open_mailbox is None or self._outside.secrets is None:
                raise MailFailed("This program cannot fetch mail.", lasting=True)
            self._reaching = True
            try:
                secret = self._outside.secrets.sign_in(account, Job.FETCH)
                self._mailbox, self._account = self._outside.open_mailbox(account.incoming, secret), account
            finally:
                self._reaching = False
        if self._stopped.is_set():
            raise Stopped
        return self._mailbox

    def _drop(self) -> None:
        mailbox, self._mailbox, self._account = self._mailbox, None, None
        if mailbox is not None:
            mailbox.close()

    def _hold(self, unit: Unit) -> None:
        """Take or renew the lease; `Conflict` where another program has it."""
        if not leases.take(self._id, Job.FETCH, self._holder, unit.now):
            raise Conflict("Another program fetches this account now.")
        self._held = time.monotonic()

    def _keep_on(self, unit: Unit) -> None:
        """Renew the lease; `Stopped` where the account was changed or removed since it was opened.

        How far this mailbox was read would be taken for how far the new one was, whose mails would be lost.
        """
        self._hold(unit)
        if self._account is not None and accounts.get(self._id) != self._account:
            raise Stopped

    def _breathe(self) -> None:
        if self._stopped.is_set():
            raise Stopped
        if time.monotonic() - self._held >= _RENEW_S:
            with self._store.write() as unit:
                self._keep_on(unit)

    def _failed(self, error: Exception, outcomes: Counter[Outcome]) -> Look:
        if isinstance(error, Conflict):
            return Look(outcomes, elsewhere=True, rest_s=ELSEWHERE_S)
        if not isinstance(error, DeskError):
            _log.error("Fetching failed", exc_info=error)
            error = MailFailed("Fetching failed by a fault of the program. The log has the details.")
        problem, halted = error, isinstance(error, MailFailed) and error.lasting

        def write(unit: Unit) -> bool:
            news = health.failed(self._id, Job.FETCH, unit.now, problem, halted=halted)
            return news or health.read(self._id, Job.FETCH).attempts == TOLD_FROM

        self._note(write)
        left = rest_s(health.read(self._id, Job.FETCH), self._store.clock.now())
        return Look(outcomes, problem, rest_s=left or POLL_S)

    def _note(self, write: Callable[[Unit], bool]) -> None:
        """Write how the account is, and tell where that is news."""
        try:
            with self._store.write() as unit:
                if write(unit):
                    unit.changes |= Changes(settings=True)
        except DeskError:  # the store cannot be written, which the next pass tells, too
            _log.warning("The state of a mail account could not be written", exc_info=True)
            return
        self._tell(unit.changes)


def _is_wanted(account: Account) -> bool:
    return account.active and bool(account.incoming.host) and not is_demo()
