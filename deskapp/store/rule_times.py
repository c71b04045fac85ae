"""Tickets for which time has come, and for which rule it came already.

A rule acts once for each of its revisions, a ticket, and the moment from which its span is measured (SPEC §5).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from deskapp.domain.moments import from_us, to_us
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.status import Status
from deskapp.store import workspace
from deskapp.store.rows import numbers
from deskapp.store.store import Unit
from deskapp.store.tables import RuleDoneRow, database
from deskapp.store.writing import insert_new

#: The column from which each timed trigger measures.
SINCE = {Trigger.OLDER: "created_at", Trigger.UNCHANGED: "status_at"}

_DUE = """
SELECT t.id, t.{since} FROM ticket t
WHERE t.department_id IN ({departments}) AND t.status IN ({statuses}) AND t.{since} <= :before AND t.id > :after
AND t.merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM rule_done d
    WHERE d.ticket_id = t.id AND d.rule_id = :rule AND d.version = :version AND d.since = t.{since})
ORDER BY t.id LIMIT :limit
"""


def due(
    rule: tuple[int, int],
    trigger: Trigger,
    before: datetime,
    departments: Collection[int],
    statuses: Collection[Status],
    after: int,
    limit: int,
) -> list[tuple[int, datetime]]:
    """Tickets behind `after` whose span began no later than `before` and that the rule (id, revision) has not had.

    With the moment from which their span is measured, in order of id.
    """
    sql = _DUE.format(
        since=SINCE[trigger],
        departments=numbers(departments),
        statuses=", ".join(f"'{status.value}'" for status in statuses) or "NULL",
    )
    named = {"before": to_us(before), "after": after, "rule": rule[0], "version": rule[1], "limit": limit}
    return [(ticket_id, from_us(since)) for ticket_id, since in database.execute_sql(sql, named)]


def is_done(rule: tuple[int, int], ticket_id: int, since: datetime) -> bool:
    """Whether the rule has acted for the ticket and this span."""
    sql = "SELECT 1 FROM rule_done WHERE ticket_id = ? AND rule_id = ? AND version = ? AND since = ?"
    return database.execute_sql(sql, (ticket_id, *rule, to_us(since))).fetchone() is not None


def mark_done(rule: tuple[int, int], ticket_id: int, since: datetime) -> None:
    """Remember that the rule has acted."""
    insert_new(RuleDoneRow, ticket_id=ticket_id, rule_id=rule[0], version=rule[1], since=since)


def spare(rules: Iterable[Rule], ticket_id: int, created_at: datetime, status_at: datetime, now: datetime) -> None:
    """Let rules leave a ticket alone whose time had come before the ticket was here."""
    moments = {"created_at": created_at, "status_at": status_at}
    for rule in rules:
        since = moments[SINCE[rule.trigger]]
        if since <= now - timedelta(minutes=rule.after_min):
            mark_done((rule.id, rule.version), ticket_id, since)


def forget_old(unit: Unit) -> None:
    """Forget what earlier revisions of rules, and rules that were removed, have done."""
    unit.db.execute_sql(
        "DELETE FROM rule_done WHERE NOT EXISTS (SELECT 1 FROM rule r "
        "WHERE r.id = rule_done.rule_id AND r.version = rule_done.version AND r.removed_at IS NULL)"
    )


_TURN = "rules.timed"


def take_turn(unit: Unit, every: timedelta) -> bool:
    """Whether it is time again to look, for whichever process asks first."""
    last = workspace.read_mark(_TURN)
    if isinstance(last, int) and from_us(last) <= unit.now < from_us(last) + every:
        return False
    workspace.write_mark(_TURN, to_us(unit.now))
    return True
