"""The thread: cards, what unfolds in them, pages, and the reader's place."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from deskapp.domain.mailbox.posting import Post
from deskapp.domain.thread import InlineNote, Message, Place, SystemEvent, ThreadPage, place_of
from deskapp.domain.vocabulary import Direction, OutboxState
from deskapp.services.mail_writing import Forward, Reply
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.message_card import MessageCard
from deskapp.ui.ticket.note_card import NoteCard
from deskapp.ui.ticket.text_face import TextFace
from deskapp.ui.ticket.thread_rows import Key, key_of
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


def test_a_text_that_becomes_narrower_is_not_cut(qtbot: QtBot, styled: object) -> None:
    around, face = QWidget(), TextFace()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(face)
    face.set_text("word " * 40)
    around.show()
    for width in (600, 200, 600):
        around.resize(width, around.heightForWidth(width))
        QApplication.processEvents()
        assert (face.y(), face.height()) == (0, face.heightForWidth(face.width()))


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
    post = Post(1, OutboxState.HELD, now + timedelta(seconds=7))
    held = replace(messages[1], post=post)
    card.bind(held, context)
    assert card.held
    assert "0:07" in card.head.accessibleName()
    assert not card.recall_button.isHidden()
    with qtbot.waitSignal(card.recalled) as told:
        card.recall_button.click()
    assert told.args == [held]
    card.bind(replace(held, post=replace(post, state=OutboxState.SENT)), context)
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


def _page(house: House, ticket: int, before: Place | None = None, count: int = PAGE) -> ThreadPage:
    return house.desk.threads.page(house.who(), ticket, before, count)


def _rest(thread: ThreadView, qtbot: QtBot) -> None:
    """Waits until nothing more is built ahead."""
    qtbot.waitUntil(lambda: not thread._later.isActive())


def _seen(thread: ThreadView) -> dict[Key, int]:
    """How far below the top of the view the cards stand that can be seen."""
    span = thread.viewport().height()
    places = {key_of(item): card.mapTo(thread.viewport(), QPoint(0, 0)).y() for item, card in thread.cards()}
    heights = {key_of(item): card.height() for item, card in thread.cards()}
    return {key: y for key, y in places.items() if -heights[key] < y < span}


def test_what_is_visible_is_built_first_and_some_more_follows(
    qtbot: QtBot, thread: ThreadView, house: House, long_ticket: int
) -> None:
    page = _page(house, long_ticket)
    thread.show_page(page)
    at_once = len(thread.cards())
    assert 0 < at_once < len(page.items)
    assert thread.items() == list(page.items)
    _rest(thread, qtbot)
    assert at_once < len(thread.cards()) < len(page.items)
    bar = thread.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    assert [item for item, _ in thread.cards()] == list(page.items)[-len(thread.cards()) :]
    _check_places(thread)


def _check_places(thread: ThreadView) -> None:
    """Neighbours stand under each other, and no part of the view is bare."""
    cards = thread.cards()
    items = thread.items()
    first = items.index(cards[0][0])
    assert [item for item, _ in cards] == items[first : first + len(cards)]
    for (_, upper), (_, lower) in pairwise(cards):
        assert 0 < lower.y() - upper.geometry().bottom() <= 12
    top = thread.verticalScrollBar().value()
    bottom = top + thread.viewport().height()
    assert cards[0][1].y() <= top or cards[0][0] is items[0]
    assert cards[-1][1].geometry().bottom() >= bottom or cards[-1][0] is items[-1]


def test_the_page_before_is_asked_for_in_time_and_the_place_is_kept(
    qtbot: QtBot, thread: ThreadView, house: House, long_ticket: int
) -> None:
    page = _page(house, long_ticket)
    thread.show_page(page)
    _rest(thread, qtbot)
    with qtbot.waitSignal(thread.earlier_wanted) as told:
        thread.verticalScrollBar().setValue(600)
    assert told.args == [place_of(page.items[0]), PAGE]
    with qtbot.assertNotEmitted(thread.earlier_wanted):
        thread.verticalScrollBar().setValue(580)  # it was asked for already
    seen = _seen(thread)
    thread.prepend(_page(house, long_ticket, thread.first()))
    assert _seen(thread) == seen
    _rest(thread, qtbot)
    assert _seen(thread) == seen
    assert thread.items()[PAGE:] == list(page.items)
    assert len(thread.items()) == 2 * PAGE


def test_scrolled_from_end_to_start_every_item_is_seen_once_in_its_order(
    qtbot: QtBot, thread: ThreadView, house: House, long_ticket: int
) -> None:
    for number in range(60):
        house.desk.notes.add_inline(house.who("Petr Dvořák"), long_ticket, "\n".join(["word " * 9] * (number % 12 + 1)))
        if number % 7 == 0:
            house.desk.tickets.set_tags(house.who("Petr Dvořák"), long_ticket, frozenset({f"t{number}"}))
    whole = list(_page(house, long_ticket, None, 1000).items)
    thread.earlier_wanted.connect(lambda before, count: thread.prepend(_page(house, long_ticket, before, count)))
    thread.show_page(_page(house, long_ticket))
    bar, order, most = thread.verticalScrollBar(), [key_of(item) for item in whole], 0
    met = [key for key, _ in sorted(_seen(thread).items(), key=lambda each: each[1])]
    while bar.value() > 0:
        before = _seen(thread)
        bar.setValue(bar.value() - 90)
        after = _seen(thread)
        moved = {after[key] - y for key, y in before.items() if key in after}
        assert len(moved) == 1  # all that stays in view moves together, by what was scrolled
        assert moved == {90} or (bar.value() == 0 and moved <= set(range(1, 90)))
        _check_places(thread)
        new = [key for key, _ in sorted(after.items(), key=lambda each: each[1]) if key not in met]
        assert new == [key for key in order if key in new]
        met[:0] = new
        most = max(most, len(thread.cards()))
    assert met == order
    assert thread.items() == whole
    assert most < 60  # event lines are low
    assert len(thread._column.findChildren(MessageCard)) < 40


def test_five_thousand_notes_need_few_cards(thread: ThreadView) -> None:
    random, begin = Random(7), datetime(2025, 1, 1, tzinfo=UTC)
    whole = [
        InlineNote(number, begin + timedelta(minutes=number), 2, "Petr", "word " * random.randint(1, 90), (), "")
        for number in range(1, 5001)
    ]

    def page(before: Place | None, count: int) -> ThreadPage:
        end = len(whole) if before is None else bisect_left(whole, before, key=place_of)
        return ThreadPage(tuple(whole[max(0, end - count) : end]), end > count)

    thread.earlier_wanted.connect(lambda before, count: thread.prepend(page(before, count)))
    thread.show_page(page(None, PAGE))
    bar, met, most = thread.verticalScrollBar(), len(whole), 0
    while bar.value() > 0:
        shown = sorted(number for _, number in _seen(thread))
        assert shown == list(range(shown[0], shown[-1] + 1))
        assert shown[0] <= met <= shown[-1]  # nothing is left out between two views
        met, most = shown[0], max(most, len(thread.cards()))
        bar.setValue(bar.value() - 440)
    assert thread.items() == whole
    assert thread.cards()[0][0] == whole[0]
    assert most < 40
    assert len(thread._column.findChildren(NoteCard)) < 50
    QTest.keyClick(thread, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    assert thread.cards()[-1][0] == whole[-1]
    _check_places(thread)


def test_home_shows_the_first_item_and_end_the_last(
    qtbot: QtBot, thread: ThreadView, house: House, long_ticket: int
) -> None:
    thread.earlier_wanted.connect(
        lambda before, count: thread.prepend(_page(house, long_ticket, before, min(count, 9)))
    )
    thread.show_page(_page(house, long_ticket))
    bar = thread.verticalScrollBar()
    qtbot.keyClick(thread, Qt.Key.Key_Home)
    assert bar.value() == 0
    assert thread.items() == list(_page(house, long_ticket, None, 1000).items)
    assert thread.cards()[0][0] == thread.items()[0]
    _rest(thread, qtbot)
    assert bar.value() == 0
    qtbot.keyClick(thread, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    assert thread.cards()[-1][0] == thread.items()[-1]
    assert thread.earlier_button.isHidden()
    _check_places(thread)


def test_a_change_touches_only_the_rows_that_changed_and_keeps_the_place(
    qtbot: QtBot, thread: ThreadView, house: House, long_ticket: int
) -> None:
    page = _page(house, long_ticket)
    thread.show_page(page)
    _rest(thread, qtbot)
    thread.verticalScrollBar().setValue(1500)
    _rest(thread, qtbot)
    before, seen = {item.id: card for item, card in thread.cards()}, _seen(thread)
    house.desk.notes.add_inline(house.who(), long_ticket, "A note")
    assert thread.refresh(_page(house, long_ticket))
    assert {item.id: card for item, card in thread.cards()} == before
    assert _seen(thread) == seen
    assert isinstance(thread.items()[-1], InlineNote)
    assert thread.items()[:-1] == list(page.items)
    assert not thread.refresh(_page(house, long_ticket))


def test_what_was_loaded_earlier_is_brought_up_to_date_in_its_place(
    thread: ThreadView, house: House, long_ticket: int
) -> None:
    newest = _page(house, long_ticket)
    older = _page(house, long_ticket, place_of(newest.items[0]))
    thread.show_page(newest)
    thread.prepend(older)
    items = thread.items()
    told = [replace(item, author="Somebody else") for item in older.items]  # type: ignore[type-var]
    gone = ThreadPage((*told[:10], *told[11:]), older.more)  # type: ignore[arg-type]
    assert thread.refresh(gone, place_of(newest.items[0]))
    assert thread.items() == [*gone.items, *newest.items]
    assert len(thread.items()) == len(items) - 1


def test_a_reader_at_the_end_sees_what_comes(qtbot: QtBot, thread: ThreadView, house: House, ticket: int) -> None:
    thread.show_page(_page(house, ticket))
    _rest(thread, qtbot)
    house.desk.notes.add_inline(house.who(), ticket, "line\n" * 7)
    thread.refresh(_page(house, ticket))
    bar = thread.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_a_short_way_from_the_end_stays_a_short_way_from_the_end(
    qtbot: QtBot, thread: ThreadView, house: House, long_ticket: int
) -> None:
    thread.show_page(_page(house, long_ticket))
    _rest(thread, qtbot)
    bar = thread.verticalScrollBar()
    bar.setValue(bar.maximum() - 10)
    _rest(thread, qtbot)
    assert bar.value() == bar.maximum() - 10


def test_cards_are_used_again(qtbot: QtBot, thread: ThreadView, house: House, long_ticket: int, ticket: int) -> None:
    thread.show_page(_page(house, long_ticket))
    _rest(thread, qtbot)
    made = len(thread._column.children())
    for shown in (ticket, long_ticket, ticket):
        thread.show_page(_page(house, shown))
        _rest(thread, qtbot)
    grown = len(thread._column.children()) - made
    assert grown <= len(_page(house, ticket).items)
    hidden = [card for card in thread._column.findChildren(MessageCard) if card.isHidden()]
    visible = [card for _, card in thread.cards()]
    assert not set(hidden) & set(visible)


@pytest.mark.parametrize("focused", [0, -1])
def test_another_ticket_is_shown_whole_while_a_card_has_the_focus(
    qtbot: QtBot, thread: ThreadView, house: House, ticket: int, focused: int
) -> None:
    other = house.mail("Another story", "words")
    for number in range(80):
        house.desk.notes.add_inline(house.who(), ticket, f"note {number}\n" * (1 + number % 9))
        house.desk.notes.add_inline(house.who(), other, f"other {number}\n" * (1 + number % 5))
    thread.activateWindow()
    for shown in (ticket, other, ticket):
        thread.show_page(_page(house, shown))
        _rest(thread, qtbot)
        card = thread.cards()[focused][1]
        card.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(card.hasFocus)
        following = _page(house, other if shown == ticket else ticket)
        thread.show_page(following)
        assert thread.hasFocus(), "no card of the ticket before, nor one that nobody chose"
        assert {key_of(item) for item, _ in thread.cards()} <= {key_of(item) for item in following.items}


def test_what_was_unfolded_is_unfolded_when_the_reader_comes_back(
    qtbot: QtBot, thread: ThreadView, house: House, long_ticket: int
) -> None:
    house.desk.notes.add_inline(house.who(), long_ticket, "\n".join(str(number) for number in range(30)))
    thread.show_page(_page(house, long_ticket))
    _rest(thread, qtbot)
    note = thread.cards()[-1][1]
    assert isinstance(note, NoteCard)
    folded = note.height()
    top = note.mapTo(thread.viewport(), QPoint(0, 0)).y()
    note.set_expanded(True)
    qtbot.waitUntil(lambda: note.height() > folded)
    assert note.mapTo(thread.viewport(), QPoint(0, 0)).y() == top
    thread.verticalScrollBar().setValue(0)
    _rest(thread, qtbot)
    thread.scroll_to_end()
    assert thread.cards()[-1][1] is note
    assert note.page().expanded


def test_tab_walks_through_the_cards_in_their_order(
    qtbot: QtBot, thread: ThreadView, house: House, long_ticket: int
) -> None:
    for number in range(30):
        house.desk.notes.add_inline(house.who(), long_ticket, f"note {number}")
    thread.earlier_wanted.connect(lambda before, count: thread.prepend(_page(house, long_ticket, before, count)))
    thread.show_page(_page(house, long_ticket))
    _rest(thread, qtbot)
    thread.verticalScrollBar().setValue(0)  # cards are used again in another order
    _rest(thread, qtbot)
    thread.scroll_to_end()
    _rest(thread, qtbot)
    thread.activateWindow()
    last = thread.cards()[-1][1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(last.hasFocus)
    met = []
    for _ in range(20):
        card = QApplication.focusWidget()
        assert isinstance(card, NoteCard)
        assert card.visibleRegion().boundingRect().height() > 20
        met.append(card.text())
        qtbot.keyClick(card, Qt.Key.Key_Backtab)
    assert met == [f"note {number}" for number in range(29, 9, -1)]


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
    _rest(view, qtbot)
    card = next(widget for item, widget in view.cards() if isinstance(item, Message) and item.has_html)
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
    _rest(view, qtbot)
    card = view.cards()[-1][1]
    rows = [widget for _, widget in view.cards() if isinstance(widget, MessageCard) and widget.held]
    assert rows or card
    rows[0].recall_button.click()
    qtbot.waitUntil(lambda: shown.view.composer.reply.editor.text() == "Too fast")
    assert house.desk.outbox.unfinished(house.who()) == []
    QTest.qWait(50)
    assert shown.failures == []


def test_the_beginning_of_a_long_ticket_is_read_without_losing_what_others_do_meanwhile(
    qtbot: QtBot, house: House, long_ticket: int, shown: Shown
) -> None:
    petr = house.who("Petr Dvořák")
    held = house.desk.outgoing.reply(petr, long_ticket, Reply("Too fast", (JANA,), quote=False))
    for number in range(2 * PAGE):
        house.desk.notes.add_inline(petr, long_ticket, f"note {number}")
    shown.view.open_ticket(long_ticket)
    view = shown.view.thread_view
    assert len(view.items()) == PAGE
    qtbot.keyClick(view, Qt.Key.Key_Home)
    whole = _page(house, long_ticket, None, 1000).items
    qtbot.waitUntil(lambda: view.items() == list(whole))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() == 0)
    seen = _seen(view)
    shown.session.act(lambda: house.desk.notes.add_inline(petr, long_ticket, "And one more"))
    assert held.undo is not None
    shown.session.act(lambda: house.desk.undoing.undo(petr, held.undo))  # its message stands 80 items before the end
    qtbot.waitUntil(lambda: {"And one more"} == {"And one more", "Too fast"} & _texts(view))
    assert view.items() == list(_page(house, long_ticket, None, 1000).items)
    now = _seen(view)  # the view is lower where the ticket has something to tell above it
    assert now
    assert now.items() <= seen.items()


def _texts(view: ThreadView) -> set[str]:
    return {getattr(item, "text", "") for item in view.items()}
