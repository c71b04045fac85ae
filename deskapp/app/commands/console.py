"""`deskapp` alone: the console."""

from __future__ import annotations

import argparse

from deskapp.app.display import missing_display
from deskapp.app.paths import store_path
from deskapp.domain.errors import DeskError


def run(options: argparse.Namespace) -> int:
    """Open the console on the store."""
    problem = missing_display()
    if problem:
        raise DeskError(
            problem
            + " Without one, “deskapp tour --out DIR” saves pictures of the console, and “deskapp import mail”, "
            "“deskapp store” and “deskapp demo --no-window” work on the store."
        )
    from deskapp.app.gui import open_console

    return open_console(store_path(options.store), options.lang, options.agent)
