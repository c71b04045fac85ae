"""Contacts and companies in order of name, page by page, of those a viewer may know.

A page looks at a few thousand rows at most, so that one whose rows are nearly all hidden costs no more than another: it
gives what it found, perhaps nothing, and where to go on.
"""

from __future__ import annotations

from collections.abc import Iterable

from deskapp.domain.access import Scope
from deskapp.domain.people import NamePage, NamePlace, PersonLine
from deskapp.domain.text import fold
from deskapp.store import people
from deskapp.store.rows import numbers
from deskapp.store.tables import database

#: So many rows are looked at for one page.
LOOKED_AT = 5_000
#: So many contacts are found by words at most.
FOUND_MOST = 500

_FIRST = NamePlace("", 0)
_CONTACTS = "SELECT c.id, c.sort_key, {known}, '' FROM contact c"
_COMPANIES = "SELECT c.id, c.sort_key, {known}, c.name || ' ' || c.domain FROM company c"
_PAGE = "{rows} WHERE c.sort_key >= ? AND (c.sort_key > ? OR c.id > ?) ORDER BY c.sort_key, c.id LIMIT {most:d}"
_LINES = """
SELECT c.id, c.name, coalesce(
    (SELECT email FROM contact_email e WHERE e.contact_id = c.id ORDER BY position, email LIMIT 1),
    (SELECT phone FROM contact_phone p WHERE p.contact_id = c.id ORDER BY position, phone LIMIT 1), '')
FROM contact c
"""


def page(scope: Scope, after: NamePlace | None, limit: int) -> NamePage:
    """The next contacts in order of name."""
    return _read(_CONTACTS.format(known=people.known("c.id", scope)), "", after, limit)


def found(text: str, scope: Scope) -> NamePage:
    """The contacts whose name, address or phone begins with `text`, in order of name; all there is to find."""
    ids = people.find_contacts(text, scope, FOUND_MOST)
    rows = database.execute_sql(f"SELECT id FROM contact WHERE id IN ({numbers(ids)}) ORDER BY sort_key, id")
    return NamePage(tuple(contact_id for (contact_id,) in rows))


def companies(text: str, scope: Scope, after: NamePlace | None, limit: int) -> NamePage:
    """The next companies in order of name, only those with all words of `text` in their name or domain."""
    return _read(_COMPANIES.format(known=_known(scope)), text, after, limit)


def _known(scope: Scope) -> str:
    """SQL that holds for companies `c` of which the viewer may know; as `people.company` decides."""
    if scope.departments is None:
        return "1"
    staff = "SELECT 1 FROM contact m WHERE m.company_id = c.id"
    return f"(EXISTS ({staff} AND {people.known('m.id', scope)}) OR NOT EXISTS ({staff}))"


def _read(rows: str, text: str, after: NamePlace | None, limit: int) -> NamePage:
    ids: list[int] = []
    words, place, looked_at = fold(text).split(), after or _FIRST, 0
    cursor = database.execute_sql(_PAGE.format(rows=rows, most=LOOKED_AT), (place.key, place.key, place.id))
    for row_id, key, known, told in cursor:
        looked_at, place = looked_at + 1, NamePlace(key, row_id)
        if known and (not words or all(word in fold(told) for word in words)):
            ids.append(row_id)
            if len(ids) == limit:
                cursor.close()
                return NamePage(tuple(ids), place)
    return NamePage(tuple(ids), place if looked_at == LOOKED_AT else None)


def lines(ids: Iterable[int], scope: Scope) -> dict[int, PersonLine]:
    """The lines of these contacts, without those the viewer may not know; addressed by e-mail, else by phone."""
    sql = f"{_LINES} WHERE c.id IN ({numbers(ids)}) AND {people.known('c.id', scope)}"
    return {row[0]: PersonLine(*row) for row in database.execute_sql(sql)}


def company_lines(ids: Iterable[int], scope: Scope) -> dict[int, PersonLine]:
    """The lines of these companies, without those the viewer may not know."""
    sql = f"SELECT c.id, c.name, c.domain FROM company c WHERE c.id IN ({numbers(ids)}) AND {_known(scope)}"
    return {row[0]: PersonLine(*row) for row in database.execute_sql(sql)}


def of_company(company_id: int, scope: Scope, limit: int) -> list[PersonLine]:
    """A company's contacts of whom the viewer may know, in order of name."""
    sql = f"{_LINES} WHERE c.company_id = ? AND {people.known('c.id', scope)} ORDER BY c.sort_key, c.id LIMIT ?"
    return [PersonLine(*row) for row in database.execute_sql(sql, (company_id, limit))]
