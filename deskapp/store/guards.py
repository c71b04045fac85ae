"""The database itself refuses to change what must never change (SPEC §4), for every client that opens the file.

REPLACE does not fire delete triggers by default, so each guarded table also refuses an INSERT over an existing id or
unique value. A DELETE passes only where an append-only tombstone with the same hash stands.
"""

from __future__ import annotations

from peewee import SqliteDatabase

_NEVER = "inline notes are never edited or deleted"
_APPEND = "this log only grows"
_INSIDE = "nothing of an internal ticket can be mailed"


def _refuse(name: str, when: str, table: str, condition: str, sentence: str) -> tuple[str, str]:
    return name, (
        f"CREATE TRIGGER {name} BEFORE {when} ON {table} {f'WHEN {condition} ' if condition else ''}"
        f"BEGIN SELECT RAISE(ABORT, '{sentence}'); END"
    )


def _exists(table: str, condition: str) -> str:
    return f"EXISTS (SELECT 1 FROM {table} WHERE {condition})"


_DEAD_NOTE = (
    "inline_note_tombstone",
    "inline_note_id = old.id AND ticket_id = old.ticket_id AND hash = old.hash AND previous = old.previous",
)

#: A note's files go only with the note: its own tombstone stands and the note is still there to be compared.
_DEAD_FILE = (
    "inline_note n JOIN inline_note_tombstone t ON t.inline_note_id = n.id AND t.ticket_id = n.ticket_id "
    "AND t.hash = n.hash AND t.previous = n.previous",
    "n.id = old.inline_note_id",
)
#: History goes when a tombstone holds the hash of its last row, which has to go last.
_DEAD_HISTORY = (
    "ticket_tombstone t",
    "t.ticket_id = old.ticket_id "
    "AND t.hash = (SELECT hash FROM history WHERE ticket_id = old.ticket_id ORDER BY id DESC LIMIT 1)",
)
#: The same as the second schema had it: it looked through all rows for each that went.
_DEAD_HISTORY_2 = (
    "ticket_tombstone t JOIN history h ON h.ticket_id = t.ticket_id AND h.hash = t.hash",
    "t.ticket_id = old.ticket_id",
)

#: A ticket without a customer is an internal one (SPEC §2).
_INTERNAL = "(SELECT contact_id FROM ticket WHERE id = new.ticket_id) IS NULL"

