"""`deskapp store info | check | backup | export`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from deskapp.app.composition import acting, existing_desk
from deskapp.app.output import ProgressBar, result, say
from deskapp.channels.whole_file import whole_file
from deskapp.domain.access import require_workspace
from deskapp.domain.errors import DeskError
from deskapp.services.desk import Desk


def run(options: argparse.Namespace) -> int:
    """Run one of the acts. All of them are about the whole store, hidden departments too, so not for every agent."""
    with existing_desk(options.store) as desk:
        if options.agent is not None:
            require_workspace(acting(desk, options.agent))
        return _ACTS[options.act](desk, options)


def _info(desk: Desk, options: argparse.Namespace) -> int:
    info = desk.care.info()
    result({"store": str(desk.path), **info}, options.json, lambda: _table({"store": desk.path, **info}))
    return 0


def _table(values: dict[str, object]) -> str:
    return "\n".join(f"{name.replace('_', ' '):14}{value}" for name, value in values.items())


def _check(desk: Desk, options: argparse.Namespace) -> int:
    repaired = _repaired(desk, options) if options.repair else {}
    findings: dict[str, str] = {}
    for finding in desk.care.check([Path(name).expanduser().absolute() for name in options.against]):
        findings[finding.check] = finding.problem
        if not options.json:
            say(f"{finding.check:16} {finding.problem or 'ok'}")
    wrong = [problem for problem in findings.values() if problem]
    if options.json:
        result({"ok": not wrong, **repaired, "checks": findings}, True, str)
    if wrong:
        raise DeskError("The store is not whole: {problem}.", problem=wrong[0])
    return 0


def _repaired(desk: Desk, options: argparse.Namespace) -> dict[str, object]:
    """What was made anew, by the name of its check: of how many events."""
    bar = ProgressBar("Adding up the events")
    count = desk.care.repair(bar)
    bar.close()
    if not options.json:
        say(f"The figures of the reports were added up anew from {count} event{'' if count == 1 else 's'}.")
    return {"repaired": {"figures": count}}


def _backup(desk: Desk, options: argparse.Namespace) -> int:
    bar = ProgressBar("Backing up")
    target = desk.care.backup(Path(options.file).expanduser().absolute(), bar)
    bar.close()
    size = target.stat().st_size
    result({"file": str(target), "bytes": size}, options.json, lambda: f"{target} ({size} bytes)")
    return 0


def _export(desk: Desk, options: argparse.Namespace) -> int:
    lines, count = desk.care.export(content_only=options.content_only), 0
    if options.file == "-":
        for line in lines:
            sys.stdout.write(line + "\n")
        return 0
    target = Path(options.file).expanduser().absolute()
    with whole_file(target) as file:
        for line in lines:
            file.write(line + "\n")
            count += 1
    result({"file": str(target), "lines": count}, options.json, lambda: f"{target} ({count} lines)")
    return 0


_ACTS: dict[str, Callable[[Desk, argparse.Namespace], int]] = {
    "info": _info,
    "check": _check,
    "backup": _backup,
    "export": _export,
}
