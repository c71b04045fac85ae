"""Canned responses: for all, for a department, or for one agent."""

from __future__ import annotations

from peewee import Expression, ModelSelect, fn

from deskapp.domain.access import Scope
from deskapp.domain.fields import CannedResponse
from deskapp.domain.text import same_name, sort_key
from deskapp.store.store import Unit
from deskapp.store.tables import CannedResponseRow as Row
from deskapp.store.tables import DepartmentRow
from deskapp.store.writing import insert, update


def usable(department_id: int | None, agent_id: int) -> list[CannedResponse]:
    """Those for all, for the department and the agent's own, in order of name."""
    wanted = _everybodys() | (Row.agent_id == agent_id)
    if department_id is not None:
        wanted |= Row.department_id == department_id
    return _ordered(Row.select().where(wanted))


def listing(scope: Scope, agent_id: int) -> list[CannedResponse]:
    """Those that an agent may see: for all, for departments within `scope`, and the own, in order of name."""
    return _ordered(Row.select().where(_seen(scope, agent_id)))


def one(response_id: int, scope: Scope, agent_id: int) -> CannedResponse | None:
    """A response the agent may see, or None."""
    row = Row.get_or_none((Row.id == response_id) & _seen(scope, agent_id))
    return _response(row) if row else None


def is_name_free(response: CannedResponse) -> bool:
    """Whether no other response in the same place has the name."""
    same_place = (fn.IFNULL(Row.department_id, 0) == (response.department_id or 0)) & (
        fn.IFNULL(Row.agent_id, 0) == (response.agent_id or 0)
    )
    others = Row.select(Row.id).where((Row.name_key == same_name(response.name)) & same_place)
    return not others.where(Row.id != (response.id or 0)).exists()


def put(unit: Unit, response: CannedResponse) -> int:
    """Keep a response, new or changed; returns its id."""
    values = {
        "name": response.name,
        "name_key": same_name(response.name),
        "text": response.text,
        "department_id": response.department_id,
        "agent_id": response.agent_id,
    }
    if response.id is None:
        return insert(Row, **values)
    update(Row, response.id, values, "version = version + 1")
    return response.id


def remove(unit: Unit, response_id: int) -> None:
    """Delete a response."""
    Row.delete().where(Row.id == response_id).execute()


def _seen(scope: Scope, agent_id: int) -> Expression:
    live = DepartmentRow.select(DepartmentRow.id).where(DepartmentRow.deleted_at.is_null())
    if scope.departments is not None:
        live = live.where(DepartmentRow.id.in_(sorted(scope.departments)))
    return _everybodys() | Row.department_id.in_(live) | (Row.agent_id == agent_id)


def _everybodys() -> Expression:
    return Row.department_id.is_null() & Row.agent_id.is_null()


def _ordered(query: ModelSelect[Row]) -> list[CannedResponse]:
    return sorted((_response(row) for row in query), key=lambda each: (sort_key(each.name), each.id))


def _response(row: Row) -> CannedResponse:
    return CannedResponse(row.name, row.text, row.id, row.version, row.department_id, row.agent_id)
