"""What was done to a ticket, as sentences in the language of the interface."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from deskapp.domain.bounces import BounceKind
from deskapp.domain.ratings import Score
from deskapp.domain.status import Status
from deskapp.domain.subjects import ticket_number
from deskapp.domain.vocabulary import Channel, Deed, FieldKind, OutboxState, Priority
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.words import actor_word, channel_word, field_words, priority_word, rule_words, status_word

if TYPE_CHECKING:
    from deskapp.domain.thread import SystemEvent


def _word(text: str) -> str:
    return QCoreApplication.translate("Words", text)


class Named(Protocol):
    """Who knows the names of agents and departments."""

    def agent(self, agent_id: int | None) -> str:
        """The agent's name, "" for nobody."""

    def department(self, department_id: int) -> str:
        """The department's name, "" where it may not be known."""


def event_sentence(event: SystemEvent, names: Named) -> str:
    """What happened, as one line: "Transferred to Billing by Eva Malá"."""
    if event.deed is Deed.ASSIGNED and event.agent_id is not None and event.values.get("to") == event.agent_id:
        return QCoreApplication.translate("Words", "Taken by {who}").format(who=event.author)
    sentence = _SENTENCES[event.deed](event, names)
    if event.values.get("undo"):
        sentence = QCoreApplication.translate("Words", "Taken back: {sentence}").format(sentence=sentence)
    if event.deed is Deed.NOT_SENT:
        return sentence  # a server's doing
    who = event.author or rule_words(event.values.get("rule_name")) or actor_word(event.actor)
    return QCoreApplication.translate("Words", "{sentence} by {who}").format(sentence=sentence, who=who)


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _status_of(value: object) -> str:
    return status_word(Status(str(value))) if value else ""


def _created(event: SystemEvent, names: Named) -> str:
    if event.values.get("internal"):
        return QCoreApplication.translate("Words", "Internal ticket opened")
    channel = channel_word(Channel(str(event.values.get("channel", Channel.MANUAL.value))))
    return QCoreApplication.translate("Words", "Created ({channel})").format(channel=channel)


def _imported(event: SystemEvent, names: Named) -> str:
    text = QCoreApplication.translate("Words", "Imported from {source} ({number})")
    return text.format(source=event.values.get("source", ""), number=event.values.get("number", ""))


def _transferred(event: SystemEvent, names: Named) -> str:
    target = names.department(_number(event.values.get("to")) or 0)
    if not target:
        return QCoreApplication.translate("Words", "Transferred to another department")
    agent = names.agent(_number(event.values.get("agent")))
    if agent:
        text = QCoreApplication.translate("Words", "Transferred to {department} and assigned to {agent}")
        return text.format(department=target, agent=agent)
    return QCoreApplication.translate("Words", "Transferred to {department}").format(department=target)


def _assigned(event: SystemEvent, names: Named) -> str:
    agent = names.agent(_number(event.values.get("to")))
    if not agent:
        return QCoreApplication.translate("Words", "Assigned to nobody")
    return QCoreApplication.translate("Words", "Assigned to {agent}").format(agent=agent)


def _status(event: SystemEvent, names: Named) -> str:
    text = QCoreApplication.translate("Words", "Set to {status}")
    return text.format(status=_status_of(event.values.get("to")))


def _priority(event: SystemEvent, names: Named) -> str:
    priority = Priority(_number(event.values.get("to")) or 0)
    text = QCoreApplication.translate("Words", "Priority set to {priority}")
    return text.format(priority=priority_word(priority))


def _tags(event: SystemEvent, names: Named) -> str:
    signed = [("+", "added"), ("−", "removed")]
    changed = [f"{sign}#{tag}" for sign, key in signed for tag in _texts(event.values.get(key))]
    return QCoreApplication.translate("Words", "Tags changed: {tags}").format(tags=" ".join(changed))


