"""Tells the demo's tickets: any number of them, oldest first, the same for the same seed and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from random import Random

from deskapp.app.demo.absences import absences
from deskapp.app.demo.cast import Cast
from deskapp.app.demo.curve import DAY, Curve
from deskapp.app.demo.files import file_pools
from deskapp.app.demo.newest import NEWEST, earlier_repair, newest_stories
from deskapp.app.demo.odds import Fate, channel_pool, fates, mark_pool, topic_pool
from deskapp.app.demo.people import DemoAgent, DemoContact
from deskapp.app.demo.plot import CLOSED_AFTER_S, Plot, Stage
from deskapp.app.demo.slots import Slots, cases, dates
from deskapp.app.demo.story import Story
from deskapp.app.demo.topics import LANGUAGES, Topic, load_junk, load_topics

#: Up to so many stories, threads are long and rich; beyond, most are two or three messages.
RICH = 5_000
#: Nothing but the newest stories happens in so many seconds before the end.
CALM_S = 170 * 60
_CASES = 3_000
_FEW = 40
_EARLIER = 390


def stories(
    seed: int, count: int, end: datetime, agents: Sequence[DemoAgent], contacts: Sequence[DemoContact]
) -> Iterator[Story]:
    """`count` stories of the two years before `end` (aware), in the order they were opened.

    Who writes them into an empty store in this order gives the ticket HD-000391 that the newest note speaks of.
    """
    if end.tzinfo is None:
        raise ValueError("The end of the demo must be an aware moment.")
    teller = Teller(seed, count, end, agents, contacts)
    yield from teller.tell()


class Teller:
    """Everything drawn once, before the first story."""

    def __init__(
        self, seed: int, count: int, end: datetime, agents: Sequence[DemoAgent], contacts: Sequence[DemoContact]
    ) -> None:
        self.rng = Random(f"stories {seed}")
        self.curve = Curve(end)
        self.end = self.curve.end
        self.limit = self.end - CALM_S
        self.cast = Cast(self.rng, agents, contacts)
        self.topics = load_topics()
        self.junk = load_junk()
        channels = {topic.key: channel_pool(topic.channels) for topic in (*self.topics, self.junk)}
        marks = {topic.key: mark_pool(self.rng, topic) for topic in (*self.topics, self.junk)}
        self.stage = Stage(self.rng, self.curve, self.cast, file_pools(seed), channels, marks, count <= RICH,
                           self.limit, self.end, absences(seed, self.curve, len(agents)))  # fmt: skip
        self.cases = {language: cases(self.rng, language, _CASES) for language in LANGUAGES}
        self.dates = {
            language: tuple(dates(self.curve.day(day), language) for day in range(self.curve.days))
            for language in LANGUAGES
        }
        morning = self.curve.working((self.end // DAY + 1) * DAY)
        nine = self.curve.moment(morning // DAY * DAY + 9 * 3600)
        self.made = max(0, count - NEWEST)
        self.earlier = None if self.made < _FEW else _EARLIER if self.made > 2 * _EARLIER else self.made // 3
        number = None if self.earlier is None else self.earlier + 1
        self.newest = newest_stories(end, nine, number, min(count, NEWEST))

    def tell(self) -> Iterator[Story]:
        """All stories, the made ones and the newest merged by the moment they were opened."""
        waiting = iter(self.newest)
        coming = next(waiting, None)
        for story in self._made():
            while coming is not None and coming.acts[0].at <= story.acts[0].at:
                yield coming
                coming = next(waiting, None)
            yield story
        if coming is not None:
            yield coming
            yield from waiting

    def _made(self) -> Iterator[Story]:
        rng = self.rng
        order = list(range(len(self.topics)))
        rng.shuffle(order)
        pool = topic_pool(self.topics)
        calm, many = self.made - 4 * len(order), len(pool)
        for index, place in enumerate(self.curve.openings(self.made, self.limit, iter(rng.random, None))):
            if index == self.earlier:
                yield self._earlier(place)
            elif index < calm:
                language = "cs" if rng.random() < 0.5 else "en"
                yield self._story(place, self.topics[pool[int(rng.random() * many)]], language)
            else:
                turn, left = divmod(self.made - 1 - index, len(order))
                yield self._story(place, self.topics[order[left]], LANGUAGES[(turn + left) % 2], turn)

    def _earlier(self, place: float) -> Story:
        closed = place + CLOSED_AFTER_S + 6 * 3600
        at = self.curve.moment(place)
        return earlier_repair(at, self.curve.moment(closed) if closed < self.end else None)

    def _story(self, place: float, topic: Topic, language: str, turn: int | None = None) -> Story:
        rng = self.rng
        pool = fates(self.limit - place)
        fate = pool[int(rng.random() * len(pool))]
        if fate is Fate.SPAM:
            topic = self.junk
        contacts = self.cast.contacts[language][topic.who]
        roll = rng.random()
        contact = contacts[int((roll + roll * roll) / 2 * len(contacts))]
        slots = self._slots(language, int(place) // DAY, contact)
        return Plot(self.stage, place, topic, language, fate, contact, slots).told(turn)

    def _slots(self, language: str, day: int, contact: int) -> Slots:
        pool = self.cases[language]
        case = pool[int(self.rng.random() * len(pool))]
        return {**case, **self.dates[language][day], **self.cast.customers[contact]}
