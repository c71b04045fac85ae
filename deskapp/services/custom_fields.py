"""Custom fields: what a workspace adds to tickets, contacts and companies, and the values each of them has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deskapp.domain.access import Act, Viewer, may_manage_workspace, require_workspace
from deskapp.domain.changes import Changes, Done, ValueUndo
from deskapp.domain.doer import Doer, by_agent
from deskapp.domain.errors import Conflict, Invalid, NotFound
from deskapp.domain.field_values import clean_value, fits
from deskapp.domain.fields import CustomField, FieldSubject, FieldValue
from deskapp.domain.text import one_line, same_name, storable
from deskapp.domain.vocabulary import Deed, FieldKind
from deskapp.services.guard import check_company, check_contact, check_visible, current, ticket_for
from deskapp.services.names import clean_name, is_seen
from deskapp.store import custom_fields as kept
from deskapp.store import history, tickets
from deskapp.store.store import Store, Unit

MOST_OPTIONS = 200


class CustomFields:
    """Definitions are the owner's and admins'; values are set by whoever may answer or know the customer."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listing(self, who: Viewer, subject: FieldSubject | None = None) -> list[CustomField]:
        """The fields in their order. How often each is used is told only to who may change them."""
        found = kept.fields(subject)
        if not may_manage_workspace(who):
            return found
        used = kept.used()
        return [replace(field, used=used.get(field.id or 0, 0)) for field in found]

    def save(self, who: Viewer, field: CustomField) -> Done[int]:
        """Add or change a field; returns its id.

        Kind and choices change only where every value still fits. A new field with the name and kind of one that was
        removed brings that one back with its values.
        """
        require_workspace(current(who))
        new = replace(field, name=clean_name(field.name), options=_clean_options(field))
        with self._store.write() as unit:
            old = _field(new.id) if new.id is not None else None
            if old is not None:
                new = replace(new, subject=old.subject)
            same = kept.named(new.subject, new.name)
            if same is not None and same.id != new.id:
                raise Invalid("There is a field of this name already.", field="name")
            field_id = _keep(new, old)
            unit.changes |= Changes(settings=True)
        return Done(field_id, unit.changes)

    def remove(self, who: Viewer, field_id: int) -> Done[int]:
        """Put a field out of sight; its values are kept."""
        require_workspace(current(who))
        with self._store.write() as unit:
            _field(field_id)
            kept.remove(unit, field_id)
            unit.changes |= Changes(settings=True)
        return Done(field_id, unit.changes)

    def reorder(self, who: Viewer, ids: Sequence[int]) -> Done[int]:
        """Put fields into this order; those not named follow in the order they had. Returns how many were named."""
        require_workspace(current(who))
        with self._store.write() as unit:
            there = [field.id for field in kept.fields() if field.id is not None]
            named = [field_id for field_id in dict.fromkeys(ids) if field_id in there]
            kept.place([*named, *(field_id for field_id in there if field_id not in named)])
            unit.changes |= Changes(settings=True)
        return Done(len(named), unit.changes)

    def present(self, who: Viewer) -> frozenset[FieldSubject]:
        """What has custom fields at all; one small read that spares those of values."""
        return frozenset(field.subject for field in kept.fields())

    def values(self, who: Viewer, subject: FieldSubject, subject_id: int) -> list[FieldValue]:
        """Every field of a ticket, contact or company, with its value."""
        _check_subject(who, subject, subject_id, Act.SEE)
        return kept.values(subject, subject_id)

    def set_value(
        self, who: Viewer, subject: FieldSubject, subject_id: int, field_id: int, value: str, edited: str | None = None
    ) -> Done[FieldValue]:
        """Set a value, "" for none; returns it as it is kept.

        `edited` is the value that was seen; `Conflict` with the other one where somebody changed it meanwhile.
        """
        with self._store.write() as unit:
            _check_subject(current(who), subject, subject_id, Act.ANSWER)
            field, before, after = write(unit, by_agent(who.agent_id), subject, subject_id, field_id, value, edited)
        if after == before:
            return Done(FieldValue(field, after))
        undo = ValueUndo(subject.value, subject_id, field_id, before, after)
        return Done(FieldValue(field, after), unit.changes, undo)

    def put_back(self, who: Viewer, undo: ValueUndo) -> Done[FieldValue]:
        """Take a change of a value back; `Conflict` where it was changed again meanwhile."""
        subject = FieldSubject(undo.subject)
        return self.set_value(who, subject, undo.subject_id, undo.field_id, undo.before, undo.after)


