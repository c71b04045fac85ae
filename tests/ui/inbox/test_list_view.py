from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest

from deskapp.domain.changes import Changes
from deskapp.domain.lists import ListQuery, View
from deskapp.domain.status import Status
from deskapp.ui.inbox.list_view import TicketListView
from deskapp.ui.inbox.model import TicketListModel
from deskapp.ui.look import metrics
from deskapp.ui.look.theme import theme
from tests.ui.fakes import NOW, FakeSession, make_row, make_session

Key, Mod = Qt.Key, Qt.KeyboardModifier


@dataclass
class Desk:
    session: FakeSession
    model: TicketListModel
    view: TicketListView
    opened: list[int] = field(default_factory=list)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifier)
        QTest.qWait(1)

    def click(self, row: int, modifier: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        place = self.view.visualRect(self.model.index(row)).center()
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        QTest.qWait(1)

    def change(self, ticket_id: int, **values: Any) -> None:
        self.session.desk.lists.change(ticket_id, **values)
        self.session.changed.emit(Changes(tickets=frozenset({ticket_id})))


@pytest.fixture
def desk(qtbot: Any) -> Iterator[Desk]:
    session = make_session(100)
    model = TicketListModel(session)  # type: ignore[arg-type]
    view = TicketListView(model)
    qtbot.addWidget(view)
    desk = Desk(session, model, view)
    view.ticket_opened.connect(desk.opened.append)
    view.resize(332, 600)
    view.show()
    model.set_query(ListQuery(View.OPEN))
    yield desk
    view.setModel(None)


def test_j_and_k_go_through_the_tickets_and_open_them(desk: Desk) -> None:
    for key in (Key.Key_J, Key.Key_J, Key.Key_J, Key.Key_K):
        desk.press(key)
    assert desk.opened == [1, 2, 3, 2]
    assert desk.view.selected_ids() == [2]


def test_a_held_key_opens_only_where_it_stops(desk: Desk) -> None:
    for _ in range(5):
        QTest.keyPress(desk.view, Key.Key_J)
    QTest.qWait(1)
    assert desk.opened == [5]


def test_a_click_opens_and_a_click_with_control_only_selects(desk: Desk) -> None:
    desk.click(2)
    desk.click(4, Mod.ControlModifier)
    assert desk.opened == [3]
    assert desk.view.selected_ids() == [3, 5]


def test_x_marks_and_marks_stay_while_the_cursor_moves(desk: Desk) -> None:
    for key in (Key.Key_J, Key.Key_X, Key.Key_J, Key.Key_J, Key.Key_X):
        desk.press(key)
    assert desk.view.selected_ids() == [1, 3]
    assert desk.opened == [1, 2, 3]
    desk.press(Key.Key_X)
    assert desk.view.selected_ids() == [1]
    desk.click(5)
    assert desk.view.selected_ids() == [6]
    assert not desk.view.marking


def test_shift_j_and_k_extend_and_take_back(desk: Desk) -> None:
    desk.press(Key.Key_J)
    for _ in range(3):
        desk.press(Key.Key_J, Mod.ShiftModifier)
    assert desk.view.selected_ids() == [1, 2, 3, 4]
    desk.press(Key.Key_K, Mod.ShiftModifier)
    assert desk.view.selected_ids() == [1, 2, 3]
    assert desk.opened == [1]


def test_enter_goes_into_the_ticket(desk: Desk, qtbot: Any) -> None:
    desk.press(Key.Key_J)
    with qtbot.waitSignal(desk.view.ticket_entered) as entered:
        desk.press(Key.Key_Return)
    assert entered.args == [1]


def test_after_a_ticket_left_the_list_j_opens_the_one_that_took_its_place(desk: Desk) -> None:
    desk.press(Key.Key_J)
    desk.press(Key.Key_J)
    desk.change(2, status=Status.RESOLVED)
    QTest.qWait(1)
    assert desk.opened == [1, 2]
    assert desk.view.selected_ids() == []
    desk.press(Key.Key_J)
    assert desk.opened == [1, 2, 3]


def test_the_open_ticket_stays_selected_when_it_moves_to_the_top(desk: Desk) -> None:
    for _ in range(4):
        desk.press(Key.Key_J)
    desk.change(4, changed_at=NOW + timedelta(hours=1))
    QTest.qWait(1)
    assert desk.view.currentIndex().row() == 0
    assert desk.view.selected_ids() == [4]
    assert desk.opened == [1, 2, 3, 4]


def first_in_sight(desk: Desk) -> tuple[int | None, int]:
    row = desk.view.rowAt(0)
    return desk.model.ticket_at(row), desk.view.rowViewportPosition(row)


def test_new_tickets_above_do_not_push_what_is_being_read(desk: Desk) -> None:
    desk.view.verticalScrollBar().setValue(72 * 20 + 10)
    QTest.qWait(1)
    before = first_in_sight(desk)
    desk.session.desk.lists.put(*(make_row(i, minutes=-i) for i in (500, 501, 502)))
    desk.session.changed.emit(Changes(tickets=frozenset({500, 501, 502, 3})))
    QTest.qWait(1)
    assert before == (21, -10)
    assert first_in_sight(desk) == before
    desk.change(1, status=Status.SPAM)
    QTest.qWait(1)
    assert first_in_sight(desk) == before


def test_reading_everything_again_keeps_place_cursor_and_selection(desk: Desk) -> None:
    desk.view.show_ticket(30)
    desk.view.verticalScrollBar().setValue(72 * 25 + 5)
    QTest.qWait(1)
    before = first_in_sight(desk)
    desk.session.desk.lists.put(*(make_row(i, minutes=-i) for i in range(500, 540)))
    desk.session.changed.emit(Changes(everything=True))
    QTest.qWait(1)
    assert first_in_sight(desk) == before
    assert desk.view.current_ticket == 30
    assert desk.view.selected_ids() == [30]
    assert desk.opened == []


def test_at_the_top_new_tickets_come_into_sight(desk: Desk) -> None:
    desk.session.desk.lists.put(make_row(500, minutes=-1))
    desk.session.changed.emit(Changes(tickets=frozenset({500})))
    QTest.qWait(1)
    assert first_in_sight(desk) == (500, 0)


def test_home_and_end_go_to_the_first_and_last_ticket(desk: Desk) -> None:
    desk.press(Key.Key_End)
    desk.press(Key.Key_Home)
    assert desk.opened == [100, 1]


def test_everything_can_be_marked_and_unmarked(desk: Desk) -> None:
    desk.press(Key.Key_J)
    desk.view.mark_all(True)
    assert desk.view.selected_count() == 100
    desk.view.mark_all(False)
    assert desk.view.selected_ids() == [1]


def test_cards_reach_under_the_scroll_bar(desk: Desk) -> None:
    QTest.qWait(1)
    assert desk.view.verticalScrollBar().isVisible()
    assert desk.view.visualRect(desk.model.index(0)).width() == 332
    assert desk.view.visualRect(desk.model.index(0)).height() == 72


def test_showing_a_ticket_does_not_open_it_again(desk: Desk) -> None:
    desk.view.show_ticket(7)
    QTest.qWait(1)
    assert (desk.view.current_ticket, desk.opened) == (7, [])


def test_focus_alone_opens_nothing(desk: Desk) -> None:
    desk.view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.qWait(1)
    assert desk.opened == []
    desk.press(Key.Key_J)
    assert desk.opened == [1]


def test_the_menu_is_wanted_where_something_is_selected(desk: Desk, qtbot: Any) -> None:
    desk.click(1)
    wanted: list[QPoint] = []
    desk.view.menu_wanted.connect(wanted.append)
    desk.view.mark_all(False)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(50, 60))
    desk.view.contextMenuEvent(event)
    assert wanted == [QPoint(50, 60)]


def test_the_cursor_is_framed_while_tickets_are_marked(desk: Desk) -> None:
    framed = desk.view.itemDelegate()
    desk.press(Key.Key_J)
    assert framed.cursor_row == -1
    desk.press(Key.Key_X)
    desk.press(Key.Key_J)
    assert framed.cursor_row == 1
    desk.press(Key.Key_Escape)
    assert framed.cursor_row == -1


def test_larger_text_makes_higher_cards(desk: Desk) -> None:
    card = desk.model.card(0)
    metrics.set_text_scale(1.5)
    theme().changed.emit()
    try:
        assert desk.view.visualRect(desk.model.index(0)).height() == 108
        assert desk.model.card(0) is not card
    finally:
        metrics.set_text_scale(1.0)
        theme().changed.emit()
