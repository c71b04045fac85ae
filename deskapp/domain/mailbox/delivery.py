"""What comes of handing one mail over to a server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from deskapp.domain.errors import DeskError


class Came(StrEnum):
    """What came of it: `LATER` is a mail that the server certainly does not have and may be tried again; `REFUSED` one
    that it will not take; `LOST` one that was handed over without an answer: nobody knows whether it was taken."""

    TAKEN = "taken"
    LATER = "later"
    REFUSED = "refused"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a server said to one recipient: for good (5xx), or for now (4xx)."""

    words: str
    lasting: bool


@dataclass(frozen=True, slots=True)
class Delivery:
    """The end of one SMTP transaction. `taken` are the recipients the server took; `refusals` tells of the others.

    `words` is what the server said last, on one line; `problem` the sentence for a person where it was not taken.
    """

    came: Came
    taken: tuple[str, ...] = ()
    refusals: Mapping[str, Refusal] = field(default_factory=dict)
    words: str = ""
    problem: DeskError | None = None


@dataclass(frozen=True, slots=True)
class Envelope:
    """What an SMTP transaction says: sender, recipients, and the bytes of the mail (CRLF)."""

    sender: str
    recipients: tuple[str, ...]
    body: bytes
