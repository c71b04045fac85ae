"""Calls and chats in the stories: where and when people ring, who picks up how fast, and what is missed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from deskapp.app.demo.curve import Curve
from deskapp.app.demo.story import Called, Chatted
from deskapp.domain.vocabulary import Channel

#: The channels on which people talk at that moment.
TALKS = frozenset({Channel.CALL, Channel.IVR, Channel.CHAT})
_BY_MENU = 0.28
_CALLED_BACK_S = 5_400
_RINGS_S = 35

Talk = Called | Chatted


@dataclass(frozen=True, slots=True)
class _Habits:
    """A department's talks: whether it has calls and chats, how many of one are missed, seconds until somebody picks
    up, and their length in minutes."""

    calls: bool
    chats: bool
    missed: float
    pick_up_s: float
    minutes: float


_HABITS = (
    _Habits(True, True, 0.085, 24, 4.5),
    _Habits(True, True, 0.07, 19, 7.5),
    _Habits(True, True, 0.045, 31, 5.0),
    _Habits(True, True, 0.05, 17, 6.5),
    _Habits(False, True, 0.06, 42, 6.0),
    _Habits(True, False, 0.065, 35, 9.0),
    _Habits(True, False, 0.055, 30, 3.0),
    _Habits(True, False, 0.05, 40, 5.0),
)


def has_calls(department: int) -> bool:
    """Whether a department (index) is there on the telephone."""
    return _HABITS[department].calls


def channel_of(channel: Channel, department: int, *, open_: bool, roll: float) -> Channel:
    """The channel itself, or a mail where nobody would answer; some of the calls come by a voice menu."""
    if channel not in TALKS:
        return channel
    habits = _HABITS[department]
    there = habits.chats if channel is Channel.CHAT else habits.calls
    if not (open_ and there):
        return Channel.EMAIL
    return Channel.IVR if channel is Channel.CALL and roll < _BY_MENU else channel


def talks(
    roll: Callable[[], float], curve: Curve, place: float, channel: Channel, department: int, agent: int
) -> Iterator[tuple[Talk, float]]:
    """What becomes of a call or chat that begins to ring at a place, each with the place where it ends.

    A call that is missed is returned.
    """
    habits = _HABITS[department]
    missed = roll() < habits.missed
    if channel is Channel.CHAT:
        yield _chat(roll, curve, place, habits, agent, missed=missed)
    elif not missed:
        yield _call(roll, curve, place, habits, agent)
    else:
        end = place + _RINGS_S + int(40 * roll())
        yield Called(curve.moment(end), agent, curve.moment(place), None), end
        yield call_back(roll, curve, curve.working(end + 600 + roll() * _CALLED_BACK_S), department, agent)


def is_answered(talk: Talk) -> bool:
    """Whether the two have talked."""
    return (talk.answered_at if isinstance(talk, Called) else talk.started_at) is not None


def call_back(roll: Callable[[], float], curve: Curve, place: float, department: int, agent: int) -> tuple[Talk, float]:
    """A call that an agent makes, and the place where it ends."""
    return _call(roll, curve, place, _HABITS[department], agent, incoming=False)


def _call(
    roll: Callable[[], float], curve: Curve, place: float, habits: _Habits, agent: int, *, incoming: bool = True
) -> tuple[Talk, float]:
    answered = place + _pick_up(roll, habits)
    end = answered + _length(roll, habits)
    return Called(curve.moment(end), agent, curve.moment(place), curve.moment(answered), incoming), end


def _chat(
    roll: Callable[[], float], curve: Curve, place: float, habits: _Habits, agent: int, *, missed: bool
) -> tuple[Talk, float]:
    if missed:
        end = place + 90
        return Chatted(curve.moment(end), agent, curve.moment(place), None), end
    started = place + _pick_up(roll, habits)
    length = 1.6 * _length(roll, habits)
    count = 2 + int(roll() * 5)
    answers = tuple(curve.moment(started + length * (turn + roll()) / (count + 1)) for turn in range(count))
    end = started + length
    return Chatted(curve.moment(end), agent, curve.moment(place), curve.moment(started), answers), end


def _pick_up(roll: Callable[[], float], habits: _Habits) -> float:
    return habits.pick_up_s * (0.3 + 1.4 * roll())


def _length(roll: Callable[[], float], habits: _Habits) -> float:
    return 60 * habits.minutes * (0.25 + 0.75 * (roll() + roll() * roll()) / 0.625)
