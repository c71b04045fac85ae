"""A bounce stands on the mail it speaks of, tells its writer, and leaves the ticket as it is."""

from __future__ import annotations

import pytest

from deskapp.domain.access import Viewer
from deskapp.domain.bounces import BounceKind
from deskapp.domain.mail import Address
from deskapp.domain.reminders import ReminderItem
from deskapp.domain.status import Status
from deskapp.domain.thread import Message
from deskapp.domain.vocabulary import Cause, Deed, Direction
from deskapp.services.mail_writing import Forward, Reply
from deskapp.store import people
from deskapp.store.tables import BounceRow, MessageRow, OutboxRow, ParticipantRow, ReminderRow, TicketRecord
from tests.kit import Office, bounce, figures, mail, problems, take

JANA = Address("Jana", "jana@cust.example")


def _answered(office: Office, who: Viewer | None = None, *to: Address, status: Status = Status.ANSWERED) -> int:
    """A ticket that somebody answered; returns the answer's id."""
    take(office.desk, mail("First", message_id="<1@cust.example>"))
    reply = Reply("Turn it off.", to=to or (JANA,), status=status, quote=False)
    return office.desk.outgoing.reply(who or office.eva, 1, reply).value


def _own_id(message_id: int) -> str:
    return str(MessageRow.get_by_id(message_id).message_id)


def _message(office: Office, message_id: int) -> Message:
    thread = office.desk.threads.page(office.eva, 1).items
    return next(item for item in thread if isinstance(item, Message) and item.id == message_id)


def _is_report(item: object) -> bool:
    return isinstance(item, Message) and item.direction is Direction.REPORT


def _told(office: Office, who: Viewer) -> list[ReminderItem]:
    return [item for item in office.desk.reminders.mine(who) if item.reminder.cause is Cause.BOUNCE]


def test_it_stands_on_the_mail_in_words(office: Office) -> None:
    answer = _answered(office)
    assert take(office.desk, bounce(_own_id(answer))) == ["message"]
    (told,) = _message(office, answer).returns
    assert (told.kind, told.recipient, told.words) == (
        BounceKind.PERMANENT,
        "jana@cust.example",
        "550 5.1.1 user unknown",
    )
    newest = next(item for item in office.desk.threads.page(office.eva, 1).items if _is_report(item))
    assert isinstance(newest, Message)
    assert newest.at >= _message(office, answer).at, "whatever the clock of its server says"
    assert (newest.direction, newest.text, newest.returns) == (Direction.REPORT, "I could not deliver it.", ())
    assert office.desk.threads.history(office.eva, 1)[-1].deed is Deed.BOUNCED
    assert problems(office.desk) == []


@pytest.mark.parametrize("status", [Status.ANSWERED, Status.RESOLVED, Status.CLOSED, Status.DELETED, Status.SPAM])
def test_it_moves_nothing_but_the_count_of_messages(office: Office, status: Status) -> None:
    answer = _answered(office, status=Status.RESOLVED if status is Status.CLOSED else Status.ANSWERED)
    if status not in (Status.ANSWERED,):
        office.desk.tickets.set_status(office.eva, [1], status)
    before, counted = TicketRecord.get_by_id(1), figures(1)
    assert take(office.desk, bounce(_own_id(answer))) == ["message"]
    after = TicketRecord.get_by_id(1)
    assert after.messages == before.messages + 1
    for name in ("status", "status_at", "last_customer_at", "agent_id", "excerpt", "subject"):
        assert getattr(after, name) == getattr(before, name), name
    assert figures(1) == counted
    assert TicketRecord.select().count() == 1
    assert not ParticipantRow.select().where(ParticipantRow.email.contains("daemon")).exists()
    assert problems(office.desk) == []


def test_its_writer_is_told_once_of_each_news(office: Office) -> None:
    answer = _answered(office, office.otto)
    own = _own_id(answer)
    take(office.desk, bounce(own, action="delayed", status="4.4.1"))
    (item,) = _told(office, office.otto)
    assert (item.reminder.subject_id, item.excerpt) == (answer, "Turn it off.")
    take(office.desk, bounce(own, action="delayed", status="4.4.1", number=2))
    assert len(_told(office, office.otto)) == 1
    take(office.desk, bounce(own, number=3))
    assert len(_told(office, office.otto)) == 2
    assert _told(office, office.eva) == []
    assert [each.kind for each in _message(office, answer).returns] == [BounceKind.PERMANENT]


