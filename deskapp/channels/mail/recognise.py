"""Tell by its first bytes whether a file is a mail, an mbox or something else. Names are not looked at."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

HEAD = 64 * 1024
"""Bytes of a file that are enough to recognise it."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LEADING = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n)*")
_LINE_END = re.compile(rb"\r\n|\n|\r")
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_FROM_LINE = re.compile(rb">?From [^\r\n]*")
_DATED = re.compile(rb"From .*\d{1,2}:\d\d.*\b(?:19|20)\d\d\b|From - |From .{0,200}\b(?:19|20)\d\d\b.*\d{1,2}:\d\d")
_FROM_LENGTH = 300
_KNOWN = frozenset(
    b"from to cc bcc subject date sender reply-to received message-id in-reply-to references mime-version content-type "
    b"content-transfer-encoding content-disposition return-path delivered-to envelope-to x-original-to resent-from "
    b"resent-to resent-date dkim-signature arc-seal authentication-results x-mailer list-id thread-topic "
    b"thread-index x-priority x-envelope-to x-envelope-from apparently-to errors-to x-received received-spf "
    b"x-failed-recipients auto-submitted precedence user-agent x-sender".split()
)


class Kind(Enum):
    """What a file holds."""

    MAIL = "mail"
    MBOX = "mbox"
    OTHER = "other"


class Verdict(NamedTuple):
    """The kind of a file, and for OTHER the reason in English why no mail was read from it."""

    kind: Kind
    reason: str = ""


def recognise(head: bytes) -> Verdict:
    """Judge a file by its first `HEAD` bytes."""
    if head.startswith(_OLE):
        return Verdict(Kind.OTHER, "Outlook .msg files are not read yet; save as .eml")
    text = head[_leading(head) :]
    if not text:
        return Verdict(Kind.OTHER, "the file is empty")
    if b"\0" in text[:1024] and not _FIELD.match(text):
        return Verdict(Kind.OTHER, "binary, no mail")
    lines = _LINE_END.split(text)
    if text.startswith(b"From ") and starts_mail(lines[0], lines[1] if len(lines) > 1 else b""):
        return Verdict(Kind.MBOX)
    if _has_mail_head(lines):
        return Verdict(Kind.MAIL)
    return Verdict(Kind.OTHER, "no mail header at its start")


def starts_mail(line: bytes, following: bytes) -> bool:
    """True when `line`, which begins with "From ", parts two mails of an mbox, seen with the line after it."""
    field = _FIELD.match(following)
    if field and field[1].lower() in _KNOWN:
        return True
    return bool(_DATED.match(line[:_FROM_LENGTH])) and (
        bool(field) or not following.strip() or following.startswith(b">From ")
    )


def _leading(head: bytes) -> int:
    match = _LEADING.match(head)
    return match.end() if match else 0


def _has_mail_head(lines: list[bytes]) -> bool:
    """Fields up to the first blank line, a well-known one among them, and hardly anything that is none."""
    fields = strays = 0
    known = False
    for number, line in enumerate(lines):
        match = _FIELD.match(line)
        if match:
            fields += 1
            known = known or match[1].lower() in _KNOWN
        elif not line.strip():
            break
        elif number == 0 and not _FROM_LINE.match(line):
            return False
        elif line[:1] not in b" \t":
            if known and strays >= fields:
                break
            strays += 1
    return known and (strays <= fields or fields >= 2)
