"""To whom automatic mails went and when, so that no two programs answer each other for ever."""

from __future__ import annotations

from datetime import datetime, timedelta

from deskapp.domain.moments import to_us
from deskapp.store.tables import AutomaticMailRow, database
from deskapp.store.writing import insert


def note(email: str, at: datetime) -> None:
    """Note that an automatic mail goes to an address, or would have gone there."""
    insert(AutomaticMailRow, email=email.lower(), at=at)


def count(email: str, since: datetime, until: datetime) -> int:
    """How many automatic mails went to an address since a moment."""
    sql = "SELECT count(*) FROM automatic_mail WHERE email = ? AND at > ? AND at <= ?"
    return int(database.execute_sql(sql, (email.lower(), to_us(since), to_us(until))).fetchone()[0])


def prune(before: datetime, now: datetime) -> None:
    """Forget what is older, and what was noted under a clock that went ahead."""
    sql = "DELETE FROM automatic_mail WHERE at < ? OR at > ?"
    database.execute_sql(sql, (to_us(before), to_us(now + timedelta(days=1))))
