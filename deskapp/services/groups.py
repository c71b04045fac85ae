"""Groups of contacts: the owner and admins make them, every agent puts the contacts he or she knows into them."""

from __future__ import annotations

from collections.abc import Iterable

from deskapp.domain.access import Viewer, require_workspace, visible
from deskapp.domain.changes import Changes, Done, GroupsUndo
from deskapp.domain.departments import COLOURS
from deskapp.domain.errors import Conflict, Invalid, NotFound
from deskapp.domain.fields import ContactGroup
from deskapp.domain.people import Contact
from deskapp.services.guard import check_contact, current
from deskapp.services.names import clean_name
from deskapp.store import groups, people
from deskapp.store.store import Store, Unit


class Groups:
    """Who is in a group is told only of contacts the viewer may know."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listing(self, who: Viewer) -> list[ContactGroup]:
        """All groups in order of name, each with the number of its contacts of whom the viewer may know."""
        return groups.listing(visible(who))

    def save(self, who: Viewer, group: ContactGroup, put: Iterable[int] = (), out: Iterable[int] = ()) -> Done[int]:
        """Add or change a group; returns its id. The contacts `put` come into it and those `out` leave it with it."""
        require_workspace(current(who))
        name = clean_name(group.name)
        if not 1 <= group.colour <= COLOURS:
            raise Invalid("Please choose one of the colours.", field="colour")
        with self._store.write() as unit:
            if group.id is not None:
                _check_group(group.id)
            if groups.named(name) not in (None, group.id):
                raise Invalid("There is a group of this name already.", field="name")
            if group.id is None:
                group_id = groups.insert(name, group.colour)
            else:
                group_id = group.id
                groups.update(group_id, name, group.colour)
            _move(unit, who, group_id, frozenset(put), frozenset(out))
            unit.changes |= Changes(settings=True)
        return Done(group_id, unit.changes)

    def remove(self, who: Viewer, group_id: int) -> Done[int]:
        """Take a group away; its contacts stay."""
        require_workspace(current(who))
        with self._store.write() as unit:
            _check_group(group_id)
            groups.remove(group_id)
            unit.changes |= Changes(settings=True)
        return Done(group_id, unit.changes)

    def of_contact(self, who: Viewer, contact_id: int) -> list[ContactGroup]:
        """The groups a contact is in, in order of name, nobody counted."""
        check_contact(who, contact_id)
        inside = groups.of_contact(contact_id)
        return [group for group in groups.plain() if group.id in inside] if inside else []

    def to_choose(self, who: Viewer) -> list[ContactGroup]:
        """All groups in order of name, nobody counted; for a menu."""
        return groups.plain()

    def set_for(self, who: Viewer, contact_id: int, group_ids: Iterable[int]) -> Done[int]:
        """Put a contact into exactly these groups; returns in how many it is."""
        with self._store.write() as unit:
            check_contact(current(who), contact_id)
            return _put(unit, contact_id, frozenset(group_ids))

    def add(self, who: Viewer, group_id: int, contact_id: int) -> Done[int]:
        """Put one more contact into a group; returns in how many groups it is."""
        with self._store.write() as unit:
            check_contact(current(who), contact_id)
            return _put(unit, contact_id, groups.of_contact(contact_id) | {group_id})

    def take_out(self, who: Viewer, group_id: int, contact_id: int) -> Done[int]:
        """Take a contact out of a group; returns in how many groups it still is."""
        with self._store.write() as unit:
            check_contact(current(who), contact_id)
            return _put(unit, contact_id, groups.of_contact(contact_id) - {group_id})

    def put_back(self, who: Viewer, undo: GroupsUndo) -> Done[int]:
        """Take a change of a contact's groups back as far as it still stands; `Conflict` where nothing of it does."""
        with self._store.write() as unit:
            check_contact(current(who), undo.contact_id)
            now, there = groups.of_contact(undo.contact_id), groups.ids()
            wanted = ((now - (undo.after - undo.before)) | (undo.before - undo.after)) & there
            if wanted == now:
                raise Conflict("It was changed again meanwhile and cannot be taken back.")
            return _put(unit, undo.contact_id, wanted)

    def contacts(self, who: Viewer, group_id: int, limit: int = 200) -> list[Contact]:
        """A group's contacts of whom the viewer may know, in order of name."""
        _check_group(group_id)
        scope = visible(who)
        found = (people.contact(contact_id, scope) for contact_id in groups.contacts(group_id, scope, limit))
        return [contact for contact in found if contact is not None]


def _check_group(group_id: int) -> None:
    if group_id not in groups.ids():
        raise NotFound("There is no such group.")


def _move(unit: Unit, who: Viewer, group_id: int, put: frozenset[int], out: frozenset[int]) -> None:
    for contact_id in sorted(put ^ out):
        check_contact(who, contact_id)
        inside = groups.of_contact(contact_id)
        _put(unit, contact_id, inside | {group_id} if contact_id in put else inside - {group_id})


def _put(unit: Unit, contact_id: int, wanted: frozenset[int]) -> Done[int]:
    before = groups.of_contact(contact_id)
    if not wanted <= groups.ids():
        raise NotFound("There is no such group.")
    if wanted == before:
        return Done(len(wanted))
    groups.set_for(contact_id, wanted)
    unit.changes |= Changes(contacts=frozenset({contact_id}))
    return Done(len(wanted), unit.changes, GroupsUndo(contact_id, before, wanted))
