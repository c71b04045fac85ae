"""Reminders and mentions: who is told of what, when, and what stays as it was."""

from __future__ import annotations

from datetime import timedelta

import pytest

from deskapp.domain.access import Viewer
from deskapp.domain.changes import Changes
from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.reminders import NewReminder, Reminder
from deskapp.domain.status import Status
from deskapp.domain.thread import InlineNote
from deskapp.domain.vocabulary import About, Cause, NoteKind
from tests.kit import Office, mail, problems, take


@pytest.fixture
def ticket(office: Office) -> int:
    """A ticket in Technical: seen by Eva, Tom and Rita, not by Otto."""
    take(office.desk, mail(to="tech@desk.example", message_id="<1@cust.example>"))
    return 1


def _note(office: Office, ticket: int, text: str = "Ring the vendor") -> int:
    return office.desk.notes.add_inline(office.tom, ticket, text).value


def _mine(office: Office, who: Viewer) -> list[Reminder]:
    return [item.reminder for item in office.desk.reminders.mine(who)]


def _inline(office: Office, ticket: int) -> InlineNote:
    return next(i for i in office.desk.threads.page(office.eva, ticket).items if isinstance(i, InlineNote))


def _subjects(office: Office, ticket: int) -> list[tuple[About, int]]:
    contact = office.desk.threads.head(office.eva, ticket).contact_id or 0
    company = office.desk.people.contact(office.eva, contact).company
    assert company is not None
    note = _note(office, ticket)
    return [(About.INLINE, note), (About.TICKET, ticket), (About.CONTACT, contact), (About.COMPANY, company.id)]


def test_every_kind_of_note_can_have_a_reminder(office: Office, ticket: int) -> None:
    desk, soon = office.desk, office.clock.now() + timedelta(hours=1)
    subjects = _subjects(office, ticket)
    for about, subject in subjects:
        desk.reminders.set_for(office.tom, about, subject, office.rita.agent_id, soon)
    assert [(each.about, each.subject_id) for each in _mine(office, office.rita)] == subjects
    assert {(each.by, each.agent, each.due_at) for each in _mine(office, office.rita)} == {("Tom", "Rita", soon)}
    assert [item.title for item in desk.reminders.mine(office.rita)] == ["Printer on fire"] * 2 + [
        "Jana",
        "cust.example",
    ]
    assert desk.reminders.due(office.rita) == []
    office.clock.advance(hours=1)
    assert len(desk.reminders.due(office.rita)) == 4
    assert problems(desk) == []


def test_the_note_shows_its_reminder_and_stays_as_it_is(office: Office, ticket: int) -> None:
    desk, note = office.desk, _note(office, ticket)
    before = _inline(office, ticket)
    reminder = desk.reminders.set_for(
        office.tom, About.INLINE, note, office.tom.agent_id, office.clock.now() + timedelta(hours=1)
    ).value
    shown = _inline(office, ticket)
    assert [each.id for each in shown.reminders] == [reminder]
    assert (shown.text, shown.hash, shown.at) == (before.text, before.hash, before.at)
    desk.reminders.done(office.tom, reminder)
    assert _inline(office, ticket) == before
    assert problems(desk) == []


def test_a_second_time_moves_the_reminder(office: Office, ticket: int) -> None:
    desk, note, now = office.desk, _note(office, ticket), office.clock.now()
    first = desk.reminders.set_for(office.tom, About.INLINE, note, office.tom.agent_id, now + timedelta(hours=1))
    again = desk.reminders.set_for(office.tom, About.INLINE, note, office.tom.agent_id, now + timedelta(hours=2))
    assert first.value == again.value
    assert [each.due_at for each in _mine(office, office.tom)] == [now + timedelta(hours=2)]
    assert again.undo is not None
    desk.undoing.undo(office.tom, again.undo)
    assert [each.due_at for each in _mine(office, office.tom)] == [now + timedelta(hours=1)]
    assert first.undo is not None
    desk.undoing.undo(office.tom, first.undo)
    assert _mine(office, office.tom) == []


def test_snoozing_lets_it_come_again_and_be_told_again(office: Office, ticket: int) -> None:
    desk, note = office.desk, _note(office, ticket)
    due = office.clock.now() + timedelta(minutes=5)
    reminder = desk.reminders.set_for(office.tom, About.INLINE, note, office.tom.agent_id, due).value
    office.clock.advance(minutes=5)
    desk.reminders.told(office.tom, [reminder])
    assert [each.told for each in _mine(office, office.tom)] == [True]
    desk.reminders.snooze(office.tom, reminder, office.clock.now() + timedelta(hours=1))
    assert [each.told for each in _mine(office, office.tom)] == [False]
    assert desk.reminders.due(office.tom) == []
    with pytest.raises(Invalid):
        desk.reminders.snooze(office.tom, reminder, office.clock.now())


