"""Turns one topic into one story: which steps are taken, when, and by whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random

from deskapp.app.demo.absences import Absences
from deskapp.app.demo.cast import Cast
from deskapp.app.demo.curve import DAY, Curve
from deskapp.app.demo.feedback import is_denied, rating
from deskapp.app.demo.odds import LETTERS, MARKS, Fate, Mark
from deskapp.app.demo.people import EVA, GENERAL
from deskapp.app.demo.slots import Slots
from deskapp.app.demo.story import (
    Act,
    Answer,
    Assign,
    Customer,
    InlineNote,
    Postpone,
    Rated,
    RatingDenied,
    StatusSet,
    Story,
    TicketNote,
    Transfer,
)
from deskapp.app.demo.talks import TALKS, Talk, call_back, channel_of, has_calls, is_answered, talks
from deskapp.app.demo.texts.feedback import REASONS
from deskapp.app.demo.topics import Script, Step, Topic
from deskapp.app.demo.voices import HANDED, TWICE, thanks
from deskapp.domain.mail import OutgoingFile
from deskapp.domain.ratings import Score
from deskapp.domain.status import Status, after_postponed
from deskapp.domain.vocabulary import Channel

CLOSED_AFTER_S = 30 * DAY
_RULES = ("", "Printers", "Invoices", "Orders", "Social networks", "Complaints", "Deliveries", "Jobs")
_THANKS = {language: (Step("C", *thanks(language)),) for language in ("en", "cs")}
_NO_FILES: tuple[OutgoingFile, ...] = ()
_ENDS = {Fate.RESOLVED: Status.RESOLVED, Fate.SPAM: Status.SPAM, Fate.DELETED: Status.DELETED}
_RESOLVED, _ANSWERED, _OPEN, _POSTPONED, _SPAM = Fate.RESOLVED, Fate.ANSWERED, Fate.OPEN, Fate.POSTPONED, Fate.SPAM
_NEW_NOW, _OPEN_NOW, _ANSWERED_NOW = Status.NEW, Status.OPEN, Status.ANSWERED
_RESOLVED_NOW, _CLOSED_NOW = Status.RESOLVED, Status.CLOSED
#: How many minutes of work a customer waits for an answer at most, department by department.
_PACE = (220, 110, 260, 170, 280, 400, 150, 330)
#: Who has just talked with a customer answers within so many seconds; who rates a ticket thinks it over for longer.
_AT_ONCE_S, _THOUGHT_OVER_S = 600, 100_000
#: How often an agent rings before writing.
_RINGS = 0.04
#: How often a ticket sleeps for a day before an answer.
_SLEEPS = {Status.NEW: 0.02, Status.OPEN: 0.1}
#: So many agents are tried before a ticket is given to one who is away.
_ASKED = 4
_MORNING = 6.6 * 3600


@dataclass(frozen=True, slots=True)
class Stage:
    """What all plots share. Places (`limit`, `end`) are on the curve's line; nothing is told after `limit`."""

    rng: Random
    curve: Curve
    cast: Cast
    files: Mapping[str, tuple[OutgoingFile, ...]]
    channels: Mapping[str, tuple[Channel, ...]]
    marks: Mapping[str, tuple[Mark, ...]]
    rich: bool
    limit: float
    end: float
    absences: Absences


