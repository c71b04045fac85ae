"""Header values as people read them: encoded words (RFC 2047), raw eight-bit letters, folded lines."""

from __future__ import annotations

import binascii
import re

from deskapp.channels.mail.charset import codec_for, decode_text, tidy

_WORD = re.compile(r"=\?([^?\s]+)\?([bBqQ])\?(.*?)\?=", re.S)
_FOLD = re.compile(r"(?<![ \t])[ \t]*[\r\n]+[ \t]*")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\x85]")


def unfold(value: bytes, hint: str = "") -> str:
    """A field value as one line, encoded words still in it. `hint`: the character set of the body, for raw letters."""
    text = value.decode("ascii") if value.isascii() else _raw_letters(value, hint)
    if "\n" in text or "\r" in text:
        text = _FOLD.sub(" ", text)
    return text.strip()


def _raw_letters(value: bytes, hint: str) -> str:
    try:
        return tidy(value.decode("utf-8"))
    except UnicodeDecodeError:
        return decode_text(value, "" if codec_for(hint) in ("utf-8", "ascii") else hint).text


def decode_words(text: str) -> str:
    """The text with its encoded words decoded and control characters removed. What cannot be decoded stays as it is."""
    if "=?" in text:
        text = _decode_all(text)
    return text if text.isprintable() else _CONTROL.sub("", tidy(text))


def decode_value(value: bytes, hint: str = "") -> str:
    """A field value as people read it."""
    return decode_words(unfold(value, hint))


def _decode_all(text: str) -> str:
    """Neighbouring words of one character set are joined before decoding: mailers split letters between them."""
    last = text.rfind("?=") + 2
    out: list[str] = []
    held, held_charset = b"", ""
    pos = 0
    for match in _WORD.finditer(text, 0, max(last, 0)):
        charset = match[1].partition("*")[0].lower()
        content = _word_bytes(match[2], match[3])
        between = text[pos : match.start()]
        if held_charset and (between.strip() or charset != held_charset or content is None):
            out.append(decode_text(held, held_charset).text)
            held, held_charset = b"", ""
            between = between if between.strip() or content is None else ""
        elif held_charset:
            between = ""
        out.append(between)
        if content is None:
            out.append(match[0])
        else:
            held, held_charset = held + content, charset
        pos = match.end()
    if held_charset:
        out.append(decode_text(held, held_charset).text)
    return "".join(out) + text[pos:]


def _word_bytes(encoding: str, text: str) -> bytes | None:
    raw = text.encode("utf-8", "replace")
    if encoding in "qQ":
        return binascii.a2b_qp(raw.replace(b" ", b"_"), header=True)
    padded = raw.rstrip(b"=").translate(None, b" \t\r\n")
    try:
        return binascii.a2b_base64(padded + b"=" * (-len(padded) % 4))
    except binascii.Error:
        return None
