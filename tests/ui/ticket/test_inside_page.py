"""An answer between colleagues on the screen: never to be mistaken for one to the customer, nor to become one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deskapp.domain.mail import Address
from deskapp.domain.status import Status
from deskapp.domain.thread import Message
from deskapp.domain.vocabulary import Direction, DraftKind
from deskapp.services.mail_writing import Forward, Reply
from deskapp.services.new_tickets import NewInternalTicket
from deskapp.store.tables import OutboxRow
from deskapp.ui.look.theme import theme
from deskapp.ui.ticket.composer import INSIDE, NOTE, REPLY, Composer
from deskapp.ui.ticket.message_card import MessageCard
from deskapp.ui.widgets.pill import Pill
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import JANA, House

CTRL = Qt.KeyboardModifier.ControlModifier
QUESTION = "May I promise her a new fuser?"


def ask(house: House, ticket: int, *to: str, text: str = QUESTION) -> int:
    """Petr asks colleagues inside the desk; the message's id."""
    named = tuple(house.agents[name] for name in to)
    return house.desk.outgoing.forward(house.who("Petr Dvořák"), ticket, Forward(text, internal_to=named)).value


@pytest.fixture
def asked(house: House, ticket: int) -> int:
    """The story's ticket with a question for Eva and Ivo at its end; the question's id."""
    return ask(house, ticket, "Eva Malá", "Ivo Beran")


@pytest.fixture
def composer(shown: Shown, ticket: int, asked: int) -> Composer:
    """The composer of the ticket with the question."""
    shown.view.open_ticket(ticket)
    return shown.view.composer


def newest(house: House, ticket: int) -> Message:
    """The ticket's newest message."""
    items = house.desk.threads.page(house.who(), ticket).items
    return [item for item in items if isinstance(item, Message)][-1]


def pills(composer: Composer) -> list[str]:
    """To whom the form says that it goes."""
    return [pill.text() for pill in composer.inside._pills.findChildren(Pill) if not pill.isHidden()]


def test_r_answers_the_colleague_who_asked_last(
    qtbot: QtBot, composer: Composer, shown: Shown, house: House, ticket: int
) -> None:
    status, mails = house.desk.threads.head(house.who(), ticket).status, OutboxRow.select().count()
    shown.view.perform("reply")
    assert composer.mode() == INSIDE
    assert pills(composer) == ["Petr Dvořák", "Ivo Beran"]
    assert composer.inside.editor.hasFocus()
    QTest.keyClicks(composer.inside.editor, "Yes, do.")
    QTest.keyClick(composer.inside.editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: newest(house, ticket).text == "Yes, do.")
    answer = newest(house, ticket)
    assert (answer.direction, [to.name for to in answer.to]) == (Direction.INTERNAL, ["Petr Dvořák", "Ivo Beran"])
    assert OutboxRow.select().count() == mails
    assert house.desk.threads.head(house.who(), ticket).status is status
    qtbot.waitUntil(lambda: composer.inside.editor.text() == "")


