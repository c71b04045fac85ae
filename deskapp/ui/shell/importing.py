"""Importing mail from the window: which files, progress that can be stopped, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QProgressDialog, QPushButton, QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.errors import DeskError
from deskapp.ui.session import Session, error_words
from deskapp.ui.widgets import file_dialog

#: Runs an import over paths; tells progress (done, total), asks whether to stop, returns the counts.
Work = Callable[[list[Path], Callable[[int, int], None], Callable[[], bool]], Mapping[str, int]]

_STEPS = 1000
#: While an import runs, the screens look at the store again this often, and the bar moves this often.
_LOOK_S, _MOVE_S = 1.0, 0.1


class Importing(QObject):
    """One import. It runs beside the window; the window goes on working."""

    _moved = Signal(int)

    def __init__(self, session: Session, work: Work, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._work = session, work
        self._stopped = False
        self._looked_at = self._moved_at = monotonic()
        self._dialog = QProgressDialog(self.tr("Importing mail…"), self.tr("Stop"), 0, _STEPS, window)
        self._dialog.setWindowModality(Qt.WindowModality.NonModal)
        self._dialog.setMinimumDuration(200)
        self._dialog.setAutoClose(False)
        self._dialog.canceled.connect(self._stop)
        self._moved.connect(self._on_moved, Qt.ConnectionType.QueuedConnection)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._stop)

    def start(self, paths: list[Path]) -> None:
        """Import what lies at these paths."""
        self._session.work(lambda: self._work(paths, self._tell, lambda: self._stopped), self._on_done, self._on_failed)

    def _tell(self, done: int, total: int) -> None:
        """Called on the working thread."""
        now = monotonic()
        if now - self._looked_at >= _LOOK_S:
            self._looked_at = now
            self._session.hear(Changes(everything=True))
        if now - self._moved_at >= _MOVE_S:
            self._moved_at = now
            self._moved.emit(done * _STEPS // max(1, total))

    def _on_moved(self, step: int) -> None:
        if not self._stopped:
            self._dialog.setValue(min(_STEPS - 1, step))

    def _stop(self) -> None:
        self._stopped = True

    def _on_done(self, counts: Mapping[str, int]) -> None:
        self._end()
        self._session.told.emit(self._sentence(counts), None)

    def _on_failed(self, error: DeskError) -> None:
        """What was taken in before stays."""
        self._end()
        self._session.failed.emit(error_words(error))

    def _end(self) -> None:
        self._dialog.reset()
        self._dialog.deleteLater()
        self._session.hear(Changes(everything=True))
        self.deleteLater()

    def _sentence(self, counts: Mapping[str, int]) -> str:
        if not counts["read"]:
            return self.tr("There is no mail in it.")
        parts = [self.tr("%n new ticket(s)", "", counts["tickets"])]
        if counts["messages"] > counts["tickets"]:
            parts.append(self.tr("%n further message(s)", "", counts["messages"] - counts["tickets"]))
        if counts["duplicates"]:
            parts.append(self.tr("%n known already", "", counts["duplicates"]))
        if counts["quarantined"]:
            parts.append(self.tr("%n unreadable, kept aside", "", counts["quarantined"]))
        return ", ".join(parts)


def import_mail(window: QWidget, session: Session, work: Work, paths: list[Path]) -> None:
    """Import from these paths, or from those a person picks where there are none."""
    if paths:
        Importing(session, work, window).start(paths)
        return
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    pickers = (
        (QCoreApplication.translate("Importing", "Files: .eml or mbox…"), _ask_files),
        (QCoreApplication.translate("Importing", "A folder or a Maildir…"), _ask_folder),
    )
    for text, ask in pickers:
        menu.addAction(text).triggered.connect(lambda checked=False, ask=ask: _pick(window, session, work, ask))
    menu.popup(_place(window))


def _place(window: QWidget) -> QPoint:
    """Below the button that was pressed, else at the mouse, else in the middle of the window."""
    button = window.focusWidget()
    if isinstance(button, QPushButton) and button.isVisible():
        return button.mapToGlobal(QPoint(0, button.height() + 2))
    return QCursor.pos() if window.geometry().contains(QCursor.pos()) else window.geometry().center()


def _pick(window: QWidget, session: Session, work: Work, ask: Callable[[QWidget], list[Path]]) -> None:
    paths = ask(window)
    if paths:
        Importing(session, work, window).start(paths)


def _ask_files(window: QWidget) -> list[Path]:
    names = file_dialog.open_files(window, QCoreApplication.translate("Importing", "Mail files"))
    return [Path(name) for name in names]


def _ask_folder(window: QWidget) -> list[Path]:
    name = file_dialog.folder(window, QCoreApplication.translate("Importing", "Folder with mail"))
    return [Path(name)] if name else []
