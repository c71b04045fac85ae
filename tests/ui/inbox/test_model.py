from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from deskapp.domain.changes import Changes
from deskapp.domain.lists import ListQuery, Order, View
from deskapp.domain.status import Status
from deskapp.ui.inbox.model import BLOCK, CARD_ROLE, CHUNK, ID_ROLE, PAGE, STEPS_AT_MOST, TicketListModel
from tests.ui.fakes import NOW, FakeSession, make_row, make_session

pytestmark = pytest.mark.usefixtures("qapp")
QUERY = ListQuery(View.OPEN)


@pytest.fixture
def model() -> Iterator[TicketListModel]:
    yield from checked_model(make_session(30))


def checked_model(session: FakeSession) -> Iterator[TicketListModel]:
    model = TicketListModel(session)  # type: ignore[arg-type]
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_query(QUERY)
    yield model
    del tester


def shown(model: TicketListModel) -> list[int]:
    return model.tickets_between(0, model.total - 1)


def expected(session: FakeSession, query: ListQuery = QUERY) -> list[int]:
    return [ticket_id for ticket_id, _ in session.desk.lists.everything(session.who, query)]


def read_all(model: TicketListModel) -> None:
    for _ in range(10_000):
        if model.complete and model._next is None:
            return
        model._read_on()
    raise AssertionError("the list never ends")


def test_the_first_page_and_only_that_is_read_at_once(qtbot: Any) -> None:
    session = make_session(PAGE + CHUNK + 50)
    model = TicketListModel(session)  # type: ignore[arg-type]
    model.set_query(QUERY)
    lists = session.desk.lists
    assert model.total == PAGE
    assert not model.complete
    assert [limit for _, limit in lists.pages] == [PAGE]
    assert [len(ids) for ids in lists.row_calls] == [BLOCK]
    qtbot.waitUntil(lambda: model.complete)
    assert [limit for _, limit in lists.pages] == [PAGE, CHUNK, CHUNK]
    assert len(lists.row_calls) == 1
    assert shown(model) == expected(session)


def test_data_reads_the_page_around_a_row_once() -> None:
    session = make_session(1_000)
    model = TicketListModel(session)  # type: ignore[arg-type]
    model.set_query(QUERY)
    read_all(model)
    calls = session.desk.lists.row_calls
    calls.clear()
    assert model.index(450).data() == "Subject 451"
    assert [model.index(row).data(ID_ROLE) for row in (440, 479)] == [441, 480]
    assert model.index(479).data(CARD_ROLE).subject == "Subject 480"
    assert [(len(ids), ids[0]) for ids in calls] == [(BLOCK, 441)]


@pytest.mark.parametrize("order", list(Order))
def test_every_order_is_kept(order: Order) -> None:
    session = make_session(300)
    model = TicketListModel(session)  # type: ignore[arg-type]
    model.set_query(replace(QUERY, order=order))
    read_all(model)
    assert shown(model) == expected(session, replace(QUERY, order=order))


def test_a_resolved_ticket_leaves_and_an_answered_mail_moves_up(model: TicketListModel) -> None:
    session = model._session
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    session.desk.lists.change(7, status=Status.RESOLVED)
    session.desk.lists.change(20, changed_at=NOW + timedelta(minutes=1), who="Jana Nová")
    session.changed.emit(Changes(tickets=frozenset({7, 20})))
    assert shown(model) == expected(session)
    assert shown(model)[0] == 20
    assert model.card(0).who == "Jana Nová"
    assert model.row_of(7) is None
    assert not resets


def test_selection_and_current_ticket_stay_through_changes(model: TicketListModel) -> None:
    session = model._session
    selection = QItemSelectionModel(model)
    for ticket_id in (3, 10, 11):
        selection.select(model.index(model.row_of(ticket_id)), QItemSelectionModel.SelectionFlag.Select)
    selection.setCurrentIndex(model.index(model.row_of(10)), QItemSelectionModel.SelectionFlag.NoUpdate)
    session.desk.lists.put(make_row(99, minutes=-5))
    session.desk.lists.change(10, changed_at=NOW + timedelta(hours=1))
    session.desk.lists.change(4, status=Status.SPAM)
    session.changed.emit(Changes(tickets=frozenset({4, 10, 99})))
    assert shown(model)[:3] == [10, 99, 1]
    assert {index.data(ID_ROLE) for index in selection.selectedIndexes()} == {3, 10, 11}
    assert selection.currentIndex().data(ID_ROLE) == 10


