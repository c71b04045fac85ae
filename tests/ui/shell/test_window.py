from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QSettings, Qt, QUrl, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.lists import ListQuery, Order, View
from deskapp.domain.mailbox.posting import Post
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import OutboxState
from deskapp.services.outbox import Posted
from deskapp.ui.look.theme import theme
from deskapp.ui.settings.question import Question
from deskapp.ui.shell.empty import EmptyWorkspace
from deskapp.ui.shell.shortcuts_help import ShortcutsHelp
from deskapp.ui.shell.toasts import FailureToast
from deskapp.ui.shell.window import ORDER_KEY, THEME_KEY, MainWindow
from deskapp.ui.widgets.toast import Toast
from tests.ui.fakes import NOW, FakeSession, make_row, make_session

Key = Qt.Key


class FakeTicketView(QWidget):
    ticket_opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []
        self.thread_view = QLabel("thread", self)
        self.thread_view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def open_ticket(self, ticket_id: int) -> None:
        self.asked.append(ticket_id)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def session() -> FakeSession:
    session = make_session(50)
    session.desk.lists.put(make_row(60, agent_id=1, department_id=2, subject="Printer on fire"))
    return session


@pytest.fixture
def window(session: FakeSession, settings: QSettings, qtbot: Any) -> MainWindow:
    window = MainWindow(session, settings)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def press(window: MainWindow, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(window, key, modifier)
        QTest.qWait(1)


def test_the_list_is_there_before_the_ticket_view(window: MainWindow) -> None:
    assert window.inbox.model.total == 51
    press(window, Key.Key_J)
    view = FakeTicketView()
    window.set_ticket_view(view)  # type: ignore[arg-type]
    assert view.asked == [1]
    press(window, Key.Key_J)
    assert view.asked == [1, 2]


def test_keys_reach_the_list_from_anywhere_but_text_fields(window: MainWindow) -> None:
    press(window, Key.Key_J, Key.Key_X, Key.Key_J, Key.Key_X)
    assert window.target_ids() == [1, 2]
    press(window, Key.Key_Slash)
    assert window.focusWidget() is window.inbox.search.field
    QTest.keyClicks(window.inbox.search.field, "jxk")
    assert window.inbox.search.field.text() == "jxk"
    assert window.target_ids() == [1, 2]


def test_going_to_views_by_keys(window: MainWindow) -> None:
    press(window, Key.Key_G, Key.Key_M)
    assert window.inbox.query.view is View.MINE
    assert window.inbox.model.total == 1
    assert window.inbox.header.title.text() == "Mine"
    press(window, Key.Key_G, Key.Key_U)
    assert window.inbox.query.view is View.UNASSIGNED
    press(window, Key.Key_G, Key.Key_D)
    assert window.inbox.query == ListQuery(View.ALL, 1)
    assert window.windowTitle() == "General"


def test_searching_and_coming_back(window: MainWindow, qtbot: Any) -> None:
    field = window.inbox.search.field
    press(window, Key.Key_Slash)
    QTest.keyClicks(field, "fire")
    QTest.keyClick(field, Key.Key_Return)
    assert window.inbox.model.total == 1
    assert window.focusWidget() is window.inbox.list
    QTest.qWait(1)
    assert window.inbox.list.current_ticket == 60
    QTest.keyClick(window.inbox.list, Key.Key_Escape)
    assert (window.inbox.model.total, field.text()) == (51, "")
    assert window.inbox.list.current_ticket == 60


def test_a_search_without_hits_says_what_was_sought(window: MainWindow) -> None:
    field = window.inbox.search.field
    press(window, Key.Key_Slash)
    QTest.keyClicks(field, "giraffe")
    QTest.keyClick(field, Key.Key_Return)
    shown = [label.text() for label in window.inbox.findChildren(QLabel) if label.isVisible()]
    assert "Nothing found for “giraffe”." in shown
    QTest.keyClick(field, Key.Key_Escape)
    assert window.inbox.list.isVisible()


def _questions(window: MainWindow) -> list[Question]:
    return [each for each in window.findChildren(Question) if each.isVisible()]


def test_a_mail_that_is_held_back_is_told_before_the_window_closes(
    window: MainWindow, session: FakeSession, qtbot: Any
) -> None:
    def put(hold: timedelta) -> None:
        post = Post(1, OutboxState.HELD, NOW + hold)
        session.desk.outbox.mails = [Posted(1, 1, 1, ("jana@example.com",), "Mail", NOW, post)]
        session.changed.emit(Changes(tickets=frozenset({1})))

    put(timedelta(seconds=8))
    window.close()
    assert not window.isVisible(), "what the program closes by itself asks nobody"
    window.show()
    window.registry.action("quit").trigger()
    (question,) = _questions(window)
    question.cancel_button.click()
    assert window.isVisible()
    window.registry.action("quit").trigger()
    _questions(window)[-1].ok_button.click()
    assert not window.isVisible()
    put(-timedelta(seconds=1))
    window.show()
    window.registry.action("quit").trigger()
    assert not window.isVisible()


def test_the_order_is_kept_for_the_next_start(
    window: MainWindow, settings: QSettings, session: FakeSession, qtbot: Any
) -> None:
    window.inbox.set_order(Order.OLDEST)
    assert window.inbox.model.ticket_at(0) == 60
    window.sidebar.choose(ListQuery(View.UNASSIGNED))
    assert window.inbox.model.query == ListQuery(View.UNASSIGNED, None, Order.OLDEST)
    window.close()
    assert settings.value(ORDER_KEY) == "oldest"
    again = MainWindow(session, settings)  # type: ignore[arg-type]
    qtbot.addWidget(again)
    assert again.inbox.model.query == ListQuery(View.ALL, None, Order.OLDEST)


def toasts(window: MainWindow, kind: type[Toast]) -> list[str]:
    return [each.text() for each in window.findChildren(kind) if each.isVisible() and type(each) is kind]


def test_what_was_done_or_failed_is_told_at_the_foot_of_the_list(window: MainWindow, session: FakeSession) -> None:
    session.told.emit("HD-000001 resolved", None)
    assert toasts(window, Toast) == ["HD-000001 resolved"]
    session.failed.emit("You may not do this here.")
    assert toasts(window, FailureToast) == ["You may not do this here."]
    assert toasts(window, Toast) == []


def test_undo_by_key_and_by_toast(window: MainWindow, session: FakeSession) -> None:
    press(window, Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    session.told.emit("HD-000001 resolved", "way back")
    toast = next(each for each in window.findChildren(Toast) if each.isVisible())
    toast.setFocus()
    QTest.keyClick(toast, Key.Key_Return)
    assert session.undone == ["last", "way back"]


def test_an_empty_workspace_says_what_to_do_until_the_first_ticket(settings: QSettings, qtbot: Any) -> None:
    session = make_session(solo=True)
    window = MainWindow(session, settings)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    asked: list[Any] = []
    window.import_requested.connect(asked.append)
    window.demo_requested.connect(lambda: asked.append("demo"))
    page = window.findChild(EmptyWorkspace)
    assert page is not None
    assert page.isVisible()
    assert not window.inbox.isVisible()
    QTest.keyClick(page, Key.Key_2)
    QTest.keyClick(page, Key.Key_3)
    assert asked == [[], "demo"]
    session.desk.lists.put(make_row(1))
    session.changed.emit(Changes(tickets=frozenset({1}), lists=True, counts=True))
    assert not page.isVisible()
    assert window.inbox.isVisible()
    assert window.inbox.model.total == 1


def test_dropped_mail_asks_for_an_import(window: MainWindow, tmp_path: Path, qtbot: Any) -> None:
    (tmp_path / "a.eml").write_bytes(b"")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.eml"))])
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(window.import_requested) as asked:
        window.dropEvent(event)
    assert asked.args == [[str(tmp_path / "a.eml")]]


def test_theme_and_language_are_chosen_by_action(window: MainWindow, settings: QSettings, qtbot: Any) -> None:
    before = theme().mode
    window.registry.action("theme_dark").trigger()
    assert settings.value(THEME_KEY) == "dark"
    assert theme().tokens.dark
    with qtbot.waitSignal(window.language_chosen) as chosen:
        window.registry.action("language_cs").trigger()
    assert chosen.args == ["cs"]
    theme().set_mode(before)


def test_actions_of_tickets_are_left_to_others(window: MainWindow, qtbot: Any) -> None:
    with qtbot.waitSignal(window.registry.triggered) as triggered:
        press(window, Key.Key_E)
    assert triggered.args == ["resolve"]
    assert not window.handles("resolve")
    assert window.handles("next")
    with qtbot.waitSignal(window.registry.triggered) as triggered:
        QTest.mouseClick(window.sidebar.new_ticket, Qt.MouseButton.LeftButton)
    assert triggered.args == ["new_ticket"]


def test_the_shortcuts_open_by_key(window: MainWindow) -> None:
    press(window, Key.Key_Question)
    dialog = window.findChild(ShortcutsHelp)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


def test_enter_goes_into_the_ticket_only_from_the_list(window: MainWindow) -> None:
    view = FakeTicketView()
    window.set_ticket_view(view)  # type: ignore[arg-type]
    press(window, Key.Key_J)
    window.inbox.list.setFocus()
    QTest.keyClick(window.inbox.list, Key.Key_Return)
    assert window.focusWidget() is view.thread_view


def test_everything_that_takes_the_keyboard_has_a_name(window: MainWindow) -> None:
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            name = widget.accessibleName() or getattr(widget, "text", str)()
            assert name.strip(), (type(widget).__name__, widget.parent())


def test_a_resolved_ticket_leaves_the_numbers_of_the_sidebar_at_once(window: MainWindow, session: FakeSession) -> None:
    session.desk.lists.change(60, status=Status.DELETED)
    session.changed.emit(Changes(tickets=frozenset({60}), lists=True, counts=True))
    assert window.inbox.model.total == 50
    assert window.inbox.header.count.text() == "50"
