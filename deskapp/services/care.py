"""Care of the store: what it holds, whether it is whole, backups, export. For whoever holds the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from deskapp.domain.changes import Changes
from deskapp.store import backup, check, rollups, workspace
from deskapp.store.check import Finding
from deskapp.store.export import export_lines
from deskapp.store.store import Store


class Care:
    """Looking after a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def info(self) -> dict[str, int]:
        """How many of each thing the store holds, and its size in bytes."""
        return check.size_of(self._store)

    def check(self, against: Sequence[Path] = ()) -> Iterator[Finding]:
        """Prove the store, one finding per check and per backup it is compared with; each names the first thing wrong.

        Raises `DeskError` where a backup cannot be used.
        """
        return check.run_checks(self._store, against)

    def repair(self, progress: Callable[[int, int], None] = lambda done, total: None) -> int:
        """Add the figures of the reports up anew from the log of events; returns how many events these are.

        Nothing else can be repaired: whatever else the store holds is said nowhere else.
        """
        with self._store.write() as unit:
            count = rollups.rebuild(progress)
            unit.changes |= Changes(everything=True)
        return count

    def backup(self, target: Path, progress: Callable[[int, int], None] = lambda done, total: None) -> Path:
        """Write a backup with all attachments to a file that does not exist yet."""
        return backup.write_backup(self._store, target, progress)

    def daily_backup(self) -> Path | None:
        """Today's backup beside the store, unless it was made; the workspace says how many are kept."""
        return backup.write_daily(self._store, self._store.clock.now(), workspace.read_workspace().backups_kept)

    def export(self, *, content_only: bool = False) -> Iterator[str]:
        """The store as lines of JSON; `content_only` leaves out ids, numbers and times of intake."""
        return export_lines(content_only=content_only)