def test_done_can_be_taken_back_once(office: Office, ticket: int) -> None:
    desk, note = office.desk, _note(office, ticket)
    due = office.clock.now() + timedelta(minutes=5)
    reminder = desk.reminders.set_for(office.tom, About.INLINE, note, office.rita.agent_id, due).value
    done = desk.reminders.done(office.rita, reminder)
    assert _mine(office, office.rita) == []
    assert done.undo is not None
    desk.undoing.undo(office.rita, done.undo)
    assert [each.id for each in _mine(office, office.rita)] == [reminder]
    with pytest.raises(Conflict):
        desk.undoing.undo(office.rita, done.undo)


@pytest.mark.parametrize("span", [timedelta(0), timedelta(seconds=-1)])
def test_a_time_that_is_over_is_refused(office: Office, ticket: int, span: timedelta) -> None:
    when = office.clock.now() + span
    with pytest.raises(Invalid, match="future"):
        office.desk.reminders.set_for(office.tom, About.TICKET, ticket, office.tom.agent_id, when)
    with pytest.raises(Invalid, match="future"):
        office.desk.notes.add_inline(office.tom, ticket, "Later", remind=[NewReminder(office.tom.agent_id, when)])
    assert office.desk.threads.page(office.tom, ticket).items[-1:] != []
    assert not any(isinstance(item, InlineNote) for item in office.desk.threads.page(office.tom, ticket).items)


def test_who_cannot_see_it_is_not_reminded(office: Office, ticket: int) -> None:
    desk, soon = office.desk, office.clock.now() + timedelta(hours=1)
    for about, subject in _subjects(office, ticket):
        with pytest.raises(Invalid, match="cannot see"):
            desk.reminders.set_for(office.tom, about, subject, office.otto.agent_id, soon)
    with pytest.raises(Invalid, match="cannot see"):
        desk.notes.add_inline(office.tom, ticket, "x", remind=[NewReminder(office.otto.agent_id, soon)])
    with pytest.raises(NotAllowed):  # a reader writes no notes
        desk.reminders.set_for(office.rita, About.TICKET, ticket, office.rita.agent_id, soon)


def test_a_reminder_of_what_is_out_of_sight_by_now_is_not_listed(office: Office, ticket: int) -> None:
    desk, soon = office.desk, office.clock.now() + timedelta(hours=1)
    desk.tickets.transfer(office.eva, [ticket], office.general)
    for about, subject in _subjects(office, ticket):
        desk.reminders.set_for(office.eva, about, subject, office.otto.agent_id, soon)
    assert len(_mine(office, office.otto)) == 4
    desk.tickets.transfer(office.eva, [ticket], office.technical)
    assert _mine(office, office.otto) == []


def test_only_its_agent_and_who_set_it_touch_a_reminder(office: Office, ticket: int) -> None:
    desk, soon = office.desk, office.clock.now() + timedelta(hours=1)
    reminder = desk.reminders.set_for(office.tom, About.TICKET, ticket, office.rita.agent_id, soon).value
    with pytest.raises(NotFound):
        desk.reminders.done(office.eva, reminder)
    desk.reminders.done(office.tom, reminder)
    with pytest.raises(NotFound):
        desk.reminders.done(office.tom, 99)


def test_a_mention_tells_who_may_see_it_and_never_oneself(office: Office, ticket: int) -> None:
    desk = office.desk
    note = _note(office, ticket, "@Rita and @Tom and @Otto and @Eva Malá, please look. @Rita!")
    for who, told in ((office.rita, 1), (office.eva, 1), (office.tom, 0), (office.otto, 0)):
        assert len(_mine(office, who)) == told
    (mention,) = _mine(office, office.rita)
    assert (mention.cause, mention.subject_id, mention.by) == (Cause.MENTION, note, "Tom")
    assert [item.reminder for item in desk.reminders.due(office.rita)] == [mention]
    assert _inline(office, ticket).reminders == ()


def test_only_new_mentions_of_an_editable_note_tell(office: Office, ticket: int) -> None:
    desk = office.desk
    desk.notes.save(office.tom, NoteKind.TICKET, ticket, "@Rita", 0)
    desk.notes.save(office.tom, NoteKind.TICKET, ticket, "@Rita, @Eva Malá", 1)
    assert (len(_mine(office, office.rita)), len(_mine(office, office.eva))) == (1, 1)
    contact = desk.threads.head(office.eva, ticket).contact_id or 0
    desk.notes.save(office.tom, NoteKind.CONTACT, contact, "@Otto @Rita", 0)
    assert (len(_mine(office, office.rita)), len(_mine(office, office.otto))) == (2, 0)


