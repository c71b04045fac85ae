"""A rating by mail: the link that a closing mail offers, and what the mail that it makes says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.mailbox.marks import is_signed, signature
from deskapp.domain.moments import from_us, to_us
from deskapp.domain.ratings import LONGEST_COMMENT, Score
from deskapp.domain.subjects import tagged

_PURPOSE = "rating"
_TOKEN = re.compile(r"\[R(\d{1,15})-([0-9a-f]{1,16})-([gb])-([0-9a-f]{20})\]")
_LETTERS = {Score.REWARD: "g", Score.REBUKE: "b"}
_SCORES = {letter: score for score, letter in _LETTERS.items()}
#: What the customer finds written, by language: of each score, and the line to write below.
_FILLED: Mapping[str, Mapping[Score | None, str]] = {
    "en": {
        Score.REWARD: "👍 I am satisfied.",
        Score.REBUKE: "👎 I am not satisfied.",
        None: "Would you like to add something? Please write it below and send the mail.",
    },
    "cs": {
        Score.REWARD: "👍 Byl(a) jsem spokojen(a).",
        Score.REBUKE: "👎 Nebyl(a) jsem spokojen(a).",
        None: "Chcete něco dodat? Napište to prosím pod tento řádek a e-mail odešlete.",
    },
}
_PREFILLED = frozenset(line for lines in _FILLED.values() for line in lines.values())
_SIGNATURE = "--"
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~@")


@dataclass(frozen=True, slots=True)
class MailRating:
    """What a customer thinks of what was done to a ticket at a moment."""

    ticket_id: int
    at: datetime
    score: Score
    comment: str


def link(secret: bytes, ticket_id: int, at: datetime, score: Score, email: str, subject: str, language: str) -> str:
    """The `mailto:` address that lets a customer rate what was done at a moment; the mail goes to `email`."""
    values = (ticket_id, f"{to_us(at):x}", _LETTERS[score])
    token = "-".join(map(str, (*values, signature(secret, _PURPOSE, *values))))
    filled = _FILLED.get(language, _FILLED["en"])
    body = f"{filled[score]}\r\n{filled[None]}\r\n\r\n"
    subject = f"{tagged(subject, ticket_id)} [R{token}]"
    return f"mailto:{_quoted(email)}?subject={_quoted(subject)}&body={_quoted(body)}"


def _quoted(text: str) -> str:
    """The text as it may stand in an address of the web."""
    return "".join(chr(byte) if chr(byte) in _PLAIN else f"%{byte:02X}" for byte in text.encode("utf-8", "replace"))


def read(secret: bytes, subject: str, text: str) -> MailRating | None:
    """The rating that a mail is; None for one without a token of our own. `text` is what is new in it."""
    token = _TOKEN.search(subject)
    if token is None or not is_signed(secret, token[4], _PURPOSE, token[1], token[2], token[3]):
        return None
    return MailRating(int(token[1]), from_us(int(token[2], 16)), _SCORES[token[3]], _comment(text))


def _comment(text: str) -> str:
    """What was typed beyond what the link had written, without a signature."""
    kept: list[str] = []
    for line in text.splitlines():
        if line.rstrip() == _SIGNATURE:
            break
        if line.strip() not in _PREFILLED:
            kept.append(line.rstrip())
    return "\n".join(kept).strip()[:LONGEST_COMMENT]
