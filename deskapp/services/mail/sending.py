"""Sending the mails of the outbox, one at a time, each in exactly one SMTP transaction whatever dies meanwhile.

Nothing here can read a note: neither the notes' services nor their store modules are imported (a test holds it).
"""

from __future__ import annotations

import logging
import secrets as randomness
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from deskapp.domain.changes import Changes, Done
from deskapp.domain.doer import SYSTEM
from deskapp.domain.errors import Conflict, DeskError, StoreFailed
from deskapp.domain.mailbox.account import Account, Job, rest_s
from deskapp.domain.mailbox.delivery import Came, Delivery, Envelope
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.posting import Outcome, outcome
from deskapp.domain.ports import Outside
from deskapp.domain.vocabulary import Deed, OutboxState
from deskapp.store import families, history, outbox
from deskapp.store.mailbox import accounts, health, posting
from deskapp.store.mailbox.posting import Claim
from deskapp.store.store import Store, Unit

_log = logging.getLogger(__name__)
_ValueT = TypeVar("_ValueT")
#: How often the end of a mail is tried to be written, and the time between.
_TRIES, _PAUSE_S = 5, 2.0
#: What waited longer than this for an account does not go out by itself when there is one.
_STILL_RIGHT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Way:
    """Mails that can be sent now: those of an address and a department, through an account."""

    sender: str
    department_id: int
    account: Account


@dataclass
class _View:
    """What there is to do: the way that is next, and what cannot be sent and does not say so yet."""

    way: _Way | None = None
    untold: list[tuple[str, int, DeskError]] = field(default_factory=list)


class Sending:
    """The way of mails out of the desk. Several programs may do it at once: none sends what another does."""

    def __init__(self, store: Store, outside: Outside) -> None:
        self._store = store
        self._send, self._secrets = outside.send_mail, outside.secrets

    def due(self) -> bool:
        """Whether there is something to do now; only looks."""
        if self._send is None:
            return False
        now = self._store.clock.now()
        view = _look(now, anyway=False)
        return outbox.is_over(now) or posting.has_abandoned(now) or view.way is not None or bool(view.untold)

    def send_one(self, *, anyway: bool = False) -> Done[OutboxState | None]:
        """Send the next mail that is due; tells where it stands then, None where there was none.

        `anyway` means also through accounts that are left alone for now, because they failed.

        No transaction is open while a server is spoken to, which may take minutes; not for threads that must not wait.
        """
        if self._send is None:
            return Done(None)
        now = self._store.clock.now()
        changes = Changes()
        if outbox.is_over(now) or posting.has_abandoned(now):
            changes = self._surely(self._look_after, tries=2).changes
        view = _look(self._store.clock.now(), anyway=anyway)
        changes |= self._tell(view.untold)
        if view.way is None:
            return Done(None, changes)
        account, sender, department_id = view.way.account, view.way.sender, view.way.department_id
        with self._store.write() as unit:
            if _set_aside(unit, sender, department_id):
                return Done(OutboxState.FAILED, changes | unit.changes)
            claim = posting.claim(unit, sender, department_id, account.id or 0, randomness.token_hex(16))
        if claim is None:
            return Done(OutboxState.DUE, changes)
        delivery = self._delivered(claim, account)
        done = self._surely(lambda unit: self._finish(unit, claim, account, delivery))
        return Done(done.value, changes | done.changes)

    def _surely(self, write: Callable[[Unit], _ValueT], tries: int = _TRIES) -> Done[_ValueT]:
        """Write what came of a mail and what rules do about it, and try again where the store cannot be written: it
        would be unknown otherwise. Where rules stand in the way, or it is the last try, it is written without them."""
        for _ in range(tries - 1):
            try:
                with self._store.write() as unit:
                    value = write(unit)
                return Done(value, unit.changes)
            except StoreFailed:
                time.sleep(_PAUSE_S)
            except Exception:  # such as a file that a rule wants to send and that is gone from the disk
                _log.exception("What came of a mail cannot be written together with what rules do about it")
                break
        with self._store.taking_back(), self._store.write() as unit:
            value = write(unit)
        return Done(value, unit.changes)

    def _delivered(self, claim: Claim, account: Account) -> Delivery:
        """Hand a mail over; right before its content goes, the store says so."""
        assert self._send is not None

        def before() -> None:
            with self._store.write() as unit:
                if not posting.begin(unit, claim):
                    raise Conflict("Another program sends this mail.")
                unit.touched(claim.ticket_id)

        if self._secrets is None:
            return Delivery(Came.LATER, problem=MailFailed("This program keeps no passwords.", lasting=True))
        try:
            secret = self._secrets.sign_in(account, Job.SEND)
        except MailFailed as problem:
            return Delivery(Came.LATER, problem=problem)
        return self._send(account.outgoing, secret, Envelope(claim.sender, claim.attempt.open, claim.body), before)

    def _finish(self, unit: Unit, claim: Claim, account: Account, delivery: Delivery) -> OutboxState:
        _note_health(unit, account, delivery)
        came = outcome(claim.attempt, delivery, unit.now)
        if posting.finish(unit, claim, came, delivery.words):
            _tell_history(unit, claim.ticket_id, claim.message_id, came)
            unit.touched(*families.upwards(claim.ticket_id), counts=came.state in _DEEDS)
        return came.state

    def _look_after(self, unit: Unit) -> None:
        """Make what was held long enough due, and call what a program left behind that is gone unknown."""
        unit.touched(*outbox.release(unit.now))
        problem = DeskError("Nobody knows whether it arrived: the program ended while the mail was handed over.")
        for ticket_id, message_id in posting.give_up_abandoned(unit, problem):
            _tell_history(unit, ticket_id, message_id, Outcome(OutboxState.UNKNOWN, (), {}, problem))
            unit.touched(*families.upwards(ticket_id), counts=True)
            unit.follow_up()  # the next one may be of the same ticket

    def _tell(self, untold: Iterable[tuple[str, int, DeskError]]) -> Changes:
        if not untold:
            return Changes()
        with self._store.write() as unit:
            for sender, department_id, problem in untold:
                unit.touched(*posting.tell(sender, department_id, problem))
        return unit.changes


