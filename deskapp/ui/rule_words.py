"""What rules are made of, in the language of the interface: triggers, subjects, operators, actions, values, spans."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from deskapp.domain.access import Role
from deskapp.domain.rules.actions import ACTIONS, Assign, Becomes, Do, Param
from deskapp.domain.rules.checks import FLAWS, Problem
from deskapp.domain.rules.conditions import CONDITIONS, OF_THE_DEPARTMENT, Choices, On
from deskapp.domain.rules.operators import OPERATORS, SPANS, Kind, Op, Value
from deskapp.domain.rules.rule import Condition
from deskapp.domain.rules.triggers import TRIGGERS, Trigger
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Actor, Channel, FieldKind, MailStatus, Priority
from deskapp.ui import words
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.settings.agent.words import role_word

#: The units of a span, the largest first, in minutes.
DAY, HOUR = 24 * 60, 60

_ASSIGN: Mapping[Assign, str] = {
    Assign.NOBODY: QT_TRANSLATE_NOOP("Rules", "nobody"),
    Assign.KEEP: QT_TRANSLATE_NOOP("Rules", "whoever has it"),
    Assign.AGENT: QT_TRANSLATE_NOOP("Rules", "this agent:"),
    Assign.ACTING: QT_TRANSLATE_NOOP("Rules", "the agent who caused it"),
    Assign.LEAST_LOADED: QT_TRANSLATE_NOOP("Rules", "the agent with the fewest tickets"),
    Assign.ROUND_ROBIN: QT_TRANSLATE_NOOP("Rules", "the next agent in turn"),
    Assign.LAST_ANSWERED: QT_TRANSLATE_NOOP("Rules", "the agent who answered last"),
}
_BECOMES: Mapping[Becomes, str] = {
    Becomes.ANSWERED: QT_TRANSLATE_NOOP("Rules", "answered"),
    Becomes.RESOLVED: QT_TRANSLATE_NOOP("Rules", "resolved"),
    Becomes.REOPENED: QT_TRANSLATE_NOOP("Rules", "open again"),
    Becomes.SPAM: QT_TRANSLATE_NOOP("Rules", "spam"),
    Becomes.NOT_SPAM: QT_TRANSLATE_NOOP("Rules", "not spam"),
    Becomes.DELETED: QT_TRANSLATE_NOOP("Rules", "deleted"),
    Becomes.UNDELETED: QT_TRANSLATE_NOOP("Rules", "not deleted"),
    Becomes.PURGED: QT_TRANSLATE_NOOP("Rules", "purged"),
}
_ACTOR: Mapping[Actor, str] = {
    Actor.AGENT: QT_TRANSLATE_NOOP("Rules", "an agent"),
    Actor.CUSTOMER: QT_TRANSLATE_NOOP("Rules", "the customer"),
    Actor.RULE: QT_TRANSLATE_NOOP("Rules", "a rule"),
    Actor.SYSTEM: QT_TRANSLATE_NOOP("Rules", "the desk"),
}
_MAIL_STATUS: Mapping[MailStatus, str] = {
    MailStatus.SENT: QT_TRANSLATE_NOOP("Rules", "sent"),
    MailStatus.PARTLY: QT_TRANSLATE_NOOP("Rules", "sent to some only"),
    MailStatus.FAILED: QT_TRANSLATE_NOOP("Rules", "failed"),
    MailStatus.UNKNOWN: QT_TRANSLATE_NOOP("Rules", "perhaps sent"),
    MailStatus.BOUNCED: QT_TRANSLATE_NOOP("Rules", "bounced"),
}
_OF_THE_DEPARTMENT = QT_TRANSLATE_NOOP("Rules", "an agent of the department")


class Naming(Protocol):
    """Who knows what the ids in rules stand for; "" for what is not there any longer."""

    @property
    def zone(self) -> ZoneInfo:
        """In which moments are written."""

    def called(self, choices: Choices, value: Value) -> str:
        """The name of a department, an agent, a contact, a group or a company."""

    def field(self, field_id: int) -> str:
        """The name of a custom field."""


class RuleNumbers(QObject):
    """Words with a number: Qt's tool finds them in `tr` alone."""

    def span(self, number: int, unit: int) -> str:
        """So many of a unit that is given in minutes."""
        if unit == DAY:
            return self.tr("%n day(s)", "", number)
        return self.tr("%n hour(s)", "", number) if unit == HOUR else self.tr("%n minute(s)", "", number)

    def more(self, number: int) -> str:
        """How many are not listed."""
        return self.tr("%n more", "", number)


def trigger_word(trigger: Trigger) -> str:
    """How a trigger reads behind “When”."""
    return QCoreApplication.translate("RuleTriggers", TRIGGERS[trigger].label)


