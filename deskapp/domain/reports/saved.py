"""A report that somebody keeps under a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SavedReport:
    """A report with its filters and its look; `shared` ones are there for everybody who may see the report.

    `id` is 0 for one that is new. `body` is plain data that the interface writes and reads again: spans are kept as
    presets where one was chosen ("the last twelve months" moves on), what is gone meanwhile is left out when read.
    """

    id: int
    name: str
    report: str
    body: Mapping[str, object] = field(default_factory=dict)
    shared: bool = False
    owner_id: int = 0
    owner: str = ""
    version: int = 0
