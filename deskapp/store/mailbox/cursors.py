"""How far the folders of an account were read, what is still to be done there, and what could not be read.

A UID counts only together with the UIDVALIDITY of its folder: where that changes, all of it is void.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from deskapp.domain.errors import DeskError
from deskapp.domain.moments import to_us
from deskapp.store.mailbox.problems import as_text
from deskapp.store.tables import MailCursorRow, database

_PLACES = ("mail_chore", "mail_missed")


def read(account_id: int, folder: str) -> tuple[int, int] | None:
    """The UIDVALIDITY and the highest UID that was taken in, or None for a folder that was never read."""
    row = MailCursorRow.get_or_none((MailCursorRow.account_id == account_id) & (MailCursorRow.folder == folder))
    return None if row is None else (row.uidvalidity, row.uid)


def advance(account_id: int, folder: str, uidvalidity: int, uid: int) -> None:
    """Remember how far a folder was read. Never goes back, unless the folder's UIDVALIDITY is another one."""
    sql = (
        "INSERT INTO mail_cursor (account_id, folder, uidvalidity, uid) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (account_id, folder) DO UPDATE SET uid = CASE WHEN uidvalidity = excluded.uidvalidity "
        "THEN max(uid, excluded.uid) ELSE excluded.uid END, uidvalidity = excluded.uidvalidity"
    )
    database.execute_sql(sql, (account_id, folder, uidvalidity, uid))
    for table in _PLACES:
        gone = f"DELETE FROM {table} WHERE account_id = ? AND folder = ? AND uidvalidity <> ?"
        database.execute_sql(gone, (account_id, folder, uidvalidity))


def forget(account_id: int) -> None:
    """Forget how far the folders of an account were read, and what was to be done there."""
    for table in ("mail_cursor", *_PLACES):
        database.execute_sql(f"DELETE FROM {table} WHERE account_id = ?", (account_id,))


def add_chores(account_id: int, folder: str, uidvalidity: int, uids: Iterable[int]) -> None:
    """Remember mails that were taken in and have to be marked or moved on the server."""
    sql = "INSERT OR IGNORE INTO mail_chore (account_id, folder, uidvalidity, uid) VALUES (?, ?, ?, ?)"
    for uid in uids:
        database.execute_sql(sql, (account_id, folder, uidvalidity, uid))


def chores(account_id: int, folder: str, uidvalidity: int) -> list[int]:
    """The mails that have to be marked or moved, by UID."""
    sql = "SELECT uid FROM mail_chore WHERE account_id = ? AND folder = ? AND uidvalidity = ? ORDER BY uid"
    return [uid for (uid,) in database.execute_sql(sql, (account_id, folder, uidvalidity))]


def done(account_id: int, folder: str, uidvalidity: int, uids: Iterable[int]) -> None:
    """Forget mails that were marked or moved."""
    sql = "DELETE FROM mail_chore WHERE account_id = ? AND folder = ? AND uidvalidity = ? AND uid = ?"
    for uid in uids:
        database.execute_sql(sql, (account_id, folder, uidvalidity, uid))


def miss(account_id: int, folder: str, uidvalidity: int, uid: int, again_at: datetime, problem: DeskError) -> None:
    """Remember a mail that the server does not give, to be asked for again; those behind it do not wait."""
    sql = (
        "INSERT INTO mail_missed (account_id, folder, uidvalidity, uid, again_at, problem) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET attempts = attempts + 1, again_at = excluded.again_at, problem = excluded.problem"
    )
    database.execute_sql(sql, (account_id, folder, uidvalidity, uid, to_us(again_at), as_text(problem)))


def missed(account_id: int, folder: str, uidvalidity: int) -> list[tuple[int, int, int]]:
    """The mails that the server did not give: UID, how often it was asked, and when to ask again in µs."""
    sql = (
        "SELECT uid, attempts, again_at FROM mail_missed "
        "WHERE account_id = ? AND folder = ? AND uidvalidity = ? ORDER BY uid"
    )
    return database.execute_sql(sql, (account_id, folder, uidvalidity)).fetchall()  # type: ignore[no-any-return]


def count_missed(account_id: int) -> int:
    """How many mails of an account the server does not give."""
    sql = "SELECT count(*) FROM mail_missed WHERE account_id = ?"
    return int(database.execute_sql(sql, (account_id,)).fetchone()[0])


def found(account_id: int, folder: str, uidvalidity: int, uid: int) -> None:
    """Forget a mail that was missed: it came in, or is not there any longer."""
    sql = "DELETE FROM mail_missed WHERE account_id = ? AND folder = ? AND uidvalidity = ? AND uid = ?"
    database.execute_sql(sql, (account_id, folder, uidvalidity, uid))
