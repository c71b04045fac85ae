"""Calls and chats that are written down: in the history of a ticket, and in what the reports count (SPEC §9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from deskapp.domain.access import Act, Viewer, require
from deskapp.domain.calls import Call, Chat, Counts, call_events, chat_events, checked_call, checked_chat
from deskapp.domain.changes import Done, LoggedUndo
from deskapp.domain.doer import by_agent
from deskapp.domain.errors import Conflict, Invalid
from deskapp.domain.vocabulary import Channel, Deed
from deskapp.services import ticket_acts
from deskapp.services.guard import current, ticket_for, ticket_of_part
from deskapp.store import events, history, people, tickets
from deskapp.store.store import Store, Unit


class Calls:
    """Telephone calls."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def log(self, who: Viewer, ticket_id: int | None, department_id: int, call: Call) -> Done[int]:
        """Write down a call with a department, in the history of a ticket where it belongs to one.

        Returns how many events count; undo takes them back.
        """
        call = checked_call(call, self._store.clock.now())
        answered = call.answered_at is not None
        told = {"in": call.incoming, "answered": answered, "seconds": call.seconds, "agent": call.agent_id}
        place = (ticket_id, department_id, call.channel, call.agent_id)
        return _log(self._store, who, place, call_events(call), Deed.CALLED, told)


class Chats:
    """Chats."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def log(self, who: Viewer, ticket_id: int | None, department_id: int, chat: Chat) -> Done[int]:
        """Write down a chat with a department, in the history of a ticket where it belongs to one.

        Returns how many events count; undo takes them back.
        """
        chat = checked_chat(chat, self._store.clock.now())
        answered = chat.started_at is not None
        told = {"in": chat.incoming, "answered": answered, "seconds": chat.seconds, "agent": chat.agent_id}
        told |= {"outside": True} if chat.outside_hours else {}
        place = (ticket_id, department_id, Channel.CHAT, chat.agent_id)
        return _log(self._store, who, place, chat_events(chat), Deed.CHATTED, told)


def put_back(store: Store, who: Viewer, undo: LoggedUndo) -> Done[object]:
    """Take a call or chat that was written down out of the figures; the history tells of both."""
    with store.write() as unit:
        who = current(who)
        if undo.ticket_id is not None:
            ticket_of_part(who, undo.ticket_id, Act.ANSWER)
        for event_id in undo.events:
            event = events.get(event_id)
            require(who, Act.ANSWER, event.department_id)
            if event.ticket_id != undo.ticket_id or not events.stands(event_id):
                raise Conflict("It was changed again meanwhile and cannot be taken back.")
            events.take_back(event_id)
        if undo.ticket_id is not None:
            [was] = history.events(f"h.id = {undo.deed_id or 0:d}")
            _tell(unit, who, undo.ticket_id, was.deed, {**was.values, "undo": True})
    return Done(undo.ticket_id, unit.changes)


#: The ticket, department, channel and agent of what is written down.
_Place = tuple[int | None, int, Channel, int | None]


def _log(
    store: Store, who: Viewer, place: _Place, counted: Sequence[Counts], deed: Deed, told: Mapping[str, object]
) -> Done[int]:
    ticket_id, department_id, channel, agent_id = place
    with store.write() as unit:
        who = current(who)
        if ticket_id is not None:
            ticket_for(who, ticket_id, Act.ANSWER)
        require(who, Act.ANSWER, department_id)
        ticket_acts.check_department(department_id)
        if agent_id is not None and agent_id not in people.member_ids(department_id):
            raise Invalid("Only an agent who answers in the department can have done it.", field="agent")
        logged = tuple(
            events.record(at, kind, department_id, channel, agent_id, ticket_id, value=value)
            for kind, at, value in counted
        )
        deed_id = None if ticket_id is None else _tell(unit, who, ticket_id, deed, told)
    return Done(len(logged), unit.changes, LoggedUndo(logged, ticket_id, deed_id) if logged else None)


def _tell(unit: Unit, who: Viewer, ticket_id: int, deed: Deed, told: Mapping[str, object]) -> int:
    tickets.update(unit, ticket_id, {})
    return history.tell(ticket_id, unit.now, by_agent(who.agent_id), deed, told)
