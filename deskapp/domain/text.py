"""Folding, sorting and shortening of text, the same for every process that reads the store."""

from __future__ import annotations

import re
import unicodedata

#: The longest name of a department, agent, tag, group or field, in characters.
LONGEST_NAME = 80


class _Folding(dict[int, str]):
    """Each character without case and accents, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFKD", chr(code))
        plain = "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
        self[code] = plain
        if plain != chr(code):
            plain = self[code] = plain.translate(self)
        return plain


#: Letters that do not decompose into a plain one and a mark.
_PLAIN = {"ł": "l", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
_FOLDING = _Folding(
    {ord(char): plain for low, plain in _PLAIN.items() for char in {low, low.upper()} if len(char) == 1}
)
_SPACE = re.compile(r"\s+")
_ALPHABET = "a b c č d e f g h ch i j k l m n o p q r ř s š t u v w x y z ž"
#: Each letter's place as one character, after digits and signs and before the letters of other alphabets.
_RANK = {letter: chr(0x100 + rank) for rank, letter in enumerate(_ALPHABET.split())}


def fold(text: str) -> str:
    """`text` without case and accents, for search and for comparing: "Žluťoučký" → "zlutoucky"."""
    if text.isascii():
        return text.lower()
    return text.translate(_FOLDING)


def same_name(text: str) -> str:
    """The key under which two names are the same: case and the composition of accents do not matter."""
    return unicodedata.normalize("NFC", _SPACE.sub(" ", text).strip().casefold())


def sort_key(text: str) -> str:
    """A key that sorts names as a Czech reader expects (č after c, ch after h), ready for an index."""
    primary: list[str] = []
    name = unicodedata.normalize("NFC", text.strip().casefold())
    index = 0
    while index < len(name):
        if name.startswith("ch", index):
            primary.append(_RANK["ch"])
            index += 2
            continue
        char = name[index]
        rank = _RANK.get(char) or _RANK.get(fold(char))
        primary.append(rank or (char if not char.isspace() else " "))
        index += 1
    return "".join(primary) + "\x01" + name


def one_line(text: str) -> str:
    """`text` on one line, white space folded."""
    return _SPACE.sub(" ", text).strip()


def excerpt(text: str, length: int = 120) -> str:
    """The beginning of `text` on one line, at most `length` characters."""
    line = one_line(text[: length * 4])
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def storable(text: str) -> str:
    """`text` with what UTF-8 cannot hold and NUL replaced, so that any store takes it."""
    if "\x00" in text:
        text = text.replace("\x00", "\ufffd")
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
