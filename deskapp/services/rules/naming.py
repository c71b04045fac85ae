"""The names of this desk for files of rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from deskapp.domain.access import EVERYTHING
from deskapp.domain.fields import FieldSubject
from deskapp.domain.rules.conditions import FIELD_KINDS, Choices
from deskapp.domain.rules.operators import Kind
from deskapp.domain.text import same_name
from deskapp.store import contact_writing, contacts, custom_fields, groups, people


class DeskNames:
    """The names of this moment. Agents who left still have one, but cannot be chosen by it.

    A contact without an e-mail address is called by its own name, which finds nobody.
    """

    def __init__(self) -> None:
        fields = [each for each in custom_fields.fields(FieldSubject.TICKET) if each.id is not None]
        agents = people.agents()
        self._kinds = {field.id: FIELD_KINDS[field.kind] for field in fields}
        self._names: Mapping[Choices, Mapping[int | None, str]] = {
            Choices.DEPARTMENT: {each.id: each.name for each in people.departments()},
            Choices.AGENT: {each.id: each.name for each in agents},
            Choices.GROUP: {each.id: each.name for each in groups.plain()},
            Choices.FIELD: {each.id: each.name for each in fields},
        }
        self._gone = {(Choices.AGENT, each.id) for each in agents if not each.active}

    def name(self, choices: Choices, id_: int) -> str:
        """What something is called; "" where it is not there."""
        asked = _ASKED.get(choices)
        return asked(id_) if asked else self._names[choices].get(id_, "")

    def ids(self, choices: Choices, name: str) -> Sequence[int]:
        """What can be chosen under a name, case aside."""
        found = _FOUND.get(choices)
        if found:
            return found(name)
        wanted, named = same_name(name), self._names[choices]
        return [i for i, each in named.items() if i and same_name(each) == wanted and (choices, i) not in self._gone]

    def field_kind(self, field_id: int) -> Kind | None:
        """As what a custom field compares, None where there is none."""
        return self._kinds.get(field_id)


def _contact(contact_id: int) -> str:
    emails = people.emails_of(contact_id)
    if emails:
        return emails[0]
    line = contacts.lines([contact_id], EVERYTHING).get(contact_id)
    return line.name if line else ""


def _company(company_id: int) -> str:
    line = contacts.company_lines([company_id], EVERYTHING).get(company_id)
    return line.name if line else ""


def _by_email(email: str) -> Sequence[int]:
    contact_id = people.contact_by_email(email.strip())
    return [] if contact_id is None else [contact_id]


#: What is looked for in the store when it is asked for: nobody reads a million contacts for one condition.
_ASKED: Mapping[Choices, Callable[[int], str]] = {Choices.CONTACT: _contact, Choices.COMPANY: _company}
_FOUND: Mapping[Choices, Callable[[str], Sequence[int]]] = {
    Choices.CONTACT: _by_email,
    Choices.COMPANY: contact_writing.companies_named,
}
