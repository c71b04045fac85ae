from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from deskapp.domain.changes import Changes
from deskapp.domain.lists import ListQuery, View
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import OutboxState
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.shell.sidebar import Sidebar
from deskapp.ui.shell.sidebar_delegate import COLUMNS, compact
from deskapp.ui.shell.sidebar_model import COUNTS_ROLE, SidebarModel
from tests.ui.fakes import DEPARTMENTS, FakeSession, make_reminder, make_row, make_session

pytestmark = pytest.mark.usefixtures("qapp")
Role = Qt.ItemDataRole


@pytest.fixture
def session() -> FakeSession:
    session = make_session()
    session.desk.lists.put(
        make_row(1, department_id=2, status=Status.NEW),
        make_row(2, department_id=2, agent_id=1),
        make_row(3, department_id=2, status=Status.RESOLVED),
        make_row(4, department_id=1, status=Status.SPAM),
    )
    return session


@pytest.fixture
def sidebar(session: FakeSession, qtbot: Any) -> Sidebar:
    sidebar = Sidebar(session)  # type: ignore[arg-type]
    qtbot.addWidget(sidebar)
    sidebar.resize(224, 700)
    sidebar.show()
    return sidebar


def texts(model: SidebarModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_model_is_a_proper_model() -> None:
    model = SidebarModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_rows(DEPARTMENTS, False)
    model.set_rows(DEPARTMENTS, True)
    del tester


def test_a_team_sees_views_and_departments(sidebar: Sidebar) -> None:
    assert texts(sidebar.model) == [
        "Views",
        "All",
        "Mine",
        "Unassigned",
        "Reminders",
        "Postponed",
        "Mail not delivered",
        "Spam",
        "Trash",
        "Departments",
        "General",
        "Technical",
        "Billing",
        "Sales",
        "Marketing",
        "Complaints",
        "Warehouse",
    ]


def test_who_works_alone_sees_statuses_and_no_department(qtbot: Any) -> None:
    sidebar = Sidebar(make_session(solo=True))  # type: ignore[arg-type]
    qtbot.addWidget(sidebar)
    assert texts(sidebar.model) == [
        "Views",
        "All",
        "New",
        "Open",
        "Answered",
        "Reminders",
        "Postponed",
        "Resolved",
        "Mail not delivered",
        "Spam",
        "Trash",
    ]


def row(sidebar: Sidebar, query: ListQuery) -> Any:
    found = sidebar.model.row_of(query)
    assert found is not None
    return sidebar.model.index(found)


def test_counts_are_shown_and_follow_changes(sidebar: Sidebar, session: FakeSession) -> None:
    technical = row(sidebar, ListQuery(View.ALL, 2))
    assert technical.data(COUNTS_ROLE) == (1, 1, 1)
    assert technical.data(Role.ToolTipRole) == "Technical: 1 new, 1 open, 1 resolved"
    assert technical.data(Role.AccessibleTextRole) == technical.data(Role.ToolTipRole)
    assert row(sidebar, ListQuery(View.MINE)).data(COUNTS_ROLE) == (1,)
    session.desk.lists.change(1, status=Status.RESOLVED)
    session.changed.emit(Changes(tickets=frozenset({1}), counts=True))
    assert technical.data(COUNTS_ROLE) == (0, 1, 2)


def test_mail_that_is_not_delivered_is_counted_and_alarms(sidebar: Sidebar, session: FakeSession) -> None:
    undelivered = row(sidebar, ListQuery(View.UNDELIVERED))
    red = tokens().danger.name()

    def has_red() -> bool:
        image, place = sidebar.rows.grab().toImage(), sidebar.rows.visualRect(undelivered)
        return any(
            image.pixelColor(x, y).name() == red
            for x in range(place.left(), place.right())
            for y in range(place.top(), place.bottom())
        )

    assert (undelivered.data(COUNTS_ROLE), has_red()) == ((0,), False)
    session.desk.lists.change(1, stuck=OutboxState.FAILED)
    session.changed.emit(Changes(tickets=frozenset({1}), counts=True))
    assert (undelivered.data(COUNTS_ROLE), has_red()) == ((1,), True)
    assert undelivered.data(Role.AccessibleTextRole) == "Mail not delivered: 1 ticket(s)"


def test_the_keyboard_walks_over_heads_and_chooses(sidebar: Sidebar) -> None:
    chosen: list[ListQuery] = []
    sidebar.query_chosen.connect(chosen.append)
    reminded: list[None] = []
    sidebar.reminders_wanted.connect(lambda: reminded.append(None))
    for _ in range(8):
        QTest.keyClick(sidebar.rows, Qt.Key.Key_Down)
    assert len(reminded) == 1
    assert [(query.view, query.department_id) for query in chosen] == [
        (View.MINE, None),
        (View.UNASSIGNED, None),
        (View.POSTPONED, None),
        (View.UNDELIVERED, None),
        (View.SPAM, None),
        (View.TRASH, None),
        (View.ALL, 1),
    ]


def test_a_click_on_the_present_list_chooses_it_again(sidebar: Sidebar) -> None:
    chosen: list[ListQuery] = []
    sidebar.query_chosen.connect(chosen.append)
    place = sidebar.rows.visualRect(row(sidebar, ListQuery())).center()
    QTest.mouseClick(sidebar.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [ListQuery()]
    place = sidebar.rows.visualRect(row(sidebar, ListQuery(View.ALL, 3))).center()
    QTest.mouseClick(sidebar.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen[-1] == ListQuery(View.ALL, 3)
    assert sidebar.title(chosen[-1]) == "Billing"


def test_new_departments_come_in_and_the_choice_stays(sidebar: Sidebar, session: FakeSession) -> None:
    sidebar.choose(ListQuery(View.ALL, 3))
    chosen: list[ListQuery] = []
    sidebar.query_chosen.connect(chosen.append)
    session.desk.people.department_list = list(DEPARTMENTS[1:4])
    session.changed.emit(Changes(settings=True))
    assert "General" not in texts(sidebar.model)
    assert sidebar.rows.currentIndex().data() == "Billing"
    assert chosen == []


def test_the_foot_button_wants_a_new_ticket(sidebar: Sidebar, qtbot: Any) -> None:
    with qtbot.waitSignal(sidebar.new_ticket_wanted):
        QTest.keyClick(sidebar.new_ticket, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("number", "shown"), [(0, "0"), (9_999, "9999"), (12_345, "12k"), (999_999, "999k"), (1_250_000, "1.2M")]
)
def test_large_counts_fit_their_column(number: int, shown: str) -> None:
    assert compact(number) == shown
    assert metrics.text_width(shown, metrics.SMALL, metrics.SEMIBOLD, True) <= max(COLUMNS) + 8


def test_reminders_tell_how_many_are_due_and_stay_chosen(sidebar: Sidebar, session: FakeSession) -> None:
    wanted: list[None] = []
    sidebar.reminders_wanted.connect(lambda: wanted.append(None))
    sidebar.choose_reminders()
    place = sidebar.model.index(texts(sidebar.model).index("Reminders"))
    assert sidebar.rows.currentIndex() == place
    assert place.data(COUNTS_ROLE) == (0, 0)
    session.desk.reminders.items = [make_reminder(1, minutes=-5), make_reminder(2, minutes=-1), make_reminder(3)]
    session.changed.emit(Changes(reminders=True))
    assert place.data(COUNTS_ROLE) == (2, 3)
    assert place.data(Role.AccessibleTextRole) == "3 reminder(s), 2 due"
    session.changed.emit(Changes(settings=True))
    assert sidebar.rows.currentIndex().data() == "Reminders"
    assert wanted == [None]
    sidebar.choose(ListQuery())
    assert sidebar.rows.currentIndex().data() == "All"
