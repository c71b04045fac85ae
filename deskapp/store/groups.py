"""Groups of contacts, counted and listed within what a viewer may know."""

from __future__ import annotations

from collections.abc import Iterable

from deskapp.domain.access import Scope
from deskapp.domain.fields import ContactGroup
from deskapp.domain.text import same_name, sort_key
from deskapp.store import people
from deskapp.store.tables import ContactGroupMemberRow, ContactGroupRow, database
from deskapp.store.writing import insert_new


def listing(scope: Scope) -> list[ContactGroup]:
    """All groups in order of name, each with the number of its contacts of whom the viewer may know."""
    known = people.known("m.contact_id", scope)
    sql = (
        "SELECT g.id, g.name, g.colour, "
        f"(SELECT count(*) FROM contact_group_member m WHERE m.group_id = g.id AND {known}) "
        "FROM contact_group g"
    )
    found = [ContactGroup(name, colour, i, n) for i, name, colour, n in database.execute_sql(sql)]
    return sorted(found, key=lambda group: sort_key(group.name))


def plain() -> list[ContactGroup]:
    """All groups in order of name, without counting anybody."""
    rows = database.execute_sql("SELECT id, name, colour FROM contact_group")
    return sorted((ContactGroup(name, colour, i) for i, name, colour in rows), key=lambda one: sort_key(one.name))


def ids() -> set[int]:
    """The ids of all groups."""
    return {group_id for (group_id,) in database.execute_sql("SELECT id FROM contact_group")}


def named(name: str) -> int | None:
    """The group of this name, case aside, or None."""
    row = database.execute_sql("SELECT id FROM contact_group WHERE name_key = ?", (same_name(name),)).fetchone()
    return int(row[0]) if row else None


def insert(name: str, colour: int) -> int:
    """Add a group; returns its id."""
    return int(ContactGroupRow.insert(name=name, name_key=same_name(name), colour=colour).execute())


def update(group_id: int, name: str, colour: int) -> None:
    """Change a group's name and colour."""
    values = {"name": name, "name_key": same_name(name), "colour": colour}
    ContactGroupRow.update(**values).where(ContactGroupRow.id == group_id).execute()


def remove(group_id: int) -> None:
    """Take a group away; its contacts stay."""
    ContactGroupMemberRow.delete().where(ContactGroupMemberRow.group_id == group_id).execute()
    ContactGroupRow.delete().where(ContactGroupRow.id == group_id).execute()


def of_contact(contact_id: int) -> frozenset[int]:
    """The ids of the groups a contact is in."""
    sql = "SELECT group_id FROM contact_group_member WHERE contact_id = ?"
    return frozenset(group_id for (group_id,) in database.execute_sql(sql, (contact_id,)))


def names_of(contact_id: int) -> list[str]:
    """The names of the groups a contact is in, in order of name."""
    inside = of_contact(contact_id)
    return [group.name for group in plain() if group.id in inside] if inside else []


def set_for(contact_id: int, group_ids: Iterable[int]) -> None:
    """Put a contact into exactly these groups."""
    ContactGroupMemberRow.delete().where(ContactGroupMemberRow.contact_id == contact_id).execute()
    for group_id in group_ids:
        insert_new(ContactGroupMemberRow, group_id=group_id, contact_id=contact_id)


def contacts(group_id: int, scope: Scope, limit: int) -> list[int]:
    """A group's contacts of whom the viewer may know, in order of name."""
    sql = (
        "SELECT m.contact_id FROM contact_group_member m JOIN contact c ON c.id = m.contact_id "
        f"WHERE m.group_id = ? AND {people.known('m.contact_id', scope)} ORDER BY c.sort_key, c.id LIMIT ?"
    )
    return [contact_id for (contact_id,) in database.execute_sql(sql, (group_id, limit))]
