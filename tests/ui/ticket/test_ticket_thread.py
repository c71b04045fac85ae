"""The thread: cards, what unfolds in them, pages, and the reader's place."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deskapp.domain.thread import InlineNote, Message, SystemEvent, ThreadPage
from deskapp.domain.vocabulary import Direction, OutboxState
from deskapp.services.outgoing import Forward, Reply
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.message_card import MessageCard
from deskapp.ui.ticket.note_card import NoteCard
from deskapp.ui.ticket.text_face import TextFace
from deskapp.ui.ticket.thread_view import PAGE, ThreadView
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import JANA, House


def _items(house: House, ticket: int, kind: type) -> list[object]:
    return [item for item in house.desk.threads.page(house.who(), ticket).items if isinstance(item, kind)]


@pytest.fixture
def messages(house: House, ticket: int) -> list[Message]:
    """The messages of the story."""
    return _items(house, ticket, Message)  # type: ignore[return-value]


@pytest.fixture
def card(qtbot: QtBot, context: Context, messages: list[Message]) -> MessageCard:
    """A card with the customer's last message."""
    made = MessageCard()
    qtbot.addWidget(made)
    made.bind(messages[-1], context)
    made.resize(500, made.heightForWidth(500))
    made.show()
    return made


# --- text -----------------------------------------------------------------------------------------------------


def test_text_wraps_selects_and_copies(qtbot: QtBot, styled: object) -> None:
    face = TextFace()
    qtbot.addWidget(face)
    face.set_text("one two three four five six seven\nlast line")
    assert face.heightForWidth(80) > face.heightForWidth(400)
    face.select_all()
    face.copy()
    assert QGuiApplication.clipboard().text() == face.text()
    face.set_text("other")
    assert face.selected_text() == ""


def test_a_click_on_a_link_tells_where_it_leads_and_a_drag_does_not(qtbot: QtBot, styled: object) -> None:
    face = TextFace()
    qtbot.addWidget(face)
    face.set_text("HD-000007 is the one")
    face.resize(300, face.heightForWidth(300))
    face.show()
    with qtbot.waitSignal(face.link_opened) as told:
        qtbot.mouseClick(face, Qt.MouseButton.LeftButton, pos=QPoint(20, 9))
    assert told.args == ["ticket:7"]
    with qtbot.assertNotEmitted(face.link_opened):
        qtbot.mouseClick(face, Qt.MouseButton.LeftButton, pos=QPoint(250, 9))


# --- cards ----------------------------------------------------------------------------------------------------


def test_quoted_history_is_folded_until_asked(card: MessageCard, messages: list[Message]) -> None:
    assert "please leave it off" in messages[-1].text
    assert "please leave it off" not in card.text.text()
    assert card.quote is None
    card.quote_button.click()
    assert card.quote is not None
    assert "please leave it off" in card.quote.text()
    assert not card.quote.isHidden()
    card.quote_button.click()
    assert card.quote.isHidden()


def test_a_card_that_is_used_again_is_folded_again(
    card: MessageCard, messages: list[Message], context: Context
) -> None:
    card.quote_button.click()
    card.bind(messages[0], context)
    assert card.quote is not None
    assert card.quote.isHidden()
    assert card.quote_button.isHidden()
    assert not card.formatted_button.isHidden()
    assert [chip.text() for chip in card.files.chips()] == ["printer-back.jpg"]


def test_a_long_text_is_cut_until_asked(card: MessageCard, messages: list[Message], context: Context) -> None:
    text = "word " * 4000
    card.bind(replace(messages[0], text=text, quote_at=len(text), has_html=False), context)
    assert len(card.text.text()) < len(text)
    card.more_button.click()
    assert card.text.text() == text.strip()
    assert card.more_button.isHidden()


