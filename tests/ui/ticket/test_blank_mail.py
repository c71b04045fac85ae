"""Mails in which nothing is to be read are shown nevertheless: their source is there."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.services.mail.intake import IncomingMail
from deskapp.ui.ticket.message_card import MessageCard
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import House

HEAD = b"From: \r\nTo: support@bluepaper.example\r\nSubject: =?utf-8?b?////?=\r\nMIME-Version: 1.0\r\n"
PARTLESS = HEAD + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n" + b"--x\r\n" * 300
QUOTED = HEAD + b"\r\n> Only what somebody else wrote.\r\n> And more of it.\r\n"


@pytest.mark.parametrize("raw", [PARTLESS, HEAD + b"\r\n", QUOTED])
def test_a_mail_without_a_word_of_its_own_is_shown(
    qtbot: QtBot, styled: QApplication, house: House, shown: Shown, raw: bytes
) -> None:
    house.desk.intake.take([IncomingMail("test", raw)])
    shown.view.open_ticket(max(house.newest()))
    qtbot.waitUntil(lambda: [card.height() > 30 for card in shown.view.findChildren(MessageCard)] == [True])
