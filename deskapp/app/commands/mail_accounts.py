"""`deskapp mail fetch | status`: one pass over the mail accounts, and where they stand."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import datetime

from deskapp.app.composition import acting
from deskapp.app.ending import Ending, ending
from deskapp.app.output import printable, refuse, result
from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.account import Health
from deskapp.domain.text import same_name
from deskapp.services.desk import Desk
from deskapp.services.mail.accounts import AccountLine
from deskapp.services.mail.fetching import Look
from deskapp.services.mail.outcome import Outcome

#: What came in, as it is told.
_COUNTS = {
    "tickets": Outcome.TICKET,
    "messages": Outcome.MESSAGE,
    "duplicates": Outcome.DUPLICATE,
    "quarantined": Outcome.QUARANTINED,
}


def fetch(desk: Desk, options: argparse.Namespace) -> int:
    """One pass over each account, whatever failed before; 1 where one of them could not be fetched.

    Where the system asks for an end, what came in is kept, and another program can go on at once.
    """
    looks: dict[str, Look] = {}
    with ending() as end:
        for line in _chosen(desk, options):
            if not end.code:
                looks[line.account.email] = _look(desk, line, end)
    told = {email: _counted(look) for email, look in looks.items()}
    result({"accounts": told}, options.json, lambda: "\n".join(_line(email, look) for email, look in looks.items()))
    for email, look in looks.items():
        if look.problem is not None and not options.json:
            refuse(printable(f"{email}: {look.problem}"))
    return end.code or int(any(look.problem is not None for look in looks.values()))


def status(desk: Desk, options: argparse.Namespace) -> int:
    """Where the accounts stand; 1 where one of them fails."""
    lines = desk.accounts.listing(acting(desk, options.agent))
    accounts = [_state(line) for line in lines]
    result({"accounts": accounts}, options.json, lambda: "\n".join(map(_told, lines)) or "There are no mail accounts.")
    return int(any(_fails(line) for line in lines))


def _chosen(desk: Desk, options: argparse.Namespace) -> Sequence[AccountLine]:
    """The accounts that are named, by name or address, or all that are to be fetched."""
    lines = desk.accounts.listing(acting(desk, options.agent))
    wanted = desk.fetching.wanted()
    if not options.accounts:
        return [line for line in lines if line.account.id in wanted]
    found = []
    for name in options.accounts:
        named = [line for line in lines if same_name(name) in (same_name(line.account.name), line.account.email)]
        if not named:
            raise DeskError("There is no mail account “{name}”.", name=name)
        if named[0].account.id not in wanted:
            raise DeskError("The mail account “{name}” is not set up to be fetched.", name=name)
        found.append(named[0])
    return found


def _look(desk: Desk, line: AccountLine, end: Ending) -> Look:
    fetcher = desk.fetching.fetcher(line.account.id or 0, lambda changes: None)
    try:
        end.by(fetcher.halt)
        return fetcher.look(anyway=True)
    finally:
        fetcher.close()


def _counted(look: Look) -> dict[str, object]:
    counts: dict[str, object] = {name: look.outcomes[outcome] for name, outcome in _COUNTS.items()}
    problem = None if look.problem is None else str(look.problem)
    return {**counts, "elsewhere": look.elsewhere, "problem": problem}


def _line(email: str, look: Look) -> str:
    counts = ", ".join(f"{name} {look.outcomes[outcome]}" for name, outcome in _COUNTS.items())
    return printable(f"{email}: {'another program fetches it now' if look.elsewhere else counts}")


def _state(line: AccountLine) -> dict[str, object]:
    account = line.account
    return {
        "name": account.name,
        "email": account.email,
        "department": line.department,
        "active": account.active,
        "fetching": _health(line.fetching) if account.incoming.host else None,
        "sending": _health(line.sending) if account.outgoing.host else None,
        "missed": line.missed,
    }


def _health(health: Health) -> dict[str, object]:
    return {
        "well_at": _iso(health.well_at),
        "failing_since": _iso(health.failing_since),
        "attempts": health.attempts,
        "again_at": _iso(health.again_at),
        "halted": health.halted,
        "problem": None if health.problem is None else str(health.problem),
    }


def _told(line: AccountLine) -> str:
    jobs = {"fetching": (line.account.incoming, line.fetching), "sending": (line.account.outgoing, line.sending)}
    parts = [f"{job} {_words(health)}" for job, (server, health) in jobs.items() if server.host]
    parts += [f"{line.missed} mails that the server does not give"] * bool(line.missed)
    parts += ["not in use"] * (not line.account.active)
    return printable(f"{line.account.email}: {'; '.join(parts)}")


def _words(health: Health) -> str:
    if health.problem is not None:
        return f"fails since {_iso(health.failing_since)}: {health.problem}"
    return f"went well at {_iso(health.well_at)}" if health.well_at else "was not tried yet"


def _fails(line: AccountLine) -> bool:
    return line.account.active and (line.fetching.problem is not None or line.sending.problem is not None)


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")
