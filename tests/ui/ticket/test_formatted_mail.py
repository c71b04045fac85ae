"""A formatted mail: remote pictures only when they are asked for, links that say where they lead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from deskapp.channels.http.pictures import load_pictures
from deskapp.domain.thread import Message
from deskapp.ui.ticket import opening
from deskapp.ui.ticket.formatted import FormattedFace
from deskapp.ui.ticket.mail_reading import FormattedMail, picture
from deskapp.ui.ticket.message_card import MessageCard
from tests.channels.http.servers import serving
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import House

LINKS = (
    "<p><a href='https://evil.example/x'>https://bank.example/login</a></p>"
    "<p><a href='https://b\u00fccher.example/a?b=%20'>books</a>, "
    "<a href='mailto:eve@evil.example'>jana@bank.example</a></p>"
)


def formatted(qtbot: QtBot, shown: Shown, ticket: int) -> FormattedFace:
    """Opens the ticket and the formatted face of its only mail."""
    shown.view.open_ticket(ticket)
    view = shown.view.thread_view
    qtbot.waitUntil(lambda: not view._later.isActive())
    card = next(widget for item, widget in view.cards() if isinstance(item, Message))
    assert isinstance(card, MessageCard)
    card.formatted_button.click()
    qtbot.waitUntil(lambda: card.formatted is not None)
    assert isinstance(card.formatted, FormattedFace)
    return card.formatted


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[QMessageBox]:
    """The questions that were asked; each is answered with its default button."""
    boxes: list[QMessageBox] = []

    def answer(box: QMessageBox) -> int:
        boxes.append(box)
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda found: found.defaultButton())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    monkeypatch.setattr(QMessageBox, "deleteLater", lambda _: None)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: pytest.fail("nothing is opened"))
    return boxes


def test_a_formatted_mail_is_as_high_as_its_page(qtbot: QtBot, house: House, shown: Shown) -> None:
    face = formatted(qtbot, shown, house.mail("Long", "a", html="<p>words</p>" * 40))
    card = face.parentWidget()
    assert isinstance(card, MessageCard)
    qtbot.waitUntil(lambda: card.height() > face.browser.document().size().height() > 400)


# --- pictures -------------------------------------------------------------------------------------------------


def test_pictures_are_loaded_when_they_are_asked_for(qtbot: QtBot, house: House, shown: Shown) -> None:
    with serving() as server:
        names = ("picture/pixel", "status/404", "picture/pixel?again")
        html = "".join(f'<p>a<img src="{server.url(f"/{name}")}"></p>' for name in names)
        face = formatted(qtbot, shown, house.mail("Pictures", "a", html=html))
        assert face.told.text() == "3 remote pictures blocked"
        assert server.asked == []
        shown.view._links.load_pictures = lambda urls: load_pictures(urls, lambda _: True)
        browser = face.browser
        qtbot.mouseClick(face.load_button, Qt.MouseButton.LeftButton)
        assert not face.load_button.isEnabled()
        qtbot.waitUntil(lambda: face.browser is not browser)
    assert face.told.text() == "1 remote picture(s) could not be loaded"
    assert face.load_button.isHidden()
    assert len(server.asked) == 3
    assert "127.0.0.1" not in face.browser.toHtml()
    assert shown.failures == []


def test_without_asking_nothing_of_this_machine_is_reached(qtbot: QtBot, house: House, shown: Shown) -> None:
    with serving() as server:
        html = f'<img src="{server.url("/picture/pixel")}">'
        face = formatted(qtbot, shown, house.mail("Pictures", "a", html=html))
        face.load_button.click()
        qtbot.waitUntil(face.load_button.isHidden)
    assert server.asked == []
    assert face.told.text() == "1 remote picture(s) could not be loaded"


def test_loading_that_goes_wrong_is_told_and_can_be_tried_again(qtbot: QtBot, house: House, shown: Shown) -> None:
    def breaks(_addresses: Sequence[str]) -> Mapping[str, bytes]:
        raise RuntimeError

    face = formatted(qtbot, shown, house.mail("Pictures", "a", html='<img src="https://x.example/a.png">'))
    shown.view._links.load_pictures = breaks
    face.load_button.click()
    qtbot.waitUntil(lambda: bool(shown.failures))
    assert face.load_button.isEnabled()
    assert face.load_button.text() == "Load pictures"


def test_a_mail_without_remote_pictures_has_no_such_line(qtbot: QtBot, house: House, shown: Shown) -> None:
    face = formatted(qtbot, shown, house.mail("Plain", "a", html="<p>a</p>"))
    assert face.load_button.isHidden() or not face.load_button.isVisible()


def test_only_pictures_are_read_as_such(styled: QApplication) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    assert QImage.fromData(drawing).width() == 9, "Qt would draw it"
    assert picture(drawing).isNull()
    assert picture(b"\x89PNG\r\n\x1a\n" + drawing).isNull()
    assert picture(b"").isNull()


def test_an_inline_picture_is_shown(styled: QApplication, qtbot: QtBot) -> None:
    red = QImage(40, 30, QImage.Format.Format_RGB32)
    red.fill(QColor("red"))
    face = FormattedFace(FormattedMail('<p>a<img src="cid:p1@x"></p>', {"p1@x": red}, 0))
    qtbot.addWidget(face)
    face.resize(300, 200)
    face.show()
    shot = face.browser.grab().toImage()
    assert any(shot.pixelColor(x, y) == QColor("red") for x in range(60) for y in range(40))


# --- links ----------------------------------------------------------------------------------------------------


def test_a_link_that_says_another_address_is_told(
    qtbot: QtBot, house: House, shown: Shown, asked: list[QMessageBox]
) -> None:
    face = formatted(qtbot, shown, house.mail("Links", "a", html=LINKS))
    face.browser.anchorClicked.emit(QUrl("https://evil.example/x"))
    (box,) = asked
    assert box.text() == "The text says https://bank.example/login, but the link leads to evil.example. Open it?"
    assert box.informativeText() == "https://evil.example/x"
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    face.browser.anchorClicked.emit(QUrl("mailto:eve@evil.example"))
    assert "jana@bank.example" in asked[1].text()


def test_names_of_hosts_are_told_as_they_are(
    qtbot: QtBot, house: House, shown: Shown, asked: list[QMessageBox]
) -> None:
    face = formatted(qtbot, shown, house.mail("Links", "a", html=LINKS))
    url = QUrl("https://b\u00fccher.example/a?b=%20")
    face.browser.highlighted.emit(url)
    assert face.browser.toolTip() == "https://xn--bcher-kva.example/a?b=%20\n(b\u00fccher.example)"
    face.browser.highlighted.emit(QUrl())
    assert face.browser.toolTip() == ""
    face.browser.anchorClicked.emit(url)
    assert asked[0].text() == "Open this address?"
    assert "xn--bcher-kva" in asked[0].informativeText()


def test_links_are_reached_by_the_keyboard(qtbot: QtBot, house: House, shown: Shown, asked: list[QMessageBox]) -> None:
    face = formatted(qtbot, shown, house.mail("Links", "a", html=LINKS))
    face.browser.setFocus()
    qtbot.keyClick(face.browser, Qt.Key.Key_Tab)
    qtbot.keyClick(face.browser, Qt.Key.Key_Return)
    assert "leads to evil.example" in asked[0].text()


# --- files ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("invoice.pdf.exe", ["“invoice.pdf.exe” is a program", "pretends to be a .pdf file", "its end: .exe"]),
        ("a<b>.js", ["“a_b_.js” is a script"]),
        ("page.html", ["is a web page", "ask for your password"]),
        ("offer.docm", ["is a document with macros"]),
        ("in\u202excod.exe", ["“in_xcod.exe” is a program"]),
    ],
)
def test_a_file_that_may_run_is_opened_after_a_question(
    styled: QApplication, qtbot: QtBot, shown: Shown, asked: list[QMessageBox], name: str, words: list[str]
) -> None:
    assert not opening.open_file(shown.window, name, b"x")
    (box,) = asked
    said = f"{box.text()} {box.informativeText()}"
    assert [word for word in words if word not in said] == []
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)


def test_a_file_that_shows_itself_is_opened_at_once(
    styled: QApplication, shown: Shown, asked: list[QMessageBox], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url))
    assert opening.open_file(shown.window, "../a.pdf", b"x")
    assert asked == []
    assert opened[0].fileName() == "a.pdf"
