"""Bytes to text: the declared character set where it holds, otherwise a guess among those our mails come in."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from typing import NamedTuple

from deskapp.channels.mail.charset_guess import guess_charset

_ALIASES = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "iso-2022-jp": "iso2022_jp_2",
    "big5": "big5hkscs",
    "iso-8859-8-i": "iso8859_8",
    "x-mac-ce": "mac_latin2",
    "x-mac-centraleurroman": "mac_latin2",
    "x-mac-roman": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "utf8mb4": "utf-8",
    "utf8mb3": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
    "iso-10646-ucs-2": "utf-16-be",
}
_NUMBERED = re.compile(r"(?:x-)?(?:cp|win|windows|ibm|dos)[-_ ]?(\d{3,5})\Z")
_LATIN = re.compile(r"(?:x-)?(?:latin|l)[-_ ]?(\d{1,2})\Z")
_NOT_FOR_MAIL = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
_C1 = re.compile(rb"[\x80-\x9f]")
_WIDE_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Decoded(NamedTuple):
    """Text without NUL and lone surrogates; `guessed` names the character set that had to be guessed, or ""."""

    text: str
    guessed: str = ""


@lru_cache(maxsize=256)
def codec_for(declared: str) -> str:
    """The name of the Python codec for a character set as a mail declares it, "" when there is none."""
    name = declared.strip(" \t\r\n\"'").lower()
    name = _ALIASES.get(name, name)
    for pattern, form in ((_NUMBERED, "cp{}"), (_LATIN, "latin{}")):
        match = pattern.match(name)
        if match:
            name = form.format(match[1])
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    is_text = getattr(info, "_is_text_encoding", True)
    return info.name if is_text and info.name.replace("-", "_") not in _NOT_FOR_MAIL else ""


def decode_text(content: bytes, declared: str = "") -> Decoded:
    """Text of `content`. The declared set wins if it decodes strictly; otherwise the set is guessed. Never raises."""
    if content.isascii() and b"\x1b" not in content and codec_for(declared) in ("", "ascii", "utf-8", "iso8859-1"):
        return Decoded(_without_nul(content.decode("ascii")))
    codec = codec_for(declared)
    if codec == "iso8859-1" and _C1.search(content):
        codec = "cp1252"
    if codec:
        strict = _strictly(content, codec)
        if strict is not None:
            return Decoded(tidy(strict))
    return _guessed(content, codec)


def tidy(text: str) -> str:
    """The text without a byte order mark, NUL and lone surrogates, so that it can be stored as UTF-8."""
    text = _without_nul(text.removeprefix("\ufeff"))
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _without_nul(text: str) -> str:
    return text.replace("\0", "") if "\0" in text else text


def _strictly(content: bytes, codec: str) -> str | None:
    try:
        return content.decode(codec)
    except (UnicodeError, ValueError, LookupError):
        return None


def _guessed(content: bytes, declared: str) -> Decoded:
    for bom, codec in _WIDE_BOMS:
        if content.startswith(bom):
            return Decoded(tidy(content.decode(codec, "replace")), codec)
    utf8 = _strictly(content, "utf-8")
    if utf8 is not None and b"\x1b$" not in content:
        return Decoded(tidy(utf8), "utf-8")
    damaged = content.decode("utf-8", "replace")
    if _mostly_utf8(damaged):
        return Decoded(tidy(damaged), "utf-8")
    codec = "iso2022_jp_2" if b"\x1b$" in content else guess_charset(content)
    if not _single_byte(declared) and declared not in ("", "ascii", "utf-8"):
        codec = declared
    return Decoded(tidy(content.decode(codec, "replace")), codec)


def _mostly_utf8(damaged: str) -> bool:
    """True for UTF-8 text with a few broken places, such as one that was cut in the middle of a letter."""
    broken = damaged.count("\ufffd")
    return broken * 10 <= sum(1 for letter in damaged if letter > "\x7f" and letter != "\ufffd")


@lru_cache(maxsize=64)
def _single_byte(codec: str) -> bool:
    """True when every byte of that codec is a letter of its own (a strict failure then says it is the wrong one)."""
    try:
        return bool(codec) and len(bytes(range(32, 127)).decode(codec)) == 95 and len(b"\xc1\xe1".decode(codec)) == 2
    except UnicodeError:
        return False