def test_a_held_answer_counts_down_and_can_be_called_back(
    card: MessageCard, messages: list[Message], context: Context, house: House, qtbot: QtBot
) -> None:
    now = house.clock.now()
    held = replace(messages[1], state=OutboxState.HELD, hold_until=now + timedelta(seconds=7))
    card.bind(held, context)
    assert card.held
    assert "0:07" in card.head.accessibleName()
    assert not card.recall_button.isHidden()
    with qtbot.waitSignal(card.recalled) as told:
        card.recall_button.click()
    assert told.args == [held]
    card.bind(replace(held, state=OutboxState.SENT), context)
    assert card.recall_button.isHidden()
    assert "Sent" in card.head.accessibleName()


def test_messages_between_agents_say_so(house: House, ticket: int, card: MessageCard, context: Context) -> None:
    eva = house.who()
    house.desk.outgoing.forward(eva, ticket, Forward("Have a look?", internal_to=(house.agents["Petr Dvořák"],)))
    inside = [one for one in _items(house, ticket, Message) if one.direction is Direction.INTERNAL]  # type: ignore[attr-defined]
    card.bind(inside[0], context)  # type: ignore[arg-type]
    assert "only agents see this" in card.head.accessibleName()


def test_a_note_tells_which_of_its_files_was_clicked(qtbot: QtBot, context: Context, house: House, ticket: int) -> None:
    note = _items(house, ticket, InlineNote)[0]
    assert isinstance(note, InlineNote)
    card = NoteCard()
    qtbot.addWidget(card)
    card.bind(note, context)
    with qtbot.waitSignal(card.file_opened) as told:
        card.file_activated.emit(0)
    assert told.args == [note.files[0]]
    assert card.text() == note.text


# --- the thread -----------------------------------------------------------------------------------------------


@pytest.fixture
def long_ticket(house: House) -> int:
    """A ticket with 100 messages."""
    ticket = house.mail("Long story", "0 " + "words of a customer " * 12)
    for number in range(1, 100):
        house.mail("Long story", f"{number} " + "words of a customer " * 12, answers=ticket)
    return ticket


@pytest.fixture
def thread(qtbot: QtBot, context: Context) -> ThreadView:
    """An empty thread in a window."""
    view = ThreadView(context)
    qtbot.addWidget(view)
    view.resize(560, 500)
    view.show()
    return view


def _page(house: House, ticket: int, before: int | None = None) -> ThreadPage:
    return house.desk.threads.page(house.who(), ticket, before, PAGE)


def _built(thread: ThreadView) -> int:
    return len(thread._column.rows())


def test_what_is_visible_is_built_first_and_the_rest_follows(
    qtbot: QtBot, thread: ThreadView, house: House, long_ticket: int
) -> None:
    page = _page(house, long_ticket)
    thread.show_page(page)
    assert 0 < _built(thread) < len(page.items)
    assert thread.items() == list(page.items)
    qtbot.waitUntil(lambda: _built(thread) == len(page.items))
    bar = thread.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    places = [widget.y() for _, widget in thread._column.rows()]
    assert places == sorted(places)
    assert len(set(places)) == len(places)


def test_scrolling_to_the_top_asks_for_the_page_before_and_keeps_the_place(
    qtbot: QtBot, thread: ThreadView, house: House, long_ticket: int
) -> None:
    page = _page(house, long_ticket)
    thread.show_page(page)
    qtbot.waitUntil(lambda: _built(thread) == len(page.items))
    with qtbot.waitSignal(thread.earlier_wanted) as told:
        thread.verticalScrollBar().setValue(0)
    assert told.args == [page.earlier]
    first = thread._column.rows()[0][1]
    seen = first.mapTo(thread.viewport(), QPoint(0, 0)).y()
    thread.prepend(_page(house, long_ticket, page.earlier))
    qtbot.waitUntil(lambda: _built(thread) == 2 * PAGE)
    assert abs(first.mapTo(thread.viewport(), QPoint(0, 0)).y() - seen) <= 40
    assert thread.items()[PAGE:] == list(page.items)
    assert thread.first() == page.earlier - PAGE


