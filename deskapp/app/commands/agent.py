"""`deskapp agent list | reset-password NAME`, for whoever holds the store."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from deskapp.app.composition import acting, existing_desk
from deskapp.app.output import result
from deskapp.domain.agents import AgentLine
from deskapp.domain.errors import DeskError
from deskapp.domain.text import same_name
from deskapp.services.desk import Desk


def run(options: argparse.Namespace) -> int:
    """Run one of the acts."""
    with existing_desk(options.store) as desk:
        return _ACTS[options.act](desk, options)


def _list(desk: Desk, options: argparse.Namespace) -> int:
    lines = _agents(desk, options)
    agents = [
        {
            "id": line.id,
            "name": line.name,
            "email": line.email,
            "role": line.role.value,
            "active": line.active,
            "password": desk.signing.has_password(line.id),
            "departments": line.departments,
            "open_tickets": line.open_tickets,
        }
        for line in lines
    ]
    width = max((len(line.name) for line in lines), default=0)
    result({"agents": agents}, options.json, lambda: "\n".join(_told(desk, line, width) for line in lines))
    return 0


def _told(desk: Desk, line: AgentLine, width: int) -> str:
    marks = [line.email, "password" if desk.signing.has_password(line.id) else "", "" if line.active else "deactivated"]
    return f"{line.name:{width}}  {line.role.value:10}  {', '.join(mark for mark in marks if mark)}".rstrip()


def _reset_password(desk: Desk, options: argparse.Namespace) -> int:
    named = [line for line in _agents(desk, options) if same_name(line.name) == same_name(options.name)]
    if not named:
        raise DeskError("There is no agent “{name}”.", name=options.name)
    agent = named[0]  # the active one comes first
    had = desk.signing.has_password(agent.id)
    desk.signing.clear_password(agent.id)
    sentence = f"{agent.name} has no password any longer." if had else f"{agent.name} had no password."
    result({"agent": agent.name, "had_password": had}, options.json, lambda: sentence)
    return 0


def _agents(desk: Desk, options: argparse.Namespace) -> list[AgentLine]:
    return desk.agents.listing(acting(desk, options.agent))


_ACTS: dict[str, Callable[[Desk, argparse.Namespace], int]] = {"list": _list, "reset-password": _reset_password}
