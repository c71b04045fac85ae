"""Mail comes in: threading, departments, duplicates, quarantine; nothing is lost and nothing taken in twice."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.mail import Address, UnreadableMail
from deskapp.domain.status import Status
from deskapp.domain.thread import Message
from deskapp.domain.vocabulary import Direction
from deskapp.services.desk import Desk
from deskapp.services.mail.intake import IncomingMail, Intake
from deskapp.services.mail_writing import Reply
from deskapp.store import tickets, workspace
from deskapp.store.tables import EventRow, QuarantineRow, RawMailRow
from tests.kit import BEGIN, Office, mail, problems, take

FIRST = mail("First", message_id="<1@cust.example>")


def _statuses(office: Office) -> dict[int, Status]:
    ids = [ticket for ticket in range(1, 20) if ticket in office.desk.lists.rows(office.eva, range(1, 20))]
    return {ticket: office.desk.threads.head(office.eva, ticket).status for ticket in ids}


def _messages(office: Office, ticket: int) -> list[Message]:
    return [item for item in office.desk.threads.page(office.eva, ticket).items if isinstance(item, Message)]


def _set(office: Office, *statuses: Status, ticket: int = 1) -> None:
    for status in statuses:
        office.desk.tickets.set_status(office.eva, [ticket], status)


@pytest.mark.parametrize(
    "fields",
    [
        {"In_Reply_To": "<1@cust.example>"},
        {"References": "<0@else.example> <1@cust.example>"},
        {"References": "<1@cust.example>\r\n <gone@else.example>"},
        {"subject": "Re: whatever [HD-000001]"},
    ],
)
def test_an_answer_joins_its_ticket(office: Office, fields: dict[str, str]) -> None:
    assert take(office.desk, FIRST, mail("Second", message_id="<2@cust.example>", **fields)) == ["ticket", "message"]
    assert [message.text.strip() for message in _messages(office, 1)] == ["First", "Second"]
    assert office.desk.lists.rows(office.eva, [1])[1].messages == 2
    assert problems(office.desk) == []


def test_the_nearest_reference_wins(office: Office) -> None:
    take(office.desk, FIRST, mail("Other", message_id="<b@cust.example>"))
    take(office.desk, mail("Third", message_id="<3@cust.example>", References="<1@cust.example> <b@cust.example>"))
    assert len(_messages(office, 2)) == 2


def test_a_strangers_tag_makes_a_ticket_of_its_own(office: Office) -> None:
    stranger = mail("Mine", sender="mallory@else.example", subject="Re: [HD-000001]", message_id="<2@else.example>")
    assert take(office.desk, FIRST, stranger) == ["ticket", "ticket"]
    assert len(_messages(office, 1)) == 1


def test_a_copied_person_belongs_to_the_ticket(office: Office) -> None:
    first = mail("First", message_id="<1@cust.example>", Cc="Boss <boss@cust.example>")
    answer = mail("I am the boss", sender="BOSS@cust.example", subject="[HD-000001]", message_id="<2@cust.example>")
    assert take(office.desk, first, answer) == ["ticket", "message"]


def test_a_parent_that_comes_after_its_answer_joins_it(office: Office) -> None:
    answer = mail("Answer", message_id="<2@cust.example>", In_Reply_To="<1@cust.example>")
    assert take(office.desk, answer, FIRST) == ["ticket", "message"]
    assert [message.text.strip() for message in _messages(office, 1)] in (["First", "Answer"], ["Answer", "First"])
    foreign = mail("Not yours", sender="x@else.example", to="y@else.example", message_id="<9@else.example>")
    quoting = mail("Quoting", message_id="<8@cust.example>", In_Reply_To="<9@else.example>")
    assert take(office.desk, quoting, foreign) == ["ticket", "ticket"]


#: The statuses a ticket is brought to, what it is after a customer's mail, and whether the mail opens a linked one.
AFTER = [
    ((), Status.NEW, False),
    ((Status.ANSWERED,), Status.OPEN, False),
    ((Status.ANSWERED, Status.OPEN), Status.OPEN, False),
    ((Status.RESOLVED,), Status.OPEN, False),
    ((Status.RESOLVED, Status.CLOSED), Status.CLOSED, True),
    ((Status.SPAM,), Status.SPAM, False),
    ((Status.DELETED,), Status.DELETED, True),
]


@pytest.mark.parametrize(("steps", "after", "linked"), AFTER)
def test_what_a_customers_mail_does_to_a_ticket(
    office: Office, steps: tuple[Status, ...], after: Status, linked: bool
) -> None:
    take(office.desk, FIRST)
    _set(office, *steps)
    take(office.desk, mail("Second", message_id="<2@cust.example>", In_Reply_To="<1@cust.example>"))
    assert _statuses(office) == {1: after} | ({2: Status.NEW} if linked else {})
    links = office.desk.threads.head(office.eva, 1).links
    assert links == ((2,) if linked else ())
    if linked:
        assert office.desk.threads.head(office.eva, 2).links == (1,)
    assert problems(office.desk) == []


def test_a_postponed_ticket_opens(office: Office) -> None:
    take(office.desk, FIRST)
    office.desk.tickets.postpone(office.eva, [1], datetime(2027, 1, 1, tzinfo=UTC))
    take(office.desk, mail("Second", message_id="<2@cust.example>", In_Reply_To="<1@cust.example>"))
    head = office.desk.threads.head(office.eva, 1)
    assert (head.status, head.postponed_until, head.status_before) == (Status.OPEN, None, None)


def test_a_workspace_may_open_a_linked_ticket_for_resolved_ones(office: Office) -> None:
    with office.desk._store.write():
        workspace.write_workspace(replace(office.desk.workspace.settings(), reopen_resolved=False))
    take(office.desk, FIRST)
    _set(office, Status.RESOLVED)
    take(office.desk, mail("Second", message_id="<2@cust.example>", In_Reply_To="<1@cust.example>"))
    assert _statuses(office) == {1: Status.RESOLVED, 2: Status.NEW}
    assert office.desk.threads.head(office.eva, 1).links == (2,)


@pytest.mark.parametrize("steps", [steps for steps, _, _ in AFTER])
def test_automatic_mail_never_opens_a_ticket_again(office: Office, steps: tuple[Status, ...]) -> None:
    take(office.desk, FIRST)
    _set(office, *steps)
    before = office.desk.threads.head(office.eva, 1).status
    fields = {"In_Reply_To": "<1@cust.example>", "Auto_Submitted": "auto-replied"}
    take(office.desk, mail("I am away", message_id="<2@cust.example>", **fields))
    assert office.desk.threads.head(office.eva, 1).status is before
    assert len(_statuses(office)) == 1


def test_our_own_mail_is_an_answer_that_went_out(office: Office) -> None:
    ours = mail(
        "Ours",
        sender="support@desk.example",
        to="jana@cust.example",
        message_id="<2@desk.example>",
        In_Reply_To="<1@cust.example>",
    )
    assert take(office.desk, FIRST, ours) == ["ticket", "message"]
    assert [message.direction for message in _messages(office, 1)] == [Direction.IN, Direction.OUT]
    assert office.desk.threads.head(office.eva, 1).status is Status.NEW
    assert EventRow.select().where(EventRow.kind == "incoming").count() == 1


def test_mail_from_the_future_or_before_mail_is_dated_now(office: Office) -> None:
    take(
        office.desk,
        mail("Future", message_id="<1@x.example>", date="Mon, 2 Mar 2076 08:00:00 +0000"),
        mail("Past", message_id="<2@x.example>", date="Thu, 1 Jan 1970 00:00:00 +0000"),
    )
    assert [office.desk.threads.head(office.eva, ticket).created_at for ticket in (1, 2)] == [BEGIN, BEGIN]


@pytest.mark.parametrize(
    ("fields", "room"),
    [
        ({"to": "Tech <TECH@desk.example>"}, "technical"),
        ({"to": "tech+printers@desk.example"}, "technical"),
        ({"to": "x@else.example", "Cc": "tech@desk.example"}, "technical"),
        ({"to": "undisclosed-recipients:;", "Delivered_To": "tech@desk.example"}, "technical"),
        ({"to": "list@else.example", "X_Original_To": "Tech <tech@desk.example>"}, "technical"),
        ({"to": "list@else.example", "Envelope_To": "<tech+a@desk.example>"}, "technical"),
        ({"to": "support@desk.example", "Cc": "tech@desk.example"}, "general"),
        ({"to": "nobody@else.example"}, "general"),
        ({"to": ""}, "general"),
    ],
)
def test_recipients_name_the_department(office: Office, fields: dict[str, str], room: str) -> None:
    take(office.desk, mail(message_id="<1@x.example>", **fields))
    assert office.desk.threads.head(office.eva, 1).department_id == getattr(office, room)


def test_a_named_department_is_for_mail_that_no_address_claims(office: Office) -> None:
    group = [
        IncomingMail("a", mail("a", to="x@else.example", message_id="<1@x.example>")),
        IncomingMail("b", mail("b", message_id="<2@x.example>")),
    ]
    office.desk.intake.take(group, office.desk.intake.department_named("SALES"))
    assert [office.desk.threads.head(office.eva, t).department_id for t in (1, 2)] == [office.sales, office.general]


def test_the_same_bytes_are_taken_in_once(office: Office) -> None:
    assert take(office.desk, FIRST, FIRST) == ["ticket", "duplicate"]
    outcomes = office.desk.intake.take([IncomingMail("x", mail("New", message_id="<5@x.example>"))] * 3).value
    assert dict(outcomes) == {"ticket": 1, "duplicate": 2}


def test_another_copy_of_a_mail_is_a_duplicate(office: Office) -> None:
    copy = b"Received: from elsewhere; Mon, 2 Mar 2026 08:00:09 +0000\r\n" + FIRST.replace(
        b"Subject: ", b"Subject: [list] "
    )
    assert take(office.desk, FIRST, copy) == ["ticket", "duplicate"]
    assert RawMailRow.select().count() == 1


@pytest.mark.parametrize(
    "other",
    [
        mail("Another text", message_id="<1@cust.example>"),
        mail("First", message_id="<1@cust.example>", date="Mon, 2 Mar 2026 08:00:01 +0000"),
        mail("First", message_id="<1@cust.example>", sender="petr@cust.example"),
    ],
)
def test_the_same_id_over_another_mail_is_a_mail(office: Office, other: bytes) -> None:
    assert take(office.desk, FIRST, other)[1] in ("ticket", "message")
    assert RawMailRow.select().count() == 2
    assert take(office.desk, FIRST, other) == ["duplicate", "duplicate"]
    assert problems(office.desk) == []


def test_bytes_that_are_no_mail_go_to_the_quarantine_and_stop_nothing(office: Office) -> None:
    group = [IncomingMail(str(i), raw) for i, raw in enumerate([b"", b"no header here\r\n", FIRST, b"\r\n\r\nbody"])]
    outcomes = office.desk.intake.take(group).value
    assert (outcomes["quarantined"], outcomes["ticket"]) == (3, 1)
    assert all(row.reason for row in QuarantineRow.select())
    assert take(office.desk, b"") == ["duplicate"]
    assert problems(office.desk) == []


def test_a_fault_of_the_parser_stops_nothing(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    def faulty(raw: bytes) -> object:
        if b"trap" in raw:
            raise ZeroDivisionError
        if b"refuse" in raw:
            raise UnreadableMail("Not this one.")
        return parse_mail(raw)

    intake = Intake(office.desk._store, faulty, office.desk._writer)  # type: ignore[arg-type]
    outcomes = intake.take([IncomingMail(text, mail(text)) for text in ("trap", "refuse", "fine")]).value
    assert (outcomes["quarantined"], outcomes["ticket"]) == (2, 1)
    assert {row.reason for row in QuarantineRow.select()} == {"The mail could not be understood.", "Not this one."}
    assert "trap" in caplog.text


@pytest.mark.parametrize("missing", ["message_id", "date", "sender", "subject", "to"])
def test_a_mail_without_a_field_is_a_mail(office: Office, missing: str) -> None:
    raw = mail("Something", **({"message_id": "<1@x.example>"} | {missing: ""}))  # type: ignore[arg-type]
    assert take(office.desk, raw, raw) == ["ticket", "duplicate"]
    assert office.desk.threads.head(office.eva, 1).subject
    assert problems(office.desk) == []


def test_mails_without_an_id_are_not_taken_for_each_other(office: Office) -> None:
    assert take(office.desk, mail("One"), mail("Two")) == ["ticket", "ticket"]


def test_a_mail_without_a_sender_takes_the_address_to_reply_to(office: Office) -> None:
    take(office.desk, mail(sender="", Reply_To="Petr <petr@cust.example>"))
    contact = office.desk.threads.head(office.eva, 1).contact_id
    assert office.desk.people.contact(office.eva, contact or 0).emails == ("petr@cust.example",)


def test_one_address_is_one_contact_and_a_firms_domain_one_company(office: Office) -> None:
    take(
        office.desk,
        mail("1", sender="Jana <jana@cust.example>"),
        mail("2", sender="JANA@CUST.example"),
        mail("3", sender="petr@cust.example"),
        mail("4", sender="ivo@gmail.com"),
    )
    heads = [office.desk.threads.head(office.eva, ticket) for ticket in range(1, 5)]
    contacts = [office.desk.people.contact(office.eva, head.contact_id or 0) for head in heads]
    assert contacts[0] == contacts[1]
    assert contacts[0].tickets == 2
    assert contacts[0].company == contacts[2].company
    assert contacts[3].company is None


def test_groups_make_no_difference(office: Office, desk: Desk) -> None:
    """Thirty mails as one transaction leave what thirty transactions leave."""
    raws = [
        mail(f"No {n}", message_id=f"<{n}@x.example>", sender=f"c{n % 4}@x.example", References=f"<{n // 3}@x.example>")
        for n in range(1, 31)
    ]
    desk.intake.take([IncomingMail("x", raw) for raw in raws])
    together = list(desk.care.export(content_only=True))
    assert len(together) > 1
    for ticket in sorted(_statuses(office)):
        desk.tickets.set_status(office.eva, [ticket], Status.DELETED)
    office.clock.advance(days=31)
    desk.housekeeping.every_day()
    assert desk.workspace.is_empty()
    office.clock.moment = BEGIN
    RawMailRow.delete().execute()
    take(desk, *raws)
    assert list(desk.care.export(content_only=True)) == together


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.binary(max_size=400),
    st.sampled_from([b"", FIRST[:60], FIRST, b"From: =?x?q?=FF?= <\xff@\xfe>\nTo: \xed\xa0\x80\n"]),
)
def test_no_bytes_stop_the_intake(office: Office, raw: bytes, before: bytes) -> None:
    mail_of_noise = before + raw
    assert len(take(office.desk, mail_of_noise)) == 1
    assert take(office.desk, mail_of_noise) == ["duplicate"]


def test_after_noise_the_store_is_whole(office: Office) -> None:
    for text in (b"\xed\xa0\x80", b"=?utf-8?b?7aCA?=", b"\x00", b"=?utf-8?q?=00?="):
        fields = b"".join(
            b"%s: %s\n" % (name, text) for name in (b"From", b"To", b"Cc", b"Subject", b"Reply-To", b"X-A")
        )
        ids = b"Message-ID: <" + text + b"@x>\nReferences: <" + text + b"@y>\n"
        take(office.desk, fields + ids + b"\n" + text, b"From: <a" + text + b"@b.example>\n\n" + text)
    assert problems(office.desk) == []


def test_a_reply_to_our_answer_by_its_tag_alone(office: Office) -> None:
    take(office.desk, FIRST)
    office.desk.outgoing.reply(office.eva, 1, Reply("Hi", to=(Address("", "expert@else.example"),)))
    answer = mail(
        "From a phone",
        sender="expert@else.example",
        subject="AW: Printer on fire [HD-000001]",
        message_id="<7@e.example>",
    )
    assert take(office.desk, answer) == ["message"]


def test_a_mail_that_cannot_be_filed_is_set_aside_whole(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    add = tickets.add_participants

    def stumble(ticket_id: int, emails: Iterable[str]) -> None:
        found = list(emails)
        if "odd@cust.example" in found:
            raise ValueError("a fault of the program")
        add(ticket_id, found)

    monkeypatch.setattr(tickets, "add_participants", stumble)
    odd = mail("Odd", message_id="<odd@cust.example>").replace(b"jana@cust.example", b"odd@cust.example")
    assert b"odd@cust.example" in odd
    outcomes = office.desk.intake.take(
        [IncomingMail("a", FIRST), IncomingMail("b", odd), IncomingMail("c", mail("Last"))]
    ).value
    assert (outcomes["quarantined"], outcomes["ticket"]) == (1, 2)
    assert RawMailRow.select().count() == 3
    assert problems(office.desk) == []


def test_nobody_waits_for_the_store_while_a_mail_is_read_and_packed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked: list[bool] = []

    def packed(raw: bytes, level: int) -> bytes:
        locked.append(office.desk._store.db.in_transaction())
        return compress(raw, level)

    compress = zlib.compress
    monkeypatch.setattr(zlib, "compress", packed)
    assert take(office.desk, FIRST, mail(), b"") == ["ticket", "ticket", "quarantined"]
    assert locked == [False] * 3
