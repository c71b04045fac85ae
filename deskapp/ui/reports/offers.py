"""What the filters offer, with the marks that departments, agents, channels and tags have everywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon

from deskapp.domain.reports.answer import Row
from deskapp.domain.reports.question import NOBODY
from deskapp.domain.vocabulary import Channel
from deskapp.ui.inbox.card import CHANNEL_ICONS
from deskapp.ui.look.icons import icon
from deskapp.ui.reports.choice_popup import Offered
from deskapp.ui.reports.report_words import row_name
from deskapp.ui.ticket.pictures import avatar_icon, dot_icon

if TYPE_CHECKING:
    from deskapp.services.reports import Choices


def offers(choices: Choices) -> Mapping[str, list[Offered]]:
    """The choices of each filter by the name of its field."""
    return {
        "departments": _offered(choices.departments, lambda row: dot_icon(row.colour or 1)),
        "channels": [_channel(row) for row in choices.channels],
        "agents": _offered(choices.agents, _face),
        "tags": _offered(choices.tags, lambda row: icon("hash")),
    }


def _offered(rows: Sequence[Row], picture: Callable[[Row], QIcon]) -> list[Offered]:
    return [Offered(row.key, row_name(row), partial(picture, row)) for row in rows]


def _channel(row: Row) -> Offered:
    channel = Channel(str(row.key))
    return Offered(channel, row_name(row), partial(icon, CHANNEL_ICONS.get(channel, "mail")))


def _face(row: Row) -> QIcon:
    return icon("circle-user") if row.key == NOBODY else avatar_icon(row.name)
