"""What stands above an unquoted copy of an older mail: a ruled line that says so, or the first fields of its head."""

from __future__ import annotations

from deskapp.channels.mail.quote_words import (
    ADDRESS,
    ADDRESS_KEYS,
    FORWARD,
    MESSAGE,
    MOMENT_KEYS,
    ORIGINAL,
    OTHER_KEYS,
    SENDER_KEYS,
    SENT_KEYS,
    SUBJECT_KEYS,
    TIME,
)

_MAX_SEPARATOR = 100
_MAX_KEY = 40
_MAX_VALUE = 400
_RULERS = "-_=—‐–"
_WINDOW = 8


def starts_copy(lines: list[str], index: int) -> bool:
    """Whether a copied mail begins with the line `index`, which is not blank."""
    line = lines[index]
    if line.lstrip(" \t*")[:1] in _RULERS:
        return _is_separator(line)
    if ":" not in line and "：" not in line:
        return False
    key, _value = _field(line)
    if key in SENDER_KEYS or key in MOMENT_KEYS:
        return _is_head(lines, index)
    return line.rstrip().endswith(":") and bool(FORWARD.match(line))


def _is_separator(line: str) -> bool:
    core = line.strip(" \t>*")
    inner = core.strip(_RULERS + " \t")
    is_ruled = len(core) >= len(inner) + 4 and all(end in _RULERS for end in (*core[:2], *core[-2:]))
    return is_ruled and 4 <= len(inner) <= _MAX_SEPARATOR and bool(ORIGINAL.search(inner) and MESSAGE.search(inner))


def _is_head(lines: list[str], index: int) -> bool:
    """True where lines like those of a mail's head begin: who, when, and to whom or about what.

    A form that somebody filled in may look alike: an address, a moment of sending, or a time and a
    subject tell them apart.
    """
    filled = [line for line in lines[index : index + 2 * _WINDOW] if line.strip()][:_WINDOW]
    fields = [(key, value) for key, value in map(_field, filled) if key]
    keys = {key for key, _ in fields}
    if not keys & SENDER_KEYS or sum(key in MOMENT_KEYS or key in OTHER_KEYS for key in keys - SENDER_KEYS) < 2:
        return False
    return bool(
        keys & SENT_KEYS
        or any("@" in value and ADDRESS.search(value) for key, value in fields if key in ADDRESS_KEYS)
        or (keys & SUBJECT_KEYS and any(key in MOMENT_KEYS and TIME.search(value) for key, value in fields))
    )


def _field(line: str) -> tuple[str, str]:
    """The name in lower case and the value of a line like "*From:* Jana", else two empty texts."""
    head = line[: _MAX_KEY + 10].replace("：", ":")
    colon = head.find(":")
    if colon < 1:
        return "", ""
    key = head[:colon].strip(" \t\xa0*_>").lower()
    return (key, line[colon + 1 : colon + _MAX_VALUE]) if key else ("", "")
