"""Groups of contacts."""

from __future__ import annotations

import pytest

from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.fields import ContactGroup
from deskapp.domain.mail import Address
from tests.kit import Office, new_ticket, problems


def _contact(office: Office, name: str, department: int | None = None) -> int:
    """A contact with one ticket in a department."""
    ticket = new_ticket(office, department, contact=Address(name, f"{name.lower()}@cust.example"))
    found = office.desk.threads.head(office.eva, ticket).contact_id
    assert found is not None
    return found


def _group(office: Office, name: str = "Resellers", colour: int = 2) -> int:
    return office.desk.groups.save(office.eva, ContactGroup(name, colour)).value


def _of(office: Office, contact: int) -> list[str]:
    return [group.name for group in office.desk.groups.of_contact(office.eva, contact)]


@pytest.mark.parametrize("name", ["", " \n ", "\u200e", "x" * 81, "x" * 10_000])
def test_a_name_that_says_nothing_or_too_much_is_refused(office: Office, name: str) -> None:
    with pytest.raises(Invalid) as refusal:
        _group(office, name)
    assert refusal.value.field == "name"
    assert office.desk.groups.listing(office.eva) == []


@pytest.mark.parametrize("name", ["👑 VIP", "مهم", 'O\'Neil "& co"; --', "ﬁne"])
def test_any_name_that_can_be_read_is_kept(office: Office, name: str) -> None:
    _group(office, f"  {name}\n")
    assert [group.name for group in office.desk.groups.listing(office.eva)] == [name]


def test_a_name_stands_once_whatever_its_case(office: Office) -> None:
    first = _group(office, "Škola")
    for twin in ("ŠKOLA", "s\u030ckola"):
        with pytest.raises(Invalid) as refusal:
            _group(office, twin)
        assert refusal.value.field == "name"
    other = _group(office, "Other")
    with pytest.raises(Invalid):
        office.desk.groups.save(office.eva, ContactGroup("škola", id=other))
    office.desk.groups.save(office.eva, ContactGroup("ŠKOLA", 9, id=first))
    listed = office.desk.groups.listing(office.eva)
    assert [(group.name, group.colour) for group in listed] == [("Other", 2), ("ŠKOLA", 9)]


@pytest.mark.parametrize("colour", [0, 11, -1])
def test_a_colour_is_one_of_the_colours(office: Office, colour: int) -> None:
    with pytest.raises(Invalid) as refusal:
        _group(office, "VIP", colour)
    assert refusal.value.field == "colour"


def test_groups_are_made_by_admins_and_filled_by_every_agent(office: Office) -> None:
    group, contact = _group(office), _contact(office, "Jana", office.technical)
    with pytest.raises(NotAllowed):
        office.desk.groups.save(office.tom, ContactGroup("Mine"))
    with pytest.raises(NotAllowed):
        office.desk.groups.remove(office.tom, group)
    done = office.desk.groups.set_for(office.rita, contact, [group])
    assert (done.value, done.changes.contacts) == (1, {contact})
    assert _of(office, contact) == ["Resellers"]


def test_an_outsider_neither_counts_nor_sees_nor_fills(office: Office) -> None:
    group = _group(office)
    hidden, open_ = _contact(office, "Hidden", office.technical), _contact(office, "Open")
    for contact in (hidden, open_):
        office.desk.groups.add(office.eva, group, contact)
    seen = {
        who.name: (
            office.desk.groups.listing(who)[0].contacts,
            [contact.name for contact in office.desk.groups.contacts(who, group)],
        )
        for who in (office.eva, office.tom, office.otto)
    }
    assert seen == {"Eva Malá": (2, ["Hidden", "Open"]), "Tom": (2, ["Hidden", "Open"]), "Otto": (1, ["Open"])}
    for act in (
        lambda: office.desk.groups.of_contact(office.otto, hidden),
        lambda: office.desk.groups.set_for(office.otto, hidden, []),
        lambda: office.desk.groups.add(office.otto, group, hidden),
        lambda: office.desk.groups.take_out(office.otto, group, hidden),
    ):
        with pytest.raises(NotFound):
            act()
    assert _of(office, hidden) == ["Resellers"]


def test_contacts_go_in_and_out_with_undo(office: Office) -> None:
    vip, reseller, contact = _group(office, "VIP"), _group(office), _contact(office, "Jana")
    put = office.desk.groups.set_for(office.tom, contact, [vip, reseller, vip])
    assert _of(office, contact) == ["Resellers", "VIP"]
    out = office.desk.groups.take_out(office.tom, vip, contact)
    assert (_of(office, contact), out.value) == (["Resellers"], 1)
    office.desk.undoing.undo(office.tom, out.undo)
    assert _of(office, contact) == ["Resellers", "VIP"]
    with pytest.raises(Conflict):
        office.desk.undoing.undo(office.tom, out.undo)
    office.desk.groups.remove(office.eva, vip)
    office.desk.undoing.undo(office.tom, put.undo)
    assert _of(office, contact) == []
    again = office.desk.groups.add(office.tom, reseller, contact)
    assert office.desk.groups.add(office.tom, reseller, contact).undo is None
    assert again.undo is not None


def test_a_group_that_is_not_there_is_told(office: Office) -> None:
    contact = _contact(office, "Jana")
    for act in (
        lambda: office.desk.groups.set_for(office.eva, contact, [7]),
        lambda: office.desk.groups.remove(office.eva, 7),
        lambda: office.desk.groups.save(office.eva, ContactGroup("X", id=7)),
        lambda: office.desk.groups.contacts(office.eva, 7),
    ):
        with pytest.raises(NotFound):
            act()


def test_a_removed_group_leaves_its_contacts_and_no_loose_end(office: Office) -> None:
    group, contact = _group(office), _contact(office, "Jana")
    office.desk.groups.add(office.eva, group, contact)
    office.desk.groups.remove(office.eva, group)
    assert (_of(office, contact), office.desk.groups.listing(office.eva)) == ([], [])
    assert office.desk.people.contact(office.eva, contact).name == "Jana"
    assert problems(office.desk) == []
