"""Who is in a department while its dialog is open: what was, what is chosen now, and what that changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum

from deskapp.domain.access import MemberRole
from deskapp.domain.departments import Member


class Mark(Enum):
    """What an unsaved change did to an agent's membership."""

    NONE = ""
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class MemberBook:
    """Members by agent. Somebody who leaves and comes back before saving has the same role and services again."""

    def __init__(self, members: Sequence[Member] = (), saved: Sequence[Member] | None = None) -> None:
        self._before = {member.agent_id: member for member in (members if saved is None else saved)}
        self._now = {member.agent_id: member for member in members}
        self._known = dict(self._before) | self._now

    def member(self, agent_id: int) -> Member | None:
        """The membership as it is chosen now, None for who is out."""
        return self._now.get(agent_id)

    def saved(self, agent_id: int) -> Member | None:
        """The membership as it was when the dialog was opened."""
        return self._before.get(agent_id)

    def put_in(self, agent_ids: Iterable[int]) -> None:
        """Let agents in; who is in stays as he or she is."""
        for agent_id in agent_ids:
            self._now.setdefault(agent_id, self._known.get(agent_id, Member(agent_id)))

    def take_out(self, agent_ids: Iterable[int]) -> None:
        """Take agents out."""
        for agent_id in agent_ids:
            self._now.pop(agent_id, None)

    def set_role(self, agent_id: int, role: MemberRole) -> None:
        """Give a member another role here."""
        self._change(replace(self._now[agent_id], role=role))

    def set_service(self, agent_id: int, service: str, on: bool) -> None:
        """Let a member cover `email`, `chat` or `calls`, or not."""
        self._change(replace(self._now[agent_id], **{service: on}))  # type: ignore[arg-type]

    def mark(self, agent_id: int) -> Mark:
        """What is unsaved about an agent."""
        before, now = self._before.get(agent_id), self._now.get(agent_id)
        if before == now:
            return Mark.NONE
        if before is None:
            return Mark.ADDED
        return Mark.REMOVED if now is None else Mark.CHANGED

    def members(self) -> tuple[Member, ...]:
        """Everybody who is in now: who was in first, then the added ones."""
        order = [*self._before, *(agent_id for agent_id in self._now if agent_id not in self._before)]
        return tuple(self._now[agent_id] for agent_id in order if agent_id in self._now)

    def _change(self, member: Member) -> None:
        self._now[member.agent_id] = self._known[member.agent_id] = member
