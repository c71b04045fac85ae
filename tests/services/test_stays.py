"""Stays in a status: whatever happens to tickets and is taken back, each counts as long as it was and where it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskapp.domain.changes import Done, Undo
from deskapp.domain.errors import DeskError
from deskapp.domain.mail import Address
from deskapp.domain.moments import to_us
from deskapp.domain.reports.stays import STAYS
from deskapp.domain.rules.actions import Action, Becomes, Do
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel, EventKind
from deskapp.services.mail_writing import Reply
from deskapp.services.new_tickets import NewTicket
from deskapp.store import events, rollups
from deskapp.store.tables import EventRow, TicketRecord
from tests.kit import FakeClock, Office, furnish, mail, make_desk, new_ticket, problems, take

JANA = Address("Jana", "jana@cust.example")
ANSWER, LAST_ANSWER = (Reply("So it is", to=(JANA,), status=status) for status in (Status.ANSWERED, Status.RESOLVED))

#: A stay: kind, department, channel, agent, when it ended, and its seconds.
Stay = tuple[EventKind, int, str, int | None, int, int | None]


def stays(ticket_id: int) -> Counter[Stay]:
    """The stays of a ticket that were not taken back."""
    found: Counter[Stay] = Counter()
    for event_id in events.standing(ticket_id, STAYS.values()):
        row = EventRow.get_by_id(event_id)
        found[EventKind(row.kind), row.department_id, row.channel, row.agent_id, to_us(row.at), row.value] += 1
    return found


def told(ticket_id: int) -> list[tuple[str, int | None]]:
    """Kinds and seconds in the order in which the stays ended."""
    return [(kind.value, seconds) for kind, *_, at, seconds in sorted(stays(ticket_id), key=lambda stay: stay[4])]


@pytest.fixture
def ticket(office: Office) -> int:
    take(office.desk, mail(date=format_datetime(office.clock.now()), message_id="<1@cust.example>"))
    return 1


def test_each_stay_counts_when_it_ends_with_its_department_and_agent(office: Office, ticket: int) -> None:
    desk, clock = office.desk, office.clock
    clock.advance(minutes=10)
    desk.tickets.transfer(office.eva, [ticket], office.technical, office.tom.agent_id)
    clock.advance(minutes=5)
    desk.outgoing.reply(office.eva, ticket, ANSWER)
    desk.tickets.transfer(office.eva, [ticket], office.sales)
    clock.advance(hours=1)
    desk.tickets.postpone(office.eva, [ticket], clock.now() + timedelta(hours=2))
    clock.advance(hours=2)
    desk.housekeeping.every_minute()
    clock.advance(seconds=30)
    desk.outgoing.reply(office.eva, ticket, LAST_ANSWER)
    clock.advance(days=31)
    desk.housekeeping.every_day()
    expected = [("was-new", 900), ("was-answered", 3600), ("was-postponed", 7200), ("was-open", 30)]
    assert told(ticket) == [*expected, ("was-resolved", 31 * 86400)]
    buckets = {kind: (department, agent) for kind, department, _, agent, *_ in stays(ticket)}
    assert buckets[EventKind.WAS_NEW] == (office.technical, office.tom.agent_id)
    assert buckets[EventKind.WAS_ANSWERED] == (office.sales, None)
    assert problems(desk) == []


@pytest.mark.parametrize("status", [Status.SPAM, Status.DELETED])
def test_nobody_stays_in_the_trash(office: Office, ticket: int, status: Status) -> None:
    desk, clock = office.desk, office.clock
    clock.advance(minutes=1)
    desk.tickets.set_status(office.eva, [ticket], status)
    clock.advance(days=3)
    desk.tickets.give_back(office.eva, [ticket])
    clock.advance(minutes=2)
    desk.outgoing.reply(office.eva, ticket, ANSWER)
    assert told(ticket) == [("was-new", 60), ("was-new", 120)]


def test_what_is_called_back_was_no_end_of_a_stay(office: Office, ticket: int) -> None:
    desk, clock = office.desk, office.clock
    for reply in (ANSWER, LAST_ANSWER):
        clock.advance(minutes=1)
        done = desk.outgoing.reply(office.eva, ticket, reply)
        clock.advance(seconds=5)
        desk.undoing.undo(office.eva, done.undo)
        assert told(ticket) == []
    clock.advance(seconds=50)
    desk.outgoing.reply(office.eva, ticket, ANSWER)
    assert told(ticket) == [("was-new", 180)]


def test_a_merged_ticket_goes_on_where_it_was(office: Office, ticket: int) -> None:
    desk, clock = office.desk, office.clock
    target = new_ticket(office)
    desk.tickets.set_status(office.eva, [target], Status.RESOLVED)
    clock.advance(minutes=1)
    done = desk.merging.merge(office.eva, [ticket], target)
    assert (told(ticket), told(target)) == ([], [("was-resolved", 60)])
    clock.advance(minutes=1)
    desk.undoing.undo(office.eva, done.undo)
    assert (told(ticket), told(target)) == ([], [])
    clock.advance(minutes=1)
    desk.outgoing.reply(office.eva, ticket, ANSWER)
    assert told(ticket) == [("was-new", 180)]
    assert problems(desk) == []


def test_a_mail_from_before_the_status_ends_no_stay(office: Office, ticket: int) -> None:
    desk, clock = office.desk, office.clock
    written = format_datetime(clock.advance(minutes=1))
    clock.advance(minutes=1)
    desk.outgoing.reply(office.eva, ticket, ANSWER)
    clock.advance(minutes=1)
    take(desk, mail("And?", subject="Re: [HD-000001]", message_id="<2@cust.example>", date=written))
    assert TicketRecord.get_by_id(ticket).status == Status.OPEN
    assert told(ticket) == [("was-new", 120)]


def test_a_ticket_whose_making_is_undone_was_never_new(office: Office) -> None:
    desk = office.desk
    made = desk.tickets.create(office.eva, NewTicket(office.general, "S", "T", Channel.CALL, contact=JANA))
    office.clock.advance(seconds=5)
    desk.undoing.undo(office.eva, made.undo)
    assert told(made.value) == []


# --- any sequence -------------------------------------------------------------------------------------------

TICKETS = 4
SECONDS = st.integers(0, 100_000)


class _Watched:
    """What the tickets' rows say before and after each act, and the stays that follow from it."""

    def __init__(self) -> None:
        self.stays: dict[int, Counter[Stay]] = {}
        self._rows: dict[int, TicketRecord] = {}
        self._past: dict[int, dict[tuple[str, int], Counter[Stay]]] = {}
        self.look(back=False)

    def look(self, *, back: bool, taker: int | None = None) -> None:
        """Take in what an act did; one that takes back brings back the stays of the status that it brings back.

        Who answers what is nobody's takes it (`taker`) before he or she resolves it.
        """
        for row in TicketRecord.select():
            known, mine = self._rows.get(row.id), self.stays.setdefault(row.id, Counter())
            past = self._past.setdefault(row.id, {})
            mark = (row.status, to_us(row.status_at))
            if known is not None and known.merged_into == row.merged_into and known.status_at != row.status_at:
                if back and mark in past:
                    self.stays[row.id] = past[mark].copy()
                elif known.status in STAYS and row.status_at > known.status_at:
                    seconds = int((row.status_at - known.status_at).total_seconds())
                    agent = taker if known.agent_id is None and known.status == Status.ANSWERED else known.agent_id
                    bucket = (known.department_id, known.channel, agent)
                    mine[STAYS[Status(known.status)], *bucket, to_us(row.status_at), seconds] += 1
            past[mark] = self.stays[row.id].copy()
            self._rows[row.id] = row


