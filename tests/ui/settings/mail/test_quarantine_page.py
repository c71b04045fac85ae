"""The page of the quarantine, and the line that leads there."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from deskapp.services.mail.intake import IncomingMail
from deskapp.ui.settings.mail.quarantine_page import QuarantinePage
from deskapp.ui.shell.status_bar import StatusBar
from deskapp.ui.ticket.source_dialog import SourceDialog
from tests.ui.settings.room import Key, Room, choose, click, press


@pytest.fixture
def page(room: Room) -> QuarantinePage:
    """A page with two texts that are no mails."""
    _come(room, b"no mail at all", b"nor this")
    shown = QuarantinePage(room.session)
    shown.resize(760, 500)
    room.show(shown)
    room.wait(lambda: shown.model.rowCount() == 2)
    return shown


def _come(room: Room, *raws: bytes) -> None:
    done = room.desk.intake.take([IncomingMail("disk", raw) for raw in raws])
    room.session._on_heard(done.changes)


def _ids(room: Room) -> list[int]:
    return [line.id for line in room.desk.quarantine.listing(room.who)]


def test_a_mail_is_shown_as_it_came(room: Room, page: QuarantinePage) -> None:
    choose(page, _ids(room)[1])
    press(page.view, Key.Key_Return)
    room.wait(lambda: any(isinstance(one, SourceDialog) for one in QApplication.topLevelWidgets()))
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, SourceDialog))
    room.wait(lambda: "no mail at all" in dialog.text.toPlainText())
    assert dialog.save_button.isEnabled()
    dialog.close()


def test_trying_again_tells_what_came_of_it(room: Room, page: QuarantinePage) -> None:
    click(page.all_button)
    room.wait(lambda: room.told)
    assert room.told[0].startswith("2 still cannot be taken in")
    parse = room.desk.intake._parse
    room.desk.intake._parse = lambda raw: parse(b"From: a@b.example\r\nSubject: Now\r\n\r\n" + raw)
    choose(page, _ids(room)[0])
    click(page.retry_button)
    room.wait(lambda: page.model.rowCount() == 1)
    assert room.told[1].startswith("1 mail")


def test_deleting_asks_once_and_the_line_of_the_window_follows(room: Room, page: QuarantinePage) -> None:
    bar = room.show(StatusBar(room.session))
    assert bar.quarantine.isVisible()
    assert bar.quarantine.text().startswith("2 mail")
    wanted: list[bool] = []
    bar.quarantine_wanted.connect(lambda: wanted.append(True))
    click(bar.quarantine)
    assert wanted
    page.activateWindow()
    for left in (1, 0):
        page.select(_ids(room)[0])
        press(page.view, Key.Key_Delete)
        question = room.question()
        assert question.cancel_button.isDefault()
        click(question.ok_button)
        room.wait(lambda left=left: page.model.rowCount() == left)
        room.wait_gone(question)
    room.wait(lambda: not bar.quarantine.isVisible())
    _come(room, b"again something")
    room.wait(bar.quarantine.isVisible)