def trigger_hint(trigger: Trigger) -> str:
    """What one has to know of a trigger, "" for nothing."""
    hint = TRIGGERS[trigger].hint
    return QCoreApplication.translate("RuleTriggers", hint) if hint else ""


def subject_word(on: On) -> str:
    """How what a condition looks at reads."""
    return QCoreApplication.translate("RuleConditions", CONDITIONS[on].label)


def operator_word(op: Op) -> str:
    """How an operator reads between subject and values."""
    return QCoreApplication.translate("RuleOperators", OPERATORS[op].label)


def action_word(do: Do) -> str:
    """How an action begins."""
    return QCoreApplication.translate("RuleActions", ACTIONS[do].label)


def before_word(param: Param) -> str:
    """The words before a blank."""
    return QCoreApplication.translate("RuleActions", param.before) if param.before else ""


def flaw_words(problem: Problem) -> str:
    """What is odd about a rule."""
    said = QCoreApplication.translate("RuleFlaws", FLAWS[problem.flaw].sentence)
    return said.format(**(problem.values or {}))


def assign_word(assign: Assign) -> str:
    """To whom a transfer gives a ticket."""
    return _word(_ASSIGN[assign])


def actor_word(actor: Actor) -> str:
    """Who did something."""
    return _word(_ACTOR[actor])


def becomes_word(becomes: Becomes) -> str:
    """What a ticket is made."""
    return _word(_BECOMES[becomes])


def _word(text: str) -> str:
    return QCoreApplication.translate("Rules", text)


def unit_of(minutes: int) -> tuple[int, int]:
    """A span as a whole number of its largest unit, and that unit in minutes."""
    unit = next((each for each in (DAY, HOUR) if minutes and minutes % each == 0), 1)
    return minutes // unit, unit


def span_words(minutes: int) -> str:
    """A span of time: "3 hours", "1 day"."""
    number, unit = unit_of(minutes)
    return RuleNumbers().span(number, unit)


def quoted(text: str) -> str:
    """A typed text as the sentence shows it."""
    return QCoreApplication.translate("Rules", "“{text}”").format(text=text)


def moment_words(value: Value, names: Naming) -> str:
    """A moment that is kept as ISO 8601; what is none stays as it is."""
    try:
        return words.long_time(datetime.fromisoformat(str(value)), names.zone)
    except ValueError:
        return str(value)


def gone_word() -> str:
    """What stands for something that was deleted."""
    return QCoreApplication.translate("Rules", "(deleted)")


def choice_word(choices: Choices, value: Value, names: Naming) -> str:
    """One value that was chosen."""
    word = _CODES.get(choices)
    try:
        if choices is Choices.AGENT and value == OF_THE_DEPARTMENT:
            return _word(_OF_THE_DEPARTMENT)
        if choices in (Choices.TAG, Choices.FIELD, Choices.OPTION, Choices.TYPED):
            return str(value)
        return word(value) if word else names.called(choices, value) or gone_word()
    except ValueError:
        return str(value)


_CODES: Mapping[Choices, Callable[[Value], str]] = {
    Choices.CHANNEL: lambda value: words.channel_word(Channel(str(value))),
    Choices.STATUS: lambda value: words.status_word(Status(str(value))),
    Choices.PRIORITY: lambda value: words.priority_word(Priority(int(value))),
    Choices.WEEKDAY: lambda value: QLocale().dayName(int(value) + 1),
    Choices.ACTOR: lambda value: actor_word(Actor(str(value))),
    Choices.ROLE: lambda value: role_word(Role(str(value))),
    Choices.MAIL_STATUS: lambda value: _word(_MAIL_STATUS[MailStatus(str(value))]),
}


def value_words(condition: Condition, value: Value, names: Naming) -> str:
    """One value of a condition as it reads in the sentence."""
    if condition.op in SPANS:
        return span_words(int(value or 0))
    typed = _TYPED.get(condition.kind)
    if typed is not None:
        return typed(value, names)
    return choice_word(CONDITIONS[condition.on].choices, value, names)


_TYPED: Mapping[Kind, Callable[[Value, Naming], str]] = {
    Kind.TEXT: lambda value, names: quoted(str(value)),
    Kind.NUMBER: lambda value, names: number_words(value),
    Kind.MOMENT: moment_words,
    Kind.DAY: lambda value, names: words.field_words(FieldKind.DATE, str(value)),
    Kind.CLOCK: lambda value, names: str(value),
}


def number_words(value: Value) -> str:
    """A number without a needless point, and so that it can be typed back."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(value, "g", 15) if isinstance(value, float) else str(value)
