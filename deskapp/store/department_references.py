"""What names a department, asked of the schema itself, so that a table made later is looked after as well.

Columns that are no foreign keys (`event.department_id`, `availability_span.department_id`) hold past figures and stay.
"""

from __future__ import annotations

from deskapp.domain.departments import Ending
from deskapp.domain.moments import to_us
from deskapp.domain.rules.renaming import departments_of, with_department
from deskapp.domain.text import same_name
from deskapp.store import people, rules
from deskapp.store.rows import tuples
from deskapp.store.store import Unit
from deskapp.store.tables import CannedResponseRow, DepartmentRow, database

#: Tables whose rows belong to one department alone and go with it.
OWNED = frozenset({"member", "department_service", "template", "away", "agent_signature"})
#: Tables that are looked after in groups when the department is gone.
LATER = frozenset({"ticket"})


def references() -> list[tuple[str, str]]:
    """Each table and column that names a department by a foreign key."""
    tables = database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return [
        (table, column)
        for (table,) in tables
        for _, _, parent, column, *_ in database.execute_sql(f"PRAGMA foreign_key_list({table})").fetchall()
        if parent == "department"
    ]


def hand_over(unit: Unit, department_id: int, heir_id: int, *, heir_is_substitute: bool) -> None:
    """Let the heir stand wherever the department is named, but for what is its own and for its tickets."""
    if not heir_is_substitute:
        _forsake(unit, department_id)
    _put_last(unit, department_id, heir_id)
    _rename_canned(department_id, heir_id)
    sql = "UPDATE agent SET version = version + 1 WHERE id IN (SELECT agent_id FROM member WHERE department_id = ?)"
    unit.db.execute_sql(sql, (department_id,))
    sql = "UPDATE checklist_step SET removed_at = coalesce(removed_at, ?) WHERE department_id = ?"
    unit.db.execute_sql(sql, (to_us(unit.now), department_id))
    rules.respell(lambda rule: with_department(rule, department_id, heir_id))
    for table, column in references():
        if table in LATER:
            continue
        if table not in OWNED:
            sql = f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {column} = ?"
            unit.db.execute_sql(sql, (heir_id, department_id))
        unit.db.execute_sql(f"DELETE FROM {table} WHERE {column} = ?", (department_id,))


def _forsake(unit: Unit, department_id: int) -> None:
    """What was on its way to the department goes where its own tickets go: into the trash."""
    unit.db.execute_sql(
        "UPDATE department SET substitute_id = NULL, ending = CASE ending WHEN ? THEN ? ELSE ending END "
        "WHERE substitute_id = ?",
        (Ending.MOVE.value, Ending.DELETE.value, department_id),
    )


def _put_last(unit: Unit, department_id: int, heir_id: int) -> None:
    """The heir goes on answering from its own first address."""
    unit.db.execute_sql(
        "UPDATE address SET position = position + 1 + (SELECT coalesce(max(position), 0) FROM address "
        "WHERE department_id = ?) WHERE department_id = ?",
        (heir_id, department_id),
    )


def _rename_canned(department_id: int, heir_id: int) -> None:
    """A canned response whose name the heir has already is named after the department it comes from."""
    name = DepartmentRow.get_by_id(department_id).name
    rows = CannedResponseRow.select(CannedResponseRow.name_key).where(CannedResponseRow.department_id == heir_id)
    taken = {key for (key,) in tuples(rows)}
    for row in list(CannedResponseRow.select().where(CannedResponseRow.department_id == department_id)):
        new, number = row.name, 1
        while same_name(new) in taken:
            new = f"{row.name} ({name})" if number == 1 else f"{row.name} ({name} {number})"
            number += 1
        taken.add(same_name(new))
        if new != row.name:
            change = CannedResponseRow.update(name=new, name_key=same_name(new), version=row.version + 1)
            change.where(CannedResponseRow.id == row.id).execute()


def dangling() -> str:
    """The first row that names a deleted department and should not, in words; "" where there is none.

    Tickets may wait in one until they are looked after, or lie in its trash.
    """
    for table, column in references():
        more = " AND t.status <> 'X' AND d.ending = ''" if table == "ticket" else ""
        sql = (
            f"SELECT d.name FROM {table} t JOIN department d ON d.id = t.{column} "
            f"WHERE d.deleted_at IS NOT NULL{more} LIMIT 1"
        )
        row = database.execute_sql(sql).fetchone()
        if row:
            return f"{table} names the department “{row[0]}”, which was deleted"
    return _rule_astray()


def _rule_astray() -> str:
    """The first rule that names a department which is not there."""
    there = {each.id for each in people.departments()}
    for rule in rules.everything():
        if not departments_of(rule) <= there:
            return f"the rule “{rule.name}” names a department that is not there"
    return ""
