"""Mails on their way out: claimed by one program, begun right before they are handed over, and what came of it.

A claim runs out by itself. Before a mail is begun nobody has it, so another program may claim it; once it is begun,
nobody but a person may send it again. A claim or a wait that ends later than any can was made under another clock.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.account import BACK_OFF_S
from deskapp.domain.mailbox.delivery import Refusal
from deskapp.domain.mailbox.posting import Attempt, Outcome, Post, after_bounce
from deskapp.domain.moments import from_us, to_us
from deskapp.domain.vocabulary import OutboxState
from deskapp.store.fields import as_written
from deskapp.store.mailbox import problems
from deskapp.store.store import Unit
from deskapp.store.tables import OutboxRow, database

#: How long one program may take to reach a server and name the recipients, and then to hand a mail over.
CLAIM, HANDING_OVER = timedelta(minutes=5), timedelta(minutes=10)
_LONGEST_WAIT = timedelta(seconds=max(BACK_OFF_S))

#: What looks for mails by their state names the index: nearly all are sent, and from that SQLite concludes that it is
#: quickest to read every one.
BY_STATE = "INDEXED BY outbox_state"
_FREE = "(o.claimed_until IS NULL OR o.claimed_until <= :now OR o.claimed_until > :claims)"
_DUE = f"o.state = 'due' AND (o.due_at IS NULL OR o.due_at <= :now OR o.due_at > :waits) AND {_FREE}"


@dataclass(frozen=True, slots=True)
class Claim:
    """A mail that this program alone sends now; `token` is that of the claim."""

    outbox_id: int
    message_id: int
    ticket_id: int
    sender: str
    body: bytes
    attempt: Attempt
    token: str


def _clock(now: datetime) -> dict[str, object]:
    """What the conditions compare with."""
    return {"now": to_us(now), "claims": to_us(now + 2 * HANDING_OVER), "waits": to_us(now + 2 * _LONGEST_WAIT)}


def senders(now: datetime) -> list[tuple[str, int]]:
    """From which address and department there are mails to send now, those that wait longest first."""
    sql = (
        f"SELECT o.sender, t.department_id FROM outbox o {BY_STATE} JOIN ticket t ON t.id = o.ticket_id "
        f"WHERE {_DUE} GROUP BY 1, 2 ORDER BY min(coalesce(o.due_at, o.hold_until))"
    )
    return [(sender, place) for sender, place in database.execute_sql(sql, _clock(now))]


def claim(unit: Unit, sender: str, department_id: int, account_id: int, token: str) -> Claim | None:
    """Claim the next mail of an address and a department, or None where there is none any longer."""
    sql = (
        "UPDATE outbox SET claimed_by = :token, claimed_until = :until, account_id = :account, "
        "began_at = coalesce(began_at, :now) WHERE id = (SELECT o.id "
        f"FROM outbox o {BY_STATE} JOIN ticket t ON t.id = o.ticket_id "
        f"WHERE {_DUE} AND o.sender = :sender AND t.department_id = :department "
        "ORDER BY coalesce(o.due_at, o.hold_until), o.id LIMIT 1) "
        "RETURNING id, message_id, ticket_id, sender, body, recipients, began_at, attempts, taken, refusals"
    )
    values = {"token": token, "until": to_us(unit.now + CLAIM), "account": account_id, "sender": sender}
    rows = database.execute_sql(sql, {**_clock(unit.now), **values, "department": department_id}).fetchall()
    return _claim(rows[0], token) if rows else None


def _claim(row: tuple[Any, ...], token: str) -> Claim:
    outbox_id, message_id, ticket_id, sender, body, recipients, began_at, attempts, taken, refusals = row
    named, done = tuple(json.loads(recipients)), tuple(json.loads(taken))
    attempt = Attempt(named, from_us(began_at), attempts, done, refusals_of(json.loads(refusals)))
    return Claim(outbox_id, message_id, ticket_id, sender, bytes(body), attempt, token)


def begin(unit: Unit, claim: Claim) -> bool:
    """Say that the mail is handed over from now on; false where it is not this program's to send any longer."""
    sql = "UPDATE outbox SET state = 'sending', claimed_until = ? WHERE id = ? AND state = 'due' AND claimed_by = ?"
    until = to_us(unit.now + HANDING_OVER)
    return bool(database.execute_sql(sql, (until, claim.outbox_id, claim.token)).rowcount)


def finish(unit: Unit, claim: Claim, outcome: Outcome, words: str) -> bool:
    """Keep what came of a claimed mail, also where it was taken for lost meanwhile; false where it is another's now."""
    due_at = None if outcome.wait is None else to_us(unit.now + outcome.wait)
    values = {
        "state": outcome.state.value,
        "due_at": due_at,
        "claimed_until": None,
        "attempts": claim.attempt.attempts + 1,
        "words": words,
        **_told(outcome),
    }
    if outcome.taken and not claim.attempt.taken:
        values["sent_at"] = to_us(unit.now)
    mine = "claimed_by = ? AND state IN ('due', 'sending', 'unknown')"
    return _set(claim.outbox_id, values, mine, claim.token)


def settle(unit: Unit, outbox_id: int, outcome: Outcome) -> None:
    """Keep what a person says of a mail."""
    values: dict[str, object] = {"state": outcome.state.value, "claimed_until": None, **_told(outcome)}
    if outcome.taken:
        values["sent_at"] = to_us(unit.now)
    _set(outbox_id, values)


def try_again(outbox_id: int) -> None:
    """Let a mail be sent once more, as if it were new, to those who do not have it."""
    values = {"due_at": None, "claimed_until": None, "began_at": None, "attempts": 0, "refusals": "{}", "problem": ""}
    _set(outbox_id, {"state": OutboxState.DUE.value, **values})
    database.execute_sql("UPDATE outbox SET sent_at = NULL WHERE id = ? AND taken = '[]'", (outbox_id,))


