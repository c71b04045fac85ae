from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from deskapp.domain.changes import Done, FieldsUndo
from deskapp.domain.lists import View
from deskapp.domain.status import Status
from deskapp.ui.shell.bulk import Bulk
from deskapp.ui.ticket.postpone_dialog import PostponeDialog
from deskapp.ui.ticket.transfer_dialog import TransferDialog
from tests.ui.fakes import DEPARTMENTS, FakeSession, make_session

UNDO = FieldsUndo("status", {}, {})


class FakeTickets:
    """Keeps what it is asked; one ticket of each act refuses."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []

    def __getattr__(self, name: str) -> Any:
        def act(who: Any, ids: list[int], *values: Any) -> Done[int]:
            self.asked.append((name, list(ids), *values))
            return Done(len(ids) - 1, undo=UNDO)

        return act


@pytest.fixture
def session() -> FakeSession:
    session = make_session(9)
    session.desk.tickets = FakeTickets()
    session.desk.people.transfer_targets = lambda who: DEPARTMENTS
    return session


@pytest.fixture
def window(qtbot: Any) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.parametrize(
    ("action", "asked", "said"),
    [
        ("resolve", ("set_status", [3, 1, 2], Status.RESOLVED), "Resolved"),
        ("reopen", ("set_status", [3, 1, 2], Status.OPEN), "Open"),
        ("spam", ("set_status", [3, 1, 2], Status.SPAM), "Spam"),
        ("delete", ("set_status", [3, 1, 2], Status.DELETED), "Deleted"),
        ("assign_me", ("assign", [3, 1, 2], 1), "assigned to you"),
    ],
)
def test_one_act_for_all_says_how_many_changed_and_brings_its_undo(
    session: FakeSession, window: QWidget, action: str, asked: tuple[Any, ...], said: str
) -> None:
    told: list[tuple[str, Any]] = []
    session.told.connect(lambda sentence, undo: told.append((sentence, undo)))
    assert Bulk(session, window).perform(action, [3, 1, 2])  # type: ignore[arg-type]
    assert session.desk.tickets.asked == [asked]
    [(sentence, undo)] = told
    assert undo == UNDO
    assert "2" in sentence
    assert said in sentence


def test_postponing_asks_once_for_the_time(session: FakeSession, window: QWidget) -> None:
    assert Bulk(session, window).perform("postpone", [1, 2])  # type: ignore[arg-type]
    dialog = window.findChild(PostponeDialog)
    assert dialog is not None
    until = dialog.until()
    dialog.accept()
    assert session.desk.tickets.asked == [("postpone", [1, 2], until)]


def test_transferring_asks_once_for_the_department(session: FakeSession, window: QWidget) -> None:
    assert Bulk(session, window).perform("transfer", [1, 2])  # type: ignore[arg-type]
    dialog = window.findChild(TransferDialog)
    assert dialog is not None
    assert "2" in dialog.windowTitle()
    dialog.choose(3)
    dialog.accept()
    assert session.desk.tickets.asked == [("transfer", [1, 2], 3, None, "")]


@pytest.mark.parametrize(("action", "ids"), [("reply", [1, 2]), ("resolve", [])])
def test_the_rest_is_left_to_the_open_ticket(
    session: FakeSession, window: QWidget, action: str, ids: list[int]
) -> None:
    assert not Bulk(session, window).perform(action, ids)  # type: ignore[arg-type]
    assert session.desk.tickets.asked == []


@pytest.mark.parametrize(("action", "view"), [("delete", View.TRASH), ("spam", View.SPAM)])
def test_in_the_trash_and_among_spam_the_same_keys_take_out(
    session: FakeSession, window: QWidget, action: str, view: View
) -> None:
    assert Bulk(session, window).perform(action, [1, 2], view)  # type: ignore[arg-type]
    assert session.desk.tickets.asked == [("give_back", [1, 2])]


def test_tags_of_several_are_refused_instead_of_changing_one(session: FakeSession, window: QWidget) -> None:
    told: list[str] = []
    session.failed.connect(told.append)
    assert Bulk(session, window).perform("tags", [1, 2])  # type: ignore[arg-type]
    assert len(told) == 1
