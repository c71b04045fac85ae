"""The window of the settings: pages by right and by search, nothing unsaved is lost, one window for a console."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from deskapp.domain.access import Role, Viewer
from deskapp.domain.changes import Changes
from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.ui.settings.edit_dialog import EditDialog
from deskapp.ui.settings.pages import PAGES
from deskapp.ui.settings.window import SettingsWindow
from deskapp.ui.settings.workspace_page import WorkspacePage
from deskapp.ui.shell.assembly import Desktop
from deskapp.ui.shell.window import MainWindow
from tests.ui.settings.room import CTRL, Key, Room, click, press, write
from tests.ui.ticket.house import open_session

_ALL = [
    "profile",
    "departments",
    "mail",
    "quarantine",
    "agents",
    "groups",
    "tags",
    "fields",
    "rules",
    "canned",
    "templates",
]
_ALL += ["workspace"]


@pytest.fixture
def window(room: Room) -> SettingsWindow:
    return room.show(SettingsWindow(room.session, None, room.settings()))


def _listed(window: SettingsWindow) -> list[str]:
    return [spec.key for row, spec in enumerate(PAGES) if not window.side.isRowHidden(row)]


def test_the_owner_sees_every_page_and_every_page_opens(window: SettingsWindow) -> None:
    assert _listed(window) == _ALL
    for key in _ALL:
        window.show_page(key)
        page = window.page()
        assert page is not None
        assert page.isVisible(), key


class _Shows(QObject):
    """Notes which windows appear."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(repr(watched))
        return False


def test_no_page_flashes_a_window_of_its_own_while_it_is_made(room: Room, window: SettingsWindow) -> None:
    shows, app = _Shows(), QApplication.instance()
    assert app is not None
    app.installEventFilter(shows)
    try:
        for key in _ALL:
            window.show_page(key)
            assert shows.windows == [], key
    finally:
        app.removeEventFilter(shows)


def test_an_agent_sees_what_is_the_agents_own(room: Room) -> None:
    session, end = open_session(room.house, "Eva Malá")
    try:
        window = room.show(SettingsWindow(session, None, room.settings()))
        assert _listed(window) == ["profile", "canned"]
        window.show_page("workspace")
        assert window.current_page() == "profile"
        window.hide()
    finally:
        end()


def test_pages_that_are_not_allowed_any_longer_go_at_once(room: Room, window: SettingsWindow) -> None:
    window.show_page("workspace")
    who = room.session.who
    room.session.who = Viewer(who.agent_id, who.name, Role.AGENT, who.memberships)
    window._on_changed(Changes(settings=True))
    assert _listed(window) == ["profile", "canned"]
    assert window.current_page() == "profile"


def test_the_search_finds_pages_by_name_and_by_what_is_on_them(window: SettingsWindow) -> None:
    QTest.keyClicks(window.search, "labels")
    assert _listed(window) == ["tags"]
    assert window.current_page() == "tags"
    window.search.clear()
    assert _listed(window) == _ALL
    QTest.keyClicks(window.search, "e")
    before = window.current_page()
    press(window.search, Key.Key_Down)
    assert window.current_page() != before
    assert window.current_page() in _listed(window)


def test_enter_in_the_search_goes_to_the_page(window: SettingsWindow) -> None:
    QTest.keyClicks(window.search, "time zone")
    press(window.search, Key.Key_Return)
    page = window.page()
    assert isinstance(page, WorkspacePage)
    assert page.isAncestorOf(window.focusWidget())


def test_what_was_done_on_a_page_is_taken_back_with_the_keys_that_its_message_names(
    room: Room, window: SettingsWindow
) -> None:
    window.show_page("rules")
    room.desk.rules.save(room.who, Rule("Mine", Trigger.CREATED, (), (Action(Do.ADD_TAGS, {"tags": ("hot",)}),)))
    (line,) = room.desk.rules.listing(room.who)
    room.session.act(lambda: room.desk.rules.remove(room.who, line.rule.id), "Rule deleted")
    room.wait(lambda: not room.desk.rules.listing(room.who))
    QTest.keyClick(window, Key.Key_Z, CTRL)
    room.wait(lambda: bool(room.desk.rules.listing(room.who)))


