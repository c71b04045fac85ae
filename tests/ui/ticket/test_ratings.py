"""Ratings in the ticket: written down in a dialog, shown in the panel, made invalid by who may."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from deskapp.domain.ratings import LONGEST_COMMENT, Score
from deskapp.domain.status import Status
from deskapp.services.new_tickets import NewInternalTicket
from deskapp.ui.session import Session
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.info_panel import InfoPanel
from deskapp.ui.ticket.rating_dialogs import InvalidDialog, RateDialog
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import House, open_session


def _dialog(kind: type[QDialog]) -> QDialog:
    """The dialog of a kind that is open."""
    [found] = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
    return found


def _ratings(house: House, ticket: int) -> list[tuple[Score, str]]:
    found = house.desk.ratings.of_ticket(house.who(), ticket)
    return [(one.score, one.comment) for one in found if one.invalid_at is None]


def test_a_rating_is_written_down_by_keys_and_taken_back(qtbot: QtBot, shown: Shown, house: House, ticket: int) -> None:
    shown.view.open_ticket(ticket)
    assert shown.view.perform("rate")
    dialog = cast("RateDialog", _dialog(RateDialog))
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    assert dialog.score() is Score.REBUKE
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(dialog.focusWidget(), "Too slow")
    with qtbot.waitSignal(shown.session.told) as told:
        dialog.ok_button.click()
    assert told.args[0] == "HD-000002 rated: Negative"
    assert _ratings(house, ticket) == [(Score.REBUKE, "Too slow")]
    shown.session.undo_last()
    qtbot.waitUntil(lambda: _ratings(house, ticket) == [])


def test_a_text_that_is_too_long_is_kept_and_told(qtbot: QtBot, shown: Shown, house: House, ticket: int) -> None:
    shown.view.open_ticket(ticket)
    shown.view.perform("rate")
    dialog = cast("RateDialog", _dialog(RateDialog))
    dialog._comment.setPlainText("x" * (LONGEST_COMMENT + 1))
    dialog.try_accept()
    assert dialog.isVisible()
    assert dialog.sentence.text() == "The text is longer than 2000 characters."
    dialog.reject()
    assert _ratings(house, ticket) == []


def test_an_internal_ticket_has_nobody_to_rate_it(shown: Shown, house: House) -> None:
    made = house.desk.tickets.create_internal(house.who(), NewInternalTicket(1, "Among us", "A note")).value
    shown.view.open_ticket(made)
    assert not shown.view.perform("rate")


@pytest.fixture
def boss(styled: QApplication, house: House) -> Iterator[Session]:
    """The owner at work."""
    opened, end = open_session(house, "Alena Fialová")
    yield opened
    end()


def _panel(qtbot: QtBot, session: Session, house: House, ticket: int) -> InfoPanel:
    context = Context(session)
    context.reload()
    panel = InfoPanel(context)
    qtbot.addWidget(panel)
    panel.resize(272, 900)
    panel.show()
    panel.show_ticket(house.desk.threads.head(session.who, ticket))
    qtbot.waitUntil(lambda: panel.ticket_note.text() != "")
    return panel


def test_the_panel_shows_it_and_who_may_makes_it_invalid(
    qtbot: QtBot, boss: Session, house: House, ticket: int
) -> None:
    eva, desk = house.who(), house.desk
    panel = _panel(qtbot, boss, house, ticket)
    assert panel.extras.ratings.isHidden()
    desk.tickets.set_status(eva, [ticket], Status.RESOLVED)
    boss.act(lambda: desk.ratings.rate(eva, ticket, Score.REBUKE, "Too slow"))
    qtbot.waitUntil(lambda: len(panel.extras.ratings.rows()) == 1)
    [row] = panel.extras.ratings.rows()
    assert "Negative" in row.accessibleName()
    assert "Too slow" in row.accessibleName()
    row.invalid_button.click()
    dialog = cast("InvalidDialog", _dialog(InvalidDialog))
    dialog.try_accept()
    assert dialog.sentence.text() == "Please say why it should not count."
    qtbot.keyClicks(dialog._reason, "Meant another company")
    dialog.try_accept()
    qtbot.waitUntil(lambda: _ratings(house, ticket) == [])
    qtbot.waitUntil(lambda: "Meant another company" in panel.extras.ratings.rows()[0].accessibleName())
    assert panel.extras.ratings.rows()[0].invalid_button.isHidden()
    boss.undo_last()
    qtbot.waitUntil(lambda: _ratings(house, ticket) == [(Score.REBUKE, "Too slow")])


def test_an_agent_is_not_offered_to_make_one_invalid(qtbot: QtBot, session: Session, house: House, ticket: int) -> None:
    house.desk.ratings.rate(house.who(), ticket, Score.REBUKE)
    panel = _panel(qtbot, session, house, ticket)
    [row] = panel.extras.ratings.rows()
    assert row.invalid_button.isHidden()
