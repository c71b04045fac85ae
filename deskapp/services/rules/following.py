"""What follows from what happens: at the end of every transaction the rules are asked, and do what they say.

It belongs to the transaction: either all of it is there after the commit, or nothing. Nothing that a rule does wrong
stops the act it follows (SPEC §5).
"""

from __future__ import annotations

import logging
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from weakref import WeakKeyDictionary

from deskapp.domain.doer import Doer
from deskapp.domain.errors import DeskError, StoreFailed
from deskapp.domain.ports import MailParser
from deskapp.domain.rules.actions import Becomes, Do
from deskapp.domain.rules.engine import DEEPEST, Event, Look, Outcome, Plan, Queue, RuleSet, Step, evaluate
from deskapp.domain.rules.rule import Rule, RuleFigures
from deskapp.domain.rules.trace import Fate, TracedStep
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.vocabulary import Actor
from deskapp.services.inline_notes import InlineNotes
from deskapp.services.mail_writing import MailWriter
from deskapp.services.rules import doing, happenings
from deskapp.services.rules.facts import Happening, TicketFacts
from deskapp.services.rules.patterns import Patterns
from deskapp.store import rule_requests, rule_traces, rules
from deskapp.store.reading import one
from deskapp.store.store import Unit, told_plainly
from deskapp.store.tables import TicketRecord

_log = logging.getLogger(__name__)
#: Actions that touch nothing the search index holds; before others it has to be up to date.
_QUIET = frozenset(
    {
        Do.TRANSFER,
        Do.POSTPONE,
        Do.PRIORITY,
        Do.ADD_TAGS,
        Do.REMOVE_TAGS,
        Do.SET_FIELD,
        Do.CLEAR_FIELD,
        Do.NOTIFY,
        Do.REQUEST,
        Do.PARTICIPANTS,
    }
)


#: What is worth telling of rules that are asked every minute.
_TELLING = frozenset({Outcome.MATCHED, Outcome.BROKEN})


@dataclass
class Tally:
    """What rules did in one transaction, counted together at its end."""

    asked: list[Queue] = field(default_factory=list)
    matched: Counter[int] = field(default_factory=Counter)
    failed: Counter[int] = field(default_factory=Counter)

    def count(self, plan: Plan, steps: Sequence[TracedStep]) -> None:
        """Add what came of one event."""
        self.asked.append(plan.queue)
        self.matched.update(look.rule_id for look in plan.looks_that(Outcome.MATCHED))
        refused = {step.rule_id for step in steps if step.fate is Fate.REFUSED}
        self.failed.update(refused | {look.rule_id for look in plan.looks_that(Outcome.BROKEN)})

    def write(self, unit: Unit) -> None:
        """Add it to the figures of the rules."""
        queues, looked = {id(queue): queue for queue in self.asked}, Counter[int]()
        for number, times in Counter(map(id, self.asked)).items():
            looked.update({each.rule.id: times for each in queues[number].rules})
        rules.count(
            (rule_id, RuleFigures(n, self.matched[rule_id], self.failed[rule_id], self._last(unit, rule_id)))
            for rule_id, n in looked.items()
        )

    def _last(self, unit: Unit, rule_id: int) -> datetime | None:
        return unit.now if self.matched[rule_id] else None


@dataclass
class _Chain:
    """What followed from one act so far. A rule runs once for a ticket at most; `origin` is the agent who acted."""

    unit: Unit
    rules: RuleSet
    before: Callable[[], None]
    tally: Tally
    origin: int | None = None
    done: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))


