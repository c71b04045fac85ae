"""`deskapp mail fetch | send | status | quarantine`: mail for scripts and machines without a window."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable

from deskapp.app.commands import mail_accounts, mail_quarantine
from deskapp.app.composition import acting, existing_desk
from deskapp.app.ending import ending
from deskapp.app.output import printable, result
from deskapp.domain.vocabulary import OutboxState
from deskapp.services.desk import Desk
from deskapp.services.outbox import Posted


def run(options: argparse.Namespace) -> int:
    """Run one of the acts."""
    with existing_desk(options.store) as desk:
        return _ACTS[options.act](desk, options)


def _send(desk: Desk, options: argparse.Namespace) -> int:
    """Each mail is tried once at most; 1 where one of those that are due was not sent.

    Where the system asks for an end, the mail that is being handed over is the last one.
    """
    who = acting(desk, options.agent)
    sent = 0
    with ending() as end:
        for _ in desk.outbox.unfinished(who):
            state = None if end.code else desk.sending.send_one(anyway=True).value
            if state is None:
                break
            sent += state is OutboxState.SENT
    left = desk.outbox.unfinished(who)
    counts = Counter(each.post.state.value for each in left)
    problems = {str(each.post.problem): None for each in left if each.post.problem}
    values = {"sent": sent, **{state: counts[state] for state in _LEFT}, "problems": list(problems)}
    result(values, options.json, lambda: _told(sent, left))
    return end.code or int(any(counts[state] for state in _WRONG))


_LEFT = [state.value for state in (OutboxState.HELD, OutboxState.DUE, OutboxState.FAILED, OutboxState.UNKNOWN)]
_WRONG = [state.value for state in (OutboxState.DUE, OutboxState.FAILED, OutboxState.UNKNOWN)]


def _told(sent: int, left: list[Posted]) -> str:
    lines = [f"{sent} sent, {len(left)} left."]
    for each in left:
        why = f": {each.post.problem}" if each.post.problem else ""
        lines.append(printable(f"{each.post.state.value:8}  {', '.join(each.to)}  {each.subject}{why}"))
    return "\n".join(lines)


def _quarantine(desk: Desk, options: argparse.Namespace) -> int:
    return mail_quarantine.ACTS[options.what](desk, options)


_ACTS: dict[str, Callable[[Desk, argparse.Namespace], int]] = {
    "quarantine": _quarantine,
    "fetch": mail_accounts.fetch,
    "send": _send,
    "status": mail_accounts.status,
}
