"""Canned responses: whose they are, who may change them, what they say in a ticket."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskapp.domain.access import MemberRole, Viewer
from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.fields import CannedResponse
from deskapp.domain.mail import Address
from deskapp.store import people
from deskapp.store.tables import CannedResponseRow, DepartmentRow
from tests.kit import Office, new_ticket


@pytest.fixture
def moni(office: Office) -> Viewer:
    """Rita as the manager of Technical."""
    people.add_member(office.technical, office.rita.agent_id, MemberRole.MANAGER)
    return office.desk.people.viewer(office.rita.agent_id)


def save(office: Office, who: Viewer, name: str, text: str = "Text", **place: int) -> int:
    """Make a response."""
    return office.desk.canned.save(who, CannedResponse(name, text, **place)).value  # type: ignore[arg-type]


def read(office: Office, who: Viewer, response_id: int) -> CannedResponse:
    """A response as the viewer's settings list it."""
    return next(each for each in office.desk.canned.listing(who) if each.id == response_id)


def names(responses: list[CannedResponse]) -> list[str]:
    """Their names, in order."""
    return [each.name for each in responses]


@pytest.fixture
def filled(office: Office, moni: Viewer) -> Office:
    """A response of each kind."""
    save(office, office.eva, "čaj")
    save(office, office.eva, "Cukr")
    save(office, moni, "Tech", department_id=office.technical)
    save(office, office.eva, "Sales", department_id=office.sales)
    save(office, office.otto, "Otto's", agent_id=office.otto.agent_id)
    return office


def test_everybody_sees_what_is_for_all_for_the_department_and_ones_own(filled: Office, moni: Viewer) -> None:
    usable = filled.desk.canned.usable
    assert names(usable(filled.otto, filled.sales)) == ["Cukr", "čaj", "Otto's", "Sales"]
    assert names(usable(filled.tom, filled.technical)) == ["Cukr", "čaj", "Tech"]
    assert names(usable(filled.tom, None)) == ["Cukr", "čaj"]
    assert names(usable(filled.eva, filled.general)) == ["Cukr", "čaj"]


def test_responses_of_hidden_departments_are_nowhere(filled: Office, moni: Viewer) -> None:
    desk = filled.desk
    assert "Tech" not in names(desk.canned.usable(filled.otto, filled.technical))
    assert "Tech" not in names(desk.canned.listing(filled.otto))
    tech = next(each for each in desk.canned.listing(moni) if each.name == "Tech")
    assert tech.id is not None
    with pytest.raises(NotFound):
        desk.canned.filled(filled.otto, tech.id, None)
    with pytest.raises(NotFound):
        desk.canned.remove(filled.otto, tech.id)
    with pytest.raises(NotFound):
        desk.canned.filled(filled.eva, next(r.id or 0 for r in desk.canned.listing(filled.otto) if r.agent_id), None)


def test_the_listing_is_what_one_may_see(filled: Office) -> None:
    assert names(filled.desk.canned.listing(filled.eva)) == ["Cukr", "čaj", "Sales", "Tech"]
    assert names(filled.desk.canned.listing(filled.otto)) == ["Cukr", "čaj", "Otto's", "Sales"]
    DepartmentRow.update(deleted_at=filled.clock.now()).where(DepartmentRow.id == filled.sales).execute()
    assert names(filled.desk.canned.listing(filled.eva)) == ["Cukr", "čaj", "Tech"]


def test_who_may_edit_what(filled: Office, moni: Viewer) -> None:
    office = filled
    places = {
        "all": CannedResponse("x", "y"),
        "technical": CannedResponse("x", "y", department_id=office.technical),
        "ottos": CannedResponse("x", "y", agent_id=office.otto.agent_id),
    }
    expected = {"eva": {"all", "technical"}, "moni": {"technical"}, "tom": set(), "otto": {"ottos"}}
    who = {"eva": office.eva, "moni": moni, "tom": office.tom, "otto": office.otto}
    for name, viewer in who.items():
        may = {place for place, response in places.items() if office.desk.canned.may_edit(viewer, response)}
        assert may == expected[name]
        for place, response in places.items():
            if place not in may:
                with pytest.raises(NotAllowed):
                    office.desk.canned.save(viewer, replace(response, name=f"{name} {place}"))


