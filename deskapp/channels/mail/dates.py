"""Dates of mails as aware datetimes in UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_tz

_COMMENT = re.compile(r"\([^()]*\)")
_MENDED = (
    (re.compile(r"([+-]\d\d):(\d\d)\b"), r"\1\2"),
    (re.compile(r"(:\d\d)[.,]\d+"), r"\1"),
    (re.compile(r"(\d:\d\d) (\d{4})$"), r"\1 +\2"),
)
"""What some mailers write, and how it should read: zones with a colon, parts of seconds, zones without a sign."""
_EARLIEST, _LATEST = 1970, 9990


def read_date(text: str) -> datetime | None:
    """The moment a Date field names, in UTC; None when it names none. A date without a zone is taken as UTC."""
    text = _COMMENT.sub(" ", text[:200]).strip()
    if not text:
        return None
    moment = _from_mail_form(_mended(text)) or _from_iso_form(text)
    return moment if moment and _EARLIEST <= moment.year <= _LATEST else None


def _mended(text: str) -> str:
    for pattern, form in _MENDED:
        text = pattern.sub(form, text)
    return text


def _from_mail_form(text: str) -> datetime | None:
    try:
        parsed = parsedate_tz(text)
        if not parsed:
            return None
        year, month, day, hour, minute, second = parsed[:6]
        moment = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
        return moment - timedelta(seconds=parsed[9] or 0)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _from_iso_form(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
