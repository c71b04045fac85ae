"""Custom fields and their values. A field that was removed keeps its values, out of sight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from peewee import fn

from deskapp.domain.fields import CustomField, FieldSubject, FieldValue
from deskapp.domain.text import same_name
from deskapp.domain.vocabulary import FieldKind
from deskapp.store.rows import tuples
from deskapp.store.store import Unit
from deskapp.store.tables import CustomFieldRow, CustomValueRow, database

_LIVE = CustomFieldRow.removed_at.is_null()
_PLACE = (CustomFieldRow.subject, CustomFieldRow.position, CustomFieldRow.id)


def fields(subject: FieldSubject | None = None) -> list[CustomField]:
    """The fields there are now, in their order."""
    query = CustomFieldRow.select().where(_LIVE)
    if subject is not None:
        query = query.where(CustomFieldRow.subject == subject.value)
    return [_field(row) for row in query.order_by(*_PLACE)]


def used() -> dict[int, int]:
    """How many values each field has; one pass over an index."""
    rows = database.execute_sql("SELECT field_id, count(*) FROM custom_value GROUP BY field_id")
    return dict(rows.fetchall())


def _field(row: CustomFieldRow) -> CustomField:
    return CustomField(FieldSubject(row.subject), row.name, FieldKind(row.kind), tuple(row.options), row.id)


def field(field_id: int) -> CustomField | None:
    """One field that is there now, or None."""
    row = CustomFieldRow.get_or_none((CustomFieldRow.id == field_id) & _LIVE)
    return _field(row) if row else None


def named(subject: FieldSubject, name: str, *, removed: bool = False) -> CustomField | None:
    """The field of this name, case aside, or the one of those `removed` that was removed last; or None."""
    where = (CustomFieldRow.subject == subject.value) & (CustomFieldRow.name_key == same_name(name))
    where &= ~_LIVE if removed else _LIVE
    row = CustomFieldRow.select().where(where).order_by(CustomFieldRow.removed_at.desc()).first()
    return _field(row) if row else None


def insert(new: CustomField) -> int:
    """Add a field at the end of its subject's; returns its id."""
    row = CustomFieldRow.insert(subject=new.subject.value, position=_end(new.subject), **_told(new))
    return int(row.execute())


def _told(new: CustomField) -> dict[str, object]:
    return {"name": new.name, "name_key": same_name(new.name), "kind": new.kind.value, "options": list(new.options)}


def _end(subject: FieldSubject) -> int:
    last = CustomFieldRow.select(fn.COALESCE(fn.MAX(CustomFieldRow.position), 0))
    return int(last.where(CustomFieldRow.subject == subject.value).scalar()) + 1


def update(field_id: int, new: CustomField) -> None:
    """Change a field's name, kind and choices; one that was removed is there again."""
    CustomFieldRow.update(removed_at=None, **_told(new)).where(CustomFieldRow.id == field_id).execute()


def remove(unit: Unit, field_id: int) -> None:
    """Put a field out of sight with all its values."""
    CustomFieldRow.update(removed_at=unit.now).where(CustomFieldRow.id == field_id).execute()


def place(ids: Sequence[int]) -> None:
    """Put fields into this order."""
    for position, field_id in enumerate(ids):
        CustomFieldRow.update(position=position).where(CustomFieldRow.id == field_id).execute()


def distinct_values(field_id: int) -> dict[str, int]:
    """Every different value of a field and how often it stands."""
    query = CustomValueRow.select(CustomValueRow.value, fn.COUNT(CustomValueRow.subject_id))
    return dict(tuples(query.where(CustomValueRow.field_id == field_id).group_by(CustomValueRow.value)))


def respell(field_id: int, old: str, new: str) -> None:
    """Write a value another way wherever it stands."""
    where = (CustomValueRow.field_id == field_id) & (CustomValueRow.value == old)
    CustomValueRow.update(value=new).where(where).execute()


_VALUES = """
SELECT f.id, f.name, f.kind, f.options, coalesce(v.value, '') FROM custom_field f
LEFT JOIN custom_value v ON v.field_id = f.id AND v.subject_id = ?
WHERE f.subject = ? AND f.removed_at IS NULL ORDER BY f.position, f.id
"""


def values(subject: FieldSubject, subject_id: int) -> list[FieldValue]:
    """Every field of a ticket, contact or company with its value. Written as SQL: every opened ticket asks for it."""
    python = CustomFieldRow.options.python_value
    return [
        FieldValue(CustomField(subject, r[1], FieldKind(r[2]), tuple(python(r[3]) or ()), r[0]), r[4])
        for r in database.execute_sql(_VALUES, (subject_id, subject.value))
    ]


def value(subject_id: int, field_id: int) -> str:
    """One value, "" where there is none."""
    sql = "SELECT value FROM custom_value WHERE subject_id = ? AND field_id = ?"
    row = database.execute_sql(sql, (subject_id, field_id)).fetchone()
    return str(row[0]) if row else ""


def set_value(subject_id: int, field_id: int, text: str) -> None:
    """Keep a value; "" takes it away."""
    if text:
        CustomValueRow.insert(subject_id=subject_id, field_id=field_id, value=text).on_conflict_replace().execute()
    else:
        drop_values(subject_id, [field_id])


def drop_values(subject_id: int, field_ids: Iterable[int]) -> None:
    """Take values of a subject away."""
    where = (CustomValueRow.subject_id == subject_id) & CustomValueRow.field_id.in_(list(field_ids))
    CustomValueRow.delete().where(where).execute()


def all_fields(subject: FieldSubject) -> list[int]:
    """The ids of all fields that tickets, contacts or companies ever had."""
    rows = database.execute_sql("SELECT id FROM custom_field WHERE subject = ?", (subject.value,))
    return [field_id for (field_id,) in rows]
