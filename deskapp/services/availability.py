"""Who takes tickets now, and in which spans an agent was at the desk and available (reports divide by them).

An agent is available where the own switch is on and no supervisor has taken him or her out of that department.
A span runs while such an agent is signed in. It is told on every minute, so that a program that dies loses one at most.
"""

from __future__ import annotations

from datetime import timedelta

from deskapp.domain.access import Act, MemberRole, Viewer, may, require
from deskapp.domain.changes import Changes, Done
from deskapp.domain.errors import DeskError, Invalid, NotAllowed
from deskapp.services.guard import current
from deskapp.store import availability, people
from deskapp.store.store import Store, Unit

#: A span that was told of longer ago ended then: the machine slept, or the program died.
LONGEST_GAP = timedelta(minutes=3)


class Availability:
    """Who takes tickets now, and since when."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_agent(self, agent_id: int) -> bool:
        """Whether an agent takes tickets."""
        return availability.is_available(agent_id)

    def available_in(self, department_id: int) -> set[int]:
        """The agents that a department's tickets can be shared out among now."""
        return availability.available_in(department_id)

    def of_department(self, who: Viewer, department_id: int) -> dict[int, bool]:
        """Each agent that a department's tickets can be shared out to, and whether he or she is available there."""
        require(who, Act.SEE, department_id)
        takers = availability.takers(department_id)
        on = availability.available_of(department_id, takers)
        return {agent_id: agent_id in on for agent_id in takers}

    def of_departments(self, who: Viewer) -> dict[int, bool]:
        """Each department the viewer answers in, and whether he or she is available there."""
        away = availability.away_from(who.agent_id)
        on = availability.is_available(who.agent_id)
        return {department_id: on and department_id not in away for department_id in _answered_by(who)}

    def set_available(self, who: Viewer, on: bool) -> Done[bool]:
        """Turn one's own switch; the spans follow at once."""
        with self._store.write() as unit:
            availability.set_available(who.agent_id, on)
            _follow(unit, who.agent_id)
            unit.changes |= Changes(settings=True)
        return Done(on, unit.changes)

    def set_for(self, who: Viewer, agent_id: int, department_id: int, on: bool) -> Done[bool]:
        """Make an agent available in one department, or not; for oneself, or by who supervises there.

        Somebody who turned the own switch off stays away until it is on again.
        """
        if agent_id != who.agent_id and not may(current(who), Act.AVAILABILITY, department_id):
            raise NotAllowed("Only a supervisor of the department may do this.")
        with self._store.write() as unit:
            if people.department(department_id) is None or agent_id not in people.member_ids(department_id):
                raise Invalid("Only an agent of the department can be available there.", field="agent")
            availability.set_away(agent_id, department_id, not on)
            if agent_id == who.agent_id or availability.running(agent_id):  # at the desk, as far as is known here
                _follow(unit, agent_id)
            unit.changes |= Changes(settings=True)
        return Done(on, unit.changes)

    def began(self, agent_id: int) -> Done[None]:
        """The agent signed in or unlocked the desk."""
        with self._store.write() as unit:
            for span in availability.running(agent_id):
                availability.close(span.id)
            _follow(unit, agent_id)
        return Done(None)

    def beat(self, agent_id: int) -> Done[None]:
        """The agent is still there; called every minute. Spans follow what was set meanwhile."""
        with self._store.write() as unit:
            _follow(unit, agent_id)
        return Done(None)

    def ended(self, agent_id: int) -> Done[None]:
        """The agent signed out, locked the desk or closed the program."""
        with self._store.write() as unit:
            for span in availability.running(agent_id):
                _end(unit, span)
        return Done(None)


def _answered_by(who: Viewer) -> list[int]:
    return [department for department, role in who.memberships.items() if role >= MemberRole.SOLVER]


def _follow(unit: Unit, agent_id: int) -> None:
    """Let the agent's spans run in exactly the departments where he or she is available."""
    wanted = _wanted(agent_id)
    for span in availability.running(agent_id):
        late = unit.now - span.ended_at > LONGEST_GAP
        if late or span.department_id not in wanted:
            _end(unit, span)
        else:
            availability.extend(span.id, max(unit.now, span.ended_at))
            wanted.discard(span.department_id)
    for department_id in sorted(wanted):
        availability.begin(agent_id, department_id, unit.now)


def _wanted(agent_id: int) -> set[int]:
    if not availability.is_available(agent_id):
        return set()
    try:
        who = people.viewer(agent_id)
    except DeskError:
        who = None
    return set(_answered_by(who)) - availability.away_from(agent_id) if who else set()


def _end(unit: Unit, span: availability.Span) -> None:
    if unit.now - span.ended_at <= LONGEST_GAP:
        availability.extend(span.id, max(unit.now, span.ended_at))
    availability.close(span.id)
