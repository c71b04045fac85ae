"""The way of a mail, from the lines that servers wrote into its head."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail.way import MOST_HOPS, read_way
from deskapp.domain.mail import Hop

LINES = (
    (
        "Received",
        "from mx.a.example (mx [192.0.2.3])\n by in.b.example with ESMTPS id 7; Thu, 20 Nov 2025 09:05:07 +0100",
    ),
    ("Subject", "from x by y"),
    ("received", "by mx.a.example (Postfix, from userid 0); Thu, 20 Nov 2025 09:05:02 +0100 (CET)"),
    ("Received", "nonsense"),
)


def test_the_first_server_comes_first() -> None:
    assert read_way(LINES) == (
        Hop("", "", None),
        Hop("", "mx.a.example", datetime(2025, 11, 20, 8, 5, 2, tzinfo=UTC)),
        Hop("mx.a.example", "in.b.example", datetime(2025, 11, 20, 8, 5, 7, tzinfo=UTC)),
    )


@given(st.lists(st.text(max_size=80), max_size=90))
def test_any_lines_can_be_read(lines: list[str]) -> None:
    assert len(read_way([("Received", line) for line in lines])) == min(MOST_HOPS, len(lines))
