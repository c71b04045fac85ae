"""Moments and spans as other desks write them."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from deskapp.domain.errors import Invalid
from deskapp.domain.history_import.times import Times, seconds_of

PRAGUE = ZoneInfo("Europe/Prague")


@pytest.mark.parametrize(
    ("formats", "text", "moment"),
    [
        ((), "2016-07-01", datetime(2016, 6, 30, 22, tzinfo=UTC)),
        ((), "2016-07-01 12:30", datetime(2016, 7, 1, 10, 30, tzinfo=UTC)),
        ((), "2016-01-01T12:30:15Z", datetime(2016, 1, 1, 12, 30, 15, tzinfo=UTC)),
        ((), "2016-01-01T12:30:15.250-05:00", datetime(2016, 1, 1, 17, 30, 15, 250_000, tzinfo=UTC)),
        (("%d/%m/%Y %H:%M",), "29/2/2016 01:16", datetime(2016, 2, 29, 0, 16, tzinfo=UTC)),
        (("%d.%m.%Y %H:%M", "%d.%m.%Y"), "1.7.2016", datetime(2016, 6, 30, 22, tzinfo=UTC)),
        (("%Y-%m-%d %H:%M %z",), "2016-07-01 12:30 +0000", datetime(2016, 7, 1, 12, 30, tzinfo=UTC)),
        (("unix",), "1456708560", datetime(2016, 2, 29, 1, 16, tzinfo=UTC)),
        (("unix",), "1456708560.5", datetime(2016, 2, 29, 1, 16, 0, 500_000, tzinfo=UTC)),
        # the hour that comes twice counts at its first coming, the one that is skipped is an hour later
        ((), "2016-10-30 02:30", datetime(2016, 10, 30, 0, 30, tzinfo=UTC)),
        ((), "2016-03-27 02:30", datetime(2016, 3, 27, 1, 30, tzinfo=UTC)),
    ],
)
def test_moments(formats: tuple[str, ...], text: str, moment: datetime) -> None:
    found = Times(formats, PRAGUE).moment(text)
    assert (found, found.utcoffset()) == (moment, moment.utcoffset())


def test_what_comes_after_comes_after() -> None:
    """Where an hour comes twice, what was made at ten to three and solved at ten past two took twenty minutes."""
    times = Times((), PRAGUE)
    created = times.moment("2016-10-30 02:50")
    assert times.moment("2016-10-30 02:10", created) == datetime(2016, 10, 30, 1, 10, tzinfo=UTC)
    assert times.moment("2016-10-30 02:55", created) == datetime(2016, 10, 30, 0, 55, tzinfo=UTC)
    assert times.moment("2016-10-30 01:50", created) < created, "that hour comes only once"


@pytest.mark.parametrize(
    ("formats", "text"),
    [
        ((), "29/2/2016 01:16"),
        ((), "soon"),
        (("%d/%m/%Y",), "31/2/2016"),
        (("%d/%m/%Y",), "2016-02-29"),
        (("unix",), "1e300"),
        (("unix",), "nan"),
        ((), "0001-01-01 00:00"),
        ((), "9999-12-31T23:59-10:00"),
    ],
)
def test_what_is_no_moment(formats: tuple[str, ...], text: str) -> None:
    with pytest.raises(Invalid, match="is no time that the map describes"):
        Times(formats, PRAGUE).moment(text)


@pytest.mark.parametrize(
    ("text", "seconds"), [("0", 0), ("95", 95), ("95.7", 95), ("1:35", 95), ("01:00:05", 3605), ("100:00:00", 360_000)]
)
def test_spans(text: str, seconds: int) -> None:
    assert seconds_of(text) == seconds


@pytest.mark.parametrize("text", ["", "-5", "5 min", "1:2:3:4", "1" * 30])
def test_what_is_no_span(text: str) -> None:
    with pytest.raises(Invalid, match="is no span of time"):
        seconds_of(text)
