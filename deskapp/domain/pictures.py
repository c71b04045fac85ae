"""What kind of picture bytes are, by how they begin; their name and what somebody says of them count for nothing."""

from __future__ import annotations

_SIGNS = (
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (0, b"\xff\xd8\xff", "jpeg"),
    (0, b"GIF87a", "gif"),
    (0, b"GIF89a", "gif"),
    (8, b"WEBP", "webp"),
    (0, b"BM", "bmp"),
)


def picture_form(content: bytes) -> str:
    """ "png", "jpeg", "gif", "webp" or "bmp"; "" for anything else, drawings that hold programs (SVG) among them."""
    return next((form for at, sign, form in _SIGNS if content.startswith(sign, at)), "")
