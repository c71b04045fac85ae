"""As if something happened to a ticket now: what a dry run tells the rules.

The ticket is taken as it stands. Who did it, and from what to what, is what its history tells of the last time: of a
change of status the status before, of tags those that came and went. Where it never happened, whoever tries the rule
did it, the status before is unknown, and all tags are new. Time is nobody's doing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.narrowing import possible
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.triggers import TIMED, Trigger
from deskapp.domain.status import LISTED, Status
from deskapp.domain.thread import SystemEvent
from deskapp.domain.vocabulary import Actor, Channel, Deed
from deskapp.services.rules.facts import Happening
from deskapp.services.rules.posted import DEEDS, posted
from deskapp.store import history, rule_times, tickets
from deskapp.store.tables import TicketRecord

#: The deeds that tell of each trigger.
_DEEDS: Mapping[Trigger, tuple[Deed, ...]] = {
    Trigger.CREATED: (Deed.CREATED,),
    Trigger.MAILED: (Deed.CREATED,),
    Trigger.MESSAGE: (Deed.MESSAGE, Deed.ANSWERED),
    Trigger.NOTE: (Deed.INLINE_NOTE,),
    Trigger.STATUS: (Deed.STATUS, Deed.ANSWERED),
    Trigger.TRANSFERRED: (Deed.TRANSFERRED, Deed.ASSIGNED),
    Trigger.TAGS: (Deed.TAGS,),
    Trigger.MERGED: (Deed.MERGED, Deed.SPLIT, Deed.LINKED),
    Trigger.MAIL_STATUS: DEEDS,
}
_NOBODYS = TIMED | {Trigger.QUEUE}
_BIRTH = frozenset({Trigger.CREATED, Trigger.QUEUE})


def supposed(rule: Rule, row: TicketRecord, by: int, at: datetime) -> tuple[Happening, frozenset[Trigger]] | None:
    """What the rule is asked about a ticket, tried by an agent at a moment; None where it cannot happen to this one.

    A ticket that did not come by mail is not created by one, one from which no mail of an agent's went out has no
    status of such a mail, and a span of time has to be over.
    """
    trigger = rule.trigger
    if trigger in TIMED:
        return (Happening(row.id, at), frozenset({trigger})) if _is_due(rule, row, at) else None
    last = next((each for each in history.backwards(row.id, _DEEDS.get(trigger, ())) if _tells(each, trigger)), None)
    if trigger is Trigger.MAIL_STATUS and last is None:
        return None
    happening = _happening(trigger, row, last, by, at)
    if trigger not in (Trigger.CREATED, Trigger.MAILED):
        return happening, frozenset({trigger})
    mailed = last is not None and last.actor is Actor.CUSTOMER and last.values.get("channel") == Channel.EMAIL.value
    if mailed:
        return happening, _BIRTH | {Trigger.MAILED}
    return (happening, _BIRTH) if trigger is Trigger.CREATED else None


def _is_due(rule: Rule, row: TicketRecord, at: datetime) -> bool:
    """As the rules of time choose: what is closed or in the trash is left alone unless the conditions name it."""
    statuses = possible(rule, On.STATUS)
    over = getattr(row, rule_times.SINCE[rule.trigger]) <= at - timedelta(minutes=rule.after_min)
    return over and row.merged_into is None and row.status in (LISTED if statuses is None else statuses)


def _tells(deed: SystemEvent, trigger: Trigger) -> bool:
    """Whether a deed was the real thing: nothing that was taken back, and of a status a change."""
    if deed.values.get("undo"):
        return False
    if trigger is Trigger.MAIL_STATUS:
        return posted(deed.deed, deed.values) is not None
    return trigger is not Trigger.STATUS or deed.values.get("from") != deed.values.get("to")


def _happening(trigger: Trigger, row: TicketRecord, last: SystemEvent | None, by: int, at: datetime) -> Happening:
    actor, agent = (Actor.SYSTEM, None) if trigger in _NOBODYS else (Actor.AGENT, by)
    happening = Happening(row.id, at, *((last.actor, last.agent_id) if last else (actor, agent)))
    if trigger is Trigger.STATUS:
        old = last.values.get("from") if last else None
        return replace(happening, old_status=Status(str(old)) if old else None, new_status=Status(row.status))
    if trigger is Trigger.MAIL_STATUS and last:
        return replace(happening, mail=posted(last.deed, last.values))
    if trigger is Trigger.TAGS:
        added, removed = (
            (last.values.get("added"), last.values.get("removed")) if last else (tickets.tags_of(row.id), ())
        )
        return replace(happening, tags_added=_names(added), tags_removed=_names(removed))
    return happening


def _names(told: object) -> tuple[str, ...]:
    return tuple(map(str, told)) if isinstance(told, list | tuple) else ()
