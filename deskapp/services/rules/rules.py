"""Rules as they are set up. They are the owner's and admins' (SPEC §3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from deskapp.domain.access import EVERYTHING, Viewer, require_workspace
from deskapp.domain.addresses import is_address
from deskapp.domain.changes import Changes, Done, RuleUndo
from deskapp.domain.errors import Conflict, Invalid, NotFound
from deskapp.domain.field_values import clean_value
from deskapp.domain.fields import CustomField, FieldSubject
from deskapp.domain.rules.checking import checked
from deskapp.domain.rules.checks import Problem, problems
from deskapp.domain.rules.conditions import FIELD_KINDS, Choices
from deskapp.domain.rules.rule import Rule, RuleLine
from deskapp.domain.rules.trace import Trace
from deskapp.domain.rules.values import Known
from deskapp.domain.templates import Context
from deskapp.services.guard import check_visible, current
from deskapp.services.rules import patterns
from deskapp.services.texts import check_template
from deskapp.store import contacts, custom_fields, groups, people, rule_traces, rules, tickets
from deskapp.store.store import Store

#: No more events than these are shown of a ticket or a rule.
MOST_TRACES = 100


@dataclass(frozen=True, slots=True)
class RuleNames:
    """What rules may name, and what those that are there do name of contacts and companies: id → name."""

    departments: dict[int, str]
    agents: dict[int, str]
    groups: dict[int, str]
    contacts: dict[int, str]
    companies: dict[int, str]
    fields: dict[int, CustomField]
    tags: tuple[str, ...]


class Rules:
    """Reading and changing rules."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listing(self, who: Viewer) -> list[RuleLine]:
        """All rules in the order in which they run, with their figures."""
        require_workspace(who)
        return rules.lines()

    def read(self, who: Viewer, rule_id: int) -> Rule:
        """One rule."""
        require_workspace(who)
        return _one(rule_id)

    def copied(self, who: Viewer, rule_id: int) -> Rule:
        """A new rule that says the same, turned off and not kept yet."""
        rule = self.read(who, rule_id)
        number, name = 2, rule.name
        while rules.named(name) is not None:
            name, number = f"{rule.name} ({number})", number + 1
        return replace(rule, name=name, id=0, version=0, active=False, broken="")

    def check(self, who: Viewer, rule: Rule) -> Invalid | None:
        """What is wrong with a rule that is being written, or None; `field` says where (`domain/rules/checking.py`)."""
        require_workspace(who)
        try:
            self._clean(rule)
        except Invalid as error:
            return error
        return None

    def flaws(self, who: Viewer) -> list[Problem]:
        """What is odd about the rules as they are kept: some never apply, or are in the way of each other."""
        require_workspace(who)
        return problems(rules.everything(), known())

    def _clean(self, rule: Rule) -> Rule:
        clean = checked(rule, known())
        other = rules.named(clean.name)
        if other is not None and other != clean.id:
            raise Invalid("There is a rule “{name}” already.", field="name", name=clean.name)
        return clean

    def save(self, who: Viewer, rule: Rule) -> Done[int]:
        """Keep a rule, new (id 0, at the end) or changed; returns its id. A broken one is mended by being saved.

        Raises `Invalid` with the place; `Conflict` where it was changed or deleted meanwhile.
        """
        with self._store.write() as unit:
            who = current(who)
            require_workspace(who)
            clean = self._clean(rule)
            if rule.id:
                _check_version(rule)
            rule_id = rules.put(unit, clean, who.agent_id)
            unit.changes |= Changes(settings=True)
        return Done(rule_id, unit.changes)

    def set_active(self, who: Viewer, rule_id: int, on: bool) -> Done[int]:
        """Turn a rule on or off."""
        with self._store.write() as unit:
            require_workspace(current(who))
            if _one(rule_id).active != on:
                rules.set_active(rule_id, on)
                unit.changes |= Changes(settings=True)
        return Done(rule_id, unit.changes)

    def remove(self, who: Viewer, rule_id: int) -> Done[int]:
        """Delete a rule; what it did stays. Undo brings it back."""
        with self._store.write() as unit:
            require_workspace(current(who))
            _one(rule_id)
            rules.set_removed(rule_id, unit.now)
            unit.changes |= Changes(settings=True)
        return Done(rule_id, unit.changes, RuleUndo(rule_id))

    def put_back(self, who: Viewer, undo: RuleUndo) -> Done[int]:
        """Bring a deleted rule back, unless another one took its name."""
        with self._store.write() as unit:
            require_workspace(current(who))
            name = rules.names([undo.rule_id]).get(undo.rule_id)
            if name is None or rules.named(name) is not None:
                raise Conflict("It was changed again meanwhile and cannot be taken back.")
            rules.set_removed(undo.rule_id, None)
            unit.changes |= Changes(settings=True)
        return Done(undo.rule_id, unit.changes)

    def reorder(self, who: Viewer, ids: Sequence[int]) -> Done[int]:
        """Put rules into this order; those not named follow in the order they had. Returns how many were named."""
        with self._store.write() as unit:
            require_workspace(current(who))
            there = [rule.id for rule in rules.everything()]
            named = [rule_id for rule_id in dict.fromkeys(ids) if rule_id in there]
            rules.place([*named, *(rule_id for rule_id in there if rule_id not in named)])
            unit.changes |= Changes(settings=True)
        return Done(len(named), unit.changes)

    def why(self, who: Viewer, ticket_id: int) -> list[Trace]:
        """What rules did to a ticket and why, newest first: “Why is it here?”."""
        check_visible(who, ticket_id)
        return rule_traces.of_ticket(ticket_id, MOST_TRACES)

    def traces_of(self, who: Viewer, rule_id: int) -> list[Trace]:
        """The events at which a rule applied or failed last, newest first."""
        require_workspace(who)
        return rule_traces.of_rule(rule_id, MOST_TRACES)

    def names(self, who: Viewer) -> RuleNames:
        """What rules may name. Of contacts and companies only those that a rule names."""
        require_workspace(who)
        named_contacts, named_companies = set[int](), set[int]()
        for rule in rules.everything():
            for condition in (each for group in rule.groups for each in group):
                ids = (value for value in condition.values if isinstance(value, int))
                if condition.on.value == Choices.CONTACT.value:
                    named_contacts.update(ids)
                elif condition.on.value == Choices.COMPANY.value:
                    named_companies.update(ids)
        return RuleNames(
            departments={each.id: each.name for each in people.departments()},
            agents={each.id: each.name for each in people.agents() if each.active},
            groups={each.id: each.name for each in groups.plain() if each.id is not None},
            contacts={i: line.name for i, line in contacts.lines(named_contacts, EVERYTHING).items()},
            companies={i: line.name for i, line in contacts.company_lines(named_companies, EVERYTHING).items()},
            fields=_fields(),
            tags=tuple(tickets.all_tags()),
        )


