"""Tickets come in with their past from another desk: what happened is told at its true moments, and nothing follows.

No rule is set going, no mail is written and nobody is told of anything. Nothing comes in twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from deskapp.domain.access import Viewer, require_workspace
from deskapp.domain.changes import Changes, Done
from deskapp.domain.errors import Invalid
from deskapp.domain.history_import.grouping import BadRow
from deskapp.domain.history_import.mapping import ImportMap
from deskapp.domain.history_import.past import PastTicket
from deskapp.services.guard import current
from deskapp.services.history_filing import Filing
from deskapp.services.history_names import Names
from deskapp.store import history_import, search
from deskapp.store.store import Store


@dataclass
class Taken:
    """What became of a group of tickets: how many came in and how many were there, what was made, what was refused."""

    tickets: int = 0
    known: int = 0
    departments: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    refused: list[BadRow] = field(default_factory=list)

    def add(self, other: Taken) -> None:
        """Count another group, too; what several made is named once."""
        self.tickets += other.tickets
        self.known += other.known
        self.departments += [name for name in other.departments if name not in self.departments]
        self.agents += [name for name in other.agents if name not in self.agents]
        self.refused += other.refused


class HistoryImport:
    """Takes tickets in that another desk had. For admins and the owner."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def take(self, who: Viewer, plan: ImportMap, group: Sequence[PastTicket]) -> Done[Taken]:
        """Take a group of tickets in as one transaction; one that cannot be filed is named, the others come in."""
        taken = Taken()
        with self._store.write() as unit:
            who = current(who)
            require_workspace(who)
            names = Names(unit, who, plan)
            filing = Filing(unit, who, plan, names)
            for ticket, mark in _new(plan, group, taken):
                try:
                    filing.file(ticket)
                except Invalid as error:
                    taken.refused.append(BadRow(ticket.line, ticket.number, error))
                    continue
                history_import.remember(mark)
                taken.tickets += 1
            search.add_many(filing.documents)
            taken.departments, taken.agents = names.departments_made, names.agents_made
            if taken.departments or taken.agents:
                unit.changes |= Changes(settings=True)
            unit.skip()
        return Done(taken, unit.changes)

    def preview(self, who: Viewer, plan: ImportMap, group: Sequence[PastTicket]) -> Taken:
        """What `take` would do with a group; names that several groups have are told with each."""
        require_workspace(current(who))
        taken = Taken()
        names = Names(None, who, plan)
        for ticket, _ in _new(plan, group, taken):
            try:
                names.department(ticket.department)
                names.agent(ticket.agent)
            except Invalid as error:
                taken.refused.append(BadRow(ticket.line, ticket.number, error))
                continue
            taken.tickets += 1
        taken.departments, taken.agents = names.departments_made, names.agents_made
        return taken


def _new(plan: ImportMap, group: Sequence[PastTicket], taken: Taken) -> Iterator[tuple[PastTicket, bytes]]:
    """The tickets that are not there yet, each with its mark; the others are counted."""
    marks = [history_import.mark_of(plan.name, ticket.number) for ticket in group]
    known = history_import.known(marks)
    for ticket, mark in zip(group, marks, strict=True):
        if mark in known:
            taken.known += 1
        else:
            known.add(mark)
            yield ticket, mark
