"""The actions of rules, done by an agent to marked tickets: the right each needs, and how it is taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from deskapp.domain.access import Act, Viewer
from deskapp.domain.changes import (
    BulkUndo,
    Changes,
    Done,
    FieldsUndo,
    MergeUndo,
    NoteUndo,
    ParticipantsUndo,
    TagsUndo,
    Undo,
    ValueUndo,
)
from deskapp.domain.errors import DeskError, NotFound
from deskapp.domain.fields import FieldSubject
from deskapp.domain.rules.actions import Action, Becomes, Do
from deskapp.domain.rules.checking_actions import checked_action
from deskapp.domain.vocabulary import NoteKind
from deskapp.services.guard import check_own, tickets_for
from deskapp.services.rules.doing import Work, do
from deskapp.services.rules.rules import known
from deskapp.services.ticket_acts import Before
from deskapp.store import custom_fields, notes, tickets
from deskapp.store.store import Store, Unit
from deskapp.store.tables import TicketRecord

#: Bulk acts commit in groups of this size, so that nobody waits behind them.
GROUP = 200

#: The right that an action needs in a ticket's department, where it is not that to answer.
_NEEDS: Mapping[Do, Act] = {Do.TRANSFER: Act.TRANSFER, Do.INLINE_NOTE: Act.NOTE, Do.TICKET_NOTE: Act.NOTE}


def needed(action: Action) -> Act:
    """The right that an action needs. What is purged does not come back: managers of the department do that."""
    if action.params.get("status") == Becomes.PURGED:
        return Act.SETTINGS
    return _NEEDS.get(action.do, Act.ANSWER)


def apply(
    store: Store, who: Viewer, ids: Sequence[int], actions: Sequence[Action], work: Callable[[Unit], Work]
) -> Done[int]:
    """Do actions to tickets, in order; returns how many tickets changed.

    A ticket that refuses one of them is left as it was; if all refuse, the reason is told.
    """
    ids, acts = list(dict.fromkeys(ids)), dict.fromkeys(map(needed, actions))
    ways: list[list[Undo]] = [[] for _ in actions]
    changes, refusal, changed = Changes(), None, 0
    for start in range(0, len(ids) if actions else 0, GROUP):
        group = ids[start : start + GROUP]
        with store.write() as unit:
            for act in acts:
                tickets_for(who, group, act)
            there = known()
            actions = [checked_action(each, f"actions.{a}", there) for a, each in enumerate(actions)]
            for ticket_id in group:
                try:
                    found = _all(work(unit), ticket_id, actions)
                except DeskError as error:
                    refusal = refusal or error
                    continue
                changed += any(before for before, _ in found)
                for kept, (_, way) in zip(ways, found, strict=True):
                    kept += [way] if way else []
        changes |= unit.changes
    if refusal and not changed:
        raise refusal
    return Done(changed, changes, _undo_of(ways))


def _all(work: Work, ticket_id: int, actions: Sequence[Action]) -> list[tuple[Before, Undo | None]]:
    """Do all actions to one ticket or none; with each what was there before, and the way back."""
    found = []
    with work.unit.part():
        for action in actions:
            row = TicketRecord.get_or_none(TicketRecord.id == ticket_id)
            if row is None:
                raise NotFound("There is no such ticket.")
            check_own(row)
            before = do(work, row, action)
            found.append((before, _way_back(action, ticket_id, before)))
    return found


def _way_back(action: Action, ticket_id: int, before: Before) -> Undo | None:
    """How an action is taken back; there is no way for what was mailed, told, noted inline or purged."""
    if "tags" in before:
        tags = frozenset(tickets.tags_of(ticket_id))
        return TagsUndo(ticket_id, cast("frozenset[str]", before["tags"]), tags)
    if "participants" in before:
        emails = tickets.participants_of(ticket_id)
        return ParticipantsUndo(ticket_id, cast("frozenset[str]", before["participants"]), emails)
    if "value" in before:
        field_id = cast("int", before["field"])
        value = custom_fields.value(ticket_id, field_id)
        return ValueUndo(FieldSubject.TICKET.value, ticket_id, field_id, str(before["value"]), value)
    if "merged" in before:
        return MergeUndo((ticket_id,), cast("int", before["merged"]))
    if "version" in before:
        version = notes.read(NoteKind.TICKET, ticket_id).version
        return NoteUndo(NoteKind.TICKET, ticket_id, cast("int", before["version"]), version)
    if before and before.keys() <= set(tickets.FIELDS):
        after = tickets.values_of(TicketRecord.get_by_id(ticket_id), before)
        return FieldsUndo(action.do.value, {ticket_id: before}, {ticket_id: after})
    return None


def _undo_of(ways: Sequence[Sequence[Undo]]) -> Undo | None:
    """One undo for all; fields of rows go back for many tickets at once."""
    steps = [step for of_action in ways for step in _joined(of_action)]
    if not steps:
        return None
    return steps[0] if len(steps) == 1 else BulkUndo(tuple(steps))


def _joined(ways: Sequence[Undo]) -> Sequence[Undo]:
    fields = [way for way in ways if isinstance(way, FieldsUndo)]
    others = [way for way in ways if not isinstance(way, FieldsUndo)]
    if not fields:
        return others
    before = {ticket: values for way in fields for ticket, values in way.before.items()}
    after = {ticket: values for way in fields for ticket, values in way.after.items()}
    return [FieldsUndo(fields[0].act, before, after), *others]
