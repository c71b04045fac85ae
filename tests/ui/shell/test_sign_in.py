"""The sign-in page by keyboard and mouse: choosing, a wrong password, waiting; and the dialog that sets a password."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.domain.agents import Person
from deskapp.domain.errors import NotAllowed
from deskapp.services import passwords
from deskapp.ui.look.theme import theme
from deskapp.ui.session import Session
from deskapp.ui.settings.password_dialog import PasswordDialog
from deskapp.ui.shell import sign_in as module
from deskapp.ui.shell.sign_in import SignIn
from tests.ui.ticket.house import House, build, open_session

Key = Qt.Key
EVA, OTTO, TOM, ZOFIE = (
    Person(1, "Eva Malá", True),
    Person(2, "Otto", False),
    Person(3, "Tom", True),
    Person(4, "Žofie", False),
)
WRONG = NotAllowed("The password is wrong.")
WAIT = NotAllowed("The password was wrong too often: please wait {seconds} s.", seconds=2)


class Page:
    """A page on the screen, and what it asked for."""

    def __init__(self, qtbot: QtBot, chosen: int | None = None) -> None:
        self.asked: list[tuple[int, str]] = []
        self.page = SignIn([EVA, OTTO, TOM, ZOFIE], chosen, lambda who, password: self.asked.append((who, password)))
        qtbot.addWidget(self.page)
        self.page.resize(900, 640)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)

    def press(self, *keys: Qt.Key) -> None:
        """Keys, wherever the focus is."""
        for key in keys:
            QTest.keyClick(_focus(), key)

    def type(self, text: str) -> None:
        """Letters, wherever the focus is."""
        QTest.keyClicks(_focus(), text)

    @property
    def name(self) -> str:
        """Who is chosen."""
        person = self.page.list.person()
        return person.name if person is not None else ""


def _focus():  # type: ignore[no-untyped-def]
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.fixture
def look(qapp: QApplication) -> None:
    """The light theme."""
    theme().set_mode("light")
    theme().apply(qapp)


@pytest.fixture
def page(qtbot: QtBot, look: None) -> Page:
    """The page, Eva chosen."""
    return Page(qtbot)


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    assert _focus() is page.page.password, "Eva has one, so it is asked for at once"
    page.press(Key.Key_Down)
    assert (page.name, page.page.password.isVisible()) == ("Otto", False)
    page.press(Key.Key_Down)
    assert (page.name, _focus()) == ("Tom", page.page.list)
    page.press(Key.Key_Return)
    assert _focus() is page.page.password
    page.press(Key.Key_Up, Key.Key_Return)
    assert page.asked == [(OTTO.id, "")]


def test_a_password_is_typed_and_sent_by_return(page: Page) -> None:
    page.press(Key.Key_Return)
    assert page.asked == []
    assert page.page.error.text() == "Please enter the password."
    page.type("secret")
    assert page.page.error.text() == ""
    page.press(Key.Key_Return)
    assert page.asked == [(EVA.id, "secret")]


@pytest.mark.parametrize(("typed", "name"), [("zo", "Žofie"), ("MAL", "Eva Malá"), ("o", "Otto"), ("x", "Otto")])
def test_a_name_is_found_by_typing_a_part_of_it(qtbot: QtBot, look: None, typed: str, name: str) -> None:
    page = Page(qtbot, OTTO.id)
    assert _focus() is page.page.list
    page.type(typed)
    assert page.name == name


def test_while_it_is_looked_at_nothing_is_asked_twice(page: Page) -> None:
    page.type("secret")
    page.press(Key.Key_Return)
    assert not page.page.button.isEnabled()
    page.page.sign_in()
    assert page.asked == [(EVA.id, "secret")]


def test_a_wrong_password_is_told_at_the_field_and_overwritten_by_the_next(page: Page) -> None:
    page.type("secret")
    page.press(Key.Key_Return)
    page.page.refuse(WRONG)
    assert page.page.error.text() == "The password is wrong."
    assert page.page.error.isVisible()
    assert _focus() is page.page.password
    page.type("better")
    assert page.page.error.text() == ""
    page.press(Key.Key_Return)
    assert page.asked[-1] == (EVA.id, "better")


def test_a_wait_is_counted_down_for_the_one_who_has_to(
    qtbot: QtBot, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr(module, "monotonic", lambda: now[0])
    page.type("secret")
    page.press(Key.Key_Return)
    page.page.refuse(WAIT)
    assert "2 second" in page.page.error.text()
    assert not page.page.button.isEnabled()
    page.press(Key.Key_Return)
    assert len(page.asked) == 1, "there is no try before the time"
    page.press(Key.Key_Down)
    assert page.page.button.isEnabled(), "somebody else does not wait"
    page.press(Key.Key_Up)
    assert "2 second" in page.page.error.text()
    now[0] += 1.2
    qtbot.waitUntil(lambda: "1 second" in page.page.error.text())
    now[0] += 1.0
    qtbot.waitUntil(page.page.button.isEnabled)
    assert page.page.error.text() == ""
    page.press(Key.Key_Return)
    page.type("again")
    page.press(Key.Key_Return)
    assert page.asked[-1] == (EVA.id, "again")


def test_what_was_typed_is_hidden_and_forgotten_with_another_choice(page: Page) -> None:
    line = page.page.password
    page.type("secret")
    assert line.displayText() != "secret"
    line.eye.trigger()
    assert line.displayText() == "secret"
    page.press(Key.Key_Down, Key.Key_Up)
    assert (line.text(), line.echoMode()) == ("", line.EchoMode.Password)
    page.type("secret")
    page.press(Key.Key_Escape)
    assert (line.text(), page.page.isVisible()) == ("", True), "Escape takes back what was typed, not the page"


def test_the_page_stands_still_while_one_looks_through_the_names(page: Page) -> None:
    place = page.page.button.mapTo(page.page, page.page.button.rect().topLeft())
    for _ in range(3):
        page.press(Key.Key_Down)
        assert page.page.button.mapTo(page.page, page.page.button.rect().topLeft()) == place
    page.page.refuse(WRONG)
    assert page.page.button.mapTo(page.page, page.page.button.rect().topLeft()) == place


def test_the_mouse_does_it_too(page: Page) -> None:
    row = page.page.list.visualItemRect(page.page.list.item(1))
    QTest.mouseClick(page.page.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert page.name == "Otto"
    QTest.mouseClick(page.page.button, Qt.MouseButton.LeftButton)
    assert page.asked == [(OTTO.id, "")]


def test_closing_it_is_told_once_and_signing_in_is_no_closing(qtbot: QtBot, page: Page) -> None:
    told: list[bool] = []
    page.page.closed.connect(lambda: told.append(True))
    QTest.mouseClick(page.page.quit, Qt.MouseButton.LeftButton)
    assert told == [True]
    other = Page(qtbot)
    other.page.closed.connect(lambda: told.append(True))
    other.page.leave()
    assert told == [True]


def test_who_comes_or_goes_meanwhile_is_listed_and_the_choice_stays(page: Page) -> None:
    page.press(Key.Key_Down)
    page.page.show_people([EVA, Person(9, "Bea", False), OTTO])
    assert (page.page.list.count(), page.name) == (3, "Otto")
    page.page.show_people([EVA])
    assert page.name == "Eva Malá"


def test_everything_has_a_name_and_a_place_in_the_order(page: Page) -> None:
    for widget in (page.page.list, page.page.password, page.page.button, page.page.quit):
        assert widget.accessibleName() or widget.text()  # type: ignore[attr-defined]
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    order = []
    for _ in range(4):
        order.append(_focus())
        page.press(Key.Key_Tab)
    assert order == [page.page.password, page.page.button, page.page.quit, page.page.list]


# choosing a password


@pytest.fixture
def house(look: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """A desk with five people; tries cost next to nothing."""
    monkeypatch.setattr(passwords, "LOG_N", 2)
    made = build(tmp_path / "desk.db")
    yield made
    made.desk.disconnect()


Ask = Callable[[str, str], tuple[Session, PasswordDialog]]


@pytest.fixture
def ask(qtbot: QtBot, house: House) -> Iterator[Ask]:
    """Opens the dialog of one agent for another."""
    ends: list[Callable[[], None]] = []

    def start(by: str, of: str) -> tuple[Session, PasswordDialog]:
        session, end = open_session(house, by)
        ends.append(end)
        dialog = PasswordDialog(session, house.agents[of])
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        return session, dialog

    yield start
    for end in ends:
        end()


def _fill(dialog: PasswordDialog, new: str, repeat: str | None = None, old: str = "") -> None:
    for field, text in ((dialog.old, old), (dialog.new, new), (dialog.repeat, new if repeat is None else repeat)):
        field.editor.setText(text)  # type: ignore[attr-defined]
    QTest.keyClick(dialog.repeat.editor, Key.Key_Return)


def test_a_first_password_of_ones_own(qtbot: QtBot, house: House, ask: Ask) -> None:
    session, dialog = ask("Eva Malá", "Eva Malá")
    assert not dialog.old.isVisible()
    _fill(dialog, "correct horse", "correct hose")
    assert dialog.repeat.error() == "This is not the same password."
    _fill(dialog, "short")
    qtbot.waitUntil(lambda: "at least 8" in dialog.new.error())
    _fill(dialog, "")
    qtbot.waitUntil(lambda: "enter a password" in dialog.new.error())
    with qtbot.waitSignal(session.told):
        _fill(dialog, "correct horse")
    assert not dialog.isVisible()
    assert house.desk.signing.sign_in(session.who.agent_id, "correct horse")


def test_changing_ones_own_needs_the_old_one(qtbot: QtBot, house: House, ask: Ask) -> None:
    eva = house.agents["Eva Malá"]
    house.desk.signing.set_password(house.who("Eva Malá"), eva, "correct horse")
    session, dialog = ask("Eva Malá", "Eva Malá")
    assert dialog.old.isVisible()
    _fill(dialog, "battery staple", old="wrong")
    qtbot.waitUntil(lambda: bool(dialog.old.error()))
    assert dialog.new.editor.text() == "battery staple", "nothing of what was typed is lost"  # type: ignore[attr-defined]
    with qtbot.waitSignal(session.told):
        _fill(dialog, "battery staple", old="correct horse")
    assert house.desk.signing.sign_in(eva, "battery staple")


def test_that_of_another_needs_no_old_one_but_the_right(qtbot: QtBot, house: House, ask: Ask) -> None:
    others = [name for name in house.agents if name != "Eva Malá"]
    owner = next(name for name in house.agents if house.who(name).role == "owner")
    other = next(name for name in others if name != owner)
    house.desk.signing.set_password(house.who(owner), house.agents[other], "correct horse")
    session, dialog = ask(owner, other)
    assert not dialog.old.isVisible()
    with qtbot.waitSignal(session.told):
        _fill(dialog, "given by the boss")
    assert house.desk.signing.sign_in(house.agents[other], "given by the boss")
    _, dialog = ask(other, owner)
    _fill(dialog, "taken over")
    qtbot.waitUntil(lambda: bool(dialog.new.error()))
    assert not house.desk.signing.has_password(house.agents[owner])
