"""Ready-made departments to start from: by function, by product, by kind of customer, by region."""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.access import MemberRole, Viewer, require_workspace
from deskapp.domain.changes import Changes, Done
from deskapp.domain.departments import ChecklistStep, Member
from deskapp.domain.errors import NotFound
from deskapp.domain.text import same_name
from deskapp.services.example_sets import SETS, ExampleSet
from deskapp.services.guard import current
from deskapp.store import department_writing, departments, people
from deskapp.store.store import Store

#: What is offered where there are no examples in a language.
_FALLBACK = "en"


class Examples:
    """Example departments, in the language asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def sets(self, language: str) -> tuple[ExampleSet, ...]:
        """What can be added, set by set."""
        return SETS.get(language, SETS[_FALLBACK])

    def add(self, who: Viewer, keys: Sequence[str], language: str) -> Done[int]:
        """Make the departments with these keys, a set's key standing for all of its own; returns how many were made.

        Those whose name is there already are left out. The owner becomes a manager in each.
        """
        require_workspace(current(who))
        offered = {each.key: each for example in self.sets(language) for each in example.departments}
        groups = {example.key: [each.key for each in example.departments] for example in self.sets(language)}
        wanted = [each for key in keys for each in groups.get(key, [key])]
        if not set(wanted) <= set(offered):
            raise NotFound("There is no such example.")
        examples = [offered[key] for key in dict.fromkeys(wanted)]
        with self._store.write() as unit:
            owner = Member(people.owner(), MemberRole.MANAGER)
            new = [each for each in examples if same_name(each.name) not in departments.live_names()]
            for each in new:
                steps = tuple(ChecklistStep(text) for text in each.checklist)
                made = people.add_department(each.name, each.colour)
                department_writing.write(unit, made, {"members": (owner,), "known": (), "checklist": steps})
            if new:
                unit.changes |= Changes(settings=True, lists=True, counts=True)
        return Done(len(new), unit.changes)