def sending_account(sender: str, department_id: int) -> Account | None:
    """Through which account the mails of an address and a department go now, if through any."""
    return None if sender.lower() in _off() else _account_for(sender, department_id, _able())


def _set_aside(unit: Unit, sender: str, department_id: int) -> bool:
    """Let a person look at mails that waited long for an account: what they say may be true no longer."""
    waited_for = (_obstacle(sender, None, unit.now), _switched_off(sender))
    problem = DeskError(
        "It waited for a mail account for more than a day: send it again if it is still right, or give it up."
    )
    found = posting.set_aside(sender, department_id, waited_for, unit.now - _STILL_RIGHT, problem)
    for ticket_id, message_id in found:
        _tell_history(unit, ticket_id, message_id, Outcome(OutboxState.FAILED, (), {}, problem))
        unit.touched(*families.upwards(ticket_id), counts=True)
    return bool(found)


def _look(now: datetime, *, anyway: bool) -> _View:
    view = _View()
    waiting = posting.senders(now)
    able, off = (_able(), _off()) if waiting else ([], set())
    for sender, department_id in waiting:
        is_off = sender.lower() in off  # then its mail goes through no stranger's server instead
        account = None if is_off else _account_for(sender, department_id, able)
        problem = _switched_off(sender) if is_off else _obstacle(sender, account, now)
        if account is not None and (problem is None or anyway):
            view.way = view.way or _Way(sender, department_id, account)
        elif problem is not None and posting.is_untold(sender, department_id, problem):
            view.untold.append((sender, department_id, problem))
    return view


def _able() -> list[Account]:
    return [each for each in accounts.at_work() if each.outgoing.host]


def _off() -> set[str]:
    """The addresses of accounts that would send but are switched off."""
    return {each.email for each in accounts.everything() if each.outgoing.host and not each.active}


def _account_for(sender: str, department_id: int, able: Sequence[Account]) -> Account | None:
    """The account of the address, else one of the department, else any."""
    own = (each for each in able if each.email == sender.lower())
    of_department = (each for each in able if each.department_id == department_id)
    return next((each for found in (own, of_department, iter(able)) for each in found), None)


def _switched_off(sender: str) -> DeskError:
    return DeskError("The mail account {sender} is switched off.", sender=sender)


def _obstacle(sender: str, account: Account | None, now: datetime) -> DeskError | None:
    """Why nothing is sent through an account now."""
    if account is None:
        return DeskError("No mail account sends for {sender}: set one up in Settings → Mail accounts.", sender=sender)
    state = health.read(account.id or 0, Job.SEND)
    return (state.problem or MailFailed("The account rests.")) if rest_s(state, now) else None


def _note_health(unit: Unit, account: Account, delivery: Delivery) -> None:
    """An account is well when a server says anything of a mail, and fails when the connection does."""
    problem, account_id = delivery.problem, account.id or 0
    if delivery.came is Came.LATER and isinstance(problem, MailFailed):
        news = health.failed(account_id, Job.SEND, unit.now, problem, halted=problem.lasting)
    elif isinstance(problem, Conflict):
        return
    else:
        news = health.well(account_id, Job.SEND, unit.now)
    if news:
        unit.changes |= Changes(settings=True)


#: The deed that tells of each end.
_DEEDS = {OutboxState.SENT: Deed.SENT, OutboxState.FAILED: Deed.NOT_SENT, OutboxState.UNKNOWN: Deed.NOT_SENT}


def _tell_history(unit: Unit, ticket_id: int, message_id: int, came: Outcome) -> None:
    if came.state in _DEEDS:
        history.tell(ticket_id, unit.now, SYSTEM, _DEEDS[came.state], {"message": message_id, **came.telling()})
