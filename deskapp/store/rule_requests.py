"""Requests that rules send to other programs, from the moment a rule asks for one until something came of it.

What is being sent is leased: `due_at` is then the end of the lease, after which whoever sent it is taken for dead.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from deskapp.domain.moments import from_us, to_us
from deskapp.domain.requests import (
    ENDED,
    Answer,
    RequestLine,
    RequestState,
    WebRequest,
    as_data,
    forbidden,
    from_data,
    lost,
    next_step,
)
from deskapp.domain.web import target
from deskapp.store.fields import as_written
from deskapp.store.rows import numbers
from deskapp.store.store import Unit
from deskapp.store.tables import RuleRequestRow, database
from deskapp.store.writing import insert

#: How long one process may be busy with a request before it is taken for dead.
LEASE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Claim:
    """A request that this process alone sends now. `key` is the same with every attempt."""

    id: int
    ticket_id: int
    attempts: int
    request: WebRequest
    key: str


def add(unit: Unit, rule_id: int, ticket_id: int, request: WebRequest) -> int:
    """Keep a request that is due at once; returns its id. Its trace is named by `belong`."""
    return insert(
        RuleRequestRow,
        rule_id=rule_id,
        ticket_id=ticket_id,
        made_at=unit.now,
        method=request.method,
        url=request.url,
        headers=[list(header) for header in request.headers],
        body=request.body,
        state=RequestState.DUE,
        due_at=unit.now,
    )


def belong(ids: Sequence[int], trace_id: int) -> None:
    """Say in which trace requests are told of."""
    database.execute_sql(f"UPDATE rule_request SET trace_id = ? WHERE id IN ({numbers(ids)})", (trace_id,))


# --- sending --------------------------------------------------------------------------------------------------------

_WAITING = "FROM rule_request WHERE state IN ('due', 'sending') AND due_at <= ?"


def is_due(now: datetime) -> bool:
    """Whether there is a request to send, or one whose sender died."""
    return database.execute_sql(f"SELECT 1 {_WAITING} LIMIT 1", (to_us(now),)).fetchone() is not None


def claim(unit: Unit) -> Claim | None:
    """Lease the next due request, or None. What senders that died left behind is looked after on the way."""
    columns = "id, ticket_id, state, attempts, method, url, headers, body, made_at"
    sql = f"SELECT {columns} {_WAITING} ORDER BY due_at, id LIMIT 1"
    while row := database.execute_sql(sql, (to_us(unit.now),)).fetchone():
        request_id, ticket_id, state, attempts, method, url, headers, body, made_at = row
        if state == RequestState.SENDING:
            _settle(unit, request_id, ticket_id, method, url, attempts, lost())
            continue
        _set(request_id, state=RequestState.SENDING, attempts=attempts + 1, due_at=to_us(unit.now + LEASE))
        lines = tuple((name, value) for name, value in json.loads(headers))
        request = WebRequest(method, url, lines, body)
        return Claim(request_id, ticket_id, attempts + 1, request, f"{request_id}-{made_at}")
    return None


def finish(unit: Unit, claim: Claim, answer: Answer) -> None:
    """Keep what came of sending once, also where the lease ran out; not where another process has sent it since."""
    mine = "SELECT 1 FROM rule_request WHERE id = ? AND attempts = ? AND state IN ('sending', 'unknown', 'due')"
    if database.execute_sql(mine, (claim.id, claim.attempts)).fetchone():
        request = claim.request
        _settle(unit, claim.id, claim.ticket_id, request.method, request.url, claim.attempts, answer)


def _settle(unit: Unit, request_id: int, ticket: int, method: str, url: str, attempts: int, answer: Answer) -> None:
    state, wait = next_step(method, answer, attempts)
    if wait is None:
        _end(request_id, state, url, answer)
    else:
        _set(request_id, state=state, due_at=to_us(unit.now + wait), result=as_written(as_data(answer)))
    unit.touched(ticket)


def _end(request_id: int, state: RequestState, url: str, answer: Answer) -> None:
    """Of what is over the host and the result stay: nothing of what was sent."""
    _set(request_id, state=state, url=target(url).origin, headers="[]", body="", result=as_written(as_data(answer)))


def _set(request_id: int, **values: object) -> None:
    names = ", ".join(f"{name} = ?" for name in values)
    bound = [value.value if isinstance(value, RequestState) else value for value in values.values()]
    database.execute_sql(f"UPDATE rule_request SET {names} WHERE id = ?", [*bound, request_id])


def rest(url: str, now: datetime, until: datetime) -> None:
    """Let what else is due for the host of `url` wait until a moment."""
    origin = target(url).origin + "/"
    sql = "UPDATE rule_request SET due_at = ? WHERE state = 'due' AND due_at <= ? AND substr(url, 1, ?) = ?"
    database.execute_sql(sql, (to_us(until), to_us(now), len(origin), origin))


def stop_all(unit: Unit) -> None:
    """End whatever waits: the workspace allows no requests any longer."""
    rows = database.execute_sql("SELECT id, ticket_id, url FROM rule_request WHERE state = 'due'").fetchall()
    for request_id, ticket_id, url in rows:
        _end(request_id, RequestState.STOPPED, url, forbidden())
        unit.touched(ticket_id)


# --- reading --------------------------------------------------------------------------------------------------------


def of_traces(trace_ids: Sequence[int]) -> Mapping[int, list[RequestLine]]:
    """The requests of traces by trace, in the order they were asked for."""
    columns = "id, rule_id, trace_id, made_at, method, url, state, attempts, due_at, result"
    sql = f"SELECT {columns} FROM rule_request WHERE trace_id IN ({numbers(trace_ids)}) ORDER BY id"
    found: dict[int, list[RequestLine]] = {}
    for row in database.execute_sql(sql):
        line = _line(row)
        found.setdefault(row[2], []).append(line)
    return found


def _line(row: Sequence[Any]) -> RequestLine:
    request_id, rule_id, trace_id, made_at, method, url, state, attempts, due_at, result = row
    stands = RequestState(state)
    due = None if stands in ENDED else from_us(due_at)
    place = target(url).place
    answer = from_data(json.loads(result)) if result else None
    return RequestLine(request_id, rule_id, trace_id, from_us(made_at), method, place, stands, attempts, due, answer)
