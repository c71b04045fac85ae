"""A connection that breaks while a mail is handed over, wherever it does: what is said of the mail is true."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from deskapp.channels.mail.smtp import send
from deskapp.channels.mail.smtp_wire import Limits
from deskapp.domain.mailbox.delivery import Came, Delivery, Envelope
from deskapp.domain.mailbox.servers import Security
from tests.kit import mail
from tests.servers.answers import Answer, Cut, Hang
from tests.servers.cutter import Cutter
from tests.servers.faults import Act, Way
from tests.servers.recorder import Recorder

NewRecorder = Callable[..., Recorder]
NewCutter = Callable[..., Cutter]

_USER, _PASSWORD = "support@desk.example", "heslo žluťoučké"
_MAIL = Envelope(_USER, ("jana@cust.example", "petr@cust.example"), mail("Hello\n.\nthere"))
_PATIENT, _SOON = Limits(30, 30, 30, 30), Limits(1, 1, 1, 1)


def _hand(recorder: Recorder, port: int, limits: Limits = _PATIENT) -> tuple[Delivery, int]:
    """What came of it, and how often the sender was told that now the mail may be with the server."""
    told: list[int] = []
    server = recorder.server(_USER, port=port)
    return send(server, _PASSWORD, _MAIL, lambda: told.append(1), limits), len(told)


def _check(delivery: Delivery, told: int, had: int) -> None:
    """What is said is true, whatever the server had: never sent twice, never taken for sent when it was not."""
    if delivery.came is Came.TAKEN:
        assert (had, told, delivery.taken) == (1, 1, _MAIL.recipients)
        return
    assert str(delivery.problem).startswith("localhost") or "localhost" in str(delivery.problem)
    if delivery.came is Came.LOST:
        assert told == 1
    else:
        assert (delivery.came, had) == (Came.LATER, 0)


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("security", list(Security))
@pytest.mark.parametrize("act", [Act.CUT, Act.RESET])
@pytest.mark.parametrize("way", list(Way))
def test_cut_anywhere(record: NewRecorder, cut: NewCutter, way: Way, act: Act, security: Security) -> None:
    recorder = record(security=security, users={_USER: _PASSWORD})
    cutter = cut(recorder.port)
    assert _hand(recorder, cutter.port)[0].came is Came.TAKEN
    talk = cutter.talks[0]
    whole = len(talk.went(way))
    ends = talk.ends(way) if security is Security.NONE else [5, 60, 300, 700, whole // 2, whole - 150, whole - 30]
    came = set()
    for place in sorted({0, *ends, *(end - 2 for end in ends)}):
        recorder.taken.clear()
        cutter.clear()
        cutter.fault(way, after=place, act=act)
        delivery, told = _hand(recorder, cutter.port)
        recorder.settle()
        _check(delivery, told, len(recorder.taken))
        came.add(delivery.came)
    assert cutter.struck >= 10
    assert Came.LATER in came


@pytest.mark.parametrize("act", [Act.CUT, Act.RESET, Act.HANG])
def test_cut_before_the_last_answer_nobody_knows(record: NewRecorder, cut: NewCutter, act: Act) -> None:
    recorder = record(users={_USER: _PASSWORD})
    cutter = cut(recorder.port)
    cutter.fault(Way.DOWN, line="Taken", before=True, act=act)
    delivery, told = _hand(recorder, cutter.port, Limits(30, 30, 30, 1))
    assert (delivery.came, told, len(recorder.taken)) == (Came.LOST, 1, 1)
    assert "Nobody knows" in str(delivery.problem)


_STEPS = ["CONNECT", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"]


@pytest.mark.parametrize("answer", [Cut(), Hang(), "421 4.3.2 Shutting down", "451 4.3.0 Not now"])
@pytest.mark.parametrize("step", _STEPS)
def test_a_server_that_fails_before_the_mail_does_not_have_it(record: NewRecorder, step: str, answer: Answer) -> None:
    recorder = record(users={_USER: _PASSWORD})
    recorder.say(step, answer, times=None)
    delivery, _ = _hand(recorder, recorder.port, _SOON)
    assert (delivery.came, recorder.taken) == (Came.LATER, [])
    assert delivery.problem is not None
    assert "localhost" in str(delivery.problem)


@pytest.mark.parametrize("taking", [False, True])
@pytest.mark.parametrize("answer", [Cut, Hang])
def test_a_server_that_fails_after_the_mail_may_have_it(
    record: NewRecorder, answer: Callable[..., Answer], taking: bool
) -> None:
    recorder = record(users={_USER: _PASSWORD})
    recorder.say("END", answer(taking=taking))
    delivery, told = _hand(recorder, recorder.port, _SOON)
    assert (delivery.came, told, len(recorder.taken)) == (Came.LOST, 1, int(taking))


def test_a_server_that_drips_is_given_up(record: NewRecorder, cut: NewCutter) -> None:
    recorder = record(users={_USER: _PASSWORD})
    cutter = cut(recorder.port, drip_s=0.2)
    cutter.fault(Way.DOWN, after=0, act=Act.DRIP)
    delivery, told = _hand(recorder, cutter.port, _SOON)
    assert (delivery.came, told) == (Came.LATER, 0)
