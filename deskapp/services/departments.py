"""Departments as they are set up: making, changing, ordering and deleting them (SPEC §3)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from deskapp.domain.access import Act, MemberRole, Viewer, may, require, require_workspace
from deskapp.domain.changes import Changes, Done
from deskapp.domain.departments import COLOURS, DepartmentLine, DepartmentSettings, Ending, Member, RemovalCost
from deskapp.domain.doer import by_agent
from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.text import LONGEST_NAME, same_name
from deskapp.services.department_parts import PARTS
from deskapp.services.guard import current
from deskapp.services.settling import GROUP, release, settle
from deskapp.store import department_references, department_writing, departments, people, settling
from deskapp.store.store import Store, Unit

#: Who sees a department's tickets changed with these.
_ACCESS = frozenset({"members", "restricted"})


class Departments:
    """Departments as they are set up."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listing(self, who: Viewer) -> list[DepartmentLine]:
        """The departments of which the viewer may change at least the texts, in their order."""
        return [line for line in departments.lines() if may(who, Act.TEXTS, line.id)]

    def read(self, who: Viewer, department_id: int) -> DepartmentSettings:
        """All that is set for a department."""
        require(who, Act.TEXTS, department_id)
        return _found(department_id)

    def fresh(self, who: Viewer) -> DepartmentSettings:
        """What a new department starts from: the colour that is used least, and whoever makes it as its manager."""
        require_workspace(who)
        return DepartmentSettings(colour=free_colour(), members=(Member(who.agent_id, MemberRole.MANAGER),))

    def copied(self, who: Viewer, department_id: int) -> DepartmentSettings:
        """A new department like this one, with a name of its own and without addresses. Nothing is kept yet."""
        require_workspace(who)
        old = _found(department_id)
        steps = tuple(replace(step, id=None) for step in old.checklist)
        name, colour = _free_name(old.name), free_colour()
        copy = replace(old, id=None, version=0, is_default=False, addresses=(), checklist=steps, known=frozenset())
        return replace(copy, name=name, colour=colour)

    def save(self, who: Viewer, settings: DepartmentSettings, copy_of: int | None = None) -> Done[int]:
        """Keep a new or changed department; returns its id.

        Only parts that differ from what is kept are looked at: each needs its own right, and is checked. `copy_of`
        gives a new one copies of another's canned responses. Tickets whose agent no longer answers there become
        nobody's, at once or, where they are many, by `settle`. Raises `Conflict` where somebody changed it meanwhile.
        """
        with self._store.write() as unit:
            who = current(who)
            _check_right(who, settings)
            if settings.id is None:
                kept = _make(unit, who, settings, copy_of)
            else:
                kept = settings.id
                _change(unit, who, kept, settings)
        return Done(kept, unit.changes)

    def reorder(self, who: Viewer, ids: Sequence[int]) -> Done[int]:
        """Put the departments into this order, those not named behind them; returns how many there are."""
        require_workspace(current(who))
        with self._store.write() as unit:
            live = departments.live_ids()
            if not set(ids) <= set(live):
                raise NotFound("There is no such department.")
            order = list(dict.fromkeys([*ids, *live]))
            departments.order(order)
            unit.changes |= Changes(settings=True, lists=True)
        return Done(len(order), unit.changes)

    def removal_cost(self, who: Viewer, department_id: int) -> RemovalCost:
        """What deleting a department touches."""
        require_workspace(who)
        _found(department_id)
        return departments.cost(department_id)

    def remove(self, who: Viewer, department_id: int, substitute_id: int | None) -> Done[int]:
        """Delete a department; returns how many tickets `settle` has to look after.

        The substitute takes its tickets and its place wherever it is named. Without one its tickets go into the trash,
        and what names it falls to the default department.
        """
        with self._store.write() as unit:
            require_workspace(current(who))
            _check_removal(_found(department_id), substitute_id)
            heir = substitute_id if substitute_id is not None else people.default_department()
            department_references.hand_over(unit, department_id, heir, heir_is_substitute=substitute_id is not None)
            ending = Ending.DELETE if substitute_id is None else Ending.MOVE
            department_writing.mark_deleted(unit, department_id, ending, substitute_id)
            left = sum(each.tickets for each in settling.departed())
            unit.changes |= Changes(settings=True, lists=True, counts=True)
        return Done(left, unit.changes)

    def settle(self, limit: int = GROUP) -> Done[int]:
        """Look after the next tickets of deleted departments, and of agents who left one; returns how many are left.

        Asks for nobody's right: it ends what was allowed when it began, as housekeeping does.
        """
        return settle(self._store, limit)


def free_colour(taken: Collection[int] = ()) -> int:
    """The colour that the fewest departments have, the first of several."""
    used = [*departments.colours(), *taken]
    return min(range(1, COLOURS + 1), key=used.count)


def _found(department_id: int) -> DepartmentSettings:
    found = departments.read(department_id)
    if found is None:
        raise NotFound("There is no such department.")
    return found


def _free_name(name: str) -> str:
    """The name with the next number behind it that no department has."""
    taken = departments.live_names()
    base, _, last = name.rpartition(" ")
    base, number = (base, int(last)) if base and last.isascii() and last.isdigit() and len(last) < 4 else (name, 1)
    while True:
        number += 1
        new = f"{base[: LONGEST_NAME - 1 - len(str(number))].rstrip()} {number}"
        if same_name(new) not in taken:
            return new


def _check_right(who: Viewer, settings: DepartmentSettings) -> None:
    if settings.id is None:
        require_workspace(who)
    else:
        require(who, Act.TEXTS, settings.id)


def _make(unit: Unit, who: Viewer, new: DepartmentSettings, copy_of: int | None) -> int:
    parts = {name: part.clean(who, new) for name, part in PARTS.items()}
    if copy_of is not None:
        _found(copy_of)
    made = people.add_department(str(parts["name"]), new.colour)
    department_writing.write(unit, made, {**parts, "known": ()})
    if copy_of is not None:
        departments.copy_canned(copy_of, made)
    unit.changes |= Changes(settings=True, lists=True, counts=True)
    return made


def _change(unit: Unit, who: Viewer, department_id: int, new: DepartmentSettings) -> None:
    old = _found(department_id)
    changed = [name for name in PARTS if getattr(new, name) != getattr(old, name)]
    if not changed:
        return
    if new.version != old.version:
        raise Conflict("Somebody else changed this department meanwhile.", theirs=old)
    if not all(may(who, PARTS[name].act, department_id) for name in changed):
        raise NotAllowed("Only a manager of the department may change this.")
    parts = {name: PARTS[name].clean(who, new) for name in changed}
    department_writing.write(unit, department_id, {**parts, "known": new.known or old.known})
    unit.changes |= Changes(settings=True)
    if not _ACCESS.isdisjoint(changed):
        unit.changes |= Changes(lists=True, counts=True)
        if sum(each.tickets for each in settling.stranded(department_id)) <= GROUP:
            release(unit, department_id, by_agent(who.agent_id), GROUP)


def _check_removal(old: DepartmentSettings, substitute_id: int | None) -> None:
    if old.is_default:
        raise Invalid("{name} always exists and cannot be deleted.", field="department", name=old.name)
    if substitute_id is not None and (substitute_id == old.id or people.department(substitute_id) is None):
        raise Invalid("Please choose another department that takes its place.", field="substitute")
