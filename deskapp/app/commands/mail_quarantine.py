"""`deskapp mail quarantine list | show | retry | delete`: mails that could not be taken in."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import asdict

from deskapp.app.composition import acting
from deskapp.app.output import printable, result
from deskapp.domain.errors import DeskError
from deskapp.services.desk import Desk
from deskapp.services.mail.outcome import Outcome
from deskapp.services.mail.quarantine import QuarantineLine


def _list(desk: Desk, options: argparse.Namespace) -> int:
    lines = desk.quarantine.listing(acting(desk, options.agent))
    values = {"mails": [asdict(line) | {"at": line.at.isoformat()} for line in lines]}
    result(values, options.json, lambda: "\n".join(_words(line) for line in lines) or "Nothing is in the quarantine.")
    return 0


def _show(desk: Desk, options: argparse.Namespace) -> int:
    """The mail itself, byte by byte, for a file or another program."""
    raw = desk.quarantine.source(acting(desk, options.agent), options.ids[0])
    sys.stdout.flush()
    sys.stdout.buffer.write(raw)
    return 0


def _retry(desk: Desk, options: argparse.Namespace) -> int:
    """1 where a mail still cannot be taken in."""
    who = acting(desk, options.agent)
    outcomes = desk.quarantine.retry(who, options.ids or [line.id for line in desk.quarantine.listing(who)]).value
    left = outcomes[Outcome.QUARANTINED]
    values = {"retried": outcomes.total(), "came": outcomes.total() - left, "left": left}
    result(values, options.json, lambda: f"{values['came']} came in, {left} still cannot be taken in.")
    return int(left > 0)


def _delete(desk: Desk, options: argparse.Namespace) -> int:
    if not options.yes:
        raise DeskError("Deleting is for good: say --yes.")
    deleted = desk.quarantine.delete(acting(desk, options.agent), options.ids).value
    result({"deleted": deleted}, options.json, lambda: f"{deleted} deleted.")
    return 0


def _words(line: QuarantineLine) -> str:
    told = " · ".join(part for part in (line.subject, line.sender) if part) or "–"
    return printable(f"{line.id:>6}  {line.at:%Y-%m-%d %H:%M}  {line.where}  {told}: {line.reason}")


ACTS: dict[str, Callable[[Desk, argparse.Namespace], int]] = {
    "list": _list,
    "show": _show,
    "retry": _retry,
    "delete": _delete,
}
