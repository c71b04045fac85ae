"""Calls, chats and ratings of the demo are lawful, by day, and as good and bad as those of a real desk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from statistics import mean
from zoneinfo import ZoneInfo

import pytest

from deskapp.app.demo.customers import people
from deskapp.app.demo.people import COMPLAINTS, HUMAN_RESOURCES, MARKETING, SALES, TECHNICAL, WAREHOUSE
from deskapp.app.demo.stories import stories
from deskapp.app.demo.story import Act, Called, Chatted, Rated, RatingDenied, StatusSet, Story
from deskapp.app.demo.texts.feedback import COMMENTS
from deskapp.domain.calls import Call, Chat, checked_call, checked_chat
from deskapp.domain.ratings import Score
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel

END = datetime(2025, 11, 20, 9, 24, tzinfo=UTC)
CROWD = people(1)
_PRAGUE = ZoneInfo("Europe/Prague")


@pytest.fixture(scope="module")
def tales() -> list[Story]:
    return list(stories(1, 9_000, END, CROWD.agents, CROWD.contacts))


def _of(tales: list[Story], kind: type[Act]) -> Iterator[tuple[Story, Act]]:
    return ((story, act) for story in tales for act in story.acts if isinstance(act, kind))


def test_every_call_and_chat_could_be_written_down(tales: list[Story]) -> None:
    for story, act in _of(tales, Called):
        checked_call(Call(act.incoming, act.rang_at, act.answered_at, act.at, act.agent), act.at)
        assert act.rang_at >= story.acts[0].at
    for story, act in _of(tales, Chatted):
        checked_chat(Chat(True, act.rang_at, act.started_at, act.at, act.agent, act.answers), act.at)
        assert story.channel is Channel.CHAT


def test_nobody_is_called_at_night(tales: list[Story]) -> None:
    for _, act in (*_of(tales, Called), *_of(tales, Chatted)):
        rang = act.rang_at.astimezone(_PRAGUE)
        assert rang.weekday() < 5
        assert 7 <= rang.hour < 18


def test_some_departments_have_no_chat_and_one_no_telephone(tales: list[Story]) -> None:
    assert {story.department for story, _ in _of(tales, Chatted)} == {*range(8)} - {
        COMPLAINTS,
        WAREHOUSE,
        HUMAN_RESOURCES,
    }
    assert {story.department for story, _ in _of(tales, Called)} == {*range(8)} - {MARKETING}
    assert {story.channel for story, _ in _of(tales, Called)} >= {Channel.CALL, Channel.IVR, Channel.EMAIL}


def test_few_calls_are_missed_and_those_are_returned(tales: list[Story]) -> None:
    incoming = [(story, act) for story, act in _of(tales, Called) if act.incoming]
    missed = [(story, act) for story, act in incoming if act.answered_at is None]
    assert 0.03 < len(missed) / len(incoming) < 0.1
    returned = [
        any(isinstance(later, Called) and not later.incoming and later.rang_at > act.at for later in story.acts)
        for story, act in missed
    ]
    assert sum(returned) > 0.95 * len(returned)


def test_departments_differ_in_how_fast_they_pick_up(tales: list[Story]) -> None:
    pick_up = defaultdict(list)
    for story, act in _of(tales, Chatted):
        if act.started_at is not None:
            pick_up[story.department].append((act.started_at - act.rang_at).total_seconds())
    assert 12 < mean(pick_up[SALES]) < 24
    assert mean(pick_up[MARKETING]) > 1.6 * mean(pick_up[TECHNICAL])


def test_a_quarter_is_rated_and_most_are_content(tales: list[Story]) -> None:
    resolved = sum(any(_resolves(act) for act in story.acts) for story in tales)
    given = list(_of(tales, Rated))
    late = [act for story, act in given if story.status in (Status.RESOLVED, Status.CLOSED)]
    assert 0.2 < len(late) / resolved < 0.32
    assert 0.87 < _content([act for _, act in given]) < 0.95
    complaints = _content([act for story, act in given if story.department == COMPLAINTS])
    assert 0.65 < complaints < _content([act for story, act in given if story.department != COMPLAINTS]) - 0.08
    assert any(act.score is Score.NEUTRAL for _, act in given)


def _resolves(act: Act) -> bool:
    return getattr(act, "status", None) is Status.RESOLVED and (isinstance(act, StatusSet) or hasattr(act, "text"))


def _content(ratings: list[Rated]) -> float:
    scores = [act.score for act in ratings if act.score is not Score.NEUTRAL]
    return scores.count(Score.REWARD) / len(scores)


def test_some_say_why_in_their_language(tales: list[Story]) -> None:
    said = [(story.language, act) for story, act in _of(tales, Rated) if act.comment]
    assert {language for language, _ in said} == {"en", "cs"}
    assert all(act.comment in COMMENTS[language][act.score] for language, act in said)
    assert 0.2 < len(said) / len(list(_of(tales, Rated))) < 0.4


def test_a_few_bad_ratings_do_not_count(tales: list[Story]) -> None:
    denied = list(_of(tales, RatingDenied))
    assert 1 <= len(denied) < 40
    for story, act in denied:
        rated = story.acts[story.acts.index(act) - 1]
        assert isinstance(rated, Rated)
        assert rated.score is Score.REBUKE
