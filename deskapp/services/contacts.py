"""Contacts and companies as their pages list and change them. Whoever may know one may change it (SPEC §4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any, TypeVar

from deskapp.domain.access import EVERYTHING, Viewer, visible
from deskapp.domain.changes import Changes, DetailsUndo, Done
from deskapp.domain.errors import Conflict, NotFound
from deskapp.domain.people import Company, CompanyDetails, Contact, ContactDetails, NamePage, NamePlace, PersonLine
from deskapp.domain.vocabulary import NoteKind
from deskapp.services.details import clean_company, clean_contact
from deskapp.services.guard import check_company, check_contact, current
from deskapp.store import contact_writing as writing
from deskapp.store import contacts, people, tickets
from deskapp.store.store import Store, Unit

#: So many tickets are named as changed where a contact is renamed; of more, everything is told to look again.
_NAMED = 200
Details = TypeVar("Details", ContactDetails, CompanyDetails)


class Contacts:
    """Lists in order of name, and the details of one contact or company."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listing(self, who: Viewer, text: str = "", after: NamePlace | None = None, limit: int = 200) -> NamePage:
        """The next contacts in order of name; with `text` those whose name, address or phone begins so, in one page."""
        return contacts.found(text, visible(who)) if text.strip() else contacts.page(visible(who), after, limit)

    def lines(self, who: Viewer, ids: Iterable[int]) -> dict[int, PersonLine]:
        """The lines of these contacts."""
        return contacts.lines(ids, visible(who))

    def companies(self, who: Viewer, text: str = "", after: NamePlace | None = None, limit: int = 200) -> NamePage:
        """The next companies in order of name; with `text` those with all its words in their name or domain."""
        return contacts.companies(text, visible(who), after, limit)

    def company_lines(self, who: Viewer, ids: Iterable[int]) -> dict[int, PersonLine]:
        """The lines of these companies."""
        return contacts.company_lines(ids, visible(who))

    def of_company(self, who: Viewer, company_id: int, limit: int = 100) -> list[PersonLine]:
        """A company's contacts in order of name."""
        check_company(who, company_id)
        return contacts.of_company(company_id, visible(who), limit)

    def save(self, who: Viewer, contact_id: int | None, details: ContactDetails, version: int = 0) -> Done[int]:
        """Change a contact, or make one; returns its id.

        `version` is the one that was edited; `Conflict` with what others left where somebody saved meanwhile.
        """
        while contact_id is not None and self._catch_up(who, contact_id):
            pass
        with self._store.write() as unit:
            who = current(who)
            old = _contact(who, contact_id) if contact_id is not None else None
            before = details_of(old) if old is not None else None
            new = _with_company(unit, who, clean_contact(who, details, before, contact_id), before)
            if old is None:
                made = writing.insert_contact(unit, new.name, new.company_id)
                writing.set_reaches(made, new.emails, new.phones)
                _tell(unit, made, new)
                return Done(made, unit.changes)
            if new == before:
                return Done(old.id)
            if old.version != version:
                raise Conflict("Somebody else changed this contact meanwhile.", theirs=old)
            _change(unit, old, new)
        return Done(old.id, unit.changes, _undo(NoteKind.CONTACT, old.id, before, new))

    def save_company(self, who: Viewer, company_id: int | None, details: CompanyDetails, version: int = 0) -> Done[int]:
        """Change a company, or make one; returns its id. `version` as with contacts."""
        with self._store.write() as unit:
            who = current(who)
            old = _company(who, company_id) if company_id is not None else None
            before = company_details_of(old) if old is not None else None
            new = clean_company(who, details, before, company_id)
            if old is None:
                made = writing.insert_company(unit, new.name, new.domain)
                unit.changes |= Changes(companies=frozenset({made}))
                return Done(made, unit.changes)
            if new == before:
                return Done(old.id)
            if old.version != version:
                raise Conflict("Somebody else changed this company meanwhile.", theirs=old)
            writing.update_company(old.id, new.name, new.domain)
            unit.changes |= Changes(companies=frozenset({old.id}))
        return Done(old.id, unit.changes, _undo(NoteKind.COMPANY, old.id, before, new))

    def put_back(self, who: Viewer, undo: DetailsUndo) -> Done[int]:
        """Take a change of details back as far as it still stands; `Conflict` where nothing of it does."""
        who = current(who)
        if undo.subject is NoteKind.COMPANY:
            company = _company(who, undo.subject_id)
            return self.save_company(who, company.id, _put_back(company_details_of(company), undo), company.version)
        contact = _contact(who, undo.subject_id)
        return self.save(who, contact.id, _put_back(details_of(contact), undo), contact.version)

    def _catch_up(self, who: Viewer, contact_id: int) -> bool:
        """Index what an earlier change left, in groups; whether there was anything."""
        if not writing.is_behind(contact_id):
            return False
        with self._store.write():
            check_contact(current(who), contact_id)
            return writing.index_anew(contact_id)


