"""The console as a program: application, session, window, and what happens around them."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from deskapp.app import late
from deskapp.app.background import Background, make_lanes
from deskapp.app.composition import acting, bring_up_to_date, ensure_workspace, open_desk, person, system_language
from deskapp.app.door import LAST_KEY, Door
from deskapp.app.ending import ending
from deskapp.app.idle import Idle
from deskapp.app.language import Language
from deskapp.app.presence import Presence
from deskapp.app.waking import Waking
from deskapp.domain.access import Viewer
from deskapp.domain.changes import Changes
from deskapp.domain.errors import DeskError
from deskapp.services.desk import Desk
from deskapp.ui.look.icons import app_icon
from deskapp.ui.look.theme import theme
from deskapp.ui.session import Session
from deskapp.ui.shell.window import LANGUAGE_KEY, THEME_KEY, MainWindow

if TYPE_CHECKING:
    from deskapp.domain.agents import AgentSettings
    from deskapp.ui.shell.assembly import Desktop


def open_console(
    path: Path,
    language: str | None,
    agent: str | None,
    opened: Callable[[MainWindow], None] = lambda _: None,
    *,
    direct: bool = False,
) -> int:
    """Open the console on a store and run it until it is closed; returns the exit code.

    `direct` opens it as whoever holds the file, without the sign-in page.
    """
    app = make_application()
    settings = QSettings()
    theme().set_mode(str(settings.value(THEME_KEY, "system")))
    theme().apply(app)
    with Language() as speaker:
        speaker.use(language or str(settings.value(LANGUAGE_KEY, "")) or system_language())
        try:
            bring_up_to_date(path)
            desk = open_desk(path)
            if desk.workspace.is_new() and not _first_start(desk, speaker.code):
                return 0
            agent_id = acting(desk, agent).agent_id
            asked = not direct and (desk.signing.has_password(agent_id) if agent else desk.signing.needed())
        except DeskError as error:
            late.tell_refusal(error)
            raise
        desk.connect(read_only=True)
        console = Console(desk, None if asked else agent_id, speaker, settings, language)
        console.opened.connect(opened)
        console.start(agent_id if agent else None)
        QTimer.singleShot(_LOG_MS, lambda: late.keep_log(console.trouble.emit))
        waking = Waking()
        with ending() as end:
            end.by(lambda: app.exit(0))
            code = app.exec()
        waking.close()
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
#: What the reports need is loaded when the first tickets have been looked at.
_REPORTS_MS = 3000


class FirstPicture(QObject):
    """Calls `then` once, after a window was painted for the first time.

    A window that its children cover altogether is told of updates instead of painting.
    """

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._then = window, then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Paint, QEvent.Type.UpdateRequest):
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        QTimer.singleShot(_FRAME_MS, self._then)


class Console(QObject):
    """One agent's session with its window; a new language, or another agent, makes the window anew.

    `opened` tells of each new window; `trouble` is to be emitted, from any thread, after an error that nobody caught.
    """

    opened = Signal(object)
    trouble = Signal()
    _heard = Signal(object)

    def __init__(
        self, desk: Desk, agent_id: int | None, speaker: Language, settings: QSettings, language: str | None = None
    ) -> None:
        """`agent_id` is None where somebody has to sign in; a `language` that is given goes before the agent's own."""
        super().__init__()
        self._desk, self._speaker, self._settings = desk, speaker, settings
        self._seen, _ = desk.changes_since(None)  # what others change from now on is told, before the jobs begin too
        self._asked_language, self._usual_language = language, speaker.code
        self._lanes = make_lanes(desk)
        self.presence = Presence(desk, self._lanes.writer)
        self._session: Session | None = None
        self._gone = False
        self._background: Background | None = None
        self._with_background = True
        self._closed = False
        self.window: MainWindow | None = None
        self.desktop: Desktop | None = None
        self.door = Door(desk, self._lanes.writer, settings, self)
        self.door.entered.connect(self._on_entered)
        self.door.left.connect(QCoreApplication.quit)
        self.idle = Idle(self)
        self.idle.fell_idle.connect(self.lock)
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        self.trouble.connect(self._on_trouble, Qt.ConnectionType.QueuedConnection)
        if agent_id is not None:
            self._sit_down(agent_id)

    @property
    def session(self) -> Session:
        """The session of the agent who works here. Raises RuntimeError before anybody signed in."""
        if self._session is None:
            raise RuntimeError("Nobody has signed in yet.")
        return self._session

    def start(self, chosen: int | None = None) -> None:
        """Open the window, or the sign-in page where nobody has signed in; `chosen` is chosen there beforehand."""
        if self._session is None:
            self.door.shut(chosen)
        else:
            self.open()

    def open(self, *, background: bool = True) -> MainWindow:
        """Show the window; the ticket view follows after the first picture, and then the background jobs."""
        self._with_background = background
        self.window = window = MainWindow(self.session, self._settings)
        window.language_chosen.connect(self._on_language_chosen)
        window.demo_requested.connect(self._on_demo_requested)
        window.import_requested.connect(self._on_import_requested)
        window.switch_requested.connect(self.switch)
        window.lock_requested.connect(self.lock)
        self._first_picture = FirstPicture(window, lambda: self._complete(window))
        window.show()
        if background and self._background is None:
            QTimer.singleShot(500, self._start_background)
        self.opened.emit(window)
        return window

    def close(self) -> None:
        """Save what is being written, stop the jobs, finish the acts."""
        if self._closed:
            return
        self._closed = True
        self.idle.stop()
        self._flush()
        if self.window is not None:
            if self.door.is_shut:
                self.window.close()  # it is hidden, so nobody closed it; its place is kept then
            self.window.deleteLater()
        if self._background is not None:
            self._background.close()
        self.presence.ended()
        self._lanes.close()

    # who works here

    def switch(self) -> None:
        """Let another agent sign in. Dialogs that hold something unsaved ask first, and keep everything as it is."""
        if all(dialog.close() for dialog in self._dialogs()):
            self._shut(None, self.tr("Who goes on?"))

    def lock(self) -> None:
        """Hide everything behind the sign-in page, where the agent has a password."""
        if self._session is not None and self._desk.signing.has_password(self.session.who.agent_id):
            self._shut(self.session.who.agent_id, self.tr("The desk is locked"))

    def _shut(self, chosen: int | None, title: str = "", notice: str = "") -> None:
        self._flush()
        self.idle.stop()
        self.presence.ended()
        self.door.shut(chosen, title, notice, self.window)

    def _on_entered(self, agent_id: int) -> None:
        same = self._session is not None and self._session.who.agent_id == agent_id and not self._gone
        if same and self.window is not None:
            self.door.open(back=True)
            self.window.activateWindow()
            self.session.refresh_viewer()
            self._present()
        else:
            try:
                self._sit_down(agent_id)
            except DeskError as error:
                if self.door.page is not None:
                    self.door.page.refuse(error)
                return
            self._renew()
            self.door.open(back=False)

    def _sit_down(self, agent_id: int) -> None:
        """A session for an agent instead of the one before, in the agent's own language."""
        session = Session(self._desk, agent_id, self._lanes, self._desk.clock, self)
        if self._session is not None:
            self._session.end()
        self._session, self._gone = session, False
        self._settings.setValue(LAST_KEY, agent_id)
        session.left.connect(self._on_left)
        session.changed.connect(self._on_changed)
        code = self._asked_language or self._desk.signing.language_of(agent_id) or self._usual_language
        if code != self._speaker.code:
            self._speaker.use(code)

    def _on_left(self, sentence: str) -> None:
        self._gone = True
        self.door.refresh()
        self._shut(None, notice=sentence)

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings or changes.everything:
            self.door.refresh()
            self._present()

    def _present(self) -> None:
        """What follows from who sits here, with or without a password, alone or not."""
        if self.window is None or self.desktop is None or self.door.is_shut or self._gone:
            return
        agent_id = self.session.who.agent_id
        people = self._desk.signing.people()
        locks = any(person.id == agent_id and person.has_password for person in people)
        for action_id, offered in (("lock", locks), ("switch_agent", len(people) > 1)):
            self.window.registry.action(action_id).setVisible(offered)
            self.window.registry.action(action_id).setEnabled(offered)
        self.idle.watch(self._desk.workspace.settings().lock_after_min if locks else 0)
        if self._with_background:
            self.presence.began(agent_id)

    # the window

    def _complete(self, window: MainWindow) -> None:
        """Add the rest of a window, unless it was closed or made anew meanwhile."""
        if window is self.window and not self._closed:
            self.desktop = late.desktop(window, self.session)
            self._present()
            gc.freeze()  # what the program is made of is no garbage: later searches pass it by
            gc.enable()
            QTimer.singleShot(1000, lambda: self.session.read(late.mail_parts, lambda _: None))
            QTimer.singleShot(_REPORTS_MS, self._load_reports)

    def _load_reports(self) -> None:
        if self._with_background and not self._closed and not self._gone:
            late.report_parts(self._settings, self.session.who.agent_id)

    def _start_background(self) -> None:
        if not self._closed and self._background is None:
            self._background = Background(
                self._desk, self._lanes.writer, self._heard.emit, self.presence.beat, self._seen
            )

    def _on_heard(self, changes: Changes) -> None:
        if self._session is not None:
            self._session.hear(changes)

    def _on_trouble(self) -> None:
        if self._session is not None:
            self._session.failed.emit(self.tr("Something went wrong. The log has the details."))

    def _flush(self) -> None:
        if self.desktop is not None:
            self.desktop.flush()

    def _dialogs(self) -> list[QWidget]:
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]

    def speak(self, code: str) -> None:
        """Make the window anew in another language; the open ticket stays open."""
        opened = self.desktop.view.ticket_id if self.desktop is not None else None
        self._flush()
        self._speaker.use(code)
        window = self._renew()
        if opened is not None:
            window.open_ticket(opened)

    def _renew(self) -> MainWindow:
        """A new window in the place of the one there was."""
        old, self.desktop = self.window, None
        hidden = old is not None and old.isHidden()
        if old is not None and hidden:
            old.close()  # the new window takes the place that this keeps
        window = self.open(background=self._with_background)
        if old is not None:
            if not window.isMaximized() and not window.isFullScreen():
                window.setGeometry(old.geometry())
            if not hidden:
                old.close()
            old.deleteLater()
        return window

    def _on_language_chosen(self, code: str) -> None:
        """An agent who has a language of his or her own takes the chosen one as that."""
        self._asked_language, self._usual_language = None, code
        session, desk = self.session, self._desk
        if desk.signing.language_of(session.who.agent_id) not in ("", code):
            session.act(lambda: desk.agents.save(session.who, _speaking(desk, session.who, code)))
        self.speak(code)

    def _on_demo_requested(self) -> None:
        late.start_demo(self._speaker.code)
        self.session.told.emit(self.tr("The demo is being made; it opens in a window of its own."), None)

    def _on_import_requested(self, paths: list[str]) -> None:
        if self.window is not None:
            late.import_mail(self.window, self.session, self._lanes.writer, [Path(path) for path in paths])


def _speaking(desk: Desk, who: Viewer, code: str) -> AgentSettings:
    return replace(desk.agents.read(who, who.agent_id), language=code)
