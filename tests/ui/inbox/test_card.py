from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from deskapp.domain.access import Role
from deskapp.domain.people import Agent
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel, OutboxState, Priority
from deskapp.ui.inbox.card import Card, CardMaker, short_names
from tests.ui.fakes import NOW, make_row, make_session

pytestmark = pytest.mark.usefixtures("qapp")


def card(solo: bool = False, **values: Any) -> Card:
    return CardMaker(make_session(solo=solo)).card(make_row(1, **values))  # type: ignore[arg-type]


def agent(agent_id: int, name: str) -> Agent:
    return Agent(agent_id, name, "", Role.AGENT, True)


def test_two_of_the_same_first_name_are_told_apart() -> None:
    people = [agent(1, "Eva Malá"), agent(2, "Petr Dvořák"), agent(3, "Petr Novák"), agent(4, "Ivo")]
    assert short_names(people) == {1: "Eva", 2: "Petr D.", 3: "Petr N.", 4: "Ivo"}


def place(shown: Card) -> tuple[str, str, int]:
    return shown.department, shown.agent, shown.colour


def test_place_names_department_and_agent_or_nobody() -> None:
    assert place(card(department_id=2, agent_id=1)) == ("Technical", "Eva", 1)
    assert place(card(department_id=2)) == ("Technical", "nobody", 1)
    assert card(department_id=2, agent_id=1).place_tip == "Technical · Eva Malá"


def test_a_solo_workspace_shows_neither_department_nor_agent() -> None:
    assert place(card(solo=True, agent_id=1)) == ("", "", -1)


def test_a_department_that_is_not_known_has_no_strip() -> None:
    assert place(card(department_id=99, agent_id=1)) == ("", "Eva", -1)


@pytest.mark.parametrize(("minutes", "shown"), [(5, "10:29"), (60 * 24, "Fri 10:24"), (60 * 24 * 30, "20 Dec")])
def test_postponed_says_when_it_comes_back(minutes: int, shown: str) -> None:
    until = NOW + timedelta(minutes=minutes)
    assert card(status=Status.POSTPONED, postponed_until=until).returns == shown


def test_nothing_is_ever_blank() -> None:
    nameless = card(who="", subject="")
    assert nameless.who
    assert nameless.subject


def test_one_message_needs_no_number_and_mail_no_icon() -> None:
    assert (card(messages=1).count, card(messages=4).count) == ("", "4")
    assert (card(channel=Channel.EMAIL).channel_icon, card(channel=Channel.CALL).channel_icon) == ("", "phone-incoming")


def test_what_is_heard_leaves_nothing_out() -> None:
    spoken = card(
        who="Jana",
        unread=True,
        noted=True,
        priority=Priority.URGENT,
        status=Status.POSTPONED,
        department_id=2,
        agent_id=2,
        messages=3,
        postponed_until=NOW + timedelta(days=1),
        channel=Channel.FACEBOOK,
        stuck=OutboxState.FAILED,
    ).spoken
    for part in (
        "unread",
        "Jana",
        "Subject 1",
        "Postponed",
        "Urgent",
        "Technical",
        "Petr Dvořák",
        "Fri 10:24",
        "3",
        "note",
        "Facebook",
        "A mail was not delivered",
    ):
        assert part in spoken, part
