"""Guess an undeclared eight-bit character set by how much the text looks like words of Central and East Europe."""

from __future__ import annotations

import re
from itertools import islice

_CANDIDATES = ("cp1250", "iso8859_2", "cp1252", "cp852", "koi8_r", "cp1251")
_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_MAX_WORDS = 400
_MAX_LENGTH = 60

_CENTRAL = frozenset("áčďéěíňóřšťúůýžľĺŕôäÁČĎÉĚÍŇÓŘŠŤÚŮÝŽĽĹŔÔÄ")
_NEIGHBOURS = frozenset("öüßÖÜàèçêñÑąćęłńśźżĄĆĘŁŃŚŹŻőűŐŰâîïëûùœøåæØÅÆ")
_PUNCTUATION = frozenset("„“”‚‘’–—…€§°\u00a0«»•·®©™№")

_LETTER_SCORE = {"central": 2.0, "neighbour": 1.0, "other": -1.0}
_CONTROL, _CASE_BREAK, _INNER_CAPITAL, _LONE_CYRILLIC, _CYRILLIC, _SYMBOL = -10.0, -3.0, -0.5, -2.0, 1.5, -3.0


def guess_charset(content: bytes) -> str:
    """The likeliest codec for bytes that are not UTF-8; "latin_1" when no candidate fits. Linear in its sample."""
    foreign = (match[0][:_MAX_LENGTH] for match in _WORD.finditer(content) if not match[0].isascii())
    words = list(islice(foreign, _MAX_WORDS))
    best, best_score = "latin_1", float("-inf")
    for codec in _CANDIDATES:
        score = _score(words, codec)
        if score is not None and score > best_score:
            best, best_score = codec, score
    return best


def _score(words: list[bytes], codec: str) -> float | None:
    try:
        texts = [word.decode(codec) for word in words]
    except UnicodeDecodeError:
        return None
    return sum(_word_score(text) for text in texts)


def _word_score(word: str) -> float:
    total = 0.0
    padded = f" {word} "
    for index, letter in enumerate(word):
        if letter >= "\x80":
            total += _letter_score(padded[index], letter, padded[index + 2])
    return total


def _letter_score(before: str, letter: str, after: str) -> float:
    if "\x80" <= letter < "\xa0":
        return _CONTROL
    if not letter.isalpha():
        inside = before.isalpha() and after.isalpha()
        if letter in _PUNCTUATION and not inside:
            return 0.0
        return _SYMBOL if before.isalpha() or after.isalpha() else -1.0
    score = _alphabet_score(before, letter, after)
    if letter.isupper() and before.isalpha():
        score += _CASE_BREAK if before.islower() else _INNER_CAPITAL
    return score


def _alphabet_score(before: str, letter: str, after: str) -> float:
    if _is_cyrillic(letter):
        return _CYRILLIC if _is_cyrillic(before) or _is_cyrillic(after) else _LONE_CYRILLIC
    if letter in _CENTRAL:
        return _LETTER_SCORE["central"]
    return _LETTER_SCORE["neighbour" if letter in _NEIGHBOURS else "other"]


def _is_cyrillic(letter: str) -> bool:
    return "\u0400" <= letter < "\u0500"
