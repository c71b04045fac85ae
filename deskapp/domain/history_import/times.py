"""Moments and spans as other desks write them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from deskapp.domain.errors import Invalid

_SPAN = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,]\d+)?")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
Reader = Callable[[str], datetime]


class Times:
    """Reads moments in the formats of a map; those that name no zone of their own are in `zone`.

    A time that summer time skips is an hour later; one that comes twice counts at its first coming, or at its second
    where the first lies before what it has to come after.
    """

    def __init__(self, formats: Iterable[str], zone: ZoneInfo) -> None:
        self._zone = zone
        self._readers = [_reader(each) for each in formats] or [datetime.fromisoformat]

    def moment(self, text: str, after: datetime | None = None) -> datetime:
        """The moment in UTC; `Invalid` where no format fits."""
        for read in self._readers:
            try:
                found = read(text)
                local = found if found.tzinfo else found.replace(tzinfo=self._zone)
                first, second = (local.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
                return second if after is not None and first < after <= second else first
            except (ValueError, OverflowError):
                continue
        raise Invalid("“{text}” is no time that the map describes.", text=text[:80])


def _reader(text: str) -> Reader:
    return _from_unix if text == "unix" else partial(_from_format, text)


def _from_unix(text: str) -> datetime:
    return _EPOCH + timedelta(seconds=float(text))


def _from_format(form: str, text: str) -> datetime:
    return datetime.strptime(text, form)  # noqa: DTZ007  its zone is that of the map


def seconds_of(text: str) -> int:
    """A span in whole seconds, written as such or as H:MM:SS; `Invalid` for anything else."""
    found = _SPAN.fullmatch(text)
    if found is None or len(text) > 12:
        raise Invalid("“{text}” is no span of time.", text=text[:80])
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds
