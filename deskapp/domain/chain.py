"""Hash chains: what was written stays provable (SPEC §4)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

#: What stands before the first link of a chain.
GENESIS = ""


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _digest(*fields: object) -> str:
    return sha256(_ENCODER.encode(fields).encode()).hexdigest()


def note_hash(previous: str, ticket_id: int, agent_id: int | None, at_us: int, text: str, files: Iterable[str]) -> str:
    """The hash of an inline note over the previous hash, ticket, author, time, text and attachment hashes."""
    return _digest("inline-note", previous, ticket_id, agent_id, at_us, text, list(files))


def note_told(note_id: int, digest: str, files: Sequence[tuple[str, str, str]]) -> dict[str, object]:
    """What the history keeps of an inline note: its hash, and (name, type, SHA-256) of each of its files."""
    told: dict[str, object] = {"note": note_id, "hash": digest}
    return {**told, "files": [list(file) for file in files]} if files else told


def deed_hash(
    previous: str, ticket_id: int, at_us: int, actor: str, agent_id: int | None, deed: str, values: Mapping[str, object]
) -> str:
    """The hash of one row of a ticket's history."""
    return _digest("deed", previous, ticket_id, at_us, actor, agent_id, deed, dict(values))
