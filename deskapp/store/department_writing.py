"""Writing what a department's dialog edits, part by part. What comes in here was checked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from deskapp.domain.access import MemberRole
from deskapp.domain.departments import ChecklistStep, Ending, Member, ServiceRules, SupportAddress
from deskapp.domain.text import same_name
from deskapp.store import departments, templates
from deskapp.store.store import Unit
from deskapp.store.tables import (
    AddressRow,
    AgentRow,
    ChecklistStepRow,
    DepartmentRow,
    DepartmentServiceRow,
    MemberRow,
)
from deskapp.store.writing import update

#: The parts that are columns of the department's own row.
COLUMNS = ("name", "colour", "to_solve", "restricted", "signature")


def write(unit: Unit, department_id: int, parts: Mapping[str, Any]) -> None:
    """Set parts of a department that is there, and its version. Members, addresses and the like come as a whole."""
    values = {name: parts[name] for name in COLUMNS if name in parts}
    if "name" in values:
        values["name_key"] = same_name(str(values["name"]))
    update(DepartmentRow, department_id, values, "version = version + 1")
    if "members" in parts:
        _write_members(department_id, parts["members"], parts["known"])
    if "addresses" in parts:
        _write_addresses(department_id, parts["addresses"])
    if "templates" in parts:
        templates.replace_all(unit, department_id, parts["templates"])
    if "services" in parts:
        _write_services(department_id, parts["services"])
    if "checklist" in parts:
        _write_checklist(unit, department_id, parts["checklist"])


def mark_deleted(unit: Unit, department_id: int, ending: Ending, substitute_id: int | None) -> None:
    """Delete a department. Its row stays, for its name in past figures."""
    values = {"deleted_at": unit.now, "ending": ending, "substitute_id": substitute_id}
    update(DepartmentRow, department_id, values, "version = version + 1")


def _write_members(department_id: int, members: Sequence[Member], known: Collection[int]) -> None:
    """Make these the active members. Rows of agents that are not active, or not known, stay as they are.

    An agent with another role here has another version, so that his or her dialog is not saved over it.
    """
    default = DepartmentRow.get_by_id(department_id).is_default
    wanted = {member.agent_id: member for member in members}
    concerned = set(departments.active_agents()) & (set(known) | set(wanted))
    before = departments.roles(department_id)
    MemberRow.delete().where(
        (MemberRow.department_id == department_id) & MemberRow.agent_id.in_(sorted(concerned))
    ).execute()
    for agent_id in sorted(concerned):
        member = wanted.get(agent_id, Member(agent_id, MemberRole.OUT))
        if member != Member(agent_id) if default else agent_id in wanted:
            MemberRow.insert(
                department_id=department_id,
                agent_id=agent_id,
                role=int(member.role),
                email=member.email,
                chat=member.chat,
                calls=member.calls,
            ).execute()
    after = departments.roles(department_id)
    for agent_id in sorted(each for each in concerned if before.get(each) != after.get(each)):
        update(AgentRow, agent_id, {}, "version = version + 1")


def _write_addresses(department_id: int, addresses: Sequence[SupportAddress]) -> None:
    kept = [address.email for address in addresses]
    AddressRow.delete().where((AddressRow.department_id == department_id) & AddressRow.email.not_in(kept)).execute()
    for position, address in enumerate(addresses):
        AddressRow.insert(
            email=address.email, name=address.name, department_id=department_id, position=position
        ).on_conflict(
            conflict_target=[AddressRow.email],
            update={
                AddressRow.name: address.name,
                AddressRow.position: position,
                AddressRow.department_id: department_id,
            },
        ).execute()


def _write_services(department_id: int, services: Sequence[ServiceRules]) -> None:
    for rules in services:
        DepartmentServiceRow.insert(
            department_id=department_id,
            service=rules.service.value,
            is_on=rules.on,
            off_text=rules.off_text,
            ring=rules.ring.value,
            ring_s=rules.ring_s,
            at_once=rules.at_once,
            waiting_text=rules.waiting_text,
            missed_text=rules.missed_text,
        ).on_conflict_replace().execute()


def _write_checklist(unit: Unit, department_id: int, steps: Sequence[ChecklistStep]) -> None:
    """Steps that stay keep their ids, and with them the ticks of tickets; the others are removed, not forgotten."""
    live = {row.id for row in departments.live_steps(department_id)}
    gone = live - {step.id for step in steps}
    ChecklistStepRow.update(removed_at=unit.now).where(ChecklistStepRow.id.in_(sorted(gone))).execute()
    for position, step in enumerate(steps, start=1):
        if step.id in live:
            change = ChecklistStepRow.update(text=step.text, position=position)
            change.where(ChecklistStepRow.id == step.id).execute()
        else:
            ChecklistStepRow.insert(department_id=department_id, position=position, text=step.text).execute()
