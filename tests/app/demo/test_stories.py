"""Stories are lawful, ordered, the same for the same seed, and look like two years of a real desk."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskapp.app.demo.curve import DAYS
from deskapp.app.demo.customers import people
from deskapp.app.demo.newest import newest_stories
from deskapp.app.demo.people import EVA, GENERAL
from deskapp.app.demo.stories import stories
from deskapp.app.demo.story import (
    Answer,
    Assign,
    Chatted,
    Customer,
    InlineNote,
    Postpone,
    Rated,
    RatingDenied,
    StatusSet,
    Story,
    Transfer,
)
from deskapp.app.demo.topics import load_topics
from deskapp.domain.status import Status, may_become, on_customer_message
from deskapp.domain.subjects import tagged_ticket
from deskapp.domain.vocabulary import Channel

END = datetime(2025, 11, 20, 9, 24, tzinfo=UTC)
CROWD = people(1)
_NOT_LISTED = (Status.SPAM, Status.DELETED, Status.CLOSED)


def told(count: int, seed: int = 1, end: datetime = END) -> list[Story]:
    return list(stories(seed, count, end, CROWD.agents, CROWD.contacts))


@pytest.fixture(scope="module")
def year() -> list[Story]:
    return told(2_000)


def changed(story: Story) -> datetime:
    return max(act.at for act in story.acts)


def replay(story: Story) -> tuple[Status, int, int | None]:
    """Status, department and agent after all acts, by the domain's own table; fails on an unlawful act."""
    status, department, agent, before = story.first, story.opened_in, None, story.first
    for last, act in zip((None, *story.acts), story.acts, strict=False):
        author = getattr(act, "agent", None)
        if author is not None:
            assert CROWD.agents[author].works_in(department)
        old = status
        if isinstance(act, Customer):
            following = on_customer_message(status)
            assert following is not None
            status = following
        elif isinstance(act, Answer):
            status, agent = act.status, author if agent is None else agent
            assert old is Status.ANSWERED or may_become(old, status)
        elif isinstance(act, StatusSet):
            status = act.status
            assert may_become(old, status, before)
        elif isinstance(act, Rated):
            assert old is Status.RESOLVED or isinstance(last, Chatted)
        elif isinstance(act, RatingDenied):
            assert isinstance(last, Rated)
        elif isinstance(act, Postpone):
            assert may_become(old, Status.POSTPONED)
            assert act.until > act.at
            status, before = Status.POSTPONED, old
        elif isinstance(act, Transfer):
            assert act.source == department != act.target
            department, agent = act.target, None
        elif isinstance(act, Assign):
            assert CROWD.agents[act.to].works_in(department)
            agent = act.to
    return status, department, agent


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    seed=st.integers(0, 10_000),
    count=st.integers(0, 400),
    end=st.datetimes(datetime(2021, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)
def test_every_story_is_lawful(seed: int, count: int, end: datetime) -> None:
    opened = None
    tales = told(count, seed, end)
    assert len(tales) == count
    for story in tales:
        assert replay(story) == (story.status, story.department, story.agent)
        assert isinstance(story.acts[0], InlineNote if story.contact is None else Customer)
        moments = [act.at for act in story.acts]
        assert moments == sorted(moments)
        assert end - timedelta(days=DAYS + 2) < moments[0]
        assert moments[-1] < end
        assert opened is None or opened <= moments[0]
        opened = moments[0]
        if story.status is Status.POSTPONED:
            assert next(act.until for act in reversed(story.acts) if isinstance(act, Postpone)) > end
        if story.ticket_note is not None:
            assert story.ticket_note.text
            assert story.ticket_note.at < end


def test_a_large_workspace_is_lawful_too() -> None:
    for story in told(6_000):
        assert replay(story) == (story.status, story.department, story.agent)


def test_same_seed_same_stories() -> None:
    assert told(150) == told(150)
    assert told(150) != told(150, seed=2)


def test_resolved_ones_close_after_thirty_days(year: list[Story]) -> None:
    for story in year:
        at = story.acts[-1].at
        if story.status is Status.RESOLVED:
            assert at > END - timedelta(days=30, hours=5)
        if story.status is Status.CLOSED:
            assert story.acts[-1].agent is None
    old = [story for story in year if changed(story) < END - timedelta(days=40)]
    assert sum(story.status is Status.CLOSED for story in old) > 0.95 * len(old)


def test_the_mix_is_that_of_a_desk(year: list[Story]) -> None:
    by_status = Counter(story.status for story in year)
    assert by_status[Status.NEW] >= 12
    assert by_status[Status.OPEN] >= 20
    assert by_status[Status.ANSWERED] >= 20
    assert by_status[Status.POSTPONED] >= 4
    assert by_status[Status.RESOLVED] >= 80
    assert 0 < by_status[Status.SPAM] < 80
    assert 0 < by_status[Status.DELETED] < 40
    assert 0.42 < sum(story.language == "cs" for story in year) / len(year) < 0.58
    assert set(Counter(story.department for story in year)) == set(range(8))
    channels = Counter(story.channel for story in year)
    assert channels.most_common(1)[0][0] is Channel.EMAIL
    assert len(channels) >= 8
    assert any(isinstance(act, Transfer) and act.source == GENERAL for story in year for act in story.acts)


def test_about_eight_percent_of_messages_carry_files(year: list[Story]) -> None:
    messages = [act for story in year for act in story.acts if isinstance(act, (Customer, Answer))]
    assert 0.05 < sum(bool(act.files) for act in messages) / len(messages) < 0.11


def test_threads_are_rich_in_a_small_workspace_and_short_in_a_large_one(year: list[Story]) -> None:
    def items(tales: list[Story]) -> list[int]:
        return [sum(isinstance(act, (Customer, Answer, InlineNote)) for act in story.acts) for story in tales]

    rich, large = items(year), items(told(6_000))
    assert sum(length >= 5 for length in rich) > 0.3 * len(rich)
    assert sum(length <= 3 for length in large) > 0.85 * len(large)
    assert max(rich) <= 9


def test_people_write_on_weekdays_and_by_day(year: list[Story]) -> None:
    local = [story.acts[0].at.astimezone(ZoneInfo("Europe/Prague")) for story in year]
    assert sum(at.weekday() < 5 for at in local) > 0.88 * len(local)
    assert sum(7 <= at.hour < 18 for at in local) > 0.8 * len(local)


@pytest.mark.parametrize("count", [60, 400, 2_000, 8_000])
def test_the_newest_fifty_all_differ(count: int) -> None:
    tales = sorted(told(count), key=changed, reverse=True)
    shown = [story for story in tales if story.status not in _NOT_LISTED][:50]
    assert len({story.subject for story in shown}) == len(shown)
    firsts = [next(act.text for act in story.acts if isinstance(act, (Customer, InlineNote))) for story in shown]
    assert len(set(firsts)) == len(firsts)


def test_the_last_ones_opened_have_a_topic_each() -> None:
    subjects = {}
    for topic in load_topics():
        for script in topic.scripts.values():
            subjects |= {subject.split("{")[0]: topic.key for subject in script.subjects if subject[0] != "{"}
    by_hand = {story.subject for story in newest_stories(END, END + timedelta(days=1), None)}
    last = [story.subject for story in told(3_000)[-50:] if story.subject not in by_hand]
    keys = [key for subject in last for start, key in subjects.items() if start and subject.startswith(start)]
    assert len(keys) > 25
    assert Counter(keys).most_common(1)[0][1] == 1


@pytest.mark.parametrize("count", [1, 13, 14, 60, 500, 2_000])
def test_printer_on_fire_is_on_top(count: int) -> None:
    tales = told(count)
    top = max(tales, key=changed)
    assert top.contact is not None
    assert (top.subject, CROWD.contacts[top.contact].name, top.status) == ("Printer on fire", "Jana Nová", Status.OPEN)
    note = next(act for act in top.acts if isinstance(act, InlineNote))
    assert note.file is not None
    assert note.file.name == "recall-notice.pdf"
    assert "@Eva" in note.text
    assert "- [ ]" in note.text
    assert top.ticket_note is not None
    number = tagged_ticket(top.ticket_note.text.rstrip(".").replace(". ", " "))
    if number is None:
        assert count < 60
    else:
        earlier = tales[number - 1]
        assert (earlier.contact, "Fuser" in earlier.subject) == (top.contact, True)


def test_notes_stand_between_colleagues(year: list[Story]) -> None:
    notes = [act for story in year for act in story.acts if isinstance(act, InlineNote)]
    assert len(notes) > 300
    assert sum("@" in note.text for note in notes) > len(notes) // 2
    assert any("- [ ]" in note.text for note in notes)


def test_one_ticket_is_internal_and_one_was_handed_over_with_to_dos(year: list[Story]) -> None:
    [internal] = [story for story in year if story.contact is None]
    assert not any(isinstance(act, (Customer, Answer)) for act in internal.acts)
    handed = [
        story
        for story in year
        if isinstance(story.acts[-1], Assign)
        and isinstance(story.acts[-2], Transfer)
        and isinstance(note := story.acts[-3], InlineNote)
        and "- [ ]" in note.text
        and story.acts[-1].agent != EVA
    ]
    assert [story.agent for story in handed] == [EVA]


def test_a_naive_end_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        next(stories(1, 5, END.replace(tzinfo=None), CROWD.agents, CROWD.contacts))
