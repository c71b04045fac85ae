"""The door of the console: the sign-in page, and everything hidden while it stands there."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from deskapp.app import late
from deskapp.domain.changes import Done
from deskapp.domain.errors import DeskError
from deskapp.runtime.lane import Lane
from deskapp.services.desk import Desk
from deskapp.ui.shell.window import GEOMETRY_KEY

if TYPE_CHECKING:
    from deskapp.ui.shell.sign_in import SignIn

#: Who signed in last at this machine is chosen beforehand.
LAST_KEY = "sign_in/agent"
_SIZE = QSize(960, 680)
_PASSING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


class Door(QObject):
    """`entered` tells who signed in, while the page still stands; `open` then takes it away.

    `left` tells that the page was closed instead.
    """

    entered = Signal(int)
    left = Signal()
    _answered = Signal(object)

    def __init__(self, desk: Desk, writer: Lane, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._writer, self._settings = desk, writer, settings
        self.page: SignIn | None = None
        self._hidden: list[QWidget] = []
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    @property
    def is_shut(self) -> bool:
        """Whether the page stands there."""
        return self.page is not None

    def shut(self, chosen: int | None, title: str = "", notice: str = "", before: QWidget | None = None) -> None:
        """Show the page, in the place of the window `before`, and hide everything else."""
        if self.page is not None:
            self.refresh()
            return
        if chosen is None:
            chosen = _number(self._settings.value(LAST_KEY))
        self.page = page = late.sign_in(self._desk.signing.people(), chosen, self._ask, title, notice)
        page.closed.connect(self._on_closed)
        self._place(page, before)
        self._hide_all(page)
        page.activateWindow()

    def refresh(self) -> None:
        """List the agents anew: one came, went, or has a password now."""
        if self.page is not None:
            self.page.show_people(self._desk.signing.people())

    def open(self, *, back: bool) -> None:
        """Take the page away; with `back` everything that was hidden stands where it stood."""
        page, self.page = self.page, None
        hidden, self._hidden = self._hidden, []
        if back:
            for widget in sorted(filter(isValid, hidden), key=lambda each: each.parentWidget() is not None):
                widget.show()
        if page is not None:
            page.leave()
            page.deleteLater()

    def _place(self, page: SignIn, before: QWidget | None) -> None:
        kept = self._settings.value(GEOMETRY_KEY)
        if before is not None:
            page.setGeometry(before.geometry())
            page.setWindowState(before.windowState())
        elif kept is None or not page.restoreGeometry(kept):
            page.resize(_SIZE.boundedTo(page.screen().availableSize()))
        page.show()

    def _hide_all(self, page: QWidget) -> None:
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        for widget in QApplication.topLevelWidgets():
            if widget is not page and widget.isVisible():
                if widget.windowType() not in _PASSING:
                    self._hidden.append(widget)
                widget.hide()

    def _ask(self, agent_id: int, password: str) -> None:
        """Try on the writer lane: it takes a while on purpose, and wrong tries are counted in the store."""
        future = self._writer.submit(lambda: self._desk.signing.sign_in(agent_id, password))
        future.add_done_callback(self._answered.emit)

    def _on_answered(self, future: Future[Done[int]]) -> None:
        if self.page is None or future.cancelled():
            return
        error = future.exception()
        if error is None:
            self.entered.emit(future.result().value)
        else:
            self.page.refuse(error if isinstance(error, DeskError) else DeskError("Signing in failed."))

    def _on_closed(self) -> None:
        self.left.emit()


def _number(value: object) -> int | None:
    return int(str(value)) if str(value).isdecimal() else None
