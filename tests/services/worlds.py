"""Random workspaces for the tests of the doors: who is where, what became of each ticket, and all that hangs on it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path

from hypothesis import strategies as st

from deskapp.domain.access import MemberRole, Role, Viewer, visible
from deskapp.domain.calls import Chat
from deskapp.domain.errors import DeskError
from deskapp.domain.fields import CannedResponse, ContactGroup, CustomField, FieldSubject
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.ratings import Score
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import About, Cause, DraftKind, NoteKind, OutboxState
from deskapp.services.desk import Desk
from deskapp.services.mail.intake import IncomingMail
from deskapp.services.mail_writing import Reply
from deskapp.store import people, reminders
from deskapp.store.store import Store
from deskapp.store.tables import ChecklistStepRow, CompanyRow, ContactRow, TicketRecord
from tests.kit import SUPPORT, FakeClock, make_desk
from tests.services.stuck import get_stuck

ROOMS, AGENTS, CONTACTS = 3, 4, 4


@dataclass(frozen=True)
class Room:
    """A department beside General; `ending` is what became of it: removed, and perhaps settled."""

    restricted: bool = True
    ending: str = ""


@dataclass(frozen=True)
class Hand:
    """An agent: the role, and the member role in General (None: no row) and in each room."""

    role: Role = Role.AGENT
    places: tuple[MemberRole | None, ...] = (None,) * (ROOMS + 1)


@dataclass(frozen=True)
class Request:
    """A ticket by mail and what was done to it, at last that it was merged; places count from 0, General."""

    place: int
    contact: int
    status: Status = Status.NEW
    owner: int | None = None
    answered_by: int | None = None
    moved_to: int | None = None
    draft_of: int | None = None
    comes_back: bool = False
    into: int | None = None


@dataclass(frozen=True)
class Plan:
    """A whole workspace before it is made."""

    rooms: tuple[Room, ...]
    hands: tuple[Hand, ...]
    requests: tuple[Request, ...]


_PLACES = st.integers(0, ROOMS)
_MEMBER = st.sampled_from([None, None, MemberRole.READER, MemberRole.SOLVER, MemberRole.SUPERVISOR, MemberRole.MANAGER])
_IN_GENERAL = st.sampled_from([None, None, MemberRole.OUT, MemberRole.READER])
_HANDS = st.builds(
    Hand,
    st.sampled_from([Role.AGENT, Role.AGENT, Role.SUPERVISOR, Role.ADMIN]),
    st.tuples(_IN_GENERAL, *[_MEMBER] * ROOMS),
)
_BUILT = st.builds(
    Request,
    _PLACES,
    st.integers(0, CONTACTS - 1),
    st.sampled_from([Status.NEW, Status.OPEN, Status.RESOLVED, Status.CLOSED, Status.SPAM, Status.DELETED]),
    *[st.none() | st.integers(0, AGENTS - 1)] * 2,
    st.none() | _PLACES,
    st.none() | st.integers(0, AGENTS - 1),
    st.booleans(),
    st.none() | st.none() | st.integers(0, 6),
)
PLANS = st.builds(
    Plan,
    st.tuples(*[st.builds(Room, st.booleans(), st.sampled_from(["", "", "moved", "trashed", "left"]))] * ROOMS),
    st.tuples(*[_HANDS] * AGENTS),
    st.lists(_BUILT, min_size=1, max_size=7).map(tuple),
)


@dataclass
class World:
    """A workspace that was made, with what its tests have to know beside the rows."""

    desk: Desk
    owner: Viewer
    places: list[int] = field(default_factory=list)
    agents: list[int] = field(default_factory=list)
    drafts: list[tuple[int, int]] = field(default_factory=list)
    canned: int = 0
    groups: list[int] = field(default_factory=list)

    def viewers(self) -> list[Viewer]:
        """Everybody who works here."""
        return [self.owner, *(self.desk.people.viewer(agent_id) for agent_id in self.agents)]

    def seen(self, who: Viewer) -> set[int]:
        """The tickets the one visibility function lets an agent see."""
        scope = visible(who)
        return {row.id for row in TicketRecord.select() if row.department_id in scope}


def make(folder: Path, plan: Plan) -> World:
    """Makes a workspace."""
    clock = FakeClock()
    desk = make_desk(folder, clock)
    world = World(desk, desk.people.viewer(desk.workspace.owner()))
    desk.fill(lambda store: _furnish(store, world, plan))
    for number, request in enumerate(plan.requests, 1):
        clock.advance(minutes=1)
        _come_in(world, number, request)
    _equip(world)
    for number, request in enumerate(plan.requests, 1):
        _live(world, number, request)
    for number, request in enumerate(plan.requests, 1):
        if request.into is not None:
            with suppress(DeskError):
                desk.merging.merge(world.owner, [number], 1 + request.into % len(plan.requests))
    desk.fill(lambda store: _remind_everybody(store, world))
    clock.advance(seconds=1)
    for room, place in zip(plan.rooms, world.places[1:], strict=True):
        _end(world, room, place)
    return world


def _furnish(store: Store, world: World, plan: Plan) -> None:
    world.places.append(people.default_department())
    for number, room in enumerate(plan.rooms, 1):
        place = people.add_department(f"Room {number}", number + 1, restricted=room.restricted)
        people.add_address(f"room{number}@desk.example", place)
        ChecklistStepRow.insert(department_id=place, position=1, text=f"Step {number}").execute()
        world.places.append(place)
    with store.write() as unit:
        for number, hand in enumerate(plan.hands):
            agent_id = people.add_agent(unit, f"Agent {number}", f"agent{number}@desk.example", hand.role)
            world.agents.append(agent_id)
            for place, role in zip(world.places, hand.places, strict=True):
                if role is not None:
                    people.add_member(place, agent_id, role)


def _mail(number: int, contact: int, to: str, *, answers: int = 0) -> bytes:
    """A mail with formatting, a picture and a file that stand in no other one."""
    message = EmailMessage()
    message["From"], message["To"] = f"Cust{contact} <c{contact}@firm{contact % 2}.example>", to
    message["Subject"] = f"Subject{number}" + (f" [HD-{answers:06d}]" if answers else "")
    message["Message-ID"] = f"<{number}.{answers}@cust.example>"
    message.set_content(f"everything word{number}")
    message.add_alternative(f'<p>everything word{number}</p><img src="cid:p{number}">', subtype="html")
    payload = message.get_payload()
    assert isinstance(payload, list)
    payload[1].add_related(b"GIF%d" % number, "image", "gif", cid=f"<p{number}>")  # type: ignore[union-attr]
    message.add_attachment(b"file %d %d" % (number, answers), "application", "pdf", filename=f"file{number}.pdf")
    return message.as_bytes()


def _come_in(world: World, number: int, request: Request) -> None:
    to = f"room{request.place}@desk.example" if request.place else SUPPORT
    world.desk.intake.take([IncomingMail("test", _mail(number, request.contact, to))])


def _equip(world: World) -> None:
    """What a workspace has of its own, on every contact and company."""
    desk, owner = world.desk, world.owner
    world.canned = desk.canned.save(owner, CannedResponse("Hello", "About {{ ticket.number }}")).value
    world.groups = [desk.groups.save(owner, ContactGroup(name)).value for name in ("Resellers", "Press")]
    for subject in FieldSubject:
        desk.fields.save(owner, CustomField(subject, f"Field of {subject}"))
    for kind, subject, rows in (
        (NoteKind.CONTACT, FieldSubject.CONTACT, ContactRow),
        (NoteKind.COMPANY, FieldSubject.COMPANY, CompanyRow),
    ):
        [own] = desk.fields.listing(owner, subject)
        for row in rows.select():
            desk.notes.save(owner, kind, row.id, f"about {kind} {row.id}", 0)
            desk.notes.add_files(
                owner, kind, row.id, [OutgoingFile("n.txt", "text/plain", f"{kind} {row.id}".encode())]
            )
            desk.fields.set_value(owner, subject, row.id, own.id or 0, "value")
            if kind is NoteKind.CONTACT:
                desk.groups.set_for(owner, row.id, world.groups[: 1 + row.id % 2])


def _live(world: World, number: int, request: Request) -> None:
    """What was done to a ticket; what the rules refuse was not."""
    desk, owner = world.desk, world.owner
    [own] = desk.fields.listing(owner, FieldSubject.TICKET)
    desk.fields.set_value(owner, FieldSubject.TICKET, number, own.id or 0, "value")
    desk.notes.add_inline(owner, number, f"inline{number}", [OutgoingFile("n.txt", "text/plain", b"note %d" % number)])
    desk.notes.save(owner, NoteKind.TICKET, number, f"kept{number}", 0)
    desk.tickets.set_tags(owner, number, frozenset({"all", f"tag{number % 3}"}))
    if request.owner is not None:
        with suppress(DeskError):
            desk.tickets.assign(owner, [number], world.agents[request.owner])
    if request.answered_by is not None:
        with suppress(DeskError):
            writer = desk.people.viewer(world.agents[request.answered_by])
            desk.outgoing.reply(writer, number, Reply("dear", (Address("", f"c{request.contact}@firm.example"),)))
            end = (OutboxState.HELD, OutboxState.FAILED, OutboxState.UNKNOWN)[number % 3]
            desk.fill(lambda _store: get_stuck(number, end))
    if request.draft_of is not None:
        writer_id = world.agents[request.draft_of]
        desk.drafts.save(writer_id, number, DraftKind.REPLY, "dear", {})
        world.drafts.append((writer_id, number))
    _rate(world, number, request)
    _become(world, number, request)


def _rate(world: World, number: int, request: Request) -> None:
    """A rating, of a chat where an agent answered who may."""
    desk, owner, now = world.desk, world.owner, world.desk.clock.now()
    if request.answered_by is not None:
        with suppress(DeskError):
            chat = Chat(True, now, now, now, world.agents[request.answered_by])
            desk.chats.log(owner, number, world.places[request.place], chat)
    desk.ratings.rate(owner, number, Score(number % 3 - 1), f"rating{number}")


def _remind_everybody(store: Store, world: World) -> None:
    """Everybody is reminded of everything, whoever may see it by now, and it is due."""
    with store.write() as unit:
        for row in (*TicketRecord.select(), *ContactRow.select(), *CompanyRow.select()):
            about = About(row._meta.table_name)
            ticket = row.id if about is About.TICKET else None
            for who in world.viewers():
                reminders.insert(unit, Cause.REMINDER, about, row.id, ticket, who.agent_id, who.agent_id, unit.now)


def _become(world: World, number: int, request: Request) -> None:
    desk, owner = world.desk, world.owner
    if request.moved_to is not None:
        desk.tickets.transfer(owner, [number], world.places[request.moved_to])
    for status in (Status.RESOLVED, Status.CLOSED) if request.status is Status.CLOSED else (request.status,):
        with suppress(DeskError):
            desk.tickets.set_status(owner, [number], status)
    if request.comes_back:  # to a closed or deleted ticket this makes a new one that is linked
        raw = _mail(number + 100, request.contact, SUPPORT, answers=number)
        desk.intake.take([IncomingMail("test", raw)])
        newest = TicketRecord.select().order_by(TicketRecord.id.desc()).first()
        if newest.id > number and request.place != request.moved_to:
            desk.tickets.transfer(owner, [newest.id], world.places[request.place])


def _end(world: World, room: Room, place: int) -> None:
    if not room.ending:
        return
    desk = world.desk
    desk.departments.remove(world.owner, place, None if room.ending == "trashed" else world.places[0])
    while room.ending != "left" and desk.departments.settle().value:
        pass
