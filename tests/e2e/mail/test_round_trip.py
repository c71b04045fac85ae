"""Mail comes in, becomes a ticket, is answered, and what the customer writes back is in the same ticket."""

from __future__ import annotations

import pytest

from deskapp.domain.mail import OutgoingFile
from deskapp.domain.mailbox.account import After
from deskapp.domain.mailbox.servers import Security, SignIn
from deskapp.domain.vocabulary import OutboxState
from tests.e2e.mail.house import MailDesk, read
from tests.kit import mail
from tests.servers.box import Box


def _answer(raw: bytes, sender: str, text: str) -> bytes:
    """What a customer's program makes of *Reply*."""
    got = read(raw)
    return mail(
        text,
        sender=sender,
        to=str(got["From"]),
        subject=f"Re: {got['Subject']}",
        message_id="<back@cust.example>",
        date="Mon, 2 Mar 2026 09:00:30 +0000",
        in_reply_to=str(got["Message-ID"]),
        references=str(got["Message-ID"]),
    )


@pytest.mark.parametrize("way", ["delivered", "appended"])
def test_the_whole_loop(house: MailDesk, jana: Box, way: str) -> None:
    raw = mail("Smokes. Žluťoučký.", sender=f"Jana <{jana.name}>", to=house.box.name, message_id="<1@cust.example>")
    house.box.deliver(raw) if way == "delivered" else house.box.append(raw)
    house.fetch()
    assert house.subjects() == ["Printer on fire"]

    plan = OutgoingFile("Plán č. 1.pdf", "application/pdf", b"%PDF-1.4 plan")
    house.answer(1, "Pull the plug, prosím.", to=jana.name, files=(plan,))
    assert house.send() == [OutboxState.SENT]
    (lying,) = jana.lying()
    got = read(lying.raw)
    assert got["In-Reply-To"] == "<1@cust.example>"
    assert "Pull the plug, prosím." in got.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert [part.get_content() for part in got.iter_attachments()] == [plan.content]
    assert house.thread(1)[-1].state is OutboxState.SENT

    house.box.deliver(_answer(lying.raw, jana.name, "Thank you!"), sender=jana.name)
    house.fetch()
    assert [message.text[: message.quote_at].strip() for message in house.thread(1)][-1] == "Thank you!"
    assert len(house.subjects()) == 1
    assert house.recorder.taken[0].sender == house.box.name


def test_an_answer_that_lost_its_references_is_threaded_by_the_subject(house: MailDesk, jana: Box) -> None:
    house.box.deliver(mail(sender=jana.name, message_id="<1@cust.example>"))
    house.fetch()
    house.answer(1, "Yes", to=jana.name)
    house.send()
    subject = str(read(jana.lying()[0].raw)["Subject"])
    house.box.deliver(mail("No", sender=jana.name, subject=f"AW: {subject}", message_id="<2@cust.example>"))
    house.fetch()
    assert len(house.subjects()) == 1
    assert len(house.thread(1)) == 3


def test_what_is_sent_and_comes_back_is_not_taken_for_news(house: MailDesk, jana: Box) -> None:
    """A mail with the desk itself in Cc comes in again; so does one that was filed in the sent folder's place."""
    house.box.deliver(mail(sender=jana.name, message_id="<1@cust.example>"))
    house.fetch()
    house.answer(1, "Yes", to=jana.name)
    house.send()
    house.box.append(house.recorder.taken[0].body)
    house.fetch()
    assert len(house.subjects()) == 1
    assert [message.text[: message.quote_at].strip() for message in house.thread(1)].count("Yes") == 1


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_over_secure_connections(house: MailDesk, jana: Box, security: Security, record: object) -> None:
    secure = record(security=security, users={house.box.name: house.box.password}, onward=house.recorder.onward)  # type: ignore[operator]
    house.change(incoming=house.box.server(security), outgoing=secure.server(house.box.name))
    house.box.deliver(mail(sender=jana.name))
    house.fetch()
    house.answer(1, "Yes", to=jana.name)
    house.send()
    assert [(taken.user, taken.encrypted) for taken in secure.taken] == [(house.box.name, True)]
    assert len(jana.lying()) == 1


def test_with_a_token(house: MailDesk, jana: Box, record: object) -> None:
    own = record(users={house.box.name: "unused"}, onward=house.recorder.onward)  # type: ignore[operator]
    incoming = house.box.server(Security.NONE, SignIn.TOKEN)
    house.change(incoming=incoming, outgoing=own.server(house.box.name, SignIn.TOKEN))
    house.keep_secret(f"printf %s {house.box.token()}")
    house.box.deliver(mail(sender=jana.name))
    house.fetch()
    house.answer(1, "Yes", to=jana.name)
    house.send()
    assert [taken.user for taken in own.taken] == [house.box.name]


@pytest.mark.parametrize("after", list(After))
def test_what_is_done_with_fetched_mail(house: MailDesk, after: After) -> None:
    house.change(after=after, move_to="Vyřízené" if after is After.MOVE else "")
    house.box.deliver(mail(message_id="<1@a>"), mail(message_id="<2@a>"))
    house.fetch()
    left = house.box.lying()
    assert len(left) == (0 if after is After.MOVE else 2)
    assert all(("\\Seen" in each.flags) is (after is After.MARK) for each in left)
    if after is After.MOVE:
        assert len(house.box.lying("Vyřízené")) == 2
    house.fetch()
    assert house.message_ids() == ["1@a", "2@a"]
