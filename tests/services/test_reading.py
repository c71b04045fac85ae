"""What an outsider learns of a restricted department: nothing, through any door."""

from __future__ import annotations

import pytest

from deskapp.domain.errors import DeskError, NotFound
from deskapp.domain.lists import ListQuery, View
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Priority
from deskapp.services.mail_writing import Reply
from deskapp.store.tables import ContactRow
from tests.kit import Office, mail, new_ticket, problems, take


@pytest.fixture
def hidden(office: Office) -> int:
    """A ticket in Technical whose contact and company nobody else knows."""
    take(office.desk, mail("Xylophone", sender="Zdeněk <zdenek@hidden.example>", to="tech@desk.example"))
    office.desk.notes.add_inline(office.eva, 1, "Bassoon", [OutgoingFile("a.txt", "text/plain", b"secret")])
    return 1


def test_lists_counts_and_search_hide_it(office: Office, hidden: int) -> None:
    for who, sees in ((office.eva, True), (office.tom, True), (office.rita, True), (office.otto, False)):
        found = [hidden] if sees else []
        assert [ticket for ticket, _ in office.desk.lists.page(who, ListQuery())] == found
        assert list(office.desk.lists.rows(who, [hidden])) == found
        assert list(office.desk.lists.keys(who, ListQuery(), [hidden])) == found
        assert office.desk.lists.counts(who).views[View.ALL] == len(found)
        assert list(office.desk.lists.counts(who).departments) == ([office.technical] if sees else [])
        for text in ("xylophone", "bassoon", "zdenek", "HD-000001", "1", "hidden"):
            assert list(office.desk.search.find(who, text).ids) == found, text


def test_nothing_of_it_can_be_opened(office: Office, hidden: int) -> None:
    desk, otto = office.desk, office.otto
    head = desk.threads.head(office.eva, hidden)
    items = desk.threads.page(office.eva, hidden).items
    message, note = items[0], items[-1]
    contact = desk.people.contact(office.eva, head.contact_id or 0)
    assert contact.company is not None
    company = contact.company.id
    doors = [
        lambda: desk.threads.head(otto, hidden),
        lambda: desk.threads.page(otto, hidden),
        lambda: desk.threads.history(otto, hidden),
        lambda: desk.threads.source(otto, message.id),
        lambda: desk.threads.html(otto, message.id),
        lambda: desk.threads.inline_files(otto, message.id),
        lambda: desk.threads.file_path(otto, note.files[0].sha256),  # type: ignore[union-attr]
        lambda: desk.people.contact(otto, contact.id),
        lambda: desk.people.company(otto, company),
        lambda: desk.tickets.mark_seen(otto, hidden),
        lambda: desk.outgoing.sender(otto, hidden),
    ]
    for door in doors:
        with pytest.raises(NotFound):
            door()
    assert desk.people.find_contacts(otto, "zdenek") == []
    assert desk.people.contact_tickets(otto, contact.id) == []
    assert [found.id for found in desk.people.find_contacts(office.tom, "zdenek")] == [contact.id]


def test_links_to_what_is_hidden_are_not_shown(office: Office, hidden: int) -> None:
    office.desk.tickets.set_status(office.eva, [hidden], Status.DELETED)
    answer = mail("Again", sender="zdenek@hidden.example", subject="[HD-000001]", message_id="<2@hidden.example>")
    take(office.desk, answer)
    assert office.desk.threads.head(office.eva, 2).links == (1,)
    assert office.desk.threads.head(office.otto, 2).links == ()


def test_numbers_of_a_contact_count_only_what_is_seen(office: Office, hidden: int) -> None:
    take(office.desk, mail("Open", sender="zdenek@hidden.example", message_id="<9@hidden.example>"))
    contact = office.desk.threads.head(office.otto, 2).contact_id or 0
    assert office.desk.people.contact(office.eva, contact).tickets == 2
    assert office.desk.people.contact(office.otto, contact).tickets == 1


@pytest.mark.parametrize(
    "text", ["", " ", "_", '"', "* OR", "NEAR(", "a AND", "\u0301", "-x", "\ud7ff", "𝔘𝔫", "x" * 5000]
)
def test_whatever_is_typed_is_searched(office: Office, text: str) -> None:
    new_ticket(office, text="hello")
    assert isinstance(office.desk.search.find(office.eva, text).ids, tuple)
    assert isinstance(office.desk.people.find_contacts(office.eva, text), list)


def test_search_goes_on_where_it_stopped(office: Office) -> None:
    ids = [new_ticket(office, text="same words") for _ in range(7)]
    found, before = [], None
    while True:
        page = office.desk.search.find(office.eva, "same word", 3, before)
        found += page.ids
        before = page.before
        if before is None:
            break
    assert found == ids[::-1]
    assert problems(office.desk) == []


def test_what_is_hidden_is_refused_in_the_words_for_what_is_not_there(office: Office, hidden: int) -> None:
    """Or the numbers that are taken would be told, and with them how much another department has to do."""
    desk, otto = office.desk, office.otto
    reply = desk.outgoing.reply(office.eva, hidden, Reply("dear", (Address("", "zdenek@hidden.example"),)))
    outbox_id = reply.undo.outbox_id  # type: ignore[union-attr]
    pairs = [
        (lambda i: desk.threads.source(otto, i), reply.value),
        (lambda i: desk.threads.html(otto, i), reply.value),
        (lambda i: desk.threads.inline_files(otto, i), reply.value),
        (lambda i: desk.outgoing.recall(otto, i), outbox_id),
        (lambda i: desk.threads.head(otto, i), hidden),
        (lambda i: desk.tickets.set_priority(otto, [i], Priority.LOW), hidden),
        (lambda i: desk.departments.read(otto, i), office.technical),
        (lambda i: desk.availability.of_department(otto, i), office.technical),
    ]
    for door, there in pairs:
        said = set()
        for number in (there, 98765):
            with pytest.raises(DeskError) as refused:
                door(number)
            said.add((type(refused.value), str(refused.value)))
        assert len(said) == 1


def test_a_company_counts_who_is_seen(office: Office, hidden: int) -> None:
    """Of a company with contacts of every kind: one hidden, one seen, one of both, one without a ticket."""
    desk = office.desk
    for n, sender in enumerate(("seen", "zdenek")):
        take(desk, mail("Open", sender=f"{sender}@hidden.example", message_id=f"<9{n}@hidden.example>"))
    contact = desk.people.contact(office.eva, desk.threads.head(office.eva, hidden).contact_id or 0)
    assert contact.company is not None
    company = contact.company.id
    take(desk, mail("Shut", sender="shut@hidden.example", to="tech@desk.example", message_id="<99@hidden.example>"))
    made = ContactRow.insert(
        name="Nel", sort_key="nel", folded="nel", company_id=company, created_at=office.clock.now()
    )
    made.execute()
    for who, contacts, tickets in ((office.eva, 4, 4), (office.tom, 4, 4), (office.otto, 3, 2)):
        found = desk.people.company(who, company)
        assert (found.contacts, found.tickets) == (contacts, tickets)
