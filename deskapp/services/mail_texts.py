"""The text of a mail that leaves the desk: what was typed with frame and signature, and what is quoted.

Nothing here can read a note: neither the notes' services nor their store modules are imported (a test holds it).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from deskapp.domain.departments import TemplateKind
from deskapp.domain.filling import written_moment
from deskapp.domain.mail import Address
from deskapp.domain.templates import MESSAGE, SIGNATURE, render
from deskapp.domain.text import excerpt, storable
from deskapp.domain.thread import Message
from deskapp.domain.vocabulary import Direction
from deskapp.domain.workspace import Workspace
from deskapp.services.filling import ticket_values
from deskapp.store import templates, workspace
from deskapp.store.tables import TicketRecord

#: What stands above quoted and forwarded mail, per language of the workspace; our own folding knows both.
_WROTE: Mapping[str, str] = {"en": "On {at} {author} wrote:", "cs": "Dne {at} napsal(a) {author}:"}
_FORWARDED: Mapping[str, str] = {
    "en": "---------- Forwarded conversation ----------",
    "cs": "---------- Přeposlaná konverzace ----------",
}


def framed(agent_id: int | None, row: TicketRecord, text: str, now: datetime) -> str:
    """An answer as the customer gets it: within the reply frame where there is one, else signed; without an agent it is
    the department's.

    The frame is the department's in the workspace's language, else the workspace's; it says where the signature goes.
    """
    frame = templates.find(TemplateKind.REPLY, row.department_id, workspace.read_workspace().language)
    if frame is None:
        return signed(agent_id, row, text, now)
    values = ticket_values(agent_id, row.id, now)
    signature = render(templates.signature(agent_id, row.department_id), values).rstrip()
    return render(frame.text, values | {MESSAGE: storable(text).rstrip(), SIGNATURE: signature}).rstrip()


def signed(agent_id: int | None, row: TicketRecord, text: str, now: datetime) -> str:
    """A text with the signature under it, after the line that mail programs know."""
    signature = templates.signature(agent_id, row.department_id)
    if signature:
        signature = render(signature, ticket_values(agent_id, row.id, now))
    body = storable(text).rstrip()
    return f"{body}\n\n-- \n{signature}" if signature.strip() else body


def brief(text: str, typed: str) -> str:
    """What a list shows of an answer: it begins where the agent began to write, not with a frame's greeting."""
    begin = text.find(storable(typed).rstrip())
    return excerpt(text[max(begin, 0) :])


def public(thread: Sequence[Message]) -> list[Message]:
    """The messages that a customer may read; what came back of mails may name hidden recipients."""
    return [message for message in thread if message.direction in (Direction.IN, Direction.OUT)]


def quote(thread: Sequence[Message], readers: Sequence[Address]) -> str:
    """The customer's last message as quoted text, below a line that says who wrote it when.

    It is the last that one of the readers wrote or got, where there is one: what somebody else wrote since, as who got
    a blind copy or was asked for advice, is not theirs to read.
    """
    come = [message for message in reversed(thread) if message.direction is Direction.IN]
    theirs = {reader.email.lower() for reader in readers}
    last = next((message for message in come if theirs & _people(message)), come[0] if come else None)
    if last is None:
        return ""
    lines = "\n".join(f"> {line}".rstrip() for line in last.text[: last.quote_at].strip().splitlines())
    settings = workspace.read_workspace()
    said = _WROTE.get(settings.language, _WROTE["en"])
    return f"{said.format(at=_moment(last, settings), author=_name(last))}\n{lines}"


def _people(message: Message) -> set[str]:
    named = (message.sender, *message.to, *message.cc)
    return {each.email.lower() for each in named if each is not None}


def conversation(thread: Sequence[Message]) -> str:
    """The public messages of a ticket as the text of a forward, oldest first."""
    settings = workspace.read_workspace()
    parts = (
        f"{_name(message)}, {_moment(message, settings)}:\n{message.text[: message.quote_at].strip()}"
        for message in public(thread)
    )
    return f"{_FORWARDED.get(settings.language, _FORWARDED['en'])}\n" + "\n\n".join(parts)


def _moment(message: Message, settings: Workspace) -> str:
    """When a message was written, in the zone and the language of the workspace."""
    return written_moment(message.at.astimezone(ZoneInfo(settings.zone)), settings.language)


def _name(message: Message) -> str:
    return " ".join(message.author.split())