def write(
    unit: Unit,
    doer: Doer,
    subject: FieldSubject,
    subject_id: int,
    field_id: int,
    value: str,
    edited: str | None = None,
) -> tuple[CustomField, str, str]:
    """Set a value within a transaction; returns the field, the value before and the one that is kept."""
    field = _field(field_id)
    if field.subject is not subject:
        raise NotFound("There is no such field.")
    after = clean_value(field.kind, field.options, value)
    before = kept.value(subject_id, field_id)
    if after != before:
        if edited is not None and before != edited:
            _refuse_stale(before)
        kept.set_value(subject_id, field_id, after)
        _tell(unit, doer, field, subject_id, before, after)
    return field, before, after


def _field(field_id: int) -> CustomField:
    found = kept.field(field_id)
    if found is None:
        raise NotFound("There is no such field.")
    return found


def _refuse_stale(theirs: str) -> None:
    if not theirs:
        raise Conflict("Somebody else cleared it meanwhile.", theirs=theirs)
    raise Conflict("Somebody else changed it meanwhile to “{value}”.", theirs=theirs, value=theirs)


def _keep(new: CustomField, old: CustomField | None) -> int:
    """Write a field down, over the old one or one that was removed; returns its id."""
    over = old or kept.named(new.subject, new.name, removed=True)
    if over is None or over.id is None:
        return kept.insert(new)
    found = kept.distinct_values(over.id)
    wrong = sum(n for value, n in found.items() if not fits(new.kind, new.options, value))
    if old is None and (over.kind is not new.kind or wrong):
        return kept.insert(new)
    if wrong:
        where = "kind" if over.kind is not new.kind else "options"
        raise Invalid("Values that do not fit any more: {n}. Change or clear them first.", field=where, n=wrong)
    for value in found:
        spelled = clean_value(new.kind, new.options, value)
        if spelled != value:
            kept.respell(over.id, value, spelled)
    kept.update(over.id, new)
    return over.id


def _clean_options(field: CustomField) -> tuple[str, ...]:
    """The choices of a field; only a choice has some."""
    if field.kind is not FieldKind.CHOICE:
        return ()
    lines = (one_line(storable(option)) for option in field.options)
    options = [clean_name(option, "options") for option in lines if is_seen(option)]
    if not options:
        raise Invalid("Please enter at least one value to choose.", field="options")
    if len(options) > MOST_OPTIONS:
        raise Invalid("A field has {most} values to choose at most.", field="options", most=MOST_OPTIONS)
    twice = next((o for n, o in enumerate(options) if same_name(o) in map(same_name, options[:n])), None)
    if twice is not None:
        raise Invalid("“{name}” stands there twice.", field="options", name=twice)
    return tuple(options)


def _check_subject(who: Viewer, subject: FieldSubject, subject_id: int, act: Act) -> None:
    """A ticket's values follow the ticket; those of contacts and companies are for every agent who may know them."""
    if subject is FieldSubject.CONTACT:
        check_contact(who, subject_id)
    elif subject is FieldSubject.COMPANY:
        check_company(who, subject_id)
    elif act is Act.SEE:
        check_visible(who, subject_id)
    else:
        ticket_for(who, subject_id, act)


def _tell(unit: Unit, doer: Doer, field: CustomField, subject_id: int, before: str, after: str) -> None:
    if field.subject is FieldSubject.TICKET:
        told = {"field": field.id, "name": field.name, "kind": field.kind.value, "from": before, "to": after}
        history.tell(subject_id, unit.now, doer, Deed.FIELD, told)
        tickets.update(unit, subject_id, {})
    elif field.subject is FieldSubject.CONTACT:
        unit.changes |= Changes(contacts=frozenset({subject_id}))
    else:
        unit.changes |= Changes(companies=frozenset({subject_id}))
