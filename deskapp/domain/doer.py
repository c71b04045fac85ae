"""Who does something to a ticket."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from deskapp.domain.vocabulary import Actor


@dataclass(frozen=True, slots=True)
class Doer:
    """Who does something, as the history tells it: an agent, the customer, the system, or a rule.

    Of a rule `agent_id` is the agent whose act it followed, or None; the deed itself names the rule alone.
    """

    actor: Actor
    agent_id: int | None = None
    rule_id: int | None = None
    rule: str = ""

    @property
    def author_id(self) -> int | None:
        """The agent that the history names."""
        return None if self.actor is Actor.RULE else self.agent_id

    def telling(self, values: Mapping[str, object]) -> dict[str, object]:
        """A deed's values, with the rule that did it."""
        if self.rule_id is None:
            return dict(values)
        return {**values, "rule": self.rule_id, "rule_name": self.rule}


def by_agent(agent_id: int) -> Doer:
    """What an agent does."""
    return Doer(Actor.AGENT, agent_id)


#: What happens by itself.
SYSTEM = Doer(Actor.SYSTEM)
