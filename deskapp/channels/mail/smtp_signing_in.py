"""Signing in to a server that mail is handed over to: with a password in any letters, or with a token (XOAUTH2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from deskapp.channels.mail.signing import bearer, coded, not_let_in, plain_text, without_secret
from deskapp.channels.mail.smtp_wire import Said, Wire
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Security, SignIn

_GO_ON = 334


def sign_in(wire: Wire, secret: str) -> None:
    """Sign in as the server's settings say; `MailFailed`, lasting where it will not be let in next time either."""
    server = wire.server
    if server.sign_in is SignIn.NOBODY:
        return
    offered = wire.esmtp_features.get("auth", "").upper().split()
    way = next((_WAYS[name] for name in _ORDER[server.sign_in] if name in offered), None)
    if way is None:
        raise _no_way(wire, offered)
    said = way(wire, server.user, secret)
    if not said.well:
        words = without_secret(said.words, server.user, secret)
        raise not_let_in(server, words, lasting=said.lasting, passing=not said.lasting)


def _no_way(wire: Wire, offered: Sequence[str]) -> MailFailed:
    host = wire.server.host
    if not offered and wire.server.security is Security.NONE and "starttls" in wire.esmtp_features:
        return MailFailed(
            "{host} lets nobody sign in without encryption: choose STARTTLS.", lasting=True, field="security", host=host
        )
    if not offered:
        return MailFailed("{host} offers no way to sign in here.", lasting=True, field="sign_in", host=host)
    return MailFailed(
        "{host} offers no way to sign in that is known here: it offers {offered}.",
        lasting=True,
        field="sign_in",
        host=host,
        offered=", ".join(offered)[:100],
    )


def _plain(wire: Wire, user: str, secret: str) -> Said:
    return wire.say(f"AUTH PLAIN {coded(plain_text(user, secret))}")


def _login(wire: Wire, user: str, secret: str) -> Said:
    said = wire.say("AUTH LOGIN")
    for answer in (user, secret):
        if said.code == _GO_ON:
            said = wire.say(coded(answer))
    return said


def _xoauth2(wire: Wire, user: str, secret: str) -> Said:
    said = wire.say(f"AUTH XOAUTH2 {coded(bearer(user, secret))}")
    return wire.say("") if said.code == _GO_ON else said  # the reason was told; now it says no


_WAYS: dict[str, Callable[[Wire, str, str], Said]] = {"PLAIN": _plain, "LOGIN": _login, "XOAUTH2": _xoauth2}
_ORDER = {SignIn.PASSWORD: ("PLAIN", "LOGIN"), SignIn.TOKEN: ("XOAUTH2",)}
