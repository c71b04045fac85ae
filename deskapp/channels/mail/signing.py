"""How secrets are said to servers, and what servers say without them."""

from __future__ import annotations

from base64 import b64encode

#: So many characters of a secret tell too much of it.
_TELLING = 12


def plain_text(user: str, secret: str) -> str:
    """A name and a password as PLAIN takes them."""
    return f"\0{user}\0{secret}"


def bearer(user: str, secret: str) -> str:
    """A name and a token as XOAUTH2 takes them."""
    return f"user={user}\1auth=Bearer {secret}\1\1"


def coded(text: str) -> str:
    """Words as they are said while somebody signs in."""
    return b64encode(text.encode()).decode("ascii")


def without_secret(words: str, user: str, secret: str) -> str:
    """What a server said, unless it said the secret: it is shown, kept and logged."""
    told = (secret, coded(secret), coded(plain_text(user, secret)), coded(bearer(user, secret)))
    return "…" if any(each and each[:_TELLING] in words for each in told) else words