def write(office: Office, number: int, ticket: int, back_s: int) -> None:
    written = format_datetime(office.clock.now() - timedelta(seconds=back_s))
    take(
        office.desk,
        mail("And?", subject=f"Re: [HD-{ticket:06d}]", message_id=f"<m{number}@cust.example>", date=written),
    )


STATUS = st.sampled_from([Status.RESOLVED, Status.OPEN, Status.SPAM, Status.DELETED, Status.CLOSED, Status.ANSWERED])
ACTS: Mapping[str, Callable[[Office, int, int, Status], Done[Any] | None]] = {
    "answer": lambda o, t, n, s: o.desk.outgoing.reply(o.eva, t, ANSWER),
    "answer last": lambda o, t, n, s: o.desk.outgoing.reply(o.eva, t, LAST_ANSWER),
    "status": lambda o, t, n, s: o.desk.tickets.set_status(o.eva, [t], s),
    "status of all": lambda o, t, n, s: o.desk.tickets.set_status(o.eva, range(1, TICKETS + 1), s),
    "give back": lambda o, t, n, s: o.desk.tickets.give_back(o.eva, [t]),
    "postpone": lambda o, t, n, s: o.desk.tickets.postpone(o.eva, [t], o.clock.now() + timedelta(seconds=n + 1)),
    "transfer": lambda o, t, n, s: o.desk.tickets.transfer(o.eva, [t], 1 + n % 3),
    "assign": lambda o, t, n, s: o.desk.tickets.assign(o.eva, [t], o.eva.agent_id),
    "merge": lambda o, t, n, s: o.desk.merging.merge(o.eva, [t], 1 + n % TICKETS),
    "apply": lambda o, t, n, s: o.desk.tickets.apply(
        o.eva,
        [1, t],
        [Action(Do.TRANSFER, {"department": o.sales}), Action(Do.STATUS, {"status": Becomes.RESOLVED})],
    ),
    "minute": lambda o, t, n, s: o.desk.housekeeping.every_minute(),
    "day": lambda o, t, n, s: o.desk.housekeeping.every_day(),
}
_STEP = st.one_of(
    st.tuples(st.sampled_from([*ACTS]), st.integers(1, TICKETS), SECONDS, STATUS),
    st.tuples(st.sampled_from(["undo", "unmerge", "mail"]), st.integers(1, TICKETS), SECONDS, STATUS),
)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(_STEP, st.sampled_from([0, 1, 4, 3600, 20 * 86400])), max_size=14))
def test_any_acts_and_undos_keep_the_stays(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[tuple[str, int, int, Status], int]]
) -> None:
    clock = FakeClock()
    office = furnish(make_desk(tmp_path_factory.mktemp("stays"), clock), clock)
    for number in range(TICKETS):
        take(office.desk, mail(message_id=f"<{number}@cust.example>", date=format_datetime(clock.now())))
    undos: list[Undo] = []
    watched = _Watched()
    for number, ((name, ticket, n, status), seconds) in enumerate(steps):
        clock.advance(seconds=seconds)
        with suppress(DeskError):
            if name == "undo" and undos:
                office.desk.undoing.undo(office.eva, undos.pop(-1 - n % len(undos)))
            elif name == "unmerge":
                office.desk.merging.unmerge(office.eva, [ticket])
            elif name == "mail":
                write(office, number, ticket, n)
            elif name in ACTS:
                done = ACTS[name](office, ticket, n, status)
                undos += [done.undo] if done is not None and done.undo is not None else []
        taker = office.eva.agent_id if name == "answer last" else None
        watched.look(back=name in ("undo", "unmerge"), taker=taker)
        for each, expected in watched.stays.items():
            assert stays(each) == expected, (each, name)
    assert rollups.difference() == ""
    assert problems(office.desk) == []
    office.desk.disconnect()
