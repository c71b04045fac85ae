"""What the history tells of a transaction so far, as events that set rules going.

The history is where every act writes what it did, so no act can forget to tell the rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Actor, Channel, Deed
from deskapp.services.rules.facts import Happening
from deskapp.services.rules.posted import posted
from deskapp.store import families, history
from deskapp.store.store import Unit

#: What each deed sets going by itself.
_TRIGGERS: Mapping[Deed, Trigger] = {
    Deed.CREATED: Trigger.CREATED,
    Deed.MESSAGE: Trigger.MESSAGE,
    Deed.ANSWERED: Trigger.MESSAGE,
    Deed.INLINE_NOTE: Trigger.NOTE,
    Deed.STATUS: Trigger.STATUS,
    Deed.TRANSFERRED: Trigger.TRANSFERRED,
    Deed.ASSIGNED: Trigger.TRANSFERRED,
    Deed.TAGS: Trigger.TAGS,
    Deed.LINKED: Trigger.MERGED,
    Deed.MERGED: Trigger.MERGED,
    Deed.SPLIT: Trigger.MERGED,
}
_OPEN = frozenset({Status.NEW.value, Status.OPEN.value})


@dataclass
class _Gathering:
    """What is known so far of what was done to one ticket at once."""

    happening: Happening
    triggers: set[Trigger] = field(default_factory=set)


def since(unit: Unit, after: int) -> tuple[int, list[tuple[Happening, frozenset[Trigger]]]]:
    """What was done behind a row of the history, ticket by ticket, and the row to go on from.

    What is taken back sets nothing going; a message that a ticket begins with is part of its creation.
    """
    found: dict[int, _Gathering] = {}
    for row_id, ticket_id, actor, agent_id, deed, told in history.rows_after(after):
        after = row_id
        if told.get("undo"):
            continue
        mail = posted(deed, told)
        ticket_id = families.root(ticket_id) if mail else ticket_id  # the mail may be of a ticket that was merged
        gathering = found.get(ticket_id)
        if gathering is None:
            gathering = found[ticket_id] = _Gathering(Happening(ticket_id, unit.now, actor, agent_id))
        _take(gathering, actor, deed, told)
        if mail:
            gathering.triggers.add(Trigger.MAIL_STATUS)
            gathering.happening = replace(gathering.happening, mail=mail)
    for ticket_id, trigger, agent_id in unit.told:
        gathering = found.setdefault(ticket_id, _Gathering(Happening(ticket_id, unit.now, Actor.AGENT, agent_id)))
        gathering.triggers.add(trigger)
    unit.told.clear()
    return after, [(each.happening, _together(each.triggers)) for each in found.values() if each.triggers]


def _together(triggers: Iterable[Trigger]) -> frozenset[Trigger]:
    found = frozenset(triggers)
    return found - {Trigger.MESSAGE, Trigger.STATUS} if Trigger.CREATED in found else found


def _take(gathering: _Gathering, actor: Actor, deed: Deed, told: Mapping[str, Any]) -> None:
    if deed in _TRIGGERS and not (deed is Deed.MESSAGE and told.get("unproven")):  # it only says that it is ours
        gathering.triggers.add(_TRIGGERS[deed])
    if deed is Deed.CREATED:
        gathering.triggers.add(Trigger.QUEUE)
        if actor is Actor.CUSTOMER and told.get("channel") == Channel.EMAIL.value:
            gathering.triggers.add(Trigger.MAILED)
    elif deed in (Deed.STATUS, Deed.ANSWERED):
        _take_status(gathering, told.get("from"), told.get("to"))
    elif deed is Deed.MERGED or (deed is Deed.TRANSFERRED and told.get("from") != told.get("to")):
        gathering.triggers.add(Trigger.QUEUE)
    elif deed is Deed.TAGS:
        happening = gathering.happening
        added, removed = tuple(told.get("added", ())), tuple(told.get("removed", ()))
        gathering.happening = replace(
            happening,
            tags_added=(*happening.tags_added, *added),
            tags_removed=(*happening.tags_removed, *removed),
        )


def _take_status(gathering: _Gathering, old: str | None, new: str | None) -> None:
    if not old or not new or old == new:
        return
    gathering.triggers.add(Trigger.STATUS)
    happening = gathering.happening
    gathering.happening = replace(happening, old_status=happening.old_status or Status(old), new_status=Status(new))
    if (old in _OPEN) != (new in _OPEN):
        gathering.triggers.add(Trigger.QUEUE)