def test_a_writer_who_may_not_see_the_ticket_any_more_is_not_told(office: Office) -> None:
    answer = _answered(office, office.otto)
    office.desk.tickets.transfer(office.eva, [1], office.technical, office.tom.agent_id)
    take(office.desk, bounce(_own_id(answer)))
    assert _told(office, office.otto) == []
    assert len(_told(office, office.tom)) == 1


def test_each_recipient_has_a_line(office: Office) -> None:
    petr, karel = Address("", "petr@cust.example"), Address("", "karel@cust.example")
    answer = _answered(office, None, JANA, petr, karel)
    take(office.desk, bounce(_own_id(answer), "petr@cust.example", "KAREL@cust.example"))
    assert [each.recipient for each in _message(office, answer).returns] == ["petr@cust.example", "karel@cust.example"]


def test_one_that_names_no_mail_is_found_by_recipient_and_subject(office: Office) -> None:
    answer = _answered(office)
    assert take(office.desk, bounce(subject="Re: Printer on fire [HD-000001]")) == ["message"]
    assert len(_message(office, answer).returns) == 1
    assert take(office.desk, bounce(number=2)) == ["message"]
    assert take(office.desk, bounce(subject="Something else", number=3)) == ["ticket"]
    assert take(office.desk, bounce("", "stranger@else.example", number=4)) == ["ticket"]


def test_an_old_mail_is_not_meant_by_its_recipient_alone(office: Office) -> None:
    answer = _answered(office)
    MessageRow.update(at=MessageRow.get_by_id(answer).at.replace(month=1)).where(MessageRow.id == answer).execute()
    assert take(office.desk, bounce()) == ["ticket"]


def test_one_that_is_about_no_mail_of_ours_makes_a_ticket_once(office: Office) -> None:
    _answered(office)
    stranger = bounce("<somebody@else.example>")
    assert take(office.desk, stranger, stranger) == ["ticket", "duplicate"]
    assert BounceRow.select().count() == 0
    assert _told(office, office.eva) == []


def test_a_customers_own_message_is_no_mail_of_ours(office: Office) -> None:
    _answered(office)
    assert take(office.desk, bounce("<1@cust.example>")) == ["ticket"]


def test_the_same_bounce_comes_once(office: Office) -> None:
    answer = _answered(office)
    assert take(office.desk, bounce(_own_id(answer)), bounce(_own_id(answer))) == ["message", "duplicate"]
    moved = bounce(_own_id(answer)).replace(b"From:", b"Received: from mx\r\nFrom:", 1)
    assert take(office.desk, moved) == ["duplicate"]


def test_it_follows_a_merged_ticket(office: Office) -> None:
    answer = _answered(office)
    take(office.desk, mail("Other", sender="Petr <petr@cust.example>", message_id="<2@cust.example>"))
    office.desk.merging.merge(office.eva, [1], 2)
    assert take(office.desk, bounce(_own_id(answer))) == ["message"]
    thread = office.desk.threads.page(office.eva, 2).items
    assert [len(item.returns) for item in thread if isinstance(item, Message) and item.id == answer] == [1]


def test_what_goes_out_never_holds_a_bounce(office: Office) -> None:
    """It may name a hidden recipient; an answer refers to the customer's mail, not to the server's."""
    answer = _answered(office)
    take(office.desk, bounce(_own_id(answer), "hidden@cust.example"))
    passed = office.desk.outgoing.forward(
        office.eva, 1, Forward("See below", to=(Address("", "x@else.example"),))
    ).value
    assert "could not deliver" not in MessageRow.get_by_id(passed).text
    again = office.desk.outgoing.reply(office.eva, 1, Reply("Once more", to=(JANA,), quote=True)).value
    assert "could not deliver" not in MessageRow.get_by_id(again).text
    raw = bytes(OutboxRow.get(OutboxRow.message_id == again).body)
    assert b"First" in raw
    assert b"bounce1@" not in raw


def test_purging_takes_what_came_back_along(office: Office) -> None:
    answer = _answered(office)
    take(office.desk, bounce(_own_id(answer)))
    contact = people.contact_by_email(JANA.email)
    assert contact is not None
    office.desk.erasing.erase(office.eva, contact)
    assert BounceRow.select().count() == MessageRow.select().count() == ReminderRow.select().count() == 0
    assert problems(office.desk) == []