def test_size_and_page_are_remembered(room: Room, window: SettingsWindow) -> None:
    window.resize(720, 600)
    window.show_page("fields")
    window.close()
    again = room.show(SettingsWindow(room.session, None, room.settings()))
    assert again.current_page() == "fields"
    assert (again.width(), again.height()) == (720, 600)


def test_a_page_with_changes_has_a_dot_and_closing_asks(room: Room, window: SettingsWindow) -> None:
    window.show_page("workspace")
    page = window.page()
    assert isinstance(page, WorkspacePage)
    write(page.name.line, "Blue Papers")
    assert window.side.is_changed("workspace")
    window.show_page("tags")
    press(window, Key.Key_Escape)
    question = room.question()
    assert window.current_page() == "workspace", "what would be lost is shown"
    click(question.cancel_button)
    assert window.isVisible()
    assert page.name.value() == "Blue Papers"
    window.close()
    click(room.question().ok_button)
    room.wait(lambda: not window.isVisible())
    assert room.desk.workspace.settings().name == "Blue Papers"


def test_closing_stays_when_saving_is_refused(room: Room, window: SettingsWindow) -> None:
    window.show_page("workspace")
    page = window.page()
    assert isinstance(page, WorkspacePage)
    page.zone.lineEdit().setText("Mars/Olympus")
    window.close()
    click(room.question().ok_button)
    room.wait(page.saving.fields["zone"].error)
    room.qtbot.wait(50)
    assert window.isVisible()
    press(window, Key.Key_Escape)
    click(room.question().discard_button)  # type: ignore[attr-defined]
    room.wait(lambda: not window.isVisible())
    assert room.desk.workspace.settings().zone == "Europe/Prague"


# --- from the console -----------------------------------------------------------------------------------------


@pytest.fixture
def console(room: Room) -> MainWindow:
    window = MainWindow(room.session, room.settings())
    window.desktop = Desktop(window, room.session)  # type: ignore[attr-defined]  # kept as long as the window
    return room.show(window)


def _settings_of(console: MainWindow) -> SettingsWindow:
    found = [one for one in console.findChildren(SettingsWindow) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_the_rail_and_the_keys_open_one_window(room: Room, console: MainWindow) -> None:
    click(console.rail.settings)
    first = _settings_of(console)
    assert not first.isModal()
    console.activateWindow()
    press(console, Key.Key_Comma, CTRL)
    assert _settings_of(console) is first
    first.close()
    console.overlays.show_settings("tags")
    assert _settings_of(console).current_page() == "tags"


def test_the_console_opens_the_dialog_of_one_thing(room: Room, console: MainWindow) -> None:
    console.overlays.show_settings("departments", room.house.departments["Technical"])
    dialog = room.dialog()
    assert dialog.windowTitle() == "Technical"
    dialog.reject()
    assert console.handles("settings")


def test_the_console_does_not_close_over_what_is_not_saved(room: Room, console: MainWindow) -> None:
    console.overlays.show_settings("workspace")
    page = _settings_of(console).page()
    assert isinstance(page, WorkspacePage)
    write(page.name.line, "Green Paper")
    assert not console.close()
    assert console.isVisible()
    click(room.question().cancel_button)
    chosen: list[str] = []
    console.language_chosen.connect(chosen.append)
    console.registry.action("language_cs").trigger()
    assert chosen == [], "another language makes another window"
    click(room.question().discard_button)  # type: ignore[attr-defined]
    assert console.close()
    assert room.desk.workspace.settings().name == "Blue Paper"


def test_what_was_done_in_the_settings_is_told_there(room: Room, console: MainWindow) -> None:
    console.overlays.show_settings("workspace")
    window = _settings_of(console)
    room.wait(window.isActiveWindow)
    page = window.page()
    assert isinstance(page, WorkspacePage)
    write(page.name.line, "Green Paper")
    click(page.footer.save_button)
    room.wait(lambda: room.told)
    assert window.toasts.parent() is not None
    assert console._shown_toasts() is window.toasts
    child = QDialog(window)
    child.show()
    room.wait(child.isActiveWindow)
    assert console._shown_toasts() is window.toasts, "a dialog of it tells of what it saved before it closes"
    child.close()
    window.close()
    assert console._shown_toasts() is console.toasts
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, EditDialog) and one.isVisible()]
