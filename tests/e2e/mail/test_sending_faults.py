"""Whatever happens to a mail that goes out: it is sent once or it is said that it was not; what is unknown is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from deskapp.domain.mail import Address
from deskapp.domain.mailbox.account import Job
from deskapp.domain.vocabulary import OutboxState
from tests.e2e.mail.house import MailDesk
from tests.kit import mail, problems
from tests.servers.answers import Answer, Cut
from tests.servers.cutter import Cutter
from tests.servers.faults import Act, Way


def _written(house: MailDesk, text: str = "Pull the plug.", **more: Any) -> int:
    """A ticket with an answer that waits; returns the ticket."""
    house.box.deliver(mail(message_id=f"<{text}@cust.example>".replace(" ", "-"), subject=text))
    house.fetch()
    ticket = len(house.subjects())
    house.answer(ticket, text, **more)
    return ticket


def _state(house: MailDesk, ticket: int = 1) -> OutboxState | None:
    return house.thread(ticket)[-1].state


def _send_until_done(house: MailDesk, ticket: int, tries: int = 12) -> OutboxState | None:
    for _ in range(tries):
        house.send()
        if _state(house, ticket) not in (OutboxState.HELD, OutboxState.DUE):
            break
        house.clock.advance(minutes=30)
    return _state(house, ticket)


def test_one_recipient_is_refused_the_others_have_it(house: MailDesk) -> None:
    house.recorder.say("RCPT", "550 5.1.1 No such user", of="petr@", times=None)
    _written(house, cc=(Address("", "petr@cust.example"),))
    house.send()
    assert _state(house) is OutboxState.FAILED
    assert "No such user" in house.told(1)
    house.clock.advance(days=2)
    house.send()
    assert [taken.recipients for taken in house.recorder.taken] == [("jana@cust.example",)]


@pytest.mark.parametrize("step", ["CONNECT", "MAIL", "RCPT", "DATA", "END"])
@pytest.mark.parametrize("answer", ["451 4.3.2 Later", "421 4.3.2 Later"])
def test_later_and_then_well(house: MailDesk, step: str, answer: str) -> None:
    house.recorder.say(step, answer)
    ticket = _written(house)
    assert house.send()
    assert _state(house) is OutboxState.DUE
    assert "Later" in house.told(ticket)
    assert _send_until_done(house, ticket) is OutboxState.SENT
    assert len(house.recorder.taken) == 1


@pytest.mark.parametrize("answer", [Cut(taking=True), Cut(taking=False)])
def test_the_connection_is_lost_before_the_answer(house: MailDesk, answer: Answer) -> None:
    house.recorder.say("END", answer)
    ticket = _written(house)
    house.send()
    assert _state(house) is OutboxState.UNKNOWN
    assert "Nobody knows" in house.told(ticket)
    had = len(house.recorder.taken)
    for _ in range(3):
        house.clock.advance(days=1)
        house.send()
    assert len(house.recorder.taken) == had, "it is not sent again by itself"
    house.desk.outbox.send_again(house.who, house.post(ticket).outbox_id)
    assert _send_until_done(house, ticket) is OutboxState.SENT
    assert len(house.recorder.taken) == had + 1


@pytest.mark.parametrize("way", list(Way))
def test_cut_at_every_step(house: MailDesk, cut: Callable[..., Cutter], way: Way) -> None:
    cutter = cut(house.recorder.port)
    house.change(outgoing=house.recorder.server(port=cutter.port))
    ticket = _written(house, "First")
    assert _send_until_done(house, ticket) is OutboxState.SENT
    ends = cutter.talks[0].ends(way)
    ends = [*ends[:9], *ends[-3:]] if way is Way.UP else ends
    said: dict[str, int] = {}
    for number, place in enumerate(sorted({0, *ends, *(end - 3 for end in ends)})):
        house.recorder.taken.clear()
        cutter.clear()
        cutter.fault(way, after=place, act=Act.RESET if number % 2 else Act.CUT)
        ticket = _written(house, f"Mail {number}")
        state = _send_until_done(house, ticket)
        assert state in (OutboxState.SENT, OutboxState.UNKNOWN)
        house.recorder.settle()
        assert len(house.recorder.taken) == 1 or state is OutboxState.UNKNOWN, f"{way} {place}"
        assert len(house.recorder.taken) < 2
        said[state.value] = said.get(state.value, 0) + 1
    assert said[OutboxState.SENT] >= 8
    assert problems(house.desk) == []


def test_the_server_is_not_there(house: MailDesk) -> None:
    ticket = _written(house)
    house.recorder.stop()
    house.send()
    assert "refuses connections" in house.words(Job.SEND)
    house.recorder.start()
    assert _send_until_done(house, ticket) is OutboxState.SENT


@pytest.mark.parametrize("jump", [{"days": 400}, {"days": -400}])
def test_the_clock_jumps(house: MailDesk, jump: dict[str, float]) -> None:
    first = _written(house, "One")
    house.clock.advance(**jump)
    assert _send_until_done(house, first) is OutboxState.SENT
    second = _written(house, "Two")
    house.clock.advance(**{name: -span for name, span in jump.items()})
    assert _send_until_done(house, second) is OutboxState.SENT
    assert len(house.recorder.taken) == 2
