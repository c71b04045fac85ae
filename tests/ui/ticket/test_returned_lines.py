"""What came back of a mail stands on its card, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from deskapp.domain.bounces import BounceKind
from deskapp.domain.thread import Message, Return
from deskapp.domain.vocabulary import Direction
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.message_card import MessageCard
from deskapp.ui.ticket.returned_lines import ReturnedLines, sentence
from deskapp.ui.widgets.text_label import TextLabel
from tests.ui.ticket.house import House

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def _return(kind: BounceKind, recipient: str = "jana@x.cz", words: str = "550 5.1.1 user unknown") -> Return:
    return Return(kind, recipient, words, AT)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (_return(BounceKind.PERMANENT), "Could not be delivered to jana@x.cz: 550 5.1.1 user unknown"),
        (_return(BounceKind.PERMANENT, words=""), "Could not be delivered to jana@x.cz"),
        (_return(BounceKind.PERMANENT, ""), "Could not be delivered: 550 5.1.1 user unknown"),
        (_return(BounceKind.TEMPORARY, words="450 later"), "Delivery to jana@x.cz is delayed: 450 later"),
        (_return(BounceKind.TEMPORARY, "", ""), "Delivery is delayed"),
        (_return(BounceKind.FEEDBACK, words="abuse"), "jana@x.cz reported this mail as spam"),
        (_return(BounceKind.FEEDBACK, ""), "A recipient reported this mail as spam"),
        (_return(BounceKind.PERMANENT, "{x}@x.cz", "{recipient}"), "Could not be delivered to {x}@x.cz: {recipient}"),
    ],
)  # fmt: skip
def test_it_is_said_in_words(told: Return, said: str) -> None:
    assert sentence(told) == said


def _lines(widget: ReturnedLines) -> list[str]:
    return [
        label.text()
        for label in widget.findChildren(TextLabel)
        if not label.isHidden() and label.parent().isVisibleTo(widget)
    ]


def test_each_recipient_has_a_line_and_many_are_counted(qtbot: QtBot, styled: object) -> None:
    lines = ReturnedLines()
    qtbot.addWidget(lines)
    lines.show_returns([_return(BounceKind.PERMANENT, f"{number}@x.cz", "") for number in range(7)])
    assert not lines.isHidden()
    assert _lines(lines) == [
        *(f"Could not be delivered to {number}@x.cz" for number in range(5)),
        "and 2 more recipient(s)",
    ]
    lines.show_returns([_return(BounceKind.TEMPORARY, words="")])
    qtbot.waitUntil(lambda: _lines(lines) == ["Delivery to jana@x.cz is delayed"])
    lines.show_returns([])
    assert lines.isHidden()


def test_a_mail_that_only_says_it_is_the_desks_is_marked(qtbot: QtBot, styled: object) -> None:
    lines = ReturnedLines()
    qtbot.addWidget(lines)
    lines.show_returns((), unproven=True)
    assert not lines.isHidden()
    (said,) = _lines(lines)
    assert said.startswith("Says it is from the desk")
    lines.show_returns(())
    assert lines.isHidden()


def test_a_card_that_is_used_for_another_message_says_nothing_of_the_first(
    qtbot: QtBot, context: Context, house: House, ticket: int
) -> None:
    sent = next(
        item
        for item in house.desk.threads.page(house.who(), ticket).items
        if isinstance(item, Message) and item.direction is Direction.OUT
    )
    card = MessageCard()
    qtbot.addWidget(card)
    card.bind(replace(sent, returns=(_return(BounceKind.PERMANENT),)), context)
    card.resize(500, 400)
    assert _lines(card.returned) == ["Could not be delivered to jana@x.cz: 550 5.1.1 user unknown"]
    card.bind(sent, context)
    assert card.returned.isHidden()
    card.bind(replace(sent, direction=Direction.REPORT, post=None), context)
    assert "about a mail that went out" in card.head.accessibleName()
    assert card.menu_button.isHidden()
    assert card.answer_button.isHidden()
    card.grab()
