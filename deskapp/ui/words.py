"""The words for the domain's codes, and how moments and sizes are written, in the language of the interface."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime

from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Actor, Cause, Channel, FieldKind, Priority
from deskapp.ui.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from deskapp.domain.reminders import Reminder
    from deskapp.domain.thread import InlineNote, Note

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
    Cause.BOUNCE: (QT_TRANSLATE_NOOP("Words", "Not delivered"), QT_TRANSLATE_NOOP("Words", "Not delivered")),
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


def actor_word(actor: Actor) -> str:
    """Who did something where nobody is named: "the customer"."""
    return _word(_ACTOR[actor])


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
    return f"{long_day(local.date())} {_clock(local)}"


def long_day(day: date) -> str:
    """A day in full: "Thu 20 Nov 2025"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), _word(_LONG_DAY))


def clock(moment: datetime, zone: ZoneInfo) -> str:
    """The time of a day: "9:05"."""
    return _clock(moment.astimezone(zone))


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


def rule_words(name: object) -> str:
    """A rule as one names it within a sentence, "" for none."""
    return QCoreApplication.translate("Words", "rule “{name}”").format(name=name) if name else ""


def author_words(note: Note | InlineNote) -> str:
    """Who wrote a note: an agent's name, or “Rule …”; "" where nobody is known."""
    if note.author or not note.rule:
        return note.author
    return QCoreApplication.translate("Words", "Rule “{name}”").format(name=note.rule)


def field_words(kind: FieldKind, value: str) -> str:
    """A custom field's value as people read it; a yes-or-no field always has one."""
    if kind is FieldKind.YES_NO:
        return _word(QT_TRANSLATE_NOOP("Words", "yes")) if value else _word(QT_TRANSLATE_NOOP("Words", "no"))
    day = QDate.fromString(value, Qt.DateFormat.ISODate) if kind is FieldKind.DATE else QDate()
    return QLocale().toString(day, _word(QT_TRANSLATE_NOOP("Words", "d MMM yyyy"))) if day.isValid() else value
