"""Where a mail belongs, and what it does there: our own signature, spam, mails that programs write."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.mail import Address
from deskapp.domain.mailbox.marks import signed_id
from deskapp.domain.rules.actions import Do
from deskapp.domain.rules.rule import Action, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.status import Status
from deskapp.domain.thread import Message
from deskapp.domain.vocabulary import Direction
from deskapp.services.mail.house import Way
from deskapp.services.mail_writing import Reply
from deskapp.store import people, tickets
from deskapp.store.mailbox.secret import secret
from deskapp.store.tables import EventRow, MailIdRow, OutboxRow, TicketRecord
from tests.kit import BEGIN, SUPPORT, Office, mail, problems, take
from tests.services.mail.arriving import account_of, acknowledge_with, arrive, sent

JANA = Address("Jana", "jana@cust.example")


def _answered(office: Office) -> bytes:
    take(office.desk, mail(message_id="<1@cust.example>"))
    office.desk.outgoing.reply(office.eva, 1, Reply("Unplug it.", to=(JANA,)))
    return bytes(OutboxRow.select().order_by(OutboxRow.id.desc()).get().body)


def _status(office: Office, ticket: int = 1) -> Status:
    return office.desk.threads.head(office.eva, ticket).status


def test_our_signature_leads_home_when_nothing_else_is_known(office: Office) -> None:
    ours = parse_mail(_answered(office)).message_id
    with office.desk._store.write():
        MailIdRow.delete().execute()  # as after a restored backup
    stranger = mail("Still on fire", sender="Boss <boss@cust.example>", subject="Fwd", In_Reply_To=ours)
    assert take(office.desk, stranger) == ["message"]


@pytest.mark.parametrize("ticket", [1, 77])
def test_a_made_up_signature_leads_nowhere(office: Office, ticket: int) -> None:
    _answered(office)
    made_up = signed_id(b"x" * 32, ticket, "0" * 24, "desk.example")
    stranger = mail("Let me in", sender="Eve <eve@bad.example>", subject="Hi", References=made_up)
    assert take(office.desk, stranger) == ["ticket"]


def test_a_signature_of_a_ticket_that_is_gone_makes_a_new_one(office: Office) -> None:
    with office.desk._store.write():
        ours = signed_id(secret(), 99, "0" * 24, "desk.example")
    assert take(office.desk, mail(In_Reply_To=ours)) == ["ticket"]


def test_who_puts_our_id_on_his_mail_gets_no_answers_to_it(office: Office) -> None:
    ours = parse_mail(_answered(office)).message_id
    stranger = mail("Mine", sender="Eve <eve@bad.example>", subject="Hi", message_id=ours)
    answer = mail("A secret", subject="Re: Hi", message_id="<2@cust.example>", In_Reply_To=ours)
    assert take(office.desk, stranger, answer) == ["ticket", "message"]
    assert [row.messages for row in TicketRecord.select().order_by(TicketRecord.id)] == [3, 1]


def test_who_puts_a_customers_id_on_his_mail_gets_no_answers_to_it(office: Office) -> None:
    stranger = mail("Mine", sender="Eve <eve@bad.example>", subject="Hi", message_id="<1@cust.example>")
    answer = mail("A secret", subject="Re: Hi", message_id="<2@cust.example>", In_Reply_To="<1@cust.example>")
    assert take(office.desk, mail(message_id="<1@cust.example>"), stranger, answer) == ["ticket", "ticket", "message"]
    assert [row.messages for row in TicketRecord.select().order_by(TicketRecord.id)] == [2, 1]


def test_a_guessed_number_leads_nowhere_where_the_sender_is_forged(office: Office) -> None:
    _answered(office)
    checked = "mx.desk.example; dmarc={} header.from=cust.example"
    forged = mail(
        "Copy me in", subject="[HD-000001]", Cc="eve@bad.example", Authentication_Results=checked.format("fail")
    )
    real = mail("It is me", subject="[HD-000001]", Authentication_Results=checked.format("pass"))
    assert take(office.desk, forged, real) == ["ticket", "message"]


@pytest.mark.parametrize("named", ["<ž@cust.example>", "ž", f"<{'a' * 980}@cust.example>"])
def test_a_mail_whose_id_cannot_be_written_is_answered(office: Office, named: str) -> None:
    take(office.desk, mail(message_id=named))
    office.desk.outgoing.reply(office.eva, 1, Reply("Unplug it.", to=(JANA,)))
    assert [recipients for recipients, _ in sent()] == [["jana@cust.example"]]


@pytest.mark.parametrize("field", ["In_Reply_To", "References"])
def test_an_answer_under_a_clock_of_the_past_stands_behind_what_it_answers(office: Office, field: str) -> None:
    office.clock.advance(hours=1)
    ours = parse_mail(_answered(office)).message_id
    asked = office.clock.now()
    office.clock.advance(hours=1)
    late = mail("And now?", message_id="<2@cust.example>", date="Sat, 1 Jan 2005 00:00:00 +0000", **{field: ours})
    assert take(office.desk, late) == ["message"]
    last = office.desk.threads.page(office.eva, 1).items[-2:]
    assert [item.text for item in last if isinstance(item, Message)] == ["And now?"]
    assert EventRow.select().where(EventRow.at < BEGIN - timedelta(days=1)).count() == 0
    row = TicketRecord.get_by_id(1)
    assert (Status(row.status), row.status_at, row.last_customer_at) == (Status.OPEN, asked, asked)
    assert problems(office.desk) == []


def test_a_mail_of_ours_that_comes_back_is_known(office: Office) -> None:
    ours = _answered(office)
    assert take(office.desk, b"Received: from a\r\n by b; Mon, 2 Mar 2026 09:00:00 +0000\r\n" + ours) == ["duplicate"]


def test_what_only_bears_our_id_is_a_message(office: Office) -> None:
    ours = parse_mail(_answered(office)).message_id
    assert take(office.desk, mail("Not what you wrote", message_id=ours)) != ["duplicate"]
    assert problems(office.desk) == []


def test_marked_by_a_trusted_filter_it_is_spam(office: Office) -> None:
    account = account_of(office)
    arrive(office, mail(X_Spam_Status="Yes, score=17.2"), way=Way(account))
    assert _status(office) is Status.SPAM
    office.desk.tickets.set_status(office.eva, [1], Status.NEW)
    assert _status(office) is Status.NEW
    assert problems(office.desk) == []


def test_a_mark_that_is_not_trusted_says_nothing(office: Office) -> None:
    way = Way(replace(account_of(office), trust_spam=False))
    arrive(office, mail(X_Spam_Flag="YES"), way=way)
    assert _status(office) is Status.NEW


def test_from_the_junk_folder_new_mail_is_spam_and_answers_are_not(office: Office) -> None:
    way = Way(account_of(office), junk=True)
    ours = parse_mail(_answered(office)).message_id
    arrive(office, mail("Buy"), mail("It burns again", In_Reply_To=ours, message_id="<9@cust.example>"), way=way)
    assert _status(office) is Status.OPEN
    assert _status(office, 2) is Status.SPAM


def test_what_a_program_answers_is_recorded_and_changes_nothing(office: Office) -> None:
    ours = parse_mail(_answered(office)).message_id
    counted = EventRow.select().count()
    away = mail("I am on holiday.", In_Reply_To=ours, Auto_Submitted="auto-replied", message_id="<a@cust.example>")
    assert take(office.desk, away) == ["message"]
    assert _status(office) is Status.ANSWERED
    assert EventRow.select().count() == counted
    for status in (Status.RESOLVED, Status.CLOSED):
        office.desk.tickets.set_status(office.eva, [1], status)
    late = mail("Still away", In_Reply_To=ours, Auto_Submitted="auto-replied", message_id="<b@cust.example>")
    assert take(office.desk, late) == ["message"]
    assert _status(office) is Status.CLOSED
    assert problems(office.desk) == []


def test_an_account_takes_mail_to_its_department_unless_a_recipient_is_anothers(office: Office) -> None:
    account = account_of(office, office.sales, "shop@desk.example")
    arrive(office, mail(to="hidden-list@cust.example"), way=Way(account))
    arrive(office, mail("Second", to="tech+fax@desk.example, shop@desk.example"), way=Way(account))
    arrive(office, mail("Third", to=f"Shop <shop@desk.example>, {SUPPORT}"), way=Way(account))
    found = [office.desk.threads.head(office.eva, ticket).department_id for ticket in (1, 2, 3)]
    assert found == [office.sales, office.technical, office.sales]


FAILS = "mx.desk.example; spf=softfail smtp.mailfrom=x@evil.example; dmarc=fail header.from=desk.example"


def _forged(office: Office, **fields: str) -> bytes:
    values = {"sender": f"Support <{SUPPORT}>", "to": "jana@cust.example", "message_id": "<f@evil.example>"}
    return mail("Pay to this account.", **{**values, "Authentication_Results": FAILS, **fields})


@pytest.mark.parametrize("steps", [(), (Status.RESOLVED,), (Status.RESOLVED, Status.CLOSED)])
def test_what_only_says_that_it_is_ours_comes_from_outside_and_does_nothing(
    office: Office, steps: tuple[Status, ...]
) -> None:
    ours = parse_mail(_answered(office)).message_id
    for status in steps:
        office.desk.tickets.set_status(office.eva, [1], status)
    before, counted, mails = _status(office), EventRow.select().count(), OutboxRow.select().count()
    asked = TicketRecord.get_by_id(1).last_customer_at
    assert take(office.desk, _forged(office, In_Reply_To=ours)) == ["message"]
    (last,) = [message for message in _messages(office) if message.unproven]
    assert (last.direction, last.agent_id, last.text.strip()) == (Direction.IN, None, "Pay to this account.")
    assert (_status(office), EventRow.select().count(), OutboxRow.select().count()) == (before, counted, mails)
    assert TicketRecord.get_by_id(1).last_customer_at == asked
    assert problems(office.desk) == []


def test_a_forged_mail_of_no_ticket_opens_one_from_outside_without_an_answer(office: Office) -> None:
    acknowledge_with(office, {None: "We have it."})
    arrive(office, _forged(office, to=SUPPORT), way=Way(account_of(office)))
    (message,) = _messages(office)
    assert (message.direction, message.unproven) == (Direction.IN, True)
    assert sent() == []
    assert people.contact_by_email(SUPPORT) is None, "the desk is nobody's customer"


def test_rules_about_answers_do_not_hear_of_a_forged_one(office: Office) -> None:
    ours = parse_mail(_answered(office)).message_id
    tag = Action(Do.ADD_TAGS, {"tags": ("heard",)})
    office.desk.rules.save(office.eva, Rule("Answered", Trigger.MESSAGE, actions=(tag,)))
    take(office.desk, _forged(office, In_Reply_To=ours))
    assert tickets.tags_of(1) == ()
    take(office.desk, mail("Mine", In_Reply_To=ours, message_id="<2@cust.example>"))
    assert tickets.tags_of(1) == ("heard",)


@pytest.mark.parametrize("said", ["", "mx; spf=pass smtp.mailfrom=desk.example; dmarc=pass", "mx; none"])
def test_mail_of_ours_that_nobody_denies_is_ours(office: Office, said: str) -> None:
    ours = parse_mail(_answered(office)).message_id
    fields = {"Authentication_Results": said} if said else {}
    fields |= {"sender": SUPPORT, "to": "jana@cust.example", "message_id": "<p@desk.example>", "In_Reply_To": ours}
    take(office.desk, mail("By phone", **fields))
    (message,) = [each for each in _messages(office) if each.text.strip() == "By phone"]
    assert (message.direction, message.unproven) == (Direction.OUT, False)


def test_our_own_mail_that_comes_back_is_known_whatever_a_server_says(office: Office) -> None:
    ours = _answered(office)
    assert take(office.desk, f"Authentication-Results: {FAILS}\r\n".encode() + ours) == ["duplicate"]


def test_a_customers_failing_mail_is_the_customers(office: Office) -> None:
    take(office.desk, mail(Authentication_Results=FAILS))
    (message,) = _messages(office)
    assert (message.direction, message.unproven) == (Direction.IN, False)


def test_the_sign_goes_along_into_a_ticket_of_its_own(office: Office) -> None:
    ours = parse_mail(_answered(office)).message_id
    take(office.desk, _forged(office, In_Reply_To=ours))
    (forged,) = [message.id for message in _messages(office) if message.unproven]
    made = office.desk.merging.split(office.eva, 1, forged, "Apart").value
    assert [message.unproven for message in _messages(office, made)] == [True]


def _messages(office: Office, ticket: int = 1) -> list[Message]:
    return [item for item in office.desk.threads.page(office.eva, ticket).items if isinstance(item, Message)]
