"""Bringing another desk's tickets in: rows become tickets, groups of them go in as transactions, with progress."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from deskapp.channels.history_file import read_rows
from deskapp.domain.errors import Invalid
from deskapp.domain.history_import.fields import Form
from deskapp.domain.history_import.grouping import BadRow, Record, records
from deskapp.domain.history_import.past import PastTicket, past_ticket
from deskapp.domain.history_import.telling import Reading
from deskapp.services.history_import import Taken

#: A group goes in when it is this large, so that nobody waits long behind it.
_GROUP = 25
Progress = Callable[[int, int], None]
#: Takes a group in, or only looks what would become of it.
Taker = Callable[[list[PastTicket]], Taken]


@dataclass
class Tally:
    """What became of a file so far. `bad` are rows and tickets that were not taken, in the order of the file."""

    tickets: int = 0
    known: int = 0
    departments: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)

    def add(self, taken: Taken) -> None:
        """Count a group."""
        self.tickets += taken.tickets
        self.known += taken.known
        self.departments += [name for name in taken.departments if name not in self.departments]
        self.agents += [name for name in taken.agents if name not in self.agents]
        self.bad += taken.refused


class HistoryRun:
    """Imports a file; what was committed stays when it is interrupted, and again goes on where it ended."""

    def __init__(self, by: Reading, take: Taker) -> None:
        self._by, self._take = by, take
        self.tally = Tally()

    def run(self, path: Path, reading: Progress, importing: Progress) -> Tally:
        """Take in what a file holds. `reading` is told bytes, `importing` tickets where all events are read first."""
        plan = self._by.plan
        found: Iterable[Record | BadRow] = records(plan, read_rows(path, plan, reading))
        if plan.form is Form.EVENTS:
            found = _counted(list(found), importing)
        group: list[PastTicket] = []
        for record in found:
            self._add(group, record)
            if len(group) >= _GROUP:
                self._commit(group)
        self._commit(group)
        self.tally.bad.sort(key=lambda bad: bad.line)
        return self.tally

    def _add(self, group: list[PastTicket], record: Record | BadRow) -> None:
        if isinstance(record, BadRow):
            self.tally.bad.append(record)
            return
        try:
            group.append(past_ticket(self._by, record))
        except Invalid as error:
            self.tally.bad.append(BadRow(record.line, record.number, error))

    def _commit(self, group: list[PastTicket]) -> None:
        if group:
            self.tally.add(self._take(group))
            group.clear()


def _counted(found: list[Record | BadRow], progress: Progress) -> Iterator[Record | BadRow]:
    for done, record in enumerate(found, 1):
        yield record
        progress(done, len(found))
