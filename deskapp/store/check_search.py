"""Proving the search index: it holds exactly the words of exactly the documents.

The index is built once more aside, from the rows, in one go, and the two are compared word by word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from deskapp.domain.subjects import ticket_number
from deskapp.store import search
from deskapp.store.tables import database

_TOKENS = "tokenize = 'unicode61 remove_diacritics 2'"
_WORDS_AT_ONCE = 1_000_000
#: The text each kind of document should have, by the row it came from; a head's parts are set apart by \x1f.
_TEXT = {
    search.HEAD: f"SELECT {search.HEAD_PARTS} FROM {search.HEAD_FROM} WHERE t.id = d.ticket_id",
    search.MESSAGE: "SELECT text FROM message WHERE id = d.source_id AND ticket_id = d.ticket_id AND recalled = 0",
    search.INLINE: "SELECT text FROM inline_note WHERE id = d.source_id AND ticket_id = d.ticket_id",
    search.NOTE: (
        "SELECT text FROM note WHERE id = d.source_id AND kind = 'ticket' AND subject_id = d.ticket_id AND text <> ''"
    ),
}
_CASES = " ".join(f"WHEN '{kind}' THEN ({select})" for kind, select in _TEXT.items())
_DOCUMENTS = f"SELECT d.id, d.ticket_id, d.kind, CASE d.kind {_CASES} END FROM search_doc d ORDER BY d.id"
#: What should be found: (ticket, kind, source) of every row that has a text.
_FINDABLE = f"""
SELECT id AS ticket_id, '{search.HEAD}' AS kind, 0 AS source_id FROM ticket
UNION ALL SELECT ticket_id, '{search.MESSAGE}', id FROM message WHERE recalled = 0
UNION ALL SELECT ticket_id, '{search.INLINE}', id FROM inline_note
UNION ALL SELECT subject_id, '{search.NOTE}', id FROM note WHERE kind = 'ticket' AND text <> ''
"""
_UNFINDABLE = f"""
SELECT f.ticket_id FROM ({_FINDABLE}) f WHERE NOT EXISTS (SELECT 1 FROM search_doc d
WHERE d.ticket_id = f.ticket_id AND d.kind = f.kind AND d.source_id = f.source_id) ORDER BY 1 LIMIT 1
"""
_TWICE = "SELECT ticket_id FROM search_doc GROUP BY ticket_id, kind, source_id HAVING count(*) > 1 LIMIT 1"


class _Strange(Exception):
    """The index names a text that is not there; the message says which."""


def search_problem() -> str:
    """What is wrong with the index first, or nothing."""
    for sql, words in ((_UNFINDABLE, "cannot be found by all of its texts"), (_TWICE, "has a text indexed twice")):
        row = database.execute_sql(sql).fetchone()
        if row:
            return f"{ticket_number(row[0])} {words}"
    database.execute_sql(f"CREATE VIRTUAL TABLE temp.proof USING fts5 (body, content = '', {_TOKENS})")
    try:
        connection = database.connection()
        connection.executemany("INSERT INTO temp.proof (rowid, body) VALUES (?, ?)", _expected(connection))
        return _compare_words()
    except _Strange as strange:
        return str(strange)
    finally:
        database.execute_sql("DROP TABLE temp.proof")


def _expected(connection: Any) -> Iterator[tuple[int, str]]:
    for doc_id, ticket_id, kind, text in connection.execute(_DOCUMENTS):
        if text is None:
            raise _Strange(f"{ticket_number(ticket_id)} is found by a text it does not have")
        if kind == search.HEAD:
            text = search.head_text(ticket_id, *text.split("\x1f"))
        yield doc_id, search.folded(text)


def _compare_words() -> str:
    names = (("kept", "main", "search"), ("right", "temp", "proof"))
    for table, schema, index in names:
        database.execute_sql(
            f"CREATE VIRTUAL TABLE temp.words_{table} USING fts5vocab ('{schema}', '{index}', instance)"
        )
    database.execute_sql("CREATE VIRTUAL TABLE temp.words USING fts5vocab ('temp', 'proof', row)")
    try:
        return next(filter(None, map(_difference, _stretches())), "")
    finally:
        for table in ("words_kept", "words_right", "words"):
            database.execute_sql(f"DROP TABLE temp.{table}")


def _stretches() -> Iterator[tuple[str, str | None]]:
    """The alphabet cut into stretches that hold about as many words each: after one word, up to another."""
    after, words = "", 0
    for term, count in database.execute_sql("SELECT term, cnt FROM temp.words").fetchall():
        words += count
        if words >= _WORDS_AT_ONCE:
            yield after, term
            after, words = term, 0
    yield after, None


def _difference(stretch: tuple[str, str | None]) -> str:
    """What differs first within a stretch. The database joins the words, which takes a tenth of reading each."""
    after, end = stretch
    where = "term > ?" if end is None else "term > ? AND term <= ?"
    values = (after,) if end is None else (after, end)
    joined = f"(SELECT group_concat(term || ' ' || doc || ' ' || offset, char(10)) FROM temp.words_{{}} WHERE {where})"
    same = database.execute_sql(f"SELECT {joined.format('kept')} IS {joined.format('right')}", values * 2).fetchone()[0]
    if same:
        return ""
    kept, right = (
        set(database.execute_sql(f"SELECT term, doc, offset FROM temp.words_{table} WHERE {where}", values))
        for table in ("kept", "right")
    )
    doc_id = min(doc for _, doc, _ in kept ^ right)
    row = database.execute_sql("SELECT ticket_id FROM search_doc WHERE id = ?", (doc_id,)).fetchone()
    return f"the search index of {ticket_number(row[0]) if row else 'a lost text'} is wrong"
