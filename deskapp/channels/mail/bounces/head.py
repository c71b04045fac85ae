"""What the head of a mail says for its being a bounce: signs and how much they weigh."""

from __future__ import annotations

import re
from collections.abc import Iterable

from deskapp.channels.mail.bounces.words import SUBJECT

_DAEMON = re.compile(
    r"(?:mail(?:er)?-?daemon|mail(?:er)?[ ._-]?deliver\w{0,10}[ ._-](?:sub)?system|mail[ ._-](?:delivery|system)\b|"
    r"mdaemon)",
    re.I,
)
WEAK, STRONG = 1, 3
LIKELY = WEAK + STRONG
"""The weight of a strong sign, such as a mail system for a sender, and of another one beside it."""

_SIGNS: dict[str, tuple[tuple[re.Pattern[str], int], ...]] = {
    "from": ((_DAEMON, STRONG), (re.compile(r"postmaster|poostmaster|mail administrator|\bNDR\b", re.I), WEAK)),
    "return-path": ((re.compile(r"\s*<\s*>|.*mailer-daemon", re.I), WEAK),),
    "auto-submitted": ((re.compile(r"\s*auto-(?:generated|replied)", re.I), WEAK),),
    "subject": ((SUBJECT, STRONG),),
    "content-type": ((re.compile(r"report-type\s*=\s*\"?\s*(?:delivery-status|feedback-report)", re.I), STRONG),),
    "x-failed-recipients": ((re.compile(r".*\S"), STRONG),),
    "x-ms-exchange-message-is-ndr": ((re.compile(r""), STRONG),),
}
_LONGEST = 1000
_ANSWER = re.compile(r"\W*(?:re|fwd?|aw|wg|odp|vs|sv|tr|rif|пересл)\s*:", re.I)


def weigh(headers: Iterable[tuple[str, str]]) -> int:
    """The weight of all signs, each counted once. `headers` are decoded."""
    found: dict[tuple[str, int], int] = {}
    for name, value in headers:
        name, value = name.lower(), value[:_LONGEST]
        for number, (pattern, weight) in enumerate(_SIGNS.get(name, ())):
            if pattern.search(value) and not (name == "subject" and _ANSWER.match(value)):
                found[name, number] = weight
    return sum(found.values())
