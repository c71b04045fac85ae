"""How many automatic mails may go to one address: two programs that answer each other must come to an end.

Each mail is counted when it is written. Once one is refused the other side has nothing to answer, and the loop is over.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from deskapp.domain.errors import Invalid
from deskapp.store import messages
from deskapp.store.mailbox import automatic
from deskapp.store.store import Unit

_WEEK_H = 7 * 24
#: The most automatic mails to one address within so many minutes (the limits of Zammad, and one for programs that look
#: at their mail so rarely that they stay below those: without it they would go on for ever).
LIMITS = ((10, 10), (15, 30), (25, 60), (50, 180), (100, 600), (150, _WEEK_H * 60))
#: So many automatic mails about one ticket go out within an hour, and in a row, with nothing an agent wrote between.
MOST_IN_AN_HOUR, MOST_IN_A_ROW = 10, 30
#: What was older when it came in is no news that anybody waits for an answer to, but an old mailbox that was imported.
OLDEST = timedelta(days=2)
#: What is longer ago than this counts nowhere.
LONGEST = timedelta(minutes=LIMITS[-1][1])


def check(unit: Unit, ticket_id: int, emails: Iterable[str]) -> None:
    """`Invalid` where one more automatic mail, about this ticket or to one of these addresses, is too many."""
    if messages.count_automatic(ticket_id, unit.now - timedelta(hours=1)) >= MOST_IN_AN_HOUR:
        raise Invalid("More than {most} automatic mails in an hour are too many for one ticket.", most=MOST_IN_AN_HOUR)
    if messages.automatic_in_a_row(ticket_id) >= MOST_IN_A_ROW:
        raise Invalid(
            "{most} automatic mails went out about this ticket; first somebody has to write.", most=MOST_IN_A_ROW
        )
    for email in emails:
        for most, minutes in LIMITS:
            if automatic.count(email, unit.now - timedelta(minutes=minutes), unit.now) >= most:
                raise _too_many(most, email, minutes)


def _too_many(most: int, email: str, minutes: int) -> Invalid:
    """The refusal, which names a span of time as people do."""
    hours = minutes // 60
    if hours >= _WEEK_H:
        return Invalid(
            "{most} automatic mails went to {email} within a week; more would be too many.", most=most, email=email
        )
    if hours > 1:
        return Invalid(
            "{most} automatic mails went to {email} within {hours} hours; more would be too many.",
            most=most,
            email=email,
            hours=hours,
        )
    if hours:
        return Invalid(
            "{most} automatic mails went to {email} within an hour; more would be too many.", most=most, email=email
        )
    return Invalid(
        "{most} automatic mails went to {email} within {minutes} minutes; more would be too many.",
        most=most,
        email=email,
        minutes=minutes,
    )


def note(unit: Unit, emails: Iterable[str]) -> None:
    """Count an automatic mail for each of its recipients."""
    for email in emails:
        automatic.note(email, unit.now)
