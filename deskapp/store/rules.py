"""Rules as they are kept, in their order, with how often each was looked at and applied."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from deskapp.domain.moments import to_us
from deskapp.domain.rules.plain import body_of, read_body
from deskapp.domain.rules.rule import Rule, RuleFigures, RuleLine
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.text import same_name
from deskapp.store import workspace
from deskapp.store.store import Unit
from deskapp.store.tables import AgentRow, RuleCountRow, RuleRow, database
from deskapp.store.writing import insert, update

_EDITION = "rules"
UNREADABLE = "The rule cannot be read by this version of deskapp."


def edition() -> object:
    """Something that is another one after any change of the rules."""
    return workspace.read_mark(_EDITION)


def _changed() -> None:
    workspace.write_mark(_EDITION, secrets.token_hex(8))  # never the same again, also after a rollback


_WAITING = "SELECT 1 FROM rule WHERE active AND removed_at IS NULL AND broken = '' {more} LIMIT 1"


def is_any() -> bool:
    """Whether any rule is at work."""
    return database.execute_sql(_WAITING.format(more="")).fetchone() is not None


def waits_for(trigger: Trigger) -> bool:
    """Whether any rule at work waits for this."""
    return database.execute_sql(_WAITING.format(more="AND trigger = ?"), (trigger.value,)).fetchone() is not None


def everything() -> list[Rule]:
    """All rules, in order."""
    query = RuleRow.select().where(RuleRow.removed_at.is_null()).order_by(RuleRow.position, RuleRow.id)
    names: dict[int | None, str] = {row.id: row.name for row in AgentRow.select(AgentRow.id, AgentRow.name)}
    return [_rule(row, names.get(row.noted_by, "")) for row in query]


def one(rule_id: int) -> Rule | None:
    """A rule that was not removed, or None."""
    row = RuleRow.get_or_none((RuleRow.id == rule_id) & RuleRow.removed_at.is_null())
    if row is None:
        return None
    author = AgentRow.get_or_none(AgentRow.id == row.noted_by)
    return _rule(row, author.name if author else "")


def named(name: str) -> int | None:
    """The id of the rule that has this name, or None."""
    row = RuleRow.get_or_none((RuleRow.name_key == same_name(name)) & RuleRow.removed_at.is_null())
    return row.id if row else None


def names(ids: Iterable[int]) -> dict[int, str]:
    """The names of rules, also of removed ones."""
    return {row.id: row.name for row in RuleRow.select(RuleRow.id, RuleRow.name).where(RuleRow.id.in_(list(ids)))}


def _rule(row: RuleRow, author: str) -> Rule:
    try:
        said, broken = read_body(row.body), row.broken
        trigger = Trigger(row.trigger)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
        said, broken, trigger = {}, UNREADABLE, Trigger.CREATED
    return Rule(
        name=row.name,
        trigger=trigger,
        active=bool(row.active),
        note=row.note,
        note_author=author,
        noted_at=row.noted_at,
        position=row.position,
        id=row.id,
        version=row.version,
        broken=broken,
        **said,
    )


def lines() -> list[RuleLine]:
    """All rules in order with their figures."""
    figures = {
        row.rule_id: RuleFigures(row.looked, row.matched, row.failed, row.last_at) for row in RuleCountRow.select()
    }
    return [RuleLine(rule, figures.get(rule.id, RuleFigures())) for rule in everything()]


def put(unit: Unit, rule: Rule, agent_id: int) -> int:
    """Keep a rule, a new one at the end; returns its id. A broken one is mended by being kept."""
    values: dict[str, object] = {
        "name": rule.name,
        "name_key": same_name(rule.name),
        "active": rule.active,
        "trigger": rule.trigger.value,
        "body": body_of(rule),
        "broken": "",
        "changed_at": unit.now,
        "changed_by": agent_id,
    }
    _changed()
    kept = RuleRow.get_or_none(RuleRow.id == rule.id) if rule.id else None
    if kept is None or kept.note != rule.note:
        values |= {"note": rule.note, "noted_by": agent_id if rule.note else None, "noted_at": unit.now}
    if kept is None:
        return insert(RuleRow, position=_end(), **values)
    update(RuleRow, rule.id, values, "version = version + 1")
    return rule.id


def _end() -> int:
    return int(database.execute_sql("SELECT coalesce(max(position), 0) + 1 FROM rule").fetchone()[0])


def set_active(rule_id: int, on: bool) -> None:
    """Turn a rule on or off; a revision of its own, so that another window's editor notices."""
    update(RuleRow, rule_id, {"active": on}, "version = version + 1")
    _changed()


def set_removed(rule_id: int, at: datetime | None) -> None:
    """Take a rule away, or back with None; its name stays for the traces."""
    update(RuleRow, rule_id, {"removed_at": at})
    _changed()


def place(ids: Sequence[int]) -> None:
    """Put the rules into this order."""
    for position, rule_id in enumerate(ids, 1):
        update(RuleRow, rule_id, {"position": position})
    _changed()


def break_down(rule_id: int, reason: str) -> None:
    """Mark a rule as broken; it is skipped until it is kept again."""
    update(RuleRow, rule_id, {"broken": reason})
    _changed()


def respell(change: Callable[[Rule], Rule]) -> None:
    """Let every rule name something else; what it means stays, so it is no new revision."""
    for rule in everything():
        new = change(rule)
        if new != rule and rule.broken != UNREADABLE:
            update(RuleRow, rule.id, {"body": body_of(new)})
            _changed()


_COUNT = """
INSERT INTO rule_count (rule_id, looked, matched, failed, last_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (rule_id) DO UPDATE SET looked = looked + excluded.looked, matched = matched + excluded.matched,
    failed = failed + excluded.failed, last_at = coalesce(excluded.last_at, last_at)
"""


def count(figures: Iterable[tuple[int, RuleFigures]]) -> None:
    """Add to the figures of rules."""
    rows = [
        (rule_id, new.looked, new.matched, new.failed, to_us(new.last_at) if new.last_at else None)
        for rule_id, new in figures
    ]
    database.cursor().executemany(_COUNT, rows)
