"""What is imported late, for the sake of the start: the only list of such imports in the program.

The mail parser and composer are not needed for the first painted page of the inbox.
"""

from __future__ import annotations

from deskapp.domain.mail import OutgoingMail, ParsedMail


def parse(raw: bytes) -> ParsedMail:
    """Parse a mail; the parser is loaded with the first one."""
    from deskapp.channels.mail.parse import parse_mail

    return parse_mail(raw)


def compose(mail: OutgoingMail) -> bytes:
    """Compose a mail; the composer is loaded with the first one."""
    from deskapp.channels.mail.compose import compose as compose_mail

    return compose_mail(mail)
