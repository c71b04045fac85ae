"""What the trace of rules says: about an event, a rule that was looked at, and an action that was done or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from deskapp.domain.errors import DeskError
from deskapp.domain.requests import RequestLine, RequestState
from deskapp.domain.rules.conditions import Choices
from deskapp.domain.rules.engine import Look, Outcome
from deskapp.domain.rules.operators import Value
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.trace import Fate, Trace, TracedStep
from deskapp.domain.rules.triggers import Trigger
from deskapp.ui import words
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.rule_sentence import condition_words
from deskapp.ui.rule_words import Naming, actor_word, trigger_word
from deskapp.ui.session import error_words
from deskapp.ui.ticket.context import Context


class SeenNames:
    """Names as the viewer may know them; what is out of sight is a dash."""

    def __init__(self, context: Context) -> None:
        self._names, self._session = context.names, context.session

    @property
    def zone(self) -> ZoneInfo:
        """In which moments are written."""
        return self._session.zone

    def called(self, choices: Choices, value: Value) -> str:
        """An agent's or a department's name."""
        number = int(value) if isinstance(value, int) else 0
        found = {Choices.AGENT: self._names.agent, Choices.DEPARTMENT: self._names.department}.get(choices)
        return (found(number) if found else "") or "–"

    def field(self, field_id: int) -> str:
        """Custom fields are named by their number here."""
        return f"#{field_id}"


def event_words(trace: Trace, zone: ZoneInfo) -> str:
    """When and what: "Thu 20 Nov 2025 9:05 · a ticket is created"."""
    told = [each for each in trace.triggers if each is not Trigger.CREATED or Trigger.MAILED not in trace.triggers]
    happened = ", ".join(map(trigger_word, told))
    return f"{words.long_time(trace.at, zone)} · {happened}"


def cause_words(trace: Trace, names: Naming) -> str:
    """Who caused it, and whether it followed from what rules did."""
    agent = names.called(Choices.AGENT, trace.agent_id) if trace.agent_id is not None else ""
    who = QCoreApplication.translate("Why", "by {who}").format(who=agent or actor_word(trace.actor))
    if trace.too_deep:
        return QCoreApplication.translate("Why", "{who} · too long a chain: rules were not looked at").format(who=who)
    if trace.depth > 1:
        link = QCoreApplication.translate("Why", "{who} · link {number} of a chain")
        return link.format(who=who, number=trace.depth)
    return who


def look_words(look: Look, trace: Trace, rule: Rule | None, names: Naming) -> str:
    """What came of looking at a rule; conditions are named where the rule is known as it was."""
    return _OUTCOMES[look.outcome](look, trace, rule, names)


def _matched(look: Look, trace: Trace, rule: Rule | None, names: Naming) -> str:
    if look.group is None or (rule is not None and len(rule.groups) == 1):
        return QCoreApplication.translate("Why", "applied")
    return QCoreApplication.translate("Why", "applied, by group {number}").format(number=look.group + 1)


def _failed(look: Look, trace: Trace, rule: Rule | None, names: Naming) -> str:
    known = rule is not None and rule.version == look.version
    said = []
    for group, index in enumerate(look.failed):
        if known and rule is not None and group < len(rule.groups) and index < len(rule.groups[group]):
            said.append(condition_words(rule.groups[group][index], names))
        else:
            text = QCoreApplication.translate("Why", "condition {number} of group {group}")
            said.append(text.format(number=index + 1, group=group + 1))
    return QCoreApplication.translate("Why", "did not hold: {conditions}").format(conditions="; ".join(said))


def _stopped(look: Look, trace: Trace, rule: Rule | None, names: Naming) -> str:
    return QCoreApplication.translate("Why", "stopped by “{name}”").format(name=trace.names.get(look.by or 0, "?"))


def _broken(look: Look, trace: Trace, rule: Rule | None, names: Naming) -> str:
    return QCoreApplication.translate("Why", "skipped: {reason}").format(reason=error_words(DeskError(look.reason)))


def _already(look: Look, trace: Trace, rule: Rule | None, names: Naming) -> str:
    return QCoreApplication.translate("Why", "had its turn in this chain")


def _late(look: Look, trace: Trace, rule: Rule | None, names: Naming) -> str:
    return QCoreApplication.translate("Why", "no time was left for its regular expressions")


_OUTCOMES: Mapping[Outcome, Callable[[Look, Trace, Rule | None, Naming], str]] = {
    Outcome.MATCHED: _matched,
    Outcome.FAILED: _failed,
    Outcome.STOPPED: _stopped,
    Outcome.BROKEN: _broken,
    Outcome.ALREADY: _already,
    Outcome.LATE: _late,
}


def fate_words(step: TracedStep, trace: Trace) -> str:
    """What became of an action."""
    if step.fate is Fate.OVERRULED:
        name = trace.names.get(step.by or 0, "?")
        return QCoreApplication.translate("Why", "left to “{name}”, which sets the same later").format(name=name)
    if step.fate in (Fate.REFUSED, Fate.RAISED):
        reason = error_words(DeskError(step.sentence, **step.values))
        return QCoreApplication.translate("Why", "not done: {reason}").format(reason=reason)
    if step.fate is Fate.SAME:
        return QCoreApplication.translate("Why", "it was so already")
    return QCoreApplication.translate("Why", "done")


_STATES: Mapping[RequestState, str] = {
    RequestState.DUE: QT_TRANSLATE_NOOP("Why", "waits to be sent"),
    RequestState.SENDING: QT_TRANSLATE_NOOP("Why", "is being sent"),
    RequestState.DONE: QT_TRANSLATE_NOOP("Why", "was taken"),
    RequestState.FAILED: QT_TRANSLATE_NOOP("Why", "failed"),
    RequestState.UNKNOWN: QT_TRANSLATE_NOOP("Why", "nobody knows whether it was taken"),
    RequestState.STOPPED: QT_TRANSLATE_NOOP("Why", "was not sent"),
}


def request_words(request: RequestLine, zone: ZoneInfo) -> str:
    """How a request to another program stands, and what it answered."""
    said = [QCoreApplication.translate("Why", _STATES[request.state])]
    answer = request.answer
    if answer is not None and answer.status is not None:
        said.append(str(answer.status))
    if answer is not None and answer.problem is not None:
        said.append(error_words(answer.problem))
    if request.due_at is not None and request.attempts:
        again = QCoreApplication.translate("Why", "again {time}")
        said.append(again.format(time=words.long_time(request.due_at, zone)))
    return " · ".join(said)
