"""A bounce finds the mail it speaks of and is kept beside it; it is nobody's message and opens nothing again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from deskapp.domain.bounces import Bounce, BounceKind, Failure
from deskapp.domain.doer import SYSTEM
from deskapp.domain.mail import ParsedMail
from deskapp.domain.subjects import tagged_ticket, without_reply_marks
from deskapp.domain.text import one_line, storable
from deskapp.domain.vocabulary import About, Cause, Channel, Deed, Direction
from deskapp.services import telling
from deskapp.store import families, history, mail, messages, search, tickets
from deskapp.store.mailbox import bounces, posting
from deskapp.store.mailbox.bounces import SentMail
from deskapp.store.store import Unit

#: Servers give up within some days; a mail that is older is not meant by a bounce that names it only by its recipient.
_RECENT = timedelta(days=7)
#: So many recipients of one bounce are noted.
_MOST = 50


def file_bounce(unit: Unit, parsed: ParsedMail, at: datetime, raw_id: int, mark: bytes) -> search.Document | None:
    """Keep a bounce with the mail it speaks of; returns what is to be indexed, None where it is about no mail of ours.

    Its writer is told of what is new: that it did not get there, or that it is delayed.
    """
    bounce = parsed.bounce
    sent = _sent_mail(bounce, at) if bounce else None
    if bounce is None or sent is None:
        return None
    at = max(at, sent.at)  # whatever the clock of its server says
    ticket = tickets.standing(sent.ticket_id)
    failures = _failures(bounce, sent)
    text = storable(parsed.text)
    message_id = messages.insert(
        unit,
        ticket.id,
        at=at,
        direction=Direction.REPORT,
        channel=Channel.EMAIL,
        text=text,
        sender=parsed.sender,
        to=parsed.to,
        subject=storable(parsed.subject),
        quote_at=parsed.quote_at,
        has_html=bool(parsed.html),
        message_id=storable(parsed.message_id),
        raw_id=raw_id,
        automatic=True,
        files=parsed.attachments,
    )
    mail.remember_ids(ticket.id, message_id, parsed.message_id, (), mark)
    news = [bounces.note(message_id, sent.id, bounce.kind, failure, at) for failure in failures]
    tickets.update(unit, ticket.id, {"messages": ticket.messages + 1, "changed_at": max(at, ticket.changed_at)})
    told = {"message": sent.id, "kind": bounce.kind.value} | ({} if any(news) else {"again": True})
    history.tell(ticket.id, unit.now, SYSTEM, Deed.BOUNCED, told)
    if bounce.kind is BounceKind.PERMANENT:
        posting.come_back(sent.id, {each.email: each.words for each in failures})
        unit.touched(*families.upwards(sent.ticket_id), counts=True)
    if any(news) and bounce.kind is not BounceKind.FEEDBACK:
        _tell(unit, sent, ticket)
    return search.Document(ticket.id, search.MESSAGE, message_id, text)


def _sent_mail(bounce: Bounce, at: datetime) -> SentMail | None:
    """The mail that is meant: by its Message-ID; where a bounce names none, by recipient and subject."""
    if bounce.message_id:
        return bounces.by_message_id(bounce.message_id)
    since = at - _RECENT
    candidates = [sent for each in bounce.failures if each.email for sent in bounces.recent_to(each.email, since, at)]
    return next((sent for sent in candidates if _same_subject(sent, bounce.subject)), None)


def _same_subject(sent: SentMail, subject: str) -> bool:
    """Whether a mail may have had a subject; a bounce that tells none may mean any."""
    tagged = tagged_ticket(subject)
    if tagged is not None:
        return families.root(tagged) == families.root(sent.ticket_id)
    return not subject or without_reply_marks(subject) == without_reply_marks(one_line(sent.subject))


def _failures(bounce: Bounce, sent: SentMail) -> list[Failure]:
    """The failures, each with an address where there is only one it can be; one without a name where none is told."""
    only = sent.recipients[0] if len(sent.recipients) == 1 else ""
    told = bounce.failures[:_MOST] or (Failure(only),)
    kept = (
        replace(
            each, email=storable(each.email or only).lower(), words=storable(each.words), status=storable(each.status)
        )
        for each in told
    )
    return list({each.email: each for each in kept}.values())


def _tell(unit: Unit, sent: SentMail, ticket: tickets.Standing) -> None:
    """Tell the agent who wrote the mail, else the ticket's."""
    subject = telling.Subject(About.MESSAGE, sent.id, sent.ticket_id, ticket.department_id)
    for agent_id in (sent.agent_id, ticket.agent_id):
        if agent_id is not None and telling.tell(unit, SYSTEM, subject, Cause.BOUNCE, [agent_id]):
            return
