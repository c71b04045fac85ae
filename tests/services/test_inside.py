"""What answers an internal message is internal, whatever anybody asks for (SPEC §4, Privacy)."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskapp.domain.errors import Invalid, NotFound
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.status import Status
from deskapp.domain.thread import Message
from deskapp.domain.vocabulary import Cause, Deed, Direction
from deskapp.services import mail_texts
from deskapp.services.mail_writing import Forward, Reply
from deskapp.services.new_tickets import NewInternalTicket
from deskapp.store import agents, messages
from deskapp.store.tables import OutboxRow, ParticipantRow
from tests.kit import FakeClock, Office, dump, figures, furnish, mail, make_desk, new_ticket, problems, take

JANA = Address("Jana", "jana@cust.example")
SECRET = "MARGIN41"


def ask(office: Office, ticket: int = 1, text: str = "Is this one ours?") -> int:
    """Eva asks Tom and Otto inside the desk; returns the message's id."""
    to = (office.tom.agent_id, office.otto.agent_id)
    return office.desk.outgoing.forward(office.eva, ticket, Forward(text, internal_to=to)).value


@pytest.fixture
def asked(office: Office) -> int:
    """A mail of Jana's in General about which Eva asked her colleagues; the id of the question."""
    take(office.desk, mail("It burns.", message_id="<1@cust.example>"))
    return ask(office)


def the(office: Office, message_id: int) -> Message:
    """A message as Eva reads it."""
    items = office.desk.threads.page(office.eva, 1).items
    return next(item for item in items if isinstance(item, Message) and item.id == message_id)


def test_it_goes_to_whoever_asked_and_the_others_who_were_asked(office: Office, asked: int) -> None:
    question = the(office, asked)
    assert question.agents == (office.tom.agent_id, office.otto.agent_id)
    answer = the(office, office.desk.outgoing.reply(office.tom, 1, Reply("Ours.", answers=asked)).value)
    assert (answer.direction, answer.agent_id, answer.text) == (Direction.INTERNAL, office.tom.agent_id, "Ours.")
    assert answer.agents == (office.eva.agent_id, office.otto.agent_id)
    assert [to.name for to in answer.to] == ["Eva Malá", "Otto"]
    again = the(office, office.desk.outgoing.reply(office.eva, 1, Reply("Thanks.", answers=answer.id)).value)
    assert again.agents == (office.tom.agent_id, office.otto.agent_id)
    last = office.desk.threads.history(office.eva, 1)[-1]
    assert (last.deed, last.values["answers"]) == (Deed.FORWARDED, answer.id)
    assert problems(office.desk) == []


ADDRESSES = st.lists(st.sampled_from([JANA, Address("", "x@else.example")]), max_size=2).map(tuple)


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(
    reply=st.builds(
        Reply,
        st.just(SECRET),
        ADDRESSES,
        ADDRESSES,
        ADDRESSES,
        st.sampled_from([(), (OutgoingFile(f"{SECRET}.txt", "text/plain", SECRET.encode()),)]),
        st.booleans(),
        st.sampled_from([Status.ANSWERED, Status.RESOLVED]),
    )
)
def test_whatever_recipients_are_given_nothing_leaves_and_nothing_moves(
    tmp_path_factory: pytest.TempPathFactory, reply: Reply
) -> None:
    clock = FakeClock()
    office = furnish(make_desk(tmp_path_factory.mktemp("desk"), clock), clock)
    desk = office.desk
    try:
        take(desk, mail("It burns.", message_id="<1@cust.example>"))
        question = ask(office)
        before, counted, clock_of = dump(1), figures(1), desk.solving.count(office.tom)
        taking_part = sorted(row.email for row in ParticipantRow.select())
        clock.advance(minutes=1)
        values = {name: getattr(reply, name) for name in Reply.__slots__} | {"answers": question}
        done = desk.outgoing.reply(office.tom, 1, Reply(**values))
        assert done.undo is None
        assert OutboxRow.select().count() == 0
        assert (figures(1), desk.solving.count(office.tom)) == (counted, clock_of)
        assert dump(1) == before | {"messages": before["messages"] + 1}  # type: ignore[operator]
        assert sorted(row.email for row in ParticipantRow.select()) == taking_part
        desk.outgoing.reply(office.eva, 1, Reply("An answer.", to=(JANA,)))
        desk.outgoing.forward(office.eva, 1, Forward("All of it.", to=(JANA,)))
        mails = [bytes(row.body) for row in OutboxRow.select()]
        assert len(mails) == 2
        assert all(SECRET.encode() not in wire and b"Is this one ours" not in wire for wire in mails)
    finally:
        desk.disconnect()


