"""What an e-mail address looks like."""

from __future__ import annotations

import re

_EMAIL = re.compile(
    r"[^\s@<>()\[\],;:\\\"]{1,64}@"
    r"(?:(?!-)[^\s@<>()\[\],;:\\\"._-](?:[^\s@<>()\[\],;:\\\"._]{0,61}[^\s@<>()\[\],;:\\\"._-])?\.)+"
    r"[^\W\d_][^\s@<>()\[\],;:\\\"._]{1,62}"
)
_LONGEST = 254


def is_address(text: str) -> bool:
    """Whether `text` is one e-mail address and nothing else, as people write them; it need not exist."""
    local, _, _ = text.rpartition("@")
    odd = ".." in text or local.startswith(".") or local.endswith(".") or not text.isprintable()
    return len(text) <= _LONGEST and not odd and _EMAIL.fullmatch(text) is not None


def is_domain(text: str) -> bool:
    """Whether `text` is what stands behind the @ of an address."""
    return is_address(f"a@{text}")