def _one(rule_id: int) -> Rule:
    rule = rules.one(rule_id)
    if rule is None:
        raise NotFound("There is no such rule.")
    return rule


def _check_version(rule: Rule) -> None:
    kept = rules.one(rule.id)
    if kept is None:
        raise Conflict("The rule was deleted meanwhile.")
    if kept.version != rule.version:
        raise Conflict("The rule was changed meanwhile.", theirs=kept)


def _fields() -> dict[int, CustomField]:
    """The custom fields of tickets."""
    return {field.id: field for field in custom_fields.fields(FieldSubject.TICKET) if field.id is not None}


class _There:
    """The ids for which there is something, asked one by one: nobody reads a million contacts for one condition."""

    def __init__(self, is_there: Callable[[int], bool]) -> None:
        self._is_there = is_there

    def __contains__(self, item: object) -> bool:
        return isinstance(item, int) and self._is_there(item)


def known() -> Known:
    """What a rule may name now."""
    fields = _fields()
    return Known(
        ids={
            Choices.DEPARTMENT: frozenset(each.id for each in people.departments()),
            Choices.AGENT: frozenset(agent.id for agent in people.agents() if agent.active),
            Choices.GROUP: frozenset(groups.ids()),
            Choices.CONTACT: _There(people.is_contact),
            Choices.COMPANY: _There(lambda company_id: people.company(company_id, EVERYTHING) is not None),
        },
        fields={field_id: FIELD_KINDS[field.kind] for field_id, field in fields.items()},
        pattern=patterns.check,
        address=is_address,
        template=lambda text: check_template(text, "text", Context.RULE),
        field_value=lambda field_id, value: clean_value(fields[field_id].kind, fields[field_id].options, value),
    )
