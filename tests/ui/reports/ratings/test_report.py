"""The ratings report: its numbers, what narrows it, how it follows the desk, and where it leads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.domain.ratings import Score
from deskapp.services import ratings as service
from deskapp.ui.reports.ratings.model import Place
from deskapp.ui.ticket.rating_dialogs import InvalidDialog
from tests.ui.reports.ratings.conftest import WHOLE, Rated, write

GOOD, SO_SO, BAD = Score.REWARD, Score.NEUTRAL, Score.REBUKE


def listed(rated: Rated) -> list[tuple[int, Score]]:
    """The tickets and scores of the rows."""
    model = rated.report.model
    lines = [line for line in map(model.line, range(model.rowCount())) if line is not None]
    return [(line.rating.ticket_id, line.rating.score) for line in lines]


def numbers(rated: Rated) -> list[str]:
    """What the tiles say."""
    return [tile.value for tile in rated.report.tiles.values()]


def test_it_lists_the_newest_first_and_counts_each_score(rated: Rated) -> None:
    assert listed(rated) == rated.tickets[::-1]
    assert numbers(rated) == ["3", "1", "1"]
    assert [tile.share for tile in rated.report.tiles.values()] == ["60.0 %", "20.0 %", "20.0 %"]
    cells = [rated.report.model.index(3, place).data() for place in (Place.SCORE, Place.COMMENT, Place.CONTACT)]
    assert cells == ["Positive", "Well done", "Jana"]


def test_a_tile_narrows_the_list_and_gives_it_back(qtbot: QtBot, rated: Rated) -> None:
    tiles = rated.report.tiles
    tiles[BAD].click()
    qtbot.waitUntil(lambda: listed(rated) == [rated.tickets[3]])
    tiles[SO_SO].click()
    qtbot.waitUntil(lambda: listed(rated) == [rated.tickets[2]])
    assert numbers(rated) == ["3", "1", "1"]
    tiles[SO_SO].click()
    qtbot.waitUntil(lambda: listed(rated) == rated.tickets[::-1])


def test_only_those_with_a_comment(qtbot: QtBot, rated: Rated) -> None:
    rated.report.commented.setChecked(True)
    qtbot.waitUntil(lambda: listed(rated) == [rated.tickets[1]])


def test_another_range_is_another_list(qtbot: QtBot, rated: Rated) -> None:
    rated.report.ask(replace(WHOLE, begin=date(2025, 12, 1)))
    qtbot.waitUntil(lambda: listed(rated) == [])
    assert rated.report.nothing.isVisible()
    assert rated.report.detail.isHidden()
    assert numbers(rated) == ["0", "0", "0"]


def test_it_follows_the_desk_and_keeps_its_row(qtbot: QtBot, rated: Rated) -> None:
    rated.report.table.go_to(2)
    made: list[tuple[int, Score]] = []
    rated.session.act(lambda: made.append(write(rated.house, BAD)) or rated.house.desk.tickets.mark_seen(
        rated.session.who, made[0][0]
    ))  # fmt: skip
    qtbot.waitUntil(lambda: listed(rated) == [*made, *rated.tickets[::-1]])
    line = rated.report.table.current()
    assert line is not None
    assert line.rating.ticket_id == rated.tickets[2][0]


def test_enter_opens_the_ticket(qtbot: QtBot, rated: Rated) -> None:
    rated.report.table.go_to(1)
    with qtbot.waitSignal(rated.report.ticket_wanted) as told:
        qtbot.keyClick(rated.report.table, Qt.Key.Key_Return)
    assert told.args == [rated.tickets[3][0]]


def test_one_is_made_invalid_and_that_taken_back(qtbot: QtBot, rated: Rated) -> None:
    report = rated.report
    report.table.go_to(1)
    report.detail.invalid_button.click()
    [dialog] = [w for w in QApplication.topLevelWidgets() if isinstance(w, InvalidDialog) and w.isVisible()]
    qtbot.keyClicks(cast("InvalidDialog", dialog)._reason, "Meant another company")
    dialog.try_accept()
    qtbot.waitUntil(lambda: numbers(rated) == ["3", "1", "0"])
    assert (rated.tickets[3]) not in listed(rated)
    report.invalid.setChecked(True)
    qtbot.waitUntil(lambda: rated.tickets[3] in listed(rated))
    report.table.go_to(1)
    assert "Meant another company" in report.detail.invalid.text()
    assert report.detail.invalid_button.isHidden()
    rated.session.undo_last()
    qtbot.waitUntil(lambda: numbers(rated) == ["3", "1", "1"])


def test_the_rest_is_read_when_it_is_reached(qtbot: QtBot, rated: Rated, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "_PAGE", 2)
    report = rated.report
    report.tiles[GOOD].click()
    qtbot.waitUntil(lambda: len(listed(rated)) == 3)  # as many as before are read at once
    report.model.show_lines([], False)
    report.tiles[GOOD].click()
    qtbot.waitUntil(lambda: listed(rated) == rated.tickets[::-1])
    assert len(set(listed(rated))) == 5
