"""Who does what for an account: one process at a time, until its lease runs out."""

from __future__ import annotations

from datetime import datetime, timedelta

from deskapp.domain.mailbox.account import Job
from deskapp.domain.moments import to_us
from deskapp.store.tables import MailLeaseRow, database

#: A lease is renewed well before it runs out; one that ends later than this was written under another clock.
LEASE = timedelta(seconds=90)


def take(account_id: int, job: Job, holder: str, now: datetime) -> bool:
    """Take or renew a lease; false where another process holds it. Within a transaction."""
    sql = (
        "INSERT INTO mail_lease (account_id, job, holder, until) VALUES (:account, :job, :holder, :until) "
        "ON CONFLICT (account_id, job) DO UPDATE SET holder = :holder, until = :until "
        "WHERE holder = :holder OR until <= :now OR until > :most RETURNING holder"
    )
    until = now + LEASE
    values = {
        "account": account_id,
        "job": job.value,
        "holder": holder,
        "until": to_us(until),
        "now": to_us(now),
        "most": to_us(until + LEASE),
    }
    return bool(database.execute_sql(sql, values).fetchall())


def give_back(account_id: int, job: Job, holder: str) -> None:
    """Let another process take over at once."""
    MailLeaseRow.delete().where(
        (MailLeaseRow.account_id == account_id) & (MailLeaseRow.job == job.value) & (MailLeaseRow.holder == holder)
    ).execute()
