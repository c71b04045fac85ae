"""Where errors go: a log file beside the store's data folder, never a traceback on a user's screen."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_log = logging.getLogger("deskapp")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def keep_log(folder: Path, tell: Callable[[], None]) -> None:
    """Write what goes wrong into `folder`: Python errors of every thread, Qt's messages, crashes.

    `tell` is called from any thread after an error that nobody caught, so that the user hears of it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / "deskapp.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    logging.captureWarnings(True)
    faulthandler.enable((folder / "crash.log").open("a"))

    def on_error(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        _log.error("Uncaught error", exc_info=(kind, error or kind(), trace))
        tell()

    sys.excepthook = on_error
    threading.excepthook = lambda told: on_error(told.exc_type, told.exc_value, told.exc_traceback)
    qInstallMessageHandler(_on_qt_message)


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", text)
