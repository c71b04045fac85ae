"""The console as a program: application, session, window, and what happens around them."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from deskapp.app import late
from deskapp.app.background import Background, make_lanes
from deskapp.app.composition import acting, ensure_workspace, open_desk, person, system_language
from deskapp.app.language import Language
from deskapp.domain.errors import DeskError
from deskapp.services.desk import Desk
from deskapp.ui.look.icons import app_icon
from deskapp.ui.look.theme import theme
from deskapp.ui.session import Session
from deskapp.ui.shell.window import LANGUAGE_KEY, THEME_KEY, MainWindow

if TYPE_CHECKING:
    from deskapp.ui.shell.assembly import Desktop


def open_console(
    path: Path, language: str | None, agent: str | None, opened: Callable[[MainWindow], None] = lambda _: None
) -> int:
    """Open the console on a store and run it until it is closed; returns the exit code."""
    app = make_application()
    settings = QSettings()
    speaker = Language()
    theme().set_mode(str(settings.value(THEME_KEY, "system")))
    theme().apply(app)
    speaker.use(language or str(settings.value(LANGUAGE_KEY, "")) or system_language())
    try:
        desk = open_desk(path)
        if desk.workspace.is_new() and not _first_start(desk, speaker.code):
            return 0
        agent_id = acting(desk, agent).agent_id
    except DeskError as error:
        late.tell_refusal(error)
        raise
    desk.connect(read_only=True)
    console = Console(desk, agent_id, speaker, settings)
    opened(console.open())
    QTimer.singleShot(_LOG_MS, late.keep_log)
    code = app.exec()
    console.close()
    desk.disconnect()
    return int(code)


def make_application() -> QApplication:
    """The one application object, named so that settings and files find their place."""
    QCoreApplication.setApplicationName("deskapp")
    QCoreApplication.setOrganizationName("deskapp")
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationDisplayName("deskapp")
    app.setDesktopFileName("deskapp")
    app.setWindowIcon(app_icon())
    return app


def _first_start(desk: Desk, language: str) -> bool:
    """The one question of a first start: who are you? False when it was closed instead."""
    name = late.ask_name(person())
    if name is None:
        return False
    ensure_workspace(desk, owner=name, language=language)
    return True


#: After the first picture the screen gets this long to show it.
_FRAME_MS = 30
#: The log is opened a little later still: what fails before is told at once.
_LOG_MS = 200


class FirstPicture(QObject):
    """Calls `then` once, after a window was painted for the first time."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._then = window, then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        QTimer.singleShot(_FRAME_MS, self._then)


class Console(QObject):
    """One session with its window; a new language makes the window anew."""

    def __init__(self, desk: Desk, agent_id: int, speaker: Language, settings: QSettings) -> None:
        super().__init__()
        self._desk, self._speaker, self._settings = desk, speaker, settings
        self._lanes = make_lanes(desk)
        self.session = Session(desk, agent_id, self._lanes, desk.clock, self)
        self._background: Background | None = None
        self.window: MainWindow | None = None
        self.desktop: Desktop | None = None

    def open(self, *, background: bool = True) -> MainWindow:
        """Show the window; the ticket view follows after the first picture, and then the background jobs."""
        self.window = window = MainWindow(self.session, self._settings)
        window.language_chosen.connect(self.speak)
        window.demo_requested.connect(self._on_demo_requested)
        window.import_requested.connect(self._on_import_requested)
        self._first_picture = FirstPicture(window, self._complete)
        window.show()
        if background and self._background is None:
            QTimer.singleShot(500, self._start_background)
        return window

    def close(self) -> None:
        """Save what is being written, stop the jobs, finish the acts."""
        if self.desktop is not None:
            self.desktop.flush()
        if self.window is not None:
            self.window.deleteLater()
        if self._background is not None:
            self._background.close()
        self._lanes.close()

    def _complete(self) -> None:
        if self.window is not None:
            self.desktop = late.desktop(self.window, self.session)
            gc.freeze()  # what the program is made of is no garbage: later searches pass it by
            gc.enable()
            QTimer.singleShot(1000, lambda: self.session.read(late.mail_parts, lambda _: None))

    def _start_background(self) -> None:
        self._background = Background(self._desk, self._lanes.writer, self.session.hear)

    def speak(self, code: str) -> None:
        """Make the window anew in another language; the open ticket stays open."""
        old, opened = self.window, None
        if self.desktop is not None:
            opened = self.desktop.view.ticket_id
            self.desktop.flush()
        self.desktop = None
        self._speaker.use(code)
        window = self.open()
        if old is not None:
            window.setGeometry(old.geometry())
            old.close()
            old.deleteLater()
        if opened is not None:
            window.open_ticket(opened)

    def _on_demo_requested(self) -> None:
        late.start_demo(self._speaker.code)
        self.session.told.emit(self.tr("The demo is being made; it opens in a window of its own."), None)

    def _on_import_requested(self, paths: list[str]) -> None:
        if self.window is not None:
            late.import_mail(self.window, self.session, self._lanes.writer, [Path(path) for path in paths])
