"""Names of domains as they stand in mails and on the wire."""

from __future__ import annotations

import re

#: What cannot stand in an address without quotes.
NOT_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f<>,;:\"()\\\[\]]")


def ascii_domain(domain: str) -> str:
    """A domain in IDNA form; `ValueError` with one clear sentence for what is no domain."""
    try:
        written = domain.encode("idna").decode("ascii")
    except UnicodeError:
        written = ""
    if not written or NOT_IN_ADDRESS.search(written):
        raise ValueError(f"{domain!r} is not a domain name.")
    return written
