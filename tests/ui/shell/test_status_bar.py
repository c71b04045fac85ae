from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QToolButton

from deskapp.domain.changes import Changes, RecallUndo
from deskapp.domain.mailbox.account import Job
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.posting import Post
from deskapp.domain.vocabulary import OutboxState
from deskapp.services.mail.accounts import Trouble
from deskapp.services.outbox import Posted
from deskapp.ui.shell.status_bar import StatusBar
from tests.ui.fakes import NOW, FakeSession, make_session


@pytest.fixture
def session() -> FakeSession:
    return make_session(3)


@pytest.fixture
def bar(session: FakeSession, qtbot: Any) -> StatusBar:
    bar = StatusBar(session)  # type: ignore[arg-type]
    qtbot.addWidget(bar)
    bar.show()
    return bar


def posted(number: int, post: Post) -> Posted:
    """A mail of one's own."""
    return Posted(number, number, 1, ("jana@example.com",), "Re: Printer", NOW, post)


def put(session: FakeSession, *seconds: int) -> None:
    session.desk.outbox.mails = [
        posted(number, Post(number, OutboxState.HELD, NOW + timedelta(seconds=each)))
        for number, each in enumerate(seconds, 1)
    ]
    session.changed.emit(Changes(tickets=frozenset({1})))


def test_nothing_waits_nothing_is_said(bar: StatusBar) -> None:
    assert bar.text() == ""


def test_it_counts_down_and_then_says_what_waits(bar: StatusBar, session: FakeSession, qtbot: Any) -> None:
    put(session, 10)
    assert bar.text() == "Outbox 1 · sends in 0:10 ·"
    session.clock.at = NOW + timedelta(seconds=3)
    qtbot.waitUntil(lambda: bar.text() == "Outbox 1 · sends in 0:07 ·")
    session.clock.at = NOW + timedelta(seconds=11)
    qtbot.waitUntil(lambda: bar.text() == "1 waiting to be sent")


def test_call_back_takes_the_mail_that_was_written_last(bar: StatusBar, session: FakeSession) -> None:
    put(session, -5, 9, 4)
    assert bar.text() == "Outbox 2 · sends in 0:09 ·"
    button = next(each for each in bar.findChildren(QToolButton) if each.text() == "Call back")
    assert button.isVisible()
    button.click()
    assert session.undone == [RecallUndo(2)]


def test_call_back_goes_when_the_mail_was_taken_back(bar: StatusBar, session: FakeSession) -> None:
    put(session, 9)
    put(session)
    assert bar.text() == ""
    assert not any(each.isVisible() for each in bar.findChildren(QToolButton) if each.text() == "Call back")


def test_accounts_that_fail_are_told_with_the_reason_behind(bar: StatusBar, session: FakeSession, qtbot: Any) -> None:
    assert bar.trouble.isHidden()
    away = MailFailed("{host} ended the connection.", host="mail.example")
    session.desk.accounts.found = [Trouble("support@desk.example", Job.FETCH, away)]
    session.changed.emit(Changes(settings=True))
    assert bar.trouble.isVisible()
    assert bar.trouble.text() == "Mail from support@desk.example cannot be fetched"
    (line,) = bar.trouble.findChildren(QToolButton)
    assert line.toolTip() == f"{bar.trouble.text()}: mail.example ended the connection."
    assert line.accessibleDescription() == line.toolTip()
    with qtbot.waitSignal(bar.trouble.settings_wanted):
        line.click()
    session.desk.accounts.found = [Trouble(f"{each}@desk.example", Job.SEND, None) for each in "ab"]
    session.changed.emit(Changes(settings=True))
    assert bar.trouble.text() == "2 mail account(s) fail"
    assert line.toolTip().splitlines()[1] == (
        "Mail from b@desk.example cannot be sent: Tell whoever looks after this desk."
    )
    with qtbot.assertNotEmitted(bar.trouble.settings_wanted):
        line.click()
    session.desk.accounts.found = []
    session.changed.emit(Changes(settings=True))
    assert bar.trouble.isHidden()
