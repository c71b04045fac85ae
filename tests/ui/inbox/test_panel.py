from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QMenu, QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.errors import Invalid
from deskapp.domain.lists import ListQuery, Order, View
from deskapp.domain.status import Status
from deskapp.ui.actions import Actions
from deskapp.ui.inbox.panel import MENU, InboxPanel
from tests.ui.fakes import FakeSession, make_row, make_session


@pytest.fixture
def session() -> FakeSession:
    return make_session(30)


@pytest.fixture
def panel(session: FakeSession, qtbot: Any) -> InboxPanel:
    panel = InboxPanel(session)  # type: ignore[arg-type]
    qtbot.addWidget(panel)
    panel.resize(332, 700)
    panel.show()
    panel.show_query(ListQuery(), "All")
    return panel


def said(panel: QWidget) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def seek(panel: InboxPanel, text: str) -> None:
    panel.search.field.setText(text)
    QTest.keyClick(panel.search.field, Qt.Key.Key_Return)


def test_title_and_count_stand_above_the_list(panel: InboxPanel) -> None:
    assert said(panel)[:2] == ["All", "30"]


def test_an_unfinished_list_says_so(qtbot: Any) -> None:
    panel = InboxPanel(make_session(3_000))  # type: ignore[arg-type]
    qtbot.addWidget(panel)
    panel.show_query(ListQuery(), "All")
    assert panel.header.count.text() == "200+"
    qtbot.waitUntil(lambda: panel.model.complete)
    assert panel.header.count.text().replace(",", "") == "3000"


def test_every_order_is_offered_and_kept_for_the_next_list(panel: InboxPanel) -> None:
    panel.header._fill_orders()
    actions = panel.header._orders.actions()
    assert [action.text() for action in actions] == list(panel.header.words_of_orders().values())
    assert len(actions) == len(Order)
    actions[1].trigger()
    assert panel.model.ticket_at(0) == 30
    panel.show_query(ListQuery(View.UNASSIGNED), "Unassigned")
    assert panel.model.query == ListQuery(View.UNASSIGNED, None, Order.OLDEST)


def test_the_box_selects_all_and_none(panel: InboxPanel) -> None:
    box = panel.findChild(QCheckBox)
    assert box is not None
    box.click()
    QTest.qWait(1)
    assert panel.list.selected_count() == 30
    assert box.checkState() == Qt.CheckState.Checked
    assert "30 selected" in said(panel)
    box.click()
    QTest.qWait(1)
    assert (panel.list.selected_count(), box.checkState()) == (0, Qt.CheckState.Unchecked)
    panel.list.go_next()
    panel.list.extend_down()
    QTest.qWait(1)
    assert box.checkState() == Qt.CheckState.PartiallyChecked


@pytest.mark.parametrize(
    ("view", "sentence"),
    [(View.MINE, "No ticket is assigned to you."), (View.TRASH, "The trash is empty."), (View.OPEN, "No tickets here")],
)
def test_an_empty_list_says_why(qtbot: Any, view: View, sentence: str) -> None:
    panel = InboxPanel(make_session())  # type: ignore[arg-type]
    qtbot.addWidget(panel)
    panel.show()
    panel.show_query(ListQuery(view), "…")
    assert any(text.startswith(sentence) for text in said(panel))


def test_the_sentence_goes_when_a_ticket_comes(session: FakeSession, panel: InboxPanel) -> None:
    panel.show_query(ListQuery(View.SPAM), "Spam")
    assert "No spam." in said(panel)
    session.desk.lists.change(3, status=Status.SPAM)
    session.changed.emit(Changes(tickets=frozenset({3}), lists=True))
    assert "No spam." not in said(panel)
    assert panel.list.isVisible()


def test_a_search_shows_its_hits_and_escape_brings_the_list_back(panel: InboxPanel) -> None:
    seek(panel, "Subject 12")
    assert panel.model.tickets_between(0, 9) == [12]
    assert said(panel)[:2] == ["Found", "1"]
    assert not panel.header.sort.isEnabled()
    QTest.keyClick(panel.search.field, Qt.Key.Key_Escape)
    assert said(panel)[:2] == ["All", "30"]
    assert panel.header.sort.isEnabled()


def test_choosing_a_list_ends_the_search(panel: InboxPanel, session: FakeSession) -> None:
    seek(panel, "Subject 7")
    panel.show_query(ListQuery(), "All")
    assert panel.search.field.text() == ""
    assert panel.model.total == 30


def test_a_late_answer_does_not_replace_the_chosen_list(panel: InboxPanel, session: FakeSession) -> None:
    session.holding = True
    seek(panel, "Subject 7")
    panel.show_query(ListQuery(), "All")
    session.held.pop()()
    assert panel.model.total == 30
    assert said(panel)[0] == "All"


def test_a_slow_search_says_that_it_runs(panel: InboxPanel, session: FakeSession, qtbot: Any) -> None:
    session.holding = True
    seek(panel, "Subject 7")
    qtbot.waitUntil(lambda: "searching…" in said(panel))
    session.held.pop()()
    assert "searching…" not in said(panel)


def test_what_cannot_be_sought_is_said(panel: InboxPanel, session: FakeSession) -> None:
    def refuse(*_: Any) -> None:
        raise Invalid("This cannot be searched for.")

    session.desk.search.find = refuse
    seek(panel, "(")
    assert "This cannot be searched for." in said(panel)


def test_more_hits_come_when_the_end_is_near(panel: InboxPanel, session: FakeSession) -> None:
    session.desk.lists.put(*(make_row(i, subject="toner") for i in range(100, 350)))
    seek(panel, "toner")
    assert (panel.model.total, panel.header.count.text()) == (200, "200+")
    panel.list.scrollToBottom()
    assert (panel.model.total, panel.header.count.text()) == (250, "250")


def test_some_tickets_can_be_shown_under_a_title(panel: InboxPanel) -> None:
    panel.show_tickets([4, 2], "Jana Nová")
    assert said(panel)[:2] == ["Jana Nová", "2"]
    assert panel.model.tickets_between(0, 9) == [4, 2]
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert said(panel)[:2] == ["All", "30"]


def test_the_menu_of_a_ticket_comes_from_the_registry(session: FakeSession, qtbot: Any) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    panel = InboxPanel(session, actions, window)  # type: ignore[arg-type]
    panel._show_menu(QPoint(0, 0))
    menu = next(each for each in panel.findChildren(QMenu) if each.isVisible())
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == [actions.action(each).text() for each in MENU if each]
    menu.close()
