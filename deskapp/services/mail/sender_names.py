"""Under which name customers see the desk's mail."""

from __future__ import annotations

from deskapp.store import departments, people, workspace


def shown_name(department_id: int, email: str) -> str:
    """The name that the department gives its address; else the department's own. General, which is no customer's word,
    goes under the organisation's name where that is known."""
    given = departments.address_name(department_id, email)
    organisation = workspace.read_workspace().name if department_id == people.default_department() else ""
    department = people.department(department_id)
    return given or organisation or (department.name if department else "")
