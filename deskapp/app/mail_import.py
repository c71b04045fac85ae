"""Bringing mail from disk in: groups of mails, each group one transaction, with progress."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic
from typing import Protocol

from deskapp.channels.mail.boxes import FoundMail, SkippedFile, iter_mails, total_bytes
from deskapp.domain.changes import Done
from deskapp.runtime.lane import Lane
from deskapp.services.mail.intake import IncomingMail, Intake
from deskapp.services.mail.outcome import Outcome

#: A group is committed when it has so many mails (beside people at work, who wait behind it, and where there are none),
#: is this old or this large.
_BESIDE, _ALONE = 50, 200
_GROUP_S = 0.05
_GROUP_BYTES = 8_000_000


class Taker(Protocol):
    """Takes a group of mails in as one transaction."""

    def take(self, mails: Sequence[IncomingMail], department_id: int | None = None) -> Done[Counter[Outcome]]:
        """How many mails had which outcome."""


class _OnLane:
    """Takes every group in on the writer lane, between the acts of the people at the desk."""

    def __init__(self, intake: Intake, writer: Lane) -> None:
        self._intake, self._writer = intake, writer

    def take(self, mails: Sequence[IncomingMail], department_id: int | None = None) -> Done[Counter[Outcome]]:
        return self._writer.submit(lambda: self._intake.take(mails, department_id)).result()


def import_paths(
    intake: Intake, writer: Lane, paths: list[Path], progress: Callable[[int, int], None], stopped: Callable[[], bool]
) -> dict[str, int]:
    """Import for a window: on the calling thread, with every write on the writer lane; returns the counts."""
    work = MailImport(_OnLane(intake, writer), None, progress, stopped, _BESIDE)
    for path in paths:
        work.take(path)
    return work.counts()


class MailImport:
    """Imports what lies at paths; what was committed stays when it is interrupted, and again is a no-op."""

    def __init__(
        self,
        intake: Taker,
        department_id: int | None,
        progress: Callable[[int, int], None],
        stopped: Callable[[], bool] = lambda: False,
        most: int = _ALONE,
    ) -> None:
        self._intake = intake
        self._most = most
        self._department_id = department_id
        self._progress = progress
        self._stopped = stopped
        self._outcomes: Counter[Outcome] = Counter()
        self.read = 0
        self.skipped: list[SkippedFile] = []

    def take(self, path: Path) -> None:
        """Import a file, an mbox, a Maildir or a folder of them."""
        total, group, begun = total_bytes(path), [], monotonic()
        for found in iter_mails(path):
            if self._stopped():
                break
            if isinstance(found, FoundMail):
                self.read += 1
                group.append(IncomingMail(found.where, found.raw))
            else:
                self.skipped.append(found)
            heavy = sum(len(mail.raw) for mail in group) >= _GROUP_BYTES
            if len(group) >= self._most or heavy or monotonic() - begun >= _GROUP_S:
                self._commit(group)
                group, begun = [], monotonic()
            self._progress(min(found.done, total), total)
        self._commit(group)
        self._progress(total, total)

    def counts(self) -> dict[str, int]:
        """What became of the mails: read = messages + duplicates + quarantined; skipped are files that are no mail."""
        tickets = self._outcomes[Outcome.TICKET]
        return {
            "read": self.read,
            "tickets": tickets,
            "messages": tickets + self._outcomes[Outcome.MESSAGE],
            "duplicates": self._outcomes[Outcome.DUPLICATE],
            "quarantined": self._outcomes[Outcome.QUARANTINED],
            "skipped": len(self.skipped),
        }

    def _commit(self, group: list[IncomingMail]) -> None:
        if group:
            self._outcomes.update(self._intake.take(group, self._department_id).value)
