"""Which servers an address has: known ones of large providers, else a guess from its domain."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from deskapp.domain.mailbox.servers import IMAP_PORTS, SMTP_PORTS, Security, Server, SignIn


class Entry(Enum):
    """How a provider lets programs in: with the mailbox's password, with one made for programs, or with tokens only."""

    PASSWORD = "password"
    APP_PASSWORD = "app-password"
    TOKEN = "token"


@dataclass(frozen=True, slots=True)
class Provider:
    """The servers of a provider; `domains` are those of its addresses. Its SMTP server wants TLS unless told so."""

    name: str
    domains: tuple[str, ...]
    imap: str
    smtp: str
    entry: Entry = Entry.PASSWORD
    smtp_security: Security = Security.TLS


@dataclass(frozen=True, slots=True)
class Guess:
    """What an address lets one expect. Without a provider it is no more than what is usual."""

    incoming: Server
    outgoing: Server
    provider: Provider | None = None


_STARTTLS = Security.STARTTLS
#: Providers by what they tell of themselves.
PROVIDERS: tuple[Provider, ...] = (
    Provider("Gmail", ("gmail.com", "googlemail.com"), "imap.gmail.com", "smtp.gmail.com", Entry.APP_PASSWORD),
    Provider(
        "Outlook.com",
        ("outlook.com", "outlook.cz", "outlook.de", "hotmail.com", "hotmail.co.uk", "live.com", "msn.com"),
        "outlook.office365.com",
        "smtp-mail.outlook.com",
        Entry.TOKEN,
        _STARTTLS,
    ),
    Provider(
        "Microsoft 365",
        ("onmicrosoft.com", "office365.com"),
        "outlook.office365.com",
        "smtp.office365.com",
        Entry.TOKEN,
        _STARTTLS,
    ),
    Provider("Seznam", ("seznam.cz", "email.cz", "post.cz", "spoluzaci.cz"), "imap.seznam.cz", "smtp.seznam.cz"),
    Provider("Centrum.cz", ("centrum.cz",), "imap.centrum.cz", "smtp.centrum.cz"),
    Provider("Centrum.sk", ("centrum.sk",), "imap.centrum.sk", "smtp.centrum.sk"),
    Provider(
        "iCloud",
        ("icloud.com", "me.com", "mac.com"),
        "imap.mail.me.com",
        "smtp.mail.me.com",
        Entry.APP_PASSWORD,
        _STARTTLS,
    ),
    Provider(
        "Yahoo",
        ("yahoo.com", "yahoo.co.uk", "yahoo.de", "yahoo.fr", "yahoo.it", "yahoo.es", "ymail.com", "rocketmail.com"),
        "imap.mail.yahoo.com",
        "smtp.mail.yahoo.com",
        Entry.APP_PASSWORD,
    ),
    Provider("AOL", ("aol.com",), "imap.aol.com", "smtp.aol.com", Entry.APP_PASSWORD),
    Provider("GMX", ("gmx.de", "gmx.net", "gmx.at", "gmx.ch"), "imap.gmx.net", "mail.gmx.net"),
    Provider("GMX", ("gmx.com", "gmx.co.uk", "gmx.us", "gmx.fr"), "imap.gmx.com", "mail.gmx.com"),
    Provider("WEB.DE", ("web.de",), "imap.web.de", "smtp.web.de", smtp_security=_STARTTLS),
    Provider("Fastmail", ("fastmail.com", "fastmail.fm"), "imap.fastmail.com", "smtp.fastmail.com", Entry.APP_PASSWORD),
    Provider("mailbox.org", ("mailbox.org",), "imap.mailbox.org", "smtp.mailbox.org"),
    Provider("Posteo", ("posteo.de", "posteo.net"), "posteo.de", "posteo.de"),
)
_BY_DOMAIN = {domain: provider for provider in PROVIDERS for domain in provider.domains}


def guess(email: str) -> Guess:
    """What servers an address may have; every one is a server's name, a port, and how it is protected."""
    email = email.strip().lower()
    domain = email.rpartition("@")[2]
    provider = _provider(domain)
    if provider is None:
        return Guess(
            _server(f"imap.{domain}", Security.TLS, IMAP_PORTS, email, SignIn.PASSWORD),
            _server(f"smtp.{domain}", Security.TLS, SMTP_PORTS, email, SignIn.PASSWORD),
        )
    way = SignIn.TOKEN if provider.entry is Entry.TOKEN else SignIn.PASSWORD
    return Guess(
        _server(provider.imap, Security.TLS, IMAP_PORTS, email, way),
        _server(provider.smtp, provider.smtp_security, SMTP_PORTS, email, way),
        provider,
    )


def _provider(domain: str) -> Provider | None:
    """The provider of a domain or of one that it lies in, as example.onmicrosoft.com."""
    while domain:
        if domain in _BY_DOMAIN:
            return _BY_DOMAIN[domain]
        domain = domain.partition(".")[2]
    return None


def _server(host: str, security: Security, ports: dict[Security, int], user: str, way: SignIn) -> Server:
    return Server(host, ports[security], security, user, way)
