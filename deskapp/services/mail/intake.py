"""Mail comes in: raw bytes first, then a ticket, a message of one, or the quarantine. Nothing is taken in twice."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from deskapp.domain.changes import Changes, Done
from deskapp.domain.errors import DeskError, Invalid
from deskapp.domain.mail import ParsedMail, UnreadableMail
from deskapp.domain.ports import MailParser
from deskapp.domain.text import same_name
from deskapp.services.mail.acknowledging import acknowledge
from deskapp.services.mail.filing import Filing
from deskapp.services.mail.house import House, Way
from deskapp.services.mail.outcome import Outcome
from deskapp.services.mail_writing import MailWriter
from deskapp.store import mail, people
from deskapp.store.store import Store, Unit

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class IncomingMail:
    """A mail as it came and the place it came from, for people to read."""

    where: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class _Read:
    """A mail that was read: what it says, or why it cannot be understood. Neither for one that is known already."""

    incoming: IncomingMail
    digest: bytes
    parsed: ParsedMail | None = None
    reason: str = ""
    packed: mail.Packed | None = None


class Intake:
    """Turns raw mails into tickets and messages."""

    def __init__(self, store: Store, parse: MailParser, writer: MailWriter) -> None:
        self._store = store
        self._parse = parse
        self._writer = writer

    def department_named(self, name: str) -> int:
        """The id of a department by name, whatever the case."""
        for department in people.departments():
            if same_name(department.name) == same_name(name):
                return department.id
        raise Invalid("There is no department “{name}”.", field="department", name=name)

    def take(
        self,
        mails: Sequence[IncomingMail],
        department_id: int | None = None,
        *,
        way: Way | None = None,
        then: Callable[[Unit], None] = lambda unit: None,
    ) -> Done[Counter[Outcome]]:
        """Take a group of mails in as one transaction, with what is done `then`; returns how many had which outcome.

        `way` is the account they came through; without one they were brought from a disk, and nobody waits for an
        answer to them.
        """
        outcomes: Counter[Outcome] = Counter()
        read = [self._read(incoming) for incoming in mails]  # before anybody has to wait
        with self._store.write() as unit:
            house = House(unit, department_id, way)
            for each in read:
                opened = len(house.opened)
                outcomes[self._take_one(unit, house, each)] += 1
                waiting = list(house.documents)
                if not unit.follow_up(before=house.index):
                    house.documents = waiting
                forged = each.parsed is not None and each.parsed.disowned  # its sender never wrote to us
                for ticket_id in house.opened[opened:] if way and not forged else ():
                    house.index()
                    acknowledge(unit, self._writer, ticket_id)
            house.index()
            then(unit)
        return Done(outcomes, unit.changes)

    def again(self, raw_id: int, where: str, department_id: int | None, *, check: Callable[[], None]) -> Done[Outcome]:
        """Take a mail of the quarantine in once more; it stays there where that does not go. Its sender gets no word
        of it: what was set aside may be old. `check` refuses, in the transaction, whoever may not do that now."""
        raw = mail.read_raw(raw_id)
        read = self._understood(IncomingMail(where, raw), sha256(raw).digest())
        with self._store.write() as unit:
            check()
            if not mail.is_set_aside(raw_id):  # somebody else was faster
                return Done(Outcome.DUPLICATE, unit.changes)
            house = House(unit, department_id)
            outcome = self._sort_in(unit, house, read, lambda: raw_id)
            if outcome is not Outcome.QUARANTINED:
                mail.release(raw_id)
            if outcome is Outcome.DUPLICATE:
                mail.forget_raw(raw_id)
            unit.follow_up(before=house.index)
            house.index()
            unit.changes |= Changes(counts=True)
        return Done(outcome, unit.changes)

    def _read(self, incoming: IncomingMail) -> _Read:
        digest = sha256(incoming.raw).digest()
        if mail.known_raw(digest):
            return _Read(incoming, digest)
        return replace(self._understood(incoming, digest), packed=mail.packed(incoming.raw))

    def _understood(self, incoming: IncomingMail, digest: bytes) -> _Read:
        try:
            return _Read(incoming, digest, self._parse(incoming.raw))
        except UnreadableMail as error:
            return _Read(incoming, digest, reason=str(error))
        except Exception:  # a fault of the parser must not stop the mails behind this one
            _log.exception("The parser failed at %s", incoming.where)
            return _Read(incoming, digest, reason="The mail could not be understood.")

    def _take_one(self, unit: Unit, house: House, read: _Read) -> Outcome:
        incoming, digest = read.incoming, read.digest
        if mail.known_raw(digest):
            return Outcome.DUPLICATE
        if not read.parsed and not read.reason:  # it was known a moment ago
            read = self._understood(incoming, digest)
        packed = read.packed or mail.packed(incoming.raw)
        return self._sort_in(unit, house, read, lambda: mail.keep_raw(unit, packed, digest, incoming.where))

    def _sort_in(self, unit: Unit, house: House, read: _Read, keep: Callable[[], int]) -> Outcome:
        """Find the place of a mail that was read; `keep` gives the id of its bytes in the store."""
        parsed, incoming = read.parsed, read.incoming
        if parsed is None:
            return _set_aside(unit, keep(), read.reason)
        mark = mail.identity(parsed)
        if parsed.message_id and mail.known_mail(parsed.message_id, mark):
            return Outcome.DUPLICATE
        known = len(house.documents)
        try:
            with unit.part():
                return Filing(unit, house, parsed).file(keep(), mark)
        except (DeskError, OSError):  # the store or the disk fails: nothing more can be taken in now
            raise
        except Exception:  # one mail that cannot be filed must not stop the mails behind it
            _log.exception("Filing failed at %s", incoming.where)
            del house.documents[known:]
            return _set_aside(unit, keep(), "The mail could not be filed.")


def _set_aside(unit: Unit, raw_id: int, reason: str) -> Outcome:
    mail.quarantine(unit, raw_id, reason)
    unit.changes |= Changes(counts=True)
    return Outcome.QUARANTINED
