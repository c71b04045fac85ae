"""Agents as they are set up: who works here, in which role, where, and under which signature."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from deskapp.domain.access import MemberRole, Role, Viewer, may_manage_agent, require_workspace, visible
from deskapp.domain.addresses import is_address
from deskapp.domain.agents import AgentLine, AgentSettings
from deskapp.domain.changes import Changes, Done
from deskapp.domain.doer import by_agent
from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.templates import Context
from deskapp.domain.text import storable
from deskapp.domain.vocabulary import Deed
from deskapp.services import telling
from deskapp.services.guard import current
from deskapp.services.names import clean_name
from deskapp.services.settling import GROUP, release
from deskapp.services.texts import check_template
from deskapp.store import agents, history, people, tickets
from deskapp.store.store import Store, Unit
from deskapp.store.tables import TicketRecord

#: The languages of the interface; without one an agent reads the workspace's.
LANGUAGES = ("", "en", "cs")


class Agents:
    """The people who answer. Names and addresses are told apart among active agents; one that left keeps both."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listing(self, who: Viewer) -> list[AgentLine]:
        """Every agent, the active ones first; for admins and the owner."""
        require_workspace(who)
        return agents.lines()

    def read(self, who: Viewer, agent_id: int) -> AgentSettings:
        """An agent as it is set up; for admins and the owner, and one's own."""
        if agent_id != who.agent_id:
            require_workspace(who)
        found = _found(agent_id)
        seen = _signable(who)
        return replace(found, signatures={each: text for each, text in found.signatures.items() if each in seen})

    def fresh(self, who: Viewer) -> AgentSettings:
        """What a new agent starts from."""
        require_workspace(who)
        return AgentSettings()

    def save(self, who: Viewer, agent: AgentSettings) -> Done[int]:
        """Make or change an agent; returns the id.

        Others are changed by who may manage them; of oneself everybody may change name, e-mail, language and
        signatures. `active` and the password have acts of their own and stay as they are. A membership with
        `MemberRole.OUT` keeps an agent out of the default department. Unfinished tickets in departments where the agent
        no longer answers become nobody's; what is more than one group follows by `departments.settle`.
        Raises `Conflict` where somebody changed the agent meanwhile.
        """
        with self._store.write() as unit:
            who = current(who)
            old = _found(agent.id) if agent.id is not None else None
            _check_right(who, old, agent)
            if old is not None and old.version != agent.version:
                raise Conflict("The agent was changed meanwhile.", theirs=old)
            agent = _clean(who, old, agent)
            before = _answered(agent.id)
            agent_id = agents.write(unit, agent)
            agents.set_memberships(agent_id, agent.memberships, agents.live_departments())
            agents.set_signatures(agent_id, agent.signatures, _signable(who))
            for department_id in sorted(before - _answered(agent_id)):
                release(unit, department_id, by_agent(who.agent_id), GROUP)
            unit.changes |= Changes(settings=True)
        return Done(agent_id, unit.changes)

    def open_tickets(self, who: Viewer, agent_id: int) -> int:
        """How many tickets of an agent somebody else would have to go on with."""
        require_workspace(who)
        return agents.count_unfinished(agent_id)

    def deactivate(self, who: Viewer, agent_id: int, taker_id: int | None) -> Done[int]:
        """Let an agent no longer work here; returns how many tickets were handed on.

        Unfinished tickets go to the taker where he or she answers, else to nobody, in groups; the agent is the last to
        go, so that nothing is left behind when this is interrupted. Open reminders go to the taker, else to whoever set
        them.
        """
        _check_leaver(who, agent_id, taker_id)
        changes, moved, finished = Changes(), 0, False
        while not finished:
            with self._store.write() as unit:
                who = current(who)
                _check_leaver(who, agent_id, taker_id)
                rows = agents.unfinished(agent_id, GROUP)
                _hand_on(unit, who, rows, lambda row: _taker_in(row.department_id, taker_id))
                finished = len(rows) < GROUP
                if finished:
                    telling.hand_on(unit, agent_id, taker_id)
                    agents.set_active(agent_id, False)
                    unit.changes |= Changes(settings=True)
            changes, moved = changes | unit.changes, moved + len(rows)
        return Done(moved, changes)

    def activate(self, who: Viewer, agent_id: int) -> Done[int]:
        """Let an agent work here again; `Invalid` where somebody else has the name or the address by now."""
        with self._store.write() as unit:
            who = current(who)
            agent = _found(agent_id)
            _check_manager(who, agent.role)
            _check_unique(agent)
            agents.set_active(agent_id, True)
            unit.changes |= Changes(settings=True)
        return Done(agent_id, unit.changes)


