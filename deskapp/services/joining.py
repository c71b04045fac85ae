"""Merging and linking within a transaction, whoever does it: an agent or a rule."""

from __future__ import annotations

from collections.abc import Collection

from deskapp.domain.doer import Doer
from deskapp.domain.errors import DeskError, Invalid
from deskapp.domain.moments import from_us, to_us
from deskapp.domain.status import Status, may_become, on_customer_message
from deskapp.domain.thread import SystemEvent
from deskapp.domain.vocabulary import Deed
from deskapp.services import status_changes
from deskapp.services.guard import check_own
from deskapp.store import families, history, merging, tallies, tickets
from deskapp.store.merging import AWAY
from deskapp.store.store import Unit
from deskapp.store.tables import TicketRecord

#: Tickets of these statuses take no other in: nobody works on them.
_SHUT = frozenset({Status.CLOSED, Status.SPAM, Status.DELETED})
#: In these the customer waits.
_WAITING = frozenset({Status.NEW, Status.OPEN})


def hindrance(source: TicketRecord, target: TicketRecord) -> DeskError | None:
    """Why one ticket cannot be merged into another, or None."""
    for row in (source, target):
        try:
            check_own(row)
        except DeskError as error:
            return error
    if source.id == target.id:
        return Invalid("A ticket cannot be merged into itself.", field="target")
    if (source.contact_id is None) != (target.contact_id is None):
        return Invalid("An internal ticket is merged with internal ones only.", field="target")
    if not may_become(Status(source.status), Status.DELETED):
        return Invalid("A ticket that is {old} cannot be merged.", old=Status(source.status).name)
    if Status(target.status) in _SHUT:
        old = Status(target.status).name
        return Invalid("A ticket that is {old} cannot take others in.", field="target", old=old)
    return None


def merge(unit: Unit, doer: Doer, source: TicketRecord, target: TicketRecord) -> None:
    """Let a ticket go on in another one; `Invalid` where it cannot.

    Its thread is read in the target, which gets its tags and its note and is open again where the customer waits in the
    source. It counts as no answer and nothing is resolved by it.
    """
    refusal = hindrance(source, target)
    if refusal is not None:
        raise refusal
    added = _join_tags(source.id, target.id)
    files = merging.add_note(unit, doer, source.id, target.id)
    excerpt = _newer_excerpt(source, target)
    was = _open_again(unit, doer, source, target)
    old = Status(source.status)
    since = to_us(source.status_at)
    values = {"status": Status.DELETED, "status_at": unit.now, "merged_into": target.id}
    tickets.update(unit, source.id, {**values, "status_before": f"{old.value}{source.status_before or ''}"})
    tickets.update(unit, target.id, {"excerpt": excerpt})
    tallies.recount(unit, target.id)
    told = {"ticket": target.id, AWAY: True, "from": old.value, "to": Status.DELETED.value, "since": since}
    history.tell(source.id, unit.now, doer, Deed.MERGED, {**told, "files": files})
    history.tell(
        target.id, unit.now, doer, Deed.MERGED, {"ticket": source.id, "tags": added, **({"was": was} if was else {})}
    )


def merge_into_open(unit: Unit, doer: Doer, row: TicketRecord, departments: Collection[int] | None = None) -> int:
    """Merge a ticket into the one of the same contact that somebody works on, the one changed last; returns its id."""
    target = open_of(row, departments)
    merge(unit, doer, row, target)
    return int(target.id)


def open_of(row: TicketRecord, departments: Collection[int] | None = None) -> TicketRecord:
    """The ticket of the same contact that somebody works on, the one changed last, into which a ticket can be merged.

    `Invalid` where there is none. In whatever department that is: rules act for the desk; `departments` are those an
    agent may do it in.
    """
    target = merging.open_of(row.contact_id, row.id, departments) if row.contact_id is not None else None
    if target is None:
        raise Invalid("The contact has no other open ticket.")
    refusal = hindrance(row, target)
    if refusal is not None:
        raise refusal
    return target


def unmerge(unit: Unit, doer: Doer, source: TicketRecord, target: TicketRecord) -> None:
    """Take a merged ticket out again: it is what it was, and the target loses what merging gave it."""
    merging.take_note(unit, doer, source.id, target.id)
    removed = _take_tags(source.id, target.id)
    before = merging.remembered(source)
    tickets.update(unit, source.id, {"merged_into": None, **before})
    tallies.recount(unit, target.id)
    if target.excerpt == source.excerpt:
        tickets.update(unit, target.id, {"excerpt": tallies.said(target.id)})
    _close_again(unit, doer, target)
    told = {"from": Status.DELETED.value, "to": before["status"], "ticket": target.id, AWAY: True}
    history.tell(source.id, unit.now, doer, Deed.UNMERGED, told)
    history.tell(target.id, unit.now, doer, Deed.UNMERGED, {"ticket": source.id, "tags": removed})
    tickets.update(unit, target.id, {})
    status_changes.bring_home(unit, TicketRecord.get_by_id(source.id), doer)