def test_a_note_of_a_transfer_mentions_who_sees_the_ticket_where_it_goes(office: Office, ticket: int) -> None:
    office.desk.tickets.transfer(office.tom, [ticket], office.general, note="@Otto, yours")
    assert [each.cause for each in _mine(office, office.otto)] == [Cause.MENTION]


def test_an_agent_who_leaves_leaves_no_reminder_behind(office: Office, ticket: int) -> None:
    desk, soon = office.desk, office.clock.now() + timedelta(hours=1)
    desk.reminders.set_for(office.eva, About.TICKET, ticket, office.tom.agent_id, soon)
    desk.agents.deactivate(office.eva, office.tom.agent_id, office.rita.agent_id)
    assert [each.agent for each in _mine(office, office.rita)] == ["Rita"]
    desk.agents.deactivate(office.eva, office.rita.agent_id, office.otto.agent_id)  # who does not see the ticket
    assert [each.agent for each in _mine(office, office.eva)] == ["Eva Malá"]


def test_a_reminder_goes_with_its_ticket(office: Office, ticket: int) -> None:
    desk, soon = office.desk, office.clock.now() + timedelta(days=99)
    for about, subject in _subjects(office, ticket)[:2]:
        desk.reminders.set_for(office.tom, about, subject, office.tom.agent_id, soon)
    desk.tickets.set_status(office.eva, [ticket], Status.DELETED)
    office.clock.advance(days=31)
    desk.housekeeping.every_day()
    assert _mine(office, office.tom) == []
    assert problems(desk) == []


def test_who_may_be_reminded_is_who_may_see_it(office: Office, ticket: int) -> None:
    desk, note = office.desk, _note(office, ticket)
    names = [agent.name for agent in desk.reminders.candidates(office.tom, About.INLINE, note)]
    assert names == ["Tom", "Eva Malá", "Rita"]
    contact = desk.threads.head(office.eva, ticket).contact_id or 0
    assert desk.reminders.candidates(office.rita, About.CONTACT, contact)[0].name == "Rita"
    with pytest.raises(NotFound):
        desk.reminders.candidates(office.otto, About.TICKET, ticket)
    desk.agents.deactivate(office.eva, office.rita.agent_id, None)
    assert "Rita" not in [agent.name for agent in desk.reminders.candidates(office.tom, About.TICKET, ticket)]


def test_whoever_moves_a_reminder_can_take_that_back(office: Office, ticket: int) -> None:
    """And so can whoever set it, as soon as it is as it was."""
    desk, note, now = office.desk, _note(office, ticket), office.clock.now()
    times = [now + timedelta(hours=hours) for hours in (1, 2)]
    first = desk.reminders.set_for(office.tom, About.INLINE, note, office.rita.agent_id, times[0])
    moved = desk.reminders.set_for(office.eva, About.INLINE, note, office.rita.agent_id, times[1])
    assert [(each.due_at, each.by) for each in _mine(office, office.rita)] == [(times[1], "Eva Malá")]
    assert moved.undo is not None
    desk.undoing.undo(office.eva, moved.undo)
    assert [(each.due_at, each.by) for each in _mine(office, office.rita)] == [(times[0], "Tom")]
    assert first.undo is not None
    desk.undoing.undo(office.tom, first.undo)
    assert _mine(office, office.rita) == []


def test_what_is_done_is_done_once(office: Office, ticket: int) -> None:
    desk, note, now = office.desk, _note(office, ticket), office.clock.now()
    made = desk.reminders.set_for(office.tom, About.INLINE, note, office.rita.agent_id, now + timedelta(hours=1)).value
    done = desk.reminders.done(office.rita, made)
    office.clock.advance(minutes=1)
    again = desk.reminders.done(office.tom, made)
    assert (again.value, again.undo, again.changes) == (made, None, Changes())
    with pytest.raises(Conflict):
        desk.reminders.snooze(office.tom, made, now + timedelta(hours=3))
    assert done.undo is not None
    desk.undoing.undo(office.rita, done.undo)
    assert [each.id for each in _mine(office, office.rita)] == [made]


def test_nobody_is_reminded_twice_of_one_note(office: Office, ticket: int) -> None:
    """What is done does not come back beside one that was set since."""
    desk, note, soon = office.desk, _note(office, ticket), office.clock.now() + timedelta(hours=1)
    made = desk.reminders.set_for(office.tom, About.INLINE, note, office.rita.agent_id, soon)
    done = desk.reminders.done(office.rita, made.value)
    anew = desk.reminders.set_for(office.tom, About.INLINE, note, office.rita.agent_id, soon)
    assert done.undo is not None
    with pytest.raises(Conflict):
        desk.undoing.undo(office.rita, done.undo)
    assert [each.id for each in _mine(office, office.rita)] == [anew.value]
