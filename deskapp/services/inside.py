"""What passes between agents within a ticket: it stands in the thread and never leaves the desk.

Nothing here can write a mail or read a note: neither the outbox nor the notes' services and store modules are imported.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from deskapp.domain.access import Viewer
from deskapp.domain.doer import Doer, by_agent
from deskapp.domain.errors import Invalid, NotFound
from deskapp.domain.mail import LARGEST_INSIDE, Address, OutgoingFile, check_size
from deskapp.domain.people import Agent
from deskapp.domain.text import storable
from deskapp.domain.thread import Message
from deskapp.domain.vocabulary import Channel, Deed, Direction
from deskapp.store import families, history, messages, people, search, tickets
from deskapp.store.store import Unit
from deskapp.store.tables import TicketRecord

#: Tells agents, within the transaction, of a message of a ticket that is for them.
Tell = Callable[[Unit, Doer, TicketRecord, int, Sequence[int]], None]


class Inside:
    """Adds internal messages within a transaction; used by forwards and answers. `tell` is told of each."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell

    def pass_on(
        self,
        unit: Unit,
        who: Viewer,
        row: TicketRecord,
        agents: Sequence[int],
        text: str,
        files: Sequence[OutgoingFile],
        *,
        answers: int | None = None,
    ) -> int:
        """Add an internal message for agents to a thread; returns its id. Status, clocks and figures stay.

        `answers` is the message it answers.
        """
        if not text.strip() and not files:
            raise Invalid("Please write what it is about.", field="text")
        check_size(files, LARGEST_INSIDE)
        named, doer = [_colleague(agent_id) for agent_id in agents], by_agent(who.agent_id)
        text = storable(text).rstrip()
        message_id = messages.insert(
            unit,
            row.id,
            at=unit.now,
            direction=Direction.INTERNAL,
            channel=Channel.MANUAL,
            text=text,
            agent_id=who.agent_id,
            to=[Address(agent.name, agent.email) for agent in named],
            subject=row.subject,
            files=files,
        )
        search.add(search.Document(row.id, search.MESSAGE, message_id, text))
        tickets.update(unit, row.id, {"messages": row.messages + 1})
        told: dict[str, object] = {"message": message_id, "agents": [agent.id for agent in named]}
        if answers is not None:
            told["answers"] = answers
        history.tell(row.id, unit.now, doer, Deed.FORWARDED, told)
        self._tell(unit, doer, row, message_id, [agent.id for agent in named])
        return message_id

    def answer(
        self,
        unit: Unit,
        who: Viewer,
        row: TicketRecord,
        message: Message,
        text: str,
        files: Sequence[OutgoingFile],
    ) -> int:
        """Answer an internal message: to its writer and the others it was for, and to nobody else; returns the id."""
        named = (people.agent(agent_id) for agent_id in message.colleagues(who.agent_id))
        there = [agent.id for agent in named if agent and agent.active]
        if not there:
            raise Invalid("Nobody it concerns works here any longer; a note reaches the others.", field="to")
        return self.pass_on(unit, who, row, there, text, files, answers=message.id)


def _colleague(agent_id: int) -> Agent:
    """Whom a message is for; an error where nobody would read it."""
    agent = people.agent(agent_id)
    if agent is None:
        raise NotFound("There is no such agent.")
    if not agent.active:
        raise Invalid("{name} does not work here any longer.", field="to", name=agent.name)
    return agent


def asked(row: TicketRecord, message_id: int | None) -> Message | None:
    """The internal message of a ticket that is answered; None where what is answered is public or nothing named."""
    if message_id is None:
        return None
    found = messages.record(message_id)
    if found is None or found.recalled or found.ticket_id not in families.family(row.id):
        raise NotFound("There is no such message.")
    return messages.one(message_id) if found.direction == Direction.INTERNAL else None
