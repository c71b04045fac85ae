"""Contacts and companies: their lists, and what becomes of them when they are changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskapp.domain.access import visible
from deskapp.domain.errors import Conflict, Invalid, NotFound
from deskapp.domain.mail import Address
from deskapp.domain.people import CompanyDetails, Contact, ContactDetails, NamePage, NamePlace
from deskapp.domain.text import sort_key
from deskapp.services.contacts import details_of
from deskapp.store import contact_writing, contacts, people
from tests.kit import FakeClock, Office, furnish, make_desk, new_ticket, problems

STRANGE = ["", " \n ", "x" * 10_000, "\u200e", "a\x00b", "Žluťoučký 🐎", "مرحبا", 'O\'Neil "& co"; --', "two\nlines"]
"""Names as nobody should write them, and some as people do."""


def _contact(office: Office, name: str = "Jana", department: int | None = None, email: str = "") -> Contact:
    """A contact with one ticket."""
    ticket = new_ticket(office, department, contact=Address(name, email or f"{name.lower()}@cust.example"))
    found = office.desk.threads.head(office.eva, ticket).contact_id
    return office.desk.people.contact(office.eva, found or 0)


def _again(office: Office, contact: Contact) -> Contact:
    return office.desk.people.contact(office.eva, contact.id)


def refused(call: Callable[[], object]) -> Invalid | None:
    """The refusal of an act, None where it was done."""
    try:
        call()
    except Invalid as refusal:
        return refusal
    return None


def test_a_contact_is_changed_and_the_change_taken_back(office: Office) -> None:
    desk, contact = office.desk, _contact(office)
    new = ContactDetails(" Jana  Nová ", ("NEW@cust.example", "jana@cust.example"), ("+420 601", " "), None, "Books")
    done = desk.contacts.save(office.otto, contact.id, new, contact.version)
    now = _again(office, contact)
    assert (now.name, now.emails, now.phones) == ("Jana Nová", ("new@cust.example", "jana@cust.example"), ("+420 601",))
    assert now.company is not None
    assert now.company.name == "Books"
    assert now.version == contact.version + 1
    assert done.changes.contacts == {contact.id}
    assert now.company.id in done.changes.companies
    assert done.undo is not None
    desk.undoing.undo(office.otto, done.undo)
    assert details_of(_again(office, contact)) == details_of(contact)
    with pytest.raises(Conflict):
        desk.undoing.undo(office.otto, done.undo)
    assert problems(desk) == []


def test_undo_puts_back_only_what_still_is_as_it_was_left(office: Office) -> None:
    desk, contact = office.desk, _contact(office)
    done = desk.contacts.save(office.eva, contact.id, replace(details_of(contact), name="A", phones=("1",)), 1)
    desk.contacts.save(office.otto, contact.id, replace(details_of(contact), name="B", phones=("1",)), 2)
    assert done.undo is not None
    desk.undoing.undo(office.eva, done.undo)
    now = _again(office, contact)
    assert (now.name, now.phones) == ("B", contact.phones)


def test_who_comes_second_is_told_what_the_other_left(office: Office) -> None:
    contacts, contact = office.desk.contacts, _contact(office)
    contacts.save(office.otto, contact.id, replace(details_of(contact), name="Theirs"), contact.version)
    with pytest.raises(Conflict) as conflict:
        contacts.save(office.eva, contact.id, replace(details_of(contact), name="Mine"), contact.version)
    theirs = conflict.value.theirs
    assert isinstance(theirs, Contact)
    assert theirs.name == "Theirs"
    contacts.save(office.eva, contact.id, replace(details_of(contact), name="Theirs"), contact.version)
    contacts.save(office.eva, contact.id, replace(details_of(contact), name="Mine"), theirs.version)
    assert _again(office, contact).name == "Mine"


def test_companies_meet_the_same(office: Office) -> None:
    desk, company = office.desk, _contact(office).company
    assert company is not None
    done = desk.contacts.save_company(office.otto, company.id, CompanyDetails("Customer Ltd", "cust.example"), 1)
    with pytest.raises(Conflict):
        desk.contacts.save_company(office.eva, company.id, CompanyDetails("Mine"), 1)
    assert done.undo is not None
    assert done.changes.companies == {company.id}
    desk.undoing.undo(office.otto, done.undo)
    now = desk.people.company(office.eva, company.id)
    assert (now.name, now.domain, now.version) == ("cust.example", "cust.example", 3)
    with pytest.raises(Invalid) as refusal:
        desk.contacts.save_company(office.eva, None, CompanyDetails("Twin", "@CUST.example"))
    assert refusal.value.field == "domain"
    assert "cust.example belongs to cust.example." in str(refusal.value)


@pytest.mark.parametrize("name", STRANGE)
def test_any_name_is_kept_or_refused_in_one_sentence(office: Office, name: str) -> None:
    desk, contact = office.desk, _contact(office)
    for save in (
        lambda: desk.contacts.save(office.eva, contact.id, replace(details_of(contact), name=name), contact.version),
        lambda: desk.contacts.save(office.eva, None, ContactDetails(name)),
        lambda: desk.contacts.save_company(office.eva, None, CompanyDetails(name)),
    ):
        refusal = refused(save)
        if refusal is not None:
            assert refusal.field == "name"
            assert "\n" not in str(refusal)
            assert len(str(refusal)) < 200
    shown = {line.name for line in desk.contacts.lines(office.eva, desk.contacts.listing(office.eva).ids).values()}
    assert all(one and "\x00" not in one and "\n" not in one for one in shown)
    assert problems(desk) == []


@pytest.mark.parametrize(
    ("field", "details"),
    [
        ("emails.1", ContactDetails("A", ("a@cust.example", "nonsense"))),
        ("emails.0", ContactDetails("A", ("x" * 10_000 + "@cust.example",))),
        ("emails.0", ContactDetails("A", ("a b@cust.example",))),
        ("emails.0", ContactDetails("A", ("a\x00@cust.example",))),
        ("emails.50", ContactDetails("A", tuple(f"a{n}@cust.example" for n in range(51)))),
        ("phones.0", ContactDetails("A", (), ("🙂",))),
        ("phones.0", ContactDetails("A", (), ("1" * 41,))),
        ("company", ContactDetails("A", company_name="x" * 201)),
        ("company", ContactDetails("A", company_name="\u200e")),
    ],
)
def test_what_reaches_nobody_is_refused_where_it_stands(office: Office, field: str, details: ContactDetails) -> None:
    with pytest.raises(Invalid) as refusal:
        office.desk.contacts.save(office.eva, None, details)
    assert refusal.value.field == field
    assert len(str(refusal.value)) < 300
    assert office.desk.contacts.listing(office.eva) == NamePage(())


def test_what_mail_brought_stays_though_nobody_would_type_it(office: Office) -> None:
    contact = _contact(office, "N" * 200, email="odd..one@cust.example")
    office.desk.contacts.save(office.eva, contact.id, replace(details_of(contact), phones=("1",)), contact.version)
    assert _again(office, contact).emails == contact.emails


def test_an_address_belongs_to_one_contact_and_a_hidden_one_is_not_named(office: Office) -> None:
    known, hidden = _contact(office, "Jana"), _contact(office, "Secretperson", office.technical)
    for email, said in (
        (known.emails[0], "jana@cust.example belongs to Jana."),
        (hidden.emails[0].upper(), "secretperson@cust.example is in use already."),
    ):
        with pytest.raises(Invalid) as refusal:
            office.desk.contacts.save(office.otto, None, ContactDetails("A", ("b@cust.example", email)))
        assert (str(refusal.value), refusal.value.field) == (said, "emails.1")
    with pytest.raises(Invalid) as refusal:
        office.desk.contacts.save_company(office.otto, None, CompanyDetails("A", "hidden"))
    assert refusal.value.field == "domain"


def test_a_hidden_company_is_neither_named_nor_taken_by_its_name(office: Office) -> None:
    hidden = _contact(office, "Zed", office.technical, "zed@hidden.example").company
    assert hidden is not None
    with pytest.raises(Invalid) as refusal:
        office.desk.contacts.save_company(office.otto, None, CompanyDetails("A", "hidden.example"))
    assert str(refusal.value) == "hidden.example is in use already."
    made = office.desk.contacts.save(office.otto, None, ContactDetails("A", company_name="hidden.example")).value
    company = office.desk.people.contact(office.otto, made).company
    assert company is not None
    assert company.id != hidden.id
    with pytest.raises(NotFound):
        office.desk.contacts.save(office.otto, None, ContactDetails("A", company_id=hidden.id))


def test_a_company_that_is_written_is_found_by_its_name(office: Office) -> None:
    desk = office.desk
    company = desk.contacts.save_company(office.eva, None, CompanyDetails("Řeřicha s.r.o.")).value
    made = desk.contacts.save(office.eva, None, ContactDetails("A", company_name=" ŘEŘICHA  S.R.O.")).value
    found = desk.people.contact(office.eva, made).company
    assert found is not None
    assert found.id == company
    desk.contacts.save(office.eva, made, ContactDetails("A"), 1)
    assert desk.people.contact(office.eva, made).company is None


# found by what it is called


def _found(office: Office, word: str) -> int:
    return len(office.desk.search.find(office.eva, word, 2_000).ids)


def test_tickets_are_found_by_the_new_name_and_addresses(office: Office) -> None:
    contact = _contact(office)
    details = replace(details_of(contact), name="Křesadlo", emails=("flint@stone.example",))
    office.desk.contacts.save(office.eva, contact.id, details, contact.version)
    assert [_found(office, word) for word in ("kresadlo", "flint", "jana", "cust")] == [1, 1, 0, 0]
    assert problems(office.desk) == []


def test_thousands_of_tickets_follow_in_groups_and_the_index_is_right_all_the_while(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contact_writing, "GROUP", 3)
    desk, contact = office.desk, _contact(office, "Jana")
    first = [new_ticket(office, contact=Address("Jana", "jana@cust.example")) for _ in range(7)]
    desk.contacts.save(office.eva, contact.id, replace(details_of(contact), name="Zora"), contact.version)
    assert (_found(office, "zora"), _found(office, "jana ")) == (3, 8)  # the address still says jana
    assert problems(desk) == []
    late = new_ticket(office, contact=Address("", "jana@cust.example"))
    desk.tickets.set_subject(office.eva, first[-1], "Another subject")
    assert problems(desk) == []
    desk.contacts.save(office.eva, contact.id, replace(details_of(contact), name="Nora"), contact.version + 1)
    assert (_found(office, "zora"), problems(desk)) == (6, [])
    desk.tickets.set_subject(office.eva, late, "Late subject")
    while desk.housekeeping.settle().value:
        assert problems(desk) == []
    assert [_found(office, word) for word in ("nora", "zora", "late")] == [9, 0, 1]
    assert not contact_writing.is_behind()


# lists


def _walk(office: Office, who: object, limit: int, text: str = "", companies: bool = False) -> list[int]:
    read = office.desk.contacts.companies if companies else office.desk.contacts.listing
    found: list[int] = []
    after: NamePlace | None = None
    while True:
        page = read(who, text, after, limit)  # type: ignore[arg-type]
        assert len(page.ids) <= limit
        found += page.ids
        after = page.after
        if after is None:
            return found


_NAMES = st.text(st.sampled_from("ačbBcChHžZ '🙂"), min_size=1, max_size=6).filter(lambda name: name.strip())
_PEOPLE = st.lists(st.tuples(_NAMES, st.sampled_from(["hidden", "open", "both", "none"])), max_size=14)


@settings(max_examples=12, suppress_health_check=list(HealthCheck), deadline=None)
@given(_PEOPLE, st.integers(1, 4), st.integers(1, 5))
def test_a_list_is_what_may_be_known_in_order_of_name_without_gaps(
    tmp_path_factory: pytest.TempPathFactory, folks: list[tuple[str, str]], limit: int, looked_at: int
) -> None:
    clock = FakeClock()
    desk = make_desk(tmp_path_factory.mktemp("list"), clock)
    before, contacts.LOOKED_AT = contacts.LOOKED_AT, looked_at
    try:
        office = furnish(desk, clock)
        for number, (name, kind) in enumerate(folks):
            email = f"p{number}@firm{number % 3}.example"
            company = f"Firm {number % 3}"
            made = desk.contacts.save(office.eva, None, ContactDetails(name, (email,), company_name=company)).value
            assert made
            for place in {"hidden": [office.technical], "open": [1], "both": [1, office.technical]}.get(kind, []):
                new_ticket(office, place, contact=Address("", email))
        for who in (office.eva, office.otto, office.tom):
            everybody = [desk.people.contact(office.eva, i) for i in range(1, len(folks) + 1)]
            known = [one for one in everybody if people.known_within(one.id, visible(who))]
            in_order = sorted(known, key=lambda one: (sort_key(one.name), one.id))
            assert _walk(office, who, limit) == [one.id for one in in_order]
            firms = {one.company.id: one.company.name for one in known if one.company is not None}
            assert _walk(office, who, limit, companies=True) == sorted(firms, key=lambda i: firms[i])
            assert _walk(office, who, limit, "1", companies=True) == [i for i in firms if firms[i] == "Firm 1"]
            found = desk.contacts.listing(who, "p").ids
            assert list(found) == [one.id for one in in_order]
    finally:
        contacts.LOOKED_AT = before
        desk.disconnect()


def test_a_search_passes_over_the_hidden_ones_before_the_known(office: Office) -> None:
    for number in range(60):
        _contact(office, f"Adam{number:02}", office.technical)
    known = _contact(office, "Adam zz")
    assert office.desk.contacts.listing(office.otto, "adam").ids == (known.id,)
    assert [one.id for one in office.desk.people.find_contacts(office.otto, "adam", 2)] == [known.id]
