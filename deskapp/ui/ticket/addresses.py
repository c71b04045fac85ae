"""Reads the addresses a person types or pastes, and chooses to whom an answer goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from deskapp.domain.addresses import is_address
from deskapp.domain.mail import Address
from deskapp.domain.thread import Message, ThreadItem
from deskapp.domain.vocabulary import Direction

_NAMED = re.compile(r'^\s*"?(?P<name>[^"<>]*?)"?\s*<\s*(?P<email>[^<>\s]+)\s*>\s*$')
_PUBLIC = (Direction.IN, Direction.OUT)
_BETWEEN = re.compile(r'[,;\n]+(?=(?:[^"]*"[^"]*")*[^"]*$)')


def parse_address(text: str) -> Address | None:
    """The mailbox a person typed ("Jana <jana@example.com>" or the bare address), or None when it is not one."""
    match = _NAMED.match(text)
    name, email = (match["name"].strip(), match["email"]) if match else ("", text.strip())
    if email.lower().startswith("mailto:"):
        email = email[7:]
    if not is_address(email):
        return None
    local, _, domain = email.rpartition("@")
    return Address(name, f"{local}@{domain.lower()}")


def split_addresses(text: str) -> list[str]:
    """Pasted text cut at commas, semicolons and line ends, but not inside quotes."""
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()]


def unique(addresses: Iterable[Address], without: Iterable[str] = ()) -> tuple[Address, ...]:
    """The addresses in order, each once, without some e-mails and people who have none; case does not matter."""
    seen = {"", *(email.lower() for email in without)}
    kept: list[Address] = []
    for address in addresses:
        if address.email.lower() not in seen:
            seen.add(address.email.lower())
            kept.append(address)
    return tuple(kept)


def answer_to(
    items: Sequence[ThreadItem], fallback: Address | None, own: Iterable[str]
) -> tuple[tuple[Address, ...], tuple[Address, ...]]:
    """To and Cc of an answer: the newest public message decides; the desk's `own` addresses are left out.

    After a customer's message it goes to its sender, after one of ours to whom that went; what a rule sent, perhaps to
    somebody else, and what only says that it is ours decide nothing.
    """
    own = tuple(own)
    for item in reversed(items):
        if isinstance(item, Message) and item.direction in _PUBLIC and not item.rule and not item.unproven:
            first = (item.sender,) if item.direction is Direction.IN and item.sender else item.to
            to = unique(first, own)
            if to:
                return to, unique(item.cc, (*own, *(address.email for address in to)))
    return ((fallback,) if fallback else ()), ()


def as_data(addresses: Iterable[Address]) -> list[list[str]]:
    """Addresses as a draft keeps them."""
    return [[address.name, address.email] for address in addresses]


def from_data(rows: object) -> tuple[Address, ...]:
    """Addresses back from a draft; what is not understood is left out."""
    if not isinstance(rows, list):
        return ()
    return tuple(Address(str(row[0]), str(row[1])) for row in rows if isinstance(row, (list, tuple)) and len(row) == 2)