class Following:
    """Asks the rules about what a transaction did."""

    def __init__(self, parse: MailParser, writer: MailWriter, inline: InlineNotes) -> None:
        self._parse = parse
        self._writer = writer
        self._inline = inline
        self._edition: object = None
        self._rules = RuleSet(())
        self._tallies: WeakKeyDictionary[Unit, Tally] = WeakKeyDictionary()

    def follow(self, unit: Unit, before: Callable[[], None] = lambda: None) -> bool:
        """Let the rules do what follows from what was done since they were last asked.

        `before` is called before a rule does something that the search index has to know of. Returns false where the
        program failed at it: all that was done by this call is taken back then, what `before` did as well.
        """
        found = self.rules()
        if not found.triggers():
            return True
        try:
            with unit.part():
                self._follow(_Chain(unit, found, before, self._tally(unit)))
        except (StoreFailed, OSError):  # the store or the disk fails, and the act with it
            raise
        except Exception:  # a fault of the program must not stop the act
            _log.exception("The rules failed")
            unit.skip()
            return False
        return True

    def ask_timed(self, unit: Unit, due: RuleSet, ticket_id: int) -> frozenset[int]:
        """Let rules act for a ticket whose time has come; returns which had their turn: they acted or were stopped.

        What follows comes with the commit.
        """
        chain = _Chain(unit, due, lambda: None, self._tally(unit))
        happening = Happening(ticket_id, unit.now)
        looks = self._ask(chain, happening, due.triggers(), 1, quiet=True)
        done = chain.done[ticket_id]
        return frozenset(look.rule_id for look in looks if look.rule_id in done or look.by in done)

    def rules(self) -> RuleSet:
        """All active rules, read again only when they have changed."""
        edition = rules.edition()
        if edition != self._edition:
            self._rules, self._edition = RuleSet(rules.everything()), edition
        return self._rules

    def _tally(self, unit: Unit) -> Tally:
        if unit not in self._tallies:
            tally = self._tallies[unit] = Tally()
            unit.at_end.append(lambda: tally.write(unit))
        return self._tallies[unit]

    def _follow(self, chain: _Chain) -> None:
        for depth in range(1, DEEPEST + 2):
            unit = chain.unit
            unit.followed, found = happenings.since(unit, unit.followed)
            waited = [(each, triggers & chain.rules.triggers()) for each, triggers in found]
            waited = [(each, triggers) for each, triggers in waited if triggers]
            if not waited:
                return
            for happening, triggers in waited:
                chain.origin = chain.origin or happening.agent_id
                if depth > DEEPEST:
                    _cut_off(chain, happening, triggers, depth)
                else:
                    self._ask(chain, happening, triggers, depth)

    def _ask(
        self, chain: _Chain, happening: Happening, triggers: frozenset[Trigger], depth: int, *, quiet: bool = False
    ) -> Sequence[Look]:
        """Ask the rules about one event of one ticket, and do what they say; `quiet` leaves no trace of nothing.

        Returns the looks at rules that acted or were stopped.
        """
        row = one(TicketRecord, happening.ticket_id)
        if row is None or row.merged_into is not None:  # purged by an earlier rule, or a part of another ticket now
            return ()
        done = chain.done[row.id]
        event = Event(triggers, happening.at, frozenset(done))
        plan = evaluate(chain.rules, event, TicketFacts(row, happening, self._parse), Patterns())
        if not plan.queue.rules or (quiet and not plan.looks_that(*_TELLING)):
            return ()
        trace_id = rule_traces.begin(row.id, happening.at, triggers, depth)
        steps, broken = self._carry_out(chain, plan, row.id, trace_id)
        plan = replace(plan, unusual={n: broken.get(look.rule_id, look) for n, look in plan.unusual.items()})
        done.update(look.rule_id for look in plan.looks_that(Outcome.MATCHED))
        chain.tally.count(plan, steps)
        if _mark_broken(chain.rules, plan.looks_that(Outcome.BROKEN)):
            chain.rules = self.rules()
        if not any(map(_purged, steps)):
            rule_traces.finish(trace_id, happening.actor, happening.agent_id, plan, steps)
        return plan.looks_that(Outcome.MATCHED, Outcome.STOPPED)

    def _carry_out(
        self, chain: _Chain, plan: Plan, ticket_id: int, trace_id: int
    ) -> tuple[list[TracedStep], dict[int, Look]]:
        """Do the steps of a plan, rule by rule; a rule that raises leaves nothing behind and is broken."""
        if any(step.action.do not in _QUIET and not _only_sets(step) for step in plan.steps):
            chain.before()
        traced, broken = list[TracedStep](), dict[int, Look]()
        for look in plan.looks_that(Outcome.MATCHED):
            mine = [step for step in plan.steps if step.rule_id == look.rule_id]
            try:
                with told_plainly() if _is_whole(mine) else chain.unit.part():
                    traced += self._run(chain, look, mine, ticket_id, trace_id)
            except (StoreFailed, OSError):
                raise
            except Exception as error:
                _log.exception("Rule %s failed", look.rule_id)
                reason = f"{type(error).__name__}: {error}"
                broken[look.rule_id] = Look(look.rule_id, look.version, Outcome.BROKEN, reason=reason)
        return traced, broken

    def _run(self, chain: _Chain, look: Look, steps: Sequence[Step], ticket_id: int, trace_id: int) -> list[TracedStep]:
        rule = chain.rules.rule(look.rule_id)
        work = doing.Work(chain.unit, _doer(rule, chain.origin), self._writer, self._inline)
        return [self._step(work, step, ticket_id, trace_id) for step in steps]

    def _step(self, work: doing.Work, step: Step, ticket_id: int, trace_id: int) -> TracedStep:
        if step.overruled is not None:
            return TracedStep(step.rule_id, step.action, Fate.OVERRULED, by=step.overruled)
        row = one(TicketRecord, ticket_id)
        while row is not None and row.merged_into is not None:  # an earlier step merged it
            row = one(TicketRecord, row.merged_into)
        if row is None:
            return TracedStep(step.rule_id, step.action, Fate.REFUSED, "There is no such ticket.")
        try:
            before = doing.do(work, row, step.action)
        except (StoreFailed, OSError):
            raise
        except DeskError as error:
            return TracedStep(step.rule_id, step.action, Fate.REFUSED, error.sentence, error.values)
        if step.action.do is Do.REQUEST:
            rule_requests.belong([int(str(before["request"]))], trace_id)
        return TracedStep(step.rule_id, step.action, Fate.DONE if before else Fate.SAME)


def _is_whole(steps: Sequence[Step]) -> bool:
    """Whether a rule is done as one piece anyway: a deed leaves nothing behind by itself where it fails."""
    return len(steps) == 1 and steps[0].action.do is not Do.REQUEST


def _only_sets(step: Step) -> bool:
    """Whether a step sets a status and neither mails nor purges."""
    params = step.action.params
    return step.action.do is Do.STATUS and not params.get("text") and params.get("status") != Becomes.PURGED


def _purged(step: TracedStep) -> bool:
    return step.fate is Fate.DONE and step.action.params.get("status") == Becomes.PURGED


def _doer(rule: Rule, origin: int | None) -> Doer:
    return Doer(Actor.RULE, origin, rule.id, rule.name)


def _mark_broken(known: RuleSet, looks: Sequence[Look]) -> bool:
    """Mark the rules that broke just now; returns whether any did."""
    new = [look for look in looks if not known.rule(look.rule_id).broken]
    for look in new:
        rules.break_down(look.rule_id, look.reason)
    return bool(new)


def _cut_off(chain: _Chain, happening: Happening, triggers: frozenset[Trigger], depth: int) -> None:
    """Say that the chain went on for too long; what waits is not asked any more."""
    trace_id = rule_traces.begin(happening.ticket_id, happening.at, triggers, depth)
    rule_traces.finish(trace_id, happening.actor, happening.agent_id, Plan(), too_deep=True)
