"""The trace of rules. Most of a trace are rules that did not match, so it is kept short and packed."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from deskapp.domain.moments import from_us
from deskapp.domain.requests import RequestLine
from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.engine import Look, Outcome, Plan
from deskapp.domain.rules.packing import unpacked
from deskapp.domain.rules.plain import action_of, read_action
from deskapp.domain.rules.trace import Fate, Trace, TracedStep
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.vocabulary import Actor
from deskapp.domain.web import origin_of
from deskapp.store import rule_requests, rules
from deskapp.store.tables import RuleMatchRow, RuleTraceRow, database
from deskapp.store.writing import insert, insert_new, update

_QUICK = 1


def begin(ticket_id: int, at: datetime, triggers: Iterable[Trigger], depth: int) -> int:
    """Open the trace of an event; returns its id."""
    named = ",".join(sorted(triggers))
    return insert(RuleTraceRow, at=at, ticket_id=ticket_id, trigger=named, depth=depth, data=b"")


def finish(
    trace_id: int,
    actor: Actor,
    agent_id: int | None,
    plan: Plan,
    steps: Sequence[TracedStep] = (),
    *,
    too_deep: bool = False,
) -> None:
    """Write down what was looked at and done."""
    told: dict[str, Any] = {"actor": actor.value, "agent": agent_id}
    told["order"] = plan.queue.order
    told["looks"] = [_look(look) for look in plan.unusual.values()]
    told["steps"] = [_step(step) for step in steps]
    if too_deep:
        told["deep"] = True
    data = zlib.compress(json.dumps(told, ensure_ascii=False, separators=(",", ":"), default=str).encode(), _QUICK)
    update(RuleTraceRow, trace_id, {"data": data})
    for rule_id in {look.rule_id for look in plan.looks_that(Outcome.MATCHED, Outcome.BROKEN)}:
        insert_new(RuleMatchRow, rule_id=rule_id, trace_id=trace_id)


def _look(look: Look) -> list[object]:
    return [look.rule_id, look.version, look.outcome.value, look.group, look.failed, look.reason, look.by]


def _step(step: TracedStep) -> dict[str, object]:
    told: dict[str, object] = {"rule": step.rule_id, "action": action_of(_open(step.action)), "fate": step.fate.value}
    if step.sentence:
        told |= {"sentence": step.sentence, "values": dict(step.values)}
    if step.by is not None:
        told["by"] = step.by
    return told


def _open(action: Action) -> Action:
    """The action without what may hold a key to another program: the trace is for everybody who sees the ticket."""
    if action.do is not Do.REQUEST:
        return action
    origin = origin_of(str(action.params.get("url", "")))
    return Action(action.do, {"method": action.params.get("method"), "url": origin})


_READ = (
    "SELECT id, ticket_id, at, trigger, depth, data FROM rule_trace WHERE {condition} ORDER BY id DESC LIMIT {limit:d}"
)


def of_ticket(ticket_id: int, limit: int) -> list[Trace]:
    """The newest traces of a ticket, newest first."""
    return _read(f"ticket_id = {ticket_id:d}", limit)


def of_rule(rule_id: int, limit: int) -> list[Trace]:
    """The newest traces of events in which a rule matched or broke, newest first."""
    return _read(f"id IN (SELECT trace_id FROM rule_match WHERE rule_id = {rule_id:d})", limit)


def _read(condition: str, limit: int) -> list[Trace]:
    rows = database.execute_sql(_READ.format(condition=condition, limit=limit)).fetchall()
    found = [(*row[:5], json.loads(zlib.decompress(row[5]))) for row in rows if row[5]]
    named = rules.names({rule_id for row in found for rule_id, *_ in unpacked(row[5]["order"])})
    asked = rule_requests.of_traces([row[0] for row in found])
    return [_trace(row, named, asked.get(row[0], ())) for row in found]


def _trace(row: tuple[Any, ...], named: Mapping[int, str], asked: Sequence[RequestLine]) -> Trace:
    trace_id, ticket_id, at, triggers, depth, told = row
    order = unpacked(told["order"])
    looks = {rule_id: Look(rule_id, version, Outcome.FAILED, failed=failed) for rule_id, version, failed in order}
    looks |= {look.rule_id: look for look in map(_read_look, told["looks"])}
    return Trace(
        id=trace_id,
        ticket_id=ticket_id,
        at=from_us(at),
        triggers=tuple(Trigger(each) for each in triggers.split(",")),
        depth=depth,
        actor=Actor(told["actor"]),
        agent_id=told["agent"],
        looks=tuple(looks.values()),
        steps=tuple(_read_step(each) for each in told["steps"]),
        requests=tuple(asked),
        too_deep=bool(told.get("deep")),
        names={rule_id: named.get(rule_id, "") for rule_id in looks},
    )


def _read_look(told: Sequence[Any]) -> Look:
    rule_id, version, outcome, group, failed, reason, by = told
    return Look(rule_id, version, Outcome(outcome), group, tuple(failed), reason, by)


def _read_step(told: Mapping[str, Any]) -> TracedStep:
    return TracedStep(
        told["rule"],
        read_action(told["action"]),
        Fate(told["fate"]),
        told.get("sentence", ""),
        told.get("values", {}),
        told.get("by"),
    )
