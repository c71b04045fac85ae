from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QToolTip

from deskapp.domain.lists import ListQuery
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import OutboxState
from deskapp.ui.inbox.delegate import CardDelegate, prepared
from deskapp.ui.inbox.list_view import TicketListView
from deskapp.ui.inbox.model import TicketListModel
from deskapp.ui.look.current import tokens
from tests.ui.fakes import NOW, make_row, make_session

pytestmark = pytest.mark.usefixtures("qapp")
SELECTED = QStyle.StateFlag.State_Selected


def painted(state: QStyle.StateFlag = QStyle.StateFlag.State_None, **values: Any) -> QImage:
    session = make_session()
    session.desk.lists.put(make_row(1, **values))
    model = TicketListModel(session)  # type: ignore[arg-type]
    model.set_query(ListQuery())
    image = QImage(332, 72, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 332, 72)
    option.state = state
    CardDelegate().paint(painter, option, model.index(0))
    painter.end()
    return image


def shade(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


def colours(image: QImage, place: QRect) -> set[str]:
    return {
        shade(image, x, y)
        for x in range(place.left(), place.right() + 1)
        for y in range(place.top(), place.bottom() + 1)
    }


def name(colour: QColor) -> str:
    return colour.name()


def test_the_strip_has_the_colour_of_the_department_down_to_the_line() -> None:
    image = painted(department_id=2)
    strip = name(tokens().department(1))
    assert {shade(image, 0, 0), shade(image, 3, 70)} == {strip}
    assert shade(image, 4, 30) == name(tokens().surface)
    assert shade(image, 2, 71) == name(tokens().line)


def test_a_selected_card_has_the_ground_of_the_selection() -> None:
    assert shade(painted(SELECTED), 300, 3) == name(tokens().selection)
    assert shade(painted(), 300, 3) == name(tokens().surface)


def test_only_unread_cards_have_the_dot() -> None:
    dot = name(tokens().accent_fill)
    assert shade(painted(unread=True), 22, 16) == dot
    assert dot not in colours(painted(unread=False), QRect(18, 8, 8, 16))


def test_only_cards_with_notes_have_the_yellow_mark() -> None:
    line = QRect(200, 7, 120, 18)
    assert name(tokens().note) in colours(painted(noted=True), line)
    assert name(tokens().note) not in colours(painted(noted=False), line)


@pytest.mark.parametrize(("stuck", "token"), [(OutboxState.FAILED, "danger"), (OutboxState.UNKNOWN, "warn")])
def test_a_mail_that_waits_for_a_person_has_its_sign(stuck: OutboxState, token: str) -> None:
    wanted, line = tokens().colour(token), QRect(200, 7, 120, 18)

    def shows(image: QImage) -> bool:
        """Its lines are thin, so that no pixel has the whole colour."""
        found = (QColor(shade) for shade in colours(image, line))
        return any(abs(f.red() - wanted.red()) + abs(f.blue() - wanted.blue()) < 60 for f in found)

    assert shows(painted(stuck=stuck))
    assert not shows(painted())


@pytest.mark.parametrize(("noted", "unread"), [(False, False), (True, True)])
def test_the_sign_says_what_it_means_where_the_mouse_is(
    qtbot: Any, monkeypatch: pytest.MonkeyPatch, noted: bool, unread: bool
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_: said.append(text))
    session = make_session()
    session.desk.lists.put(make_row(1, stuck=OutboxState.UNKNOWN, noted=noted, unread=unread), make_row(2))
    model = TicketListModel(session)  # type: ignore[arg-type]
    model.set_query(ListQuery())
    view = TicketListView(model)
    qtbot.addWidget(view)
    view.resize(332, 300)
    view.show()
    sign = prepared(model.card(0), view.viewport().width()).stuck  # type: ignore[arg-type]
    assert sign is not None
    for place in (sign.center(), sign.center() + QPoint(0, 72), QPoint(30, 30)):
        event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
        QCoreApplication.sendEvent(view.viewport(), event)
    assert said == ["Perhaps a mail did not arrive"]


def test_a_card_is_laid_out_once_for_a_width() -> None:
    session = make_session(1)
    model = TicketListModel(session)  # type: ignore[arg-type]
    model.set_query(ListQuery())
    card = model.card(0)
    assert card is not None
    first = prepared(card, 332)
    assert prepared(card, 332) is first
    assert prepared(card, 300) is not first


def test_a_postponed_card_shows_when_it_comes_back() -> None:
    place = QRect(230, 46, 90, 20)
    until = NOW + timedelta(days=1)
    waiting = painted(status=Status.POSTPONED, postponed_until=until)
    assert len(colours(waiting, place)) > 1
    assert colours(painted(status=Status.POSTPONED), place) == {name(tokens().surface)}
