"""What a trial says of one ticket, in pieces as they are painted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from deskapp.domain.errors import DeskError
from deskapp.domain.rules.actions import Assign
from deskapp.domain.rules.conditions import Choices
from deskapp.domain.rules.rule import Rule
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Priority
from deskapp.services.rules.planning import Planned, What
from deskapp.services.rules.trying import Tried
from deskapp.ui import rule_words, words
from deskapp.ui.session import error_words
from deskapp.ui.settings.rules.offer import Offer


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a colour token, perhaps with the dot of a department (1…10) before them."""

    text: str
    dot: int | None = None
    token: str = "text"


def pieces(tried: Tried, rule: Rule, offer: Offer) -> list[Piece]:
    """What would change on a ticket: from → to, then the rest."""
    if tried.stopped_by is not None:
        return [Piece(QCoreApplication.translate("Trial", "an earlier rule stops this one"), token="warn")]
    found = _place(tried.planned, offer)
    changed = [each for each in tried.planned if each.changes and each.what in _WORDS]
    rest = [part for each in changed if (part := _WORDS[each.what](each, rule, offer))]
    refused = next((each for each in tried.planned if each.refused), None)
    if rest:
        found.append(Piece(", ".join(rest)))
    if not tried.changes:
        found.append(Piece(QCoreApplication.translate("Trial", "stays · no change"), token="muted"))
    if refused is not None:
        found.append(Piece(error_words(DeskError(refused.refused, **refused.values)), token="warn"))
    return found


def _place(planned: tuple[Planned, ...], offer: Offer) -> list[Piece]:
    """The department before, and after where it is another one."""
    moved = next((each for each in planned if each.what is What.DEPARTMENT and not each.refused), None)
    if moved is None:
        return []
    before, after = (offer.choice(Choices.DEPARTMENT, int(str(each))) for each in (moved.before, moved.after))
    first = Piece(before.text, before.colour, "muted")
    if not moved.changes:
        return [first]
    return [first, Piece("→", token="muted"), Piece(after.text, after.colour)]


def _agent(each: Planned, rule: Rule, offer: Offer) -> str:
    if each.after is None:
        return QCoreApplication.translate("Trial", "unassigned")
    if isinstance(each.after, int):
        return offer.choice(Choices.AGENT, each.after).text
    return rule_words.assign_word(Assign(str(each.after)))


def _tags(each: Planned, rule: Rule, offer: Offer) -> str:
    before, after = _texts(each.before), _texts(each.after)
    more = [f"+{name}" for name in after if name not in before]
    less = [f"−{name}" for name in before if name not in after]
    return ", ".join((*more, *less))


def _field(each: Planned, rule: Rule, offer: Offer) -> str:
    name = offer.field(int(str(rule.actions[each.index].params.get("field", 0))))
    return f"{name}: {each.after or '–'}"


def _until(each: Planned, rule: Rule, offer: Offer) -> str:
    if not isinstance(each.after, datetime):
        return ""
    time = words.long_time(each.after, offer.zone)
    return QCoreApplication.translate("Trial", "until {time}").format(time=time)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, tuple) else ()


_WORDS: Mapping[What, Callable[[Planned, Rule, Offer], str]] = {
    What.AGENT: _agent,
    What.STATUS: lambda each, rule, offer: words.status_word(Status(str(each.after))),
    What.POSTPONED: _until,
    What.PRIORITY: lambda each, rule, offer: words.priority_word(Priority(int(str(each.after)))),
    What.TAGS: _tags,
    What.FIELD: _field,
    What.SUBJECT: lambda each, rule, offer: rule_words.quoted(str(each.after)),
    What.INLINE_NOTE: lambda each, rule, offer: QCoreApplication.translate("Trial", "a note"),
    What.TICKET_NOTE: lambda each, rule, offer: QCoreApplication.translate("Trial", "ticket note"),
    What.MAIL: lambda each, rule, offer: QCoreApplication.translate("Trial", "a mail"),
    What.NOTICE: lambda each, rule, offer: QCoreApplication.translate("Trial", "agents notified"),
    What.REQUEST: lambda each, rule, offer: QCoreApplication.translate("Trial", "a request"),
    What.MERGED: lambda each, rule, offer: QCoreApplication.translate("Trial", "merged"),
    What.PARTICIPANTS: lambda each, rule, offer: QCoreApplication.translate("Trial", "participants"),
    What.PURGED: lambda each, rule, offer: QCoreApplication.translate("Trial", "purged"),
}