def test_a_response_cannot_be_taken_from_a_place_one_may_not_touch(filled: Office) -> None:
    tom, desk = filled.tom, filled.desk
    [tea] = [each for each in desk.canned.listing(tom) if each.name == "čaj"]
    with pytest.raises(NotAllowed):
        desk.canned.save(tom, replace(tea, agent_id=tom.agent_id))
    with pytest.raises(NotAllowed):
        desk.canned.remove(tom, tea.id or 0)
    assert read(filled, tom, tea.id or 0) == tea


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": " \n"}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"name": " CUKR "}, "name"),
        ({"text": " \n"}, "text"),
        ({"text": "{{ message }}"}, "text"),
        ({"text": "x" * 200_001}, "text"),
        ({"department_id": 999}, "place"),
    ],
)
def test_what_cannot_be_taken_is_told_at_its_field(filled: Office, change: dict[str, object], field: str) -> None:
    response = replace(CannedResponse("Fine", "Fine"), **change)  # type: ignore[arg-type]
    with pytest.raises(Invalid) as refused:
        filled.desk.canned.save(filled.eva, response)
    assert refused.value.field == field


def test_a_place_is_one_place(filled: Office) -> None:
    both = CannedResponse("x", "y", department_id=filled.sales, agent_id=filled.eva.agent_id)
    with pytest.raises(Invalid) as refused:
        filled.desk.canned.save(filled.eva, both)
    assert refused.value.field == "place"


def test_the_same_name_may_stand_in_another_place(filled: Office) -> None:
    eva = filled.eva
    save(filled, eva, "cukr", department_id=filled.sales)
    mine = save(filled, eva, "Cukr", agent_id=eva.agent_id)
    kept = read(filled, eva, mine)
    assert filled.desk.canned.save(eva, replace(kept, text="Other")).value == mine
    with pytest.raises(Invalid):
        filled.desk.canned.save(eva, replace(read(filled, eva, mine), agent_id=None))


def test_two_at_once_lose_nothing(filled: Office) -> None:
    eva, desk = filled.eva, filled.desk
    first = read(filled, eva, save(filled, eva, "New\n name"))
    assert first.name == "New name"
    assert desk.canned.save(eva, replace(first, text="Mine")).changes.settings
    with pytest.raises(Conflict) as refused:
        desk.canned.save(eva, replace(first, text="Yours"))
    assert refused.value.theirs == read(filled, eva, first.id or 0)
    desk.canned.remove(eva, first.id or 0)
    with pytest.raises(Conflict):
        desk.canned.save(eva, replace(first, text="Yours"))


def test_the_values_are_those_of_the_ticket(filled: Office) -> None:
    text = '{{ contact.first_name | "customer" }}, {{ ticket.number }} {{ agent.first_name }} {{ department.name }}'
    response = save(filled, filled.eva, "Values", text)
    ticket = new_ticket(filled, filled.sales)
    fill = filled.desk.canned.filled
    assert fill(filled.otto, response, ticket) == f"Petr, HD-{ticket:06d} Otto Sales"
    assert fill(filled.otto, response, None) == "customer,  Otto "
    hidden = new_ticket(filled, filled.technical)
    with pytest.raises(NotFound):
        fill(filled.otto, response, hidden)


def test_a_customers_name_is_never_read_as_a_variable(filled: Office) -> None:
    response = save(filled, filled.eva, "Name", "Dear {{ contact.name }}")
    odd = Address("{{ agent.email }} {{ ticket.subject }}", "odd@cust.example")
    ticket = new_ticket(filled, filled.sales, contact=odd)
    assert filled.desk.canned.filled(filled.eva, response, ticket) == "Dear {{ agent.email }} {{ ticket.subject }}"


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=100), st.text(max_size=200))
def test_whatever_is_typed_is_kept_or_refused_with_a_field(office: Office, name: str, text: str) -> None:
    before = CannedResponseRow.select().count()
    refused = None
    try:
        save(office, office.eva, name, text)
    except Invalid as error:
        refused = error.field
    assert refused in (None, "name", "text")
    assert CannedResponseRow.select().count() == before + (refused is None)


def test_a_name_of_which_nothing_is_seen_is_none(office: Office) -> None:
    with pytest.raises(Invalid) as refused:
        office.desk.canned.save(office.tom, CannedResponse("\u200b\u2060", "Hi", agent_id=office.tom.agent_id))
    assert refused.value.field == "name"
