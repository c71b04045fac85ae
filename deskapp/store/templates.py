"""The texts around mail and the signatures. A place is a department's id, or None for the workspace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deskapp.domain.departments import Template, TemplateKind
from deskapp.store.store import Unit
from deskapp.store.tables import TemplateRow, database

_OF_PLACE = "SELECT kind, language, text, subject FROM template WHERE department_id IS ? ORDER BY kind, language"
_FIND = """
SELECT kind, language, text, subject FROM template
WHERE kind = ? AND language = ? AND (department_id = ? OR department_id IS NULL)
ORDER BY department_id IS NULL LIMIT 1
"""
_SIGNATURE = """
SELECT coalesce(
    nullif((SELECT text FROM agent_signature WHERE agent_id = :agent AND department_id = :department), ''),
    nullif((SELECT signature FROM department WHERE id = :department), ''),
    (SELECT signature FROM agent WHERE id = :agent), '')
"""

_FACTS = """
SELECT t.subject, t.department_id, coalesce(c.name, ''), coalesce(
    (SELECT e.email FROM contact_email e WHERE e.contact_id = c.id ORDER BY e.position LIMIT 1), '')
FROM ticket t LEFT JOIN contact c ON c.id = t.contact_id WHERE t.id = ?
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a text may tell of a ticket, besides its number."""

    subject: str
    department_id: int
    contact: str
    email: str


def of_place(department_id: int | None) -> tuple[Template, ...]:
    """The texts of a department, or the workspace's."""
    return tuple(_template(row) for row in database.execute_sql(_OF_PLACE, (department_id,)))


def replace_all(unit: Unit, department_id: int | None, templates: Sequence[Template]) -> None:
    """Make these the texts of a department, or of the workspace; those it had and that are not among them go."""
    unit.db.execute_sql("DELETE FROM template WHERE department_id IS ?", (department_id,))
    for each in templates:
        TemplateRow.insert(
            kind=each.kind.value,
            department_id=department_id,
            language=each.language,
            subject=each.subject,
            text=each.text,
        ).execute()


def find(kind: TemplateKind, department_id: int | None, language: str) -> Template | None:
    """The department's text of a kind in a language, else the workspace's, else None."""
    row = database.execute_sql(_FIND, (kind.value, language, department_id)).fetchone()
    return _template(row) if row else None


def signature(agent_id: int | None, department_id: int | None) -> str:
    """The agent's signature for the department, else the department's, else the agent's; may be empty.

    What no agent writes has the department's.
    """
    named = {"agent": agent_id, "department": department_id}
    return str(database.execute_sql(_SIGNATURE, named).fetchone()[0])


def facts(ticket_id: int) -> Facts:
    """What a text may tell of a ticket that is there."""
    return Facts(*database.execute_sql(_FACTS, (ticket_id,)).fetchone())


def _template(row: tuple[str, str, str, str]) -> Template:
    return Template(TemplateKind(row[0]), row[1], row[2], row[3])
