"""Tokens by which the test servers let somebody in (XOAUTH2): JWT signed with HS256, which Dovecot verifies itself."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import time

KEY = b"0123456789abcdef0123456789abcdef"


def token(user: str, *, lasts_s: float = 600) -> str:
    """A token for a user; with a negative time one that has run out."""
    now = int(time.time())
    head = {"alg": "HS256", "typ": "JWT", "kid": "default"}
    body = {"sub": user, "iat": now - 3600, "exp": now + int(lasts_s)}
    signed = f"{_packed(json.dumps(head).encode())}.{_packed(json.dumps(body).encode())}"
    return f"{signed}.{_packed(_signature(signed))}"


def owner(text: str) -> str:
    """Whose token it is; "" where it is none of ours or has run out."""
    signed, _, signature = text.rpartition(".")
    try:
        if not hmac.compare_digest(_unpacked(signature), _signature(signed)):
            return ""
        body = json.loads(_unpacked(signed.partition(".")[2]))
    except (binascii.Error, ValueError):
        return ""
    return str(body["sub"]) if body["exp"] > time.time() else ""


def _signature(text: str) -> bytes:
    return hmac.new(KEY, text.encode(), hashlib.sha256).digest()


def _packed(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _unpacked(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
