"""Taking acts back, through the same rules as the acts themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from deskapp.domain.access import Act, Viewer, require, visible
from deskapp.domain.changes import (
    BulkUndo,
    Changes,
    DetailsUndo,
    Done,
    FieldsUndo,
    GroupsUndo,
    LinkUndo,
    LoggedUndo,
    MergeUndo,
    NoteUndo,
    ParticipantsUndo,
    RatingUndo,
    RecallUndo,
    ReminderUndo,
    RuleUndo,
    SavedReportUndo,
    StepUndo,
    TagsUndo,
    TickUndo,
    TrashUndo,
    Undo,
    ValueUndo,
)
from deskapp.domain.doer import by_agent
from deskapp.domain.errors import Conflict, DeskError, NotFound
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Deed, EventKind
from deskapp.services import calls, status_changes, ticket_acts
from deskapp.services.bulk import GROUP
from deskapp.services.checklists import Checklists
from deskapp.services.contacts import Contacts
from deskapp.services.custom_fields import CustomFields
from deskapp.services.groups import Groups
from deskapp.services.guard import current, ticket_for
from deskapp.services.merging import Merging
from deskapp.services.notes import Notes
from deskapp.services.outgoing import Outgoing
from deskapp.services.ratings import Ratings
from deskapp.services.reminders import Reminders
from deskapp.services.rules.rules import Rules
from deskapp.services.saved_reports import SavedReports
from deskapp.services.tickets import Tickets
from deskapp.store import events, history, outbox, people, search, settling, stays, tickets
from deskapp.store.store import Store, Unit
from deskapp.store.tables import TicketRecord

#: The deed that tells that a field was put back.
_DEEDS: Mapping[str, Deed] = {
    "department_id": Deed.TRANSFERRED,
    "status": Deed.STATUS,
    "agent_id": Deed.ASSIGNED,
    "priority": Deed.PRIORITY,
    "subject": Deed.SUBJECT,
    "postponed_until": Deed.STATUS,
}


class Undoing:
    """One method for every kind of undo."""

    def __init__(self, store: Store, acts: Tickets, outgoing: Outgoing, notes: Notes) -> None:
        self._store = store
        self._acts = acts
        self._outgoing = outgoing
        self._notes = notes

    def undo(self, who: Viewer, undo: Undo) -> Done[object]:
        """Take an act back, which sets no rule going; `Conflict` where somebody changed the same thing meanwhile."""
        ways: Mapping[type, Callable[..., Done[object]]] = {
            FieldsUndo: self._fields,
            RecallUndo: lambda who, undo: self._outgoing.recall(who, undo.outbox_id),
            NoteUndo: lambda who, undo: self._notes.restore(who, undo.kind, undo.subject_id, undo.before, undo.version),
            TickUndo: self._tick,
            ReminderUndo: Reminders(self._store).put_back,
            TagsUndo: self._tags,
            TrashUndo: self._creation,
            StepUndo: self._step,
            ValueUndo: CustomFields(self._store).put_back,
            GroupsUndo: Groups(self._store).put_back,
            DetailsUndo: Contacts(self._store).put_back,
            RuleUndo: Rules(self._store).put_back,
            SavedReportUndo: SavedReports(self._store).put_back,
            LoggedUndo: lambda who, undo: calls.put_back(self._store, who, undo),
            RatingUndo: Ratings(self._store).put_back,
            ParticipantsUndo: self._participants,
            BulkUndo: self._bulk,
            MergeUndo: Merging(self._store).put_back,
            LinkUndo: self._link,
        }
        with self._store.taking_back():
            done = ways[type(undo)](who, undo)
        return Done(done.value, done.changes)

    def _bulk(self, who: Viewer, undo: BulkUndo) -> Done[object]:
        """Each step is a transaction of its own; `Conflict` where none of them can be taken back."""
        changes, back, refusal = Changes(), 0, None
        for step in reversed(undo.steps):
            try:
                changes |= self.undo(who, step).changes
                back += 1
            except DeskError as error:
                refusal = refusal or error
        if refusal and not back:
            raise refusal
        return Done(back, changes)

    def _participants(self, who: Viewer, undo: ParticipantsUndo) -> Done[object]:
        with self._store.write() as unit:
            row = ticket_for(who, undo.ticket_id, Act.ANSWER)
            gone, back = undo.after - undo.before, undo.before - undo.after
            changed = ticket_acts.change_participants(unit, by_agent(who.agent_id), row, back, gone)
        if not changed:
            raise Conflict("It was changed again meanwhile and cannot be taken back.")
        return Done(undo.ticket_id, unit.changes)

    def _fields(self, who: Viewer, undo: FieldsUndo) -> Done[object]:
        changes, put_back, ids = Changes(), 0, list(undo.before)
        for start in range(0, len(ids), GROUP):
            with self._store.write() as unit:
                who = current(who)
                for ticket_id in ids[start : start + GROUP]:
                    put_back += _put_back(unit, who, ticket_id, undo.before[ticket_id], undo.after[ticket_id])
            changes |= unit.changes
        if not put_back:
            raise Conflict("It was changed again meanwhile and cannot be taken back.")
        return Done(put_back, changes)

    def _creation(self, who: Viewer, undo: TrashUndo) -> Done[object]:
        """Call the first mail back while it is held, take the figures back, and move the ticket to the trash."""
        changes, back = Changes(), list[object]()
        for outbox_id in outbox.held_of(undo.ticket_id, self._store.clock.now()):
            recalled = self._outgoing.recall(who, outbox_id)
            changes |= recalled.changes
            back.append(recalled.value)
        done = self._acts.set_status(who, [undo.ticket_id], Status.DELETED)
        with self._store.write():
            for kind in (EventKind.CREATED, EventKind.INCOMING):
                events.compensate(undo.ticket_id, kind)
            stays.forget(undo.ticket_id)
        return Done(back[0] if back else done.value, changes | done.changes)

    def _step(self, who: Viewer, undo: StepUndo) -> Done[object]:
        done = Checklists(self._store).tick(who, undo.ticket_id, undo.step_id, undo.done)
        if not done.value:
            raise Conflict("It was changed again meanwhile and cannot be taken back.")
        return Done(done.value, done.changes)

    def _tick(self, who: Viewer, undo: TickUndo) -> Done[object]:
        done = self._notes.tick(who, undo.note_id, undo.todo, undo.done)
        if not done.value:
            raise Conflict("It was changed again meanwhile and cannot be taken back.")
        return Done(done.value, done.changes)

    def _link(self, who: Viewer, undo: LinkUndo) -> Done[object]:
        merging = Merging(self._store)
        done = (merging.link if undo.linked else merging.unlink)(who, undo.ticket_id, undo.other_id)
        return Done(done.value, done.changes)

    def _tags(self, who: Viewer, undo: TagsUndo) -> Done[object]:
        now = frozenset(tickets.tags_of(undo.ticket_id))
        wanted = (now - (undo.after - undo.before)) | (undo.before - undo.after)
        done = self._acts.set_tags(who, undo.ticket_id, wanted)
        return Done(done.value, done.changes)


def _put_back(
    unit: Unit, who: Viewer, ticket_id: int, before: Mapping[str, object], after: Mapping[str, object]
) -> bool:
    """Put one ticket's fields back if they still are what the act left; the right is asked where it comes to stand."""
    row = TicketRecord.get_or_none(TicketRecord.id == ticket_id)
    if row is None or row.merged_into is not None:  # purged or merged meanwhile; the others of a bulk act still go back
        return False
    kept = _untouched(row, before, after)
    home = _home(row, kept or before)
    if home not in visible(who):
        raise NotFound("There is no such ticket.")
    require(who, Act.ANSWER, home)
    before = _at_home(row, kept, home)
    if not before:
        return False
    old_head = search.head_document(ticket_id) if "subject" in before else None
    tickets.update(unit, ticket_id, before, back=True)
    deed = next((deed for field, deed in _DEEDS.items() if field in before), Deed.STATUS)
    field = next((field for field in _DEEDS if field in before), "status")
    told: dict[str, object] = {"from": _plain(after.get(field)), "to": _plain(before.get(field)), "undo": True}
    history.tell(ticket_id, unit.now, by_agent(who.agent_id), deed, told)
    if before.get("status") and after.get("status") == Status.RESOLVED and not status_changes.returns(before, "R"):
        events.compensate(ticket_id, EventKind.RESOLVED)
    new_head = search.head_document(ticket_id) if old_head else None
    if old_head and new_head:
        search.replace(old_head, new_head.text)
    status_changes.bring_home(unit, TicketRecord.get_by_id(ticket_id), by_agent(who.agent_id))
    return True


