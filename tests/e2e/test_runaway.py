"""A regular expression that runs away: the mail comes in, the rule is broken and says so, the window goes on living."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from deskapp.app.composition import acting
from deskapp.domain.changes import Done
from deskapp.domain.rules.engine import TOO_SLOW
from deskapp.services.desk import Desk
from deskapp.services.mail.intake import IncomingMail
from tests.benchmarks.runaway import Heart, evil_mail, runaway_rules
from tests.e2e.conftest import Opener


def _take(desk: Desk, number: int) -> Done[bool]:
    desk.intake.take([IncomingMail("test", evil_mail(number))])
    return Done(True)


def test_the_window_lives_while_an_expression_runs_away(
    qtbot: QtBot, desk: Desk, open_console: Opener, capsys: pytest.CaptureFixture[str]
) -> None:
    owner = acting(desk, None)
    bad = [desk.rules.save(owner, rule).value for rule in runaway_rules(3)]
    console = open_console(desk)
    session, heart, taken = console.session, Heart(), list[object]()
    for number in range(6):
        session.act(lambda number=number: _take(desk, number), then=taken.append)
    qtbot.waitUntil(lambda: len(taken) == 6, timeout=30_000)
    with capsys.disabled():
        print(f"\nthe event loop stood still for {heart.longest_ms:.0f} ms at most")
    assert [desk.rules.read(owner, rule).broken for rule in bad] == [TOO_SLOW] * 3
    assert [desk.threads.head(owner, ticket).subject for ticket in range(1, 7)] == [f"Evil {n}" for n in range(6)]
