"""The odds of the demo: what becomes of tickets of which age, how they come, how often each thing happens."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from random import Random

from deskapp.app.demo.curve import DAY
from deskapp.app.demo.topics import Topic
from deskapp.domain.vocabulary import Channel, Priority

Mark = tuple[Priority, tuple[str, ...]]
#: How many marks `mark_pool` gives.
MARKS = 120


class Fate(IntEnum):
    """How a story is meant to end; one that runs out of time stays where it is."""

    NEW = 0
    OPEN = 1
    ANSWERED = 2
    POSTPONED = 3
    RESOLVED = 4
    SPAM = 5
    DELETED = 6


#: The least age, in seconds, that a row of per-mille weights is good for (new, open, answered, postponed, resolved,
#: spam, deleted).
_FATES: tuple[tuple[float, tuple[int, ...]], ...] = (
    (90 * DAY, (0, 1, 4, 0, 979, 16, 0)),
    (27 * DAY, (0, 3, 12, 2, 965, 18, 0)),
    (10 * DAY, (2, 34, 62, 28, 844, 18, 12)),
    (3 * DAY, (28, 95, 140, 50, 657, 18, 12)),
    (0.7 * DAY, (110, 180, 190, 60, 430, 20, 10)),
    (0, (300, 260, 220, 60, 130, 20, 10)),
)

#: How many of a hundred tickets come by each channel.
_CHANNELS = {
    Channel.EMAIL: 52, Channel.FORM: 12, Channel.CALL: 16, Channel.CHAT: 14, Channel.FACEBOOK: 3, Channel.WHATSAPP: 2,
    Channel.MESSENGER: 1, Channel.INSTAGRAM: 1, Channel.X: 1, Channel.FORUM: 1, Channel.MANUAL: 1, Channel.API: 1,
}  # fmt: skip

#: Where people write letters with greetings and signatures.
LETTERS = frozenset({Channel.EMAIL, Channel.FORM, Channel.API, Channel.IMPORT})

#: How many of a hundred tickets each department gets, in the order of the departments.
_DEPARTMENTS = (16, 27, 17, 16, 7, 7, 8, 2)


def spread(values: Sequence[int]) -> tuple[int, ...]:
    """Places repeated by their weight, for choosing with one roll: (2, 1) → (0, 0, 1)."""
    return tuple(place for place, weight in enumerate(values) for _ in range(weight))


_FATE_POOLS = tuple((age, tuple(Fate(place) for place in spread(weights))) for age, weights in _FATES)


def fates(age: float) -> tuple[Fate, ...]:
    """The pool a ticket of this age, in seconds, draws its fate from."""
    for least, pool in _FATE_POOLS:
        if age >= least:
            return pool
    return _FATE_POOLS[-1][1]


def channel_pool(names: Sequence[str]) -> tuple[Channel, ...]:
    """The pool a topic draws its channels from; no names mean all usual ones."""
    chosen = [Channel(name) for name in names] or list(_CHANNELS)
    return tuple(channel for channel in chosen for _ in range(_CHANNELS.get(channel, 1)))


def topic_pool(topics: Sequence[Topic]) -> tuple[int, ...]:
    """Places of topics so often as their department gets tickets."""
    sizes = [sum(topic.department == department for topic in topics) for department in range(len(_DEPARTMENTS))]
    return spread([round(20 * _DEPARTMENTS[topic.department] / sizes[topic.department]) for topic in topics])


def mark_pool(rng: Random, topic: Topic) -> tuple[Mark, ...]:
    """Priorities with tags for a topic's tickets: mostly the topic's own, sometimes others, rarely urgent ones."""
    own, tags = Priority(topic.priority), topic.tags
    priorities = [own] * 11 + [Priority.NORMAL] * 6 + [Priority.RAISED] * 2 + [Priority.HIGH]
    choices = [tags] * 7 + [tags[:1]] * 3 + [()] * 9 + [(*tags, "urgent")]
    return tuple((rng.choice(priorities), rng.choice(choices)) for _ in range(MARKS))
