"""Marks of the desk's own making, which nobody else can make: a ticket's number in a Message-ID, and tokens in links.

A signed Message-ID still leads to its ticket when the rows that knew it are gone (a restored backup), and a made-up
one leads nowhere.
"""

from __future__ import annotations

import hmac
import re
from hashlib import sha256

#: How many bytes a secret has, and how many letters of a signature stand in a mark.
SECRET_BYTES, _LETTERS = 32, 20
_ID = re.compile(r"<(\d{1,15})\.([0-9a-f]{8,32})\.([0-9a-f]{20})@[^<>\s]+>\Z")


def signature(secret: bytes, purpose: str, *values: object) -> str:
    """What only who knows the secret can write under these values."""
    text = "\0".join([purpose, *map(str, values)])
    return hmac.new(secret, text.encode("utf-8", "surrogatepass"), sha256).hexdigest()[:_LETTERS]


def is_signed(secret: bytes, written: str, purpose: str, *values: object) -> bool:
    """Whether a signature is right; takes as long for a wrong one."""
    return hmac.compare_digest(signature(secret, purpose, *values).encode(), written.encode("utf-8", "replace"))


def signed_id(secret: bytes, ticket_id: int, nonce: str, domain: str) -> str:
    """A Message-ID that names a ticket; `nonce` is random, in hexadecimal digits, `domain` in its ASCII form."""
    return f"<{ticket_id}.{nonce}.{signature(secret, 'id', ticket_id, nonce)}@{domain}>"


def ticket_of(secret: bytes, message_id: str) -> int | None:
    """The ticket that a Message-ID of our own names; None for all others."""
    match = _ID.match(message_id)
    if match is None or not is_signed(secret, match[3], "id", int(match[1]), match[2]):
        return None
    return int(match[1])
