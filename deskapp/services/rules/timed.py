"""Rules that time sets going: looked at every minute by one process, and never twice for the same cause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from deskapp.domain.changes import Changes, Done
from deskapp.domain.ports import MailParser
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.engine import Event, Outcome, RuleSet, evaluate
from deskapp.domain.rules.narrowing import possible
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.triggers import TIMED
from deskapp.domain.status import LISTED, Status
from deskapp.services.rules.facts import Happening, TicketFacts
from deskapp.services.rules.following import Following
from deskapp.services.rules.patterns import Patterns
from deskapp.store import people, rule_times, rules
from deskapp.store.reading import one
from deskapp.store.store import Store, Unit
from deskapp.store.tables import TicketRecord

#: As often as this they are looked at.
EVERY = timedelta(minutes=1)
#: Tickets read at once, tickets a transaction acts on, and tickets that a rule looks at in one turn.
_READ, _GROUP, _MOST = 500, 25, 10_000


class TimeRules:
    """Looks for tickets whose time has come."""

    def __init__(self, store: Store, following: Following, parse: MailParser) -> None:
        self._store = store
        self._following = following
        self._parse = parse
        #: Where each rule goes on the next time, where one turn was too short for all of its tickets.
        self._places: dict[int, int] = {}

    def every_minute(self) -> Done[int]:
        """Let the rules act for whose tickets the time has come; returns for how many tickets they did.

        Tickets that are closed, spam or deleted are left alone unless a rule's conditions name their status.
        """
        if not any(rules.waits_for(trigger) for trigger in TIMED):
            return Done(0)
        with self._store.write() as unit:
            if not rule_times.take_turn(unit, EVERY):
                return Done(0)
        changes, acted = unit.changes, 0
        due = sorted(self._due().items())
        for start in range(0, len(due), _GROUP):
            with self._store.write() as unit:
                acted += sum(self._act(unit, ticket_id, found) for ticket_id, found in due[start : start + _GROUP])
            changes |= unit.changes
        return Done(acted, changes)

    def forget_old(self) -> Done[int]:
        """Forget what earlier revisions of rules have done."""
        with self._store.write() as unit:
            rule_times.forget_old(unit)
        return Done(0, Changes())

    def _due(self) -> dict[int, list[Rule]]:
        """The tickets for which some rules act now as far as can be told without writing, with these rules in order."""
        found: dict[int, list[Rule]] = {}
        for rule in rules.everything():
            if rule.active and not rule.broken and rule.trigger in TIMED:
                for ticket_id in self._matching(rule):
                    found.setdefault(ticket_id, []).append(rule)
        return found

    def _matching(self, rule: Rule) -> Iterator[int]:
        alone = RuleSet([rule])
        for ticket_id, _ in self._candidates(rule):
            row = one(TicketRecord, ticket_id)
            if row is not None and self._matches(alone, row):
                yield ticket_id

    def _candidates(self, rule: Rule) -> Iterator[tuple[int, datetime]]:
        """The tickets that a rule may have to do with, from where the last turn ended."""
        place = self._places.pop(rule.id, 0)
        for _ in range(0, _MOST, _READ):
            found = self._page(rule, place, _READ)
            yield from found
            if len(found) < _READ:
                return
            place = found[-1][0]
        self._places[rule.id] = place

    def _page(self, rule: Rule, after: int, limit: int) -> list[tuple[int, datetime]]:
        departments = possible(rule, On.DEPARTMENT)
        return rule_times.due(
            (rule.id, rule.version),
            rule.trigger,
            self._store.clock.now() - timedelta(minutes=rule.after_min),
            people.department_ids() if departments is None else [int(each) for each in departments],
            _statuses(rule),
            after,
            limit,
        )

    def _matches(self, alone: RuleSet, row: TicketRecord) -> bool:
        happening = Happening(row.id, self._store.clock.now())
        plan = evaluate(alone, Event(TIMED, happening.at), TicketFacts(row, happening, self._parse), Patterns())
        return bool(plan.looks_that(Outcome.MATCHED, Outcome.BROKEN))

    def _act(self, unit: Unit, ticket_id: int, due: Sequence[Rule]) -> bool:
        """Ask the rules again within the transaction: somebody may have been quicker, or they or the ticket changed."""
        row = one(TicketRecord, ticket_id)
        if row is None:
            return False
        there = [rule for rule in map(self._following.rules().same, due) if rule is not None]
        since = {rule.id: getattr(row, rule_times.SINCE[rule.trigger]) for rule in there}
        left = [rule for rule in there if self._is_left(rule, row, since[rule.id], unit.now)]
        acted = self._following.ask_timed(unit, RuleSet(left), row.id) if left else set()
        for rule in left:
            if rule.id in acted:
                rule_times.mark_done((rule.id, rule.version), ticket_id, since[rule.id])
        return bool(acted)

    def _is_left(self, rule: Rule, row: TicketRecord, since: datetime, now: datetime) -> bool:
        over = since <= now - timedelta(minutes=rule.after_min) and row.status in _statuses(rule)
        return over and not rule_times.is_done((rule.id, rule.version), row.id, since)


def _statuses(rule: Rule) -> Sequence[Status]:
    """The statuses of the tickets that a rule may have to do with."""
    named = possible(rule, On.STATUS)
    return tuple(LISTED) if named is None else [Status(str(each)) for each in named]
