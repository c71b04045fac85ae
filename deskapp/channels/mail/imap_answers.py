"""Reading what an IMAP server answers to FETCH. What it tells unasked, as of flags that changed, stands in between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from deskapp.domain.mailbox.folder import Waiting

#: Answers as imaplib gives them: lines, and pairs of a line and the literal behind it.
Answers = Sequence[bytes | tuple[bytes, bytes] | None]

_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
_CAME = re.compile(rb'\bINTERNALDATE "([^"]*)"')
_BODY = re.compile(rb'\bBODY\[\](?:<\d+>)? (?:NIL|"((?:[^"\\]|\\.)*)")', re.DOTALL)
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)


def waiting(answers: Answers) -> Iterator[Waiting]:
    """The mails that an answer lists with size and date."""
    for line in answers:
        if not isinstance(line, bytes):
            continue
        uid, size = _UID.search(line), _SIZE.search(line)
        if uid and size:
            yield Waiting(int(uid[1]), int(size[1]), _moment(_CAME.search(line)))


def body(answers: Answers) -> bytes | None:
    """The bytes of the mail that was asked for; None where the answer has none, as the mail is gone."""
    for answer in answers:
        if isinstance(answer, tuple) and b"BODY[]" in answer[0]:
            return answer[1]
        if isinstance(answer, bytes) and (found := _BODY.search(answer)):
            return _ESCAPED.sub(rb"\1", found[1] or b"")
    return None


def _moment(found: re.Match[bytes] | None) -> datetime:
    """When a mail came; now where the server tells it in a way that cannot be read: it is not taken for an old one."""
    try:
        return parsedate_to_datetime(found[1].decode() if found else "").astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return datetime.now(UTC)
