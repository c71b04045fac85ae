"""What becomes of mail."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """What became of a mail that was read."""

    TICKET = "ticket"
    MESSAGE = "message"
    DUPLICATE = "duplicate"
    QUARANTINED = "quarantined"