def _texts(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _subject(event: SystemEvent, names: Named) -> str:
    text = QCoreApplication.translate("Words", "Subject changed to “{subject}”")
    return text.format(subject=event.values.get("to", ""))


def _forwarded(event: SystemEvent, names: Named) -> str:
    inside = event.values.get("agents")
    people = [names.agent(_number(i)) for i in inside] if isinstance(inside, list) else _texts(event.values.get("to"))
    if "answers" in event.values:
        return QCoreApplication.translate("Words", "Answered inside the desk to {people}").format(
            people=", ".join(people)
        )
    return QCoreApplication.translate("Words", "Forwarded to {people}").format(people=", ".join(people))


def _answered(event: SystemEvent, names: Named) -> str:
    automatic = QCoreApplication.translate("Words", "Automatic mail sent to the customer")
    return automatic if event.values.get("automatic") else QCoreApplication.translate("Words", "Answered")


def _mailed(event: SystemEvent, names: Named) -> str:
    text = QCoreApplication.translate("Words", "Mail sent to {people}")
    return text.format(people=", ".join(_texts(event.values.get("to"))))


def _not_sent(event: SystemEvent, names: Named) -> str:
    refused = _texts(event.values.get("refused"))
    if refused:
        text = QCoreApplication.translate("Words", "Mail refused for {people}")
        return text.format(people=", ".join(refused))
    if event.values.get("state") == OutboxState.UNKNOWN.value:
        return QCoreApplication.translate("Words", "A mail may have been sent or not")
    return QCoreApplication.translate("Words", "A mail could not be sent")


def _named(sentence: str) -> Callable[[SystemEvent, Named], str]:
    """A sentence that names the recipients of a mail."""
    return lambda event, names: _word(sentence).format(people=", ".join(_texts(event.values.get("to"))))


def _bounced(event: SystemEvent, names: Named) -> str:
    return _word(_BOUNCES[BounceKind(str(event.values.get("kind", BounceKind.PERMANENT.value)))])


def _participants(event: SystemEvent, names: Named) -> str:
    signed = [("+", "added"), ("−", "removed")]
    changed = [f"{sign}{email}" for sign, key in signed for email in _texts(event.values.get(key))]
    return QCoreApplication.translate("Words", "Participants changed: {people}").format(people=" ".join(changed))


def _linked(event: SystemEvent, names: Named) -> str:
    return QCoreApplication.translate("Words", "Linked with {number}").format(number=_other(event))


def _unlinked(event: SystemEvent, names: Named) -> str:
    return QCoreApplication.translate("Words", "Link with {number} taken away").format(number=_other(event))


def _merged(event: SystemEvent, names: Named) -> str:
    away = QCoreApplication.translate("Words", "Merged into {number}")
    into = QCoreApplication.translate("Words", "{number} merged into this ticket")
    return (away if event.values.get("away") else into).format(number=_other(event))


def _unmerged(event: SystemEvent, names: Named) -> str:
    away = QCoreApplication.translate("Words", "No longer merged into {number}")
    into = QCoreApplication.translate("Words", "{number} taken out of this ticket again")
    return (away if event.values.get("away") else into).format(number=_other(event))


def _split(event: SystemEvent, names: Named) -> str:
    made = QCoreApplication.translate("Words", "Split off into {number}")
    begun = QCoreApplication.translate("Words", "Split off from {number}")
    return (begun if event.values.get("from") else made).format(number=_other(event))


def _other(event: SystemEvent) -> str:
    """The number of the other ticket of a deed."""
    return ticket_number(_number(event.values.get("ticket")) or 0)


def _ticked(event: SystemEvent, names: Named) -> str:
    done = QCoreApplication.translate("Words", "To-do of an inline note done")
    undone = QCoreApplication.translate("Words", "To-do of an inline note open again")
    return done if event.values.get("done") else undone


def _step(event: SystemEvent, names: Named) -> str:
    done = QCoreApplication.translate("Words", "Step “{text}” ticked")
    undone = QCoreApplication.translate("Words", "Tick of “{text}” taken away")
    return (done if event.values.get("done") else undone).format(text=event.values.get("text", ""))


def _field(event: SystemEvent, names: Named) -> str:
    name, kind = event.values.get("name", ""), FieldKind(str(event.values.get("kind", FieldKind.TEXT.value)))
    value = field_words(kind, str(event.values.get("to", "")))
    if not value:
        return QCoreApplication.translate("Words", "“{name}” cleared").format(name=name)
    return QCoreApplication.translate("Words", "“{name}” set to “{value}”").format(name=name, value=value)


def _called(event: SystemEvent, names: Named) -> str:
    return _word(_CALLS[bool(event.values.get("in")), bool(event.values.get("answered"))])


def _chatted(event: SystemEvent, names: Named) -> str:
    if event.values.get("outside"):
        return _word(QT_TRANSLATE_NOOP("Words", "Chat message left outside the hours, written down"))
    return _word(_CHATS[bool(event.values.get("in")), bool(event.values.get("answered"))])


#: A call or chat by whether it came in and whether anybody answered.
_CALLS: Mapping[tuple[bool, bool], str] = {
    (True, True): QT_TRANSLATE_NOOP("Words", "Incoming call written down"),
    (True, False): QT_TRANSLATE_NOOP("Words", "Missed call written down"),
    (False, True): QT_TRANSLATE_NOOP("Words", "Outgoing call written down"),
    (False, False): QT_TRANSLATE_NOOP("Words", "Call without an answer written down"),
}
_CHATS: Mapping[tuple[bool, bool], str] = {
    (True, True): QT_TRANSLATE_NOOP("Words", "Chat written down"),
    (True, False): QT_TRANSLATE_NOOP("Words", "Missed chat written down"),
    (False, True): QT_TRANSLATE_NOOP("Words", "Chat that an agent began written down"),
}
_BOUNCES: Mapping[BounceKind, str] = {
    BounceKind.PERMANENT: QT_TRANSLATE_NOOP("Words", "Mail could not be delivered, noted"),
    BounceKind.TEMPORARY: QT_TRANSLATE_NOOP("Words", "Mail is delayed, noted"),
    BounceKind.FEEDBACK: QT_TRANSLATE_NOOP("Words", "Mail was reported as spam, noted"),
}
_RATINGS: Mapping[Score, str] = {
    Score.REBUKE: QT_TRANSLATE_NOOP("Words", "Negative rating written down"),
    Score.NEUTRAL: QT_TRANSLATE_NOOP("Words", "Neutral rating written down"),
    Score.REWARD: QT_TRANSLATE_NOOP("Words", "Positive rating written down"),
}


def _rated(event: SystemEvent, names: Named) -> str:
    return _word(_RATINGS[Score(_number(event.values.get("score")) or 0)])


def _invalidated(event: SystemEvent, names: Named) -> str:
    text = _word(QT_TRANSLATE_NOOP("Words", "Rating made invalid (“{reason}”)"))
    return text.format(reason=event.values.get("reason", ""))


def _plainly(text: str) -> Callable[[SystemEvent, Named], str]:
    return lambda event, names: _word(text)


_SENTENCES: Mapping[Deed, Callable[[SystemEvent, Named], str]] = {
    Deed.CREATED: _created,
    Deed.MESSAGE: _plainly(QT_TRANSLATE_NOOP("Words", "Message received, written")),
    Deed.ANSWERED: _answered,
    Deed.RECALLED: _plainly(QT_TRANSLATE_NOOP("Words", "Mail called back before it was sent")),
    Deed.BOUNCED: _bounced,
    Deed.FORWARDED: _forwarded,
    Deed.MAILED: _mailed,
    Deed.STATUS: _status,
    Deed.TRANSFERRED: _transferred,
    Deed.ASSIGNED: _assigned,
    Deed.PRIORITY: _priority,
    Deed.TAGS: _tags,
    Deed.SUBJECT: _subject,
    Deed.INLINE_NOTE: _plainly(QT_TRANSLATE_NOOP("Words", "Inline note added")),
    Deed.NOTE: _plainly(QT_TRANSLATE_NOOP("Words", "Ticket note changed")),
    Deed.TICKED: _ticked,
    Deed.LINKED: _linked,
    Deed.UNLINKED: _unlinked,
    Deed.MERGED: _merged,
    Deed.UNMERGED: _unmerged,
    Deed.SPLIT: _split,
    Deed.STEP: _step,
    Deed.FIELD: _field,
    Deed.PARTICIPANTS: _participants,
    Deed.CALLED: _called,
    Deed.CHATTED: _chatted,
    Deed.RATED: _rated,
    Deed.RATING_INVALIDATED: _invalidated,
    Deed.IMPORTED: _imported,
    Deed.SENT: _plainly(QT_TRANSLATE_NOOP("Words", "Mail sent")),
    Deed.NOT_SENT: _not_sent,
    Deed.SENT_AGAIN: _named(QT_TRANSLATE_NOOP("Words", "Mail to {people} to be sent again")),
    Deed.ARRIVED: _named(QT_TRANSLATE_NOOP("Words", "Mail to {people} said to have arrived")),
    Deed.GIVEN_UP: _named(QT_TRANSLATE_NOOP("Words", "Mail to {people} given up")),
    Deed.PURGED: _plainly(QT_TRANSLATE_NOOP("Words", "Message erased with its sender's data")),
}