def _home(row: TicketRecord, before: Mapping[str, object]) -> int:
    """The department a ticket is put back to; that which took its place where it was deleted meanwhile."""
    trashed = before.get("status", row.status) == Status.DELETED
    return settling.home_of(int(str(before.get("department_id", row.department_id))), trashed=trashed)


def _at_home(row: TicketRecord, before: dict[str, object], home: int) -> dict[str, object]:
    """What is put back of a ticket: into its home, and to an agent only where he or she still answers there."""
    if before.get("department_id", home) != home:
        before |= {"department_id": home, "agent_id": before.get("agent_id", row.agent_id)}
    if "agent_id" not in before:
        return before
    agent_id = _still(before["agent_id"], home)
    if "department_id" not in before and agent_id == row.agent_id:
        return {name: value for name, value in before.items() if name != "agent_id"}
    return before | {"agent_id": agent_id}


def _still(agent_id: object, department_id: int) -> object:
    """The agent where he or she answers in the department, else nobody; the trash of a deleted one stays as it was."""
    stays = agent_id in people.member_ids(department_id) or people.department(department_id) is None
    return agent_id if stays else None


def _untouched(row: TicketRecord, before: Mapping[str, object], after: Mapping[str, object]) -> dict[str, object]:
    """What may be put back: fields that still hold what the act left; those of the status only all together."""
    now = tickets.values_of(row, after)
    kept = {name: value for name, value in before.items() if now[name] == after[name]}
    if any(name not in kept for name in status_changes.STATUS_FIELDS if name in before):
        kept = {name: value for name, value in kept.items() if name not in status_changes.STATUS_FIELDS}
    if "department_id" in before and "department_id" not in kept:  # the agent was that of the department
        kept.pop("agent_id", None)
    return kept


def _plain(value: object) -> object:
    return value if isinstance(value, (int, str, type(None))) else str(value)
