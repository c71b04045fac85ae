"""Content-Type and Content-Disposition with their parameters, RFC 2231 continuations and character sets included."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from deskapp.channels.mail.charset import decode_text
from deskapp.channels.mail.words import decode_words, unfold

_PARAM = re.compile(r"""[;\s]*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)("|\Z)|([^;]*))""", re.S)
_SKIP = re.compile(r"[^;]*;?")
_ESCAPE = re.compile(r"\\([\"\\])")
_EXTENDED = re.compile(r"([^*]+)(?:\*(\d{1,4}))?(\*)?\Z")
_TYPE = re.compile(r"[a-z0-9!#$&^_.+\-*%']+/[a-z0-9!#$&^_.+\-*%']+\Z")
_DRIVE = re.compile(r'"(?:[A-Za-z]:\\|\\\\)')
_MAX_PARAMS = 200


def read_value(value: bytes, hint: str = "") -> tuple[str, dict[str, str]]:
    """The lower-case main value ("text/plain", "attachment") and the decoded parameters by lower-case name."""
    text = unfold(value, hint)
    main, semicolon, rest = text.partition(";")
    if not semicolon:
        return main.strip().lower(), {}
    return main.strip().lower(), _decode(_split(rest))


def is_type(text: str) -> bool:
    """True when the text has the form of a media type."""
    return bool(_TYPE.match(text))


def _split(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    literal_backslash = bool(_DRIVE.search(text))
    pos = 0
    while pos < len(text) and len(found) < _MAX_PARAMS:
        match = _PARAM.match(text, pos)
        if not match:
            skipped = _SKIP.match(text, pos)
            pos = max(skipped.end() if skipped else 0, pos + 1)
            continue
        quoted = match[2]
        if quoted is not None:
            found.append((match[1].lower(), quoted if literal_backslash else _ESCAPE.sub(r"\1", quoted)))
        else:
            found.append((match[1].lower(), match[4].strip()))
        pos = match.end()
    return found


def _decode(found: list[tuple[str, str]]) -> dict[str, str]:
    params: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[bool, str]]] = {}
    for key, value in found:
        match = _EXTENDED.match(key) if "*" in key else None
        if match and (match[2] or match[3]):
            pieces.setdefault(match[1], {})[int(match[2] or 0)] = (bool(match[3]), value)
        else:
            params.setdefault(key, value if key == "boundary" else decode_words(value))
    for key, numbered in pieces.items():
        params[key] = _join([numbered[number] for number in sorted(numbered)])
    return params


def _join(pieces: list[tuple[bool, str]]) -> str:
    charset = ""
    content = b""
    for index, (extended, value) in enumerate(pieces):
        if extended and index == 0 and value.count("'") >= 2:
            charset, _, value = value.split("'", 2)
        content += unquote_to_bytes(value) if extended else value.encode("utf-8", "replace")
    return decode_words(decode_text(content, charset or "utf-8").text)
