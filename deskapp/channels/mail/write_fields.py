"""Header fields of outgoing mail: encoded, quoted and folded so that every reader gets back what was written.

The standard library's own folding loses quotes of long names and encodes long message ids, which breaks threads.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator

from deskapp.domain.mail import Address

_LINE = 78
_WORD_BYTES = 42
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\Z")
_PRINTABLE = re.compile(r"[ -~]*\Z")
_MAX_QUOTED = 60
_MAX_TOKEN = 900


def text_field(name: str, text: str) -> bytes:
    """A field of free text, such as Subject."""
    is_plain = (
        _PRINTABLE.match(text) and "=?" not in text and "  " not in text and text == text.strip()
        and max(map(len, text.split(" "))) <= _MAX_TOKEN
    )  # fmt: skip
    return _folded(name, text.split(" ") if is_plain else list(_encoded_words(text)))


def ids_field(name: str, ids: Iterable[str]) -> bytes:
    """A field of message ids: folded between them, never encoded."""
    return _folded(name, list(ids))


def address_field(name: str, addresses: Iterable[Address]) -> bytes:
    """A field of mailboxes; the addresses must be ASCII already."""
    pieces: list[str] = []
    for address in addresses:
        if pieces:
            pieces[-1] += ","
        phrase = _phrase(address.name)
        pieces.extend([*phrase, f"<{address.email}>"] if phrase else [address.email])
    return _folded(name, pieces)


def _phrase(name: str) -> list[str]:
    if not name:
        return []
    if _PRINTABLE.match(name) and "=?" not in name and len(name) <= _MAX_QUOTED and "  " not in name:
        if _ATOMS.match(name):
            return [name]
        return ['"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"']
    return list(_encoded_words(name))


def _encoded_words(text: str) -> Iterator[str]:
    """RFC 2047 words of whole letters, each short enough for its line; spaces stand inside them."""
    held = b""
    for letter in text:
        content = letter.encode("utf-8", "replace")
        if len(held) + len(content) > _WORD_BYTES:
            yield _word(held)
            held = b""
        held += content
    if held:
        yield _word(held)


def _word(content: bytes) -> str:
    return f"=?utf-8?b?{base64.b64encode(content).decode('ascii')}?="


def _folded(name: str, pieces: list[str]) -> bytes:
    lines = [f"{name}:"]
    for index, piece in enumerate(pieces):
        if index == 0 or len(lines[-1]) + 1 + len(piece) <= _LINE:
            lines[-1] += f" {piece}"
        else:
            lines.append(f" {piece}")
    return "\r\n".join([*lines, ""]).encode("ascii")
