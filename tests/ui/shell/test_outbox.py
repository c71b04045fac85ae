"""Mails that do not go out are told once, stand in the outbox with the reason, and something can be done about each."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from deskapp.domain.bounces import BounceKind
from deskapp.domain.changes import Changes, Done
from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.delivery import Refusal
from deskapp.domain.mailbox.posting import Post
from deskapp.domain.thread import Return
from deskapp.domain.vocabulary import OutboxState
from deskapp.services.outbox import Posted
from deskapp.ui import posting
from deskapp.ui.outbox_watch import OutboxWatch
from deskapp.ui.shell.outbox_dialog import OutboxDialog
from deskapp.ui.shell.status_bar import StatusBar
from deskapp.ui.ticket.posted_line import PostedLine
from deskapp.ui.ticket.small_button import SmallButton
from tests.ui.fakes import NOW, FakeSession, make_session

S = OutboxState
WHY = DeskError("{host} refuses the mail: {words}.", host="mail.example", words="554 no")


def mail(number: int, state: OutboxState, problem: DeskError | None = None, agent: int | None = 1) -> Posted:
    post = Post(number, state, NOW, problem=problem)
    return Posted(number, number, agent, ("jana@example.com",), f"Mail {number}", NOW, post)


@pytest.fixture
def session() -> FakeSession:
    return make_session(3)


def put(session: FakeSession, *mails: Posted) -> None:
    session.desk.outbox.mails = list(mails)
    session.changed.emit(Changes(tickets=frozenset({1})))


@pytest.fixture
def said(session: FakeSession) -> list[str]:
    found: list[str] = []
    session.failed.connect(found.append)
    return found


def test_ones_own_mail_that_gets_stuck_is_told_once(session: FakeSession, said: list[str]) -> None:
    session.desk.outbox.mails = [mail(1, S.FAILED)]
    watch = OutboxWatch.of(session)  # type: ignore[arg-type]
    put(session, mail(1, S.FAILED), mail(2, S.DUE, WHY), mail(3, S.FAILED, agent=2), mail(4, S.FAILED, agent=None))
    assert said == []
    partly = mail(6, S.FAILED)
    post = replace(partly.post, taken=("a@b.cz",), refusals={"x@b.cz": Refusal("550 no", True)})
    put(session, mail(2, S.FAILED), mail(5, S.UNKNOWN), replace(partly, post=post))
    put(session, mail(2, S.FAILED), mail(5, S.UNKNOWN))
    assert said == [
        "Your mail “Mail 2” could not be sent.",
        "Nobody knows whether your mail “Mail 5” arrived.",
        "Your mail “Mail 6” was not sent to everybody.",
    ]
    assert [each.post.outbox_id for each in watch.stuck()] == [2, 5]


def test_what_comes_back_is_told_by_the_reminders_alone(session: FakeSession, said: list[str]) -> None:
    OutboxWatch.of(session)  # type: ignore[arg-type]
    put(session, mail(1, S.DUE))
    one, two = mail(1, S.FAILED), mail(2, S.FAILED)
    put(session, *(replace(each, post=replace(each.post, sent_at=NOW)) for each in (one, two)))
    assert said == ["Your mail “Mail 1” could not be sent."]


def test_the_status_bar_says_what_is_stuck_and_leads_to_it(session: FakeSession, qtbot: Any) -> None:
    bar = StatusBar(session)  # type: ignore[arg-type]
    qtbot.addWidget(bar)
    bar.show()
    put(session, mail(1, S.DUE), mail(2, S.FAILED, agent=2), mail(3, S.UNKNOWN, agent=None))
    assert bar.text() == "1 waiting to be sent 2 not delivered"
    for button in (bar._outbox, bar._stuck):
        with qtbot.waitSignal(bar.outbox_wanted):
            button.click()
    put(session)
    assert bar.text() == ""


def test_the_outbox_lists_what_is_stuck_first(session: FakeSession, qtbot: Any) -> None:
    put(session, mail(1, S.DUE, WHY), mail(2, S.HELD), mail(3, S.FAILED, WHY))
    dialog = OutboxDialog(session)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    assert [line.text for line in dialog.rows] == [str(WHY), f"{WHY} It is tried again by itself.", ""]
    numbers = [each.text() for each in dialog.findChildren(SmallButton) if each.text().startswith("HD-")]
    assert numbers == ["HD-000003", "HD-000001", "HD-000002"]
    with qtbot.waitSignal(dialog.ticket_wanted) as told:
        next(each for each in dialog.findChildren(SmallButton) if each.text() == "HD-000001").click()
    assert told.args == [1]
    put(session)
    assert (dialog.rows, dialog._nothing.isHidden()) == ([], False)
    assert dialog._nothing.text() == "Nothing waits to be sent.", "given up is not sent"


OFFERED = {
    S.HELD: [],
    S.DUE: ["give_up"],
    S.SENDING: [],
    S.SENT: [],
    S.FAILED: ["again", "give_up"],
    S.UNKNOWN: ["again", "arrived", "give_up"],
    S.GIVEN_UP: [],
    S.RECALLED: [],
}


@pytest.mark.parametrize("state", OutboxState)
def test_each_state_has_its_word_its_picture_and_what_can_be_done(
    session: FakeSession, qtbot: Any, state: OutboxState
) -> None:
    post = Post(7, state, NOW, problem=WHY)
    line = PostedLine()
    qtbot.addWidget(line)
    line.show_post(post, session)  # type: ignore[arg-type]
    assert (list(line.buttons), line.isHidden()) == (OFFERED[state], not OFFERED[state])
    assert posting.state_word(post)
    assert posting.MARKS[state]
    line.show_post(None, session)  # type: ignore[arg-type]
    assert line.isHidden()


BACK = Post(7, S.FAILED, NOW, sent_at=NOW, refusals={"Jana@x.cz": Refusal("550 no", True)}, problem=WHY)


def _return(recipient: str, kind: BounceKind = BounceKind.PERMANENT) -> Return:
    return Return(kind, recipient, "550 no", NOW)


@pytest.mark.parametrize(
    ("returns", "said"),
    [
        ([_return("jana@x.cz")], ""),
        ([_return("petr@x.cz")], str(WHY)),
        ([_return("jana@x.cz", BounceKind.TEMPORARY)], str(WHY)),
        ([], str(WHY)),
    ],
)
def test_what_is_said_of_each_recipient_is_not_said_twice(
    session: FakeSession, qtbot: Any, returns: list[Return], said: str
) -> None:
    line = PostedLine()
    qtbot.addWidget(line)
    line.show_post(BACK, session, returns)  # type: ignore[arg-type]
    assert (line.text, list(line.buttons), line.isHidden()) == (said, ["again", "give_up"], False)
    assert posting.state_word(BACK) == "Came back"


def test_a_mail_that_only_waits_has_nothing_to_say(session: FakeSession, qtbot: Any) -> None:
    line = PostedLine()
    qtbot.addWidget(line)
    line.show_post(Post(7, S.DUE, NOW), session)  # type: ignore[arg-type]
    assert line.isHidden()


def test_it_says_when_it_is_tried_again(session: FakeSession) -> None:
    post = Post(7, S.DUE, NOW, due_at=NOW + timedelta(minutes=5), problem=WHY)
    assert posting.sentence(post, session) == f"{WHY} It will be tried again at 10:29."  # type: ignore[arg-type]
    session.clock.at = NOW + timedelta(minutes=6)
    # A mail of an account that rests has no time of its own.
    assert posting.sentence(post, session) == f"{WHY} It is tried again by itself."  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "act"), [("again", "send_again"), ("arrived", "it_arrived"), ("give_up", "give_up")])
def test_the_buttons_do_what_they_say(session: FakeSession, qtbot: Any, name: str, act: str) -> None:
    asked: list[tuple[str, int]] = []
    for each in ("send_again", "it_arrived", "give_up"):
        setattr(session.desk.outbox, each, lambda who, i, each=each: asked.append((each, i)) or Done(1))
    line = PostedLine()
    qtbot.addWidget(line)
    line.show_post(Post(7, S.UNKNOWN, NOW, problem=WHY), session)  # type: ignore[arg-type]
    line.buttons[name].click()
    assert asked == [(act, 7)]


def test_what_happens_elsewhere_takes_neither_the_place_nor_the_keyboard_in_the_outbox(
    session: FakeSession, qtbot: Any
) -> None:
    mails = [mail(number, S.FAILED, WHY) for number in range(1, 41)]
    put(session, *mails)
    dialog = OutboxDialog(session)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    bar, button = dialog._area.verticalScrollBar(), dialog.rows[30].buttons["again"]
    qtbot.waitUntil(lambda: bar.maximum() > 1_000)
    button.setFocus()
    bar.setValue(1_000)
    put(session, *mails)
    assert (dialog.rows[30].buttons["again"], bar.value()) == (button, 1_000)
    put(session, *mails[:39])
    assert (len(dialog.rows), bar.value()) == (39, 1_000)
