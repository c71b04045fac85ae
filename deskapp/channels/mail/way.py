"""Which way a mail came: the servers that wrote a line into its head, the first of them first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deskapp.channels.mail.dates import read_date
from deskapp.domain.mail import Hop

MOST_HOPS = 50
_FROM = re.compile(r"\A\s*from\s+([^\s;()]{1,255})", re.I)
_BY = re.compile(r"(?:^|\s)by\s+([^\s;()]{1,255})", re.I)


def read_way(headers: Sequence[tuple[str, str]]) -> tuple[Hop, ...]:
    """The stations of a mail as its Received lines tell them. All but the last ones may be invented by the sender."""
    lines = [" ".join(value.split())[:2000] for name, value in headers if name.lower() == "received"]
    return tuple(_hop(line) for line in reversed(lines[:MOST_HOPS]))


def _hop(line: str) -> Hop:
    said, _, date = line.rpartition(";")
    origin, by = _FROM.search(said or line), _BY.search(said or line)
    return Hop(origin[1] if origin else "", by[1] if by else "", read_date(date))