def test_a_conversation_and_a_quote_are_made_without_it(office: Office, asked: int) -> None:
    office.desk.outgoing.reply(office.tom, 1, Reply(SECRET, answers=asked))
    thread = messages.of_ticket(1)
    assert SECRET in "".join(message.text for message in thread)
    for text in (mail_texts.conversation(thread), mail_texts.quote(thread, ())):
        assert "It burns." in text
        assert SECRET not in text


def test_what_answers_a_public_message_is_an_answer_to_the_customer(office: Office, asked: int) -> None:
    [first] = [message.id for message in messages.of_ticket(1) if message.direction is Direction.IN]
    done = office.desk.outgoing.reply(office.eva, 1, Reply("Yes.", to=(JANA,), answers=first))
    assert the(office, done.value).direction is Direction.OUT
    assert office.desk.threads.head(office.eva, 1).status is Status.ANSWERED
    assert OutboxRow.select().count() == 1


def test_in_an_internal_ticket_too(office: Office) -> None:
    desk = office.desk
    ticket = desk.tickets.create_internal(office.eva, NewInternalTicket(office.general, "Keys", "Who has them?")).value
    question = ask(office, ticket)
    desk.outgoing.reply(office.otto, ticket, Reply("Me.", to=(JANA,), answers=question))
    assert [message.text for message in messages.of_ticket(ticket)] == ["Is this one ours?", "Me."]
    with pytest.raises(Invalid, match="no customer"):
        desk.outgoing.reply(office.otto, ticket, Reply("Me.", to=(JANA,)))


def test_those_it_is_for_are_told_and_nobody_who_cannot_see_it(office: Office) -> None:
    take(office.desk, mail("It burns.", to="tech@desk.example", message_id="<1@cust.example>"))
    question = ask(office)
    [told] = office.desk.reminders.mine(office.tom)
    assert (told.reminder.cause, told.reminder.subject_id, told.excerpt) == (
        Cause.FORWARD,
        question,
        "Is this one ours?",
    )
    assert office.desk.reminders.mine(office.otto) == [], "Technical is out of his sight"
    answer = office.desk.outgoing.reply(office.tom, 1, Reply("Ours.", answers=question)).value
    assert [each.reminder.subject_id for each in office.desk.reminders.mine(office.eva)] == [answer]
    assert problems(office.desk) == []


def test_only_a_message_of_this_ticket_can_be_answered(office: Office, asked: int) -> None:
    take(office.desk, mail("Another.", message_id="<2@cust.example>"))
    for ticket, message in ((2, asked), (1, 999)):
        with pytest.raises(NotFound):
            office.desk.outgoing.reply(office.eva, ticket, Reply("Yes.", to=(JANA,), answers=message))
    assert OutboxRow.select().count() == 0


def test_an_answer_says_something_and_reaches_somebody(office: Office, asked: int) -> None:
    with pytest.raises(Invalid) as refused:
        office.desk.outgoing.reply(office.tom, 1, Reply(" ", answers=asked))
    assert refused.value.field == "text"
    with office.desk._store.write():
        for gone in (office.otto, office.tom):
            agents.set_active(gone.agent_id, False)
    with pytest.raises(Invalid, match="Nobody it concerns"):
        office.desk.outgoing.reply(office.eva, 1, Reply("Hello?", answers=asked))


def test_a_reader_answers_nothing(office: Office) -> None:
    take(office.desk, mail("It burns.", to="tech@desk.example", message_id="<1@cust.example>"))
    question = ask(office)
    with pytest.raises(Exception, match="may not do this"):
        office.desk.outgoing.reply(office.rita, 1, Reply("Ours.", answers=question))


def test_nothing_is_passed_to_where_nobody_would_read_it(office: Office, asked: int) -> None:
    """An agent who left while the message was written, and one who never was; nothing is written then."""
    with office.desk._store.write():
        agents.set_active(office.otto.agent_id, False)
    before = dump(1), len(office.desk.threads.page(office.eva, 1).items)
    for gone, error in ((office.otto.agent_id, Invalid), (99, NotFound)):
        with pytest.raises(error):
            office.desk.outgoing.forward(office.eva, 1, Forward("Ours?", internal_to=(office.tom.agent_id, gone)))
    assert (dump(1), len(office.desk.threads.page(office.eva, 1).items)) == before


def test_files_that_are_too_large_stay_out(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("deskapp.services.inside.LARGEST_INSIDE", 3)
    ticket = new_ticket(office)
    forward = Forward("See", internal_to=(office.tom.agent_id,), files=(OutgoingFile("a", "text/plain", b"four"),))
    with pytest.raises(Invalid, match="larger"):
        office.desk.outgoing.forward(office.eva, ticket, forward)
    assert not any(isinstance(i, Message) and i.files for i in office.desk.threads.page(office.eva, ticket).items)
