"""Signing in, and passwords. Whoever holds the store's file can read it: a password keeps colleagues at one desk apart.

After five wrong tries each further one has to wait, first 30 s, then twice as long, up to 15 minutes. Tries are counted
in the store before the password is looked at, so that neither a restart nor two programs at once give more of them.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil

from deskapp.domain.access import Viewer, may_manage_agent, require_workspace
from deskapp.domain.agents import Person
from deskapp.domain.changes import Changes, Done
from deskapp.domain.errors import Invalid, NotAllowed, NotFound
from deskapp.services import passwords
from deskapp.services.guard import current
from deskapp.store import signing
from deskapp.store.signing import Lock
from deskapp.store.store import Store

#: So many wrong tries are free.
FREE_TRIES = 5
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(minutes=15)


class Signing:
    """Who may sit down at the desk."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def people(self) -> list[Person]:
        """The active agents, in order of name."""
        return signing.people()

    def needed(self) -> bool:
        """Whether anybody has to say who it is: there are several agents, or one with a password."""
        people = signing.people()
        return len(people) > 1 or any(person.has_password for person in people)

    def has_password(self, agent_id: int) -> bool:
        """Whether an agent has a password."""
        lock = signing.lock_of(agent_id)
        return lock is not None and bool(lock.password)

    def language_of(self, agent_id: int) -> str:
        """The language an agent chose for the interface; empty for that of the workspace."""
        lock = signing.lock_of(agent_id)
        return lock.language if lock is not None else ""

    def sign_in(self, agent_id: int, password: str = "") -> Done[int]:
        """Sign an active agent in; returns the id.

        Raises `NotAllowed` on a wrong password and while there is a wait; `values["seconds"]` says how long it is.
        """
        lock = _active(agent_id)
        if lock.password:
            self._try(agent_id, password)
        return Done(agent_id)

    def set_password(self, who: Viewer, agent_id: int, new: str, old: str = "") -> Done[int]:
        """Set one's own password, knowing the old one, or that of an agent one may manage; returns the agent's id.

        Raises `Invalid` at `old` or `new`, and `NotAllowed` while there is a wait.
        """
        lock = _active(agent_id)
        if agent_id != who.agent_id:
            who = current(who)
            require_workspace(who)
            if not may_manage_agent(who, lock.role):
                raise NotAllowed("Only the owner may do this.")
        passwords.check_new(new, "new")
        if agent_id == who.agent_id and lock.password and not self._is_right(agent_id, old):
            raise Invalid("This is not the password you have now.", field="old")
        kept = passwords.keep(new)
        with self._store.write() as unit:
            signing.set_password(agent_id, kept)
            unit.changes |= Changes(settings=True)
        return Done(agent_id, unit.changes)

    def clear_password(self, agent_id: int) -> Done[int]:
        """Take an agent's password and wrong tries away; for whoever holds the store."""
        if signing.lock_of(agent_id) is None:
            raise NotFound("There is no such agent.")
        with self._store.write() as unit:
            signing.set_password(agent_id, "")
            unit.changes |= Changes(settings=True)
        return Done(agent_id, unit.changes)

    def _try(self, agent_id: int, password: str) -> None:
        if self._is_right(agent_id, password):
            return
        lock = _active(agent_id)
        raise _refusal(lock, self._store.clock.now()) or NotAllowed("The password is wrong.")

    def _is_right(self, agent_id: int, password: str) -> bool:
        """One try at a password; `NotAllowed` where it has to wait. The slow part holds no transaction."""
        with self._store.write() as unit:
            lock = _active(agent_id)
            refusal = _refusal(lock, unit.now)
            if refusal is not None:
                raise refusal
            tries = lock.wrong_tries + 1
            signing.count_try(agent_id, tries, unit.now + wait_after(tries) if tries >= FREE_TRIES else None)
        if not passwords.matches(password, lock.password):
            return False
        anew = passwords.keep(password) if passwords.is_outdated(lock.password) else ""
        with self._store.write():
            signing.forget_tries(agent_id)
            if anew:
                signing.keep_anew(agent_id, lock.password, anew)
        return True


def wait_after(tries: int) -> timedelta:
    """How long the next try waits after so many wrong ones."""
    if tries < FREE_TRIES:
        return timedelta(0)
    return min(FIRST_WAIT * (1 << min(tries - FREE_TRIES, 10)), LONGEST_WAIT)


def _active(agent_id: int) -> Lock:
    lock = signing.lock_of(agent_id)
    if lock is None or not lock.active:
        raise NotFound("There is no such agent.")
    return lock


def _refusal(lock: Lock, now: datetime) -> NotAllowed | None:
    """Why there is no try now; None where there is. A wait longer than any was written under another clock."""
    left = lock.blocked_until - now if lock.blocked_until is not None else timedelta(0)
    if not timedelta(0) < left <= LONGEST_WAIT:
        return None
    return NotAllowed("The password was wrong too often: please wait {seconds} s.", seconds=ceil(left.total_seconds()))
