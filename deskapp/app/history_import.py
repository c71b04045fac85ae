"""Bringing another desk's tickets in: rows become tickets, groups of them go in as transactions, with progress."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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


class HistoryRun:
    """Imports a file; what was committed stays when it is interrupted, and again goes on where it ended."""

    def __init__(self, by: Reading, take: Taker) -> None:
        self._by, self._take = by, take
        self.taken = Taken()

    def run(self, path: Path, reading: Progress, importing: Progress) -> Taken:
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
        self.taken.refused.sort(key=lambda bad: bad.line)
        return self.taken

    def _add(self, group: list[PastTicket], record: Record | BadRow) -> None:
        if isinstance(record, BadRow):
            self.taken.refused.append(record)
            return
        try:
            group.append(past_ticket(self._by, record))
        except Invalid as error:
            self.taken.refused.append(BadRow(record.line, record.number, error))

    def _commit(self, group: list[PastTicket]) -> None:
        if group:
            self.taken.add(self._take(group))
            group.clear()


def _counted(found: list[Record | BadRow], progress: Progress) -> Iterator[Record | BadRow]:
    for done, record in enumerate(found, 1):
        yield record
        progress(done, len(found))
