"""Refusals as text, so that they can be told later and in any language."""

from __future__ import annotations

import json

from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.store.fields import as_written


def as_text(problem: DeskError | None) -> str:
    """A refusal's sentence and values; "" for none."""
    if problem is None:
        return ""
    values = {name: value if isinstance(value, int) else str(value) for name, value in problem.values.items()}
    return as_written({"sentence": problem.sentence, "values": values})


def read(text: str) -> DeskError | None:
    """What `as_text` wrote."""
    if not text:
        return None
    kept = json.loads(text)
    return MailFailed(kept["sentence"], **kept["values"])
