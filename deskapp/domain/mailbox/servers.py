"""Mail servers as an account names them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Security(StrEnum):
    """How a connection is protected. With `STARTTLS` a server that does not offer it is refused, never spoken to in
    plain; `NONE` is for a server on this very machine alone."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


class SignIn(StrEnum):
    """How the program signs in: with a password, with a token that a command prints (XOAUTH2), or not at all."""

    PASSWORD = "password"
    TOKEN = "token"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Server:
    """Where mail is fetched from or handed over to, and as whom."""

    host: str = ""
    port: int = 0
    security: Security = Security.TLS
    user: str = ""
    sign_in: SignIn = SignIn.PASSWORD


#: The usual port of each protocol by how it is protected.
IMAP_PORTS = {Security.TLS: 993, Security.STARTTLS: 143, Security.NONE: 143}
SMTP_PORTS = {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}
