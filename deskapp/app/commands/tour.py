"""`deskapp tour`: pictures of every screen, taken of the real console over the demo workspace."""

from __future__ import annotations

import argparse
import atexit
import json
import os
import tempfile
from pathlib import Path

from deskapp.app.composition import open_desk
from deskapp.app.demo.filling import fill
from deskapp.app.display import missing_display
from deskapp.app.output import ProgressBar, result
from deskapp.app.paths import store_path
from deskapp.domain.errors import DeskError
from deskapp.services.desk import Desk
from deskapp.store.workspace import is_demo

_TICKETS, _SEED = 2000, 1
_SCREEN = {
    "name": "tour",
    "x": 0,
    "y": 0,
    "width": 1920,
    "height": 1200,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}


def run(options: argparse.Namespace) -> int:
    """Save the pictures."""
    width, _, height = options.size.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise DeskError("A size is written as 1440x900, not {size}.", size=options.size)
    size, out = (int(width), int(height)), Path(options.out).expanduser().absolute()
    if options.store:
        return save_pictures(store_path(options.store), out, options.lang or "en", options.theme, size, options.json)
    with tempfile.TemporaryDirectory(prefix="deskapp-tour-") as folder:
        return save_pictures(Path(folder) / "demo.db", out, options.lang or "en", options.theme, size, options.json)


def save_pictures(
    path: Path, out: Path, language: str, theme: str, size: tuple[int, int], as_json: bool = False
) -> int:
    """Walk the demo in the store at `path`, which is made where it is missing, and save a PNG per screen in `out`."""
    if missing_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        _put_up_screen()
    from deskapp.app.tour.walk import walk

    desk = open_desk(path)
    try:
        desk.fill(
            lambda store: fill(
                store,
                count=_TICKETS,
                seed=_SEED,
                end=desk.clock.now(),
                language=language,
                progress=ProgressBar("Making the demo"),
            )
        )
        _refuse_others(desk, path)
        out.mkdir(parents=True, exist_ok=True)
        pictures = walk(desk, out, language, theme, size)
    finally:
        desk.disconnect()
    result({"pictures": [str(picture) for picture in pictures]}, as_json, lambda: "\n".join(map(str, pictures)))
    return 0


def _put_up_screen() -> None:
    """Give Qt's platform without a display a screen of usual size; its own is too small for the dialogs."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", prefix="deskapp-screen-", delete=False) as file:
        json.dump({"screens": [_SCREEN]}, file)
    atexit.register(Path(file.name).unlink, missing_ok=True)
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file.name}"


def _refuse_others(desk: Desk, path: Path) -> None:
    if not is_demo():
        raise DeskError("{path} is no demo workspace; the tour never touches another one.", path=path)
