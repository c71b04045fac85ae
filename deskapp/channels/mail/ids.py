"""Message ids, with their angle brackets, out of fields that name one or many."""

from __future__ import annotations

import re

from deskapp.channels.mail.words import decode_value

MAX_IDS = 1000
MAX_ID = 998
_ID = re.compile(r"<([^<>]+)>")
_SPACE = re.compile(r"\s+")
_BARE = re.compile(r"(?<![^\s<>,;\"()])[^\s<>,;\"()]+@[^\s<>,;\"()]+")


def read_ids(value: bytes) -> tuple[str, ...]:
    """The ids of a field, each once, in their order. An id without brackets gets them; broken ones are joined."""
    if not value:
        return ()
    text = decode_value(value)
    found = [_SPACE.sub("", match) for match in _ID.findall(text)]
    if not found:
        found = _BARE.findall(text)
    return tuple(dict.fromkeys(f"<{each}>" for each in found[:MAX_IDS] if each and len(each) <= MAX_ID))


def read_message_id(value: bytes) -> str:
    """The id of a mail; whatever stands in a field without the form of an id serves as one. "" for an empty field."""
    ids = read_ids(value)
    if ids:
        return ids[0]
    text = _SPACE.sub("", decode_value(value)).strip("<>")[:MAX_ID]
    return f"<{text}>" if text else ""
