"""Where a mail that goes out stands, and what becomes of it after each attempt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.account import back_off_s
from deskapp.domain.mailbox.delivery import Came, Delivery, Refusal
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.vocabulary import OutboxState

#: A mail that no server takes is tried for so long, and so often at least (a clock may jump, a machine may sleep).
TRIED_FOR, TRIED_AT_LEAST = timedelta(days=3), 20
#: What waits for a person: nothing goes on with it by itself.
STUCK = frozenset({OutboxState.FAILED, OutboxState.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Post:
    """A mail on its way out. Until `hold_until` it can be called back; `due_at` is when it is tried again.

    `refusals` are what servers said of single recipients; `problem` tells why it was not sent, or not to everybody.
    """

    outbox_id: int
    state: OutboxState
    hold_until: datetime
    due_at: datetime | None = None
    sent_at: datetime | None = None
    taken: tuple[str, ...] = ()
    refusals: Mapping[str, Refusal] = field(default_factory=dict)
    problem: DeskError | None = None

    @property
    def refused(self) -> tuple[str, ...]:
        """The recipients that a server refused for good."""
        return tuple(recipient for recipient, refusal in self.refusals.items() if refusal.lasting)

    @property
    def partly(self) -> bool:
        """Whether some recipients have it and others will not."""
        return bool(self.taken) and bool(self.refused)

    @property
    def came_back(self) -> bool:
        """Whether it was sent, and came back from everybody."""
        return self.state is OutboxState.FAILED and self.sent_at is not None and not self.taken


@dataclass(frozen=True, slots=True)
class Attempt:
    """What was known of a mail before it was tried. `attempts` counts those that failed since `began_at`."""

    recipients: tuple[str, ...]
    began_at: datetime
    attempts: int = 0
    taken: tuple[str, ...] = ()
    refusals: Mapping[str, Refusal] = field(default_factory=dict)

    @property
    def open(self) -> tuple[str, ...]:
        """The recipients that it is for now: neither taken nor refused for good."""
        return tuple(
            each for each in self.recipients if each not in self.taken and not _is_lasting(self.refusals, each)
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a mail after an attempt; `wait` is how long until it is tried again, None for what is over."""

    state: OutboxState
    taken: tuple[str, ...]
    refusals: Mapping[str, Refusal]
    problem: DeskError | None = None
    wait: timedelta | None = None

    def telling(self) -> dict[str, object]:
        """What the history tells of a mail that is over: where it stands, and whom servers refused where others have
        it."""
        told: dict[str, object] = {"state": self.state.value}
        if self.taken and self.state is OutboxState.FAILED:
            told["refused"] = [each for each, refusal in self.refusals.items() if refusal.lasting]
        return told


def outcome(before: Attempt, delivery: Delivery, now: datetime) -> Outcome:
    """What becomes of a mail. Nothing that may have arrived is ever tried again by itself."""
    taken = tuple(dict.fromkeys((*before.taken, *delivery.taken)))
    told = {**before.refusals, **delivery.refusals}
    refusals = {each: refusal for each, refusal in told.items() if each not in taken}
    left = Attempt(before.recipients, before.began_at, before.attempts, taken, refusals).open
    if delivery.came is Came.LOST:
        return Outcome(OutboxState.UNKNOWN, taken, refusals, delivery.problem)
    if delivery.came is Came.REFUSED:
        return Outcome(OutboxState.FAILED, taken, refusals, delivery.problem)
    if not left:
        return settled(taken, refusals)
    problem = delivery.problem or _refused(refusals, left[0])
    if now - before.began_at >= TRIED_FOR and before.attempts + 1 >= TRIED_AT_LEAST:
        return Outcome(OutboxState.FAILED, taken, refusals, problem)
    away = isinstance(problem, MailFailed)  # then it is the account that waits
    wait = timedelta(seconds=0 if away else back_off_s(before.attempts + 1))
    return Outcome(OutboxState.DUE, taken, refusals, problem, wait)


def settled(taken: tuple[str, ...], refusals: Mapping[str, Refusal]) -> Outcome:
    """A mail of which nothing is left to send: sent, or failed with those who do not get it."""
    refused = next((each for each, refusal in refusals.items() if refusal.lasting), None)
    if refused is None:
        return Outcome(OutboxState.SENT, taken, refusals)
    return Outcome(OutboxState.FAILED, taken, refusals, _refused(refusals, refused))


def after_bounce(before: Attempt, failures: Mapping[str, str], *, known: bool) -> Outcome | None:
    """What becomes of a mail that came back; `failures` maps addresses to what their servers said.

    `known` tells that it was known who took it. None where it is no news of anybody. Where it is not told from whom it
    came back, nobody knows who has it.
    """
    only = before.recipients[0].lower() if len(before.recipients) == 1 else ""
    told = {only or email.lower(): words for email, words in failures.items()}
    lost = {each: told[each.lower()] for each in before.recipients if each.lower() in told}
    if not lost:
        return Outcome(OutboxState.UNKNOWN, (), before.refusals, DeskError("It came back, but not said from whom."))
    if not any(each in before.taken or each in before.open for each in lost):
        return None
    taken = tuple(each for each in before.taken if each not in lost)
    refusals = {**before.refusals, **{each: Refusal(words, lasting=True) for each, words in lost.items()}}
    left = replace(before, taken=taken, refusals=refusals).open
    state = OutboxState.UNKNOWN if left and not known else OutboxState.FAILED
    return Outcome(state, taken, refusals, _came_back(*next(iter(lost.items()))))


def _came_back(recipient: str, words: str) -> DeskError:
    if not words:
        return DeskError("It came back from {recipient}.", recipient=recipient)
    return DeskError("It came back from {recipient}: {words}.", recipient=recipient, words=words.rstrip("."))


def _is_lasting(refusals: Mapping[str, Refusal], recipient: str) -> bool:
    return recipient in refusals and refusals[recipient].lasting


def _refused(refusals: Mapping[str, Refusal], recipient: str) -> DeskError:
    words = refusals[recipient].words.rstrip(".") if recipient in refusals else "–"
    return DeskError("The server refuses {recipient}: {words}.", recipient=recipient, words=words)
