"""Several people at one desk: signing in, handing the desk on, locking it, and one who is gone meanwhile."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from deskapp.app import gui as gui_module
from deskapp.app import idle as idle_module
from deskapp.app.door import LAST_KEY
from deskapp.app.gui import Console, make_application
from deskapp.app.language import Language
from deskapp.domain.agents import AgentSettings
from deskapp.services import passwords
from deskapp.services.desk import Desk
from deskapp.store.tables import AvailabilitySpanRow
from deskapp.store.workspace import read_workspace, write_workspace
from deskapp.ui.look.theme import theme
from deskapp.ui.shell.sign_in import SignIn

Key = Qt.Key
SECRET = "correct horse"
Start = Callable[..., Console]


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries that cost next to nothing."""
    monkeypatch.setattr(passwords, "LOG_N", 2)


@pytest.fixture
def bea(desk: Desk) -> int:
    """A second agent, without a password."""
    eva = desk.people.viewer(desk.workspace.owner())
    return desk.agents.save(eva, AgentSettings(name="Bea Nová", language="cs")).value


@pytest.fixture
def start(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[Start]:
    """Starts consoles before which nobody has signed in, and closes them after the test."""
    app = make_application()
    theme().set_mode("light")
    theme().apply(app)
    speaker = Language()
    started: list[Console] = []

    def begin(agent_id: int | None = None, chosen: int | None = None) -> Console:
        speaker.use("en")
        desk.connect(read_only=True)
        settings = QSettings(str(tmp_path / "console.ini"), QSettings.Format.IniFormat)
        console = Console(desk, agent_id, speaker, settings)
        started.append(console)
        console.start(chosen)
        if agent_id is not None:
            qtbot.waitUntil(lambda: console.desktop is not None, timeout=10_000)
        return console

    yield begin
    for console in started:
        console.close()
        console.door.open(back=False)
    for widget in QApplication.topLevelWidgets():
        widget.close()
    speaker.leave()


@pytest.fixture(autouse=True)
def _running(qtbot: QtBot) -> Iterator[None]:
    """Closing the page ends the program; the loops of later tests must run all the same."""
    yield
    app = QApplication.instance()
    assert app is not None
    QTimer.singleShot(0, app.quit)
    app.exec()


def _write(desk: Desk, act: Callable[[], object]) -> None:
    """Change the store on this thread, which otherwise only reads."""
    desk.connect()
    act()
    desk.connect(read_only=True)


_ELSEWHERE = """
import sys
from pathlib import Path
from deskapp.app.composition import open_desk
from deskapp.services import passwords
passwords.LOG_N = 2
desk = open_desk(Path(sys.argv[1]))
eva = desk.people.viewer(desk.workspace.owner())
{act}
desk.disconnect()
"""


def _elsewhere(desk: Desk, act: str) -> None:
    """Another program does something to the store."""
    code = _ELSEWHERE.format(act=act)
    subprocess.run([sys.executable, "-c", code, str(desk.path)], check=True, timeout=60)


def _protect(desk: Desk, agent_id: int) -> None:
    _write(desk, lambda: desk.signing.set_password(desk.people.viewer(desk.workspace.owner()), agent_id, SECRET))


def _page(console: Console) -> SignIn:
    page = console.door.page
    assert page is not None
    assert page.isVisible()
    return page


def _enter(qtbot: QtBot, console: Console, name: str, password: str = "") -> None:
    """Sign in the way a person does."""
    page = _page(console)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.error.tell("")
    page.list.setFocus()
    QTest.keyClicks(page.list, name)
    QTest.keyClick(page.list, Key.Key_Return)
    if password:
        QTest.keyClicks(page.password, password)
        QTest.keyClick(page.password, Key.Key_Return)
    qtbot.waitUntil(lambda: not console.door.is_shut or bool(page.error.text()), timeout=10_000)
    if not console.door.is_shut:
        qtbot.waitUntil(lambda: console.desktop is not None, timeout=10_000)


def _at_the_desk() -> set[int]:
    """Whose hours run."""
    return {row.agent_id for row in AvailabilitySpanRow.select().where(AvailabilitySpanRow.running)}


def _visible() -> list[object]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def _offered(console: Console, action_id: str) -> bool:
    assert console.window is not None
    action = console.window.registry.action(action_id)
    return action.isVisible() and action.isEnabled()


def _trigger(console: Console, action_id: str) -> None:
    assert console.window is not None
    console.window.registry.action(action_id).trigger()


def test_who_signs_in_works_in_the_own_language(qtbot: QtBot, desk: Desk, bea: int, start: Start) -> None:
    console = start()
    assert _visible() == [_page(console)]
    _enter(qtbot, console, "nov")
    assert console.session.who.agent_id == bea
    assert console.window is not None
    assert _visible() == [console.window]
    assert console.window.registry.action("quit").text() == "Ukončit"
    assert console._settings.value(LAST_KEY) == bea, "is chosen beforehand the next time"


def test_a_wrong_password_opens_nothing_and_the_right_one_does(
    qtbot: QtBot, desk: Desk, bea: int, start: Start
) -> None:
    _protect(desk, bea)
    console = start(chosen=bea)
    page = _page(console)
    assert page.password.isVisible()
    _enter(qtbot, console, "bea", "battery staple")
    assert page.error.text() == "The password is wrong."
    assert (console.window, page.password.hasSelectedText()) == (None, True)
    QTest.keyClicks(page.password, SECRET)
    QTest.keyClick(page.password, Key.Key_Return)
    qtbot.waitUntil(lambda: not console.door.is_shut)
    assert console.session.who.agent_id == bea


def test_the_desk_is_handed_on_without_a_restart(qtbot: QtBot, desk: Desk, bea: int, start: Start) -> None:
    console = start(desk.workspace.owner())
    eva, window = console.session, console.window
    assert window is not None
    window.setGeometry(QRect(40, 50, 1100, 700))
    assert _offered(console, "switch_agent")
    assert not _offered(console, "lock"), "nothing is locked that anybody may open"
    _trigger(console, "switch_agent")
    assert _visible() == [_page(console)]
    assert _page(console).geometry() == QRect(40, 50, 1100, 700)
    qtbot.waitUntil(lambda: not _at_the_desk())
    with qtbot.waitSignal(eva.destroyed):
        _enter(qtbot, console, "bea")
    assert console.session.who.name == "Bea Nová"
    assert console.window is not window
    assert console.window is not None
    assert console.window.geometry() == QRect(40, 50, 1100, 700)
    assert _visible() == [console.window]
    qtbot.waitUntil(lambda: _at_the_desk() == {bea})


def test_who_comes_back_finds_everything_as_it_was(qtbot: QtBot, desk: Desk, bea: int, start: Start) -> None:
    console = start(desk.workspace.owner())
    window, session = console.window, console.session
    _trigger(console, "switch_agent")
    _enter(qtbot, console, "eva")
    assert (console.window, console.session) == (window, session)
    assert _visible() == [window]


def test_a_dialog_with_something_unsaved_keeps_the_desk(qtbot: QtBot, desk: Desk, bea: int, start: Start) -> None:
    class Stubborn(QDialog):
        def closeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
            event.ignore()

    console = start(desk.workspace.owner())
    dialog = Stubborn(console.window)
    dialog.show()
    _trigger(console, "switch_agent")
    assert not console.door.is_shut
    assert dialog.isVisible()
    dialog.hide()


def test_a_locked_desk_shows_nothing_and_opens_as_it_was(qtbot: QtBot, desk: Desk, bea: int, start: Start) -> None:
    eva = desk.workspace.owner()
    _protect(desk, eva)
    console = start(eva)
    window = console.window
    dialog = QDialog(window)
    dialog.show()
    assert _offered(console, "lock")
    _trigger(console, "lock")
    page = _page(console)
    assert _visible() == [page]
    assert page.list.person() is not None
    assert page.list.person().name == "Eva Malá"  # type: ignore[union-attr]
    assert page.password.hasFocus() or not page.isActiveWindow()
    _enter(qtbot, console, "eva", "wrong one")
    assert _visible() == [page]
    _enter(qtbot, console, "eva", SECRET)
    assert console.window is window
    assert set(_visible()) == {window, dialog}
    qtbot.waitUntil(lambda: _at_the_desk() == {eva})


def test_drafts_are_kept_when_the_desk_is_locked(qtbot: QtBot, desk: Desk, start: Start) -> None:
    eva = desk.workspace.owner()
    _protect(desk, eva)
    console = start(eva)
    flushed: list[bool] = []
    assert console.desktop is not None
    console.desktop.flush = lambda: flushed.append(True)  # type: ignore[method-assign]
    console.lock()
    assert flushed == [True]


def test_another_agent_goes_on_at_a_locked_desk(qtbot: QtBot, desk: Desk, bea: int, start: Start) -> None:
    eva = desk.workspace.owner()
    _protect(desk, eva)
    console = start(eva)
    console.lock()
    _enter(qtbot, console, "bea")
    assert console.session.who.agent_id == bea
    assert not _offered(console, "lock")


def test_the_desk_locks_itself_when_nobody_is_there(
    qtbot: QtBot, desk: Desk, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [5000.0]
    monkeypatch.setattr(idle_module, "time", lambda: now[0])
    eva = desk.workspace.owner()
    _protect(desk, eva)
    _write(desk, lambda: write_workspace(replace(read_workspace(), lock_after_min=5)))
    console = start(eva)
    window = console.window
    assert window is not None
    now[0] += 299
    QTest.mouseMove(window, QPoint(30, 30))
    QTest.keyClick(window, Key.Key_Shift)
    now[0] += 299
    console.idle._look()
    assert not console.door.is_shut, "it was seen a moment ago"
    now[0] += 2
    QTest.keyClick(window, Key.Key_Shift)
    assert console.door.is_shut, "it slept longer than it may"
    assert _visible() == [_page(console)]
    _enter(qtbot, console, "eva", SECRET)
    now[0] += 301
    console.idle._look()
    assert console.door.is_shut


def test_without_a_password_or_a_time_nothing_watches(qtbot: QtBot, desk: Desk, bea: int, start: Start) -> None:
    _write(desk, lambda: write_workspace(replace(read_workspace(), lock_after_min=5)))
    console = start(desk.workspace.owner())
    assert console.idle._minutes == 0
    console.lock()
    assert not console.door.is_shut
    qtbot.waitUntil(lambda: console._background is not None)
    _elsewhere(desk, f"desk.signing.set_password(eva, eva.agent_id, {SECRET!r})")
    qtbot.waitUntil(lambda: console.idle._minutes == 5, timeout=10_000)
    assert _offered(console, "lock"), "told by the change alone"


def test_one_who_is_deactivated_at_work_leaves_the_desk(qtbot: QtBot, desk: Desk, bea: int, start: Start) -> None:
    console = start(bea)
    eva = desk.people.viewer(desk.workspace.owner())
    qtbot.waitUntil(lambda: console._background is not None)
    _elsewhere(desk, f"desk.agents.deactivate(eva, {bea}, None)")
    qtbot.waitUntil(lambda: console.door.is_shut, timeout=10_000)
    page = _page(console)
    assert "Bea Nová" in page.notice.text()
    assert page.list.count() == 1
    _enter(qtbot, console, "eva")
    assert console.session.who.agent_id == eva.agent_id


def test_closing_the_page_ends_the_program(qtbot: QtBot, desk: Desk, bea: int, start: Start) -> None:
    console = start(desk.workspace.owner())
    assert console.window is not None
    console.window.setGeometry(QRect(30, 30, 1000, 640))
    console.switch()
    app = QApplication.instance()
    assert app is not None
    with qtbot.waitSignal(console.door.left):
        _page(console).close()
    console.close()
    qtbot.waitUntil(lambda: not _at_the_desk())
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert console._settings.value("window/geometry") is not None


def test_one_alone_is_never_asked(desk: Desk, start: Start) -> None:
    console = start(desk.workspace.owner())
    assert not desk.signing.needed()
    for action_id in ("switch_agent", "lock"):
        assert not _offered(console, action_id)


@pytest.mark.parametrize(
    ("named", "protected", "direct", "asked"),
    [
        (None, False, False, True),
        ("bea nová", False, False, False),
        ("Bea Nová", True, False, True),
        (None, True, True, False),
    ],
)
def test_who_opens_the_console_is_asked_where_it_is_needed(
    qtbot: QtBot,
    desk: Desk,
    bea: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    named: str | None,
    protected: bool,
    direct: bool,
    asked: bool,
) -> None:
    if protected:
        _protect(desk, bea)
    desk.disconnect()
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    monkeypatch.setattr(gui_module.late, "keep_log", lambda tell: None)
    seen: list[tuple[bool, str]] = []

    def look() -> None:
        pages = [each for each in QApplication.topLevelWidgets() if isinstance(each, SignIn) and each.isVisible()]
        chosen = pages[0].list.person() if pages else None
        seen.append((bool(pages), chosen.name if chosen is not None and named else ""))
        QApplication.quit()

    QTimer.singleShot(1200, look)
    assert gui_module.open_console(desk.path, "en", named, direct=direct) == 0
    assert seen == [(asked, "Bea Nová" if asked and named else "")]
    for widget in QApplication.topLevelWidgets():
        widget.close()
