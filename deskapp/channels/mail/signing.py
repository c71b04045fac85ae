"""How secrets are said to servers, and what servers say without them."""

from __future__ import annotations

from base64 import b64encode

from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Server, SignIn

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


def not_let_in(server: Server, words: str, *, lasting: bool, passing: bool) -> MailFailed:
    """A server did not let the user in, and said these words; `passing` where that is only so for now.

    The same sentences for fetching and for sending: it is the same password.
    """
    host, user, words = server.host, server.user, words.rstrip(".")
    if passing:
        return MailFailed("{host} does not let {user} in for now: {words}.", host=host, user=user, words=words)
    if server.sign_in is SignIn.TOKEN:
        return MailFailed(
            "{host} does not accept the token of {user}: {words}.",
            lasting=lasting,
            field="secret",
            host=host,
            user=user,
            words=words,
        )
    return MailFailed(
        "{host} does not accept the user name or the password of {user}: {words}.",
        lasting=lasting,
        field="secret",
        host=host,
        user=user,
        words=words,
    )


def without_secret(words: str, user: str, secret: str) -> str:
    """What a server said, unless it said the secret: it is shown, kept and logged."""
    told = (secret, coded(secret), coded(plain_text(user, secret)), coded(bearer(user, secret)))
    return "…" if any(each and each[:_TELLING] in words for each in told) else words
