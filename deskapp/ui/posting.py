"""What stands with a mail that does not go out, in words, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from deskapp.domain.mailbox.posting import Post
from deskapp.domain.vocabulary import OutboxState
from deskapp.ui import words
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.session import error_words

if TYPE_CHECKING:
    from deskapp.domain.changes import Done
    from deskapp.services.outbox import Outbox
    from deskapp.ui.session import Session

#: Icon and colour of each state.
MARKS: Mapping[OutboxState, tuple[str, str]] = {
    OutboxState.HELD: ("hourglass", "warn"),
    OutboxState.DUE: ("send", "muted"),
    OutboxState.SENDING: ("send", "muted"),
    OutboxState.SENT: ("check", "ok"),
    OutboxState.FAILED: ("triangle-alert", "danger"),
    OutboxState.UNKNOWN: ("circle-help", "warn"),
    OutboxState.GIVEN_UP: ("ban", "muted"),
    OutboxState.RECALLED: ("undo-2", "muted"),
}
_STATES: Mapping[OutboxState, str] = {
    OutboxState.HELD: QT_TRANSLATE_NOOP("Outbox", "Held"),
    OutboxState.DUE: QT_TRANSLATE_NOOP("Outbox", "To be sent"),
    OutboxState.SENDING: QT_TRANSLATE_NOOP("Outbox", "Sending…"),
    OutboxState.SENT: QT_TRANSLATE_NOOP("Outbox", "Sent"),
    OutboxState.FAILED: QT_TRANSLATE_NOOP("Outbox", "Could not be sent"),
    OutboxState.UNKNOWN: QT_TRANSLATE_NOOP("Outbox", "Perhaps sent"),
    OutboxState.GIVEN_UP: QT_TRANSLATE_NOOP("Outbox", "Not sent"),
    OutboxState.RECALLED: QT_TRANSLATE_NOOP("Outbox", "Called back"),
}


@dataclass(frozen=True, slots=True)
class Way:
    """Something that can be done about a mail: what its button says, what is said afterwards, and the act."""

    text: str
    said: str
    act: Callable[[Outbox, Session, int], Done[int]]


_WAYS: Mapping[str, Way] = {
    "again": Way(
        QT_TRANSLATE_NOOP("Outbox", "Send again"),
        QT_TRANSLATE_NOOP("Outbox", "The mail is sent again."),
        lambda outbox, session, outbox_id: outbox.send_again(session.who, outbox_id),
    ),
    "arrived": Way(
        QT_TRANSLATE_NOOP("Outbox", "It arrived"),
        QT_TRANSLATE_NOOP("Outbox", "The mail counts as sent."),
        lambda outbox, session, outbox_id: outbox.it_arrived(session.who, outbox_id),
    ),
    "give_up": Way(
        QT_TRANSLATE_NOOP("Outbox", "Give up"),
        QT_TRANSLATE_NOOP("Outbox", "The mail is not sent any more."),
        lambda outbox, session, outbox_id: outbox.give_up(session.who, outbox_id),
    ),
}
#: What is offered in each state.
_OFFERED: Mapping[OutboxState, tuple[str, ...]] = {
    OutboxState.DUE: ("give_up",),
    OutboxState.FAILED: ("again", "give_up"),
    OutboxState.UNKNOWN: ("again", "arrived", "give_up"),
}


def _word(text: str) -> str:
    return QCoreApplication.translate("Outbox", text)


def state_word(post: Post) -> str:
    """Where a mail stands, in a word or two."""
    if post.came_back:
        return QCoreApplication.translate("Outbox", "Came back")
    if post.state is OutboxState.FAILED and post.partly:
        return QCoreApplication.translate("Outbox", "Did not reach everybody")
    return _word(_STATES[post.state])


def stays(post: Post | None) -> bool:
    """Whether there is something to say of a mail beside its state: it does not go out, or not yet."""
    return post is not None and post.state in _OFFERED and (post.state is not OutboxState.DUE or bool(post.problem))


def sentence(post: Post, session: Session) -> str:
    """Why a mail does not go out, and when it is tried again."""
    problem = error_words(post.problem) if post.problem else ""
    if post.state is OutboxState.UNKNOWN:
        return problem or QCoreApplication.translate("Outbox", "Nobody knows whether it arrived.")
    now = session.clock.now()
    if post.state is OutboxState.DUE and post.due_at is not None and post.due_at > now:
        again = QCoreApplication.translate("Outbox", "It will be tried again at {time}.")
        return f"{problem} {again.format(time=words.card_time(post.due_at, now, session.zone))}"
    if post.state is OutboxState.DUE and problem:
        by_itself = QCoreApplication.translate("Outbox", "It is tried again by itself.")
        return f"{problem} {by_itself}"
    return problem


def offered(post: Post) -> list[tuple[str, str]]:
    """What can be done about a mail: each way with the words of its button."""
    return [(name, _word(_WAYS[name].text)) for name in _OFFERED.get(post.state, ())]


def perform(name: str, outbox_id: int, session: Session) -> None:
    """Do something about a mail."""
    way = _WAYS[name]
    session.act(lambda: way.act(session.desk.outbox, session, outbox_id), _word(way.said))
