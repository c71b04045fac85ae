"""Reports that somebody keeps under a name, alone or for everybody. What is shared shows each one their own figures."""

from __future__ import annotations

import json

from deskapp.domain.access import Viewer
from deskapp.domain.changes import Changes, Done, SavedReportUndo
from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.reports.catalogue import OF_RATINGS, REPORTS
from deskapp.domain.reports.saved import SavedReport
from deskapp.services.guard import current
from deskapp.services.names import clean_name
from deskapp.store import saved_reports
from deskapp.store.store import Store

#: What may be kept of a report, in characters of its plain data.
_LONGEST_BODY = 100_000


class SavedReports:
    """Everybody may keep reports; whoever made one renames, shares and removes it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listing(self, who: Viewer) -> list[SavedReport]:
        """One's own reports and those that others share, in order of name."""
        return saved_reports.listing(current(who).agent_id)

    def save(self, who: Viewer, report: SavedReport) -> Done[int]:
        """Keep a report (a new one where its id is 0); returns its id.

        `Invalid` for a name that one's own reports have already, `Conflict` where it was changed meanwhile.
        """
        name = clean_name(report.name)
        if report.report not in REPORTS and report.report != OF_RATINGS:
            raise Invalid("There is no report “{name}”.", field="report", name=report.report)
        if len(json.dumps(report.body)) > _LONGEST_BODY:
            raise Invalid("There is more to this report than can be kept.", field="name")
        with self._store.write() as unit:
            who = current(who)
            if report.id and _own(who, report.id).version != report.version:
                raise Conflict("It was changed meanwhile.")
            if saved_reports.named(who.agent_id, name) not in (None, report.id):
                raise Invalid("There is a report of this name already.", field="name")
            report_id = saved_reports.save(who.agent_id, name, report, unit.now)
            unit.changes |= Changes(settings=True)
        return Done(report_id, unit.changes)

    def remove(self, who: Viewer, report_id: int) -> Done[int]:
        """Remove a report of one's own; undo brings it back."""
        with self._store.write() as unit:
            _own(current(who), report_id)
            saved_reports.set_removed(report_id, unit.now)
            unit.changes |= Changes(settings=True)
        return Done(report_id, unit.changes, SavedReportUndo(report_id))

    def put_back(self, who: Viewer, undo: SavedReportUndo) -> Done[int]:
        """Bring a removed report back, unless another one took its name."""
        with self._store.write() as unit:
            who = current(who)
            found = saved_reports.read(undo.report_id, removed=True)
            if found is None or found.owner_id != who.agent_id or saved_reports.named(who.agent_id, found.name):
                raise Conflict("It was changed again meanwhile and cannot be taken back.")
            saved_reports.set_removed(undo.report_id, None)
            unit.changes |= Changes(settings=True)
        return Done(undo.report_id, unit.changes)


def _own(who: Viewer, report_id: int) -> SavedReport:
    found = saved_reports.read(report_id)
    if found is None or (found.owner_id != who.agent_id and not found.shared):
        raise NotFound("There is no such report.")
    if found.owner_id != who.agent_id:
        raise NotAllowed("Only {name} can change this report.", name=found.owner)
    return found