def link(unit: Unit, doer: Doer, ticket_id: int, other_id: int) -> None:
    """Link two tickets and tell it in both."""
    tickets.link(ticket_id, other_id)
    _tell_both(unit, doer, ticket_id, other_id, Deed.LINKED)


def unlink(unit: Unit, doer: Doer, ticket_id: int, other_id: int) -> None:
    """Take the link of two tickets away, also one of tickets that were merged into them."""
    for one in families.family(ticket_id):
        for other in families.family(other_id):
            tickets.unlink(one, other)
    _tell_both(unit, doer, ticket_id, other_id, Deed.UNLINKED)


def _tell_both(unit: Unit, doer: Doer, ticket_id: int, other_id: int, deed: Deed) -> None:
    for one, other in ((ticket_id, other_id), (other_id, ticket_id)):
        history.tell(one, unit.now, doer, deed, {"ticket": other})
        tickets.update(unit, one, {}, changed=False)


def _newer_excerpt(source: TicketRecord, target: TicketRecord) -> str:
    """How the list shows the two as one: by what was said last."""
    newer = tallies.said_at(source.id) > tallies.said_at(target.id)
    return str(source.excerpt if newer else target.excerpt)


# --- tags ---------------------------------------------------------------------------------------------------


def _join_tags(source_id: int, target_id: int) -> list[str]:
    """Give the target the source's tags; returns those it did not have."""
    ours = tickets.tags_of(target_id)
    added = [tag for tag in tickets.tags_of(source_id) if tag not in ours]
    if added:
        tickets.set_tags(target_id, (*ours, *added))
    return added


def _take_tags(source_id: int, target_id: int) -> list[str]:
    """Take the tags from the target that it has of this source alone; returns them."""
    ours, left = tickets.tags_of(target_id), set[str]()
    gone = {source_id, *families.family(source_id)}
    for other in set(families.family(target_id)[1:]) - gone:
        left |= set(tickets.tags_of(other))
    removed = [tag for tag in tickets.tags_of(source_id) if tag in _given_tags(target_id) - left and tag in ours]
    if removed:
        tickets.set_tags(target_id, (tag for tag in ours if tag not in removed))
    return removed


def _given_tags(ticket_id: int) -> set[str]:
    """The tags that a ticket has by merging alone; what somebody has set or taken since is the ticket's own."""
    given = set[str]()
    for deed in merging.deeds(ticket_id, Deed.MERGED, Deed.UNMERGED, Deed.TAGS):
        if deed.deed is Deed.MERGED:
            given |= _texts(deed, "tags")
        else:
            given -= _texts(deed, "tags") | _texts(deed, "added") | _texts(deed, "removed")
    return given


def _texts(deed: SystemEvent, name: str) -> set[str]:
    found = deed.values.get(name)
    return {str(each) for each in found} if isinstance(found, list) else set()


# --- status -------------------------------------------------------------------------------------------------


def _open_again(unit: Unit, doer: Doer, source: TicketRecord, target: TicketRecord) -> dict[str, object] | None:
    """Open the target again where the customer waits in the source; returns what it was, None where it stays.

    That is what the customer's message would have done to it.
    """
    old = Status(target.status)
    if Status(source.status) not in _WAITING or on_customer_message(old) in (old, None):
        return None
    until = target.postponed_until
    was: dict[str, object] = {
        "status": old.value,
        "status_before": target.status_before,
        "status_at": to_us(target.status_at),
        "postponed_until": None if until is None else to_us(until),
    }
    status_changes.change(unit, target, Status.OPEN, doer)
    return was


def _close_again(unit: Unit, doer: Doer, target: TicketRecord) -> None:
    """Give the target back what a merge opened, where it is open since and no other merged customer waits in it."""
    opened = [deed for deed in merging.deeds(target.id, Deed.MERGED) if "was" in deed.values]
    if not opened or target.status != Status.OPEN or target.status_at != opened[-1].at:
        return
    if merging.is_waited_for(families.family(target.id)[1:]):
        return
    was = opened[-1].values["was"]
    assert isinstance(was, dict)
    until = was["postponed_until"]
    values = {
        "status": was["status"],
        "status_before": was["status_before"],
        "status_at": from_us(was["status_at"]),
        "postponed_until": None if until is None else from_us(until),
    }
    tickets.update(unit, target.id, values, back=True)
    history.tell(target.id, unit.now, doer, Deed.STATUS, {"from": target.status, "to": was["status"], "undo": True})