#: What a bounce may change: what is on its way is told of by whoever sends it, what is given up is over.
_COMES_BACK = {OutboxState.SENT, OutboxState.FAILED, OutboxState.UNKNOWN}


def come_back(message_id: int, failures: Mapping[str, str]) -> None:
    """Keep that a mail came back, from which addresses and with what words."""
    row = OutboxRow.get_or_none(OutboxRow.message_id == message_id)
    if row is None or row.state not in _COMES_BACK:
        return
    before = Attempt(tuple(row.recipients), row.created_at, row.attempts, tuple(row.taken), refusals_of(row.refusals))
    came = after_bounce(before, failures, known=row.state != OutboxState.UNKNOWN)
    if came is not None:
        _set(row.id, {"state": came.state.value, **_told(came)})


def _told(outcome: Outcome) -> dict[str, object]:
    refusals = {each: [refusal.words, refusal.lasting] for each, refusal in outcome.refusals.items()}
    return {
        "taken": as_written(list(outcome.taken)),
        "refusals": as_written(refusals),
        "problem": problems.as_text(outcome.problem),
    }


def _set(outbox_id: int, values: Mapping[str, object], also: str = "1", *bound: object) -> bool:
    names = ", ".join(f"{name} = ?" for name in values)
    sql = f"UPDATE outbox SET {names} WHERE id = ? AND {also}"
    return bool(database.execute_sql(sql, [*values.values(), outbox_id, *bound]).rowcount)


# --- what cannot go on ----------------------------------------------------------------------------------------------

_ABANDONED = "o.state = 'sending' AND (o.claimed_until IS NULL OR o.claimed_until <= :now OR o.claimed_until > :claims)"


def has_abandoned(now: datetime) -> bool:
    """Whether a mail was begun by a program that is gone."""
    sql = f"SELECT 1 FROM outbox o {BY_STATE} WHERE {_ABANDONED} LIMIT 1"
    return database.execute_sql(sql, _clock(now)).fetchone() is not None


def give_up_abandoned(unit: Unit, problem: DeskError) -> list[tuple[int, int]]:
    """Call what was begun by programs that are gone unknown; tells ticket and message of each."""
    sql = (
        f"UPDATE outbox AS o {BY_STATE} SET state = 'unknown', problem = :problem WHERE {_ABANDONED} "
        "RETURNING ticket_id, message_id"
    )
    values = {**_clock(unit.now), "problem": problems.as_text(problem)}
    return list(database.execute_sql(sql, values).fetchall())


_WAITING = (
    "state = 'due' AND sender = ? AND problem <> ? AND ticket_id IN (SELECT id FROM ticket WHERE department_id = ?)"
)


def is_untold(sender: str, department_id: int, problem: DeskError) -> bool:
    """Whether a mail of an address and a department waits without saying why."""
    values = (sender, problems.as_text(problem), department_id)
    return (
        database.execute_sql(f"SELECT 1 FROM outbox {BY_STATE} WHERE {_WAITING} LIMIT 1", values).fetchone() is not None
    )


def tell(sender: str, department_id: int, problem: DeskError) -> list[int]:
    """Say of all mails of an address and a department why they wait; returns their tickets."""
    text = problems.as_text(problem)
    sql = f"UPDATE outbox {BY_STATE} SET problem = ? WHERE {_WAITING} RETURNING ticket_id"
    return [row[0] for row in database.execute_sql(sql, (text, sender, text, department_id)).fetchall()]


#: So many at a time: what follows from each has to be done, too.
_AT_ONCE = 20


def set_aside(
    sender: str, department_id: int, waited_for: Sequence[DeskError | None], before: datetime, problem: DeskError
) -> list[tuple[int, int]]:
    """Let some mails of an address and a department fail that were never tried, were due before a moment and say that
    they wait for one of these; tells ticket and message of each."""
    reasons = [problems.as_text(each) for each in waited_for]
    sql = (
        "UPDATE outbox SET state = 'failed', problem = ? WHERE id IN (SELECT o.id "
        f"FROM outbox o {BY_STATE} JOIN ticket t ON t.id = o.ticket_id "
        "WHERE o.state = 'due' AND o.sender = ? AND t.department_id = ? "
        f"AND o.began_at IS NULL AND o.hold_until <= ? AND o.problem IN ({', '.join('?' * len(reasons))}) "
        f"ORDER BY o.id LIMIT {_AT_ONCE}) RETURNING ticket_id, message_id"
    )
    values = (problems.as_text(problem), sender, department_id, to_us(before), *reasons)
    return [(row[0], row[1]) for row in database.execute_sql(sql, values).fetchall()]


# --- reading --------------------------------------------------------------------------------------------------------

#: What `post` reads, of a table named `o`.
COLUMNS = "o.id, o.state, o.hold_until, o.due_at, o.sent_at, o.taken, o.refusals, o.problem"


def post(row: tuple[Any, ...]) -> Post:
    """A mail as `COLUMNS` selected it."""
    outbox_id, state, hold_until, due_at, sent_at, taken, refusals, problem = row
    return Post(
        outbox_id,
        OutboxState(state),
        from_us(hold_until),
        None if due_at is None else from_us(due_at),
        None if sent_at is None else from_us(sent_at),
        tuple(json.loads(taken)),
        refusals_of(json.loads(refusals)),
        problems.read(problem),
    )


def refusals_of(kept: Mapping[str, tuple[str, bool]]) -> dict[str, Refusal]:
    """What servers said of recipients, from how it is kept."""
    return {each: Refusal(words, bool(lasting)) for each, (words, lasting) in kept.items()}
