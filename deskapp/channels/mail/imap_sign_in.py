"""Signing in to an IMAP server, with a password or a token."""

from __future__ import annotations

import imaplib

from imap_tools.errors import MailboxLoginError
from imap_tools.mailbox import BaseMailBox

from deskapp.channels.mail.imap_wire import Wire
from deskapp.channels.mail.imap_words import not_signed_in, words_of
from deskapp.channels.mail.signing import bearer, without_secret
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Server, SignIn


def sign_in(box: BaseMailBox, wire: Wire, server: Server, secret: str) -> None:
    """Sign in; `MailFailed` with the server's words where it does not let the user in."""
    if not (server.user + secret).isprintable():
        raise MailFailed(
            "The user name or the password has signs in it that cannot be sent.", lasting=True, field="secret"
        )
    try:
        _WAYS[server.sign_in](box, wire, server, secret)
    except MailboxLoginError as error:
        words = words_of(error.command_result[1])
        raise not_signed_in(server, without_secret(words, server.user, secret)) from None
    except imaplib.IMAP4.abort as error:
        raise imaplib.IMAP4.abort(without_secret(str(error), server.user, secret)) from None
    except imaplib.IMAP4.error as error:
        raise not_signed_in(server, without_secret(str(error), server.user, secret)) from None
    wire.learn()


def _with_password(box: BaseMailBox, wire: Wire, server: Server, secret: str) -> None:
    """By LOGIN, which every server knows; by PLAIN where a letter needs UTF-8 or LOGIN is switched off."""
    if "LOGINDISABLED" in wire.capabilities and "AUTH=PLAIN" not in wire.capabilities:
        raise MailFailed(
            "{host} lets nobody sign in with a password here.", lasting=True, field="sign_in", host=server.host
        )
    if (server.user + secret).isascii() and "LOGINDISABLED" not in wire.capabilities:
        box.login(server.user, secret, initial_folder=None)
    else:
        box.login_utf8(server.user, secret, initial_folder=None)


def _with_token(box: BaseMailBox, wire: Wire, server: Server, secret: str) -> None:
    """By XOAUTH2. A server that refuses tells why in a challenge, which is to be answered with nothing."""
    answers = iter([bearer(server.user, secret).encode()])
    wire.authenticate("XOAUTH2", lambda challenge: next(answers, b""))


def _as_nobody(box: BaseMailBox, wire: Wire, server: Server, secret: str) -> None:
    raise MailFailed("Mail cannot be fetched from {host} without signing in.", lasting=True, host=server.host)


_WAYS = {SignIn.PASSWORD: _with_password, SignIn.TOKEN: _with_token, SignIn.NOBODY: _as_nobody}
