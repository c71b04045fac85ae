"""A mail that a link of a closing mail made is a rating: it is counted and opens nothing again (SPEC §7)."""

from __future__ import annotations

from deskapp.domain.mail import ParsedMail
from deskapp.domain.mailbox import rating_mail
from deskapp.domain.mailbox.rating_mail import MailRating
from deskapp.domain.ratings import ACTS
from deskapp.services import ratings
from deskapp.store import events, tickets
from deskapp.store.store import Unit
from deskapp.store.tables import TicketRecord


def rating_of(parsed: ParsedMail, key: bytes) -> MailRating | None:
    """The rating that a mail is, from somebody who takes part in the ticket, of an act that still counts."""
    rating = rating_mail.read(key, parsed.subject, parsed.text[: parsed.quote_at])
    if rating is None or parsed.sender is None or parsed.automatic or not tickets.is_there(rating.ticket_id):
        return None
    known = tickets.is_participant(rating.ticket_id, parsed.sender.email)
    return rating if known and _act(rating) is not None else None


def take(unit: Unit, rating: MailRating) -> None:
    """Count a rating; one that was there before of the same act gives way."""
    row = TicketRecord.get_by_id(rating.ticket_id)
    ratings.rated_by_customer(unit, row, _act(rating), rating.score, rating.comment)


def _act(rating: MailRating) -> int | None:
    """What is rated: the act of the moment that the closing mail was written at; None where it was taken back."""
    there = map(events.get, events.standing(rating.ticket_id, ACTS))
    return max((row.id for row in there if row.at == rating.at), default=None)
