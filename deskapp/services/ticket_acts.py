"""What happens to one ticket within a transaction, whoever does it: an agent, to one or to many tickets, or a rule.

Each act checks what the ticket allows (`Invalid`); what its doer may is asked before. It returns the values that were
there before, for an undo to remember, and nothing where nothing changed. The row goes along with what is set.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from deskapp.domain.addresses import is_address
from deskapp.domain.doer import Doer
from deskapp.domain.errors import Invalid
from deskapp.domain.fields import LONGEST_TAG
from deskapp.domain.status import Status
from deskapp.domain.text import one_line, same_name, storable
from deskapp.domain.vocabulary import Deed, Priority
from deskapp.services import status_changes
from deskapp.services.new_tickets import checked_subject
from deskapp.store import history, people, search, tickets
from deskapp.store.store import Unit
from deskapp.store.tables import TicketRecord

#: What an act found: fields of the ticket's row, or "tags" and "participants" with all there were.
Before = dict[str, object]

#: Of a long address that is refused this much is told, in characters.
LONGEST_ADDRESS = 200


def transfer(unit: Unit, doer: Doer, row: TicketRecord, department_id: int, agent_id: int | None) -> Before:
    """Give a ticket to a department, and to an agent there or to nobody."""
    check_department(department_id)
    check_assignee(department_id, agent_id)
    values: Before = {"department_id": department_id, "agent_id": agent_id}
    told = {"from": row.department_id, "to": department_id, "agent": agent_id, "from_agent": row.agent_id}
    return _set(unit, doer, row, values, Deed.TRANSFERRED, told)


def assign(unit: Unit, doer: Doer, row: TicketRecord, agent_id: int | None) -> Before:
    """Assign a ticket to an agent of its department or to nobody."""
    check_assignee(row.department_id, agent_id)
    told = {"from": row.agent_id, "to": agent_id}
    return _set(unit, doer, row, {"agent_id": agent_id}, Deed.ASSIGNED, told)


def set_status(unit: Unit, doer: Doer, row: TicketRecord, status: Status) -> Before:
    """Set a ticket's status where the table allows it.

    Postponed is set by `postpone`; here it only gives a deleted or spam ticket back what it was.
    """
    status_changes.check(row, status)
    if status is Status.POSTPONED and row.postponed_until is None:
        raise Invalid("Postponing needs a time.", field="until")
    return status_changes.change(unit, row, status, doer)


def give_back(unit: Unit, doer: Doer, row: TicketRecord) -> Before:
    """Give a spam or deleted ticket the status it had before."""
    before = status_changes.before_of(row)
    if before is None or row.status not in (Status.SPAM, Status.DELETED):
        return {}
    return status_changes.change(unit, row, before, doer)


def postpone(unit: Unit, doer: Doer, row: TicketRecord, until: datetime) -> Before:
    """Put a ticket away until a future time, or until another one where it is away already."""
    check_future(until, unit.now)
    if row.status != Status.POSTPONED:
        status_changes.check(row, Status.POSTPONED)
        return status_changes.change(unit, row, Status.POSTPONED, doer, until=until)
    told = {"from": "W", "to": "W", "until": until.isoformat()}
    return _set(unit, doer, row, {"postponed_until": until}, Deed.STATUS, told)


def set_priority(unit: Unit, doer: Doer, row: TicketRecord, priority: Priority) -> Before:
    """Set a ticket's priority."""
    told = {"from": row.priority, "to": int(priority)}
    return _set(unit, doer, row, {"priority": int(priority)}, Deed.PRIORITY, told)


def set_subject(unit: Unit, doer: Doer, row: TicketRecord, subject: str) -> Before:
    """Change a ticket's subject."""
    new = checked_subject(subject)
    return _set(unit, doer, row, {"subject": new}, Deed.SUBJECT, {"from": row.subject, "to": new})


def change_tags(unit: Unit, doer: Doer, row: TicketRecord, add: Iterable[str], remove: Iterable[str] = ()) -> Before:
    """Give a ticket tags and take others from it; one that is not there yet is made."""
    before = frozenset(tickets.tags_of(row.id))
    wanted = {same_name(name): name for name in before} | {same_name(name): name for name in clean_tags(add)}
    for name in clean_tags(remove):
        wanted.pop(same_name(name), None)
    tickets.set_tags(row.id, wanted.values())
    after = frozenset(tickets.tags_of(row.id))
    if after == before:
        return {}
    told = {"added": sorted(after - before), "removed": sorted(before - after)}
    history.tell(row.id, unit.now, doer, Deed.TAGS, told)
    tickets.update(unit, row.id, {})
    return {"tags": before}


def change_participants(
    unit: Unit, doer: Doer, row: TicketRecord, add: Iterable[str], remove: Iterable[str] = ()
) -> Before:
    """Let addresses take part in a ticket by mail, or no longer; an internal ticket has nobody outside."""
    if row.contact_id is None:
        raise Invalid("Nobody outside takes part in an internal ticket.", field="participants")
    new, gone = ({_address(email) for email in emails} for emails in (add, remove))
    before = tickets.participants_of(row.id)
    added, removed = sorted(new - gone - before), sorted(gone & before)
    if not added and not removed:
        return {}
    tickets.add_participants(row.id, added)
    tickets.drop_participants(row.id, removed)
    history.tell(row.id, unit.now, doer, Deed.PARTICIPANTS, {"added": added, "removed": removed})
    tickets.update(unit, row.id, {})
    return {"participants": before}


def clean_tags(names: Iterable[str]) -> list[str]:
    """Tags as they are kept; `Invalid` where one is too long."""
    cleaned = (one_line(storable(name)).lstrip("#").strip() for name in names)
    wanted = {same_name(name): name for name in cleaned if name}
    if any(len(name) > LONGEST_TAG for name in wanted.values()):
        raise Invalid("A tag is longer than {most} characters.", field="tags", most=LONGEST_TAG)
    return list(wanted.values())


def check_department(department_id: int) -> None:
    """`Invalid` where there is no such department."""
    if not people.is_department(department_id):
        raise Invalid("There is no such department.", field="department")


def check_assignee(department_id: int, agent_id: int | None) -> None:
    """`Invalid` where an agent does not answer in a department; nobody does everywhere."""
    if agent_id is not None and agent_id not in people.member_ids(department_id):
        raise Invalid("Only an agent of the department can be given its tickets.", field="agent")


def check_future(until: datetime, now: datetime) -> None:
    """`Invalid` for a time that is over."""
    if until <= now:
        raise Invalid("Please choose a time in the future.", field="until")


def _address(email: str) -> str:
    clean = storable(email).strip().lower()
    if not is_address(clean):
        raise Invalid("“{email}” is not an e-mail address.", field="participants", email=clean[:LONGEST_ADDRESS])
    return clean


def _set(unit: Unit, doer: Doer, row: TicketRecord, values: Before, deed: Deed, told: Mapping[str, object]) -> Before:
    """Set fields that differ and tell the history."""
    before = tickets.values_of(row, values)
    if before == values:
        return {}
    old_head = search.head_document(row.id) if "subject" in values else None
    tickets.update(unit, row.id, values)
    history.tell(row.id, unit.now, doer, deed, told)
    new_head = search.head_document(row.id) if old_head else None
    if old_head and new_head:
        search.replace(old_head, new_head.text)
    for name, value in values.items():
        setattr(row, name, value)
    return before
