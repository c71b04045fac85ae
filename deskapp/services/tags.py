"""Tags as a whole: adding, renaming, merging and removing them. Each ticket's history tells when its tags changed."""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.access import Viewer, require_workspace, visible
from deskapp.domain.changes import Changes, Done
from deskapp.domain.doer import by_agent
from deskapp.domain.errors import Invalid, NotFound
from deskapp.domain.fields import LONGEST_TAG, TagLine
from deskapp.domain.rules.renaming import with_tag
from deskapp.domain.vocabulary import Deed
from deskapp.services.bulk import GROUP
from deskapp.services.guard import current
from deskapp.services.names import clean_name
from deskapp.store import history, rules, tags, tickets
from deskapp.store.store import Store, Unit


class Tags:
    """Tags are the workspace's; a ticket's own tags are set by `Tickets.set_tags`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listing(self, who: Viewer) -> list[TagLine]:
        """All tags in order of name with the number of tickets the viewer may see.

        One pass over all marked tickets: for a page of settings, off the GUI thread, not for every paint.
        """
        return tags.listing(visible(who))

    def add(self, who: Viewer, name: str) -> Done[int]:
        """Add a tag; returns its id."""
        require_workspace(current(who))
        clean = _clean(name)
        with self._store.write() as unit:
            if tags.named(clean) is not None:
                raise Invalid("There is a tag of this name already.", field="name")
            tag_id = tags.insert(clean)
            unit.changes |= Changes(settings=True)
        return Done(tag_id, unit.changes)

    def rename(self, who: Viewer, tag_id: int, name: str, *, merge: bool = False) -> Done[int]:
        """Call a tag something else; what histories tell keeps its old name. Returns the id of the tag that stays.

        With `merge` a tag of that name takes over the tickets, in groups, told in the history of each.
        """
        require_workspace(current(who))
        clean = _clean(name)
        with self._store.write() as unit:
            old, other = _name_of(tag_id), tags.named(clean)
            if other is None or merge or other == tag_id:
                rules.respell(lambda rule: with_tag(rule, old, clean))
            if other in (None, tag_id):
                tags.rename(tag_id, clean)
                unit.changes |= Changes(settings=True)
                return Done(tag_id, unit.changes)
        if not merge or other is None:
            raise Invalid("There is a tag of this name already; the two would become one.", field="name")
        changes = Changes()
        while True:
            done = self._next_group(who, tag_id, GROUP, other)
            changes |= done.changes
            if not done.value:
                return Done(other, changes)

    def remove_step(self, who: Viewer, tag_id: int, limit: int = GROUP) -> Done[int]:
        """Take a tag from the next tickets that have it; returns how many still have it. It goes with the last."""
        require_workspace(current(who))
        return self._next_group(who, tag_id, limit, None)

    def _next_group(self, who: Viewer, tag_id: int, limit: int, other_id: int | None) -> Done[int]:
        with self._store.write() as unit:
            name, other = _name_of(tag_id), _name_of(other_id) if other_id is not None else None
            ids = tags.tickets_with(tag_id, max(1, limit))
            doubled = tags.have(other_id, ids) if other_id is not None else set()
            tags.take(ids, tag_id)
            for ticket_id in ids:
                added = [other] if other is not None and ticket_id not in doubled else []
                if other_id is not None:
                    tags.give(ticket_id, other_id)
                _tell(unit, who, ticket_id, added, name)
            left = tags.count(tag_id)
            if not left:
                tags.remove(tag_id, other_id)
                unit.changes |= Changes(settings=True)
        return Done(left, unit.changes)


def _clean(name: str) -> str:
    return clean_name(name.strip().lstrip("#"), most=LONGEST_TAG)


def _name_of(tag_id: int) -> str:
    name = tags.name_of(tag_id)
    if name is None:
        raise NotFound("There is no such tag.")
    return name


def _tell(unit: Unit, who: Viewer, ticket_id: int, added: Sequence[str], removed: str) -> None:
    """Tell the history; the ticket keeps its "changed" time, or old ones would all come to the top of the lists."""
    told = {"added": list(added), "removed": [removed]}
    history.tell(ticket_id, unit.now, by_agent(who.agent_id), Deed.TAGS, told)
    tickets.update(unit, ticket_id, {}, changed=False)
