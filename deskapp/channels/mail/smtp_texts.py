"""A mail and its addresses as they go over the wire."""

from __future__ import annotations

import re

from deskapp.channels.mail.domains import NOT_IN_ADDRESS, ascii_domain
from deskapp.domain.mailbox.delivery import Envelope

_BARE_END = re.compile(rb"\r(?!\n)|(?<!\r)\n")


class Unspeakable(ValueError):
    """An address that a server cannot be told, in one sentence."""


def whole_lines(body: bytes) -> bytes:
    """A mail of lines that all end with CRLF, whatever they ended with."""
    body = _BARE_END.sub(b"\r\n", body)
    return body if body.endswith(b"\r\n") else body + b"\r\n"


def dots_doubled(body: bytes) -> bytes:
    """A mail in which no line is a single dot, which would be its end."""
    return (b"." if body.startswith(b".") else b"") + body.replace(b"\r\n.", b"\r\n..")


def path(address: str, *, utf8: bool) -> str:
    """An address as it stands in a command, "" for none; `Unspeakable` where a server cannot be told it.

    `utf8` says that the server takes letters outside ASCII before the @.
    """
    if not address:
        return ""
    local, _, domain = address.rpartition("@")
    if not local or NOT_IN_ADDRESS.search(local) or not local.isprintable():
        raise Unspeakable(f"{address!r} is not an e-mail address.")
    if not local.isascii() and not utf8:
        raise Unspeakable(f"{address} has letters outside ASCII before the @, which the server does not take.")
    try:
        return f"{local}@{ascii_domain(domain)}"
    except ValueError as error:
        raise Unspeakable(str(error)) from error


def needs_utf8(envelope: Envelope) -> bool:
    """Whether one of the addresses has letters outside ASCII before the @."""
    return not all(each.rpartition("@")[0].isascii() for each in (envelope.sender, *envelope.recipients))
