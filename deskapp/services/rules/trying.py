"""Trying a rule on the last tickets without changing anything (SPEC §5, dry run)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from deskapp.domain.access import Scope, Viewer, require_workspace, visible
from deskapp.domain.ports import MailParser
from deskapp.domain.rules.checking import checked
from deskapp.domain.rules.engine import TOO_SLOW, Event, Outcome, RuleSet, evaluate, steps_of
from deskapp.domain.rules.rule import Rule
from deskapp.services.guard import current
from deskapp.services.rules.facts import TicketFacts
from deskapp.services.rules.patterns import Patterns
from deskapp.services.rules.planning import Asked, Planned, planned
from deskapp.services.rules.rules import known
from deskapp.services.rules.supposing import supposed
from deskapp.store import rules, tickets
from deskapp.store.store import Store
from deskapp.store.tables import TicketRecord

#: So many tickets are looked at between two words about how far it is.
CHUNK = 200
#: Asked with how many tickets were looked at, of how many; says whether to go on.
GoOn = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Tried:
    """A ticket that the rule applies to: the first group that holds (None where there are none), and what would change.

    `stopped_by` is an earlier rule that would stop this one, which then changes nothing.
    """

    ticket_id: int
    subject: str
    group: int | None = None
    stopped_by: int | None = None
    planned: tuple[Planned, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether anything would change at all."""
        return self.stopped_by is None and any(each.changes for each in self.planned)


@dataclass(frozen=True, slots=True)
class Stopping:
    """An earlier rule that would stop the tried one, on so many of the tickets it applies to."""

    rule_id: int
    name: str
    tickets: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of trying a rule on `looked` tickets, the newest first. `groups` says of each on how many it holds.

    `cancelled` says that not all were looked at; `problem` why the rule itself cannot be tried further.
    """

    looked: int = 0
    tried: tuple[Tried, ...] = ()
    groups: tuple[int, ...] = ()
    stops: tuple[Stopping, ...] = ()
    cancelled: bool = False
    problem: str = ""

    @property
    def changed(self) -> int:
        """How many tickets would change."""
        return sum(each.changes for each in self.tried)


@dataclass
class _Run:
    """A trial that goes on: the rule, each of its groups as a rule of its own, and the earlier rules that stop."""

    rule: Rule
    who: Viewer
    at: datetime
    parse: MailParser
    earlier: Sequence[Rule]
    looked: int = 0
    problem: str = ""
    tried: list[Tried] = field(default_factory=list)
    held: Counter[int] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.parts = RuleSet(
            replace(self.rule, groups=(group,) if group else (), id=number, position=number, active=True, stop=False)
            for number, group in enumerate(self.rule.groups or ((),), 1)
        )
        self.stops = RuleSet(self.earlier)
        self.steps = [step for step in steps_of([self.rule]) if step.overruled is None]

    def look(self, row: TicketRecord) -> None:
        """Look at one ticket."""
        self.looked += 1
        found = supposed(self.rule, row, self.who.agent_id, self.at)
        if found is None:
            return
        happening, triggers = found
        facts = TicketFacts(row, happening, self.parse)
        event = Event(frozenset({self.rule.trigger}), self.at)
        looks = evaluate(self.parts, event, facts, Patterns()).looks
        wrong = next((look for look in looks if look.outcome in (Outcome.BROKEN, Outcome.LATE)), None)
        if wrong is not None:
            self.problem = wrong.reason or TOO_SLOW
            return
        holding = [look.rule_id - 1 for look in looks if look.outcome is Outcome.MATCHED]
        if not holding:
            return
        self.held.update(holding)
        before = evaluate(self.stops, Event(triggers, self.at), facts, Patterns()).looks if self.earlier else ()
        stopped = next((look.rule_id for look in before if look.outcome is Outcome.MATCHED), None)
        asked = Asked(row, happening.agent_id, self.at)
        plans = tuple(each for step in self.steps for each in planned(asked, step.index, step.action))
        group = holding[0] if self.rule.groups else None
        self.tried.append(Tried(row.id, row.subject, group, stopped, plans))

    def result(self, *, cancelled: bool) -> Trial:
        """What came of it so far."""
        counts = Counter(each.stopped_by for each in self.tried if each.stopped_by is not None)
        stops = tuple(Stopping(rule.id, rule.name, counts[rule.id]) for rule in self.earlier if counts[rule.id])
        groups = tuple(self.held[number] for number in range(len(self.rule.groups)))
        return Trial(self.looked, tuple(self.tried), groups, stops, cancelled, self.problem)


class Trying:
    """Dry runs, for those who may change rules."""

    def __init__(self, store: Store, parse: MailParser) -> None:
        self._store = store
        self._parse = parse

    def run(self, who: Viewer, rule: Rule, last: int = 200, go_on: GoOn = lambda done, total: True) -> Trial:
        """Try a rule, kept or not yet, on the `last` tickets by number, each as if its trigger happened now.

        Nothing can be written meanwhile on this thread's connection. Raises `Invalid` for a rule that cannot be kept.
        """
        with self._store.only_reading():
            who = current(who)
            require_workspace(who)
            rule, scope = checked(rule, known()), visible(who)
            run = _Run(rule, who, self._store.clock.now(), self._parse, _earlier_stops(rule))
            ids = tickets.newest(scope, last)
            for start in range(0, len(ids), CHUNK):
                self._look_at(run, ids[start : start + CHUNK], scope)
                if run.problem:
                    break
                if not go_on(min(start + CHUNK, len(ids)), len(ids)):
                    return run.result(cancelled=start + CHUNK < len(ids))
        return run.result(cancelled=False)

    def _look_at(self, run: _Run, ids: Sequence[int], scope: Scope) -> None:
        with self._store.read():
            for row in tickets.records(ids, scope):
                run.look(row)
                if run.problem:
                    return


def _earlier_stops(rule: Rule) -> list[Rule]:
    """The rules before this one that let no other come after them; a new rule stands at the end."""
    found = [other for other in rules.everything() if other.stop and other.id != rule.id]
    return [other for other in found if not rule.id or (other.position, other.id) < (rule.position, rule.id)]