class Plot:
    """One story in the making."""

    __slots__ = ("acts", "agent", "contact", "department", "fate", "language", "letters", "mate", "note", "owner",
                 "place", "roll", "slots", "stage", "status", "talked", "topic", "variant")  # fmt: skip

    def __init__(
        self, stage: Stage, place: float, topic: Topic, language: str, fate: Fate, contact: int, slots: Slots
    ) -> None:
        self.stage, self.place, self.topic, self.language, self.fate = stage, place, topic, language, fate
        self.roll = stage.rng.random
        pairs = stage.cast.pairs[language][topic.department]
        day = int(place) // DAY
        for _ in range(_ASKED):
            self.owner, self.mate, staff = pairs[int(self.roll() * len(pairs))]
            if day not in stage.absences[self.owner]:
                break
        self.contact, self.slots = contact, slots
        slots.update(staff)
        self.acts: list[Act] = []
        self.agent: int | None = None
        self.department = topic.department
        self.status = _NEW_NOW
        self.note: TicketNote | None = None
        self.letters, self.variant, self.talked = True, 0, False

    def told(self, turn: int | None = None) -> Story:
        """The story; `turn` chooses the variant of its texts, otherwise chance does."""
        topic, stage = self.topic, self.stage
        script = topic.scripts[self.language]
        channels = stage.channels[topic.key]
        channel = channels[int(self.roll() * len(channels))]
        open_ = stage.curve.working(self.place) == self.place
        channel = channel_of(channel, self.department, open_=open_, roll=self.roll())
        self.letters = channel in LETTERS
        self.variant = int(self.roll() * 12) if turn is None else turn
        steps = self._plan(script)
        opening = script.openings[self.variant % len(script.openings)]
        self._message(opening)
        if channel in TALKS and self.fate is not _SPAM:
            self._talk(channel)
        if self._handed():
            for place, step in enumerate(steps, start=1):
                if not self._step(step, place == len(steps)):
                    break
            else:
                self._finish(script)
        priority, tags = stage.marks[topic.key][int(self.roll() * MARKS)]
        subject = script.subjects[self.variant % len(script.subjects)].format_map(self.slots)
        return Story(
            subject, self.department, self.contact, channel, priority, tags, self.agent,
            self.language, tuple(self.acts), self.status, self.note,
        )  # fmt: skip

    def _talk(self, channel: Channel) -> None:
        """The call or chat that the ticket came by; whoever talked answers soon."""
        for talk, place in talks(self.roll, self.stage.curve, self.place, channel, self.department, self.owner):
            if not self._told(talk, place):
                return
            self.talked = is_answered(talk)
        if channel is Channel.CHAT and self.talked:
            self._rated(_AT_ONCE_S)

    def _ring(self) -> None:
        """Sometimes the agent rings before writing."""
        if has_calls(self.department) and self.roll() < _RINGS:
            self._told(*call_back(self.roll, self.stage.curve, self.place, self.department, self.owner))

    def _told(self, talk: Talk, place: float) -> bool:
        """Goes on to where a talk ends; False when the time is over before that."""
        if place > self.stage.limit:
            return False
        self.acts.append(talk)
        self.place = place
        return True

    def _rated(self, within: float) -> Score | None:
        """The customer rates what was done last, perhaps, and the agent writes it down."""
        found = rating(self.roll, self.department, self.language)
        if found is None or not self._still(within):
            return None
        self.acts.append(Rated(self._now(), self.owner, *found))
        return found[0]

    def _denied(self, score: Score | None) -> None:
        """Some ratings do not count in the end."""
        if score is not None and is_denied(self.roll, score) and self._still(2 * DAY):
            reasons = REASONS[self.language]
            self.acts.append(RatingDenied(self._now(), EVA, reasons[int(self.roll() * len(reasons))]))

    def _plan(self, script: Script) -> tuple[Step, ...]:
        fate, roll, rich = self.fate, self.roll(), self.stage.rich
        if fate is _RESOLVED and roll > (0.5 if rich else 0.055):
            quick = (script.quick[self.variant % len(script.quick)],)
            return quick if roll > (0.7 if rich else 0.3) else quick + _THANKS[self.language]
        if fate is _ANSWERED and roll < (0.4 if rich else 0.8):
            return (script.quick[self.variant % len(script.quick)],)
        if self.topic.first_only:
            self.variant = 0
        if fate is _RESOLVED:
            return script.steps
        if fate is _OPEN or fate is _ANSWERED:
            ends = script.opened if fate is _OPEN else script.answered
            return script.steps[: ends[int(self.roll() * len(ends)) if rich else 0]]
        return script.steps[: script.answered[0]] if fate is _POSTPONED else ()

    def _handed(self) -> bool:
        """Transfer and assignment before anybody answers; False when the time is over before that."""
        roll = self.roll()
        if roll < 0.07 and self.department != GENERAL and self.fate is not _SPAM and not self._transferred(roll):
            return False
        if self.roll() < (0.2 if self.stage.rich else 0.06) and self.fate is not _SPAM:
            if not self._later(1500):
                return False
            giver = self.mate if roll < 0.5 else self.owner
            self.acts.append(Assign(self._now(), giver, self.owner))
            self.agent = self.owner
        return True

    def _transferred(self, roll: float) -> bool:
        if roll < 0.025:
            rule = _RULES[self.department]
            self.acts.append(Transfer(self._now(), None, GENERAL, self.department, rule))
            return True
        if not self._later(5400):
            self.department = GENERAL
            return False
        receivers = self.stage.cast.receivers
        giver = receivers[int(self.roll() * len(receivers))]
        if self.roll() < 0.4:
            texts = HANDED[self.language]
            self.acts.append(InlineNote(self._now(), giver, texts[int(self.roll() * len(texts))]))
        self.acts.append(Transfer(self._now(), giver, GENERAL, self.department))
        return True

    def _sleeps(self) -> bool:
        """Whether the ticket is put off before it is answered."""
        return self.fate is _RESOLVED and self.roll() < _SLEEPS.get(self.status, 0.0)

    def _pace(self) -> float:
        """Within how many seconds of work an answer is written."""
        if not self.talked:
            return _PACE[self.department] * 60
        self.talked = False
        return _AT_ONCE_S

    def _step(self, step: Step, last: bool) -> bool:
        """Takes a step; False when it would come after the time is over."""
        code = step.code
        if code == "C":
            return self._reply(step)
        if code == "P":
            return self._asleep(step.days)
        if code == "A":
            return self._answer(step, last)
        if not self._later(6_000):
            return False
        text = step.letters[0].format_map(self.slots)
        self.acts.append(InlineNote(self._now(), self.owner if code == "O" else self.mate, text))
        return True

    def _reply(self, step: Step) -> bool:
        """The customer writes again; False when the time is over before that."""
        self.place += 600 + self.roll() * self.roll() * 60_000
        if self.place % DAY < _MORNING:
            self.place += _MORNING + 1800 - self.place % DAY
        if self.place > self.stage.limit:
            return False
        self._message(step)
        return True

    def _message(self, step: Step) -> None:
        texts = step.letters if self.letters else step.lines
        text = texts[int(self.roll() * len(texts))].format_map(self.slots)
        chance = 0.0 if self.acts else 0.42 if self.topic.files else 0.03
        files = self._files(self.topic.files or "pdf") if step.attached or self.roll() < chance else _NO_FILES
        self.acts.append(Customer(self._now(), text, files))
        if self.status is not _NEW_NOW:
            self.status = _OPEN_NOW

    def _answer(self, step: Step, last: bool) -> bool:
        """The agent answers; False when the time is over before that."""
        if (self._sleeps() and not self._asleep(1)) or not self._later(self._pace()):
            return False
        self._ring()
        texts = step.letters if self.letters else step.lines
        text = texts[int(self.roll() * len(texts))].format_map(self.slots)
        files = self._files("pdf") if step.attached or self.roll() < 0.03 else _NO_FILES
        self.status = _RESOLVED_NOW if last and self.fate is _RESOLVED else _ANSWERED_NOW
        self.acts.append(Answer(self._now(), self.owner, text, files, self.status))
        self.agent = self.owner
        return True

    def _files(self, kind: str) -> tuple[OutgoingFile, ...]:
        pool = self.stage.files[kind]
        return (pool[int(self.roll() * len(pool))],)

    def _asleep(self, days: int) -> bool:
        """Postpones, and wakes the ticket up when its time has come within the story."""
        curve, before = self.stage.curve, self.status
        if not self._later(1800):
            return False
        until = curve.working(self.place // DAY * DAY + days * DAY + 8 * 3600)
        if until > self.stage.limit:
            until = curve.working(max(until, self.stage.end + DAY // 2))
        self.acts.append(Postpone(self._now(), self.owner, curve.moment(until)))
        self.status = Status.POSTPONED
        if until > self.stage.limit:
            return False
        self.place, self.status = until, after_postponed(before)
        self.acts.append(StatusSet(self._now(), None, self.status))
        return True

    def _finish(self, script: Script) -> None:
        if self.fate is _POSTPONED:
            self._asleep(1 + int(self.roll() * 6) + int((self.stage.limit - self.place) / DAY))
        elif self.fate in _ENDS and self.status is not _ENDS[self.fate]:
            if not self._later(5_000):
                return
            if self.fate is Fate.DELETED:
                self.acts.append(InlineNote(self._now(), self.owner, TWICE[self.language]))
            self.status = _ENDS[self.fate]
            self.acts.append(StatusSet(self._now(), self.owner, self.status))
        if script.note and self.fate is not _SPAM and self.roll() < (0.2 if self.stage.rich else 0.05):
            self.note = TicketNote(self._now(), self.owner, script.note.format_map(self.slots))
        closing = self.place + CLOSED_AFTER_S
        if self.status is _RESOLVED_NOW:
            self._denied(self._rated(_THOUGHT_OVER_S))
        if self.status is _RESOLVED_NOW and closing < self.stage.limit:
            self.place, self.status = closing, _CLOSED_NOW
            self.acts.append(StatusSet(self._now(), None, _CLOSED_NOW))

    def _later(self, seconds: float) -> bool:
        """Goes on within working hours; False when that would be after the time is over."""
        self.place = self.stage.curve.working(self.place + 120 + self.roll() * self.roll() * seconds)
        return self.place <= self.stage.limit

    def _still(self, seconds: float) -> bool:
        """The same, staying where it is when the time is over."""
        place = self.place
        if not self._later(seconds):
            self.place = place
            return False
        return True

    def _now(self) -> datetime:
        return self.stage.curve.moment(self.place)
