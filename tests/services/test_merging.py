"""Merging, un-merging, splitting and linking: what both tickets show, to whom, and that nothing is lost."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskapp.domain.doer import Doer
from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.status import Status
from deskapp.domain.subjects import ticket_number
from deskapp.domain.thread import InlineNote, Message, SystemEvent, ThreadItem, place_of
from deskapp.domain.vocabulary import About, Actor, Deed, NoteKind
from deskapp.services import joining
from deskapp.services.mail_writing import Forward, Reply
from deskapp.services.new_tickets import NewInternalTicket
from deskapp.store.store import Store
from deskapp.store.tables import EventRow, OutboxRow, TicketRecord
from tests.kit import FakeClock, Office, dump, figures, furnish, mail, make_desk, new_ticket, problems, take

JANA = Address("Jana", "jana@cust.example")
ANSWER = Reply("It is put out.", to=(JANA,))


@pytest.fixture
def three(office: Office) -> Office:
    """Three tickets of one customer, the second in Technical."""
    for number, (subject, to) in enumerate(
        (("Printer", "support@desk.example"), ("Scanner", "tech@desk.example"), ("Fax", "support@desk.example")), 1
    ):
        office.clock.advance(minutes=1)
        date = f"Mon, 2 Mar 2026 08:0{number}:00 +0000"
        raw = mail(f"word{number}", subject=subject, to=to, message_id=f"<{number}@cust.example>", date=date)
        take(office.desk, raw)
    return office


def thread(office: Office, ticket: int) -> list[ThreadItem]:
    """A thread as the owner reads it, page by page."""
    found: list[ThreadItem] = []
    before = None
    while True:
        page = office.desk.threads.page(office.eva, ticket, before, 3)
        found = [*page.items, *found]
        if not page.more:
            return found
        before = place_of(page.items[0])


def texts(office: Office, ticket: int) -> list[str]:
    """What messages and notes of a thread say, in order."""
    return [item.text for item in thread(office, ticket) if isinstance(item, (Message, InlineNote))]


def note_of(office: Office, ticket: int) -> str:
    """The ticket note."""
    return office.desk.notes.read(office.eva, NoteKind.TICKET, ticket).text


def test_the_target_reads_both_in_order_and_the_source_shows_as_deleted(three: Office) -> None:
    desk, eva = three.desk, three.eva
    three.clock.advance(minutes=1)
    desk.notes.add_inline(eva, 2, "Psst")
    three.clock.advance(minutes=1)
    desk.merging.merge(eva, [2], 1)
    assert texts(three, 1) == ["word1", "word2", "Psst"]
    assert [item.source_id for item in thread(three, 1) if not isinstance(item, SystemEvent)] == [None, 2, 2]
    source, target = desk.threads.head(eva, 2), desk.threads.head(eva, 1)
    assert (source.status, source.merged, source.merged_into) == (Status.DELETED, True, 1)
    assert (target.merged_from, target.merged) == ((2,), False)
    row = desk.lists.rows(eva, [1])[1]
    assert (row.messages, row.noted, row.excerpt) == (2, True, "word2")
    assert texts(three, 2) == ["word2", "Psst"]
    assert problems(desk) == []


def test_a_chain_is_read_by_its_end(three: Office) -> None:
    desk, eva = three.desk, three.eva
    desk.notes.add_inline(eva, 1, "one")
    desk.merging.merge(eva, [1], 2)
    desk.merging.merge(eva, [2], 3)
    assert texts(three, 3) == ["word1", "word2", "word3", "one"]
    assert texts(three, 2) == ["word1", "word2", "one"]
    assert desk.threads.head(eva, 3).merged_from == (1, 2)
    assert problems(desk) == []
    with pytest.raises(Invalid, match="un-merge that one first"):
        desk.merging.unmerge(eva, [1])
    assert desk.lists.rows(eva, [3])[3].messages == 3


def test_both_histories_tell_it_once_and_the_thread_says_it_once(three: Office) -> None:
    desk, eva = three.desk, three.eva
    desk.merging.merge(eva, [2], 1)
    told = [(deed.deed, deed.values["ticket"]) for deed in desk.threads.history(eva, 1) if deed.deed is Deed.MERGED]
    away = [deed.values for deed in desk.threads.history(eva, 2) if deed.deed is Deed.MERGED]
    assert told == [(Deed.MERGED, 2)]
    assert [(values["ticket"], values["from"], values["to"]) for values in away] == [(1, "N", "X")]
    shown = [item for item in thread(three, 1) if isinstance(item, SystemEvent) and item.deed is Deed.MERGED]
    assert len(shown) == 1


def test_undo_gives_back_the_state_before(three: Office) -> None:
    desk, eva = three.desk, three.eva
    desk.tickets.set_tags(eva, 1, frozenset({"fire"}))
    desk.tickets.set_tags(eva, 2, frozenset({"fire", "paper"}))
    desk.notes.save(eva, NoteKind.TICKET, 1, "Call first.", 0)
    desk.notes.save(eva, NoteKind.TICKET, 2, "Has a contract.", 0)
    desk.outgoing.reply(eva, 1, ANSWER)
    before = [dump(1), dump(2)]
    three.clock.advance(hours=1)
    done = desk.merging.merge(eva, [2], 1)
    assert desk.threads.head(eva, 1).tags == ("fire", "paper")
    assert note_of(three, 1) == "Call first.\n\nHas a contract."
    assert desk.threads.head(eva, 1).status is Status.OPEN, "a customer waits in it now"
    three.clock.advance(hours=1)
    desk.undoing.undo(eva, done.undo)
    assert [dump(1), dump(2)] == before
    assert note_of(three, 1) == "Call first."
    assert problems(desk) == []
    with pytest.raises(Conflict):
        desk.undoing.undo(eva, done.undo)


def test_what_somebody_did_since_stays_when_it_is_taken_apart(three: Office) -> None:
    desk, eva = three.desk, three.eva
    desk.tickets.set_tags(eva, 2, frozenset({"paper", "fire"}))
    desk.notes.save(eva, NoteKind.TICKET, 2, "Has a contract.", 0)
    desk.merging.merge(eva, [2], 1)
    desk.tickets.set_tags(eva, 1, frozenset({"paper", "mine"}))
    desk.tickets.set_tags(eva, 1, frozenset({"mine"}))
    desk.tickets.set_tags(eva, 1, frozenset({"mine", "paper"}))
    note = desk.notes.read(eva, NoteKind.TICKET, 1)
    desk.notes.save(eva, NoteKind.TICKET, 1, "Changed meanwhile.", note.version)
    desk.tickets.set_status(eva, [1], Status.RESOLVED)
    desk.merging.unmerge(eva, [2])
    head = desk.threads.head(eva, 1)
    assert (head.tags, head.status) == (("mine", "paper"), Status.RESOLVED)
    assert note_of(three, 1) == "Changed meanwhile."
    assert problems(desk) == []


def test_a_tag_stays_while_another_merged_ticket_has_it(three: Office) -> None:
    desk, eva = three.desk, three.eva
    for ticket in (2, 3):
        desk.tickets.set_tags(eva, ticket, frozenset({"paper"}))
    desk.merging.merge(eva, [2], 1)
    desk.merging.merge(eva, [3], 1)
    desk.merging.unmerge(eva, [2])
    assert desk.threads.head(eva, 1).tags == ("paper",)
    desk.merging.unmerge(eva, [3])
    assert desk.threads.head(eva, 1).tags == ()


def test_a_merge_counts_nothing_and_keeps_the_clocks(three: Office) -> None:
    desk, eva = three.desk, three.eva
    before = {ticket: figures(ticket) for ticket in (1, 2)}
    count, since = EventRow.select().count(), TicketRecord.get_by_id(2).status_at
    three.clock.advance(hours=2)
    done = desk.merging.merge(eva, [2], 1)
    assert EventRow.select().where(_NO_STAY).count() == count
    desk.undoing.undo(eva, done.undo)
    assert {ticket: figures(ticket) for ticket in (1, 2)} == before
    assert TicketRecord.get_by_id(2).status_at == since


def test_several_at_once_are_one_act_and_those_that_cannot_are_left_out(three: Office) -> None:
    desk, eva = three.desk, three.eva
    desk.tickets.set_status(eva, [3], Status.SPAM)
    done = desk.merging.merge(eva, [3, 2, 1], 1)
    assert done.value == 1
    assert desk.threads.head(eva, 1).merged_from == (2,)
    with pytest.raises(Invalid):
        desk.merging.merge(eva, [3], 1)


def test_what_cannot_be_merged(three: Office) -> None:
    desk, eva = three.desk, three.eva
    inside = desk.tickets.create_internal(eva, NewInternalTicket(three.general, "Inside", "psst")).value
    other = desk.tickets.create_internal(eva, NewInternalTicket(three.general, "Inside too", "psst psst")).value
    for sources, target in (([1], 1), ([1], inside), ([inside], 1)):
        with pytest.raises(Invalid):
            desk.merging.merge(eva, sources, target)
    for status in (Status.SPAM, Status.DELETED):
        desk.tickets.set_status(eva, [3], status)
        with pytest.raises(Invalid):
            desk.merging.merge(eva, [1], 3)
        desk.tickets.give_back(eva, [3])
    desk.merging.merge(eva, [other], inside)
    assert texts(three, inside) == ["psst", "psst psst"]
    desk.merging.merge(eva, [2], 1)
    for sources, target in (([2], 3), ([3], 2)):
        with pytest.raises(Invalid, match="merged into another"):
            desk.merging.merge(eva, sources, target)
    assert problems(desk) == []


def test_acts_on_a_merged_ticket_are_refused_with_one_sentence(three: Office) -> None:
    desk, eva = three.desk, three.eva
    moved = desk.tickets.transfer(eva, [2], three.sales)
    desk.merging.merge(eva, [2], 1)
    before = dump(2)
    acts: list[Any] = [
        lambda: desk.outgoing.reply(eva, 2, ANSWER),
        lambda: desk.outgoing.forward(eva, 2, Forward("look", to=(JANA,))),
        lambda: desk.notes.add_inline(eva, 2, "mine"),
        lambda: desk.notes.save(eva, NoteKind.TICKET, 2, "mine", 0),
        lambda: desk.tickets.give_back(eva, [2]),
        lambda: desk.tickets.set_status(eva, [2], Status.NEW),
        lambda: desk.tickets.set_tags(eva, 2, frozenset({"mine"})),
        lambda: desk.tickets.transfer(eva, [2], three.sales),
    ]
    for act in acts:
        with pytest.raises(Invalid, match="HD-000002 was merged into another ticket"):
            act()
    with pytest.raises(Conflict):
        desk.undoing.undo(eva, moved.undo)
    assert dump(2) == before
    desk.tickets.set_tags(eva, 1, frozenset({"ours"}))


def test_notes_of_a_source_are_worked_on_in_the_target(three: Office) -> None:
    """Tom does not know General; the note that he wrote went there."""
    desk, eva, tom = three.desk, three.eva, three.tom
    note = desk.notes.add_inline(tom, 2, "- [ ] look", [OutgoingFile("n.txt", "text/plain", b"n")]).value
    desk.notes.save(tom, NoteKind.TICKET, 2, "- [ ] more", 0)
    desk.merging.merge(eva, [2], 1)
    [shown] = [item for item in thread(three, 1) if isinstance(item, InlineNote)]
    path = desk.threads.file_path(three.otto, shown.files[0].sha256)
    assert path.read_bytes() == b"n"
    done = desk.notes.tick(three.otto, note, 0, True)
    [shown] = [item for item in thread(three, 1) if isinstance(item, InlineNote)]
    assert [(tick.done, tick.author) for tick in shown.ticks] == [(True, "Otto")]
    assert 1 in done.changes.tickets
    due = three.clock.now() + timedelta(hours=1)
    desk.reminders.set_for(three.otto, About.INLINE, note, three.otto.agent_id, due)
    [mine] = desk.reminders.mine(three.otto)
    assert mine.reminder.ticket_id == 1, "it leads to where the note is read"
    assert problems(desk) == []


def test_the_outsider_learns_nothing_of_a_target_out_of_sight(three: Office) -> None:
    """Otto does not know Technical."""
    desk, eva, otto = three.desk, three.eva, three.otto
    with pytest.raises(NotFound):
        desk.merging.merge(otto, [1], 2)
    with pytest.raises(NotFound):
        desk.merging.merge(otto, [2], 1)
    desk.merging.merge(eva, [1], 2)
    head = desk.threads.head(otto, 1)
    assert (head.merged, head.merged_into) == (True, None)
    assert [deed.deed for deed in desk.threads.history(otto, 1)][-1] is not Deed.MERGED
    assert "word2" not in [item.text for item in desk.threads.page(otto, 1).items if isinstance(item, Message)]
    assert desk.search.find(otto, "word1").ids == ()
    assert desk.search.find(otto, "HD-000001").ids == ()
    with pytest.raises(NotFound):
        desk.merging.unmerge(otto, [1])
    with pytest.raises(NotAllowed):
        desk.merging.merge(three.rita, [3], 2)


def test_a_source_out_of_sight_is_read_in_the_target_without_its_number(three: Office) -> None:
    desk, eva, otto = three.desk, three.eva, three.otto
    desk.merging.merge(eva, [2], 1)
    page = desk.threads.page(otto, 1)
    assert [(item.text, item.source_id) for item in page.items if isinstance(item, Message)] == [
        ("word1", None),
        ("word2", None),
    ]
    assert ticket_number(2) not in str(page)
    assert desk.threads.head(otto, 1).merged_from == ()
    assert not [item for item in page.items if isinstance(item, SystemEvent) and item.deed is Deed.MERGED]
    assert b"word2" in desk.threads.source(otto, 2)
    with pytest.raises(NotFound):
        desk.threads.head(otto, 2)


def test_search_leads_to_the_target(three: Office) -> None:
    desk, eva = three.desk, three.eva
    desk.merging.merge(eva, [2], 1)
    desk.merging.merge(eva, [1], 3)
    for text in ("word1", "word2", "word3", "scanner", "HD-000002", "2"):
        assert desk.search.find(eva, text).ids[:1] == (3,), text
    desk.tickets.set_status(eva, [3], Status.DELETED)
    assert desk.search.find(eva, "word2").ids == ()


def test_a_customers_mail_goes_to_where_the_ticket_goes_on(three: Office) -> None:
    desk, eva = three.desk, three.eva
    desk.merging.merge(eva, [2], 1)
    desk.merging.merge(eva, [1], 3)
    desk.outgoing.reply(eva, 3, ANSWER)
    raws = [
        mail("by reference", message_id="<21@cust.example>", In_Reply_To="<2@cust.example>"),
        mail("by tag", message_id="<22@cust.example>", subject="Re: Scanner [HD-000002]"),
    ]
    assert take(desk, *raws) == ["message", "message"]
    assert texts(three, 3)[:5] == ["by tag", "word1", "word2", "by reference", "word3"]
    assert desk.threads.head(eva, 3).status is Status.OPEN
    assert desk.lists.rows(eva, [3])[3].messages == 6
    assert TicketRecord.get_by_id(2).status == Status.DELETED
    desk.tickets.set_status(eva, [3], Status.RESOLVED)
    desk.tickets.set_status(eva, [3], Status.CLOSED)
    assert take(desk, mail("after all", message_id="<23@cust.example>", In_Reply_To="<2@cust.example>")) == ["ticket"]
    assert desk.threads.head(eva, 4).links == (3,)
    assert problems(desk) == []


def test_a_forward_and_a_quote_are_made_of_both_and_of_no_note(three: Office) -> None:
    desk, eva = three.desk, three.eva
    desk.notes.add_inline(eva, 2, "secretive")
    desk.notes.save(eva, NoteKind.TICKET, 2, "secretive too", 0)
    desk.merging.merge(eva, [2], 1)
    desk.outgoing.reply(eva, 1, ANSWER)
    desk.outgoing.forward(eva, 1, Forward("Please look.", to=(Address("", "x@else.example"),)))
    answer, forward = [bytes(row.body).decode() for row in OutboxRow.select().order_by(OutboxRow.id)]
    assert "> word2" in answer, "the customer wrote that last"
    assert "<2@cust.example>" in answer
    assert "word1" in forward
    assert "word2" in forward
    assert "secretive" not in answer + forward


def test_a_held_answer_of_a_source_can_be_called_back(three: Office) -> None:
    desk, eva = three.desk, three.eva
    done = desk.outgoing.reply(eva, 2, ANSWER)
    desk.merging.merge(eva, [2], 1)
    recalled: Any = desk.undoing.undo(eva, done.undo)
    assert recalled.value.ticket_id == 1
    assert texts(three, 1) == ["word1", "word2"]
    assert desk.lists.rows(eva, [1])[1].messages == 2
    desk.merging.unmerge(eva, [2])
    assert desk.threads.head(eva, 2).status is Status.NEW
    assert problems(desk) == []


def test_trash_keeps_what_was_merged_as_long_as_the_target(three: Office) -> None:
    desk, eva = three.desk, three.eva
    note = desk.notes.add_inline(eva, 2, "kept").value
    desk.merging.merge(eva, [2], 1)
    three.clock.advance(days=40)
    desk.housekeeping.every_day()
    assert texts(three, 1) == ["word1", "word2", "kept"]
    desk.tickets.set_status(eva, [1], Status.DELETED)
    three.clock.advance(days=40)
    desk.housekeeping.every_day()
    assert [row.id for row in TicketRecord.select()] == [3]
    assert note == 1
    assert problems(desk) == []


def test_a_rule_merges_into_the_open_ticket_of_the_contact(three: Office) -> None:
    desk, eva = three.desk, three.eva
    desk.tickets.set_status(eva, [3], Status.RESOLVED)
    rule = Doer(Actor.RULE, None, 7, "Join them")

    def run(store: Store) -> None:
        with store.write() as unit:
            assert joining.merge_into_open(unit, rule, TicketRecord.get_by_id(1)) == 2

    desk.fill(run)
    told = desk.threads.history(eva, 2)[-1]
    assert (told.deed, told.actor, told.values["rule_name"]) == (Deed.MERGED, Actor.RULE, "Join them")
    with pytest.raises(Invalid, match="no other open ticket"):
        desk.fill(lambda store: _merge_alone(store, rule))


def _merge_alone(store: Store, rule: Doer) -> None:
    with store.write() as unit:
        joining.merge_into_open(unit, rule, TicketRecord.get_by_id(2))


# --- splitting ----------------------------------------------------------------------------------------------


def test_a_message_becomes_a_ticket_of_its_own_with_all_its_files(three: Office) -> None:
    desk, eva = three.desk, three.eva
    ticket = new_ticket(three, three.technical, files=(OutgoingFile("plan.txt", "text/plain", b"plan"),))
    desk.tickets.set_tags(eva, ticket, frozenset({"paper"}))
    [message] = [item for item in thread(three, ticket) if isinstance(item, Message)]
    three.clock.advance(minutes=5)
    done = desk.merging.split(eva, ticket, message.id, "Another matter")
    head = desk.threads.head(eva, done.value)
    old = desk.threads.head(eva, ticket)
    assert (head.subject, head.status, head.tags, head.links) == ("Another matter", Status.NEW, ("paper",), (ticket,))
    assert (head.department_id, head.contact_id) == (old.department_id, old.contact_id)
    [copied] = [item for item in thread(three, done.value) if isinstance(item, Message)]
    assert (copied.text, [file.name for file in copied.files]) == (message.text, ["plan.txt"])
    assert done.value in desk.search.find(eva, "hums").ids
    for one, other in ((ticket, done.value), (done.value, ticket)):
        assert [d.values["ticket"] for d in desk.threads.history(eva, one) if d.deed is Deed.SPLIT] == [other]
    assert problems(desk) == []
    desk.undoing.undo(eva, done.undo)
    assert desk.threads.head(eva, done.value).status is Status.DELETED
    assert figures(done.value) == {}


def test_a_split_mail_keeps_its_source_as_long_as_one_of_the_two_is_there(three: Office) -> None:
    desk, eva = three.desk, three.eva
    made = desk.merging.split(eva, 1, 1).value
    [copied] = [item for item in thread(three, made) if isinstance(item, Message)]
    assert desk.threads.source(eva, copied.id) == desk.threads.source(eva, 1)
    desk.tickets.set_status(eva, [1], Status.DELETED)
    three.clock.advance(days=40)
    desk.housekeeping.every_day()
    assert b"word1" in desk.threads.source(eva, copied.id)
    assert problems(desk) == []


def test_what_cannot_be_split_off(three: Office) -> None:
    desk, eva = three.desk, three.eva
    answer = desk.outgoing.reply(eva, 1, ANSWER).value
    with pytest.raises(Invalid, match="customer's message"):
        desk.merging.split(eva, 1, answer)
    for message in (2, 999):
        with pytest.raises(NotFound):
            desk.merging.split(eva, 1, message)
    desk.merging.merge(eva, [2], 1)
    assert desk.threads.head(eva, desk.merging.split(eva, 1, 2).value).subject == "Scanner"


# --- linking ------------------------------------------------------------------------------------------------


def test_linked_tickets_show_each_other_and_it_can_be_taken_back(three: Office) -> None:
    desk, eva = three.desk, three.eva
    done = desk.merging.link(eva, 1, 2)
    assert (desk.threads.head(eva, 1).links, desk.threads.head(eva, 2).links) == ((2,), (1,))
    assert desk.threads.head(three.otto, 1).links == ()
    with pytest.raises(Invalid, match="linked already"):
        desk.merging.link(eva, 2, 1)
    desk.undoing.undo(eva, done.undo)
    assert desk.threads.head(eva, 2).links == ()
    told = [deed.deed for deed in desk.threads.history(eva, 2)][-2:]
    assert told == [Deed.LINKED, Deed.UNLINKED]
    gone = desk.merging.unlink
    with pytest.raises(Invalid, match="not linked"):
        gone(eva, 1, 2)


def test_links_follow_a_merge(three: Office) -> None:
    desk, eva = three.desk, three.eva
    desk.merging.link(eva, 2, 3)
    desk.merging.merge(eva, [2], 1)
    assert (desk.threads.head(eva, 1).links, desk.threads.head(eva, 3).links) == ((3,), (1,))
    desk.merging.unlink(eva, 3, 1)
    assert desk.threads.head(eva, 1).links == ()
    desk.merging.unmerge(eva, [2])
    assert desk.threads.head(eva, 2).links == ()


def test_a_link_with_what_is_hidden_is_refused_as_if_it_were_not_there(three: Office) -> None:
    for one, other in ((1, 2), (2, 1)):
        with pytest.raises(NotFound):
            three.desk.merging.link(three.otto, one, other)


def test_the_customers_other_tickets_are_offered_first_and_only_what_may_be_seen(three: Office) -> None:
    desk, eva, otto = three.desk, three.eva, three.otto
    other = new_ticket(three, subject="Toaster")
    desk.tickets.set_status(eva, [3], Status.RESOLVED)
    assert desk.merging.targets(eva, [1]) == [2, 3]
    assert desk.merging.targets(otto, [1]) == [3]
    assert desk.merging.targets(eva, [1], "toast") == [other]
    assert desk.merging.targets(otto, [1], "HD-000002") == []
    desk.merging.link(eva, 1, 2)
    assert desk.merging.linkable(eva, 1) == [3]
    desk.merging.merge(eva, [3], other)
    assert desk.merging.targets(eva, [1], "HD-000003") == [other]


# --- any sequence -------------------------------------------------------------------------------------------

TICKETS = 5
_NO_STAY = ~EventRow.kind.startswith("was-")
_STEP = st.tuples(st.sampled_from(["merge", "merge", "unmerge"]), st.integers(1, TICKETS), st.integers(1, TICKETS))


def _world(folder: Any) -> Office:
    clock = FakeClock()
    office = furnish(make_desk(folder, clock), clock)
    desk, eva = office.desk, office.eva
    for number in range(1, TICKETS + 1):
        clock.advance(minutes=1)
        take(desk, mail(f"word{number}", subject=f"S{number}", message_id=f"<{number}@cust.example>"))
        desk.notes.add_inline(eva, number, f"inline{number}")
        desk.tickets.set_tags(eva, number, frozenset({f"t{number % 2}", f"u{number}"}))
        if number != 2:
            desk.notes.save(eva, NoteKind.TICKET, number, f"kept{number % 3}", 0)
    desk.outgoing.reply(eva, 1, ANSWER)
    desk.tickets.postpone(eva, [3], clock.now() + timedelta(days=3))
    return office


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.lists(_STEP, max_size=10))
def test_any_sequence_keeps_everything_and_taking_all_apart_gives_back_the_beginning(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int]]
) -> None:
    office = _world(tmp_path_factory.mktemp("merges"))
    desk, eva = office.desk, office.eva
    own = {i: {(type(item), item.id) for item in thread(office, i) if not isinstance(item, SystemEvent)} for i in _ALL}
    before = {i: (dump(i), note_of(office, i), figures(i)) for i in _ALL}
    count = EventRow.select().where(_NO_STAY).count()
    into: dict[int, int] = {}
    for name, ticket, other in steps:
        office.clock.advance(minutes=1)
        try:
            if name == "merge":
                desk.merging.merge(eva, [ticket], other)
                into[ticket] = other
            else:
                desk.merging.unmerge(eva, [ticket])
                del into[ticket]
        except Invalid:
            continue
    for ticket in _ALL:
        items = thread(office, ticket)
        shown = [(type(item), item.id) for item in items if not isinstance(item, SystemEvent)]
        assert set(shown) == set().union(*(own[i] for i in _ALL if ticket in _way(i, into)))
        assert len(shown) == len(set(shown))
        assert [place_of(item) for item in items] == sorted(place_of(item) for item in items)
    assert problems(desk) == []
    assert EventRow.select().where(_NO_STAY).count() == count
    while into:
        ticket = next(i for i in into if into[i] not in into)
        desk.merging.unmerge(eva, [ticket])
        del into[ticket]
    assert {i: (dump(i), note_of(office, i), figures(i)) for i in _ALL} == before
    assert problems(desk) == []
    desk.disconnect()


_ALL = range(1, TICKETS + 1)


def _way(ticket: int, into: dict[int, int]) -> list[int]:
    """A ticket and those it went into."""
    return [ticket, *(_way(into[ticket], into) if ticket in into else [])]
