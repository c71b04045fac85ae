"""Undo a content transfer encoding, also one that is damaged or misspelt. Nothing here raises for bad input."""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable

_TOKEN = re.compile(r"[a-z0-9-]+")
_NOT_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="))
_PADDING = re.compile(rb"=+")


def decode_transfer(body: bytes, declared: str) -> bytes:
    """The content of a body whose Content-Transfer-Encoding reads `declared`; unknown encodings leave it as it is."""
    decoder = _decoder(declared)
    return decoder(body) if decoder else body


def is_encoded(declared: str) -> bool:
    """True when the declared encoding changes the bytes."""
    return _decoder(declared) is not None


def _decoder(declared: str) -> Callable[[bytes], bytes] | None:
    match = _TOKEN.search(declared.lower())
    return _DECODERS.get(match[0]) if match else None


def _base64(body: bytes) -> bytes:
    """Base64 with anything foreign left out; text that goes on after its padding is decoded too."""
    letters = body.translate(None, _NOT_BASE64)
    first = letters.find(b"=")
    if first < 0 or first >= len(letters) - 2:
        return _base64_run(letters.replace(b"=", b""))
    return b"".join(_base64_run(run) for run in _PADDING.split(letters))


def _base64_run(letters: bytes) -> bytes:
    odd = len(letters) % 4
    if odd == 1:
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def _quoted_printable(body: bytes) -> bytes:
    return binascii.a2b_qp(body)


def _uuencoded(body: bytes) -> bytes:
    """What stands between "begin" and "end"; a damaged line gives what can be read of it."""
    lines = iter(body.splitlines())
    for line in lines:
        if line.startswith(b"begin "):
            break
    else:
        return body
    out: list[bytes] = []
    for line in lines:
        if line.strip() == b"end":
            break
        out.append(_uu_line(line))
    return b"".join(out)


def _uu_line(line: bytes) -> bytes:
    if not line.strip():
        return b""
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        size = (((line[0] - 32) & 63) * 4 + 5) // 3
        try:
            return binascii.a2b_uu(line[:size])
        except binascii.Error:
            return b""


_DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "base64": _base64,
    "quoted-printable": _quoted_printable,
    "quoted": _quoted_printable,
    "x-uuencode": _uuencoded,
    "x-uue": _uuencoded,
    "uuencode": _uuencoded,
    "uue": _uuencoded,
}
