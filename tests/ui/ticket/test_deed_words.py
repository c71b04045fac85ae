"""What was done to a ticket, as sentences: who did it is named where somebody did."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from deskapp.domain.thread import SystemEvent
from deskapp.domain.vocabulary import Actor, Deed
from deskapp.ui.deed_words import event_sentence
from deskapp.ui.ticket.context import Context


@pytest.mark.parametrize(
    ("deed", "values", "sentence"),
    [
        (Deed.SENT, {}, "Mail sent by the desk"),
        (Deed.NOT_SENT, {}, "A mail could not be sent"),
        (Deed.NOT_SENT, {"state": "unknown"}, "A mail may have been sent or not"),
        (Deed.NOT_SENT, {"refused": ["eva@cust.example"]}, "Mail refused for eva@cust.example"),
        (Deed.BOUNCED, {"kind": "permanent"}, "Mail could not be delivered, noted by the desk"),
    ],
)
def test_what_a_server_did_is_not_said_of_the_desk(
    context: Context, deed: Deed, values: dict[str, object], sentence: str
) -> None:
    event = SystemEvent(1, datetime(2026, 11, 28, tzinfo=UTC), Actor.SYSTEM, None, "", deed, values)
    assert event_sentence(event, context.names) == sentence
