"""Whatever is done in whatever order: counts, lists, search and chains are what a direct look at the rows says."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)

from deskapp.domain.access import Viewer, visible
from deskapp.domain.changes import Undo
from deskapp.domain.distribution import How
from deskapp.domain.errors import DeskError
from deskapp.domain.lists import STATUSES, Cursor, ListQuery, Order, View
from deskapp.domain.mail import Address
from deskapp.domain.moments import to_us
from deskapp.domain.status import COUNTED, LISTED, UNFINISHED, Status
from deskapp.domain.vocabulary import Direction, DraftKind, NoteKind, OutboxState, Priority
from deskapp.services.mail_writing import Forward, Reply
from deskapp.services.new_tickets import NewInternalTicket, NewTicket
from deskapp.store.tables import AgentRow, DepartmentRow, TicketRecord
from tests.kit import FakeClock, Office, furnish, mail, make_desk, new_ticket, problems, take
from tests.services.solve_queue import queue_of, walk
from tests.services.stuck import get_stuck, stuck_tickets

CUSTOMERS = ("jana", "petr", "ivo")
WORDS = st.sampled_from(["hello", "Příliš žluťoučký", "printer", "", "- [ ] to do", "x" * 300])


def _key(row: TicketRecord, order: Order) -> int:
    keys = {
        Order.NEWEST: row.changed_at,
        Order.OLDEST: row.changed_at,
        Order.CREATED: row.created_at,
        Order.CREATED_FIRST: row.created_at,
    }
    if order in keys:
        return to_us(keys[order])
    return (row.priority + 1) * 4503599627370496 + to_us(row.changed_at)


def _wanted(rows: list[TicketRecord], who: Viewer, query: ListQuery) -> list[tuple[int, int]]:
    """What a list has to hold, from the rows themselves."""
    scope = visible(who)
    agents: dict[View, Any] = {View.MINE: who.agent_id, View.UNASSIGNED: None}
    stuck = stuck_tickets() if query.view is View.UNDELIVERED else set()
    found = [
        (row.id, _key(row, query.order))
        for row in rows
        if row.department_id in scope
        and query.department_id in (None, row.department_id)
        and Status(row.status) in STATUSES[query.view]
        and (query.view not in agents or row.agent_id == agents[query.view])
        and (query.view is not View.UNDELIVERED or row.id in stuck)
    ]
    descending = query.order not in (Order.OLDEST, Order.CREATED_FIRST)
    return sorted(found, key=lambda pair: (pair[1], pair[0]), reverse=descending)


class Life(RuleBasedStateMachine):
    """A desk that is used in every way."""

    undos: Bundle[tuple[Viewer, Undo]] = Bundle("undos")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = FakeClock()
        self.desk = make_desk(self.folder, self.clock)
        self.office: Office = furnish(self.desk, self.clock)
        self.mails: list[str] = []
        self.versions: dict[int, int] = {}
        self.removable = True

    def teardown(self) -> None:
        try:
            assert problems(self.desk) == []
            self._check_pages()
        finally:
            self.desk.disconnect()
            shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        for department in (self.office.general, self.office.technical, self.office.sales):
            new_ticket(self.office, department)

    def _rows(self) -> list[TicketRecord]:
        return list(TicketRecord.select())

    def _some(self, pick: int) -> list[int]:
        ids = sorted(row.id for row in self._rows())
        return [ids[pick % len(ids)], ids[(pick // 7) % len(ids)]] if ids else [1]

    def _act(self, act: Any, *values: Any, who: Viewer | None = None, **named: Any) -> Any:
        """Do it; a refusal in one sentence is an answer too."""
        who = who or self.office.eva
        self.clock.advance(seconds=1)
        try:
            done = act(who, *values, **named)
        except DeskError:
            return multiple()
        return multiple((who, done.undo)) if done.undo is not None else multiple()

    def _id(self, pick: int) -> int:
        office = self.office
        return (office.eva, office.tom, office.otto, office.rita)[pick % 4].agent_id

    def _agent(self, pick: int) -> Viewer:
        """An agent with the rights of this moment; the owner in place of one who left."""
        try:
            return self.desk.people.viewer(self._id(pick))
        except DeskError:
            return self.office.eva

    @rule(target=undos, department=st.integers(0, 2), out=st.booleans(), text=WORDS)
    def create(self, department: int, out: bool, text: str) -> Any:
        place = (self.office.general, self.office.technical, self.office.sales)[department]
        direction = Direction.OUT if out else Direction.IN
        contact = Address("Jana", "jana@cust.example")
        return self._act(self.desk.tickets.create, NewTicket(place, "Call", text, direction=direction, contact=contact))

    @rule(target=undos, by=st.integers(0, 3), department=st.integers(0, 2), text=WORDS)
    def create_internal(self, by: int, department: int, text: str) -> Any:
        place = (self.office.general, self.office.technical, self.office.sales)[department]
        new = NewInternalTicket(place, "Keys", text or "-")
        return self._act(self.desk.tickets.create_internal, new, who=self._agent(by))

    @rule(who=st.sampled_from(CUSTOMERS), text=WORDS, answers=st.none() | st.integers(0, 99), automatic=st.booleans())
    def receive(self, who: str, text: str, answers: int | None, automatic: bool) -> None:
        number = len(self.mails)
        extra = {"In_Reply_To": self.mails[answers % number]} if answers is not None and number else {}
        if automatic:
            extra["Auto_Submitted"] = "auto-replied"
        self.mails.append(f"<{number}@cust.example>")
        raw = mail(text or "-", sender=f"{who}@cust.example", message_id=self.mails[-1], **extra)
        self.clock.advance(seconds=1)
        take(self.desk, raw, raw)

    @rule(target=undos, pick=st.integers(0, 999), text=WORDS, resolve=st.booleans(), agent=st.integers(0, 3))
    def reply(self, pick: int, text: str, resolve: bool, agent: int) -> Any:
        status = Status.RESOLVED if resolve else Status.ANSWERED
        answer = Reply(text, to=(Address("", "jana@cust.example"),), status=status)
        return self._act(self.desk.outgoing.reply, self._some(pick)[0], answer, who=self._agent(agent))

    @rule(target=undos, pick=st.integers(0, 999), inside=st.booleans(), thread=st.booleans())
    def forward(self, pick: int, inside: bool, thread: bool) -> Any:
        to = {"internal_to": (1,)} if inside else {"to": (Address("", "expert@else.example"),)}
        return self._act(self.desk.outgoing.forward, self._some(pick)[0], Forward("look", with_thread=thread, **to))  # type: ignore[arg-type]

    @rule(pick=st.integers(0, 999), state=st.sampled_from([OutboxState.FAILED, OutboxState.UNKNOWN, OutboxState.SENT]))
    def mails_end(self, pick: int, state: OutboxState) -> None:
        self.desk.fill(lambda _store: get_stuck(self._some(pick)[0], state))

    @rule(target=undos, pick=st.integers(0, 999), department=st.integers(0, 2), tom=st.booleans(), note=WORDS)
    def transfer(self, pick: int, department: int, tom: bool, note: str) -> Any:
        place = (self.office.general, self.office.technical, self.office.sales)[department]
        agent = self.office.tom.agent_id if tom else None
        return self._act(self.desk.tickets.transfer, self._some(pick), place, agent, note)

    @rule(target=undos, pick=st.integers(0, 999), to=st.none() | st.integers(0, 3), agent=st.integers(0, 3))
    def assign(self, pick: int, to: int | None, agent: int) -> Any:
        target = None if to is None else self._id(to)
        return self._act(self.desk.tickets.assign, self._some(pick), target, who=self._agent(agent))

    @rule(target=undos, pick=st.integers(0, 999), status=st.sampled_from(Status), agent=st.integers(0, 3))
    def set_status(self, pick: int, status: Status, agent: int) -> Any:
        return self._act(self.desk.tickets.set_status, self._some(pick), status, who=self._agent(agent))

    @rule(target=undos, pick=st.integers(0, 999), minutes=st.integers(-5, 100_000))
    def postpone(self, pick: int, minutes: int) -> Any:
        until = self.clock.now() + timedelta(minutes=minutes)
        return self._act(self.desk.tickets.postpone, self._some(pick), until)

    @rule(target=undos, pick=st.integers(0, 999), priority=st.sampled_from(Priority))
    def set_priority(self, pick: int, priority: Priority) -> Any:
        return self._act(self.desk.tickets.set_priority, self._some(pick), priority)

    @rule(target=undos, pick=st.integers(0, 999), tags=st.frozensets(st.sampled_from(["a", "A", "b", "#c", "č"])))
    def set_tags(self, pick: int, tags: frozenset[str]) -> Any:
        return self._act(self.desk.tickets.set_tags, self._some(pick)[0], tags)

    @rule(target=undos, pick=st.integers(0, 999), text=WORDS)
    def set_subject(self, pick: int, text: str) -> Any:
        return self._act(self.desk.tickets.set_subject, self._some(pick)[0], text)

    @rule(target=undos, pick=st.integers(0, 999), text=WORDS, inline=st.booleans(), version=st.integers(0, 3))
    def note(self, pick: int, text: str, inline: bool, version: int) -> Any:
        ticket = self._some(pick)[0]
        if inline:
            return self._act(self.desk.notes.add_inline, ticket, text)
        return self._act(self.desk.notes.save, NoteKind.TICKET, ticket, text, version)

    @rule(taken=consumes(undos))
    def undo(self, taken: tuple[Viewer, Undo]) -> None:
        who, undo = taken
        self._act(self.desk.undoing.undo, undo, who=who)

    @rule(target=undos, pick=st.integers(0, 999), how=st.sampled_from(How), agent=st.integers(0, 3))
    def share_out(self, pick: int, how: How, agent: int) -> Any:
        return self._act(self.desk.distribution.share_out, self._some(pick), how, who=self._agent(agent))

    @rule(agent=st.integers(0, 3), on=st.booleans())
    def come_and_go(self, agent: int, on: bool) -> None:
        self._act(self.desk.availability.set_available, on, who=self._agent(agent))

    @rule(pick=st.integers(0, 999), agent=st.integers(0, 3), done=st.booleans())
    def write_a_draft(self, pick: int, agent: int, done: bool) -> None:
        writer, ticket = self._agent(agent).agent_id, self._some(pick)[0]
        self.desk.drafts.save(writer, ticket, DraftKind.REPLY, "dear", {})
        if done:
            self.desk.drafts.drop(writer, ticket, DraftKind.REPLY)

    @rule(agent=st.integers(1, 3), taker=st.none() | st.integers(0, 3), back=st.booleans())
    def leave(self, agent: int, taker: int | None, back: bool) -> None:
        """An agent is deactivated, and perhaps comes back."""
        leaver = self._id(agent)
        self._act(self.desk.agents.deactivate, leaver, None if taker is None else self._id(taker))
        gone = not AgentRow.get_by_id(leaver).active
        assert not gone or not any(row.agent_id == leaver and row.status in UNFINISHED for row in self._rows())
        if back:
            self._act(self.desk.agents.activate, leaver)

    @rule(place=st.integers(0, 2), restricted=st.booleans(), to_solve=st.booleans())
    def set_department(self, place: int, restricted: bool, to_solve: bool) -> None:
        """A department is shut or opened, and leaves the queue or comes back."""
        id_ = (self.office.general, self.office.technical, self.office.sales)[place]
        try:
            old = self.desk.departments.read(self.office.eva, id_)
        except DeskError:
            return
        new = replace(old, restricted=restricted and not old.is_default, to_solve=to_solve)
        self._act(self.desk.departments.save, new)

    @precondition(lambda self: self.removable)
    @rule(place=st.integers(1, 2), to=st.none() | st.integers(0, 2), number=st.integers(0, 3))
    def remove_department(self, place: int, to: int | None, number: int) -> None:
        """A department goes, at most one of them; its tickets follow one by one, or later."""
        places = (self.office.general, self.office.technical, self.office.sales)
        self.removable = False
        self._act(self.desk.departments.remove, places[place], None if to is None else places[to])
        for _ in range(number):
            self.desk.departments.settle(1)

    @rule(limit=st.integers(1, 3))
    def settle(self, limit: int) -> None:
        self.clock.advance(seconds=1)
        left, before = self.desk.departments.settle(limit).value, None
        while left and left != before:
            left, before = self.desk.departments.settle(limit).value, left
        assert not left, "settling comes to its end"
        live = {row.id for row in DepartmentRow.select() if row.deleted_at is None}
        assert {row.department_id for row in self._rows() if row.status in LISTED} <= live

    @rule(minutes=st.sampled_from([1, 60, 24 * 60]))
    def minutes_pass(self, minutes: int) -> None:
        self.clock.advance(minutes=minutes)
        self.desk.housekeeping.every_minute()
        self.desk.housekeeping.settle()

    @rule(pick=st.integers(0, 999))
    def purge(self, pick: int) -> None:
        self._act(self.desk.tickets.set_status, self._some(pick), Status.DELETED)
        self.clock.advance(days=31)
        self.desk.housekeeping.every_day()

    @rule(pick=st.integers(0, 999))
    def rename_and_undo(self, pick: int) -> None:
        done = self._act(self.desk.tickets.set_subject, self._some(pick)[0], f"Renamed {pick}")
        if done.values:
            self.undo(done.values[0])

    @rule(days=st.sampled_from([1, 31]))
    def days_pass(self, days: int) -> None:
        self.clock.advance(days=days)
        self.desk.housekeeping.every_day()

    @invariant()
    def counts_are_true(self) -> None:
        rows = self._rows()
        for who in map(self._agent, range(3)):
            scope, counts = visible(who), self.desk.lists.counts(who)
            seen = [row for row in rows if row.department_id in scope]
            direct: dict[int, tuple[int, ...]] = {
                department: tuple(
                    sum(row.department_id == department and row.status == status for row in seen) for status in COUNTED
                )
                for department in {row.department_id for row in seen}
            }
            assert counts.departments == {place: three for place, three in direct.items() if any(three)}
            assert counts.views == {view: len(_wanted(rows, who, ListQuery(view))) for view in View}
            assert counts.views[View.ALL] == sum(Status(row.status) in LISTED for row in seen)

    @invariant()
    def the_number_to_solve_is_true(self) -> None:
        for who in map(self._agent, range(4)):
            assert self.desk.solving.count(who) == len(queue_of(self.office, who))

    @invariant()
    def versions_only_grow(self) -> None:
        now = {row.id: row.version for row in self._rows()}
        assert all(now.get(ticket, version) >= version for ticket, version in self.versions.items())
        self.versions = now

    def _check_pages(self) -> None:
        rows = self._rows()
        for who in (self._agent(0), self._agent(2)):
            assert walk(self.office, who) == queue_of(self.office, who)
            cards = self.desk.lists.rows(who, [row.id for row in rows])
            assert {ticket for ticket, card in cards.items() if card.stuck} == stuck_tickets() & cards.keys()
            for view in View:
                for order in Order:
                    for department in (None, self.office.technical):
                        query = ListQuery(view, department, order)
                        assert self._paged(who, query) == _wanted(rows, who, query), query
                        self._check_keys(who, query, rows)

    def _paged(self, who: Viewer, query: ListQuery) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        after: Cursor | None = None
        while page := self.desk.lists.page(who, query, after, 2):
            found += page
            assert len(found) <= len(self._rows()), "a page begins again where it ended"
            after = Cursor(page[-1][1], page[-1][0])
        return found

    def _check_keys(self, who: Viewer, query: ListQuery, rows: list[TicketRecord]) -> None:
        wanted = dict(_wanted(rows, who, query))
        assert self.desk.lists.keys(who, query, [row.id for row in rows]) == wanted
        assert self.desk.lists.rows(who, list(wanted)).keys() == wanted.keys()


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