def details_of(contact: Contact) -> ContactDetails:
    """What is set about a contact."""
    company = contact.company.id if contact.company is not None else None
    return ContactDetails(contact.name, contact.emails, contact.phones, company)


def company_details_of(company: Company) -> CompanyDetails:
    """What is set about a company."""
    return CompanyDetails(company.name, company.domain)


def _contact(who: Viewer, contact_id: int) -> Contact:
    check_contact(who, contact_id)
    found = people.contact(contact_id, visible(who))
    if found is None:
        raise NotFound("There is no such contact.")
    return found


def _company(who: Viewer, company_id: int) -> Company:
    found = people.company(company_id, visible(who))
    if found is None:
        raise NotFound("There is no such company.")
    return found


def _with_company(unit: Unit, who: Viewer, new: ContactDetails, before: ContactDetails | None) -> ContactDetails:
    """Details with the company that was written found by its name, of those one may know, or made."""
    if not new.company_name:
        if new.company_id is not None and (before is None or new.company_id != before.company_id):
            check_company(who, new.company_id)
        return new
    scope = visible(who)
    named = [i for i in writing.companies_named(new.company_name) if people.company(i, scope) is not None]
    own = [i for i in named if before is not None and i == before.company_id]
    chosen = next(iter(own or named), None)
    if chosen is None:
        chosen = writing.insert_company(unit, new.company_name)
    return replace(new, company_id=chosen, company_name="")


def _change(unit: Unit, old: Contact, new: ContactDetails) -> None:
    found_otherwise = (old.name, old.emails) != (new.name, new.emails)
    if found_otherwise:
        writing.keep_indexed_as(old.id)
    writing.update_contact(old.id, new.name, new.company_id)
    writing.set_reaches(old.id, new.emails, new.phones)
    if found_otherwise:
        writing.index_anew(old.id)
    _tell(unit, old.id, new)
    if old.company is not None and old.company.id != new.company_id:
        unit.changes |= Changes(companies=frozenset({old.company.id}))
    if old.name != new.name:
        named = tickets.of_contacts([old.id], EVERYTHING, _NAMED + 1)
        unit.changes |= Changes(tickets=frozenset(named)) if len(named) <= _NAMED else Changes(everything=True)


def _tell(unit: Unit, contact_id: int, new: ContactDetails) -> None:
    company = frozenset() if new.company_id is None else frozenset({new.company_id})
    unit.changes |= Changes(contacts=frozenset({contact_id}), companies=company)


def _undo(subject: NoteKind, subject_id: int, before: Details | None, after: Details) -> DetailsUndo | None:
    if before is None:
        return None
    was, now = asdict(before), asdict(after)
    changed = [name for name in was if was[name] != now[name]]
    return DetailsUndo(subject, subject_id, {n: was[n] for n in changed}, {n: now[n] for n in changed})


def _put_back(now: Details, undo: DetailsUndo) -> Details:
    """Details with those put back that still are what the act left."""
    held = asdict(now)
    kept: dict[str, Any] = {name: value for name, value in undo.before.items() if held.get(name) == undo.after[name]}
    if not kept:
        raise Conflict("It was changed again meanwhile and cannot be taken back.")
    return replace(now, **kept)
