"""`deskapp import mail PATH…`."""

from __future__ import annotations

import argparse
from pathlib import Path

from deskapp.app.composition import ensure_workspace, open_desk
from deskapp.app.mail_import import MailImport
from deskapp.app.output import ProgressBar, refuse, result
from deskapp.app.paths import store_path
from deskapp.domain.errors import DeskError

_MOST_SKIPPED_SHOWN = 5


def run(options: argparse.Namespace) -> int:
    """Take in every mail that the paths hold."""
    paths = [Path(text).expanduser() for text in options.paths]
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise DeskError("There is nothing at {path}.", path=missing[0])
    desk = open_desk(store_path(options.store))
    try:
        ensure_workspace(desk, language=options.lang or "")
        department = desk.intake.department_named(options.department) if options.department else None
        bar = ProgressBar("Importing")
        work = MailImport(desk.intake, department, bar)
        for path in paths:
            work.take(path)
        bar.close()
    finally:
        desk.disconnect()
    if not options.json:
        for skipped in work.skipped[:_MOST_SKIPPED_SHOWN]:
            refuse(f"skipped {skipped.where}: {skipped.reason}")
        if len(work.skipped) > _MOST_SKIPPED_SHOWN:
            refuse(f"… and {len(work.skipped) - _MOST_SKIPPED_SHOWN} more files that are no mail")
    counts = work.counts()
    result(counts, options.json, lambda: ", ".join(f"{name} {count}" for name, count in counts.items()))
    return 0
