"""Refusals as they are kept: a sentence and its values, so that they can be told later and in any language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from deskapp.domain.errors import DeskError


def as_data(problem: DeskError | None) -> dict[str, object]:
    """A refusal's sentence and values, plain enough for JSON; nothing for none."""
    if problem is None:
        return {}
    values = {name: value if isinstance(value, int) else str(value) for name, value in problem.values.items()}
    return {"sentence": problem.sentence, "values": values}


def from_data(kept: Mapping[str, Any]) -> DeskError | None:
    """The refusal that `as_data` wrote, None where there is none."""
    sentence = kept.get("sentence")
    return DeskError(sentence, **kept["values"]) if sentence else None
