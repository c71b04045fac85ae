"""Who is told that a mail arrived, in which words, and who is not."""

from __future__ import annotations

from datetime import timedelta
from email.utils import format_datetime

import pytest

from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.errors import Invalid
from deskapp.domain.mail import Address
from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.status import Status
from deskapp.services.mail import pace
from deskapp.services.mail.house import Way
from deskapp.services.mail.pace import LIMITS
from deskapp.services.mail_writing import Reply
from deskapp.store.mailbox import automatic
from tests.kit import SUPPORT, Office, mail, problems, take
from tests.services.mail.arriving import account_of, acknowledge_with, arrive, sent

TEXT = "Dear {{ contact.name }}, we have your mail."


@pytest.fixture
def way(office: Office) -> Way:
    acknowledge_with(office, {None: TEXT})
    return Way(account_of(office))


def test_the_writer_of_a_new_ticket_is_told_that_it_arrived(office: Office, way: Way) -> None:
    assert arrive(office, mail(message_id="<1@cust.example>"), way=way) == {"ticket": 1}
    [(recipients, raw)] = sent()
    told = parse_mail(raw)
    assert recipients == ["jana@cust.example"]
    assert told.sender == Address("Desk", SUPPORT)
    assert told.text.startswith("Dear Jana, we have your mail.")
    assert told.subject.startswith("We have it: Printer on fire")
    assert told.in_reply_to == ("<1@cust.example>",)
    assert told.automatic
    head = office.desk.threads.head(office.eva, 1)
    assert (head.status, head.agent_id) == (Status.NEW, None)
    assert problems(office.desk) == []


def test_an_answer_in_its_thread_is_not_acknowledged(office: Office, way: Way) -> None:
    arrive(office, mail(message_id="<1@cust.example>"), way=way)
    again = mail("More", message_id="<2@cust.example>", In_Reply_To="<1@cust.example>")
    assert arrive(office, again, way=way) == {"message": 1}
    assert len(sent()) == 1


SILENT = {
    "a program": mail(Auto_Submitted="auto-replied"),
    "a list": mail(List_Id="<news.example>"),
    "a bounce": mail(sender="MAILER-DAEMON@cust.example", Return_Path="<>"),
    "the desk itself": mail(sender=f"Desk <{SUPPORT}>", to="someone@cust.example"),
    "nobody": mail(sender=""),
    "a forger": mail(Authentication_Results="mx.desk.example; dmarc=fail header.from=cust.example"),
    "spam": mail(X_Spam_Flag="YES"),
    "an old mail": mail(date="Mon, 23 Feb 2026 08:00:00 +0000"),
}


@pytest.mark.parametrize("name", SILENT)
def test_is_never_acknowledged(office: Office, way: Way, name: str) -> None:
    arrive(office, SILENT[name], way=way)
    assert sent() == []


def test_what_is_brought_from_a_disk_is_not_acknowledged(office: Office, way: Way) -> None:
    take(office.desk, mail())
    assert sent() == []


def test_rules_come_first(office: Office, way: Way) -> None:
    acknowledge_with(office, {None: TEXT, office.technical: "Technical has it."})
    move = Action(Do.TRANSFER, {"department": office.technical, "assign": "nobody"})
    office.desk.rules.save(office.eva, Rule(name="Move", trigger=Trigger.CREATED, actions=(move,)))
    arrive(office, mail(), way=way)
    assert parse_mail(sent()[0][1]).text.startswith("Technical has it.")
    assert parse_mail(sent()[0][1]).sender == Address("Tech", "tech@desk.example")


def test_where_a_rule_has_answered_there_is_no_second_answer(office: Office, way: Way) -> None:
    answer = Action(Do.ANSWER, {"text": "Hello from a rule"})
    office.desk.rules.save(office.eva, Rule(name="Answer", trigger=Trigger.CREATED, actions=(answer,)))
    arrive(office, mail(), way=way)
    assert [parse_mail(raw).text[:17] for _, raw in sent()] == ["Hello from a rule"]


