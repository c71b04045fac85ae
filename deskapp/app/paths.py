"""Where the store lies: `--store`, else DESKAPP_STORE, else the user's data folder."""

from __future__ import annotations

import os
from pathlib import Path

from deskapp.domain.errors import DeskError

_NAME = "desk.db"
_DEMO = "demo.db"


def data_folder() -> Path:
    """The user's data folder of this program."""
    from PySide6.QtCore import QStandardPaths  # only where no store is named; 50 ms that headless commands save

    root = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(root) / "deskapp"


def secrets_path() -> Path:
    """Where the passwords of mail accounts lie that are kept in a file: beside the stores, never in one."""
    return data_folder() / "secrets.json"


def store_path(named: str | None, *, demo: bool = False) -> Path:
    """The path of the store to work on. Raises `DeskError` for an address that is no file."""
    text = named or ("" if demo else os.environ.get("DESKAPP_STORE", ""))
    if not text:
        return data_folder() / (_DEMO if demo else _NAME)
    if "://" in text:
        raise DeskError("A store is a file; addresses such as {address} are not supported yet.", address=text)
    path = Path(text).expanduser().absolute()
    if path.is_dir():
        raise DeskError("{path} is a folder; a store is a file.", path=path)
    return path
