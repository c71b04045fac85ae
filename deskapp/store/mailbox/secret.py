"""The secret by which the desk knows its own marks again."""

from __future__ import annotations

import os

from deskapp.domain.mailbox.marks import SECRET_BYTES
from deskapp.store import workspace

_KEY = "mail.secret"


def secret() -> bytes:
    """The store's secret, made with the first use; within a transaction."""
    kept = workspace.read_mark(_KEY)
    if isinstance(kept, str):
        return bytes.fromhex(kept)
    made = os.urandom(SECRET_BYTES)
    workspace.write_mark(_KEY, made.hex())
    return made
