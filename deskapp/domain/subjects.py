"""Ticket numbers and the tag a subject carries them in."""

from __future__ import annotations

import re

_PREFIX = "HD"
_TAG = re.compile(rf"\[#?{_PREFIX}-(\d{{1,12}})\]|(?<![\w-]){_PREFIX}-(\d{{6,12}})(?![\w-])")
_REPLY = re.compile(
    r"^\s*(?:(?:re|fwd?|fw|aw|wg|odp|odpověď|přeposláno|předáno|vs|sv|antw)(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE
)


def ticket_number(ticket_id: int) -> str:
    """How people name a ticket: 123 → "HD-000123"."""
    return f"{_PREFIX}-{ticket_id:06d}"


def parse_number(text: str) -> int | None:
    """The ticket id a person typed ("HD-000123", "hd-123", "#123", "123"), or None."""
    match = re.fullmatch(rf"\s*(?:{_PREFIX}-|#)?(\d{{1,12}})\s*", text, re.IGNORECASE)
    return int(match[1]) if match else None


def tagged_ticket(subject: str) -> int | None:
    """The ticket id a mail's subject carries, or None. Whether to believe it is for intake to decide."""
    match = _TAG.search(subject)
    return int(match[1] or match[2]) if match else None


def with_tag(subject: str, ticket_id: int) -> str:
    """The subject of an answer: "Re: …" and the tag, each exactly once."""
    return f"Re: {without_reply_marks(subject)} [{ticket_number(ticket_id)}]".replace("  ", " ")


def tagged(subject: str, ticket_id: int) -> str:
    """A subject of one's own with the tag of the ticket that an answer belongs to."""
    return f"{without_reply_marks(subject)} [{ticket_number(ticket_id)}]".strip()


def without_reply_marks(subject: str) -> str:
    """The subject without "Re:", "Fwd:" and the tag, for titles."""
    bare = subject.strip()
    while (less := _TAG.sub("", _REPLY.sub("", bare)).strip()) != bare:
        bare = less
    return bare
