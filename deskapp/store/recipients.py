"""Recipients of a message in one compact text: To, Cc and Bcc, each a list of addresses."""

from __future__ import annotations

import json
from collections.abc import Sequence

from deskapp.domain.mail import Address

Addresses = tuple[Address, ...]


def write(to: Sequence[Address], cc: Sequence[Address] = (), bcc: Sequence[Address] = ()) -> str:
    """The text that `read` understands; empty when there is nobody."""
    groups = [[[a.name, a.email] for a in group] for group in (to, cc, bcc)]
    return json.dumps(groups, ensure_ascii=False, separators=(",", ":")) if any(groups) else ""


def read(text: str) -> tuple[Addresses, Addresses, Addresses]:
    """To, Cc and Bcc."""
    if not text:
        return (), (), ()
    to, cc, bcc = (tuple(Address(name, email) for name, email in group) for group in json.loads(text))
    return to, cc, bcc
