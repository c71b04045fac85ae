"""Mail that tells what became of another mail: it was refused, it waits, or somebody complained of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BounceKind(StrEnum):
    """What a bounce says. `TEMPORARY` means that the server still tries, `FEEDBACK` that a reader complained (ARF)."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"
    FEEDBACK = "feedback"


@dataclass(frozen=True, slots=True)
class Failure:
    """One recipient that a bounce speaks of.

    `status` is an enhanced status code such as "5.1.1", `action` a word of RFC 3464 ("failed", "delayed"), `words`
    what the server said, on one line. Each may be "" where the bounce does not say; so may `email`.
    """

    email: str
    status: str = ""
    action: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Bounce:
    """What a bounce says: for whom, and about which mail: its Message-ID with angle brackets and its subject, or ""."""

    kind: BounceKind
    failures: tuple[Failure, ...] = ()
    message_id: str = ""
    subject: str = ""