def test_a_stream_of_new_tickets_is_acknowledged_so_often_and_no_more(office: Office, way: Way) -> None:
    for number in range(LIMITS[0][0] + 5):
        assert arrive(office, mail(f"Try {number}"), way=way) == {"ticket": 1}
    assert len(sent()) == LIMITS[0][0]
    arrive(office, mail("Another", sender="Karel <karel@other.example>"), way=way)
    assert sent()[-1][0] == ["karel@other.example"]
    office.clock.advance(minutes=11)
    arrive(office, mail("Later", date="Mon, 2 Mar 2026 09:10:00 +0000"), way=way)
    assert len(sent()) == LIMITS[0][0] + 2


SPANS = ("10 minutes", "30 minutes", "an hour", "3 hours", "10 hours", "a week")


@pytest.mark.parametrize(("limit", "within"), [*zip(LIMITS, SPANS, strict=True)])
def test_each_limit_is_told_as_people_name_a_span_of_time(office: Office, limit: tuple[int, int], within: str) -> None:
    most, minutes = limit
    with office.desk._store.write() as unit:
        moments = [unit.now - timedelta(minutes=minutes) * (0.99 - 0.98 * number / most) for number in range(most)]
        for at in moments:
            automatic.note("jana@cust.example", at)
        with pytest.raises(Invalid) as caught:
            pace.check(unit, 1, ["jana@cust.example"])
    assert str(caught.value) == (
        f"{most} automatic mails went to jana@cust.example within {within}; more would be too many."
    )


def test_without_an_address_to_write_from_the_mail_comes_in_all_the_same(office: Office, way: Way) -> None:
    broken = mail(sender="Jana <jöna@cust.example>")
    assert arrive(office, broken, way=way) == {"ticket": 1}
    assert sent() == []
    assert problems(office.desk) == []


@pytest.mark.parametrize(("pause_s", "most"), [(20, LIMITS[0][0]), (2_400, LIMITS[-1][0]), (3_600, LIMITS[-1][0])])
def test_two_desks_that_forget_who_wrote_come_to_an_end(office: Office, way: Way, pause_s: int, most: int) -> None:
    """The other side answers whatever it gets, without the marks of a program and without references."""
    raws = [mail("Hello")]
    for rounds in range(200):
        before = len(sent())
        arrive(office, raws[-1], way=way)
        if len(sent()) == before:
            break
        date = format_datetime(office.clock.advance(seconds=pause_s))
        raws.append(mail(f"Thank you, we have your mail {rounds}.", date=date))
    assert len(sent()) == most


def test_a_loop_within_one_ticket_comes_to_an_end_however_slow_it_is(office: Office, way: Way) -> None:
    answer = Action(Do.ANSWER, {"text": "Thank you"})
    rule = Rule(name="Thank", trigger=Trigger.MESSAGE, actions=(answer,))
    office.desk.rules.save(office.eva, rule)
    arrive(office, mail(message_id="<0@cust.example>"), way=way)
    for number in range(1, 100):
        office.clock.advance(hours=2)
        date = f"{office.clock.now():%a, %d %b %Y %H:%M:%S} +0000"
        last = parse_mail(sent()[-1][1]).message_id
        again = mail(f"No, thank you {number}", message_id=f"<{number}@cust.example>", In_Reply_To=last, date=date)
        arrive(office, again, way=way)
    assert len(sent()) == 30
    office.desk.outgoing.reply(office.eva, 1, Reply("A person here.", to=(Address("", "jana@cust.example"),)))
    office.clock.advance(hours=2)
    arrive(office, mail("Oh", date=f"{office.clock.now():%a, %d %b %Y %H:%M:%S} +0000", In_Reply_To=last), way=way)
    assert len(sent()) > 31  # a person wrote, and it may go on


def test_age_counts_from_when_the_mail_came(office: Office, way: Way) -> None:
    office.clock.advance(hours=47)
    arrive(office, mail(), way=way)
    assert len(sent()) == 1
    office.clock.advance(seconds=timedelta(hours=2).total_seconds())
    arrive(office, mail("Another"), way=way)
    assert len(sent()) == 1
