"""Where a mail belongs, and what it does there: our own signature, spam, mails that programs write."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.mail import Address
from deskapp.domain.mailbox.marks import signed_id
from deskapp.domain.status import Status
from deskapp.services.mail.house import Way
from deskapp.services.mail_writing import Reply
from deskapp.store.mailbox.secret import secret
from deskapp.store.tables import EventRow, MailIdRow, OutboxRow
from tests.kit import SUPPORT, Office, mail, problems, take
from tests.services.mail.arriving import account_of, arrive

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
