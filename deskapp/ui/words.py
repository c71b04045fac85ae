"""The words for the domain's codes, and how moments and sizes are written, in the language of the interface."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime

from deskapp.domain.status import Status
from deskapp.domain.subjects import ticket_number
from deskapp.domain.vocabulary import Actor, Cause, Channel, Deed, FieldKind, Priority
from deskapp.ui.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from deskapp.domain.reminders import Reminder
    from deskapp.domain.thread import InlineNote, Note, SystemEvent

_STATUS: Mapping[Status, str] = {
    Status.NEW: QT_TRANSLATE_NOOP("Words", "New"),
    Status.OPEN: QT_TRANSLATE_NOOP("Words", "Open"),
    Status.ANSWERED: QT_TRANSLATE_NOOP("Words", "Answered"),
    Status.POSTPONED: QT_TRANSLATE_NOOP("Words", "Postponed"),
    Status.RESOLVED: QT_TRANSLATE_NOOP("Words", "Resolved"),
    Status.CLOSED: QT_TRANSLATE_NOOP("Words", "Closed"),
    Status.SPAM: QT_TRANSLATE_NOOP("Words", "Spam"),
    Status.DELETED: QT_TRANSLATE_NOOP("Words", "Deleted"),
    Status.CHATTING: QT_TRANSLATE_NOOP("Words", "Chatting"),
    Status.CALLING: QT_TRANSLATE_NOOP("Words", "Calling"),
}
_PRIORITY: Mapping[Priority, str] = {
    Priority.LOW: QT_TRANSLATE_NOOP("Words", "Low"),
    Priority.NORMAL: QT_TRANSLATE_NOOP("Words", "Normal"),
    Priority.RAISED: QT_TRANSLATE_NOOP("Words", "Raised"),
    Priority.HIGH: QT_TRANSLATE_NOOP("Words", "High"),
    Priority.URGENT: QT_TRANSLATE_NOOP("Words", "Urgent"),
}
_CHANNEL: Mapping[Channel, str] = {
    Channel.EMAIL: QT_TRANSLATE_NOOP("Words", "E-mail"),
    Channel.FORM: QT_TRANSLATE_NOOP("Words", "Form"),
    Channel.CALL: QT_TRANSLATE_NOOP("Words", "Call"),
    Channel.IVR: QT_TRANSLATE_NOOP("Words", "Voice menu"),
    Channel.CHAT: QT_TRANSLATE_NOOP("Words", "Chat"),
    Channel.FACEBOOK: QT_TRANSLATE_NOOP("Words", "Facebook"),
    Channel.MESSENGER: QT_TRANSLATE_NOOP("Words", "Messenger"),
    Channel.INSTAGRAM: QT_TRANSLATE_NOOP("Words", "Instagram"),
    Channel.X: QT_TRANSLATE_NOOP("Words", "X"),
    Channel.VIBER: QT_TRANSLATE_NOOP("Words", "Viber"),
    Channel.WHATSAPP: QT_TRANSLATE_NOOP("Words", "WhatsApp"),
    Channel.FORUM: QT_TRANSLATE_NOOP("Words", "Forum"),
    Channel.SUGGESTION: QT_TRANSLATE_NOOP("Words", "Suggestion"),
    Channel.MANUAL: QT_TRANSLATE_NOOP("Words", "Written down"),
    Channel.IMPORT: QT_TRANSLATE_NOOP("Words", "Imported"),
    Channel.API: QT_TRANSLATE_NOOP("Words", "API"),
}
_ACTOR: Mapping[Actor, str] = {
    Actor.AGENT: QT_TRANSLATE_NOOP("Words", "an agent"),
    Actor.CUSTOMER: QT_TRANSLATE_NOOP("Words", "the customer"),
    Actor.RULE: QT_TRANSLATE_NOOP("Words", "a rule"),
    Actor.SYSTEM: QT_TRANSLATE_NOOP("Words", "the desk"),
}
_CAUSE: Mapping[Cause, tuple[str, str]] = {
    Cause.REMINDER: (QT_TRANSLATE_NOOP("Words", "Reminder"), QT_TRANSLATE_NOOP("Words", "Set by {name}")),
    Cause.MENTION: (
        QT_TRANSLATE_NOOP("Words", "You are mentioned"),
        QT_TRANSLATE_NOOP("Words", "{name} mentioned you"),
    ),
    Cause.FORWARD: (
        QT_TRANSLATE_NOOP("Words", "Passed on to you"),
        QT_TRANSLATE_NOOP("Words", "{name} passed it on to you"),
    ),
    Cause.RULE: (QT_TRANSLATE_NOOP("Words", "A rule"), QT_TRANSLATE_NOOP("Words", "Rule “{name}”")),
}
_WEEK_DAYS = 6
_LONG_DAY = QT_TRANSLATE_NOOP("Words", "ddd d MMM yyyy")
_DAY = QT_TRANSLATE_NOOP("Words", "ddd d MMM")
_TOMORROW = QT_TRANSLATE_NOOP("Words", "tomorrow {time}")
_YESTERDAY = QT_TRANSLATE_NOOP("Words", "yesterday {time}")
_KILOBYTE = 1000


def _word(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def status_word(status: Status) -> str:
    """What a status is called."""
    return _word(_STATUS[status])


def priority_word(priority: Priority) -> str:
    """What a priority is called."""
    return _word(_PRIORITY[priority])


def channel_word(channel: Channel) -> str:
    """What a channel is called."""
    return _word(_CHANNEL[channel])


def cause_words(reminder: Reminder) -> str:
    """Why somebody is reminded: "Petr Dvořák mentioned you"; "Reminder" for one's own."""
    nobody, somebody = _CAUSE[reminder.cause]
    other = reminder.by and reminder.by_id != reminder.agent_id
    return _word(somebody).format(name=reminder.by) if other else _word(nobody)