def test_a_change_touches_only_the_rows_that_changed_and_keeps_the_place(
    qtbot: QtBot, thread: ThreadView, house: House, long_ticket: int
) -> None:
    page = _page(house, long_ticket)
    thread.show_page(page)
    qtbot.waitUntil(lambda: _built(thread) == len(page.items))
    before = {item.id: widget for item, widget in thread._column.rows() if isinstance(item, Message)}
    thread.verticalScrollBar().setValue(300)
    house.desk.notes.add_inline(house.who(), long_ticket, "A note")
    now = house.desk.threads.page(house.who(), long_ticket, None, PAGE + 8)
    thread.replace(list(now.items), now.earlier)
    after = {item.id: widget for item, widget in thread._column.rows() if isinstance(item, Message)}
    assert all(after[number] is widget for number, widget in before.items())
    assert isinstance(thread._column.rows()[-1][1], NoteCard)
    assert 250 <= thread.verticalScrollBar().value() <= 3000


def test_a_reader_at_the_end_sees_what_comes(qtbot: QtBot, thread: ThreadView, house: House, ticket: int) -> None:
    thread.show_page(_page(house, ticket))
    qtbot.waitUntil(lambda: _built(thread) == len(_page(house, ticket).items))
    house.desk.notes.add_inline(house.who(), ticket, "line\n" * 7)
    thread.replace(list(_page(house, ticket).items), 0)
    bar = thread.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_cards_are_used_again(qtbot: QtBot, thread: ThreadView, house: House, long_ticket: int, ticket: int) -> None:
    page = _page(house, long_ticket)
    thread.show_page(page)
    qtbot.waitUntil(lambda: _built(thread) == len(page.items))
    made = len(thread._column.children())
    for shown in (ticket, long_ticket, ticket):
        thread.show_page(_page(house, shown))
        qtbot.waitUntil(lambda shown=shown: _built(thread) == len(_page(house, shown).items))
    grown = len(thread._column.children()) - made
    assert grown <= len(_page(house, ticket).items)
    hidden = [card for card in thread._column.findChildren(MessageCard) if card.isHidden()]
    visible = [widget for _, widget in thread._column.rows()]
    assert not set(hidden) & set(visible)


def test_the_story_is_told_in_its_order(house: House, ticket: int, shown: Shown) -> None:
    shown.view.open_ticket(ticket)
    kinds = [type(item) for item in shown.view.thread_view.items()]
    assert kinds[0] in (Message, SystemEvent)
    assert kinds[-1] is InlineNote
    assert kinds.count(Message) == 3


def test_formatted_mail_is_clean_and_says_what_was_blocked(
    qtbot: QtBot, house: House, ticket: int, shown: Shown
) -> None:
    shown.view.open_ticket(ticket)
    view = shown.view.thread_view
    qtbot.waitUntil(lambda: _built(view) == len(view.items()))
    card = next(widget for item, widget in view._column.rows() if isinstance(item, Message) and item.has_html)
    assert isinstance(card, MessageCard)
    card.formatted_button.click()
    qtbot.waitUntil(lambda: card._formatted is not None)
    assert card.text.isHidden()
    assert "tracker.example" not in card._formatted.browser.toHtml()  # type: ignore[union-attr]
    assert "pressed print" in card._formatted.browser.toPlainText()  # type: ignore[union-attr]
    card.formatted_button.click()
    assert not card.text.isHidden()


def test_calling_back_gives_the_words_back(qtbot: QtBot, house: House, ticket: int, shown: Shown) -> None:
    house.desk.outgoing.reply(house.who(), ticket, Reply("Too fast", (JANA,), quote=False))
    shown.view.open_ticket(ticket)
    view = shown.view.thread_view
    qtbot.waitUntil(lambda: _built(view) == len(view.items()))
    card = view._column.rows()[-1][1]
    rows = [widget for _, widget in view._column.rows() if isinstance(widget, MessageCard) and widget.held]
    assert rows or card
    rows[0].recall_button.click()
    qtbot.waitUntil(lambda: shown.view.composer.reply.editor.text() == "Too fast")
    assert house.desk.outbox.held(house.who()) == []
    QTest.qWait(50)
    assert shown.failures == []
