"""`deskapp demo`: a believable workspace in a store of its own, opened."""

from __future__ import annotations

import argparse

from deskapp.app.composition import open_desk
from deskapp.app.demo.filling import fill
from deskapp.app.display import missing_display
from deskapp.app.output import ProgressBar, refuse, result
from deskapp.app.paths import store_path


def run(options: argparse.Namespace) -> int:
    """Make the demo workspace where it is missing; open it, or save the tour's pictures where there is no display."""
    path = store_path(options.store, demo=True)
    desk = open_desk(path)
    bar = ProgressBar("Making the demo")
    try:
        desk.fill(
            lambda store: fill(
                store,
                count=options.tickets,
                seed=options.seed,
                end=desk.clock.now(),
                language=options.lang or "en",
                progress=bar,
            )
        )
        bar.close()
        info = desk.care.info()
    finally:
        desk.disconnect()
    if options.json or options.no_window:
        result(
            {"store": str(path), "tickets": info["ticket"]}, options.json, lambda: f"{path}: {info['ticket']} tickets"
        )
    if options.no_window:
        return 0
    problem = missing_display()
    if problem:
        refuse(f"{problem} The tour's pictures are saved instead.")
        from deskapp.app.commands.tour import save_pictures

        return save_pictures(path, path.with_name("tour"), options.lang or "en", "light", (1440, 900))
    from deskapp.app.gui import open_console

    return open_console(path, options.lang, options.agent, direct=True)
