"""Replies and forwards: what leaves the desk, what stays, and calling back."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from datetime import timedelta

import pytest

from deskapp.domain.departments import SupportAddress
from deskapp.domain.errors import Conflict, Invalid, NotFound
from deskapp.domain.mail import LARGEST_MAIL, Address, OutgoingFile
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Deed, Direction, EventKind, OutboxState
from deskapp.services.mail_writing import Forward, Reply
from deskapp.store import people
from deskapp.store.tables import EventRow, OutboxRow
from tests.kit import Office, dump, figures, mail, new_ticket, problems, take

JANA = Address("Jana", "jana@cust.example")
EXPERT = Address("", "expert@else.example")


@pytest.fixture
def ticket(office: Office) -> int:
    """A ticket that came by mail, with an answerable customer."""
    take(office.desk, mail("It burns.\nPlease help.", message_id="<1@cust.example>"))
    office.clock.advance(minutes=5)
    return 1


def sent(office: Office) -> email.message.EmailMessage:
    """The newest mail in the outbox, parsed by somebody else."""
    row = OutboxRow.select().order_by(OutboxRow.id.desc()).first()
    return email.message_from_bytes(bytes(row.body), policy=email.policy.default)  # type: ignore[return-value]


def test_a_reply_is_held_answered_and_threaded(office: Office, ticket: int) -> None:
    done = office.desk.outgoing.reply(office.eva, ticket, Reply("Water is on its way.", to=(JANA,), cc=(EXPERT,)))
    head = office.desk.threads.head(office.eva, ticket)
    assert (head.status, head.agent_id) == (Status.ANSWERED, office.eva.agent_id)
    held = office.desk.outbox.unfinished(office.eva)
    assert [(item.post.state, item.to) for item in held] == [(OutboxState.HELD, (JANA.email, EXPERT.email))]
    assert held[0].post.hold_until == office.clock.now() + timedelta(seconds=10)
    wire = sent(office)
    assert wire["From"].addresses[0].addr_spec == "support@desk.example"
    assert wire["Subject"] == "Re: Printer on fire [HD-000001]"
    assert wire["In-Reply-To"] == wire["References"] == "<1@cust.example>"
    body = wire.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert body.startswith("Water is on its way.\n")
    assert "> It burns.\n> Please help." in body
    message = office.desk.threads.page(office.eva, ticket).items[-1]
    assert done.value in [item.id for item in office.desk.threads.page(office.eva, ticket).items]
    assert message is not None


@pytest.mark.parametrize(
    ("home", "address_name", "organisation", "shown"),
    [
        ("general", "", "", "General"),
        ("general", "", "Blue Paper", "Blue Paper"),
        ("general", "Blue Paper, customer care", "Blue Paper", "Blue Paper, customer care"),
        ("sales", "", "Blue Paper", "Sales"),
        ("sales", "Invoices", "Blue Paper", "Invoices"),
    ],
)
def test_customers_see_the_name_of_the_address_or_of_who_writes(
    office: Office, ticket: int, home: str, address_name: str, organisation: str, shown: str
) -> None:
    desk, eva = office.desk, office.eva
    desk.workspace.save(eva, replace(desk.workspace.settings(), name=organisation))
    department_id = getattr(office, home)
    settings = desk.departments.read(eva, department_id)
    desk.departments.save(eva, replace(settings, addresses=(SupportAddress(f"{home}@desk.example", address_name),)))
    desk.tickets.transfer(eva, [ticket], department_id)
    desk.outgoing.reply(eva, ticket, Reply("Water is on its way.", to=(JANA,)))
    assert str(sent(office)["From"].addresses[0].display_name) == shown


def test_a_quote_tells_nobody_what_others_wrote(office: Office, ticket: int) -> None:
    office.desk.outgoing.reply(office.eva, ticket, Reply("Water is on its way.", to=(JANA,), bcc=(EXPERT,)))
    ours = sent(office)["Message-ID"]
    away = mail("I am away until May.", sender="expert@else.example", message_id="<2@else.example>", In_Reply_To=ours)
    assert take(office.desk, away) == ["message"]
    office.desk.outgoing.reply(office.eva, ticket, Reply("It is there.", to=(JANA,)))
    body = sent(office).get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert "> It burns.\n> Please help." in body
    assert "expert" not in body
    assert "May" not in body


def test_a_quote_is_the_last_where_no_reader_is_known(office: Office, ticket: int) -> None:
    office.desk.outgoing.reply(office.eva, ticket, Reply("Water is on its way.", to=(EXPERT,)))
    assert "> It burns." in sent(office).get_body(("plain",)).get_content()


def test_a_domain_with_accents_is_written_as_servers_take_it(office: Office, ticket: int) -> None:
    people.add_address("podpora@příklad.example", office.sales)
    office.desk.tickets.transfer(office.eva, [ticket], office.sales)
    office.desk.outgoing.reply(office.eva, ticket, Reply("Hi", to=(JANA,)))
    wire = sent(office)
    assert wire["From"].addresses[0].addr_spec == "podpora@xn--pklad-zsa96e.example"
    assert str(wire["Message-ID"]).endswith("@xn--pklad-zsa96e.example>")


def test_nobody_sees_a_blind_copy(office: Office, ticket: int) -> None:
    office.desk.outgoing.reply(office.eva, ticket, Reply("Hi", to=(JANA,), bcc=(EXPERT,)))
    row = OutboxRow.get()
    assert EXPERT.email in row.recipients
    assert EXPERT.email.encode() not in bytes(row.body)


def test_the_answer_to_an_answer_comes_back_to_the_ticket(office: Office, ticket: int) -> None:
    office.desk.outgoing.reply(office.eva, ticket, Reply("Hi", to=(JANA,)))
    own = str(sent(office)["Message-ID"])
    assert take(office.desk, mail("Thanks", message_id="<2@cust.example>", In_Reply_To=own)) == ["message"]
    assert office.desk.threads.head(office.eva, ticket).status is Status.OPEN


def test_calling_back_takes_back_everything(office: Office, ticket: int) -> None:
    before, counted = dump(ticket), figures(ticket)
    words = "Hydrant\n\n-- \nis on its way"
    for status in (Status.ANSWERED, Status.RESOLVED):
        done = office.desk.outgoing.reply(office.eva, ticket, Reply(words, to=(JANA,), cc=(EXPERT,), status=status))
        assert office.desk.search.find(office.eva, "hydrant").ids == (ticket,)
        office.clock.advance(seconds=9)
        back = office.desk.undoing.undo(office.eva, done.undo).value
        assert (back.text, back.to, back.cc, back.bcc) == (words, (JANA,), (EXPERT,), ())  # type: ignore[attr-defined]
        assert dump(ticket) == before
        assert figures(ticket) == counted
        assert all(
            sum(row.n for row in EventRow.select().where((EventRow.ticket_id == ticket) & (EventRow.kind == kind))) == 0
            for kind in (EventKind.ANSWER, EventKind.FIRST_ANSWER, EventKind.RESOLVED)
        )
        assert office.desk.search.find(office.eva, "hydrant").ids == ()
        assert office.desk.outbox.unfinished(office.eva) == []
        assert office.desk.threads.history(office.eva, ticket)[-1].deed is Deed.RECALLED
    assert problems(office.desk) == []


def test_calling_back_after_the_hold_or_twice_is_refused(office: Office, ticket: int) -> None:
    done = office.desk.outgoing.reply(office.eva, ticket, Reply("Hi", to=(JANA,)))
    other = office.desk.outgoing.reply(office.eva, ticket, Reply("Once more", to=(JANA,)))
    office.desk.undoing.undo(office.eva, other.undo)
    with pytest.raises(Conflict):
        office.desk.undoing.undo(office.eva, other.undo)
    office.clock.advance(seconds=10)
    with pytest.raises(Conflict):
        office.desk.undoing.undo(office.eva, done.undo)
    assert ticket in office.desk.housekeeping.every_minute().changes.tickets
    assert OutboxRow.get_by_id(1).state == OutboxState.DUE
    with pytest.raises(NotFound):
        office.desk.outgoing.recall(office.eva, 99)


def test_calling_back_leaves_what_others_did_meanwhile(office: Office, ticket: int) -> None:
    first = office.desk.outgoing.reply(office.eva, ticket, Reply("One", to=(JANA,)))
    office.clock.advance(seconds=1)
    take(office.desk, mail("Still burning", message_id="<2@cust.example>", subject="Re: [HD-000001]"))
    office.clock.advance(seconds=1)
    office.desk.outgoing.reply(office.tom, ticket, Reply("Two", to=(JANA,)))
    state = {name: dump(ticket)[name] for name in ("status", "status_at", "excerpt")}
    office.desk.undoing.undo(office.eva, first.undo)
    assert {name: dump(ticket)[name] for name in state} == state
    # the mail is dated before the first answer, so Answered is no stay that ended
    kinds = ["answer", "created", "incoming", "incoming", "next-answer", "was-new", "was-open"]
    assert sorted(kind for kind, *_ in figures(ticket)) == kinds
    assert problems(office.desk) == []


@pytest.mark.parametrize("status", [Status.CLOSED, Status.SPAM, Status.DELETED])
@pytest.mark.parametrize("answered", [False, True])
def test_what_is_closed_spam_or_deleted_is_not_answered(
    office: Office, ticket: int, status: Status, answered: bool
) -> None:
    if answered:
        office.desk.outgoing.reply(office.eva, ticket, Reply("Hi", to=(JANA,)))
    steps = (Status.RESOLVED, Status.CLOSED) if status is Status.CLOSED else (status,)
    for step in steps:
        office.desk.tickets.set_status(office.eva, [ticket], step)
    before, mails = dump(ticket), OutboxRow.select().count()
    with pytest.raises(Invalid):
        office.desk.outgoing.reply(office.eva, ticket, Reply("Hi", to=(JANA,)))
    assert (dump(ticket), OutboxRow.select().count()) == (before, mails)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(" \n", to=(JANA,)),
        Reply("Hi", to=()),
        Reply("Hi", to=(Address("", "no address"),)),
        Reply("Hi", to=(JANA,), files=(OutgoingFile("a", "text/plain", b"x" * (LARGEST_MAIL + 1)),)),
    ],
)
def test_what_cannot_be_sent_leaves_nothing(office: Office, ticket: int, reply: Reply) -> None:
    before = dump(ticket)
    with pytest.raises(Invalid):
        office.desk.outgoing.reply(office.eva, ticket, reply)
    assert dump(ticket) == before
    assert OutboxRow.select().count() == 0
    assert problems(office.desk) == []


def test_a_forward_inside_stays_inside(office: Office, ticket: int) -> None:
    before = dump(ticket)
    done = office.desk.outgoing.forward(office.eva, ticket, Forward("Can you?", internal_to=(office.tom.agent_id,)))
    assert done.undo is None
    assert OutboxRow.select().count() == 0
    item = office.desk.threads.page(office.eva, ticket).items[-1]
    assert item.direction is Direction.INTERNAL  # type: ignore[union-attr]
    after = dump(ticket)
    assert {name for name in after if after[name] != before[name]} == {"messages"}


def test_a_forward_outside_leaves_out_what_passed_between_agents(office: Office, ticket: int) -> None:
    files = (OutgoingFile("inside.txt", "text/plain", b"inside"),)
    office.desk.outgoing.forward(office.eva, ticket, Forward("INSIDE", internal_to=(office.tom.agent_id,), files=files))
    office.desk.outgoing.reply(office.eva, ticket, Reply("We look into it.", to=(JANA,)))
    office.desk.outgoing.forward(office.eva, ticket, Forward("See below", to=(EXPERT,)))
    wire = sent(office)
    body = wire.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "It burns." in body
    assert "We look into it." in body
    assert "INSIDE" not in body
    assert list(wire.iter_attachments()) == []
    office.desk.outgoing.forward(office.eva, ticket, Forward("Only this", to=(EXPERT,), with_thread=False))
    assert "It burns." not in sent(office).get_body(("plain",)).get_content()


def test_calling_a_forward_back_touches_only_its_message(office: Office, ticket: int) -> None:
    before = dump(ticket)
    done = office.desk.outgoing.forward(office.eva, ticket, Forward("Look", to=(EXPERT,)))
    office.desk.tickets.set_status(office.eva, [ticket], Status.RESOLVED)
    office.desk.undoing.undo(office.eva, done.undo)
    assert dump(ticket)["status"] == Status.RESOLVED
    assert dump(ticket)["messages"] == before["messages"]
    assert problems(office.desk) == []


def test_an_answer_by_other_means_is_no_mail(office: Office) -> None:
    ticket = new_ticket(office, direction=Direction.OUT)
    assert OutboxRow.select().count() == 0
    assert office.desk.threads.head(office.eva, ticket).status is Status.ANSWERED
    assert {kind for kind, *_ in figures(ticket)} == {EventKind.CREATED, EventKind.ANSWER}


def test_the_times_of_answers_are_kept(office: Office, ticket: int) -> None:
    office.desk.outgoing.reply(office.eva, ticket, Reply("Hi", to=(JANA,)))
    office.clock.advance(hours=1)
    take(
        office.desk,
        mail("Again", message_id="<2@cust.example>", subject="[HD-000001]", date="Mon, 2 Mar 2026 10:00:00 +0000"),
    )
    office.clock.advance(minutes=30)
    office.desk.outgoing.reply(office.eva, ticket, Reply("Hi", to=(JANA,)))
    times = {kind: value for kind, *_, value in figures(ticket) if value is not None}
    answers = {EventKind.FIRST_ANSWER: 3900, EventKind.NEXT_ANSWER: 2100}
    assert times == answers | {EventKind.WAS_NEW: 3900, EventKind.WAS_ANSWERED: 3300, EventKind.WAS_OPEN: 2100}


def test_a_forward_does_not_carry_the_forwards_before_it_whole(office: Office, ticket: int) -> None:
    """Or each would be twice as long as the last."""
    lengths = []
    for number in range(4):
        office.desk.outgoing.forward(office.eva, ticket, Forward(f"Look {number}", to=(EXPERT,)))
        body = sent(office).get_body(("plain",)).get_content()  # type: ignore[union-attr]
        assert body.count("It burns.") == 1
        lengths.append(len(body))
    assert lengths[3] - lengths[2] == lengths[2] - lengths[1]
