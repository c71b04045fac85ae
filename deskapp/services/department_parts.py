"""What can be set for a department, part by part: who may, and what is kept of what was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from deskapp.domain.access import Act, MemberRole, Viewer, visible
from deskapp.domain.addresses import is_address
from deskapp.domain.departments import (
    COLOURS,
    LONGEST_RING_S,
    LONGEST_STEP,
    MOST_AT_ONCE,
    ChecklistStep,
    DepartmentSettings,
    Member,
    ServiceRules,
    SupportAddress,
)
from deskapp.domain.errors import Invalid
from deskapp.domain.templates import Context
from deskapp.domain.text import one_line, same_name, storable
from deskapp.services.names import clean_name, is_seen
from deskapp.services.texts import check_template, checked_templates
from deskapp.store import departments, people

#: The longest text told to customers while they wait, in characters.
LONGEST_TOLD = 5000


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a department's settings: what changing it needs, and how its value is checked and tidied."""

    act: Act
    clean: Callable[[Viewer, DepartmentSettings], object]


def _name(who: Viewer, new: DepartmentSettings) -> str:
    name = clean_name(new.name)
    if departments.live_names().get(same_name(name), new.id) != new.id:
        raise Invalid("There is a department of this name already.", field="name")
    return name


def _colour(who: Viewer, new: DepartmentSettings) -> int:
    if not 1 <= new.colour <= COLOURS:
        raise Invalid("There is no such colour.", field="colour")
    return new.colour


def _restricted(who: Viewer, new: DepartmentSettings) -> bool:
    if new.restricted and new.id == people.default_department():
        raise Invalid("{name} is open to everybody and cannot be restricted.", field="restricted", name=new.name)
    return new.restricted


def _members(who: Viewer, new: DepartmentSettings) -> tuple[Member, ...]:
    active = departments.active_agents()
    wanted = {member.agent_id: member for member in new.members if member.role is not MemberRole.OUT}
    for agent_id in wanted:
        if agent_id not in active:
            gone = people.agent(agent_id)
            raise Invalid("{name} does not work here any more.", field="members", name=gone.name if gone else "?")
    return tuple(wanted.values())


def _addresses(who: Viewer, new: DepartmentSettings) -> tuple[SupportAddress, ...]:
    kept: dict[str, SupportAddress] = {}
    for each in new.addresses:
        email = each.email.strip().lower()
        if not is_address(email):
            raise Invalid("“{text}” is no e-mail address.", field="addresses", text=one_line(storable(email[:100])))
        if email in kept:
            raise Invalid("The address {email} stands here twice.", field="addresses", email=email)
        _check_owner(who, email, new.id)
        name = clean_name(each.name, "addresses") if each.name.strip() else ""
        kept[email] = SupportAddress(email, name)
    return tuple(kept.values())


def _check_owner(who: Viewer, email: str, department_id: int | None) -> None:
    place = departments.place_of_address(email)
    if place is None or place == department_id:
        return
    owner = people.department(place) if place in visible(who) else None
    if owner is None:
        raise Invalid("The address {email} belongs to another department.", field="addresses", email=email)
    raise Invalid(
        "The address {email} belongs to the department {name}.", field="addresses", email=email, name=owner.name
    )


def _signature(who: Viewer, new: DepartmentSettings) -> str:
    signature = storable(new.signature).rstrip()
    check_template(signature, "signature", Context.SIGNATURE)
    return signature


def _services(who: Viewer, new: DepartmentSettings) -> tuple[ServiceRules, ...]:
    return tuple({rules.service: _rules(rules) for rules in new.services}.values())


def _rules(rules: ServiceRules) -> ServiceRules:
    field = f"service.{rules.service.value}"
    if not 1 <= rules.ring_s <= LONGEST_RING_S:
        raise Invalid("It can ring for 1 to {most} seconds.", field=field, most=LONGEST_RING_S)
    if not 1 <= rules.at_once <= MOST_AT_ONCE:
        raise Invalid("An agent can have 1 to {most} at once.", field=field, most=MOST_AT_ONCE)
    texts = [storable(text).rstrip() for text in (rules.off_text, rules.waiting_text, rules.missed_text)]
    if max(map(len, texts)) > LONGEST_TOLD:
        raise Invalid("The text is longer than {most} characters.", field=field, most=LONGEST_TOLD)
    return replace(rules, off_text=texts[0], waiting_text=texts[1], missed_text=texts[2])


def _checklist(who: Viewer, new: DepartmentSettings) -> tuple[ChecklistStep, ...]:
    steps = tuple(replace(step, text=one_line(storable(step.text))) for step in new.checklist)
    for number, step in enumerate(steps, start=1):
        if not is_seen(step.text):
            raise Invalid("Step {number} of the checklist is empty.", field="checklist", number=number)
        if len(step.text) > LONGEST_STEP:
            raise Invalid(
                "Step {number} is longer than {most} characters.", field="checklist", number=number, most=LONGEST_STEP
            )
    return steps


#: Every part of the settings. What a supervisor of the department may change is told by the act.
PARTS: Mapping[str, Part] = {
    "name": Part(Act.SETTINGS, _name),
    "colour": Part(Act.SETTINGS, _colour),
    "to_solve": Part(Act.SETTINGS, lambda who, new: new.to_solve),
    "restricted": Part(Act.SETTINGS, _restricted),
    "members": Part(Act.SETTINGS, _members),
    "addresses": Part(Act.SETTINGS, _addresses),
    "signature": Part(Act.TEXTS, _signature),
    "templates": Part(Act.TEXTS, lambda who, new: checked_templates(new.templates)),
    "services": Part(Act.AVAILABILITY, _services),
    "checklist": Part(Act.SETTINGS, _checklist),
}
