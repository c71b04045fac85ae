"""Refusals as text in a column of their own."""

from __future__ import annotations

import json

from deskapp.domain import refusals
from deskapp.domain.errors import DeskError
from deskapp.store.fields import as_written


def as_text(problem: DeskError | None) -> str:
    """A refusal's sentence and values; "" for none."""
    return as_written(refusals.as_data(problem)) if problem is not None else ""


def read(text: str) -> DeskError | None:
    """What `as_text` wrote."""
    return refusals.from_data(json.loads(text)) if text else None
