"""What may be chosen in a rule, and what it is called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtGui import QIcon

from deskapp.domain.fields import CustomField, FieldSubject
from deskapp.domain.rules.conditions import OF_THE_DEPARTMENT, Choices
from deskapp.domain.rules.operators import Value
from deskapp.domain.rules.values import CODES
from deskapp.domain.text import sort_key
from deskapp.services.rules.rules import RuleNames
from deskapp.ui.rule_words import choice_word
from deskapp.ui.ticket.pictures import dot_icon

if TYPE_CHECKING:
    from deskapp.ui.session import Session

_MOST = 10
#: What there can be a million of: found by typing, never listed.
SEARCHED = frozenset({Choices.CONTACT, Choices.COMPANY})


@dataclass(frozen=True, slots=True)
class Choice:
    """One value to choose; `colour` is a department's or group's, 1…10."""

    value: Value
    text: str
    colour: int | None = None

    def icon(self) -> QIcon:
        """The dot in its colour, if it has one."""
        return QIcon() if self.colour is None else dot_icon(self.colour)


class Offer:
    """As of now: read once for a page or a dialog. It names what is chosen, too (`rule_words.Naming`)."""

    def __init__(self, session: Session, names: RuleNames) -> None:
        self.session, self._names = session, names
        desk, who = session.desk, session.who
        self._colours: dict[Choices, dict[int, int]] = {
            Choices.DEPARTMENT: {each.id: each.colour for each in desk.people.departments(who)},
            Choices.GROUP: {each.id: each.colour for each in desk.groups.to_choose(who) if each.id is not None},
        }
        self._called: dict[Choices, dict[int, str]] = {
            Choices.DEPARTMENT: names.departments,
            Choices.AGENT: names.agents,
            Choices.GROUP: names.groups,
            Choices.CONTACT: dict(names.contacts),
            Choices.COMPANY: dict(names.companies),
        }

    @classmethod
    def of_rules(cls, session: Session) -> Offer:
        """All that rules may name, for those who may write them."""
        return cls(session, session.desk.rules.names(session.who))

    @classmethod
    def of_agent(cls, session: Session) -> Offer:
        """What an agent may choose while acting on tickets."""
        desk, who = session.desk, session.who
        names = RuleNames(
            departments={each.id: each.name for each in desk.people.transfer_targets(who)},
            agents={each.id: each.name for each in desk.people.agents() if each.active},
            groups={},
            contacts={},
            companies={},
            fields={each.id: each for each in desk.fields.listing(who, FieldSubject.TICKET) if each.id is not None},
            tags=tuple(desk.people.tags()),
        )
        return cls(session, names)

    @property
    def zone(self) -> ZoneInfo:
        """In which moments are written."""
        return self.session.zone

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags there are."""
        return self._names.tags

    def called(self, choices: Choices, value: Value) -> str:
        """What an id stands for; "" for what is not there any longer."""
        return self._called.get(choices, {}).get(value, "") if isinstance(value, int) else ""

    def fields(self) -> list[CustomField]:
        """The custom fields of tickets."""
        return list(self._names.fields.values())

    def field_of(self, of: str) -> CustomField | None:
        """The custom field that a condition names."""
        return self._names.fields.get(int(of)) if of.isdecimal() else None

    def field(self, field_id: int) -> str:
        """The name of a custom field."""
        found = self._names.fields.get(field_id)
        return found.name if found else ""

    def listed(self, choices: Choices, of: str = "") -> list[Choice]:
        """All that can be chosen, in order; of what is searched nothing."""
        if choices in CODES:
            return [self.choice(choices, value) for value in CODES[choices]]
        if choices is Choices.OPTION:
            field = self.field_of(of)
            return [Choice(option, option) for option in (field.options if field else ())]
        if choices is Choices.TAG:
            return [Choice(tag, tag) for tag in self.tags]
        ids: Iterable[int] = () if choices in SEARCHED else self._called.get(choices, {})
        found = [self.choice(choices, each) for each in ids]
        if choices is not Choices.DEPARTMENT:
            found.sort(key=lambda choice: sort_key(choice.text))
        if choices is Choices.AGENT:
            found.insert(0, self.choice(choices, OF_THE_DEPARTMENT))
        return found

    def agents(self) -> list[Choice]:
        """The agents by name."""
        return self.listed(Choices.AGENT)[1:]

    def choice(self, choices: Choices, value: Value) -> Choice:
        """A value with its name and colour."""
        colour = self._colours.get(choices, {}).get(value) if isinstance(value, int) else None
        return Choice(value, choice_word(choices, value, self), colour)

    def find(self, choices: Choices, text: str) -> list[Choice]:
        """The first contacts or companies that a text finds."""
        desk, who = self.session.desk, self.session.who
        if not text.strip():
            return []
        if choices is Choices.COMPANY:
            ids = desk.contacts.companies(who, text, limit=_MOST).ids
            names = {i: line.name for i, line in desk.contacts.company_lines(who, ids).items()}
        else:
            found = desk.people.find_contacts(who, text, _MOST)
            names = {each.id: each.name or next(iter((*each.emails, *each.phones)), "?") for each in found}
        self._called[choices].update(names)
        return [Choice(i, name) for i, name in names.items()]