def test_it_has_a_colour_a_lock_and_words_of_its_own_and_no_address(composer: Composer) -> None:
    composer.write(INSIDE)
    page = composer.inside
    assert page._told.text() == "Only agents will see this"
    grab = page.box.grab().toImage()
    assert grab.pixelColor(grab.width() // 2, grab.height() - 6) == theme().tokens.live_soft
    assert theme().tokens.live_soft != theme().tokens.surface
    assert page.send_button.text() == "Send to colleagues"
    assert not hasattr(page, "recipients")


def test_the_customer_can_be_answered_instead_and_the_texts_never_mix(
    qtbot: QtBot, composer: Composer, shown: Shown, house: House, ticket: int
) -> None:
    shown.view.perform("reply")
    QTest.keyClicks(composer.inside.editor, "only for us")
    QTest.mouseClick(composer.inside.customer_button, Qt.MouseButton.LeftButton)
    assert composer.mode() == REPLY
    assert composer.reply.editor.text() == ""
    assert composer.reply.recipients.to.addresses() == (JANA,)
    me = house.who().agent_id
    qtbot.waitUntil(lambda: house.desk.drafts.load(me, ticket, DraftKind.INSIDE) is not None)
    assert house.desk.drafts.load(me, ticket, DraftKind.REPLY) is None
    assert house.desk.drafts.answering(house.who("Petr Dvořák"), ticket) is None, "nobody answers the customer"


def test_a_customers_newer_message_takes_r_back(composer: Composer, shown: Shown, house: House, ticket: int) -> None:
    house.clock.to(10, 40)
    house.mail("Printer on fire", "Are you coming?", answers=ticket)
    shown.view._reload(ticket)
    shown.view.perform("reply")
    assert composer.mode() == REPLY
    composer.write(INSIDE)
    assert pills(composer) == ["Petr Dvořák", "Ivo Beran"]


def test_a_question_to_others_leaves_r_with_the_customer(shown: Shown, house: House, ticket: int) -> None:
    ask(house, ticket, "Ivo Beran")
    shown.view.open_ticket(ticket)
    shown.view.perform("reply")
    assert shown.view.composer.mode() == REPLY


def test_a_question_that_comes_while_the_ticket_is_open_can_be_answered(
    shown: Shown, house: House, ticket: int
) -> None:
    shown.view.open_ticket(ticket)
    composer = shown.view.composer
    assert not composer.tabs._group.button(1).isVisible()
    ask(house, ticket, "Eva Malá")
    shown.view._reload(ticket)
    assert composer.tabs._group.button(1).isVisible()
    shown.view.perform("reply")
    assert pills(composer) == ["Petr Dvořák"]
    QTest.keyClicks(composer.inside.editor, "Yes")
    later = ask(house, ticket, "Eva Malá", "Ivo Beran", text="And a second thing")
    shown.view._reload(ticket)
    assert composer.inside.message is not None
    assert composer.inside.message.id != later, "what is being written still answers what it began with"


def test_the_cards_button_answers_that_message(
    qtbot: QtBot, composer: Composer, shown: Shown, house: House, ticket: int, asked: int
) -> None:
    house.clock.to(10, 30)
    house.desk.outgoing.reply(
        house.who("Ivo Beran"), ticket, Reply("I would.", (Address("", "x@y.example"),), answers=asked)
    )
    shown.view._reload(ticket)
    qtbot.waitUntil(lambda: len([card for card in shown.view.findChildren(MessageCard) if card.isVisible()]) >= 2)
    cards = {
        card.message.id: card for card in shown.view.findChildren(MessageCard) if card.message and card.isVisible()
    }
    assert [card.answer_button.isVisible() for card in cards.values()].count(True) == 2
    QTest.mouseClick(cards[asked].answer_button, Qt.MouseButton.LeftButton)
    assert composer.mode() == INSIDE
    assert composer.inside.message is not None
    assert composer.inside.message.id == asked


def test_a_draft_comes_back_with_what_it_answers(
    qtbot: QtBot, composer: Composer, shown: Shown, house: House, ticket: int, asked: int
) -> None:
    house.clock.to(10, 30)
    later = ask(house, ticket, "Eva Malá", text="A second thing")
    shown.view._reload(ticket)
    composer.answer_inside(next(message for message in composer.inside._inside if message.id == asked))
    QTest.keyClicks(composer.inside.editor, "half")
    shown.view.close_ticket()
    me = house.who().agent_id
    qtbot.waitUntil(lambda: house.desk.drafts.load(me, ticket, DraftKind.INSIDE) is not None)
    shown.view.open_ticket(ticket)
    assert (composer.mode(), composer.inside.editor.text()) == (INSIDE, "half")
    assert composer.inside.message is not None
    assert composer.inside.message.id == asked != later


def test_a_refusal_keeps_the_words(qtbot: QtBot, composer: Composer, shown: Shown) -> None:
    shown.view.perform("reply")
    composer.send()
    assert composer.inside.told == "Write something first."
    QTest.keyClicks(composer.inside.editor, "Yes")
    assert composer.inside.message is not None
    composer.inside._message = replace(composer.inside.message, id=999_999)
    composer.send()
    qtbot.waitUntil(lambda: "There is no such message" in composer.inside.told)
    assert composer.inside.editor.text() == "Yes"


def test_in_an_internal_ticket_r_answers_too(shown: Shown, house: House) -> None:
    new = NewInternalTicket(house.departments["Technical"], "Keys", "Who has them?")
    ticket = house.desk.tickets.create_internal(house.who("Petr Dvořák"), new).value
    shown.view.open_ticket(ticket)
    shown.view.perform("reply")
    assert shown.view.composer.mode() == NOTE
    ask(house, ticket, "Eva Malá")
    shown.view._reload(ticket)
    shown.view.perform("reply")
    assert shown.view.composer.mode() == INSIDE
    assert not shown.view.composer.inside.customer_button.isVisible()


def test_a_resolved_ticket_stays_resolved(qtbot: QtBot, shown: Shown, house: House, ticket: int, asked: int) -> None:
    house.desk.tickets.set_status(house.who(), [ticket], Status.RESOLVED)
    shown.view.open_ticket(ticket)
    shown.view.perform("reply")
    QTest.keyClicks(shown.view.composer.inside.editor, "Done")
    shown.view.composer.send()
    qtbot.waitUntil(lambda: newest(house, ticket).text == "Done")
    assert house.desk.threads.head(house.who(), ticket).status is Status.RESOLVED
