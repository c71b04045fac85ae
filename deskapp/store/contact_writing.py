"""Writing contacts and companies down, and keeping the search index right when a contact is called otherwise.

Every ticket of a contact is found by the contact's name and addresses. There may be thousands: the first group of them
is indexed anew with the change, the rest later. Until then a mark keeps what they are indexed by.
"""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.text import fold, same_name, sort_key
from deskapp.store import search, writing
from deskapp.store.store import Unit
from deskapp.store.tables import CompanyRow, ContactEmailRow, ContactPhoneRow, ContactRow, WorkspaceRow, database

#: How many tickets are indexed anew at once; it takes less than 50 ms.
GROUP = 50
_MARKED = "SELECT key, value FROM workspace WHERE key GLOB ? ORDER BY key LIMIT 1"
_NEXT = "SELECT id FROM ticket WHERE contact_id = ? AND id > ? AND id <= ? ORDER BY id LIMIT ?"


def company_by_domain(domain: str) -> int | None:
    """The company of a domain, or None."""
    row = database.execute_sql("SELECT id FROM company WHERE domain = ? AND domain <> ''", (domain,)).fetchone()
    return int(row[0]) if row else None


def companies_named(name: str) -> list[int]:
    """The companies of this name, case aside, the oldest first."""
    return _named_so("company", name)


def contacts_named(name: str) -> list[int]:
    """The contacts of this name, case aside, the oldest first."""
    return _named_so("contact", name)


def _named_so(table: str, name: str) -> list[int]:
    sql = f"SELECT id, name FROM {table} WHERE sort_key = ? ORDER BY id"
    return [i for i, known in database.execute_sql(sql, (sort_key(name),)) if same_name(known) == same_name(name)]


def insert_company(unit: Unit, name: str, domain: str = "") -> int:
    """Make a company; returns the id."""
    return writing.insert(CompanyRow, name=name, sort_key=sort_key(name), domain=domain, created_at=unit.now)


def update_company(company_id: int, name: str, domain: str) -> None:
    """Change a company's name and domain."""
    values = {"name": name, "sort_key": sort_key(name), "domain": domain}
    writing.update(CompanyRow, company_id, values, "version = version + 1")


def insert_contact(unit: Unit, name: str, company_id: int | None) -> int:
    """Make a contact without addresses; returns the id."""
    return writing.insert(ContactRow, created_at=unit.now, **_named(name, company_id))


def update_contact(contact_id: int, name: str, company_id: int | None) -> None:
    """Change a contact's name and company."""
    writing.update(ContactRow, contact_id, _named(name, company_id), "version = version + 1")


def _named(name: str, company_id: int | None) -> dict[str, object]:
    return {"name": name, "sort_key": sort_key(name), "folded": fold(name), "company_id": company_id}


def set_reaches(contact_id: int, emails: Sequence[str], phones: Sequence[str]) -> None:
    """Give a contact exactly these addresses and phones, in this order."""
    ContactEmailRow.delete().where(ContactEmailRow.contact_id == contact_id).execute()
    ContactPhoneRow.delete().where(ContactPhoneRow.contact_id == contact_id).execute()
    for position, email in enumerate(emails):
        writing.insert(ContactEmailRow, email=email, contact_id=contact_id, position=position)
    for position, phone in enumerate(phones):
        writing.insert(ContactPhoneRow, phone=phone, contact_id=contact_id, position=position)


# the search index


def keep_indexed_as(contact_id: int) -> None:
    """Mark a contact's tickets as indexed by its name and addresses of now, before these change."""
    newest = database.execute_sql("SELECT max(id) FROM ticket WHERE contact_id = ?", (contact_id,)).fetchone()[0]
    if newest is not None:
        name, emails = database.execute_sql(search.CONTACT_PARTS, (contact_id,)).fetchone()
        _mark(contact_id, {"name": name, "emails": emails, "after": 0, "upto": newest})


def is_behind(contact_id: int | None = None) -> bool:
    """Whether some tickets of a contact, or of any, are still indexed by an older name or address."""
    return _behind(contact_id) is not None


def _behind(contact_id: int | None) -> tuple[str, str] | None:
    wanted = search.MARK + ("*" if contact_id is None else str(contact_id))
    row: tuple[str, str] | None = database.execute_sql(_MARKED, (wanted,)).fetchone()
    return row


def index_anew(contact_id: int | None = None) -> bool:
    """Index the next tickets of a contact, or of any, by what it is called now; returns whether there were any."""
    marked = _behind(contact_id)
    if marked is None:
        return False
    owner, mark = int(marked[0].removeprefix(search.MARK)), WorkspaceRow.value.python_value(marked[1])
    ids = [i for (i,) in database.execute_sql(_NEXT, (owner, mark["after"], mark["upto"], GROUP))]
    old = [document for document in map(search.head_document, ids) if document is not None]
    if len(ids) < GROUP:
        WorkspaceRow.delete().where(WorkspaceRow.key == marked[0]).execute()
    else:
        _mark(owner, mark | {"after": ids[-1]})
    for document in old:
        new = search.head_document(document.ticket_id)
        if new is not None and new.text != document.text:
            search.replace(document, new.text)
    return True


def _mark(contact_id: int, value: dict[str, object]) -> None:
    WorkspaceRow.insert(key=search.MARK + str(contact_id), value=value).on_conflict_replace().execute()
