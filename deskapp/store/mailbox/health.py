"""How the jobs of an account are: when they last went well, and why they fail."""

from __future__ import annotations

from datetime import datetime, timedelta

from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.account import Health, Job, back_off_s
from deskapp.store.mailbox import problems
from deskapp.store.tables import MailHealthRow


def read(account_id: int, job: Job) -> Health:
    """Where a job stands."""
    row = _row(account_id, job)
    if row is None:
        return Health()
    problem = problems.read(row.problem)
    return Health(row.well_at, row.failing_since, row.attempts, row.again_at, problem, row.halted)


def well(account_id: int, job: Job, now: datetime) -> bool:
    """Note that a job went well; true where that is news to people: it failed before, or it is the first time."""
    row = _row(account_id, job)
    MailHealthRow.insert(account_id=account_id, job=job.value, well_at=now).on_conflict_replace().execute()
    return row is None or row.failing_since is not None or row.well_at is None


def failed(account_id: int, job: Job, now: datetime, problem: DeskError, *, halted: bool = False) -> bool:
    """Note that a job failed and when it is tried again; true where the problem is another than before."""
    row = _row(account_id, job)
    attempts = (row.attempts if row else 0) + 1
    text = problems.as_text(problem)
    values = {
        "account_id": account_id,
        "job": job.value,
        "well_at": row.well_at if row else None,
        "failing_since": (row.failing_since if row else None) or now,
        "attempts": attempts,
        "again_at": now + timedelta(seconds=back_off_s(attempts)),
        "problem": text,
        "halted": halted,
    }
    MailHealthRow.insert(**values).on_conflict_replace().execute()
    return row is None or row.problem != text


def forget(account_id: int) -> None:
    """Begin anew: the settings were changed, so it is tried at once."""
    MailHealthRow.delete().where(MailHealthRow.account_id == account_id).execute()


def at_once(account_id: int, job: Job) -> None:
    """Let an account that failed be tried at once: a person wants it."""
    its = (MailHealthRow.account_id == account_id) & (MailHealthRow.job == job.value)
    MailHealthRow.update(again_at=None).where(its).execute()


def _row(account_id: int, job: Job) -> MailHealthRow | None:
    return MailHealthRow.get_or_none((MailHealthRow.account_id == account_id) & (MailHealthRow.job == job.value))