def card_time(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """A moment as short as a card needs it: the time today, the weekday within a week, else the day."""
    local, today = moment.astimezone(zone), now.astimezone(zone).date()
    locale = QLocale()
    age = (today - local.date()).days
    if age == 0:
        return _clock(local)
    day = QDate(local.year, local.month, local.day)
    if 0 < age <= _WEEK_DAYS:
        return locale.dayName(day.dayOfWeek(), QLocale.FormatType.ShortFormat)
    if local.year == today.year:
        return locale.toString(day, _word(QT_TRANSLATE_NOOP("Words", "d MMM")))
    return locale.toString(day, _word(QT_TRANSLATE_NOOP("Words", "d MMM yyyy")))


def day_and_time(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """A moment to the minute, with the day only where it is not today: "9:15", "Mon 9:15", "20 Nov 9:15"."""
    day, clock = card_time(moment, now, zone), _clock(moment.astimezone(zone))
    return clock if day == clock else f"{day} {clock}"


def long_time(moment: datetime, zone: ZoneInfo) -> str:
    """A moment in full: "Thu 20 Nov 2025 9:05"."""
    local = moment.astimezone(zone)
    day = QDate(local.year, local.month, local.day)
    return f"{QLocale().toString(day, _word(_LONG_DAY))} {_clock(local)}"


def due_time(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """When something is due, as short as can be: "10:45" today, "tomorrow 9:00", "Fri 21 Nov 9:00"."""
    local, today = moment.astimezone(zone), now.astimezone(zone).date()
    clock, day = _clock(local), QDate(local.year, local.month, local.day)
    near = {0: "{time}", 1: _word(_TOMORROW), -1: _word(_YESTERDAY)}.get((local.date() - today).days)
    if near is not None:
        return near.format(time=clock)
    return f"{QLocale().toString(day, _word(_DAY if local.year == today.year else _LONG_DAY))} {clock}"


def widest_time() -> str:
    """A long time that takes as much room as any."""
    return long_time(datetime(2000, 12, 27, 22, 58, tzinfo=ZoneInfo("UTC")), ZoneInfo("UTC"))


def _clock(local: datetime) -> str:
    return QLocale().toString(QTime(local.hour, local.minute), "H:mm")


def file_size(size: int) -> str:
    """A number of bytes as people read it: "84 kB"."""
    if size < _KILOBYTE:
        return f"{size} B"
    return QLocale().formattedDataSize(size, 1 if size >= 1_000_000 else 0, QLocale.DataSizeFormat.DataSizeSIFormat)


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
    who = event.author or rule_words(event.values.get("rule_name")) or _word(_ACTOR[event.actor])
    return QCoreApplication.translate("Words", "{sentence} by {who}").format(sentence=sentence, who=who)


def rule_words(name: object) -> str:
    """A rule as one names it within a sentence, "" for none."""
    return QCoreApplication.translate("Words", "rule “{name}”").format(name=name) if name else ""


def author_words(note: Note | InlineNote) -> str:
    """Who wrote a note: an agent's name, or “Rule …”; "" where nobody is known."""
    if note.author or not note.rule:
        return note.author
    return QCoreApplication.translate("Words", "Rule “{name}”").format(name=note.rule)


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _status_of(value: object) -> str:
    return status_word(Status(str(value))) if value else ""


def _created(event: SystemEvent, names: Named) -> str:
    if event.values.get("internal"):
        return QCoreApplication.translate("Words", "Internal ticket opened")
    channel = channel_word(Channel(str(event.values.get("channel", Channel.MANUAL.value))))
    return QCoreApplication.translate("Words", "Created ({channel})").format(channel=channel)


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


def field_words(kind: FieldKind, value: str) -> str:
    """A custom field's value as people read it; a yes-or-no field always has one."""
    if kind is FieldKind.YES_NO:
        return _word(QT_TRANSLATE_NOOP("Words", "yes")) if value else _word(QT_TRANSLATE_NOOP("Words", "no"))
    day = QDate.fromString(value, Qt.DateFormat.ISODate) if kind is FieldKind.DATE else QDate()
    return QLocale().toString(day, _word(QT_TRANSLATE_NOOP("Words", "d MMM yyyy"))) if day.isValid() else value


def _plainly(text: str) -> Callable[[SystemEvent, Named], str]:
    return lambda event, names: _word(text)


_SENTENCES: Mapping[Deed, Callable[[SystemEvent, Named], str]] = {
    Deed.CREATED: _created,
    Deed.MESSAGE: _plainly(QT_TRANSLATE_NOOP("Words", "Message received, written")),
    Deed.ANSWERED: _answered,
    Deed.RECALLED: _plainly(QT_TRANSLATE_NOOP("Words", "Mail called back before it was sent")),
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
    Deed.PURGED: _plainly(QT_TRANSLATE_NOOP("Words", "Message erased with its sender's data")),
}
