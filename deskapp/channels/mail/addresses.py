"""Address fields to mailboxes. Groups, comments, quotes that never close and wholly encoded fields are understood."""

from __future__ import annotations

import re
from collections.abc import Iterable

from deskapp.channels.mail.words import decode_words, unfold
from deskapp.domain.mail import Address

MAX_ADDRESSES = 1000
_MAX_FIELD = 64 * 1024
_KEPT_WORDS = 8

_TOKEN = re.compile(
    r'"(?P<quoted>(?:[^"\\]|\\.){0,400}+)"'
    r"|<(?P<angle>[^<>]{0,1000})>?"
    r"|\((?P<comment>(?:[^()\\]|\\.|\((?:[^()\\]|\\.){0,200}+\)){0,400}+)\)"
    r"|(?P<literal>\[[^\[\]\s,;<>]{0,200}\])"
    r"|(?P<stop>[,;:])"
    r"|(?P<text>[^\",;:<>()\[\]]+)"
    r"|(?P<stray>.)",
    re.S,
)
_ESCAPE = re.compile(r"\\(.)", re.S)
_ADDRESS = re.compile(r"[^\s@<>\",;:()\[\]]{1,256}+@(?:\[[^\]\s]{1,100}\]|[^\s@<>\",;:()\[\]]{1,256})")
_SPACES = re.compile(r"\s+")


def read_addresses(values: Iterable[bytes], hint: str = "") -> tuple[Address, ...]:
    """The mailboxes of address fields in their order, at most `MAX_ADDRESSES`; what has no address is left out."""
    found: list[Address] = []
    for value in values:
        text = unfold(value[:_MAX_FIELD], hint)
        mailboxes = _mailboxes(text)
        if not mailboxes and "=?" in text:
            mailboxes = _mailboxes(decode_words(text))
        if not mailboxes:
            mailboxes = [Address("", _with_lower_domain(match)) for match in _ADDRESS.findall(decode_words(text))]
        found.extend(mailboxes)
        if len(found) >= MAX_ADDRESSES:
            break
    return tuple(found[:MAX_ADDRESSES])


def display_text(value: bytes, hint: str = "") -> str:
    """The whole field as text without quotes, for a sender that gives a name and no usable address."""
    return _tidy_name(_Mailbox.unquote(decode_words(unfold(value[:_MAX_FIELD], hint))))


class _Mailbox:
    """One mailbox while it is being read."""

    __slots__ = ("angle", "comment", "words")

    def __init__(self) -> None:
        self.words: list[str] = []
        self.angle: str | None = None
        self.comment = ""

    @staticmethod
    def unquote(text: str) -> str:
        return text.replace('"', "")

    def address(self) -> Address | None:
        phrase = "".join(self.words)
        spec = decode_words(phrase if self.angle is None else self.angle)
        if self.angle is None and "=?" in phrase and "<" in spec:
            return next(iter(_mailboxes(spec.replace("=?", ""))), None)
        match = _ADDRESS.search(spec.rpartition(":")[2]) or _ADDRESS.search(spec) if "@" in spec else None
        if not match:
            return None
        email = match[0]
        rest = phrase if self.angle is not None else phrase.replace(email, "", 1)
        name = _tidy_name(decode_words(rest)) or _tidy_name(decode_words(self.comment))
        return Address("" if name.lower() == email.lower() else name, _with_lower_domain(email))


def _mailboxes(text: str) -> list[Address]:
    found: list[Address] = []
    box = _Mailbox()
    for match in _TOKEN.finditer(text):
        kind, piece = match.lastgroup, match[match.lastgroup or 0]
        if kind == "stop":
            box = _finish(box, piece, found)
            if len(found) >= MAX_ADDRESSES:
                return found
            continue
        if box.angle is not None and "@" in box.angle and kind != "comment" and piece.strip():
            box = _finish(box, ",", found)
        if kind == "angle":
            box.angle = piece
        elif kind == "comment":
            box.comment = box.comment or _ESCAPE.sub(r"\1", piece)
        elif kind == "quoted":
            box.words.append(_ESCAPE.sub(r"\1", piece))
        elif kind != "stray" or piece not in '"<>':
            box.words.append(piece)
    _finish(box, ",", found)
    return found


def _finish(box: _Mailbox, stop: str, found: list[Address]) -> _Mailbox:
    """Take the mailbox that ends here. Before a colon stands the name of a group, which is no mailbox."""
    if stop == ":" and box.angle is None:
        return _Mailbox()
    address = box.address()
    if address:
        found.append(address)
    elif stop == "," and box.angle is None and any(word.strip() for word in box.words):
        kept = _Mailbox()
        kept.words = [*box.words[-_KEPT_WORDS:], ", "]
        return kept
    return _Mailbox()


def _tidy_name(text: str) -> str:
    return _SPACES.sub(" ", text).strip(" ,'\t")


def _with_lower_domain(email: str) -> str:
    local, _, domain = email.rpartition("@")
    return f"{local}@{domain.rstrip('.').lower()}"
