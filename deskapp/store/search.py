"""Full-text search: one document per ticket opening, message and note, without case and accents.

The index keeps no text of its own; to forget a document its text is folded once more from the row it came from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deskapp.domain.access import Scope
from deskapp.domain.subjects import ticket_number
from deskapp.domain.text import fold
from deskapp.store import families
from deskapp.store.rows import numbers
from deskapp.store.tables import SearchDocRow, WorkspaceRow, database
from deskapp.store.writing import insert

#: Kinds of documents.
HEAD, MESSAGE, INLINE, NOTE = "t", "m", "i", "n"

_WORD = re.compile(r"\w+")
#: Where some tickets of a contact are still indexed by an older name or address, the workspace has a row of this key
#: and the contact's id that holds them (`name`, `emails`), and between which ids those tickets are (`after`, `upto`).
MARK = "mark.indexed."
_EMAILS = (
    "SELECT group_concat(email, ' ') FROM "
    "(SELECT email FROM contact_email WHERE contact_id = {} ORDER BY position, email)"
)
CONTACT_PARTS = f"SELECT c.name, ifnull(({_EMAILS.format('c.id')}), '') FROM contact c WHERE c.id = ?"
#: What a head is made of: subject, contact's name and addresses, set apart by a character that stands in no text.
HEAD_PARTS = (
    "replace(t.subject, char(31), ' ') || char(31) || "
    "replace(coalesce(json_extract(m.value, '$.name'), c.name, ''), char(31), ' ') || char(31) || "
    f"replace(coalesce(json_extract(m.value, '$.emails'), ({_EMAILS.format('t.contact_id')}), ''), char(31), ' ')"
)
HEAD_FROM = (
    "ticket t LEFT JOIN contact c ON c.id = t.contact_id "
    f"LEFT JOIN workspace m ON m.key = '{MARK}' || t.contact_id "
    "AND t.id > json_extract(m.value, '$.after') AND t.id <= json_extract(m.value, '$.upto')"
)
_HEAD = f"SELECT {HEAD_PARTS} FROM {HEAD_FROM} WHERE t.id = ?"
#: The index keeps the words of what was forgotten until it is written anew. This row of the workspace stands while that
#: is owed; its value says whether it has begun.
_OWED = "index.owed"
#: How much is written anew at once, in pages.
_PART = 64
#: More text than this of one message is not indexed (a million characters of a log file help nobody).
_MOST = 200_000


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found."""

    ticket_id: int
    kind: str
    source_id: int
    text: str


def folded(text: str) -> str:
    """The words of a document as the index has them."""
    return fold(text[:_MOST])


def head_text(ticket_id: int, subject: str, contact_name: str, emails: str) -> str:
    """What finds a ticket by its head: subject, number, contact."""
    return f"{subject} {ticket_number(ticket_id)} {contact_name} {emails}"


def add(document: Document) -> None:
    """Index a document."""
    doc_id = insert(SearchDocRow, ticket_id=document.ticket_id, kind=document.kind, source_id=document.source_id)
    database.execute_sql("INSERT INTO search (rowid, body) VALUES (?, ?)", (doc_id, folded(document.text)))


def add_many(documents: Sequence[Document]) -> None:
    """Index documents one after the other, with nothing in between."""
    for document in documents:
        add(document)


_KEPT = "SELECT id FROM search_doc WHERE ticket_id = ? AND kind = ? AND source_id = ?"


def forget(document: Document) -> None:
    """Take a document out; its text must be what was indexed."""
    row = database.execute_sql(_KEPT, (document.ticket_id, document.kind, document.source_id)).fetchone()
    if row is None:
        return
    gone = "INSERT INTO search (search, rowid, body) VALUES ('delete', ?, ?)"
    database.execute_sql(gone, (row[0], folded(document.text)))
    database.execute_sql("DELETE FROM search_doc WHERE id = ?", row)


def owe_rewriting() -> None:
    """Have the index written anew, so that no word of what was forgotten stays in the file."""
    WorkspaceRow.insert(key=_OWED, value={"begun": False}).on_conflict_replace().execute()


def is_owed() -> bool:
    """Whether the index is to be written anew."""
    return WorkspaceRow.get_or_none(WorkspaceRow.key == _OWED) is not None


def rewrite() -> bool:
    """Write the next part of the index anew; returns whether more is left."""
    row = WorkspaceRow.get_or_none(WorkspaceRow.key == _OWED)
    if row is None:
        return False
    before = _changes()
    part = _PART if row.value["begun"] else -_PART  # the first of these takes all of it together
    database.execute_sql("INSERT INTO search (search, rank) VALUES ('merge', ?)", (part,))
    left = _changes() - before > 1  # the command itself counts for one
    if not left:
        WorkspaceRow.delete().where(WorkspaceRow.key == _OWED).execute()
    elif not row.value["begun"]:
        WorkspaceRow.update(value={"begun": True}).where(WorkspaceRow.key == _OWED).execute()
    return left


def _changes() -> int:
    return int(database.execute_sql("SELECT total_changes()").fetchone()[0])


def replace(old: Document, text: str) -> None:
    """Index a document anew after its text changed; an empty text leaves none."""
    forget(old)
    if text:
        add(Document(old.ticket_id, old.kind, old.source_id, text))


def head_document(ticket_id: int) -> Document | None:
    """A ticket's opening document."""
    row = database.execute_sql(_HEAD, (ticket_id,)).fetchone()
    return Document(ticket_id, HEAD, 0, head_text(ticket_id, *row[0].split("\x1f"))) if row else None


def match_expression(text: str) -> str:
    """A safe index query of what a person typed: every word, the last one as a beginning."""
    words = _WORD.findall(fold(text))
    if not words:
        return ""
    return " ".join([f'"{word}"' for word in words[:-1]] + [f'"{words[-1]}" *'])


def _within(scope: Scope) -> str:
    """The condition on `t` that a ticket can be found within `scope`."""
    seen = "1" if scope.departments is None else f"t.department_id IN ({numbers(sorted(scope.departments))})"
    return f"t.status NOT IN ('B', 'X') AND {seen}"


def find(expression: str, scope: Scope, limit: int, before: int | None) -> tuple[list[int], int | None]:
    """Tickets that match, newest hit first, each once, and where to go on (None at the end).

    Spam and trash are left out; a merged ticket leads to the one in which it goes on. `before` is what the last call
    returned.
    """
    found: dict[int, None] = {}
    where = _within(scope)
    sql = (
        "SELECT d.id, d.ticket_id, t.merged_into IS NOT NULL FROM search s CROSS JOIN search_doc d ON d.id = s.rowid "
        "CROSS JOIN ticket t ON t.id = d.ticket_id "
        f"WHERE s.search MATCH ? AND s.rowid < ? AND ({where} OR t.merged_into IS NOT NULL) "
        "ORDER BY s.rowid DESC"
    )
    cursor = database.execute_sql(sql, (expression, before if before is not None else 2**62))
    for doc_id, ticket_id, merged in cursor:
        if merged:
            ticket_id = families.root(ticket_id)
            if not database.execute_sql(f"SELECT 1 FROM ticket t WHERE t.id = ? AND {where}", (ticket_id,)).fetchone():
                continue
        found[ticket_id] = None
        if len(found) >= limit:
            cursor.close()
            return list(found), doc_id
    return list(found), None
