"""The watch tells what is due when its time comes, and reads again when something was told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from deskapp.domain.changes import Changes
from deskapp.domain.vocabulary import About
from deskapp.ui.reminder_watch import ReminderWatch
from tests.ui.fakes import NOW, FakeSession, make_reminder, make_session

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def session() -> FakeSession:
    made = make_session()
    made.desk.reminders.items = [make_reminder(number, minutes=number * 10 - 25) for number in (1, 2, 3, 4)]
    return made


def _ids(items: list) -> list[int]:  # type: ignore[type-arg]
    return [item.reminder.id for item in items]


def test_due_ones_the_newest_first_and_later_ones_the_next_first(session: FakeSession) -> None:
    watch = ReminderWatch.of(session)  # type: ignore[arg-type]
    assert (_ids(watch.due()), _ids(watch.later())) == ([2, 1], [3, 4])
    assert ReminderWatch.of(session) is watch  # type: ignore[arg-type]


def test_it_tells_when_a_time_has_come_and_sleeps_until_then(session: FakeSession) -> None:
    watch = ReminderWatch.of(session)  # type: ignore[arg-type]
    told: list[list[int]] = []
    watch.changed.connect(lambda: told.append(_ids(watch.due())))
    session.clock.at = NOW + timedelta(minutes=4, seconds=59)
    watch.look()
    assert told == []
    assert 900 <= watch._timer.interval() <= 1100
    session.clock.at = NOW + timedelta(minutes=5)
    watch.look()
    assert told == [[3, 2, 1]]
    assert watch._timer.interval() == 30_000  # the next is ten minutes away, and the machine may sleep meanwhile
    session.clock.at = NOW + timedelta(hours=1)
    watch.look()
    assert told[-1] == [4, 3, 2, 1]
    assert not watch._timer.isActive()


def test_a_new_day_is_told(session: FakeSession) -> None:
    session.desk.reminders.items = [make_reminder(1, minutes=60 * 30)]
    watch = ReminderWatch.of(session)  # type: ignore[arg-type]
    told: list[None] = []
    watch.changed.connect(lambda: told.append(None))
    session.clock.at = NOW + timedelta(hours=16)
    watch.look()
    assert told == [None]


@pytest.mark.parametrize(
    ("changes", "read"),
    [
        (Changes(reminders=True), True),
        (Changes(tickets=frozenset({2})), True),
        (Changes(contacts=frozenset({77})), True),
        (Changes(lists=True), True),
        (Changes(everything=True), True),
        (Changes(tickets=frozenset({99})), False),
        (Changes(counts=True), False),
    ],
)
def test_it_reads_again_when_what_it_knows_may_have_changed(session: FakeSession, changes: Changes, read: bool) -> None:
    items = session.desk.reminders.items
    items.append(make_reminder(9, about=About.CONTACT, subject_id=77, ticket_id=None, minutes=30))
    watch = ReminderWatch.of(session)  # type: ignore[arg-type]
    session.desk.reminders.items = items[1:]
    session.changed.emit(changes)
    assert (_ids(watch.due()) == [2]) is read