def test_a_changed_ticket_behind_the_part_that_was_read_waits_for_its_chunk() -> None:
    session = make_session(PAGE + 100)
    model = TicketListModel(session)  # type: ignore[arg-type]
    model.set_query(QUERY)
    session.desk.lists.change(5, changed_at=NOW - timedelta(days=1))
    session.desk.lists.change(PAGE + 50, changed_at=NOW)
    session.changed.emit(Changes(tickets=frozenset({5, PAGE + 50})))
    assert model.row_of(5) is None
    assert model.row_of(PAGE + 50) == 0
    read_all(model)
    assert shown(model) == expected(session)


def test_many_changes_are_put_in_place_together(model: TicketListModel) -> None:
    session = model._session
    seen: list[bool] = []
    model.modelReset.connect(lambda: seen.append(model.keeps_place))
    session.desk.lists.put(*(make_row(i, minutes=-i) for i in range(100, 101 + STEPS_AT_MOST)))
    session.changed.emit(Changes(tickets=frozenset(range(100, 101 + STEPS_AT_MOST))))
    assert seen == [True]
    assert shown(model) == expected(session)


def test_everything_reads_the_list_again_behind_the_picture() -> None:
    session = make_session(3_000)
    model = TicketListModel(session)  # type: ignore[arg-type]
    model.set_query(QUERY)
    read_all(model)
    session.desk.lists.put(*(make_row(i, minutes=-i) for i in range(5_000, 5_400)))
    totals: list[int] = []
    model.modelReset.connect(lambda: totals.append(model.total))
    session.changed.emit(Changes(everything=True))
    assert model.total == 3_000
    session.desk.lists.change(5_001, status=Status.SPAM)
    session.desk.lists.change(2, status=Status.SPAM)
    session.changed.emit(Changes(tickets=frozenset({2, 5_001})))
    assert model.row_of(2) is None
    session.changed.emit(Changes(everything=True))
    read_all(model)
    assert shown(model) == expected(session)
    assert totals == [3_398, 3_398]


def test_search_shows_the_given_order_and_takes_more(model: TicketListModel) -> None:
    session = model._session
    model.set_search([9, 2, 30, 2])
    model.append_search([4, 9, 1])
    assert shown(model) == [9, 2, 30, 4, 1]
    assert model.query is None
    assert model.row_of(30) == 2
    session.desk.lists.change(30, status=Status.RESOLVED)
    session.changed.emit(Changes(tickets=frozenset({30, 11})))
    assert model.card(2).status == Status.RESOLVED.value
    assert shown(model) == [9, 2, 30, 4, 1]


def test_everything_about_a_card_is_said_in_words(model: TicketListModel) -> None:
    session = model._session
    session.desk.lists.put(
        make_row(
            50,
            minutes=-1,
            who="Jana Nová",
            subject="Printer on fire",
            unread=True,
            noted=True,
            messages=4,
            department_id=2,
            agent_id=1,
        )
    )
    session.changed.emit(Changes(tickets=frozenset({50})))
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Jana Nová", "Printer on fire", "unread", "Open", "Technical", "Eva Malá", "note"):
        assert part in spoken


changes = st.lists(
    st.dictionaries(
        st.integers(1, 60),
        st.tuples(st.sampled_from([Status.OPEN, Status.OPEN, Status.RESOLVED]), st.integers(-60, 60)),
        max_size=40,
    ),
    max_size=6,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes, st.booleans(), st.booleans())
def test_any_changes_leave_what_a_sorted_list_would_hold(steps: list[Any], up: bool, early: bool) -> None:
    session = make_session(40)
    query = replace(QUERY, order=Order.OLDEST if up else Order.NEWEST)
    model = TicketListModel(session)  # type: ignore[arg-type]
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_query(query)
    selection = QItemSelectionModel(model)
    selection.setCurrentIndex(model.index(9), QItemSelectionModel.SelectionFlag.SelectCurrent)
    followed: int | None = selection.currentIndex().data(ID_ROLE)
    for step in steps:
        for ticket_id, (status, minutes) in step.items():
            session.desk.lists.put(make_row(ticket_id, minutes=minutes, status=status))
        grouped = sum(1 for _ in step) > STEPS_AT_MOST
        session.changed.emit(Changes(tickets=frozenset(step), everything=early))
        if grouped or early or session.desk.lists.tickets[followed or 1].status is not Status.OPEN:
            followed = None
        assert shown(model) == expected(session, query)
        assert [model.row_of(each) for each in shown(model)] == list(range(model.total))
        if followed is not None:
            assert selection.currentIndex().data(ID_ROLE) == followed
    del tester
