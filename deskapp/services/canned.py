"""Canned responses: texts to insert, for all, for a department, or for oneself."""

from __future__ import annotations

from dataclasses import replace

from deskapp.domain.access import Act, Viewer, may, may_manage_workspace, require, require_workspace, visible
from deskapp.domain.changes import Changes, Done
from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.fields import CannedResponse
from deskapp.domain.templates import Context, render
from deskapp.domain.text import LONGEST_NAME, one_line, storable
from deskapp.services.filling import place_values, ticket_values
from deskapp.services.guard import check_visible, current
from deskapp.services.names import is_seen
from deskapp.services.texts import check_template
from deskapp.store import canned, people
from deskapp.store.store import Store


class CannedResponses:
    """Reading, filling and changing canned responses."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def usable(self, who: Viewer, department_id: int | None) -> list[CannedResponse]:
        """What the viewer can insert in a ticket of a department: for all, for the department, and the own ones."""
        return canned.usable(department_id if department_id in visible(who) else None, who.agent_id)

    def listing(self, who: Viewer) -> list[CannedResponse]:
        """Every response the viewer may see: for all, for the departments he or she sees, and the own ones."""
        return canned.listing(visible(who), who.agent_id)

    def may_edit(self, who: Viewer, response: CannedResponse) -> bool:
        """Whether the viewer may change or delete the response, or make it where it is meant to stand."""
        if response.department_id is not None:
            return may(who, Act.TEXTS, response.department_id)
        return response.agent_id == who.agent_id if response.agent_id is not None else may_manage_workspace(who)

    def save(self, who: Viewer, response: CannedResponse) -> Done[int]:
        """Keep a response, new or changed; returns its id.

        Raises `Invalid` at `name`, `text` or `place`; `Conflict` where it was changed or deleted meanwhile.
        """
        who = current(who)
        _require(who, response)
        response = _clean(response)
        with self._store.write() as unit:
            if response.id is not None:
                _require(who, _unchanged(who, response))
            _check_place(response)
            if not canned.is_name_free(response):
                raise Invalid("There is already a response “{name}” here.", field="name", name=response.name)
            response_id = canned.put(unit, response)
            unit.changes |= Changes(settings=True)
        return Done(response_id, unit.changes)

    def remove(self, who: Viewer, response_id: int) -> Done[None]:
        """Delete a response."""
        with self._store.write() as unit:
            who = current(who)
            _require(who, _seen(who, response_id))
            canned.remove(unit, response_id)
            unit.changes |= Changes(settings=True)
        return Done(None, unit.changes)

    def filled(self, who: Viewer, response_id: int, ticket_id: int | None) -> str:
        """A response's text with the values of a ticket, or without one only with those of the writer and place."""
        if ticket_id is not None:
            check_visible(who, ticket_id)
        response = _seen(who, response_id)
        now = self._store.clock.now()
        if ticket_id is None:
            values = place_values(who.agent_id, response.department_id, now)
        else:
            values = ticket_values(who.agent_id, ticket_id, now)
        return render(response.text, values)


def _unchanged(who: Viewer, response: CannedResponse) -> CannedResponse:
    """The response as it is kept, where it still is the version that was edited."""
    kept = canned.one(response.id or 0, visible(who), who.agent_id)
    if kept is None:
        raise Conflict("The response was deleted meanwhile.")
    if kept.version != response.version:
        raise Conflict("The response was changed meanwhile.", theirs=kept)
    return kept


def _seen(who: Viewer, response_id: int) -> CannedResponse:
    response = canned.one(response_id, visible(who), who.agent_id)
    if response is None:
        raise NotFound("There is no such response.")
    return response


def _require(who: Viewer, response: CannedResponse) -> None:
    if response.department_id is not None:
        require(who, Act.TEXTS, response.department_id)
    elif response.agent_id is None:
        require_workspace(who)
    elif response.agent_id != who.agent_id:
        raise NotAllowed("A response of one's own is for oneself alone.")


def _clean(response: CannedResponse) -> CannedResponse:
    """The response as it can be kept."""
    name, text = one_line(storable(response.name)), storable(response.text)
    if not is_seen(name):
        raise Invalid("Please name the response.", field="name")
    if len(name) > LONGEST_NAME:
        raise Invalid("The name is longer than {most} characters.", field="name", most=LONGEST_NAME)
    if not text.strip():
        raise Invalid("Please write the text of the response.", field="text")
    check_template(text, "text", Context.CANNED)
    return replace(response, name=name, text=text)


def _check_place(response: CannedResponse) -> None:
    if response.department_id is None:
        return
    if response.agent_id is not None:
        raise Invalid("A response is for a department or for oneself, not for both.", field="place")
    if people.department(response.department_id) is None:
        raise Invalid("There is no such department.", field="place")
