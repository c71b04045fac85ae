"""The list of every settings page: search, order, open, keep the place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QStackedWidget

from deskapp.domain.text import fold, sort_key
from deskapp.ui.look import metrics
from deskapp.ui.settings.list_model import ListModel
from deskapp.ui.settings.list_page import Column, ListPage, Row
from tests.ui.settings.room import ALT, Key, Room, cells, choose, click, press

_COLUMNS = (Column("name", "Name"), Column("count", "Tickets", 90, right=True))
_NAMES = ("Cheb", "Hradec", "Chomutov", "Čáslav", "Cvikov")


def _rows(names: tuple[str, ...] = _NAMES) -> list[Row]:
    return [Row(number, (name, str(10 * number)), (None, 10 * number)) for number, name in enumerate(names, 1)]


@pytest.fixture
def page(room: Room) -> ListPage:
    shown = ListPage("Towns", "Where they are.", _COLUMNS, "New town")
    shown.set_rows(_rows())
    shown.resize(640, 400)
    room.show(shown)
    shown.view.setFocus()
    return shown


def _click_head(page: ListPage, column: int) -> None:
    head = page.view.header()
    place = QPoint(head.sectionViewportPosition(column) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_rows_stand_as_they_were_given_until_a_head_is_clicked(page: ListPage) -> None:
    assert [row[0] for row in cells(page)] == list(_NAMES)
    _click_head(page, 0)
    assert [row[0] for row in cells(page)] == ["Cvikov", "Čáslav", "Hradec", "Cheb", "Chomutov"]
    _click_head(page, 0)
    assert [row[0] for row in cells(page)] == ["Chomutov", "Cheb", "Hradec", "Čáslav", "Cvikov"]
    _click_head(page, 1)
    assert [row[1] for row in cells(page)] == ["10", "20", "30", "40", "50"], "as numbers, not as words"


def test_the_search_needs_no_accents_and_keeps_the_row(room: Room, page: ListPage) -> None:
    page.select(4)
    QTest.keyClicks(page.search, "cas")
    room.wait(lambda: len(cells(page)) == 1)
    assert cells(page) == [("Čáslav", "40")]
    assert page.selected_id() == 4
    page.search.clear()
    assert len(cells(page)) == 5
    assert page.selected_id() == 4
    QTest.keyClicks(page.search, "nowhere")
    room.wait(lambda: not cells(page))
    assert page.view.empty_text
    assert page.selected_id() is None


def test_enter_and_a_double_click_open_delete_asks_for_removal(page: ListPage) -> None:
    opened: list[int] = []
    removed: list[int] = []
    page.opened.connect(opened.append)
    page.removal_wanted.connect(removed.append)
    page.select(2)
    press(page.view, Key.Key_Return)
    press(page.view, Key.Key_Down)
    press(page.view, Key.Key_Enter)
    press(page.view, Key.Key_Delete)
    place = page.view.visualRect(page.model.index(4, 0)).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [2, 3, 5]
    assert removed == [3]


def test_the_button_asks_for_a_new_one(page: ListPage) -> None:
    asked: list[int] = []
    page.new_requested.connect(lambda: asked.append(1))
    assert page.new_button is not None
    click(page.new_button)
    assert asked == [1]


def test_an_empty_list_opens_nothing_and_says_why_it_is_empty(page: ListPage) -> None:
    opened: list[int] = []
    page.opened.connect(opened.append)
    button = page.extra_button("trash-2", "Delete…", danger=True)
    page.needs_row(button)
    assert button.isEnabled()
    page.set_empty("There are no towns.")
    page.set_rows([])
    press(page.view, Key.Key_Return)
    press(page.view, Key.Key_Delete)
    assert opened == []
    assert not button.isEnabled()
    assert page.view.empty_text == "There are no towns."


def test_a_row_that_was_just_saved_is_chosen_when_it_comes(page: ListPage) -> None:
    page.select(1)
    page.select_when_there(9)
    page.set_rows(_rows())
    assert page.selected_id() == 1
    page.set_rows([*_rows(), Row(9, ("Zlín", "1"))])
    assert page.selected_id() == 9
    page.set_rows(_rows())
    assert page.selected_id() == 1, "a row that is gone leaves the first one chosen"


def test_rows_move_by_button_and_by_keys_but_not_while_searching(room: Room) -> None:
    page = ListPage("Towns", "", _COLUMNS, orderable=True)
    page.set_rows(_rows(("a", "b", "c")))
    room.show(page)
    told: list[list[int]] = []
    page.reordered.connect(told.append)
    choose(page, 1)
    assert not page.up_button.isEnabled()
    click(page.down_button)
    press(page.view, Key.Key_Down, ALT)
    press(page.view, Key.Key_Down, ALT)
    assert told == [[2, 1, 3], [2, 3, 1]], "the last step was at the end"
    assert page.selected_id() == 1
    assert not page.down_button.isEnabled()
    QTest.keyClicks(page.search, "a")
    room.wait(lambda: len(cells(page)) == 1)
    assert not page.up_button.isEnabled()
    press(page.view, Key.Key_Up, ALT)
    assert len(told) == 2


def test_the_buttons_go_under_the_search_where_there_is_no_room(room: Room, page: ListPage) -> None:
    page.extra_button("copy", "Start from an example…")
    host = QStackedWidget()
    host.addWidget(page)
    room.show(host)
    host.resize(640, 400)
    room.wait(lambda: page.new_button.geometry().center().y() == page.search.geometry().center().y())  # type: ignore[union-attr]
    host.resize(380, 400)
    room.wait(lambda: page.new_button.geometry().y() > page.search.geometry().bottom())  # type: ignore[union-attr]
    assert page.new_button is not None
    assert page.new_button.geometry().right() <= 380 == page.width()


def test_columns_fill_the_width_and_all_stay_in_sight(page: ListPage) -> None:
    for width in (640, 420, 260):
        page.resize(width, 400)
        head = page.view.header()
        assert sum(head.sectionSize(column) for column in range(2)) <= max(page.view.viewport().width(), 160)
        assert all(head.sectionSize(column) >= 36 for column in range(2))


def test_the_head_of_a_column_is_never_cut_where_there_is_room(room: Room) -> None:
    long = "Otevřené tikety, a ještě něco"
    page = ListPage("Towns", "Where they are.", (_COLUMNS[0], Column("tickets", long, 60, right=True)), "New town")
    page.resize(640, 400)
    room.show(page)
    needed = metrics.text_width(long, metrics.SMALL, metrics.MEDIUM)
    assert page.view.header().sectionSize(1) > needed


_names = st.lists(st.text(st.sampled_from("aáčCh xž1"), max_size=5), max_size=8)


@given(
    names=_names, typed=st.text(st.sampled_from("aáč h1"), max_size=4), column=st.integers(-1, 1), down=st.booleans()
)
def test_what_is_shown_is_what_matches_in_order(names: list[str], typed: str, column: int, down: bool) -> None:
    model = ListModel(_COLUMNS)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = _rows(tuple(names))
    model.set_rows(rows)
    model.sort(column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)
    model.narrow(typed)
    shown = [model.row(place) for place in range(model.rowCount())]
    words = fold(typed).split()
    assert {row.id for row in shown} == {
        row.id for row in rows if all(word in fold(" ".join(row.cells)) for word in words)
    }
    keys = [sort_key(row.cells[0]) if column == 0 else row.id for row in shown]
    assert keys == sorted(keys, reverse=down and column >= 0)
    assert [model.place_of(row.id) for row in shown] == list(range(len(shown)))


def test_screen_readers_hear_the_head_of_each_figure(page: ListPage) -> None:
    model = page.model
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Tickets: 10"
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Cheb"