def _found(agent_id: int) -> AgentSettings:
    found = agents.settings(agent_id)
    if found is None:
        raise NotFound("There is no such agent.")
    return found


def _signable(who: Viewer) -> set[int]:
    """The departments whose signatures of an agent this viewer reads and writes."""
    scope = visible(who)
    return {department_id for department_id in agents.live_departments() if department_id in scope}


def _check_manager(who: Viewer, *roles: Role) -> None:
    require_workspace(who)
    if not all(may_manage_agent(who, role) for role in roles):
        raise NotAllowed("Only the owner may do this.")


def _check_right(who: Viewer, old: AgentSettings | None, new: AgentSettings) -> None:
    if old is None or old.id != who.agent_id:
        _check_manager(who, new.role, *([old.role] if old else []))
    elif old.role is Role.OWNER and new.role is not Role.OWNER:
        raise Invalid("The owner stays the owner; another owner can change that.", field="role")
    elif old.version == new.version and (
        (old.role, _places(old.memberships)) != (new.role, _places(new.memberships))  # a stale one is a conflict
    ):
        _check_manager(who, new.role, old.role)


def _places(memberships: Mapping[int, MemberRole]) -> dict[int, MemberRole]:
    """Memberships as they are kept: being out is said of the default department alone."""
    default = people.default_department()
    return {each: role for each, role in memberships.items() if role is not MemberRole.OUT or each == default}


def _clean(who: Viewer, old: AgentSettings | None, new: AgentSettings) -> AgentSettings:
    """The agent as it is kept; raises `Invalid` at the first field that has to be mended."""
    language = new.language
    if language not in LANGUAGES:
        raise Invalid("There is no such language.", field="language")
    cleaned = replace(
        new,
        name=clean_name(new.name),
        email=storable(new.email).strip(),
        active=old.active if old else True,
        signature=storable(new.signature).rstrip(),
        signatures={each: storable(text).rstrip() for each, text in new.signatures.items()},
        memberships=_places(new.memberships),
    )
    if cleaned.email and not is_address(cleaned.email):
        raise Invalid("This is no e-mail address.", field="email")
    if cleaned.active:
        _check_unique(cleaned)
    _check_places(who, cleaned)
    check_template(cleaned.signature, "signature", Context.SIGNATURE)
    for department_id, text in cleaned.signatures.items():
        check_template(text, f"signatures.{department_id}", Context.SIGNATURE)
    return cleaned


def _check_unique(agent: AgentSettings) -> None:
    if agents.namesakes(agent.name, agent.id):
        raise Invalid("There is an agent of this name already.", field="name")
    if agent.email and agents.has_email(agent.email, agent.id):
        raise Invalid("Another agent has this address.", field="email")
    if agent.email and agents.is_support_address(agent.email):
        raise Invalid("This is the address of a department.", field="email")


def _check_places(who: Viewer, agent: AgentSettings) -> None:
    if not agents.live_departments().issuperset(agent.memberships):
        raise Invalid("There is no such department.", field="memberships")
    if not _signable(who).issuperset(agent.signatures):
        raise Invalid("There is no such department.", field="signatures")


def _check_leaver(who: Viewer, agent_id: int, taker_id: int | None) -> None:
    agent = _found(agent_id)
    _check_manager(who, agent.role)
    if agent_id == who.agent_id:
        raise Invalid("You cannot deactivate yourself.", field="agent")
    taker = people.agent(taker_id) if taker_id is not None else None
    if taker_id is not None and (taker is None or not taker.active or taker_id == agent_id):
        raise Invalid("Please choose an active agent who takes the tickets.", field="taker")


def _taker_in(department_id: int, taker_id: int | None) -> int | None:
    return taker_id if taker_id in people.member_ids(department_id) else None


def _answered(agent_id: int | None) -> set[int]:
    """The departments where an agent can be given tickets."""
    if agent_id is None:
        return set()
    return {each for each in agents.live_departments() if agent_id in people.member_ids(each)}


def _hand_on(unit: Unit, who: Viewer, rows: list[TicketRecord], choose: Callable[[TicketRecord], int | None]) -> None:
    """Give each ticket to whom `choose` names, and tell its history."""
    for row in rows:
        taker = choose(row)
        tickets.update(unit, row.id, {"agent_id": taker})
        told = {"from": row.agent_id, "to": taker}
        history.tell(row.id, unit.now, by_agent(who.agent_id), Deed.ASSIGNED, told)
