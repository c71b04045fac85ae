"""Passwords: how they are kept, compared and chosen.

A kept password is `scrypt$<log2 n>$<r>$<p>$<salt>$<key>`: it names its own cost, so that the cost can be raised later
and each password follows at its owner's next sign-in.
"""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from hashlib import scrypt
from hmac import compare_digest
from unicodedata import normalize

from deskapp.domain.errors import Invalid

#: The cost of one try: 2 ** LOG_N × R × 128 bytes of memory (128 MiB) and about 0.4 s.
LOG_N, R, P = 17, 8, 1
SHORTEST, LONGEST = 8, 1024

_SALT, _KEY = 16, 32
#: No kept password may cost more than this; one that claims to was not written here.
_MOST_LOG_N, _MOST_R, _MOST_P = 20, 32, 16


@dataclass(frozen=True, slots=True)
class _Kept:
    log_n: int
    r: int
    p: int
    salt: bytes
    key: bytes


def check_new(password: str, field: str = "new") -> None:
    """Raise `Invalid` at `field` unless a password may be chosen. Lengths are in characters."""
    length = len(normalize("NFC", password))
    if not length:
        raise Invalid("Please enter a password.", field=field)
    if length < SHORTEST:
        raise Invalid("The password needs at least {least} characters.", field=field, least=SHORTEST)
    if length > LONGEST:
        raise Invalid("The password is longer than {most} characters.", field=field, most=LONGEST)


def keep(password: str) -> str:
    """The text under which a password is kept. Takes as long as a try on purpose."""
    salt = os.urandom(_SALT)
    key = _derive(password, LOG_N, R, P, salt, _KEY)
    return "$".join(["scrypt", str(LOG_N), str(R), str(P), _written(salt), _written(key)])


def matches(password: str, kept: str) -> bool:
    """Whether a password is the one that was kept; False for a text that was not written here."""
    known = _read(kept)
    if known is None or len(password) > LONGEST * 4:  # four characters may compose one
        return False
    return compare_digest(_derive(password, known.log_n, known.r, known.p, known.salt, len(known.key)), known.key)


def is_outdated(kept: str) -> bool:
    """Whether a password was kept at another cost than is usual now."""
    known = _read(kept)
    return known is None or (known.log_n, known.r, known.p) != (LOG_N, R, P)


def _derive(password: str, log_n: int, r: int, p: int, salt: bytes, length: int) -> bytes:
    memory = 128 * r * ((1 << log_n) + p + 2)
    spoken = normalize("NFC", password).encode("utf-8", "surrogatepass")
    return scrypt(spoken, salt=salt, n=1 << log_n, r=r, p=p, maxmem=memory + (1 << 20), dklen=length)


def _read(kept: str) -> _Kept | None:
    parts = kept.split("$")
    if len(parts) != 6 or parts[0] != "scrypt" or not all(part.isascii() and part.isdigit() for part in parts[1:4]):
        return None
    log_n, r, p = (int(part[:4]) for part in parts[1:4])
    if not (0 < log_n <= _MOST_LOG_N and 0 < r <= _MOST_R and 0 < p <= _MOST_P):
        return None
    try:
        salt, key = (b64decode(part, validate=True) for part in parts[4:])
    except (NotBase64, ValueError):
        return None
    return _Kept(log_n, r, p, salt, key) if len(salt) >= _SALT and len(key) >= _KEY else None


def _written(raw: bytes) -> str:
    return b64encode(raw).decode("ascii")