#: Every guard: its name and its statement.
GUARDS: dict[str, str] = dict(
    [
        _refuse("inline_note_no_update", "UPDATE", "inline_note", "", _NEVER),
        _refuse("inline_note_no_delete", "DELETE", "inline_note", f"NOT {_exists(*_DEAD_NOTE)}", _NEVER),
        _refuse(
            "inline_note_no_replace",
            "INSERT",
            "inline_note",
            _exists("inline_note", "id = new.id OR hash = new.hash"),
            _NEVER,
        ),
        _refuse("inline_note_file_no_update", "UPDATE", "inline_note_file", "", _NEVER),
        _refuse(
            "inline_note_file_no_delete",
            "DELETE",
            "inline_note_file",
            f"NOT {_exists(*_DEAD_FILE)}",
            _NEVER,
        ),
        _refuse(
            "inline_note_file_no_replace",
            "INSERT",
            "inline_note_file",
            _exists(
                "inline_note_file", "id = new.id OR (inline_note_id = new.inline_note_id AND position = new.position)"
            ),
            _NEVER,
        ),
        _refuse(
            "inline_note_file_no_more",
            "INSERT",
            "inline_note_file",
            "new.position >= (SELECT files FROM inline_note WHERE id = new.inline_note_id)",
            _NEVER,
        ),
        _refuse("inline_note_tombstone_no_update", "UPDATE", "inline_note_tombstone", "", _APPEND),
        _refuse("inline_note_tombstone_no_delete", "DELETE", "inline_note_tombstone", "", _APPEND),
        _refuse(
            "inline_note_tombstone_no_replace",
            "INSERT",
            "inline_note_tombstone",
            _exists("inline_note_tombstone", "inline_note_id = new.inline_note_id"),
            _APPEND,
        ),
        _refuse("history_no_update", "UPDATE", "history", "", _APPEND),
        _refuse(
            "history_last_goes_last",
            "DELETE",
            "history",
            f"NOT {_exists(*_DEAD_HISTORY)}",
            _APPEND,
        ),
        _refuse("history_no_replace", "INSERT", "history", _exists("history", "id = new.id"), _APPEND),
        _refuse("ticket_tombstone_no_update", "UPDATE", "ticket_tombstone", "", _APPEND),
        _refuse("ticket_tombstone_no_delete", "DELETE", "ticket_tombstone", "", _APPEND),
        _refuse(
            "ticket_tombstone_no_replace",
            "INSERT",
            "ticket_tombstone",
            _exists("ticket_tombstone", "ticket_id = new.ticket_id"),
            _APPEND,
        ),
        _refuse("event_no_update", "UPDATE", "event", "", _APPEND),
        _refuse("event_no_delete", "DELETE", "event", "", _APPEND),
        _refuse("event_no_replace", "INSERT", "event", _exists("event", "id = new.id"), _APPEND),
        _refuse("ticket_stays_internal", "UPDATE OF contact_id", "ticket", "old.contact_id IS NULL", _INSIDE),
        _refuse("message_inside", "INSERT", "message", f"new.direction <> 'int' AND {_INTERNAL}", _INSIDE),
        _refuse(
            "message_stays_inside",
            "UPDATE OF direction, ticket_id",
            "message",
            f"new.direction <> 'int' AND {_INTERNAL}",
            _INSIDE,
        ),
        _refuse("outbox_nothing_internal", "INSERT", "outbox", _INTERNAL, _INSIDE),
        _refuse("outbox_stays_public", "UPDATE OF ticket_id", "outbox", _INTERNAL, _INSIDE),
    ]
)


#: The first schema that has a guard, where that is not the first of all. A guard that is worded anew takes a new name.
_SINCE = {
    "history_last_goes_last": 3,
    "ticket_stays_internal": 3,
    "message_inside": 3,
    "message_stays_inside": 3,
    "outbox_nothing_internal": 3,
    "outbox_stays_public": 3,
}

#: Guards that another took the place of, by the last schema that had them; a store of an older one is to have them.
_RETIRED = {
    2: dict([_refuse("history_no_delete", "DELETE", "history", f"NOT {_exists(*_DEAD_HISTORY_2)}", _APPEND)]),
}

#: Triggers that are no guards: they count tickets.
_COUNTING = ("ticket_count_insert", "ticket_count_delete", "ticket_count_update")


def create_guards(db: SqliteDatabase) -> None:
    """Make all guards; every migration ends with this, in its transaction."""
    for name in (*GUARDS, *(name for retired in _RETIRED.values() for name in retired)):
        db.execute_sql(f"DROP TRIGGER IF EXISTS {name}")
    for statement in GUARDS.values():
        db.execute_sql(statement)


def missing_guards(db: SqliteDatabase, version: int | None = None) -> list[str]:
    """The guards that a store of this schema (None: the newest) should have and has not, or not word for word."""
    found = dict(db.execute_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    wanted = _guards_of(version) if version is not None else GUARDS
    return [name for name, statement in wanted.items() if found.get(name) != statement]


def _guards_of(version: int) -> dict[str, str]:
    """The guards of an older schema; none of a store that is still empty."""
    kept = {name: statement for name, statement in GUARDS.items() if _SINCE.get(name, 1) <= version}
    for last, retired in _RETIRED.items():
        kept |= retired if 0 < version <= last else {}
    return kept


def strange_triggers(db: SqliteDatabase) -> list[str]:
    """The names of triggers that the desk did not make: one could swallow what is written, or copy it."""
    found = db.execute_sql("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name").fetchall()
    return [name for (name,) in found if name not in GUARDS and name not in _COUNTING]
