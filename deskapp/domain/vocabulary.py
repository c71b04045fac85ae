"""The small closed vocabularies of the desk (SPEC §1): codes only, words for people live in the interface."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Channel(StrEnum):
    """How a ticket came."""

    EMAIL = "email"
    FORM = "form"
    CALL = "call"
    IVR = "ivr"
    CHAT = "chat"
    FACEBOOK = "facebook"
    MESSENGER = "messenger"
    INSTAGRAM = "instagram"
    X = "x"
    VIBER = "viber"
    WHATSAPP = "whatsapp"
    FORUM = "forum"
    SUGGESTION = "suggestion"
    MANUAL = "manual"
    IMPORT = "import"
    API = "api"


class Priority(IntEnum):
    """A ticket's priority, shown by an arrow down, nothing, or one to three exclamation marks."""

    LOW = -1
    NORMAL = 0
    RAISED = 1
    HIGH = 2
    URGENT = 3


class Direction(StrEnum):
    """Whether a message came from the customer, went out to one, passed between agents, or is what a mail server says
    of a mail that went out."""

    IN = "in"
    OUT = "out"
    INTERNAL = "int"
    REPORT = "report"


class Actor(StrEnum):
    """Who did something, as the history tells it."""

    AGENT = "agent"
    CUSTOMER = "customer"
    RULE = "rule"
    SYSTEM = "system"


class NoteKind(StrEnum):
    """The three editable kinds of notes; inline notes are a thing of their own."""

    TICKET = "ticket"
    CONTACT = "contact"
    COMPANY = "company"


class About(StrEnum):
    """What a reminder is about: a note of any of the four kinds, a message that passed between agents, or a ticket that
    a rule tells of."""

    INLINE = "inline"
    TICKET = "ticket"
    CONTACT = "contact"
    COMPANY = "company"
    MESSAGE = "message"
    RULE = "rule"


class Cause(StrEnum):
    """Why somebody is reminded: it was set, a note mentions the agent, a message was passed on inside, a rule tells, a
    mail came back."""

    REMINDER = "reminder"
    MENTION = "mention"
    FORWARD = "forward"
    RULE = "rule"
    BOUNCE = "bounce"


class OutboxState(StrEnum):
    """Where an outgoing mail stands. `UNKNOWN` is one that may have been sent: the program or the connection was lost
    before the server's answer. `GIVEN_UP` is one that somebody lets go of."""

    HELD = "held"
    DUE = "due"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    GIVEN_UP = "given-up"
    RECALLED = "recalled"


class MailStatus(StrEnum):
    """What became of an outgoing mail, as rules tell it apart. `PARTLY`: some have it and others will not. `BOUNCED`:
    a server had taken it, and says now that somebody does not get it."""

    SENT = "sent"
    PARTLY = "partly"
    FAILED = "failed"
    UNKNOWN = "unknown"
    BOUNCED = "bounced"


class DraftKind(StrEnum):
    """What a draft is going to be."""

    REPLY = "reply"
    NOTE = "note"
    FORWARD = "forward"
    INSIDE = "inside"
    TICKET = "ticket"
    INTERNAL_TICKET = "internal-ticket"
    NOTE_TEXT = "note-text"
    CONTACT_NOTE = "contact-note"
    COMPANY_NOTE = "company-note"
    TRANSFER = "transfer"


class FieldKind(StrEnum):
    """What a custom field holds. Values are kept as text: numbers as typed, dates as YYYY-MM-DD, yes as "1"."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes-no"
    CHOICE = "choice"


class Deed(StrEnum):
    """What a row of a ticket's history tells."""

    CREATED = "created"
    MESSAGE = "message"
    ANSWERED = "answered"
    RECALLED = "recalled"
    BOUNCED = "bounced"
    FORWARDED = "forwarded"
    STATUS = "status"
    TRANSFERRED = "transferred"
    ASSIGNED = "assigned"
    PRIORITY = "priority"
    TAGS = "tags"
    SUBJECT = "subject"
    INLINE_NOTE = "inline-note"
    NOTE = "note"
    LINKED = "linked"
    UNLINKED = "unlinked"
    MERGED = "merged"
    UNMERGED = "unmerged"
    SPLIT = "split"
    TICKED = "ticked"
    STEP = "step"
    FIELD = "field"
    PARTICIPANTS = "participants"
    MAILED = "mailed"
    CALLED = "called"
    CHATTED = "chatted"
    RATED = "rated"
    RATING_INVALIDATED = "rating-invalidated"
    PURGED = "purged"
    IMPORTED = "imported"
    SENT = "sent"
    NOT_SENT = "not-sent"
    SENT_AGAIN = "sent-again"
    ARRIVED = "arrived"
    GIVEN_UP = "given-up"


class EventKind(StrEnum):
    """What the report log counts (SPEC §7). `RANKED` takes an act out of those that got no rating."""

    CREATED = "created"
    INCOMING = "incoming"
    ANSWER = "answer"
    FIRST_ANSWER = "first-answer"
    NEXT_ANSWER = "next-answer"
    RESOLVED = "resolved"
    NOTE = "note"
    CALL_RANG = "call-rang"
    CALL = "call"
    CALL_MISSED = "call-missed"
    CALL_ENDED = "call-ended"
    CHAT_RANG = "chat-rang"
    CHAT_STARTED = "chat-started"
    CHAT_MISSED = "chat-missed"
    CHAT_ENDED = "chat-ended"
    CHAT_ANSWER = "chat-answer"
    RANKED = "ranked"
    REWARD = "reward"
    REBUKE = "rebuke"
    NEUTRAL = "neutral"
    WAS_NEW = "was-new"
    WAS_OPEN = "was-open"
    WAS_ANSWERED = "was-answered"
    WAS_POSTPONED = "was-postponed"
    WAS_RESOLVED = "was-resolved"
