"""Requests that rules send to other programs: what is sent, what came of it, and whether it is tried again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from deskapp.domain import refusals
from deskapp.domain.errors import DeskError


class RequestState(StrEnum):
    """Where a request stands. Only what is due or being sent is not over yet."""

    DUE = "due"
    SENDING = "sending"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"
    STOPPED = "stopped"


#: States in which nothing more happens.
ENDED = frozenset(RequestState) - {RequestState.DUE, RequestState.SENDING}

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WebRequest:
    """What is sent: the address in its plain form, header lines with values on one line each, the body as text."""

    method: str
    url: str
    headers: Headers = ()
    body: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a request may take, in seconds, and how much of an answer is read, in bytes."""

    connect_s: float = 5.0
    total_s: float = 10.0
    most: int = 65_536


class Came(StrEnum):
    """What came of a request: `AWAY` is a host that could not be reached, `FORBIDDEN` one that may not be asked.

    `LOST` is a request that was sent, as a whole or in part, without an answer: nobody knows whether it was taken.
    """

    TAKEN = "taken"
    REFUSED = "refused"
    BUSY = "busy"
    AWAY = "away"
    LOST = "lost"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Answer:
    """What another program answered: `status` is HTTP's number, None without an answer.

    `problem` says what is wrong, None where all is well; `told` is the beginning of what the answer says.
    """

    came: Came
    status: int | None = None
    problem: DeskError | None = None
    told: str = ""


@dataclass(frozen=True, slots=True)
class RequestLine:
    """A request as the trace shows it. `place` is the host: an address itself may hold a key.

    `due_at` is when it is sent, again or for the first time; None where it is over.
    """

    id: int
    rule_id: int
    trace_id: int | None
    made_at: datetime
    method: str
    place: str
    state: RequestState
    attempts: int
    due_at: datetime | None
    answer: Answer | None


#: How often a request is tried at most, and how long it waits after each attempt but the last.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 120))
ATTEMPTS = len(WAITS) + 1
#: Methods that change nothing more when they are sent twice.
REPEATABLE = frozenset({"GET", "PUT", "DELETE"})
#: Answers after which it is worth asking again; those from 500 on are as well.
_LATER = frozenset({408, 425, 429})
_AGAIN = frozenset({Came.BUSY, Came.AWAY})
_ENDS: Mapping[Came, RequestState] = {
    Came.TAKEN: RequestState.DONE,
    Came.REFUSED: RequestState.FAILED,
    Came.BUSY: RequestState.FAILED,
    Came.AWAY: RequestState.FAILED,
    Came.LOST: RequestState.UNKNOWN,
    Came.FORBIDDEN: RequestState.STOPPED,
}


def answered(status: int, told: str = "") -> Answer:
    """What a status of HTTP means."""
    if 200 <= status < 300:
        return Answer(Came.TAKEN, status)
    if status in _LATER or status >= 500:
        return Answer(Came.BUSY, status, DeskError("The answer was {status}.", status=status), told)
    if 300 <= status < 400:
        problem = DeskError("The answer was {status}: it sends on elsewhere, which is not followed.", status=status)
        return Answer(Came.REFUSED, status, problem, told)
    return Answer(Came.REFUSED, status, DeskError("The answer was {status}.", status=status), told)


def lost() -> Answer:
    """The program ended while it was sending."""
    return Answer(Came.LOST, problem=DeskError("The program ended while it was sending."))


def forbidden() -> Answer:
    """The workspace does not allow it any longer."""
    return Answer(Came.FORBIDDEN, problem=DeskError("HTTP requests are not allowed in this workspace any longer."))


def unlisted(place: str) -> Answer:
    """The host was taken from the list."""
    return Answer(Came.FORBIDDEN, problem=DeskError("{host} is not on the list of hosts any longer.", host=place))


def next_step(method: str, answer: Answer, attempts: int) -> tuple[RequestState, timedelta | None]:
    """What a request becomes after so many attempts, and how long it waits until the next (None: it is over)."""
    again = answer.came in _AGAIN or (answer.came is Came.LOST and method in REPEATABLE)
    if again and attempts < ATTEMPTS:
        return RequestState.DUE, WAITS[attempts - 1]
    return _ENDS[answer.came], None


def rests(answer: Answer) -> bool:
    """Whether others for the same host had better wait, too: it is not there, or has too much to do."""
    return answer.came is Came.AWAY or answer.status in (429, 503)


# --- as it is kept --------------------------------------------------------------------------------------------------


def as_data(answer: Answer) -> dict[str, object]:
    """An answer as the store keeps it."""
    kept: dict[str, object] = {"came": answer.came.value, "status": answer.status, "told": answer.told}
    return kept | refusals.as_data(answer.problem)


def from_data(kept: Mapping[str, Any]) -> Answer:
    """The answer that the store keeps."""
    return Answer(Came(kept["came"]), kept["status"], refusals.from_data(kept), kept["told"])
