"""What one card of the list says, made ready when its row arrives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from deskapp.domain.people import Agent, Department
from deskapp.domain.ticket import TicketRow
from deskapp.domain.vocabulary import Channel, OutboxState, Priority
from deskapp.ui import words

if TYPE_CHECKING:
    from deskapp.ui.inbox.card_layout import CardLayout
    from deskapp.ui.session import Session

CHANNEL_ICONS: dict[Channel, str] = {
    Channel.FORM: "file-text",
    Channel.CALL: "phone-incoming",
    Channel.IVR: "phone-incoming",
    Channel.CHAT: "message-circle",
    Channel.FACEBOOK: "facebook",
    Channel.MESSENGER: "message-circle",
    Channel.INSTAGRAM: "message-circle",
    Channel.X: "twitter",
    Channel.VIBER: "message-circle",
    Channel.WHATSAPP: "message-circle",
    Channel.FORUM: "message-square-text",
    Channel.SUGGESTION: "message-square-text",
    Channel.API: "zap",
}
"""Mail is the rule and has no icon on a card."""
STUCK_LOOKS: dict[OutboxState, tuple[str, str]] = {
    OutboxState.FAILED: ("mail-x", "danger"),
    OutboxState.UNKNOWN: ("mail-warning", "warn"),
}
"""Icon and colour of the sign that a mail waits for a person."""


@dataclass(slots=True)
class Card:
    """The strings and marks of one card. `colour` counts the department colours from 0, −1 for none."""

    id: int
    who: str
    subject: str
    excerpt: str
    time: str
    count: str
    unread: bool
    noted: bool
    channel_icon: str
    status: str
    status_word: str
    level: int
    department: str
    agent: str
    place_tip: str
    colour: int
    returns: str
    spoken: str
    internal: str = ""
    stuck: OutboxState | None = None
    stuck_word: str = ""
    layout: CardLayout | None = None


def short_names(agents: Iterable[Agent]) -> dict[int, str]:
    """First names; two of the same get the initial of their last name ("Petr D.")."""
    people = {agent.id: agent.name.split() or ["?"] for agent in agents}
    seen = Counter(name[0] for name in people.values())
    return {
        agent_id: name[0] if seen[name[0]] == 1 or len(name) == 1 else f"{name[0]} {name[-1][0]}."
        for agent_id, name in people.items()
    }


class CardMaker(QObject):
    """Turns rows into cards with the names, the zone and the language in force. Call `refresh` when these change."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._departments: dict[int, Department] = {}
        self._agents: dict[int, str] = {}
        self._full_names: dict[int, str] = {}
        self._solo = False
        self.refresh()

    def refresh(self) -> None:
        """Reads the names of departments and agents again."""
        desk, who = self._session.desk, self._session.who
        agents = desk.people.agents()
        self._departments = {each.id: each for each in desk.people.departments(who)}
        self._agents = short_names(agents)
        self._full_names = {agent.id: agent.name for agent in agents}
        self._solo = desk.workspace.is_solo()

    def card(self, row: TicketRow) -> Card:
        """The card of a row."""
        now, zone = self._session.clock.now(), self._session.zone
        department = self._departments.get(row.department_id)
        card = Card(
            id=row.id,
            who=row.who or QCoreApplication.translate("Card", "unknown sender"),
            subject=row.subject or QCoreApplication.translate("Card", "(no subject)"),
            excerpt=row.excerpt,
            time=words.card_time(row.changed_at, now, zone),
            count=str(row.messages) if row.messages > 1 else "",
            unread=row.unread,
            noted=row.noted,
            channel_icon=CHANNEL_ICONS.get(row.channel, ""),
            status=row.status.value,
            status_word=words.status_word(row.status),
            level=int(row.priority),
            department="" if self._solo or department is None else department.name,
            agent="" if self._solo else self._agent(self._agents, row.agent_id),
            place_tip="",
            colour=department.colour - 1 if department is not None and not self._solo else -1,
            returns=_returns(row.postponed_until, now, zone),
            spoken="",
            internal=self.tr("Internal") if row.internal else "",
            stuck=row.stuck,
            stuck_word=_stuck_word(row.stuck),
        )
        if not self._solo:
            card.place_tip = " · ".join(filter(None, (card.department, self._agent(self._full_names, row.agent_id))))
        card.spoken = _spoken(card, row, self.tr("%n message(s)", "", row.messages))
        return card

    def _agent(self, names: dict[int, str], agent_id: int | None) -> str:
        return QCoreApplication.translate("Card", "nobody") if agent_id is None else names.get(agent_id, "?")


def _stuck_word(stuck: OutboxState | None) -> str:
    """What the sign of a mail that waits for a person means."""
    if stuck is None:
        return ""
    return {
        OutboxState.FAILED: QCoreApplication.translate("Card", "A mail was not delivered"),
        OutboxState.UNKNOWN: QCoreApplication.translate("Card", "Perhaps a mail did not arrive"),
    }[stuck]


def _returns(until: datetime | None, now: datetime, zone: ZoneInfo) -> str:
    """When a postponed ticket comes back: "14:30", "Fri 9:00", "3 Dec"."""
    if until is None:
        return ""
    there, here = until.astimezone(zone), now.astimezone(zone)
    if timedelta() <= there.date() - here.date() < timedelta(days=7):
        clock = f"{there.hour}:{there.minute:02d}"
        if there.date() == here.date():
            return clock
        return f"{QLocale().dayName(there.isoweekday(), QLocale.FormatType.ShortFormat)} {clock}"
    return words.card_time(until, now, zone)


def _spoken(card: Card, row: TicketRow, messages: str) -> str:
    """The whole card in words, for those who hear it."""
    parts = [
        QCoreApplication.translate("Card", "unread") if card.unread else "",
        card.who,
        card.subject,
        card.status_word,
        card.internal,
        card.stuck_word,
        words.priority_word(row.priority) if row.priority != Priority.NORMAL else "",
        card.place_tip,
        QCoreApplication.translate("Card", "back {time}").format(time=card.returns) if card.returns else "",
        messages,
        QCoreApplication.translate("Card", "has a note") if card.noted else "",
        words.channel_word(row.channel),
        card.time,
    ]
    return ", ".join(part for part in parts if part)
